"""A partner's question for status, birthplace, numbers or other people is refused; every useful one is not."""

import time
from pathlib import Path

import pytest

from flows.questions_back import FIXED
from flows.reading.demands import demanded, named
from tests.flows.reading.demand_corpus import FINE, LATER, LATER_FINE, SEEN, TOLD, UNSEEN, UNSEEN_FINE


def lines(text: str) -> list[str]:
    return text.strip().splitlines()


def in_rounds(kind: str, lang: str) -> list[str]:
    return [
        line
        for file in sorted(ROUNDS.glob(f"*.{kind}.{lang}.txt"))
        for line in lines(file.read_text("utf-8"))
    ]


ROUNDS = Path(__file__).parent / "demand_rounds"
"""Four rounds of 60 questions of each kind and language, written after the phrases they were tried on."""
REFUSED = [line for corpus in (SEEN, UNSEEN, LATER) for text in corpus.values() for line in lines(text)]


@pytest.mark.parametrize("text", REFUSED)
def test_what_nobody_asks_here_is_refused(text: str) -> None:
    assert demanded(text)


def test_the_reason_is_nearly_always_the_right_one() -> None:
    told = [
        (code, line)
        for corpus in (SEEN, UNSEEN, LATER)
        for code, text in corpus.items()
        for line in lines(text)
    ]
    assert sum(demanded(line) != code for code, line in told) <= len(told) // 50


@pytest.mark.parametrize("text", lines(FINE) + lines(UNSEEN_FINE) + lines(LATER_FINE) + lines(TOLD))
def test_a_useful_question_passes(text: str) -> None:
    assert demanded(text) is None


@pytest.mark.parametrize("lang", ["en", "es"])
def test_what_was_written_later_is_nearly_all_refused_too(lang: str) -> None:
    asked = [line.partition("|")[::2] for line in in_rounds("refused", lang)]
    assert sum(demanded(text) is None for _, text in asked) <= len(asked) // 30
    assert sum(demanded(text) not in {None, code} for code, text in asked) <= len(asked) // 30


@pytest.mark.parametrize("lang", ["en", "es"])
def test_no_useful_question_that_was_written_later_is_refused(lang: str) -> None:
    assert [line for line in in_rounds("fine", lang) if demanded(line)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Did they ask if you are a citizen, and do you have a green card?",
        "Do not worry, send us a copy of your passport.",
        "We cannot help you without your A-number.",
        "Who was with you when the agents came?",
        "We can only help citizens. Are you one?",
        "Solo trabajamos con hondureños. ¿Usted es uno de ellos?",
    ],
)
def test_what_stands_beside_it_lets_nothing_through(text: str) -> None:
    assert demanded(text)


@pytest.mark.parametrize(
    "text",
    [
        "Who hit you?",
        "¿Quién le quitó el teléfono?",
        "Please tell us if they took your passport.",
        "Did the agents tell you their names?",
        "Who is your lawyer?",
        "Please do not send us your passport, and call us on Monday.",
        "Please keep the paper, and do not give your passport to anyone.",
        "Si le preguntan por su estatus, no tiene que contestar. Llámenos.",
        "Diga a su hermano que no firme nada sin abogado.",
    ],
)
def test_who_did_it_and_what_they_took_may_be_asked(text: str) -> None:
    assert demanded(text) is None


@pytest.mark.parametrize("text", [line.upper() for line in REFUSED[::7]])
def test_capital_letters_hide_nothing(text: str) -> None:
    assert demanded(text)


@pytest.mark.parametrize(
    "text",
    [
        "What is your immi\u00adgration sta\u200btus?",
        "Ｗhat is your ＳＳＮ?",
        "¿Cual  es\tsu nacionalidad?",
        "Thank you for your report. We would like to help. What is your A-number?",
        "Hola,\n¿tiene papeles?\nGracias",
        "Did they ask for papers? And do you have papers?",
        "Do not worry. Send us a copy of your passport.",
    ],
)
def test_neither_signs_that_nobody_sees_nor_kind_words_around_it_help(text: str) -> None:
    assert demanded(text)


def test_a_refusal_in_the_same_sentence_is_no_demand() -> None:
    assert demanded("Please do not send us your passport or your A-number.") is None
    assert demanded("Por favor no mande su pasaporte ni su número A.") is None


@pytest.mark.parametrize(
    "label", ["US citizen", "Undocumented", "Residente permanente", "Sin papeles", "DACA", "Visa"]
)
def test_a_button_that_would_be_such_an_answer_is_found(label: str) -> None:
    assert named(label) == "asks-status"


@pytest.mark.parametrize(
    "label",
    ["Mañana", "Yes", "In the morning", "Sí", "No sé", "Monday", "A federal agent", "Solo escríbanme"],
)
def test_a_plain_button_passes(label: str) -> None:
    assert named(label) is None


def test_every_question_of_the_fixed_list_but_the_name_of_who_is_held_would_pass_the_check_too() -> None:
    refused = {one.id for one in FIXED.values() if demanded(one.text)}
    assert refused == {"held_name"}


@pytest.mark.parametrize(
    "piece", ["a ", "your ", "names of the ", "do you have ", "¿su ", "el número de ", "\u0301", "?", "\n"]
)
def test_long_words_take_no_time(piece: str) -> None:
    text = (piece * 3000)[:3000]
    started = time.perf_counter()
    demanded(text)
    assert time.perf_counter() - started < 1.0
