"""Half an hour without a word: a pause that rings nowhere, and whatever comes then still answers what was read."""

from datetime import timedelta

import pytest

from flows.messages import Ask, FileCame, Replied, Say, Tapped
from flows.phases import Phase
from flows.waiting import Idled, Watch
from tests.flows.hearing.walks import at_review, at_role, at_story, at_where
from tests.play import Play

LONG = timedelta(minutes=41)


def idled(play: Play) -> Play:
    play.now += LONG
    return play.hear(Idled())


def test_the_pause_is_one_card_that_replaces_the_last_one() -> None:
    play = idled(at_role())
    (card,) = play.effects

    assert isinstance(card, Ask)
    assert card.quietly
    assert play.said() == "Saved. Tap to go on."
    assert play.session.phase is Phase.PAUSED


def test_a_tap_on_it_leads_back_to_the_same_question() -> None:
    play = idled(at_role()).tap("Go on")

    assert "you are back" in play.said()
    assert play.session.asked == "rep.role"


def test_its_button_can_be_written() -> None:
    play = idled(at_story()).write("go on")

    assert play.session.asked == "inc.story"
    assert "inc.story" not in play.session.answers


def test_the_story_that_took_an_hour_to_write_is_the_story() -> None:
    play = idled(at_story()).write("They pushed my neighbor to the ground.").quiet()

    assert play.session.answers["inc.story"].value == "They pushed my neighbor to the ground."
    assert play.session.notes == ()


def test_a_point_on_the_map_after_an_hour_is_the_place() -> None:
    play = idled(at_where()).pin(41.8456, -87.7539).tap("Yes")

    assert play.session.answers["inc.place"].value["place"] == "Cicero"


def test_a_voice_message_after_an_hour_answers_the_question_that_was_read() -> None:
    play = idled(at_story()).hear(FileCame("voice", "token", 100, "audio/ogg", "original_file"))

    assert [getattr(effect, "question", "") for effect in play.effects][1] == "inc.story"

    play.hear(Tapped("paused", "on", play.session.rev))

    assert play.session.asked == "inc.story"


def test_a_change_of_the_last_message_after_an_hour_is_read() -> None:
    play = at_where().write("Cicero, Illinois")
    idled(play).edit("Waukegan, Illinois")

    assert play.session.answers["inc.place"].value["place"] == "Waukegan"


@pytest.mark.parametrize("command", ["start", "review", "pause", "language", "stop", "back"])
def test_every_command_works_from_an_idle_pause(command: str) -> None:
    play = idled(at_story()).command(command)

    assert any(isinstance(effect, Ask) for effect in play.effects)
    assert not any(isinstance(effect, Ask) and effect.quietly for effect in play.effects)


def test_a_timer_that_comes_too_early_waits_for_its_time() -> None:
    play = at_role().hear(Idled())

    assert play.session.phase is Phase.CORE
    assert [type(effect) for effect in play.effects] == [Watch]


def test_outside_the_form_nothing_pauses() -> None:
    play = at_review().command("start")
    home = play.session

    assert idled(play).session == home
    assert play.effects == ()


def test_words_that_waited_for_more_are_kept_as_a_note_without_a_word() -> None:
    play = at_role().hear(Replied("qwertz"))
    idled(play)

    assert [note.text for note in play.session.notes] == ["qwertz"]
    assert not any(isinstance(effect, Say) for effect in play.effects)


def test_the_timer_is_set_once_in_ten_minutes_and_not_with_every_answer() -> None:
    play = at_role()
    set_ = 0
    for label in ("I saw it", "They took someone away", "Done", "Today"):
        play.tap(label)
        set_ += sum(isinstance(effect, Watch) for effect in play.effects)

    assert set_ == 0

    play.now += timedelta(minutes=11)
    play.write("Cicero, Illinois")

    assert sum(isinstance(effect, Watch) for effect in play.effects) == 1
