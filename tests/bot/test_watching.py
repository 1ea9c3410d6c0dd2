"""The watchdog: what silence leads to, and that a black hole which has healed is behind us within two minutes."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from telegram import Bot
from telegram.error import NetworkError, TelegramError

from bot import pace, receiver, request
from bot.request import AiohttpRequest, Telegram
from bot.watching import Limits, Silent, watch
from tests.telegram.double import Double
from tests.telegram.fixtures import double
from tests.telegram.tunnel import Tunnel

__all__ = ["double"]
QUICK = Limits(renew=0.2, end=30.0, look=0.01)


class Clock:
    """Silence as it is told; each look takes what comes next, and the last look ends the test."""

    def __init__(self, *seconds: float) -> None:
        self.left = list(seconds)
        self.renewed: list[float] = []
        self.now = 0.0

    def silence(self) -> float:
        if not self.left:
            raise asyncio.CancelledError
        self.now = self.left.pop(0)
        return self.now

    async def renew(self) -> None:
        self.renewed.append(self.now)


async def looked(clock: Clock) -> None:
    await watch(clock.silence, clock.renew, Limits(look=0.0))


async def test_one_silence_brings_one_new_client_and_another_silence_another() -> None:
    clock = Clock(10, 89, 91, 95, 120, 3, 60, 92, 93)
    with pytest.raises(asyncio.CancelledError):
        await looked(clock)
    assert clock.renewed == [91, 92]


async def test_three_minutes_without_any_answer_end_the_process() -> None:
    clock = Clock(91, 179, 181, 0)
    with pytest.raises(Silent):
        await looked(clock)
    assert clock.left == [0]


def test_even_without_the_watchdog_a_swallowed_poll_is_behind_us_within_two_minutes() -> None:
    assert receiver.READ + pace.LONGEST_WAIT + request.CONNECT < 120
    assert Limits().renew < Limits().end
    assert Limits().renew + pace.LONGEST_WAIT <= 120


@asynccontextmanager
async def polling(url: str, token: str) -> AsyncIterator[tuple[AiohttpRequest, Telegram]]:
    pool = AiohttpRequest(1)
    await pool.initialize()
    bot = Bot(token, base_url=f"{url}/bot", request=pool, get_updates_request=pool)
    try:
        yield pool, Telegram(bot, pool)
    finally:
        await pool.shutdown()


async def test_after_a_black_hole_the_first_update_comes_as_soon_as_a_new_client_asks(double: Double) -> None:
    heard: asyncio.Queue[int] = asyncio.Queue()

    async def ask(telegram: Telegram) -> None:
        offset = 0
        while True:
            question = json.dumps({"offset": offset, "timeout": receiver.LONG_POLL}).encode()
            try:
                updates = await telegram.poll(question, receiver.READ)
            except NetworkError:
                await asyncio.sleep(0.01)
                continue
            for update in updates:
                offset = update["update_id"] + 1
                heard.put_nowait(offset)

    async with Tunnel(double.url) as tunnel, polling(tunnel.url, double.token) as (pool, telegram):
        ana = double.person()
        asking = asyncio.create_task(ask(telegram))
        await double.polled()
        tunnel.swallow()
        ana.say("into the hole")
        await tunnel.swallowed.wait()
        tunnel.heal()  # the way is open again, but this connection stays dead and would hang for its 40 s
        watching = asyncio.create_task(watch(pool.silence, pool.renew, QUICK))
        async with asyncio.timeout(10):
            assert await heard.get()
        assert tunnel.connections == 2
        assert not watching.done()
        for task in (asking, watching):
            task.cancel()
        await asyncio.gather(asking, watching, return_exceptions=True)


async def test_a_refusal_is_an_answer_too(double: Double) -> None:
    async with polling(double.url, "123456789:AAA-not-the-token-of-this-bot-000000") as (pool, telegram):
        pool._answered_at -= 100
        with pytest.raises(TelegramError):
            await telegram.call("getMe", b"{}")
        assert pool.silence() < 50
