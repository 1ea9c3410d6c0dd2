"""What a person added after Send, as one partner gets it: only the new words, valid, and said to be an addition."""

from dataclasses import replace

from flows.answers import LATER, Answer, Json
from tests.handoff import made
from tests.handoff.test_papers import text_of
from tests.handoff.test_parcel import valid

WORDS = "Había también un carro blanco."


def addition(answers: dict[str, Answer]) -> dict[str, Json]:
    return made.case(made.report(answers), replace(made.filing(), revision=2), made.CALM)


def test_an_addendum_is_valid_and_says_that_it_is_one() -> None:
    case = valid(addition({"inc.story": Answer(WORDS, original=(made.said(WORDS),))}))

    assert (case["addendum"], case["revision"], case["alias"]) == (True, 2, made.filing().alias)


def test_a_report_is_no_addendum() -> None:
    assert "addendum" not in valid(made.case())


def test_it_holds_the_new_words_and_nothing_of_what_was_sent() -> None:
    case = addition({"inc.story": Answer(WORDS, original=(made.said(WORDS),))})

    assert [one["original"]["text"] for one in case["event"]["narrative"]] == [WORDS]
    assert made.STORY not in str(case)
    assert made.STREET not in str(case)


def test_a_correction_that_nobody_could_read_names_its_question() -> None:
    case = valid(addition({"inc.when": Answer(absent=LATER, notes=(made.said("el día de la tormenta"),))}))

    rows: Json = case["notes_unplaced"]
    assert [(one["question"], one["text"]) for one in rows] == [("inc.when", "el día de la tormenta")]


def test_words_to_a_place_that_is_shared_only_coarsely_stay_here_in_an_addendum_too() -> None:
    case = valid(addition({"inc.place": Answer(absent=LATER, notes=(made.said(made.STREET),))}))

    assert made.STREET not in str(case)


def test_the_paper_says_in_one_look_that_it_adds_to_a_case() -> None:
    page = text_of(addition({"inc.story": Answer(WORDS, original=(made.said(WORDS),))}))

    assert "Addition to case K7QX-93TD" in page
    assert "The person added this later." in page
    assert "Low. For the record" not in page
    assert WORDS in page
