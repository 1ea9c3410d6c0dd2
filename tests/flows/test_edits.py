"""A message that was sent before is changed: its words are found and read again, wherever they stand."""

from datetime import timedelta

import pytest

from flows.afterwards import AddToReport
from flows.messages import Ask, Edited, Heard, Replied, Unsend
from flows.phases import Phase
from flows.report import to_json
from tests.flows.hearing.walks import at_review, at_role, at_story, at_types, at_when, at_where
from tests.play import Play


def telling() -> Play:
    """Two messages of a story; the first has number 1 more than the place had."""
    return at_story().write("They broke the blue door.").write("Then they ran away.")


def test_a_message_of_the_story_is_replaced_in_its_place() -> None:
    play = telling()
    first = play.number - 1
    play.edit("They broke the green door.", first).quiet_again()

    assert play.session.answers["inc.story"].value == "They broke the green door.\nThen they ran away."
    assert play.session.answers["inc.story"].original[0].text.endswith("green door.")


def test_a_change_while_the_story_is_told_is_acknowledged_and_interrupts_nothing() -> None:
    play = telling().edit("And then they ran away.")

    assert play.said() == "Updated."
    assert not any(isinstance(effect, Ask) for effect in play.effects)
    assert play.session.listening


def test_a_change_after_the_story_shows_the_open_question_again() -> None:
    play = at_review()
    play.edit("They pushed my neighbor twice.")

    assert play.session.answers["inc.story"].value == "They pushed my neighbor twice."
    assert "Updated." in play.said()
    assert isinstance(play.effects[-1], Ask)


def test_a_changed_place_is_read_again() -> None:
    play = at_where().write("Cicero, Illinois").edit("Springfield, Massachusetts")

    assert play.session.answers["inc.place"].value["state"] == "US-MA"
    assert "Updated." in play.said()
    assert play.session.asked == "inc.story"


def test_a_changed_date_is_confirmed_like_any_date_in_words() -> None:
    play = at_when().write("yesterday").edit("18 November 2026")

    assert play.session.asked == "inc.when"

    play.tap("Yes")

    assert play.session.answers["inc.when"].value["edtf"] == "2026-11-18"
    assert play.session.asked == "inc.place"


def test_a_change_that_is_no_answer_becomes_a_note_beside_it() -> None:
    play = at_role().write("I saw it").edit("from behind the big tree")

    assert play.session.answers["rep.role"].value == "witness"
    assert [note.text for note in play.session.answers["rep.role"].notes] == ["from behind the big tree"]
    assert "Your answer stays." in play.said()


def test_a_change_that_names_no_state_is_asked_for_it_and_the_answer_stays_until_then() -> None:
    play = at_where().write("Cicero, Illinois").edit("by the big tree")

    assert play.session.asked == "inc.place"
    assert play.session.answers["inc.place"].value["place"] == "Cicero"
    assert play.tap("Keep my answer").session.asked == "inc.story"


def test_the_words_in_doubt_are_read_anew_when_they_are_changed() -> None:
    play = at_where().write("Springfield").edit("Springfield, Illinois")

    assert play.session.answers["inc.place"].value["state"] == "US-IL"


def test_a_number_that_looks_like_an_id_does_not_come_in_by_a_change() -> None:
    play = at_review().edit("My SSN is 123-45-6789.")

    assert "6789" not in play.session.to_json()
    assert Unsend() in play.effects


@pytest.mark.parametrize("walk", [telling, at_review])
def test_words_about_a_status_that_come_by_a_change_are_asked_about(walk: object) -> None:
    assert callable(walk)
    play: Play = walk()
    play.edit("My cousin is undocumented. They hit him.")

    assert "Hide it?" in play.said()

    play.tap("Hide it")

    assert "undocumented" not in play.session.to_json()
    assert "They hit him." in play.session.answers["inc.story"].value


def test_a_note_is_changed_where_it_stands() -> None:
    play = at_types().write("wait my phone is almost empty now").edit("never mind")

    assert [note.text for note in play.session.notes] == ["never mind"]


def test_words_that_wait_for_more_are_changed_before_they_are_read() -> None:
    play = at_types().hear(Replied("threts and insulst", message=5)).hear(Edited("Threats or insults", 5))
    play.quiet_again()

    assert play.session.picked == ("threats",)


def test_words_in_doubt_are_shown_as_they_are_now() -> None:
    play = at_story().hear(Replied("They hit hm.", Heard.UNSURE, message=5)).hear(Edited("They hit him.", 5))

    assert "They hit him." in play.said()


def test_a_change_without_other_words_says_nothing() -> None:
    play = at_review().edit("They pushed my neighbor.")

    assert play.effects == ()


def test_after_48_hours_a_message_has_no_number_any_more() -> None:
    play = at_review()
    play.now += timedelta(hours=49)
    play.command("help").edit("They pushed nobody.")

    assert play.session.answers["inc.story"].value == "They pushed my neighbor."
    assert "I did not change your answer" in play.said()


def test_a_change_of_what_was_sent_is_offered_to_be_added() -> None:
    play = at_review().tap("Send, no messages: DEMO group").registered(handle="h")
    play.edit("They pushed my neighbor twice.")
    assert "Shall I add this to your report?" in play.said()

    play.tap("Add it")

    added = [effect.report.answers for effect in play.effects if isinstance(effect, AddToReport)]
    assert [answers["inc.story"].value for answers in added] == ["They pushed my neighbor twice."]
    assert play.session.phase is Phase.OPTIONS


def test_a_change_while_the_report_is_being_filed_is_told_the_truth() -> None:
    play = at_review().tap("Send, no messages: DEMO group").edit("They pushed my neighbor twice.")

    assert "The report did not change." in play.said()


def test_no_number_of_a_message_goes_out_with_a_report() -> None:
    play = at_review().tap("Send, no messages: DEMO group")

    assert ",false,1]" not in to_json(play.submitted[0].report)
    assert play.session.phase is Phase.SUBMITTED


def test_a_longer_change_takes_only_the_room_there_is() -> None:
    play = at_story()
    for _ in range(4):
        play.write("y" * 4096)
    play.write("z" * 3000).edit("z" * 4096)

    assert len(play.session.answers["inc.story"].value) <= 20_000
    assert "There is no more room" in play.said()
