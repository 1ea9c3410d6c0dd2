"""In a crisis nobody is told, unless the person taps for it, and then only what the button says."""

from dataclasses import replace

import pytest

from flows.afterwards import AddToReport
from flows.messages import Replied, Submit
from flows.phases import Phase
from tests.flows.walks import SEND, at_home, at_options, at_review, at_types
from tests.play import Play, the_flow

CRISIS = "I want to die"
TELL = "Tell the group I need support"


def told(play: Play) -> list[str]:
    return [note.text for note in play.session.notes]


def test_the_tap_puts_a_note_into_the_draft_that_the_review_shows() -> None:
    play = at_review().command("start").tap("Go on").write(CRISIS).tap(TELL)

    assert "I put this in your report as a note" in play.said()
    assert told(play)[-1] == "I need support."
    assert TELL not in play.labels()
    assert "I need support." in "\n".join(play.tap("Keep going").script)


def test_the_note_goes_with_the_report_and_only_with_it() -> None:
    play = at_review().write(CRISIS).tap(TELL)
    assert not any(isinstance(effect, Submit) for effect in play.effects)
    play.tap("Keep going")
    if play.session.phase is not Phase.REVIEW:
        play.quiet_again()
    play.tap(SEND)
    assert "I need support." in [note.text for note in play.submitted[0].report.notes]


def test_it_is_in_the_language_of_the_person() -> None:
    play = (
        Play().start("es").tap("Español").tap("Ya pasó").tap("Tengo 18").hear(Replied("ya no quiero vivir"))
    )
    assert told(play.tap("Decir al grupo"))[-1] == "Necesito apoyo."


def test_who_has_no_report_is_not_offered_it() -> None:
    assert TELL not in at_home().write(CRISIS).labels()


def test_where_nobody_can_get_a_report_it_is_not_offered() -> None:
    play = at_types()
    play.flow = the_flow(can_send=False)
    assert TELL not in play.write(CRISIS).labels()


def test_after_sending_it_is_shown_and_added_only_after_one_more_yes() -> None:
    play = at_options(handle="h").write(CRISIS).tap(TELL)

    assert "I need support." in play.said()
    assert "DEMO group" in play.said()
    assert not any(isinstance(effect, AddToReport) for effect in play.effects)
    orders = [effect for effect in play.tap("Add it").effects if isinstance(effect, AddToReport)]
    assert [order.handle for order in orders] == ["h"]


def test_a_report_that_was_only_saved_goes_to_nobody_and_nothing_is_offered() -> None:
    play = at_options(handle="h")
    play.session = replace(play.session, filed=(replace(play.session.filed[0], partners=()),))
    assert TELL not in play.write(CRISIS).labels()


@pytest.mark.parametrize("words", [CRISIS, "I want to kill myself"])
def test_the_second_time_in_a_day_is_one_line(words: str) -> None:
    play = at_types().write(CRISIS).tap("Keep going").hear(Replied(words))
    assert "You can call or text 988 at any time." in play.said()
    assert play.session.phase is Phase.CORE
