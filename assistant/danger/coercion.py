"""Abuse and coercion: at home, at work, by threats, by control, by force."""

from __future__ import annotations

from typing import Final

from assistant.danger.people import signs

SAID: Final = signs(
    """
    pinches|gropes|touches|rubs|harasses the|our|all|some|his|her|my young|female|new? interns
    |intern|girls|women|trainees|students|apprentices|assistants|staff
    messages|texts|letters|notes|calls ... watching me|us
    keep|keeps|kept|hold|hold_on_to our|their|my|her passports|passport|papers|documents
    live|living|lives|lived in fear of
    spits|spit|spat at|on me|her|us
    keeps|kept|keep ME locked
    stuck|stranded|here without papers|passport|documents|my_passport
    send|sends|sending|sent me|her back|abroad|away|to .. married|marry|wedding
    NOT speak|talk freely .. listening|watching|here|home
    sexual|nude|naked messages|texts|jokes|remarks|pictures|photos|things|contact|relationship
    |requests|act|acts
    following|stalking me|us|her !on|around_with|into
    found|chosen|chose|picked|arranged me|her|my_sister a husband|wife|marriage|man|wedding
    arranged marriage|wedding ... choice|forced|not_want|refuse
    gets|got|comes_home|is|was drunk and breaks|hits|screams|throws|smashes|beats|shouts|violent
    |broke|hit|threw
    apologises|apologizes|sorry|apologised|flowers after|when|every he|she .. HITS|hurts|hurt
    takes|took|taken|taking away MY .. phone|keys|car|bank_card|passport|money|medicine
    takes|took|taken|taking MY .. phone|keys|car|bank_card|passport|money|medicine .. away
    pushes|shoves|pushed|knocks ME around|about
    AFRAID of? what my? PARTNER|he|she will|would|might|could do
    controls|control|controlling who|what|when|where|how i|she|we
    takes|took my|our|all .. salary|wages|pay|phones|passports|earnings
    NOT been? allowed|permitted to leave
    into a forced? marriage
    share|shared|sharing a|his|her bed|room with him|her|my_boss|my_manager
    spend|spent the night with him|her|them
    tracker|tracking_device|gps|spyware|hidden_camera|camera|listening_device on|in|into my|our
    |her
    AFRAID .. that? my PARTNER will|would|might|could|may|is find_out|finds_out|find_me|finding
    release|leak|releases|leaks my|our|the|a .. video|photos|tape|pictures
    eggshells .. at_home|around_him|around_her|around_my|in_my_own
    threatened|threatens|threatening to .. video|photos|pictures|kids|children|immigration|dog|cat
    hide|hiding ... from my husband|wife|boyfriend|partner|father|parents|ex ... he|she|they would
    |will|beat|kill|hit
    HITS me|us !at|to_the|by|out|off|into_shape|with|down_to|because|as|for
    RAPES|sexually_assaulted|sexually_assault me|us|her|him|my|them|a|the|>|.|,|at|by|in|last
    raped|molested|groped|stalked|blackmailed|drugged|trafficked|sextorted|strangled by|at|in|last
    |when|again|>|.|,|for|as
    beat|beats|beating|beaten ME|my_* up
    beaten by MY|him|her|them
    nearly|almost beat|beaten|killed|strangled ME
    WHO|PARTNER|BOSS|and .. HITS MY .. mother|mum|mom|sister|brother|wife|partner|husband
    |girlfriend|boyfriend|kids|children|friend
    WHO|PARTNER|husband|boyfriend|ex .. HITS ME !at|with_a|because_of|for|to
    was|were|been|being|am|is|got|get|gets|getting abused|assaulted|harassed|beaten|hit|threatened
    |slapped|followed|spied_on by MY|him|her|them|a_man|a_colleague|a_guy|the_boss|>
    threat|threats|threaten|threatens|threatened|threatening me|us|her|him|my_* with|to|that|if
    |when|>|and|,|.|every|because
    threaten|threatens|threatened|threatening to kill|hurt|take_the_kids|take_the_children|take_my
    |take_our|take_him|take_her|take_everything|hit|beat|leave_me_with|shoot|stab|deport|report
    |tell|publish|post|expose|burn|destroy|have_me|share
    sending|sends|sent|getting|get|gets|receiving|received|got .. threats|death_threats
    |threatening_messages
    death_threat|death_threats
    would|will|is_going_to|could|going_to|might kill|hurt|beat|shoot|stab|destroy|slap|find me|us
    |MY_FAMILY if|when|>|.|,|and|again|one
    said|says|swore|threatened|tells|told .. kill|hurt|beat|shoot|stab me|us|her|him|my_*
    abuse|abuses|abused|abusing|abusive|abuser
    blackmail|blackmails|blackmailing|blackmailed|extort|extorts|extorting|sextortion|revenge_porn
    |stalker|stalking|stalks
    domestic violence|abuse
    sexual|sexually assault|assaulted|abuse|abused|harassment|harassed|harasses|harassing|harass
    |favours|favors|favour|advances|touching|touched|explicit|comments|violence|coerced
    hand|hands|fingers on|up|around|round|under|down|between my|her|his PRIVATE|throat|neck|back
    |shoulder|shoulders
    touch|touches|touched|touching|rubs|strokes|grabs|grabbed|grabbing|squeezes|squeezed|pinches
    |pinched my|her|his PRIVATE|breasts
    touches|touching me|her|us !with
    touched me inappropriately|without|down|there|under|against|on|in|when|again|while|at
    keeps|keep|kept|always|tries_to|tried_to grab|grabbing|touch|touching|kiss|kissing|hug|hugging
    |corner|cornering|following|watching|stalking|threatening me|us|her
    forces|forced|forcing himself|herself|themselves on|onto|into
    corners|cornered|pins|pinned|presses|pressed|rubs|rubbed|exposed|exposes me|her|himself
    |herself|themselves in|on|against|onto|to_the|into_the|at
    kiss|kissed|kisses me without|against|even_though|by_force
    used to touch|hit|beat|molest|rape|lock|come_into me|us|her|him|my
    forced|forces|forcing|force|pressures|pressured|pressuring|coerced|coerces|makes|made|make
    |making|wants|wanted|tricked|asked|asks|expects|told|tells|ordered|orders me|us|her|him to
    |into? just|always|all? have_sex|having_sex|sex|marry|marrying|marriage|sleep_with|undress
    |send_him|send_her|send_nudes|send_photos|hand_over|steal|take_drugs|sell_drugs|sign_over
    |strip|abort|have_an_abortion|work_for_free|beg|sign|convert|touch|kneel|cut_off|stop_seeing
    |stop_talking_to|leave_the_country
    forced|force|pressured|made into|to marriage|marry|sex|prostitution|have_sex
    forced|sham|unwanted marriage|wedding|sex|labour|labor
    marry|marrying|married me|her|him|my_sister off|to_a|against
    marry a|an|my man|cousin|stranger|someone .. not|never|twice|older
    marry someone .. not|never
    against my|her|his|their will
    coerce|coerced|coerces|coercing|coercion|coercive
    NOT consent|want_to_have_sex|want_sex
    NOT stop|stops|stopped when|even_though|although|after|until i|she|he said|asked|told|cried
    |begged
    i|she said no and|but he|she|they
    asked|told|begged ME to stop|leave_me_alone .. follows|calls|texts|shows|touches|waits
    sleep|sleeping|slept|sex|bed|dinner|go_out|date with|for|to him|her|them|my_boss|my_manager
    |my_mentor|the_boss|the_client ... promotion|job|or|if|unless|contract|grade|visa|lose|raise
    promotion|job|contract|grade|raise|visa|reference|fire|fired|career ... if|unless|only_if
    |in_return|or .. sleep|have_sex|go_out|dinner|spend_the_night|date|kiss|am_nice|come_to
    |let_him|send|slept|report|tell|complain
    fire|ruin|destroy|deport|punish|report|expose|kill|hurt|sack|dismiss me|us|him|her|my_* if
    |unless|when|or
    lose my|her|his|our visa|permit|job|status|papers if|unless|when
    ruin|ruins|destroy|destroys my|her|our|his career|reputation|life|name if|unless|when|or
    hotel_room|his_hotel|her_hotel|his_bedroom
    come|came|coming|go|went up? to|up_to his|her room|bedroom|hotel
    nobody|no_one would|will ever? believe me|us|her|him
    nobody|no_one would|will|has|needs ever? find_out|to_know|know|hear .. if|about|me|you
    |us|i
    our little? secret >|.|,
    if i|she|we ever? leave|left|say_no|refuse|tell|told|talk|talked|complain|report
    |speak ... kill|hurt|deport|fire|find|ruin|destroy|post|regret|sorry|punish|consequences
    |send_me|the_kids|the_children|never_see
    never see the|my|our kids|children|son|daughter again|if
    makes|make me do things i_do_not|i_did_not|sexual|to_him|with|for_him|in_bed
    passport|papers|visa|documents|id_card|residence_permit ... taken|took|takes|keeps|holds|kept
    |confiscated|hidden|away|until|owe|leave
    took|takes|keeps|kept|holds|confiscated|withholds|hides|hid|taken my|our|her|his
    |their passport|passports|documents|papers|wages|id|visa|phone|bank_card|money|keys_and !low
    |at|the_same|to_the
    check|checks|checking|reads|reading|goes_through|tracks|tracking|monitors|searches
    |spies_on all? my|her|his|our all|every|own? phone|messages|location|texts|calls|movements
    |bank_account !before|for
    controls|controlling|decides|dictates all|everything|every|what|who|where|how|our|my .. phone
    |money|move|wages|bank_account|cent|penny|i_eat|i_wear|i_spend|i_see|i_go|i_may|may_see
    |finances|receipts
    locks|locked|locking|lock me|us|her|him in|inside|up|out_of_the_house|outside|out_>
    locks|locked|locking|lock .. me|her|him .. in the|a|my|his|our|her room|house|flat|basement
    |cellar|bathroom|bedroom|apartment|car
    door locked ... because_of|from|against|AFRAID|him
    lock|locks the? door|doors|gate|us .. at_night|so_we|so_i|from_outside|if_i|when_i|until
    AFRAID of MY PARTNER
    AFRAID|dread to|of? go|be|return|come|going|being|coming|returning|leave|leaving home
    |back_home|alone_with|him|her|my_husband|my_wife|my_partner|my_boyfriend
    AFRAID|worried he|she|my_husband|my_ex|my_partner|my_wife|my_boyfriend|my_father
    |my_brother will|might|would|could|is_going .. hurt|kill|hit|find|come_after|beat|harm
    |do_something
    my ex|husband|boyfriend|partner|wife|father|stepdad|stepfather ... AFRAID|scares_me
    |frightens_me
    fear|fears|fearing|afraid|feared|run|running|fled|scared for MY life|safety|lives
    NOT feel|felt|am|is|be|are? safe at_home|in_my_own|in_our|with_him|around_him|alone_with
    |there_any|going_home|in_the_house|in_my_home|in_my_house
    home is|feels .. not_safe|unsafe|dangerous
    unsafe at_home|with_him|around_him|in_my_own|in_our_home|going_home|in_the_house
    violent|violence when|with_me|towards|toward|at_home|again|if|after|to_me|and|,|relationship
    |husband|partner|father|marriage|temper
    WHO|PARTNER|BOSS .. is|gets|got|becomes|became|turns|turned|has_been|was .. violent
    gets|got|getting|turned|turns physical with|when|and|at|>
    throw|throws|threw|throwing|smash|smashes|smashed|breaks|broke things|plates|a_plate|stuff
    |objects|a_chair|chairs|cups|a_cup|a_glass|dishes|furniture|a_bottle|my_phone|my_things .. at
    |against|around|when_he|when_she|when_i|if_i
    broke|broken|breaks|fractured my|her|his .. arm|nose|rib|ribs|jaw|wrist|finger|phone_and
    twist|twists|twisted|grab|grabs|grabbed|pull|pulls|pulled|drag|drags|dragged|slams|slammed
    |bangs|banged me|my|her|by .. arm|neck|throat|hair|wrist|face|head
    push|pushes|pushed|shove|shoves|shoved|slam|slams|slammed|throw|throws|threw|held
    |holds ME down|against|onto|to_the_floor|to_the_ground|across|out_of_the|on_the_bed
    raise|raises|raised|raising|lifts MY|a hand|hands|fist|fists against|at|on|to me|us|her|him|my
    flinch|flinches|flinched|cower when|every|if|because
    bruise|bruises|bruised|black_eye|broken_rib|split_lip
    follows|followed me|her|us home|every|everywhere|around|at_night|from_work
    ex|man|guy|he|somebody|someone keeps following|calling|texting|messaging|contacting
    wait|waits|waiting|waited|turns_up|shows_up|showed_up|stands|parks|parked outside|at
    |in_front_of my|our|her house|flat|home|door|building|window|gym|apartment|office|work
    |workplace|school
    WHO|PARTNER|BOSS ... post|share|leak|send|publish|show|upload my|the|our|these|her|private
    |intimate|naked|nude NUDES? PICTURES|sex_tape|screenshots
    nudes|naked_pictures|naked_photos|intimate_photos|dick_pic|dick_pics|sex_tape|sex_video
    give|giving|hand|handing|show my|the|him|her husband|partner|wife|boyfriend|in_laws|whole|all
    |the .. salary|wages|receipts|money|earnings
    ask|asking|beg my|him|her husband|partner|wife|boyfriend|for .. money|permission
    pay|paying|rent|debt ... in_other_ways|in_another_way|in_kind|with_my_body
    calls|called|calling me names ... and|twists|hits|throws|grabs
    escape|get_away|flee|run_away|hide|break_free|protect_myself from|against him|her|my_husband
    |my_ex|my_partner|my_wife|my_boyfriend|my_father|my_parents
    restraining order
    leave|leaving|left|divorce him|her|my_husband|my_wife|my_boyfriend|my_partner ... kill|hurt
    |AFRAID|passport|nowhere|threat|police
    NOT dare|dares to? leave|tell|go_home|say_no|contradict|call_the_police|sleep|breathe
    trafficked|trafficking|slavery|held_captive|held_hostage|kidnapped|prostitution
    trapped|prisoner in|at my|own|our|his|an|a home|house|marriage|own_home|own_house|violent
    |abusive
    female_genital|fgm|honour_killing|honor_killing
    drugged|spiked my|her|drink
    worthless|useless|nothing ... if|when i leave|left
    gun|knife|weapon to|at|on me|my_head|my_throat|her|us
    he|she|ex|husband has|had|owns|keeps|pulled|waved a gun|knife|weapon
    our|the foreman|boss|agency|employer keeps|holds|took|has our|my papers|passport|passports
    NOT allowed|permitted|let to|me? leave|see|go|have|talk|speak|use|call|contact|meet .. house
    |home|friends|family|anyone|phone|flat|alone|parents|you|sister|my|other_men|other_women|men
    |women|boys|strangers
    """
)

DOUBTFUL: Final = signs(
    """
    AFRAID of him|her|them !*ing|not|in|as
    told|tells|warned|warns me|her|us not_to tell|never_to tell anyone|anybody|my_parents
    |my_husband|the_police
    controls|controlling|control me|my_life|everything
    need|needs|have|has MY permission
    insists|demands .. alone|meet .. his|her apartment|flat|home
    """
)
"""Counts where nothing in the sentence is about work."""

HOLDS: Final = signs(
    """
    gets|becomes|is|turns aggressive|abusive
    reads|checks|controls everything
    NOT let|lets|letting|allow|allows|allowing|permit|permits me|us|her|him
    NOT allowed|permitted to
    forbids|forbid|forbidden|every_cent|every_penny|receipts|pocket_money
    tracks|monitors|calls_me_names|twists|pins|pinned|smashes|forces|forced_himself|locks_the
    |locks_me|locks_her|locked_me|locked_her
    punishes|punished|threatens|hits|slaps|chokes|beats_me|beats_her|beats_my|beats_us|beats_him
    |grabs_me|grabs_her|when_he_drinks|when_he_is_drunk|when_drunk|jealous_rage|gets_furious
    |goes_berserk
    """
)
"""Abuse where the same sentence speaks of a partner or the family."""

FAMILY: Final = signs(
    """
    PARTNER
    """
)

PRESSES: Final = signs(
    """
    grabs|grabbing|gropes|touches|presses|corners|kisses|undresses|hugs me|us|her|himself|herself
    sleep|slept|sex|date|go_out|dinner|flirt with him|me
    his|her apartment|flat|bedroom|hotel ... insists|alone|angry|only|night
    insists|alone|angry|only|night ... his|her apartment|flat|bedroom|hotel
    naked|nudes|undress|strip|massage|thigh|breasts|breast|bottom
    """
)
"""Coercion where the same sentence speaks of somebody with power."""

POWER: Final = signs(
    """
    BOSS
    """
)
