"""What a mentee doubts: whether they were understood or heard, who is there, who reads it, what it is for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from assistant.appeals.kinds import Kind

ADDRESSED: Final[Mapping[Kind, str]] = {
    "wrong": """
        you have? misunderstood|misread|misheard|misinterpreted me|this|that|what_i_said|what_i_wrote|my_words
        you have? JUST? misunderstood|misread|misheard
        you understand|understood|read|hear|take|took this|that|it|me? wrong|wrongly|badly
        that|this|it is|was not correct|right|true what you understand|understood|say|write|said|wrote
        you do|did|have not JUST? understand|understood|get|got me|this|that|it
        you are putting words in|into my mouth
        you are twisting my words
    """,
    "listening": """
        are you JUST? JUST? listening|reading|hearing|paying_attention|following to_me|me|this|WRITTEN?
        you_are|your not JUST? JUST? listening|reading|hearing|paying_attention|following to_me|me|this|WRITTEN?
        do|did|can|have not? you JUST? listen|read|hear|see|get|heard|understand to? me|any_of_this|WRITTEN|ALL_THIS
        do|did not? you JUST? listen|hear
        you do|did|have not JUST? listen|read|hear|heard to? me|any_of_this|WRITTEN?
        you never|do_not JUST? listen
        stop repeating what_i_say|everything_i_say|my_words|me
        why do you JUST? repeat what_i_say|everything_i_say|my_words|everything|me
    """,
    "who": """
        who|what am_i|i_am JUST? talking|speaking|writing|chatting to|with
        am i JUST? talking|speaking|writing|chatting to|with a|an? real|actual|living? BEING
        am i JUST? talking|speaking|writing|chatting to|with a|an? real|actual|living? BEING or a|an? BEING
        are you JUST? JUST? a|an|some? real|actual|living|human? BEING
        are you JUST? JUST? a|an|some? real|actual|living|human? BEING or a|an|just? a|an? real? BEING
        can|could i talk|speak to|with a|an? real|actual|living? person|human|human_being
        are you JUST? JUST? real|human|chatgpt|siri|alexa|alive|automated
        is this|it|there JUST? a|an|some|any? real|actual|living|human? BEING behind|reading|answering
        |behind_this|reading_this|answering_this|answering_me|behind_it|reading_it|behind_that
        is|are there|this a|an|any|some? real|actual|living? BEING or a|an? BEING
        who|what are you actually|really|exactly
    """,
    "privacy": """
        is|are this|WRITTEN JUST? kept? private|confidential|anonymous|secret|recorded|saved|stored|between_us
        will|does|do this|WRITTEN JUST? stay|be|remain|get|kept private|confidential|anonymous|secret|recorded|saved
        |stored|between_us
        who else? can|will|could|gets_to else? read|see WRITTEN
        who else? can|will|could|gets_to else? read this
        who else? JUST? reads|sees|is_reading|is_seeing WRITTEN
        CAN SOMEBODY read|see|find_out WRITTEN
        does|do|is|are SOMEBODY read|see|reading|seeing WRITTEN
        can|could|does|do|will SOMEBODY JUST? read this
        where is|are|does|do|will WRITTEN stored|saved|kept|go|end_up|sent
        where is this stored|saved|kept|sent
        do|will|are you JUST? save|store|keep|share|record|remember|saving|storing|sharing|recording WRITTEN|everything
        do|will|are you JUST? save|store|share|record|saving|storing|sharing|recording this
        do|will|are|can|would you going_to? share|tell|show|send this|WRITTEN|everything? to|with? SOMEBODY
        what happens to|with WRITTEN
        is my data safe|private|secure
    """,
    "point": """
        what is the point|purpose|use|sense|aim|goal of|in OURS
        what is|are this|that|OURS supposed|meant|going to do? for_me?
        why are|do you JUST? asking|ask me? ALL_THIS|OURS|such_questions|such_a_question|these_things|so_much
        why are|do you JUST? asking|ask me
        why do you ask
        why do|would you JUST? need|want this|that|it
        why do|would you want|need to know this|that|it?
        how does|will|should|would|is|can|are OURS supposed|going? to? help me?
        how does|will|would|is|can this supposed|going? to? help me
        why should|must|do i have_to? answer OURS|this|that
        what are OURS for|good_for
        do|must i have_to|need_to? answer OURS|this|that
        why do you JUST? keep|always|only asking|ask me? about FEELINGS ALL_THE_TIME?
    """,
}

ALONE: Final[Mapping[Kind, str]] = {
    "wrong": """
        that|this|it is|was not what i said|meant|mean|wrote|was_saying|told_you
        not what i said|meant|wrote
        that|this is|was not something|anything good
        that|this is|was not something|anything that|which went_well|worked|is_good|was_good
        that|this is|was a misunderstanding
        that|this is not it|right|correct|quite_it|quite_right
        that|this|it is|was not my_point|the_point
        not JUST? what i said|meant|mean|wrote|was_saying
        that|this|it is|was not JUST? JUST? what i said|meant|mean|wrote|was_saying
        not quite
        wrong
        that|this is wrong
        that|this|it is|was not how|the_way i said|meant|wrote|put it|that
        you have? got|read|took|taken|understood this|that|it|me all|completely|totally? wrong|the_wrong_way|wrongly
        you are wrong|mistaken
        i did|have not|never say|said|write|wrote|mean this|that|so
        i did not say|write|mean this|that|it like_that|that_way
        i never said|wrote|meant this|that|so
        i meant|said something_else|something_different|the_opposite
    """,
    "listening": "are you there",
    "who": """
        who|what are you
        is this|there JUST? a|an|any? real|actual|living|human? BEING
        you are|sound|talk just|only|like? a|an BEING
        i want|would_like to talk|speak to a real|actual|living person|human
        is anyone|anybody|somebody|someone there
        what is your name
        who made|built|wrote|programmed you
        how do you work
    """,
    "privacy": """
        will|does|do|can SOMEBODY see|hear_about this
        who else? can|will|could|gets_to else? see this
        who else? reads|sees|is_reading|is_seeing this
        who knows about this
        is it|that private|confidential|anonymous
        where does this go
    """,
    "point": """
        what is the point|purpose|use|aim of|in ALL_THIS
        what is ALL_THIS for|good_for|about
        where is ALL_THIS going|leading
        where are we going with ALL_THIS
        how does|will|should|would|is|can this supposed|going? to? help
        why this|that question
        why
        what for
        why not
        is|will it|everything|ALL_THIS|OURS JUST? going_to? be? all|always|only|just? about FEELINGS ALL_THE_TIME?
        why is|are it|everything|ALL_THIS|OURS JUST? all|always|only|just? about FEELINGS ALL_THE_TIME?
        do|must we|i JUST? have_to|need_to? always? talk|write|speak about FEELINGS ALL_THE_TIME?
        why do|must we|i JUST? have_to|need_to? always? talk|write|speak about FEELINGS ALL_THE_TIME?
    """,
}
