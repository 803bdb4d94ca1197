"""Somebody who prepares to die, has tried to, or takes leave: one list for each idea."""

from __future__ import annotations

import re
from typing import Final

from assistant.danger.people import NAMES
from assistant.phrases import phrases

_NAMES: Final = NAMES | {
    "DOSE": "pills|tablets|paracetamol|ibuprofen|aspirin|painkillers|sleeping_pills|sleeping_tablets|tylenol|xanax"
    "|diazepam|valium|antidepressants|codeine|tramadol|benzos|oxy|oxycodone|morphine|meds|capsules|zopiclone",
    "MANY": "8|9|10|11|12|13|14|15|16|18|20|22|24|25|28|30|32|35|36|40|45|48|50|56|60|70|80|90|100|eight|nine|ten"
    "|twelve|fifteen|sixteen|twenty|thirty|forty|fifty|sixty|hundred|a_hundred",
    "DRINK": "wine|vodka|whisky|whiskey|gin|rum|brandy|beer|alcohol|tequila|schnapps|spirits",
    "CLAUSE_END": ">|,|;|.|:|-",
    "TOOL": "noose|shotgun|gun|pistol|revolver|rifle|razor|razors|razor_blade|razor_blades|blade|blades|scalpel"
    "|ampoule|ampoules|vials|vial|morphine|fentanyl|propofol|service_weapon",
    "DEEP": "bridge|viaduct|overpass|flyover|rails|tracks|railway|weir|quarry|cliff|cliffs|quay|pier|ledge|parapet",
    "MINE": "KIN|kids|children|girls|boys|son|daughter|sis|little_sister|little_brother|nan|gran|grandma|sons"
    "|daughters|twins",
    "DEAR": "dog|cat|dogs|cats|pet|pets|horse|rabbit|wedding_ring|ring|jewellery|jewelry|medals|trading_cards"
    "|stamps|record_collection|collection|diary|pencil_case|teddy",
}


def _idea(lines: str) -> re.Pattern[str]:
    return phrases(lines, _NAMES)


ATTEMPTED: Final = _idea(
    """
    survived|survive|survives his|her|my|an|own|the .. attempt
    i|she|he|friend|brother|sister tried|try last_night|yesterday|on_monday|on_tuesday|on_wednesday|on_thursday
    |on_friday|on_saturday|on_sunday|this_morning|at_the_weekend|again_last_night and|but|,? .. not|fail|failed
    |woke|wake|survived|still
    took|taken|take|swallowed|swallow|had|ate|necked|downed|popped like|about|around|maybe|some|over|nearly|almost
    |more_than|at_least? MANY of? my|the|his|her|those? DOSE
    took|taken|take|mixed|mix|mixing|washed|wash|washing|chased|chase|swallowed .. DOSE .. with|down .. whole
    |bottle|half|DRINK
    rest of the|my|his|her DOSE
    ambulance|paramedic|paramedics|doctor|doctors|nurse|hospital|er ... accident|slipped|mistake ... i_say_yes
    |say_yes|i_said_yes|lied|nodded|said_yes|let_them|believed|counted|not_an_accident|not_a_mistake
    NOT count|counted|counting wrong
    NOT|lied .. accident|overdose|mistake ... half|rest|still
    more thorough|careful|successful next_time|this_time|the_next_time
    pact , if|when|that
    pact ... go|die|jump|end|leave|do_it|going|dying together|both|>|it|if
    told|lied|tell|say|said .. my|the|her|his therapist|doctor|counsellor|counselor|psychiatrist|gp|nurse
    |shrink .. fine|better|ok|okay|good|well so|and .. off|leave|let|stop|send|week|discharge|not|home
    off|from the|my|their|a? watch_list|watchlist|suicide_watch|risk_list|risk_register|close_watch|obs
    swallowed|swallow|swallowing|took|take|drank|drink something|stuff|everything|all_of_it|the_lot|them_all
    |whatever .. last_night|on|in|from|under|yesterday|at_home .. cabinet|cupboard|sink|still|and|>
    NOT .. take|taken|took|swallow|swallowed|use enough >|,|to|of
    pumped|pump|pumping my|his|her|the stomach
    stomach was|is|got|had? pumped
    stepped|step|stepping|jumped|climbed|walked|ran .. onto|on|in_front|into|over .. tracks|rails|road|traffic
    |ledge|train|railing ... pulled|grabbed|held|back|stopped
    crisis|psych|mental_health|home_treatment team|ward|line|unit ... fine|misunderstanding|go_away|let|lied|so
    told|lied|tell .. crisis|psych|paramedics|ambulance|police|doctors ... misunderstanding|mistake|accident|fine
    |joke
    wrists|wrist .. bandaged|stitched|stitches|plasters|bandage|bandages
    pillow|bag|plastic_bag|belt|rope|scarf|cord|dressing_gown ... over|round|around my|his|her own? head|face|neck
    |throat
    hold|holds|held|holding my|his|her breath ... dark|black|pass_out|water|faint
    head|face .. under water|the_water|the_bathwater till|until|to
    took|talked|brought|got|coaxed|pulled|fished me|him|her off|down|out from? of? the roof|bridge|ledge|tracks
    |rails|balcony|river|canal
    cliff|cliffs|bridge|roof|rails|pier|tracks ... police|stranger|someone|somebody|officer|guard .. came|pulled
    |talked|stopped|took|found
    stood|stand|stands|climbed on|onto the|a chair|stool|bucket yesterday|again|last_night|with_the
    """
)
"""It was tried, or it is being hidden from those who could help."""

MEANS: Final = _idea(
    """
    TOOL|rope|weapon .. in|on|under|by|next|beside|inside .. my|the|his|her|me .. bed|bedside|nightstand|pillow
    |drawer|table|desk|phone_case|pencil_case|bag|locker|wardrobe|sock|mattress|pocket|glovebox|attic|garage|shed
    |boot
    bought|buy|ordered|buying|fetched|hung|tied|found|measured the|a|some|his|her|my|this|enough rope|noose|helium
    |charcoal_and|razor_blades|pills_online
    bought|buy|ordered|got|fetched rope|noose|helium|razor_blades >|,|online|today|yesterday|on|last|and
    helium|hose|charcoal .. from the|and|for .. exhaust|tent|bag|hood
    hose .. to|on|from|for the|my exhaust
    saved|saving|keep|keeps|kept|hid|hides|hidden|stole|stolen|stealing|stockpiling|collecting her|his|my|mum|mums
    |dad|dads|our|grandma|mother|father|KIN|the .. morphine|sleeping_tablets|sleeping_pills|opioids|patches|insulin
    |painkillers|ampoules|vials|medication|tablets|pills CLAUSE_END|and|for|in|just|when|since|from
    took|taken|brought|bring|takes|smuggled|pocketed|nicked|counts|counting|counted .. ampoules|ampoule|vials|vial
    |potassium|propofol home|with_me|for_myself|>|.|,|next
    told|tell|tells|telling|chosen|picked|chose|knows|decided .. which|what drug|dose|knot|branch|beam|pills|bridge
    |tree
    three|two|four|several|different|other|various doctors|gps|pharmacies|chemists ... sleeping|pills|tablets
    |prescription
    whole|full|entire|unopened packet|pack|box|strip|blister|bottle out|in_front|beside|next_to|ready|on_my_lap|open
    have|got|has|kept|keep|saved|plenty .. enough|plenty|a_lot|stock .. DOSE .. at|in|under|saved|now|to|for
    plenty|enough .. of? DOSE
    already|have|got|just bought|got|ordered|found what|everything|all|the_things|the_stuff i|he|she need|needs
    |needed|want to|for
    WEAPON|it lies|lying|sits|sitting|waits|waiting on|in|by the|my table|desk|bed|lap in_front|next|beside
    take|taken|took|taking away? my|his|her weapon|gun|licence|license|pistol if i|he|she say|said|tell|told|admit
    |knew
    still got|have|has the|my|a|his|dad|dads? shotgun|gun|rifle|pistol|morphine|revolver|pills
    look|looks|looked|looking|stare|stares|stared|staring up? at the|that|a|every|each .. beam|beams|rafters|hook
    |branch|banister|slurry_pit|slurry|quarry|weir|rails|ledge|pills|tablets|rope|knives|noose|chandelier|joist
    look|looks|looked|looking|stare|staring .. at|out|down .. window|stairwell|balcony|drop ... quick|jump|easy
    |fall|think|over
    in a way a|no|one|you man|woman|person|mother|father|one|should should|ought|should_not|not
    hairdryer|hair_dryer|toaster|radio ... bath|tub|water|edge
    bath|tub .. with .. hairdryer|hair_dryer|toaster|razor|radio|blade
    took|takes|has|had|brought|carries|carried|hid|hides his|her|the|my|a .. dad|father|dads|fathers belt|rope|gun
    |pills
    lock|locked|hide|hid|hidden|hiding|locking|removed .. knives|razors|sharp_things|sharps|scissors|ropes|belts
    |tablets|pills|paracetamol
    key|keys|access|code .. to|for the .. medicine|drug|drugs|controlled|gun|poison .. cabinet|cupboard|safe|locker
    |cabinet ... comfort|tempt|tempting|tempted|think|nobody|calm
    comfort|comforts|comforting|calm|calms|soothes|soothing ... knowing|thought|idea|know|key ... pills|tablets
    |rope|way_out|exit|end|gun|vials
    knowing|thought|idea .. keeps|calms|comforts|soothes|gets ... pills|tablets|rope|way_out|exit|end|gun|vials
    |bridge
    knowing|thought|idea|fact|sight ... pills|tablets|rope|exit|gun|vials|bridge|blade .. calms|comforts|soothes
    |calm|helps me|him|her|us|>
    comfort in that|it|this , more
    i|he|she know|knows what it|they|that|the_rest is|are|was for >|.
    let|lets|letting|turned|turn|opened|left the gas run|on|tap .. a_bit|for|last|and|then
    hosepipe|hose|charcoal|helium|tubing|rope|noose .. in|under my|his|her|the boot|car|bed|wardrobe|trunk
    sit|sits|sat|sitting .. in the|my garage|car_park|car ... keys|engine|night|hours|exhaust
    practise|practising|practised|practicing|practiced|learning|learnt|learned|watched the|a|that knot|noose
    drew|draws|drawing|drawn|draw .. gallows|graves|grave|noose|coffin|hanged|hanging|himself_dead|herself_dead
    |gravestone
    biggest|largest|three|four|several|five|two pack|packs|boxes|box|bottles|packets of DOSE
    DOSE ... shops|pharmacies|supermarkets|stores
    stones|stone|rocks|bricks .. in|to|for|into .. coat|pockets|pocket|rucksack
    one_way|one way ticket|trip|journey .. to beachy|switzerland|zurich|dignitas|the_bridge|the_sea|nowhere
    dignitas|exit_bag|sodium_nitrite|nembutal|pentobarbital
    measured|weighed|calculated|worked_out|counted .. what|how_much|how_many .. man|woman|person|body|kilos|need
    |take|takes|want|weight
    spare|old|leftover|unused|dead_husband|late_wife DOSE .. kept|saved|cabinet|drawer
    pill|pills|tablet|tablets for every|each year|day|month|one
    count|counted|counting|counts|lined|lining|lines|laid|lay|sorted|sorting .. DOSE .. out|up|on|again|every
    counted|count|counting|lined|laid them out|up on the table|bed|desk|floor
    bought|got|buy the good|strong|right|blue rope
    DOSE .. under|beneath my|the|his|her? .. pillow|mattress|bed
    keep|keeps|has|took|takes a|the|my? .. knife|razor|blade .. in|by|to the|her|his|my bath|bathroom|bed|sleeve
    """
)
"""A way is at hand, or is kept for later."""

HOW: Final = _idea(
    """
    google|googling|googled|googles|searching|searched|searches|look_up|looking_up|looked_up|search .. how|what
    |which|whether .. long|much|many|high|quick|painless|dose it takes|take|is|would|does|to|until|for >|,|.|and
    |to_die|to_drown|to_bleed|pills
    whether|if|does|is|do|how|that|about|think .. drowning|hanging|bleeding|overdosing|freezing|jumping|dying|gas
    |asphyxiation|carbon_monoxide is|would|really|be|hurts? .. hurt|hurts|painful|pain|peaceful|quick|fast|slow|bad
    |easy
    drowning|hanging|bleeding_out|freezing hurts|hurt
    which|what .. chemicals|chemical|berries|plants|mushrooms|pills|tablets|gas|poison|poisons|drug|drugs|medicines
    |dose|amount|height|way|method .. is|are|would|be|will .. quick|quickest|painless|deadly|lethal|fatal|kill
    |fastest|cleanest|easiest_to_die|surest
    quickest and|or|, painless|cleanest|least
    know|knows|worked_out|checked|measured|found_out|asked|asks|wonder .. how deep|high|cold|fast .. water|river
    |lake|drop|fall|train|trains|bridge|canal|quarry|sea|roof|viaduct|express
    checked|check|read|reading|know|asked|googled|looked|studied .. clause|policy|small_print|terms ... how|suicide
    |die|happen|death|pay|accident
    lethal|fatal|deadly dose|doses|amount|height|berries|mushrooms
    reading|read|been up on|about? .. so|how .. not botch|survive|fail|mess_it_up
    scared|afraid|fear|frightened of botching|surviving|waking_up_after|failing_at_it|messing_it_up
    how many|much ... DOSE ... too_many|too_much|enough|would|dangerous|safe|takes|take
    google|googled|googling|search|searched|searching|looked_up|look_up|read|reading .. painless|methods
    |ways_to_die|bridges_near|doses|lethal|hanging|overdose|drowning|tall_buildings
    asked|asks|ask|asking|wonders|wondering|wondered if|whether|how .. would|will|could|is be? .. quick|painless
    |enough_to|instant|over_quickly >|,|or|and
    high voltage ... quick|touch|touching|asked|die
    sleeping|heart|blood tablets|pills .. too_many|enough
    what|how dying|death|drowning|hanging|being_dead|an_overdose feels|is|would_feel|would_be|felt like|quick|>
    fill|filled|filling the|a bath .. and .. radio|razor|hairdryer|toaster|blade|sleep|under
    """
)
"""How it would be done, asked in passing."""

EDGE: Final = _idea(
    """
    closer|nearer|near .. to? the|that|to? edge|rails|tracks|railing|drop|yellow_line >|.|,|every|each
    |of_the_platform|of_the_roof|of_the_bridge|of_the_cliff|now|when
    platform|roof|bridge|cliff|viaduct|balcony|rails|tracks ... edge|closer|nearer|more_near|step_off|let_go
    |over_the
    i_am|he_is|she_is|am|is|are|sitting|standing up? on|at the|a|our .. roof|ledge|parapet|railing|cliff|rooftop of
    |and|,|>|alone|now|again|looking
    standing|stands|stood|stand|climbs|climbed|leaning|leans on|over|onto the|his|her|my|our balcony|ledge|parapet
    |railing|windowsill|window_sill|rail|rails a_lot|again|at_night|for_hours|for_an_hour|for_ages|every|and_look
    |looking|lately
    stand|stands|stood|climbed|climb|sat|hung .. on|over|onto|at the|a|my wrong_side|balcony_railing|far_side
    |outside_of
    stop|stops|stopped|stand|stands|stood|standing|stopping|linger|lingering on|in the|a|that|middle_of_the .. DEEP
    walking|walk|cycle|cycling|go|going|drive|driving home? .. by|via|past|along the|that DEEP ... even_though
    |instead|longer|lately|every|now|detour
    sit|sits|sat|stand|stands|stood|wait|waits|lie|lay|walk|walked|walking by|on|at|near|along the|some rails
    |tracks|railway|train_tracks|railway_line
    DEEP ... shoes
    only|just|always|keep|keeps|constantly think|thinking|thinks about|of the|that .. roof|bridge|river|trains
    |tracks|rope|pills|tablets|platform|lake|blade|knife|balcony|DEEP !project|design|tour|team
    swim|swam|swimming|wade|wading|walk|walked out? further|farther|deeper .. into|every|each|out|>|,|and
    walk|walked|go|went|wade|waded|step|walking in|into|in_to|out_to the|a river|sea|lake|water|canal
    |ocean .. until|to_my|up_to|fully|at_night|in_my_clothes|fully_dressed|and_kept
    park|parks|parked|sit|sits|sat|wait|waits|stand|stands|stop|stops ... level_crossing|railway_crossing
    |train_tracks|rails|clifftop|cliff_top|weir
    count|counts|counting|counted|know|watch|watches|watching .. trains|express|freight_train|seconds_between
    been|gone|go|goes|went|climb|climbs|climbed .. up|to|on .. crane|tower|mast|roof|silo|scaffold|chimney
    |pylon .. twice|alone|at_night|again|after_hours|just_to
    i|he|she|who was|went|been|jumped|got in|into the .. river|lake|canal|sea|harbour .. on_purpose|last_night|again
    """
)
"""A place where one step would do."""

AFFAIRS: Final = _idea(
    """
    affairs in order
    put|set|putting|getting|got|have|settled|settling MY affairs
    wrote|written|write|put|left|stuck|taped|gave|given my|the|his|her|all|our|me .. pin|passwords|password
    |logins .. on|in|for|and .. fridge|envelope|MINE|so|drawer|kitchen_table
    put|left|laid|leave|leaves|putting|showed|shown|shows .. papers|documents|policy|will|deeds|bank_card
    |bank_cards .. on|for|to|in .. my_son|my_daughter|my_wife|my_husband|my_sister|my_brother|the_kids|an_envelope
    |envelope
    paid .. milkman|undertaker|funeral|every_debt|all_my_debts|everybody .. off|back|in_advance|>|,
    labelled|labeled|labelling|labeling|tagged|tagging .. furniture|jewellery|jewelry|belongings|things|possessions
    asked|asks|asking|told|shown|showed me|us|her|him .. where the|our|his|her|all .. policy|will|insurance|papers
    |deeds|life_insurance
    cleaned|tidied|scrubbed|deleted|emptied ... so they|nobody|no_one|she|he|my_parents|that_nobody|that_no_one do
    |does|has|have|will|would|is ... hassle|trouble|mess|work|clean|bother|job|clear
    will|testament|letters|passwords|funeral , | and passwords|letters|cat|dog|funeral|goodbyes|keys
    dog|cat|kids|children is|are with my|a|the .. and|, .. bills|rent|debts .. paid|settled
    arranged|booked|bought|reserved|chosen|chose|paid_for|picked a|the|my|his|her|our? plot|grave|headstone|urn
    |coffin|hymns|burial .. next|beside|for|>|,|.|and|by
    chosen|chose|picked|picking the|my|a wood|coffin|hymns|tree|beam|branch|bridge|spot|grave >|.|,|and|for
    i|he|she have|has|is? picked|chosen|chose|decided|fixed|marked the|a|my|his|her day|hour|night|evening >|.|,
    |and|it|for_it
    when|once|after|before|until|by_the_time i|he|she am|is|are|get found
    whoever|cleaner|neighbour|neighbor|landlord|person|one_who|somebody_who|someone_who finds|find|has_to_find
    |discovers me|him|her|my_body|the_body >|.|,|and|will|should|is
    hand|handed|pass|give over|on .. clients|cases|work|everything|cat ... found|gone|dead
    leave|leaving|left no loose_ends
    emptied|emptying the|her|his|my freezer|fridge|room|locker|house|wardrobe
    cancelled|cancelling|cancels the|her|his|my paper|papers|phone|pension|insurance|gym|milk ... and|, .. where
    |gave|wrote|sold|everything|lot|paid
    tell|told|tells|show|shows|showed|wants_to_show|explain|explained me|us|her|him where everything is|lies|goes
    |kept
    they|them|you can|should|must|will|could bury|lay|dress|put me in|next|beside the? ground|tie|suit|dress|hers
    |his|him|her|coffin|earth|my
    which|what tie|suit|dress|shoes ... put|bury|lay me in|>
    bury|cremate|scatter me|my_ashes
    my|his|her own? obituary|epitaph|eulogy|tombstone|gravestone|funeral_songs|funeral_plan|funeral_music
    |funeral_playlist
    take|have|keep|raise the|my kids|children|girls|boys|baby for_good|forever
    money|keys|papers|letter|will is|are in the|my * tin|box|drawer|envelope|safe ... tell
    tell my|the mum|mom|dad|wife|husband|kids|sister|brother|parents|mother|girls .. money|i_loved|i_love
    |it_was_not|i_am_sorry|sorry|where_the|the_keys
    feed|look_after|take|have|keep|water the|my|his|her fish|cat|dog|plants|garden|rabbit|bird indefinitely
    |for_good|from_now_on|for_ever|forever|afterwards
    """
)
"""Everything is being settled, for others."""

GIVING: Final = _idea(
    """
    gave|give|gives|given|giving my|his|her|their .. DEAR .. to|away|,|and|for
    gave|give|gives|given|giving away? all? of? my|his|her|their? DEAR away
    gave|gives|given|giving|handed|hands|brought|left me|us|him|her|them|KIN her|his|their|my|all .. DEAR|favourite
    |guitar|watch|violin|bike|pencil_case|console
    gave|give|given|sold|sells|giving my|his|her|away .. winter_coat|coats|wardrobe|playstation|console|guitar
    |drum_kit|collection .. , | and .. not|peaceful|to_keep|won
    gave|gives|given|giving .. to keep >|,|.|for|forever|because
    NOT .. need|needs|needing|use|miss .. where i|he|she|they|you am|is|are|re going|go|headed|will
    where he|she|i|they is|am|are going .. NOT|no .. need
    NOT expect|plan|think|going|intend .. to? be|feel|need|wear|use .. cold|hungry|coat|it|them|winter|heating
    |shoes|clothes .. again|any_more|another|next
    started|begun|began|been|is|keeps|stopped to? give|giving|hand|handing .. my|his|her|their|all|away|out things
    |stuff|belongings|possessions|clothes|books ... not|need|away
    will|would|shall not be? need|needing them|it|that|those|any_of CLAUSE_END|any_more|after|soon|where
    gave|gives|give each|every|all of? them|us|one ... book|something|keepsake|letter|goodbye|remember
    goes|going|go|leaving|leave on a|his|her|my|the? long|last|final journey|road|sleep !through|to|in
    when|once|after i am|is|have gone ... give|please|tell|look|take|feed|water|have|keep
    """
)
"""What was dear is given away."""

FAREWELL: Final = _idea(
    """
    last|final message|letter|post|text|email|mail|words|chat|call|session i_will_ever|to_anyone|to_anybody
    |to_the_world|to_my_kids|to_my_parents|ever|from_me_ever|you_will_get|you_will_ever|you_get
    write|writing|wrote|word|record|recorded a? goodbye|farewell|bye|goodbyes to|for|letter|letters
    say|saying|said bye|goodbye properly|for_good|forever|for_ever|one_last_time|while_i_can|before_tonight
    |before_i_go|before_it !to_the|to_my_team|to_our|to_my_colleagues
    tell|want|wanted|know|remember|please|promise|sure|remind|whatever ... not|none|nobody|no_one|never
    |nothing .. your|their|her|his|anyone|anybody|anyones|yours|theirs|mums fault
    none|nothing of? what|this|it|that .. happens|happened|is|was|will .. your|his|her|their|anyone|anybody
    |her fault
    <<|please|just look_after|take_care_of|take_care|watch_over|be_there_for|be_kind_to ... for me >|,|and|please
    |when|now
    texted|wrote|messaged|posted|text|sent me|us|her? look_after|take_care_of my|our|the
    tell .. that? she|he|they|* can|may have|keep|take my|his|her|all
    for my|the|our parents|mum|mom|kids|wife|husband|family|children|mother|girls .. to read|have|find|remember
    |watch|open .. something|afterwards|after|later_when|when_i|once_i
    wrote|written|writing|write|writes|recorded|recording|made .. letters|messages|cards|videos|notes to|for the|my
    |our|his|her|each|every|everyone|everybody? .. kids|children|everyone|everybody|each|birthday|birthdays|girls
    |boys|daughters|sons !who|that|at_the|on_the|in_the
    letters|cards|messages|videos , | for each|every|their .. birthday
    the|my|his|her note|goodbye_note|goodbye_letter is|are|was done|written|ready|finished|on_the_table
    |in_the_drawer|signed
    letters are|is? written|sealed|stamped|ready|in_the_drawer
    fun|good|nice|great while_it_lasted|until_it_was_not|till_it_was_not|until_it_stopped
    posted|posts|wrote|put|status|story|tweeted|posting ... black_square|goodbye|see_you_on_the_other|forgive_me
    |sorry_everyone|sorry_to_everyone|thanks_all|it_was_fun|tired_of_it_all|last_post|final_post
    NOT left|leaves|leave|come_out|came_out|leaving .. his|her|their room|bed .. days|weeks|week|month
    see|meet you|you_all|each_other on|in the|another|a other_side|next_life|better_place|better_world|another_life
    read|reading|hear|hearing about me|him|her in|on the papers|newspaper|newspapers|paper|news
    do|does|would|must|will|are|if you|you_people|coaches|coach|they|people|the_app|app .. have_to|need_to
    |obliged_to|must|supposed_to|required_to report|tell|call|inform ... if|when someone|somebody|i|a_person
    |a_client|anyone
    NOT|stop|no .. send|give|show|sending|giving|post .. me|us? .. hotline|helpline|crisis|samaritans|lifeline|988
    |those .. number|numbers|line|again|link|>
    no|not|stop|enough|without hotline|hotlines|helpline|crisis_line|samaritans|lifeline .. again|please|number
    wanted|want you|them|her|him|everyone|people to know|remember ... i_loved|i_love|i_tried|i_was_happy|not_your
    |none_of
    keeps|keep|kept saying|apologising|apologizing|thanking|hugging .. sorry|us|everyone|all|me
    |everybody ... trouble|burden|everything|long|tight|such
    hugs|hugged|hug me|us|everyone|her|him .. too|so|very long|hard|tight|tightly
    rang|called|phoned|visited|messaged|wrote|texted me|us|everyone|all|her|him? to? thank|say|thanked|apologise
    |sorry ... cried|hung|crying|goodbye|bye|everything
    status|bio|story|profile|post|caption is|says|said|reads|to|as|with|just .. never|goodbye|bye|the_end|gone
    |sorry|done
    see you never|in_hell|in_heaven|on_the_other_side
    do|doing|does something .. and|to|so_that ... live with it|that|it_on
    do|doing something .. live_with_it
    poem|poems|essay|song|songs|drawings|drawing|diary .. about|of|full|that .. dying|grave|drowning|end_it
    |end_of_her|blood|disappearing|her_own_death|his_own_death
    write|writes|wrote|writing .. poem|poems|essay|song .. about|of .. dying|drowning|grave|stones
    wrote|writes|said|says ... this is my|his|her last|final homework|essay|lesson|exam|words|class|test
    """
)
"""A goodbye, or a question about what may be said."""

IDEAS: Final = (ATTEMPTED, MEANS, HOW, EDGE, AFFAIRS, GIVING, FAREWELL)
"""Each is enough to read a sentence as danger to the speaker or to somebody they tell of."""
