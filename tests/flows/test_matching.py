"""Who may be offered a report: place, topic, language and open intake; at most four, by name."""

from dataclasses import replace

import pytest

from flows.answers import Answer
from flows.matching import matching, sendable
from flows.partner import Partner

HERE = Partner("group", "Group", {"en": "x"}, ("US-IL",), ("*",), ("*",))


CICERO = {
    "inc.types": Answer(["threats"]),
    "inc.place": Answer({"state": "US-IL", "county": "Cook County"}),
}


@pytest.mark.parametrize(
    ("fitted", "offered"),
    [
        (HERE, True),
        (replace(HERE, states=("US-TX",)), False),
        (replace(HERE, states=("*",)), True),
        (replace(HERE, counties=("Cook County, IL",)), True),
        (replace(HERE, counties=("Lake County, IL",)), False),
        (replace(HERE, states=("US-IN",), counties=("Cook County, IL",)), False),
        (replace(HERE, topics=("threats", "death")), True),
        (replace(HERE, topics=("death",)), False),
        (replace(HERE, languages=("es",)), False),
        (replace(HERE, languages=("en", "es")), True),
        (replace(HERE, intake_open=False), False),
    ],
)
def test_a_partner_is_offered_only_where_it_fits(fitted: Partner, *, offered: bool) -> None:
    assert bool(matching((fitted,), CICERO, "en")) is offered


def test_without_a_place_only_those_who_work_everywhere_are_offered() -> None:
    both = (replace(HERE, name="Here"), replace(HERE, name="Everywhere", states=("*",)))

    assert [one.name for one in matching(both, {}, "en")] == ["Everywhere"]


def test_at_most_four_are_offered_in_the_order_of_their_names() -> None:
    many = tuple(replace(HERE, name=name) for name in ("Echo", "alfa", "Delta", "Bravo", "charlie"))

    assert [one.name for one in matching(many, CICERO, "en")] == ["alfa", "Bravo", "charlie", "Delta"]


@pytest.mark.parametrize(
    ("given", "enough"),
    [
        ({"inc.types", "inc.when"}, True),
        ({"inc.story", "inc.place"}, True),
        ({"inc.types", "inc.story"}, False),
        ({"inc.when", "inc.place"}, False),
        ({"rep.role"}, False),
    ],
)
def test_what_happened_and_when_or_where_is_enough_to_send(given: set[str], *, enough: bool) -> None:
    answers = {name: Answer("x") for name in given} | {"inj.any": Answer(absent="asked-unknown")}

    assert sendable(answers) is enough


def test_an_absent_answer_is_not_enough() -> None:
    assert not sendable({"inc.types": Answer(["other"]), "inc.when": Answer(absent="asked-unknown")})
