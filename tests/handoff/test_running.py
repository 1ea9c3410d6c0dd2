"""The courier's loop: it waits for its first start, delivers, outlasts a database in trouble, and stops when told."""

import asyncio
import os
import signal
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from flows.errors import Refused
from handoff import running
from handoff.courier import Attempt, Courier, End
from handoff.methods import Means
from handoff.replies import Received, Replies
from handoff.settings import HandoffSettings
from storage.hall import Hall
from storage.receipts import FOR_TESTS_ONLY
from storage.settings import HallSettings


@pytest.fixture
def settings(tmp_path: Path) -> HandoffSettings:
    hall = HallSettings(
        tmp_path, tmp_path / "testigo.db", tmp_path / "keys", tmp_path / "partners.toml", demo=True
    )
    return HandoffSettings(hall, (), Means(tmp_path))


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "PAUSE_S", 0.01)
    monkeypatch.setattr(running, "TROUBLE_S", 0.01)


def told_to_stop() -> None:
    os.kill(os.getpid(), signal.SIGTERM)


async def test_it_beats_after_a_good_round_and_outlasts_a_locked_database(
    settings: HandoffSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    delivered = Attempt(End.DELIVERED, "deliver", "K7QX-93TD", "demo", reference="x")
    rounds: list[Attempt | Exception | None] = [OperationalError("", {}, Exception()), delivered, None]

    async def attempt_next(self: Courier) -> Attempt | None:
        if not rounds:
            told_to_stop()
            return None
        if isinstance(happened := rounds.pop(0), Exception):
            raise happened
        return happened

    monkeypatch.setattr(Courier, "attempt_next", attempt_next)
    Hall.open(settings.hall, receiver=True, profile=FOR_TESTS_ONLY).close()
    await running.serve(settings)
    assert rounds == []
    assert (settings.hall.data_dir / "heartbeat-handoff").exists()


async def test_a_look_for_replies_that_hangs_keeps_no_parcel_waiting_and_is_begun_once(
    settings: HandoffSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    hanging, looks, rounds = asyncio.Event(), 0, 0

    async def collect(self: Replies, data_dir: Path) -> list[Received]:
        nonlocal looks
        looks += 1
        await hanging.wait()
        return []

    async def attempt_next(self: Courier) -> Attempt | None:
        nonlocal rounds
        rounds += 1
        if rounds == 3:
            hanging.set()
        if rounds == 6:
            told_to_stop()
        return None

    monkeypatch.setattr(running, "LOOK_S", 0.01)
    monkeypatch.setattr(Replies, "collect", collect)
    monkeypatch.setattr(Courier, "attempt_next", attempt_next)
    Hall.open(settings.hall, receiver=True, profile=FOR_TESTS_ONLY).close()
    async with asyncio.timeout(20):
        await running.serve(settings)
    assert 1 < looks < rounds == 6


async def test_at_the_first_start_it_waits_for_the_bot_to_make_the_keys(
    settings: HandoffSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits = 0

    async def stopped(stop: asyncio.Event, seconds: float) -> bool:
        nonlocal waits
        waits += 1
        if waits == 2:
            Hall.open(settings.hall, receiver=True, profile=FOR_TESTS_ONLY).close()
        if waits == 3:
            told_to_stop()
        await asyncio.sleep(0)
        return stop.is_set()

    monkeypatch.setattr(running, "_stopped", stopped)
    await running.serve(settings)
    assert waits >= 3


async def test_without_keys_it_gives_up_in_the_end(
    settings: HandoffSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def stopped(_stop: asyncio.Event, _seconds: float) -> bool:
        return False

    monkeypatch.setattr(running, "_stopped", stopped)
    with pytest.raises(Refused, match="keys-missing"):
        await running.serve(settings)
