from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.authorship import Edit, How, Taken
from assistant.coach import SEEN_BEFORE, Coach
from assistant.errors import InputError
from assistant.events import Event
from assistant.journey import Session
from assistant.phases import Gap, Move, Phase, Role

NewCoach = Callable[..., Coach]
OnDisk = Callable[[Path, str], list[Event]]
Resumed = Callable[[Path, str], Session]


@pytest.fixture
def offered(coach: Coach, rich: tuple[str, ...]) -> Coach:
    """A coach who has offered ideas."""
    for text in rich:
        coach.say(text)
    coach.candidates(2)
    return coach


def fragment(coach: Coach, number: int = 0, field: str = "specific") -> tuple[str, Taken]:
    offer = coach.session.offer
    assert offer is not None
    return str(offer.candidates[number][field]), Taken(offer=offer.id, candidate=number, field=field)


def test_what_a_mentee_types_is_theirs(coach: Coach) -> None:
    """A draft that was written without any idea beside it is all the mentee's own."""
    goal = coach.write_draft("I hold the huddle myself by Easter.").at_desk
    assert (goal.draft.text, goal.draft.share) == ("I hold the huddle myself by Easter.", 1.0)


def test_words_of_an_idea_are_marked_in_the_draft(offered: Coach, home: Path, resumed: Resumed) -> None:
    """Who uses words of an idea sees them in the draft, and the record says from which idea and which part they are."""
    words, taken = fragment(offered)
    offered.write_draft("By Easter:")
    draft = offered.use_words(0, "specific").at_desk.draft
    assert [(span.text, span.taken) for span in draft.spans] == [("By Easter:\n", None), (words, taken)]
    assert resumed(home, offered.session.id).theme == offered.session.theme


def test_words_that_are_rewritten_become_the_mentee_s_own(offered: Coach) -> None:
    """As the mentee writes over what they took, their share grows, and once all is rewritten it is whole again."""
    words, _ = fragment(offered)
    offered.use_words(0, "specific")
    half = offered.write_draft(f"I run it. {words}", [Edit(at=0, inserted="I run it. ")]).at_desk.draft
    assert half.share is not None and 0 < half.share < 1
    edit = Edit(at=len("I run it. "), removed=len(words), inserted="Every time.")
    assert offered.write_draft("I run it. Every time.", [edit]).at_desk.draft.share == 1.0


def test_a_goal_keeps_whose_words_it_is_made_of(offered: Coach) -> None:
    """What is accepted as a goal keeps its spans, and so does every revision beside it."""
    draft = offered.use_words(0, "specific").draft
    first = offered.accept_goal(draft).at_desk
    assert first.versions[0].ledger.share == 0.0
    again = offered.accept_goal("I hold one huddle a week without notes.").at_desk
    assert [version.ledger.share for version in again.versions] == [0.0, 1.0]
    assert again.words == "I hold one huddle a week without notes."


def test_pasting_an_idea_is_no_way_round_the_record(offered: Coach) -> None:
    """Copying an idea by hand is the same as using its words."""
    words, taken = fragment(offered)
    draft = offered.write_draft(words, [Edit(at=0, inserted=words, how=How.PASTED)]).at_desk.draft
    assert [span.taken for span in draft.spans] == [taken]


@pytest.mark.parametrize(("number", "field"), [(-1, "specific"), (9, "specific"), (0, "by"), (0, "nonsense")])
def test_there_are_no_other_words_to_be_used(offered: Coach, number: int, field: str) -> None:
    """What is not there cannot be used; the draft stays as it was."""
    before = offered.session
    with pytest.raises(InputError):
        offered.use_words(number, field)
    assert offered.session.themes == before.themes


def test_ideas_that_were_refused_do_not_come_back(offered: Coach, home: Path, resumed: Resumed) -> None:
    """A refused idea is kept with its reason, and what is offered next begins at other words."""
    offered.refuse_candidate(0, "too big")
    refused = offered.session.refused
    assert len(refused) == 1
    assert offered.session.offer is not None and offered.session.offer.refused == {0: "too big"}
    later = offered.candidates(4)
    starts = {(c.grounds[0].turn, c.grounds[0].quote) for c in later.candidates}
    assert not starts & set(refused)
    assert resumed(home, offered.session.id).offers == offered.session.offers


def test_where_nothing_else_was_said_the_ideas_stay(offered: Coach) -> None:
    """Asked for other ideas where there are none, the coach shows those not refused; once all are, it says so."""
    while not (found := offered.candidates(4)).notice or found.notice != SEEN_BEFORE:
        assert found.candidates
    assert found.candidates
    while found.candidates:
        for number in range(len(found.candidates)):
            offered.refuse_candidate(number)
        seen = offered.session.offer
        found = offered.candidates(4)
    assert offered.session.offer is not None and seen is not None and offered.session.offer.id == seen.id
    assert "nothing else to begin with" in str(offered.session.offers[-1].body["notice"])


def test_what_a_draft_leaves_open_is_written_down(coach: Coach, home: Path, on_disk: OnDisk) -> None:
    """Findings name the gap and the words they looked at; that the mentee has seen them is in the history."""
    coach.write_draft("I want to be more confident.")
    found = coach.show_findings()
    assert found[0].gap is Gap.RIGHT and {"S", "M", "T"} <= {finding.letter for finding in found}
    body = on_disk(home, coach.session.id)[-1].body
    assert [f["gap"] for f in body["findings"]] == [f.gap for f in found]
    assert body["draft"] == "I want to be more confident."


def test_without_a_draft_nothing_can_be_left_open(coach: Coach) -> None:
    """Who asks for gaps before writing is told to write first, in one sentence."""
    with pytest.raises(InputError, match="no draft yet"):
        coach.show_findings()


def test_relevance_comes_before_polish(coach: Coach) -> None:
    """The first question about a draft is whether it is the right goal; then its gaps are asked about, each once."""
    coach.go_to(Phase.NARROWING)
    coach.write_draft("I want to be more confident.")
    first = coach.another()
    assert (first.move, first.role) == (Move.GAP_QUESTION, Role.DISCUSSION_PARTNER)
    assert first.finding is not None and first.finding["gap"] in (Gap.RIGHT, Gap.EARLY)
    asked = [first.finding["gap"]]
    while (found := coach.say("I am not sure about that yet, to be honest with you.")).finding:
        asked.append(found.finding["gap"])
    assert len(asked) == len(set(asked)) and {Gap.SPECIFIC, Gap.MEASURABLE, Gap.TIMEBOUND} <= set(asked)


def test_a_gap_that_was_closed_is_not_asked_about(coach: Coach) -> None:
    """Who adds a day while they talk is not asked for one."""
    coach.go_to(Phase.NARROWING)
    coach.write_draft("I will chair the Thursday huddle myself, twice.")
    coach.another()
    coach.write_draft("I will chair the Thursday huddle myself, twice by Easter.")
    while (found := coach.say("It is a good goal for me, I think so.")).finding:
        assert found.finding["gap"] not in (Gap.TIMEBOUND, Gap.SPECIFIC, Gap.MEASURABLE)


def test_a_draft_keeps_the_space_at_its_end(coach: Coach) -> None:
    """Saving while somebody pauses between two words changes nothing under their hands."""
    assert coach.write_draft("I hold ").draft == "I hold "
    assert coach.accept_goal("I hold it. ").goal == "I hold it."


def test_two_windows_lose_nothing(home: Path, coach: Coach, coach_at: NewCoach, resumed: Resumed) -> None:
    """Two windows write one draft: the later words count, the others are set aside, and both windows know of both."""
    other = coach_at(home, name="m")
    other.resume(coach.session.id)
    coach.write_draft("I hold the huddle.", over="")
    theme = other.write_draft("We share the huddle.", over="")
    assert theme.draft == "We share the huddle."
    assert [ledger.text for ledger in theme.at_desk.set_aside] == ["I hold the huddle."]
    coach.keep_picture("Calm.")
    assert coach.session.theme == resumed(home, coach.session.id).theme
    assert coach.session.theme is not None and coach.session.theme.draft == "We share the huddle."


def test_one_window_after_the_other_is_no_conflict(home: Path, coach: Coach, coach_at: NewCoach) -> None:
    """Who saw the other's words before they wrote has set nothing aside."""
    other = coach_at(home, name="m")
    other.resume(coach.session.id)
    coach.write_draft("I hold the huddle.", over="")
    assert other.write_draft("I hold the huddle alone.", over="I hold the huddle.").at_desk.set_aside == ()


def test_edits_that_make_no_sense_lose_no_words(coach: Coach) -> None:
    """Whatever a page reports about how a text came about, the text is kept."""
    edits = [Edit(at=99, removed=7, inserted="x"), Edit(at=0, removed=0, inserted="y", how=How.INSERTED)]
    assert coach.write_draft("I hold it.", edits).draft == "I hold it."


def test_words_written_for_one_goal_never_land_in_another(coach: Coach) -> None:
    """While a page is still saving, another window may lay another goal on the desk; the words go where they belong."""
    first = coach.write_draft("I hold the huddle.").at_desk.id
    second = coach.choose_goal().at_desk.id
    theme = coach.write_draft("I hold the huddle alone.", goal=first)
    assert (theme.named(first).draft.text, theme.named(second).draft.text) == ("I hold the huddle alone.", "")
    assert coach.write_draft("I ask Paul.", goal="gone").named(second).draft.text == "I ask Paul."


def test_a_goal_that_was_only_begun_keeps_its_first_words(coach: Coach, home: Path, coach_at: NewCoach) -> None:
    """Who begins another goal and types finds the words there, also if another window turned back meanwhile."""
    first = coach.accept_goal("I hold it.").at_desk.id
    begun = coach.choose_goal().at_desk.id
    other = coach_at(home, name="m")
    other.resume(coach.session.id)
    other.choose_goal(first)
    theme = coach.write_draft("I ask Paul.", goal=begun)
    assert (theme.named(begun).draft.text, theme.named(first).draft.text) == ("I ask Paul.", "I hold it.")
