"""The mentee's desk: what they write and decide about a theme. Nothing here waits for an answer or a model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from assistant import events as e
from assistant.attainment import proposed_levels
from assistant.authorship import Edit, How, Ledger, Offered, Taken, written
from assistant.candidates import FIELDS
from assistant.chronicle import Chronicle
from assistant.critique import Finding
from assistant.deadlines import deadline_of
from assistant.drafting import findings
from assistant.errors import InputError
from assistant.goals import Letter, MiniGoal, State
from assistant.journey import Offer, Session
from assistant.themes import Theme
from assistant.transcript import clean

LONGEST = 2_000_000
"""Characters of one message; a long novel has fewer."""
LEVELS = 5
"""Levels of attainment: -2, -1, 0, +1 and +2."""


class Desk:
    """What the mentee writes and decides, on disk at once; any thread may call it.

    Args:
        chronicle: Where everything is written down.
        new_id: A new unique name on every call.
    """

    def __init__(self, chronicle: Chronicle, new_id: Callable[[], str]) -> None:
        self._chronicle, self._new_id = chronicle, new_id

    @property
    def session(self) -> Session:
        """The conversation as it stands; a value that never changes under your hands.

        Raises:
            InputError: no conversation was begun or resumed yet.
        """
        return self._chronicle.session

    # -- the draft

    def keep_picture(self, text: str) -> Theme:
        """Keep what success will look like, in the mentee's words; an empty text takes it away."""
        return self._chronicle.keep(e.PICTURE_KEPT, text=within_bounds(text))

    def write_draft(self, text: str, edits: Sequence[Edit] = (), *, over: str | None = None, goal: str = "") -> Theme:
        """Keep the goal as the mentee has written it so far; an empty text takes it away.

        Args:
            text: All of it.
            edits: How it came about, change by change, where the shell has watched; else it is worked out.
            over: The text that the mentee saw before they wrote. Where another window has written something else
                meanwhile, that is set aside and stays to be seen in the goal's history.
            goal: Id of the goal it is a draft of; the one on the desk if left out.
        """
        words = clean(text) if within_bounds(text) else ""  # space at its end stays: somebody may be typing there
        with self._chronicle.lock:
            self._chronicle.catch_up()
            known = self._chronicle.theme.named(self._of(goal))
            ledger = written(known.draft, words, edits, _offered(self.session), known.earlier)
            crossed = over is not None and known.draft.text.strip() not in (over.strip(), words.strip(), "")
            return self._keep_words(e.DRAFT_WRITTEN, known.id, ledger, aside=crossed)

    def use_words(self, number: int, field: str) -> Theme:
        """Put a fragment of a candidate behind the draft, marked as what it is.

        Args:
            number: Of the candidate, counted from 0.
            field: Which of its fragments, such as `specific`.

        Raises:
            InputError: there is no such fragment.
        """
        with self._chronicle.lock:
            offer, candidate = self._candidate(number)
            if field not in FIELDS or not candidate.get(field):
                raise InputError(f"An idea has no part called {field!r}; there are: {', '.join(FIELDS)}.")
            fragment, draft = str(candidate[field]), self._chronicle.theme.draft
            gap = " " if draft and not draft[-1].isspace() else ""
            edits = [
                Edit(at=len(draft), inserted=gap),
                Edit(
                    at=len(draft + gap),
                    inserted=fragment,
                    how=How.INSERTED,
                    taken=Taken(offer=offer.id, candidate=number, field=field),
                ),
            ]
            return self.write_draft(draft + gap + fragment, edits)

    def accept_goal(self, text: str, *, goal: str = "") -> Theme:
        """The mentee says: this is my goal. Only they can. One that was accepted before is revised.

        Args:
            text: The goal.
            goal: Its id; that of the goal on the desk if left out.
        """
        checked(text)
        with self._chronicle.lock:
            id = self._of(goal)
            if self._chronicle.theme.named(id).draft.text != clean(text).strip():
                self.write_draft(text.strip(), goal=id)
            return self._keep_words(e.GOAL_ACCEPTED, id, self._chronicle.theme.named(id).draft)

    def show_findings(self) -> tuple[Finding, ...]:
        """What the draft leaves open, to be looked at; that it was shown is written down.

        Raises:
            InputError: there is no draft yet.
        """
        with self._chronicle.lock:
            theme = self._chronicle.theme
            if not theme.draft:
                raise InputError("There is no draft yet. Write a goal first, as rough as you like.")
            found = findings(self.session)
            self._chronicle.keep(
                e.FINDINGS_SHOWN,
                goal=theme.goal_id,
                draft=theme.draft,
                findings=[f.model_dump(mode="json") for f in found],
            )
            return found

    def stay_with_theme(self, direction: str = "", to_explore: str = "") -> Theme:
        """The mentee decides to keep the theme open for now: a good outcome, and recorded as one.

        Args:
            direction: Where it leads meanwhile, in their words.
            to_explore: What they want to look at next.
        """
        words = {"direction": within_bounds(direction), "to_explore": within_bounds(to_explore)}
        return self._chronicle.keep(e.THEME_KEPT_OPEN, **{name: text for name, text in words.items() if text})

    def refuse_candidate(self, number: int, reason: str = "") -> None:
        """The mentee does not want this one; what is offered next begins elsewhere.

        Raises:
            InputError: there is no such candidate.
        """
        with self._chronicle.lock:
            offer, _ = self._candidate(number)
            body = {"offer": offer.id, "candidate": number, "reason": within_bounds(reason)}
            self._chronicle.record(e.CANDIDATE_REFUSED, body)

    # -- what only the mentee can say

    def rate(self, letter: Letter | str, value: int, why: str = "", *, goal: str = "") -> Theme:
        """Keep how attractive the goal is, how much energy is in it, or how much it is the mentee's own: 0 to 10.

        Raises:
            InputError: there is nothing like that to be rated, or the value is none of these.
        """
        if letter not in set(Letter):
            raise InputError(f"{letter!r} cannot be rated; there are: {', '.join(Letter)}.")
        _in_range("A rating", value, 0, 10)
        words = {"letter": str(letter), "why": within_bounds(why)}
        return self._chronicle.keep(e.GOAL_RATED, goal=self._of(goal), value=value, **words)

    def check_in(
        self,
        *,
        happened: str = "",
        surprised: str = "",
        learned: str = "",
        energy: int | None = None,
        level: int | None = None,
        goal: str = "",
    ) -> Theme:
        """Keep what happened since last time. Each part may be left out, but not all of them.

        Args:
            happened: What happened.
            surprised: What was a surprise.
            learned: What the mentee did not expect to learn.
            energy: From 0 to 10, how much energy is in it now.
            level: From -2 to +2, how far the goal was attained.
            goal: Id of the goal it is about; the one on the desk if left out.

        Raises:
            InputError: nothing was said, or a number lies outside its scale.
        """
        texts = {"happened": happened, "surprised": surprised, "learned": learned}
        words = {name: kept for name, text in texts.items() if (kept := within_bounds(text))}
        numbers = {name: n for name, n in (("energy", energy), ("level", level)) if n is not None}
        if not words and not numbers:
            raise InputError(
                "Nothing was said yet. A few words on what happened are enough; nothing happened counts too."
            )
        _in_range("Energy", numbers.get("energy", 0), 0, 10)
        _in_range("A level", numbers.get("level", 0), -2, 2)
        return self._chronicle.keep(e.CHECKED_IN, goal=self._of(goal), **words, **numbers)

    def set_levels(self, levels: Sequence[str], weight: int = 1, *, goal: str = "") -> Theme:
        """Keep what -2, -1, 0, +1 and +2 look like; no texts take them away.

        Raises:
            InputError: there are not five of them, or the weight is below 1.
        """
        words = [within_bounds(text) for text in levels]
        if words and (len(words) != LEVELS or not all(words)):
            raise InputError("Each of the five levels, from -2 to +2, needs a few words.")
        _in_range("A weight", weight, 1, 10)
        return self._chronicle.keep(e.LEVELS_SET, goal=self._of(goal), levels=words, weight=weight)

    def proposed_levels(self) -> tuple[str, ...]:
        """Levels built from the parts of the goal on the desk, for the mentee to change.

        Raises:
            InputError: there is no goal yet.
        """
        session, goal = self.session, self._chronicle.theme.goal
        if not goal:
            raise InputError("There is no goal on the desk yet. A draft becomes a goal when you say so.")
        deadline = deadline_of(goal, today=session.today, ends=session.ends)
        return proposed_levels(goal, deadline.by if deadline else None, session.ends, session.today)

    # -- goals beside each other

    def choose_goal(self, id: str = "") -> Theme:
        """Lay another goal of the theme on the desk; without an id, begin a new one.

        Raises:
            InputError: there is no such goal.
        """
        with self._chronicle.lock:
            theme = self._chronicle.theme
            if id and id not in {goal.id for goal in theme.goals}:
                raise InputError("There is no such goal under this theme.")
            fresh = theme.id if not theme.goals else self._new_id()
            return self._chronicle.keep(e.GOAL_CHOSEN, goal=id or fresh)

    def settle_goal(self, state: State | str, reason: str = "", into: str = "", *, goal: str = "") -> Theme:
        """Park the goal on the desk, let it go, merge it into another, call it done, or take it up again.

        Raises:
            InputError: there is no goal, no such state, or no goal to merge it into.
        """
        with self._chronicle.lock:
            theme = self._chronicle.theme
            settled = theme.named(self._of(goal))
            if not settled.versions:
                raise InputError("There is no goal on the desk yet. A draft becomes a goal when you say so.")
            others = {other.id for other in theme.goals if other.versions} - {settled.id}
            if state == State.MERGED and into not in others:
                raise InputError("Into which of your other goals? It needs one under the same theme to be merged with.")
            words = {"state": str(_state(state)), "reason": within_bounds(reason), "into": into}
            return self._chronicle.keep(e.GOAL_SETTLED, goal=settled.id, **words)

    def set_mini_goal(self, what: str, by: date | None, who: str = "", *, id: str = "") -> Theme:
        """Keep a small step, its day, and who is beside the mentee in it; with an id, change one that is there.

        Raises:
            InputError: it is empty, or its day lies outside the mentoring.
        """
        words, session = checked(what), self.session
        if by is None:
            raise InputError("A small step needs a day. Any day will do; it can be changed.")
        if not session.today <= by <= session.ends:
            raise InputError(
                f"The day of the step, {by}, lies outside {session.today} to {session.ends}, "
                "the days of this mentoring."
            )
        kept = {"what": words, "who": within_bounds(who), "by": by.isoformat()}
        return self._chronicle.keep(e.MINI_GOAL_SET, mini_goal=id or self._new_id(), goal=self._goal_id, **kept)

    def settle_mini_goal(self, id: str, state: State | str, reason: str = "") -> Theme:
        """Say what became of a small step.

        Raises:
            InputError: there is no such step, or no such state.
        """
        with self._chronicle.lock:
            self._mini_goal(id)
            words = {"state": str(_state(state)), "reason": within_bounds(reason)}
            return self._chronicle.keep(e.MINI_GOAL_SETTLED, mini_goal=id, **words)

    # -- inside

    @property
    def _goal_id(self) -> str:
        return self._chronicle.theme.at_desk.id

    def _of(self, goal: str) -> str:
        """The id of a goal of the theme; the one on the desk where there is none like that, for words come first."""
        return goal if goal in {known.id for known in self._chronicle.theme.goals} else self._goal_id

    def _keep_words(self, kind: str, goal: str, ledger: Ledger, **more: Any) -> Theme:
        spans = [span.model_dump(mode="json") for span in ledger.spans]
        return self._chronicle.keep(kind, goal=goal, text=ledger.text, spans=spans, **more)

    def _candidate(self, number: int) -> tuple[Offer, dict[str, Any]]:
        offer = self.session.offer
        if offer is None or not 0 <= number < len(offer.candidates):
            raise InputError("There is no such idea. Ask for ideas first, or look at their numbers.")
        return offer, offer.candidates[number]

    def _mini_goal(self, id: str) -> MiniGoal:
        found = next((mini for mini in self._chronicle.theme.mini_goals if mini.id == id), None)
        if found is None:
            raise InputError("There is no such step under this theme.")
        return found


def _offered(session: Session) -> list[Offered]:
    """Every fragment that was ever laid beside a draft of this session."""
    return [
        Offered(offer=offer.id, candidate=number, field=field, text=str(candidate[field]))
        for offer in session.offers
        for number, candidate in enumerate(offer.candidates)
        for field in FIELDS
        if candidate.get(field)
    ]


def _state(state: State | str) -> State:
    try:
        return State(state)
    except ValueError:
        raise InputError(f"There is no state {state!r}; there are: {', '.join(State)}.") from None


def _in_range(what: str, number: int, least: int, most: int) -> None:
    if not least <= number <= most:
        raise InputError(f"{what} goes from {least} to {most}; {number} lies outside.")


def checked(text: str) -> str:
    """A text that has something in it, as it is kept.

    Raises:
        InputError: it is empty or longer than a book.
    """
    if words := within_bounds(text):
        return words
    raise InputError("There is nothing in it yet. Write a few words, then send them.")


def within_bounds(text: str) -> str:
    """A text as it is kept; it may be empty.

    Raises:
        InputError: it is longer than a book.
    """
    words = clean(text).strip()
    if len(words) > LONGEST:
        raise InputError(
            f"That is {len(words):,} characters, more than can be kept as one message. "
            "It was not sent; please send it in parts."
        )
    return words
