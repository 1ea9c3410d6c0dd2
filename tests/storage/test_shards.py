"""Several processes on one PostgreSQL: who holds what, how it is handed over, and how it is lost."""

import asyncio
import json
import shutil
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import inspect, select

from flows.errors import Refused, Unreachable
from flows.messages import Wake
from storage.hall import Hall
from storage.mailroom import (
    SHARDS,
    Arrival,
    LeaseLost,
    Leftovers,
    Mail,
    Mark,
    OutOfTurn,
    Reply,
    Turn,
    shard_of,
)
from storage.postgres_lease import LIMITS, PostgresLease
from storage.postgres_rows import PostgresRows
from storage.receipts import FOR_TESTS_ONLY
from storage.settings import HallSettings
from storage.tables import conversations, metadata
from tests.postgres import Postgres
from tests.storage.conftest import NOW, Database, Opener
from tests.storage.made import Door, arrival, core_of, remember, sent, turn

ALL = frozenset(range(SHARDS))


@pytest.fixture
def database() -> Database:
    return "postgresql"


def lease_of(hall: Hall) -> PostgresLease:
    lease = hall._lease
    assert isinstance(lease, PostgresLease)
    return lease


def backend_of(hall: Hall) -> int:
    life = lease_of(hall)._life
    assert life is not None
    return life.driver.info.backend_pid


def end_connection(hall: Hall, settings: HallSettings) -> None:
    """What a time-out, an operator or a lost network does to the lease."""
    with psycopg.connect(settings.postgres, autocommit=True) as admin:
        assert admin.execute("SELECT pg_terminate_backend(%s, 5000)", [backend_of(hall)]).fetchone() == (
            True,
        )


async def settled(*halls: Hall) -> list[frozenset[int]]:
    """What each holds once all have looked often enough."""
    for _ in range(2):
        for hall in halls:
            await hall.claim()
    return [(await hall.claim()).held for hall in halls]


def someone_in(hall: Hall, shards: frozenset[int], update_id: int, words: str = "hello") -> Arrival:
    """An update of a person whose shard is one of *shards*."""
    users = (arrival(hall, update_id, words, user) for user in range(1, 999))
    return next(one for one in users if shard_of(one.person) in shards)


@pytest.fixture
async def two(open_hall: Opener) -> AsyncIterator[tuple[Hall, Hall]]:
    """Two halls that have shared the people."""
    one, other = open_hall(), open_hall()
    await settled(one, other)
    yield one, other
    await one.let_go()
    await other.let_go()


# -- shares


async def test_who_is_alone_holds_everything_and_receives(open_hall: Opener) -> None:
    hall = open_hall()
    claimed = await hall.claim()
    assert (claimed.held, claimed.leaving, claimed.receiver) == (ALL, frozenset(), True)
    assert hall.shared


async def test_three_share_all_people_and_one_receives(open_hall: Opener) -> None:
    halls = [open_hall() for _ in range(3)]
    shares = await settled(*halls)
    assert sorted(shard for share in shares for shard in share) == sorted(ALL)
    assert sorted(map(len, shares)) == [5, 5, 6]
    assert [(await hall.claim()).receiver for hall in halls] == [True, False, False]


async def test_who_joins_gets_its_share_once_nothing_is_under_way(open_hall: Opener) -> None:
    first, second = open_hall(), open_hall()
    looked = await first.claim()
    assert looked.held == ALL  # told first, given back at a later look
    assert len(looked.leaving) == SHARDS // 2
    assert (await second.claim()).held == frozenset()
    busy = frozenset(sorted(looked.leaving)[:2])
    assert (await first.claim(busy)).leaving == busy
    assert (await second.claim()).held == looked.leaving - busy
    assert (await first.claim()).leaving == frozenset()
    assert (await second.claim()).held == looked.leaving


async def test_who_leaves_in_peace_leaves_everything_to_the_other(two: tuple[Hall, Hall]) -> None:
    one, other = two
    await one.let_go()
    await _until_held(other)
    assert (await other.claim()).receiver
    with pytest.raises(LeaseLost):
        await one.turn(turn(arrival(one, 1)), remember)


async def test_a_turn_for_a_person_of_another_process_is_refused(two: tuple[Hall, Hall]) -> None:
    one, other = two
    theirs = (await other.claim()).held
    with pytest.raises(OutOfTurn):
        await one.turn(turn(someone_in(one, theirs, 1)), remember)


# -- what one receives for another


async def test_an_update_that_one_received_reaches_the_other_who_holds_its_person(
    two: tuple[Hall, Hall],
) -> None:
    one, other = two
    theirs = (await other.claim()).held
    while True:  # what rang while the shards were taken
        try:
            await asyncio.wait_for(other.rung(), 0.2)
        except TimeoutError:
            break
    item = someone_in(one, theirs, 1)
    waiting = asyncio.ensure_future(other.rung())
    await one.turn(Turn((item,), (), (), NOW), remember)
    await asyncio.wait_for(waiting, 10)
    assert await other.post() == (item,)
    assert await other.post() == ()
    assert await one.post() == ()
    assert len((await other.turn(Turn((), (item,), (), NOW), remember)).mails) == 1


async def test_post_brings_the_oldest_first_and_nothing_of_ones_own(two: tuple[Hall, Hall]) -> None:
    one, other = two
    theirs = (await other.claim()).held
    late, early = (someone_in(one, theirs, number) for number in (9, 4))
    own = someone_in(other, theirs, 5)
    await one.turn(Turn((late,), (), (), NOW), remember)
    await one.turn(Turn((early,), (), (), NOW), remember)
    await other.turn(Turn((own,), (), (), NOW), remember)
    assert await other.post() == (early, late)


async def test_an_update_that_both_were_given_is_applied_once(two: tuple[Hall, Hall]) -> None:
    """Telegram gave up waiting for one worker's 200 and asked another."""
    one, other = two
    theirs = (await other.claim()).held
    items = [someone_in(one, theirs, number) for number in range(1, 9)]
    results = await asyncio.gather(
        one.turn(Turn(tuple(items), (), (), NOW), remember),
        other.turn(Turn(tuple(reversed(items)), (), (), NOW), remember),
    )
    assert sorted(map(len, (result.duplicates for result in results))) in (
        [0, 8],
        [1, 7],
        [2, 6],
        [3, 5],
        [4, 4],
    )
    assert sum(len(result.duplicates) for result in results) == len(items)
    applied = 0
    for item in items:
        applied += len((await other.turn(Turn((), (item,), (), NOW), remember)).mails)
        assert (await other.turn(Turn((item,), (item,), (), NOW), remember)).mails == ()
    assert applied == len(items)


async def test_a_due_row_is_seen_by_who_holds_its_person_only(two: tuple[Hall, Hall]) -> None:
    one, other = two
    theirs = (await other.claim()).held
    wake = Door(Mail(b"{}", 700, wake=Wake(NOW, 1)))
    await other.turn(turn(someone_in(other, theirs, 1)), wake)
    assert await one.due(NOW) == []
    assert [row.kind for row in await other.due(NOW)] == ["quiet"]


async def test_a_shard_is_taken_over_with_what_was_left_in_it(
    open_hall: Opener, settings: HallSettings
) -> None:
    one = open_hall()
    told = (await one.turn(turn(arrival(one, 1)), remember)).mails
    waits = arrival(one, 2)
    await one.turn(Turn((waits,), (), (), NOW), remember)
    other = open_hall()
    assert (await other.claim()).held == frozenset()
    end_connection(one, settings)
    claimed = await other.claim()
    assert claimed.held == ALL
    assert claimed.left.unsent == told
    assert claimed.left.waiting == (waits,)
    assert (await other.claim()).left.waiting == ()
    assert await other.post() == ()


async def test_a_shard_does_not_count_before_its_leftovers_are_read(open_hall: Opener) -> None:
    """Else one person's updates run in two places (reference: mailroom §7, a)."""
    hall = open_hall()
    await hall.let_go()
    seen: list[frozenset[int]] = []
    read = hall._read_left

    def watched(rows: Any) -> Any:
        seen.append(lease_of(hall).held)
        return read(rows)

    hall._read_left = watched  # type: ignore[method-assign]
    assert (await hall.claim()).held == ALL
    assert seen == [frozenset()]


# -- what is lost


async def test_a_lost_lease_can_neither_write_nor_believe_that_it_is_sure(
    two: tuple[Hall, Hall], settings: HallSettings
) -> None:
    one, other = two
    mine = (await one.claim()).held
    assert one.sure()
    end_connection(one, settings)
    item = someone_in(one, mine, 1)
    with pytest.raises(LeaseLost):
        await one.turn(turn(item), remember)
    assert not one.sure()
    calls: tuple[Callable[[], Any], ...] = (
        one.claim,
        one.ask,
        one.post,
        lambda: one.due(NOW),
        lambda: one.set_aside(item, NOW),
        lambda: one.turn(turn(item), remember),
    )
    for call in calls:
        with pytest.raises(LeaseLost):
            await call()
    assert (await other.claim()).held == ALL
    assert (await other.turn(turn(item), remember)).duplicates == frozenset()
    await one.let_go()
    assert (await one.claim()).held == frozenset()
    assert len((await settled(one, other))[0]) == SHARDS // 2


async def test_a_connection_that_breaks_in_the_middle_of_a_turn_undoes_it(
    open_hall: Opener, settings: HallSettings
) -> None:
    hall = open_hall()
    item = arrival(hall, 1)

    def breaking(one: Any, kept: Any) -> Mail:
        end_connection(hall, settings)
        return remember(one, kept)

    with pytest.raises(LeaseLost):
        await hall.turn(turn(item), breaking)
    await hall.let_go()
    claimed = await hall.claim()
    assert (claimed.held, claimed.left.unsent, claimed.left.waiting) == (ALL, (), ())
    assert len((await hall.turn(turn(item), remember)).mails) == 1


async def _until_held(hall: Hall) -> None:
    """Look until everything is held: whoever held it looks no more."""
    async with asyncio.timeout(10):
        while (await hall.claim()).held != ALL:  # noqa: ASYNC110  (nobody rings when a connection ends)
            await asyncio.sleep(0.01)


async def test_the_server_ends_the_connection_of_a_process_that_is_frozen(
    open_hall: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(LIMITS, "idle_session_timeout", "100ms")
    frozen, other = open_hall(), open_hall()
    await _until_held(other)
    with pytest.raises(LeaseLost):
        await frozen.turn(turn(arrival(frozen, 1)), remember)


async def test_a_process_frozen_inside_a_turn_loses_its_connection_too(
    open_hall: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(LIMITS, "idle_in_transaction_session_timeout", "100ms")
    hall, other = open_hall(), open_hall()

    def frozen(item: Any, kept: Any) -> Mail:
        asyncio.run(_until_held(other))
        return remember(item, kept)

    with pytest.raises(LeaseLost):
        await hall.turn(turn(arrival(hall, 1)), frozen)
    assert len((await other.turn(turn(arrival(other, 1)), remember)).mails) == 1


async def test_who_freezes_with_half_a_turn_sent_loses_its_connection_in_the_end(
    open_hall: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For the server it is not idle: it waits for the rest of a pipeline. PostgreSQL 17 ends the transaction."""
    monkeypatch.setattr("storage.postgres_lease.TRANSACTION_TIMEOUT", "SET transaction_timeout = '200ms'")
    monkeypatch.setattr(PostgresRows, "_wait", lambda _: None)
    hall, other = open_hall(), open_hall()

    def frozen(item: Any, kept: Any) -> Mail:
        asyncio.run(_until_held(other))
        return remember(item, kept)

    with pytest.raises(LeaseLost):
        await hall.turn(turn(arrival(hall, 1)), frozen)


async def test_sure_is_only_who_heard_lately_and_the_clock_is_read_before_the_question(
    open_hall: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [1000.0]
    monkeypatch.setattr("time.clock_gettime", lambda _: now[0])
    hall = open_hall()
    await hall.ask()
    assert hall.sure()
    now[0] += 2.1
    assert not hall.sure()
    await hall.ask()
    assert hall.sure()

    def slow(item: Any, kept: Any) -> Mail:
        now[0] += 5  # frozen between question and answer
        return remember(item, kept)

    await hall.turn(turn(arrival(hall, 1)), slow)
    assert not hall.sure()


async def test_an_older_holder_can_not_write_once_its_person_has_moved_on(two: tuple[Hall, Hall]) -> None:
    """The alarm that must never ring, rung by hand: two connections believe that they hold one shard."""
    one, other = two
    theirs = (await other.claim()).held
    item = someone_in(other, theirs, 1)
    await other.turn(turn(item), remember)
    life = lease_of(one)._life
    assert life is not None
    life.held = ALL

    def overtaken(late: Any, kept: Any) -> Mail:
        with ThreadPoolExecutor(1) as thread:
            next_turn = other.turn(turn(Arrival(**{**_fields(item), "update_id": 2})), remember)
            thread.submit(asyncio.run, next_turn).result()
        return remember(late, kept)

    with pytest.raises(OutOfTurn):
        await one.turn(turn(Arrival(**{**_fields(item), "update_id": 3})), overtaken)


def _fields(item: Arrival) -> dict[str, Any]:
    return {name: getattr(item, name) for name in Arrival.__slots__}


async def test_what_was_said_after_the_lease_was_lost_is_left_for_the_next_holder(
    two: tuple[Hall, Hall], settings: HallSettings
) -> None:
    one, other = two
    mine = (await one.claim()).held
    item = someone_in(one, mine, 1)
    end_connection(one, settings)
    with pytest.raises(LeaseLost):
        await one.ask()
    await one.strayed(item.person, item.chat, 4711, NOW)
    await other.claim()
    (due,) = await other.due(NOW)
    assert (due.kind, due.person, due.chat, due.body) == (
        "strayed",
        item.person,
        item.chat,
        {"message_id": 4711},
    )


# -- the server


async def test_a_crash_of_the_server_between_any_two_steps_loses_nothing(settings: HallSettings) -> None:
    with Postgres() as server:
        own = replace(settings, postgres=server.url(), keys_dir=settings.data_dir / "keys")
        hall = Hall.open(own, receiver=True, profile=FOR_TESTS_ONLY, clock=lambda: NOW)
        await hall.claim()

        async def crash() -> Leftovers:
            server.restart("immediate")
            with pytest.raises(LeaseLost):
                await hall.turn(turn(arrival(hall, 99)), remember)
            await hall.let_go()
            return (await hall.claim()).left

        first, second = arrival(hall, 1, "one"), arrival(hall, 2, "two")
        await hall.turn(Turn((first, second), (), (), NOW), remember)
        assert (await crash()).waiting == (first, second)
        (told,) = (await hall.turn(Turn((), (first,), (), NOW), remember)).mails
        assert await crash() == Leftovers((told,), (second,))
        await hall.turn(Turn((), (), (Mark(told.person, 1, 0, 555, "sent"),), NOW), remember)
        assert await crash() == Leftovers((), (second,))
        (told,) = (await hall.turn(Turn((), (second,), (), NOW), remember)).mails
        assert json.loads(told.replies[0].body)["text"] == 2
        await sent(hall, "demo", update_id=3)
        assert len((await crash()).unsent) == 1
        assert [job.partner for job in hall.jobs.claim("c", NOW, timedelta(minutes=5), 9)] == ["demo"]
        hall.close()


async def test_a_server_that_is_away_is_a_matter_of_time_and_one_that_refuses_us_is_not(
    settings: HallSettings,
) -> None:
    with Postgres() as server:
        own = replace(settings, postgres=server.url(), keys_dir=settings.data_dir / "keys")
        hall = Hall.open(own, receiver=True, profile=FOR_TESTS_ONLY, clock=lambda: NOW)
        with pytest.raises(Refused, match="database-refuses"):
            Hall.open(replace(own, postgres=server.address("nowhere")), receiver=False)
        server.stop()
        for away in (hall.claim(), hall.sweep(NOW), hall.strayed(b"p" * 16, 7, 1, NOW)):
            with pytest.raises(Unreachable, match="database"):
                await away
        with pytest.raises(Unreachable, match="database"):
            Hall.open(own, receiver=False)
        server.start()
        assert (await hall.claim()).held == ALL
        hall.close()


async def test_two_first_starts_make_one_set_of_keys_and_tables(
    settings: HallSettings, postgres: Postgres
) -> None:
    new = replace(settings, postgres=postgres.url(), keys_dir=settings.data_dir / "keys")

    def start(_: int) -> tuple[bytes, set[str]]:
        hall = Hall.open(new, receiver=True, profile=FOR_TESTS_ONLY, clock=lambda: NOW)
        found = hall.vault.ring.pepper, set(inspect(hall.engine).get_table_names())
        hall.close()
        return found

    with ThreadPoolExecutor(3) as starts:
        peppers, tables = zip(*starts.map(start, range(3)), strict=True)
    assert len(set(peppers)) == 1
    assert all(found >= set(metadata.tables) for found in tables)


def test_a_database_whose_keys_are_not_there_gets_no_new_ones(settings: HallSettings) -> None:
    shutil.rmtree(settings.keys_dir)
    with pytest.raises(Refused, match="keys-missing"):
        Hall.open(settings, receiver=True)
    assert not settings.keys_dir.exists()


async def test_no_fault_of_the_database_shows_what_was_to_be_kept(
    open_hall: Opener, settings: HallSettings
) -> None:
    hall = open_hall()
    end_connection(hall, settings)
    with pytest.raises(LeaseLost) as lost:
        await hall.turn(turn(arrival(hall, 1, "zarzamora")), remember)
    assert (str(lost.value), lost.value.__cause__) == ("", None)
    assert "postgres" not in repr(settings)


async def test_erasing_survives_a_restore(
    open_hall: Opener, settings: HallSettings, postgres: Postgres
) -> None:
    hall = open_hall()
    await hall.turn(turn(arrival(hall, 1)), remember)
    await hall.turn(turn(arrival(hall, 2, user=8)), remember)
    hall.close()
    copied = replace(settings, postgres=postgres.url(settings.postgres.split("?")[0].rpartition("/")[2]))
    hall = open_hall()
    erased = turn(arrival(hall, 3))
    await hall.turn(erased, Door(Mail(None, 700, (Reply(b"bye"),), erase_all=True)))
    await hall._forgetting.wait()
    restored = Hall.open(copied, receiver=True, profile=FOR_TESTS_ONLY, clock=lambda: NOW)
    with restored.engine.begin() as core:
        assert len(core.execute(select(conversations.c.person)).all()) == 1
    restored.close()


async def test_erased_keys_are_in_no_dead_row(open_hall: Opener, settings: HallSettings) -> None:
    hall = open_hall()
    await hall.turn(turn(arrival(hall, 1)), remember)
    await hall.turn(turn(arrival(hall, 2)), Door(Mail(None, 700, (Reply(b"bye"),), erase_all=True)))
    await hall._forgetting.wait()
    assert tuples_in(settings, "data_keys") == 1  # the day's key


def tuples_in(settings: HallSettings, table: str) -> int:
    """How many rows, dead or alive, the first page of *table* holds in its file."""
    with psycopg.connect(settings.postgres, autocommit=True) as admin:
        admin.execute("CHECKPOINT")
        where = "SELECT current_setting('data_directory'), pg_relation_filepath(%s::regclass)"
        found = admin.execute(where, [table]).fetchone()
    assert found is not None
    page = Path(*found).read_bytes()
    end = int.from_bytes(page[12:14], "little")  # pd_lower: where the line pointers end
    pointers = (int.from_bytes(page[at : at + 4], "little") for at in range(24, end, 4))
    return sum(1 for pointer in pointers if pointer >> 17)  # lp_len: what has no length is no row


async def test_the_sessions_of_the_turns_and_the_others_are_careful_ones(
    open_hall: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()  # the limits as they are, not as tests without a door have them
    hall = open_hall()
    common = {
        "synchronous_commit": "on",
        "timezone": "UTC",
        "default_transaction_isolation": "read committed",
    }
    core = core_of(hall)
    lease = common | {"idle_session_timeout": "4s", "idle_in_transaction_session_timeout": "4s"}
    assert {name: core.exec_driver_sql(f"SHOW {name}").scalar() for name in lease} == lease
    core.rollback()
    aside = common | {"idle_session_timeout": "0", "idle_in_transaction_session_timeout": "10s"}
    with hall.engine.begin() as other:
        assert {name: other.exec_driver_sql(f"SHOW {name}").scalar() for name in aside} == aside


async def test_what_is_not_a_turn_has_one_writer(open_hall: Opener) -> None:
    one, other = open_hall(), open_hall(receiver=False)
    await sent(one, "demo")
    with ThreadPoolExecutor(1) as thread:
        with one.engine.begin():
            claiming = thread.submit(other.jobs.claim, "c", NOW, timedelta(minutes=5), 9)
            with pytest.raises(TimeoutError):
                claiming.result(0.1)
            await one.turn(turn(arrival(one, 2, user=8)), remember)  # it neither erases nor sends: no wait
        assert len(claiming.result(10)) == 1


async def test_a_turn_that_sends_waits_for_the_writer_and_not_for_ever(
    open_hall: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(LIMITS, "lock_timeout", "50ms")
    hall = open_hall()
    with hall.engine.begin(), pytest.raises(Unreachable, match="database"):
        await sent(hall, "demo")
    await sent(hall, "demo")
    assert sum(hall.jobs.counts().values()) == 1
