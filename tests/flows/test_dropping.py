"""What is sent without a draft: kept only after one tap, for three days, and then a draft's (dialogue 5.1, 5.3)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows import dropping
from flows.attaching import described
from flows.file_messages import EraseFile, Fetch, FileRefused
from flows.files import Kind
from flows.messages import Ask, Replied, Tick, Toast
from flows.parts import parts as parts_of
from flows.parts import whole
from flows.phases import Phase
from flows.session import Session
from tests.flows.test_attaching import came, kept, quiet, sent, silent, through
from tests.flows.walks import PHASES, SEND, at_home, at_notice, at_types
from tests.play import Play

SAVE = "Save a video or voice note now"
HOUR = timedelta(hours=1)
OUTSIDE = (Phase.HOME, Phase.LIVE, Phase.INFO, Phase.NOTICE, Phase.REPRESENT, Phase.CODE)


def at_live() -> Play:
    return at_home().tap("It is happening now")


def at_saving() -> Play:
    return at_live().tap(SAVE)


def fetches(play: Play) -> list[Fetch]:
    return [effect for effect in play.effects if isinstance(effect, Fetch)]


def erased(play: Play) -> list[str]:
    return [effect.file for effect in play.effects if isinstance(effect, EraseFile)]


def agreed(play: Play) -> Play:
    """From the LIVE screen into a draft."""
    return play.tap("I am safe").tap("I am 18 or older")


def waited(play: Play, hours: float) -> Play:
    play.now += hours * HOUR
    return play


# -- one tap first, then the file


def test_after_the_tap_all_that_is_sent_is_fetched_and_said_to_be_saved_once_it_is_durable() -> None:
    play = at_saving().hear(came("video"))
    assert len(fetches(play)) == 1
    assert silent(play.hear(kept("f1", "video", "video/mp4")))
    quiet(play)
    assert play.said().startswith("I saved it.")
    assert "for about 72 more hours" in play.said()


@pytest.mark.parametrize("kind", ["photo", "video", "voice", "audio", "document"])
def test_every_kind_of_file_can_be_saved_and_the_time_it_came_stands_with_it(kind: Kind) -> None:
    play = sent(at_saving(), "f1", kind=kind)
    (file,) = play.session.files
    assert (file.file, file.at[:10]) == ("f1", "2026-11-21")
    assert (file.author, file.shows, file.note, file.question) == ("", (), "", "")


def test_words_are_saved_after_the_tap_without_their_id_numbers() -> None:
    play = at_saving().write("two agents, my number is A123456789")
    assert "I saved your words." in play.said()
    (note,) = play.session.notes
    assert note.text.startswith("two agents")
    assert "123456789" not in play.session.to_json()


@pytest.mark.parametrize("word", ["done", "Listo.", "cerrar"])
def test_a_word_alone_leaves_the_page_on_which_all_else_is_saved(word: str) -> None:
    play = at_home().tap("It is happening now").tap("Save a video").write("they knock").write(word)

    assert [note.text for note in play.session.notes] == ["they knock"]
    assert "Keep the door closed." in play.said()


def test_before_the_tap_words_are_not_kept() -> None:
    play = at_live().write("two agents at the corner")
    assert "I did not keep what you wrote" in play.said()
    assert "corner" not in play.session.to_json()


# -- the file first, then the tap


@pytest.mark.parametrize("phase", OUTSIDE)
def test_a_file_outside_a_draft_is_not_fetched_before_the_yes(phase: Phase) -> None:
    play = PHASES[phase]().hear(came("video"))
    assert not fetches(play)
    quiet(play)
    assert play.said().startswith("Save this for a report?")
    play.tap("Yes, save it")
    (order,) = fetches(play)
    assert order.token == "canary-token"
    assert any(isinstance(effect, Tick) for effect in play.effects)
    assert "canary-token" not in play.session.to_json()


def test_an_album_is_asked_about_once_and_comes_whole() -> None:
    play = at_home()
    for _ in range(6):
        assert silent(play.hear(came(album="a")))
    quiet(play)
    assert play.said().startswith("Save these 6 files for a report?")
    assert len(fetches(play.tap("Yes, save it"))) == 6


def test_no_drops_the_reference() -> None:
    play = quiet(at_home().hear(came())).tap("No, do not save it")
    assert "I did not save it." in play.said()
    assert "canary-token" not in play.session.to_json()
    assert play.session.phase is Phase.HOME


@pytest.mark.parametrize(("words", "orders"), [("yes", 1), ("Sí", 1), ("no", 0), ("No, do not save it", 0)])
def test_a_written_yes_or_no_counts(words: str, orders: int) -> None:
    play = quiet(at_home().hear(came())).write(words)
    assert len(fetches(play)) == orders
    assert not play.session.waiting


def test_who_does_something_else_first_still_finds_it() -> None:
    play = quiet(at_home().hear(came())).command("start")
    assert len(fetches(play.tap("Save what I sent"))) == 1


def test_words_of_danger_come_first_and_the_file_can_still_be_saved() -> None:
    play = quiet(at_home().hear(came("video"))).write("ICE is at my door right now")
    assert play.session.phase is Phase.LIVE
    assert len(fetches(play.tap("Save what I sent"))) == 1


def test_a_reference_is_forgotten_after_an_hour() -> None:
    play = waited(quiet(at_home().hear(came())), 1)
    play.tap("Yes, save it")
    assert "I do not have it any more" in play.said()
    assert not fetches(play)
    assert "canary-token" not in play.session.to_json()


def test_the_second_tap_on_yes_is_stale() -> None:
    play = quiet(at_home().hear(came())).tap("Yes, save it")
    play.hear(kept("f1"))
    quiet(play)
    play.tap("It is happening now")
    assert len(play.session.files) == 1


def test_who_has_not_chosen_a_language_is_asked_for_it_first() -> None:
    play = Play().start("en").hear(came())
    quiet(play)
    assert "elija primero su idioma" in play.said()
    assert len(fetches(play.tap("English").tap("Save what I sent"))) == 1


def test_a_caption_is_not_kept_before_the_tap() -> None:
    play = at_home().hear(came(caption=Replied("at the corner of Clark")))
    assert "I did not keep what you wrote" in play.said()
    assert "Clark" not in play.session.to_json()
    quiet(play)
    assert play.said().startswith("Save this for a report?")


# -- counted once, refused, erased


def test_a_file_that_becomes_durable_twice_counts_once() -> None:
    play = sent(at_saving(), "f1")
    play.hear(kept("f1"))
    quiet(play)
    assert "I already have this file." in play.said()
    assert len(play.session.files) == 1


def test_what_is_too_big_is_said_and_no_report_is_spoken_of() -> None:
    play = at_saving().hear(came("video"))
    play.hear(FileRefused("too_big", "video", 9, "", "f1", limit=20_000_000))
    quiet(play)
    assert "I can take up to 20 MB" in play.said()
    assert "I noted in your report" not in play.said()
    assert not play.session.files


def test_what_was_saved_can_be_erased_at_once() -> None:
    play = sent(at_saving(), "f1").write("two cars").tap("Erase what I saved")
    assert erased(play) == ["f1"]
    assert "I erased what you saved." in play.said()
    assert (play.session.files, play.session.notes, play.session.dropped_at) == ((), (), "")


def test_delete_names_it() -> None:
    assert "what you saved here without a report" in sent(at_saving(), "f1").command("delete").said()


def test_after_three_days_it_is_gone_and_nobody_is_told() -> None:
    play = waited(sent(at_saving(), "f1").write("two cars"), 72)
    play.command("start")
    assert erased(play) == ["f1"]
    assert not dropping.has_drop(play.session)
    assert "saved" not in play.said()


def test_just_before_it_is_still_there() -> None:
    play = waited(sent(at_saving(), "f1"), 71.5)
    assert "less than one more hour" in play.command("start").said()
    assert play.session.files


# -- going on


def test_who_goes_on_has_the_files_and_words_in_the_draft() -> None:
    play = agreed(sent(at_saving(), "f1", "f2", kind="voice").write("two white cars"))
    assert "What you saved before is in your draft now." in play.said()
    assert [file.file for file in described(play.session)] == ["f1", "f2"]
    assert [note.text for note in play.session.notes] == ["two white cars"]
    assert play.session.dropped_at == ""
    assert "med.author" in play.session.to_ask


def test_a_file_still_on_its_way_when_the_person_agrees_comes_to_the_draft() -> None:
    play = agreed(at_saving().hear(came()))
    play.hear(kept("f1"))
    quiet(play)
    assert "File received. It is file 1." in play.said()
    assert play.session.files[0].file == "f1"


def test_who_says_no_to_the_notice_is_told_the_truth() -> None:
    play = sent(at_saving(), "f1").tap("I am safe").tap("No")
    assert "I saved nothing" not in play.said()
    assert "for about 72 more hours" in play.said()


def test_a_file_that_waited_when_the_person_agreed_is_not_taken_silently() -> None:
    play = quiet(at_notice().hear(came()))
    play.hear(Replied("I am 18 or older and I agree"))
    assert "I did not save the file you sent before" in play.said()
    assert not play.session.waiting


def test_with_a_draft_the_same_page_leads_into_the_draft() -> None:
    play = at_types().command("now").tap(SAVE)
    assert "goes into your draft" in play.said()
    play.write("two cars")
    sent(play, "f1")
    assert [note.text for note in play.session.notes] == ["two cars"]
    assert "med.batch" in play.session.answers
    assert play.session.dropped_at == ""


# -- under 18


def young() -> Play:
    return at_notice().tap("I am under 18").tap("I am 13 to 17")


def test_somebody_under_18_cannot_save() -> None:
    play = young().tap("It is happening now")
    assert SAVE not in play.labels()
    play.hear(came("video"))
    assert "I do not keep files here. Please keep it on your phone." in play.said()
    assert not play.session.waiting
    assert "I keep only that you are under 18" in young().said()


def test_what_was_saved_before_the_age_was_known_is_erased() -> None:
    play = sent(at_saving(), "f1").tap("I am safe").tap("I am under 18")
    assert not erased(play)
    play.tap("I am under 13")
    assert erased(play) == ["f1"]
    assert "I erased what you saved here before" in play.said()


def test_who_tapped_the_age_by_mistake_loses_nothing() -> None:
    play = sent(at_saving(), "f1").tap("I am safe").tap("I am under 18").tap("← Back").tap("I am 18 or older")
    assert [file.file for file in play.session.files] == ["f1"]
    assert not play.session.young


# -- the parts in which it is kept


def test_what_ends_before_the_session_is_kept_apart_from_it() -> None:
    play = sent(at_saving(), "f1").write("two white cars").tap("I am done").tap("Close").hear(came())
    rest, parts = parts_of(play.session)
    assert [name for name, _, _ in parts] == ["waiting", "drop"]
    assert not any(word in rest.to_json() for word in ("white", "sha-f1", "canary-token"))
    again = ((name, Session.from_json(part.to_json())) for name, _, part in parts)
    assert whole(Session.from_json(rest.to_json()), again) == play.session


def test_without_its_parts_a_session_goes_on() -> None:
    play = sent(at_saving(), "f1").write("two white cars")
    play.session = parts_of(play.session)[0]
    play.write("a third car")
    assert [note.text for note in play.session.notes] == ["a third car"]
    assert not any(isinstance(effect, Toast) for effect in play.effects)


def test_a_draft_has_no_parts() -> None:
    assert parts_of(agreed(sent(at_saving(), "f1")).session)[1] == ()


def test_the_time_counts_from_the_first_thing_saved() -> None:
    play = waited(sent(at_saving(), "f1"), 10)
    sent(play, "f2")
    assert "for about 62 more hours" in play.said()


def test_an_open_question_stands_after_everything() -> None:
    play = at_saving()
    for event in (came(), Replied("they knock"), replace(came("voice"), caption=Replied("again"))):
        play.hear(event)
        asks = [effect for effect in play.effects if isinstance(effect, Ask)]
        quiet(play)
        assert [*asks, *(effect for effect in play.effects if isinstance(effect, Ask))]


def test_the_button_of_a_reference_that_is_forgotten_says_so() -> None:
    play = waited(quiet(at_home().hear(came())).command("start"), 2)
    assert "I do not have it any more" in play.tap("Save what I sent").said()


def test_who_writes_in_danger_is_told_how_to_save_it() -> None:
    assert "To save it, tap “Save a video or voice note now”" in at_live().write("two agents").said()
    assert "To save it" not in young().tap("It is happening now").write("two agents").said()


def test_what_was_saved_goes_out_with_the_report_like_any_file() -> None:
    play = agreed(sent(at_saving(), "f1").write("two white cars"))
    play.tap("I saw it").tap("They took").tap("Done").tap("Today").write("Chicago, Illinois")
    through(play).tap(SEND)
    report = play.submitted[0].report
    assert [file.file for file in report.files] == ["f1"]
    assert [note.text for note in report.notes] == ["two white cars"]
    assert play.submitted[0].chosen[0].files == ("f1",)


def test_more_than_sixty_files_are_not_dropped_in_silence() -> None:
    play = at_home()
    for _ in range(61):
        play.hear(came(album="a"))
    quiet(play)
    assert "I cannot take more" in play.said()
    assert "Save these 60 files for a report?" in play.said()
    assert len(fetches(play.tap("Yes, save it"))) == 60
