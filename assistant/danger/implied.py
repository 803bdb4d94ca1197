"""What people say around a harm to themselves, to others or to a child, without naming it."""

from __future__ import annotations

from typing import Final

from assistant.danger.people import signs

SELF_HARM: Final = signs(
    """
    think|thought|thinking about|of .. roof|BRIDGE|rails|tracks|platform|edge|railway
    stop|stopped|stand|stood|sit|sat|park|parked|linger .. BRIDGE|rails|crossing|tracks|railing|viaduct
    |edge|parapet ... and|nearer|closer|longer|look|looking|over|take|took|for|. ... look|nearer|closer|longer
    |shoes|fast|trains
    |edge|wonder|relief
    walk|walked|go|stand .. there|edge|railing .. look|looking|lean|leaning over
    nearer|closer .. every|each|day|time|and ... train|trains|edge|rails
    each|every day|time|night .. stand|step|go|am? a? bit|little|more nearer|closer|near
    on the way down
    let go|fall .. it_would|would_be .. over|easy|quiet|quick
    wrote|written|writing|finished .. letters|notes|letter to|for everyone|everybody|all_of_them|each_of_them
    |them_all|my_kids
    |my_family|my_children|my_mum|my_wife|my_husband !who|that|about
    letters|notes are|is written|ready|finished|sealed|done
    giving|give|gave|given away? my|all_my|his|her things|stuff|belongings|possessions|clothes|jewellery|jewelry
    |records|books
    |watch|guitar|tools|collection|savings ... will_not|not_need|no_use|where_i|where_he|where_she
    giving|give|gave|given my|all_my|his|her? things|stuff|belongings|possessions|clothes|jewellery
    |jewelry away !because|to_charity
    |since|for|as
    will|would not .. be? needing|need|using|use it|them|these|any|anything|that >|.|,|where|any_more|again|after|soon
    where i am going >|.|,
    like i|he|she have|am|has|is|had|was|were already|long_since been? gone|dead|left|a_ghost
    as if i|he|she have|had|was|were|am already gone|dead|left
    not .. planning|plan|planned|intend|expect|expecting|going on|to? being|be|making|make|see|seeing|live
    |living here|around
    |there|it|christmas|spring|summer|that|past|long|beyond
    will|would not be here|around .. by|for|to_see|in|when|next|then by_then|it|then|that|christmas|summer|spring|winter
    |see|session|any_of_it|long
    if i am|was still here|around|alive
    doubt|unsure|not_sure|not_think i|that_i|whether|if .. will|would be? here|around|alive|make_it !in_time
    not see|picture|imagine myself|me .. making|reaching|turning|getting|past|being .. thirty|forty|fifty|sixty|30
    |40|50|old|it
    |here|next|there
    only|main|last reason|thing|one|person .. i .. still? here|alive|around|keeping|going_on|not_gone|breathing
    only|last thing|reason|one .. keeping|keeps|stopping|stops|holding|holds me|us here|alive|from_doing
    |from_ending|back >|.|,|and|is
    |now
    if it were|was|had not for|been .. i would have? gone|be_gone|be_dead|not_be_here|left_already|left_long
    |have_done_it
    i would have? gone|done_it|ended_it|left|jumped already|long_ago|years_ago|by_now
    nothing|no_one|nobody|not_much|little .. to|left? keep me|stay_for|stay_here|hang_on|live_for|go_on
    insurance|policy|pension .. would|will|pays|pay|paid|covers ... family|kids|wife|husband|them|children|problems
    |house|more
    house|mortgage|debts .. paid|cleared ... something happened|if_i
    worth more .. dead
    something|anything happened|happens to me|us ... better|paid|fine|relief|insurance|easier
    stopped|stop|quit|skip|skipped|skipping|not taking|taken|take|doing? my|his|her|the insulin|heart|dialysis
    |chemo|blood|epilepsy
    |hiv|lithium|antidepressants|medication|meds|medicine|treatment|tablets
    stopped|stop|quit eating >|.|,|and|altogether|since|days|three|two
    goodbye everyone|everybody|all|to_you_all|world|my_friends|my_love|and_thank|and_sorry|then >|.|,|none|for
    |please|and
    |thank|sorry|it|i
    not .. his|her|their|your|our|my_boss|anyone|anybody|anyones|anybodys|nobody|mum|dad|my_team|the_team fault
    none|nothing of? this|that|it was|is .. your|their|his|her|anyone|anybody fault|blame|doing
    nobody|no_one is|was to? blame|fault
    not blame|blaming .. my|the|her|him|them|anyone|anybody|yourself|yourselves >|.|,|for
    tell my|the|our kids|children|son|daughter|wife|husband|mum|mom|mother|dad|family|team|parents|girls
    |boys that? i|it|they
    |she|he|how_much|sorry
    will|would not hear|see|bother from? me|anyone|anybody|you|of again|any_more|any_longer
    sorry for everything|it_all|all_of_it|all_the_trouble >|.|,|tell|please|and
    last|final message|words|goodbye|letter ... blame|sorry|love|fault
    sent|sends|sending|showed|shows|posted ME|my|a ... picture|photo|pictures|pics of .. arm|arms|wrist|wrists
    |razor|blade
    |pills|rope|bridge|legs|cuts
    take care of my|the|his|her plants|cat|dog|kids|mum|sister|things ... phone|off|goodbye|not_like
    bought|buys|has|got|ordered|found .. rope|noose|razor|blades|helium|charcoal
    gun|pistol|rifle|revolver ... since|waiting|table|bed|mouth|hand|night
    waiting for me|him|her on|there|up|in|over|since|> ... heaven|grave|other_side|pistol|gun
    voices|voice .. want|tell|tells|say|says|told|telling ME|to|i .. jump|do_it|die|hurt|end|tonight|kill|step
    cannot|can_not make|stop|shut|quiet the|these voices
    swerve|drift|steer|drift .. towards|toward|into lorry|lorries|truck|trucks|oncoming|wall|tree|traffic
    count|counted|counting|lined_up|line_up|laid_out|lay_out .. PILLS ... every|night|table|are|bed|again|left
    blade|razor|knife|scissors .. helps|calms|in|under|makes .. phone_case|drawer|pillow|after|relax|better|me_calm
    fresh|new cuts|scars|burns
    cuts|scars under|beneath my|her|his sleeves|sleeve|shirt|tights
    nobody|no_one|who would|will|will_even .. look|come|looking|find|search|ask|notice .. for|me|looking|weeks|days
    |till|until|i
    |if|gone ... weeks|days|monday|months|until|till|gone|worked
    how long .. take|until|before ... notice|find|someone|anyone|miss|gone ... gone|here|me|dead
    WANT|need|would_like|ready to? stop being|living|existing here|alive|>|.
    WANT|ready to? stop living|existing
    like|love|WANT to just? not be|exist|wake >|.|,|up
    tired|sick|done of|being|with being? a|me|being|here|alive|existing person|human|alive|here|me >|.|,|and|now
    make|let it|everything|this all? just? go_away|stop|end|disappear >|.|,|and
    wish|wished|hope|pity|disappointed ... not woken|woke|woken_up|wake
    woke|woken|wake up ... pity|disappointed|unfortunately|shame|damn|again_sadly
    fell|fall|went|go asleep|to_sleep and|that .. was|were|is it|that|over
    relief|fine|ok|not_mind|nice if .. plane|car|bus|train|lorry|truck|bomb|meteor ... went|hit|crashed|ran|hits
    |crash|goes
    not look|care when|before|how|if|which i|way .. cross|drive|crossing .. road|street|any_more|fast
    whatever happens .|, happens
    i|me .. out of the picture >|.|,|for_good|they
    better|easier|cope|fine without|if .. me|i_was_gone|i_go|i_went ... sums|maths|math|everyone|they|anyway
    i have|am decided|at_peace|ready|made_up_my_mind ... tastes|strange|peace|calm|last|after_that|no_more
    a date|day|plan|time in mind|set|chosen|fixed ... after|nothing|over|birthday|ends|note
    i have the date set
    how much|many .. you|i|it .. need|take ... die|enough|lethal|of_it|end
    looked|look|read|reading|googled|google|searched|search .. up|about|for .. how|what|which .. long|much|many
    |painful|takes
    |quick|height|high .. to|it|take|takes|drown|die|bleed|fall|jump|need|would|hurts
    hurting|hurt|hurts|harm|punishing myself|herself|himself again|lately|lol|after|when|at_night
    not|never see|make|reach|live his|her|my|to next|birthday|christmas|graduation|wedding|birthday|thirty
    sorted|planned|paid|arranged|booked .. his|her|my own? funeral|cremation|grave
    belt|rope|cable|scarf|cord .. round|around my|his|her neck|throat
    too many|few .. last_night|pills|tablets|of_them|sleeping ... woke|pity|hospital|still_here|sick
    done|finished|tired fighting|trying|dragging >|.|,|it|this
    drag|dragging|dragged it|this out|on >|.|,|any
    i|to .. fade|drift|float away >|.|,|and|quietly
    nothing|it will be my|mine|matters problem|any_more|soon ... after|date|mind
    looking forward to the|being nothing|nothingness|end_of_everything|dark|gone
    would be over|easier|quieter|peaceful|simpler if i|he|she was|were|am|did gone|dead|not|just|no_longer
    """
)

HARM_TO_OTHERS: Final = signs(
    """
    who i|he|she|to would|will|should|want|going|am .. for|start|take|get|go|out|with first|with|next|down >|.|,|and|in
    know|known|worked_out|found_out where|when|which .. sit|sits|in|live|lives|parks|each|all ... start|first|alone|in
    drawn|made|wrote|has|keeps .. list .|, ... all_be|all_in|everyone|pay|first|next
    posted|posts|written|has a|the list of names|people|teachers|girls
    list of names !to|for|from|and|on|i_want
    remember|wait_for|watch_for the? quoted? 1st|2nd|3rd|7th|9th|11th|12th|13th|14th|20th
    wait|just_wait|you_wait till|until they|you|he|everyone see|sees|read|reads|hear|hears|find|finds ... news|what
    |my_name|then
    they|everyone|you|he|people|nobody will all? know|remember|regret|never|be|see my_name|forget|sorry|running|laugh
    |what ... then|friday|monday|laughs|again|now
    see|watch who laughs|is_laughing then|now|last
    nobody|no_one|never will ever? laugh|laughs|mock|make_fun|ignore ... me|of_me|then|again
    they will|are_going be|all too|running|busy running|hiding|screaming
    in|on the|every|all news|channel|channels ... stay|home|monday|away|not_come
    stay|stay_at|not|do_not come|go|home .. in|home|to_work|to_school monday|tomorrow|on ... channel|news|will
    have|got|has everything i|he need|needs|want in the|my|place van|car|bag|boot|garage|locker
    lock|locking|block|blocking the? doors|exits|gates and|so|then|before ... finish|nobody|everyone|class|them
    finish|finishing|wipe|wiping|take|taking off|out|down? his|the|my|her|everyone|them class|office|team|all|whole
    |school
    rough|impatient|violent with|towards my|the|him|her|them? gran|grandma|mother|mum|father|dad|baby|patients
    |patient|residents
    |old|kids|children|him|her|dog
    started|starting|keep|keeps|kept|been|caught_myself|begun slapping|hitting|pinching|pushing|shaking|kicking|grabbing
    |squeezing|shoving|hurting|smacking him|her|them|my|the|it|me
    i have? slapped|pinched|hit|kicked|shoved|shaken|shake|shaken|shook|hurt|grabbed him|her|them|my|the|a
    |it .. man|woman|lady
    |patient|resident|mother|father|gran|grandma|mum|dad|once|again|already|hard|baby|fell|down
    cannot|can_not|not|harder|hard .. seem|able to? stop hitting|slapping|hurting|shaking|myself
    held|hold|put|pressed .. pillow|blanket|hand over|on|against .. baby|face|mouth|her|his|him
    pictures|picture|images|image|flashes|thoughts|visions|urges|urge|impulse|fantasies of|to|about .. dropping
    |drop|throwing|throw
    |hurting|hurt|shaking|shake|drowning|drown|stabbing|pushing|hitting|smothering
    AFRAID|scared|frightens|frightened|terrifies .. i|that_i|me will|might|could|i_might|that_i_might
    |i_will .. do_it|hurt|snap
    |do_something|lose_it|hit|shake
    going|want|WANT|will|gonna to? shake|slap|smack|hit|throw|smother|drown HIM|the_baby|it ... till|until|if
    |against|again|once
    |stop|stops|quiet
    if he|she|it|they|that_baby|the_baby cries|cry|screams|scream|starts ... not_know|shake|again|i_will|going_to|lose
    not know what i .. do >|.|,|to|if|when|, ... cries|screams|shaken|snap|next_time|him|her
    already|nearly|almost shaken|shook|hit|thrown|dropped|done|did him|her|it|them once|twice|again|tonight|already
    |>|.|,
    i have|had|even nearly|almost done|did it|that once|twice|again|tonight|today
    nearly|almost did|done >|.|, ... hands|throat|knife|him
    break|snap|wring his|her|their neck|fingers|legs|arm
    had|have|got|grabbed|took|held ME|my_* by|at the throat|neck|collar
    see|saw|seeing red ... hit|slap|throat|grab|fist|scare|smash|had
    followed|follow|following HIM .. home|car|park|night|street|with ... hammer|knife|coat|turned|again|watch
    if i|he can_not|cannot have her|him|them nobody|no_one|then
    keep|kept|keeps|drive|driving|drove|walk|walking .. past|by|outside her|his|their new? place|house|flat|home
    |door|street|work
    put|putting|slipped|slip|mix|mixed|mixing something|stuff|drops|powder|poison|bleach|crushed|a_little ... his
    |her|their
    |the|my .. tea|coffee|food|drink|soup|water|lunch|dinner
    make|burn|blow the? school|office|building|house|place|church burn|up|down|pay
    bottles|canisters|fuel|gunpowder|bomb|fuse|pipes|ammo|ammunition|bullets|knives .. in|under .. room|bed|garage
    |bag|locker
    vodka|whisky|whiskey|gin|rum|beers|pints|drunk|stoned|wasted|hungover|bottle|drink|drinks|tipsy|high ... before
    |while|and|then
    |still .. driving|drive|drove|shift|operate|operating|operation|surgery|theatre|wheel|crane|flying|ward|school_bus
    drive|driving|drove|operate|operating|operated|fly|work|worked|steer ... drunk|stoned|wasted|high
    |after_a_bottle|pills|over_the_limit
    """
)

CHILD_AT_RISK: Final = signs(
    """
    passed|out|blacked out|cold with|on|from|again|drunk|most|every ... CHILD|nephew|niece|six|seven|eight|food
    CHILD|nephew|niece ... mum|mom|mother|dad|father|parents|carer .. is|are|has|lies|who_is|being .. passed_out
    |out_cold|drunk|high
    |asleep_all_day|on_heroin|on_drugs|using|drinking|never_there|never_home|shoots_up
    never any|anything|enough food|eat in|at|there|home|to
    puts himself|herself to bed
    looks|look|cares|caring|looking after his|her|their|the|three|two|four? mum|mom|mother|dad|father|parents|baby
    |siblings
    |brothers|sisters .. who|since|because|while|alone ... drunk|drinks|heroin|drugs|bed|passed|out
    eats|eating|ate|picks|eat .. from|out_of the|our bin|bins|rubbish|trash|dustbin|floor
    CHILD|pupil|student|boy|girl ... same clothes|shirt|jumper ... starving|hungry|marks|smell|smells|every
    CHILD|little_one|kids ... alone|by_himself|by_herself|outside|window|balcony ... all_day|all_night|nobody
    |until_midnight|till_midnight|until_late|for_days
    |for_hours|midnight|never|cold
    screams|cries|crying|screaming for|all hours|night|day and|then ... nothing|silent|silence|quiet|thump|bang
    coats|coat|shoes until|till|in_the_cold|in_the_snow|at_night|every
    lifts|presents|gifts|sweets|money|phone ... secret
    not|never|refuses|will_not be|stay|want|wants|sleep|sit alone with|in ... grandad|granddad|grandpa|uncle
    |stepdad|father|dad
    |coach|brother|teacher|priest|him
    started|starts|begun|again wetting|wets|soiling the? bed|herself|himself
    wetting|wets the bed
    he|man|woman|someone|somebody|stranger|guy she|he|they met|meets|knows .. game|online|internet|app|chat|roblox
    |discord
    |snapchat
    leave|leaves|leaving|left .. CHILD|her|his ... car|pub|casino|home|house|alone ... for_hours|hours|all_day
    |nights|while_she
    |while_he|while_they
    burns|burn|scald|scalds|marks|welts|bites|bite_marks|bruises ... feet|back|arms|legs|bottom|neck|face ... CHILD
    |said|says
    CHILD ... burns|scalds|marks|welts|bruises|bruise|bite_marks|cigarette|cigarettes|belt on|his|her|out|from
    ties|tie|tied|straps|lock|locks|locked|shuts CHILD|them|him|her .. chair|chairs|bed|cot|radiator|room|cellar
    |cupboard|dark|out
    |outside
    game|games|cuddle|cuddles|tickling|tickle|lessons ... hurts|hurt|secret|tell|bath|special
    makes|make|made HIM|his_son|her_son|his_daughter|them|him .. kneel|stand|beg|sleep|eat|drink ... hours|rice
    |floor|outside|naked
    |corner|cold|night|soap
    sent|send|sending|sends|fly|flying|taken|take CHILD|my|our|her ... marry|married|wedding|husband|cut|circumcised
    marry|married .. man|cousin|him|someone|uncle ... thirteen|fourteen|fifteen|sixteen|13|14|15|16|forty|fifty|older
    beg|begs|begging|ask|asks us|me|neighbours|people .. for bread|food|something_to_eat|money
    puts|put|stubs|stubbed out his|her|their? cigarettes|cigarette|joints
    makes|made|make|sends him|her|them|the_kids deliver|sell|steal|carry|beg|work|watch .. packages|drugs|parcels
    |night|street|phones
    |him|porn|till|for
    shakes|shook|slaps|slap|hits|smacks|smothers our|the|my|her|his CHILD
    coach|trainer|teacher|priest|photographer|instructor|doctor|uncle|camp ... undress|pics|naked|showers|shower
    |sleepover|weigh
    |alone_with|trips
    girls|boys|kids|children|them ... undress|strip|naked|underwear|swimsuits ... pics|pictures|photos|films|weigh
    alone with boys|girls|children|kids|pupils .. far|too|often|again
    CHILD ... beg|begs|begged|plead|pleads ... not ... home|back|him|her
    """
)
