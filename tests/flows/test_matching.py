"""Who may be offered a report: place, topic, language and open intake; at most four, by name."""

from dataclasses import replace
from itertools import product

import pytest

from flows.answers import Answer
from flows.matching import matching, near, sendable
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


def test_accents_and_capitals_do_not_move_a_name() -> None:
    names = ("Beta", "Ágape", "ábaco", "Zeta", "Árbol")
    many = tuple(replace(HERE, id=str(at), name=name) for at, name in enumerate(names))

    assert [one.name for one in matching(many, CICERO, "es")] == ["ábaco", "Ágape", "Árbol", "Beta"]


STATES = (("US-IL",), ("US-TX",), ("*",))
COUNTIES = ((), ("Cook County, IL",), ("Lake County, IL",))
TOPICS = (("threats",), ("death",), ("*",))
LANGUAGES = (("en",), ("es",), ("*",))


@pytest.mark.parametrize("minor", [False, True])
@pytest.mark.parametrize("lead", ["", "M. Ejemplo"])
@pytest.mark.parametrize("accepts", [False, True])
@pytest.mark.parametrize("is_open", [False, True])
def test_every_condition_must_hold_and_none_stands_for_another(
    *, minor: bool, lead: str, accepts: bool, is_open: bool
) -> None:
    for states, counties, topics, languages in product(STATES, COUNTIES, TOPICS, LANGUAGES):
        partner = replace(
            HERE, states=states, counties=counties, topics=topics, languages=languages, intake_open=is_open,
            accepts_minors=accepts, safeguarding_lead=lead,
        )  # fmt: skip  # a list is read as a list, not as a column
        holds = (
            states != ("US-TX",), counties in {(), ("Cook County, IL",)}, topics != ("death",),
            languages != ("es",), is_open, not minor or (accepts and bool(lead)),
        )  # fmt: skip  # as above
        assert bool(matching((partner,), CICERO, "en", minor=minor)) is all(holds), partner


def test_a_county_alone_is_not_enough_where_none_was_told() -> None:
    county = replace(HERE, counties=("Cook County, IL",))
    state_only = {**CICERO, "inc.place": Answer({"state": "US-IL"})}

    assert matching((county,), state_only, "en") == ()


def test_the_partner_of_the_link_is_among_the_four_and_stands_at_its_place_in_the_alphabet() -> None:
    many = tuple(replace(HERE, id=name.lower(), name=name) for name in ("A", "B", "C", "D", "Z"))

    assert [one.name for one in matching(many, CICERO, "en", link="z")] == ["A", "B", "C", "Z"]
    assert [one.name for one in matching(many, CICERO, "en", link="unknown")] == ["A", "B", "C", "D"]


def test_near_are_those_for_the_place_and_topic_whether_or_not_they_take_reports_now() -> None:
    shut, other_language = replace(HERE, name="Shut", intake_open=False), replace(HERE, languages=("ht",))
    far, other_topic = replace(HERE, states=("US-TX",)), replace(HERE, topics=("death",))

    assert near((shut, other_language, far, other_topic), CICERO) == (other_language, shut)


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
