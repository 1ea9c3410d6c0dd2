"""A phone number or an address is shown back before it is taken (validator V8)."""

import pytest

from tests.flows.hearing.walks import at_review
from tests.play import Play


def at_contact() -> Play:
    play = at_review().tap("Add details").tap("You").tap("Skip")
    return play.tap("Phone")


@pytest.mark.parametrize(
    "words",
    ["773 555 0143", "(773) 555-0143", "+1 773 555 0143", "ana@example.org", "Rosa, 773-555-0143 after 5"],
)
def test_what_looks_right_is_shown_back(words: str) -> None:
    play = at_contact().write(words)

    assert f"You wrote: {words}. Is this right?" in play.said()

    play.tap("Yes, that is right")

    assert play.session.answers["me.contact_value"].value == words


def test_what_looks_wrong_can_be_kept_as_it_is() -> None:
    play = at_contact().write("the blue house")

    assert "I cannot read that number." in play.said()

    play.tap("Keep")

    assert play.session.answers["me.contact_value"].value == "the blue house"


def test_it_can_be_written_again() -> None:
    play = at_contact().write("773 555 0143").tap("No, I write it again").write("773 555 0199").write("yes")

    assert play.session.answers["me.contact_value"].value == "773 555 0199"


def test_another_number_before_the_yes_takes_the_place_of_the_first() -> None:
    play = at_contact().write("773 555 0143").write("773 555 0199").tap("Yes")

    assert play.session.answers["me.contact_value"].value == "773 555 0199"


def test_who_trusts_nobody_with_a_number_is_not_asked_for_one() -> None:
    play = at_review().tap("Add details").tap("You").tap("Skip").tap("Do not contact me")

    assert play.session.asked == "me.talk"
