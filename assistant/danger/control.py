"""A home that is ruled by one person: doors, money, phones, sleep, and what the body shows of it."""

from __future__ import annotations

from typing import Final

from assistant.danger.people import NAMES
from assistant.phrases import phrases

HOUSE: Final = NAMES | {
    "HE": "he|she|PARTNER|hubby|aunt|auntie|in_law|in_laws|stepson|cousin|cousins|madam|husband|carer|ex_wife"
    "|ex_husband|ex_boyfriend|ex_girlfriend|landlord|his_mother|his_family|his_brother|his_brothers|old_man",
    "HIS": "he|husband|boyfriend|bf|partner|ex|wife|girlfriend|gf|father|dad|stepfather|stepdad|brother|in_law|uncle"
    "|hubby|fiance|fiancé",
    "MINE": "my|our",
    "THINGS": "passport|passports|papers|documents|id|birth_certificate|bank_card|bank_cards|card|cards|phone|mobile"
    "|sim|sim_card|shoes|boots|coat|glasses|hearing_aid|hearing_aids|stick|wheelchair|crutches|inhaler|insulin|pill"
    "|pills|tablets|medication|medicine|meds|epipen|contraceptives|laptop|car_keys|keys|house_keys|clothes|underwear"
    "|charger|diploma|savings|residence_card|residence_permit|permit|bus_pass|spark_plugs|car_battery|tampons|dress"
    "|dresses|certificates|pension|textbooks|uniform",
    "TAKES": "takes|took|taken|taking|hides|hid|hidden|hiding|confiscates|confiscated|burns|burned|burnt|snapped|snaps"
    "|smashed|smashes|cuts_up|cut_up|threw|thrown|throws|flushed|flushes|swapped|swaps|shredded|shreds|ripped|tore"
    "|torn|destroyed|destroys|locks_away|locked_away|locks|emptied|empties|withholds|breaks|slashed|rations|drowned",
    "JOINED": "talk|talking|speak|speaking|chat|chatting|typing|type|write|writing|wrote|tell|told|telling|text|texting"
    "|message|messaging|spoke|talked|call|calling|online|on_here",
}
"""The names of `people`, and those of a household."""

DOORS: Final = phrases(
    """
    lock|locks|locked|locking|bolt|bolts|bolted|padlock|padlocks|chained|nailed|shut .. us|me|her|them|door|doors
    |dormitory|room|rooms|bedroom|house|flat|gate|window|windows|kitchen|hostel|container|barracks
    |hall from the? outside
    HE|they|boss|foreman lock|locks|locked|bolts ... with me|us|her|him|them .. on_the_inside|inside|in_it|still_in
    |behind_it
    HE|they|boss|madam lock|locks|locked the? kitchen|fridge|pantry|larder|freezer|food|bathroom|toilet|shower
    |thermostat ... when|at_night|so|until|unless|if|and|after
    HE|they lock|locks|locked|bolts|bolted .. front_door|gate|door|windows ... when|so|until|goes_out|go_out
    |goes_to_work|leaves
    turned|turns|turn the key|lock behind|on us|me|her|him
    HE|landlord|they .. took|taken|takes|removed|removes|unscrewed|unscrews .. the|my|our|all .. handle|handles
    |doorknob|knob|lock|locks|bolt|bathroom_door|bedroom_door|door|doors|chair|light_bulb|light_bulbs|fuse
    |router .. off|from|out|away|with_him
    NOT allowed|permitted|let|lets .. to? close|shut|lock .. door|doors
    women|girls|wives|we|i|she|they|daughters are|is|am|may? NOT allowed|permitted? out|outside|phones|a_phone
    |visitors|keys|a_key|my_own|our_own|friends_over|to_the_shop|past_the .. on|alone|without|after|>|.|,|because
    women|girls|wives|daughters do|does? not|never|no have|own|get|use? phones|a_phone|accounts|money|keys|passports
    NOT get|let|lets|allowed|permitted|may|free me|us|her|them|him? to? leave|exit|go_out_of|get_out_of the|our|this
    |my compound|yard|farm|camp|dormitory|house|flat|site|hostel|ship|boat|premises|plantation|building|room
    |property
    in .. one|a|that|the room|container|van|cellar|flat|house|caravan ... and? a|the|his man|guard|dog|guards
    |somebody at|on|outside the|our door|gate
    HE|brothers|somebody|guard .. sleeps|lies|stands_guard|sits|sleep across|against|in_front_of|outside my|her
    |our door|bedroom|window
    NOT|nor|never ... until|till|unless|before i|she|we have|has? said|say|says|apologised|apologise|apologize
    |apologized|begged|beg|kneel|knelt|admit|admitted|thank|thanked .. sorry|properly|him|right_tone|on_my_knees
    |enough
    blocks|blocked|stands_in|stood_in|blocking|bars the? doorway|door|exit|doorframe|stairs ... until|till|when|so
    |if|and|not
    NOT get|be|am|is|been? let|allowed in|inside|back_in|back_inside|indoors ... night|if|unless|until|after|>
    makes|made|make|has|had|making ME|mum|mother sleep|stand|kneel|sit|eat|wait|spend_the_night|stay|sleeping .. on
    |in|outside|from|at the|a|my balcony|porch|garage|shed|hallway|car|doorstep|cellar|bath|bathtub|stairwell|floor
    |garden|yard|dog_basket|snow|rain|deck|corner|cold|ground|dark|kennel
    slept|sleep|sleeping in|on .. hallway|bath|bathtub|wardrobe|cellar|shed|stairwell|corridor|bathroom
    |balcony .. again|because|with_my|so_he|so_she|when_he|when_she|dressed|ready|since_he|until_he|to_be
    sleep|slept|sleeping|bed|lie ... in|on|with my shoes|coat|clothes|boots on|ready|,|because|in_case|so
    push|pushed|pushing|put|wedge|wedged|jam|jammed|drag|dragged|pull|shove|move|moved .. dresser|wardrobe|chair
    |drawers|table|bed|cupboard|sofa|bookcase|furniture|desk .. across|against|under|in_front_of|behind|before my
    |our|her|the? door|handle|bedroom|doorknob|>|.|,
    put|wedged|keep|place a|the|my chair there|under_the_handle|under_the_door
    let|lets|letting himself|themselves in|into ... night|shower|bed|asleep|sleeping|bath|naked|dressing|when|while
    HE|man|boss|landlord|boarder|warden|lodger|guy .. comes|came|walks|walked|creeps|crept|sneaks|gets|stands in
    |into|to|by .. my|her|our|the room|bedroom|bed|girls ... night|asleep|dark|sleep|sleeping|drunk
    HE|i_lodge_with|i_live_with|i_stay_with comes|came|creeps|walks in at|every|in_the night
    HE|they ... so|so_that i|she|we can_not|could_not|will_not|would_not|do_not|am_not|be_not leave|go|get|call
    |drive|phone|ring|run|escape|reach|meet|be_tempted|tempted|walk|open|talk|speak !early|on_time|before|at_five
    |home_early
    HE .. parks|parked|drives|hides|takes ... my car|the_car|my_bike|bicycle .. out|in|so|keys
    """,
    HOUSE,
)
"""Shut in, shut out, or not alone behind one's own door."""

MONEY: Final = phrases(
    """
    HE .. keeps|keep|holds|hold|kept|keeping|locked .. my|our|her .. bank_card|debit_card|cards|pin|savings|payslip
    |benefits|wages|salary|pension|child_benefit|passport|passports|papers|documents|residence_card|residence_permit
    |birth_certificate|id_card !in_the|safe
    my|her|our|all .. salary|wage|wages|pension|pay|benefits|earnings|tips|paycheck goes|go|is_paid|lands
    |are_paid .. to|into|on his|her_husband|her_own|their|my_husband|my_father|my_mother|my_brother|my_uncle|my_aunt
    |him
    HE .. gives|hands|allows|counts_out ME .. coins|exact|bus_money|bus_fare|lunch_money|ten|five|twenty
    |housekeeping|a_fiver|an_allowance|allowance
    hand|hands|give|gives|gave|bring|transfer|handed .. him|her|them|PARTNER|in_law|aunt|to_him|over my|all|every
    |the|it .. pension|wage|wages|salary|pay_packet|payslip|earnings|tips|cent|penny|paycheck|it_all !back
    payday|wage|wages|salary|pension|paycheck|tips|paid ... hand|give|lay|bring|gives|hands|transfer|count ... him
    |her|them|in_law|PARTNER|aunt|madam
    hand|hands|give|lay|turn|bring|give .. my|our|the pension|wage|wages|salary|pay|tips|money|earnings
    |payslip .. to|over|on_the_table|the_day|every|each ... him|her|them|in_law|PARTNER|lands|aunt
    comes|came|come for all? my|our|their|her|the tips|wages|pay|earnings|money|share
    whether|if|that i|she have|has|had not? earned shoes|food|dinner|my|it|supper|sleep|breakfast|new|money
    |the_right
    gives|give|get|gets|lets|allows|have|has ... if|when|unless|until|once i|she have|has|am|was? behave|behaved
    |good|nice|been_good|earned_it|deserve_it|obey|obeyed|obedient >|.|,
    i|she|we get|gets|got|taste|feel|felt|given|it_is|know|for the|his|her cellar|belt|cane|strap|fist|fists|slipper
    |back_of_his|buckle|cord|cable|cold_shower|cold_water|shed|cupboard|stick|whip !out
    HE .. counts|times|clocks|logs|checks|notes|tracks|inspects|smells|sniffs .. minutes|every_minute|mileage
    |odometer|kilometres|kilometers|my_receipts|every_receipt|all_receipts|the_receipts|bus_ticket|washing|underwear
    |knickers|pants|my_clothes|my_skin|my_hair|my_pockets|my_handbag|my_bag|bins|my_route|my_location|speedometer
    counts|count|times|clocks the|my|her|every minutes|seconds|minute ... from|until|to|till|home|between
    the|my|his|her dot|location|pin goes|moves|leaves|stops|strays|is_not|shows anywhere|somewhere|off|.. not
    tracks|follows|watches|sees|checks my|her|every .. steps|dot|location|movements|move|phone|step not|if|on_his
    |on_her|all
    money|cash|savings|notes|account|coins|euros|pounds|tenner|fiver|twenties ... hidden|hiding|hide|stashed|sewn
    |secret ... he|him|leave|tampon|tampons|lining|nappies|pram|freezer|bra|mattress|flour|sanitary|cereal|teddy|hem
    |escape|run|husband|boyfriend|she_can_not
    hide|hides|hidden|hiding|stash|stashed|sewed|sew|saving|put_aside .. money|cash|coins|savings|euros|notes|wages
    |tips ... so_he|he|him|husband|wife|boyfriend|partner|in_law|leave|get_out|get_away|tampon|lining|nappies
    |freezer|bra
    account|accounts|place|door|somewhere|building|room|box|drawer|email|number|pocket|city|town|job|office|phone
    |password|school|car|course|address .. that|where|which? HIS|she can_not|will_not|would_not|does_not|could_not
    |never .. get|come|comes|reach|find|follow|enter|look|looks|see|touch|put|open|know|knows|check|checks|control
    |search|goes !himself|herself|the_point|that
    HE|has .. sign|signing|signed ... NOT|without|never|blank .. see|read|reading|look|know|shown|allowed|page|paper
    |cheque
    loan|loans|credit|credit_card|credit_cards|debts|debt|company|mortgage|phones ... in my name .. without|never
    |apparently|i_did_not|that_i|he|and_he|i_have_never
    took|takes|taken|opened|made ... loan|loans|credit|credit_cards|debts|company .. in my name
    NOT have|own|see|get|seen|had my_own|any|a|one own? money|bank_account|card|bank_card|penny|cent|euro .. since
    |because|he|of_my_own|unless|without
    ask|beg|explain|justify .. for|to? him|her|husband|wife|every .. tampons|bread|bus|penny|cent|euro|purchase
    |receipt
    """,
    HOUSE,
)
"""One person holds the other's money, papers or movements."""

TAKEN: Final = phrases(
    """
    HE|they .. TAKES .. MINE .. THINGS !by_mistake|for_repair|to_repair|to_the|to_be|bag|case|by_accident|back
    |for_me
    he|HIS|they .. TAKES her|their .. THINGS !by_mistake|to_the|to_be|bag|case|back
    HE|they is|has|have|had? TAKES the wifi|router|sim|heating|fuses|food|fridge|blankets|duvet|bedding ... so|when
    |until|if|from|away|again|because
    where .. HE .. hidden|hid|hides|keeps|put|locked MINE|her .. THINGS|birth_certificate|certificate
    find ... where HE .. hidden|hid|hides
    dosage|dose|pills|medicine|insulin|food|money|keys|phone|inhaler ... when|if|unless|until i|she behave|behaves
    |behaved|obey|say_sorry|apologise|deserve
    HE .. puts|put|locks|stores|carries|locked my|her shoes|coat|boots|glasses|keys|trousers|crutches .. in|under
    |behind|to|with|when
    hides|hid|withholds|stops|stop|stopped|cuts_off|controls|locks_up|halves|doubles|rations .. MINE|her|his|the|mum
    |mother .. inhaler|insulin|dosage|dose|epipen|oxygen|dialysis|hearing_aid|hearing_aids|glasses|wheelchair
    |walking_stick|pills
    crushes|crushed|puts|slips|slipped|mixes|stirs|adds|dissolves|grinds|put something|pills|tablets|powder|drops
    |stuff|things|sleeping_pills|sedatives|a_pill in|into|to my|our|her|mum|dad|the tea|coffee|food|drink|soup|milk
    |dinner|water|wine|juice|porridge
    HE .. changed|changes|demands|demanded|made_me_give|has|knows|wants|insists_on|have all|every|my
    |our .. passwords|password|logins|pin_codes|codes !for_work
    HE .. answers|replies|writes|texts|posts|messages|sends|emails|wrote|emailed|resigned|declined|cancelled
    |turned_down ... as_me|as_if_he_was_me|in_my_name|from_my_own|from_my_account|from_my_phone|pretending_to_be_me
    |pretends_to_be_me
    ex|HIS|he .. got|gets|hacked|broke|logged|logs|breaks|is|gotten into|in my|her mail|mails|email|emails|cloud
    |account|accounts|inbox|phone|icloud|instagram|laptop|messages|calendar|whatsapp
    HE .. reads|read|reading|listens|listening|looks|watches|checks ... over_my_shoulder_when|at_the_door|my_diary
    |my_journal|my_browser|my_history|my_letters|my_post|my_calls|my_call_log|my_worksheets|wednesday
    |on_the_extension|call_list
    HE|he checks|monitors|records|listens|goes|looks to|through|all|every|the|my|in .. ones|calls|sessions|voicemail
    |handbag|call_history|bins|diary|chats|inbox|snapchat|instagram|my_phone !for_quality|before_they
    if|when|before|once|because|in_case HE|he .. knew|hears|hear|sees|saw|finds|found|catches|caught|knows
    |learns .. that? i|me|we|out|this .. JOINED|this|here .. to|with|about you|a_man|men|anyone|a_woman|this|him
    |someone|a_coach|>|.|,
    can|could|may only|just JOINED|answer|reply|call .. when|while|if|after HE|he is|has|goes|went .. at_work|out
    |away|on_shift|gone|at_the_pub|not_home|at_football|on_nights|left|snoring|drunk|at_the_mosque|at_church
    |in_the_shower
    HE checks|tracks|monitors|verifies where i|she am|is|was|have|go|goes|went|slept|come
    i|we .. wipe|delete|erase|clear|deleting|wiping|delate this|these|our|the chat|conversation|messages|history
    |texts|session|app|calls|everything .. after|afterwards|before|so_he|in_case|because|every_time|each_time
    |straight|when
    delete|erase|wipe .. before he|she|my_husband|my_wife|my_boyfriend comes|gets|sees|checks|wakes|finds
    using|use|borrow|borrowed|borrowing|typing|writing|write|text|message .. neighbour|neighbours|library|client
    |clients|customer|customers|strangers|cleaners|colleagues .. phone|tablet|computer|laptop ... he|checks
    |because_mine|not_let|>|reads|not_allowed|before
    may|can|allowed|could|lets_me .. speak|talk|meet|phone|call|see|go_out|visit|write|go ... only|unless|if HE
    |he .. listens|is_there|comes|watches|sits|hears|is_present|allows|says_so|reads|comes_along|is_with_me|drives
    |is_in_the_room
    HIS|he|his_mother|in_law|aunt ... answers|speaks|talks|replies|answer for ME ... doctor|gp|nurse|midwife|clinic
    |sessions|gynaecologist|appointment|appointments|police|social_worker|asks|>
    sits in ... appointments|appointment|gynaecologist|doctor|gp|midwife ... answers|talks|speaks
    if i|she do_not|does_not|stop|fail|forget ring|call|answer|text|reply|message|write|turn_up|show_up|ringing
    |texting ... police|knows|alarm|for_help|comes_over|come_and
    code_word|safe_word|code|secret_signal|signal .. with|for|means .. neighbour|sister|mum|friend|police|colleague
    |help|daughter
    photo|picture|selfie|video|proof|screenshot .. of .. clock|my_coat|what_i|where_i|who_i|the_room|my_ticket .. i
    |am|have|got|and|with|was|to_him|>|.|,
    HE .. asks|wants|demands|needs|insists|expects ... proof|photo|picture|video_call .. of|where|that|i where_i
    |i_was|i_am|the_room|who_i|who_is
    lets|allows|permits ME to? go_to_work|go_out|go_to_church|go_to_class|have_my_phone|see_my|leave_the_house|eat
    |shower|use_the_phone|out_for|out_on|speak_to_my|sleep !late|longer|in_on|in_at|in_every|as_long|through
    HE|elder|guru|pastor|priest|his_mother .. decides|picks|chooses|determines|controls|dictates|rules .. when|what
    |whether|if|who|which|how_much|how_long .. i|she|you|me|girls|women|clothes .. eat|eats|slept|sleep|wear|wears
    |see|sees|visit|doctor|shower|go_out|speak|meet|earned|spend|bathe|toilet|eaten|talk_to|friends|leave|clothes
    |out_in|breathe
    HE .. weighs me|her ... eat|food|dinner|allowed|punish|sunday|supper|starve|sundays|every|and|if
    what|how_much i|she get|gets|am_given to? eat|wear|spend|drink|sleep ... depends|hangs|up_to|he|she
    may|allowed|can .. eat|sleep|drink|shower|rest|sit|speak .. only|just after|when|if|once|until he|she is|has
    |had .. pleased|satisfied|says|allows|eaten|finished|happy|content
    if i doze|doze_off|fall_asleep|nod_off|sleep|close_my_eyes ... water|torch|wakes|shakes|pulls|slaps|light|starts
    """,
    HOUSE,
)
"""Belongings, medicine, sleep and talk are ruled by somebody else."""

IDEAS: Final = (DOORS, MONEY, TAKEN)
