"""What comes although nobody asked for it: each line of the table, as a person meets it."""

import pytest

from flows.answers import Original
from flows.messages import Ask, Attached, Blocked, Heard, Replied, Tapped
from flows.off_script import TABLE, TOYS, Came, Stand
from flows.phases import Phase
from flows.reading.insults import insults_the_bot
from flows.reading.links import links_only
from tests.flows.hearing.walks import at_review, at_role, at_story, at_types, at_where
from tests.play import Play


def forwarded(play: Play, text: str) -> Play:
    """Send on somebody's words."""
    return play.hear(Replied(text, forwarded=True, message=play.numbered()))


def test_the_table_says_something_of_everything_everywhere() -> None:
    assert {(came, stand) for came in TABLE for stand in TABLE[came]} == {
        (came, stand) for came in Came for stand in Stand
    }


def test_words_that_were_sent_on_join_the_story_and_it_is_asked_once_whose_they_are() -> None:
    play = forwarded(forwarded(at_story(), "They hit him."), "He was crying.").quiet_again()

    assert play.session.answers["inc.story"].value == "They hit him.\nHe was crying."
    assert "Is this yours" in play.said()
    assert play.session.asked == "forward"

    play.tap("Someone sent it to me")

    assert all(words.forwarded for words in play.session.answers["inc.story"].original)
    assert play.session.asked == "review"
    forwarded(play, "And more.").quiet_again()
    assert "Is this yours" not in play.said()


def test_words_that_are_the_persons_own_are_not_called_sent_on() -> None:
    play = forwarded(at_story(), "They hit him.").quiet_again().write("It is mine")

    assert not any(words.forwarded for words in play.session.answers["inc.story"].original)


def test_words_that_were_sent_on_answer_no_question_with_buttons() -> None:
    play = forwarded(at_role(), "I saw it")

    assert "rep.role" not in play.session.answers
    assert [note.forwarded for note in play.session.notes] == [True]
    assert play.tap("It is mine").session.asked == "rep.role"


def test_more_words_while_it_is_asked_whose_they_are_are_heard() -> None:
    play = forwarded(at_role(), "They hit him.").write("I saw it")

    assert play.session.answers["rep.role"].value == "witness"
    assert play.session.asked == "forward"
    assert play.tap("It is mine").session.asked == "inc.types"


def test_a_point_becomes_the_place_by_a_yes_and_keeps_the_words_of_before() -> None:
    play = at_review().pin(41.85, -87.75).tap("Yes, it happened there")

    assert play.session.answers["inc.place"].value["point"]
    assert [note.text for note in play.session.answers["inc.place"].notes] == ["Cicero, Illinois"]
    assert play.session.phase is Phase.REVIEW


def test_a_point_is_gone_after_a_no() -> None:
    play = at_types().pin(41.85, -87.75).write("no")

    assert "41.85" not in play.session.to_json()
    assert play.session.asked == "inc.types"


def test_a_point_outside_the_country_is_told_so() -> None:
    play = at_types().pin(48.85, 2.35)

    assert "not in the United States" in play.said()
    assert play.session.doubt is None


def test_a_point_in_the_middle_of_the_story_lets_the_story_go_on() -> None:
    play = at_story().write("They hit him.").pin(41.85, -87.75).tap("No")

    assert play.session.asked == "review"


def test_a_point_for_the_question_of_the_place_is_its_answer() -> None:
    play = at_where().pin(41.85, -87.75).tap("Yes, it happened there")

    assert "inc.place" in play.session.answers


@pytest.mark.parametrize("kind", sorted(TOYS))
def test_one_gentle_word_answers_any_number_of_stickers(kind: str) -> None:
    play = at_role().hear(Attached(kind))
    assert "Please write it, or tap a button." in play.said()
    assert isinstance(play.effects[-1], Ask)

    assert play.hear(Attached(kind)).effects == ()


def test_a_sticker_much_later_is_answered_again() -> None:
    play = at_role().hear(Attached("sticker")).tap("Help").tap("Help").tap("Help").tap("Help")

    assert play.hear(Attached("dice")).effects


def test_a_link_alone_is_a_note_and_is_not_opened() -> None:
    play = at_role().write("https://example.org/video")

    assert [note.text for note in play.session.notes] == ["https://example.org/video"]
    assert "I did not open it." in play.said()
    assert play.session.asked == "rep.role"


def test_a_link_in_the_story_is_part_of_it() -> None:
    play = at_story().write("https://example.org/video").quiet()

    assert play.session.answers["inc.story"].value == "https://example.org/video"


def test_an_insult_gets_one_calm_word_and_the_form_goes_on() -> None:
    play = at_role().write("stupid bot")
    assert "I am a computer program." in play.said()
    assert play.session.asked == "rep.role"

    play.write("you are useless").write("fuck you")

    assert "I am a computer program." not in play.said()
    assert (play.session.tries, play.session.notes) == (0, ())
    assert play.tap("I saw it").session.asked == "inc.types"


def test_what_was_shouted_that_day_is_part_of_the_story() -> None:
    play = at_story().write("fuck you").quiet()

    assert play.session.answers["inc.story"].value == "fuck you"


@pytest.mark.parametrize(
    "text",
    ["Fuck you!", "stupid bot", "you are an idiot", "pendejo", "¡Pinche bot!", "eres un inútil", "cállese"],
)
def test_an_insult_and_nothing_else_is_an_insult(text: str) -> None:
    assert insults_the_bot(text)


@pytest.mark.parametrize(
    "text",
    [
        "bot",
        "you",
        "usted",
        "no",
        "the agent said fuck you",
        "me dijo pendejo y me pegó",
        "they trashed my car",
        "",
    ],
)
def test_what_says_more_than_an_insult_is_none(text: str) -> None:
    assert not insults_the_bot(text)


@pytest.mark.parametrize(
    "text", ["https://t.me/x/1", "www.example.org", "maps.app.goo.gl/abc", "https://a.org https://b.org"]
)
def test_links_and_nothing_else_are_links(text: str) -> None:
    assert links_only(text)


@pytest.mark.parametrize("text", ["Cicero, IL", "see https://a.org", "12.30", "a.m.", "St. Louis, MO", ""])
def test_what_says_more_than_a_link_is_none(text: str) -> None:
    assert not links_only(text)


def test_words_after_a_pause_are_kept_and_the_same_question_comes_back() -> None:
    play = at_types().command("pause").write("Hello, I am back and want to go on")

    assert [note.text for note in play.session.notes] == ["Hello, I am back and want to go on"]
    assert play.session.asked == "inc.types"


def test_who_blocks_the_bot_finds_the_draft_where_it_was() -> None:
    play = at_types().hear(Replied("they came at night", message=7)).hear(Blocked())
    assert (play.effects, play.session.phase, play.session.blocked) == ((), Phase.PAUSED, True)
    assert [note.text for note in play.session.notes] == ["they came at night"]

    play.hear(Tapped("inc.types", "done", play.session.rev))

    assert not play.session.blocked
    assert play.session.asked == "inc.types"


def test_words_whose_order_is_unknown_let_go_of_what_was_held() -> None:
    play = at_role().hear(Replied("hello there", message=7)).hear(Replied("I saw it", Heard.UNSURE))

    assert [note.text for note in play.session.notes] == ["hello there"]
    assert play.tap("Yes, it is").session.answers["rep.role"].value == "witness"


def test_words_as_kept_survive_with_their_mark_and_their_number() -> None:
    words = Original("x", "en", "2026-11-21T20:00:00Z", forwarded=True, message=9)

    assert words.plain(numbered=True) == ["x", "en", "2026-11-21T20:00:00Z", True, 9]
    assert words.plain() == ["x", "en", "2026-11-21T20:00:00Z", True]
    assert Original(*words.plain(numbered=True)).message == 9
