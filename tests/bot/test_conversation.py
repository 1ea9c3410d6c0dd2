"""The turn against the real hall: nothing is acknowledged early, nobody waits for another, order decides."""

import asyncio
from collections.abc import Callable
from datetime import datetime

import pytest

from flows.errors import Unreachable
from storage.hall import Hall
from storage.mailroom import Apply, Arrival, Due, Turn, TurnResult
from storage.sqlite import SqliteLease
from tests.bot.made import ANA, BEN, NOW, World, all_of, arrival
from tests.patience import until


def said(world: World) -> list[str]:
    return [reply.body.decode().split('"')[-2] for sent, _ in world.spoken for reply in sent.replies]


async def test_an_update_is_applied_and_answered_in_the_turn_that_receives_it(world: World) -> None:
    world.start()
    await world.receive(arrival(1, "hello"))
    assert said(world) == ["to hello"]
    assert world.left().waiting == ()
    assert [sent.person for sent in world.left().unsent] == [ANA]


async def test_what_arrives_together_shares_one_commit(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    turns: list[Turn] = []
    whole = world.hall.turn

    async def counted(turn: Turn, apply: Apply) -> TurnResult:
        turns.append(turn)
        return await whole(turn, apply)

    monkeypatch.setattr(world.hall, "turn", counted)
    world.start()
    await asyncio.gather(
        world.receive(arrival(1, "from ana")), world.receive(arrival(2, "from ben", BEN)), world.settled()
    )
    assert [len(turn.ready) for turn in turns] == [2]


async def test_a_second_text_lies_sealed_until_the_first_answer_has_a_result(world: World) -> None:
    world.start()
    await world.receive(arrival(1, "one"), arrival(2, "two"))
    await world.settled()
    assert [one.update_id for one in world.left().waiting] == [2]
    world.result(world.spoken[0][0])
    await world.settled()
    assert said(world) == ["to one", "to two"]
    assert await world.remembered() == [["one", 0], ["two", 1001]]
    assert world.left().waiting == ()


async def test_a_command_does_not_wait_for_the_result(world: World) -> None:
    world.start()
    await world.receive(arrival(1, "one"), arrival(2, "words"), arrival(3, "/delete"))
    await world.settled()
    assert world.applied == ["one", "/delete"]
    for sent, _ in list(world.spoken):
        world.result(sent)
    await world.settled()
    assert world.applied == ["one", "/delete", "words"]


async def test_the_same_update_twice_is_applied_once(world: World) -> None:
    world.start()
    await world.receive(arrival(1, "one"), arrival(1, "one"))
    await world.receive(arrival(1, "one"))
    assert world.applied == ["one"]


async def test_marks_are_written_alone_after_a_moment(world: World) -> None:
    world.start()
    await world.receive(arrival(1, "one"))
    world.result(world.spoken[0][0])
    assert world.left().unsent
    await until(lambda: not world.left().unsent)


async def test_one_bad_update_stops_nobody_and_its_person_is_told(world: World) -> None:
    world.start()
    world.answers_at_once = True
    await world.receive(arrival(1, "poison"), arrival(2, "from ben", BEN), arrival(3, "next"))
    await world.settled()
    assert world.tries["poison"] == 3
    assert set(world.applied) == {"poison", "from ben", "next"}
    assert said(world) == ["to from ben", "to next"]
    assert [due.kind for due in await world.hall.due(NOW, 10)] == ["failed"]


async def test_a_bad_update_is_received_before_anything_is_tried_again(world: World) -> None:
    """Telegram may forget a batch once it is kept, whatever one update of it does."""
    world.start()
    await world.receive(arrival(1, "poison"), arrival(2, "poison too", BEN))
    assert world.left().waiting == ()
    assert world.applied == ["poison", "poison too"]


async def test_after_a_crash_what_was_not_said_is_said_again_and_order_is_unknown(
    world: World, reopen: Callable[[], Hall]
) -> None:
    world.start()
    await world.receive(arrival(1, "one"), arrival(2, "two"))
    await world.settled()

    after = World(reopen())
    conversation = after.start()
    conversation.claimed(all_of(after.left()))
    await after.settled()
    assert [(sent.person, again) for sent, again in after.spoken] == [(ANA, True)]
    assert after.applied == []
    after.result(after.spoken[0][0], again=True)
    await after.settled()
    assert await after.remembered() == [["one", 0], ["two", -1001]]


async def test_an_update_kept_from_before_and_sent_again_by_telegram_is_applied_once(
    world: World, reopen: Callable[[], Hall]
) -> None:
    world.start()
    await world.receive(arrival(1, "silent one"), arrival(2, "silent two"))
    world.conversation._ended = True
    await world.settled()
    after = World(reopen())
    after.start().claimed(all_of(after.left()))
    await after.receive(arrival(1, "silent one"), arrival(2, "silent two"), arrival(3, "silent three"))
    await after.settled()
    assert [text for text, _ in await after.remembered()] == ["silent one", "silent two", "silent three"]


async def test_who_writes_very_fast_is_slowed_told_once_and_loses_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.readiness.RATE", 2.0)
    world.start()
    await world.receive(*(arrival(n, f"silent {n}") for n in range(32)))
    await until(lambda: len(world.applied) == 30)
    await world.receive(arrival(99, "silent ben", BEN))
    assert world.applied[-1] == "silent ben"
    await until(lambda: len(world.applied) == 33)
    assert world.slowed == ["silent 30"]


async def test_a_database_that_is_away_is_waited_for(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.turns.DATABASE_WAIT", 0.01)
    whole, failures = world.hall.turn, iter([True, True, False])

    async def away(turn: Turn, apply: Apply) -> TurnResult:
        if next(failures, False):
            raise Unreachable("database")
        return await whole(turn, apply)

    monkeypatch.setattr(world.hall, "turn", away)
    world.start()
    await world.receive(arrival(1, "one"))
    assert world.applied == ["one"]


async def test_a_database_that_is_away_when_an_update_is_set_aside_is_waited_for(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.turns.DATABASE_WAIT", 0.01)
    whole, failures = world.hall.set_aside, iter([True, True, False])

    async def away(item: Arrival | Due, now: datetime) -> None:
        if next(failures, False):
            raise Unreachable("database")
        await whole(item, now)

    monkeypatch.setattr(world.hall, "set_aside", away)
    world.start()
    await world.receive(arrival(1, "poison"))
    await world.settled()
    assert not world.conversation.broken.done()
    assert [due.kind for due in await world.hall.due(NOW, 10)] == ["failed"]


async def test_a_fault_nobody_foresaw_ends_the_conversation_and_acknowledges_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(_turn: Turn, _apply: Apply) -> TurnResult:
        raise RuntimeError("canary")

    monkeypatch.setattr(world.hall, "turn", broken)
    conversation = world.start()
    receiving = asyncio.ensure_future(world.receive(arrival(1, "one")))
    with pytest.raises(RuntimeError):
        await conversation.broken
    assert not receiving.done()
    receiving.cancel()


async def test_stopping_finishes_the_turn_and_writes_down_what_is_known(world: World) -> None:
    conversation = world.start()
    await world.receive(arrival(1, "one"))
    await conversation.stop()
    world.result(world.spoken[0][0])
    await conversation.write_marks()
    assert world.left().unsent == ()
    assert world.applied == ["one"]


async def test_a_full_disk_keeps_everything_waiting_and_then_goes_on(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``max_page_count`` makes SQLite say that the disk is full (reliability.md M10)."""
    monkeypatch.setattr("bot.turns.DATABASE_WAIT", 0.01)
    lease = world.hall._lease
    assert isinstance(lease, SqliteLease)
    database = lease._core.connection.driver_connection
    assert database is not None
    pages = database.execute("PRAGMA page_count").fetchone()[0]
    database.execute(f"PRAGMA max_page_count={pages}")
    world.start()
    receiving = asyncio.ensure_future(world.receive(arrival(1, "long " * 5000)))
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(asyncio.shield(receiving), 0.1)
    assert world.spoken == []
    database.execute("PRAGMA max_page_count=1000000")
    await receiving
    assert len(world.applied) == 1
