"""Several workers on one PostgreSQL database: shared, joined, stopped, killed, frozen; and people in earnest."""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

import pytest

from tests.endtoend import earnest, ledger
from tests.endtoend.earnest import Earnest
from tests.endtoend.house import House
from tests.endtoend.team import Team
from tests.postgres import Postgres
from tests.telegram.double import Double

pytestmark = pytest.mark.crash

AT_ONCE = 8
FROZEN = 6.0
"""Seconds; the server gives a silent session four."""
FINISH = 150.0
"""Real seconds everybody has to come to the end."""


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    """A server that may be hurt, and that keeps what it says it keeps."""
    with Postgres(fsync=True) as started:
        yield started


@pytest.fixture
async def team(double: Double, demo: House, server: Postgres) -> AsyncIterator[Team]:
    demo.settings["TESTIGO_DATABASE_URL"] = server.url()
    async with Team(demo, double) as made:
        yield made


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


async def test_two_workers_share_the_people_and_a_newcomer_gets_its_share_while_they_talk(team: Team) -> None:
    first = await team.join()

    async def newcomer() -> None:
        await asyncio.sleep(2)
        second = await team.join()
        await asyncio.sleep(6)
        third = await team.join()
        await asyncio.sleep(4)
        assert await second.stop() == 0
        await asyncio.sleep(3)
        assert await third.stop() == 0

    all_is_well(team, await with_people(team, newcomer))
    assert team.told(first, "lease_lost") == 0


async def test_one_of_two_is_killed_in_turn(team: Team) -> None:
    for _ in range(2):
        await team.join()

    async def killed() -> None:
        for turn in range(4):
            await asyncio.sleep(2.5)
            member = team.members[turn % 2]
            await member.kill()
            await team.begin(member)

    all_is_well(team, await with_people(team, killed))


async def test_one_of_two_is_frozen_past_its_time_outs_in_turn(team: Team) -> None:
    for _ in range(2):
        await team.join()

    async def frozen() -> None:
        for turn in range(3):
            await asyncio.sleep(2)
            await team.freeze(team.members[turn % 2], FROZEN)
            await team.until_told(team.members[turn % 2], "lease_lost", turn // 2 + 1)

    all_is_well(team, await with_people(team, frozen))


async def test_the_database_is_restarted_at_once_under_load(team: Team, server: Postgres) -> None:
    for _ in range(2):
        await team.join()

    async def restarted() -> None:
        for _ in range(3):
            await asyncio.sleep(2.5)
            await asyncio.to_thread(server.restart, "immediate")

    all_is_well(team, await with_people(team, restarted))
