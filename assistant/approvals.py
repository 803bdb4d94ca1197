"""What a mentee agreed to share, with whom, and what they took back: each thing that happens makes a new state.

A brief is kept here as the plain document that was looked at, so that a conversation can be opened also where a later
version of this program has written its brief in another form.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from assistant import events as e
from assistant.dates import local_day
from assistant.events import Event
from assistant.value import Value

BRIEFS = 1
"""The version of a brief's form that is understood; of later ones nothing is taken in."""


class Draft(Value):
    """A brief that was looked at and not approved yet."""

    brief: dict[str, Any]
    """All of it, as it would be exported."""
    sources: tuple[str, ...]
    """What each of its items is in the conversation, in the same order."""


class Approval(Draft):
    """A brief that the mentee agreed to share."""

    wording: int
    """Number of the sentence they agreed to."""


class Sharer(Value):
    """What there is between the mentee and one mentor."""

    mentor: str
    """Their name as it was written last."""
    thread: str = ""
    """Ties the briefs to this mentor together."""
    keys: dict[str, str] = {}
    """The keys drawn so far, by source; the same thing has the same key in every brief to this mentor."""
    draft: Draft | None = None
    approvals: tuple[Approval, ...] = ()
    revoked: bool = False
    """The mentee took back what they had approved, and has approved nothing since."""
    exports: int = 0
    """Files that were begun; each may be somewhere."""

    @property
    def standing(self) -> Approval | None:
        """What may be exported."""
        return self.approvals[-1] if self.approvals and not self.revoked else None

    @property
    def is_waiting(self) -> bool:
        """Whether a newer brief was looked at than the one that was approved last."""
        return bool(self.draft and not (self.standing and self.standing.brief == self.draft.brief))

    def _with(self, draft: Draft, outline: e.Outline) -> Sharer:
        keys = {source: item.key for source, item in zip(draft.sources, outline.items, strict=False)}
        return self.model_copy(
            update={
                "mentor": outline.mentor,
                "thread": outline.thread,
                "draft": draft,
                "keys": {**self.keys, **keys},
            }
        )


class Taken(Value):
    """Something agreed with the mentor that came back, and whether the mentee took it."""

    thread: str
    kind: str
    text: str
    by: date | None = None
    accepted: bool
    mentor: str = ""
    """Their name as it stood in the file; empty where there was none."""
    day: date | None = None
    """When it was answered."""


class Shared(Value):
    """All that is so far known of sharing in one conversation."""

    mentors: dict[str, Sharer] = {}
    latest: str = ""
    """The mentor for whom a brief was looked at last."""
    taken: tuple[Taken, ...] = ()

    def of(self, mentor: str) -> Sharer:
        """What there is with this mentor; nothing yet where the name is new. Capitals and spaces make no difference."""
        return self.mentors.get(_same(mentor), Sharer(mentor=mentor))

    @property
    def draft(self) -> Draft | None:
        """The brief that was looked at last and may be approved."""
        return self.of(self.latest).draft

    @property
    def agreed(self) -> tuple[Taken, ...]:
        """What came back from a mentor and was accepted."""
        return tuple(one for one in self.taken if one.accepted)

    @property
    def waiting(self) -> tuple[str, ...]:
        """The mentors for whom a brief was looked at that is not approved yet."""
        return tuple(one.mentor for one in self.mentors.values() if one.is_waiting)

    def answered(self, thread: str, kind: str, text: str, by: date | None) -> Taken | None:
        """What the mentee answered to this before: that they accepted it, wherever they once did."""
        found = [one for one in self.taken if (one.thread, one.kind, one.text, one.by) == (thread, kind, text, by)]
        return next((one for one in found if one.accepted), found[-1] if found else None)

    @property
    def worded(self) -> dict[str, Any]:
        """How that brief begins, where a model had a part in its words; empty where none had."""
        summary: dict[str, Any] = self.draft.brief.get("summary", {}) if self.draft else {}
        return summary if summary.get("model") else {}

    def after(self, event: Event) -> Shared:
        """The state once this event has happened too. Kinds of event it does not know change nothing.

        Raises:
            ValidationError: the event lacks something that its kind needs.
        """
        if event.type not in STEPS:
            return self
        body, step = STEPS[event.type]
        return step(self, event, body.model_validate(event.body))

    def _with(self, sharer: Sharer, **changes: Any) -> Shared:
        mentors = {**self.mentors, _same(sharer.mentor): sharer}
        return self.model_copy(update={"mentors": mentors, **changes})


def _same(mentor: str) -> str:
    return " ".join(mentor.split()).casefold()


def _drafted(shared: Shared, event: Event, body: e.BriefDrafted) -> Shared:
    if body.brief.get("version") != BRIEFS:
        return shared
    outline = e.Outline.model_validate(body.brief)
    draft = Draft(brief=body.brief, sources=body.sources)
    return shared._with(shared.of(outline.mentor)._with(draft, outline), latest=outline.mentor)


def _approved(shared: Shared, event: Event, body: e.BriefApproved) -> Shared:
    seen = _drafted(shared, event, body)
    if seen is shared:
        return shared
    approval = Approval(brief=body.brief, sources=body.sources, wording=body.wording)
    sharer = seen.of(seen.latest)
    changes = {"approvals": (*sharer.approvals, approval), "revoked": False}
    return seen._with(sharer.model_copy(update=changes))


def _exported(shared: Shared, event: Event, body: e.BriefExported) -> Shared:
    sharer = next((one for one in shared.mentors.values() if one.thread == body.thread), None)
    return shared._with(sharer.model_copy(update={"exports": sharer.exports + 1})) if sharer else shared


def _revoked(shared: Shared, event: Event, body: e.BriefRevoked) -> Shared:
    changes = {"revoked": True, "draft": None}
    return shared._with(shared.of(body.mentor).model_copy(update=changes))


def _taken(shared: Shared, event: Event, body: e.AgreedTaken) -> Shared:
    said = body.model_dump(include=set(Taken.model_fields))
    taken = Taken.model_validate({**said, "mentor": body.by_whom, "day": local_day(event.at)})
    return shared.model_copy(update={"taken": (*shared.taken, taken)})


STEPS: dict[str, tuple[type[e.Body], Callable[[Shared, Event, Any], Shared]]] = {
    e.BRIEF_DRAFTED: (e.BriefDrafted, _drafted),
    e.BRIEF_APPROVED: (e.BriefApproved, _approved),
    e.BRIEF_EXPORTED: (e.BriefExported, _exported),
    e.BRIEF_REVOKED: (e.BriefRevoked, _revoked),
    e.AGREED_TAKEN: (e.AgreedTaken, _taken),
}
"""What each kind of event does to what is shared."""
