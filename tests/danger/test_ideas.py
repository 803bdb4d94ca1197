"""Each idea that tells of danger or hints at it, in wordings that are heard, and ordinary life in the same words."""

from __future__ import annotations

import pytest

from assistant import safety
from assistant.danger import HINTS, SIGNS, care, control, despair, leavetaking, lured, pressure
from assistant.safety import in_lists

MODULES = {module.__name__.split(".")[-1]: module for module in (care, control, despair, leavetaking, lured, pressure)}

TOLD = {
    "despair.NO_TOMORROW": """
        Don't bother with my review, I won't be anywhere by then. |
        My brother says he isn't planning on being around by Christmas. |
        i dont think i will see the summer, so why plan |
        There'll be no me next week, so somebody else can have the desk.
    """,
    "despair.NOT_TO_BE": """
        I'd just like to stop being for a while, or for always. | It'd be easier to not exist. |
        If I wasn't such a coward I'd be dead by now. | The only reason I'm still alive is my old horse.
    """,
    "despair.REUNION": """
        Mum says she'll be with Dad by spring. | I just want to join my late husband. |
        Since the funeral all I think is that I should follow him. |
        My brother crashed the car and it should have been me.
    """,
    "despair.FATE": """
        I'd be grateful if a truck just ran me over. | I've stopped wearing my helmet, it doesn't matter. |
        I pray every night that God would take me. | When the plane dropped I was hoping it would crash.
    """,
    "despair.WORTH_MORE_DEAD": """
        My life insurance would clear the mortgage. | Financially I'm worth more dead than alive. |
        One less mouth to feed, that's how I see it. | My family would be happier if I was gone.
    """,
    "despair.OWN_HANDS": """
        Please, she shouldn't be left alone this weekend. | My friend is afraid it will be her next. |
        I don't trust my hands tonight. | i feel suicidle since the exam
    """,
    "leavetaking.ATTEMPTED": """
        She survived her second attempt in May and won't let me tell anybody. |
        I took about thirty ibuprofen on Saturday and just slept badly. |
        My roommate washed down her pills with vodka and laughed about it. |
        I told my psychiatrist I'm better so she'd discharge me.
    """,
    "leavetaking.MEANS": """
        There's a noose in the garage, I tied it in March. | I asked two different doctors for sleeping tablets. |
        My brother keeps a loaded revolver in his bedside drawer since the divorce. |
        I brought two vials home from the ward.
    """,
    "leavetaking.HOW": """
        I spent the night googling how much it takes. | A student asked me if hanging hurts. |
        Is freezing a quick way, do you think, or is drowning peaceful? |
        My cousin wonders which pills are the most lethal.
    """,
    "leavetaking.EDGE": """
        Every day I stand a bit closer to the edge of the platform. |
        I'm on the roof of the car park, I like the quiet. | I stopped on the bridge again last night. |
        A pupil of mine sits by the railway tracks after school.
    """,
    "leavetaking.AFFAIRS": """
        I've put my affairs in order this weekend. | I wrote all my passwords down for my wife. |
        She labelled her jewellery with our names. | I've cleaned the whole flat so nobody has the trouble.
    """,
    "leavetaking.GIVING": """
        I gave my cat to my sister on Sunday. | My best friend gave me her diary and her ring yesterday. |
        He is giving his medals away and won't say why. | I won't need shoes where I'm going.
    """,
    "leavetaking.FAREWELL": """
        This is the last message you will ever get from me. | I'd like to write a goodbye to my mum, but short. |
        I want them to know it's not their fault. | Please look after my dog for me.
    """,
}

HINTED = {
    "care.CHILDREN": """
        There is a kid who sleeps in the stairwell of our building, he says his mother has a visitor. |
        I gave my little boy two of my tranquillisers so I could finish the slides. |
        When she cries I press the cushion on her until she's silent, only a few seconds. |
        My neighbour's little girl knocks on my door for bread, her mother hasn't been home since Friday.
    """,
    "lured.LURED": """
        My uncle is marrying off my cousin, she's fourteen, she still has dolls. |
        A man from the tennis club sends my daughter messages after midnight and wants her to delete them. |
        The boys of the year above made him drink from the toilet and put it online. |
        He's thirteen and he drives the tractor at night so that his father can drink.
    """,
    "control.DOORS": """
        They lock the dormitory from the outside at ten. | I don't get let in for the night if I'm late. |
        He has taken the handle off the bedroom door. | I push the dresser across.
    """,
    "control.MONEY": """
        Every payday I lay it all on the table for my father-in-law. | I hand him my pension the day it lands. |
        I'd like a savings account he can't see. | I have my own money hidden in a tampon box, he never looks there.
    """,
    "control.TAKEN": """
        I wipe this chat after every time. | Every hour he checks where I am with a video call. |
        I may speak with men only if he listens in. | He decides when I've slept enough.
    """,
    "pressure.WORK": """
        The lady has a drawer full of our passports. | I get my papers back when I finish paying the ticket. |
        They told me the job was waitress, it is not. | The boss has burned the return tickets.
    """,
    "pressure.FAVOURS": """
        The elder of our church decides who may visit a doctor. |
        My boss wants me to be nicer on the trip, or my probation won't go well. |
        The scene can be reshot at his place, without crew. | The fine can be paid otherwise.
    """,
    "pressure.SECRETS": """
        Somebody I dated has photos of me and wants 400 a month not to mail them to my school. |
        He has recordings of me and asks for money every week. |
        Uncle says I marry his son at Easter or he stops the insulin.
    """,
    "pressure.WEDDINGS": """
        The hall and the groom are booked as well. | She was sent home for a wedding nobody asked her about. |
        My father swore that I go to that man. | If I'm seen without my brother, there'll be acid.
    """,
    "pressure.THREATS": """
        He just tells me, very kindly, where the lake is deepest. | Whoever talks won't find his way home. |
        My ex turns up wherever I am. | A daughter-in-law who brings no gold can have an accident.
    """,
}

ORDINARY = """
    I won't be here next week, I'm on holiday in Crete. |
    By summer I won't be your problem any more, I'm moving to Sales. |
    The department simply doesn't need me on Fridays. | I'd like to stop being the one who says yes. |
    I want to be with my family by Easter, so I need the contract to end. | I'd like to join my husband's company. |
    I hope the price will drop. | I was disappointed by the offer. | I sell life insurance and hate cold calls. |
    The new job has a better pension. | I'm scared of what they'll say in the meeting. |
    I don't trust my own numbers. | I tried the new script yesterday and it did not compile. |
    We made a pact to go running together on Tuesdays. | I keep hay fever pills in my desk. |
    The book lies on the table and I never open it. | I keep asking how long the approval takes. |
    I googled how to write a CV. | I'm on the edge of my seat. | I love sitting on the roof terrace with a sandwich. |
    I left the documents on the table for the client. | I've picked the date for the workshop. |
    I gave my bike to the charity shop. | She gave me her feedback. | This is my last message before my holiday. |
    How do I say goodbye to the team nicely? | I bought a skipping rope for the office gym. |
    I keep thinking about the bridge project. | I told my dad I'm gay. He asked if I wanted more potatoes. |
    They lock the building at ten and the guard has the key. | My husband and I share one bank card. |
    I can only write when the kids are asleep. | My boss decides when I go on holiday. | I cracked a rib laughing. |
    I know from the way she opens the laptop what mood the meeting will be in. |
    My thesis signature depends on whether I fix chapter four. | My uncle is getting married at Easter. |
    My little dog had an accident on the client's carpet. |
    My flatmate keeps a guitar under the sofa and plays when the neighbours complain. |
    My ex said if I come back to the company he'd support my promotion. |
    The doctor at the practice is kind and steady, and I'd like to learn from her. |
    I put him on the waiting list because he wouldn't stop calling. |
    The guys want me to bring the van on Friday for the move. | I follow her home page and admire her career. |
    My uncle has shown the boys how to fish. | I'm a driving examiner and I was nervous in every test this week. |
    My colleague wakes up at five and runs. |
    My flatmate's boyfriend put a plant in her room and laughed when she cried of joy.
"""


def rows(table: str) -> list[str]:
    return [" ".join(row.split()) for row in table.split("|")]


def of_each(tables: dict[str, str]) -> list[tuple[str, str]]:
    return [(idea, row) for idea, table in tables.items() for row in rows(table)]


@pytest.mark.parametrize(("idea", "text"), of_each(TOLD))
def test_a_life_without_a_tomorrow_and_preparations_for_its_end_are_heard(idea: str, text: str) -> None:
    """They come in passing, next to a question about work; each idea is known in many wordings."""
    found = in_lists(text)
    assert found and found.told, idea


@pytest.mark.parametrize(("idea", "text"), of_each(HINTED))
def test_what_only_hints_is_heard_and_is_not_taken_for_told(idea: str, text: str) -> None:
    """People tell what a day at home or at work is like, and hardly ever call it abuse."""
    found = in_lists(text)
    assert found and not found.told, idea


@pytest.mark.parametrize("text", rows(ORDINARY))
def test_ordinary_life_in_the_same_words_is_neither(text: str) -> None:
    """Holidays, ropes for the gym, bridges on the way to work and letters to directors stay with the coach."""
    assert in_lists(text) is None


@pytest.mark.parametrize(("idea", "table"), [*TOLD.items(), *HINTED.items()])
def test_without_an_idea_some_of_its_wordings_would_be_missed(
    idea: str, table: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No idea is there for show: whoever takes one out loses people."""
    module, name = idea.split(".")
    gone = (getattr(MODULES[module], name),)
    monkeypatch.setattr(safety, "SIGNS", tuple(sign for sign in SIGNS if sign.together != gone))
    monkeypatch.setattr(safety, "HINTS", tuple(sign for sign in HINTS if sign.together != gone))
    assert any(in_lists(row) is None for row in rows(table))


def test_every_idea_has_its_examples() -> None:
    """An idea without wordings that are heard would be a guess."""
    ideas = {getattr(MODULES[module], name) for module, name in (idea.split(".") for idea in (TOLD | HINTED))}
    assert {*despair.IDEAS, *leavetaking.IDEAS, care.CHILDREN, lured.LURED, *control.IDEAS, *pressure.IDEAS} == ideas
