"""Danger and crisis come over everything, lose no word, and lead back to the same question (dialogue §10)."""

from datetime import timedelta

import pytest

from flows.messages import Ask, Button, Commanded, Edited, Event, FileCame, Heard, Replied
from flows.phases import FORM, Phase
from tests.flows.walks import PHASES, at_home, at_notice, at_review, at_types
from tests.play import Play

DANGER = "They are at my door now"
CRISIS = "Since that day I want to die"
ROOMS = {DANGER: Phase.LIVE, CRISIS: Phase.CRISIS}
LEAVE = {DANGER: "Close", CRISIS: "Keep going"}


def at_story() -> Play:
    """Asked for the story."""
    play = at_types().tap("They took").tap("Done").tap("Yesterday").write("Cicero, Illinois")
    assert play.session.asked == "inc.story"
    return play


@pytest.mark.parametrize("phase", sorted(FORM))
@pytest.mark.parametrize("words", ROOMS)
def test_in_the_form_the_words_stay_and_the_same_question_is_open_afterwards(
    phase: Phase, words: str
) -> None:
    play = PHASES[phase]()
    play.write(words)

    assert play.session.phase is ROOMS[words]
    assert words in play.session.to_json()
    assert "I saved what you wrote." in play.said()

    play.tap(LEAVE[words])

    assert play.session.phase in FORM
    assert words in play.session.to_json()
    assert isinstance(play.effects[-1], Ask)


@pytest.mark.parametrize(
    "phase", [phase for phase in Phase if phase not in {*FORM, *ROOMS.values(), Phase.PAUSED}]
)
@pytest.mark.parametrize("words", ROOMS)
def test_everywhere_else_the_alarm_is_heard_too_and_nothing_is_kept(phase: Phase, words: str) -> None:
    play = PHASES[phase]()
    play.write(words)

    assert play.session.phase is ROOMS[words]
    assert words not in play.session.to_json()
    assert "I saved" not in play.said()


def test_a_word_in_the_middle_of_the_story_leads_back_to_the_story_with_all_of_it() -> None:
    play = at_story().write("They took my son.").write(CRISIS).tap("Keep going")

    assert play.session.asked == "inc.story"
    assert play.session.answers["inc.story"].value == f"They took my son.\n{CRISIS}"

    play.write("He is 19.").quiet()

    assert play.session.answers["inc.story"].value == f"They took my son.\n{CRISIS}\nHe is 19."


def test_an_answer_that_came_with_the_alarm_counts_and_its_question_stays_open() -> None:
    play = at_types().tap("They took").tap("Done")
    play.write("Today. They are at my door now").tap("Close")

    assert play.session.asked == "inc.when"


def test_before_a_language_is_chosen_the_cry_is_answered_in_its_own() -> None:
    play = Play().hear(Replied("la migra está afuera", device="en"))

    assert (play.session.phase, play.session.lang) == (Phase.LIVE, "es")
    assert "No abra la puerta" in play.said()


@pytest.mark.parametrize("words", ROOMS)
def test_within_a_day_one_line_is_enough_and_the_form_goes_on(words: str) -> None:
    play = at_story().write(words).tap(LEAVE[words]).write(words)

    assert play.session.phase is Phase.CORE
    assert any(number in play.said() for number in ("988", "911"))

    play.now += timedelta(days=2)

    assert play.write(words).session.phase is ROOMS[words]


@pytest.mark.parametrize(
    "event",
    [
        Edited(CRISIS),
        Replied(CRISIS, Heard.BEFORE),
        Replied(CRISIS, Heard.UNSURE),
        FileCame("photo", "token", 10, "image/jpeg", "compressed", caption=Replied(CRISIS)),
    ],
    ids=lambda event: type(event).__name__,
)
def test_the_alarm_is_heard_however_the_words_come(event: Event) -> None:
    assert at_story().hear(event).session.phase is Phase.CRISIS


def test_no_words_of_the_person_say_more_than_what_was_kept() -> None:
    play = at_types().write("I want to die. My social security number is 512-44-9083")

    assert "512-44-9083" not in play.session.to_json()
    assert "I hid a number" in play.said()


def test_crisis_names_988_and_every_way_on() -> None:
    play = at_types().write(CRISIS)

    assert "Call or text 988" in play.said()
    assert play.labels() == [
        "Talk to a person now", "Tell the group I need support", "Keep going", "Stop for now", "Erase",
    ]  # fmt: skip  # a list is read as a list, not as a column

    play.tap("Talk to a person")
    copied = [button for button in play.buttons() if button.copy]

    assert [button.copy for button in copied] == ["988"]
    assert isinstance(copied[0], Button)
    assert play.tap("← Back").tap("Stop for now").session.phase is Phase.PAUSED


def test_erasing_in_a_crisis_asks_twice_and_leads_back() -> None:
    play = at_types().write(CRISIS).tap("Erase").tap("No, keep it")

    assert play.session.phase is Phase.CRISIS


def test_who_has_told_nothing_is_offered_nothing_to_erase() -> None:
    play = at_home().write(CRISIS)

    assert "Erase" not in play.labels()
    assert "Your answers are saved" not in play.said()
    assert play.tap("Stop for now").session.phase is Phase.HOME


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("my husband hits me", "800-799-7233"),
        ("my stepfather touches me", "1-800-422-4453"),
        ("my boss took my passport and does not let me leave", "1-888-373-7888"),
    ],
)
def test_other_harm_shows_who_listens_to_it(words: str, number: str) -> None:
    play = at_types().write(words)

    assert play.session.phase is Phase.CRISIS
    assert number in play.said()


def test_a_number_that_is_too_old_is_no_button() -> None:
    play = at_types()
    play.now += timedelta(days=400)
    play.write("my husband hits me")

    assert "800-799-7233" not in play.said()
    assert "Talk to a person now" not in play.labels()


def test_in_the_middle_of_a_crisis_words_are_kept_as_a_note() -> None:
    play = at_types().write(CRISIS).write("They also broke the lamp.")

    assert play.session.phase is Phase.CRISIS
    assert [note.text for note in play.session.notes][-1] == "They also broke the lamp."


def test_danger_in_a_crisis_shows_the_door_and_closing_leads_to_the_question() -> None:
    play = at_types().write(CRISIS).write(DANGER)

    assert play.session.phase is Phase.LIVE
    assert play.tap("Close").session.asked == "inc.types"


def test_a_command_is_no_alarm() -> None:
    assert at_notice().hear(Commanded("help")).session.phase is Phase.NOTICE


def test_a_story_about_agents_at_a_door_is_no_danger() -> None:
    play = at_story().write("On Tuesday agents were at my door. They pushed my brother.")

    assert play.session.phase is Phase.CORE
    assert at_review().write("Then they left.").session.phase in FORM
