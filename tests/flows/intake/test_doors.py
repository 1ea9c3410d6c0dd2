"""Words at the doors: a door that is meant opens; a story is not kept before the person agreed, and is told so."""

import pytest

from flows.phases import Phase
from tests.flows.walks import at_home
from tests.play import Play

STORY = "Yesterday at nine two agents came to the shop and pushed my neighbor to the ground very hard"


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        ("I want to make a report", Phase.NOTICE),
        ("Quiero denunciar algo", Phase.NOTICE),
        ("quiero hacer una queja", Phase.NOTICE),
        ("What are my rights?", Phase.INFO),
        ("información por favor", Phase.INFO),
        ("tengo un código", Phase.CODE),
        ("Please delete everything", Phase.DELETE),
        ("quiero borrar mis datos", Phase.DELETE),
        ("I am helping a friend", Phase.REPRESENT),
        ("I do not want to make a report", Phase.HOME),
        ("no quiero borrar nada", Phase.HOME),
        ("hello", Phase.HOME),
    ],
)
def test_a_door_can_be_named_in_plain_words(text: str, phase: Phase) -> None:
    assert at_home().write(text).session.phase is phase


def test_other_words_are_asked_whether_a_report_is_meant() -> None:
    play = at_home().write("hello")

    assert "Do you want to make a report?" in play.said()
    assert "I did not keep" in play.said()


@pytest.mark.parametrize("lang", ["English", "Español"])
def test_a_story_before_the_consent_is_not_kept_and_the_way_to_tell_it_is_said(lang: str) -> None:
    play = Play().start("en").tap(lang).write(STORY)

    assert "neighbor" not in play.session.to_json()
    assert ("I did not keep it yet" in play.said()) is (lang == "English")
    assert play.session.phase is Phase.HOME


def test_with_a_draft_the_way_back_to_it_is_said() -> None:
    play = at_home().tap("It already happened").tap("I am 18").command("start").write("hello")

    assert "To add this to your report, tap “Go on with my report”" in play.said()
    assert play.write("my report").session.phase is Phase.CORE
