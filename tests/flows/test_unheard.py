"""What is told once is not told into a blocked chat: it waits in the session, through its JSON."""

from dataclasses import replace
from datetime import date

import pytest

from flows.afterwards import Added, DraftCoded, Erased, Unanswered
from flows.messages import Blocked, FileCame, PartnerWrote, Quieted, Registered, Wake
from flows.phases import Phase
from flows.session import Filed, Session
from flows.unheard import SaidOnce, heard_again, waiting
from tests.flows.hearing.walks import at_role
from tests.play import CODE, Play

LETTER = PartnerWrote("DEMO group", "Did anybody film it?", "h1", "l1")


def at_home() -> Play:
    return Play().start("en").tap("English")


@pytest.mark.parametrize("event", [
    Registered(CODE, date(2026, 12, 6), "h1"), LETTER, Added("h1", ("DEMO group",), ("f1",)), Added("h1", None),
    DraftCoded(CODE), Erased(("draft",), date(2026, 12, 6), "ab12"),
])  # fmt: skip  # a list is read as a list, not as a column
def test_what_waits_survives_its_json(event: SaidOnce) -> None:
    assert heard_again(waiting(event)) == event
    assert Session.from_json(Session(blocked=True, unheard=(event,)).to_json()).unheard == (event,)


def test_an_event_of_another_name_is_not_guessed_at() -> None:
    with pytest.raises(KeyError):
        heard_again({"event": "Tapped"})


def test_a_partners_letter_is_read_on_return_and_can_be_answered() -> None:
    play = at_home().hear(Blocked()).hear(LETTER)
    assert play.effects == ()

    play.write("hello")

    assert play.said().count("Did anybody film it?") == 1
    assert play.labels()[0] == "Answer"
    assert not play.session.unheard


def test_hiding_the_chat_on_return_shows_nothing_and_loses_nothing() -> None:
    play = at_home().hear(Blocked()).hear(LETTER).command("hide")
    assert "Did anybody film it?" not in play.said()

    assert "Did anybody film it?" in play.command("start").said()


def test_two_letters_are_both_read_and_neither_keeps_buttons_of_its_own() -> None:
    other = PartnerWrote("Other group", "Where was it?", "h2", "l2")
    play = at_home().hear(Blocked()).hear(LETTER).hear(other).command("start")

    assert play.said().index("Did anybody film it?") < play.said().index("Where was it?")
    assert {one.letter for one in play.session.after.letters} == {"l1", "l2"}


def test_a_letter_in_the_form_is_read_before_the_pause_is_left() -> None:
    play = at_role().hear(Blocked()).hear(LETTER).write("Hello, I am back here again")

    assert "Did anybody film it?" in play.said()
    assert play.session.phase is Phase.CORE
    assert [note.text for note in play.session.notes] == ["Hello, I am back here again"]


def test_who_is_here_is_told_at_once() -> None:
    assert "Did anybody film it?" in at_home().hear(LETTER).said()


def test_what_stands_open_is_not_said_above_itself_too() -> None:
    silent, moved = Unanswered("DEMO group", "h1"), PartnerWrote("Other group", "Where was it?", "h2", "l2")
    play = at_home()
    play.session = replace(play.session, filed=(Filed("2026-11-21T15:00:00Z", ("DEMO group",), "h1"),))
    play.hear(Blocked()).hear(silent).hear(moved).write("They came back today")

    assert play.said().count("They came back today") == 1
    assert play.said().count("We have not heard from DEMO group.") == 1


def test_who_has_written_meanwhile_is_not_called_silent() -> None:
    play = at_home().hear(Blocked()).hear(Unanswered("DEMO group", "h1")).hear(LETTER).command("start")

    assert "We have not heard" not in play.said()
    assert "Did anybody film it?" in play.said()


def test_a_file_on_return_is_asked_about_below_what_was_not_heard() -> None:
    file = FileCame("voice", "t", 9, "", "original_file")
    play = at_home().hear(Blocked()).hear(LETTER).hear(file)
    (wake,) = [effect for effect in play.effects if isinstance(effect, Wake)]
    assert (wake.rev, play.labels()[0]) == (play.session.rev, "Answer")

    assert "Save this for a report?" in play.hear(Quieted(wake.rev)).said()
