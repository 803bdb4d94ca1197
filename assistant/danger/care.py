"""A child in danger, half said: marks, punishments, drugs, hunger, work, being left alone."""

from __future__ import annotations

from typing import Final

from assistant.danger.people import WEAK
from assistant.phrases import phrases

_NAMES: Final = WEAK | {
    "CHILDREN": "KID|students|ELDER",
    "PERSON": "him|her|them|me|us|KID|wife|brother|sister|mother|father|ELDER|our_*|my_*|his_*|their_*|kids|those_*",
    "INSTR": "belt|cable|cord|charger|hose|hosepipe|stick|slipper|pan|iron|ladle|broom|hanger|spoon|ruler|rod|chain"
    "|wire|cane|whip|strap|flex|bat|pipe|kettle|flannel|towel|brush|shoe|buckle|hammer|switch|plank|extension_cord",
}

CHILDREN: Final = phrases(
    """
    hold|holds|holding|held|pinches|pinching|covers|covering|blocks his|her|their|baby|the_baby nose|mouth .. for
    |until|till|so|shut|when|to_make !when_he_sneezes
    living|lives|lived|sleeping|sleeps|sleep|stays .. in|under .. coal_shed|shed|cellar|garage|kennel|stable|hen_house
    |laundry_room|stairwell|dog_run|bus_shelter|tent .. since|because|until|as|when|after|with_no|without
    KID|SMALL ... with_the_door_locked|door_locked|door_closed|behind_closed_doors|one_by_one|in_the_dark
    |under_the_blanket|after_lights_out|without_anyone|where_nobody_sees|where_it_does_not_show|where_the_clothes
    hit|hits|beats|slaps|pinches|hurts|smacks ... where .. clothes|nobody|not_show|no_one|sleeves|see
    keep|keeps|kept|make|makes|get|gets|getting KID|my_KID|her_KID|his_KID|the_KID|him|her|them|our_KID quiet|calm
    |asleep|sleepy|still .. with|by .. mixture|syrup|drops|pills|rum|belt|tape|tablet_of|valium|medicine|gin|whisky
    voted|decide|decides|vote|bet|bets|choose|pick .. who|which .. fight|fights|fight_whom|jump|strip|drown|hit
    |get_beaten
    broke|break|breaks|wrung|snapped|cut|killed|drowned the|our|my|her|his puppy|kitten|dog|cat|rabbit|hamster
    |bird .. neck|throat|front|in_front|to_show|because|as_a !vase|record
    shut|shuts|put|puts|locked|leave|left him|her|them|KID|ELDER|my_KID|my_ELDER out on|in|of|outside the? .. terrace
    |balcony|rain|snow|cold|garden|yard|night|frost|door
    wearing|wears|in a|the|same nappy|diaper|pad|pyjamas|underwear so|for|since|at_noon|all ... drips|full|days|soaked
    |noon|opens
    alone|by_themselves|by_himself|by_herself from friday|saturday|monday|morning|breakfast|thursday .. to|till|until
    let|lets|letting go of the|his|her|a pram|pushchair|buggy|wheelchair|stroller|baby|rope|little_hand|kid
    brought|bring|brings|driven|drives|taken|come|delivered .. in|up|at|to .. night|rooms|hotel|back_door|men
    |clients ... look|looks|are|is|cannot|not_older|seem|only NUMBER|fifteen|fourteen|thirteen|sixteen|underage
    |like_children|schoolgirls
    begs|begged|begging|pleads|pleaded|cries|cried|crying me|us|her|his_mother|when|that .. not to? go|leave|send|tell
    |call|let|make !pizza|sweets
    chained|chains|tied|ties|tie|leashed|handcuffed|taped|gagged|shackled !me KID|my_brother|my_sister|him|her|them
    |ones|boys|girls|us|apprentice|patients .. to|up|and|in|>|.|,|left|because|with !in_meetings|with_work|loose|hair
    |shoelaces|at_work|in_traffic|in_paperwork
    HITS|beats|beat|whip|whips|thrash|thrashes|lash|strikes|struck|disciplines|punishes|corrects|hit|slapped|hitting
    |beating .. PERSON .. with .. INSTR
    get|gets|got|getting the|a|his|her INSTR .. on|for|if|when|across|every|again|>|.|, !out|ready|from_the_shop
    give|gives|gave|giving|given|feed|feeds|fed|slip|slips|slipped|inject|injects .. KID|ELDER|him|her|them|mum
    |old .. my|two|half|some|something|bleach|an|a|the|three|one|more .. tranquillisers|tranquillizers|sleeping_pills
    |bleach|injection|injections|valium|sedatives|rum|vodka|whisky|cough_syrup|diazepam|xanax|turpentine|ketamine
    |melatonin|painkillers|drops|tramadol|lorazepam|methadone|weed|pills|beer !eye|prescribed
    puts|put|putting|mixes|mixed|stirs|slips|slipped|crushes|adds|drips .. something|pills|tablets|drops|powder|stuff
    |rum|syrup|his_pills|her_pills|my_pills|bleach .. in|into .. bottle|tea|food|drink|milk|juice|powder|soup|porridge
    |coffee|dinner|pudding|yoghurt|water
    KID|he|she|him|her ... sleep|sleeps|slept|sleeping|lives|living|stays in_a|in_the|in_our|under|on_the
    |at_the stairwell|cellar|shed|bus_stop|station|park|staircase|doorway|garage|kennel|stable|laundry_room|bin_store
    |hallway_floor|bathtub|playground
    knock|knocks|come|comes|came|ring|rings .. at|on|to .. for|asking|begging .. bread|food|something_to_eat|milk
    |a_meal|dinner|leftovers|a_bed ... mother|not|dad|alone|since|nobody|hungry|home
    mother|mum|mom|father|dad|parents|carer|they|nobody|no_one .. not|has_not|nobody been|come|came|home|seen .. home
    |back since|for .. friday|saturday|sunday|monday|tuesday|wednesday|thursday|days|week|weekend|yesterday|two|three
    |a_week
    left|leave|leaves|leaving .. KID|him|her|baby|twins .. in|alone_in|locked_in the|a|my|our? car|van|bath|bathtub
    |lorry|pram_outside|hotel_room !park|seat|keys|with_his|with_her|with_my
    hold|holds|held|holding|dangle|dangled|dangles|dangling|swing|hung .. KID|him|her|them|me .. over|out_of|from
    |off the|a? .. balcony|rail|railing|window|banister|bridge|stairs|edge|well|cliff|roof|parapet|water|ledge !to_see
    |up_to
    put|held|hold|pressed|pushed|puts|holds|presses|pushes .. arm|hand|hands|fingers|face|palm|foot|feet|cheek .. on
    |in|into|onto|under|against|over|with the|a|boiling|hot .. hob|stove|iron|hotplate|oven|kettle|flame|lighter
    |cigarette|grill|radiator|toaster|candle|boiling|plate|heater
    put|puts|made|makes|sits|sat|threw|dunked PERSON .. in|into|under|sit_in .. freezing|ice|icy|cold|boiling
    |scalding .. bath|shower|water|tub|snow|rain|tap !swimming_pool|spa
    shaved|shaves|cut|cuts|burned|burnt|chopped|hacked .. her|his|my_sister|girl|their .. head|hair|braid|braids
    |clothes|books because|as|when|since|to_punish|for_talking|so_she
    takes|took|take|taking|burned|locks .. her|his|their|my|all .. clothes|shoes|bed|mattress|blanket|door .. away|off
    |as|so .. punishment|when|if|because|not_run|not_leave|for|she|he|cold
    boys|girls|ones|lads|new|kid|trainees|recruits|freshers|apprentices .. get|gets|got|are|is|were|was tied|beaten
    |drowned|stripped|locked|burned|branded|whipped|left_in|hung|dunked|buried|gagged|waterboarded !to_the_job
    IS NUMBER .. and|,|he|she|has|is|who|but .. been? cooking|minding|looking_after|feeding|raising|caring|washing
    |shopping .. for|her|his|the|after|all .. brothers|sisters|siblings|baby|mum|mother|mom|family|grandmother|twins
    |drunk
    knife|knives|stairs|window|bath|balcony|scissors|oven ... when|with|if .. baby|newborn|little_one|toddler|my_son
    |my_daughter .. is_in|near|alone|in_the|asleep|is_with|on_my|and_i|crying|cries
    KID ... bruised|bruises|burned|burns|scalded|welts|marks|cuts|scratches|limp|limps|black_eye|split_lip
    |swollen .. every|ears|arms|on|again|monday|back|legs|and_says|says|door|fell|neck|eye|face|from|each !football
    |skateboard|judo|rugby|climbing|ski
    lets|let|leave|leaves|leaving|left .. the|six|five|four|little|kids|children|toddlers|baby|year_olds .. cry|scream
    |swim|alone|in_the_deep|deep_end|unattended|by_themselves|near .. cellar|alone|phone|pool|deep|hours|until|till
    |garage|while|end|water
    cry|cries|crying|scream|screams|screaming|calling|calls|shouting|moaning|whimpering .. for|in|since|from .. help
    |cellar|days|water|hours|mother|night|upstairs|basement|nights ... days|says|since|hear|nobody|senile|ignore|hours
    |son|told|until
    children|kids|babies|toddlers|girls|boys ... injection|injections|needle|sedated|drugged|tied|tape|taped|locked
    |cage|strapped|beaten|slapped !vaccine|vaccination
    children|kids|babies|toddlers|girls|boys ... hungry|starved !after_*ball|after_*ing|after_school|after_sport
    |after_sports|after_practice|before_lunch|before_dinner
    round|little|small|tiny|old|fresh|new burns|burn_marks|burn|scars|bruises|holes .. on|like|from|in|all|under|>|.|,
    |inside !from_football|oven
    mark|marks|stripe|stripes|lines|print|imprint|bruise|bruises .. like|of|from|form|shape|in .. finger|fingers|hand
    |belt|buckle|cable|cord|teeth|stick|ring|iron|rope|hanger|shoe|spoon|thumbs
    handprint|hand_print|fingerprints|finger_marks|bite_mark|bite_marks|teeth_marks|rope_marks|cigarette_burn
    |cigarette_burns|belt_marks|burn_marks .. on|round|around|in|all|across his|her|their|the|my
    yellow|blue|purple|green|black|swelling|swollen .. on|around|under|behind the|his|her|their .. cheek|eye|neck|jaw
    |ear|back|ribs|thigh|thighs|wrist ... go_back|school|gone|nursery|kindergarten|says|he_fell|she_fell
    limped|limping|limps for|since|after|into|to|a|out|when|all|home|every !from_football|marathon
    tooth|teeth|jaw|ear|arm|wrist|finger|lip .. hanging|hangs|dangling|swollen|split|big_like|like_an_orange|crooked
    |torn|broken ... days|weeks|since|father|mother|doctor|no_one|nobody
    not|never|hardly sit|sits down? .. any_more|properly|still|on|since|without|>|. ... standing|belt|father|weekend
    |chair|sums|lesson|wince|winces
    does|do|did|doing|eats|writes|write .. sums|homework|lesson|lessons|tests|work standing|on_her_feet|standing_up
    long sleeves|sleeve|trousers|jumper|polo_neck ... heat|degrees|summer|july|june|august|hot|beach|gym|pe|swimming
    |sports|weather
    wears|wear|wearing|keeps|kept|in .. jumper|coat|scarf|sweater|hoodie|turtleneck|tights|gloves|jacket ... heat
    |degrees|july|june|august|heatwave|boiling|hot|swimming|pe|sports
    showers|sleeps|bathes|swims|washes in|with his|her|their|all clothes|shoes|coat|jacket .. on|now|since|>|.|,|every
    in|under|up the|her|his sleeve|sleeves|shirt|collar|jumper slid|slipped|rode|rolled|pushed .. saw|see|up|there|down
    with|gets|get|got|uses|use|used|using|took|takes|take|fetch|fetches|fetched|choice_between|between|of .. the|a|his
    |her|my belt|cable|hosepipe|hose|slipper|strap|cane|rod|wooden_spoon|coat_hanger|extension_cord|flex|whip|switch
    |broom_handle|electric_cord|stick|ruler|poker .. and|not|on|for|when|if|until|again|or|across|every|so|to|>|.
    |, !in_the_car|watering|driving|garden|to_dry|clean|wash|water|walk|hike|fishing
    thrash|thrashes|thrashed|whip|whips|whipped|cane|canes|caned|flog|flogs|belt|belts|belted|spank|spanks|spanked
    |smack|smacks|wallop|wallops|lashed|scalded|scalds|branded|scald|paddles|clouts|pinch|pinches|pinched our|my|her
    |his|their|the|one_of_our|your|him|them|me CHILDREN|too|until|so|when|with|for|if|every|because|again|>
    sleep|sleeps|sleeping|slept|sleep_out outside|in_the_shed|in_the_garage|in_the_kennel|in_the_dog|in_the_stairwell
    |in_the_car|on_the_balcony|on_the_floor|in_the_bath|in_the_hallway|in_the_cellar|in_the_basement .. if|when
    |because|again|since|for|until|with|and|>|.|under
    put|puts|putting|shut|shuts|sent|sends|lock|locked|locks|left|leaves|leave|keep|keeps|kept|stuck|throws .. KID|him
    |her|them|me|us|ones .. in|into|inside|on|out_on .. dark|pantry|cupboard|cellar|balcony|shed|boot|bathroom
    |wardrobe|attic|cage|crate|dog_run|kennel|garage|trunk|basement|coal_shed|stable .. two|for|until|till|when
    |because|hour|hours|learn|to_learn|and|floor|closed|closes|night|lesson|during|cry|he|she|if|all|every|so
    |minus !wine|bike|stuff|boxes|bikes|files|tools|suitcase
    put|puts|putting|left|leave|leaves|shut him|her|them|the_baby|my_KID|his_KID|her_KID|the_KID .. on|in
    |out_on the .. floor|balcony|boot|cupboard|cellar|snow|shed|garage|bathroom|porch|yard|pantry
    KID .. is|was|sits|stands|sleeps|lives|stays on|in|out_on the|a balcony|cellar|shed|garage|cage|kennel|boot
    |cupboard|stairwell|porch|basement !with|to_play
    door|room|window stays|is|was|kept|remains locked|bolted|shut .. until|till|all_night|whatever|from_outside
    |from_the
    tied|tie|ties|tying|strapped|strap|straps|taped|tapes|tape|chained|bound|roped|belted|bind !my_shoe*|my_hair
    |my_bike|the_ribbon|balloons|a_* .. to|in|into|their|his|her|up .. table|table_leg|chair|bed|bed_rail|cot|radiator
    |mouth|mouths|hands|wrists|wheelchair|buggy|toilet|high_chair|pipe|post|tree|potty|rail|frame !of_his|hair
    |shoelaces|cushion
    tape|tapes|taped|taping|covers|covered|holds|held|hold|stuffs|stuffed|glued|pinches|hold his|her|their|the_baby
    |child|my mouth|mouths|nose|nose_shut|lips
    head|heads .. held|under|into|in|down the|in_the|under_the? tap|water|toilet|bath|pillow|bucket|cushion|sink
    |mattress|basin !feel|up
    hold|holds|held|push|pushed|pushes|put|dunk|dunked his|her|their|the head|face|hand|hands .. under|in|into|on
    |against|over .. water|tap|toilet|stove|hob|iron|bath|pillow|radiator|sink|plate|grill|kettle|flame|candle
    cold shower|showers|bath|baths|water .. until|as|for|when|if|every|till .. stops|punishment|discipline|hour|cries
    |cry|bad|lesson|screams|wets|wet|behave|quiet
    no|without|one|skips|miss|lose|loses|half_a|not|nothing dinner|supper|food|eat|portion|meal|lunch|breakfast
    |water .. if|when|until|till|unless|for_three|for_two|as_punishment !the_meeting|we_talk .. wept|cried|good|behave
    |behaves|bad|grades|tidy|homework|cleaned|days|cry|punishment|prayed|obey|lied|wets|earn|earned|finished_his|learn
    none|nothing|no_food|no_dinner|no_supper if|when they|he|she have|has|had? .. wept|cried|cry|cries|wet|bad|talk
    counts|hides|hid|hoards|saves|takes|steals|stole|stuffs|puts|asks|asked|keeps|begs|pockets .. biscuits|bread|food
    |scrapings|leftovers|leftover|crusts|sandwich|sandwiches|rolls|apples|lunch|snacks|crackers|sugar|two .. sock
    |socks|pocket|pockets|bag|sleeve|home|weekend|weekends|brother|sister|little|later|pillow|bed|plates|bins
    |bin !for_the_ducks|for_the_birds
    see|count|saw|feel his|her|their|every|all ribs|shoulder_blades|bones|rib|spine|hip_bones
    only|just gets|get|given|gives|has|have|allowed .. insulin|inhaler|medicine|medication|food|water|dinner|lunch
    |glasses|coat|tablets|pump|epipen .. when|if|after|once|as !prescription|label
    without|no|against|refuses|refuse|instead_of|withholds|hides .. insulin|inhaler|doctors|doctor|hospital|medicine
    |vaccine|vet .. faith|god|prayer|pray|heals|heal|until|piano|good|people_without|lack_faith|money
    doctor|doctors|hospital|medicine is|are .. for people|weak|sinners|the_weak|unbelievers|devil|without_faith|against
    gripped|grip|shook|shake|shaken|squeezed|squeeze|bit|bite|bitten|dropped|threw|flung|twisted|yanked|pinched
    |shaking|dangled|jerked|slammed|smothered her|him|the_baby|the_twins|it|my_baby|his_leg|her_leg|his_arm|her_arm
    |the_little_one|my_son|my_daughter .. and|by|til|till|until|so|on|down|against|too|on_the_arm|because|when|again|,
    |.|> !hand|goodbye|news|idea|off|into_the_deep|that|habit|head
    head|neck .. went|goes|flew|fell|flops|rolled|snapped|wobbled back|forth|back_and_forth|forward|to_the_side|against
    pillow|cushion|blanket|hand|towel|duvet .. on|over|across|against !her_own|his_own .. KID|his|her|their|baby|son
    |daughter|boy|girl .. face|mouth|nose|head
    until|till|til|just_until he|she|they|baby|the_baby|just_until_it is|was|are|were|went|goes|go|gets|got|stops
    |stopped|stop .. quiet|silent|still|limp|blue|breathing|moving|floppy|not_moving
    give|gives|gave|giving|given|put|puts|putting|slip|slips|need|drop .. my|a|half|some|little|bit|few|drops
    |sleeping_pill .. sleeping_pill|sleeping_pills|sleeping_tablet|sleeping_tablets|rum|whisky|vodka|brandy
    |antihistamine|cough_syrup|benadryl|diazepam|valium|melatonin|beer|schnapps|poppy_tea|opium|syrup|wine|sedative
    |drops|tablet|phenergan|cough_medicine|allergy_medicine .. in|into|so|to|at|for|before|every|when
    |because .. bottle|juice|milk|sleep|sleeps|quiet|calm|nap|cup|tea|shift|porridge|bath|night|noon|dummy|afternoon
    |series|peace|calls|disturbed|disturb|still|settle
    rum|whisky|vodka|brandy|schnapps|syrup|beer|wine|drops in|on the|his|her|their|a bottle|milk|dummy|juice
    |baby_bottle|pacifier|formula
    a little|bit|drop|few|spoon|spoonful|drops of? syrup|drops|rum|brandy|whisky|something|medicine|antihistamine so
    |and|to he|she|they|it|keep|help sleep|sleeps|stays|is|stay|them|him|her !honey
    he|she|they|baby|him|her|i|was|is|were|goes|found|looks|looked .. floppy|limp|blue|lifeless|unresponsive|no_colour
    |white_as|cold_and|foaming|purple .. when|and|again|>|.|,|around|after|in|with|lips|on|at !handshake|and_white
    lips|face|skin|mouth .. is|was|were|had|are|have|went|turned|around_the_mouth|around_his|around_her|no
    |blue .. blue|grey|no_colour|white|purple|around_the_mouth
    blue|grey around|at|about|in|round the|his|her mouth|lips|face
    hard|difficult|impossible|not|can_not|never|hardly to? .. wake|waking|be_woken|rouse|woken him|her|them|up|>|,|.
    |properly|since|after !late|early|on_time|before|without_coffee
    long .. can|may|could|should|does|is .. baby|infant|year_old|newborn|toddler|child|kid|month_old|person .. be|stay
    |go|sleep|survive|last without|out|unconscious|alone|not_breathe|breathing|waking|water|food|after
    after|from|with|since|in a|the|his|her|this fall|fell|bang|bump|knock|blow from|off|down|on|to|against the|his|her
    |stairs .. changing_table|table|stairs|head|window|bunk|wall|bed|sofa|skull ... wake|waking|sleep|sleepy|asleep
    |vomit|doctor|sleeping|normal|how_long|quiet
    not trust|afraid_of|scared_of .. my|own hands|arms|anger|thoughts|self .. when|if|with|around|he|she .. screams
    |cries|scream|baby|wakes|cry|whines|near
    AFRAID to be|of_being alone|left with my|the|our|him|her KID
    AFRAID|frightened|terrified .. of_what|because_of_what|what .. shows|comes|go|appears|see|do|pops|happens .. mind
    |head|stairs|hands|him|her|window|knife
    shows|pops|comes|flashes up? in|into|through my mind|head .. near|at|by|when|on .. stairs|window|balcony|knife
    |water|bath|traffic|platform|him|baby
    pictures|images|thoughts|visions .. of|about|where .. dropping|drowning|stabbing|throwing|pushing|smothering
    |shaking|letting_go !the_project
    leaning|lean|holding|held|hold .. over already|over_the|him_over|her_over|out_of .. already|railing|banister
    |stairs|window|balcony|water
    hate|hated|loathe|resent|sick_of .. him|her|it|baby|my_baby|newborn|the_little_one|my_own .. only_a_baby|and_i
    |i_want|said_it|squeeze|shake|when_he_cries|when_she_cries|hurt|scream
    only|just a|an baby|infant|newborn|toddler and|but i|he|she hate|hit|shook|squeezed|bit|shouted|screamed|shake
    beat|bash|bang|bangs|banged|smash|slam|slams|slammed|knock|knocks|hit|hits his|her|their|my|the_baby
    |its head .. on|against|into|with|off the|a tiles|wall|floor|table|door|radiator|sink|bath|desk|cupboard|wheel|bed
    |stairs
    sit|sat|sitting on my hands ... daughter|son|baby|child|she|he|her|him|them
    i hit|slap|smack|bite|pinch|kick|shake|hurt|beat|slapped|pinched the|a|my|that|one_of_the|those little|small|young
    |big|tiny? one|ones|KID|residents|patients|old|man|woman|lady|them
    on|around|across the|his|her nappy|diaper|bottom|legs|mouth|ear|head|face ... parents|hit|slap|smack|when|every
    |hand
    lift|lifted|lifts|picked|picks|drag|dragged|drags|grab|grabbed|grabs|pulled|pulls|threw|pinned|swung him|her|them
    |KID|the_KID|a_KID|my_KID|it .. by .. collar|hair|ear|neck|throat|arm|ankle|leg|wrist|scruff|ears
    the|a|my slap|slaps|smack|smacks|beating|beatings|hiding when|because|every|after|before|each|,|for he|she|they|it
    |bed|school|night|wetting|dinner|homework
    throws|pushes|hits|kicks|bites|shoves|throttles|punches me against|into|down|on|when|in .. cupboard|wall|stairs
    |floor|door|dad|father|stomach|face|mother
    take|takes|take|took the kids|children|baby|him|her|them .. never|not|won_t|will_not .. see|find|again|them
    any|no kids|children|baby .. to take|left|to_fetch|to_come|to_bring|to_fight
    if i|we take|took|leave|left|go|keep .. kids|children|him|her|baby ... not_be_any|find|kill|regret|never|sorry
    |burn|lake|bury|drown
    asks|asked|ask|begs|begged|wants if|whether|to .. sleep|stay|live|hide|wait|spend|move .. in_the_classroom
    |at_school|with_me|here|after_school|in_my_car|the_night|in_the_library|at_mine|at_our_place|behind_the
    |under_the_desk ... home|dad|father|not|night|weekend|again|afraid|because
    not|never|hardly been? seen|heard him|her|them|the_boy|the_girl|the_kids|the_children|the_baby since|for
    |after .. monday|tuesday|wednesday|thursday|friday|saturday|sunday|days|weeks|week|night|fight|then|that|he
    countdown|bets|bet|betting|petition|vote|poll ... days_until_she|days_until_he|until_she|until_he|till_she
    |when_she|when_he|does_it|jumps|kills|ends_it|dies
    shouted|shout|chant|chanted|chanting|yelled|yell|scream|screamed .. jump|do_it|one_two_three|kill_yourself
    |one , two|go_on|die|>|. ... roof|window|jump|edge|stands|him|her|boy|girl|jump !with_a_rope
    stands|stood|sits|sat|climbs|climbed|standing|sitting|hides|hid|lives .. on|at|onto the|a .. roof|ledge|windowsill
    |window|railing|parapet|toilet|tracks|bridge .. every|break|of|because|reach|alone|so|again|when|until|at_lunch
    |cubicle|all|with_his|with_her
    which berries|plants|mushrooms|pills|tablets|chemicals|poisons|bridge|poison|leaves|drug is|are|was|were
    |would .. deadly|poisonous|lethal|toxic|kill|fatal|fastest|quickest|painless
    IS NUMBER .. is|and|,|knows|know|makes|cooks|minds|looks|watches|puts|takes|does|gives|feeds|can how_to|care|after
    |dinner|the|all? .. open|light|use|change|heat|cook|dinner|stove|gas|baby|babies|brother|twins|sister|cooker|oven
    |bed|little !birthday .. while|when|gas|cooker|night|nobody|alone|and|to_bed|on|until|himself|herself|>|.|so|till
    |shift
    leave|leaves|left|leaving .. NUMBER|twins|baby|babies|kids|children|toddler|little_ones|little_one|boy|girl|son
    |daughter|tot year_old|year_olds|alone|at_home|by|with? .. alone|tied|in_the_car|with_the_tv|asleep|shift|hours
    |with_the_tablet|the_dog|with_a_note|home|overnight|in_the_flat|long_enough|in_the_bath|in_the_cot
    |on_the_balcony !with_my|with_her|with_his
    nobody|no_one|not|never opens|open|answers|answer the door .. and|to|>|.|while|until .. baby|alone|>|.|kids
    |at_night|shift
    mind|minds|minding|carry|carries|cook|cooks|work|works|glues|glue|sews|sew|picks|dig|digs|sells|begs|sorts|weaves
    |breaks|washes|cleans|hauls|loads|stitches|polishes .. goats|baby|bricks|soles|shoes|cotton|stones|tobacco|fields
    |harvest|siblings|cocoa|tea|carpets|street|traffic|with_me|kiln|cattle|sheep|in_the_mine|sacks|for_me|flowers
    |tissues|fumes ... NUMBER|school|mask|until|wait|pay|summer|child|kid|years|teacher|hours
    IS TENDER .. and|,|he|she|they|years|old|year_old|but .. mind|minds|carry|carries|work|works|glues|sews|picks|dig
    |digs|sells|begs|sorts|breaks|weaves|hauls|loads .. bricks|soles|goats|baby|stones|with_me|for_me|for_us|for_him
    |tobacco|cotton|shoes|all_day|carpets|rubbish|waste|fields|quarry|kiln|street
    more|older than|as ten|nine|eight|eleven|twelve|seven|six .. he|she|they|and|,|but .. works|sews|carries|glues
    |sleeps|cleans|serves|drives|cuts|loads|falls|digs|picks
    kid|boy|girl|child|he|she|they can_not|could_not be|have_been more|older than|above ten|nine|eight|eleven|twelve
    |seven|thirteen|fourteen
    his|her|their|the school can|must|will|has_to wait|stop|come_later
    not|never|hardly .. seen|been|gone|attended|go|sent .. a|to|in|the|any classroom|school|doctor|dentist|sunlight
    |daylight .. or|since|for|in|ever|nor|because .. doctor|move|years|months|farm|moved|mother|father|classroom
    |harvest|god|spring|he|she|needed|work|winter|cook|clean|baby
    keep|keeps|kept|keeping|stay|stays .. KID|him|her|them|lucie|our_* home|inside|off_school|from_school
    |indoors .. since|until|till|because .. talked|mark|bruise|yellow|gone|teacher|school_lady|social|healed|questions
    |asked|see|cheek|eye|faded|visible
    cough|urine|spit|nappy|stool|vomit|ear|nose|pants|knickers|bed|underwear|sheets .. blood|bleeding|bloody .. in|on
    |from|it|and|for|every|since ... god|weeks|kid|child|smallest|she|he|days|months|pupil|lungs|says
    picks|pick|drives|drive|brings|collects|fetches|took|takes|takes .. kids|children|son|daughter|them|boys|girls
    |kid .. drunk|high|stoned|after_drinking|smelling_of|without_seat|without_belts|on_the_back
    found|finds|find|tracked|traced .. last|new|our|her|their|us|them|second two|flat|address|shelter|school|house
    |flats|every_time|each_time !job
    tracker|airtag|gps|tracking .. on|in|into|to|under|inside .. pram|buggy|teddy|schoolbag|satchel|her_car|shoe|coat
    |doll|car_seat|child|baby
    """,
    _NAMES,
)
"""A child hurt, drugged, hungry, at work or left alone, told of in passing."""
