"""A child in danger: hurt, left alone, starved, locked in, touched or lured."""

from __future__ import annotations

from typing import Final

from assistant.danger.people import signs

SAID: Final = signs(
    """
    leave|leaves|leaving|left MY|the|a toddler|baby|infant|newborn|two_year_old|three_year_old
    |little_one .. alone|unattended !with
    throw|throws|threw|throwing|dropped the|my|her|his|a baby|toddler|newborn|infant|child
    makes|made|make him|her|them do things
    coach|uncle|teacher|stepdad|stepfather|father|trainer|priest|grandfather|cousin|neighbour
    |babysitter|tutor|doctor touched|touches|kissed|hits|hit|beats her|him|them|me !with|deeply
    left|leave|leaving marks|bruises
    in|into bed with MY|the CHILD
    burned|burnt|burns|burn him|her|them|me with
    drag|drags|dragged|dragging ME|the|a|MY .. CHILD|hair
    hides|hiding|steals|hoards|begs food
    CHILD .. is|are|has|have|was|were|been|being|gets|get|getting been? being|getting? abused
    |beaten|hit|neglected|starved|starving|groomed|molested|touched|trafficked|exploited|hurt
    |raped|assaulted|threatened|slapped|locked|drugged|smacked|harmed|tied|whipped
    HITS|RAPES|shake|shook|shaking|shakes|smother|drown|starves|starving|neglects|neglecting
    |touches|touching|exploits|threatens MY|the|a|some|these|those|that|this|of_the? own|little
    |small|young|younger|older|new|youngest|eldest|oldest? CHILD !chances|confidence|up
    RAPES|grab|grabs|grabbed|locks|locked|lock|hits|beats|slaps|kicks MY|the|a|some|these
    |those .. CHILD
    comes|came|come|coming|goes|crawls|climbs|gets in|into|to her|his|my|their room|bed|bedroom
    watches|watch|watched|watching|films|filmed|filming|photographs|follows .. CHILD|her|him|them
    |me .. shower|showers|undress|undressing|changing|bath|toilet
    touch|touches|touched|touching .. down_there|inappropriately|private_parts|privates
    |between_her|between_his
    hurts|hurt|touches|touched|touching|kissed|sore|looks .. down_there
    leave|leaves|leaving|left .. CHILD|them|her|him .. alone|unattended|unsupervised|by_himself
    |by_herself|by_themselves|on_their_own|in_the_car|home_alone .. for|every|at_night|overnight
    |all_day|in_the|while|>|.
    CHILD .. alone|unattended|unsupervised|by_himself|by_herself|by_themselves
    |on_their_own .. for_days|for_hours|at_night|overnight|all_night|in_the|every_night
    |every_evening|all_day
    lock|locks|locked|locking|shut|shuts|tie|ties|tied .. CHILD|him|her|them .. in_the|in_a|in_his
    |in_her|in_their|outside|up_in|to_the_bed|cellar|cupboard|basement|balcony
    NOT fed|feed|feeding|feeds|enough_food|enough_to_eat .. CHILD|her|him|them
    CHILD ... NOT|no|rarely been? has|have|had|gets|get? fed|eaten|eat|food|lunch|breakfast
    |coat .. two|three|days|same|dirty|begged|hungry|home|winter|>|.|,|and
    next_door|neighbour|neighbours|upstairs ... CHILD .. crying|cries|cry|screams .. every|always|all_night
    |for_hours|at_night
    CHILD .. hungry|filthy|starving|screaming .. every|always
    |all_night|for_hours|at_night|constantly
    same dirty clothes
    begged|begs|pleaded me|us not to call|tell|phone|contact|inform|go .. father|dad|mother|mum
    |mom|parents|stepdad|stepfather|home|uncle
    told|tells|made|makes her|him|them|my_son|my_daughter to|not .. secret|quiet|anyone|anybody
    |nobody|no_one|silent|between
    secret|special game|games|touching|cuddles
    NUDES PICTURES|selfie .. of|from|to|with .. CHILD|me|minor
    CHILD ... NUDES PICTURES
    sends|sent|send|sending|asks|asked|asking|shows|showed|gets|got .. CHILD .. NUDES|porn
    |dick_pics|sexual|sexts|undress
    sends|sent|sending|asks|asked|asking|wants|pressures ... CHILD|under_12|under_14|under_16|11
    |12|13|14|15 ... PICTURES|photo|selfie
    grooming|grooms|groom|groomed|sexting|sexts my|a|the|him|her|them|his|their|young|by|online|>
    being groomed
    10|11|12|13|14|15|ten|eleven|twelve|thirteen|fourteen|fifteen|nine|eight|seven ... boyfriend
    |nude|nudes|naked|sex|older_man|adult|grown_man|meets_men|meeting_a_man|marry|married
    |marry_her|abused|forced|shower
    12|13|14|15|16|17|twelve|thirteen|fourteen|fifteen|sixteen|seventeen ... marry|married_off
    |married|wedding|tutor|touches|hits_me|rape|raped|scared_of_my|sex_with
    underage girl|girls|boy|boys|sex
    child_pornography|child_porn|child_marriage|incest
    safety|danger|risk of|to MY|the|a CHILD
    CHILD .. NOT|in|at safe|danger|risk|unsafe
    slapped|hit|shook|smacked|beat|kicked|choked|threw|grabbed my|our own|little|youngest|eldest
    |oldest|teenage? CHILD
    hit|slap|smack|beat|shake|kick|spank my|our own|little|youngest|eldest|oldest? CHILD
    coach|teacher|tutor|man|adult|uncle|priest|stranger|trainer|grandpa|grandfather|stepdad
    |stepfather|babysitter texts|texting|messages|messaging|calls|writes|meets|sends ... night
    |midnight|secret|secretly|photos|pictures
    CHILD wets|flinches|cowers|begged|begs|refuses|dreads
    CHILD .. self_harms|self_harming|cutting|suicidal|ran_away|runs_away
    """
)

HURTS: Final = signs(
    """
    NOT been? fed|eaten
    belt|bruises|bruise|burn_marks|cigarette|welts|black_eye|flinches|nudes|porn|molest*|neglected
    |neglect|abuse|abused|abuses|incest|starving|starve|locks_them|shakes_them|hits_them
    |beats_them|hurts_them|grabs_them
    shakes|slaps|smacks|molests|gropes|beats|chokes|kicks|burns them|him|her|it
    AFRAID of|to MY|go|be .. father|dad|stepdad|stepfather|uncle|mother|mum|mom|home|alone_with
    |coach|teacher
    AFRAID of him|her|to_go_home
    hurts|hits|touches|watches|kisses|undresses|follows her|him|them|me
    """
)
"""Danger where the same sentence speaks of a child."""

CHILD: Final = signs(
    """
    CHILD
    """
)
