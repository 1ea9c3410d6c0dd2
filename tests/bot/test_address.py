"""Telegram is told where to bring updates, again and again if need be; what waits there is never dropped."""

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import pytest
from structlog.testing import capture_logs
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError

from bot import alarms
from bot.address import Address, withdraw
from bot.ways import WebhookSettings

URL = "https://canary.example/telegram"
SETTINGS = WebhookSettings(URL, "canary-secret_0123456789-ABCDEFGH", "/telegram")
OURS = {"url": URL, "pending_update_count": 0}


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("bot.pace.FIRST_WAIT", 0.001)
    monkeypatch.setattr("bot.address.LOOK_EVERY", 0.001)
    alarms.silence()
    yield
    alarms.silence()


class Telegram:
    """Answers from a list, then hangs."""

    def __init__(self, *answers: Any) -> None:
        self.answers = list(answers)
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.beats = 0
        self.idle = asyncio.Event()

    async def call(self, method: str, body: bytes) -> Any:
        if not self.answers:
            self.idle.set()
            await asyncio.Event().wait()
        self.asked.append((method, json.loads(body)))
        answer = self.answers.pop(0)
        if isinstance(answer, TelegramError):
            raise answer
        return answer

    def beat(self) -> None:
        self.beats += 1

    @property
    def methods(self) -> list[str]:
        return [method for method, _ in self.asked]

    async def kept(self) -> "Telegram":
        task = asyncio.ensure_future(Address(self.call, SETTINGS, self.beat).keep())
        idle = asyncio.ensure_future(self.idle.wait())
        async with asyncio.timeout(20):
            await asyncio.wait({task, idle}, return_when=asyncio.FIRST_COMPLETED)
        idle.cancel()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        return self


async def test_the_address_is_told_with_its_secret_and_nothing_is_dropped() -> None:
    telegram = await Telegram(True, OURS, OURS).kept()
    assert telegram.methods == ["setWebhook", "getWebhookInfo", "getWebhookInfo"]
    assert telegram.asked[0][1] == {
        "url": URL,
        "secret_token": SETTINGS.secret,
        "allowed_updates": ["message", "edited_message", "callback_query", "my_chat_member"],
        "max_connections": 100,
    }
    assert telegram.beats == 2


async def test_a_refusal_or_a_network_that_is_away_is_tried_again() -> None:
    with capture_logs() as logs:
        telegram = await Telegram(
            NetworkError("canary"), BadRequest("bad webhook: canary"), True, OURS
        ).kept()
    assert telegram.methods == ["setWebhook"] * 3 + ["getWebhookInfo"]
    assert [one["event"] for one in logs] == ["not_announced", "not_announced"]
    assert "canary" not in repr(logs)


async def test_telegram_is_given_the_time_it_asks_for(monkeypatch: pytest.MonkeyPatch) -> None:
    waited = list[float]()

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    telegram = Telegram(RetryAfter(7), True)
    monkeypatch.setattr("bot.address.asyncio.sleep", sleep)
    await withdraw(telegram.call)
    assert waited == [7.0]
    assert telegram.methods == ["deleteWebhook"] * 2
    assert telegram.asked[-1][1] == {}


async def test_an_address_that_is_not_ours_any_more_is_set_again_and_an_alarm() -> None:
    telegram = await Telegram(True, {"url": "", "pending_update_count": 3}, True, OURS).kept()
    assert telegram.methods == ["setWebhook", "getWebhookInfo", "setWebhook", "getWebhookInfo"]
    assert alarms.standing() == ("webhook_moved",)
    assert telegram.beats == 1


@pytest.mark.parametrize(
    ("dates", "rung"), [((5, 5), ()), ((5, 6), ("webhook_failing",)), ((0, 6), ("webhook_failing",))]
)
async def test_a_delivery_that_failed_since_the_last_look_is_an_alarm(
    dates: tuple[int, int], rung: tuple[str, ...]
) -> None:
    looks = [{**OURS, **({"last_error_date": date} if date else {})} for date in dates]
    telegram = await Telegram(True, *looks).kept()
    assert alarms.standing() == rung
    assert telegram.beats == len(looks) - len(rung)


async def test_polling_takes_the_address_away() -> None:
    telegram = Telegram(NetworkError("x"), True)
    await withdraw(telegram.call)
    assert telegram.methods == ["deleteWebhook"] * 2
