from __future__ import annotations

import pytest

from assistant.meeting.signs import heard_in
from assistant.phases import Tells

F, W, U, H, G, S = Tells.FEELING, Tells.WISH, Tells.UNWANTED, Tells.HARD, Tells.GOOD, Tells.SCENE


@pytest.mark.parametrize(
    ("words", "there", "absent"),
    [
        ("I would love to disagree once", {W}, {U, H}),
        ("want to say no more often", {W}, {U}),
        ("I like to have one day a conversation without translate", {W}, {U}),
        ("I told my supervisor that I would be away", set(), {W, H}),
        ("I don't want to be the boss", {U}, {W}),
        ("I not want that they think I am stupid", {U}, {W}),
        ("In the lab I never think about my voice at all", set(), {H}),
        ("I explain the whole machine alone and the man say thank you very good", {G}, {H}),
        ("What worked was the week when we wrote everything down", {G, S}, {H}),
        ("It never worked and I hate asking", {U}, {G}),
        ("I feel guilty in both places", {F, H}, {G, W}),
        ("He asked me on Friday for a figure and I sat there until midnight", {S}, {W, G}),
        ("If it came true I would stop feeling like a guest in my own team", {W}, {F, H, G}),
        ("If it came true I would be afraid of the next thing", set(), {F, H, W}),
        ("I would feel less afraid of the phone", {W}, {F, H}),
        ("If I said no I would feel guilty", set(), {F, H, W}),
        ("I feel stuck and I would like to move", {H, W}, set()),
        ("I am afraid they would laugh at me", {F}, {W}),
        ("I was a lab technician for nine years before I came here", set(), {S}),
        ("When I was a child we moved a lot", set(), {S}),
        ("I had a good boss and was quiet", set(), {S}),
        ("On Monday I froze in front of the board", {S}, set()),
        ("I was silent in the whole meeting", {S}, set()),
        ("Everybody applies for postdocs, and I read job adverts at night", set(), {S}),
    ],
)
def test_what_can_be_said_to_somebody_s_face(words: str, there: set[Tells], absent: set[Tells]) -> None:
    """A mentor says "you have a wish" or "that is hard" only where the words say so themselves."""
    assert there <= heard_in(words) and not absent & heard_in(words)
