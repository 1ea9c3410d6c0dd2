"""A number to call stands in the facts file and nowhere else; what shows it says so by a placeholder."""

import re
from dataclasses import replace

import pytest

from flows.flow import Flow, no_value
from flows.guidance.facts import TIMELESS
from locales import load
from tests.flows.guidance.invented import HOUSE, on
from tests.flows.walks import at_review
from tests.play import Play, the_flow

SHORT = {HOUSE.facts[name].values["phone"] for name in TIMELESS}
LONG = re.compile(r"\d{3}[-. ]\d{3}[-. ]\d{4}")


@pytest.mark.parametrize("lang", ["en", "es"])
def test_no_sentence_has_a_number_of_its_own(lang: str) -> None:
    found = [
        text for text in load()[lang].values() if SHORT & set(re.findall(r"\d+", text)) or LONG.search(text)
    ]
    assert not found


def test_the_hotline_of_the_part_on_sexual_harm_is_the_facts_own() -> None:
    assert [fact for one in _options(the_flow(), "sex.support") for fact in one] == [
        "crisis_988",
        "emergency_911",
    ]


def test_care_that_is_needed_now_names_911_and_leaves_the_choice() -> None:
    assert [fact for one in _options(the_flow(), "inj.now") for fact in one] == ["emergency_911"]


def _options(flow: Flow, name: str) -> list[list[str]]:
    question = flow.question(name)
    options = getattr(question, "options", ())
    stated = [[one.fact for one in option.then if not isinstance(one, str)] for option in options]
    return [one for one in stated if one]


def test_911_and_988_never_grow_too_old_to_be_shown() -> None:
    for name in TIMELESS:
        assert HOUSE.facts[name].value("phone", on("2036-01-01"))


def test_911_is_told_without_advice() -> None:
    play = Play().start("en").tap("English").tap("It is happening now")
    told = "You can call 911. That line sends local police. We do not know what they tell ICE. You decide."
    assert told in play.said()


def test_a_sentence_whose_number_may_not_be_shown_is_not_said() -> None:
    play = at_review().tap("Add details").tap("Force and injuries")
    play.flow = replace(play.flow, value=no_value)
    while play.session.asked != "inj.now":
        play.tap("Skip")
    play.tap("Yes")
    assert "You can call" not in play.said()
    assert "A clinic or a hospital can help too." in play.said()
