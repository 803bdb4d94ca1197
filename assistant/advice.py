"""The signs of a coach who pushes: advice, leading questions, praise. Each says its reason.

The lists are in the notation of `phrases`, and favour precision: what they refuse is replaced by a
question of the bank, so a wrong refusal costs a good sentence.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.lexicon import NAMES
from assistant.phrases import phrases

_NAMES: Final = NAMES | {
    "IMPERATIVE": "ACTION|make_sure|be_careful|be_patient|be_kind|be_honest|be_yourself|be_sure"
    "|be_confident|be_proactive|be_clear|be_open|be_brave|be_realistic|do_not|remember_to"
    "|remember_that|think_about_*ing|believe_in|aim_for|aim_to|ensure|embrace|celebrate|commit_to"
    "|continue|surround_yourself|have_a_chat|have_a_talk|have_a_conversation|have_a_look"
    "|trust_yourself|trust_your|think_positive|step_out|share_your",
    "NOUN_NEXT": "is|was|are|feels|has|can|seems|matters|care|your_time|a_moment",
    "GOOD": "good|helpful|useful|wise|worth|worthwhile|best|better|beneficial|important|valuable"
    "|smart|essential|crucial|great|easier|an_option|an_idea|a_*_idea|a_*_step|a_*_way|an_*_way",
    "BEST": "best|good|great|first|next|simple|easy|easiest|helpful|key|useful|effective",
    "THING": "way|thing|step|idea|approach|option|tip|strategy|solution|technique|habit|place",
    "THINGS": "strategies|strategy|step|steps|way|ways|thing|things|techniques|options|tools"
    "|activities|habits|resources|skills",
    "SHOULD": "should|ought_to|must|need_to|needed_to|have_to|had_to|has_to|can|could|might|may",
    "NEED": "should|need_to|ought_to|must|have_to|could",
    "THOUGHT": "think|thinks|thought|thinking|feel|feels|felt|feeling|believe|believes|believed|say"
    "|says|said|saying|tell|tells|told|telling|worry|worried|decided|realised|realized|know|knew"
    "|mean|means|meant|expect|expects|hope|wish|wonder|wondered|sense|idea|belief|pressure|voice"
    "|rule|story|expectation|message|mentioned|suggested|suggests|certain|convinced|WH|whether",
    "ANYBODY": "you|i|me|him|her|them|us",
    "TO_KNOW": "hear|have|meet|see|know|be",
    "MOTIVE": "afraid|scared|frightened|avoiding|hiding|insecure|jealous|making_excuses|a_*_pleaser"
    "|a_people_pleaser|a_perfectionist|a_control_freak|running_from|running_away|procrastinating"
    "|in_denial|too_*|not_good_enough|looking_for_approval",
    "CAUSE": "fear|lack|pressure|perfectionism|anxiety|guilt|shame|imposter|impostor|insecurity"
    "|stress|pride|habit|laziness|low",
    "HEDGE": "be|just|maybe|perhaps|really|also|simply|partly",
    "VERY": "so|very|such|truly|absolutely|really|simply|just|quite|pretty|a|an",
    "ACHIEVED": "start|idea|point|question|insight|step|goal|attitude|answer|thinking|reflection"
    "|plan|way|theme|example|choice",
    "DEED": "*ed|went|told|said|spoke|wrote|made|took|kept|found|began|stood|met|led|gave|chose"
    "|came|did|held|brought|left|got|ran|read|thought|taught",
}

Signs = tuple[tuple[str, re.Pattern[str]], ...]
"""Pairs of a reason, in words, and the pattern that is the sign of it."""


def _signs(table: dict[str, str]) -> Signs:
    return tuple((reason, phrases(lines, _NAMES)) for reason, lines in table.items())


REPORTED: Final = phrases("THOUGHT .. that|like|as_if|as_though? you|i|we|one would? SOFT? SHOULD", _NAMES)
"""The mentee's own "should", told back: "you feel you should …", "what you could …"."""

STAGING: Final = phrases(
    """
    < SOFT? choose|pick|take one|a|an|any|the|this|that|these|your *
    < SOFT? put ... next_to|beside
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
            i would SOFT? ACTION|begin_by|start_by
            i SOFT? think|believe|feel that? you NEED
            """,
    }
)
"""Advice in so many words, said or asked."""

ADVICE_SAID: Final = _signs(
    {
        "says what the mentee should do": """
            you SOFT? should|ought_to|had_better|would_better|should_not|must_not
            you must !have|be|feel
            << i? think|believe? you will? SOFT? need_to|have_to SOFT? ACTION|believe|trust|accept|realise|realize
            < what you need is more|a|an|to
            """,
        "says what the mentee could do": """
            you MAY SOFT? SOFT? want_to|wish_to|like_to !know|tell_me|say_more|talk_about
            you MAY SOFT? SOFT? ACTION|think_about|think_of|benefit_from
            you MAY SOFT? find it|that helpful|useful
            """.replace("MAY", "could|can|might|may"),
        "tells the mentee to do something": """
            < be more|less *
            << try|consider|focus_on|make_sure|remember_to|start_by|start_with !is|was
            < simply|instead|also|always|never|try_to? IMPERATIVE !NOUN_NEXT
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
            many|most people find
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
            """,
        "puts a request that is a proposal": """
            < do_you_think|is_it_possible_that? can|could|will|might not? you SOFT? SOFT? ACTION
            < can|could|would|will|are not? you be? SOFT? willing|open|able to !ASKED_TELLING|try_? ACTION|*ing
            < would|do you SOFT? like|want|care|be_up_for to? try|consider|ask|join|talk_to|practise|practice
            < would you SOFT? try|consider|ask|join|talk_to|set|take|start
            """,
        "asks whether it would help": """
            would|might|could|will THIS not? SOFT? be? SOFT? help|GOOD to|if|for_you !i|we
            would|might|could THIS not? make_sense to|if !i|we
            would not THIS SOFT? help|be
            would|could|might not *ing .. help
            is it not? SOFT? time|worth|better|best|wise to|*ing
            """.replace("THIS", "it|that|this"),
        "asks what the mentee should do": """
            < YOU think|feel|say|agree that? you NEED|might
            < YOU think|feel|say|agree that? it|that would|might|could !be_FINE
            < YOU think *ing ... would|could|might
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
            how would you feel about *ing
            what would|do you think|say of|about|to *ing
            what stops|keeps|prevents|stopped you from just|simply
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
            it|this|that is really|actually|all|clearly just? about|a|the|your|because|fear
            is it|this|that really|actually|all just? about|a|the|your|fear
            what is really going_on|happening
            that|this|which clearly|really? means|shows|proves|suggests that? you
            that|this tells_me that? you
            you are just|simply|clearly|obviously|probably|really|actually|secretly MOTIVE
            your real|true? problem|issue is
            """,
    }
)
"""The coach's reading put to the mentee as the answer, asked or said."""

LEADING: Final = _signs(
    {
        "a negative question asks for a yes": """
            < AUX not PERSON|THAT|your
            < is|do|are|was|would it|you|that not
            """,
        "a tag asks for agreement": """
            , AUX not PERSON|THAT >
            not ... , AUX PERSON|THAT >
            you|i agree
            < surely
            would not you say
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
    _NAMES,
)
EVIDENCE: Final = phrases(
    """
    quoted
    when|because|after|the_way|by|that|how you have|had|would? SOFT? DEED
    """,
    _NAMES,
)
"""What was done or said, named: praise that points to it tells the mentee something."""
