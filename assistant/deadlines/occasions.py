"""Times that no calendar knows: the end of the mentoring, what only the mentee can date, and "soon"."""

from __future__ import annotations

import re
from typing import Final

_GOES_BEFORE: Final = "by|before|until|till|up to|ahead of|in time for|prior to|no later than"
_OCCASION: Final = (
    r"(?:meeting|review|off-?site|retreat|conference|birthday|appraisal|workshop|exam|interview|presentation|launch"
    r"|go-live|deadline|release|wedding|holidays?|leave|return|move|summit|event|party|town hall|kick-?off|check-in"
    r"|graduation|anniversary|trip|delivery|due date|retirement|audit|pitch|demo|session|one-to-one"
    r"|one-on-one|1:1|lesson)\b"
)
_SPELL: Final = (
    r"(?:project|probation|contract|course|training|(?:maternity |parental )?leave|term|semester|season|sprint"
    r"|programme|program|degree|thesis|holidays?|trip|internship)\b"
)
_SOMEBODYS: Final = "(?:the|my|our|his|her|their|your|this|next)"


def _any(*forms: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})".replace(" ", r"\s{1,8}"), re.IGNORECASE)


EVENT: Final = _any(
    rf"(?:{_GOES_BEFORE}) {_SOMEBODYS} (?!end )(?:[\w'’-]+ ){{0,3}}?{_OCCASION}",
    rf"(?:{_GOES_BEFORE}|at) the (?:very )?(?:end|start|beginning) of {_SOMEBODYS} (?:[\w'’-]+ ){{0,2}}?{_SPELL}",
    r"by the time \w[^.,;:!?]{0,40}",
    r"(?:this|next) semester\b|(?:in|during|within|over|throughout) (?:the|this|next) (?:semester|term)\b(?! of\b)",
    r"(?:this|next) term(?=[.,;!?]|$)|(?<![^.,;!?\n]\s)(?:this|next) term\b(?= (?:I|we)\b)",
    r"(?:on|by|before|until|till) (?:my|the|our) (?:very )?last (?:working )?day\b(?! of\b)(?: (?:here|there"
    r"|(?:at|in) (?:work|the (?:office|job|team|company|firm)|this (?:office|job|team|company|firm)))\b)?",
    rf"(?:{_GOES_BEFORE}|when|once) (?:I|we)(?:['’]m| am)? (?:turn (?:\d\d|thirty|forty|fifty|sixty)|\d\d|retire"
    r"|graduate|marry|get married|go on (?:leave|maternity|parental|sabbatical)|move|return|come back|back"
    r"|leave (?:the (?:company|team|firm)|here))\b(?: from (?:my )?\w+)?",
    rf"(?:{_GOES_BEFORE}|when|once) my (?:[\w'’-]+ ){{1,3}}?"
    r"(?:ends|expires|starts|begins|comes|arrives|is over|is born)\b",
)
"""Something that has a day, which only the mentee knows."""
SOON: Final = _any(
    r"(?<!too\s)(?<!how\s)(?<!so\s)(?<!no\s)soon\b(?! as\b)|as soon as (?:possible|I can|we can)\b|asap\b",
    r"before long\b|one day\b(?=,| (?:I|we)\b|[.!?]|$)|one of these days\b|some\s?day\b|eventually\b|sooner or later\b",
    r"at some point\b(?! (?:in|next|this|by|before|during)\b)|sometime\b(?! (?:in|next|this|by|before|during)\b)",
    r"in (?:the )?(?:(?:near|nearer|foreseeable|distant) )?future\b|in the (?:long|short|medium)(?:er)? (?:run|term)\b",
    r"in due (?:course|time)\b|(?:when|once) (?:the time is right|I (?:have|find) (?:the )?time)\b",
    r"(?:in|over|within|during|for) (?:the )?(?:(?:next|coming) (?:few |several )?|a few |several |some )"
    r"(?:days|weeks|months|years)\b(?! ago)",
)
_MENTORING: Final = (
    r"(?:(?:the|our|my|this) (?:mentoring|mentorship|coaching)(?: (?:programme|program|year|journey|time|period))?"
    r"|(?:the|our|this) (?:programme|program)|(?:our|the|these) (?:time|work|journey|year|months|sessions) together)\b"
)
LAST_DAY: Final = _any(
    rf"(?:{_GOES_BEFORE}|at) (?:the )?(?:very )?end of {_MENTORING}",
    rf"(?:{_GOES_BEFORE}|by the time|when) {_MENTORING} (?:ends|finishes|is over)\b",
    rf"(?:{_GOES_BEFORE}|at|in) (?:our|the|my) (?:last|final) (?:mentoring )?(?:session|meeting)\b",
    rf"(?:throughout|during|over the course of|in the course of) {_MENTORING}",
    r"(?:(?:for|over|during|in|throughout) )?(?:the )?(?:rest|remainder|remaining (?:weeks|months|time))"
    rf" of {_MENTORING}",
    rf"(?:as long as|while) {_MENTORING} (?:lasts|runs|goes on)\b",
)
ONWARDS: Final = _any(
    r"(?:from|starting|beginning|as of) (?:now|today|right away|immediately)(?: on(?:wards?)?)?\b(?! (?:and|to|until))"
)
THEN: Final = _any(r"(?:by|until|before) then\b")
