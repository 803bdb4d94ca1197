from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import combinations, pairwise
from typing import Any
from xml.etree.ElementTree import Element, fromstring, tostring

import pytest

from assistant import events as e
from assistant.events import Event
from assistant.journey import Session, session_of
from assistant.pages import timeline_svg
from assistant.pages.lanes import GOALS, STEPS
from assistant.pages.lettering import fitted, width
from assistant.pages.shapes import SHAPE_OF, Shape, draw
from assistant.pages.timeline import THEMES
from assistant.pages.window import Window, begun

SVG = "{http://www.w3.org/2000/svg}"
WIDE = 720
PLACES = ("x", "x1", "x2", "cx")


def picture(session: Session) -> Element:
    return fromstring(timeline_svg(session))


def texts(root: Element) -> list[str]:
    return [text.text or "" for text in root.iter(f"{SVG}text")]


def sentences(root: Element) -> str:
    """What the picture says of itself to somebody who does not see it."""
    return root.findtext(f"{SVG}desc") or ""


def box(text: Element) -> tuple[float, float, float, float]:
    """Left, right, top and bottom of a label, as wide as its letters mostly are."""
    size, wide = float(text.get("font-size", "0")), 0.85 * width(text.text or "", float(text.get("font-size", "0")))
    left = float(text.get("x", "")) - wide * {"middle": 0.5, "end": 1.0}.get(text.get("text-anchor", ""), 0.0)
    bottom = float(text.get("y", ""))
    return left, left + wide, bottom - 0.8 * size, bottom


def test_the_picture_tells_what_is_to_be_seen(year: Session) -> None:
    """Who does not see the picture hears its title, and in sentences what is in it."""
    root = picture(year)
    assert root.get("role") == "img" and root[0].tag == f"{SVG}title"
    assert root[0].text == "Your journey from 22 November 2026 to 22 September 2027"
    assert sentences(root) == (
        "Today is 4 March 2027. “Being heard in meetings”: 2 goals (1 on the way), 5 small steps (2 done) and "
        "3 check-ins. Energy was 6 at first and 9 last."
    )


def test_the_picture_has_a_lane_for_everything(year: Session) -> None:
    """Theme, goals, small steps with their meaning, energy with its numbers, months, today and a key are all there."""
    shown = texts(picture(year))
    assert {"today, 4 March 2027", "Being heard in meetings", "Dec 2026", "Jan 2027", "Sep", "6", "3", "9"} <= set(
        shown
    )
    assert any(text.startswith("Goal 1, on the way: Until the end of March") for text in shown)
    assert "Ask Ana how she does it (done, 20 January 2027)" in shown
    assert {"open", "done", "parked", "let go", "you looked back"} <= set(shown) and "merged" not in shown


def test_an_empty_journey_has_a_friendly_picture(empty: Session) -> None:
    """Before there is a theme, the picture shows the months to come and says that the journey begins."""
    root = picture(empty)
    assert "Your journey begins here." in texts(root) and "No theme has a name yet." in sentences(root)
    assert float(root.get("viewBox", "").split()[3]) < 160


def test_what_stands_for_what_differs_in_shape(empty: Session) -> None:
    """No two kinds of marks are drawn alike, whatever the colours: the picture is read in black and white too."""
    drawn = set()
    for shape in Shape:
        root = Element("g")
        draw(root, shape, 50, 50)
        drawn.add(tostring(root))
    assert len(drawn) == len(Shape)
    assert len(set(SHAPE_OF.values())) == len(SHAPE_OF)


@pytest.mark.parametrize("name", ["year", "busy", "empty"])
def test_the_picture_can_be_read_in_any_light(name: str, request: pytest.FixtureRequest) -> None:
    """It has no colours of its own, no letters below 12 pixels, and scales with its place."""
    root = picture(request.getfixturevalue(name))
    assert root.get("viewBox", "").startswith(f"0 0 {WIDE} ") and root.get("width") is None
    looks = {element.get(look) for element in root.iter() for look in ("fill", "stroke")}
    assert looks <= {"currentColor", "none", None}
    assert all(float(text.get("font-size", "0")) >= 12 for text in root.iter(f"{SVG}text"))


@pytest.mark.parametrize("name", ["year", "busy", "empty"])
def test_labels_never_lie_on_each_other(name: str, request: pytest.FixtureRequest) -> None:
    """Also with far too much in it, no label covers another one, and none runs over the edge."""
    boxes = [box(text) for text in picture(request.getfixturevalue(name)).iter(f"{SVG}text")]
    assert all(left >= 0 and right <= WIDE for left, right, _, _ in boxes)
    for (l1, r1, t1, b1), (l2, r2, t2, b2) in combinations(boxes, 2):
        assert r1 <= l2 or r2 <= l1 or b1 <= t2 or b2 <= t1


def test_numbers_of_energy_keep_apart(life: Any) -> None:
    """Who looks back every day reads the last number, and before it only those that have room."""
    looks = [life.looked_back(day, energy=7) for day in range(60)]
    root = picture(life.lived((0, e.THEME_NAMED, {"theme": "t", "title": "x"}), *looks))
    boxes = sorted(box(text) for text in root.iter(f"{SVG}text") if text.text == "7")
    assert len(boxes) > 3 and all(one[1] < other[0] for one, other in pairwise(boxes))


def test_too_much_is_capped_and_counted(busy: Session) -> None:
    """Of thirty goals and fifty small steps some are shown, those on the way first, and the others are counted."""
    shown = texts(picture(busy))
    goals = [text for text in shown if text.startswith("Goal ") and ", on the way" in text]
    assert len(goals) == GOALS + 1, "those of the first theme, and the one of the second"
    assert {
        f"and {30 - GOALS} more goals",
        f"and {50 - STEPS} more small steps",
        f"and {14 - STEPS} more small steps",
    } <= set(shown)
    assert f"and {6 - THEMES} more themes" in shown


@pytest.mark.parametrize(("count", "more"), [(STEPS, None), (STEPS + 1, "and 1 more small step")])
def test_one_too_many_is_counted_as_one(life: Any, count: int, more: str | None) -> None:
    """What just fits is shown without a remark; one more is said to be one more."""
    steps = [life.step(1, f"m{n}", "call", "2027-02-02") for n in range(count)]
    shown = texts(picture(life.lived((0, e.THEME_NAMED, {"theme": "t", "title": "x"}), *steps)))
    assert [text for text in shown if "more" in text] == ([more] if more else [])


def test_a_step_without_a_day_is_counted(life: Any) -> None:
    """What has no day has no place on the axis, and is not forgotten."""
    body = {"theme": "t", "mini_goal": "m", "what": "call"}
    shown = texts(picture(life.lived((0, e.THEME_NAMED, {"theme": "t", "title": "x"}), (1, e.MINI_GOAL_SET, body))))
    assert "and 1 more small step" in shown


NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
FIRST, LAST = date.min, date.max


@pytest.mark.parametrize(
    ("ends", "moments"),
    [
        (date(2027, 9, 22), [NOON, NOON - timedelta(days=400)]),
        (date(2027, 9, 22), [NOON, datetime(1, 1, 1, tzinfo=UTC)]),
        (date(2027, 9, 22), [NOON, datetime(9999, 12, 31, 23, tzinfo=UTC)]),
        (date(2027, 9, 22), [datetime(9999, 12, 31, 23, tzinfo=UTC), NOON]),
        (date(2026, 11, 22), [NOON, NOON]),
        (date(2026, 11, 1), [NOON, NOON + timedelta(days=20)]),
        (LAST, [datetime(1, 1, 1, tzinfo=UTC), NOON]),
        (LAST, [datetime(9999, 12, 31, tzinfo=UTC)]),
        (FIRST, [datetime(1, 1, 1, tzinfo=UTC)]),
        (FIRST, [NOON, NOON]),
    ],
)
def test_days_outside_lie_at_the_edge(ends: date, moments: list[datetime]) -> None:
    """A clock that was set back, a step in the year 9999 or an end before the beginning never breaks the picture."""
    bodies: list[tuple[str, dict[str, Any]]] = [
        (e.SESSION_OPENED, {"ends": ends.isoformat()}),
        (e.THEME_NAMED, {"theme": "t", "title": "calm"}),
    ]
    for _ in moments:
        bodies += [
            (e.MENTEE_TURN, {"text": "I breathe."}),
            (e.GOAL_ACCEPTED, {"theme": "t", "goal": "g", "text": "I breathe."}),
            (e.MINI_GOAL_SET, {"theme": "t", "mini_goal": "a", "what": "early", "by": "0001-01-01"}),
            (e.MINI_GOAL_SET, {"theme": "t", "mini_goal": "b", "what": "late", "by": "9999-12-31"}),
            (e.CHECKED_IN, {"theme": "t", "goal": "g", "happened": "air", "energy": 10}),
        ]
    clock = [moments[0], moments[0], *(moment for moment in moments for _ in range(5))]
    session = session_of(
        Event(session="s", type=kind, at=at, id=f"e{n}", body=body)
        for n, ((kind, body), at) in enumerate(zip(bodies, clock, strict=True))
    )
    assert session is not None
    root = picture(session)
    places = [float(element.get(name, "0")) for element in root.iter() for name in PLACES if element.get(name)]
    assert all(0 <= place <= WIDE for place in places)
    boxes = [box(text) for text in root.iter(f"{SVG}text")]
    assert all(left >= 0 and right <= WIDE for left, right, _, _ in boxes)


@pytest.mark.parametrize(
    ("start", "end", "count"),
    [
        (date(2026, 11, 22), date(2027, 9, 22), 10),
        (date(2026, 11, 22), date(2026, 11, 30), 0),
        (date(2026, 11, 1), date(2027, 10, 31), 11),
        (date(2026, 1, 1), date(2036, 1, 1), 10),
        (FIRST, LAST, 9),
    ],
)
def test_the_axis_never_has_too_many_ticks(start: date, end: date, count: int) -> None:
    """A year has its months, ten years have their Januaries, and all time has a tick now and then."""
    ticks = list(Window(start, end).ticks())
    assert len(ticks) == count and all(start <= tick <= end and tick.day == 1 for tick in ticks)


def test_the_journey_begins_with_the_first_words(life: Any, empty: Session) -> None:
    """The axis begins on the day of the first turn, or where nothing was said yet, today."""
    spoken = life.lived((3, e.MENTEE_TURN, {"text": "Hello."}), (9, e.MENTEE_TURN, {"text": "Again."}))
    assert begun(spoken) == date(2026, 11, 25)
    assert begun(empty) == empty.today


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("short", "short"),
        ("two\nlines\t", "two lines"),
        ("a rather long sentence", "a rather l…"),
        ("x" * 1000, "xxxxxxxx…"),
        ("\u0301" * 1000, "\u0301" * 300 + "…"),
        ("", ""),
    ],
)
def test_labels_are_cut_to_their_room(text: str, shown: str) -> None:
    """A label that is too long ends in an ellipsis; one that fits stays as it is."""
    assert fitted(text, 82) == shown
    assert width(shown) <= 82
