"""What people say around abuse and coercion without naming them."""

from __future__ import annotations

from typing import Final

from assistant.danger.people import signs

IMPLIED: Final = signs(
    """
    punch|punches|punched|punching|kick|kicks|kicked|kicking|hit|hits|smashed|smash|put|slams|slammed .. wall|door
    |cupboard
    |window|table|mirror ... head|face|beside|next|near|in_front|me|my
    fist|foot|chair|bottle|plate|pan|knife|phone|glass .. through|past|against|at|near .. door|wall|me|my_head|head
    |cupboard|window
    next time it|that would|will|might|would_not
    throws|threw|throw|chucked|chucks|hurls the|a|his|her|my|things|stuff ... misses|missed|at_me|pan|knife|past
    |wall|head|only|mostly
    he|she|dad|mum|father|partner|husband .. throws|threw the|a|his|hot pan|knife|plate|bottle|glass|chair|ashtray
    |iron|shoe
    broke|breaks|broken|dislocated|cracked|split|burnt|burned .. my|her|his|the? of my|her .. finger|fingers|arm
    |nose|rib|ribs|jaw
    |tooth|teeth|wrist|lip|hand
    he|she|husband|wife|father|boyfriend|ex broke|breaks|cracked|twisted|split|bent|knocked my|two|three|one
    |out ... finger|fingers
    |arm|nose|rib|ribs|jaw|tooth|teeth|wrist|lip|hand
    tell|told|telling|say|said|saying .. people|them|everyone|a_and_e|doctor|hospital|boss|team|colleagues|nurse
    |work? i|that_i|it
    |had? fell|slipped|fallen|tripped|walked_into|bumped|was_a_fall|ran_into
    i am|people_say_i_am clumsy ... make_up|fell|door|doors|stairs|sleeves|bruise|bruises
    make_up|makeup|concealer|foundation|sunglasses|long_sleeves|scarf|polo_neck|turtleneck ... cover|covers|hide
    |hides|fell|neck
    |july|summer|see|marks|eye
    cover|covers|covering|hide|hides the|my|it|this .. marks|bruise|bruises|eye|lip|neck
    black_eye|swollen_eye|split_lip|fat_lip|burst_lip
    lip|eye|arm|ribs|bruise|bruises will|has_to heal|fade|be_fine|go_away
    only|just hits|hit|pushes|slaps|shoves|throws|happens|does_it|like_that|violent when|if|after|once
    when|after|if|once|because|nights|days|evenings he|she|dad|father|mum|mother|my_husband|my_wife|my_partner
    |my_boyfriend is|has
    |has_been|has_had|comes_home|had|has_a? drinks|drunk|drinking|a_few|a_drink|been_drinking|in_a_mood|had_a_few
    |one_of_his_moods
    sorry|apologises|apologizes|apologised|cries|flowers|roses ... never|not happen|do_it|hit again
    roses|flowers|chocolates ... one|bunch for_each|every_time|each_time|after_each|afterwards
    flat|house|room is full of flowers|roses
    sorry|flowers|roses|cries|apologises|apologizes every|each|all_the|afterwards|after time|it|>|.|,|and
    it|he|she will|would never happen|do_it|hit|hurt again
    was|is my fault ... should_have|heal|ready|made_him|hit|provoked|angry|deserve
    i provoked|made|make|drove|asked him|her|for|it ... angry|hit|to_it|deserve|lose_it|mad
    not really? that|so bad >|.|,|and|he|she|it ... hits|hit|pushes|slaps|drinks|throws
    if|when|before|until|till|because|in_case he|she|my_husband|my_wife|my_partner|my_boyfriend|my_girlfriend
    |my_father|my_dad
    |my_brother|my_ex|my_mother_in_law hears|sees|finds|finds_out|catches|notices|reads|checks|knew|gets_home
    |comes_home|wakes
    |gets_back|discovers ... pay|not_be|never|not_be_able|trouble|hell|again|delete|angry|rage|regret|kill|worse
    |chat|write|talk
    |video|camera|phone
    delete|deleting|erase|hide|close this|these|the|my|our chat|messages|history|conversation|everything|tab|page
    |laptop .. before
    |or|when|so|in_case he|she|they
    can|must|have|only|could write|type|talk|speak|chat|call|quick|whisper .. while|when|because|before|only he|she
    |my_husband|they
    |my_partner
    not call|ring|phone|email|text|write|mention|tell|say me|this|it|him|her|anything .. because|if|he|she|, ... he
    |she ... sees|hears
    |checks|reads|angry|finds|number
    by chat only
    pay|paid|paying for it|that|this|everything after|later|at_home|tonight|afterwards|for_days|when
    he|she|they|who|PARTNER lets|let|allows|permits me|us go|out|see|work|shop|leave|use|have|keep|drive|talk
    |to_work|sleep|eat .. to
    |for|my|only|the|
    |out|when|work|twice|once|>|.|,|if ... only|one|place|minutes|permission|once|twice|times|month
    he|she|husband|wife|father lets|allows me out|go_to_work|go_out|go_to_the_shop|have_my_phone|have_friends
    |use_my|keep_my|shower
    that is the one|only place|thing|time i|he|where
    he|she times me|us
    drives|drops|takes|brings|walks|accompanies|escorts|picks me|us|her .. to|from|up|everywhere ... outside|watches
    |everywhere|until_i
    waits|waiting|sits|stands|stood|parked|parks|stand .. outside|car_park|across|in_the_car|opposite|in_front
    |by_the_door ... until|till
    |done|evening|every|day|office|house|flat|class|again|just|night
    no|not_any|any|own money|cash|card|account|phone|keys of my_own|on_my_own|he|she|unless|without
    has|have|keeps|holds|took|takes|got|hides my|our|her bank? card|cards|bank_card|passport|papers|phone|salary
    |wages|pension|keys
    |account|money|visa|id|documents|medication !and|with|on|to|number|numbers|by|low|at|off|in
    gives|give|get|gave me|us|her|him|i|only? ten|twenty|five|pocket|euros|pounds|an_allowance|money .. if|when
    |a_week|on|for ... behave
    |behaved|good|nice|food|shopping
    if i behave|behaved|am_good|was_good|am_nice|was_nice|am_obedient
    asked|ask|asking|beg|begged|want|wanted for my own|salary|phone|passport|money|card|wages back|own|>|.|,
    |. ... he|she|threw
    |laughed|hit|broke|said
    belongs to him|her|them ... phone|reads|body|checks|says
    he|she reads|checks|goes_through|goes_over|inspects it|my|them|everything every evening|night|day|receipt
    |message|word
    |phone|call
    god help me|us|her|him
    get|have|has ideas >|.|, ... passport|phone|keys
    tag|tags|tracker|airtag|air_tag|gps|microphone|bug|camera|spyware|recorder .. in|on|under|inside|thing .. my
    |the|our|her .. car|bag
    |coat|lining|shoe|phone|kitchen|bedroom|bathroom|living_room|handbag
    he|she|ex|partner always|seems_to|knew|knows .. knows|know|knew where|what i|we am|was|have|said|had|did
    |been ... own|never|been
    |kitchen|car|sister|friend
    camera|cameras in our|the|my .. kitchen|bedroom|bathroom|living_room|house|flat .. now|he|she|>|.|,
    stands|stood|sits|waits across|outside|opposite|under|in_front .. road|street|house|office|window
    |door ... every|again|just|night
    made|set_up|created|put|posted|opened a|an|my .. account|profile|ad|advert|number|address|photo|photos
    |picture .. with|on|online|in
    |of ... name|address|number|men|site|sex|me
    strange|random|unknown men|man .. come|came|ring|ringing|call|calling|turn|turning|keep|text|show|knock
    telling|asking|inviting|send|sends|sent|brings|bring men|customers|clients|guys|friends .. come|over|to_my
    |my_room|room|me
    slashed|slash|cut|scratched my|our|the tyres|tires|car|brakes
    dead|headless bird|birds|rat|rats|flowers|animal|cat|fish .. on|in|at|outside|through .. my|our|her doorstep
    |door|letterbox
    |desk|bed|mat|step
    notes|letters|photo|photos|bullet .. of|with|about|on|under|through|from .. my|our|the .. kids|daughter|son
    |children|school|windscreen|doorstep|letterbox|mailbox !parking|for
    ever since|since|after i .. reported|testified|complained|left|told|refused|broke_up|said_no|blew ... notes
    |calls|follows|dead|photo
    |somebody|someone|watching|threat|tyres|he|messages
    have|has|had|having|be an accident >|.|,|if|soon|one_day|too
    accidents happen|can_happen ... he|she|looked|said|our|kids|and
    better|dare|need not|never|not_to|never_to come|show|bother|bothering|coming .. back|home|face|alive ... alive
    |again|if|marry|girls
    |never|kids
    shamed|shame|dishonoured|dishonored|disgraced|honour|honor the|our|his|my|of? family|name|father|brothers
    put it|things|me right|straight >|.|,
    cured|cure|camp|conversion|exorcism|exorcise|pray_the_gay|fix|fixed ... gay|lesbian|queer|trans|demon|spirit
    gay|lesbian|queer|trans ... cured|camp|conversion|exorcism|kill|tell|out_me|paying|pay|kick
    work off|pay_off|pay_back|repay the|my|a|this flight|debt|loan|ticket|visa|journey|travel|passport
    says|claims|told|tells i|we|she|me owe|owes|owed|must_pay|have_to_pay him|her|them|thousands|for ... go|work
    |until|till|clients|men
    |paid|visa
    man|woman|guy|agent|couple who|that brought|got|smuggled|bought|helped|sponsored me|us|her here|over|in
    |the_visa|my_visa|a_visa|out
    go|going|went|sleep|work with clients|customers|men|strangers till|until|for|to|every|>|.|,
    locked|lock|locks|locked_in .. outside|night|rent|key .. and|at|from ... wages|rent|room|outside|sleep|hours
    |twelve|work
    door|doors|gate|room|it .. locked|lock|chained|bolted from|at|by|on outside|night|them|him|the_outside
    make|makes|made|making us|me|them|her work sixteen|eighteen|twelve|fourteen|16|18|14|all|seven|every
    |without ... sleep|day|pay|rest
    |hours|days
    sleep|live|lives|sleeping .. warehouse|factory|kitchen|one_room|shop|basement|floor ... locked|passport|hours
    |wages|twelve|work
    other|another|different|"|quoted way|ways|kind .. to? pay|payment|paying|of_paying|repay|or|back
    pay|repay|paying|settle|forget .. rent|him|back|debt|it ... another|other|quoted|nice|different|friendly|kind
    |nature way|ways|to|or|with|if
    if i was|am|were|would_be nice|nicer|friendly|sweet|good to|with him|her|them
    weekend|night|trip|evening in|at|with ... one|same|his|her|double|hotel|shared room|bed
    one|same|double|shared room|bed >|.|,
    his|her hotel|room|hotel_room|bed|flat|cabin ... promotion|contract|job|grade|shift|hours|visa|otherwise|end|ends|or
    promotion|contract|job|grade|shift|hours|visa|part|role ... his|her hotel|room|hotel_room|bed|cabin
    touching|touches|touch|rubs|strokes|squeezes|hand|hands|fingers .. my|on|her|under .. leg|thigh|knee|shirt
    |skirt|back|waist|bum|hip
    |breast|neck
    sends|send|sent|texts|shows me|us|her pics|photos|pictures|videos|porn of? himself|his|naked|him_naked
    smile|nice|quiet|sweet|keep_quiet if|or|because|so .. keep|want|lose|need .. my|hours|job|visa|shifts|degree
    |phd|contract
    i|she said|told|asked|begged|kept|cried|meant .. no|stop|not_to . ... did_it|did_not|went_on|kept|carried
    |continued|anyway|does
    did not|never want_to|agree|consent|say_yes .|,|but ... went_on|anyway|carried|kept|continued
    went|carried|kept on|going anyway|even|although|while|until|till
    did|does it anyway ... mentor|tell|boss|believe|bed|team_lead|him
    woke|waking up in|next_to|naked|and|with .. bed|flat|him|her|nothing_on|no_clothes ... not|remember|lead|boss|drink
    not remember|recall .. anything|how|much|night .. after|i|got ... drink|bed|flat|home
    put|slipped|spiked|dropped something|stuff|drugs|pill in|into my|her drink|glass|wine|beer|tea|coffee
    i froze|freeze|lay_still|lie_still|play_dead|went_limp and|until|while let_it|let_him|let_her|it_was_over
    |it_is_over|waited
    |stopped
    lie|lay|stay|keep still until|till|while it|he is|was|has over|done|finished
    who would|will i? even? believe|tell|listen|care >|.|,|me
    wife|woman|husband|man|partner|girlfriend can_not|cannot|must_not|may_not|has_no_right refuse|say_no
    do|does what he|she wants|says|likes|asks in|because|or|so|otherwise|when
    takes|take it out on
    sleep|sleeping|slept|hide|hiding|sit in|behind the|a .. bathroom|car|cupboard|wardrobe|locked|garden
    |shed ... locked|drinks|drunk|nights
    |door|he|she|until
    hear|hears|heard his|her|the key|keys|car|steps|footsteps|motorbike .. door|lock|stairs|drive|in ... stomach
    |drops|freeze|check|heart|quiet
    |hide|hold|scared|afraid|place
    bag|suitcase|rucksack|case packed|ready|hidden ... leave|night|go|run|case|flee|escape|sister|if
    in case|so_that|so i|we have|need|can|must to? leave|run|get|flee .. night|out|fast|quickly|away
    hide|hides|hid|hidden the? knives|knife|keys|bottles|phone|money|passport .. when|before|because|from|so|he|>|.|,
    quiet|careful|still|invisible .. and|when|so|until ... drink|drunk|drinks|knives|mood|angry|hits|belt
    never see|get my|the|our girls|kids|children|son|daughter|boys|baby|him again|>|.|,|if
    need not|not bother|bothering coming|come home|back
    tell|tells|out|show everyone|my_parents|my_boss|them|my_family|the_police|people|my_wife|police ... if|unless
    |or|raped|gay|pay|paying|stay
    |break|leave
    if i|we|she break|breaks|leave|left|stop|stopped|do_not|not|refuse|ever .. up|paying|stay|it|him|leave|off
    |him ... she|he|they|will|would
    |kill|tell|police|girls|kids|himself|herself
    takes|took|take|taking|steals|keeps|empties|emptied .. grandma|gran|mum|her|his|grandmother|granddad|mother|my
    |dad .. pension|account
    |money|savings|card|house
    signs whatever|everything|anything he|she|my|they|is
    shouts|shouted|screams|yells .. till|until|and she|he|she|i|we|they cries|cry|shakes|breaks|stops|hides
    will not|would_not|not let|lets her|me|him|us|them out|go|leave|sleep|eat|see|speak|talk|into .. of|room|house
    |without|alone|to|>|.
    thumps|thuds|bangs|crying|screams|screaming|sobbing .. at_night|through_the_wall|next_door|upstairs
    |walls ... night|stop|again|thumps|then
    |nobody|he|she
    begged|begs|asked|made|makes me|us not to ask|tell|say|call|look|say_anything|report
    in charge of|signs|decides|controls my visa|hours|contract|grade|papers|thesis|wages|stay
    grade|visa|job|contract|career|future .. is|lies in my|his|her hands|power
    not leave|leaving|left|go|gone .. house|home|flat|room|village ... any_more|weeks|months|since|without|he|she
    nobody|no_one can|may|but be? trusted|him|he but|except|him
    corners|cornered|corner|follows .. girls|interns|trainees|women|apprentices|students|cleaners|waitresses
    |staff ... room|store|office|kitchen
    hand|hands over|on|round|around my|her|his mouth|throat|neck|face
    when|if i|we|the_kids .. wrong|late|burn|forget|spill|talk|loud ... belt|fist|hits|slaps|pays|floor|locked|punish
    running out of doors|excuses|stories|lies
    got|gets|out|released .. prison|jail|custody ... lives|live|find|promised|me|where|knows
    """
)
