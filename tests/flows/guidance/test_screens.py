"""What people read: short, honest, nobody is told what to file, and each card names its sources."""

import re

import pytest

from flows.guidance import INFO_CARDS, NOTICE_CARDS, YOUTH_CARD, film_lines, notice_lines, title
from flows.guidance.cards import CARDS
from flows.guidance.notice import SPARE_KEY
from flows.guidance.parts import CARD_LIMIT, TITLE_LIMIT, WHOLE_LIMIT
from tests.flows.guidance.invented import (
    FULLEST,
    HOUSE,
    INTRO_LIMIT,
    LANGS,
    NOW,
    card,
    every_screen,
    on,
    text,
    told,
    without_sources,
)

TELLING = {
    "en": r"\byou should\b|\byou (must|ought|have to|need to) (file|complain|send|report|write)"
    r"|\bwe recommend|\bbest (office|choice)",
    "es": r"\busted debería\b|\b(debe|debería|tiene que|necesita) (poner|presentar|mandar|enviar|quejarse)"
    r"|\brecomendamos|\bmejor oficina",
}
PROMISING = {
    "en": r"\bwe (will|can) (protect|win|stop)|\bguarantee|\bpromise|\bnobody (can|will) (see|know)"
    r"|\banonymous|\bjustice\b",
    "es": r"\b(le|lo|la) protegeremos|\bgarantiz|\bpromete|\bnadie (puede|va a) (ver|saber)|\banónim|\bjusticia\b",
}
UNLAWFUL = {
    "en": r"\billegal|\bunlawful|\bviolat|\bwas a crime",
    "es": r"\bilegal|\bviol[óa]|\bfue un delito",
}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("day", ["2026-11-22", "2027-02-10", "2027-04-15", "2027-12-31"])
def test_no_card_is_longer_than_the_limit_at_any_age(lang: str, day: str) -> None:
    screens = every_screen(lang, on(day))
    sizes = {name: len(without_sources(shown)) for name, shown in screens.items()}
    whole = {name: len(shown) for name, shown in screens.items()}

    assert {name: size for name, size in sizes.items() if size > CARD_LIMIT} == {}
    assert {name: size for name, size in whole.items() if size > WHOLE_LIMIT} == {}
    assert sizes["intro"] <= INTRO_LIMIT


@pytest.mark.parametrize("lang", LANGS)
def test_titles_fit_a_button(lang: str) -> None:
    shown = {name: card(name, lang=lang).splitlines()[0] for name in CARDS if name not in NOTICE_CARDS}

    assert {name: first for name, first in shown.items() if len(first) > TITLE_LIMIT} == {}


@pytest.mark.house
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    "rules", [TELLING, PROMISING, UNLAWFUL], ids=["tells what to file", "promises", "judges"]
)
def test_no_card_tells_what_to_file_promises_or_judges(lang: str, rules: dict[str, str]) -> None:
    found = [
        hit.group()
        for shown in every_screen(lang).values()
        for told in shown.splitlines()
        if "Sources:" not in told and "Fuentes:" not in told  # what a source calls itself is its own affair
        for hit in re.finditer(rules[lang], told, re.IGNORECASE)
    ]

    assert found == []


@pytest.mark.parametrize(
    ("lang", "rules", "sentence"),
    [
        ("en", TELLING, "You should file with OIG."),
        ("es", TELLING, "Usted debe poner una queja."),
        ("en", PROMISING, "We will protect you."),
        ("es", PROMISING, "Nadie puede ver esto."),
        ("en", UNLAWFUL, "What they did was unlawful."),
        ("es", UNLAWFUL, "Eso fue un delito."),
    ],
)
def test_such_a_sentence_would_be_found(lang: str, rules: dict[str, str], sentence: str) -> None:
    assert re.search(rules[lang], sentence, re.IGNORECASE)


@pytest.mark.parametrize("card_id", [name for name in CARDS if CARDS[name].facts()])
def test_every_card_that_rests_on_facts_ends_with_sources_and_days(card_id: str) -> None:
    last = every_screen("en")[card_id].splitlines()[-3:]

    assert any(
        line.startswith("We read a copy of this on Saturday, November 21, 2026. Sources: ") for line in last
    )
    assert "No lawyer has checked this text yet." in last


@pytest.mark.parametrize("card_id", ["opr", "oig", "both"])
@pytest.mark.parametrize("lang", LANGS)
def test_both_warnings_stand_beside_the_complaint_offices(card_id: str, lang: str) -> None:
    shown = card(card_id, lang=lang)

    assert {
        "en": "Talk with a lawyer before you send anything.",
        "es": "Hable con un abogado antes de mandar",
    }[lang] in shown
    assert "18 U.S.C. 1001" in shown


def test_both_offices_is_an_opinion_that_nobody_measured() -> None:
    assert (
        "Some experts say to tell both. Nobody has measured whether it helps. OIG says other offices may fit better."
        in card("both")
    )


def test_contacts_are_those_of_the_facts_file() -> None:
    assert "833-4ICE-OPR (833-442-3677)" in card("opr")
    assert "ICEOPRIntake@ice.dhs.gov" in card("opr")
    assert "800-323-8603" in card("oig")


def test_no_limit_in_time_is_said_to_be_found_and_never_that_there_is_none() -> None:
    assert "We found no time limit there." in card("opr")
    assert not any("There is no time limit" in shown for shown in every_screen("en").values())


def test_the_locator_card_says_we_do_not_need_those_data() -> None:
    shown = card("find_person")

    assert "https://locator.ice.gov" in shown
    assert "We do not need those. Use them only on that site or with a lawyer." in shown
    assert "It does not show people under 18." in shown


@pytest.mark.parametrize("lang", LANGS)
def test_no_card_asks_for_status_or_numbers_of_the_person(lang: str) -> None:
    asked = re.compile(
        r"(what|which|cuál|qué)[^.?]*(status|A-number|social security|estatus|número A)[^.?]*\?",
        re.IGNORECASE,
    )

    assert not any(asked.search(shown) for shown in every_screen(lang).values())


def test_the_record_card_shows_only_the_lines_that_apply() -> None:
    plain, fullest = card("keep_record"), card("keep_record", FULLEST)

    assert "Keep the clothes" not in plain
    assert "A doctor can look at" not in plain
    assert "Keep the clothes" in fullest
    assert "Do not sign anything" in fullest


def test_information_has_no_lines_that_depend_on_answers() -> None:
    assert "Two years after" not in card("money_claim")
    assert all("You see this because" not in card(name) for name in INFO_CARDS)


def test_under_18_there_is_information_and_what_to_do_when_agents_are_near() -> None:
    assert YOUTH_CARD == "youth"
    assert {"live", "film", "opr", "oig"} <= set(INFO_CARDS)


def test_who_runs_this_names_the_operator_and_the_partners() -> None:
    lines = notice_lines(
        HOUSE, "who_runs", NOW, operator="Casa Uno", contact="casa@example.org", partners=("A", "B")
    )

    assert "Casa Uno runs this chat. You can reach them here: casa@example.org" in text(lines)
    assert "if you say yes at the end: A and B." in text(lines)


def test_without_an_operator_or_partners_the_card_says_so() -> None:
    shown = text(notice_lines(HOUSE, "who_runs", NOW, operator="", contact="", partners=()))

    assert "This chat runs for trying out." in shown
    assert "No group takes reports here now." in shown


@pytest.mark.parametrize("card_id", ["what_we_keep", "could_go_wrong"])
@pytest.mark.parametrize("recovery", [False, True])
def test_a_spare_key_is_named_where_there_is_one_and_only_there(card_id: str, *, recovery: bool) -> None:
    shown = text(notice_lines(HOUSE, card_id, NOW, operator="", contact="", partners=(), recovery=recovery))

    assert (SPARE_KEY in shown) is recovery


@pytest.mark.parametrize(
    "days", ["30 days", "14 days", "90 days", "15 months", "48 hours", "8 days", "72 hours", "13 months"]
)
def test_what_we_keep_names_every_time_of_the_retention_table(days: str) -> None:
    assert days in every_screen("en")["what_we_keep"]


def test_only_notice_cards_are_notice_cards() -> None:
    with pytest.raises(KeyError):
        notice_lines(HOUSE, "opr", NOW, operator="", contact="", partners=())


def test_film_lines_are_the_card() -> None:
    assert text(film_lines(HOUSE, NOW)) == card("film")
    assert title("film") == "How to film"


def test_988_is_given_with_its_spanish_way() -> None:
    assert "988" in card("youth")
    assert "oprimir el 2" in card("youth", lang="es")
    assert "AYUDA" in card("youth", lang="es")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("when", ["2020", "2025-01-01", "2026-11"])
def test_the_money_claim_fits_at_each_of_its_ages(lang: str, when: str) -> None:
    assert len(card("money_claim", told("death", role="relayed", when=when), lang=lang)) <= WHOLE_LIMIT


def test_information_names_the_law_of_illinois_that_is_fought_in_court() -> None:
    assert "Illinois has a law of 2025" in card("suing_agents")
