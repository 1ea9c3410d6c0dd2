"""The decision table, rule by rule, and the order of the cards."""

import itertools

import pytest

from flows.answers import DECLINED, UNKNOWN, Answer
from flows.conditions import Condition
from flows.guidance import card_lines, deadlines, first_cards, more_cards, no_deadlines, options_intro, triage
from flows.guidance.cards import ALL
from flows.guidance.coded import coded
from flows.guidance.grounds import OIG_FITS, OPR_FITS, STATES
from flows.guidance.incident import AGE, STATE, WHERE, aged
from flows.guidance.rules import FIRST, ORDER, RULES
from flows.guidance.urgency import URGENCIES
from flows.intake.modules import MODULES
from flows.papers import offered
from tests.flows.guidance.invented import (
    FULLEST,
    HOUSE,
    INTRO_LIMIT,
    NOW,
    asked,
    card,
    on,
    text,
    told,
    without_sources,
)

TODAY = "2026-11-22"
BY_ID = {rule.id: rule for rule in RULES}
AGENCIES = ("ice", "hsi", "cbp", "other_federal", "national_guard", "local_police")
Row = tuple[str, dict[str, Answer], str]


def shown(answers: dict[str, Answer], day: str = TODAY) -> dict[str, tuple[str, ...]]:
    now = on(day)
    return {
        each.card_id: each.rules
        for each in (*first_cards(HOUSE, answers, now), *more_cards(HOUSE, answers, now))
    }


def by(*agencies: str) -> dict[str, Answer]:
    return told(also={"agt.agency": list(agencies)})


NO_NAME = {"me.name": Answer(absent=DECLINED)}
HOLDS: tuple[Row, ...] = (
    ("R1/held", told("detained", when="2026-11-20"), TODAY),
    ("R1/held", told("detained", when="2026-11-18/2026-11-20"), TODAY),
    ("R1/held", told("detained", when="2026-11-20", about=True, where="yes"), TODAY),
    ("R1/death", told("death"), TODAY),
    ("R1/death", told("death", minor=True), TODAY),
    ("R1/child", told(also={"ppl.child_alone": "yes"}), TODAY),
    ("R1/papers", told(also={"det.papers": "yes"}), TODAY),
    ("R1/care", told(also={"det.health": "urgent"}), TODAY),
    ("R1/care", told(also={"det.health": "yes"}), TODAY),
    ("R1/care", told(also={"inj.now": "yes"}), TODAY),
    ("R2", told("detained", where="no"), TODAY),
    ("R14", told(minor=True), TODAY),
    ("R3/ice", by("ice"), TODAY),
    ("R3/ice", by("hsi", "cbp"), TODAY),
    ("R3/unknown", told("bias"), TODAY),
    ("R3/unknown", {"agt.agency": Answer(absent=UNKNOWN)}, TODAY),
    ("R4", by("cbp"), TODAY),
    ("R4", by("cbp", "local_police"), TODAY),
    ("R4/also", by("ice", "cbp"), TODAY),
    ("R4/also", by("cbp", "other_federal"), TODAY),
    ("R5", by("local_police"), TODAY),
    ("R5/also", by("cbp", "local_police"), TODAY),
    ("R5/also", by("ice", "local_police"), TODAY),
    ("R6/force", told("force_weapon"), TODAY),
    ("R6/force", told("force_body", role="witness"), TODAY),
    ("R6/death", told("death"), TODAY),
    ("R6/sexual", told("sexual"), TODAY),
    ("R6/punished", told("retaliation"), TODAY),
    ("R6/papers", told("forced_sign"), TODAY),
    ("R7", told("bias"), TODAY),
    ("R7", told("rights_denied"), TODAY),
    ("R7", told("protected_place"), TODAY),
    ("R7", told(also={"wrd.interpreter": "no"}), TODAY),
    *(
        ("R8", told(kind, role=role), TODAY)
        for role in ("victim", "household")
        for kind in (
            *("death", "property", "force_body", "force_weapon", "sexual", "detained", "stop_hold"),
            *("citizen_held", "entry_search"),
        )
    ),
    ("R8", told("threats", role="victim", hurt="yes"), TODAY),
    ("R8", told("recording", role="victim", also={"rec.what": ["took_phone"]}), TODAY),
    ("R9", told("stop_hold", role="victim", when="2025-01-01"), "2026-07-02"),
    ("R9", told("bias", when="2025-01"), TODAY),
    ("R9", told("bias", role="advocate", when="2025"), TODAY),
    ("R9", told("detained", role="victim", when="2025-02-28"), "2026-08-29"),
    ("R10", told("entry_search", role="household", when="2024-11-22"), TODAY),
    ("R10", told("property", when="2024-02-29"), "2026-02-28"),
    ("R10", told("property", when="2024-11/2026-11"), TODAY),
    ("R11", told("citizen_held", role="relayed"), TODAY),
    ("R11/witness", told(role="witness"), TODAY),
    ("R11/video", told(role="witness", when="2026-11"), TODAY),
    ("R12", told(also={"rep.permission": "no"}), TODAY),
    ("R12", told(also={"rep.permission": "unreachable"}), TODAY),
    ("R13", told(also={"act.lawyer": "yes"}), TODAY),
    ("R15", told(when="2026-10-23", also={"cam.near": ["store"]}), TODAY),
    ("R15", told(when="2026-09-01/2026-10-23", also={"cam.near": ["person"]}), TODAY),
    ("R16", told(also={"inj.kind": ["bruise"]}), TODAY),
    ("R16", told(also={"inj.care": "refused"}), TODAY),
    ("R16", told("threats", hurt="yes"), TODAY),
    ("R16/force", told("force_body"), TODAY),
    ("R16/force", told("force_weapon", hurt="yes"), TODAY),
    ("R17", told("recording"), TODAY),
    ("R17", told(also={"rec.what": ["took_phone"]}), TODAY),
    *(("R18", told(state=state), TODAY) for state in STATES),
    ("R19", NO_NAME, TODAY),
    ("R19", told(also={"me.contact": "none"}), TODAY),
    ("R20/find", told(also={"goal": ["find_person"]}), TODAY),
    ("R20/care", told(also={"goal": ["care", "unsure"]}), TODAY),
    ("R20/complain", told(also={"goal": ["complain"]}), TODAY),
    ("R20/money", told(also={"goal": ["money"]}), TODAY),
    ("R20/money", told(also={"goal": ["lawyer"]}), TODAY),
    ("R20/record", told(also={"goal": ["record"]}), TODAY),
    ("R20/stop", told(also={"goal": ["stop"]}), TODAY),
    ("R21", told("no_id"), TODAY),
    ("R21", told(also={"agt.face": "covered"}), TODAY),
    ("R22", {}, TODAY),
    ("R22/groups", {}, TODAY),
    ("R23/oig", told("entry_search"), TODAY),
    ("R23/crcl", told("force_body"), TODAY),
    ("R23/congress", told("citizen_held"), TODAY),
    *(
        ("R23/rules", told(what), TODAY)
        for what in ("entry_search", "stop_hold", "citizen_held", "detained", "no_id", "protected_place")
    ),
    ("R23/held", told("medical_denied"), TODAY),
)
HOLDS_NOT: tuple[Row, ...] = (
    ("R1/held", told("detained", when="2026-11-20"), "2026-11-26"),
    ("R1/held", told("detained", when="2026-11-20", where="released"), TODAY),
    ("R1/held", told("detained"), TODAY),
    ("R1/death", told("force_weapon"), TODAY),
    ("R1/child", told("child_harm", also={"ppl.child_alone": "no"}), TODAY),
    ("R1/papers", told("detained", also={"det.papers": "no"}), TODAY),
    ("R1/care", told(also={"det.health": "no", "inj.now": "no"}), TODAY),
    ("R2", told("detained", where="yes"), TODAY),
    ("R2", told("force_body", where="no"), TODAY),
    ("R14", told("child_harm", also={"frc.to_whom": ["child"]}), TODAY),
    ("R3/ice", by("cbp"), TODAY),
    ("R3/ice", told(minor=True, also={"agt.agency": ["ice"]}), TODAY),
    ("R3/unknown", told(minor=True), TODAY),
    *(
        ("R3/unknown", by(one), TODAY)
        for one in ("ice", "cbp", "local_police", "other_federal", "national_guard")
    ),
    ("R4", by("ice", "cbp"), TODAY),
    ("R4", by("cbp", "other_federal"), TODAY),
    ("R4", told("detained"), TODAY),
    ("R4/also", by("cbp"), TODAY),
    ("R5", by("local_police", "ice"), TODAY),
    ("R5", by("local_police", "cbp"), TODAY),
    ("R5/also", by("local_police"), TODAY),
    ("R6/force", told("bias", "property"), TODAY),
    ("R6/force", told("force_body", minor=True), TODAY),
    ("R6/death", told("force_weapon"), TODAY),
    ("R6/sexual", told("threats"), TODAY),
    ("R6/punished", told("threats"), TODAY),
    ("R6/papers", told(also={"det.papers": "yes"}), TODAY),
    ("R7", told("threats", "force_body", also={"wrd.interpreter": "little"}), TODAY),
    ("R8", told("force_body", role="witness"), TODAY),
    ("R8", told("force_body", role="advocate"), TODAY),
    ("R8", told("force_body"), TODAY),
    ("R8", told("bias", role="victim", hurt="no"), TODAY),
    ("R8", told("recording", role="victim"), TODAY),
    ("R8", told("threats", role="victim", also={"rec.what": ["took_phone"]}), TODAY),
    ("R8", told("force_body", role="victim", minor=True), TODAY),
    ("R8", told("threats", role="victim", also={"inj.kind": ["bruise"]}), TODAY),
    ("R8", told("force_body", role="victim", also={"agt.agency": ["local_police"]}), TODAY),
    ("R9", told("stop_hold", role="witness", when="2025-01-01"), "2026-07-02"),
    ("R9", told("stop_hold", role="victim", when="2025-01-01"), "2026-07-01"),
    ("R9", told("stop_hold", role="victim", when="2025-01-01"), "2027-01-01"),
    ("R9", told("stop_hold", role="victim", when="2025-02-28"), "2026-08-28"),
    ("R9", told("stop_hold", role="victim"), TODAY),
    ("R10", told("stop_hold", role="victim", when="2025-01-01"), "2026-12-31"),
    ("R10", told("stop_hold", role="witness", when="2020"), TODAY),
    ("R10", told("stop_hold", role="victim", when="2024-02-29"), "2026-02-27"),
    ("R10", told("stop_hold", role="victim", when="2020", also={"agt.agency": ["local_police"]}), TODAY),
    ("R11", told("force_body", role="witness"), TODAY),
    ("R11", told("bias", role="relayed"), TODAY),
    ("R11/witness", told(role="relayed"), TODAY),
    ("R11/video", told(role="witness", when="2026-09"), TODAY),
    ("R12", told(also={"rep.permission": "yes"}), TODAY),
    ("R13", told(also={"act.lawyer": "no", "act.filed": ["lawyer"]}), TODAY),
    ("R15", told(when="2026-10-22", also={"cam.near": ["store"]}), TODAY),
    ("R15", told(also={"cam.near": ["store"]}), TODAY),
    ("R15", told(when=TODAY, also={"cam.near": ["no"]}), TODAY),
    ("R16", told("force_body", also={"inj.kind": ["none"], "inj.care": "yes"}), TODAY),
    ("R16", {"inj.kind": Answer(absent=DECLINED)}, TODAY),
    ("R16/force", told("threats"), TODAY),
    ("R16/force", told("force_body", hurt="no"), TODAY),
    ("R16/force", told("force_weapon", also={"inj.kind": ["none"]}), TODAY),
    ("R17", told("no_id"), TODAY),
    *(("R18", told(state=state), TODAY) for state in ("US-PR", "US-GU", "US-TX", "US-DC", "")),
    ("R19", told(also={"me.name": "told", "me.contact": "bot"}), TODAY),
    ("R19", {"me.name": Answer(absent=UNKNOWN)}, TODAY),
    *(
        (f"R20/{name}", told(also={"goal": ["news"]}), TODAY)
        for name in ("find", "care", "complain", "money", "record", "stop")
    ),
    ("R21", told(also={"agt.ids": "PD 12"}), TODAY),
    ("R21", told(also={"agt.vehicles": ["a white van"]}), TODAY),
    ("R21", by("ice"), TODAY),
    ("R22/groups", told(minor=True), TODAY),
    ("R23/oig", told("bias"), TODAY),
    ("R23/crcl", told("force_body", also={"agt.agency": ["local_police"]}), TODAY),
    ("R23/congress", told("sexual", "property"), TODAY),
    ("R23/rules", told("force_body", "property"), TODAY),
    ("R23/rules", told("no_id", also={"agt.agency": ["local_police"]}), TODAY),
    ("R23/rules", told("no_id", minor=True), TODAY),
    ("R23/held", told("detained"), TODAY),
)


@pytest.mark.parametrize(("rule", "answers", "day"), HOLDS)
def test_a_rule_holds(rule: str, answers: dict[str, Answer], day: str) -> None:
    assert BY_ID[rule].when.holds(aged(answers, on(day)))
    assert BY_ID[rule].when.holds(aged(coded(answers), on(day)))


@pytest.mark.parametrize(("rule", "answers", "day"), HOLDS_NOT)
def test_a_rule_does_not_hold(rule: str, answers: dict[str, Answer], day: str) -> None:
    assert not BY_ID[rule].when.holds(aged(answers, on(day)))
    assert not BY_ID[rule].when.holds(aged(coded(answers), on(day)))


def test_every_rule_has_a_row_on_both_sides() -> None:
    assert {rule for rule, _, _ in HOLDS} == set(BY_ID)
    assert {rule for rule, _, _ in HOLDS_NOT} == set(BY_ID) - {"R22"}


def test_two_agencies_keep_what_one_of_them_alone_takes_away() -> None:
    force = told("force_body", role="victim")

    assert {"opr", "oig", "both", "cbp", "money_claim"} <= set(shown(force | by("ice", "cbp")))
    assert {"opr", "oig", "both", "local_police", "money_claim"} <= set(
        shown(force | by("ice", "local_police"))
    )
    assert {"oig", "cbp", "local_police", "money_claim"} <= set(shown(force | by("cbp", "local_police")))
    assert not {"opr", "both"} & set(shown(force | by("cbp", "local_police")))


@pytest.mark.parametrize("what", ["force_body", "death", "sexual", "retaliation", "forced_sign", "bias"])
def test_a_card_that_was_taken_away_is_not_added_again(what: str) -> None:
    answers = {**told(what, role="victim", when="2025-01-01", minor=False), **NO_NAME}

    assert not {"opr", "both"} & set(shown(answers | by("cbp")))
    assert not {"opr", "oig", "both", "money_claim"} & set(shown(answers | by("local_police")))


@pytest.mark.parametrize(
    "agencies", [(), *itertools.permutations(AGENCIES, 1), *itertools.combinations(AGENCIES, 2)]
)
@pytest.mark.parametrize("minor", [False, True])
def test_a_draft_fits_where_the_card_of_its_office_can_be_shown(
    agencies: tuple[str, ...], *, minor: bool
) -> None:
    answers = told("force_body", role="victim", minor=minor) | (by(*agencies) if agencies else {})

    assert OPR_FITS.holds(answers) is ("opr" in shown(answers))
    assert OIG_FITS.holds(answers) is ("oig" in shown(answers))
    assert {paper.id for paper in offered(answers)} & {"complaint_opr", "complaint_oig"} == {
        f"complaint_{office}" for office in ("opr", "oig") if office in shown(answers)
    }


def test_only_two_rules_take_cards_away() -> None:
    assert {rule.id: set(rule.without) for rule in RULES if rule.without} == {
        "R4": {"opr", "both"},
        "R5": {"opr", "oig", "both", "money_claim"},
    }


@pytest.mark.parametrize("state", ["US-PR", "US-GU", "US-VI", "US-MP", "US-AS"])
def test_a_territory_has_no_card_of_a_state_and_every_other_card(state: str) -> None:
    answers = told("force_body", "entry_search", role="victim", when="2026-11-20", state="US-CA")
    there = told("force_body", "entry_search", role="victim", when="2026-11-20", state=state)

    assert set(shown(answers)) - set(shown(there)) == {"state"}
    assert [each.date for each in deadlines(HOUSE, there, NOW)] == [
        each.date for each in deadlines(HOUSE, answers, NOW)
    ]


def test_a_state_is_offered_only_where_its_office_is_known_for_sure() -> None:
    office = {"US-CA": "ca_ag", "US-NY": "ny_ag", "US-NJ": "nj_ag", "US-IL": "il_iac"}

    assert set(office) == set(STATES)
    assert all(HOUSE.facts[fact].confidence in {"high", "medium"} for fact in office.values())
    assert all(HOUSE.facts[fact].shown_sources() for fact in office.values())


def test_a_witness_never_sees_the_money_claim() -> None:
    everything = tuple(
        "force_body force_weapon death sexual property detained stop_hold citizen_held".split()
    )

    assert "money_claim" not in shown(told(*everything, role="witness", when="2024-01-01", hurt="yes"))


def test_relayed_words_are_for_the_family() -> None:
    family = "This is about the person it happened to, and the family."

    assert family in card("money_claim", told("death", role="relayed"))
    assert family not in card("money_claim", told("death", role="household"))


def test_who_has_no_yes_reads_what_is_left_and_what_crcl_needs() -> None:
    shown_ = card("crcl", told(also={"rep.permission": "unreachable"}))

    assert "To complain for another adult, you need that person's yes in writing." in shown_
    assert "Without that yes, you can still tell here what you saw yourself." in shown_


def test_who_has_a_lawyer_is_told_to_ask_the_lawyer_first() -> None:
    first = "Ask your lawyer first, before you send a complaint to anyone."

    assert first in card("lawyer", told("force_body", also={"act.lawyer": "yes"}))
    assert first not in card("lawyer", told("force_body", also={"act.lawyer": "no"}))


TWO = "You can complain to two offices."


@pytest.mark.parametrize(
    ("answers", "first"),
    [
        (told("bias"), TWO),
        (by("ice", "cbp"), TWO),
        (by("ice", "local_police"), TWO),
        (told("death"), "A lawyer or a legal aid group comes first now."),
        (by("cbp"), "OPR is for ICE. Border Patrol is part of CBP"),
        (by("local_police"), "Local police and sheriffs are not part of ICE."),
        (told("force_body", minor=True), "You can get help here."),
    ],
)
def test_the_first_screen_after_send_speaks_of_no_office_that_a_rule_takes_away(
    answers: dict[str, Answer], first: str
) -> None:
    screen = text(options_intro(HOUSE, answers, NOW))

    assert screen.startswith(first)
    assert (TWO in screen) is (first == TWO or "death" in str(answers))
    assert len(without_sources(screen)) <= INTRO_LIMIT


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


def test_help_stands_before_complaints_in_the_published_order() -> None:
    assert ORDER[:6] == ("urgent", "find_person", "youth", "doctor", "save_video", "lawyer")
    assert ORDER[6:9] == ("opr", "oig", "money_claim")


def test_everyone_is_shown_the_record_the_limits_and_where_to_ask() -> None:
    assert {"keep_record", "limits", "lawyer"} <= set(shown({}))


def test_a_card_says_why_it_is_shown_in_one_line() -> None:
    assert "You see this because you do not know where the person is." in card(
        "find_person", told("detained", where="no")
    )
    assert "You see this because you said that force or a weapon was used." in card(
        "both", told("force_body")
    )
    assert "You see this" not in card("find_person")


def test_a_reason_never_doubts_what_the_person_said() -> None:
    assert "because you said it was ICE." in card("opr", told("bias", also={"agt.agency": ["ice"]}))
    assert "because it may have been ICE." in card("opr", told("bias"))


def test_free_text_never_chooses_a_card() -> None:
    story = {"inc.story": Answer("They hit him with a Taser and he died, he was detained, death, force_body")}
    words = {"inc.types": Answer(absent=UNKNOWN, notes=())}

    assert shown({**words, **story}) == shown(words)
    assert "inc.story" not in " ".join(str(rule.when) for rule in RULES)


def test_somebody_under_18_gets_the_youth_card_and_no_complaint() -> None:
    assert set(shown(told("force_body", role="victim", minor=True))) == {
        "doctor",
        "youth",
        "lawyer",
        "limits",
        "keep_record",
    }


def test_after_a_report_of_somebody_under_18_the_youth_card_does_not_say_that_we_take_none() -> None:
    none = "We do not take a report from people under 18."

    assert none in card("youth")
    assert none not in card("youth", told(minor=True))


def test_what_is_kept_for_the_options_is_all_that_rules_and_cards_look_at_and_no_more() -> None:
    conditions: list[Condition] = [rule.when for rule in RULES]
    conditions += [part.when for one in ALL for part in one.parts]
    read = {name for each in conditions for name in asked(each)} - {AGE, STATE} | {"inc.when", WHERE}
    every = {name: Answer({"state": "US-IL"} if name == WHERE else "a") for name in (*read, "inc.story")}

    assert set(coded(every)) == read


def test_of_private_answers_only_that_there_is_one_is_kept() -> None:
    kept = coded(
        told(also={"inj.kind": ["bruise"], "me.name": "Ana", "me.contact": "phone", "agt.ids": "PD 12"}),
    )

    assert {answer.value for answer in kept.values()} == {"told"}


def test_no_private_answer_moves_what_a_group_reads() -> None:
    private = [question.id for part in MODULES for question in part.questions if question.sens == 3]
    calm = told("threats", role="victim", when="2026-11-20")

    assert "inj.kind" in private
    for name in private:
        for answer in (Answer(["bruise"]), Answer("none"), Answer(absent=DECLINED)):
            assert triage(calm | {name: answer}, NOW) == triage(calm, NOW)
            assert deadlines(HOUSE, calm | {name: answer}, NOW) == deadlines(HOUSE, calm, NOW)
            assert no_deadlines(HOUSE, calm | {name: answer}, NOW) == no_deadlines(HOUSE, calm, NOW)
    assert not set(private) & {name for rule in URGENCIES for name in asked(rule.when)}


def test_rules_read_aloud_as_words() -> None:
    assert str(BY_ID["R2"].when) == "(inc.types is detained and det.where_known is no)"


def test_no_two_rules_share_an_id_and_every_card_they_name_exists() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert {name for rule in RULES for name in rule.then} == set(ORDER)


def test_the_rules_of_the_dialogue_are_all_there() -> None:
    assert {rule.id.partition("/")[0] for rule in RULES} == {f"R{number}" for number in range(1, 24)}


def test_an_unknown_card_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError):
        card_lines(HOUSE, "none", {}, NOW)
