"""The receipt reaches the person wherever they have gone meanwhile."""

import pytest

from flows.messages import FileCame, PartnerWrote
from flows.phases import Phase
from tests.flows.walks import SEND, at_review


def test_the_code_is_shown_in_groups_of_four() -> None:
    assert "1234 5678 9012 3452" in at_review().tap(SEND).registered().said()


@pytest.mark.parametrize(
    ("command", "back"), [("language", "English"), ("stop", "Go on"), ("delete", "No, keep it")]
)
def test_a_receipt_that_comes_during_an_interruption_does_not_leave_the_person_waiting(
    command: str, back: str
) -> None:
    play = at_review().tap(SEND).command(command).registered()

    assert "1234 5678" in play.said()
    assert play.tap(back).session.phase is Phase.OPTIONS


def test_a_receipt_that_comes_at_home_is_shown_there() -> None:
    play = at_review().tap(SEND).command("start").registered()

    assert "1234 5678" in play.said()
    assert "What do you need?" in play.said()


def test_what_is_sent_while_waiting_is_answered() -> None:
    play = at_review().tap(SEND).hear(FileCame("photo", "t", 9, "", "compressed")).quiet_again()

    assert "Save this for a report?" in play.said()
    assert "One moment" in play.tap("No").said()


def test_a_letter_while_waiting_asks_nothing() -> None:
    play = at_review().tap(SEND).hear(PartnerWrote("DEMO group", "Hello"))

    assert "Hello" in play.said()
    assert "One moment" not in play.said()
