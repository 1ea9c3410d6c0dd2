"""Every command in every phase: it is obeyed, nothing is lost, and the way back is remembered."""

import pytest

from flows.messages import Ask, Commanded, Heard, Replied
from flows.phases import INTERRUPTIONS, Phase
from tests.flows.walks import PHASES, at_review, at_types
from tests.play import Play

LEADS = {
    "start": Phase.HOME, "language": Phase.LANG, "idioma": Phase.LANG, "stop": Phase.STOPPING,
    "delete": Phase.DELETE, "code": Phase.CODE,
}  # fmt: skip  # a list is read as a list, not as a column
BACK = {"language": "English", "stop": "Go on", "delete": "No, keep it", "code": "Close"}


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("name", LEADS)
def test_a_command_is_obeyed_in_every_phase_and_loses_no_answer(phase: Phase, name: str) -> None:
    play = PHASES[phase]()
    answers = play.session.answers
    play.command(name)

    assert play.session.phase is LEADS[name]
    assert play.session.answers == answers
    assert isinstance(play.effects[-1], Ask)


@pytest.mark.parametrize(
    "phase", [phase for phase in Phase if phase not in {*INTERRUPTIONS, Phase.SUBMITTED}]
)
@pytest.mark.parametrize("name", BACK)
def test_after_an_interruption_the_same_question_is_open(phase: Phase, name: str) -> None:
    play = PHASES[phase]()
    asked = play.open_ask
    play.command(name).tap(BACK[name])

    assert play.session.phase is phase
    assert asked is not None
    assert play.open_ask is not None
    assert (play.open_ask.question, play.open_ask.rows) == (asked.question, asked.rows)


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize(
    ("name", "words"), [("help", "/start goes"), ("nonsense", "do not know that command")]
)
def test_help_and_unknown_commands_are_answered_and_the_question_comes_again(
    phase: Phase, name: str, words: str
) -> None:
    play = PHASES[phase]()
    before = play.session
    play.command(name)

    assert words in play.said()
    assert before == play.session


def test_one_interruption_after_another_still_leads_back() -> None:
    play = at_types().command("stop").command("delete").command("code").command("language").tap("English")

    assert play.session.phase is Phase.CORE


def test_a_stranger_who_writes_a_command_chooses_a_language_first() -> None:
    play = Play().hear(Commanded("delete", device="en-US"))

    assert play.session.phase is Phase.LANG
    assert play.labels()[0] == "English"


def test_a_command_comes_before_words_in_doubt_and_they_are_asked_about_later() -> None:
    play = at_types().hear(Replied("They hit him.", Heard.UNSURE)).command("delete")

    assert "Erase everything" in play.labels()

    play.tap("No, keep it")

    assert "They hit him." in play.said()


def test_help_while_words_are_in_doubt_asks_about_them_again() -> None:
    play = at_review().hear(Replied("And more.", Heard.UNSURE)).command("help")

    assert play.session.asked == "aside"
    assert play.labels() == ["Yes, it is", "No, keep it as a note"]
