"""Words that the lists have in common, and what people say before and behind almost anything."""

from __future__ import annotations

from typing import Final

SLIPS: Final = {
    "abt": "about",
    "cna": "can",
    "dunno": "do not know",
    "gtg": "got to go",
    "hows": "how is",
    "jsut": "just",
    "pls": "please",
    "plz": "please",
    "r": "are",
    "teh": "the",
    "thx": "thanks",
    "waht": "what",
    "wat": "what",
    "wheres": "where is",
    "whos": "who is",
    "yuo": "you",
}
"""Short words as they come out in a hurry."""

NAMES: Final = {
    "CAN": "can|could|would|will|can_not|could_not|will_not|would_not",
    "JUST": "just|please|simply|maybe|at_least|actually|really|even|ever|only|perhaps|kindly|all|still|now|also"
    "|already",
    "IT": "it|this|that|this_one|that_one|the_last_one",
    "ALL_THIS": "this|that|all_this|all_that|all_of_this|any_of_this|this_stuff|this_thing",
    "OURS": "this_conversation|this_chat|this_program|this_tool|this_app|this_exercise|this_session|this_whole_thing"
    "|your_questions|these_questions|your_question|this_question|all_your_questions|all_these_questions"
    "|so_many_questions|talking_to_you|answering_this|answering_these_questions|answering_your_questions",
    "QUESTION": "the_question|that_question|this_question|your_question|your_questions|these_questions"
    "|the_last_question|your_last_question",
    "WRITTEN": "what_i_write|what_i_wrote|what_i_type|what_i_typed|what_i_say|what_i_said|what_i_write_here|my_answers"
    "|my_answer|my_words|my_messages|my_message|what_i_say_here|what_i_type_here|what_i_tell_you|what_i_told_you"
    "|my_text|this_conversation|this_chat|our_conversation|my_data|everything_i_write|everything_i_say",
    "SOMEBODY": "anyone|anybody|someone|somebody|other_people|others|my_boss|my_manager|my_mentor|my_company"
    "|my_employer|my_colleagues|hr|anyone_else|anybody_else|someone_else|somebody_else|the_mentor|the_company|my_team"
    "|people|you",
    "BEING": "person|human|human_being|robot|bot|chatbot|machine|computer|program|ai|coach|therapist|man|woman"
    "|language_model|people|humans|someone|somebody|app",
    "SAME": "IT|the_same|the_same_thing|the_same_things|the_same_question|the_same_questions",
    "MAKE": "give|write|make|suggest|set|find|choose|pick|propose|formulate|draft|create",
    "PROGRAM": "this_program|the_program|this_tool|the_tool|this_app|the_app|this_page|the_page|this_chat|this_coach"
    "|this_coaching|this_notebook|this_conversation|this_session|talking_to_you",
    "SET": "set|enter|add|change|edit|keep|save|delete|remove|rename|switch",
    "KEPT": "step|steps|goal|goals|theme|themes|draft",
    "A_GOAL": "a|any|some|this|your",
    "RIGHT_NOW": "now|today|tonight|right_now|any_more|at_the_moment",
    "MINE": "my_goal|my_goals|my_theme|my_step|my_steps|my_first_step|my_next_step|my_last_step|my_draft|my_answer"
    "|my_answers",
    "WHAT_I_SAID": "what_i_said|what_i_told_you|what_i_wrote|what_i_answered|what_we_talked_about|what_we_said",
    "WHEN": "earlier|before|last_time|the_last_time|last_week|last_month|yesterday|again|just_now|a_minute_ago"
    "|at_the_beginning|at_the_start|so_far|here|in_the_last_session",
    "FEELINGS": "feelings|my_feelings|emotions|my_emotions",
    "ALL_THE_TIME": "all_the_time|all_the_way|the_whole_time|the_whole_way|every_time|all_along|all_day",
    "FAREWELL": "bye|bye_bye|goodbye|good_bye|ciao|good_night|goodnight|see_you|see_ya|talk_to_you|take_care"
    "|have_a_nice_day|have_a_nice_evening|have_a_nice_weekend|have_a_good_day|have_a_good_evening|have_a_good_weekend",
    "WHEN_NEXT": "later|soon|tomorrow|tonight|next_time|next_week|next_month|another_time|another_day|on_monday"
    "|on_tuesday|on_wednesday|on_thursday|on_friday|on_saturday|on_sunday|in_a_week|in_a_few_days|for_now|for_today",
    "THE_TALK": "the_talk|this_talk|our_talk|the_chat|this_chat|the_conversation|this_conversation|the_session"
    "|this_session|today|your_time|your_help|your_questions",
    "SOMETHING_ELSE": "something_else|something_different|something_other|another_topic|another_theme|another_subject"
    "|a_different_topic|a_different_theme|other_things|another_thing",
}

OPENINGS: Final = """
    so|and|but|well|ok|okay|now|then|um|uh|er|hm|hmm|ah|oh|wow|yes|yeah|no|right|also|still|or|great|thanks|thank_you
    alright|i_see|hi|hello|hey|actually|because|maybe|please|sorry|wait|look|honestly|seriously|coach|hold_on|huh|what
    excuse_me|first|before_i_answer|before_we_go_on|before_we_start|i_do_not_know|no_idea|not_sure|i_mean|really|ugh|omg
    can|could|may i ask you?
    quick|one|another question
    just|curious|out_of_curiosity|by_the_way|btw|come_on|frankly|tbh|to_be_honest|i_wonder|do_you_know|anyway|dear|again
    brilliant|perfect|super|cool|lovely|excellent|ta|cheers
    can|could you? tell me
    i want|need|would_like to know
    so_much|very_much|a_lot|many_thanks
    i_am_confused|one_thing|one_more_thing|for_once|my_question_is|good_question|fine|fair_enough
"""
"""What people say before they say it."""
CLOSINGS: Final = """
    please|now|already|then|again|at_all|anyway|though|coach|or_what|or_not|actually|really|here|right_now|today|instead
    thanks|thank_you|before|earlier|ok|okay|honestly|for_once|so_far|exactly|first|to_me|me|for_me|lol|haha|next|too
    by_now|for_a_change|twice|as_before|even|you_know|any_more|for_a_bit|for_a_while|for_now|at_this_point|in_here|sorry
    or_something|in_my_place|in_my_shoes|in_my_position|in_my_situation|if_you_were_me|with_me|about_this|about_it|about_that
    at_least|for_today|for_tonight|so_much|very_much|a_lot|my_dear|my_dears|my_friend|everybody|everyone|folks|for_that|for_this
"""
"""… and behind it."""
