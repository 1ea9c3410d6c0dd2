"""Every command in every phase: it is obeyed, nothing is lost, and the way back is remembered."""

from datetime import timedelta

import pytest

from flows.commands import HIDDEN, IN_THE_APP, NOT_HIDDEN
from flows.messages import Ask, ClearChat, Commanded, Heard, Replied
from flows.phases import INTERRUPTIONS, Phase
from flows.speaking import say
from tests.flows.walks import PHASES, at_review, at_types
from tests.play import CODE, Play

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


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("words", ["x", "Ocultar", "/hide", "/ocultar"])
def test_hiding_takes_one_word_and_leaves_one_neutral_line(phase: Phase, words: str) -> None:
    play = PHASES[phase]()
    answers = play.session.answers
    if words.startswith("/"):
        play.command(words[1:])
    else:
        play.write(words)

    assert play.effects == (ClearChat(), say(HIDDEN, NOT_HIDDEN, IN_THE_APP))
    assert (play.session.phase, play.session.asked, play.session.answers) == (Phase.HOME, "", answers)


@pytest.mark.parametrize(
    ("words", "phase"),
    [
        ("borrar", Phase.DELETE), ("delete", Phase.DELETE), ("parar", Phase.STOPPING), ("Stop.", Phase.STOPPING),
        ("idioma", Phase.LANG), ("ajustes", Phase.SETTINGS), ("pausa", Phase.PAUSED), ("privacidad", Phase.INFO),
        ("inicio", Phase.HOME), ("código", Phase.CODE),
    ],
)  # fmt: skip  # a list is read as a list, not as a column
def test_a_command_can_be_said_in_plain_words(words: str, phase: Phase) -> None:
    play = at_types()
    answers = play.session.answers

    assert play.write(words).session.phase is phase
    assert play.session.answers == answers


def test_a_word_of_a_story_is_no_command() -> None:
    play = at_types().write("They told us to stop and delete the video")

    assert play.session.phase is Phase.CORE


def test_what_was_told_can_be_read_again_in_the_middle_and_the_question_stays() -> None:
    play = at_types()
    asked = play.session.asked
    play.command("review")

    assert "You are: I saw it" in play.said()
    assert (play.session.phase, play.session.asked) == (Phase.CORE, asked)


def test_who_types_the_button_of_a_pause_goes_on_and_no_note_is_kept() -> None:
    play = at_types().command("pause").write("go on")

    assert play.session.phase is Phase.CORE
    assert play.session.notes == ()


def test_a_pause_says_how_much_is_kept_and_shows_it_after_one_tap() -> None:
    play = at_types().command("pause")

    assert "Answers kept: 1." in play.said()
    assert "I saw it" not in play.said()

    play.tap("Show my answers")

    assert "You are: I saw it" in play.said()
    assert play.session.asked == "inc.types"


def test_who_comes_back_after_days_is_told_in_two_lines_and_their_answer_counts() -> None:
    play = at_types().tap("They took")
    play.now += timedelta(days=2)
    play.tap("Done")

    assert play.said().startswith("It is good that you are back. I kept one answer.")
    assert play.session.answers["inc.types"].value == ["detained"]


def test_who_comes_back_at_once_is_told_nothing() -> None:
    play = at_types()
    play.now += timedelta(minutes=15)

    assert "you are back" not in play.tap("They took").said()


@pytest.mark.parametrize(
    ("payload", "lang", "state", "partner"),
    [
        ("es", "es", "", ""),
        ("es_IL_demo", "es", "US-IL", "demo"),
        ("IL", "", "US-IL", ""),
        (CODE, "", "", ""),
    ],
)
def test_a_link_carries_language_state_and_partner_and_nothing_else(
    payload: str, lang: str, state: str, partner: str
) -> None:
    play = Play().hear(Commanded("start", payload, "en"))

    assert (play.session.lang, play.session.state, play.session.partner) == (lang, state, partner)
    assert play.session.phase is (Phase.HOME if lang else Phase.LANG)


def test_whoever_has_chosen_a_language_keeps_it_when_a_link_says_another() -> None:
    assert at_types().hear(Commanded("start", "es")).session.lang == "en"


def test_danger_survives_another_language_and_leads_back_to_the_question() -> None:
    play = at_types().command("now").command("language").tap("English")

    assert play.session.phase is Phase.LIVE

    assert play.tap("Close").session.asked == "inc.types"


def test_the_buttons_back_and_skip_can_be_written_after_a_slash_in_spanish() -> None:
    english, spanish = at_review().tap("Change"), at_review().tap("Change")
    assert spanish.command("atras").session == english.command("back").session
    assert spanish.effects == english.effects
    assert "I do not know that command" not in spanish.command("saltar").said()
