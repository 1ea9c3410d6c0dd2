"""Facts: sourced, dated, and shown only as long as they may be (design §7.6)."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from flows.guidance import Guidance, card_lines, deadlines, options_intro, read_guidance
from flows.guidance.cards import CARDS
from flows.guidance.facts import STRONG, TIMELESS, WEAK, Age, Fact, Source, read_facts
from flows.guidance.sources import DOCUMENTS, named
from tests.flows.guidance.invented import HOUSE, NOW, guidance, on, raw_facts, text, told

READ = date(2026, 11, 21)
SOURCE = {"by": "ICE", "title": "A page", "url": "https://ice.gov", "as_of": "undated", "kind": "official"}
RECORD: dict[str, Any] = {
    "id": "a_fact",
    "office": "An Office",
    "says": "What the source says.",
    "status": "confirmed",
    "page": "https://ice.gov",
    "kind": "contact",
    "confidence": "high",
    "legal_reviewer": "",
    "values": {"phone": "555"},
    "sources": [SOURCE],
}


def read(**changes: Any) -> tuple[Fact | None, tuple[str, ...]]:
    record = {key: value for key, value in {**RECORD, **changes}.items() if value is not None}
    facts, faults = read_facts({"meta": {"built_on": READ}, "fact": [record]})
    return facts.get("a_fact"), faults


def fact(**changes: Any) -> Fact:
    found, faults = read(**changes)
    assert found is not None, faults
    return found


def noon(days: int) -> datetime:
    return datetime(2026, 11, 21, 12, tzinfo=UTC) + timedelta(days=days)


@pytest.mark.house
def test_the_houses_facts_have_no_fault() -> None:
    assert read_guidance(raw_facts(), {})[1] == ()


@pytest.mark.parametrize(
    ("kind", "days", "age"),
    [
        ("contact", 60, Age.FRESH),
        ("contact", 61, Age.DUE),
        ("contact", 120, Age.DUE),
        ("contact", 121, Age.EXPIRED),
        ("law", 120, Age.FRESH),
        ("law", 121, Age.DUE),
        ("law", 240, Age.DUE),
        ("law", 241, Age.EXPIRED),
    ],
)
def test_a_fact_is_fresh_then_due_then_expired(kind: str, days: int, age: Age) -> None:
    assert fact(kind=kind).age(noon(days)) is age


def test_988_and_911_never_expire() -> None:
    assert {HOUSE.facts[name].age(noon(5000)) for name in TIMELESS} == {Age.FRESH}
    assert fact().age(noon(5000)) is Age.EXPIRED


def test_without_a_day_of_checking_the_day_of_building_counts() -> None:
    assert fact().checked_on == READ
    assert fact(checked_on=date(2026, 12, 24), checked_by="Ana").checked_on == date(2026, 12, 24)


def test_valid_until_can_shorten_a_facts_life_and_not_stretch_it() -> None:
    assert fact(valid_until=date(2026, 12, 1)).age(on("2026-12-02")) is Age.DUE
    assert fact(valid_until=date(2030, 1, 1)).valid_until == date(2027, 1, 20)


def test_a_value_of_low_confidence_is_hidden_and_its_office_still_named() -> None:
    low = guidance(ice_opr={"confidence": "low"})

    shown = text(card_lines(low, "opr", {}, NOW))

    assert "833" not in shown
    assert "We do not show what we read about ICE Office of Professional Responsibility (OPR)." in shown


def test_the_confidence_of_one_value_goes_before_the_records() -> None:
    partly = guidance(ice_opr={"field_confidence": {"phone": "low"}})

    shown = text(card_lines(partly, "opr", {}, NOW))

    assert "833" not in shown
    assert "ICEOPRIntake@ice.dhs.gov" in shown


def test_a_due_fact_is_shown_with_its_page_first_and_no_computed_date() -> None:
    answers = told("force_body", role="victim", when="2026-11-20")
    due = on("2027-04-15")

    shown = text(card_lines(HOUSE, "money_claim", answers, due))

    assert "This may have changed. Look at https://www.ice.gov/about-ice/opla/ftca first." in shown
    assert "within two years" in shown
    assert "2028" not in shown
    assert deadlines(HOUSE, answers, due) == ()
    assert "2028" in text(card_lines(HOUSE, "money_claim", answers, NOW))


def test_an_expired_fact_shows_no_value_and_names_the_office() -> None:
    shown = text(card_lines(HOUSE, "oig", {}, on("2027-04-15")))

    assert "800-323-8603" not in shown
    assert "We do not show what we read about DHS Office of Inspector General (OIG)." in shown


def test_until_somebody_confirms_we_say_that_we_read_a_copy() -> None:
    assert "We read a copy of this on Saturday, November 21, 2026." in text(options_intro(HOUSE, {}, NOW))


def test_once_confirmed_we_say_that_we_read_it() -> None:
    mine = {"checked_on": date(2026, 11, 22), "checked_by": "Ana"}

    shown = text(card_lines(guidance(locator=mine), "find_person", {}, NOW))

    assert "We read this on Sunday, November 22, 2026." in shown
    assert "copy" not in shown


def test_no_lawyers_signature_is_said_until_there_is_one() -> None:
    signed = guidance(locator={"legal_reviewer": "Lee, attorney, 2026-12-01"})

    assert "No lawyer has checked this text yet." in text(card_lines(HOUSE, "find_person", {}, NOW))
    assert "No lawyer" not in text(card_lines(signed, "find_person", {}, NOW))


@pytest.mark.parametrize("kind", sorted(WEAK))
def test_weak_sources_never_suffice_and_are_never_shown(kind: str) -> None:
    weak = {**SOURCE, "by": "Somebody's post", "kind": kind}

    assert (
        "fact a_fact: social posts, forum relays and blogs do not suffice alone." in read(sources=[weak])[1]
    )
    assert [source.by for source in fact(sources=[SOURCE, weak]).shown_sources()] == ["ICE"]


def test_an_unsourced_fact_cannot_exist() -> None:
    with pytest.raises(ValueError, match="source"):
        Fact(
            **{
                key: RECORD[key]
                for key in ("id", "office", "page", "kind", "values", "confidence", "legal_reviewer")
            },
            sources=(Source("A blog", "t", "u", "a", "blog"),),
            checked_on=READ,
            valid_until=READ,
            levels={},
        )


def test_a_sentence_whose_fact_is_gone_is_not_displayed() -> None:
    raw = raw_facts()
    raw["fact"] = [record for record in raw["fact"] if record["id"] != "oig_names"]

    read_, faults = read_guidance(raw, {})

    assert "card oig: it needs the fact oig_names." in faults
    assert "keep it private" not in text(card_lines(read_, "oig", {}, NOW))


def test_with_no_facts_at_all_no_number_or_page_is_displayed() -> None:
    empty = Guidance()
    shown = "\n".join(text(card_lines(empty, card, {}, NOW)) for card in CARDS)

    assert not any(mark in shown for mark in ("833", "800-", "988", "911", "http", "@"))


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"office": ""}, "office is missing"),
        ({"says": ""}, "says is missing"),
        ({"kind": "rumour"}, "kind must be contact or law"),
        ({"confidence": "sure"}, "confidence must be high, medium or low"),
        ({"legal_reviewer": None}, 'legal_reviewer is missing; write "" while nobody signed'),
        ({"valid_until": "soon"}, "valid_until must be a date"),
        ({"checked_by": "Ana"}, "checked_by needs checked_on"),
        ({"sources": []}, "it has no source"),
        ({"sources": [{**SOURCE, "kind": "rumour"}]}, "source kind rumour is unknown"),
        ({"sources": [{"by": "ICE"}]}, "a source needs by, title, url, as_of, kind, and may have a name"),
        ({"values": {"phone": ""}}, "value phone must be words"),
        ({"values": ["555"]}, "values and field_confidence must be tables"),
        ({"field_confidence": {"mail": "low"}}, "field_confidence names mail, which is no value"),
        ({"field_confidence": {"phone": "so-so"}}, "confidence of phone must be high, medium or low"),
    ],
)
def test_each_fault_of_a_record_is_a_sentence(changes: dict[str, Any], fault: str) -> None:
    found, faults = read(**changes)

    assert found is None
    assert f"fact a_fact: {fault}." in faults


def test_all_faults_come_at_once() -> None:
    second = {**RECORD, "id": "b_fact", "kind": "rumour", "confidence": "sure"}
    _, faults = read_facts(
        {"meta": {"built_on": READ}, "fact": [{**RECORD, "office": ""}, second, {**RECORD}, RECORD]}
    )

    assert len(faults) == 4


def test_a_file_without_a_day_of_building_is_refused() -> None:
    assert read_facts({"fact": []})[1] == (
        "facts: [meta] needs built_on, a date, and the file needs [[fact]] records.",
    )


def test_every_kind_of_source_that_may_be_shown_has_a_word_for_its_document() -> None:
    assert set(DOCUMENTS) == STRONG


def test_a_source_is_named_by_who_says_it_in_what_document_and_of_which_year() -> None:
    page = Source("ICE", "t", "u", "undated copy, read 2026-11-21", "official", "OPR")
    study = Source("GAO", "t", "u", "2018-07-31", "gao", "GAO-18-405")
    law = Source("18 U.S.C. 1001", "t", "u", "undated copy, read 2026-11-21", "statute")
    claims = Source("ICE", "t", "u", "2010, read 2026-11-22", "relay-of-official")

    assert said(page, study, law, claims) == [
        "ICE (page “OPR” and old page of 2010)",
        "GAO (study “GAO-18-405” of 2018)",
        "18 U.S.C. 1001 (law)",
    ]
    assert said(study, lang="es") == ["GAO (estudio «GAO-18-405» de 2018)"]


NOBODY = re.compile(
    r"\b(report|brief|guide|post|blog|relay|law)$|^\W*$|\.(com|org|gov|net|news)\b|^[a-z_0-9]+$"
)
"""Words that stand where the name of an office, a group or a newspaper belongs; a bare host; an id."""


def test_every_source_on_a_card_says_who_and_no_two_documents_have_one_name() -> None:
    shown = {source for fact in HOUSE.facts.values() for source in fact.shown_sources()}
    urls: dict[str, set[str]] = {}
    for source in shown:
        urls.setdefault(text(named([source])), set()).add(source.url)

    assert not [source.by for source in shown if NOBODY.search(source.by)]
    assert not [name for name, found in urls.items() if len(found) > 1]


def said(*sources: Source, lang: str = "en") -> list[str]:
    return [text((one,), lang) for one in named(sources)]


def test_every_source_on_a_card_is_a_kind_that_may_be_shown() -> None:
    kinds = {source.kind for each in HOUSE.facts.values() for source in each.shown_sources()}

    assert kinds <= STRONG


def test_no_fact_lies_in_the_file_unused() -> None:
    used = {name for card in CARDS.values() for name in card.facts()}

    assert used == set(HOUSE.facts)
