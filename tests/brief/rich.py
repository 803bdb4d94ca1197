"""A conversation in which everything has happened that can happen, with a mark in every text of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from assistant import events as e
from assistant.events import Event

FIRST = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
TODAY = date(2027, 3, 1)


def rich_events(canary: str) -> tuple[Event, ...]:
    """All that happened in one conversation; sharing it is left to whoever reads this.

    Args:
        canary: Stands, with the name of the field behind it, in every text: `{canary}-picture`. Whatever holds
            `{canary}` in the end, one can tell where it came from.
    """
    return tuple(
        Event(session=f"{canary}-session", type=kind, at=FIRST + timedelta(days=n), id=f"{canary}-id-{n}", body=body)
        for n, (kind, body) in enumerate(_happened(canary))
    )


def _happened(canary: str) -> Iterator[tuple[str, dict[str, Any]]]:
    def marked(name: str, words: str) -> str:
        return f"{words} {canary}-{name}"

    def said(name: str, words: str, **about: Any) -> tuple[str, dict[str, Any]]:
        return e.COACH_TURN, {"text": marked(name, words), "answer": f"{canary}-answer-{name}", **about}

    idea = {
        name: marked(f"idea-{name}", "A sketch of it") for name in ("title", "specific", "first_step", "closes_off")
    }
    grounds = [{"turn": 2, "quote": "I felt small in the meeting"}]
    offer = f"{canary}-offer"
    first, second = f"{canary}-theme-1", f"{canary}-theme-2"
    goal, other, parked = (f"{canary}-goal-{n}" for n in range(3))
    spans = [
        {"text": marked("goal-words", "By June I say"), "taken": {"offer": offer, "candidate": 0, "field": "specific"}}
    ]
    levels = [marked(f"level-{n}", "So many meetings") for n in range(5)]
    yield e.SESSION_OPENED, {"ends": "2027-09-22", "why": marked("opened", "Opened")}
    yield said("opening", "What would you like to learn?", phase="opening", move="open_question", facet=None)
    yield e.MENTEE_TURN, {"text": marked("turn-1", "I felt small in the meeting with")}
    yield e.THEME_NAMED, {"theme": first, "title": marked("title-1", "Being heard in meetings")}
    yield e.PHASE_ENTERED, {"phase": "exploring", "by": "coach", "jump": False, "why": marked("entered", "Why")}
    yield e.COACH_PARTIAL, {"text": marked("partial", "How did"), "answer": f"{canary}-answer-asks"}
    yield said(
        "asks",
        "How did that feel?",
        facet="emotion",
        phase="exploring",
        reason=marked("reason", "Because"),
        question=marked("question", "How did that feel?"),
        reflection=marked("reflection", "You felt small."),
        source={"kind": "model", "id": f"{canary}-source", "version": "1"},
        provenance={"model": {"id": f"{canary}-model"}},
        notices=[marked("notice", "Slow")],
    )
    yield e.MENTEE_TURN, {"text": marked("turn-2", "I was ashamed, and next time I want to speak before")}
    yield e.MENTEE_TURN, {"text": marked("danger", "I feel so hopeless that I want to die, says")}
    yield e.HELP_SHOWN, {"kind": "self_harm", "text": marked("help", "Please call somebody")}
    yield said("signpost", "Please call somebody now.", move="signpost", phase="exploring")
    yield e.MENTEE_TURN, {"text": marked("after-help", "I felt ashamed to call my sister")}
    yield e.PICTURE_KEPT, {"theme": first, "text": marked("picture", "I say what I think in each meeting.")}
    yield e.DRAFT_WRITTEN, {"theme": first, "goal": goal, "text": marked("first-draft", "speak more")}
    yield e.FINDINGS_SHOWN, {"theme": first, "goal": goal, "draft": marked("shown-draft", "speak"), "findings": []}
    body = {"theme": first, "jump": True, "candidates": [{**idea, "grounds": grounds}, {**idea, "grounds": []}]}
    yield e.CANDIDATES_OFFERED, body
    yield e.CANDIDATE_REFUSED, {"offer": offer, "candidate": 1, "reason": marked("refusal", "Not mine")}
    yield e.GOAL_ACCEPTED, {"theme": first, "goal": goal, "text": marked("old-goal", "Until Easter I speak.")}
    yield e.GOAL_ACCEPTED, {"theme": first, "goal": goal, "text": spans[0]["text"], "spans": spans}
    yield e.GOAL_RATED, {"theme": first, "goal": goal, "letter": "energy", "value": 8, "why": marked("rating", "Fun")}
    yield e.LEVELS_SET, {"theme": first, "goal": goal, "levels": levels, "weight": 3}
    step = {"theme": first, "goal": goal, "mini_goal": f"{canary}-step-1", "by": "2027-03-20"}
    yield e.MINI_GOAL_SET, {**step, "what": marked("step-1", "Ask Ana how she does it"), "who": marked("who", "Ana")}
    settled = {"theme": first, "mini_goal": f"{canary}-step-1", "state": "done"}
    yield e.MINI_GOAL_SETTLED, {**settled, "reason": marked("step-reason", "It was easy.")}
    yield e.FIRST_STEP_SET, {"theme": first, "text": marked("step-0", "Read the agenda"), "by": "2027-02-02"}
    looked = {name: marked(name, "It went so") for name in ("happened", "surprised", "learned")}
    yield e.CHECKED_IN, {"theme": first, "goal": goal, **looked, "energy": 6, "level": 1}
    yield e.GOAL_CHOSEN, {"theme": first, "goal": parked}
    yield e.GOAL_ACCEPTED, {"theme": first, "goal": parked, "text": marked("parked", "I chair the meeting.")}
    fate = {"theme": first, "goal": parked, "state": "parked", "into": f"{canary}-into"}
    yield e.GOAL_SETTLED, {**fate, "reason": marked("fate", "One thing at a time.")}
    yield e.GOAL_CHOSEN, {"theme": first, "goal": other}
    yield e.DRAFT_WRITTEN, {"theme": first, "goal": other, "text": marked("draft", "Speak up more, always")}
    yield e.THEME_NAMED, {"theme": second, "title": marked("title-2", "Learning to say no")}
    yield said("again", "What happened?", phase="exploring", facet="experience", move="open_question")
    yield e.MENTEE_TURN, {"text": marked("turn-3", "I was angry with myself for saying yes to")}
    open_words = {
        "direction": marked("direction", "Towards fewer evenings"),
        "to_explore": marked("explore", "My boss"),
    }
    yield e.THEME_KEPT_OPEN, {"theme": second, **open_words}
    yield e.THEME_CHOSEN, {"theme": first}
    yield e.PHASE_ENTERED, {"phase": "reviewing", "by": "mentee", "jump": False}
