"""The keys turn beside a bot that serves and a courier that seals, and are killed: everything stays readable."""

import asyncio
import os
import random
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from sqlalchemy import select

from flows.errors import Refused
from storage import rotation
from storage.hall import Hall
from storage.keyring import Keyring, following
from storage.mailroom import Poison, TurnResult
from storage.rotation import needs_rewrapping, rotate
from storage.settings import HallSettings
from storage.tables import data_keys
from storage.vault import Vault, Wrapped
from tests.house.tree import ROOT
from tests.storage.conftest import NOW, Opener
from tests.storage.made import arrival, remember, sent, turn

KILLS = 4
both = pytest.mark.parametrize("database", ["sqlite", "postgresql"])


def environment(settings: HallSettings) -> dict[str, str]:
    where = settings.postgres or f"sqlite:///{settings.database}"
    return {
        **os.environ,
        "TESTIGO_DATABASE_URL": where,
        "TESTIGO_DATA_DIR": str(settings.data_dir),
        "TESTIGO_KEYS_DIR": str(settings.keys_dir),
    }


@asynccontextmanager
async def turning(settings: HallSettings) -> AsyncIterator[asyncio.subprocess.Process]:
    """A process that turns without end; killed when this ends."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.storage.turning",
        cwd=ROOT,
        env=environment(settings),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


@asynccontextmanager
async def held(hall: Hall) -> AsyncIterator[None]:
    """Show the database a sign of life, as the door does every second."""

    async def claims() -> None:
        while True:
            await hall.claim()
            await asyncio.sleep(0.5)

    task = asyncio.create_task(claims())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def turned(process: asyncio.subprocess.Process) -> None:
    """Wait until it has turned once more."""
    assert process.stdout
    assert process.stderr
    if not await process.stdout.readline():
        raise AssertionError((await process.stderr.read()).decode()[-500:])


def unreadable(hall: Hall, vault: Vault) -> list[str]:
    """Every data key that does not open with the keys on the disk."""
    bad = []
    with hall.engine.begin() as core:
        for row in core.execute(select(data_keys)).mappings().all():
            try:
                vault.open_key(Wrapped(row["id"], row["kek"], row["wrapped"]))
            except Refused:
                bad.append(row["id"])
    return bad


async def serve(hall: Hall, number: int) -> None:
    """Somebody new writes, somebody known writes, and a report is sent."""
    now = datetime.now(UTC)
    await in_patience(lambda: hall.turn(turn(arrival(hall, 3 * number, user=number), now=now), remember))
    await in_patience(lambda: hall.turn(turn(arrival(hall, 3 * number + 1, user=1), now=now), remember))
    if number % 5 == 0:
        await in_patience(lambda: sent(hall, "demo", update_id=3 * number + 2, now=now))


async def in_patience(work: Callable[[], Awaitable[TurnResult]]) -> None:
    """As the door does: what was undone is done again, three times at most."""
    for tries in range(3):
        try:
            await work()
        except Poison:
            assert tries < 2
        else:
            return


@both
async def test_turned_without_end_beside_bot_and_courier_and_killed_nothing_is_unreadable(
    open_hall: Opener, settings: HallSettings
) -> None:
    hall, courier, chance, number = open_hall(), open_hall(receiver=False), random.Random(7), 10
    for _ in range(KILLS):
        async with held(hall), turning(settings) as process:
            await turned(process)
            ends = asyncio.get_running_loop().time() + chance.random()  # the kill comes whenever it comes
            while asyncio.get_running_loop().time() < ends:
                await serve(hall, number)
                number += 1
                for job in courier.jobs.claim("c", datetime.now(UTC), timedelta(minutes=5), 9):
                    assert courier.jobs.report(job) is not None
                await asyncio.sleep(0)
            assert process.returncode is None
    rotate(hall.engine, hall.vault, datetime.now(UTC))  # the weekly turn finishes what the kills left
    assert needs_rewrapping(hall.engine, hall.vault) == 0
    assert hall.vault.ring.names() == [hall.vault.current]
    fresh = Vault.open(settings.keys_dir, create=False, now=NOW)
    assert unreadable(hall, fresh) == []
    assert number > 10 + KILLS


@both
async def test_two_who_turn_at_once_do_no_harm(open_hall: Opener, settings: HallSettings) -> None:
    hall = open_hall()
    async with held(hall), turning(settings) as one, turning(settings) as other:
        for number in range(10, 16):
            await turned(one)
            await turned(other)
            await serve(hall, number)
    rotate(hall.engine, hall.vault, datetime.now(UTC))
    assert unreadable(hall, Vault.open(settings.keys_dir, create=False, now=NOW)) == []
    assert hall.vault.ring.names() == [hall.vault.current]


@both
@pytest.mark.parametrize("step", range(1, 8))
async def test_a_kill_at_any_step_is_finished_by_the_next_turn(
    open_hall: Opener, settings: HallSettings, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    """Steps: the new key made, each batch begun, the old keys looked through, each one destroyed."""
    monkeypatch.setattr(rotation, "AT_A_TIME", 2)
    hall = open_hall()
    await sent(hall, "demo", "other")
    hall.vault.ring.ensure("kek-2026-W46")  # an older one, left by an earlier kill
    passed = count(1)

    def dies(work: Callable[..., Any]) -> Callable[..., Any]:
        def maybe(*args: Any) -> Any:
            if next(passed) == step:
                raise KeyboardInterrupt
            return work(*args)

        return maybe

    with monkeypatch.context() as dying:
        for name in ("_wrap_some", "_destroy_unused"):
            dying.setattr(rotation, name, dies(getattr(rotation, name)))
        dying.setattr(Vault, "destroy", dies(Vault.destroy))
        with pytest.raises(KeyboardInterrupt):
            rotate(hall.engine, hall.vault, NOW, anew=True)
    assert unreadable(hall, Vault.open(settings.keys_dir, create=False, now=NOW)) == []
    await sent(hall, "demo", update_id=9)
    rotate(hall.engine, hall.vault, NOW)
    assert unreadable(hall, Vault.open(settings.keys_dir, create=False, now=NOW)) == []
    assert needs_rewrapping(hall.engine, hall.vault) == 0
    assert hall.vault.ring.names() == ["kek-2026-W47-001"]


def test_a_key_that_is_newer_sorts_behind() -> None:
    names = ["kek-2026-W47"]
    for days in (0, 0, 7, 7, 49):
        names.append(following(names[-1], NOW + timedelta(days=days)))
    assert names[1:5] == ["kek-2026-W47-001", "kek-2026-W47-002", "kek-2026-W48", "kek-2026-W48-001"]
    assert names == sorted(names)


def test_of_two_who_make_the_same_key_the_first_wins(settings: HallSettings) -> None:
    one = Keyring.open(settings.keys_dir, create=True, now=NOW)
    path = settings.keys_dir / "kek-2026-W48"
    one._write(path, b"1" * 32)
    one._write(path, b"2" * 32)
    assert one.kek("kek-2026-W48") == b"1" * 32
    assert list(settings.keys_dir.glob("*.new")) == []
