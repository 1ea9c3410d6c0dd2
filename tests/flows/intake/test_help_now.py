"""It is happening now: a card, a way to a report, and nothing kept."""

from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType

import pytest

from flows.intake.help_now import Live
from flows.phases import Phase
from tests.flows.guidance.invented import guidance
from tests.flows.guidance.test_help import ROW
from tests.flows.walks import at_home, at_types
from tests.play import NOW, Play, the_flow


def test_filming_and_back() -> None:
    play = at_home().tap("It is happening now").tap("How to film").tap("← Back")

    assert "How to film safely" in play.labels()


def test_who_is_safe_goes_to_the_notice_or_to_the_draft() -> None:
    assert at_home().tap("It is happening now").tap("I am safe").session.phase is Phase.NOTICE
    assert "What happened?" in at_types().command("start").tap("It is happening").tap("I am safe").said()


def test_close_leads_home() -> None:
    assert at_home().tap("It is happening now").tap("Close").session.phase is Phase.HOME


def test_words_are_not_kept_and_it_is_said() -> None:
    play = at_home().tap("It is happening now").write("they are at my door")

    assert "call 911" in play.said()
    assert "at my door" not in play.session.to_json()


def test_a_state_without_a_line_hears_so() -> None:
    assert "I have no help line for that state" in at_home().tap("It is happening now").write("Texas").said()


def with_lines(**more: object) -> Play:
    """At LIVE where the operator has a hotline for Illinois."""
    flow = the_flow()
    screens = MappingProxyType({**flow.screens, Phase.LIVE: Live(guidance({"hotline": [{**ROW, **more}]}))})
    return Play(replace(flow, screens=screens)).start("en").tap("English").tap("It is happening now")


def test_a_state_with_a_line_is_a_button_of_a_page_of_its_own_and_shows_it() -> None:
    play = with_lines().tap("Hotlines in my state").tap("Illinois")

    assert "Example Rapid Response" in play.said()
    assert "Hotlines in my state" in play.labels()


def test_the_state_can_be_written_and_is_not_kept() -> None:
    play = with_lines().write("Illinois")

    assert "Example Rapid Response" in play.said()
    assert "IL" not in play.session.to_json()
    assert "Illinois" not in play.session.to_json()


@pytest.mark.parametrize(
    ("days", "shown", "checked"),
    [(60, True, True), (61, True, False), (120, True, False), (121, False, False)],
)
def test_a_line_is_shown_for_120_days_and_after_60_with_please_check(
    days: int, shown: bool, checked: bool
) -> None:
    play = with_lines(checked_on=NOW.date() - timedelta(days=days))
    assert ("Hotlines in my state" in play.labels()) is shown
    play.write("Illinois")
    assert ("Example Rapid Response" in play.said()) is shown
    assert ("Please check this number first" in play.said()) is (shown and not checked)


def test_without_a_line_no_button_offers_one() -> None:
    assert not [label for label in at_home().tap("It is happening now").labels() if "otline" in label]


def test_the_state_of_the_link_that_led_here_is_answered_at_once() -> None:
    play = with_lines().tap("Close")
    play.session = replace(play.session, state="US-IL")
    assert "Example Rapid Response" in play.tap("It is happening now").said()


def test_where_911_may_not_be_shown_the_sentence_has_no_number() -> None:
    live = Live(guidance(emergency_911={"confidence": "low"}))
    flow = the_flow()
    flow = replace(flow, screens=MappingProxyType({**flow.screens, Phase.LIVE: live}))
    play = Play(flow).start("en").tap("English").tap("It is happening now").write("they are here")
    assert "I did not keep what you wrote. Please tap a button." in play.said()
