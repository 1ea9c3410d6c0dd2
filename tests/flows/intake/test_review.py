"""The review: every line can be changed, nothing goes out but by a clear yes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.messages import Replied, Tapped, Toast
from flows.phases import Phase
from flows.session import MOST_FILED, Filed, Session, remembered
from flows.speaking import stamp
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


FIVE_SAVED = "You saved five reports in one day."


def with_filed(*filed: Filed) -> Play:
    play = at_review()
    play.session = replace(play.session, filed=filed)
    return play


def at(play: Play, hours: float, *partners: str) -> Filed:
    return Filed(stamp(play.now - timedelta(hours=hours)), partners, f"h{hours}")


def test_a_sixth_report_of_a_day_is_not_saved_and_nothing_of_it_is_lost() -> None:
    play = with_filed(*(at(at_review(), hours) for hours in range(1, 6)))
    answers = play.session.answers
    play.tap("Save only")

    assert FIVE_SAVED in play.said()
    assert (play.submitted, play.session.answers, play.session.phase) == ([], answers, Phase.REVIEW)

    play.now += timedelta(hours=24)
    assert len(play.tap("Save only").submitted) == 1


def test_saving_and_sending_have_a_limit_each() -> None:
    saved = with_filed(*(at(at_review(), hours) for hours in range(1, 6)))
    sent = with_filed(*(at(at_review(), hours, "A group") for hours in range(1, 6)))

    assert len(saved.tap(SEND).submitted) == 1
    assert len(sent.tap("Save only").submitted) == 1


def test_a_session_remembers_its_newest_reports_and_forgets_erased_ones_first() -> None:
    many = tuple(Filed(f"2026-11-{day:02}T00:00:00Z", handle=f"h{day}") for day in range(MOST_FILED))
    gone = replace(many[7], handle="", erased=True)
    new = Filed("2026-12-01T00:00:00Z", ("A group",))

    assert remembered(*many) == many
    assert remembered(*many, new) == (*many[1:], new)
    assert remembered(*many[:7], gone, *many[8:], new) == (*many[:7], *many[8:], new)


def test_who_has_many_reports_is_told_on_delete_that_there_may_be_older_ones() -> None:
    play = with_filed(
        *(Filed(f"2026-10-{1 + one % 28:02}T00:00:00Z", handle=f"h{one}") for one in range(MOST_FILED))
    )
    play.tap("Save only")

    assert len(play.session.filed) == MOST_FILED
    assert Session.from_json(play.session.to_json()) == play.session
    assert "There may be older reports too." in play.command("delete").said()
