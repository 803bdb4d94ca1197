"""What a coach's utterance does: does it ask, how many things, and does it push?

The labels are functional: what counts is the room an answer gets, not the grammar ("Could you tell
me about …" is open). Word lists live in `lexicon.asking` and `advice`; every label says why, so that a
mentee or a researcher can disagree with it. Nothing here reads files or asks a model.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from assistant import advice
from assistant.lexicon import asking
from assistant.phrases import sentences, spaced
from assistant.quotations import even, set_aside

Kind = Literal["open", "closed", "none"]

GUESS_WORDS: Final = 7
"""Words and marks up to which a fragment behind an open question is a guess at its answer."""

_MARKUP: Final = re.compile(r"[*_#>]+")
_TOLD_WHAT: Final = "invites to tell what, how or why"
_TO_CONFIRM: Final = "a statement to be confirmed"
_PROPOSAL: Final = "a proposal to take or leave"
_YES_OR_NO: Final = "can be answered with yes or no"


@dataclass(frozen=True, slots=True)
class QuestionLabel:
    """How one utterance asks."""

    kind: Kind
    """`open` leaves room to tell, `closed` wants a yes, a fact or a choice, `none` asks nothing."""
    stacked: bool
    """More than one question is asked."""
    leading_or_advice: bool
    """It proposes, advises, or puts the answer into the mentee's mouth."""
    why: tuple[str, ...]
    """The rules that spoke, in words."""


@dataclass(frozen=True, slots=True)
class _Asked:
    kind: Literal["open", "closed"]
    why: str
    weight: Literal["question", "scene", "echo"] = "question"


_Part = tuple[str, list[_Asked]]
"""A spaced sentence and the questions in it."""


def label_question(text: str) -> QuestionLabel:
    """Label one utterance of a coach.

    A stack takes its kind from its last question. Words in quotation marks are somebody's words,
    not the coach's, unless the whole utterance is wrapped in them.
    """
    parts = _parts(text)
    counted = _that_count([one for _, asked in parts for one in asked])
    pushes = [why for part, asked in _unstaged(parts) for why in _pushes(part, asked)]
    pushes += _own_answer(parts)
    stack = [f"asks {len(counted)} things"] if len(counted) > 1 else []
    return QuestionLabel(
        kind=counted[-1].kind if counted else "none",
        stacked=bool(stack),
        leading_or_advice=bool(pushes),
        why=tuple(dict.fromkeys([*(one.why for one in counted), *stack, *pushes])),
    )


def has_advice(text: str) -> bool:
    """Whether it tells the mentee what to do, as a statement or dressed as a question."""
    return any(True for part, asked in _unstaged(_parts(text)) for _ in _advice(part, asked))


def has_praise(text: str) -> bool:
    """Whether it grades the mentee ("great", "well done") without naming what they said or did."""
    said = (part for part, _ in _parts(text) if not _is_marked(part))
    return any(
        any(advice.PRAISE.search(words) for words in (part, _body(part))) and not advice.EVIDENCE.search(part)
        for part in said
    )


# --- what is asked -----------------------------------------------------------------------------


def _parts(text: str) -> list[_Part]:
    spoken = (spaced(part) for part in sentences(_unquoted(text)))
    return [(part, list(_asked(part))) for part in spoken]


def _unquoted(text: str) -> str:
    """The coach's own words: markup gone, quoted words replaced by one neutral word."""
    own = even(_MARKUP.sub(" ", text).strip())
    wrapped = own[:1] in "\"'" and own.find(own[:1], 1) == len(own) - 1
    return set_aside(own[1:-1] if wrapped else own)


def _is_marked(part: str) -> bool:
    return part.rstrip(" )!.,;:-…").endswith("?")


def _that_count(asked: list[_Asked]) -> list[_Asked]:
    """Questions; where there are none, the invitation or the echo that stands alone."""
    for weight in ("question", "scene", "echo"):
        if some := [one for one in asked if one.weight == weight]:
            return some if weight == "question" else some[-1:]
    return []


def _asked(part: str) -> Iterator[_Asked]:
    """The questions of one sentence, in order."""
    marked = _is_marked(part)
    if marked and asking.ECHO.search(part):
        yield _Asked("closed", "a small check", "echo")
        return
    heads = list(_heads(asking.ASIDE.sub("", part), marked))
    if heads and asking.SCALE.search(part):
        heads[0] = _Asked("closed", "asks for a number on a scale")
    yield from heads
    if heads or not marked:
        return
    inside = asking.WH_INVERTED.search(part) or asking.WH_VERB.search(part)
    if asking.PROMPT.search(part) or asking.WH_AT_END.search(part):
        yield _Asked("open", "a prompt to go on")
    elif inside:
        yield _by_question_word(part, inside.start())
    else:
        yield _Asked("closed", _PROPOSAL if asking.FLOATED.search(part) else _TO_CONFIRM)


def _heads(part: str, marked: bool) -> Iterator[_Asked]:
    """Every place in a sentence where a question begins."""
    first: _Asked | None = None
    reached, embedded = -1, False
    ends = (end.end() for rule in (asking.CLAUSE, asking.RUN_ON) for end in rule.finditer(part))
    starts = [0, *sorted(set(ends))]
    for start, stop in pairwise([*starts, len(part)]):
        if start <= reached:
            continue
        reached = _after_openers(part, start)
        if first is None:
            found = first = _first_head(part, reached, marked, at_start=start == 0)
        else:
            found = _further_head(part, reached, marked and not embedded, first)
        if found:
            yield found
        embedded = embedded or bool(asking.EMBEDDED.search(part, reached + 1, stop))


def _first_head(part: str, at: int, marked: bool, at_start: bool) -> _Asked | None:
    if (told := asking.TELL.match(part, at)) and not (not at_start and _tells_of_deeds(part, at)):
        scene = asking.SCENE.match(part, at)
        return _invitation(part, told.end(), "scene" if scene else "question")
    if told := asking.ASKS_TO_TELL.match(part, at):
        return _invitation(part, told.end(), "question")
    if told := asking.INDIRECT.match(part, at):
        return _indirect(part, told.end(), marked)
    if asking.PROPOSAL.match(part, at):
        return _by_question_word(part, at)
    if asking.FRONTED.match(part, at) or (asking.EXCLAIMED.match(part, at) and not marked):
        return None
    if asking.WH_START.match(part, at):
        asks = marked or _asks_unmarked(part, at, at_start)
        return _by_question_word(part, at) if asks else None
    aux = asking.AUX_START if marked else asking.AUX_UNMARKED
    if (marked or at_start) and aux.match(part, at):
        return _Asked("closed", _YES_OR_NO)
    return None


def _tells_of_deeds(part: str, at: int) -> bool:
    """Whether the verb that stands here is one more deed in a row: "you sit, say what you know, and go"."""
    said = asking.TOLD.search(part, 0, at)
    return bool(said) and part[:at].endswith((" ,", " and", " then")) and not asking.TO_ME.match(part, at)


def _further_head(part: str, at: int, marked: bool, first: _Asked) -> _Asked | None:
    """A second question in the sentence; it must show more clearly that it is one."""
    if asking.TELL_AGAIN.match(part, at):
        return _invitation(part, at, "question")
    told = first.why == _TOLD_WHAT and asking.WH_START.match(part, at)
    inverted = asking.WH_INVERTED.match(part, at) or asking.WH_ALONE.match(part, at)
    if told or inverted or (marked and (asking.WH_VERB.match(part, at) or asking.WH_DOES.match(part, at))):
        return _by_question_word(part, at)
    if marked and asking.AUX_PERSON.match(part, at):
        return _Asked("closed", _YES_OR_NO)
    return None


def _invitation(part: str, end: int, weight: Literal["question", "scene"]) -> _Asked:
    if asking.WHETHER.match(part, end):
        return _Asked("closed", "asks to tell whether", weight)
    told_what = weight == "question" and asking.WH_START.match(part, end)
    return _Asked("open", _TOLD_WHAT if told_what else "invites to tell", weight)


def _indirect(part: str, end: int, marked: bool) -> _Asked | None:
    """A question wrapped in the coach's own wish: "I wonder what …", "May I ask whether …"."""
    if whether := asking.WHETHER.match(part, end):
        if asking.ABLE_TO_TELL.match(part, whether.end()):
            return _Asked("open", "invites to tell")
        return _Asked("closed", "asks whether")
    if asking.TOPIC.match(part, end):
        return _Asked("open", _TOLD_WHAT)
    return _Asked("closed", _YES_OR_NO) if marked else None


def _by_question_word(part: str, at: int) -> _Asked:
    word = asking.WH.search(part, at)
    asks = f'asks with "{word.group().strip()}"' if word else "asks"
    if asking.PROPOSAL.match(part, at):
        return _Asked("closed", _PROPOSAL)
    if asking.NARROW.match(part, at):
        return _Asked("closed", f"{asks} for one fact")
    return _Asked("open", asks)


def _asks_unmarked(part: str, at: int, at_start: bool) -> bool:
    """Whether the words alone make a question of it: "what happened next", "how did it feel"."""
    if asking.WHAT_IT_WAS.match(part, at):
        return False
    alone = asking.WH_ALONE.match(part, at) and (at_start or not asking.WH.search(part, 0, at))
    if alone or asking.WH_INVERTED.match(part, at):
        return True
    short = at_start and len(part) - at < 50 and not asking.CLEFT.search(part)
    return short and bool(asking.WH_VERB.match(part, at))


# --- what pushes -------------------------------------------------------------------------------


def _after_openers(part: str, at: int) -> int:
    found = asking.OPENERS.match(part, at)
    return found.end() if found else at


def _body(part: str) -> str:
    """The sentence without the small words before it."""
    return part[_after_openers(part, 0) :]


def _pushes(part: str, asked: list[_Asked]) -> Iterator[str]:
    yield from _advice(part, asked)
    body = _body(part)
    yield from _signs(advice.INTERPRETED, body)
    if asked and not advice.TOLD_BACK.search(body):
        yield from _signs(advice.LEADING, body)


def _advice(part: str, asked: list[_Asked]) -> Iterator[str]:
    body = _body(part)
    yield from (one.why for one in asked if one.why == _PROPOSAL)
    yield from _signs(advice.RECOMMENDED, body)
    if asked:
        yield from _signs(advice.ADVICE_ASKED, body)
    if not any(one.kind == "open" for one in asked) and not advice.NO_ADVICE.search(body):
        yield from _signs(advice.ADVICE_SAID, advice.REPORTED.sub(" reported", body))


def _unstaged(parts: list[_Part]) -> Iterator[_Part]:
    """All sentences but those that only set up the open question behind them."""
    following = [*(asked for _, asked in parts[1:]), []]
    for (part, asked), after in zip(parts, following, strict=False):
        opens = bool(after) and after[0].kind == "open"
        if not (opens and advice.STAGING.search(part)):
            yield part, asked


def _signs(rules: advice.Signs, body: str) -> Iterator[str]:
    return (reason for reason, pattern in rules if pattern.search(body))


def _own_answer(parts: list[_Part]) -> list[str]:
    """An open question with a guess right behind it: "What stops you? Fear of the boss?"."""
    for (_, before), (part, after) in pairwise(parts):
        guess = [one.why for one in after] == [_TO_CONFIRM] and len(part.split()) <= GUESS_WORDS
        if guess and before and before[-1].kind == "open" and not asking.OPEN_END.search(part):
            return ["offers an answer to its own question"]
    return []
