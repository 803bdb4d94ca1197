from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from assistant.coach import Coach
from assistant.errors import InputError
from assistant.goals import FEW, HANDFUL, Letter, State
from assistant.journey import Session
from assistant.phases import Move, Occasion, Phase

NewCoach = Callable[..., Coach]
Resumed = Callable[[Path, str], Session]
GOAL = "I hold one huddle a week without notes until Easter."


@pytest.fixture
def with_goal(coach: Coach) -> Coach:
    """A coach whose mentee has a goal."""
    coach.accept_goal(GOAL)
    return coach


def test_a_theme_has_several_goals(with_goal: Coach, home: Path, resumed: Resumed) -> None:
    """A new goal lies beside the first; either can be laid on the desk again, with its own draft."""
    first = with_goal.session.theme
    assert first is not None
    second = with_goal.choose_goal()
    assert (second.draft, second.goal) == ("", "")
    with_goal.write_draft("I ask Paul")
    assert [goal.words for goal in with_goal.accept_goal("I ask Paul once a month.").goals] == [
        GOAL,
        "I ask Paul once a month.",
    ]
    assert with_goal.choose_goal(first.at_desk.id).goal == GOAL
    assert resumed(home, with_goal.session.id).theme == with_goal.session.theme


@pytest.mark.parametrize("state", [State.PARKED, State.LET_GO, State.DONE, State.ACTIVE])
def test_a_goal_may_rest_go_or_be_done_with_a_reason(with_goal: Coach, state: State) -> None:
    """What becomes of a goal is the mentee's to say, with a reason in their words."""
    goal = with_goal.settle_goal(state, "the ward was closed").at_desk
    assert (goal.state, goal.reason) == (state, "the ward was closed")
    assert goal.is_active is (state is State.ACTIVE)


def test_a_goal_is_merged_into_one_that_is_there(with_goal: Coach) -> None:
    """Merging needs another goal of the theme; the goal says into which it went."""
    with pytest.raises(InputError, match="Into which"):
        with_goal.settle_goal("merged", into="nowhere")
    first = with_goal.session.theme
    assert first is not None
    with_goal.choose_goal()
    with_goal.accept_goal("I ask Paul once a month.")
    goal = with_goal.settle_goal("merged", into=first.at_desk.id).at_desk
    assert (goal.state, goal.into) == (State.MERGED, first.at_desk.id)


def test_a_goal_that_is_revised_keeps_its_history(with_goal: Coach) -> None:
    """Every version a mentee accepted can be read again with its day."""
    goal = with_goal.accept_goal("I hold two huddles a week.").at_desk
    assert [version.ledger.text for version in goal.versions] == [GOAL, "I hold two huddles a week."]
    assert goal.versions[0].at < goal.versions[1].at


@pytest.mark.parametrize(
    ("deed", "sentence"),
    [
        (lambda coach: coach.settle_goal("asleep"), "no state 'asleep'"),
        (lambda coach: coach.choose_goal("gone"), "no such goal"),
        (lambda coach: coach.rate("shoe_size", 4), "cannot be rated"),
        (lambda coach: coach.rate("energy", 11), "from 0 to 10"),
        (lambda coach: coach.rate("energy", -1), "from 0 to 10"),
        (lambda coach: coach.check_in(), "Nothing was said"),
        (lambda coach: coach.check_in(happened="  "), "Nothing was said"),
        (lambda coach: coach.check_in(level=3), "from -2 to 2"),
        (lambda coach: coach.check_in(energy=50), "from 0 to 10"),
        (lambda coach: coach.set_levels(["a", "b"]), "five levels"),
        (lambda coach: coach.set_levels(["a", "b", "", "d", "e"]), "five levels"),
        (lambda coach: coach.set_mini_goal("  ", date(2026, 12, 1)), "nothing in it"),
        (lambda coach: coach.set_mini_goal("ask", None), "needs a day"),
        (lambda coach: coach.set_mini_goal("ask", date(1990, 1, 1)), "lies outside"),
        (lambda coach: coach.settle_mini_goal("gone", "done"), "no such step"),
        (lambda coach: coach.refuse_candidate(0), "no such idea"),
        (lambda coach: coach.accept_goal(" \n"), "nothing in it"),
    ],
)
def test_what_cannot_be_kept_is_refused_in_a_sentence(
    with_goal: Coach, deed: Callable[[Coach], Any], sentence: str
) -> None:
    """Whatever is asked of the desk, it is done or refused with a reason, and nothing changes then."""
    before = with_goal.session.themes
    with pytest.raises(InputError, match=sentence):
        deed(with_goal)
    assert with_goal.session.themes == before


def test_nothing_can_be_said_of_a_goal_that_is_only_a_draft(coach: Coach) -> None:
    """A draft becomes a goal when the mentee says so; before that nobody parks it or builds levels from it."""
    coach.write_draft("I hold it.")
    for deed in (lambda: coach.settle_goal("parked"), coach.proposed_levels):
        with pytest.raises(InputError, match="no goal on the desk yet"):
            deed()


def test_the_last_rating_counts_and_the_others_are_kept(with_goal: Coach) -> None:
    """What only the mentee can say is kept each time they say it."""
    with_goal.rate(Letter.ENERGY, 8)
    goal = with_goal.rate("energy", 6, "the week was long").at_desk
    assert goal.rated(Letter.ENERGY) == 6 and [r.value for r in goal.ratings] == [8, 6]
    assert goal.rated(Letter.OWNERSHIP) is None


@pytest.mark.parametrize(
    ("letter", "occasion"),
    [
        (Letter.ENERGY, Occasion.LOW_ENERGY),
        (Letter.ATTRACTIVE, Occasion.LOW_ATTRACTION),
        (Letter.OWNERSHIP, Occasion.LOW_OWNERSHIP),
    ],
)
def test_a_low_rating_leads_to_a_conversation(with_goal: Coach, letter: Letter, occasion: Occasion) -> None:
    """Little energy is not mended by a better sentence: the coach asks about it, once, and asks again if it stays."""
    with_goal.rate(letter, 9)
    assert with_goal.another().occasion is None
    with_goal.rate(letter, 2)
    asked = with_goal.another()
    assert asked.occasion is occasion and asked.question
    assert with_goal.say("The rota changed and I sleep badly at the moment.").occasion is None
    with_goal.rate(letter, 3)
    again = with_goal.another()
    assert again.occasion is occasion and again.question != asked.question


def test_more_goals_than_a_few_are_kept_and_asked_about(with_goal: Coach) -> None:
    """Nobody is forbidden a fourth goal; the coach asks which could rest."""
    for number in range(FEW):
        assert with_goal.another().occasion is None
        with_goal.choose_goal()
        with_goal.accept_goal(f"I ask colleague number {number} for an hour.")
    theme = with_goal.session.theme
    assert theme is not None and len(theme.goals) == FEW + 1
    assert with_goal.another().occasion is Occasion.MANY_GOALS
    with_goal.settle_goal("parked")
    assert with_goal.another().occasion is None


def test_thirty_goals_are_all_kept(coach: Coach, home: Path, resumed: Resumed) -> None:
    """However many goals somebody writes, none is lost, and the conversation goes on."""
    for number in range(30):
        coach.choose_goal()
        coach.accept_goal(f"I ask colleague number {number} for an hour.")
    theme = resumed(home, coach.session.id).theme
    assert theme is not None and len({goal.words for goal in theme.goals}) == 30
    assert coach.another().text


def test_small_steps_have_a_day_and_perhaps_somebody_beside_one(with_goal: Coach) -> None:
    """A step says what, by when and with whom; it can be changed, and it says what became of it."""
    with_goal.set_mini_goal("ask Paul", date(2026, 12, 1), "Ines")
    theme = with_goal.set_mini_goal("read the rota", date(2026, 11, 25))
    ask, read = theme.mini_goals
    assert (ask.what, ask.by, ask.who) == ("ask Paul", date(2026, 12, 1), "Ines")
    assert theme.next_step == read
    theme = with_goal.set_mini_goal("ask Paul again", date(2026, 12, 2), id=ask.id)
    assert [mini.what for mini in theme.mini_goals] == ["ask Paul again", "read the rota"]
    theme = with_goal.settle_mini_goal(read.id, "done", "it was easy")
    assert theme.next_step is not None and theme.next_step.what == "ask Paul again"


def test_a_step_ends_planning(coach: Coach) -> None:
    """With one step that has a day, the coach says that this is a good place to stop."""
    coach.stay_with_theme("towards the huddle", "who listens")
    coach.go_to(Phase.PLANNING)
    coach.set_mini_goal("ask Paul", date(2026, 12, 1))
    closing = coach.another()
    assert closing.move is Move.SUMMARY and "“ask Paul”, by 1 December 2026" in closing.text


def test_more_steps_than_a_handful_are_asked_about(with_goal: Coach) -> None:
    """A handful of open steps is enough to hold in one's head; which can wait is the mentee's to say."""
    for number in range(HANDFUL + 1):
        with_goal.set_mini_goal(f"ask number {number}", date(2026, 12, 1))
    assert with_goal.another().occasion is Occasion.MANY_STEPS


def test_staying_with_the_theme_has_a_direction(coach: Coach) -> None:
    """A session may end without a goal, with where it leads and what to look at next."""
    theme = coach.stay_with_theme("towards saying it in the room", "who already listens")
    assert (theme.kept_open, theme.direction) == (True, "towards saying it in the room")
    assert coach.stay_with_theme().to_explore == "who already listens"


def test_a_check_in_is_asked_about_in_its_own_words(with_goal: Coach) -> None:
    """What happened is kept, and the coach takes it up."""
    told = "I held the huddle on Tuesday and I was proud of the silence afterwards."
    theme = with_goal.check_in(happened=told, energy=7)
    assert theme.check_ins[-1].happened == told
    asked = with_goal.another()
    assert asked.occasion is Occasion.CHECKED_IN and "“" in asked.text


def test_little_energy_at_a_check_in_comes_first(with_goal: Coach) -> None:
    """Where somebody has little energy left, that is talked about before what happened."""
    with_goal.check_in(happened="I skipped it twice.", energy=2)
    assert with_goal.another().occasion is Occasion.LOW_ENERGY


def test_check_ins_that_contradict_each_other_are_both_kept(with_goal: Coach, home: Path, resumed: Resumed) -> None:
    """Somebody may see the same week in two ways; both stand, and the later one counts."""
    with_goal.set_levels(["-2", "-1", "0", "+1", "+2"])
    with_goal.check_in(happened="It went well.", level=2)
    with_goal.check_in(happened="It went badly.", level=-2)
    theme = resumed(home, with_goal.session.id).theme
    assert theme is not None and [check.level for check in theme.check_ins] == [2, -2]


def test_a_clock_that_went_back_loses_nothing(home: Path, with_goal: Coach, coach_at: NewCoach) -> None:
    """A computer whose clock was set back keeps writing, in the order in which things happened."""
    earlier = coach_at(home, name="m", start=datetime(2026, 10, 1, tzinfo=UTC))
    earlier.resume(with_goal.session.id)
    earlier.check_in(happened="I asked Paul.", energy=1)
    theme = earlier.set_mini_goal("ask again", date(2026, 12, 1))
    assert theme.check_ins[-1].happened == "I asked Paul." and theme.next_step is not None
    assert earlier.another().text and earlier.session.today == date(2026, 11, 22)


def test_danger_written_at_the_desk_is_met_with_help(with_goal: Coach) -> None:
    """Words of danger are met with where help is, wherever they are written; no ideas until the mentee writes on."""
    with_goal.check_in(happened="I don't want to live any more.")
    answer = with_goal.another()
    assert answer.move is Move.SIGNPOST
    assert with_goal.candidates().candidates == () and with_goal.session.in_danger
    assert with_goal.another().move is not Move.SIGNPOST
    with_goal.say("I have talked to my sister and she is here now with me.")
    assert not with_goal.session.in_danger


def test_a_goal_cannot_be_merged_into_one_that_is_merged_itself(with_goal: Coach) -> None:
    """Two goals that were merged into each other would both be gone."""
    first = with_goal.session.theme_id
    second = with_goal.choose_goal().at_desk.id
    with_goal.accept_goal("I ask Paul once a month.", goal=second)
    with_goal.settle_goal("merged", into=first, goal=second)
    with pytest.raises(InputError, match="Into which"):
        with_goal.settle_goal("merged", into=second, goal=first)


def test_what_became_of_a_goal_is_told_each_time(with_goal: Coach) -> None:
    """Parked in winter and taken up in spring: both stay in the goal's history, with their reasons."""
    with_goal.settle_goal("parked", "the roof comes first")
    goal = with_goal.settle_goal("active", "the roof is done").at_desk
    assert [(fate.state, fate.reason) for fate in goal.fates] == [
        (State.PARKED, "the roof comes first"),
        (State.ACTIVE, "the roof is done"),
    ]
    assert goal.is_active and goal.settled is None


def test_accepting_the_same_words_twice_is_no_revision(with_goal: Coach) -> None:
    """A second press of the button changes nothing."""
    before = with_goal.session.themes
    with_goal.accept_goal(GOAL)
    assert with_goal.session.themes == before


def test_a_step_that_is_changed_stays_where_and_what_it_is(with_goal: Coach) -> None:
    """Mending a word of a step that is done, with another goal on the desk, neither moves it nor opens it again."""
    (mini,) = with_goal.set_mini_goal("ask Pual", date(2026, 12, 1)).mini_goals
    with_goal.settle_mini_goal(mini.id, "done", "he was glad")
    with_goal.choose_goal()
    (changed,) = with_goal.set_mini_goal("ask Paul", date(2026, 12, 1), id=mini.id).mini_goals
    assert (changed.what, changed.goal, changed.state, changed.reason) == (
        "ask Paul",
        mini.goal,
        State.DONE,
        "he was glad",
    )
    with pytest.raises(InputError, match="no such step"):
        with_goal.set_mini_goal("ask Paul", date(2026, 12, 1), id="gone")


def test_what_is_said_of_one_theme_never_lands_in_another(with_goal: Coach) -> None:
    """A page may show one theme while another window has turned to the next: everything goes where it belongs."""
    first = with_goal.session.theme
    assert first is not None
    with_goal.keep_picture("They turn to me.")
    with_goal.name_theme("resting", new=True)
    with_goal.keep_picture("They all turn to me.", theme=first.id)
    with_goal.write_draft("I hold it.", goal=first.at_desk.id)
    with_goal.rate("energy", 9, goal=first.at_desk.id)
    one, other = with_goal.session.themes
    assert (one.picture, one.draft, one.at_desk.rated(Letter.ENERGY)) == ("They all turn to me.", "I hold it.", 9)
    assert (other.picture, other.draft, other.goals) == ("", "", ())
    with pytest.raises(InputError, match="no such goal"):
        with_goal.rate("energy", 9, goal="gone")


def test_questions_for_an_occasion_never_run_dry(with_goal: Coach) -> None:
    """In the ninth month a check-in is asked about as in the first, even if a question has to come again."""
    for number in range(9):
        with_goal.check_in(happened=f"I held huddle number {number}.")
        assert with_goal.another().occasion is Occasion.CHECKED_IN


def test_the_tenth_goal_is_asked_about_as_the_first(coach: Coach) -> None:
    """Each new draft is asked first whether it is the right goal, however many there were before."""
    coach.go_to(Phase.NARROWING)
    for number in range(10):
        coach.choose_goal()
        coach.write_draft(f"I want to be better at thing number {number}.")
        found = coach.another()
        assert found.finding is not None and found.finding["gap"] in ("right", "early")


def test_after_the_mentoring_no_step_can_be_planned(coach_at: NewCoach, home: Path, with_goal: Coach) -> None:
    """Who comes back after the end is told that it has ended."""
    later = coach_at(home, name="m", start=datetime(2027, 12, 27, tzinfo=UTC))
    later.resume(with_goal.session.id)
    with pytest.raises(InputError, match="The mentoring ended on 2027-09-22"):
        later.set_mini_goal("ask Paul", date(2027, 12, 28))


def test_long_writing_at_the_desk_does_not_slow_the_next_decision(with_goal: Coach) -> None:
    """Of a draft that was saved six hundred times only its last state waits to be heard by the coach."""
    for number in range(30):
        with_goal.write_draft("word " * number)
    assert len(with_goal.session.written) == 2  # the goal that was accepted, and the draft
