from __future__ import annotations

import pytest

from assistant.errors import ModelUnavailable
from assistant.runtime.threads import thread_count


@pytest.mark.parametrize(("cores", "threads"), [(1, 1), (2, 2), (3, 2), (4, 3), (8, 7), (9, 8), (64, 8)])
def test_a_core_is_left_for_the_page(cores: int, threads: int) -> None:
    """Where there are more than two cores, one stays free for the page; beyond eight, more would not help."""
    assert thread_count({}, cores) == threads


def test_threads_can_be_chosen() -> None:
    """COACH_THREADS decides, also for more threads than we would take."""
    assert [thread_count({"COACH_THREADS": wish}, 4) for wish in ("1", "16", "")] == [1, 16, 3]
    assert thread_count({}) >= 1


@pytest.mark.parametrize("wish", ["0", "-1", "two", "1.5", "²", " 2", "100000"])
def test_nonsense_threads_are_refused(wish: str) -> None:
    """COACH_THREADS with something else is refused in a sentence that names it, not taken for one thread."""
    with pytest.raises(ModelUnavailable, match=r"COACH_THREADS is .* whole number from 1 to 512"):
        thread_count({"COACH_THREADS": wish}, 4)
