"""Pieces of what people tell of abuse and coercion; `together` says which of them meet."""

from __future__ import annotations

from typing import Final

WORDS: Final = {
    "somebody": """
        PARTNER|carer|daddy|father_in_law|he|her|him|landlord|mother_in_law|my_man|she|stepson|they
        """,
    "at home": """
        at_home|bf|boyfriend|brother|brothers|cousin|dad|daddy|ex|father|fiance|fiancee|flatmate|gf|girlfriend
        |grandad|granddad|grandfather|husband|in_laws|mom|mother|mum|my_grandson|my_kids_father
        |partner|roommate|sister|spouse|step_father|stepdad|stepfather|stepmum|the_father_of|the_mother_of|uncle
        |wife
        """,
    "in power": """
        agency|agent|boss|captain|chef|coach|customer|director|employer|foreman|guru|host|investor|landlord|manager
        |mentor|owner|priest|producer|professor|recruiter|sponsor|supervisor|team_lead|trainer|tutor|vicar
        """,
    "blow": """
        a_beating|a_punch|a_slap|across_the_face|across_the_room|against_the_wall|backhanded|burned_me|burnt_me
        |by_my_hair|by_the_hair|by_the_wrist|choke|choked|down_the_stairs|drove_at|grabs|held_me_down|her_fist
        |his_fist|his_fists|hit_me|hit_us|holds_me_down|hot_oil|hurt_me_again|hurts_me|kicked_her|kicked_me
        |knocked_me|knocks_me|laid_a_hand|laid_hands|lays_a_hand|my_headscarf|pulled_my|pulls_my|punched|punches
        |punching|pushed_her|pushed_him|pushed_me|pushed_us|put_her_hands|put_his_hands|puts_his_hands
        |raised_his_fist|raised_his_hand_to|raises_his_fist|raises_his_hand_to|sat_on_me|scalding|shoved|shoves
        |slapped|slapping|slaps|smashed_my|smashes_my|smashes_things|spat|spit_at|spits_at|strangled|swings_at
        |swung_at|the_belt|threw_me|threw_things|throws_me|twisted_my|wallops|whacked|whacks|with_a_belt
        |with_a_cable|with_a_stick|with_his_shoe|with_the_belt
        """,
    "rage": """
        been_drinking|blew_up|blows_up|comes_home_drunk|dark_look|drinking|explodes|flips|furious|gets_going
        |gets_like|goes_berserk|goes_crazy|goes_mad|goes_off|had_a_drink|had_a_few|has_been_drinking|has_had_a_few
        |her_anger|her_moods|his_anger|his_moods|how_he_gets|how_she_gets|in_one_of|kicks_off|loses_his_temper
        |loses_it|lost_it|off_his_head|rage|rages|screamed|screams|sees_red|smells_of_drink|snapped|snaps|temper
        |that_look|that_voice|turns_nasty|turns_ugly|violent|yells
        """,
    "mark": """
        a_and_e|ambulance|at_casualty|bite_mark|black_and_blue|black_eye|bleeding|blue_arms|blue_marks|broke_my
        |broken_my|broken_nose|broken_wrist|bruise|bruised|bruises|burned_my|burnt_my|burst_eardrum|camera_off_today
        |can_not_lift_my|can_not_sit|cannot_lift_my|cannot_sit|casualty|cigarette_burn|concealer|concussion
        |dislocated|doctor_asked|doctors_think|emergency_room|eye_is_swollen|eye_shut|face_is_not|fainted
        |finger_marks|fingerprints_on|fractured|handprint|hearing_in|her_arm|her_arms_are|his_arm|his_arms_are
        |hospital_again|hot_oil|in_plaster|limp|limping|long_sleeves|marks_from|marks_on|my_lip|my_wrist|nurse_asked
        |ribs|scratched_my|shoulder_is_out|split_lip|sprained|stitches|sunglasses|swollen|the_dentist_asked
        |the_doctor_thinks|thumps|unconscious|walks_with_a_limp|what_is_on_my|wrist_is|x_ray
        """,
    "fear": """
        bag_packed|barricade|bathroom_door|before_he_gets|before_she_gets|begs|can_not_go_home|cannot_be_found
        |cannot_go_home|chair_against|change_trains|depending_on_his_mood|do_not_dare|dread_going|dreading_home
        |drove_at|eggshells|flinch|flinched|flinches|frightened|frightens|get_away|go_silent|goes_silent
        |hear_her_key|hear_his_car|hear_his_key|hear_the_door|hear_the_key|hides|his_footsteps|hold_my_breath
        |hold_our_breath|home_is_not_safe|is_not_safe|jumpy|keep_her_calm|keep_him_calm|keep_out_of_her_way
        |keep_out_of_his_way|keep_the_peace|last_to_leave|learned_what_happens|learnt_what_happens|lock_myself
        |looking_for_me|my_heart_stops|not_dare|not_go_home|not_make_him|not_safe|not_to_anger|not_to_be_found
        |not_to_upset_him|not_to_wake|not_upset_him|not_wake_him|not_want_to_go_home|packed_a_bag|panic_room
        |petrified|place_to_stay|reading_his_face|safe_at_the_moment|scared|sleep_in_my_car|sleep_in_the_car
        |sleeping_in_the_car|slept_in_my_car|slept_in_the_car|so_they_do_not_find|somewhere_to_sleep|stay_at_work
        |stay_late_so|stay_with_a_friend|terrifies|tiptoe|tremble|under_the_bed|unsafe|until_he_cools|watch_his_face
        |what_mood|which_mood|whisper|whispered|whispers
        """,
    "secret": """
        believe_me|chat_only|could_i_tell|cover_it|covers_it|delete|deleted|deleting|find_out|finds_out
        |he_can_not_know|he_cannot_know|he_is_in_the_shower|he_must_not|he_reads|hide_it|i_even_tell|if_he_hears
        |if_he_sees|if_she_hears|if_she_sees|keep_quiet|must_not_know|no_one_knows|nobody_knows|not_call|not_email
        |not_phone|not_ring|not_tell|not_text|not_to_ask|not_to_tell|secretly|she_must_not|she_reads|tell_anybody
        |tell_anyone|told_no_one|told_nobody|when_he_is_at_work|when_he_is_out|would_believe
        """,
    "excuse": """
        a_good_man|all_couples|always_sorry|apologised|chocolates|deserved_it|flowers|have_a_temper|he_is_stressed
        |he_promised|he_was_just|i_deserve|i_made_her|i_made_him|i_should_have|i_wound|if_i_had_not|is_how_he
        |is_just_how|is_sorry|it_is_nothing|just_a_slap|just_the_once|know_not_to|learned_not_to|learnt_not_to
        |loves_me|makes_up_for|mostly_he|mostly_she|my_fault|my_own_fault|never_again|never_happen_again|no_big_deal
        |not_a_bad|not_hit_hard|not_mean_it|not_mean_to|not_so_bad|not_that_bad|not_that_hard|nothing_serious
        |only_did_it|provoke|provoked|roses|said_sorry|says_sorry|set_her_off|set_him_off|set_off|sets_her_off
        |sets_him_off|she_is_stressed|she_promised|so_sweet_after|sweet_again|the_next_day_he|used_to_it|was_nothing
        """,
    "rule": """
        allow_me|allowed|allows_me|answers_for_me|answers_my|approve_of|approves|ask_for_money|ask_her|bathroom_door
        |beg_for_money|behave|behaved|blocked_my|broke_my_laptop|broke_my_phone|by_myself|checks_my|checks_on_my
        |checks_the_mileage|chooses_my|chooses_what|close_the_door|comes_along_to|controls|counts_every|counts_my
        |counts_the|curfew|cut_up|decides|deleted_my|doles|drives_me_everywhere|earn_less|forbade|forbidden|forbids
        |forced|forces|gave_up_my_friends|gives_me|goes_through|had_to_quit|hands_me|has_to_know|has_to_see
        |hates_my_friends|have_to_ask|her_or_the|her_rules|hid_my|hides_my|him_or_the|his_rules|house_rules
        |in_his_name|insists|inspects|lays_out|let_me_go|let_me_have|let_me_out|lets_me|listens_in|locks_my|made_me
        |makes_me|makes_us|must_ask|must_send|not_allowed_any|not_allowed_my|not_allowed_to_close|not_let
        |not_like_it_when_i|not_like_my_friends|not_supposed_to|not_without_him|obey|only_allowed|only_if_he
        |only_if_she|only_when_he|orders_me|out_alone|permission|picks_my|punished|punishes|reads_all
        |reads_everything|reads_my|reports_back|reports_to|send_her_half|send_him_half|sign_the_house|signed_over
        |smashed_my|sold_my|stopped_seeing_my|tells_me_what_to_wear|the_mileage|threw_away_my|timed|times_me|tore_up
        |unless_he|unless_she|wants_to_know|what_happens_if_i|what_happens_when_i|will_not_let|with_him_there
        """,
    "mine": """
        a_lock|allowance|bank_card|contacts|every_cent|every_penny|every_receipt|for_the_bus|half_my|her_account
        |i_choose_wrong|joint_account|my_account|my_bag|my_bank|my_books|my_calls|my_card|my_certificates|my_clothes
        |my_course|my_degree|my_diary|my_doctor|my_documents|my_earnings|my_email|my_emails|my_family|my_glasses
        |my_hair|my_half|my_id|my_inhaler|my_inheritance|my_keys|my_letters|my_location|my_makeup|my_messages
        |my_money|my_mother|my_own_money|my_own_phone|my_own_salary|my_password|my_pay|my_phone|my_pills|my_post
        |my_purse|my_salary|my_savings|my_shoes|my_sister|my_studies|my_suit|my_tips|my_underwear|my_visa|my_wages
        |my_wallet|no_money|on_the_floor|our_money|papers|passport|passwords|pension|receipts|see_a_doctor|the_bank
        |the_bathroom|the_car_keys|the_choir|the_house_over|to_the_doctor|to_wear|what_i_earn|what_i_eat|what_i_wear
        |where_i_am|where_i_go|where_i_have|who_i_see
        """,
    "watching": """
        a_man_follows|across_the_road|across_the_street|airtag|always_knows|asks_my_colleagues|at_my_gym
        |at_my_window|at_the_school_gate|blocked_her|blocked_him|bump_into_him|bumping_into_him|called_my_office
        |calls_a_day|calls_my_office|changed_my_number|created_a_profile|dead_bird|dead_birds|dead_rat|drives_by
        |every_single_night|fake_account|fake_profile|fifty_messages|followed_me_home|following_me|follows_me
        |forty_calls|found_my_new|from_new_numbers|gps|hundred_messages|in_my_bag|in_my_car|in_my_coat|in_my_garden
        |in_the_bushes|keeps_appearing|keeps_calling|keeps_texting|keeps_turning|knew_what_i|knows_everything_i
        |knows_what_i|logs_into|made_an_account|men_come|men_to_come|messages_a_day|mileage|mirrors_my_phone
        |missed_calls|moved_three|moved_twice|my_name_and|new_accounts|odometer|on_my_car|outside_my|outside_our
        |outside_the_office|outside_the_school|outside_work|parked_outside|photo_of_my|photos_of_my|same_time_every
        |sat_in_his_car|sends_flowers_to_my|sits_outside|spying|spyware|stands_outside|still_finds|strange_men
        |the_same_man|through_my_window|under_my_car|waits_outside|with_my_photo|wrote_to_my_boss
        """,
    "threat": """
        accidents_happen|already_broken|belong_to_him|better_watch|bring_me_back|bullet|come_and_get|come_back_alive
        |cut_the_brakes|deal_with_you|deport|deported|dig_a_hole|disappear_one_day|end_us_both|find_my_body|find_us
        |gun|has_friends_who|his_brothers|hunting_licence|hurt_herself|hurt_himself|hurt_us|i_would_not_live
        |if_i_break|if_i_ever_leave|if_i_go|if_i_leave|if_i_left|if_i_report|if_i_talk|if_i_tell|if_i_told
        |in_the_woods|jump_if|kids_with_him|kill_her|kill_herself|kill_him|kill_himself|kill_me|kill_us|knows_people
        |last_warning|make_sure_i|make_sure_that_i|my_front_door|my_own_door|never_be_found|never_see|next_time_it
        |no_one_would_find|nobody_would_find|or_else|out_me|photo_of_my_door|post_my|post_the|pulled_a_knife
        |rather_see_me|says_he_will_jump|says_she_will_jump|see_me_dead|send_the_photos|send_the_pictures
        |send_the_video|send_them_to|sends_the_pictures|show_everyone|sort_out_my|sort_you_out|take_me_with_her
        |take_me_with_him|take_my_kids|take_the_baby|take_the_children|take_the_girls|take_the_kids|take_them_away
        |tell_everyone|than_with_somebody_else|threat|threatened_her|threatened_me|threatened_to_hurt
        |threatened_to_kill|threatened_us|threatening_me|threatens|threats|to_my_church|took_it_back|video_of_my
        |wait_and_see|wash_the_shame|watch_my_back|what_happens_to|will_be_next|will_not_leave_alive|will_tell_them
        |with_another_man|with_anybody_else|with_the_knife|you_will_see
        """,
    "body": """
        affectionate|alone_in_his|bikini|blouse_torn|breasts|clothes_off|comes_at_night|comes_into_my_room
        |comes_to_my_room|condom|dick_pics|dirty_jokes|discuss_my_future|double_room|filmed_me|films_me
        |helps_her_shower|helps_him_shower|her_bed|her_blouse|her_hand_on|her_lap|hidden_camera|himself_against
        |his_bed|his_couch|his_hand_on|his_hand_under|his_hotel|his_lap|his_office_crying|his_pics|his_room|his_sofa
        |his_wife_is_away|his_zip|hotel_room|in_his_car|in_my_bed|in_my_room_at_night|into_my_room|jacuzzi|lie_still
        |lingerie|my_blouse|my_bottom|my_bra|my_cleavage|my_figure|my_hips|my_leg|my_zip|naked|nice_to_him|nude
        |nudes|on_his_bed|on_my_lap|on_my_neck|on_top_of|one_bed|photos_of_me|pictures_of_me|praying_with_me
        |pressed_himself|presses_himself|pressing_himself|private_dinner|private_lesson|private_rehearsal
        |sends_kisses|sexual|sexy|sits_too_close|sleep_with|slept_with|smelled_my|spend_the_night|stares_at_my
        |stay_the_night|the_shower|the_video|thigh|to_his_room|torn_blouse|touch_me|touched_her|touched_me
        |touched_my|touches_her|touches_me|touches_my|touching_her|touching_me|touching_my|unbuttoned
        |under_the_blanket|undid|undress|undressed|video_of_me|visits_her_at_night|visits_me_at_night|wash_him
        |wear_something|without_a_shirt|without_shirt
        """,
    "against will": """
        against_me|and_laughs|blocks_the_door|corner|cornered|could_not_move|depends_on|did_it_to
        |does_it_with_others|drugged|froze|gave_in|give_in|he_still_does|held_the_door|i_had_to|i_let_her|i_let_him
        |if_i_do_not|if_i_want|in_return|it_is_quicker_if|just_to_keep|keep_my_job|laughs_when|let_it_happen
        |locked_the|locks_the|made_me_swear|my_drink|my_papers|my_permit|no_choice|no_permit|nobody_else_knows
        |not_consent|not_to_tell|not_want_it|not_want_to|off_the_project|or_else|or_i_lose|or_lose|owe_her|owe_him
        |pays_me_so|promotion|push_her|push_him|said_no|said_stop|so_i_do_not_tell|so_i_went|something_in|spiked
        |stay_in_the_country|till_it_is_over|to_keep_the_peace|too_drunk|took_me_off|until_it_is_over|want_to_stay
        |was_eleven|was_fifteen|was_fourteen|was_nine|was_sixteen|was_ten|was_twelve|when_i_did_not_come
        |when_i_move_away
        """,
    "held": """
        au_pair|call_immigration|can_not_leave|cannot_leave|circumcised|customers_to|debt|eighteen_hours|engaged_to
        |exorcism|for_free_because|hold_our|holds_our|illegal_here|in_her_safe|in_his_safe|in_one_room
        |keeps_her_papers|keeps_his_papers|kept_our|locked_her|locked_in|locked_me|locked_the_door|locked_us
        |locks_me|locks_us|married_off|my_papers|never_paid|nights_for_nothing|no_contract|no_days_off|no_permit
        |no_phone|no_wages|not_allowed_out|not_been_paid|not_go_home|not_go_out|not_leave_the|not_let_me_out
        |not_let_us|not_paid_us|our_papers|our_village|owe_them|passport|passports|pay_off_the|refused_the_marriage
        |report_me_to|says_i_owe|send_me_back|shame_on|shamed|sixteen_hours|sleep_in_the|smuggled|take_our|takes_our
        |ten_of_us|threatens_to_report|took_my_phone|took_our|twelve_of_us|undocumented|unpaid_for|without_papers
        |without_pay|work_off
        """,
}
