"""A photo of an injury goes with the injuries or not at all, and the review says which."""

from tests.flows.test_nothing_lost import at_injuries, described, sent
from tests.flows.walks import SEND
from tests.play import Play


def with_photo() -> Play:
    """At the review, with one photo sent at the question for photos of injuries."""
    return described(sent(at_injuries()))


def media(play: Play) -> str:
    """Send it and return the consent row about files."""
    report = play.tap(SEND).submitted[-1].report
    return next(row.value for row in report.consents if row.id == "c.media.demo")


def test_it_stays_here_while_the_injuries_are_not_shared() -> None:
    play = with_photo()
    assert "It stays here until you choose to share the injuries." in play.said()
    assert "It goes to the group you choose." not in play.said()
    assert "It stays here until" in play.tap("Your files").tap("File 1").said()

    assert media(with_photo()) == "none"
    assert with_photo().tap(SEND).submitted[-1].chosen[0].files == ()


def test_it_goes_with_them() -> None:
    play = with_photo().tap("Share the injuries").command("review")
    assert "It goes to the group you choose." in play.said()

    assert media(play) == "a" * 16


def test_what_the_person_left_out_stays_here_all_the_same() -> None:
    play = with_photo().tap("Your files").tap("File 1").tap("Leave out this file").tap("← Back").tap("← Back")

    assert media(play.tap("Share the injuries")) == "none"
