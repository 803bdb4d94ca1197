"""The signs of a coach who pushes: advice, leading questions, praise. Each says its reason.

The lists are in the notation of `phrases`, and favour precision: what they refuse is replaced by a
question of the bank, so a wrong refusal costs a good sentence.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.advice.names import NAMES
from assistant.phrases import phrases

Signs = tuple[tuple[str, re.Pattern[str]], ...]
"""Pairs of a reason, in words, and the pattern that is the sign of it."""


def _signs(table: dict[str, str]) -> Signs:
    return tuple((reason, phrases(lines, NAMES)) for reason, lines in table.items())


NO_ADVICE: Final = phrases(
    """
    you made|set|chose|decided|planned|agreed|promised|came_up_with|wrote_down|listed|drafted ... :|,
    your own? plan|steps|list|draft|goal|theme|plans|idea ... :|is|has|was
    you .. at_any_time|any_time|any_point|whenever|as_much|as_little|as_long|this_question|below|button|here_on
    """
)
"""The mentee's own plan said back, and how to use this program; both sound like advice."""

REPORTED: Final = phrases("THOUGHT .. that|like|as_if|as_though? you|i|we|one would? SOFT? SHOULD", NAMES)
"""The mentee's own "should", told back: "you feel you should …", "what you could …"."""

STAGING: Final = phrases(
    """
    < SOFT? choose|pick|take one|a|an|any|the|this|that|these|your|only|last|just *
    < SOFT? put|hold|lay|set ... next_to|beside|against
    < SOFT? look|go|step|read ... at|back|again|away|aloud|once_more
    < SOFT? begin|start|finish|complete|end with|the|your|this
    < stop|keep|start *ing
    < be|become|get|feel * ,|.|>
    """
)
"""What sets up the question that follows ("Choose one scene. What …?"), and is no advice then."""

RECOMMENDED: Final = _signs(
    {
        "recommends": """
            i|we would|can|could|might? SOFT? suggest|recommend|advise|encourage_you|urge|propose
            my SOFT? advice|suggestion|recommendation|tip
            if i were|was you
            in your place|shoes|position
            i would SOFT? ACTION|VERB_ONLY|begin_by|start_by
            << i would SOFT? !I_FEEL *
            << i would not SOFT? !say|know|want|be|call|have|like|mind|dare *
            i SOFT? think|believe|feel|reckon|say that? you NEED|need
            i find|found that .. helps|works|helped|worked
            i always|usually|often tell|advise|ask my mentees|mentees|clients|people|everyone
            you could|can|should SOFT? do the_same|that_too|likewise
            when|if i was|were in your shoes|place|position
            take it from me
            """,
    }
)
"""Advice in so many words, said or asked."""

ADVICE_SAID: Final = _signs(
    {
        "says what the mentee should do": """
            you SOFT? should|ought_to|had_better|would_better|should_not|must_not
            you must !have|be|feel
            << i? think|believe? you will? SOFT? need_to|have_to|have_got_to|got_to SOFT? ACTION|VERB_ONLY|believe
            |trust|accept|realise|realize|face|get|put
            << you will want|need|have to !know|be|hear
            << you SOFT? need|deserve a|an|some !place|reason|sense|say|voice|sign|home|word
            << better|best to? ACTION|VERB_ONLY
            you would do_well|be_wise|be_better_off|be_best|be_well_advised|benefit
            you might|may as_well
            << no need to ACTION|VERB_ONLY|worry|rush|*ise|*ize
            < what you need is more|a|an|to
            """,
        "says what the mentee could do": """
            you MAY SOFT? SOFT? want_to|wish_to|like_to !know|tell_me|say_more|talk_about
            you MAY SOFT? SOFT? to? ACTION|VERB_ONLY|think_about|think_of|benefit_from
            you MAY SOFT? find it|that helpful|useful
            """.replace("MAY", "could|can|might|may"),
        "tells the mentee to do something": """
            < be more|less *
            << try|consider|focus_on|make_sure|remember_to|start_by|start_with !is|was
            < simply|instead|also|always|never|try_to? IMPERATIVE|VERB_ONLY !NOUN_NEXT
            : please|SOFT? IMPERATIVE|VERB_ONLY !NOUN_NEXT
            < for|this|next|as_a|as|tonight|tomorrow|today|instead_of|when_you|if_you|if_he|if_she|if_they
            |before_you|after_you|on|at|step ... , please? SOFT? IMPERATIVE|VERB_ONLY !NOUN_NEXT
            < never !once|mind|before|again|in|a|the|your|quite|enough|had|have|has|heard|knew|mentioned|*ed|*ing
            |being *
            < sleep|rest|walk|work|think|act|cut|call|email|talk|sit|stand|ask first|more|less|later|early|slowly
            |small|big|it_over|it_through
            < let_us SOFT? try|set|make|create|plan|start|break|work|develop|practise|practice|build
            """,
        "names the way to do it": """
            it BE|could|might|may|would|can SOFT? be? GOOD|helps|help to|if !ANYBODY|TO_KNOW
            it BE SOFT? time|GOOD *ing
            it would|could|might|may|can|will SOFT? help
            worth trying|asking|considering|exploring|looking|talking|setting|a_try
            BEST THING .. BE to|by|*ing
            one|another THING .. BE to|by|*ing
            the key|trick|secret|answer|solution is|to|would
            what helps|works .. is
            many|most|other people|women|men .. find|found|swear
            many|most|other others|mentees|leaders|managers .. find|found|say|swear|do|use
            people .. find_it|find_that|swear_by
            here are|is SHORT? SHORT? IDEAS
            here are SHORT :|.
            here is what i would|did|do|suggest|recommend|usually
            SHORT|* IDEAS for_you|to_consider|to_try|you_could|you_can|you_might|worth
            < SHORT? IDEAS :
            pro_tip|top_tip|hot_tip|a_tip|quick_tip
            one|another SHORT? THING BE|might_be|may_be !clear|certain|sure|plain|obvious|different|new|missing|what
            next|first step : *
            BEST THING to_do|you_can_do|you_could_do|for_you|here|now .. BE
            the trick|secret|key|answer|solution .. is to|simple|simply|:
            it can|could|would|will|does|might not hurt|harm to
            no|little harm in *ing
            worth a|the|your
            would|might|could|may|can|will SOFT? do you|your .. good|wonders|favour|favor
            would|might|could|may|will sort|suit|serve you
            would|might|could|may|will SOFT? be just? GOOD|GREAT|ideal|perfect|a_good_fit|a_perfect_fit
            |a_good_investment|worth_it !for_me|to_hear|to_know|to_meet|if
            < *ing|a|an|some|perhaps|maybe ... can|could|might|may|would|will SOFT? help|work|make_a_difference
            *ing is a|an|the .. BEST|GREAT THING
            < time|about_time|high_time to !go|stop|end|finish|wrap|say_goodbye
            it BE SOFT? high|about? time to|you|for_you !end|stop_here|go
            could|would|might|can help you|with|here
            the_best_way_to
            """,
    }
)
"""Advice as a statement; looked for after `REPORTED` words are taken out."""

ADVICE_ASKED: Final = _signs(
    {
        "asks whether the mentee has thought of it": """
            << have not? you SOFT? thought of|about !WH|anything|that|those|it|this
            << have not? you SOFT? considered|tried !WH|anything|that_before|this_before|it_before
            << have not? you SOFT? looked_into|checked_out|played_with|toyed_with|given_thought_to
            << ever|not SOFT? considered|thought_of|thought_about|tried|wondered_about
            << did not? you SOFT? try|consider|think_of|think_about *ing
            """,
        "puts a request that is a proposal": """
            < do_you_think|is_it_possible_that? can|could|will|might not? you SOFT? SOFT? ACTION
            < can|could|would|will|are not? you be? SOFT? willing|open|able to !ASKED_TELLING|try_? ACTION|*ing
            < would|do you SOFT? like|want|care|be_up_for to? try|consider|ask|join|talk_to|practise|practice
            < would you SOFT? try|consider|ask|join|talk_to|set|take|start
            """,
        "asks whether it would help": """
            would|might|could|will THIS not? SOFT? be? SOFT? help|GOOD|possible|an_idea|feasible to|if|for_you !i|we
            < would|could|might|might_not|will|can|do_you_think a|an|some|more|less|the|your|another|having
            |*ing ... help|work|suit|be_GOOD|be_useful|make_it|make_things|be_a
            < do_you_think a|an|some|more|less|*ing .. would|could|might
            would|might|could THIS not? make_sense to|if !i|we
            would not THIS SOFT? help|be
            would|could|might not *ing .. help
            is it not? SOFT? time|worth|better|best|wise to|*ing
            """.replace("THIS", "it|that|this"),
        "asks what the mentee should do": """
            < YOU think|feel|say|agree that? you NEED|might
            < YOU think|feel|say|agree that? it|that would|might|could !be_FINE
            < YOU think *ing ... would|could|might
            < YOU think you need
            < YOU really|seriously|honestly|still want|think|need|believe
            < can|could you not SOFT? *
            < shall|can|could we SOFT? agree|set|commit|put|make_a_plan
            < will|can|would you promise|commit
            < are you SOFT? going_to SOFT? let|keep|just|sit|stay|put_up|carry_on|accept|ignore
            < should|shall not? you
            """.replace("YOU", "do_you|do_not_you|would_you").replace(
            "be_FINE", "be_all_right|be_alright|be_ok|be_okay|be_fair"
        ),
        "puts its own example into the question": """
            such_as|including|e_. *
            for example|instance ,? WH|by|*ing|through
            , for_example|for_instance|say|maybe|perhaps ... ,
            THINGS like !that|this|these|those|it|you|to *
            , like !that|this|these|those|it|you|i|when|in * ... ,
            """,
        "puts the way into the question": """
            how can|could|might|would|will|do ... by *ing
            how can|could|might|would *ing !that|you ... help
            how could|can|might you use !your|this|that|it|these|those|what *
            how would you feel about !saying_it|saying_that|saying_more|telling_me|staying_with|going_back *ing
            how|in_what_way|in_what_ways would|could|might|can|will a|an|some|more|another|having ... ... help
            |change|support|serve|benefit|improve|make|bring|give
            what benefits|benefit|advantages|advantage|upsides|good|difference ... from|of|in|to|by *ing|ACTION
            how will|can|could|would|are you SOFT? going_to? SOFT? make_sure|ensure ... every|at_least|daily|each
            |twice|once
            what stops|keeps|prevents|is_stopping|is_keeping|is_holding you back? from just|simply|finally
            , .. maybe|perhaps >
            what would|do you think|say of|about|to *ing
            what stopped you from just|simply
            """,
    }
)
"""Advice that dresses as a question."""

INTERPRETED: Final = _signs(
    {
        "puts an interpretation to the mentee": """
            the real|true|underlying|actual|root|deeper issue|problem|reason|cause|fear|obstacle
            deep_down
            the problem|issue|trouble is that? you
            your CAUSE .. that|which|what holds|stops|keeps|drives|makes|gets|is|blocks
            because of? deep_down? you|your are? SOFT? MOTIVE|fear|lack|ego|parents|perfectionism
            it|this|that is really|actually|all|clearly|basically|essentially|simply|obviously just? about|a|the
            |your|because|fear|down_to
            is it|this|that SOFT? really|actually|all|basically|just just? about|a|the|your|fear|down_to
            << is it|this|that SOFT? about your|the_fear|fear|him|her
            << i SOFT? think|believe|suspect|bet|reckon|fear that? you are|want|do_not|never|just|really|secretly
            |might_be|may_be|have !right|ready|brave|onto|very_brave|doing|well|a_right
            what you are SOFT? really|actually|trying_to *ing|say
            underneath|beneath|behind it|that|this|all .. you|is
            it is obvious|clear|plain|no_wonder that? you
            what is really going_on|happening
            that|this|which clearly|really? means|shows|proves|suggests that? you
            that|this tells_me that? you
            you are just|simply|clearly|obviously|probably|really|actually|secretly MOTIVE
            your real|true? problem|issue is
            """,
    }
)
"""The coach's reading put to the mentee as the answer, asked or said."""

TOLD_BACK: Final = phrases("< so? you said|told_me|mentioned|wrote ... , did not you >")
"""A tag that checks the mentee's own words and asks for no other agreement."""

LEADING: Final = _signs(
    {
        "a negative question asks for a yes": """
            < AUX not PERSON|THAT|your|a|an|the|*ing
            < is|do|are|was|would it|you|that not
            """,
        "a tag asks for agreement": """
            , AUX not PERSON|THAT >
            not ... , AUX PERSON|THAT >
            , do? not? you agree >|that
            < do you SOFT? agree that
            << i SOFT? agree
            < surely
            would not you say
            < you do realise|realize|know|understand
            < you realise|realize
            are_you_sure you|this|that|it
            """,
        "puts a cause to the mentee as the answer": """
            is|was|could|might|may|can it|that|this HEDGE? HEDGE? because|due_to
            << is|was|could|might|may it|that|this HEDGE? that|possible_that|about you|your
            << is it possible|likely|fair|safe to_say|to_assume? that? you
            it|that|this is HEDGE? because|due_to
            is|was|could|might it|that|this HEDGE? a|the|your? CAUSE
            < do|did|are|were|is|does|have ... because
            """,
        "asks for a yes to the coach's reading": """
            < are you just|simply|maybe|perhaps|secretly|really|avoiding|hiding|making_excuses
            < i am|was? wonder|wondering SOFT? if|whether !you_could|you_would|you_can
            """,
        "colours the answer": """
            how GREAT|good|nice|bad|awful|terrible|proud|exciting would|did|was|were|must|does|will
            < who AUX not
            why do|did you keep|always|never|let|insist
            why are|were you SOFT? so|such|always|still|only
            why have|did|would|could|can not you
            when|if|once you finally *
            if you really want|wanted|care|cared|mean|meant|try|tried
            would|will ... finally
            when are|will you SOFT? going_to? SOFT? finally|stop|stand_up|face|admit|grow|stick_up
            """,
    }
)
"""Questions that already hold their answer; looked for where something is asked."""

PRAISE: Final = phrases(
    """
    < GREAT !deal|pressure|difficulty|loss|change|fear|worry|sadness|weight|others|people|at
    < good|nice .|,|!
    < VERY GREAT|good
    < that|it|this is|was|sounds SOFT? VERY? VERY? GREAT !deal|many|pressure|difficulty|loss
    < that|it|this|you is|was|are SOFT? a|an VERY? GREAT|good|strong|powerful|nice ACHIEVED
    < what|such a|an GREAT|good|nice|powerful|thoughtful
    < how|sounds GREAT
    < good|nice for_you|on_you|job|work|one|question|thinking|start|idea|point
    < your * is|was|are SOFT? GREAT
    well_done|congratulations|congrats|kudos|bravo
    i am SOFT? so|very? proud_of_you|impressed
    i SOFT? love|admire|applaud that|how|your|the_way|this
    keep it_up|up_the_*_work
    you should be SOFT? very|so? proud
    you did|have_done|made|do a|an? VERY? GREAT|good job|work|progress
    < a|an? VERY? GREAT|good job|work
    you are|have VERY? VERY? GREAT|talented|capable|gifted
    you are doing|making VERY? GREAT|well|good
    """,
    NAMES,
)
EVIDENCE: Final = phrases(
    """
    quoted
    when|because|after|the_way|by|that|how you have|had|would? SOFT? DEED
    """,
    NAMES,
)
"""What was done or said, named: praise that points to it tells the mentee something."""
