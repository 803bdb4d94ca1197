"""Pressure by those with power: debts, papers, favours, weddings, secrets, and threats that are only hinted at."""

from __future__ import annotations

from typing import Final

from assistant.danger.control import HOUSE
from assistant.phrases import phrases

_NAMES: Final = HOUSE | {
    "CHIEF": "BOSS|foreman|captain|driver|warden|priest|pastor|guru|elder|imam|rabbi|dean|producer|agent|recruiter"
    "|photographer|therapist|healer|doctor|physio|officer|caretaker|chef|owner|gangmaster|sponsor|master|he"
    "|choreographer"
    "|conductor|examiner|inspector|sergeant|bishop|hr|guide|sensei|scout|editor|consultant|deacon|madam|senior"
    "|chairman",
    "NEED": "signature|contract|grade|visa|reference|probation|thesis|promotion|scholarship|fine|rent|march|april"
    "|arrears"
    "|shift|shifts|hours|part|role|scene|recommendation|permit|job|exam|place|audition|papers|career|stipend|licence"
    "|internship|deposit|funding|placement|certificate|mark|marks|loan|application|debt|bonus|rota|tenancy|file|case"
    "|apprenticeship|renewal|sponsorship|solo",
    "INTIMATE": "hotel|hotel_room|massage|weekend_house|cabin|bedroom|sauna|his_bed|one_bed|one_room|double_room|sofa"
    "|his_flat|his_place|her_place|his_house|his_apartment|his_car|his_van|back_of_the_van|jacuzzi|his_boat|chalet|spa"
    "|his_lap|candlelight|lingerie|bikini|overnight|underwear|private_dinner|drinks_at_his|thank_yous|his_caravan"
    "|after_dark|his_room|her_room|hot_tub|behind_closed_doors|his_cottage|favour_in_return",
    "TELLS": "says|say|said|tells|told|swears|swore|threatens|writes|wrote|promises|promised|warns|warned|texted|hints"
    "|hinted|explained|mentioned|whispers|whispered",
    "SPREAD": "post|posts|send|sends|mail|mails|share|shares|show|shows|tell|tells|leak|leaks|publish|goes|go|gets"
    "|forward"
    "|forwards|upload|uploads|out|outs|print|prints|email|emails",
    "ALL": "family|parents|dad|mum|mother|father|boss|school|church|congregation|mosque|employer|college|colleagues"
    "|village"
    "|community|class|husband|wife|everyone|brothers|team|university|uni|work|wall|internet|facebook|police"
    "|immigration",
}

WORK: Final = phrases(
    """
    passport|passports|papers|documents|id|card|visa ... until|till|when|before|after i|we|she|they have|has? finish
    |finished|pay|paid|worked|repay|repaid|cleared|clear|work_off .. pay|paying|ticket|debt|journey|fare|money|off
    |it|>|.|,
    safe|drawer|box|cupboard|bag|office .. full|with|of|has|where .. our|all|everyone|my|girls passports|passport
    |papers|ids
    i|we|she|they|each still? owe|owes|owing .. him|her|agency|for|NUM? NUM? .. customers|clients|thousand|journey
    |boat|ticket|fare|crossing|flight|smuggler|transport|passage
    owe|owes|owed|debt .. him|her|them|agency|madam|boss|man .. for ... journey|boat|ticket|fare|crossing|flight|bed
    |food|visa|transport|mattress
    debt|fare|ticket|bill|journey|loan ... grows|more|bigger|goes_up|never_gets|rises|doubles every|each|the week
    |month|day|more|time
    till|until|while the|my|our|it debt|fare|ticket|crossing|journey .. is|are|has paid|finished|cleared|worked|been
    do|work|stand|go the|on|in|with street|streets|clients|customers|men|hotel|window .. till|until|every|for
    |because|at_night|to|>|.
    told|said|promised|thought ... job|work was|is|would|as .. waitress|nanny|hotel|model|modelling|cleaner|dancer
    |hostess|cleaning|restaurant|au_pair|care ... not|but|now|instead|>
    it|this|that|the_job|work is not|was_not waitress|waitressing|cleaning|modelling|a_hotel|hostess|nannying
    |massage|au_pair|what_they_promised|the_job_they
    burned|burnt|tore_up|cancelled|took|sold|kept|holds|keeps|hid .. return_ticket|return_tickets|our_tickets
    |my_ticket|our_passports|flight_home|ticket_home|our_phones|our_contracts
    NOT|no|without|unpaid|never|nothing pay|wage|wages|salary|days_off|day_off|free_day|money ... days_off|day_off
    |no_pay|no_contract|no_rest|years|leave|gate|food|sleep|room|no_phone|passport
    work|works|working .. for my|her|his|a keep|board|bed|roof|food ... no|not|nothing|three|two|years|only|never
    shop|store|canteen|they|boss|foreman .. takes|takes_back|deducts|keeps|eats .. the|our|my|all wage|wages|pay
    |salary|tips ... minus|owe|left|nothing|debt|month
    sleep|sleeps|sleeping|live|living|locked .. in|on the|a cold_store|warehouse|container|stable|barn|greenhouse
    |shed|factory|kitchen_floor|storeroom|laundry_room|sheds|garage|basement .. where|and|that|with|under|behind|at
    |they|we|>|.
    from five|5|six|6|four|4 to|till|until midnight|11|eleven|12|ten|1|one every|without|no|and|>|.
    so i clean|cook|wash|work|mind|look_after her|his|their|for .. houses|house|children|twins|kids|free
    |them ... help|nothing|paid|grateful|family|night
    hose|pallets|bucket|tape|locker|gaffer_tape|cling_film|mop ... new|apprentice|youngest|initiation|lads
    |first_year ones|boy|lads|girl|hazing|baptism|initiation|test|>
    film|filmed|films|filming .. what|when they|the_lads|the_boys|we make|made|do|did .. do|new|me|strip|ones|naked
    initiation|baptism|hazing|welcome|christening ... held|naked|hose|drink|tied|blue|taped|locked|strip|burn
    |bruises
    boss|foreman|captain|chef|master|manager|sergeant|trainer|warden|madam .. hits|beats|whips|kicks|slaps|burned
    |ties|tied|starves|punches|strikes|struck ... the|us|boys|girls|him|her|them|with
    threatened|threatens us|me|them with .. dogs|dog|knife|police|immigration|deportation|men|belt|stick|whip
    says|said|one_call one call and|then .. plane|police|deported|gone|immigration|out
    or|call|says|then|and ... i am|would_be|will_be on .. plane|boat|street .. without|if|unless|tomorrow .. my|girl
    |son|daughter|children|kids|i
    man|men|guy|pimp who|that brought|bought|sold|recruited|fetched|smuggled ME
    comes|come|came|collects|waits for|with .. all|half|share|money|takings|girls ... sunday|night|evening|week
    |morning|friday
    sold|traded|handed|given|lent|passed|rented ME|my_sister|my_cousin|girls to|on|out|for|over|between a|the|his
    |another|him|other|men|friends|brother|cousin|debt
    """,
    _NAMES,
)
"""Work that cannot be left."""

FAVOURS: Final = phrases(
    """
    NEED .. depends|hangs|hinges|up_to|comes|waits|goes|safe|easier|sorted ... INTIMATE|friendly|nicer|generous|warm
    |close|nice_to_him|join_him|alone|open_minded|grateful
    NEED ... if|unless|when|whether|once|after|provided i|she|we .. INTIMATE|friendlier|nicer|friendly|nice_to_him
    |smile_more|loosen_up|relax_with|good_to_him|warmer|kinder_to_him|stop_being_shy|let_him
    if|unless|until|when i|she|we am|is|are|were|was|be|become|would_be NOT? a_bit|a_little|more? friendly
    |friendlier|nicer|nice|warmer|sweet|good_to_him|generous|special|cooperative ... NEED|him|trip|dinner|rent|alone
    |evening
    if|unless i|she|we am|is|are NOT? nicer|friendlier|warmer|friendly|sweet|sweeter to|with|on|> him|her|the|>|trip
    |.
    CHIEF ... NEED ... INTIMATE
    CHIEF ... INTIMATE ... NEED|serious|alone|only_me|without_crew|no_crew|just_us|nobody|in_return|two_of_us
    |one_by_one
    CHIEF .. invites|invited|asks|asked|wants|wanted|told|calls|tells|called ... INTIMATE|up_to_see|to_his_room
    |in_his_room
    CHIEF .. booked|booked_us|reserved|has_booked the? one|a_double|only_one|a_single|double room|bed >|.|,|for_us
    |for_both
    forget|forgets|waive|waives|drop|drops|overlook|lower|settle|pay|paid|pays|worked_off|sort
    |sorted .. NEED ... friendly|nice|otherwise|another_way|other_ways|differently|in_kind|with_a_smile|kindness
    |company|cuddle|naked|visit|stay_over
    be|being .. nicer|friendlier|sweeter|more_friendly|cuddlier .. on|at|over|during|with|to the|a|our|him trip
    |dinner|weekend|hotel|evening|conference|>|.|,|in
    NOT get|give|gives|given|have .. NEED ... if|when|unless i|she|we refuse|refuses|say_no|says_no|resist|object
    |undress|let_him|sleep
    fine|rent|debt|bill|fees can|could|may|to be? paid|pay|settled|worked_off|cleared|forgotten otherwise
    |differently|another_way|some_other|in_person|in_other|with|upstairs
    calls|takes|picks|chooses|wants|selects|fetches|has|asks|invites|visits .. one|girls|us|women|students|a_girl
    |new_girl|one_of_us ... one_by_one|each_evening|every_evening|each_night|every_night|to_his_room|for_the_night
    |to_his_van|in_turn|alone_in
    it is? my|our turn .. tomorrow|tonight|next|on|with|soon ... >|.|him|room
    girl|girls|woman|women|everyone|those|athletes who ... gave|give|gives|paid|pays something|him|it|back ... back
    |first|to_him|himself|in_return|before
    gave|give|giving something .. back to|for him|the_coach|his
    say|saying|said no to|when|if a|his|the .. massage|drink|dinner|back_rub|hug|kiss|weekend|sauna
    |photo_shoot ... CHIEF|visa|contract|grade|but|now|since|shift
    think carefully|twice|again ... no|refuse ... massage|drink|dinner|him|hotel
    refuses|refuse|refused|say_no|says_no|said_no|resist ... NOT get|give|gets|given|got|have|see her|my|a|the shift
    |shifts|hours|NEED
    at|in|to|from|come_to his place|flat|house|hotel|room|studio|boat ... without|alone|serious|no_crew|late|after
    |bring_nothing|in_private|just_me|night
    come alone|by_myself|without_anyone ... not|id|passport|tell|hotel|night|nobody|ticket
    come|go alone .. ,|and .. hand_over|not_tell|give|bring
    not to? tell|told .. my|the|any? family|parents|friends|mother|husband|sister till|until|before|where|about_the
    |that_i_landed ... landed|arrive|arrived|there|signed|paid
    undressing|undress|naked|being_naked|taking_off|touching|touch|lying_down|closeness ... part_of|is_part|for
    |belongs|builds|deepens|needed|necessary|helps|heals .. trust|healing|therapy|treatment|method|spiritual|process
    |bond|initiation|cure|ritual|role|exercise|blessing|blockage
    special bond|connection|gift|secret|relationship|chosen ... body|undress|touch|alone|nobody|secret|kiss|bed
    |not_tell
    god|spirit|lord|scripture|ancestors|stars|universe wishes|wants|told|says|wills|asks|chose|commands|tells .. us
    |me|him ... body|bed|lie_with|bodies|his_wife|intimate|flesh|sleep|one_with|marry|naked|as_his
    relations|sex|night|alone with him|the_guru|the_leader|the_elder|the_pastor ... before|beforehand|first|marri*
    decides|picks|chooses|says who marries|sleeps|marry|goes_with|shares .. whom|who|him|here|with|each
    elder|elders|guru|pastor|church|leader|imam|priest|leaders .. decides|decide|says|permits|allows|forbids
    |forbade ... doctor|hospital|medicine|phone|parents|school|marry|leave|sleep|clothes|eat
    turned|locked|closed|shut|locks|shuts|closes the? key|door|office|studio|blinds|lab behind us|me|her|and|when_we
    |then|so|> .. he|said|us|put|came|kiss|on|me|touched|alone|i
    keeps|keep|kept|puts|put|putting|slid|slides .. hand|hands|foot|knee up|under|on|down|inside|along|between my
    |her|your|our skirt|shirt|leg|thigh|knee|back|waist|blouse|bottom|bum|trousers|dress|top|bra
    have|had|be|was|being|am been? ill|off_sick|sick|hiding .. three|two|days|since|so|because ... chosen|picks|van
    |driver|his_turn|room
    break|destroy|ruin|harm|split|hurt|shame|damage the|his|our parish|church|family|community|congregation|team if
    |by i|telling|speaking|i_talk|we
    CHIEF .. rubs|strokes|kisses|undressed|licked|touched|spanks|smells|sniffs my|her|our|me|us|the .. shoulders
    |hair|neck|thigh|on|girls|back|leg|cheek|where|when|during|lips|under|>
    scholarship|grant|funding|thesis|exam and his empty|weekend|holiday|lake|country house|cabin|flat
    show|see|seeing me|his|her|the .. art|etchings|collection|wine_cellar ... key|locked|alone|door|closed
    """,
    _NAMES,
)
"""A favour is asked in exchange for what somebody needs."""

SECRETS: Final = phrases(
    """
    has|have|got|kept|saved|found|took|filmed|recorded .. PICTURES|film|recordings|recording|nudes|screenshots
    |clip .. of me|us|her ... and|wants|if|unless|or|to|says|asks|pay|not_to
    film|video|videos|clip|pictures|photos|recording|tape|screenshots .. from|of|with|we|he|she|they ... goes|go
    |gets|sent|send|posted|online|out|land|lands|end_up .. to|on|in|at|if|unless .. my|all|our|the|i|her .. ALL
    your|my|her mum|dad|mother|family|boss|wife|husband|parents get|gets|sees|see|receives|receive the film|video
    |pictures|photos|clip|it_all
    wants|want|asks|demands|pay|paid|paying|costs * a|per|every|each month|week|time not|or|otherwise|so|to_keep
    |for_his|to_stay .. mail|send|tell|post|show|he|quiet|silence|silent
    pay|paid|paying|pays|money|transfer|euros|pounds ... so_he|so_she|not_to|so_they|to_keep|for|that_he .. not|keep
    |silence|quiet|silent|show|send|tell|delete|post|mouth .. PICTURES|my|quiet|about|it|them|silence|mouth|>
    he|she|they|somebody|ex|someone will|would|is_going_to|could SPREAD .. my|our|the .. ALL .. i_am|that|about|what
    |i|we .. gay|lesbian|trans|queer|illegal|pregnant|hiv|positive|bi|abortion|escort|undocumented
    |apostate ... unless|if|or|when|>
    tell|tells|out|outs .. ALL .. that? i|she am|is|was|had .. gay|lesbian|trans|queer|bi|illegal|pregnant|hiv
    |abortion|undocumented ... unless|if|or_else|until
    or|otherwise|unless ... HE|they|he|she tell|tells|sends|send|posts|stop|stops|cut|cuts|report|reports|out
    |outs .. my|the|his|me|our .. insulin|medicine|ALL|treatment|secret|PICTURES|rent|allowance|papers ... >|.|,|if
    |that|about|for
    if i|she|we apply|applied|go|leave|take|accept|get|say|stop|start|tell|speak|refuse ... he|she|they|film|video
    |photos|and .. take|takes|took|keep|keeps|goes_to|sends|burn|burns|kill|kills|need_not_bother|need_not_come
    |not_see|lose .. the|my|our|his|kids|children|daughter|son|her|passports|dog|cat|baby|it
    need_not|neednt|do_not|not bother|come|need_to|dare coming? back|home for the|my|our? children|kids|alive
    say|says|said|write|writes|posts|spreads vile|filthy|disgusting|horrible|awful things in|about|under my|me
    he|she|they .. took|takes|has|holds|hid|hidden|keeps|sent .. their|kids|children|my_daughter|my_son
    |baby .. passport|passports|documents|away|to_his_mother|to_his_parents|abroad
    """,
    _NAMES,
)
"""Secrets, pictures, children or papers are held over somebody."""

WEDDINGS: Final = phrases(
    """
    groom|bridegroom|wedding|husband|fiance|engagement|nikah|mullah|hall|dress|henna ... is|are|was|have_been
    |has_been already? booked|fixed|chosen|waiting|arranged|set|paid|bought|ready|decided .. as_well|for_me|without
    |by_my|before|never|in_the_village|already_arranged
    i|she marry|marries|have_to_marry|must_marry|should_marry|am_to_marry|will_marry|is_to_marry .. his|her|the|my|a
    |an .. son|cousin|nephew|uncle|brother|man|friend|business_partner|widower ... or|if|before|when|otherwise|at|in
    |because|as|after|to
    sent|taken|took|flown|send|sending|fly|flying|going ME|my_sister|my_cousin|cousin|sister|back? home|back|abroad
    |to|there .. for|to|in a|the|be|get|summer .. wedding|marry|married|engaged|husband ... nobody|not|never|asked
    |want|her|him|meet|>
    wedding|marriage|engagement|match .. nobody|no_one|they_never|i_never|i_did_not|she_never|she_did_not .. asked
    |ask|want|wanted|agreed|chose|heard|knew .. me|her|about|for|to|it|>
    go|going|given|promised|gives|belong|belongs|sworn|engaged|sold to that|a|this|the|an|his man|cousin|friend|old
    |older|widower|nephew|stranger|business .. the|before|in|on|when|because|for|i|she|>|.|,
    swore|promised|gave_his_word|vowed|agreed|decided ... i|she go|marry|belong|goes|marries|will_marry|am_given
    |must .. to|that|him|his|a|the .. man|cousin|him|friend|son|nephew|widower
    brings|bring|brought|without no? .. fridge|gold|dowry|car|money|dowry_money ... accident|stove|burn|fire
    |kerosene|kitchen|happen|beat|beaten
    wash|cleanse|clean|restore|avenge .. family|our|their name|honour|honor|shame >|.|,|with|if|again|by
    stove|kitchen|kerosene accident|accidents
    dowry ... more|short|not_enough|every_day|beat|fire|accident|hit|throw|send_me|punish|they
    booked|buying|bought|have|got|booking .. one_way .. ticket|tickets|flight .. to|for ... village|home|wedding
    |aunt|pakistan|india|somalia|egypt|turkey|me
    holiday|trip|visit|tickets ... village|home|back_home|grandmother ... groom|wedding|dress|dowry|henna|engaged
    |cutting|cut|circumcision|ceremony|not_come_back
    wash|washes|clean|cleans|cleanse|restore|restores|save|repair|wash_off the|our|their|his .. name|honour|honor
    |shame .. happen|happened|happens to our|my|her cousin|sister|aunt !too_and
    seen|see|sees|caught|saw|catches me|her ... boy|man|guy|without_my_brother|without_my|without_a|with_him
    |with_her|alone ... will|would|there|he|they .. acid|wash|kill|cut|burn|dead|end|bury|send|be_acid|shave
    there will|would be acid|blood|petrol|a_funeral|a_body|another_funeral !on_the_carpet
    |in_the_boardroom|pressure|test|tests
    hunt|hunts|hunting|hunted me|us|her|him_down|me_down
    brothers|cousins|uncles|brother|family|father|he|ex|husband .. are|is|have_been|has_been|been hunting
    |searching_for|looking_for|asking_around_for|after me|her|us|my_sister !a_present|at_the|in_the_crowd
    whoever|who|one_who|anyone .. finds|brings|sees me|her gets|will_get|earns .. a|car|money
    """,
    _NAMES,
)
"""Marriages nobody asked for, and what is called honour."""

THREATS: Final = phrases(
    """
    HE|they|brothers|foreman TELLS ... i|she|mummy|mum|we|kids|dog|cat|somebody|who .. can|could|might|will|would
    |may have an|a .. accident
    daughter_in_law|wife|woman|girl|mummy|dog|cat|she|who ... can|could|might|will|would have an|a .. accident
    how i|she would|will|should|shall feel|like_it|take_it|like|cope if ... accident|happened|died|disappeared
    |burned|dead|gone
    TELLS|shows|showed|describes|knows me|us|her ... how|where|what|which .. lake|river|well|quarry|canal|woods
    |forest|sea|bodies|body|graves|pit|concrete is|are|would|lie|they|goes|go|never|deepest|deep|hidden
    NOT|never find|see|make|reach|get .. his|their|my|the|her way|home|body|back .. home|out|from|again|>|.
    whoever|anyone|who|if|those ... talks|speaks|complains|leaves|tells|talk|speak|complain ... NOT|never|will find
    |see|come|disappear|walk|regret|be_found|go .. home|back|again|way|christmas|under|it|quarry|sorry
    put|puts|bury|buries|burying me|her|us in|under the|a|his ground|garden|wall|cellar|concrete|patio|river|grave
    |woods|soil
    HE|he|she|they would|will|is_going_to bury|drown|finish|butcher|skin|slaughter me|her|us !if_i_do_not
    drive|drives|steer|steers|swerve|crash|run|ram|driving .. car|us|me|van ... off|into|over|through .. bridge|quay
    |tree|wall|cliff|road|river|oncoming|canal|lorry|pier|lake|edge
    grabs|grabbed|grab|yanks|jerks|takes|pulls the? steering_wheel|wheel|handbrake ... when|if|because|while|and|so
    |at
    drives|drove|speeds|accelerates .. fast|faster|at|on .. when|until|till|to|because .. we_argue|i_cry|i_beg|scare
    |i_say|i_scream|cross|angry|frighten
    next time it|he|she|they|that|there will|would|is|may|might not? be? .. knees|legs|face|fingers|kids|me|miss
    |stop|lucky|house|teeth|eye|car|dog|real|petrol
    TELLS|said|say|says that? i am|was|would_be|will_be next >|.|,|because|as|after
    TELLS ... house|flat|me|us|car|shop ... good_bonfire|bonfire|burns_well|burn_well|burn_down|in_flames
    |up_in_smoke|go_up_like|would_burn|catch_fire
    keep|keeps|hide|hid|hidden|hiding|moved|took|gave|store .. petrol|knives|axe|matches|hammer|kitchen_knives
    |bleach|tools ... mate|mates|friend|neighbour|neighbours|sister|colleague|from_him|since_he|because_he|when_he
    |so_he|where_he
    ex|HIS|he|man|guy|someone|stalker|somebody .. turns_up|shows_up|appears|stands|pops_up|follows|drives_past
    |drives_by|waits|sits ... wherever|everywhere|no_matter|outside_my|outside_the|never_told|each_place|opposite_my
    |at_my_new|across_the_street
    knows|knew|found_out|know .. where_i_live|where_she_lives|my_tram|my_bus|my_route|my_street|my_address
    |my_new_address|the_name_of|name_of_my|which_bus|which_train|what_time_i|where_i_work|where_my|my_mothers
    |kids_school|my_floor|when_i_leave ... and|,|school|he|she|lives|live|work|nan|sleep|home|mother|kids|>
    ex|stalker .. has_had|cut|copied|kept|had .. my|our|set|a .. key|keys
    he|she still has|had|got .. my|our|a .. key|keys >|.|,|and|to
    set|copy|copies of my|our keys|key .. cut|made|copied
    out of? prison|jail|custody|bail|inside on|next|this|tomorrow|soon|today|last|in|yesterday|and_he|early|and_i
    |monday
    gift|gifts|rose|roses|note|notes|letter|teddy|envelope|dead|bullet|card .. on|under|in|at|through|from my|our
    |her|the windscreen|windshield|doorstep|doormat|car_seat|letterbox|gate|balcony|wipers|pillow|bonnet ... each
    |every|again|morning|night|never|school|kids|unsigned|who_sent|who_sends|who_left|who_put|who_from|who_is|who_it
    sent|sends|posts|got|receive|received|posted|texted|gets ... picture|photo|photos|pictures|video of my|our|her
    |me_in .. door|front_door|house|window|school|street|bed|sleeping|children|kids|car|balcony|building|daughter
    |son
    rings|calls|texts|phones|messages|rang|called|ringing|calling ... twenty|thirty|forty|fifty|sixty|hundred
    |hundreds|dozens|30|40|50|60|70|80|90|100|200|all .. times|night|day .. a|every|per|each|long|, .. night|day
    |hour|hangs|breathes|silent|silence
    taxi|taxis|pizza|funeral|hearse|wreath|coffin|parcels|strangers ... never_ordered|not_ordered|did_not_order
    |with_my_name|in_my_name|your_name|with_your_name|for_me
    you|i will|would not need .. where you|i|she are|am|is going
    they|lads|brothers|men|nephews|cousins|boys .. waited|wait|waiting|came|come|sat|sit|stood|stand|follow
    |followed ... for_me|behind|until_we_pay|in_the_kitchen|my_wife|until_i|unless|outside_our|at_the_door
    |in_front_of_our !at_the_station
    sends|sent|brings his|her nephews|brothers|cousins|men|boys|sons|guys|mates to|round|over ... sit|wait|talk
    |until|kitchen|door|scare|pay
    says|said|told|swears|promised|threatens .. if .. leave|left|go|divorce|report|testify ... dog|kids|car|off|lake
    |house|both|himself|herself|us|together .. >|.|,|with|in|first|quay|bridge
    someone|somebody|he|ex|they|who keeps|leaves|left|puts|put .. dead|slashed|cut|smashed|broke|burned|key
    |keyed .. birds|bird|rat|tyres|tires|my_car|windows|mouse|cat|fish|brakes|brake
    """,
    _NAMES,
)
"""What may happen, said kindly, or not said at all."""

IDEAS: Final = (WORK, FAVOURS, SECRETS, WEDDINGS, THREATS)
