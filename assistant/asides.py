"""What a mentee says to the coach itself, beside their theme, and the one sentence that answers it.

Heavy news has its sentences in the same file: they too are fixed words that stand before a question, or alone.

"Who are you?", "can you just tell me what to do?", "is this private?": whoever asks that is answered before the next
question comes. Rules only, and rather too few than too many: a sentence that is about somebody's life must never be
taken for one about the program. So a sentence counts as a whole or not at all, and quoted or reported words never do.
Only behind the coach's last word for today is that overruled: there "ok, thanks" is a goodbye (`interludes`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, cast, get_args

from pydantic import Field, ValidationError, field_validator

from assistant import appeals
from assistant.appeals import Kind
from assistant.errors import PromptError
from assistant.news import News
from assistant.phrases import phrases, sentences, words
from assistant.questions import has_advice, has_praise, label_question
from assistant.quotations import set_aside
from assistant.value import Value, first_fault

FILE: Final = "dialogue/asides.yaml"
"""Where the sentences stand in the prompt library."""
SHORT_TURN: Final = 25
"""Words up to which every sentence of a turn is looked at; of a longer one only the last, where people turn to the
coach when they have told what they had to tell. Our own choice."""
LONGEST: Final = 300
"""Letters of a sentence that are read, from its end; every phrase below is much shorter."""
LONGEST_ANSWER: Final = 30
"""Words of an answer: in most cases a question of the bank still follows it."""
SLIPS_FROM: Final = 6
"""Letters from which a word with one slip in it is still recognised; shorter ones too easily become another word."""


class Reply(Value):
    """What the coach answers to one kind of aside."""

    about: str
    """What the mentee said or asked, in a few words."""
    why: str
    """Why it is answered so."""
    sentences: tuple[str, ...] = Field(min_length=2, max_length=3)
    """One for each time it comes up, over and over, so that nobody reads the same twice running."""

    def sentence(self, met: int = 0) -> str:
        """The sentence for the time after `met` others."""
        return self.sentences[met % len(self.sentences)]

    @field_validator("sentences")
    @classmethod
    def _short_and_asks_nothing(cls, said: tuple[str, ...]) -> tuple[str, ...]:
        for sentence in said:
            if label_question(sentence).kind != "none" or "?" in sentence:
                raise ValueError(f"{sentence!r} asks something; the question comes after it")
            if has_advice(sentence) or has_praise(sentence) or "!" in sentence:
                raise ValueError(f"{sentence!r} advises, praises or exclaims")
            if len(sentence.split()) > LONGEST_ANSWER:
                raise ValueError(f"{sentence!r} has more than {LONGEST_ANSWER} words")
        return said


class Asides(Value):
    """The answers to everything that people say to the coach itself."""

    version: int = Field(ge=1)
    language: str
    replies: dict[Kind, Reply] = Field(min_length=len(get_args(Kind)))
    news: dict[News, Reply] = Field(min_length=len(get_args(News)))
    """What is said to somebody who tells of heavy news."""
    waiting: Reply
    """What is said, now and then, while nothing is asked of them."""
    room: Reply
    """What stands behind a feeling that was said back, where no question follows."""

    @classmethod
    def parse(cls, document: Any) -> Asides:
        """Read what `prompt_library/dialogue/asides.yaml` holds.

        Raises:
            PromptError: naming the file and the field.
        """
        try:
            return cls.model_validate(document)
        except ValidationError as problem:
            raise PromptError(f"prompt_library/{FILE}: {first_fault(problem)}") from None

    def answer(self, kind: Kind, met: int = 0) -> str:
        """The sentence for this kind.

        Args:
            kind: what `kind_of` found.
            met: how often the session has met this kind before.
        """
        return self.replies[kind].sentence(met)


def kind_of(text: str) -> Kind | None:
    """What a turn says to the coach itself, or None where it is about the mentee's own matters."""
    if _MARKS_ONLY.fullmatch(text.strip()):
        return "unclear"
    parts = sentences(set_aside(text, unclosed=True))
    short = len(text.split()) <= SHORT_TURN
    read = map(_as_read, parts if short else parts[-2:])  # the last, and what may say who spoke it
    said = [sentence for sentence in read if not _OPENING.fullmatch(sentence)]
    return next((kind for kind in _kinds(said, short) if kind), None)


def is_aside(text: str) -> bool:
    """Whether a turn says nothing but things to the coach itself; "I'll ask her on Monday. Bye!" says more."""
    short = len(text.split()) <= SHORT_TURN and kind_of(text) is not None
    return short and all(kind_of(part) or _THANKS.fullmatch(part.strip(" .!")) for part in sentences(text))


_THANKS: Final = re.compile(r"(?:ok(?:ay)?,? )?(?:thanks|thank you)(?: (?:(?:so|very) much|a lot))?", re.I)


def _kinds(said: Sequence[str], short: bool) -> Iterator[Kind | None]:
    """What all sentences are, or each, the last one first; one before it must say "you" to be meant for the coach."""
    if short and len(alone := {_fitting(_ALONE, sentence) for sentence in said}) == 1:
        yield alone.pop()
    for at in reversed(range(len(said))):
        meant = at == len(said) - 1 or (short and appeals.YOU.search(said[at]))
        if meant and not _is_reported(said, at):
            yield _fitting(_ADDRESSED, said[at])


def _fitting(rule: re.Pattern[str], sentence: str) -> Kind | None:
    found = rule.fullmatch(sentence)
    return cast(Kind, found.lastgroup) if found else None


def _is_reported(said: Sequence[str], at: int) -> bool:
    """Whether the sentence before or behind says that somebody else spoke this one, or that it was told to them."""
    beside = [*said[max(at - 1, 0) : at], *said[at + 1 : at + 2]]
    return any(appeals.REPORTING.search(appeals.OWN_WORDS.sub(" own", sentence)) for sentence in beside)


def _as_read(sentence: str) -> str:
    """The end of a sentence without its marks, lower case, small slips put right."""
    found = words(sentence[-LONGEST:])
    return " ".join(["", *(_SLIPS.get(word, word) for word in found), ""])


def _rule(lines: Mapping[Kind, str]) -> re.Pattern[str]:
    """One pattern of whole sentences, with what may stand before and behind; the group that matches is the kind."""
    before, behind = _any_of(appeals.OPENINGS), _any_of(appeals.CLOSINGS)
    inside = "|".join(f"(?P<{kind}>{phrases(text, appeals.NAMES).pattern})" for kind, text in lines.items())
    return re.compile(f"{before}(?:{inside}){behind} ")


def _any_of(lines: str) -> str:
    return f"(?:{phrases(lines, appeals.NAMES).pattern})*"


def _slips(known: Iterable[str]) -> dict[str, str]:
    """What becomes of the longer words when a finger slips: a letter left out, doubled, or changed with the next."""
    return {
        slip: word
        for word in known
        if len(word) >= SLIPS_FROM
        for at in range(len(word) - 1)
        for slip in (word[:at] + word[at + 1 :], word[: at + 1] + word[at:], _swapped(word, at))
    }


def _swapped(word: str, at: int) -> str:
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


_MARKS_ONLY: Final = re.compile(r"[?¿!]*\?[?¿!]*")
_OPENING: Final = re.compile(f"{_any_of(appeals.OPENINGS)} ")
_ADDRESSED: Final = _rule(appeals.ADDRESSED)
_ALONE: Final = _rule(appeals.ALONE)
_KNOWN: Final = frozenset(
    re.findall(r"[a-z]+", " ".join([*appeals.ADDRESSED.values(), *appeals.ALONE.values(), *appeals.NAMES.values()]))
)
_SLIPS: Final = {**_slips(_KNOWN), **appeals.SLIPS, **{word: word for word in _KNOWN}}
