"""Interludes: what a mentee has just said that comes before the coach's list, and for which the way waits."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import Any, Final

from assistant.asides import kind_of
from assistant.journey import Said, Session
from assistant.moods import is_nothing_but_feeling, is_stirred, nods, shrugs
from assistant.news import News, declines_to_talk, goes_on, news_in
from assistant.phases import Move, Occasion, Phase
from assistant.phrases import phrases, spaced
from assistant.voice import count_words, wish_in
from assistant.wording import content_words

BESIDE: Final = frozenset({Occasion.HEAVY_NEWS, Occasion.STRONG_FEELING, Occasion.MISHEARD})
"""Said and answered beside the way: none of it is the answer to a challenge, or the picture of success."""
FREE: Final = frozenset({Phase.OPENING, Phase.EXPLORING})
"""Here the coach follows a feeling in any case."""
A_LITTLE: Final = 4
"""Words; behind less than that nobody who has told of heavy news is asked anything more."""
_LINGERS: Final = phrases(
    """
    he|she|him|her|his|they|them|funeral|grief|miss|died|dead|hospital
    wish|wished i had|could|was|were
    i|it|that feel|felt|feels
    """
)
"""What is said of somebody who is gone, and of how that is; "I wish I had driven up" is no wish."""
_UNEASY: Final = frozenset({"enough", "listening", "not_helping", "wrong", "unclear"})
"""Asides that do not lead away from heavy news: they are answered, and nothing is asked."""


def interlude(session: Session) -> Occasion | None:
    """What the words that wait for an answer are, where the list has to wait for them."""
    words = session.to_take_up
    if not words:
        return None
    if _news_stands(session, words):
        return Occasion.HEAVY_NEWS
    if aside := kind_of(words):
        return Occasion.MISHEARD if aside == "wrong" and session.theme else None
    before = last_spoken(session).get("occasion")
    if shrugs(words) and not adds_nothing(session):
        return Occasion.STILL_NOT_SURE if before == Occasion.NOT_SURE else Occasion.NOT_SURE
    stirred = session.phase not in FREE and before != Occasion.STRONG_FEELING and is_stirred(words)
    return Occasion.STRONG_FEELING if stirred else None


def adds_nothing(session: Session) -> bool:
    """Whether somebody only nods, or has nothing to say, where the coach has said its last word for today."""
    at_the_end = last_spoken(session).get("move") in (Move.SUMMARY, Move.ASK_PERMISSION)
    return at_the_end and (nods(session.to_take_up) or shrugs(session.to_take_up))


def fresh_news(session: Session) -> News | None:
    """Heavy news that is told for the first time; what was told before of the same people has had its words."""
    found = news_in(session.to_take_up)
    if not found:
        return None
    before = [told for told in map(news_in, session.words[:-1]) if told and told.kind == found.kind]
    known = any(found.people <= told.people for told in before)
    return None if known else found.kind


def asks_on(session: Session) -> bool:
    """Whether somebody who has told of heavy news is asked one gentle question, or left in peace for now.

    They are where it was just told and where they have just told more of it; not where they say that they would rather
    not, nor behind a word or two; and after two questions only every other time.
    """
    words, asked = session.to_take_up, _met_with_news(session)
    if declines_to_talk(words) or kind_of(words):
        return False
    return fresh_news(session) is not None or (count_words(words) >= A_LITTLE and asked % 2 == 1)


def on_the_way(session: Session) -> Iterator[tuple[dict[str, Any], Said]]:
    """Each turn of the mentee that counts as an answer, with what there is to know about the coach turn before it."""
    met = _met(session)
    asked: dict[str, Any] = {"phase": Phase.OPENING}
    for turn in session.turns:
        if turn.speaker == "coach":
            asked = {"phase": Phase.EXPLORING, **turn.about}  # turns of an exchange file name none: they explore
            asked = asked if session.is_material(turn) else {"phase": asked["phase"]}
        elif session.is_material(turn) and not _led_away(asked, turn) and _counts(turn, met.get(turn.id)):
            yield asked, turn


def _led_away(asked: dict[str, Any], turn: Said) -> bool:
    """Whether it was said to a question beside the way, or of whatever they turned to instead of an answer."""
    turned = asked.get("occasion") == Occasion.STILL_NOT_SURE and not shrugs(turn.text)
    return turned or asked.get("occasion") in BESIDE


def _counts(turn: Said, met: Occasion | None) -> bool:
    """Whether it says something for the list; somebody may speak of a feeling and answer in one breath."""
    if met is Occasion.STRONG_FEELING:
        return not is_nothing_but_feeling(turn.text)
    return met not in BESIDE


def _met(session: Session) -> dict[str, Occasion | None]:
    """As what each turn of the mentee was met, by its id; those that wait for an answer as what they will be met."""
    found: dict[str, Occasion | None] = {}
    waiting = [turn for turn in session.turns if turn.speaker == "mentee"][-1:] if session.unanswered else []
    last: Said | None = None
    for turn in session.turns:
        if turn.speaker == "mentee":
            last = turn
        elif last and not turn.partial and turn.about.get("occasion") in BESIDE:
            found.setdefault(last.id, Occasion(turn.about["occasion"]))
    return {**found, **{turn.id: interlude(session) for turn in waiting}}


def last_spoken(session: Session) -> dict[str, Any]:
    """What there is to know about the coach's last whole turn."""
    spoken = (turn.about for turn in reversed(session.turns) if turn.speaker == "coach" and not turn.partial)
    return next(spoken, {})


def _met_with_news(session: Session) -> int:
    """How many of the coach's last turns stayed with heavy news."""
    spoken = (turn.about for turn in reversed(session.turns) if turn.speaker == "coach" and not turn.partial)
    return sum(1 for _ in takewhile(lambda about: about.get("occasion") == Occasion.HEAVY_NEWS, spoken))


def _news_stands(session: Session, words: str) -> bool:
    """Whether heavy news was just told, or was told before and the mentee has not gone on from it."""
    if fresh_news(session):
        return True
    if not _met_with_news(session) or session.written or declines_to_talk(_words_before(session)):
        return False
    aside = kind_of(words)
    led_on = goes_on(words) or (aside and aside not in _UNEASY) or _is_about_the_theme(session, words)
    return not (led_on or _has_gone_on(session, words))


def _has_gone_on(session: Session, words: str) -> bool:
    """Whether somebody speaks of other things without saying so: of a wish, or, left in peace, of nothing near it.

    Nobody is kept in their grief by a program that waits for the right word.
    """
    if is_stirred(words) or _LINGERS.search(spaced(words)):
        return False
    in_peace = last_spoken(session).get("move") == Move.ASK_PERMISSION
    return bool(wish_in(words)) or (in_peace and count_words(words) >= A_LITTLE)


def _words_before(session: Session) -> str:
    return session.words[-2] if len(session.words) > 1 else ""


def _is_about_the_theme(session: Session, words: str) -> bool:
    """Whether somebody is back at their theme or goal: two words of it, none of which belongs to the news."""
    theme = session.theme
    if theme is None:
        return False
    told = {stem for text in session.words[-1 - _met_with_news(session) : -1] for stem in content_words(text)}
    said = set(content_words(words)) - told
    named = (set(content_words(text)) for text in (theme.title, theme.draft))
    return any(own and len(own & said) >= min(2, len(own)) for own in named)
