"""Everything a mentor takes into one meeting."""

from __future__ import annotations

from assistant.bank import QuestionBank
from assistant.brief.changes import Changes
from assistant.brief.document import Brief, ModelName
from assistant.meeting.agenda import Minutes, Part, agenda
from assistant.meeting.attention import Note, listen_for
from assistant.meeting.points import since
from assistant.meeting.questions import Proposed, proposed
from assistant.meeting.role import Hat, hat_for
from assistant.value import Value


class Plan(Value):
    """A proposal for one meeting: all of it can be left aside."""

    hat: Hat
    questions: tuple[Proposed, ...]
    attention: tuple[Note, ...]
    changed: Changes | None
    """What is new since the brief before; None for a first one."""
    agenda: tuple[Part, ...]
    minutes: Minutes
    spoken_by: ModelName | None = None
    """The model that had a part in the questions; None where only rules and the question bank had."""


def plan_of(
    brief: Brief, before: Brief | None, bank: QuestionBank, *, minutes: Minutes = 30, seed: int = 1, count: int = 6
) -> Plan:
    """The plan for a meeting about this brief, by rules and the question bank alone.

    Args:
        brief: What was shared now.
        before: The brief before it in the same thread.
        bank: Where questions come from.
        minutes: How long the meeting is: 30, 45 or 60.
        seed: Another one gives other questions.
        count: How many of them, five to eight.

    Raises:
        InputError: another length or another count.
    """
    hat = hat_for(brief, before)
    return Plan(
        hat=hat,
        questions=proposed(brief, bank, before, seed=seed, count=count),
        attention=listen_for(brief, before),
        changed=since(brief, before),
        agenda=agenda(minutes, hat, brief, before),
        minutes=minutes,
    )
