"""How questions begin, and what only looks like one, in the notation of `phrases`."""

from __future__ import annotations

import re
from typing import Final

from assistant.phrases import phrases

NAMES: Final = {
    "WH": "what|how|why|which|who|whom|whose|where|when",
    "PREPOSITION": "in|to|for|with|at|from|by|of|on|about|under",
    "AUX": "is|are|am|was|were|do|does|did|have|has|had|can|could|will|would|shall|should|may|might|must",
    "BE": "is|are|was|were|will_be|would_be|could_be|might_be",
    "PERSON": "i|you|he|she|it|we|they",
    "THAT": "that|this|these|those|there",
    "QUANTITY": "one|two|both|all|most|each|none",
    "SUBJECT": "PERSON|THAT|QUANTITY|your|my|his|her|its|our|their|the|a|an|any|anyone|anybody"
    "|anything|some|someone|something|everyone|everything|nobody|people|others|quoted",
    "SOFT": "really|probably|just|definitely|also|then|now|simply|always|maybe|perhaps|even"
    "|possibly|actually|first|at_least|briefly|please|ever|already|instead",
    "SCENE": "imagine|picture|suppose|think_of|think_back|think_about_a|think_about_the|recall"
    "|remember_a|remember_the|remember_when|reflect_on|list|name",
    "TELLING": "SCENE|tell_me|tell_us|describe|explain|share|say_more|say_a_bit|say_a_little"
    "|say_something|say_what|say_how|say_why|say_where|say_who|walk_me|walk_us|talk_me|talk_us"
    "|talk_about|talk_a_bit|talk_a_little|talk_more|speak_about|take_me|bring_me|paint|unpack"
    "|help_me_understand|help_me_see|help_me_get|give_me|give_us|give_an_example|show_me"
    "|let_me_know_what|let_me_know_how|elaborate|expand|spell_out|sketch|outline|put_into_words"
    "|put_it_into_words|put_that_into_words|complete_the_sentence|finish_the_sentence"
    "|complete_this_sentence|finish_this_sentence|talk_to_me|speak_to_me|talk_with_me",
    "ASKED_TELLING": "TELLING|identify|pinpoint|remember|summarise|summarize|clarify|telling"
    "|describing|sharing|saying|explaining|talking|walking|expanding",
    "ABLE": "able|willing|open|happy|comfortable|ready|up_for",
    "VERB": "is|are|was|were|will|would|could|might|can|has|had|make|makes|made|happens|happened"
    "|helps|helped|matters|mattered|changes|changed|else|gets|got|gives|gave|stops|stopped|keeps"
    "|kept|feels|felt|comes|came|draws|drew|leads|led|drives|drove|worries|worried|surprises"
    "|surprised|stands|stood|holds|held|goes|went|brings|brought|needs|wants|excites|excited",
    "ACTION": "try|ask|talk_to|talk_with|speak_to|speak_with|speak_up|set|start|begin|focus"
    "|practise|practice|schedule|book|join|write|create|make|develop|plan|find|use|keep|avoid|stop"
    "|take|get|go_for|go_to|go_back|go_and|let_go|break|sign_up|reach_out|learn|build|choose|pick"
    "|delegate|say_no|seek|request|attend|prepare|allow_yourself|work_on|work_with|prioritise"
    "|prioritize|look_for|look_at|look_into|consider|approach|contact|enrol|enroll|volunteer"
    "|rehearse|record|track|block|organise|organize|arrange|invite|offer|apply|add|reduce|limit"
    "|improve|incorporate|implement|explore|read|watch|listen_to|give_yourself|remind_yourself"
    "|push|change|shift|spend|put|turn|host|run|meet|leverage|establish|test|follow|send|call|hire"
    "|negotiate|treat|quit|swap|drop|delete|bring|cut|cancel|postpone|ignore|trust|switch|trade"
    "|email|e_mail|text_him|text_her|phone|ring|message|check|skip|raise|rent|buy|hand|pass|pair|team_up|visit"
    "|attempt|adopt|apologise|apologize|confront|rethink|reframe|remove|replace|update|follow_up"
    "|share_your|lower|insist|pick_up|speak|talk_through|aim|open_up|step_back|step_away|wait"
    "|go_easy|go_slow|go_home|go_out|go_with|go_straight|bite|grab|put_yourself|move|study",
    "GREAT": "great|excellent|awesome|fantastic|wonderful|amazing|brilliant|perfect|superb"
    "|terrific|impressive|outstanding|lovely|inspiring|admirable|commendable|remarkable|incredible"
    "|marvellous|beautiful|insightful|exceptional|phenomenal|fabulous|stellar",
}


def _phrases(lines: str) -> re.Pattern[str]:
    return phrases(lines, NAMES)


OPENERS: Final = re.compile(
    r"(?: (?:so|and|but|well|ok|okay|now|then|um|uh|er|hm+|mm+|ah|oh|wow|yes|yeah|right|also|still|or"
    r"|great|thanks|thank you|alright|i see|first|firstly|finally|lastly|next|exactly|hi|hello|hey"
    r"|just curious|actually|because|if so|if not|for you|in that case|just|maybe|perhaps|please"
    r"|\d{1,2} [.)]|[,.:;!?()-])(?= ))*"
)
"""Small words before the question itself: "so, um, and what …" asks with "what"."""

CLAUSE: Final = re.compile(
    r" (?:[,;:(-]|but|so|then|(?<! what )(?<! who )(?<! how )(?<! why )(?<! when )(?:and|or))(?= )"
)
"""Where, inside one sentence, a further question may begin; "what or who" is one question."""
RUN_ON: Final = re.compile(
    r" (?!(?:about|of|on|in|to|with|for|from|by|at|since|until|and|or|but|so|then"
    r"|know|think|say|tell|ask|wonder|understand|remember|mean) )"
    r"[^ ]+(?= (?:what|how|why|who|where|when) (?:is|are|was|were|do|does|did|has|had|can|could|will|would|should)"
    r" (?:i|you|he|she|it|we|they|that) )"
)
"""The word before a second question that nothing sets apart: "who was there what did they say"."""

ASIDE: Final = _phrases(", such_as|like|say|for_example|for_instance|if_anything|if_any ... ,")

# --- invitations -------------------------------------------------------------------------------

TELL: Final = _phrases(
    """
    SOFT? TELLING !your_*_with
    i_invite_you_to TELLING
    SOFT? do? go_on|go_ahead|continue|carry_on >|,|.|…
    """
)
TELL_AGAIN: Final = _phrases("please? tell_me|describe|explain|walk_me|talk_me|say_more|help_me")
SCENE: Final = _phrases("SOFT? SCENE\nSOFT? do? go_on|go_ahead|continue|carry_on >|,|.|…")
"""Invitations that prepare a question; beside a real one they are no second question."""
TOLD: Final = _phrases("<< PERSON !can|could|may|might SOFT? !said|say|mentioned|wrote|told|described|spoke|used *")
"""A clause that tells what somebody does: a verb in the row behind it ("you sit, say what you know") is one more of
their deeds and invites nobody."""
TO_ME: Final = _phrases(
    """
    SOFT? tell|walk|talk|take|bring|give|help|show|let me|us
    SOFT? say_more|say_a_bit|say_a_little|elaborate|expand
    """
)
"""Invitations that are one wherever they stand."""

ASKS_TO_TELL: Final = _phrases(
    """
    can|could|would|will|might you|we SOFT? SOFT? ASKED_TELLING
    can|could|would|will you SOFT? like|care|want|mind|wish to? SOFT? ASKED_TELLING
    can|could|would|are|will you be? .. ABLE to? ASKED_TELLING
    do|did you SOFT? want|wish|mind|care|feel .. to? ASKED_TELLING
    is|are there anything|something|more else|more? you would? like|want|care to TELLING|say
    i_would|would i? like|love|want you to TELLING
    why do_not you SOFT? TELLING
    """
)
INDIRECT: Final = _phrases(
    """
    i am|was|would_be? SOFT? wonder|wondering|curious|interested
    i would SOFT? like|love|want to hear|know|understand|learn|ask
    can|may|could|might i SOFT? ask you?
    let_me ask you?
    i want|need to hear|know|understand|learn
    it would be? SOFT? help|helpful|useful|good|great|nice|interesting|lovely me? to hear|know|understand|see|learn
    my next? question is|for_you_is
    """
)
"""A question wrapped in the coach's own wish to know."""

WHETHER: Final = _phrases(".. if|whether")
ABLE_TO_TELL: Final = _phrases("you can|could|would|might|will .. ASKED_TELLING")
TOPIC: Final = _phrases("SOFT? about|to_know|to_hear|in|more|WH\n, WH")

# --- question words ----------------------------------------------------------------------------

WH: Final = _phrases("WH")
WH_START: Final = _phrases("PREPOSITION? WH")
WH_INVERTED: Final = _phrases(
    """
    how come
    PREPOSITION? WH AUX SUBJECT
    PREPOSITION? WH !PERSON|THAT * AUX SUBJECT
    PREPOSITION? WH !PERSON|THAT * !PERSON|THAT * AUX SUBJECT
    PREPOSITION? WH !PERSON|THAT * !PERSON|THAT * !PERSON|THAT * AUX SUBJECT
    """
)
"""The order of words alone asks, even without a question mark ("how did it feel")."""
WH_VERB: Final = _phrases(
    """
    what|who|which|whose|how VERB
    what|which|whose|how !PERSON|that|a|an * VERB
    what|which|whose !PERSON|that|a|an * * VERB
    what|which else VERB
    """
)
WH_DOES: Final = _phrases(
    """
    what|who|which !is|was|this|his|its|yours|does|has|needs *s
    what|who *ed|told|made|got|gave|came|knew|saw|took|left|wrote|brought|spoke|put|let|meant|sent|taught
    """
)
"""A second question in the order of a statement: "what draws you there, what puts you off"."""
WH_ALONE: Final = _phrases("by|with|for? WH so|not|exactly|else|specifically|to_whom? >")
WH_AT_END: Final = _phrases("WH >\nwhat *ing|for|about|exactly|specifically >")
EMBEDDED: Final = _phrases("what|who|which")
FRONTED: Final = _phrases("when|where|while|if|since|after|before|what|how PERSON|THAT|your|the|we|people")
"""A clause in the order of a statement ("when you present, …"); it asks nothing by itself."""
CLEFT: Final = _phrases(
    """
    what PERSON ... is|was|are
    what|who *s|*ed .. .. is|was|are
    which is|was what|why|how|where|when|who
    which made|makes|left|leaves|gave|gives|meant|means you|it|that|them
    """
)
WHAT_IT_WAS: Final = _phrases("what !is|was * is|was that PERSON|nobody|everybody|no_one|people|your|the")
"""The order of a question by accident: "what stung was that nobody asked"."""
EXCLAIMED: Final = _phrases("what a|an\nhow GREAT|nice|good|hard|sad|exciting|brave|kind|true")

PROPOSAL: Final = _phrases(
    """
    what if you|we|your
    how about !you_?|yourself|now|today
    what about maybe|just|perhaps|possibly? *ing !this|your|feeling|that|the
    what about maybe|just|perhaps|possibly? a|an|some|another !*_like_that
    why do_not you|we !TELLING
    why not SOFT? ACTION
    """
)
FLOATED: Final = _phrases("< maybe|perhaps|possibly|or_maybe|or_perhaps a|an|some|another|try|*ing")
"""A proposal without a verb: "perhaps a smaller room?"."""
NARROW: Final = _phrases(
    """
    how many|often|long|far|soon|tall|frequently
    how old|big|large|late|early|tall|expensive are|were
    how big|large|late|early|tall|expensive is|was !wish|feeling|belief|dream|hope|fear|that
    how old is|was he|she|it|your|the !wish|feeling|belief|dream|hope|fear|story
    how_much time|money|longer|do_you_earn|does_it_cost
    by|at|on|in|from? what|which time|day|date|month|year|age|percentage|number|score|city
    what is|was your|the|his|her job|first|next? name|age|title|address|deadline|date|score|number
    which of_these_two|of_those_two|of_the_two
    which one|of_them|of_these|of_those would|do|will you pick|choose|prefer|take|want
    whose|by_when
    when is|was|does|did|are your|the|our|his|her !last_time|first_time
    when will|shall
    when|where|who >
    when did you|it|that|they|he|she hear|get|apply|quit|arrive|send|sign|book|tell|submit|sell|buy|join|start
    |begin|leave|finish|move|happen|meet|become|end|stop
    when do you start|finish|meet|leave|present|begin|plan|intend|want|need|see|expect
    where is|was|are it|he|she|they
    where did|do|does|will it|you|they|he|she take_place|sit|park|grow_up|study|meet
    who told|called|sent|hired|invited|signed|wrote|emailed|introduced|approved|organised|organized you|it|that|him
    |her|this|the
    where do_you_live|do_you_work|is_your|were_you_born
    who is|was your|the mentor|manager|boss|supervisor|line_manager >
    """
)
"""What asks for a number, a date, a name or a choice, whatever the question word."""
SCALE: Final = _phrases(
    """
    on_a_scale
    out_of ten|10|100
    from|between 0|1|zero|one to|and 5|10|five|ten|100
    """
)

# --- yes or no ---------------------------------------------------------------------------------

AUX_START: Final = _phrases("AUX not? SUBJECT|*\nany|anything|anyone|anybody")
AUX_PERSON: Final = _phrases(
    """
    is|are|was|were|can|could|will|would|should|might not? PERSON|THAT !say_, *
    can|could|will|would|should|might someone|anyone|anybody|somebody|something|anything *
    do|does|did|have|has|had not? i|you|he|she|we|they !think_,|think_?|say_,|say_?|feel_,|feel_? *
    did|does|has it|that|this work|help|feel|make|change|matter|last|happen|get|go|stop|give
    """
)
AUX_UNMARKED: Final = _phrases("is|are|was|were|can|could|will|would|does|did not? SUBJECT\ndo|have not? you|we|they|i")

ECHO: Final = _phrases(
    """
    < oh|ah|and|ok|so? right|yes|no|yeah|ok|okay|huh|hmm|hm|eh|really|true|correct|agreed|fair >
    < see|sorry|pardon|you_know|know_what_i_mean|make_sense|am_i_right >
    < AUX not? PERSON|THAT not? >
    """
)
"""Small checks that somebody listens; beside a real question they are no second one."""
PROMPT: Final = _phrases(
    """
    < any? your? thoughts|reactions|impressions|views .. >
    < and|and_then|then|because|meaning|such_as|like|for_example|for_instance|how_so|so >
    """
)
OPEN_END: Final = _phrases("anything|any|something|anyone|where|when|who|how|why|else")
