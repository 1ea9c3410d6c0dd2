"""How soon a partner looks: explicit rules, in order, from coded answers."""

import pytest

from flows.answers import Answer
from flows.guidance import triage
from flows.guidance.urgency import TARGETS, URGENCIES
from tests.flows.guidance.invented import NOW, told


def day(edtf: str) -> Answer:
    return Answer({"edtf": edtf, "time": None, "about": False}, certainty="sure")


@pytest.mark.parametrize(
    ("level", "first", "answers"),
    [
        ("U1", "U1.held_72h/3", told("detained", when="2026-11-21")),
        ("U1", "U1.held_72h/3", told("detained", when="2026-11-21", role="witness")),
        ("U1", "U1.held_72h/3", told("detained", when="2026-10-01") | {"det.when": day("2026-11-21")}),
        (
            "U1",
            "U1.held_72h/3",
            told("detained", when="2026-11-21") | {"det.when": Answer(absent="temp-unknown")},
        ),
        ("U1", "U1.held_maybe_72h/2", told("detained", when="2026-11-20")),
        ("U1", "U1.held_maybe_72h/2", told("detained", when="2026-11-21", about=True)),
        ("U1", "U1.held_maybe_72h/2", told("detained", when="2026-11-15/2026-11-21")),
        ("U2", "U2.held_day_unknown/3", told("detained", when="2026-11-14/2026-11-21")),
        ("U2", "U2.held_day_unknown/3", told("detained", when="2026-11")),
        ("U2", "U2.held_day_unknown/3", told("detained", when="2026")),
        ("U2", "U2.held_day_unknown/3", told("detained")),
        ("U1", "U1.place_unknown/1", told("detained", when="2026-11", where="no")),
        ("U1", "U1.place_unknown/1", told("detained", where="no", when="2026-01-01", role="household")),
        ("U1", "U1.death/1", told("death", when="2020")),
        ("U1", "U1.forced_sign/3", told("forced_sign", when="2026-11-21")),
        ("U1", "U1.child/2", told("child_harm", when="2026-11-22")),
        ("U1", "U1.medical/2", told("medical_denied", when="2026-11-22")),
        ("U2", "U2.forced_sign/3", told("forced_sign", when="2026-11")),
        ("U2", "U2.child/2", told("child_harm", when="2026-11")),
        ("U2", "U2.medical/2", told("medical_denied", when="2026-11")),
        ("U2", "U2.sexual/1", told("sexual", when="2026-11-22")),
        ("U2", "U2.child/2", told("child_harm")),
        ("U2", "U2.medical/2", told("medical_denied", when="2026-10-01")),
        ("U2", "U2.forced_sign/3", told("forced_sign", when="2026-10-01")),
        ("U2", "U2.injury/2", told("bias", hurt="yes", when="2026-11-10")),
        ("U2", "U2.minor/1", told(minor=True)),
        ("U2", "U2.claim_90d/1", told("property", role="victim", when="2025-01-15")),
        ("U1", "U1.care_now/2", told("detained", when="2020") | {"det.health": Answer("urgent")}),
        ("U1", "U1.care_now/2", told("force_body", when="2020") | {"inj.now": Answer("yes")}),
        ("U1", "U1.child_alone/1", told("detained", when="2020") | {"ppl.child_alone": Answer("yes")}),
        ("U1", "U1.papers/2", told("detained", when="2020") | {"det.papers": Answer("yes")}),
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


NEIGHBOURS: dict[str, tuple[dict[str, Answer], tuple[dict[str, Answer], ...]]] = {
    "U1.held_72h/3": (
        told("detained", when="2026-11-21"),
        (
            told("detained", when="2026-11-21") | {"det.when": day("2026-10-01")},
            told("detained", when="2026-11-21", where="released"),
            told("detained", when="2026-11-21", where="deported"),
            told("detained", when="2026-11-10"),
            told("detained", when="2026-11-20"),
            told("detained"),
            told("stop_hold", when="2026-11-21"),
        ),
    ),
    "U1.held_maybe_72h/2": (
        told("detained", when="2026-11-20"),
        (
            told("detained", when="2026-11-21"),
            told("detained", when="2026-11-18"),
            told("detained", when="2026-11", where="released"),
            told("detained", when="2026-11"),
        ),
    ),
    "U1.place_unknown/1": (
        told("detained", where="no", role="relayed"),
        (
            told("detained", where="no", role="witness"),
            told("detained", where="yes"),
            told("stop_hold", where="no"),
        ),
    ),
    "U1.death/1": (told("death"), (told("detained"),)),
    "U1.forced_sign/3": (
        told("forced_sign", when="2026-11-21"),
        (told("forced_sign"), told("forced_sign", "detained", where="released", when="2026-11-10")),
    ),
    "U1.child/2": (
        told("child_harm", when="2026-11-22"),
        (told("child_harm"), told("child_harm", when="2026-11")),
    ),
    "U1.medical/2": (
        told("medical_denied", when="2026-11-22"),
        (told("medical_denied"), told("medical_denied", when="2026-10-01")),
    ),
    "U1.care_now/2": (
        told("detained", where="released", also={"det.health": "urgent"}),
        (
            told("detained", also={"det.health": "no"}),
            told("detained", also={"det.health": "yes"}),
            told("force_body", also={"inj.now": "no"}),
        ),
    ),
    "U1.care/1": (
        told("detained", also={"det.health": "yes"}),
        (
            told("detained", also={"det.health": "no"}),
            told("detained", also={"det.health": "urgent"}),
            told("detained", also={"det.health": "yes", "inj.now": "yes"}),
        ),
    ),
    "U1.child_alone/1": (told(also={"ppl.child_alone": "yes"}), (told(also={"ppl.child_alone": "no"}),)),
    "U1.papers/2": (
        told("detained", also={"det.papers": "yes"}),
        (
            told("detained", also={"det.papers": "no"}),
            told("detained", where="deported", also={"det.papers": "yes"}),
        ),
    ),
    "U2.held_day_unknown/3": (
        told("detained", when="2026-11"),
        (
            told("detained", when="2026-10"),
            told("detained", when="2026-11", where="deported"),
            told("detained", when="2026-11-21"),
        ),
    ),
    "U2.sexual/1": (told("sexual"), (told("threats"),)),
    "U2.child/2": (told("child_harm"), (told("child_harm", when="2026-11-22"), told("bias"))),
    "U2.medical/2": (told("medical_denied"), (told("medical_denied", when="2026-11-22"),)),
    "U2.forced_sign/3": (
        told("forced_sign"),
        (told("forced_sign", when="2026-11-22"), told("forced_sign", "detained", where="yes")),
    ),
    "U2.injury/2": (
        told("bias", hurt="yes", when="2026-11-08"),
        (
            told("bias", hurt="yes", when="2026-11-07"),
            told("bias", hurt="yes"),
            told("bias", hurt="no", when="2026-11-08"),
            told("bias", hurt="yes", when="2026-11-08", also={"inj.care": "not_yet"}),
            told("bias", hurt="yes", when="2026-11-08", also={"inj.care": "yes"}),
        ),
    ),
    "U2.words_of_injury/2": (
        told("force_body", when="2026-11-20", also={"inc.story": "I was hurt."}),
        (
            told("force_body", when="2026-11-20", also={"inc.story": "They pushed us."}),
            told("threats", when="2026-11-20", also={"inc.story": "I was hurt."}),
            told("force_body", when="2026-10-01", also={"inc.story": "I was hurt."}),
            told("force_body", when="2026-11-20", hurt="no", also={"inc.story": "Nobody was hurt."}),
            told("force_body", when="2026-11-20", also={"inc.story": "I was hurt.", "inj.care": "yes"}),
        ),
    ),
    "U2.untreated/1": (told(also={"inj.care": "not_yet"}), (told(also={"inj.care": "yes"}),)),
    "U2.video/1": (
        told("bias", when="2026-11-08", also={"cam.near": ["store"]}),
        (
            told("bias", when="2026-11-07", also={"cam.near": ["store"]}),
            told("bias", when="2026-11-08", also={"cam.near": ["person"]}),
            told("bias", when="2026-11-08", also={"cam.near": ["no"]}),
        ),
    ),
    "U2.minor/1": (told(minor=True), (told(),)),
    "U2.claim_90d/1": (
        told("property", role="victim", when="2025-02-20"),
        (
            told("property", role="victim", when="2025-02-22"),
            told("property", role="victim", when="2026-11-01"),
            told("property", role="victim", when="2020-11-01"),
            told("property", role="witness", when="2025-02-20"),
            told("bias", role="victim", when="2025-02-20"),
        ),
    ),
    "U3.wants/1": (
        told("bias", also={"goal": ["lawyer"]}),
        (told("bias", also={"goal": ["money", "stop"]}),),
    ),
    "U3.sent/3": (told("bias"), (told("death"), told("bias", also={"goal": ["record"]}))),
    "U4.record/1": (
        told("bias", also={"goal": ["record"]}),
        (
            told("bias", also={"goal": ["record", "care"]}),
            told("death", also={"goal": ["record"]}),
            told("bias"),
        ),
    ),
}
"""Of each rule: answers under which it holds, and its nearest neighbours, under which it does not."""


@pytest.mark.parametrize("rule", [rule.id for rule in URGENCIES])
def test_a_rule_holds_for_its_case_and_for_none_of_its_neighbours(rule: str) -> None:
    case, neighbours = NEIGHBOURS[rule]

    assert rule in triage(case, NOW).rule_ids
    assert [near for near in neighbours if rule in triage(near, NOW).rule_ids] == []


def test_every_level_has_its_target() -> None:
    hours = {level: target.total_seconds() / 3600 for level, target in TARGETS.items()}

    assert hours == {"U1": 4, "U2": 24, "U3": 72, "U4": 14 * 24}
    assert {rule.level for rule in URGENCIES} == set(TARGETS)


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
