"""Words that became a note and tell an immigration status: hiding them is offered, wherever they stand (V11)."""

from collections.abc import Callable

import pytest

from flows.messages import Heard, Replied
from tests.flows.hearing.walks import at_review, at_story, at_types, at_when
from tests.play import Play

WORDS = "my cousin is undocumented and was there"


def paused() -> Play:
    """Words after a pause are a note."""
    return at_when().command("pause").write(WORDS)


def at_a_list() -> Play:
    """Words that name no button of a list."""
    return at_types().write(WORDS)


def in_the_list_of_parts() -> Play:
    """Words among the parts."""
    return at_review().tap("Add details").write(WORDS)


def beside_the_answer_before() -> Play:
    """Words from before the date was asked for."""
    return at_when().hear(Replied(WORDS, Heard.BEFORE))


def after_the_story() -> Play:
    """The rest of a story, written before the next screen came."""
    play = at_story("Hurt someone").write("They came.").quiet()
    return play.hear(Replied(WORDS, Heard.BEFORE))


WAYS = [paused, at_a_list, in_the_list_of_parts, beside_the_answer_before, after_the_story]


@pytest.mark.parametrize("way", WAYS)
def test_hiding_it_is_offered_and_hides_it(way: Callable[[], Play]) -> None:
    play = way()
    assert play.session.asked == "status"
    play.tap("Hide it")

    assert "undocumented" not in play.session.to_json()
    assert "and was there" in play.session.to_json()
    assert play.session.asked not in {"", "status"}


@pytest.mark.parametrize("way", WAYS)
def test_it_can_be_kept_and_is_not_asked_again(way: Callable[[], Play]) -> None:
    play = way().write("keep it")
    assert WORDS in play.session.to_json()

    asked = play.session.asked
    assert asked not in {"", "status"}
    assert play.command("help").session.asked == asked


def test_a_note_that_tells_no_status_asks_nothing() -> None:
    assert at_types().write("I have a lot to say about it").session.asked == "inc.types"
