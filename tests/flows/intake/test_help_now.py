"""It is happening now: a card, a way to a report, and nothing kept."""

from dataclasses import replace
from types import MappingProxyType

from flows.intake.help_now import Live
from flows.phases import Phase
from tests.flows.guidance.invented import guidance
from tests.flows.guidance.test_help import ROW
from tests.flows.walks import at_home, at_types
from tests.play import Play, the_flow


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


def test_a_state_with_a_line_is_a_button_and_shows_it() -> None:
    flow = the_flow()
    screens = MappingProxyType({**flow.screens, Phase.LIVE: Live(guidance({"hotline": [ROW]}))})
    play = (
        Play(replace(flow, screens=screens))
        .start("en")
        .tap("English")
        .tap("It is happening now")
        .tap("Illinois")
    )

    assert "Example Rapid Response" in play.said()
    assert "Illinois" in play.tap("← Back").labels()
