"""The operator's hotlines: all faults at once, and only as long as they are young enough."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from flows.guidance import asks_state, card_lines, fresh_hotlines, hotline_lines, hotline_states, live_lines
from flows.guidance.help import read_help
from tests.flows.guidance.invented import HOUSE, NOW, guidance, on, text, told

ROW: dict[str, Any] = {
    "name": "Example Rapid Response",
    "states": ["US-IL"],
    "languages": ["es", "en"],
    "phone": "+1 312 555 0100",
    "hours": "24 h",
    "source": "example.org",
    "checked_on": date(2026, 11, 22),
}
WITH_HELP = guidance({"hotline": [ROW, {**ROW, "name": "all states", "states": ["*"]}]})
QUESTION = "Do you want help near you? Write your state, or tap the button for hotlines."


def test_the_shipped_file_is_empty_and_its_example_is_right() -> None:
    shipped = (Path(__file__).parents[3] / "help.toml").read_text("utf-8")
    example = (
        shipped[shipped.index("# [[hotline]]") :]
        .replace("\n# ", "\n")
        .removeprefix("# ")
        .replace("# page", "#")
    )

    assert tomllib.loads(shipped) == {}
    assert read_help(tomllib.loads(example))[1] == ()


def test_a_state_is_asked_only_when_somebody_can_be_named() -> None:
    assert not asks_state(HOUSE, NOW)
    assert QUESTION not in text(live_lines(HOUSE, NOW))
    assert asks_state(WITH_HELP, NOW)
    assert text(live_lines(WITH_HELP, NOW)).endswith(QUESTION)
    assert QUESTION not in text(live_lines(WITH_HELP, on("2027-06-01")))


@pytest.mark.parametrize("name", ["urgent", "find_person", "lawyer"])
def test_a_card_that_sends_to_a_lawyer_or_a_group_says_whom_to_call(name: str) -> None:
    here, elsewhere = (told("detained", state=state) for state in ("US-IL", "US-TX"))
    near = text(card_lines(WITH_HELP, name, here, NOW))

    assert "Example Rapid Response: +1 312 555 0100" in near
    assert near.index("+1 312 555 0100") < near.index("Sources:")
    assert "Example Rapid Response" not in text(card_lines(WITH_HELP, name, elsewhere, NOW))
    assert "all states: " in text(card_lines(WITH_HELP, name, elsewhere, NOW))
    assert "Example Rapid Response" not in text(card_lines(WITH_HELP, name, here, on("2027-06-01")))


def test_no_other_card_names_hotlines_and_none_names_more_than_three() -> None:
    many = guidance({"hotline": [{**ROW, "name": f"Line {number}"} for number in range(5)]})
    here = told("detained", state="US-IL")

    assert "Example Rapid Response" not in text(card_lines(WITH_HELP, "opr", here, NOW))
    assert text(card_lines(many, "urgent", here, NOW)).count("+1 312 555 0100") == 3


def test_a_line_that_answers_everywhere_stands_on_the_card_and_no_state_is_asked() -> None:
    everywhere = guidance({"hotline": [{**ROW, "name": "All States Line", "states": ["*"]}]})

    shown = text(live_lines(everywhere, NOW))

    assert "All States Line: +1 312 555 0100" in shown
    assert QUESTION not in shown
    assert hotline_states(everywhere, NOW) == ()


def test_lines_come_by_state_and_by_name() -> None:
    assert [each.name for each in fresh_hotlines(WITH_HELP, "US-IL", NOW)] == [
        "all states",
        "Example Rapid Response",
    ]
    assert [each.name for each in fresh_hotlines(WITH_HELP, "US-PR", NOW)] == ["all states"]
    assert hotline_states(WITH_HELP, NOW) == ("US-IL",)


@pytest.mark.parametrize(
    ("day", "first"),
    [
        ("2027-01-21", "We read this on Sunday, November 22, 2026. Source: example.org"),
        (
            "2027-01-22",
            "Please check this number first. We read it on Sunday, November 22, 2026. Source: example.org",
        ),
        (
            "2027-03-22",
            "Please check this number first. We read it on Sunday, November 22, 2026. Source: example.org",
        ),
        ("2027-03-23", ""),
    ],
)
def test_a_hotline_ages(day: str, first: str) -> None:
    shown = text(hotline_lines(guidance({"hotline": [ROW]}), "US-IL", on(day)))

    assert shown.rpartition("\n")[2] == first


def test_a_hotline_says_who_when_and_in_which_languages() -> None:
    shown = text(hotline_lines(guidance({"hotline": [ROW]}), "US-IL", NOW))

    assert shown.startswith("Example Rapid Response: +1 312 555 0100\nHours: 24 h. Languages: es and en.")


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"name": ""}, "name is missing"),
        ({"hours": None}, "hours is missing"),
        ({"source": None}, "source is missing"),
        ({"phone": None}, "it needs a phone or a page, one of them"),
        ({"page": "https://example.org"}, "it needs a phone or a page, one of them"),
        ({"states": ["Illinois"]}, 'states must be like ["US-IL"] or ["*"]'),
        ({"states": []}, 'states must be like ["US-IL"] or ["*"]'),
        ({"languages": "es"}, 'languages must be like ["en", "es"]'),
        ({"checked_on": "yesterday"}, "checked_on must be a date like 2026-11-22"),
        ({"colour": "red"}, "colour is not known here"),
    ],
)
def test_each_fault_is_a_sentence(changes: dict[str, Any], fault: str) -> None:
    row = {key: value for key, value in {**ROW, **changes}.items() if value is not None}

    lines, faults = read_help({"hotline": [row, ROW]})

    assert faults == (f"hotline {row['name'] or 1}: {fault}.",)
    assert len(lines) == 1


def test_all_faults_come_at_once() -> None:
    assert len(read_help({"hotline": [{}, {**ROW, "name": ""}]})[1]) == 8
    assert read_help({"hotline": "none"})[1] == ("help: write each hotline as [[hotline]].",)
