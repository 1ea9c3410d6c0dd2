"""One of several, or any number: by tap, by number, by words in either language."""

import pytest

from flows.answers import Answer
from flows.messages import Say, Tapped
from tests.flows.hearing.walks import at_role, at_types
from tests.play import Play


def in_language(lang: str) -> Play:
    doors = {"English": ("It already happened", "I am 18"), "Español": ("Ya pasó", "Tengo 18")}[lang]
    return Play().start("en").tap(lang).tap(doors[0]).tap(doors[1])


@pytest.mark.parametrize(
    ("lang", "words", "code"),
    [
        ("English", "I saw it", "witness"),
        ("English", "lo vi yo", None),
        ("English", "testigo", "witness"),
        ("Español", "I saw it", "witness"),
        ("Español", "witness", "witness"),
        ("Español", "Alguien me lo contó", "relayed"),
        ("English", "2", "household"),
        ("English", "my family", None),
    ],
)
def test_words_that_name_an_answer_are_taken_in_either_language(
    lang: str, words: str, code: str | None
) -> None:
    play = in_language(lang).write(words)

    assert play.session.answers.get("rep.role") == (
        None if code is None else Answer(code, original=play.session.answers["rep.role"].original)
    )


def test_the_typed_words_stay_beside_the_code() -> None:
    play = at_role().write("witness")

    assert [said.text for said in play.session.answers["rep.role"].original] == ["witness"]


def test_a_sentence_that_is_no_answer_is_kept_at_once() -> None:
    play = at_role().write("they came with three cars")

    assert [note.text for note in play.session.notes] == ["they came with three cars"]
    assert play.session.asked == "rep.role"


def test_done_with_nothing_chosen_asks_for_one() -> None:
    play = at_types().tap("Done")

    assert "Tap at least one" in play.said()
    assert "inc.types" not in play.session.answers


def test_a_second_tap_takes_a_choice_back() -> None:
    play = at_types().tap("Threats").tap("✓ Threats").tap("Not sure").tap("Done")

    assert play.session.answers["inc.types"].value == ["unsure"]


def test_choices_of_both_pages_are_kept_in_the_published_order() -> None:
    play = (
        at_types().tap("More answers").tap("Someone died").tap("Back to the first").tap("Threats").tap("Done")
    )

    assert play.session.answers["inc.types"].value == ["threats", "death"]


def test_several_choices_can_be_typed_and_then_done() -> None:
    play = at_types().write("Threats or insults, Not sure")

    assert play.session.picked == ("threats", "unsure")

    play.write("done")

    assert play.session.answers["inc.types"].value == ["threats", "unsure"]


def test_words_that_name_no_choice_are_asked_again_and_then_kept() -> None:
    play = at_types().write("blah").write("blub")

    assert play.session.answers["inc.types"].notes[0].text == "blub"
    assert play.session.asked == "inc.when"


def test_choices_that_were_picked_survive_a_note_and_another_language() -> None:
    play = at_types().tap("Threats").command("language").tap("Español").tap("Listo")

    assert play.session.answers["inc.types"].value == ["threats"]


@pytest.mark.parametrize("question", ["role", "types"])
def test_a_button_nobody_drew_answers_nothing(question: str) -> None:
    play = at_role() if question == "role" else at_types()
    play.hear(Tapped(play.session.asked, "no-such-option", play.session.rev))

    assert isinstance(play.effects[0], Say)
    assert play.session.asked not in play.session.answers


def test_skip_and_i_do_not_know_can_be_typed() -> None:
    play = at_role().write("Skip").write("saltar")

    assert play.session.answers["rep.role"].absent == "temp-unknown"
    assert play.session.answers["inc.types"].absent == "temp-unknown"

    play.write("i do not remember")

    assert play.session.answers["inc.when"].absent == "asked-unknown"


def test_the_other_page_can_be_typed() -> None:
    play = at_types().write("more answers").write("Someone died").tap("Done")

    assert play.session.answers["inc.types"].value == ["death"]
