"""Waiting for something to become true without looking twice in vain."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Bell:
    """Rung at every change; who waits looks again only then."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def ring(self) -> None:
        rung, self._event = self._event, asyncio.Event()
        rung.set()

    async def until(self, found: Callable[[], T | None], within: float) -> T | None:
        """The first value of `found` that is not None; None when `within` seconds passed."""
        try:
            async with asyncio.timeout(within):
                while (value := found()) is None:
                    await self._event.wait()
        except TimeoutError:
            return found()
        return value
