"""Pieces of what people tell of harm to themselves, to others and to children; `together` says which of them meet."""

from __future__ import annotations

from typing import Final

WORDS: Final = {
    "a child": """
        a_class|a_pupil|apprentice|apprentices|baby|boy|boys|child|children|cot|day_care|first_grader|five_year_old
        |four_year_old|girl|girls|granddaughter|grandson|he_is_11|he_is_12|he_is_13|her_baby|her_daughter|her_kids
        |her_son|his_baby|his_daughter|his_kids|his_son|in_my_class|is_10|is_11|is_12|is_13|is_14|is_15|is_5|is_6
        |is_7|is_8|is_9|is_eight|is_eleven|is_fifteen|is_fourteen|is_nine|is_seven|is_six|is_sixteen|is_ten
        |is_thirteen|is_twelve|kid|kids|kindergarten|little_boy|little_brother|little_girl|little_one|little_ones
        |little_sister|my_brothers_kids|my_daughter|my_kid|my_kids|my_little|my_niece|my_pupils|my_sister_s
        |my_sisters_kids|my_son|my_trainee|nephew|new_boy|niece|nursery|our_baby|our_daughter|our_kids|our_son|pupil
        |pupils|she_is_11|she_is_12|she_is_13|she_is_14|she_is_sixteen|stepdaughter|stepson|the_boys|the_girls
        |the_kids|the_little_ones|the_neighbours_boy|their_daughter|their_son|three_toddlers|three_year_old|toddler
        |twins|two_year_old|under_the_age|year_five|year_four|year_old|year_one|year_three|year_two|youth_camp
        """,
    "want": """
        a_litre_a_day|alone_all|alone_at_night|alone_in_the|alone_with_the_baby|asked_for_food|asks_for_bread
        |asks_me_for_food|at_the_casino|barefoot|begging_for|cannot_wake_her|cough_syrup|could_not_wake|dealers
        |drink_a_litre|drunk_most|eats_from|empty_fridge|fight_for_food|fridge_is_empty|goes_clubbing
        |heroin|high_most|hoarding_food|hoards_bread|hoards_food|home_alone|in_front_of_the_telly|in_front_of_the_tv
        |in_pyjamas|in_the_car_for|in_the_garage|in_the_shed|in_the_snow|jumper_in_the_heat|left_alone|lice
        |lock_their|locked_in|locked_out|locks_their|looks_after_her|looks_after_his|meth|minds_the_baby
        |mould_everywhere|nappies|nappy|needles|never_goes_out|never_outside|never_picked_up|never_washed|no_bed
        |no_coat|no_food|no_heating|nobody_home|not_been_at_school|not_been_fed|not_been_in_school
        |not_been_to_school|not_eaten|not_fed|not_go_to_school|not_take_off|nothing_in_the_fridge|one_mattress
        |out_cold|painted_black|passed_out|puts_himself|same_clothes|schnapps|since_her_mum|since_his_mum
        |skin_and_bones|sleeping_rough|sleeps_outside|so_that_he_sleeps|so_that_she_sleeps|starving|stealing_food
        |steals_food|strange_men|the_cellar|too_thin|unattended|unsupervised|winter_coat_in|without_coats
        |works_at_night
        """,
    "wound": """
        a_secret|afraid_of_her_dad|afraid_of_her_father|afraid_of_his_dad|afraid_of_his_father|afraid_of_their
        |alone_with|asked_her_for_a_photo|asked_him_for_a_photo|bathwater|black_eye|bruise|bruises
        |burn_marks|burned_her|burned_him|burns_on|buys_her_everything|buys_him_everything|can_stay_with_us
        |cold_shower|comes_to_say_goodnight|does_not_want_to_go_home|down_there|engaged_to_a|flinch|flinches
        |gives_her_presents|gives_him_presents|got_into_his_car|grooming|grown_man|grown_up_friend
        |hand_over_her_mouth|hand_over_his_mouth|has_not_moved|he_was_angry|helps_her_shower|helps_him_shower
        |hides_under|hides_when|hit_our|hits_her|hits_him|hits_our|hits_them|into_his_car|it_is_sore|kneel|limp_and
        |live_with_us|locked_out|made_me_swear|marks_from|marks_on|married_off|marry_her|marry_him|met_in_a_game
        |met_online|naked|not_change_for_gym|not_go_home|not_take_off_her|not_take_off_his|nudes|older_boyfriend
        |older_man|online_friend|our_secret|photo_without|pics_of|praying_with|scared_of_her_dad
        |scared_of_her_father|scared_of_his_dad|scared_of_his_father|scared_of_their|scared_to_go_home|screams_when
        |secret_game|send_photos|send_pictures|shakes|shaking_the|she_was_angry|shook_him|shook_our|shook_the
        |sits_on_his_lap|slapped_our|slaps|sleeps_in_his_bed|smacked|smacks|special_game|stopped_speaking
        |stopped_talking|swear_not_to|terrified_of|their_secret|threw_her|threw_him|throws_her|throws_him
        |throws_the_baby|tickling_game|ties_her|ties_him|ties_them|to_marry|touched_her|touched_him|touches_her
        |touches_him|undress|vapes|washes_his_mouth|webcam|welts|wet_herself|wet_himself|wets|wetting|whips
        |will_not_undress|will_not_wake|without_shirt|wooden_spoon
        """,
    "height": """
        a_high_place|balcony|barrier|bridge|bridges|car_park_roof|cliff|cliffs|crane|dam|fast_one|fast_train|gorge
        |hard_shoulder|high_rise|hospital_roof|into_the_lake|into_the_river|into_the_sea|into_the_water
        |into_the_woods|into_traffic|ledge|level_crossing|lighthouse|lorries|lorry|metro|motorway_bridge
        |multi_storey|on_the_ledge|oncoming|overpass|parapet|pier|platform|quarry|railing|railings|rails|roof
        |rooftop|scaffolding|tenth_floor|the_canal|the_cliffs|the_crane|the_edge|the_harbour|the_lake|the_lock
        |the_quay|the_rail|the_reservoir|the_river|the_sea|the_tracks|the_trains|the_water|the_weir|the_well
        |top_floor|tower_block|tower_crane|train_tracks|trucks|twelfth_floor|underground|underpass|viaduct|waterfall
        """,
    "pull": """
        a_step|all_be_over|alone_up|anyone_would|be_quick|calls_me|climb_over|climbed_over|close_my_eyes|drift
        |drove_out_to|empty_phone|end_up_there|every_night_after|every_night_now|feel_like_walking|foot_down
        |full_tank|go_over|go_to_the_bridge|how_cold|how_easy|hurt_a_lot|if_i_leave|if_i_take|imagine_falling
        |imagine_going|imagine_stepping|it_would_be_over|it_would_be_quick|just_stand|just_to_see|keep_going_back
        |keep_thinking|keep_walking|last_time_he|last_time_she|lean|leaning|let_go|letting_go|longer_each
        |longer_every|look_at_the_trains|look_at_the_water|look_down|look_over|looking_down|more_than_about|nearer
        |no_one_around|nobody_walking|nobody_would|not_brake|not_braking|not_turn_back|on_the_wrong_side|one_step
        |only_think|other_side_of_the|over_the_edge|pulls_me|sat_there|says_he_will_jump|says_she_will_jump
        |shoes_off|simple_step|so_easy|stand_there|stare_at|staring_at|step_off|step_out|such_a_simple|swerve
        |swerving|swim_out|swimming_out|take_off_my_shoes|tell_me_to_go|telling_me_to_go|the_way_down|toes_over
        |took_off_my|turn_the_wheel|until_it_is_over|wade|walk_into|walking_into|watch_the_trains
        |watching_the_trains|went_over|what_it_would_be_like|what_it_would_feel|wonder_how|wonder_what_it
        |would_be_easy|would_it_hurt
        """,
    "means": """
        38_kilos|a_belt|a_gun|a_hose|a_litre_of|antidepressants|antifreeze|belt_round|benzos|blade|blades|bleach
        |box_cutter|bullet|burn_myself|car_exhaust|car_keys_and|charcoal|codeine|crossbow|cut_myself|dads_rifle
        |dialysis|fentanyl|heart_tablets|helium|his_gun|his_pills|his_pistol|hit_myself|hunting_knife|hunting_rifle
        |insulin|laxatives|morphine|mothers_pills|my_dads_rifle|my_skin|my_thigh|my_thighs|my_veins|noose|not_eaten
        |one_bullet|opioids|overdose|painkillers|paracetamol|penknife|pills|pistol|razor|razors|rifle|rope|scalpel
        |scratch_myself|service_weapon|shotgun|sleeping_tablets|tablets|the_beam|the_belt|the_gun|the_rope
        |thirty_eight_kilos|thirty_tablets|throw_up|wrist|wrists|xanax
        """,
    "use of them": """
        after_every_meal|again_last_night|all_of_them|always_one|and_hope|at_night|been_collecting|burned_my
        |burnt_my|calms_me|comforts_me|counting|enough_for|enough_of|enough_to|every_evening_now|feel_something
        |flushed|found_a|fresh|go_quiet|googled|head_quiet|helps_me|her_sleeves|hid|hidden|his_sleeves|hoarding
        |how_long_it|how_many|how_much|i_like_counting|in_my_bag|in_my_pocket|it_helps|it_holds|just_in_case
        |just_knowing|keep_it_in|keep_looking|keep_one|knowing_it_is|laid_out|leaves_a_trace|lethal|like_knowing
        |line_them|lined_up|locked_herself|locked_himself|looking_up|makes_my_head|more_than_about
        |more_than_i_should|next_to_my_bed|old_habit|on_the_table|one_more_than|ordered_a|photo_of|picture_of|pity
        |punish|relief_after|save_them|saving|sent_me_a|skipped|stashed|stockpile|stopped_eating_and|stopped_taking
        |the_release|the_whole_box|there_was_blood|think_about_my|think_about_the|thinking_about_the|threw_away_my
        |too_many|under_my_pillow|under_my_sleeves|voices_are_back|washed_down|went_and_bought|with_a_bottle
        |with_vodka|woke_up_anyway|would_hold
        """,
    "farewell": """
        a_letter_for|a_note|affairs|are_with_my|be_with_her_again|be_with_him_again|bills_are|cancelled_my
        |cleaned_the_flat|cleared_out|closed_my_accounts|debts|deleted_my|each_of_them|everyone_has_been_so_nice
        |exit_ready|farewell|final_message|flat_is_clean|for_when_i_am|forgive_me|found_a_home|funeral|gave_away
        |gave_my|given_away|given_my|giving_away|giving_my|goodbye|goodbyes|handed_over_everything|her_fault
        |his_fault|hugged_everyone|in_a_box|in_order|instructions_for|insurance|is_with_my|join_her|join_him|join_my
        |keys_on_the_table|last_email|last_message|last_time|last_words|leave_them_all|leaving_them|leaving_you_all
        |letter_to_my|letters|life_insurance|look_after_my|loved_them|my_exit|my_guitar|my_ring|my_things|my_watch
        |my_will|new_home|not_blame|not_need_grades|paid_off|paid_the_rent|passwords|pin_codes|put_my_name|rehomed
        |remember_me|said_everything|so_nice_this_week|sold_my|sold_the|sorry_for_everything|sorted_out|spare_key
        |stopped_paying_into|take_care_of_my|tell_mum|tell_my|tell_them_i|thank_you_for_everything|thanked_everyone
        |thanks_for_everything|their_fault|tidy|under_the_mat|when_i_am_not|where_he_is_going|where_she_is_going
        |who_gets|written_to_everyone|wrote_a_letter|wrote_it_all_down|wrote_my|wrote_to_everyone|your_fault
        """,
    "calm": """
        a_plan_now|almost_happy|already_dead|already_gone|already_left|at_peace|best_for_all|best_for_everyone|calm
        |calmest|do_it_after|floating|for_the_first_time_in|i_feel_light|i_have_a_date|i_have_got_my|i_will_do_it
        |it_is_decided|it_is_right|it_is_settled|it_will_be_over|know_what_i_have_to_do|know_what_to_do|like_a_ghost
        |made_my_decision|made_up_my_mind|no_hard_feelings|no_longer_worried|not_afraid|not_be_needing|not_bother
        |not_matter|not_scare_me|not_scared|not_worried_any|nothing_worries|numb|over_soon|peaceful|picked_a_day
        |picked_the_day|quiet_inside|relieved|set_a_date|sleep_well_now|so_quiet_inside|stopped_worrying|the_date_is
        |watching_from_above|weight_has_lifted|weight_is_off|weight_lifted|where_i_am_going|will_not_need
        |you_know_why
        """,
    "no tomorrow": """
        a_few_more_days|after_i_am_gone|after_that_nothing|be_gone|be_here_next|better_tomorrow|cancer_came_back
        |cancer_comes_back|dead|die|do_not_plan|dying|end_it|end_things|exist|few_days_left|get_to_spring
        |here_by_then|here_on_friday|here_on_monday|here_tomorrow|if_i_am_still|if_i_last|if_it_came_back
        |if_this_does_not_work|keeping_me_here|keeps_me_here|last_birthday|last_christmas|last_spring|last_that_long
        |last_week_on|let_it_grow|live_that_long|make_it_to|much_longer|my_last_month|my_last_week|no_future
        |no_need_for_goals|no_need_to_plan|no_plans_for|not_a_future|not_be_around|not_be_here|not_exist|not_get_old
        |not_go_to_chemo|not_going_to_be_around|not_going_to_be_here|not_live_to|not_make_it|not_matter_by_then
        |not_my_problem|not_need_a_goal|not_plan_past|not_planning|not_treat_it|not_wake|once_it_is_done
        |past_christmas|past_my_birthday|reach_spring|see_christmas|see_my_next|see_spring|should_have_that
        |someone_else_will_have_to|soon_there_will|stick_around|still_here|until_spring|wake_up_and|when_i_am_gone
        |when_it_is_over|wherever_i_am_by_then|woke_up_and|world_will_be_better
        """,
    "despair": """
        a_mistake_that|all_my_fault|all_this_pain|always_been_the_problem|angry_that_i|better_off|burden
        |can_not_do_this_any|can_not_feel_anything|can_not_go_on|cannot_do_this_any|cannot_feel_anything
        |cannot_go_on|carrying_this|costing_them|dead_weight|do_not_see_the_point|drag_everyone|dragging_everyone
        |easier_for_everyone|easier_for_them|empty_inside|everything_is_grey|exhausted_of|failed_everyone|fight_any
        |fighting_any|find_you_for_a_week|hate_myself|hopeless|hopelessness|in_their_way|keep_fighting
        |keep_pretending|let_everyone_down|like_a_parasite|never_get_better|no_one_left|no_one_needs|no_one_wants
        |no_one_would|no_point|no_way_out|nobody_left|nobody_needs|nobody_wants|not_deserve|not_feel_anything
        |not_meant_to_be|not_much_left|not_want_this_life|nothing_left|nothing_matters|pointless|ruin_everything
        |ruined_everything|see_the_point|should_not_exist|should_not_have_been_born|sick_of_being|sick_of_myself
        |so_tired_of|sorry_that_i_woke|suffering|take_up_space|taking_up_space|the_dark|the_only_reason|the_pain
        |the_problem_in_this|tired_of_being|tired_of_carrying|tired_of_it|tired_of_living|tired_of_managing
        |tired_of_waking|trapped|useless|voices|what_is_the_point|who_cares|why_am_i_still|worthless
        """,
    "those people": """
        all_of_them|all_those|class_reunion|each_of_them|every_one_of_them|everybody_in|everyone_in|he_lives
        |her_house|her_new|her_office|his_class|his_house|his_new|his_office|laughed_at_me|list_of_names|made_fun
        |my_boss|my_class|my_classmates|my_colleagues|my_coworkers|my_ex|my_father|my_flatmate|my_neighbour
        |my_neighbours|my_old_boss|my_school|my_stepfather|my_teachers|names|she_lives|that_building|that_man
        |that_office|that_woman|the_building|the_bullies|the_campus|the_church|the_department|the_factory
        |the_lot_of_them|the_mall|the_mosque|the_neighbours|the_office|the_plant|the_reunion|the_school|the_station
        |the_synagogue|the_teachers|the_voices|the_whole_team|the_women|these_people|they_all|they_will_all
        |this_building|this_company|those_girls|who_did_this|who_laughed
        """,
    "what is coming": """
        a_gun|a_hammer|a_legend|acid_in|ammunition|around_her_neck|around_his_neck|been_following|blow_up
        |bought_a_gun|bought_a_knife|bullets|burn_down|busy_running|crossbow|every_channel|fire_to|follow_her_home
        |follow_him_home|followed_her_home|followed_him_home|gas_can|go_for_first|go_in_with|got_a_gun|had_it_coming
        |have_a_gun|have_her_nobody|have_it_coming|his_neck|how_he_would_look|how_his_face|hurt_him_back|hurt_them
        |i_know_when|i_know_where|i_know_which|i_will_teach|i_would_start_with|in_my_bag|knife|know_her_route
        |know_his_route|know_my_name|knows_where_they|last_laugh|laugh_at_me_again|laugh_at_me_then|lock_the_doors
        |locking_the_doors|machete|make_her_pay|make_him_pay|make_them_pay|my_hands_on|my_rifle|never_laugh
        |never_speak_again|nobody_will_laugh|nobody_would_check|not_walk_out|on_every_channel|on_my_list
        |on_the_last_day|on_the_list|on_the_news|one_by_one|payback|people_with_her|people_with_him|poisoning_me
        |quiet_for_good|remember_the_12th|remember_the_day|revenge|round_her_neck|round_his_neck|see_the_news
        |show_them_all|shut_up_forever|sort_out_my_boss|start_with_first|stay_at_home|stop_feeding|stop_laughing
        |strike_first|take_people_with|take_some_people|taking_some_people|teach_her_a|teach_him_a|the_hammer
        |the_school_will|through_the_park|trained_with|turn_off_the|waiting_at_her|waiting_at_his|waiting_by_her
        |waiting_by_his|waiting_for_her_outside|waiting_for_him_outside|walk_in_there|walk_in_with|weapon
        |what_happens_when_you|what_they_deserve|when_he_goes|who_goes_first|who_laughs|will_regret|will_remember
        |wish_they_had|with_the_shotgun|worked_out_exactly
        """,
    "weak one": """
        baby|bedridden|dad|dementia|gran|grandma|grandmother|mum|my_dad|my_daughter|my_father|my_girlfriend
        |my_husband|my_kids|my_mother|my_son|my_wife|newborn|old_lady|old_man|patient|patients|pupil|resident
        |residents|the_dog|the_kids|the_old_man|the_old_woman|toddler|wheelchair
        """,
    "my hand": """
        a_pillow|afraid_of_what_i_will_do|against_the_wall|being_rough|by_the_arm|by_the_hair|by_the_throat
        |crushed_pills|double_dose|down_the_stairs|drop_the_baby|dropped_her_on|dropped_him_on|dropping_her
        |dropping_him|extra_dose|held_her_down|held_him_down|hit_her_with|hit_him_with|hitting_her|hitting_him
        |hurt_her|hurt_him|hurting_her|hurting_him|i_beat_her|i_beat_him|i_bit_her|i_bit_him|i_choked|i_grabbed
        |i_hit_dad|i_hit_her|i_hit_him|i_hit_mum|i_hit_my|i_hurt|i_kicked|i_lashed|i_pinched|i_punched|i_pushed
        |i_shook_her|i_shook_him|i_shook_my|i_shoved|i_slapped|i_smacked|i_squeezed|i_threw_her|i_threw_him
        |just_stop_feeding|lashed_out|leave_him_in_wet|left_him_in|locked_her|locked_him|my_fist|my_fists|my_grip
        |my_hand_slipped|on_the_bed_hard|over_her_face|over_her_mouth|over_his_face|over_his_mouth|push_her_under
        |push_him_under|raised_my_hand|rough_with|rougher|scared_of_what_i_will_do|sedate|sedating|shake_her
        |shake_him|shaken_her|shaken_him|shaking_her|shaking_him|shouted_in_his_face|shoved_her|slapping|smother
        |stop_feeding|the_pillow|throwing_her|throwing_him|throwing_the_baby|thrown_her|thrown_him|tied_her|tied_him
        |too_rough|under_the_water|what_i_might_do_to|what_i_will_do_to
        """,
    "no brake": """
        a_monster|afraid_i|afraid_of_myself|afraid_of_what|before_i_knew|black_out_and|blacked_out|came_close
        |came_so_close|can_not_seem|can_not_stop|can_not_talk|cannot_seem|cannot_stop|cannot_talk|enjoyed_it
        |for_a_second|frightens_me|harder_to_stop|hate_myself|i_could_kill|i_might|it_calmed_me|keep_imagining
        |keep_picturing|keep_seeing|lose_it|losing_control|lost_control|lost_it|nobody_knows|nobody_saw
        |not_myself_any|not_stop|not_trust_myself|one_day_i|out_of_control|saw_red|scared_i|scared_of_myself
        |scared_of_what|scares_me|see_red|snapped|so_close_to|something_in_me|what_i_might|what_i_will_do
        |what_i_would|what_if_i|worse_each
        """,
    "drink": """
        a_bottle_a_day|a_joint|a_litre_a_day|beers|bottle_of|brandy|coke|drank|drunk|gin|hangover|hungover|on_pills
        |over_the_limit|pints|rum|schnapps|shots|still_high|stoned|tipsy|two_bottles|vodka|whiskey|whisky
        """,
    "at the wheel": """
        afternoon_shift|babysit|childcare|crane|day_care|drive|driving|drove|flying|forklift|in_theatre
        |look_after_children|my_shift|night_shift|on_shift|on_the_ward|operate|operating|patients|school_bus
        |school_run|surgery|the_kids_home|the_lorry|the_machine|the_night_bus|the_plane|the_saw|the_taxi|the_tram
        |the_wheel|toddlers
        """,
}
