"""What is remembered survives storage, wherever the conversation stands."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.answers import Answer
from flows.messages import Heard, Replied, Tapped
from flows.session import Pending, Session
from tests.flows.walks import PHASES, at_review
from tests.play import Play

WALK = st.lists(
    st.one_of(
        st.integers(0, 12),
        st.text(max_size=30),
        st.sampled_from(
            ["Springfield", "10/11", "My cousin is undocumented.", "/start", "/stop", "/language"]
        ),
        st.tuples(st.just("unsure"), st.text(max_size=20)),
    ),
    max_size=25,
)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(list(PHASES)), WALK)
def test_any_session_that_can_be_reached_reads_back_as_it_was_written(
    phase: str, walk: list[int | str | tuple[str, str]]
) -> None:
    play = PHASES[phase]()  # type: ignore[index]  # every event passes through JSON inside Play.hear
    for turn in walk:
        match turn:
            case int():
                _tap_any(play, turn)
            case tuple():
                play.hear(Replied(turn[1], Heard.UNSURE))
            case str() if turn.startswith("/"):
                play.command(turn.removeprefix("/"))
            case str():
                play.write(turn)

    assert Session.from_json(play.session.to_json()) == play.session


def _tap_any(play: Play, number: int) -> None:
    ask = play.open_ask
    options = [button.option for button in play.buttons() if button.option]
    if ask is not None and options:
        play.hear(Tapped(ask.question, options[number % len(options)], ask.rev))


def test_a_stranger_is_remembered_with_nothing_but_the_version() -> None:
    assert Session().to_json() == '{"version":1}'


def test_a_session_of_an_unknown_version_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown session version"):
        Session.from_json('{"version":2}')


def test_a_filed_report_leaves_no_words_in_the_session() -> None:
    play = at_review().tap("Save only")

    assert "neighbor" not in play.session.to_json()
    assert "Cicero" not in play.session.to_json()


def test_only_the_buttons_of_a_doubt_choose_a_reading() -> None:
    pending = Pending("which", (Answer("a"), Answer("b")))

    assert pending.chosen("c1") == Answer("b")
    assert pending.chosen("c2") is None
    assert pending.chosen("none") is None
