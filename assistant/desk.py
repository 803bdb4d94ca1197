"""The mentee's desk: what they write and decide about a theme. Nothing here waits for an answer or a model.

Whatever is written for a goal or a theme goes there, even if another window has laid something else on the desk.
"""

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
from assistant.goals import Goal, Letter, State
from assistant.journey import Session
from assistant.themes import Theme
from assistant.transcript import checked, clean, within_bounds

LEVELS = 5
"""Levels of attainment: -2, -1, 0, +1 and +2."""
HEAVIEST = 10
"""Weight of a goal beside the others."""
NO_GOAL = "There is no goal on the desk yet. A draft becomes a goal when you say so."


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

    def keep_picture(self, text: str, *, theme: str = "") -> Theme:
        """Keep what success will look like, in the mentee's words; an empty text takes it away."""
        return self._chronicle.keep(e.PICTURE_KEPT, theme=theme, text=within_bounds(text))

    def write_draft(self, text: str, edits: Sequence[Edit] = (), *, over: str | None = None, goal: str = "") -> Theme:
        """Keep the goal as the mentee has written it so far; an empty text takes it away.

        Args:
            text: All of it.
            edits: How it came about, change by change, where the shell has watched; else it is worked out.
            over: The text that the mentee saw before they wrote; what this window knew if left out. Where another
                window has written something else meanwhile, that is set aside and stays in the goal's history.
            goal: Id of the goal it is a draft of; the one on the desk if left out.
        """
        words = clean(text) if within_bounds(text) else ""  # space at its end stays: somebody may be typing there
        with self._chronicle.lock:
            seen = self._goal(goal)[1].draft.text if over is None else over
            self._chronicle.catch_up()
            theme, known = self._goal(goal)
            ledger = written(known.draft, words, edits, _offered(self.session), known.earlier)
            return self._keep_words(e.DRAFT_WRITTEN, theme, known, ledger, seen)

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
            gap = "\n" if draft.strip() and not draft.endswith("\n") else ""
            taken = Taken(offer=offer, candidate=number, field=field)
            edits = [
                Edit(at=len(draft), inserted=gap),
                Edit(at=len(draft + gap), inserted=fragment, how=How.INSERTED, taken=taken),
            ]
            return self.write_draft(draft + gap + fragment, edits)

    def accept_goal(self, text: str, *, goal: str = "") -> Theme:
        """The mentee says: this is my goal. Only they can. One that was accepted before is revised.

        Args:
            text: The goal.
            goal: Its id; that of the goal on the desk if left out.

        Raises:
            InputError: it is empty.
        """
        words = checked(text)
        with self._chronicle.lock:
            theme, known = self._goal(goal)
            if known.words == words == known.draft.text and known.is_active:
                return theme
            if known.draft.text != words:
                self.write_draft(words, goal=known.id)
                theme, known = self._goal(known.id)
            return self._keep_words(e.GOAL_ACCEPTED, theme, known, known.draft, known.draft.text)

    def show_findings(self) -> tuple[Finding, ...]:
        """What the draft leaves open, to be looked at; that it was shown is written down.

        Raises:
            InputError: there is no draft yet.
        """
        with self._chronicle.lock:
            theme = self._chronicle.theme
            if not theme.draft.strip():
                raise InputError("There is no draft yet. Write a goal first, as rough as you like.")
            found = findings(self.session)
            shown = [finding.model_dump(mode="json") for finding in found]
            self._chronicle.keep(e.FINDINGS_SHOWN, goal=theme.at_desk.id, draft=theme.draft, findings=shown)
            return found

    def stay_with_theme(self, direction: str = "", to_explore: str = "", *, theme: str = "") -> Theme:
        """The mentee decides to keep the theme open for now: a good outcome, and recorded as one.

        Args:
            direction: Where it leads meanwhile, in their words.
            to_explore: What they want to look at next.
            theme: Its id; the present theme if left out.
        """
        words = {"direction": within_bounds(direction), "to_explore": within_bounds(to_explore)}
        kept = {name: text for name, text in words.items() if text}
        return self._chronicle.keep(e.THEME_KEPT_OPEN, theme=theme, **kept)

    def refuse_candidate(self, number: int, reason: str = "", *, offer: str = "") -> None:
        """The mentee does not want this one; what is offered next begins elsewhere.

        Args:
            number: Of the candidate, counted from 0.
            reason: Why, if they say so.
            offer: Id of the offer it was part of; the last one if left out.

        Raises:
            InputError: there is no such candidate.
        """
        with self._chronicle.lock:
            of, _ = self._candidate(number, offer)
            body = {"offer": of, "candidate": number, "reason": within_bounds(reason)}
            self._chronicle.record(e.CANDIDATE_REFUSED, body)

    # -- what only the mentee can say

    def rate(self, letter: Letter | str, value: int, why: str = "", *, goal: str = "") -> Theme:
        """Keep how attractive the goal is, how much energy is in it, or how much it is the mentee's own: 0 to 10.

        Raises:
            InputError: there is no such letter or goal, or the value lies outside.
        """
        if letter not in list(Letter):
            raise InputError(f"{letter!r} cannot be rated; there are: {', '.join(Letter)}.")
        said = {"letter": str(letter), "value": _within("A rating", value, 0, 10), "why": within_bounds(why)}
        return self._of_goal(e.GOAL_RATED, goal, **said)

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
            InputError: nothing was said, a number lies outside its scale, or there is no such goal.
        """
        texts = {"happened": happened, "surprised": surprised, "learned": learned}
        said: dict[str, Any] = {name: words for name, text in texts.items() if (words := within_bounds(text))}
        if energy is not None:
            said["energy"] = _within("Energy", energy, 0, 10)
        if level is not None:
            said["level"] = _within("A level", level, -2, 2)
        if not said:
            raise InputError(
                "Nothing was said yet. A few words on what happened are enough; nothing happened counts too."
            )
        return self._of_goal(e.CHECKED_IN, goal, **said)

    def proposed_levels(self) -> tuple[str, ...]:
        """Levels built from the parts of the goal on the desk, for the mentee to change.

        Raises:
            InputError: there is no goal yet.
        """
        session, goal = self.session, self._chronicle.theme.goal
        if not goal:
            raise InputError(NO_GOAL)
        deadline = deadline_of(goal, today=session.today, ends=session.ends)
        return proposed_levels(goal, deadline.by if deadline else None, session.ends, session.today)

    def set_levels(self, levels: Sequence[str], weight: int = 1, *, goal: str = "") -> Theme:
        """Keep what -2, -1, 0, +1 and +2 look like; no texts take them away.

        Raises:
            InputError: there are not five of them, the weight is none from 1 to 10, or there is no such goal.
        """
        words = [] if isinstance(levels, str) else [within_bounds(text) for text in levels]
        if levels and (len(words) != LEVELS or not all(words)):
            raise InputError("Each of the five levels, from -2 to +2, needs a few words.")
        return self._of_goal(e.LEVELS_SET, goal, levels=words, weight=_within("A weight", weight, 1, HEAVIEST))

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
        """Park the goal, let it go, merge it into another, call it done, or take it up again.

        Raises:
            InputError: there is no goal, no such state, or no goal to merge it into.
        """
        with self._chronicle.lock:
            theme, settled = self._known_goal(goal)
            if not settled.versions:
                raise InputError(NO_GOAL)
            others = {other.id for other in theme.goals if other.versions and other.state is not State.MERGED}
            if state == State.MERGED and into not in others - {settled.id}:
                raise InputError("Into which of your other goals? It needs one under the same theme to be merged with.")
            words = {"state": str(_state(state)), "reason": within_bounds(reason), "into": into}
            return self._chronicle.keep(e.GOAL_SETTLED, theme=theme.id, goal=settled.id, **words)

    def set_mini_goal(self, what: str, by: date | None, who: str = "", *, id: str = "") -> Theme:
        """Keep a small step, its day, and who is beside the mentee in it; with an id, change one that is there.

        Raises:
            InputError: it is empty, there is no such step, or its new day lies outside the mentoring.
        """
        words = {"what": checked(what), "who": within_bounds(who)}
        with self._chronicle.lock:
            theme, known = self._mini_goal(id) if id else (self._chronicle.theme, None)
            if by is None:
                raise InputError("A small step needs a day. Any day will do; it can be changed.")
            if not known or known.by != by:
                self._check_day(by)
            ids = {"mini_goal": id or self._new_id(), "goal": known.goal if known else theme.at_desk.id}
            return self._chronicle.keep(e.MINI_GOAL_SET, theme=theme.id, **ids, **words, by=by.isoformat())

    def settle_mini_goal(self, id: str, state: State | str, reason: str = "") -> Theme:
        """Say what became of a small step.

        Raises:
            InputError: there is no such step, or no such state.
        """
        with self._chronicle.lock:
            theme, _ = self._mini_goal(id)
            words = {"state": str(_state(state)), "reason": within_bounds(reason)}
            return self._chronicle.keep(e.MINI_GOAL_SETTLED, theme=theme.id, mini_goal=id, **words)

    # -- inside

    def _goal(self, id: str) -> tuple[Theme, Goal]:
        """A goal of any theme, and its theme; the one on the desk where there is none like that: words come first."""
        found = self._found(id)
        present = self._chronicle.theme
        return found or (present, present.at_desk)

    def _known_goal(self, id: str) -> tuple[Theme, Goal]:
        if id and not self._found(id):
            raise InputError("There is no such goal in this conversation.")
        return self._goal(id)

    def _found(self, id: str) -> tuple[Theme, Goal] | None:
        known = ((theme, goal) for theme in self.session.themes for goal in (*theme.goals, theme.at_desk))
        return next(((theme, goal) for theme, goal in known if goal.id == id), None)

    def _of_goal(self, kind: str, goal: str, **said: Any) -> Theme:
        with self._chronicle.lock:
            theme, known = self._known_goal(goal)
            return self._chronicle.keep(kind, theme=theme.id, goal=known.id, **said)

    def _keep_words(self, kind: str, theme: Theme, goal: Goal, ledger: Ledger, over: str) -> Theme:
        spans = [span.model_dump(mode="json") for span in ledger.spans]
        return self._chronicle.keep(kind, theme=theme.id, goal=goal.id, text=ledger.text, spans=spans, over=over)

    def _candidate(self, number: int, of: str = "") -> tuple[str, dict[str, Any]]:
        """A candidate of an offer, the last one if none is named, and the id of that offer."""
        named = next((offer for offer in self.session.offers if offer.id == of), None)
        offer = named or self.session.offer
        if offer is None or number not in range(len(offer.candidates)):
            raise InputError("There is no such idea. Ask for ideas first, or look at their numbers.")
        return offer.id, offer.candidates[number]

    def _mini_goal(self, id: str) -> tuple[Theme, Any]:
        known = ((theme, mini) for theme in self.session.themes for mini in theme.mini_goals if mini.id == id)
        if found := next(known, None):
            return found
        raise InputError("There is no such step in this conversation.")

    def _check_day(self, by: date) -> None:
        session = self.session
        if session.today > session.ends:
            raise InputError(f"The mentoring ended on {session.ends}, so no step can have a day any more.")
        if not session.today <= by <= session.ends:
            raise InputError(
                f"The day of the step, {by}, lies outside {session.today} to {session.ends}, "
                "the days of this mentoring."
            )


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


def _within(what: str, number: int, least: int, most: int) -> int:
    if type(number) is not int or not least <= number <= most:
        raise InputError(f"{what} is a whole number from {least} to {most}; {number!r} is none.")
    return number
