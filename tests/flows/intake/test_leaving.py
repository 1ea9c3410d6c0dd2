"""Stopping and erasing: always two taps away, always a way back."""

import pytest

from flows.messages import EraseAll, EraseDraft, Tapped
from flows.phases import Phase
from flows.session import Session
from tests.flows.walks import at_home, at_options, at_review, at_types


def test_the_draft_is_kept_thirty_days_and_goes_on_after_start() -> None:
    play = at_review().command("stop").tap("Keep my draft")

    assert "December 21, 2026" in play.said()
    assert "inc.story" in play.session.answers
    assert play.command("start").tap("Go on").session.phase is Phase.REVIEW


def test_without_a_draft_there_is_nothing_to_keep() -> None:
    play = at_home().command("stop").tap("Yes, stop")

    assert "There is no draft" in play.said()


def test_an_erased_draft_leaves_the_language_and_what_was_filed() -> None:
    play = at_options().tap("To the beginning").tap("It already happened").tap("I am 18").tap("I saw it")
    filed = play.session.filed
    play.command("stop").tap("Erase my draft")

    assert EraseDraft() in play.effects
    assert play.session.answers == {}
    assert (play.session.lang, play.session.filed) == ("en", filed)


def test_one_tap_erases_nothing() -> None:
    play = at_review().command("delete")
    play.hear(Tapped("delete", "yes", play.session.rev))

    assert not any(isinstance(effect, EraseAll) for effect in play.effects)
    assert play.session != Session()


def test_what_will_be_erased_is_listed() -> None:
    play = at_options().tap("To the beginning").tap("It already happened").tap("I am 18").tap("I saw it")
    play.command("delete")

    assert "your draft" in play.said()
    assert "to DEMO group" in play.said()


def test_who_sent_a_report_hears_that_the_groups_are_asked() -> None:
    play = at_options().command("delete").tap("Erase everything").tap("Yes, erase everything")

    assert "We ask each group that has your report to erase it." in play.said()


def test_a_saved_report_is_listed_as_saved() -> None:
    assert "the report you saved on" in at_review().tap("Save only").registered().command("delete").said()


@pytest.mark.parametrize("command", ["stop", "delete"])
def test_words_that_come_meanwhile_are_not_kept_and_it_is_said(command: str) -> None:
    play = at_types().command(command).write("one more thing")

    assert "I did not keep what you wrote" in play.said()
    assert "one more thing" not in play.session.to_json()


def test_after_stopping_an_old_button_leads_home() -> None:
    play = at_types()
    rev = play.session.rev
    play.command("stop").tap("Keep my draft").hear(Tapped("inc.types", "threats", rev))

    assert play.session.phase is Phase.HOME
    assert "What do you need?" in play.said()


@pytest.mark.parametrize("words", ["1", "no borrar todo", "borrar", "Sí borrar tod"])
def test_nothing_is_erased_by_a_number_a_slip_or_half_a_label(words: str) -> None:
    play = at_home().command("language").tap("Español").command("delete").tap("Borrar todo").write(words)

    assert not any(isinstance(effect, EraseAll) for effect in play.effects)


def test_a_plain_no_keeps_everything() -> None:
    play = at_types().command("delete").write("no")

    assert play.session.phase is Phase.CORE
    assert not any(isinstance(effect, EraseAll) for effect in play.effects)
