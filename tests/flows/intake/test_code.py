"""A receipt code: status, another code, erasing after two taps."""

import pytest

from flows.messages import CaseStatus, CheckCode, CodeChecked, EraseReport, Status, Tapped, Toast
from flows.phases import Phase
from tests.flows.walks import at_code, at_types, with_code
from tests.play import CODE, NOW, Play

OTHER = "6543210987654329"


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("waiting", "DEMO group: it has not gone out yet."),
        ("delivered", "DEMO group: it arrived there on"),
        ("held", "must fix something"),
        ("given_up", "could not be delivered"),
        ("withdrawn", "we asked them to erase it"),
        ("accepted", "it arrived there on"),
    ],
)
def test_a_status_is_told_in_words(state: str, words: str) -> None:
    cases = (CaseStatus("DEMO group", state, NOW.date()),)

    assert words in at_code().write(CODE).hear(CodeChecked(Status("h", NOW.date(), cases))).said()


def test_a_saved_report_says_so_and_until_when() -> None:
    play = at_code().write(CODE).hear(CodeChecked(Status("h", NOW.date(), (), NOW.date())))

    assert "It is saved only" in play.said()
    assert "Save your own copy before" in play.said()


def test_too_many_tries_are_told_with_the_minutes() -> None:
    assert "Please wait 15 minutes" in at_code().write(CODE).hear(CodeChecked(wait=15)).said()


def test_nothing_found_asks_for_the_code_again() -> None:
    play = at_code().write(CODE).hear(CodeChecked())

    assert "I find nothing for this code" in play.said()
    assert play.session.phase is Phase.CODE


def test_a_report_is_erased_after_two_taps() -> None:
    play = (
        with_code()
        .tap("Erase this report")
        .tap("No, keep it")
        .tap("Erase this report")
        .tap("Yes, erase this")
    )

    assert EraseReport("h") in play.effects
    assert play.session.handle == ""
    assert play.session.phase is Phase.HOME


def test_one_tap_erases_nothing() -> None:
    play = with_code()
    play.hear(Tapped("code", "yes", play.session.rev))

    assert not any(isinstance(effect, EraseReport) for effect in play.effects)


def test_another_code_can_be_written_while_a_report_is_open() -> None:
    play = with_code().write(CODE)

    assert CheckCode(CODE) in play.effects


def test_the_erase_button_of_one_report_does_not_erase_another() -> None:
    play = with_code()
    old = play.session.rev
    play.write(CODE).hear(CodeChecked(Status("other", NOW.date()))).hear(Tapped("code", "erase", old))

    assert isinstance(play.effects[0], Toast)
    assert play.session.page == ""


def test_a_status_that_comes_after_the_person_left_is_told_and_the_question_comes_again() -> None:
    play = at_types().command("code").write(CODE).tap("Close").hear(CodeChecked(Status("h", NOW.date())))

    assert "You made this report on" in play.said()
    assert "What happened?" in play.said()
    assert play.session.handle == ""


def test_an_answer_of_nothing_found_comes_to_whoever_left_too() -> None:
    play = at_types().command("code").write(CODE).tap("Close").hear(CodeChecked())

    assert "What happened?" in play.said()


@pytest.mark.parametrize("play", [at_code, with_code])
def test_other_words_are_not_kept_and_it_is_said(play: type[Play]) -> None:
    assert "I did not keep what you wrote" in play().write("they hit me").said()
