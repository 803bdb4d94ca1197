"""The mentee's notebook in JupyterLab, as the mentee meets it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser
CHECKOUT = Path(__file__).parents[2]


def test_walk(desktop: Any) -> None:
    """x."""
    shutil.copy(CHECKOUT / "notebooks" / "mentee.ipynb", desktop.lab.notebooks)
    desktop.open("mentee.ipynb")
    desktop.page.screenshot(path="/tmp/w/widget/1.png")
    desktop.says("I felt small in the planning meeting, and then furious on the stairs.")
    desktop.page.screenshot(path="/tmp/w/widget/2.png")
