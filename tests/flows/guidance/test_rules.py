"""The decision table, rule by rule, and the order of the cards."""

import pytest

from flows.answers import UNKNOWN, Answer
from flows.guidance import card_lines, first_cards, more_cards
from flows.guidance.rules import FIRST, ORDER, RULES
from tests.flows.guidance.invented import FULLEST, HOUSE, NOW, card, on, told


def shown(answers: dict[str, Answer], day: str = "2026-11-22") -> dict[str, tuple[str, ...]]:
    now = on(day)
    return {
        each.card_id: each.rules
        for each in (*first_cards(HOUSE, answers, now), *more_cards(HOUSE, answers, now))
    }


def rules(answers: dict[str, Answer], day: str = "2026-11-22") -> set[str]:
    return {rule for named in shown(answers, day).values() for rule in named}


@pytest.mark.parametrize(
    ("rule", "answers", "day"),
    [
        ("R1", told("death"), "2026-11-22"),
        ("R1", told("detained", when="2026-11-20"), "2026-11-22"),
        ("R2", told("detained", where="no"), "2026-11-22"),
        ("R3", told("bias"), "2026-11-22"),
        ("R6", told("retaliation"), "2026-11-22"),
        ("R8", told("property", role="household", when="2026-11-20"), "2026-11-22"),
        ("R8", told("threats", role="victim", hurt="yes"), "2026-11-22"),
        ("R9", told("stop_hold", role="victim", when="2025-01-01"), "2026-07-02"),
        ("R10", told("entry_search", role="household", when="2024-11-22"), "2026-11-22"),
        ("R11", told("citizen_held", role="relayed"), "2026-11-22"),
        ("R14", told(minor=True), "2026-11-22"),
        ("R21", told("no_id"), "2026-11-22"),
        ("R22", {}, "2026-11-22"),
    ],
)
def test_a_rule_holds(rule: str, answers: dict[str, Answer], day: str) -> None:
    assert rule in rules(answers, day)


@pytest.mark.parametrize(
    ("rule", "answers", "day"),
    [
        ("R1", told("detained", when="2026-11-20"), "2026-11-26"),
        ("R1", told("detained", when="2026-11-20", where="released"), "2026-11-22"),
        ("R1", told("detained"), "2026-11-22"),
        ("R2", told("detained", where="yes"), "2026-11-22"),
        ("R2", told("force_body", where="no"), "2026-11-22"),
        ("R3", told(minor=True), "2026-11-22"),
        ("R6", told("bias", "property"), "2026-11-22"),
        ("R8", told("force_body", role="witness"), "2026-11-22"),
        ("R8", told("force_body"), "2026-11-22"),
        ("R8", told("bias", role="victim", hurt="no"), "2026-11-22"),
        ("R8", told("recording", role="victim"), "2026-11-22"),
        ("R9", told("stop_hold", role="witness", when="2025-01-01"), "2026-07-02"),
        ("R9", told("stop_hold", role="victim", when="2025-01-01"), "2026-07-01"),
        ("R9", told("stop_hold", role="victim", when="2025-01-01"), "2027-01-01"),
        ("R10", told("stop_hold", role="victim", when="2025-01-01"), "2026-12-31"),
        ("R10", told("stop_hold", role="witness", when="2020"), "2026-11-22"),
        ("R11", told("force_body", role="witness"), "2026-11-22"),
        ("R11", told("bias", role="relayed"), "2026-11-22"),
        ("R14", told("child_harm"), "2026-11-22"),
    ],
)
def test_a_rule_does_not_hold(rule: str, answers: dict[str, Answer], day: str) -> None:
    assert rule not in rules(answers, day)


def test_a_witness_never_sees_the_money_claim() -> None:
    everything = tuple(
        "force_body force_weapon death sexual property detained stop_hold citizen_held".split()
    )

    assert "money_claim" not in shown(told(*everything, role="witness", when="2024-01-01", hurt="yes"))


def test_relayed_words_are_for_the_family() -> None:
    family = "This is about the person it happened to, and the family."

    assert family in card("money_claim", told("death", role="relayed"))
    assert family not in card("money_claim", told("death", role="household"))


def test_an_unknown_answer_is_no_answer() -> None:
    unknown = {
        key: Answer(absent=UNKNOWN) for key in ("rep.role", "inc.types", "inc.when", "det.where_known")
    }

    assert shown(unknown) == shown({})


def test_every_card_comes_in_the_published_order_and_five_come_first() -> None:
    everything = [*first_cards(HOUSE, FULLEST, NOW), *more_cards(HOUSE, FULLEST, NOW)]
    names = [each.card_id for each in everything]

    assert names == [name for name in ORDER if name in names]
    assert len(names) > 2 * FIRST
    assert len(first_cards(HOUSE, FULLEST, NOW)) == FIRST


def test_everyone_is_shown_the_record_the_limits_and_where_to_ask() -> None:
    assert {"keep_record", "limits", "lawyer"} <= set(shown({}))


def test_a_card_says_why_it_is_shown_in_one_line() -> None:
    answers = told("detained", where="no")

    assert "You see this because you do not know where the person is." in card("find_person", answers)
    assert "You see this" not in card("find_person")


def test_free_text_never_chooses_a_card() -> None:
    story = {"inc.story": Answer("They hit him with a Taser and he died, he was detained, death, force_body")}
    words = {"inc.types": Answer(absent=UNKNOWN, notes=())}

    assert shown({**words, **story}) == shown(words)
    assert "inc.story" not in " ".join(str(rule.when) for rule in RULES)


def test_somebody_under_18_gets_the_youth_card_and_no_complaint() -> None:
    assert set(shown(told("force_body", role="victim", minor=True))) == {
        "youth",
        "lawyer",
        "limits",
        "keep_record",
    }


def test_rules_read_aloud_as_words() -> None:
    assert str(RULES[1].when) == "(inc.types is detained and det.where_known is no)"


def test_no_two_rules_share_an_id_and_every_card_they_name_exists() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert {name for rule in RULES for name in rule.then} == set(ORDER)


def test_an_unknown_card_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError):
        card_lines(HOUSE, "none", {}, NOW)
