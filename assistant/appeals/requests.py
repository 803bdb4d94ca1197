"""What a mentee wants from the coach: how it all works, what they said before, advice, a goal, an example."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from assistant.appeals.kinds import Kind

ADDRESSED: Final[Mapping[Kind, str]] = {
    "how_to": """
        how do|can|could|would|should i SET a|my|the|another? new|next|first|other? KEPT
        where do|can|could|would|should i see|find|write|put|enter|type|set|keep a|my|the? new|next|first? KEPT
        i do not JUST? know|understand|see|get how_to_use|how_i_use|how_to_work_with PROGRAM
        how do|can|should|must i use PROGRAM
        how does PROGRAM JUST? work
        CAN you JUST? explain|show|tell me? how this|it|PROGRAM works
        CAN you JUST? explain|show|tell me? how to|i use this|it|PROGRAM
        what can|could|do|will you JUST? do for_me|to_help_me|to_help
        what can|could you actually do
        what can|could you help me? with
        what are you able to do
    """,
    "recall": """
        do|did|can|have|will you JUST? JUST? not? remember|recall|know|forget|forgotten|forgot MINE
        do|did|can|have you JUST? JUST? not? remember|recall|know|forget|forgotten|forgot what MINE was|is|were|are
        do|did|can|have you JUST? JUST? not? remember|recall|still_know|forget|forgotten|forgot WHAT_I_SAID WHEN?
        do|did|can|will you JUST? JUST? remember|recall me|anything
        do you JUST? have a|any|no memory
        you forgot|have_forgotten MINE|WHAT_I_SAID
        CAN you JUST? tell|show|read|repeat me? MINE|WHAT_I_SAID WHEN
        CAN you JUST? remind me of? MINE|WHAT_I_SAID WHEN?
        CAN you JUST? remind me what MINE was|is|were|are
        JUST? remind me of? MINE|WHAT_I_SAID
        JUST? remind me what MINE was|is|were|are
    """,
    "advice": """
        CAN you JUST? JUST? tell me what to_do|i_should_do|is_best
        JUST? JUST? tell me what to_do|i_should_do
        i JUST? want|need you to JUST? tell me what to_do|i_should_do
        what do|would|did|will you JUST? think|suggest|recommend|advise|say i|we should|could|can do
        what do|would you JUST? suggest|recommend|advise
        what would you JUST? do
        what should|shall i JUST? do
        what is|are your advice|opinion|view|take|suggestion|suggestions|thoughts|recommendation
        CAN you JUST? give|offer|tell me? some|any|an|a|your|the? advice|opinion|tips|tip|answer|answers|solution
        JUST? give me some|any|your|a|the? advice|tips|tip|answer
        you should|could|can JUST? tell me what to_do|i_should_do
        do|have you have|got any|some advice|tips|recommendations for_me?
        you tell me
    """,
    "goal": """
        CAN you JUST? MAKE me? a|the|my|some goal|goals
        JUST? MAKE me? a|the|my|some goal|goals
        JUST? tell me what my goal|goals should|could|can|must be
        what should|could|would|must my goal|goals be
        CAN you? JUST? give|offer|suggest|show me? some|any|a_few? ideas|suggestions
        JUST? give|offer|show me some|any|a_few? ideas|suggestions
        do|have you have|got any|some ideas|suggestions
    """,
    "no_goal": """
        i do not JUST? want|need|like|wish|believe_in|have to_set|to_have|to_make|to_write|setting? A_GOAL? goal|goals
        i want|need|would_like|prefer no goal|goals
        i am not JUST? here|looking|ready for a|any? goal|goals
        i would rather|prefer not set|have|make|write|to_set|to_have a|any? goal|goals
        i would rather|prefer not set|have|make a|any? goal|goals i JUST? want|would_like to see|look|talk|stay .. ..
        i do not JUST? want|need|like A_GOAL? goal|goals i JUST? want|would_like to see|look|talk|stay .. ..
        i do not JUST? want|need A_GOAL? goal|goals i JUST? want|need ..
        CAN we JUST? leave|skip|drop|do_without|forget|stop_with the|all_the|these|any? goal|goals
        do i JUST? JUST? have_to|need_to|need|must set|have|make|write a|any goal
        stop with|talking_about the|these|your|all_the|all_this? goal|goals
        no goal|goals for_me
        no more goal|goals
    """,
    "example": """
        CAN you JUST? give|show|tell me? an|some|one|a_few? example|examples
        CAN you JUST? give|show|tell me? an|some|one|a_few? example|examples of what_you_mean|IT
        do|have you have|got an|any|some example|examples
        give me an|some example|examples
        what would|could|is be? an|a_good example be?
    """,
}

ALONE: Final[Mapping[Kind, str]] = {
    "how_to": """
        i do not JUST? know|understand|see|get how_to_use|how_i_use this|it|this_thing
        i do not JUST? know|understand|see|get how this|it|all_this|this_thing|PROGRAM works
        i have no idea|clue how this|it|all_this|this_thing|PROGRAM works
        how does|is this|it|all_this JUST? supposed_to? work
        how do|can|should|must i use this|it
        how am i supposed|meant|expected to use this|it|PROGRAM
        what am i supposed|meant|expected to do|say now|here|next|first
        what am i supposed|meant|expected to write|type
        what do|must i have_to|need_to? do here|now|next|first
        what do i have|need to do
        what can i do|write|say here
        what should|do|can|must i have_to? write|type|enter
        what happens|comes|is next|now
        what can|do you do
    """,
    "recall": """
        what was|were MINE WHEN?
        what is|are MINE again
        what did i JUST? say|tell_you|write|answer|decide WHEN
        what have i said|told_you|written|answered|decided WHEN
        i forgot|forget|have_forgotten MINE
        i forgot|forget|have_forgotten what MINE was|is|were|are
        i can|do not JUST? remember|recall MINE
        i can|do not JUST? remember|recall|know what MINE was|were
    """,
    "advice": """
        what do|did you JUST? think
        what can i JUST? do
        how can|could|do|should|would|shall i JUST? do|achieve|change|manage that|this|it
        how to do that|this|it
        how do|would|did other_people|others|people|you do|handle|manage|solve that|this|it
        any advice|tips|recommendations|thoughts
        your advice|opinion
    """,
    "goal": "any|some|more ideas|suggestions",
    "no_goal": """
        no|not|without a|any|another? goal|goals
        i hate|dislike goals
        i am not a? goal|goals person|type|kind
        goals are|do not|no for|work|good|my me|for_me|thing
        enough with|of the? goals
        i want|would_like to? stay with my|the|this theme
    """,
    "example": """
        an|any|some? example|examples
        for|such|like example|as|what
        for instance
    """,
}
