from __future__ import annotations

from typing import Any

from assistant.brief.document import Brief
from assistant.meeting.attention import FEWEST, MOST, listen_for
from assistant.questions import has_advice, has_praise


def test_three_to_five_things_each_about_an_item(pairs: list[tuple[Brief, Brief | None]]) -> None:
    """Whatever was shared, a mentor has three to five things in mind, each tied to words of the mentee."""
    for brief, before in pairs:
        notes = listen_for(brief, before)
        keys = {item.key for item in brief.items}
        assert FEWEST <= len(notes) <= MOST and {note.about for note in notes} <= keys
        assert all("Listen for " in note.text and note.text.endswith(".") for note in notes)
        assert not any(has_praise(note.text) or has_advice(note.text.split(" Listen")[0]) for note in notes)
        assert len({note.text for note in notes}) == len(notes)


def test_what_they_do_not_want_and_what_they_want(making: Any) -> None:
    """A refusal is listened to for the wish behind it, and a wish for what it opens."""
    notes = listen_for(making(("quote", "I don't want to be the boss"), ("quote", "I want to teach one day")))
    assert notes[0].text == (
        "They say what they do not want, “I don't want to be the boss”. Listen for what they want instead."
    )
    assert "“I want to teach one day”" in notes[1].text


def test_a_step_whose_day_has_passed(making: Any) -> None:
    """A mentor sees that nothing is said of a step that was due; one that is done or still to come is no reproach."""
    due = making(("step", "Call Ana", {"day": "2026-11-01"}))
    done = making(("step", "Call Ana", {"day": "2026-11-01", "state": "done"}))
    to_come = making(("step", "Call Ana", {"day": "2026-12-01"}))
    assert "has passed" in listen_for(due)[0].text
    assert "They have done" in listen_for(done)[0].text
    assert "A next step is set" in listen_for(to_come)[0].text


def test_little_energy_comes_first(making: Any) -> None:
    """Energy of 2 out of 10 is the first thing a mentor knows."""
    notes = listen_for(making(("goal", "Lead two meetings"), ("check_in", "Slow", {"energy": 2})))
    assert notes[0].text == "They put their energy at 2 of 10. Listen for what takes it."


def test_energy_of_an_earlier_day_is_not_told(making: Any) -> None:
    """Somebody who was tired in spring and is well now is listened to as they are now."""
    tired = ("check_in", "Slow", {"energy": 1, "day": "2026-04-01"})
    well = ("check_in", "Better", {"energy": 8, "day": "2026-11-01"})
    assert not any("energy" in note.text for note in listen_for(making(tired, well)))


def test_a_theme_alone_leaves_everything_to_be_heard(making: Any) -> None:
    """Where only a name was shared, what happened, how it was and what is hoped for are all still open."""
    notes = listen_for(making(("theme", "confidence")))
    assert len(notes) == 3 and all("“confidence”" in note.text for note in notes)
    assert listen_for(making()) == ()


def test_a_goal_that_changed_is_quoted_where_it_changed(making: Any) -> None:
    """The sentence that is new is said back; where one was only left out, the goal's beginning is."""
    first, second = "By May I have led two meetings.", "My team sends me the agenda on Mondays."
    before = making(("goal", f"{first} {second}"))
    after = making(("goal", f"{first} I write the agenda myself. {second}"), number=2)
    assert "“I write the agenda myself”" in listen_for(after, before)[0].text
    assert f"“{first[:-1]}”" in listen_for(making(("goal", first), number=2), before)[0].text


def test_the_next_step_is_the_earliest_one(making: Any) -> None:
    """Of several open steps the one whose day comes first is next, wherever it stands."""
    days = {"Write it": "2026-12-09", "Call Ana": "2026-12-01", "Ask Bo": None, "Read it": "2026-12-20"}
    brief = making(*(("step", words, {"day": day}) for words, day in days.items()))
    assert [note.text for note in listen_for(brief)] == [
        "A next step is set, “Call Ana”. Listen for what they expect of it."
    ]


def test_a_picture_is_listened_for(making: Any) -> None:
    """A shared picture of success has a place among the five, however much else there is."""
    many = ("I don't want to be the boss", "I want to teach one day", "I feel tired", "It is hard to ask them")
    due, goal = ("step", "Call Ana", {"day": "2026-11-01"}), ("goal", "Lead two meetings")
    said = [("quote", words) for words in many]
    notes = listen_for(making(goal, due, *said, ("picture", "They begin without me")))
    assert len(notes) == MOST and "“They begin without me”" in notes[-1].text
