"""The story: as many messages as it takes; nothing is dropped without a word."""

import pytest

from flows.hearing.text import LONGEST
from flows.messages import Pinned, Quieted, Tapped, Unsend, Wake
from tests.flows.hearing.walks import at_review, at_story
from tests.play import Play

STATUS = "My cousin is undocumented."


def story(play: Play) -> str:
    text: str = play.session.answers["inc.story"].value
    return text


def test_a_story_longer_than_its_room_keeps_the_first_part_and_says_so() -> None:
    play = at_story()
    for _ in range(5):
        play.write("y" * 4096)

    assert "There is no more room" in play.said()
    assert len(story(play)) <= LONGEST

    play.write("and the end").quiet()

    assert "the end" not in play.session.to_json()
    assert play.session.asked == "review"


def test_a_full_story_goes_on_by_itself() -> None:
    play = at_story()
    for _ in range(6):
        play.write("y" * 4096)

    assert any(isinstance(effect, Wake) for effect in play.effects)


def test_a_status_written_when_there_is_no_more_room_loses_nothing() -> None:
    play = at_story().write(STATUS)
    for _ in range(5):
        play.write("y" * 4096)
    play.write("z")

    assert "There is no more room" in play.said()

    play.tap("Keep it")

    assert story(play).startswith(STATUS)


@pytest.mark.parametrize("words", ["Hide it", "yes", "sí", "ocultar eso"])
def test_hiding_a_status_can_be_written(words: str) -> None:
    play = at_story().write(STATUS).write(words)
    if words == "ocultar eso":
        play.tap("Hide it")

    assert "undocumented" not in play.session.to_json()
    assert story(play).startswith("My cousin is [status hidden].")


@pytest.mark.parametrize("words", ["Keep it", "no"])
def test_keeping_a_status_can_be_written(words: str) -> None:
    assert story(at_story().write(STATUS).write(words)) == STATUS


def test_every_status_written_before_the_tap_is_hidden_by_it() -> None:
    play = at_story().write(STATUS).write("My aunt is undocumented too.").tap("Hide it")

    assert "undocumented" not in play.session.to_json()
    assert "My aunt" in story(play)


@pytest.mark.parametrize("way", ["← Back", "Skip", "/start", "/stop", "/language"])
def test_a_story_with_a_status_is_not_lost_when_the_person_goes_elsewhere(way: str) -> None:
    play = at_story().write(f"{STATUS} They hit him.")
    if way.startswith("/"):
        play.command(way.removeprefix("/"))
    else:
        play.tap(way)

    assert "They hit him." in story(play)
    assert "undocumented" not in story(play)


def test_after_another_language_a_status_is_still_asked() -> None:
    play = at_story().write(STATUS).command("language").tap("Español").tap("Dejarlo")

    assert story(play) == STATUS


def test_the_quiet_timer_waits_for_the_answer_about_a_status() -> None:
    play = at_story().write("They hit him.")
    wake = next(effect for effect in play.effects if isinstance(effect, Wake))
    play.write(STATUS)
    play.hear(Quieted(wake.rev))

    assert not play.effects
    assert play.session.pending is not None


def test_an_id_number_in_the_story_is_hidden_and_the_message_removed() -> None:
    play = at_story().write("My SSN is 123-45-6789.")

    assert Unsend() in play.effects
    assert "looks like an ID" in play.said()
    assert "6789" not in story(play)


def test_erasing_the_words_and_writing_again_leaves_only_the_new_ones() -> None:
    play = at_review().tap("Change").tap("Your words").tap("Erase this and write again")

    assert "inc.story" in play.session.answers
    assert play.session.answers["inc.story"].value is None

    play.write("Only this.").quiet()

    assert story(play) == "Only this."
    assert "neighbor" not in play.session.to_json()


def test_more_words_are_added_at_the_end() -> None:
    assert story(at_review().tap("Add to my story").write("He was hurt.").quiet()).endswith("\nHe was hurt.")


def test_a_story_that_was_declined_can_still_be_told() -> None:
    play = at_story().tap("I prefer not to say").write("Now I tell it.").quiet()

    assert story(play) == "Now I tell it."


def test_another_language_during_the_story_does_not_stop_the_form() -> None:
    play = at_story().write("They hit him.").command("language").tap("Español")

    assert play.session.asked == "review"


def test_a_button_of_another_kind_asks_for_words() -> None:
    play = at_story()
    play.hear(Tapped("inc.story", "c0", play.session.rev))

    assert "in your own words" in play.said()
    assert "inc.story" not in play.hear(Pinned(1.0, 1.0)).session.answers
