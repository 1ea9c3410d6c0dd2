"""Every question has a recipient: what a person is asked is read into ``case.json`` under a name of its own."""

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

import locales
from flows import private
from flows.answers import Answer, Json
from flows.intake import labels
from flows.intake.filing import frozen_report
from flows.questions import Choice, Choices, Count, Files, Items, Question, When
from flows.session import Session
from handoff.fields import CORE, EVIDENCE, FIELDS, GROUPS, RECIPIENTS
from handoff.groups import found, groups
from handoff.parcel import Guided, case_of
from handoff.schema import SCHEMA
from tests.handoff import made
from tests.play import the_flow

QUESTIONS = {question.id: question for question in the_flow().every_question}
BESIDE = {"rep.age", "rep.permission"}
"""Answered on screens of the opening, not in the form."""
VALID = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
PHOTO = "00112233445566aa"


def sample(question: Question) -> Json:
    """An answer somebody could give."""
    match question:
        case Choice():
            return question.options[0].code
        case Choices():
            return [option.code for option in question.options if not option.alone]
        case Count():
            return {"min": 3, "max": 5}
        case Items():
            return [f"{question.id}, one", f"{question.id}, two"]
        case When():
            return {"edtf": "2026-11-20~", "time": None, "about": True}
        case Files():
            return [PHOTO]
        case _:
            return f"words of {question.id}"


def modules_answered() -> dict[str, Answer]:
    return {
        name: Answer(sample(question), original=(made.said(f"original of {name}"),))
        for name, question in QUESTIONS.items()
        if name in FIELDS
    }


def everything() -> dict[str, Answer]:
    beside = {"rep.age": Answer("under_18"), "rep.permission": Answer("yes")}
    return {**made.answers(), "inj.any": Answer("yes"), **modules_answered(), **beside}


def case_with(answers: dict[str, Answer], *groups_: str) -> dict[str, Any]:
    consents = [made.consent("c.share.lakeside", "yes", "lakeside")]
    consents += [
        made.consent(f"c.{group}.lakeside", "yes" if group in groups_ else "no", "lakeside")
        for group in private.held_back(answers)
    ]
    filing = made.filing(files=(PHOTO,))
    case = case_of(
        made.report(answers, consents=tuple(consents)),
        filing,
        labels(),
        made.WORDS,
        Guided(made.GUIDED.deadlines, made.GUIDED.triage),
    )
    VALID.validate(case)
    return case


def test_every_question_of_the_flow_has_a_place_in_the_case_and_no_place_waits_for_a_question() -> None:
    assert set(QUESTIONS) - set(RECIPIENTS) == set()
    assert set(RECIPIENTS) - set(QUESTIONS) == BESIDE
    assert len(RECIPIENTS) == len(CORE) + len(EVIDENCE) + len(FIELDS)
    assert len(set(RECIPIENTS.values())) == len(RECIPIENTS)


def test_every_question_says_who_needs_it() -> None:
    assert [name for name, question in QUESTIONS.items() if not question.need] == []


@pytest.mark.parametrize("name", [name for name in FIELDS if name in QUESTIONS])
def test_an_answer_stands_at_its_place_with_its_sensitivity_and_consent(name: str) -> None:
    field, question = FIELDS[name], QUESTIONS[name]
    case = case_with(everything(), *private.GROUPS)
    values = found(field, case)
    given = sample(question)
    plain = given["edtf"] if isinstance(question, When) else given
    assert [value["value"] for value in values] == (plain if isinstance(plain, list) else [plain])
    assert {value["sens"] for value in values} == {question.sens}
    assert {value["consent"] for value in values} == {f"c.{field.group or 'share'}.lakeside"}
    if isinstance(question, Choice | Choices):
        assert all(value["label_en"] for value in values)


@pytest.mark.parametrize("name", [*CORE, *FIELDS])
def test_without_its_answer_the_case_is_another(name: str) -> None:
    whole = everything()
    without = {question: answer for question, answer in whole.items() if question != name}
    assert case_with(whole, *private.GROUPS) != case_with(without, *private.GROUPS)


def test_what_can_put_a_person_in_danger_has_a_gate() -> None:
    gated = {name for name in FIELDS if FIELDS[name].group}
    assert {name for name, question in QUESTIONS.items() if question.sens == 3} <= gated
    assert {name: question.sens for name, question in QUESTIONS.items() if name in FIELDS} == {
        name: field.sens for name, field in FIELDS.items()
    }


@pytest.mark.parametrize("group", private.GROUPS)
def test_a_private_answer_without_its_own_yes_is_absent_not_blank(group: str) -> None:
    others = [one for one in private.GROUPS if one != group]
    case = case_with(everything(), *others)
    text = json.dumps(case, ensure_ascii=False)
    for name in private.GROUPS[group]:
        assert found(FIELDS[name], case) == []
        assert f"original of {name}" not in text
        assert f"words of {name}" not in text
        assert name not in text
    assert f"c.{group}." not in text
    assert [row["field"] for row in case["redactions"] if row["who"] == "reporter"] == [
        "event.place",
        "private_answers",
    ]
    paper = json.dumps(list(groups(case, locales.Texts.of("en").say)), ensure_ascii=False)
    assert not any(f"words of {name}" in paper for name in private.GROUPS[group])


def test_words_that_came_with_a_private_question_stay_with_it() -> None:
    lost = made.said("Me llamo Ana Prueba")
    given = {**made.answers(), "me.name": Answer(absent="temp-unknown", notes=(lost,))}
    assert "Ana Prueba" not in json.dumps(case_with(given), ensure_ascii=False)


def test_nothing_told_in_the_modules_is_told_apart_from_a_no() -> None:
    case = case_with(made.answers())
    assert case["perpetrators"] == case["cameras"] == case["goals"] == []
    assert {"perpetrators", "cameras", "goals", "detention", "event.place.kind", "evidence"} <= set(
        case["not_asked"]
    )
    full = case_with(everything(), *private.GROUPS)
    assert full["not_asked"] == ["evidence"]


def test_skipped_unknown_and_declined_stay_what_they_are() -> None:
    absent = {"agt.agency": "asked-unknown", "agt.count": "temp-unknown", "agt.ids": "asked-declined"}
    case = case_with({**made.answers(), **{name: Answer(absent=why) for name, why in absent.items()}})
    for name, why in absent.items():
        (value,) = found(FIELDS[name], case)
        assert (value["value"], value["absent"]) == (None, why)


def test_records_point_to_each_other() -> None:
    case = case_with(everything(), *private.GROUPS)
    assert [act["type"] for act in case["acts"]] == ["detained", "entry_search"]
    assert {tuple(act["victim_refs"] + act["perpetrator_refs"]) for act in case["acts"]} == {("P1", "A1")}
    assert case["perpetrators"][0]["vehicle_refs"] == [car["ref"] for car in case["vehicles"]] == ["V1", "V2"]
    assert case["event"]["place"]["kind"]["huridocs_list_17"] == ["010100000000"]
    assert case["force"][5]["value"] == "taser"
    assert case["force"][5]["huridocs_methods"] == ["030800000000"]
    assert case["perpetrators"][0]["involvement"]["huridocs_list_18"] == "010000000000"
    assert case["detention"]["papers"]["huridocs_list_36"] == "010000000000"


def test_what_was_told_of_them_stands_with_the_people_and_nobody_is_called_missing() -> None:
    def status(**told: str) -> list[str]:
        answers = made.answers() | {name.replace("__", "."): Answer(value) for name, value in told.items()}
        persons = case_with(answers)["persons"]
        return [one["huridocs_list_25"] for row in persons for one in row["status"]]

    assert case_with(made.answers())["persons"] == [], "nobody knows where the person is"
    assert status(det__where_known="yes", inj__any="yes") == ["010200000000", "020200000000"]
    assert status(det__where_known="released") == ["020100000000"]
    assert status(det__where_known="deported") == ["030200000000"]


def test_what_a_rule_adds_says_so() -> None:
    case = case_with(everything(), *private.GROUPS)
    gone = case["cameras"][0]["likely_gone_after"]
    assert (gone["value"], gone["source"], gone["method"]) == ("2026-11-27", "derived", "camera-week/1")
    assert case["cameras"][0]["asked_to_save"]["value"] == "yes"
    assert case["reporter"]["reading_help"]["value"] is True
    assert case["reporter"]["minor"] is True


def test_the_paper_shows_every_answer_that_leaves_and_names_the_groups_as_the_review_does() -> None:
    case = case_with(everything(), *private.GROUPS)
    shown = {group["title"]: group["rows"] for group in groups(case, locales.Texts.of("en").say)}
    assert list(shown) == [group.title for group in GROUPS]
    assert sum(len(rows) for rows in shown.values()) == len(FIELDS)
    assert not any("{" in row["text"] for rows in shown.values() for row in rows)
    for lang in locales.languages():
        assert list(groups(case, locales.Texts.of(lang).say))


def test_who_is_under_18_or_speaks_for_another_is_read_from_the_session_into_the_case() -> None:
    session = Session(lang="es", agreed_at=made.AT, started_at=made.AT, minor=True, permission="child")
    report = frozen_report(the_flow(), session, (made.filing().chosen,), made.NOW)
    case = case_of(report, made.filing(), labels(), made.WORDS, made.CALM)
    assert case["reporter"]["minor"] is True
    assert case["reporter"]["permission"]["label_en"] == "The person is my child"
    grown = frozen_report(the_flow(), replace(session, minor=False), (made.filing().chosen,), made.NOW)
    assert case_of(grown, made.filing(), labels(), made.WORDS, made.CALM)["reporter"]["minor"] is False
