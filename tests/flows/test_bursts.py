"""Several short messages at a question with buttons are read together, once, after a pause."""

from flows.messages import Heard, Quieted, Replied, Wake
from tests.flows.hearing.walks import at_role, at_types, at_when, at_where
from tests.play import Play


def said(play: Play, *texts: str) -> Play:
    """Write *texts* without a pause between them."""
    for text in texts:
        play.hear(Replied(text, message=play.numbered()))
    return play


def paused(play: Play) -> Play:
    """Let the pause run out."""
    return play.hear(Quieted(play.session.rev))


def test_a_clear_answer_is_taken_at_once() -> None:
    play = said(at_role(), "I saw it")

    assert play.session.answers["rep.role"].value == "witness"


def test_unclear_words_are_answered_after_the_pause_and_not_before() -> None:
    play = said(at_role(), "hello there")

    (wake,) = play.effects
    assert isinstance(wake, Wake)
    assert 2 < (wake.at - play.now).total_seconds() + 20 < 3
    assert "Please tap an answer." in paused(play).said()


def test_a_town_and_its_state_in_two_messages_are_one_place() -> None:
    play = said(at_where(), "Springfield", "Massachusetts")

    assert play.session.answers["inc.place"].value["place"] == "Springfield"
    assert play.session.answers["inc.place"].value["state"] == "US-MA"
    assert not play.session.held


def test_several_unclear_messages_get_one_reply() -> None:
    play = said(at_role(), "hmm", "let me think", "wait please")
    assert not [effect for effect in play.effects if not isinstance(effect, Wake)]
    paused(play)

    assert play.said().count("Please tap an answer.") == 1
    assert [note.text for note in play.session.notes] == ["hmm\nlet me think\nwait please"]


def test_the_clear_one_of_several_messages_is_the_answer_and_the_rest_is_a_note() -> None:
    play = said(at_role(), "hmm", "I saw it")
    if play.session.held:
        paused(play)

    assert play.session.answers["rep.role"].value == "witness"
    assert "hmm" in play.session.to_json()


def test_the_last_part_of_a_date_that_was_read_too_early_still_counts() -> None:
    play = said(at_when(), "18 November 2026").hear(Replied("at 3 pm", Heard.BEFORE))
    play.tap("Yes")

    assert play.session.answers["inc.when"].value["time"] is not None


def test_a_tap_after_unclear_words_answers_and_the_words_are_a_note() -> None:
    play = said(at_role(), "it was my neighbor").tap("I saw it")

    assert play.session.answers["rep.role"].value == "witness"
    assert [note.text for note in play.session.notes] == ["it was my neighbor"]
    assert "as a note" in play.said()


def test_a_command_after_unclear_words_loses_none_of_them() -> None:
    play = said(at_types(), "they came at night").command("stop")

    assert [note.text for note in play.session.notes] == ["they came at night"]
    assert not play.session.held


def test_a_pause_that_comes_too_late_says_nothing() -> None:
    play = said(at_role(), "hello there").tap("I saw it")

    assert play.hear(Quieted(play.session.rev - 1)).effects == ()


def test_a_long_text_that_arrives_in_parts_is_one_note() -> None:
    play = paused(said(at_types(), "x " * 2048, "y " * 2048))

    assert len(play.session.notes) == 1


def test_notes_have_an_end_and_that_is_said() -> None:
    play = at_types()
    for _ in range(6):
        play.hear(Replied("z" * 4096, forwarded=True))

    assert "I did not keep these words." in play.said()
    assert sum(len(note.text) for note in play.session.notes) <= 20_000
