"""A session has an end: whatever one person sends, it never grows until it holds everybody up."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from flows.answers import Original
from flows.engine import step
from flows.file_messages import FileRefused
from flows.files import MOST_FILES
from flows.messages import Edited, Event, Heard, Replied
from flows.originals import MOST, NO_ROOM, NO_ROOM_FOR_NOTES, noted, words_of
from flows.session import ROOM, Session
from tests.flows.hearing.walks import at_review, at_story, at_when, at_where
from tests.play import Play

LONG = "They came in and broke the blue door. " * 100


def whole(number: int, heard: Heard = Heard.AFTER) -> Replied:
    """A long message."""
    return Replied(f"{number} {LONG}", heard, message=number + 1)


FLOODS: dict[str, tuple[Callable[[], Play], Callable[[int], Event]]] = {
    "before the question": (at_where, lambda number: whole(number, Heard.BEFORE)),
    "nobody knows for which question": (at_when, lambda number: whole(number, Heard.UNSURE)),
    "a burst at the date": (at_when, whole),
    "a burst at the place": (at_where, whole),
    "the story": (at_story, whole),
    "the review": (at_review, whole),
    "a part": (lambda: at_review().tap("Add details").tap("You"), whole),
    "a pause": (lambda: at_when().command("pause"), whole),
    "a change of the same message": (
        lambda: at_where().hear(Replied("Cicero, Illinois", message=1)),
        lambda number: Edited(f"{number} {LONG}", 1),
    ),
}


@pytest.mark.parametrize("flood", FLOODS)
def test_a_flood_of_words_comes_to_an_end_and_is_told_so(flood: str) -> None:
    begin, sends = FLOODS[flood]
    play = begin()
    session, now = play.session, play.now
    for number in range(100):
        session, _ = step(play.flow, session, sends(number), now)
        now += timedelta(seconds=1)
    assert sum(len(words.text) for words in words_of(session)) <= MOST
    assert len(session.to_json()) < 3 * MOST
    assert Session.from_json(session.to_json()) == session


def test_words_for_which_there_is_no_room_are_said_not_to_be_kept() -> None:
    play = at_where()
    for number in range(MOST // len(LONG) + 1):
        play.hear(whole(number, Heard.BEFORE))

    assert "no more room for words. I did not keep these words." in play.said()
    assert play.session.asked == "inc.place"


def test_files_that_were_too_big_are_no_more_lines_than_files() -> None:
    play = at_review()
    for number in range(MOST_FILES + 5):
        play.hear(FileRefused("too_big", "video", 99, "video/mp4", file=f"{number:016x}", limit=20_000_000))
    play.quiet()

    assert len(play.session.files) == MOST_FILES
    assert "I have 60 files from you" in play.said()


def test_what_is_full_is_called_by_its_name() -> None:
    words = Original("x" * (ROOM + 1), "en", "2026-11-21T20:00:00Z")

    assert noted(Session(), words) == (Session(), NO_ROOM_FOR_NOTES)
    assert "notes" not in NO_ROOM
