"""Calls beside the sends: /hide takes away what is young enough, in batches, and gives up quietly."""

import asyncio
import json
from datetime import UTC, datetime

from bot.applying import Beside
from bot.beside import BesideCalls
from flows.errors import Unreachable
from storage.mailroom import LeaseLost

NOW = datetime(2026, 11, 21, tzinfo=UTC)


class Shown:
    """A hall that shows messages, or raises first what it is told to."""

    def __init__(self, shown: tuple[int, ...], *faults: Exception) -> None:
        self.shown_ids = shown
        self.faults = list(faults)

    async def shown(self, person: bytes, now: datetime) -> tuple[int, ...]:
        """Return the ids of this one person."""
        assert (person, now) == (b"p", NOW)
        if self.faults:
            raise self.faults.pop(0)
        return self.shown_ids


async def made(hall: Shown, beside: Beside) -> list[tuple[str, object]]:
    """Return the calls that *beside* leads to."""
    calls: list[tuple[str, object]] = []
    beside_calls = BesideCalls(
        hall, lambda method, body: calls.append((method, json.loads(body))), lambda: NOW
    )
    beside_calls.make(b"p", beside)
    await asyncio.gather(*(task for task in asyncio.all_tasks() if task is not asyncio.current_task()))
    return calls


async def test_a_tap_is_acknowledged_and_a_number_taken_away() -> None:
    assert await made(Shown(()), Beside(7, "990", "", 50)) == [
        ("answerCallbackQuery", {"callback_query_id": "990"}),
        ("deleteMessage", {"chat_id": 7, "message_id": 50}),
    ]


async def test_hiding_takes_away_both_sides_messages_a_hundred_at_a_time() -> None:
    ids = tuple(range(1, 251))
    calls = await made(Shown(ids), Beside(7, None, "", None, clear=True))
    batches = [body["message_ids"] for _, body in calls if isinstance(body, dict)]

    assert {method for method, _ in calls} == {"deleteMessages"}
    assert [len(batch) for batch in batches] == [100, 100, 50]
    assert [one for batch in batches for one in batch] == list(ids)


async def test_nothing_is_called_when_there_is_nothing_or_another_process_has_the_person() -> None:
    assert await made(Shown(()), Beside(7, None, "", None, clear=True)) == []
    assert await made(Shown((1,), LeaseLost()), Beside(7, None, "", None, clear=True)) == []


async def test_a_hall_that_was_away_is_asked_again() -> None:
    hall = Shown((1,), Unreachable("database-away"))
    calls: list[str] = []
    await BesideCalls(hall, lambda method, _: calls.append(method), lambda: NOW).clear(b"p", 7)

    assert calls == ["deleteMessages"]
