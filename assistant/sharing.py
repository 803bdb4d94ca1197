"""The mentee's side of a brief: what they choose, look at, approve, export and take back.

Nothing leaves without an approval, and what leaves is what was approved, byte for byte.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from assistant import events as e
from assistant.approvals import Draft, Shared, Sharer
from assistant.brief.consent import WORDING, not_exported, taken_back
from assistant.brief.document import Brief, ModelName, Summary, write_brief
from assistant.brief.items import LONGEST, Item, Kind, legible
from assistant.brief.keys import THREAD, drawn, keys_of, shortened
from assistant.brief.offering import Shareable, asked, brief_of, shareable
from assistant.brief.spared import without_danger
from assistant.brief.summary import summary_of, wording_faults
from assistant.chronicle import Chronicle
from assistant.dates import local_day
from assistant.errors import HistoryError, InputError
from assistant.history.disk import explain, write_file
from assistant.listening import Listener
from assistant.meeting.agreed import Agreed, Agreement
from assistant.pages.brief import named
from assistant.pages.notes import one_line
from assistant.runtime.base import Message, Prompt, Sampling
from assistant.sealing import seal
from assistant.settings import expanded
from assistant.transcript import within_bounds

WORD_IT: Final = (
    "Somebody shares these notes of theirs with a mentor. Say in at most three short sentences what they are about, as "
    "the person who wrote them, with “I”. Use their own words. Add nothing: no advice, no praise, no question."
)
SUMMING_UP: Final = Sampling(temperature=0.3, max_tokens=130, stop=("\n",))


class Sharing:
    """What a mentee shares of one conversation; any thread may call it.

    Args:
        chronicle: Where everything is written down.
        new_id: A new unique name on every call, from which nothing can be told.
        clock: What time it is.
        listener: A language model that may propose a wording, if there is one.
    """

    def __init__(
        self,
        chronicle: Chronicle,
        new_id: Callable[[], str],
        clock: Callable[[], datetime],
        listener: Listener | None = None,
    ) -> None:
        self._chronicle, self._new_id, self._clock, self.listener = chronicle, new_id, clock, listener
        self._looked_at: dict[str, Brief] = {}  # the last one of each conversation, in this object
        self._proposed: dict[str, Summary] = {}

    # -- choosing and looking

    def offer(self) -> tuple[Shareable, ...]:
        """Everything that could be shared, in the order a mentor reads it; never what tells of danger.

        Raises:
            InputError: no conversation is open.
        """
        session = self._chronicle.session
        return without_danger(shareable(session, today=self._today()), session)

    def draft(
        self,
        sources: Collection[str],
        *,
        mentor: str,
        sender: str = "",
        asks: Sequence[str] = (),
        summary: str | None = None,
    ) -> Brief:
        """Put a brief together, to be looked at; nothing is shared by that.

        Args:
            sources: What of the offer is chosen, by `Shareable.source`.
            mentor: Their name.
            sender: What the mentee wants to be called in it.
            asks: Questions for the mentor.
            summary: How it begins, in the mentee's words or those proposed; put together by rules if left out.

        Raises:
            InputError: nothing is chosen, something is not offered (any more), no mentor is named, or it is too long.
        """
        with self._chronicle.lock:
            self._chronicle.catch_up()
            sharer = self._sharer(mentor).model_copy(update={"mentor": _name(mentor)})
            if not sharer.mentor:
                raise InputError("For whom is it? Write the name of your mentor.")
            chosen = (*self._chosen(sources), *_asked(asks))
            if not chosen:
                raise InputError("Nothing is chosen yet. Tick what you want to share, or write down a question.")
            taken = {key for one in self._shared.mentors.values() for key in one.keys.values()}
            keys = keys_of([one.source for one in chosen], sharer.keys, taken, self._new_id)
            brief = self._brief(chosen, keys, sharer, _name(sender), summary)
            sources_of = {key: source for source, key in keys.items()}
            body = {"brief": _document(brief), "sources": [sources_of[item.key] for item in brief.items]}
            self._chronicle.record(e.BRIEF_DRAFTED, body)
            self._looked_at[self._chronicle.session.id] = brief
            return brief

    def propose_wording(self, *, cancel: threading.Event | None = None) -> str | None:
        """How a model would begin the brief that was last looked at here; one that begins so says that a model did.

        None where there is no model, where it was stopped, or where it added anything to what is shared.

        Raises:
            InputError: no brief was looked at yet.
            ModelError: the model cannot be used.
        """
        brief = self._looked_at.get(self._chronicle.session.id)
        if brief is None:
            raise InputError("Choose what to share and look at it first; then its beginning can be worded.")
        if self.listener is None:
            return None
        items, model = brief.items, self.listener.model
        notes = Message.mentee("\n".join(filter(None, (one_line(item.words) for item in items))))
        prompt = Prompt(messages=(Message.instruction(WORD_IT), notes), start="I")
        written = model.complete(prompt, SUMMING_UP, cancel=cancel)
        text = ("I" + written.text).strip()
        is_whole = written.text.strip() and written.stop_reason in ("end", "stop")
        if not is_whole or wording_faults(text, items):
            return None
        by = ModelName(id=model.card.id, sha256=model.card.sha256)
        self._proposed[self._chronicle.session.id] = proposed = Summary(text=text, by="model", model=by)
        return proposed.text

    # -- agreeing, exporting, taking back

    def approve(self, mentor: str, *, seen: Brief | None = None) -> Brief:
        """The mentee agrees, in the words of `wording`, to share the brief they looked at. Only they can.

        Args:
            mentor: For whom it is.
            seen: What they looked at; what this window knew last if left out.

        Raises:
            InputError: there is nothing to approve, or it has changed since it was looked at.
        """
        with self._chronicle.lock:
            before = self._sharer(mentor).draft
            known = _document(seen) if seen else before and before.brief
            self._chronicle.catch_up()
            sharer = self._sharer(mentor)
            if sharer.draft is None:
                raise InputError(
                    f"There is nothing to approve for {sharer.mentor}. Choose what to share, and look at it."
                )
            if sharer.draft.brief != known:
                raise InputError(f"The brief for {sharer.mentor} has changed since you looked at it; look again.")
            brief = _understood(sharer.draft)
            if sharer.standing and not sharer.is_waiting:
                return brief
            self._check_unchanged(brief, sharer, sharer.draft.sources)
            body = {**sharer.draft.model_dump(mode="json"), "wording": WORDING, "mentor": brief.mentor}
            self._chronicle.record(e.BRIEF_APPROVED, body)
            return brief

    def export(self, path: Path | str, *, mentor: str, recipient: str = "") -> Path:
        """Write the brief that was approved last to a file, whole or not at all.

        Args:
            path: The file; one that is there is replaced.
            mentor: For whom it is.
            recipient: Public keys of who may open it, with spaces between them; it is not sealed if left out.

        Raises:
            InputError: nothing is approved, or was taken back, or there is a newer draft; the folder is not there; or
                it cannot be sealed.
            HistoryError: it could not be written; an older file there is untouched.
        """
        target = expanded(path).absolute()
        if target.is_dir() or not target.parent.is_dir():
            raise InputError(f"{target} cannot be written: name a file in a folder that exists.")
        data = self.hand_out(mentor=mentor, recipient=recipient)
        try:
            write_file(target, data, tag=self._new_id())
        except OSError as error:
            raise HistoryError(explain(error, target)) from error
        return target

    def hand_out(self, *, mentor: str, recipient: str = "") -> bytes:
        """The brief that was approved last, as a file for whoever puts it somewhere; see `export`."""
        with self._chronicle.lock:
            self._chronicle.catch_up()
            sharer = self._sharer(mentor)
            if sharer.standing is None or sharer.is_waiting:
                raise InputError(not_exported(sharer))
            brief = _understood(sharer.standing)
            data, keys = write_brief(brief), recipient.split()
            sealed = seal(data, keys) if keys else data
            # Before the file: of one that was written nobody may be told that there is none.
            body = {"thread": brief.thread, "number": brief.number, "encrypted": bool(keys)}
            self._chronicle.record(e.BRIEF_EXPORTED, body)
            return sealed

    def revoke(self, mentor: str, reason: str = "") -> str:
        """Take back what was approved for this mentor; returns what is so then.

        Raises:
            InputError: nothing was approved for them.
        """
        why = within_bounds(reason)
        with self._chronicle.lock:
            self._chronicle.catch_up()
            sharer = self._sharer(mentor)
            if not sharer.approvals:
                raise InputError(f"Nothing was approved for {sharer.mentor}, so there is nothing to take back.")
            if not sharer.revoked:
                self._chronicle.record(e.BRIEF_REVOKED, {"mentor": sharer.mentor, "reason": why})
            return taken_back(sharer.mentor, exported=bool(sharer.exports))

    # -- what comes back

    def take(self, agreement: Agreement, accepted: Collection[int]) -> int:
        """Take in what was agreed in a meeting: an accepted step becomes a small step of the present theme.

        Args:
            agreement: What the mentor handed back.
            accepted: Numbers of items they accept, from 0; others are kept as not accepted, if they were not before.

        Returns:
            How many steps were set; one that was taken in before is not set again.

        Raises:
            InputError: it belongs to another conversation, or has no item of such a number.
        """
        with self._chronicle.lock:
            self._chronicle.catch_up()
            if agreement.thread not in {one.thread for one in self._shared.mentors.values()}:
                raise InputError("This was agreed about another conversation. Open that one, then take it in there.")
            if wrong := sorted(set(accepted) - set(range(len(agreement.items)))):
                raise InputError(f"There is no item {wrong[0]} in what was agreed; there are {len(agreement.items)}.")
            return sum(self._take(agreement, one, n in accepted) for n, one in enumerate(agreement.items))

    def _take(self, agreement: Agreement, one: Agreed, accepted: bool) -> bool:
        """Whether a step was set."""
        before = self._shared.answered(agreement.thread, one.kind, one.text, one.by)
        if before and (before.accepted or not accepted):
            return False
        by = one.by.isoformat() if one.by else None
        is_step = accepted and one.kind == "step"
        if is_step:
            ids = {"mini_goal": self._new_id(), "goal": self._chronicle.theme.at_desk.id}
            self._chronicle.keep(e.MINI_GOAL_SET, **ids, what=one.text, who=one.who, by=by)
        said = {"thread": agreement.thread, "kind": one.kind, "text": one.text, "by": by}
        self._chronicle.record(e.AGREED_TAKEN, {**said, "from": agreement.mentor, "accepted": accepted})
        return is_step

    # -- inside

    def _today(self) -> date:
        return local_day(self._clock())

    @property
    def _shared(self) -> Shared:
        return self._chronicle.session.sharing

    def _sharer(self, mentor: str) -> Sharer:
        return self._shared.of(_name(mentor))

    def _chosen(self, sources: Collection[str]) -> list[Shareable]:
        offered = self.offer()
        if set(sources) - {one.source for one in offered}:
            raise InputError("Something of what you chose is not there any more; look again at what can be shared.")
        return [one for one in offered if one.source in sources]

    def _brief(
        self, chosen: Sequence[Shareable], keys: dict[str, str], sharer: Sharer, sender: str, summary: str | None
    ) -> Brief:
        brief = brief_of(
            chosen,
            keys,
            thread=sharer.thread or drawn(self._new_id, THREAD),
            number=len(sharer.approvals) + 1,
            day=self._today(),
            sender=sender,
            mentor=sharer.mentor,
            summary=Summary(),
        )
        brief = brief.model_copy(update={"summary": self._summary(summary, brief.items)})
        write_brief(brief)  # what is too large for a file must not be approved
        return brief

    def _summary(self, words: str | None, items: Sequence[Item]) -> Summary:
        by_rules = Summary(text=summary_of(items))
        if words is None or within_bounds(words) == by_rules.text:
            return by_rules
        before = self._shared.worded  # also by another window, or before this one was opened
        last = self._proposed.get(self._chronicle.session.id)
        proposed = [one for one in (last, Summary.model_validate(before) if before else None) if one]
        try:
            written = Summary(text=words, by="mentee", model=proposed[0].model if proposed else None)
        except ValidationError:
            raise InputError(f"The beginning of a brief takes {LONGEST:,} characters. Write a shorter one.") from None
        same = next((one for one in proposed if one.text == written.text), written)
        if same.by == "model" and (faults := wording_faults(same.text, items)):
            raise InputError(
                f"The language model worded this beginning for other things than you share now; it {faults[0]}. "
                "Write a beginning of your own, or leave it to the rules."
            )
        return same

    def _check_unchanged(self, brief: Brief, sharer: Sharer, sources: Collection[str]) -> None:
        offered = [one for one in self.offer() if one.source in sources]
        chosen = (*offered, *_asked([item.words for item in brief.of(Kind.ASK)]))
        now = self._brief(chosen, sharer.keys, sharer, brief.sender, None)
        if changed := next((item for item in brief.items if item not in now.items), None):
            raise InputError(f"{named(changed)} has changed since you looked at it; look again.")
        if now.day != brief.day:
            raise InputError("The brief has the date of the day you looked at it, which has passed; look again.")


def _asked(words: Sequence[str]) -> list[Shareable]:
    """Questions for the mentor, each known by its words: another question is another thing, whatever its number."""
    unique = {f"ask/{shortened(one.words)}": one for one in asked(words)}
    return [one.model_copy(update={"source": source}) for source, one in unique.items()]


def _name(words: str) -> str:
    """A name as a brief has it."""
    return one_line(legible(within_bounds(words)))


def _document(brief: Brief) -> dict[str, Any]:
    return brief.model_dump(mode="json")


def _understood(draft: Draft) -> Brief:
    """The brief of a draft, which must still be written exactly as it was looked at."""
    try:
        brief = Brief.model_validate(draft.brief)
        if _document(brief) == draft.brief:
            return brief
    except ValidationError:
        pass
    raise InputError("That brief is from another version of this program; put it together again, and look at it.")
