"""How far a mentee came with a goal, on five levels in their own words.

Goal attainment scaling (Kiresuk and Sherman 1968) asks before the work begins what five outcomes would look like, from
-2, much less than expected, over 0, as expected, to +2, much more. The levels proposed here are made as Bovend'Eerdt,
Botell and Wade (2009) make them: from the mentee's own sentence, of which one part is edited and the rest stays. What
cannot be edited with certainty is a blank for the mentee to fill in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from math import sqrt
from typing import Final, NamedTuple

from pydantic import Field

from assistant.dates import say_date
from assistant.themes import Theme
from assistant.value import Value

RHO: Final = 0.3
"""How much the outcomes of one person's goals go together, as Kiresuk and Sherman assume it."""
LONGEST: Final = 40
"""Words of a goal that are shown as a level."""
LETTERS: Final = 400
"""Of a goal shown as a level; a word can be as long as somebody leans on a key."""

FiveLevels = tuple[str, str, str, str, str]
"""What -2, -1, 0, +1 and +2 look like."""


def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(form, re.IGNORECASE)


# -- how far


class Outcome(Value):
    """How far one goal was attained."""

    level: int = Field(ge=-2, le=2)
    weight: int = Field(default=1, ge=1)


def t_score(outcomes: Sequence[Outcome]) -> float | None:
    """One number for several goals: 50 is as expected, and 10 is one standard deviation; None for no goal at all.

    T = 50 + 10 Σwx / √((1 - ρ) Σw² + ρ (Σw)²), with levels x, weights w and ρ = 0.3. Kiresuk, T. J. and Sherman, R. E.
    (1968), Goal attainment scaling: a general method for evaluating comprehensive community mental health programs,
    Community Mental Health Journal 4, 443-453.
    """
    if not outcomes:
        return None
    heaviest = max(outcome.weight for outcome in outcomes)
    shares = [outcome.weight / heaviest for outcome in outcomes]
    reached = sum(share * outcome.level for share, outcome in zip(shares, outcomes, strict=True))
    return 50 + 10 * reached / sqrt((1 - RHO) * sum(share**2 for share in shares) + RHO * sum(shares) ** 2)


def attained(theme: Theme) -> float | None:
    """The T score of a theme: of its goals with levels, each at the level of its last check-in that names one."""
    checked = {check.goal: check.level for check in theme.check_ins if check.level is not None}
    counted = [goal for goal in theme.goals if goal.levels and goal.id in checked]
    return t_score([Outcome(level=checked[goal.id], weight=goal.weight) for goal in counted])


# -- five levels


def proposed_levels(goal_text: str, by: date | None, ends: date, today: date | None = None) -> FiveLevels:
    """Five short sentences for the mentee to edit, all different; the middle one is their own goal.

    A number in it that is an aim is varied, else the day `by` which it shall be done; where there is neither, they
    have blanks. `ends` is the last day of the mentoring. Earlier days are named only where it is known what is `today`.
    """
    goal = _shown(goal_text)
    if aim := _aim(goal):
        others = _by_number(aim)
    elif by and not (_GOES_ON.search(goal) or _ON_A_DAY.search(goal)):
        others = _by_day(by, ends, today)
    else:
        others = _AS_TODAY, _PART, _FURTHER, _MUCH_FURTHER
    least, less, more, most = (f"{other} ___" if other == goal else other for other in others)
    return least, less, goal, more, most


_AS_TODAY, _PART = "As it is today.", "A part of it: ___"
_FURTHER, _MUCH_FURTHER = "Further than that: ___", "Much further than that: ___"

_GOES_ON: Final = _pattern(
    r"\b(until|till|throughout|during|over the|for the next|every|each|always|never|daily|weekly|monthly|"
    r"regularly|whenever|from now on|keep|stay|no longer|any ?more|(a|per) (day|week|month))\b"
)
"""What shall last is not better the earlier it is over."""
_ON_A_DAY: Final = _pattern(
    r"\b(on|at|in|next|this) (the )?(\d|jan|feb|mar(ch)?\b|apr|may\b|jun|jul|aug|sep|oct|nov|dec|mon|tues|wednes|thurs|"
    r"fri|satur|sun|easter|christmas|spring|summer|autumn|fall\b|winter|q[1-4]|conference|town hall|offsite)"
)
"""What has its own day cannot be done some weeks before."""


def _shown(text: str) -> str:
    """The goal as it was written, or the beginning of its first sentence where it is long."""
    text = text.strip()
    if len(text) <= LETTERS and len(text.split()) <= LONGEST:
        return text or "___"
    first = re.split(r"(?<=[.!?])\s", text[: 10 * LETTERS], maxsplit=1)[0]
    return " ".join(first.split()[:LONGEST])[:LETTERS].rstrip(" .…") + " …"


def _by_day(by: date, ends: date, today: date | None) -> tuple[str, str, str, str]:
    day = say_date(by, by)
    rest = f", the rest {say_date(ends, ends)}" if by < ends else ""
    weeks = min(4, (by - today).days // 7 // 3) if today else 0
    earlier, much_earlier = "All of it earlier, by ___", "All of it much earlier, by ___"
    if today and weeks > 0:
        days = [by - timedelta(weeks=weeks), by - timedelta(weeks=2 * weeks)]
        earlier, much_earlier = (f"All of it {say_date(early, early)}." for early in days)
    return f"Nothing of it {day}.", f"A part of it {day}{rest}.", earlier, much_earlier


# -- a number that is an aim


class _Aim(NamedTuple):
    """A number of a goal that the mentee wants to reach, and the words beside it that change with it.

    Its unit is empty where it is times, and the sign where it is a percentage; `per` says how often or out of how
    many; `start` is where it stands today, if the goal says so.
    """

    number: int
    written: str
    unit: str
    per: str
    is_share: bool
    fewer: bool
    start: int | None

    @property
    def highest(self) -> int:
        """The largest number that makes sense."""
        if self.is_share:
            return 100
        if among := _AMONG.search(self.unit + self.per):
            return _number(among["all"])
        return 7 if _DAYS.search(self.unit) and self.per.lower().endswith("week") else 10**9

    def at(self, count: int) -> str:
        """The words for another number."""
        if self.is_share:
            return f"{count}{self.unit}"
        if not self.unit:
            return {1: "once", 2: "twice"}.get(count, f"{self._said(count)} times") + self.per
        same = (count == 1) is (_number(self.written) == 1) or self.unit.lower().startswith("of ")
        unit = self.unit if same else _inflected(self.unit, to_one=count == 1)
        return f"{self._said(count)} {unit}{self.per}"

    def _said(self, count: int) -> str:
        if self.written[0].isdigit():
            return f"{count:,}" if "," in self.written else str(count)
        return _WORDS.get(count, str(count))


def _by_number(aim: _Aim) -> tuple[str, str, str, str]:
    """The same words with other numbers: about half on the one side, a quarter and a half more on the other."""
    step = max(1, aim.number // 4)
    if aim.fewer:
        step = -step
    else:
        tidy = 5 * round(step / 5) or step if aim.number >= 20 else step
        step = max(1, min(tidy, (aim.highest - aim.number) // 2))
    beyond = [f"… {aim.at(n)} …" for n in (aim.number + step, aim.number + 2 * step) if 0 < n <= aim.highest]
    if aim.fewer and not aim.is_share and len(beyond) < 2:
        beyond.append(_none(aim))
    more, most, *_ = *beyond, _FURTHER, _MUCH_FURTHER
    least, less = _above(aim) if aim.fewer else _below(aim)
    return least, less, more, most


def _above(aim: _Aim) -> tuple[str, str]:
    """What is much less than expected, and what is less, where a large number is."""
    start = aim.start or min(2 * aim.number, aim.highest)
    short = max((aim.number + start) // 2, aim.number + 1)
    if aim.start or short >= aim.highest:
        return _AS_TODAY, f"… {aim.at(short)} …" if short < start else _PART
    return f"… more than {aim.at(short)} …", f"… {aim.at(short)} …"


def _below(aim: _Aim) -> tuple[str, str]:
    """What is much less than expected, and what is less, where a small number is."""
    short = (aim.number + (aim.start or 0)) // 2
    than = "less than" if aim.is_share or not aim.unit else "fewer than"
    if aim.start:
        return _AS_TODAY, f"… {aim.at(short)} …" if aim.start < short < aim.number else _PART
    if not short:
        return (_none(aim), f"… less than {aim.at(1)} …") if aim.per else (_AS_TODAY, _PART)
    least = f"… {than} {aim.at(short)} …" if short > 1 or aim.per or aim.is_share else _none(aim)
    return least, f"… {aim.at(short)} …"


def _none(aim: _Aim) -> str:
    return "None at all." if aim.unit else "Not at all."


# -- finding it

_NAMES: Final = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
).split()
_WORDS: Final[dict[int, str]] = dict(zip((*range(1, 20), *range(20, 100, 10)), _NAMES, strict=True))
_NUMBERS: Final = {word: number for number, word in _WORDS.items()} | {"once": 1, "twice": 2}
_NUMBER: Final = rf"\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|{'|'.join(sorted(_NAMES, key=len, reverse=True))}"
_MONTH: Final = "january|february|march|april|may|june|july|august|september|october|november|december"
_START: Final = r"(?<![\w.,:/$€£#@+*’'&–-])(?<!\d )"
_PERIOD: Final = "(?:working )?(?:day|week|month|quarter|year|term|sprint|meeting|session|shift|lesson|weekend|night)"
_PER: Final = (
    rf"\s+(?:an?|per|each|every)\s+(?:other\s+)?{_PERIOD}\b(?!-)|\s+out\s+of\s+(?:{_NUMBER})\b|"
    rf"\s+every\s+(?:{_NUMBER})\s+(?:days|weeks|months)\b|\s+(?:daily|weekly|monthly)\b"
)
_SMALL: Final = (
    r"a|an|the|my|our|your|his|her|its|their|this|these|those|that|i|we|you|he|she|it|they|me|us|him|them|myself|"
    r"to|of|in|on|at|by|for|from|with|within|without|into|onto|over|under|before|after|about|across|among|between|"
    r"during|until|till|through|per|each|every|and|or|but|so|as|than|if|when|while|because|since|who|which|where|whose|"
    r"is|are|am|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|should|must|not|"
    r"always|perhaps|sometimes|towards|afterwards|besides|less|more|fewer|else|yes|alone|together|online|well|again|"
    r"another|ago|old|pm|o[’']clock|percent|cent|times?|out|up|down|off|longer|later|earlier|most|max|maximum|minimum|"
    rf"hundred|thousand|dozen|couple|half|{_MONTH}|(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
)
_WORD: Final = rf"(?!(?:{_SMALL})(?![\w-]))[^\W\d_][\w’'-]*"
_THINGS: Final = rf"{_WORD}(?:(?<=[^\Wsiu’']s)|(?<=people)|(?<=men)|(?<=children))(?![\w’'-])"
_STOP: Final = r"(?=\s*(?:$|[.,;:!?)])|\s+(?:by|before|in|at|on|during|until|with|within|and|for|to|from|of|this)\b)"
_UNIT: Final = rf"(?:of\s+(?:the|my|our|his|her|their|these|those)\s+)?(?:(?:{_WORD}|\d+-\w+)\s+){{0,2}}{_THINGS}"
_FORMS: Final = tuple(
    _pattern(_START + form)
    for form in (
        rf"(?P<count>(?:{_NUMBER})(?=\s+times\b)|twice\b(?!-)|once(?={_PER}|{_STOP}))(?:\s+times)?"
        rf"(?!-|\s+(?:as|more|the|bigger|higher|larger)\b)(?P<per>{_PER})?",
        rf"(?P<count>\d{{1,3}})(?P<share>\s?%|\s?per\s?cent\b){_STOP}",
        rf"(?P<count>{_NUMBER})(?:\s+or\s+(?:more|fewer|less))?\s+(?P<unit>{_UNIT})(?P<per>{_PER})?",
        rf"(?P<count>one|1)\s+(?P<unit>(?!\w+ly\b){_WORD}(?:\s+(?!\w+ly\b){_WORD})?)(?:(?P<per>{_PER})|{_STOP})",
    )
)
"""How often, what share, how many, and one: in this order, for what is done twice a week is an aim most surely."""

_DAYS: Final = _pattern(r"\b(?:day|evening|morning|afternoon|night|lunchtime|lunch break)s?$")
_AMONG: Final = _pattern(rf"\bof\s+(?:\w+\s+)?(?P<all>{_NUMBER})\b")
_LENGTH: Final = _pattern(_DAYS.pattern + r"|\b(?:second|minute|hour|word|sentence|line|slide|page)s?$")
"""How long something takes or is, unless it comes again and again: "ten minutes a day"."""
_NEVER: Final = _pattern(
    r"\b(?:week|month|year|quarter|sprint|season|semester|term|decade|thing|reason|point|step|side|time|hand|way)s?$"
)
"""A length of time, or what is counted by habit: "one thing I know"."""
_BESIDE_ME: Final = _pattern(
    r"\b(?:people|child(?:ren)?|kids?|sons?|daughters?|reports|employees|staff|members|nurses|officers|engineers|"
    r"developers|juniors|pupils|students|teenagers|bosses|buildings|sites|rooms|offices|branches|teams|founders)$"
)
_QUALIFIER: Final = _pattern(
    r"\b(?:(?P<over>more than)|(?P<under>fewer than|less than|under|below)|(?P<most>(?:no|not|never) more than|only|"
    r"at (?:the )?most|max(?:imum)?(?: of)?|down to)|at least|(?:no|not) (?:less|fewer) than|about|around|exactly)\s+$"
)
_OR_LESS: Final = _pattern(r"\s+(?:or (?:fewer|less|under|below)|at (?:the )?most|max(?:imum)?)\b")
_CUT_TO: Final = _pattern(r"\b(?:reduc\w+|cut\w*|lower\w*|limit\w*|decreas\w+|restrict\w*|drop\w*|down)\b.*\bto\s+$")
_FROM: Final = _pattern(rf"\b(?:from\s+(?P<start>{_NUMBER})\b[^,;]*|(?P<share>\d{{1,3}})\s?(?:%|per\s?cent))\s+to\s+$")
_TO: Final = _pattern(rf"\s+to\s+(?:about\s+)?(?:{_NUMBER})\b")
_NOT: Final = _pattern(r"\b(?:not(?! (?:only|later|just))|never|cannot|without|\w+n[’']t)\b")
_ELSEWHERE: Final = _pattern(
    r"\b(?:instead|rather|stop|quit|since|because|after|although|though|while|why|how|whether|"
    r"who|which|whose|as|when|if|already|so far|used to|there (?:are|were|is)|that \w+s)\b|"
    r"^(?!.*\bhave\b).*\b(?:gave|had|held|was|were|did|went|wrote|failed|missed|lost|last (?:year|month|week|time))\b"
)
"""A clause that tells of something else: what is so, or what was."""
_DESCRIBED: Final = _pattern(
    r"\b(?:my|our|your|his|her|its|their|the|these|those|this|that|all|both|(?<!say )(?<!saying )no|any|some|which|"
    r"each|every|of|(?<!apply )(?<!applied )(?<!ask )(?<!volunteer )for|aged?|am|is|are|turn|turned|has|i have|i[’']ve|"
    rf"have got|(?<!have )(?<![’']ve )had|level|grade|top|next|last|past|coming|first|other|up to|between|{_MONTH})\s+$"
)
"""What stands before a number that belongs to something else: "my three", "a team of"."""
_HAVING: Final = _pattern(r"\b(?:manag\w+|lead\w*|teach\w*|supervis\w+|employ\w*|have|having|with)(?:\s.*\band)?\s+$")
_FRAGMENT: Final = _pattern(r"\s*(?:$|[.,;:!?)]|(?:now|on|in|and|of|at|under)\b)")
_AUDIENCE: Final = _pattern(rf"\b(?:an?|{_NUMBER})\s.*\b(?:to|with|in|on|at|across|among|into|from)\s+$")


def _number(written: str) -> int:
    return _NUMBERS.get(written.lower()) or int(written.replace(",", ""))


def _aim(goal: str) -> _Aim | None:
    """The number of a goal that most surely is an aim."""
    found = (_read(goal, match) for form in _FORMS for match in form.finditer(goal))
    return next((aim for aim in found if aim), None)


def _read(goal: str, match: re.Match[str]) -> _Aim | None:
    """The aim in a number and its words; None where it describes, or where nobody can be sure."""
    parts = match.groupdict(default="")
    clause = re.split(r"[.;:!?\n]\s|,\s|\s[–—-]\s|\bbut\b", goal[: match.start()])[-1]
    found = _QUALIFIER.search(clause)
    before, said = (clause[: found.start()], found.lastgroup) if found else (clause, None)
    if said == "over" and _NOT.search(before):
        said = "most"
    elif _NOT.search(before):
        return None
    if _ELSEWHERE.search(before) or _describes(before, parts, goal[match.end() :]):
        return None
    share, started = parts.get("share", ""), _FROM.search(before)
    start = _number(started["start"] or started["share"]) if started else None
    count = _number(parts["count"]) + (0 if share else {"over": 1, "under": -1}.get(said or "", 0))
    cut = _CUT_TO.search(before) or _OR_LESS.search(match.group()) or _OR_LESS.match(goal, match.end())
    fewer = said in ("under", "most") or bool(cut) if start is None else count < start
    aim = _Aim(count, parts["count"], parts.get("unit", "") or share, parts.get("per", ""), bool(share), fewer, start)
    return aim if 0 < count <= aim.highest and start != count else None


def _describes(before: str, parts: dict[str, str], behind: str) -> bool:
    """Whether a number says how something is, or when, rather than what is aimed at."""
    written, unit, per, share = (parts.get(part, "") for part in ("count", "unit", "per", "share"))
    is_start = (share or re.search(r"\bfrom\s+$", before)) and _TO.match(behind)
    audience = _AUDIENCE.search(before) and not per and not _FROM.search(before)
    return bool(
        re.fullmatch(r"(?:19|20)\d\d", written)
        or (_number(written) == 1 and unit.lower().startswith("of "))
        or _NEVER.search(unit)
        or (_LENGTH.search(unit) and not per)
        or (_BESIDE_ME.search(unit) and (_HAVING.search(before) or (not before.strip() and _FRAGMENT.match(behind))))
        or not (unit or per or share or before.strip())
        or (share and re.search(r"\b(?:work\w*|an?)\s+$", before))
        or (_DESCRIBED.search(before) or is_start or audience)
    )


_ODD: Final = {"people": "person", "children": "child", "men": "man", "women": "woman"}
_ONE: Final = ((r"(?<=..)ies$", "y"), (r"(x|ch|sh|ss)es$", r"\1"), (r"s$", ""))
_MANY: Final = ((r"(?<=[^aeiou])y$", "ies"), (r"(s|x|ch|sh)$", r"\1es"), (r"$", "s"))


def _inflected(unit: str, *, to_one: bool) -> str:
    """The same things as one of them, or one thing as several."""
    before, space, last = unit.rpartition(" ")
    odd = _ODD if to_one else {one: many for many, one in _ODD.items()}
    if last.lower() in odd:
        return before + space + odd[last.lower()]
    form, ending = next(rule for rule in (_ONE if to_one else _MANY) if re.search(rule[0], last, re.IGNORECASE))
    return before + space + re.sub(form, ending, last, count=1, flags=re.IGNORECASE)
