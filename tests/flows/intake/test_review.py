"""The review: every line can be changed, nothing goes out but by a clear yes."""

import pytest

from flows.messages import Replied, Tapped, Toast
from flows.phases import Phase
from tests.flows.hearing.walks import at_role, at_where
from tests.flows.walks import SEND, at_review
from tests.play import Play


def exact() -> Play:
    return at_where().write("5600 W Cermak Rd, Cicero, Illinois").write("They hit him.").quiet()


@pytest.mark.parametrize("words", ["1", "2", "sav", "thank you", "dos"])
def test_a_number_half_a_label_or_a_thank_you_sends_nothing_and_is_a_note(words: str) -> None:
    play = at_review()
    story = play.session.answers["inc.story"]
    play.write(words)

    assert play.submitted == []
    assert play.session.answers["inc.story"] == story
    assert words in [note.text for note in play.session.notes]
    assert play.session.phase is Phase.REVIEW


@pytest.mark.parametrize("words", ["send to demo group", "and then they left"])
def test_a_sentence_sends_nothing_and_belongs_to_the_story(words: str) -> None:
    play = at_review().write(words).quiet()

    assert play.submitted == []
    assert play.session.answers["inc.story"].value.endswith(words)
    assert play.session.phase is Phase.REVIEW


def test_a_whole_label_can_be_written() -> None:
    assert at_review().write("save only").submitted[0].chosen == ()


@pytest.mark.parametrize(
    ("title", "answer", "told"),
    [
        ("You are", "Someone told me", "You are: Someone told me"),
        ("When", "Yesterday", "When: Friday, November 20, 2026"),
        ("Where", "I do not know", "Where: I do not know"),
        ("Where", "I prefer not to say", "Where: I prefer not to say"),
    ],
)
def test_any_line_can_be_changed(title: str, answer: str, told: str) -> None:
    assert told in at_review().tap("Change").tap(title).tap(answer).said()


def test_the_list_of_lines_can_be_left() -> None:
    assert "Save only" in at_review().tap("Change").tap("← Back").labels()


def test_changing_what_happened_asks_what_now_applies() -> None:
    play = at_review().tap("Change").tap("What").tap("They took someone away").tap("Done")

    assert "Do you know where the person is now?" in play.said()


def test_back_from_every_question_reaches_the_first_and_loses_nothing() -> None:
    play = at_review()
    answers = play.session.answers
    play.tap("Add to my story")
    for _ in range(6):
        play.tap("← Back")

    assert "This is the first question" in play.said()
    assert play.session.answers == answers
    for _ in range(6):
        play = play.tap("Skip") if play.session.phase is Phase.CORE else play

    assert play.session.phase is Phase.REVIEW
    assert play.session.answers == answers


def test_an_older_message_that_said_city_and_state_does_not_send_the_exact_place() -> None:
    play = exact()
    old = play.session.rev
    play.tap("Share the exact place").hear(Tapped("review", "no-demo", old))

    assert isinstance(play.effects[0], Toast)
    assert play.submitted == []

    play.tap(SEND)

    assert play.submitted[0].chosen[0].exact_place


def test_the_exact_place_can_be_taken_back() -> None:
    play = exact().tap("Share the exact place").tap("Share only city").tap(SEND)

    assert not play.submitted[0].chosen[0].exact_place


def test_a_second_tap_on_send_files_nothing_more() -> None:
    play = at_review()
    rev = play.session.rev
    play.tap(SEND).hear(Tapped("review", "no-demo", rev))

    assert len(play.submitted) == 1
    assert "I am saving your report" in play.said()


def test_a_partner_that_is_not_offered_gets_nothing() -> None:
    play = at_review()
    play.hear(Tapped("review", "yes-nobody", play.session.rev))

    assert play.submitted == []


def test_notes_are_shown_on_the_review() -> None:
    play = (
        at_role().write("qwertz").write("asdf").tap("Threats").tap("Done").tap("Today").tap("I do not know")
    )
    play.write("They hit him.").quiet()

    assert "Notes: asdf" in play.said()


def test_words_while_the_report_is_being_saved_are_not_dropped_without_a_word() -> None:
    play = at_review().tap(SEND).hear(Replied("And one more thing"))

    assert "I did not add what you wrote" in play.said()


def test_a_button_nobody_drew_does_nothing() -> None:
    play = at_review()
    play.hear(Tapped("review", "no-such-button", play.session.rev)).hear(
        Tapped("review", "x", play.session.rev)
    )

    assert play.submitted == []
    assert play.session.phase is Phase.REVIEW


def test_notes_can_be_taken_out_before_anything_is_sent() -> None:
    play = (
        at_role()
        .write("you are of no use to me")
        .tap("I saw it")
        .tap("Hurt someone")
        .tap("Done")
        .tap("Today")
    )
    play.write("Cicero, Illinois").write("They hit him.").quiet().tap("No")

    assert "Notes: you are of no use to me" in play.said()

    play.tap("Change").tap("Erase the notes")

    assert "Notes:" not in play.said()

    play.tap("Change")

    assert "Erase the notes" not in play.labels()
    assert "no use" not in play.session.to_json()


def test_erasing_the_notes_erases_no_answer() -> None:
    play = at_role().write("qwertz").write("asdf").tap("Hurt someone").tap("Done").tap("Today")
    play.write("Cicero, Illinois").write("They hit him.").quiet().tap("No").tap("Change").tap(
        "Erase the notes"
    )

    assert play.session.answers["inc.story"].value == "They hit him."
    assert play.session.answers["rep.role"].absent == "temp-unknown"
    assert play.session.answers["rep.role"].notes == ()
