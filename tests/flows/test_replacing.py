"""A message whose photo is another one now: it is one more file, and nothing that was there goes."""

from dataclasses import replace

import pytest

from flows.file_messages import Fetch, FileKept
from flows.messages import Edited, FileCame, Heard, Quieted, Replied, Say
from tests.flows.hearing.walks import at_role, at_story, at_types
from tests.flows.walks import at_home
from tests.play import Play

TAKEN = "You changed a photo or file in an older message. I take it as a new one."
FIRST = FileCame("photo", "t1", 9, "", "compressed", unique="u1")
OTHER = replace(FIRST, token="t2", unique="u2")


def kept(play: Play, name: str) -> Play:
    play.hear(FileKept(name * 16, "photo", "compressed", "image/jpeg", 9, name * 64))
    return play.hear(Quieted(play.session.rev))


def with_photo(caption: str = "", number: int = 41) -> Play:
    words = Replied(caption, message=number) if caption else None
    return kept(at_story("Hurt someone with").hear(replace(FIRST, caption=words)), "a")


def fetched(play: Play) -> list[str]:
    return [effect.token for effect in play.effects if isinstance(effect, Fetch)]


def test_another_photo_in_an_old_message_is_fetched_and_both_stay() -> None:
    play = with_photo().hear(Edited("", 41, OTHER))
    assert fetched(play) == ["t2"]
    assert play.said().count(TAKEN) == 1

    kept(play, "b")

    assert [file.file for file in play.session.files] == ["a" * 16, "b" * 16]
    assert TAKEN not in play.said()


def test_the_same_photo_with_other_words_is_fetched_once_only() -> None:
    play = with_photo("They pushed him down", 41)
    play.hear(
        Edited(
            "They pushed her down", 41, replace(FIRST, caption=Replied("They pushed her down", message=41))
        )
    )

    assert not fetched(play)
    assert TAKEN not in play.said()
    assert "They pushed her down" in play.session.to_json()
    assert "They pushed him down" not in str(play.session.answers)


def test_another_photo_and_other_words_change_the_words_and_add_the_file() -> None:
    play = with_photo("They pushed him down", 41)
    play.hear(
        Edited(
            "They pushed her down", 41, replace(OTHER, caption=Replied("They pushed her down", message=41))
        )
    )

    assert fetched(play) == ["t2"]
    assert play.session.to_json().count("They pushed her down") >= 1
    assert "They pushed him down" not in str(play.session.answers)


@pytest.mark.parametrize("heard", [Heard.BEFORE, Heard.AFTER, Heard.UNSURE])
def test_words_that_come_with_another_photo_are_kept(heard: Heard) -> None:
    words = Replied("This is the gray van on our street", heard, message=41)
    play = with_photo().hear(Edited(words.text, 41, replace(OTHER, caption=words)))

    assert fetched(play) == ["t2"]
    assert words.text in play.session.to_json()


def test_a_caption_that_goes_takes_nothing_away() -> None:
    play = with_photo("They pushed him down", 41)
    before = play.session
    play.hear(Edited("", 41, FIRST))

    assert play.session.answers == before.answers
    assert play.effects == ()


def test_outside_a_draft_it_is_asked_about_like_any_file() -> None:
    play = at_home().hear(Edited("", 41, OTHER))

    assert not fetched(play)
    assert any(isinstance(effect, Say) or play.labels() for effect in play.effects)
    assert TAKEN not in play.said()


def test_in_any_question_of_the_form_the_open_question_comes_back() -> None:
    for play in (at_role(), at_types()):
        asked = play.session.asked
        kept(play.hear(Edited("", 3, OTHER)), "b")
        assert play.session.asked == asked
        assert len(play.session.files) == 1
