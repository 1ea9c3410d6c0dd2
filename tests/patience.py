"""Waiting in a test for what rings no bell: another process, a file, a row, a counter.

The one place where a test looks again and again; everywhere else it waits for an event. Bounded, so a test that waits
in vain fails.
"""

import asyncio
from collections.abc import Callable

WITHIN = 20.0
"""Seconds of patience, for a busy machine."""
EVERY = 0.005
"""Seconds between two looks."""


async def until(holds: Callable[[], bool], *, within: float = WITHIN, every: float = EVERY) -> None:
    """Return as soon as *holds*. Raises TimeoutError."""
    async with asyncio.timeout(within):
        while not holds():  # noqa: ASYNC110  (what is waited for rings no bell)
            await asyncio.sleep(every)
