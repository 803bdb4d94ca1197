"""Danger to others: threats, plans, weapons, and violence that has happened."""

from __future__ import annotations

from typing import Final

from assistant.danger.people import signs

SAID: Final = signs(
    """
    never walk|walks|wakes|breathes|smiles|talks again
    violent|murderous|homicidal thoughts|fantasies|urges|dreams
    danger to others|people|my_family|my_kids|her|him
    do something to HIM|my_boss|my_wife|my_husband|my_kids|my_ex !about
    with his|her|their life|blood|lives
    until|till he|she|they stops|stop|is|are moving|breathing|bleeds|dead|begs
    feel|feels|felt like KILLING HIM|MY
    could|might|can|may really? KILL someone|somebody|him|her|them when|if|>|.|,|one_day|tonight
    |soon
    keep|stop|hold SELF from KILLING
    can|canister|bottle of petrol|gasoline|acid
    gun|guns .. people|they ... remember|regret|sorry|pay
    shoot|shooting up MY|the|a school|office|place|church|work|plant|workplace
    i|we|he|she|they|who .. going|plan|plans|planning|planned|WANT|tempted|will|might|ready|able
    |about|would_like|would_love|threatened|threatens|swore|swear|promised to|how_to|and|? just
    |really|only? KILL a|the|my|his|her|their|that|all|our? HIM
    want|wants|plan|planning|going|threatens|tempted|swear|urge to KILL HIM
    urge|urges|thoughts|thought|thinking|think|fantasise|fantasize|fantasising|fantasizing|fantasy
    |fantasies|imagine|imagining|picture|picturing|dream|dreaming|vision|visions|plan|planning
    |plans|voices|images|obsessed of|about|to|telling_me_to|where_i|how_to? KILLING|KILL a|the|my
    |his|her|their|that|all|some? HIM|skull|head
    imagine|imagining|picture|picturing KILLING MY? HIM
    voices .. tell|telling|told|say|command
    AFRAID|worried|fear i|that|of|he|she .. KILL|KILLING|snap|throw a|the|my|his|her|their|that
    |some? HIM
    AFRAID|worried|fear .. i might|may|will|could|would .. snap|lose_control|do_something_terrible
    |throw
    what i|he might|could|will|would|may|have do|done|happen to|if|when|with .. HIM|met|meet|alone
    NOT trust myself around|with|near|not_to HIM|my|hurt|hit
    AFRAID|scare of|myself myself
    AFRAID of myself|my_anger|my_temper|my_own_anger|what_i_did
    bring|bringing|brought|take|taking|carry|carrying|carries|hide|hid|keep|keeps|put a|my
    |the WEAPON .. work|school|office|meeting|desk|drawer|pocket|bag|coat|pillow|car|locker
    |backpack|him|her|case
    bought|buy|got|have|has|own|found|bring|bringing a|the|my|his gun|rifle|pistol|shotgun|weapon
    |machete|bomb
    gun|rifle|pistol|shotgun|machete
    list of people|names|everyone|colleagues ... kill|pay|hurt|shoot|suffer|die
    kill|death|hit list
    make|making|made HIM|you all? pay|suffer|regret|bleed|sorry
    will|would all? regret|suffer|pay_for .. for|what|this|it|everything
    WANT|take|taking|get|getting|planning|plan|have my? revenge
    deserves|deserve to die|be_dead|get_hurt|be_hurt
    not walk|come|leave|see|be out|alive|breathing|tomorrow .. there|here|alive|again|unharmed
    |>
    not get out|alive|breathing .. there|here|alive|again|unharmed
    put HIM in hospital|the_hospital|a_wheelchair|the_ground|his_grave|a_coffin|a_grave
    run|running|ran HIM over|down
    push|pushing|pushed|throw|throwing|shove|shoving MY? HIM down|off|under|in_front|out_of
    |against
    burn|burning|blow|blowing|set|setting|torch|torching .. house|office|place|building|school
    |flat|car|shop|church|warehouse|workplace|headquarters down|up|on|with|>|,
    blow|blowing|blows up .. house|office|place|building|school|workplace|himself
    put|slip|slipped|putting|pour|poured|spiked something|poison|pills|drugs|bleach in|into MY
    poison|poisoning|poisoned MY|him|them
    slit|cut his|her|their|my throat|throats
    skull|teeth|brains|face|head in|out ... smash|smashing|bash|punch|kick
    smashing|bashing|smash|bash|punch|punching|kick|kicking MY .. skull|head|face|teeth|brains
    i just|have|had|even|nearly|almost|lost_it_and|then|already? hit|slapped|punched|choked
    |strangled|beat|shook|stabbed|raped|hurt|assaulted|pushed HIM|MY|the .. wife|husband
    |girlfriend|boyfriend|partner|mother|father|brother|sister|last|again|so_hard|in_the_face|dog
    |colleague|boss
    control|it|temper .. hit|slapped|punched|choked|kicked|strangled|beat|shook|hurt HIM|MY|the|a
    grabbed|grab|held|choked HIM|MY|the .. by|against throat|neck|hair
    so angry|furious .. hurt|hit|kill|stab|strangle|choke|could_have
    coming|come back ... regret|walk_out|sorry|pay|survive
    got it coming
    i|we have|am|was|been? .. following|stalking|watching|tracking|waiting|hiding|waited
    |followed .. her|his|him|outside|them|near home|house|flat|outside|window|place
    know|knows|found|find where|out he|she|they|where lives|live|parks|walks_home|he_lives
    |she_lives
    shoot|shooting everyone|people|them_all
    teach|teaching HIM a lesson ... never|hurt|forget|blood|hospital
    massacre|school_shooting|mass_shooting
    a bloodbath >|.|,|tonight|tomorrow|in_the_office
    """
)
