"""How a mentee turns away: to another question, to another subject, or to the rest of their day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from assistant.appeals.kinds import Kind

ADDRESSED: Final[Mapping[Kind, str]] = {
    "elsewhere": """
        CAN we|i JUST? talk|speak|chat|write about SOMETHING_ELSE
        CAN we JUST? change|switch the? topic|subject|theme|topics|themes|subjects
        CAN we JUST? move|go on|to to? SOMETHING_ELSE?
        CAN we|i|you JUST? skip|leave|drop|pass on? IT|QUESTION
        let_us|lets JUST? talk|speak about SOMETHING_ELSE
        let_us|lets JUST? change|switch the? topic|subject|theme
        let_us|lets JUST? skip IT|QUESTION
        i would JUST? rather|prefer|like to? not? talk|speak|write about SOMETHING_ELSE
        i want|need|prefer to talk|speak|write about SOMETHING_ELSE
        i do not want|wish to? talk|speak|write|answer|think about? this|that|QUESTION
        i would rather not talk|answer|say|speak about? this|that|it|QUESTION
        i prefer|want not|no to? talk|answer|say|speak|write about? this|that|it|QUESTION
        i do not JUST? like|want_to_answer|wish_to_answer this_one|QUESTION
        QUESTION is|are JUST? too|very|quite personal|private|intimate
        CAN you JUST? ask me SOMETHING_ELSE|another_question|a_different_question|a_new_question|something_new
        JUST? ask me SOMETHING_ELSE|another_question|a_different_question|a_new_question|something_new
        CAN you ask SOMETHING_ELSE|another_question|a_different_question
        CAN i have|get another_question|a_different_question
    """,
    "pause": """
        i JUST? JUST? want|would_like|need|prefer|have to_be JUST? left alone
        i JUST? want|need|would_like you to leave me alone|in_peace
        CAN you JUST? leave me alone|in_peace
        JUST? leave me alone|in_peace
        i do not JUST? want|feel_like|wish to_talk|to_write|talking|writing RIGHT_NOW
        i JUST? need|want|would_like a break|pause|moment|minute|rest
        i can not do|continue|go_on_with this now|today|right_now
    """,
    "goodbye": """
        thanks|thank_you so_much|very_much|a_lot? and? FAREWELL WHEN_NEXT?
        thanks|thank_you so_much|very_much|a_lot? for THE_TALK FAREWELL? WHEN_NEXT?
        FAREWELL WHEN_NEXT? and? thanks|thank_you|coach
        i_think|i_guess? that is|was|will_be it|all|enough|everything for_today|for_tonight FAREWELL? WHEN_NEXT?
        i am done|finished|through for_today|for_tonight
        CAN we|i stop|finish|pause|end|leave it|this? here|for_today|for_tonight
        let_us stop|finish|pause|end|leave it|this? here|there|for_today|for_tonight
        i want|would_like|need|have to stop|finish|pause here|for_today|for_tonight
    """,
}

ALONE: Final[Mapping[Kind, str]] = {
    "elsewhere": """
        next|another|different|new|other a? question
        a|an next|another|different|new|other question
        next|skip|pass
        skip this|that|this_one|QUESTION
        let_us|lets move on
        another|new|different theme|topic|subject
        i would rather not
    """,
    "pause": """
        not now|today|tonight
        not now not_today|later|maybe_later
        stop
        stop it|this|here|now
        JUST? stop
        give me a moment|minute|second|break
        later
        maybe|perhaps later
        some|another other? time
        i can not now|today
        not in the mood
        i am not in the mood
        i want to be alone
        JUST? go_away|leave_it|drop_it
        JUST? let me be
        peace|silence|enough
        enough is enough
    """,
    "goodbye": """
        FAREWELL FAREWELL? WHEN_NEXT?
        until|till WHEN_NEXT
        that is|was|will_be it|all|enough|everything for_now|now|from_me FAREWELL? WHEN_NEXT?
        that will be it|all|enough
        thanks|thank_you that is|was it|all|everything
        that is|was it|all|everything thanks|thank_you
        is|was that|this JUST? it|all|everything
        are we JUST? done|finished|through
        is|are this|the_session|the_conversation|OURS JUST? done|finished|over
        i am done|finished|through here|now|for_now
        i am off FAREWELL? WHEN_NEXT?
        thanks|thank_you i am done|finished
        i? have_to|must|need_to|got_to|have_got_to go|run FAREWELL? WHEN_NEXT?
        i have_to|must|need_to|have_got_to|should leave|stop now|for_now
        it_is? time to go
        i will come|be back WHEN_NEXT
        CAN we|i continue|go_on|finish this? WHEN_NEXT
        let_us call_it_a_day
    """,
}
