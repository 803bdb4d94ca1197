"""What a mentee finds wrong with the questions: unclear, asked before, too many, of no help."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from assistant.appeals.kinds import Kind

ADDRESSED: Final[Mapping[Kind, str]] = {
    "unclear": """
        i do|did|can not JUST? understand|get|follow QUESTION
        i do|did|can not JUST? understand|get|follow|know|see what you mean|want|are_asking|are_saying
        |want_to_know|want_from_me|meant|are_getting_at
        i do not JUST? understand you
        not|i_am_not JUST? sure|clear what you mean|want|are_asking|are_saying|meant
        i have no idea|clue what you mean|want|are_asking|want_from_me|meant
        QUESTION does|is not|hard|unclear|confusing|too_hard|too_vague|too_abstract make? sense|clear?
        QUESTION makes no sense
        what do|did you mean by|with? QUESTION|that|this
        what does QUESTION mean
        what do|did you mean by|with? quoted
        i do|did not JUST? understand|get|know the|this|that|these|your word|words|sentence|phrase
        CAN you JUST? rephrase|reword|explain|clarify|repeat|simplify IT|QUESTION
        CAN you JUST? ask|say|put|phrase|explain IT|QUESTION differently|again|another_way
        |in_other_words|in_another_way|in_simple_words|in_a_simpler_way|more_clearly|more_simply
        what means|is|does|do quoted mean?
        what is the meaning of quoted|QUESTION
        i not|do_not|did_not|no JUST? understand|understood QUESTION
    """,
    "repeated": """
        you have? JUST? asked|ask me? SAME|QUESTION already|before|earlier|twice|again|a_minute_ago|just_now
        you have? already|just asked|ask me? SAME|QUESTION
        you JUST? keep|are asking|repeating me? SAME|yourself
        did|have not? you JUST? ask|asked me? SAME
        i have? already|just told you IT|what?
        i have? already|just answered QUESTION
        you repeat yourself
        you said that already
    """,
    "enough": """
        CAN you stop|quit asking|with me? so_many|all|more|the|these|your|any? questions|things
        CAN you stop asking me
        JUST? stop|quit asking me? so_many|all|more|the|these|your|any? questions
        JUST? stop|quit asking me? so_many|all|these? things
        stop it? with your|these|the|all_the|all_these questions
        enough|stop|quit with|of? your|these questions
        enough|no_more questions
        enough with|of the questions
        i am|have JUST? so|really|getting|had? tired|sick|fed_up|done|enough of|with all? your|these questions
        all you JUST? do is ask|asking me? questions|more_questions
        you JUST? keep asking me? questions
        you ask me? too|so|way_too many questions
        i do not want to answer any|more|any_more|your|these|your_stupid questions
        i do not want any|more|any_more of? these|your? questions
    """,
    "not_helping": """
        you_are|your not JUST? helping|helpful|useful me?
        you are no|not|not_much|not_any|of_no help|use
        you do|can not JUST? help
        OURS is|are|does|do not JUST? help|helping|helpful|useful|working|any_good|work
        that|this is|was JUST? a|an? JUST? stupid|silly|dumb|strange|odd|weird|pointless|useless|bad|ridiculous question
        what a stupid|silly|dumb|strange|odd|weird|pointless|useless|bad|ridiculous question
        OURS is|are JUST? useless|pointless|stupid|silly|annoying|a_waste_of_time|no_help|no_use
        i do not think|feel|believe OURS|you is|are|will helping|helpful|useful|help|working
    """,
}

ALONE: Final[Mapping[Kind, str]] = {
    "unclear": """
        i do|can not JUST? understand|get|follow IT?
        what do|did you mean
        what do|did you mean by|with a|the|my|your|this|that? *
        what does|do|is IT mean|supposed_to_mean
        this|that does not make sense
        this|that makes no sense
        CAN you explain
        i am confused|lost by_this|by_that?
        please? explain|clarify|rephrase IT|QUESTION?
        i not|no understand this|that|it|you?
        i did not understood this|that|it|you?
        what means !most|the|a_lot|much|more|so|something|everything|are|do|have|can|could .. *
        what you mean
    """,
    "repeated": """
        the? same question|thing as? before|again|as_before|as_the_last_one?
        IT is|was the same question|thing as? before|again|last_time|the_last_one?
        i have? already|just said|answered|told|wrote IT
        again the same question
        we have already|just talked_about|been_over|been_through|had IT
        i have? already|just? told you
        i have? already|just said|told|answered|wrote|mentioned so?
        i told|said you? IT? already
    """,
    "enough": """
        too|so many questions
        stop asking
        JUST? shut_up|shut_it|be_quiet
    """,
    "not_helping": """
        this|all_this is|does not JUST? helping|help|helpful|useful|working|work
        this|all_this is|feels JUST? so|completely|totally? useless|pointless|stupid|silly|nonsense|ridiculous|no_help
        |no_use|a_waste_of_time|a_waste_of_my_time|wasting_my_time
        i do not think|feel|believe|see this|how_this is|will|does helping|helpful|useful|help|helps|working
        what a waste of my? time
        this is getting|leading|taking us|me? nowhere
    """,
}
