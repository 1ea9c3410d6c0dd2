"""Sentences come out in the person's language, or not at all."""

import time
from datetime import date

import pytest

from flows.words import Line, line, verbatim
from locales import ROOT, Span, Texts, Untranslated, catalogue, endonym, languages, load, words

DAY = date(2026, 11, 20)
ES = Texts(
    "es",
    {
        "EEEE, MMMM d, y": "EEEE d 'de' MMMM 'de' y",
        "It was on {day}.": "Fue el {day}.",
        "You chose: {list}.": "Usted eligió: {list}.",
        "Cars": "Carros",
        "This is your code: {code}. Keep it.": "Este es su código: {code}. Guárdelo.",
    },
)


def test_a_spanish_date_names_the_weekday_and_flows_in_the_sentence() -> None:
    assert ES.say(line("It was on {day}.", day=DAY)) == "Fue el viernes 20 de noviembre de 2026."


def test_an_english_date_names_the_weekday() -> None:
    assert Texts.of("en").say(line("{day}", day=DAY)) == "Friday, November 20, 2026"


def test_several_lines_become_a_list_in_the_language() -> None:
    things = (line("Cars"), verbatim("Ana & José"), line("Cars"))
    assert ES.say(line("You chose: {list}.", list=things)) == "Usted eligió: Carros, Ana & José y Carros."


def test_a_persons_own_braces_and_words_are_shown_as_written() -> None:
    assert ES.say(verbatim("{day} % \\n Cars")) == "{day} % \\n Cars"


def test_a_missing_spanish_sentence_is_an_error_and_never_english() -> None:
    with pytest.raises(Untranslated):
        ES.say(line("May we save your answers?"))


def test_a_forgotten_fill_is_an_error() -> None:
    with pytest.raises(KeyError):
        ES.say(line("It was on {day}."))


def test_signs_without_letters_need_no_translation() -> None:
    assert ES.say(line("{a}: {n}", a=line("Cars"), n=3)) == "Carros: 3"


def test_a_nested_strong_line_is_bold_inside_a_plain_one() -> None:
    said = line("This is your code: {code}. Keep it.", code=Line("{c}", (("c", "1234"),), strong=True))
    assert ES.spans(said) == (
        Span("Este es su código: ", strong=False),
        Span("1234", strong=True),
        Span(". Guárdelo.", strong=False),
    )


def test_english_and_spanish_are_complete_and_offered() -> None:
    assert {"en", "es"} <= set(languages())
    assert load(("es",)).keys() == {"es"}


def test_an_unfinished_language_can_not_be_asked_for() -> None:
    with pytest.raises(KeyError):
        load(("es", "pt"))


def test_languages_are_named_in_themselves() -> None:
    assert [endonym(tag) for tag in ("en", "es", "ht")] == ["English", "Español", "Kreyòl Ayisyen"]


def test_both_languages_load_in_a_blink() -> None:
    started = time.process_time()
    for lang in ("en", "es"):
        assert words(catalogue(lang, ROOT))
    assert time.process_time() - started < 0.5
