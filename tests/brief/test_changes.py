from __future__ import annotations

from typing import Any

import pytest

from assistant.brief.changes import Changed, changes
from assistant.brief.items import Kind


def test_nothing_has_changed_between_a_brief_and_itself(make: Any) -> None:
    """All of it is the same, and there is nothing to begin with."""
    brief = make.full()
    found = changes(brief, brief)
    assert found.same == brief.items and not found


def test_first_what_is_new_then_what_reads_otherwise(make: Any) -> None:
    """A goal in other words is the same goal: both wordings are there. What was added is new."""
    goal, ask = make.item("goal", "Speak.", state="active"), make.item("ask", "How?")
    later = goal.model_copy(update={"words": "Speak once a week."})
    step = make.item("step", "Ask Ana.")
    found = changes(make.brief(goal, ask), make.brief(later, step, ask, number=2))
    assert found.changed == (Changed(before=goal, after=later),)
    assert (found.new, found.same, found.gone) == ((step,), (ask,), {})
    assert found


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("goal", {"state": "active"}, {"state": "done"}),
        ("place", {"phase": "exploring"}, {"phase": "narrowing"}),
        ("step", {"day": "2027-01-01"}, {"day": "2027-02-01"}),
        ("check_in", {"energy": 3}, {"energy": 8}),
        ("check_in", {"learned": ""}, {"learned": "Much."}),
    ],
)
def test_a_new_state_place_day_or_number_is_a_change(
    make: Any, kind: str, before: dict[str, Any], after: dict[str, Any]
) -> None:
    """A goal that is done now reads the same and is news."""
    one = make.item(kind, key="abcd1234", **before)
    two = make.item(kind, key="abcd1234", **after)
    assert changes(make.brief(one), make.brief(two)).changed == (Changed(before=one, after=two),)


def test_of_what_is_no_longer_shared_only_the_kind_is_told(make: Any) -> None:
    """The mentee took three things out: the mentor learns that, and not what they were."""
    kept = make.item("theme", "Speaking")
    gone = [make.item("quote", "secret one"), make.item("goal", "secret two"), make.item("quote", "secret three")]
    found = changes(make.brief(kept, *gone), make.brief(kept))
    assert found.gone == {Kind.QUOTE: 2, Kind.GOAL: 1}
    assert "secret" not in found.model_dump_json() and found


def test_a_theme_that_is_shared_now_makes_no_change_of_what_belongs_to_it(make: Any) -> None:
    """The theme is new, and the picture the same as before."""
    theme = make.item("theme", "Speaking")
    picture = make.item("picture", "I speak.")
    found = changes(make.brief(picture), make.brief(theme, picture.model_copy(update={"theme": theme.key})))
    assert (len(found.new), found.changed, len(found.same)) == (1, (), 1)


def test_the_same_key_for_another_kind_is_another_thing(make: Any) -> None:
    """A file made by hand cannot pass a quotation off as a goal that has changed."""
    one, two = make.item("quote", "So.", key="abcd1234"), make.item("goal", "So.", key="abcd1234")
    found = changes(make.brief(one), make.brief(two))
    assert (found.new, found.changed, found.gone) == ((two,), (), {Kind.QUOTE: 1})
