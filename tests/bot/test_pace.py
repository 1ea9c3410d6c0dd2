"""Telegram's limits hold whatever is waiting: 1 a second per chat after a burst, 30 a second in all."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pace import CHAT_BURST, IN_ALL, LONGEST_WAIT, Pace, patience, share
from storage.mailroom import SHARDS

EPS = 1e-6


def spoken(pace: Pace, asks: list[tuple[float, int]]) -> list[tuple[float, int]]:
    """Serve *asks* (seconds since the one before, chat) one after another; return when each went."""
    now, went = 0.0, []
    for gap, chat in asks:
        now += gap
        now += pace.wait(chat, now)
        pace.granted(chat, now)
        pace.answered(now)
        went.append((now, chat))
    return went


asked = st.lists(st.tuples(st.floats(0, 0.2), st.integers(0, 3)), max_size=150)


@given(asked)
def test_no_second_holds_more_than_thirty(asks: list[tuple[float, int]]) -> None:
    times = [at for at, _ in spoken(Pace(chat_burst=1000), asks)]
    for i in range(len(times) - IN_ALL):
        assert times[i + IN_ALL] - times[i] >= 1.0 - EPS


@given(st.lists(st.tuples(st.floats(0, 0.5), st.floats(0, 0.5)), min_size=40, max_size=120))
def test_no_second_of_telegrams_own_holds_more_than_thirty(ways: list[tuple[float, float]]) -> None:
    """Each message takes its own time to arrive, and its answer to come back."""
    pace, now, arrived, under_way = Pace(), 0.0, list[float](), list[float]()
    for there, back in ways:
        while wait := pace.wait_in_all(now):
            end = min(under_way, default=now + wait + EPS)
            now = max(now, min(end, now + wait))
            if end <= now:
                under_way.remove(end)
                pace.answered(now)
        pace.granted(len(arrived), now)
        arrived.append(now + there)
        under_way.append(now + there + back)
    arrived.sort()
    for i in range(len(arrived) - IN_ALL):
        assert arrived[i + IN_ALL] - arrived[i] >= 1.0 - EPS


def test_sixty_chats_at_once_take_two_seconds() -> None:
    went = [at for at, _ in spoken(Pace(), [(0.0, chat) for chat in range(61)])]
    assert (went[29], went[30], went[60]) == (0.0, 1.0, 2.0)


@given(asked)
def test_a_chat_gets_its_burst_and_then_one_a_second(asks: list[tuple[float, int]]) -> None:
    went = spoken(Pace(in_all=1000), asks)
    for chat in range(4):
        times = [at for at, who in went if who == chat]
        for i, first in enumerate(times):
            for j in range(i + CHAT_BURST, len(times)):
                assert times[j] - first >= (j - i) - (CHAT_BURST - 1) - EPS


def test_a_short_burst_goes_at_once() -> None:
    pace = Pace()
    assert [at for at, _ in spoken(pace, [(0.0, 1)] * CHAT_BURST)] == [0.0] * CHAT_BURST
    assert pace.wait(1, 0.0) == 1.0
    assert pace.wait(2, 0.0) == 0.0


def test_retry_after_holds_that_chat_and_no_other() -> None:
    pace = Pace()
    pace.hold(1, 7.0)
    assert pace.wait(1, 0.0) == 7.0
    assert pace.wait(2, 0.0) == 0.0


def test_a_chat_that_rested_is_forgotten() -> None:
    pace = Pace()
    pace.granted(1, 0.0)
    pace.forget_idle(0.5)
    assert pace._empty_at
    pace.forget_idle(1.0)
    assert not pace._empty_at


def test_patience_grows_and_ends_growing() -> None:
    waits = [patience(tries) for tries in range(1, 60)]
    assert waits == sorted(waits)
    assert waits[0] < 1
    assert waits[-1] == LONGEST_WAIT


@pytest.mark.parametrize("workers", range(1, SHARDS + 1))
def test_many_workers_together_are_no_faster_than_one(workers: int) -> None:
    together = sum(said_at_once(share(workers)) for _ in range(workers))
    assert workers <= together <= IN_ALL


def said_at_once(pace: Pace) -> int:
    """How many messages, each in a chat of its own, may leave in the same moment."""
    chats = count()
    while not pace.wait_in_all(0.0):
        pace.granted(next(chats), 0.0)
    return next(chats)
