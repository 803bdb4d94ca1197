"""A child or a young person lured, touched, filmed, sold or married off, half said."""

from __future__ import annotations

from typing import Final

from assistant.danger.people import WEAK
from assistant.phrases import phrases

LURED: Final = phrases(
    """
    KID|SMALL ... sauna|naked|undress*|shotgun|sedate|sedates|sedated|drugged|drugs_them|bruise|bruises|bruised
    |scalded|burned_him|burned_her|whipped|beaten|starved|chained|handcuffed|gagged|cellar|cage|bleeding|unconscious
    |faints|fainted|fainting|drowning|drowned|suffocat*|strangl*|slaps|slapped|smacks|smacked|punches|punched|molest*
    |grope*|grooming|cough_mixture|cough_syrup|antifreeze|rat_poison|bleach|black_eye|welts|left_alone|trafficked
    |raped|abuser|stepfather_bed|nappy_so|unattended|unsupervised|overdose|lice|begging|whimper*|screams_at_night
    |terrified|flinch*|cower*|cutting_himself|cutting_herself|shaking_him|shaking_her|cigarette_burns|locked_in
    |locked_up|locked_out|tied_up|tied_to|thrown_against|hit_with|forced_to|made_to_fight|fight_each_other|lured
    |kidnapped|disappeared|ran_away|seizure|seizures|vomits_blood|too_weak|collapsed|collapses|skin_and_bones
    |wets_himself|wets_herself|his_fingers|her_bed|his_bed|their_bed_at_night|lap
    sauna|naked|undress*|shotgun|sedate|sedates|sedated|drugged|drugs_them|bruise|bruises|bruised|scalded|burned_him
    |burned_her|whipped|beaten|starved|chained|handcuffed|gagged|cellar|cage|bleeding|unconscious|faints|fainted
    |fainting|drowning|drowned|suffocat*|strangl*|slaps|slapped|smacks|smacked|punches|punched|molest*|grope*|grooming
    |cough_mixture|cough_syrup|antifreeze|rat_poison|bleach|black_eye|welts|left_alone|trafficked|raped|abuser
    |stepfather_bed|nappy_so|unattended|unsupervised|overdose|lice|begging|whimper*|screams_at_night|terrified|flinch*
    |cower*|cutting_himself|cutting_herself|shaking_him|shaking_her|cigarette_burns|locked_in|locked_up|locked_out
    |tied_up|tied_to|thrown_against|hit_with|forced_to|made_to_fight|fight_each_other|lured|kidnapped|disappeared
    |ran_away|seizure|seizures|vomits_blood|too_weak|collapsed|collapses|skin_and_bones|wets_himself|wets_herself
    |his_fingers|her_bed|his_bed|their_bed_at_night|lap ... KID|SMALL
    bath|baths|bathes|showers|undresses|dresses|sleeps_with|shares_a_bed|changes|washes .. KID|her_daughters
    |daughters .. door|locked|alone|naked|himself|every_night
    hold|holds|held|keep|keeps|kept my|his|her|the sister|cousin|niece|daughter|girl|wife ... until|till .. agrees
    |says_yes|marries|gives_in|signs|accepts|obeys
    not come|get|be|climb|crawl .. into|in|near her|his|my|their bed|room|bedroom any_more|again
    make|makes|made|making|force|forces|forced|has|have|had|let|lets ... kneel|kneeling|strip|undress|naked|crawl
    |stand_naked|sleep_in_the_dog !for_prayers|down_to_tie
    KID|girls|boys|pupils|players|swimmers|gymnasts|students|us ... naked|undressed|without_clothes|without_a_shirt
    |topless|in_their_underwear|with_nothing_on|stripped !truth|eye|mole
    weighs|measures|inspects|checks|photographs|films|watches|showers_with|dries|washes|bathes|massages|rubs|undresses
    |tickles .. KID|girls|boys|me|her|him|us .. naked|after_the_shower|in_the_shower|in_the_bath|undressed|down_there
    |alone|in_bed|under|underwear|thighs|at_night|without
    he|dad|daddy|stepfather|stepdad|uncle|grandad|grandpa|brother|father|coach|cousin|tutor|lodger|man .. comes|came
    |visits|visit|sneaks|lies|gets|climbs|creeps|slips .. to|in|into|my|her|his|say|under .. bed|good_night|goodnight
    |room|bedroom|blanket|sheets|covers !tell_me|read|with_a
    send|sends|sent|sending|writes|write|writing|texts|messages|messaging ... KID|daughter|girls|pupil|niece
    |sister ... midnight|delete|secret|pictures|photos|hearts|nobody_knows|hotel|kisses|late_at_night
    want|wants|wanted|ask|asks|asked|begs|pays|demands|gets|got|collects|trades|shares .. pictures|photos|pics|selfies
    |videos|photo ... without|shirt|bra|underwear|naked|swimsuit|body|bath|bikini|undressed|feet|in_bed|little
    friend|boyfriend|someone|man|guy|somebody online|on_the_internet|on_discord|on_snapchat|on_roblox|from_the_game
    |from_the_app ... pictures|photos|meet|shirt|secret|older|12|thirteen|money|alone|delete|hotel !of_cats|of_dogs
    |of_pets|of_horses
    marry|marries|marrying off|away|her_off
    marrying|marries|marry|married|wedding|bride|engaged|husband .. she|he|cousin|who|,|and .. is|only|just ten|eleven
    |twelve|thirteen|fourteen|fifteen|sixteen|11|12|13|14|15|16 .. ,|and|>|.|still|years|year
    girl|girls|boy|boys|they|she|he look|looks|are|is|seem|seems|only about|like|maybe|barely|not_more_than
    |under? thirteen|fourteen|twelve|fifteen ... key|room|rooms|clients|men|hotel|paid|pay|guests|night|truck|brought
    locks|locked|lock|locking|shut|shuts|keeps|keep|kept .. KID|ELDER|boy|girl|him|her|them .. locked|in
    |inside .. room|bedroom|cellar|garage|cupboard|basement|attic|shed|bathroom|flat|house|night|until|till|container
    |store|loft|toilet
    door|room|bedroom|cellar|flat|gate|house|dormitory|container lock|locks|locked|bolted|is_locked|bolts|closed
    |shut .. from the? outside
    drew|draws|drawn|painted|wrote|writes|drawing|poem|essay|picture ... daddy|dad|uncle|bed|blood|grave|knife|monster
    |black|dead|belt|crying|hits|scared .. bed|visits|black|dead|blood|comes|when|and_wrote|grave|herself|himself|hits
    |in_red|hanging
    new|first|younger|little|weak ones|one|boys|kid|kids|girls|years ... drink|eat|lick|swallow|kneel|crawl|run|jump
    |fight|sleep ... filmed|film|online|until|naked|chat|blood|urine|dog|bleach|toilet|sick
    IS TENDER .. and|,|he|she|year_old|years_old|but|who|nephew|niece|cousin|son|brother ... works|work|carries|drives
    |drive|sells|digs|sews|stitches|picks|cleans|mines|loads|welds .. in_the|in_a|with_the|the|bricks|at|tractor
    |for_him|nights|for_the|all_night .. kiln|oven|quarry|factory|mine|field|fields|tractor|lorry|truck|street|tannery
    |workshop|night|debt|owes|bar|kitchen|forklift|fishing|boat|market|boss|uncle
    it|that|something|bruises|marks|they will|would|might|could show|be_seen|be_visible when|if|in|at .. swims|swim
    |swimming|changes|changing|pe|showers|shower|undresses|arms|gym|short_sleeves
    made|makes|make|making|forces|forced|let|lets|has|had him|her|them|KID|the_KID|his_KID|my_KID sleep|stand|kneel
    |sit|eat|stay|spend|drink|swallow|lick|wait|strip|undress|crawl|sleeping|fight .. in|on|outside|from|off|out|for
    |washing_up|soap|until|his|her|it|the|bleach|salt|chilli .. dog|dog_run|kennel|garage|shed|floor|cold|rice|balcony
    |hours|night|cellar|rain|snow|corner|stairs|knees|vomit|soap|liquid|toilet|peas|food|yard|bath|clothes|all_day
    |underwear|attic|gravel|chilli|urine|dirt
    locks|locked|lock|bolts|bolted|ties .. baby|child|kid|kids|boy|girl|son|daughter|twins|toddler|her|him|bedroom
    |nursery .. door .. at|until|till|all|from|every|for|and|so|stays|overnight|when
    fridge|freezer|cupboard|larder|pantry|kitchen .. lock|padlock|locked|chain|padlocked|a_lock|a_key .. so|and|on|for
    |she|he|>|.|,
    IS NUMBER .. and|,|year_old|years|but|so is|already|been|will_be|he_is|she_is|now|gets? engaged|promised|betrothed
    |a_wife|married|a_bride|pregnant|to_be_wed|the_wife
    engaged|betrothed|promised|given|sold|married|bride to|at|is|for .. NUMBER|man|cousin|older|fifty|forty|old_man
    |gold|thirteen|cows|camels
    wife|woman|mother|bride at_home|of_the_house|in_the_house now|since .. mum|mother|wife|mom|left|died
    wife at_home|in_bed|now .. mum|mother|mom|left|she_said|pupil|since
    drives|drive|takes|picks|brings|invites|visits|keeps .. only|just|always my|the|one|her|him|our .. boy|son
    |daughter|girl|kid|child|her|him .. home|alone|long_way|car|upstairs|after
    keep|keeps|kept|stay|stays .. presents|gifts|it|that|games|this|money|photos .. between|from|for .. two|them|us
    |mum|mom|parents|ourselves|secret|anyone|themselves
    still|really|a|our|is_it|their|little secret .. when|if|with|not_tell|between|hurts|nobody|mum|dad|he|she|uncle
    |coach|touch|game|keep !santa|ingredient|recipe|to_success
    if|when|because|where it|that hurts|hurt .. down|there|secret|when_he|pee|sit|inside|bed|game|not_tell
    massage|tickling|cuddle|photo|shower|secret|sleepover|undressing|kissing cupboard|room|club|game|games|corner
    |session|lessons|nights|training .. kids|club|boys|girls|children|only|coach|with|trainer|the_coach
    kids|boys|girls|children|they|pupils .. call|calls|called it|that|the|him|this|his_office .. massage|tickle
    |kissing|touching|secret|quiet|punishment|dark|naked|crying|whipping|pervert|creepy .. cupboard|room|hour|club|box
    |chair|cellar|game|corner|uncle|man|den
    private|extra|special|secret|evening evenings|lessons|sessions|trainings|training|trips|weekends ... wine|beer
    |vodka|phones|phone|bedroom|door_closed|alone|no_parents|basket|sauna|undress|fifteen_year_olds|girls_only
    wine|beer|vodka|alcohol|joints|cigarettes|drinks|cannabis for|to|with the|his|her|some NUMBER|KID|pupils|girls|boys
    not want|refuses|refuse|wants|will|like to? .. go|be|stay|enter|sleep .. bathroom|home|alone|room|house|there
    |lesson|bed|training|church|with .. if|when|with|because|while|since|where .. uncle|stepdad|stepfather|dad|daddy
    |coach|teacher|cousin|grandpa|grandfather|brother|he|tutor|neighbour|babysitter|trainer|there
    not want|refuses|refuse|afraid|scared .. alone|left|stay with|near|in|at|by .. uncle|stepdad|stepfather|daddy
    |coach|cousin|grandpa|grandfather|tutor|trainer|his_room|babysitter
    make|makes|made|making|ask|asks|asked|tell|tells|told|wants|get|gets .. KID|them|her|him|girls|boys|girl
    |the_little_ones to? undress|strip|take_off|get_undressed|shower_with|sit_on_his_lap|pose|dance_for|show_him
    |kiss_him|touch_him|lie_down pictures|photos|photo|film|films|filming|videos|video|selfies|pics .. in|of|for
    |from .. bath|bathtub|swimsuit|shower|underwear|changing|bikini|bed|pants|leotard|towel|bedroom !band|book|suit
    filming|films|film|filmed|photographs|photographing|posts|streams|streaming .. swimsuit|bikini|underwear|dances
    |dancing|feet|leotard|little|KID .. for|online|people|men|money|pay|viewers|subscribers|fans|strangers !consent
    send|sends|sent|pay|pays|paid|give|gives|offers|get|gets|pay .. money|him|her|them|coins|cash|euros|credit|kid
    |kids|phone|euro|tokens for|per each|every|a|more|the|>|her|his photo|photos|picture|pictures|video|videos|dance
    |dances|clip|clips|kiss|stream
    modelling|model|modeling|casting|talent job|agency|scout ... 11|12|13|14|15|thirteen|fourteen|fifteen|sister
    |swimsuit|underwear|alone|hotel
    grown|older|adult|old|twice_her|much_older|married man|guy|men|woman|boyfriend|stranger|person|someone
    |age .. writing|writes|chat|chats|chatting|texting|texts|messaging|meets|meet|meeting|gave|got|buys|bought|picks
    |waits|talking|kissing|calls|sends|visits|drives .. KID|her|him|pupil|girls|boys|daughter|son|student|sister|lake
    |car|phone
    met|meet|meets|meeting|talks|writes|writing|chatting .. online|game|discord|snapchat|internet|roblox|tiktok|app
    |instagram .. 30|35|40|45|50|thirty|forty|fifty|older|grown|man|hotel|lake|station|secret|alone|saturday
    got|given|gave|bought|buys|gives her|him|my_KID|the_KID a|another|the second|new|secret|extra? phone
    |sim ... not_know|secret|hidden|older|man|coach|men
    daddy|dad|uncle|brother|stepdad|stepfather|grandpa|grandad|father|coach|teacher|cousin is|was|be
    |be_allowed allowed|supposed|meant|normal|right to take|touch|look|come|wash|sleep|kiss|lie|film|watch
    if|when|because your|her|his|my brother|father|dad|daddy|uncle|stepdad|cousin|grandpa|teacher|coach
    |stepfather .. makes|made|forces|asks|wants|tells|gets you|her|him|me|us .. >|.|,|to|do|sleep|touch|show|undress
    |bed|lie
    prison|jail|police|pregnant|baby .. for|if|from .. sleeping|brother|uncle|dad|daddy|kissing|touching|stepdad
    |makes_you|grandpa
    thank_yous|thank_you|favour|favours|kiss|kisses|extras|massage|massages|date|sweet|nice|friendly|grateful .. in
    |before|if|or|first|with|for|on|at|to_him|otherwise .. back_of|van|car|hotel|sign|signs|hours|his_place|his_room
    |office|grade|grades|back_room|stockroom|lap|contract|shift|shifts
    person|man|one|people|thing she|he|they fear|fears|is_afraid_of|dreads|is_scared_of .. most|key|lives|room|home
    |house|has
    KID|she|he|sister ... key to her|his room|bedroom
    can_not|not|barely|hardly|could_not walk|sit|stand well|properly|down|straight|up? .. after|since|on_mondays
    |the_next|any_more|>|. .. father|dad|uncle|weekend|sunday|him|punished|when|visit|does_the
    father|dad|mother|stepfather|stepdad|mum|uncle .. thorough|taught|educated|corrected|disciplined|does_the_accounts
    |strict|settled|punished|showed|has_his_way .. her|him|weekend|this|again|sunday|with_the|with_his|after|me
    AFRAID|scared|dreads|cries|panics|begs|fears|hates|shakes|trembles|sick .. of|before|when|on|about .. friday
    |fridays|home|weekend|weekends|holidays|the_bell|half_term|home_time|going_home|pick_up|him ... home|father|dad
    |stay|stepdad|mother|uncle|nobody|pupil|he|she !speech|meeting
    KID|she|he|her|him|little_one|yesterday|today .. not .. eaten|eating|talk|talks|speak|speaks|spoken|talked|slept
    |seen|seem .. any_more|since|more|nothing|thursday|word|days|at_all .. he|she|uncle|coach|then|that|chosen|trip
    |camp|visit|>|.|weekend|dad
    given|gave|gives|giving|handed .. away|me|everyone|everybody .. his|her .. trading_cards|pencil_case|toys|bike
    |console|phone|hamster|guitar|cards|collection|playstation|rabbit|teddy|jewellery|favourite|pencils|cat
    they|boys|girls|lads|class|older|others|pupils|kids|bullies make|makes|made|force|forced|forces .. him|her|kid|boy
    |girl|new|one|apprentice|little drink|eat|swallow|kneel|strip|lick|undress|crawl|beg|fight|jump|hold|put|wear
    note|numbers|key|sandwich|food|tablet .. for|on|round|around|by|with .. him|her|them|neck|cooker|fridge
    |five_year_old|six_year_old|seven_year_old|kids|children ... alone|gas|nobody|door|cooker|shift|night|until|at_work
    moved|move|moving|ran|fled|run|left|changed .. at_night|in_the_night|flats|flat|secretly|shelter|house .. and|he
    |because|so|,|but ... found|find|finds|drone|address|again|tracker
    """,
    WEAK,
)
"""Secrets, pictures, presents and rooms that somebody should not come into."""
