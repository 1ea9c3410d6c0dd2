"""What has had its time is erased: at the start and every hour, but never by a clock that has jumped."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol

import structlog

from bot import alarms, counts
from flows.errors import Unreachable

SWEEP_EVERY = 3600.0
LOOK_AGAIN = 60.0
"""Seconds, while the clock is not believed: an operator may say any time that it is right."""
JUMPED = "clock_jumped"
log = structlog.get_logger()


class Hall(Protocol):
    """What sweeping needs of the hall."""

    async def sweep_in_time(self, now: datetime) -> Mapping[str, int] | None:
        """Erase; counts by rule, None when *now* is not believed."""
        ...


async def sweep_for_ever(hall: Hall, clock: Callable[[], datetime]) -> None:
    """Sweep and wait, for ever."""
    while True:
        again = await _once(hall, clock())
        await asyncio.sleep(again)


async def _once(hall: Hall, now: datetime) -> float:
    """Sweep once; return in how many seconds the next is due."""
    try:
        erased = await hall.sweep_in_time(now)
    except Unreachable as away:
        log.error("hall_unreachable", code=away.code)  # noqa: TRY400  (no traceback in a log, ever)
        return SWEEP_EVERY
    alarms.stand((JUMPED,) if erased is None else (), (JUMPED,))
    if erased is None:
        return LOOK_AGAIN
    rows = sum(erased.values())
    log.info("swept", count=rows)
    counts.swept(rows)
    return SWEEP_EVERY
