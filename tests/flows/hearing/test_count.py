"""How many, as people say it (validator V6)."""

import pytest

from flows.answers import Answer
from flows.reading.bands import read_bands
from flows.reading.counts import Number, read_count
from tests.flows.hearing.walks import at_review
from tests.play import Play

SAID = (
    ("6", 6, 6, False), ("six", 6, 6, False), ("seis", 6, 6, False), ("12 agents", 12, 12, False),
    ("six or seven", 6, 7, True), ("6 o 7", 6, 7, True), ("seis o siete", 6, 7, True), ("6-7", 6, 7, True),
    ("between 5 and 10", 5, 10, True), ("entre 5 y 10", 5, 10, True), ("de cinco a diez", 5, 10, True),
    ("about 10", 10, 10, True), ("unos 10", 10, 10, True), ("como diez agentes", 10, 10, True),
    ("más o menos quince", 15, 15, True), ("a dozen", 12, 12, False), ("una docena", 12, 12, False),
    ("a couple", 2, 2, False), ("un par", 2, 2, False), ("half a dozen", 6, 6, False),
    ("more than 20", 20, None, True), ("más de veinte", 20, None, True), ("20+", 20, None, True),
    ("at least five", 5, None, True), ("por lo menos 5", 5, None, True), ("less than 10", 0, 10, True),
    ("twenty-five", 25, 25, False), ("treinta y cinco", 35, 35, False), ("ciento veinte", 120, 120, False),
    ("two hundred", 200, 200, False), ("eran 4", 4, 4, False), ("there were 4 of them", 4, 4, False),
    ("just me", 1, 1, False), ("solo yo", 1, 1, False), ("nobody", 0, 0, False), ("ninguno", 0, 0, False),
    ("veintidós", 22, 22, False), ("I think 8", 8, 8, True), ("10 to 12 people", 10, 12, True),
)  # fmt: skip  # a list is read as a list, not as a column
UNREAD = (
    "many", "muchos", "a lot", "no sé", "501", "1000000", "the tall one hit him", "6 7 8", "3 and 4 and 5", "", "?",
    "20-5-3",
)  # fmt: skip  # a list is read as a list, not as a column


@pytest.mark.parametrize(("text", "least", "most", "guess"), SAID)
def test_a_number_is_read_as_it_is_said(text: str, least: int, most: int | None, *, guess: bool) -> None:
    assert read_count(text, 500) == Number(least, most, guess)


@pytest.mark.parametrize("text", UNREAD)
def test_what_is_no_number_is_not_guessed(text: str) -> None:
    assert read_count(text, 500) is None


@pytest.mark.parametrize(
    ("text", "dollars"),
    [("$1,200", 1200), ("1,200.50", 1200), ("1.200 dólares", 1200), ("mil quinientos", 1500)],
)
def test_money_is_read_in_whole_dollars(text: str, dollars: int) -> None:
    assert read_count(text, 1_000_000) == Number(dollars, dollars, guess=False)


@pytest.mark.parametrize(
    ("text", "lang", "parts"),
    [
        ("7 am", "en", ("morning",)), ("at 7", "en", ("morning", "evening")), ("5 de la mañana", "es", ("early",)),
        ("23:30", "en", ("night",)), ("a las 3 de la tarde", "es", ("afternoon",)), ("noon", "en", ("midday",)),
        ("he hit me", "en", ()), ("x" * 61, "en", ()),
    ],
)  # fmt: skip  # a list is read as a list, not as a column
def test_an_hour_is_a_part_of_the_day(text: str, lang: str, parts: tuple[str, ...]) -> None:
    assert read_bands(text, lang) == parts


def at_count() -> Play:
    return at_review().tap("Add details").tap("The agents").tap("Skip")


def test_a_tap_and_words_say_the_same() -> None:
    tapped = at_count().tap("6 to 10").session.answers["agt.count"]
    written = at_count().write("between six and ten").session.answers["agt.count"]

    assert tapped == Answer({"min": 6, "max": 10}, certainty="guess")
    assert written.value == tapped.value
    assert written.original[0].text == "between six and ten"


def test_what_cannot_be_read_is_asked_once_more_and_then_kept_as_a_note() -> None:
    play = at_count().write("many")

    assert "About how many? A guess is fine." in play.said()

    play.write("very many")

    assert "I saved your words as a note." in play.said()
    assert [note.text for note in play.session.answers["agt.count"].notes] == ["very many"]
    assert play.session.asked != "agt.count"
