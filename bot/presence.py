"""That Telegram is heard: a sign of life after each good round, a look at the silence between them, and what it cost.

``beat`` is called after each good round: a poll, or a look at the webhook. The heartbeat's file is for supervisors. The
row in the database survives a restart and a restored backup: when it is old, taps were thrown away, and people are
called back (``storage.downtime``).
"""

import asyncio
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

import structlog

from bot.request import AiohttpRequest
from bot.watching import Limits, watch
from flows.errors import Unreachable
from storage import heartbeat
from storage.downtime import NOTED_EVERY

log = structlog.get_logger()


class Hall(Protocol):
    """What this needs of the hall."""

    async def heard(self, bot: int, now: datetime) -> int:
        """Write down that Telegram answered; return how many people are called back. Raises Unreachable."""
        ...


class Presence:
    """*called* is told when due rows were left. *noted_every* in seconds."""

    def __init__(
        self,
        hall: Hall,
        bot: int,
        data_dir: Path,
        clock: Callable[[], datetime],
        called: Callable[[], None],
        noted_every: float = NOTED_EVERY.total_seconds(),
    ) -> None:
        self._hall = hall
        self._bot = bot
        self._data_dir = data_dir
        self._clock = clock
        self._called = called
        self._noted_every = noted_every
        self._heard = asyncio.Event()

    def beat(self) -> None:
        """Telegram has just answered."""
        heartbeat.beat(self._data_dir, "bot")
        self._heard.set()

    async def run(self) -> None:
        """Write down what is heard, for ever."""
        while True:
            await self._heard.wait()
            self._heard.clear()
            try:
                people = await self._hall.heard(self._bot, self._clock())
            except Unreachable as away:
                log.warning("not_noted", code=away.code)
                self._heard.set()
            else:
                if people:
                    log.info("called_back", count=people)
                    self._called()
            await asyncio.sleep(self._noted_every)


async def watch_over(pools: Sequence[AiohttpRequest], limits: Limits | None = None) -> None:
    """Watch the silence of *pools* from now on, the one that heard last. Raises ``Silent``."""
    begun = time.monotonic()

    async def renew() -> None:
        for pool in pools:
            await pool.renew()

    await watch(lambda: min(time.monotonic() - begun, *(pool.silence() for pool in pools)), renew, limits)
