"""A clock over every card: fresh, due and expired facts, what was in doubt, and what was confirmed (design §7.6)."""

import itertools
import re
from datetime import date, datetime

import pytest

import locales
from flows.answers import Answer
from flows.guidance import Guidance, body_lines, card_lines, first_cards, more_cards, read_guidance
from flows.guidance.cards import CARDS
from flows.guidance.facts import TIMELESS, WEAK, Age, Fact, valid_until
from flows.guidance.incident import aged
from flows.guidance.parts import Card, Part
from flows.words import Line
from tests.flows.guidance.invented import FULLEST, HOUSE, LANGS, guidance, on, raw_facts, text, told

FRESH, CONTACTS_DUE, CONTACTS_GONE, ALL_GONE = map(
    on, ("2026-11-22", "2027-01-21", "2027-03-22", "2027-07-20")
)
DAYS = (FRESH, CONTACTS_DUE, CONTACTS_GONE, ALL_GONE)
WHO: tuple[dict[str, Answer], ...] = (
    {},
    FULLEST,
    told("force_body", role="victim", when="2025-03", also={"rep.permission": "no", "act.lawyer": "yes"}),
    told("property", role="household", when="2023", minor=False),
    told(minor=True),
    *(told(also={"agt.agency": [one]}) for one in ("cbp", "local_police")),
    *(told(state=state) for state in ("US-CA", "US-NY", "US-NJ", "US-IL")),
)
"""Answers under which every paragraph of every card is shown to somebody."""
TOLD = [card for card in CARDS.values() if card.facts()]
HIDDEN = {"en": "We do not show what we read about ", "es": "No mostramos lo que leímos sobre "}
CHANGED = {"en": "This may have changed.", "es": "Esto puede haber cambiado."}
SOURCES = {"en": "Sources: ", "es": "Fuentes: "}


def facts(part: Part, among: Guidance = HOUSE) -> tuple[Fact, ...]:
    return tuple(among.facts[name] for name in part.facts)


def parts(card: Card, answers: dict[str, Answer], now: datetime) -> list[Part]:
    return [part for part in card.parts if part.when.holds(aged(answers, now))]


def said(part: Part, lang: str = "en") -> str:
    """Return the first words of a paragraph, up to what is filled in."""
    return locales.Texts.of(lang).say(Line(part.text.partition("{")[0])) if "{" not in part.text else ""


def body(card: Card, answers: dict[str, Answer], now: datetime, lang: str = "en") -> str:
    """Return a card without the lines below it: its sources, where to look first, and what is hidden."""
    lines = text(
        body_lines(HOUSE, card.id, now) if not answers else card_lines(HOUSE, card.id, answers, now), lang
    )
    return "\n".join(
        line
        for line in lines.splitlines()
        if not any(note[lang] in line for note in (SOURCES, CHANGED, HIDDEN))
    )


def test_the_people_of_this_page_see_every_paragraph() -> None:
    doors = {"operator", "nobody", "partners", "no_partners"}
    seen = {(card.id, part.text) for card in TOLD for answers in WHO for part in parts(card, answers, FRESH)}

    assert {
        (card.id, part.text) for card in TOLD for part in card.parts if part.computed not in doors
    } <= seen


@pytest.mark.parametrize("now", DAYS, ids=lambda now: str(now.date()))
@pytest.mark.parametrize("card", TOLD, ids=lambda card: card.id)
def test_a_value_is_shown_only_while_its_fact_is_young_enough_and_sure(card: Card, now: datetime) -> None:
    used = [fact for part in card.parts for fact in facts(part)]
    for answers, lang in itertools.product(WHO, LANGS):
        shown = body(card, answers, now, lang)
        gone = [
            value
            for fact in used
            for name, value in fact.values.items()
            if fact.age(now) is Age.EXPIRED or fact.levels.get(name) == "low"
        ]
        kept = {value for fact in used for name in fact.values if (value := fact.value(name, now))}
        assert not [value for value in gone if value not in kept and value in shown]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("card", TOLD, ids=lambda card: card.id)
def test_while_all_is_fresh_nothing_is_hidden_and_nothing_may_have_changed(card: Card, lang: str) -> None:
    for answers in WHO:
        shown = text(card_lines(HOUSE, card.id, answers, FRESH), lang)

        assert HIDDEN[lang] not in shown
        assert CHANGED[lang] not in shown


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("card", TOLD, ids=lambda card: card.id)
def test_when_all_is_expired_no_sentence_that_rests_on_it_is_left_and_every_office_is_named(
    card: Card, lang: str
) -> None:
    for answers in WHO:
        shown = text(card_lines(HOUSE, card.id, answers, ALL_GONE), lang).splitlines()
        for part in parts(card, answers, ALL_GONE):
            old = [fact for fact in facts(part) if fact.id not in TIMELESS]
            assert not (old and said(part, lang) and said(part, lang) in shown), part.text
            for fact in old:
                assert any(HIDDEN[lang] in line and fact.office in line for line in shown), fact.id


@pytest.mark.parametrize("now", [CONTACTS_DUE, CONTACTS_GONE], ids=["contacts are due", "law is due"])
@pytest.mark.parametrize("card", TOLD, ids=lambda card: card.id)
def test_a_due_fact_says_where_to_look_first(card: Card, now: datetime) -> None:
    for answers in WHO:
        shown = text(card_lines(HOUSE, card.id, answers, now))
        for part in parts(card, answers, now):
            ages = {fact.age_in_days(now) if part.doubt else fact.age(now) for fact in facts(part)}
            due = [fact for fact in facts(part) if fact.age_in_days(now) is Age.DUE]
            if part.computed or Age.EXPIRED in ages:
                continue
            for fact in due:
                where = fact.page or f"the official page of {fact.office}"
                first = "" if fact.confidence == "low" else f" Look at {where} first."
                assert f"This may have changed.{first}" in shown


def test_nobody_is_sent_to_a_page_of_low_confidence() -> None:
    for now in DAYS:
        assert "oido.dhs.gov" not in text(card_lines(HOUSE, "held", {}, now))


@pytest.mark.parametrize("now", DAYS, ids=lambda now: str(now.date()))
def test_a_date_is_worked_out_only_from_fresh_rules(now: datetime) -> None:
    answers = told("force_body", role="victim", when="2026-11-20")
    dated = any("2028" in text(card_lines(HOUSE, card.id, answers, now)) for card in TOLD)

    assert dated is (now <= CONTACTS_DUE)


DOUBTS = [(card, part) for card in TOLD for part in card.parts if part.doubt]


@pytest.mark.parametrize(("card", "part"), DOUBTS, ids=lambda each: getattr(each, "id", "doubt"))
def test_what_was_in_doubt_is_said_while_it_is_young_and_shows_no_value(card: Card, part: Part) -> None:
    who = next(answers for answers in WHO if part in parts(card, answers, FRESH))
    for now in DAYS:
        old = any(fact.age_in_days(now) is Age.EXPIRED for fact in facts(part))
        shown = text(card_lines(HOUSE, card.id, who, now))
        assert (part.text in shown) is not old
    assert part.fills == ()
    assert not [value for fact in facts(part) for value in fact.values.values() if value in part.text]


@pytest.mark.parametrize(("card", "part"), DOUBTS, ids=lambda each: getattr(each, "id", "doubt"))
def test_a_doubt_from_no_sure_source_carries_the_day_and_names_no_source(card: Card, part: Part) -> None:
    who = next(answers for answers in WHO if part in parts(card, answers, FRESH))
    shown = text(card_lines(HOUSE, card.id, who, FRESH))
    low = any(fact.confidence == "low" for one in parts(card, who, FRESH) for fact in facts(one))

    assert (
        "What is in doubt here, we read about on Saturday, November 21, 2026. We found no source that is sure."
        in shown
    ) is low


def test_no_fact_of_low_confidence_stands_behind_a_plain_sentence() -> None:
    plain = {fact.id for card in TOLD for part in card.parts if not part.doubt for fact in facts(part)}

    assert not [name for name in plain if HOUSE.facts[name].confidence == "low"]


@pytest.mark.parametrize("now", DAYS, ids=lambda now: str(now.date()))
def test_no_weak_source_is_named_on_any_day(now: datetime) -> None:
    strong = {source.by for fact in HOUSE.facts.values() for source in fact.shown_sources()}
    weak = {s.by for fact in HOUSE.facts.values() for s in fact.sources if s.kind in WEAK} - strong
    shown = "\n".join(
        line
        for card in TOLD
        for answers in WHO
        for line in text(card_lines(HOUSE, card.id, answers, now)).splitlines()
        if SOURCES["en"] in line
    )

    assert weak
    assert not [name for name in weak if re.search(rf"\b{re.escape(name)}\b", shown)]


def test_once_all_is_confirmed_every_card_says_that_we_read_it() -> None:
    confirmed = guidance(
        **{name: {"checked_on": date(2026, 11, 22), "checked_by": "Ana"} for name in HOUSE.facts}
    )
    for card in TOLD:
        shown = text(card_lines(confirmed, card.id, FULLEST, FRESH))

        assert "We read a copy of this" not in shown
        assert "We read this on Sunday, November 22, 2026." in shown


def test_a_fact_confirmed_again_is_fresh_again_and_the_others_are_not() -> None:
    day = date(2027, 7, 1)
    again = guidance(
        ice_opr={"checked_on": day, "checked_by": "Ana", "valid_until": valid_until("contact", day)}
    )
    shown = text(card_lines(again, "opr", {}, ALL_GONE))

    assert "833-4ICE-OPR (833-442-3677)" in shown
    assert "We read this on Thursday, July 1, 2027." in shown
    assert "OPR (Office of Professional Responsibility) is the office inside ICE" not in shown


@pytest.mark.parametrize("now", DAYS, ids=lambda now: str(now.date()))
def test_the_age_of_facts_changes_what_a_card_says_and_never_which_are_shown(now: datetime) -> None:
    answers = told("force_body", role="victim", state="US-IL")
    nothing, _ = read_guidance({**raw_facts(), "fact": []}, {})

    for cards in (first_cards, more_cards):
        assert cards(HOUSE, answers, now) == cards(HOUSE, answers, FRESH) == cards(nothing, answers, now)
