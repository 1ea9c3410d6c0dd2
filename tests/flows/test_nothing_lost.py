"""Nothing a person wrote or sent is silently dropped: words in doubt, ticks, captions, words beside files."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from flows.file_messages import EraseFile, Fetch, FileKept
from flows.messages import Failed, FileCame, PartnerWrote, Replied
from flows.phases import Phase
from flows.report import to_json
from tests.flows.hearing.walks import at_review, at_story, at_types, at_when, at_where
from tests.flows.walks import SEND
from tests.play import Play


def sent(play: Play, kind: str = "photo", name: str = "a", media_type: str = "image/jpeg") -> Play:
    """Send a file that is kept."""
    play.hear(FileCame(kind, "t", 9, "", "compressed"))  # type: ignore[arg-type]  # a kind by name
    question = next(e.question for e in play.effects if isinstance(e, Fetch))
    kept = FileKept(name * 16, kind, "compressed", media_type, 9, "0" * 64, question=question)  # type: ignore[arg-type]
    return play.hear(kept).quiet()


def at_injuries() -> Play:
    """Where photos of injuries are asked for."""
    play = at_story("Hurt someone with").write("They hit.").quiet().tap("Yes").tap("Add details").tap("Force")
    while play.session.asked != "inj.files":
        play.tap("Skip")
    return play


def described(play: Play) -> Play:
    """Skip what is asked about a file, up to the review."""
    while play.session.phase is not Phase.REVIEW:
        play.tap("Back to my report" if play.session.phase is Phase.HUB else "Skip")
    return play


@pytest.mark.parametrize("way", ["start", "stop", "review", "delete", "hide", "now", "pause"])
def test_words_in_doubt_survive_every_way_out(way: str) -> None:
    play = at_where().write("by the old mill").command(way)
    if way == "stop":
        play.tap("Keep my draft")

    assert "by the old mill" in play.session.to_json()


def test_a_phone_number_in_doubt_is_no_note() -> None:
    play = at_review().tap("Add details").tap("You").tap("Skip").tap("Phone").write("312 555 0142")
    play.command("start")

    assert not play.session.notes


@pytest.mark.parametrize("way", ["start", "stop"])
def test_ticks_are_still_there_after_a_pause(way: str) -> None:
    play = at_types().tap("Threats").command(way)
    if way == "stop":
        play.tap("Keep my draft").command("start")
    play.tap("Go on with my report")

    assert "✓ Threats or insults" in play.labels()


def test_ticks_of_a_part_do_not_come_to_the_short_path() -> None:
    play = at_review().tap("Add details").tap("The agents").tap("ICE").command("start")

    assert play.session.picked == ()


def test_words_beside_the_questions_about_files_go_out_with_the_report() -> None:
    play = at_review().tap("Add details").tap("Photos, videos").write("at home").write("it is at home")
    sent(play).write("my cousin").write("cousin Marco")
    sent(play, name="b")
    report = to_json(described(play).tap(SEND).submitted[-1].report)

    assert "it is at home" in report
    assert "cousin Marco" in report


def test_a_file_that_is_erased_is_no_answer_any_more() -> None:
    play = described(sent(at_injuries()))
    play.tap("Your files").tap("File 1").tap("Erase this file")

    assert any(isinstance(effect, EraseFile) for effect in play.effects)
    assert play.session.answers["inj.files"].value is None
    assert "med.item" not in play.session.answers


def test_a_story_whose_voice_message_is_erased_is_not_told() -> None:
    play = described(sent(at_story(), kind="voice", media_type="audio/ogg"))
    play.tap("Your files").tap("File 1").tap("Erase this file").tap("← Back").command("review")

    assert "Your words: Not given" in play.said()


def test_a_caption_of_a_photo_that_is_not_kept_is_kept() -> None:
    play = at_when()
    play.session = replace(play.session, minor=True)
    play.hear(FileCame("photo", "t", 9, "", "compressed", caption=Replied("last Tuesday")))

    assert "last Tuesday" in play.session.to_json()


def test_a_photo_sent_as_a_document_is_not_kept_from_a_minor() -> None:
    play = at_when()
    play.session = replace(play.session, minor=True)
    play.hear(FileCame("document", "t", 9, "", "original_file"))
    play.hear(FileKept("a" * 16, "document", "original_file", "image/jpeg", 9, "0" * 64))

    assert EraseFile("a" * 16) in play.effects
    assert not play.session.files


@pytest.mark.parametrize(("failed", "left"), [("", 2), ("code", 2), ("file", 1)])
def test_a_failure_of_something_else_does_not_let_files_on_their_way_go(failed: str, left: int) -> None:
    play = at_review()
    for token in ("t", "u"):
        play.hear(FileCame("photo", token, 9, "", "compressed"))
    play.hear(Failed(failed)).command("review").tap(SEND)

    assert play.session.fetching == left
    assert not play.submitted


def test_a_word_that_was_sent_on_is_no_command() -> None:
    assert at_story().hear(Replied("borrar", forwarded=True)).session.phase is Phase.CORE


def test_the_day_of_a_report_is_the_day_where_it_happened() -> None:
    play = at_review()
    play.now = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)  # nine in the evening in Chicago
    play.tap(SEND).registered().command("delete")

    assert "Saturday, November 21" in play.said()


def test_a_letter_does_not_leave_words_waiting_that_were_not_clear_yet() -> None:
    play = at_types().hear(Replied("somewhere near the mill"))
    assert play.session.held
    play.hear(PartnerWrote("DEMO group", "Do you have a photo?", "h", "l1")).quiet()

    assert not play.session.held
    assert "near the mill" in play.session.to_json()
