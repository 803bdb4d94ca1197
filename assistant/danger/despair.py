"""Somebody who can no longer see themselves alive, or hopes not to be: one list for each idea."""

from __future__ import annotations

import re
from typing import Final

from assistant.danger.people import NAMES
from assistant.phrases import phrases

_NAMES: Final = NAMES | {
    "SEASON": "christmas|easter|summer|winter|spring|autumn|new_year|next_year|next_week|next_month|weekend"
    "|january|february|april|june|july|august|september|october|november|december|thirty|forty|fifty|eighteen"
    "|twenty|birthday|graduation|monday|tuesday|wednesday|thursday|friday|saturday|sunday",
    "CLAUSE_END": ">|,|;|.|:|-",
    "VEHICLE": "lorry|bus|truck|car|train|tram|plane|van|flight",
}


def _idea(lines: str) -> re.Pattern[str]:
    return phrases(lines, _NAMES)


NO_TOMORROW: Final = _idea(
    """
    NOT .. see|seeing|reach|reaching|make_it_to|making_it_to|get_to_see|live_to_see|live_till the|this|another|my
    |his|her? next? SEASON CLAUSE_END|out|again|either|through|at_all|but|and|so|or
    NOT doing|having SEASON , or|nor any|ever
    or|nor any day|month|year|week after that|it
    will|would|am|is|are|not|never ... , or anywhere >|,|else|come_to|for_that
    will|would not be anywhere SEASON|any_more|after|by_then|>|soon|tomorrow
    will|would|going_to not be a|any? problem|burden|bother|worry to|for anybody|anyone|you_all|them|my_family
    there|will will|would|not? not be a|any me tomorrow|any_more|then|after|by|next|left|to
    no me tomorrow|any_more|next|after|by_then|left
    NOT imagine|picture|see me|myself at|in|by|past|beyond|after? next_month|next_year|thirty|forty|fifty|any_age
    |that_age|old_age|a_year_from
    just|only|all black|blank|darkness|dark after|past|beyond|from
    NOT|doubt|doubtful|unlikely ... alive|breathing|in_the_land_of_the_living by|in|at|when|then|next|come|after
    |for|to
    NOT plan|planning|plans|planned on|to be|being|living|live here|around|alive by|then|when|much|that|>
    last|final|one_more SEASON|day|days|week|weeks|night|hours on|of|in this_earth|earth|this_planet|this_world
    |my_life
    last|final birthday|christmas|summer|winter|spring|autumn|new_year i|he|she|they will|would ever?|see|have|get
    not long for either|both|this_world|me >|of|now
    long for this world
    point|use|why .. of|in|for? .. book|booking|dentist|goal|goals|plan|plans|planning|setting ... leaving|not
    NOT plan|planning|planned on|to|be? being? here_by_then|be_here|be_around|being_here|being_around|be_alive
    |around_by_then|alive
    leaving|leave|leaves|left everything , i_mean|not_just|not_only
    i|he|she am|is checking out early|soon >|,|and|but|this
    not|none of my|the|his|her? debts|bills|loans|exams|marks will|would matter
    can not bill|sue|fire|chase|fine|punish a dead man|person|woman|body
    days until|till|before|to she|he|i|they does|do|goes|is_gone|am_gone|jumps|ends it|>|,|.
    short|shorter|shortest course|plan|version ... not|doubt ... living|alive
    nothing|nobody|no_one|little|not_much to? .. hold|holding|holds|tying|ties|tethers me|him|her here|to_life
    |to_this_world|on_this_earth
    no_longer|not alive|living|breathing .. at the end|by|when|after|in|>
    2030|2035|2040|2045|2050|pension|retirement|old_age ... not .. need|needing|see|reach|get_there
    for|in|with the time i|he|she have|has got|left|planned
    will|would|going_to not be a|any? cost|expense|weight|trouble|nuisance to|for anybody|anyone|you_all|them
    |my_family|you_much
    cancelled|cancel|cancelling|deleted everything|all|appointments|plans after|from|past
    calendar ... after|past it|that|then .. not|nothing|empty|blank
    nothing|no_plans|no_more|blank after that|it|friday|sunday >|,
    if|when ... then? that is it for me|him|her
    tomorrow|monday|friday|week or after|ever|any_day_after
    NOT be back|in|here .. or|nor ever|any_day|any_other_day
    decided|deciding against turning|being|living|waking|getting|growing|reaching|another
    no more SEASON|mondays|mornings|birthdays|tomorrows|winters|summers for me|him|her
    will|would not be there|here|around to open|see|read|celebrate|eat|enjoy|collect|spend|hear it|them|my|the|his
    |her
    will|would not|never turn|be|reach|see 30|40|50|60|70|18|21|25|thirty|forty|fifty|sixty|eighteen CLAUSE_END|so
    |and|anyway|i
    NOT .. need|needs|have|having a|any|another january|february|april|june|july|august|september|october|november
    |december|christmas|birthday|next_year !party|present|card|sale
    """
)
"""No place is left for the speaker in the weeks to come."""

NOT_TO_BE: Final = _idea(
    """
    WANT|like|love|need|rather|prefer|easier .. to|and|just? stop|cease|quit being >|,|.|at_all|any|here|a_person
    |alive|me|anything|for_a|for_always|for_good|altogether
    like|love|want|wants|wish|prefer|rather|easier|better to|just|i|simply|could? not exist|existing
    i|you|he|she|we simply|just? do|does not exist any_more|any_longer|after
    sleeping|sleep|rest|resting for good|ever|forever
    asleep|sleep and|then? keep|stay|never|not .. asleep|sleeping|wake|waking|wakes|get|up|come|again
    keep|stay|remain being? asleep forever|for_ever|for_good|>
    i|he|she|to|and lie|lies|lay down|me_down this_week|for_good|for_ever|forever|and_never|and_not|one_last
    ok|okay|alright|allowed|permission|all_right .. for|that|if me|i|him|her .. to? go|let_go|die|stop_fighting
    |give_up >|,|now|and
    ok|okay|alright|all_right .. to let_go|die|stop_fighting|stop_living >|,|now
    if i|he|she was|were|am|would|is not .. scared|afraid|frightened|coward|chicken|botching ... gone|jumped|dead
    |done_it|over|ended_it|be_here
    too much of? a coward|scared|afraid|chicken to do it|jump|end
    went|go|gone|died|die|goes by his|her|my|their own hand|hands
    only|one|an? honourable|honorable|dignified|decent|clean way|exit out|left|>
    NOT see|seeing the? point|sense|use of|in laying|cooking|waking|eating|breathing|getting_up|dressing|washing
    |heating|being|existing|birthdays|another_day
    only reason|thing .. i|he|she am|is|are still? here|alive|around|breathing is|are|was the|my|his|her|our
    |their? .. cat|dog|horse|pet|kids|children|mum|mom|mother|son|daughter|baby|sister
    only .. stay|staying|live|living|here|alive|hang_on|hanging_on|holding_on .. till|until ... passes|dies|gone
    |goes|died|grown|is_18|leave_home
    when|once|after|if the|my|our|his|her? he|she|it|they|cat|dog|KIN goes|go|dies|die|passes|is_gone|are_gone
    |passed ... nothing_holding|nothing_keeping|nothing_left|no_reason|no_point|little_reason|i_go|i_can_go
    |i_will_follow|follow|so_do_i|my_turn|i_am_free|nothing_here
    feel|feels|felt|like|as_if|as_though i|he|she|we? am|is|are|were|was already|half gone|dead
    already gone|dead inside? >|, | inside
    the|my last thing|step|item left|remaining|to_do? is|on|>
    only|one thing left|remaining is|to the|do is? last|me
    wish|wishing|hope|want|pray someone|somebody|anyone|anybody|they|he would|will|just|to .. run|shoot|kill|knock
    |strike|finish me|us !through|a
    terminal|fatal|deadly|incurable diagnosis|illness|disease|cancer ... relief|blessing|gift|welcome|glad|envy
    decided|going|want|ready|time|about .. to? stop|quit|give_up|stopped|stopping fighting|struggling|the_fight
    |trying_to_live
    living|life|future|futures is|are for other|others|normal|someone_else
    pretend|pretending|acting to|like? be|i_am|am a? person|alive|human|living >|,|until|till
    i|she|he have|has|am|is been? dead since|for_years|already|inside|anyway|for_months
    talk|talked|talking|stop|stopping me|him|her out_of|from it|this|doing this_time|any_more|now|>
    NOT .. one|body|anyone|anybody|you .. stop|save me|him|her now|any_more|>|,|this_time
    tired|exhausted .. way|kind .. sleep|rest .. not|never fix|help|touch|cure
    what|who|why .. carry|carrying|go|going|keep|keeping on|going for >|,|any_more
    nothing|no_one|nobody to|left? get_up|wake_up|live|stay|carry_on for
    favour|favor if|by|and .. forget|forgot|kill|killed|let_me_die|finish|forgetting
    think|thinking|thought|wonder|wondering|wondered|picture|picturing|imagine|imagining|dream|dreaming .. about|of
    |if? .. my_grave|my_coffin|sixth_floor|tenth_floor|top_floor|radio_in|flowers_on_my|desk_with_flowers
    |nobody_at_my
    WANT it|everything|this|all_of_it to? end|stop|finish with me
    """
)
"""The wish to stop being, put softly."""

REUNION: Final = _idea(
    """
    be|being with dad|mum|mom|him|her|them|my_husband|my_wife|grandma|grandad|papa|mama|the_baby|my_son|my_daughter
    |god|jesus|our_son|our_daughter by easter|christmas|summer|then|spring|winter|the_end
    be|being with .. in|on heaven|the_other_side|paradise|the_next_life
    lost|buried|died|passed|drowned|dead|death|funeral|grave|heaven ... should|want|will|could|would|to|can|soon
    |going .. go_and_be|join|follow|go_after|lie_beside|lie_next|go_with|go_to her|him|them|with_her|with_him
    |with_them|there
    WANT|going|hope|ready|time|plan|planning|soon .. to|and|i? .. join|follow my|our .. late|dead|husband|wife|baby
    |twin|mum|dad|mother|father|son|daughter|brother|sister|him|her >|,|.|soon|now|in_heaven|up|there
    plot|grave|place|space|spot|stone .. next_to|beside|with|by his|hers|him|her|theirs
    drowned|died|killed|dead|crash|crashed|cancer|buried|accident|fire|funeral ... should|ought have|to been
    |have_been? me
    NOT .. intend|plan|going|mean .. to? wait|waiting|be long >|.|,|to|before
    """
)
"""To be with somebody who has died."""

FATE: Final = _idea(
    """
    VEHICLE hit|hits|ran_over|run_over|took|takes|knocked|flattened|got me|us ... grateful|relieved|relief|glad
    |not_mind|happy|thank|fine|so_be_it|ok|okay|better|thankful|good
    grateful|relieved|relief|glad|not_mind|happy|thankful|hope|hoping|wish|wishing|praying|fine .. if|that
    |for ... VEHICLE .. hit|hits|would|run|ran|crash|crashed|crashes|took|drop|over
    VEHICLE|lift|elevator|boat|engine|turbulence|shook ... hope|hoping|hoped|wish|wished|wishing|praying
    |prayed .. would|will|to|might? .. drop|crash|go_down|fall|sink|end|come_down
    hope|hoping|hoped|wish|wishing|wished|praying|prayed|pray .. VEHICLE|lift|boat|it|lump|scan|test
    |tumour .. would|will|to|was|is|goes|turns? .. crash|go_down|sink|malignant|cancer|terminal|crashes|derail
    disappointed|sad|sorry|let_down|annoyed|upset ... benign|not_cancer|nothing_serious|probably_nothing|all_clear
    |i_survived|i_woke|still_alive|not_terminal|woke_up_again
    probably_nothing|benign|all_clear|not_cancer|treatable|clear_scan|nothing_serious ... disappointed|let_down
    |hoping|hoped|almost_sorry|sorry
    look|looking|looked forward to being|be gone|dead|out_of_it|over|not_here|under
    ask|asked|asking|asks|beg|begged|begging|pray|prayed|prays|praying .. god|allah|jesus|the_lord|heaven|that|to
    |for .. not|to|that|he? .. wake|take|let|call|die|end|not_wake me|him|her|it|up|away
    take|takes|took|taking|drive|ride|hit the? .. bends|corners|curves|bend|roads .. fast|faster|belt|blind|without
    |lights_off
    with|without my|the|a|any|his|her? .. belt|seatbelt|seat_belt|helmet|harness|lights off|unclipped|undone
    |unbuckled|any_more|on_purpose|now
    NOT|stopped|quit|stop|no_longer|without .. wear|wearing|wears|clip|clipping|clips|put|putting|buckle|buckling
    |fasten|look|looking .. helmet|harness|seatbelt|seat_belt|both_ways|belt|safety_line|lifejacket|life_jacket
    if it|i happens|happen|crash|die it_happens|so_be_it|i_crash|i_die|happens|so_what , | >
    NOT|hardly care|cares|mind|bothered if|whether i|he|she|we get|gets|make|makes|come|comes|survive|survives
    |crash|catch|wake|wakes|live|die
    if|when i|he|she do_not|does_not|never|died|die|crash .. wake|come_back|make_it|home ... fine|good|ok|okay
    |better|relief|so_be_it|who_cares|either_way|not_mind
    NOT|stopped|stop|quit buckle|buckling|belt|clip|tie|tying|strap|strapping in|up|on|myself
    race|races|racing|raced|beat|beating .. train|trains|barrier|crossing|express
    close|closed|shut|closing|closes my|his|her eyes ... straight|road|motorway|driving|wheel|curve|lights|highway
    |lane|bike
    let|lets|letting go of the .. wheel|handlebars|steering|rope|rail|railing
    hands|hand off the? wheel|handlebars ... see|second|seconds|pass|motorway|count
    count|counted|counting .. to|the? .. before|seconds .. i_open|opening|train|between|brake
    hope|hoping|wish|wishing i|it would? .. crash|car_accident|cancer|heart_attack|stroke >|,|so|and
    """
)
"""Death left to chance, or hoped for."""

WORTH_MORE_DEAD: Final = _idea(
    """
    life insurance|cover|policy .. pays|pay|paid|is|would|covers|has .. more|good|enough|debts|debt|mortgage|worth
    |everything|out
    the? insurance is|was|would|will good|pay|enough|cover_it|cover_everything|do_the_rest >|.|,|for_them|out
    |my_family|them|her|the
    insurance|policy|pension|redundancy|payout|death_in_service|money|benefit ... if|when|once|after i|he|she am|is
    |was|were|would|die no_longer|not|dead|gone|died|die|alive >|alive|around|here|at|before|in|by|,
    worth more .. dead|than_alive
    better|rather|sooner .. be|is a? widow|widower|orphans|orphan|dead_father|photo_on
    widow than
    girls|kids|children|family|wife|sons|husband|boys|mother|they would|will|gets|get|could .. be_paid|the_pension
    |the_insurance|the_payout|compensated|the_life_insurance
    they|everyone|people|police|nobody|insurance would|will|could call|think|say|see it|this|that .. an? accident
    it would|will|could|can|must|should look like|as an? accident
    one mouth fewer|less
    one less|fewer mouth|burden|mouth_to_feed|person_to_feed|body
    could arrange that|it .. quiet|quietly
    i am the reason|cause|problem .. they|my_parents|mum|mom|dad|there_is|everyone|we|family .. fight|fights|argue
    |no|cries|cry|split|unhappy|poor|miserable|broke
    take|took|taking|remove|removing|removed me|myself|him|her out of|from the|this|their sum|equation|picture
    |maths|lives|world
    world|everyone|family|home|house|life|lives|things|they|class|everything|everybody|mum|mom|wife|husband|kids
    |flat would|will|could|might be .. tidier|cleaner|lighter|easier|simpler|quieter|happier|calmer|better|nicer
    |cheaper .. without|if_i|when_i|with_me_gone|once_i me|her_in|him_in|am|was|were|is|did|had|do
    grieve|grieving|sad|cry|mourn|upset|grieved .. for .. days|weeks|week|month|months|while|bit ... better|fine
    |over|move_on|forget|ok|okay|relieved|relief|free
    they|theyd|everyone|everybody|she|he|wife|kids would? be? better off >|,|.|with_the
    so|too|just|only heavy for everybody|everyone|my_family|them_all|people_around
    nobody|no_one|anyone|anybody would|will|to notice for|until|till weeks|days|months|the_rent|rent
    how long it|that would|will|might take .. till|until|to|before|for .. notice|find|found|smell|realise|realize
    how long .. until|till|before someone|somebody|anyone|they|anybody noticed|notices|notice|find|found|finds
    kinder|fairer|cleaner|easier|better|best|simpler to|for|on? .. if|when|that? i|he|she go|went|leave|left|am|was
    |were|disappear|die now|not|gone|before|early|soon|>
    before they|she|he|the_kids|the_baby|my_kids are|is|get|gets old_enough to? remember|know|understand|notice
    get|gets|find|finds|deserve|deserves|have|has .. a? better stepdad|father|mother|husband|wife|mum|dad|mom
    |daughter|son|parent|wife !if|when|at|by
    have|has|be|having less to carry|pay|feed|look_after|cry_about
    cry|sad|miss_me|grieve .. but ... less|better|free|lighter|easier|over_it|move_on
    nobody|no_one|they will|would need|have to worry|look_after|pay|cry|care_for .. about|for me any_more|>|,|then
    get|gets|have|be_left .. payout|life_insurance|insurance_money >|,|and|when|if|then|at_least
    """
)
"""Others would be better off, or be paid, or would not notice."""

OWN_HANDS: Final = _idea(
    """
    AFRAID .. what|that|it|of .. i|me|myself .. do|hurt|happen|will|alone if|when|to|hurt|that .. alone|left|home
    |tonight|weekend|myself|i_hurt
    AFRAID .. it|that will|would|might|could be me|myself|him_next|her_next|them_next
    NOT|hardly trust my own? hands|head tonight|any_more|>|,|.
    NOT trust myself .. alone|tonight|near|around|at_home|on_the_balcony|with_the|with_knives|with_pills
    |this_weekend|behind
    NOT|should_not|hardly be? left|leave|leaving me|him|her|them? alone tonight|this_weekend|with_my_thoughts
    |with_myself|with_knives
    should|can|could|must|do not be|leave me|him|her? alone|by_myself|on_my_own tonight|this_weekend|right_now|now
    suicde|sucide|suicid|suicidle|suicidial|suiside|sewerslide|kil_myself|kill_my_self|kms|ctb
    """
)
"""Afraid of oneself; and the word itself, misspelt."""

IDEAS: Final = (NO_TOMORROW, NOT_TO_BE, REUNION, FATE, WORTH_MORE_DEAD, OWN_HANDS)
"""Each is enough to read a sentence as danger to the speaker or to somebody they tell of."""
