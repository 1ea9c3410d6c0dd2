"""The heart holds its promises whatever is sent: one open question, nothing dropped, nothing answered by accident."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.answers import Answer
from flows.engine import step
from flows.messages import (
    Ask,
    Attached,
    CheckCode,
    Commanded,
    Edited,
    EraseAll,
    EraseDraft,
    Event,
    Failed,
    FileCame,
    Heard,
    PartnerWrote,
    Pinned,
    Quieted,
    Registered,
    Replied,
    Say,
    Submit,
    Tapped,
    Toast,
    Unsend,
)
from flows.phases import Phase
from flows.session import Session
from tests.play import CODE, NOW, Play, the_flow


def at_core(lang: str = "English") -> Play:
    return Play().start("en").tap(lang).tap("It already happened").tap("I am 18")


def at_story() -> Play:
    play = at_core().tap("I saw it").tap("Hurt someone").tap("Done").tap("Today")
    return play.write("Cicero, Illinois")


def at_review() -> Play:
    return at_story().write("They pushed my neighbor. He was hurt.").quiet()


def test_a_stale_tap_changes_nothing_and_shows_the_latest_question() -> None:
    play = at_core().tap("I saw it")
    before = play.session
    play.hear(Tapped("rep.role", "victim", before.rev - 1))

    assert before.answers == play.session.answers
    assert isinstance(play.effects[0], Toast)
    assert isinstance(play.effects[-1], Ask)


def test_the_same_question_shown_again_keeps_its_revision() -> None:
    play = at_core()
    rev = play.session.rev
    play.hear(Attached("sticker"))

    assert rev == play.session.rev


@pytest.mark.parametrize("kind", ["of_tomorrow", "contact", "sticker"])
def test_what_cannot_be_kept_is_said_and_the_question_comes_again(kind: str) -> None:
    play = at_story().hear(Attached(kind))

    assert isinstance(play.effects[0], Say)
    assert isinstance(play.effects[-1], Ask)
    assert "inc.story" not in play.session.answers


def test_several_messages_make_one_story() -> None:
    play = at_story().write("One.").write("Two.").quiet()

    assert play.session.answers["inc.story"].value == "One.\nTwo."
    assert len(play.session.answers["inc.story"].original) == 2


def test_a_quiet_timer_of_an_older_question_is_ignored() -> None:
    play = at_story().write("One.")
    play.hear(Quieted(play.session.rev - 1))

    assert play.session.listening


def test_a_text_written_before_its_question_is_added_to_the_answer_before() -> None:
    play = at_review()
    play.hear(Replied("And they took his phone.", Heard.BEFORE))

    assert play.session.answers["inc.story"].value.endswith("And they took his phone.")
    assert play.session.phase is Phase.REVIEW


def test_a_text_whose_question_cannot_be_known_is_offered() -> None:
    play = at_story().hear(Replied("They hit him.", Heard.UNSURE))

    assert "They hit him." in play.said()

    play.tap("Yes, it is").quiet()

    assert play.session.answers["inc.story"].value == "They hit him."


def test_words_kept_aside_become_a_note_when_they_are_not_the_answer() -> None:
    play = at_story().hear(Replied("wait a moment", Heard.UNSURE)).tap("No, keep it as a note")

    assert [note.text for note in play.session.notes] == ["wait a moment"]
    assert "inc.story" not in play.session.answers


def test_a_second_unread_text_is_kept_as_a_note_and_the_form_goes_on() -> None:
    play = at_core().write("qwertz asdf").write("yxcv")

    assert [note.text for note in play.session.answers["rep.role"].notes] == ["yxcv"]
    assert play.session.asked == "inc.types"


def test_a_number_that_looks_like_an_id_never_enters_the_report() -> None:
    play = at_story().write("My SSN is 123-45-6789 and they laughed.")

    assert "6789" not in play.session.to_json()
    assert any(isinstance(e, Unsend) for e in play.effects)


def test_words_about_a_status_are_kept_only_if_the_person_wants() -> None:
    play = at_story().write("My cousin is undocumented. They hit him.").tap("Hide it")

    assert "undocumented" not in play.session.to_json()
    assert "They hit him." in play.session.answers["inc.story"].value


def test_a_live_location_is_refused_and_a_pin_is_confirmed() -> None:
    play = at_core().tap("I saw it").tap("Hurt someone").tap("Done").tap("Today")
    play.pin(41.85, -87.75, live=True)

    assert "inc.place" not in play.session.answers

    play.pin(41.85, -87.75).tap("Yes, it happened there")

    assert play.session.answers["inc.place"].value["state"] == "US-IL"
    assert play.session.answers["inc.place"].value["exact"]


def test_going_back_loses_no_answer() -> None:
    play = at_review()
    kept = play.session.answers
    play.tap("Change").tap("Your words").tap("← Back").tap("← Back").tap("Keep my answer")

    assert kept == play.session.answers
    assert play.session.phase is Phase.REVIEW


def test_another_language_changes_the_question_and_no_code() -> None:
    play = at_core().tap("I saw it").command("language").tap("Español")

    assert play.session.answers["rep.role"] == Answer("witness")
    assert "¿Qué pasó?" in play.said()


def test_only_city_and_state_go_out_unless_the_person_taps() -> None:
    play = at_core().tap("I saw it").tap("Hurt someone").tap("Done").tap("Today")
    play.write("5600 W Cermak Rd, Cicero, Illinois").write("They hurt him.").quiet().tap(
        "Send, they may write: DEMO group"
    )

    assert not play.submitted[0].chosen[0].exact_place


def test_sending_empties_the_draft_and_keeps_only_codes() -> None:
    play = at_review().tap("Send, no messages: DEMO group").registered()

    assert "pushed my neighbor" not in play.session.to_json()
    assert play.session.phase is Phase.OPTIONS
    assert "OPR" in play.said()


def test_without_what_or_where_and_when_it_can_only_be_saved() -> None:
    play = at_core().tap("I saw it").tap("Skip").tap("Skip").tap("Skip").tap("Skip")

    assert not any(label.startswith("Send") for label in play.labels())
    assert "Save only" in play.labels()


def test_without_a_partners_file_no_send_is_offered_and_it_is_said() -> None:
    play = (
        Play(the_flow((), can_send=False))
        .start("en")
        .tap("English")
        .tap("It already happened")
        .tap("I am 18")
    )
    play.tap("I saw it").tap("Hurt someone").tap("Done").tap("Today").write("Cicero, Illinois")
    play.write("He was hurt.").quiet()

    assert "no groups to send to" in play.said()
    assert not any(label.startswith("Send") for label in play.labels())


def test_delete_needs_two_taps_and_leaves_a_stranger() -> None:
    play = at_review().command("delete").tap("Erase everything").tap("Yes, erase everything")

    assert Session() == play.session
    assert any(isinstance(e, EraseAll) for e in play.effects)


def test_stop_can_erase_the_draft() -> None:
    play = at_review().command("stop").tap("Erase my draft")

    assert any(isinstance(e, EraseDraft) for e in play.effects)
    assert "pushed" not in play.session.to_json()


def test_under_18_keeps_nothing() -> None:
    play = Play().start("en").tap("English").tap("It already happened").tap("I am under 18")

    assert not play.session.agreed_at
    assert play.session.answers == {}
    assert "18" not in play.session.to_json().replace(NOW.isoformat(), "")


def test_a_code_with_a_wrong_digit_is_not_looked_up() -> None:
    play = Play().start("en").tap("English").tap("I have a code").write("1234 5678 9012 3457")

    assert not any(isinstance(e, CheckCode) for e in play.effects)

    play.write(CODE)

    assert CheckCode(CODE) in play.effects


def test_a_sixth_report_in_a_day_is_not_sent_and_not_lost() -> None:
    play = at_review()
    for _ in range(5):
        play.tap("Send, no messages: DEMO group").registered().tap("To the beginning").tap(
            "It already happened"
        )
        play.tap("I am 18").tap("I saw it").tap("Hurt someone").tap("Done").tap("Today")
        play.write("Cicero, Illinois").write("He was hurt.").quiet()
    play.tap("Send, no messages: DEMO group")

    assert len(play.submitted) == 5
    assert play.session.phase is Phase.REVIEW
    assert "inc.story" in play.session.answers


def test_a_partners_words_come_as_written() -> None:
    play = at_review().hear(PartnerWrote("DEMO group", "Please call *us* {now}."))

    assert "Please call *us* {now}." in play.said()


@pytest.mark.parametrize("heard", Heard)
def test_an_id_number_is_hidden_however_the_words_arrive(heard: Heard) -> None:
    play = at_story().hear(Replied("My SSN is 123-45-6789.", heard))

    assert "6789" not in play.session.to_json()
    assert Unsend() in play.effects


def test_who_does_not_know_which_town_keeps_the_words_of_the_place() -> None:
    play = at_core().tap("I saw it").tap("Hurt someone").tap("Done").tap("Today")
    play.write("near the store in Springfield").tap("I do not know")

    place = play.session.answers["inc.place"]
    assert [words.text for words in place.original] == ["near the store in Springfield"]


def test_who_does_not_remember_which_day_keeps_the_words_of_the_date() -> None:
    play = at_core().tap("I saw it").tap("Hurt someone").tap("Done").write("10/11").tap("I do not remember")

    assert [note.text for note in play.session.answers["inc.when"].notes] == ["10/11"]


def test_what_was_ticked_stays_ticked_when_two_texts_are_not_read() -> None:
    play = at_core().tap("I saw it").tap("Threats or insults").write("yxcv").write("qwert")

    assert play.session.answers["inc.types"].value == ["threats"]
    assert [note.text for note in play.session.answers["inc.types"].notes] == ["qwert"]
    assert "When did it happen?" in play.said()


def test_an_id_number_in_a_note_on_a_button_question_is_hidden() -> None:
    play = at_core().write("my ssn is 123-45-6789 ok").write("ssn 123-45-6789")

    assert "6789" not in play.session.to_json()


def test_words_written_before_the_first_question_was_shown_are_a_note() -> None:
    play = at_core().hear(Replied("witness", Heard.BEFORE))

    assert "rep.role" not in play.session.answers
    assert [note.text for note in play.session.notes] == ["witness"]
    assert "as a note" in play.said()


def test_words_for_a_question_of_buttons_that_came_late_become_its_note() -> None:
    play = at_core().tap("I saw it").hear(Replied("from my window", Heard.BEFORE))

    assert [note.text for note in play.session.answers["rep.role"].notes] == ["from my window"]


def test_late_words_that_make_the_open_question_needless_do_not_leave_the_person_without_one() -> None:
    play = at_story().write("They pushed him.").quiet()

    assert play.session.asked == "inj.any"

    play.hear(Replied("He was bleeding.", Heard.BEFORE))

    assert play.session.asked == "review"


def test_somebody_hurt_stays_told_when_the_story_later_speaks_of_blood() -> None:
    play = at_story().write("They pushed him.").quiet().tap("Yes")
    play.tap("Add to my story").write("He was bleeding.").quiet()

    assert "Anyone hurt: Yes" in play.said()


def test_late_words_without_room_in_the_story_become_a_note() -> None:
    play = at_story()
    for _ in range(5):
        play.write("y" * 4096)
    play.quiet().hear(Replied("the end", Heard.BEFORE))

    assert [note.text for note in play.session.notes] == ["the end"]


def test_words_in_doubt_after_the_story_are_added_to_it() -> None:
    play = (
        at_story()
        .write("They hurt him.")
        .hear(Replied("And ran away.", Heard.UNSURE))
        .tap("Yes, it is")
        .quiet()
    )

    assert play.session.answers["inc.story"].value == "They hurt him.\nAnd ran away."


def test_a_story_goes_on_after_words_in_doubt_became_a_note() -> None:
    play = at_story().write("They hurt him.").hear(Replied("oops", Heard.UNSURE)).tap("No, keep it")

    assert play.session.asked == "review"
    assert not play.session.listening


def test_words_in_doubt_that_were_left_by_a_command_are_added_when_nothing_is_left_to_ask() -> None:
    play = at_story().write("They hurt him.").hear(Replied("And ran away.", Heard.UNSURE))
    play.command("start").tap("Go on").tap("Yes, it is").quiet()

    assert play.session.answers["inc.story"].value.endswith("And ran away.")


@pytest.mark.parametrize(("words", "kept"), [("yes", False), ("no", True), ("Sí, es", False)])
def test_whether_words_are_the_answer_can_be_written(words: str, *, kept: bool) -> None:
    play = at_story().hear(Replied("Hello?", Heard.UNSURE)).write(words)

    assert bool(play.session.notes) is kept


def test_more_words_while_some_are_in_doubt_are_shown_together() -> None:
    play = at_story().hear(Replied("One.", Heard.UNSURE)).write("Two.")

    assert "One.\nTwo." in play.said()

    play.pin(41.85, -87.75)

    assert "One.\nTwo." in play.said()

    play.hear(Tapped("aside", "no-such-button", play.session.rev))

    assert play.session.aside is not None


@pytest.mark.parametrize("heard", [Heard.BEFORE, Heard.UNSURE])
@pytest.mark.parametrize("words", ["Two.", "Yes, it is"])
def test_words_written_before_the_doubt_was_shown_share_it(words: str, heard: Heard) -> None:
    """A question said twice is answered twice: the second answer is no addition to the question before."""
    play = at_story().hear(Replied("One.", Heard.UNSURE)).hear(Replied(words, heard))

    assert f"One.\n{words}" in play.said()
    assert not [answer.notes for answer in play.session.answers.values() if answer.notes]


def test_words_for_a_draft_with_nothing_left_to_ask_belong_to_its_story() -> None:
    """A draft of a former list of questions may stand in the form with all of them answered."""
    play = at_review()
    play.session = replace(play.session, phase=Phase.CORE)
    play.write("And he was crying.").quiet()

    assert play.session.answers["inc.story"].value.endswith("And he was crying.")
    assert play.session.phase is Phase.REVIEW


OPTIONS = st.sampled_from(
    "en es live past info code delete resume agree young more no back film safe close _back _skip _help _keep _unknown "
    "_decline _rewrite done page-1 page-0 detained force_body victim d-2026-11-21 week other m-2026-10 "
    "d-2026-11-18 c0 c1 none s-il yes save change list exact coarse edit-inc.when edit-inc.story yes-demo no-demo home "
    "erase sure keep on card-opr".split()
)
TEXTS = st.sampled_from(
    [
        "/",
        "hola",
        "ayer",
        "10/11",
        "Springfield",
        "Cicero, IL",
        "60804",
        "sí",
        "no",
        "3",
        "Illinois",
        "x" * 4096,
        "",
        "1",
    ]
) | st.text(max_size=40)
EVENTS = st.one_of(
    st.builds(Commanded, st.sampled_from("start language stop delete code help nonsense".split())),
    st.builds(lambda option: ("tap", option), OPTIONS),
    st.builds(Replied, TEXTS, st.sampled_from(Heard)),
    st.builds(Pinned, st.floats(-90, 90), st.floats(-180, 180), st.booleans()),
    st.builds(Attached, st.sampled_from(["voice", "contact", "other"])),
    st.just(Edited("x")),
    st.just(Failed()),
    st.builds(Quieted, st.integers(0, 30)),
    st.just(Registered(CODE, NOW.date())),
    st.just(PartnerWrote("DEMO group", "Hello")),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(EVENTS, max_size=40))
def test_any_events_in_any_order_leave_one_open_question(events: list[Event | tuple[str, str]]) -> None:
    flow = the_flow()
    session, now = Session(), NOW
    for event in events:
        heard = Tapped(session.asked, event[1], session.rev) if isinstance(event, tuple) else event
        session, effects = step(flow, Session.from_json(session.to_json()), heard, now)
        now += timedelta(seconds=7)
        quiet = (
            isinstance(heard, Quieted | PartnerWrote | Edited | Attached) or session.listening or session.held
        )
        closing = any(isinstance(e, Submit | EraseAll | EraseDraft | CheckCode | Say) for e in effects)

        assert quiet or closing or any(isinstance(e, Ask) for e in effects)
        assert {e.rev for e in effects if isinstance(e, Ask)} <= {session.rev}


def test_the_words_that_came_with_a_photo_are_kept() -> None:
    photo = FileCame("photo", "token", 9, "", "compressed", caption=Replied("They hit him here."))
    play = at_story().hear(photo)

    assert play.session.answers["inc.story"].value == "They hit him here."


@pytest.mark.parametrize("words", ["I prefer not to say", "prefiero no decir", "Skip"])
def test_a_button_named_in_full_is_not_a_story(words: str) -> None:
    play = at_story().write(words)

    assert play.session.answers["inc.story"].value is None


def test_words_nobody_could_read_are_not_an_i_do_not_know() -> None:
    play = at_core().tap("I saw it").tap("Hurt someone").tap("Done").write("qwertz").write("asdf")

    assert play.session.answers["inc.when"].absent == "temp-unknown"
    assert [note.text for note in play.session.answers["inc.when"].notes] == ["asdf"]
