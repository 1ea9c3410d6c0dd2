"""Files in the conversation: nothing is said before they are durable, a burst is answered once, none is lost."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.attaching import SLOW, described
from flows.file_messages import EraseFile, Fetch, FileKept, FileRefused
from flows.files import Kind
from flows.messages import (
    Ask,
    Failed,
    FileCame,
    Quieted,
    Replied,
    Say,
    Wake,
)
from flows.phases import Phase
from tests.flows.walks import SEND, at_home, at_notice, at_review, at_types
from tests.play import Play


def came(kind: Kind = "photo", **more: object) -> FileCame:
    return replace(FileCame(kind, "canary-token", 9, "", "compressed"), **more)  # type: ignore[arg-type]  # by name


def kept(file: str, kind: Kind = "photo", media_type: str = "image/jpeg", question: str = "") -> FileKept:
    return FileKept(file, kind, "compressed", media_type, 9, f"sha-{file}", question=question)


def quiet(play: Play) -> Play:
    return play.hear(Quieted(play.session.rev))


def sent(play: Play, *files: str, kind: Kind = "photo", media_type: str = "image/jpeg") -> Play:
    """Send these, let them become durable, and let the timer run out."""
    for file in files:
        play.hear(came(kind))
        question = next(effect.question for effect in play.effects if isinstance(effect, Fetch))
        play.hear(kept(file, kind, media_type, question))
    return quiet(play)


def silent(play: Play) -> bool:
    return not any(isinstance(effect, Say | Ask) for effect in play.effects)


def through(play: Play) -> Play:
    """Skip what is asked until the review stands."""
    for _ in range(12):
        if play.session.phase is Phase.REVIEW:
            return play
        play.tap("Skip")
    raise AssertionError("no review")


def test_a_file_is_ordered_and_nothing_is_said_until_it_is_durable() -> None:
    play = at_types().hear(came())
    assert [type(effect) for effect in play.effects] == [Fetch, Wake]
    assert silent(play.hear(kept("f1")))
    quiet(play)
    assert "File received. It is file 1." in play.said()


def test_the_reference_to_the_bytes_is_in_no_session() -> None:
    play = sent(at_types().hear(came()), "f1")
    assert "canary-token" not in play.session.to_json()
    assert "canary-token" not in repr(came())


def test_the_same_question_is_asked_again() -> None:
    play = at_types()
    asked = play.session.asked
    sent(play, "f1")
    assert play.session.asked == asked
    assert play.open_ask is not None
    assert play.open_ask.question == asked


def test_an_album_is_answered_once() -> None:
    play = at_types()
    for _ in range(6):
        assert silent(play.hear(came(album="a")))
    for number in range(6):
        assert silent(play.hear(kept(f"f{number}")))
    quiet(play)
    assert play.said().count("I got 6 files.") == 1
    assert silent(quiet(play)) or "files" not in play.said()


def test_a_slow_download_is_said_to_be_on_its_way_once() -> None:
    play = at_types().hear(came())
    assert "I am getting what you sent." in quiet(play).said()
    assert silent(quiet(play))
    play.hear(kept("f1"))
    assert "File received." in quiet(play).said()


def test_an_order_that_was_lost_is_not_waited_for_for_ever() -> None:
    play = at_types().hear(came()).hear(came())
    play.hear(kept("f1"))
    play.now += SLOW + timedelta(seconds=1)
    assert "File received." in quiet(play).said()


def test_an_order_that_was_set_aside_is_not_waited_for() -> None:
    play = at_types().hear(came()).hear(came()).hear(kept("f1")).hear(Failed("file"))
    assert "File received." in quiet(play).said()


def test_the_same_bytes_again_are_said_and_kept_once() -> None:
    play = sent(sent(at_types(), "f1"), "f1")
    assert "I already have this file." in play.said()
    assert [file.file for file in play.session.files] == ["f1"]


def test_a_file_kept_twice_after_a_crash_is_received_once() -> None:
    play = at_types().hear(came()).hear(replace(kept("f1"), again=True))
    assert "File received." in quiet(play).said()


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("type", "I cannot take a file of this kind."),
        ("gone", "Telegram does not have it any more."),
        ("unreadable", "A file came empty or broken."),
        ("full", "200 MB"),
        ("many", "60 files"),
    ],
)
def test_each_refusal_says_why(reason: str, words: str) -> None:
    play = at_types().hear(came())
    play.hear(FileRefused(reason, "document", 9, ""))  # type: ignore[arg-type]  # named by the table above
    assert words in quiet(play).said()
    assert play.session.files == ()


def test_what_is_too_big_stands_in_the_report_and_offers_three_ways() -> None:
    play = at_types().hear(came("video"))
    play.hear(FileRefused("too_big", "video", 90_000_000, "video/mp4", "f1", "compressed", limit=20_000_000))
    quiet(play)
    assert "I can take up to 20 MB." in play.said()
    assert "You have three ways." in play.said()
    assert [(file.file, file.held, file.goes) for file in play.session.files] == [("f1", True, False)]


@pytest.mark.parametrize("where", [at_home, at_notice])
def test_before_the_consent_nothing_is_kept_and_that_is_said(where: object) -> None:
    assert callable(where)
    play = where().hear(came())
    assert not any(isinstance(effect, Fetch) for effect in play.effects)
    assert "I did not save it yet." in quiet(play).said()
    assert play.open_ask is not None


def test_a_file_whose_draft_is_gone_is_erased_again() -> None:
    play = at_home().hear(kept("f1"))
    assert play.effects == (EraseFile("f1"),)


def test_words_that_came_with_a_file_are_heard() -> None:
    play = at_types().hear(came(caption=Replied("they broke the door of my house")))
    assert any(isinstance(effect, Fetch) for effect in play.effects)
    play.hear(kept("f1"))
    quiet(play)
    assert "they broke the door" in play.session.to_json()


def test_the_story_may_be_a_voice_message() -> None:
    play = at_types()
    while play.session.asked != "inc.story":
        play.tap("Skip")
    sent(play, "v1", kind="voice", media_type="audio/ogg")
    assert "I saved your voice message. It is file 1." in play.said()
    assert play.session.answers["inc.story"].value == ""
    assert play.session.files[0].question == "inc.story"
    assert play.session.files[0].lang == "en"
    assert play.session.asked != "inc.story"


def test_the_questions_about_a_batch_come_once_before_the_review() -> None:
    play = through_core(sent(at_types(), "f1", "f2"))
    assert play.session.asked == "med.author"
    play.tap("I made it").tap("Yes").tap("The face of a child").tap("Done").tap("Skip")
    assert play.session.phase is Phase.REVIEW
    files = described(play.session)
    assert {(file.author, file.original, file.shows) for file in files} == {("me", "yes", ("child",))}
    assert [file.goes for file in files] == [False, False]


def through_core(play: Play) -> Play:
    while not play.session.asked.startswith("med."):
        play.tap("Skip")
    return play


def test_a_file_on_the_review_brings_its_questions_and_then_the_review_again() -> None:
    play = sent(at_review(), "f1")
    assert play.session.asked == "med.author"
    through(play)
    assert "File 1: photo" in play.said()


def test_what_was_told_stays_with_the_files_it_was_told_of() -> None:
    play = through_core(sent(at_types(), "f1"))
    play.tap("I made it")
    sent(play, "f2")
    assert [file.author for file in described(play.session)] == ["me", ""]
    assert play.session.asked == "med.author"
    play.tap("My family")
    assert [file.author for file in described(play.session)] == ["me", "family"]


def test_a_chosen_file_goes_and_one_left_out_does_not() -> None:
    play = through(sent(at_review(), "f1", "f2"))
    play.tap("Your files").tap("File 2").tap("Leave out").tap("←").tap("←").tap(SEND)
    submit = play.submitted[0]
    assert submit.chosen[0].files == ("f1",)
    assert [file.file for file in submit.report.files] == ["f1", "f2"]
    assert [row.value for row in submit.report.consents if row.id == "c.media.demo"] == ["f1"]
    assert not any(name.startswith("med.") for name in submit.report.answers)


def test_what_cannot_be_cleaned_goes_only_as_it_is_and_only_when_chosen() -> None:
    play = through(sent(at_review(), "v1", kind="video", media_type="video/mp4"))
    assert [file.goes for file in described(play.session)] == [False]
    play.tap("Your files").tap("File 1")
    assert "it may show where it was made" in play.said()
    play.tap("Send it as it is").tap("←").tap("←").tap(SEND)
    assert play.submitted[0].chosen[0].files == ("v1",)


def test_an_erased_file_is_gone_with_its_questions() -> None:
    play = sent(at_review(), "f1")
    through(play).tap("Your files").tap("File 1").tap("Erase this file")
    assert EraseFile("f1") in play.effects
    assert play.session.files == ()
    assert not any(name.startswith("med.") for name in play.session.answers)


def test_nothing_is_sent_while_a_file_is_on_its_way() -> None:
    play = at_review().hear(came())
    play.tap(SEND)
    assert "I am still getting your files." in play.said()
    assert play.submitted == []


def test_a_minor_is_told_that_pictures_and_voice_are_not_kept() -> None:
    play = at_types()
    play.session = replace(play.session, minor=True)
    play.hear(came())
    assert "I do not keep photos, videos or voice here." in play.said()
    play.hear(came("document")).hear(kept("f1", "photo"))
    assert EraseFile("f1") in play.effects


def test_a_file_sent_where_files_are_asked_for_counts_once() -> None:
    play = at_review().tap("Add details").tap("Photos, videos")
    sent(play, "f1", "f2")
    assert play.session.answers["med.item"].value == ["f1", "f2"]
