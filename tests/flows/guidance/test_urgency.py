"""How soon a partner looks: explicit rules, in order, from coded answers."""

import pytest

from flows.answers import Answer
from flows.guidance import triage
from flows.guidance.urgency import URGENCIES
from tests.flows.guidance.invented import NOW, told


@pytest.mark.parametrize(
    ("level", "first", "answers"),
    [
        ("U1", "U1.held_72h/2", told("detained", when="2026-11-21")),
        ("U1", "U1.held_72h/2", told("detained", when="2026-11-21", role="witness")),
        ("U1", "U1.held_maybe_72h/1", told("detained", when="2026-11-20")),
        ("U1", "U1.held_maybe_72h/1", told("detained", when="2026-11-21", about=True)),
        ("U1", "U1.held_maybe_72h/1", told("detained", when="2026-11-15/2026-11-21")),
        ("U2", "U2.held_day_unknown/1", told("detained", when="2026-11-14/2026-11-21")),
        ("U2", "U2.held_day_unknown/1", told("detained", when="2026-11")),
        ("U2", "U2.held_day_unknown/1", told("detained", when="2026")),
        ("U1", "U1.place_unknown/1", told("detained", when="2026-11", where="no")),
        ("U1", "U1.place_unknown/1", told("detained", where="no", when="2026-01-01", role="household")),
        ("U1", "U1.death/1", told("death", when="2020")),
        ("U1", "U1.forced_sign/2", told("forced_sign", when="2026-11-21")),
        ("U1", "U1.child/2", told("child_harm", when="2026-11-22")),
        ("U1", "U1.medical/2", told("medical_denied", when="2026-11-22")),
        ("U2", "U2.forced_sign/2", told("forced_sign", when="2026-11")),
        ("U2", "U2.child/2", told("child_harm", when="2026-11")),
        ("U2", "U2.medical/2", told("medical_denied", when="2026-11")),
        ("U2", "U2.sexual/1", told("sexual", when="2026-11-22")),
        ("U2", "U2.child/2", told("child_harm")),
        ("U2", "U2.medical/2", told("medical_denied", when="2026-10-01")),
        ("U2", "U2.forced_sign/2", told("forced_sign", when="2026-10-01")),
        ("U2", "U2.injury/1", told("bias", hurt="yes", when="2026-11-10")),
        ("U2", "U2.minor/1", told(minor=True)),
        ("U2", "U2.claim_90d/1", told("property", role="victim", when="2025-01-15")),
        ("U1", "U1.care_now/1", told("detained", when="2020") | {"det.health": Answer("urgent")}),
        ("U1", "U1.care_now/1", told("force_body", when="2020") | {"inj.now": Answer("yes")}),
        ("U1", "U1.child_alone/1", told("detained", when="2020") | {"ppl.child_alone": Answer("yes")}),
        ("U1", "U1.papers/1", told("detained", when="2020") | {"det.papers": Answer("yes")}),
        ("U2", "U2.untreated/1", told("force_body", when="2020") | {"inj.care": Answer("refused")}),
        ("U2", "U2.video/1", told("bias", when="2026-11-15") | {"cam.near": Answer(["store"])}),
        ("U3", "U3.sent/3", told("bias", when="2026-01-01") | {"cam.near": Answer(["store"])}),
        ("U3", "U3.wants/1", told("bias") | {"goal": Answer(["record", "lawyer"])}),
        ("U3", "U3.wants/1", told("bias") | {"goal": Answer(["complain"])}),
        ("U3", "U3.sent/3", told("bias") | {"goal": Answer(["record", "stop"])}),
        ("U4", "U4.record/1", told("bias") | {"goal": Answer(["record"])}),
        ("U3", "U3.sent/3", told("bias")),
        ("U3", "U3.sent/3", {}),
    ],
)
def test_the_first_rule_that_holds_gives_the_level(
    level: str, first: str, answers: dict[str, Answer]
) -> None:
    found = triage(answers, NOW)

    assert (found.level, found.rule_ids[0]) == (level, first)


@pytest.mark.parametrize(
    ("rule", "answers"),
    [
        ("U1.held_72h/2", told("detained", when="2026-11-21", where="released")),
        ("U1.held_72h/2", told("detained", when="2026-11-21", where="deported")),
        ("U1.held_72h/2", told("detained", when="2026-11-10")),
        ("U1.held_72h/2", told("detained", when="2026-11-20")),
        ("U1.held_maybe_72h/1", told("detained", when="2026-11-21")),
        ("U1.held_maybe_72h/1", told("detained", when="2026-11", where="released")),
        ("U2.held_day_unknown/1", told("detained", when="2026-10")),
        ("U2.held_day_unknown/1", told("detained", when="2026-11", where="deported")),
        ("U1.place_unknown/1", told("detained", where="no", role="witness")),
        ("U2.injury/1", told("bias", hurt="yes", when="2026-10-01")),
        ("U2.claim_90d/1", told("property", role="victim", when="2026-11-01")),
        ("U2.claim_90d/1", told("property", role="victim", when="2020-11-01")),
        ("U2.claim_90d/1", told("property", role="witness", when="2024-12-01")),
    ],
)
def test_a_rule_does_not_hold(rule: str, answers: dict[str, Answer]) -> None:
    assert rule not in triage(answers, NOW).rule_ids


def test_flags_and_reasons_name_all_that_holds() -> None:
    found = triage(
        told("detained", "death", where="no", hurt="yes", role="household", when="2026-11-21"), NOW
    )

    assert found.flags == ("death", "injured", "held", "place_unknown")
    assert found.why[:2] == (
        "A person was taken less than 72 hours ago.",
        "A person is held and the place is not known.",
    )


def test_the_lowest_level_says_nothing_beside_a_reason_for_more() -> None:
    urgent, calm = triage(told("death"), NOW), triage(told("bias"), NOW)

    assert [rule[:2] for rule in urgent.rule_ids] == ["U1"]
    assert calm.why == ("No rule makes it more urgent.",)


def test_rules_stand_in_order_of_urgency_and_carry_their_version() -> None:
    assert [rule.level for rule in URGENCIES] == sorted(rule.level for rule in URGENCIES)
    assert all(rule.id.startswith(rule.level) and rule.id.partition("/")[2].isdigit() for rule in URGENCIES)
    assert len({rule.id for rule in URGENCIES}) == len(URGENCIES)


@pytest.mark.parametrize(
    ("words", "level"), [("One of them twisted my arm and I was hurt.", "U2"), ("They pushed us.", "U3")]
)
def test_words_of_an_injury_raise_a_case_that_was_not_asked_about_it(words: str, level: str) -> None:
    answers = {**told("force_body", when="2026-11-20"), "inc.story": Answer(words)}

    assert triage(answers, NOW).level == level
