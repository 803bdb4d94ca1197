"""How words that tell a time are built: what leads to them, and what they look like."""

from __future__ import annotations

import re
from typing import Final

from assistant.dates.calendar import MONTHS, WEEKDAYS
from assistant.dates.feasts import NAMES

_LABELS: Final = ("deadline:", "deadline is", "timeframe:", "time frame:", "timeline:", "timebound:", "duration:")
_AIMS: Final = ("target:", "target date:", "when:", "by when:", "due:")
"""A day may follow; a length such as "target: two days a week" is no time."""
BY: Final = (
    *("by", "before", "until", "till", "up to", "no later than", "not later than", "ahead of", "prior to", "up until"),
    *("up to and including", "until and including", "till and including", "by the time"),
    *("in time for", "come", "due", "due on", "due by", "deadline", *_LABELS, *_AIMS),
    *(f"{one} {now} {to}" for one in ("between", "from") for now in ("now", "today") for to in ("and", "to", "until")),
)
"""What leads to an end."""
FROM: Final = (
    *("from", "since", "after", "between", "as of", "as from"),
    *(f"{begin}{word}" for begin in ("starting", "beginning", "commencing") for word in (" in", " on", " from", "")),
)
"""What leads to a beginning."""
FOR: Final = ("within", "in", "over", "during", "for", "throughout", "through", "across", "after", "myself", *_LABELS)
"""What leads to a length."""
_AT: Final = ("on", "at", "around", "of")
_WHEN: Final = ("when", "once")
LED_BY: Final[dict[str, tuple[str, ...]]] = {
    "weekend": BY,
    "alone": (*BY, *FROM, *FOR, *_AT),
    "name": (*BY, *FROM, *FOR, *_AT[:-1]),
    "clocks": (*BY, *FROM, *_WHEN),
    "week": (*BY, *FROM, "in", "during"),
    "period": ("within",),
    **dict.fromkeys(("count", "halves"), FOR),
    **dict.fromkeys(("weekday", "ordinal"), (*BY, "on")),
    "bare": (*BY, *FROM, "in", "of", "during", "throughout", "within"),
}
"""What has to lead to words that could mean something else."""
HALVES: Final = {"half a year": "6 months", "a year and a half": "18 months", "one and a half years": "18 months"}


def _form(form: str) -> re.Pattern[str]:
    """A pattern in which a blank stands for any short gap."""
    return re.compile(form.replace(" ", r"\s{1,8}"), re.IGNORECASE)


_MONTH: Final = rf"(?:{'|'.join(MONTHS)}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
_WEEKDAY: Final = rf"(?:{'|'.join(WEEKDAYS)})"
_NUMBER: Final = (
    r"(?:\d{1,12}|(?:a )?couple of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen"
    r"|twenty|thirty|forty|fifty|sixty|ninety)"
)
_CLOCKS: Final = sorted(name for name in NAMES if name.startswith("clocks"))
_NAMES: Final = sorted(NAMES - {*_CLOCKS}, key=len, reverse=True)
_NAME: Final = "|".join(name.replace("s ", "['’]?s ").replace(" ", "(?: |-)") for name in _NAMES)
_HELD: Final = (
    r"one|round|survey|review|meeting|conference|workshop|retreat|appraisal|summit|exam|off-?site|town hall|fair"
    r"|retro|retrospective|deadline|event|edition|audit|evaluation|demo|release|assessment"
)
"""What is held in a month: "the November survey"."""
_NOT_THE_DAY: Final = (
    r"part(?:y|ies)|school|term|semester|camp|clothes|cleaning|intern|back|of|club|committee|tree|cards?|eggs?|bunny"
    r"|cakes?|carols?|songs?|presents?"
)
"""What else is called after a feast."""
_OVER: Final = r"(?:is|are|has|have) (?:over|out|ended|finished|done|gone)|ends|finishes|end(?=[.,;:!?]|$)"
_UNDER_WAY: Final = r"(?:starts|begins|comes|opens|arrives|(?:start|begin)(?=[.,;:!?]|$))(?: (?:again|round|around))?"
_DASH: Final = r"\s{0,8}[-–]\s{0,8}"
_CORE: Final = "|".join(
    (
        r"(?<![\d./-])(?P<digits>\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d?(?P<sep>[-/.])\d\d?(?P=sep)(?:\d{4}|\d\d))(?![\d/-])",
        rf"(?:(?:{_WEEKDAY},? )?(?:the )?(?:(?P<opens>\d\d?)(?:st|nd|rd|th)?(?:{_DASH}| (?:to|until|till|and) ))?"
        rf"(?P<day>\d\d?|first)(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})"
        rf"|(?P<before>{_MONTH}) (?:the )?(?:\d\d?(?:st|nd|rd|th)?{_DASH})?(?P<behind>\d\d?)(?:st|nd|rd|th)?"
        rf"|(?P<alone>{_MONTH})(?! half)(?P<held>(?(article) (?:{_HELD})\b|(?!)))?"
        rf"|(?P<clocks>{'|'.join(_CLOCKS)})"
        r"|(?P<iso>(?:calendar (?:week|wk)|kw|cw|(?P<week>week|wk))(?: (?:no\.?|number))?\s{0,8}\d\d?"
        r"(?![\d%]|\s{0,8}[-–:]\s{0,8}\d))"
        rf"(?! of (?!\d\d\d\d|this year|next year))|(?P<name>(?:{_NAME})"
        rf"(?! (?:{_NOT_THE_DAY})\b)))"
        r"(?!\w)(?:(?:,? | of |/)(?P<year>\d{4})\b| (?:of )?(?P<yearly>this|next|last) year\b)?"
        rf"(?:(?P<over> (?:{_OVER})(?!\w))|(?P<begins> (?:{_UNDER_WAY})(?!\w)))?",
        rf"(?:(?:{_NUMBER}(?: to | or |-|–))?(?P<count>{_NUMBER})(?: more| full| whole| working)? "
        rf"(?P<unit>(?:day|week|month|year|fortnight|decade|wk|mth|yr)s?|mos)|(?P<halves>{'|'.join(HALVES)}))\b(?!-)"
        r"(?:['’]?s? time\b)?(?! (?:old|per|an?|each|every|now|later|earlier|before|plus|off)\b| of (?!now|today))"
        r"(?P<onward> (?:from|of) (?:now|today)\b)?(?P<ago> ago\b)?",
        rf"(?P<some>{_NUMBER} (?:day|week|month)s) of (?:that|this|it)\b(?=[.,;:!?]|$| (?:to (?:begin|start)|first)\b)",
        r"(?P<period>(?P<weekend>weekend)|week|month|quarter|(?:calendar )?year|qtr|yr)\b(?![-'’]| of\b| \d)"
        rf"(?:(?P<done> (?:{_OVER})(?!\w)))?",
        r"(?P<close>eow|eom|eoq)\b",
        rf"(?P<weekday>{_WEEKDAY})\b(?! (?:mornings|afternoons|evenings|nights|to)\b|[-–])",
        r"(?P<ordinal>\d\d?)(?:st|nd|rd|th)\b(?: of (?:(?P<ahead>next)|this|the) month\b|\s{0,8}(?=[.,;!?)]|$))",
        r"(?:year )?(?P<bare>(?:19|20)\d\d)\b(?![.,:/-]\d|%| (?:words|people|characters|euros?|dollars|steps|times)\b)",
        r"(?<!of\s)(?P<tomorrow>tomorrow)\b(?! of\b)",
    )
)
_LEAD: Final = rf"(?P<lead>{'|'.join(sorted((*BY, *FROM, *FOR, *_AT, *_WHEN), key=len, reverse=True))})"
_BODY: Final = (
    r"(?:(?:about|around|roughly|under|less than|the space of|at the latest) )?(?:(?:the )?"
    r"(?:(?:very )?(?P<part>end|close|beginning|start|middle|mid|course|rest|remainder|(?:first|second) half"
    r"|(?:first|second|third|last) (?:week|day)) of |(?P<brief>early|mid|late|end)(?: |-)"
    rf"|(?:(?P<away>{_NUMBER}) )?(?P<beside>day|weekend|week|month|fortnight)s? (?P<side>after|before|of) ))?"
    r"(?:(?P<article>the|our|my) )?(?:(?:this )?(?P<which>this|next|coming|following|upcoming|current|last"
    rf"|past|previous) )?(?:{_CORE})"
)
PHRASE: Final = _form(rf"(?<![\w-])(?:{_LEAD} )?{_BODY}")
"""A time, with what leads to it."""
LINKED: Final = _form(rf"(?: (?P<lead>to|until|till|through|and|or) |\s?[-–/]\s?){_BODY}")
"""The second of two."""
OPENS: Final = re.compile(r"(?:^|[.;!?\n(•*–—-])\s{0,8}$")
CLOSES: Final = re.compile(r"\s{0,8}(?:[:)\n]|[.;!?]?\s{0,8}$|[.;!?]\s)")
"""What stands around a time that is a heading: "Q3: grow my network"."""
COMPARED: Final = re.compile(r"\b(?:than|like|unlike|compared|(?:as|so) \w{1,20} as|as in)\b", re.IGNORECASE)
"""What makes of a time one of two that are compared, and no end."""
