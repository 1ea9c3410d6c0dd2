"""People who talk to a team in earnest while something happens to it, and what must hold afterwards."""

import asyncio
import random
from collections.abc import Awaitable, Callable

from tests.endtoend import earnest, ledger
from tests.endtoend.earnest import Earnest
from tests.endtoend.team import Team

AT_ONCE = 6
FROZEN = 6.0
"""Seconds; the server gives a silent session four."""
FINISH = 150.0
"""Real seconds everybody has to come to the end."""


async def with_people(
    team: Team, trouble: Callable[[], Awaitable[None]], *, at_once: int = AT_ONCE
) -> list[Earnest]:
    """People who talk while *trouble* happens, and then come to their end; the workers are stopped after that."""
    tellers: list[Earnest] = []
    over = False

    async def one_after_the_other() -> None:
        while not over:
            number = len(tellers) + 1
            tellers.append(Earnest(team.double.person("en"), number, chance=random.Random(number)))
            await tellers[-1].tell()

    async with asyncio.timeout(FINISH), asyncio.TaskGroup() as group:
        for _ in range(at_once):
            group.create_task(one_after_the_other())
        await trouble()
        over = True
    await team.double.confirmed(within=60)
    for member in team.members:
        if member.running:
            assert await member.stop() == 0, member.tail()
    return tellers


def all_is_well(team: Team, tellers: list[Earnest]) -> None:
    kept = ledger.read(team.house)
    ledger.nothing_lost(kept, team.double)
    earnest.everybody_was_heard(team.house, kept, tellers)
    for member in team.members:
        assert team.told(member, "broken") == 0, member.tail()
