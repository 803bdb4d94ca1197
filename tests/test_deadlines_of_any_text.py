"""Whatever is written, wherever the computer stands: reading deadlines neither breaks nor hangs nor wanders."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.deadlines import Standing, deadlines_in

TODAY, ENDS = date(2026, 11, 22), date(2027, 9, 22)
WORDS = (
    "by until in from the end of next last 31 5 March may June two weeks Easter Q2 Friday spring before my review then"
)


@settings(deadline=None)
@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS.split())).map(" ".join)), st.dates())
def test_no_draft_can_break_the_reading_of_deadlines(text: str, today: date) -> None:
    """Whatever is written, on whatever day: deadlines in order, with verbatim words, or none."""
    found = deadlines_in(text, today=today, ends=min(today, date.max - timedelta(days=300)) + timedelta(days=300))
    assert all(deadline.words in text for deadline in found)
    assert all(deadline.by for deadline in found if deadline.standing is Standing.INSIDE)


@pytest.mark.parametrize(
    "text",
    [
        " ".join(f"by {n % 28 + 1} March {2000 + n % 40} I talk to {n} people" for n in range(600)),
        "I ask Tom by Easter, twice a week until the end of May, and within six weeks at the latest. " * 300,
        "by the " * 2500,
        "in a couple of " * 1700,
        "by" + " " * 50_000 + "March",
        "my " * 5000 + "leaves in May",
        "before my " * 2500,
        "1" * 50_000,
        "March to " * 2500,
        "from March to June and " * 1000,
        "one or two or " * 1600,
        "by then " * 2500 + "by March " * 2500,
        "by Diwali or Eid or " * 1200,
        "before my birthday in May " * 1000,
        "by the \t\n" * 2500,
        "two weeks before " * 1700,
        "from 3 to 4 to 5 May " * 800,
        "(Q1) Q2: Q3. Jan-Feb-" * 1200,
    ],
    ids=range(18),
)
def test_long_and_hostile_drafts_are_read_in_a_second(text: str) -> None:
    """Five thousand words, or the same few over and over, keep nobody waiting."""
    began = time.process_time()
    deadlines_in(text, today=TODAY, ends=ENDS)
    assert time.process_time() - began < 1


def test_the_clock_and_the_place_of_the_computer_change_nothing() -> None:
    """The same draft on the same day gives the same deadline in Auckland and in Honolulu, in German and in English."""
    program = (
        "from datetime import date; from assistant.deadlines import deadline_of as d; t = date(2001, 2, 3);"
        "print([str(d(w, today=t, ends=date(2001, 12, 3)).by) for w in"
        "('by Friday', 'in six weeks', 'by 5/6/2001', 'by 12 March', 'tomorrow', 'by Easter')])"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "TZ": zone, "LC_ALL": tongue, "LANG": tongue},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for zone, tongue in [("Pacific/Auckland", "C.UTF-8"), ("Pacific/Honolulu", "de_DE.UTF-8")]
    }
    assert said == {"['2001-02-09', '2001-03-17', '2001-06-05', '2001-03-12', '2001-02-04', '2001-04-15']\n"}


def test_the_libraries_of_dates_wait_until_they_are_needed() -> None:
    """Importing the package stays quick: a draft without a time never loads the slow parts."""
    program = (
        "import sys; from datetime import date; import assistant; from assistant.deadlines import deadline_of;"
        "deadline_of(SAID, today=date(2026, 1, 1), ends=date(2026, 9, 1));"
        "print([name for name in ('dateparser', 'holidays') if name in sys.modules])"
    )
    for said, loaded in [("every week", "[]"), ("by May", "['dateparser']"), ("by Diwali", "['holidays']")]:
        line = program.replace("SAID", repr(said))
        done = subprocess.run([sys.executable, "-c", line], capture_output=True, text=True, check=True)
        assert done.stdout.strip() == loaded
