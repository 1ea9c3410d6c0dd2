"""Hearing that another process has left an update for shards held here (LISTEN), on a connection of its own."""

import asyncio
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from typing import Any

import psycopg

from storage.postgres_rows import CHANNEL

AGAIN = 1.0
"""Seconds before the next try to listen. The inbox is the truth: what nobody heard of is read with the next turn."""


class Bell:
    """Rings when an update waits for one of *wanted*, and whenever something may have been missed."""

    def __init__(self, address: Mapping[str, Any], wanted: Callable[[], Collection[int]]) -> None:
        self._address = address
        self._wanted = wanted
        self._rang = asyncio.Event()
        self._listener: asyncio.Task[None] | None = None

    async def wait(self) -> None:
        """Return when it has rung since the last time."""
        if self._listener is None:
            self._listener = asyncio.create_task(self._listen())
        await self._rang.wait()
        self._rang.clear()

    def ring(self) -> None:
        """Ring it by hand."""
        self._rang.set()

    async def close(self) -> None:
        """Listen no more."""
        if self._listener is not None:
            self._listener.cancel()
            await asyncio.gather(self._listener, return_exceptions=True)
            self._listener = None

    async def _listen(self) -> None:
        while True:
            with suppress(psycopg.Error, OSError):
                await self._hear()
            await asyncio.sleep(AGAIN)

    async def _hear(self) -> None:
        async with await psycopg.AsyncConnection.connect(**self._address, autocommit=True) as server:
            await server.execute(f"LISTEN {CHANNEL}")
            self.ring()  # what came before nobody heard
            async for note in server.notifies():
                if not set(self._wanted()).isdisjoint(map(int, note.payload.split())):
                    self.ring()
