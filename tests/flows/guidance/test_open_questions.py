"""The open questions for lawyers say what the rules do today."""

import re
from pathlib import Path

import pytest

from flows.guidance import first_cards, more_cards
from flows.guidance.draw import questions
from flows.guidance.open_questions import PLAYED_ON, QUESTIONS, OpenQuestion
from flows.guidance.rules import ORDER, RULES
from tests.flows.guidance.invented import HOUSE

PAGE = Path(__file__).parents[3] / "docs" / "for-lawyers.md"


@pytest.mark.house
def test_the_page_of_open_questions_is_not_stale(rewrite: bool) -> None:
    if rewrite:
        PAGE.write_text(questions(), "utf-8")

    assert PAGE.read_text("utf-8") == questions()


def cards(one: OpenQuestion) -> dict[str, tuple[str, ...]]:
    both = (*first_cards(HOUSE, one.answers, PLAYED_ON), *more_cards(HOUSE, one.answers, PLAYED_ON))
    return {each.card_id: each.rules for each in both}


@pytest.mark.parametrize("one", QUESTIONS, ids=lambda one: one.id[:3])
def test_the_example_is_shown_what_the_question_speaks_of(one: OpenQuestion) -> None:
    assert set(one.shown) <= set(cards(one))
    assert not set(one.hidden) & set(cards(one))
    assert one.shown or one.hidden
    assert {*one.shown, *one.hidden} <= set(ORDER)


@pytest.mark.parametrize("one", QUESTIONS, ids=lambda one: one.id[:3])
def test_a_question_names_rules_there_are(one: OpenQuestion) -> None:
    assert set(one.rules) <= {rule.id.partition("/")[0] for rule in RULES}


def test_the_questions_are_numbered_and_end_in_a_question() -> None:
    assert [one.id[:3] for one in QUESTIONS] == [f"Q{number:02}" for number in range(1, len(QUESTIONS) + 1)]
    assert all(re.search(r"\?$", one.asks) for one in QUESTIONS)


def test_each_rule_that_takes_cards_away_is_asked_about() -> None:
    away = {rule.id for rule in RULES if rule.without}

    assert away <= {rule for one in QUESTIONS for rule in one.rules}
