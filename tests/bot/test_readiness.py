"""Who may go: one update a person, oldest first; words wait for a result, taps and commands do not."""

from hypothesis import given
from hypothesis import strategies as st

from bot.readiness import BURST, Bucket, Entry, Readiness

ANA, BEN = b"a", b"b"


def text(person: bytes, name: str, at: float = 0.0) -> Entry[str]:
    return Entry(person, name, passes=False, at=at)


def tap(person: bytes, name: str, at: float = 0.0) -> Entry[str]:
    return Entry(person, name, passes=True, at=at)


def waiting(*entries: Entry[str]) -> Readiness[str]:
    readiness: Readiness[str] = Readiness()
    for entry in entries:
        readiness.add(entry)
    return readiness


def names(picked: dict[bytes, Entry[str]]) -> list[str]:
    return [entry.item for entry in picked.values()]


def test_one_update_of_each_person_goes_oldest_first() -> None:
    readiness = waiting(text(ANA, "a1"), text(ANA, "a2"), text(BEN, "b1"))
    assert names(readiness.pick(0)) == ["a1", "b1"]


def test_while_a_turn_runs_nothing_more_of_its_people_goes() -> None:
    readiness = waiting(tap(ANA, "a1"), tap(ANA, "a2"))
    readiness.pick(0)
    assert readiness.pick(0) == {}


def test_a_text_waits_until_the_result_of_the_question_is_known() -> None:
    readiness = waiting(text(ANA, "a1"), text(ANA, "a2"))
    readiness.settle(readiness.pick(0)[ANA], replies=2)
    readiness.said(ANA)
    assert readiness.pick(0) == {}
    readiness.said(ANA)
    assert names(readiness.pick(0)) == ["a2"]


def test_taps_and_commands_pass_a_waiting_text_in_their_own_order() -> None:
    readiness = waiting(text(ANA, "first"), text(ANA, "words"), tap(ANA, "t1"), tap(ANA, "t2"))
    readiness.settle(readiness.pick(0)[ANA], replies=1)
    went = []
    for _ in range(2):
        entry = readiness.pick(0)[ANA]
        went.append(entry.item)
        readiness.settle(entry, replies=1)
    assert went == ["t1", "t2"]
    assert readiness.pick(0) == {}
    readiness.said(ANA, 3)
    assert names(readiness.pick(0)) == ["words"]


def test_a_tap_does_not_pass_a_text_that_may_go_itself() -> None:
    assert names(waiting(text(ANA, "words"), tap(ANA, "t")).pick(0)) == ["words"]


def test_a_person_slowed_down_waits_and_nobody_else_does() -> None:
    readiness = waiting(text(ANA, "a1", at=5.0), text(BEN, "b1"))
    assert readiness.next_at() == 0.0
    assert names(readiness.pick(0)) == ["b1"]
    assert names(readiness.pick(5.0)) == ["a1"]


def test_nobody_is_remembered_who_waits_for_nothing() -> None:
    readiness = waiting(text(ANA, "a1"), text(BEN, "b1"))
    picked = readiness.pick(0)
    readiness.settle(picked[ANA], replies=1)
    readiness.settle(picked[BEN], replies=0)
    readiness.said(ANA)
    assert not readiness._places


def test_replies_from_before_the_start_hold_texts_too() -> None:
    readiness = waiting(text(ANA, "a1"))
    readiness.saying(ANA, 1)
    assert readiness.pick(0) == {}


@given(st.lists(st.sampled_from(["text", "tap", "said", "turn"]), max_size=60))
def test_every_update_goes_once_and_words_keep_their_order(moves: list[str]) -> None:
    readiness: Readiness[int] = Readiness()
    unsaid, went, added = 0, [], []
    for i, move in enumerate([*moves, *["said", "turn"] * 60]):
        if move in {"text", "tap"}:
            entry = Entry(ANA, i, passes=move == "tap")
            added.append(entry)
            readiness.add(entry)
        elif move == "said" and unsaid:
            unsaid -= 1
            readiness.said(ANA)
        elif move == "turn":
            for picked in readiness.pick(0).values():
                assert picked.passes or not unsaid
                went.append(picked)
                readiness.settle(picked, replies=1)
                unsaid += 1
    assert sorted(e.item for e in went) == [e.item for e in added]
    for passes in (True, False):
        mine = [e.item for e in went if e.passes is passes]
        assert mine == sorted(mine)


def test_thirty_go_at_once_then_one_a_second() -> None:
    bucket = Bucket()
    waits = [bucket.take(100.0) for _ in range(BURST + 3)]
    assert waits == [0.0] * BURST + [1.0, 2.0, 3.0]


def test_a_rested_bucket_is_full_and_tells_again() -> None:
    bucket = Bucket()
    for _ in range(40):
        bucket.take(0.0)
    bucket.told = True
    assert not bucket.full(39.0)
    assert bucket.full(40.0)
    assert bucket.take(41.0) == 0.0
    assert bucket.told is False


@given(st.lists(st.floats(0, 5), max_size=120))
def test_the_limit_never_lets_more_than_the_burst_and_one_a_second_through(gaps: list[float]) -> None:
    bucket, now, went = Bucket(), 0.0, []
    for gap in gaps:
        now += gap
        went.append(now + bucket.take(now))
    went.sort()
    for i, first in enumerate(went):
        for j in range(i + BURST, len(went)):
            assert went[j] - first >= (j - i) - (BURST - 1) - 1e-6
