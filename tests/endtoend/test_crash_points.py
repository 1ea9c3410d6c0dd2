"""kill -9 at each named point of an update's way (`bot.points`), with people on the short path meanwhile."""

import asyncio
import random
from typing import Any

import pytest

from bot import points
from tests.endtoend import ledger
from tests.endtoend.crowd import Teller, crowd
from tests.endtoend.house import House
from tests.telegram.double import Double
from tests.telegram.process import DYING_TESTIGO, BotProcess

PASSES = {"receive": 4, "apply": 5, "commit": 4, "offset": 4, "send": 6, "mark": 5}


@pytest.mark.crash
async def test_a_kill_at_any_point_of_the_way_loses_nothing(double: Double, demo: House) -> None:
    assert set(PASSES) == set(points.NAMES)
    tellers: list[Teller] = []
    left = list(PASSES.items())
    people = crowd(double, tellers, at_once=4, go_on=lambda: bool(left))
    going_on = asyncio.ensure_future(people(random.Random(0)))
    try:
        while left:
            point, count = left.pop(0)
            bot = demo.bot(double, DYING_TESTIGO, {"DIE_AT": f"{point}:{count}"})
            async with bot:
                assert await _end_of(bot, going_on) == -9, point
        async with demo.bot(double) as bot:
            await asyncio.wait_for(going_on, 120)
            await double.confirmed(within=60)
            assert await bot.stop() == 0
    finally:
        going_on.cancel()
    kept = ledger.read(demo)
    ledger.nothing_lost(kept, double)
    ledger.everybody_was_heard(demo, kept, tellers)


async def _end_of(bot: BotProcess, going_on: asyncio.Future[None]) -> int:
    """How the bot ended; what went wrong among the people meanwhile is raised at once."""
    ended = asyncio.ensure_future(bot.ended(within=90))
    both: set[asyncio.Future[Any]] = {ended, going_on}
    await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
    if going_on.done():
        ended.cancel()
        going_on.result()
    return await ended
