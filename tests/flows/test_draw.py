"""The pictures in the documentation are the tables."""

from pathlib import Path

import pytest

from flows.draw import page
from flows.intake.core_questions import QUESTIONS
from flows.intake.modules import for_partners

PAGE = Path(__file__).parents[2] / "docs" / "dialogue.md"


@pytest.mark.house
def test_the_drawn_dialogue_is_not_stale(rewrite: bool) -> None:
    drawn = page(QUESTIONS, for_partners(()))
    if rewrite:
        PAGE.write_text(drawn)

    assert PAGE.read_text() == drawn
