"""Several workers on one PostgreSQL database: shared, joined, stopped, killed, frozen; and people in earnest."""

import asyncio
import os
import random
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest

from tests.endtoend import earnest, ledger
from tests.endtoend.earnest import Earnest
from tests.endtoend.house import House
from tests.endtoend.team import Team
from tests.postgres import Postgres
from tests.telegram.double import Double

pytestmark = pytest.mark.crash

AT_ONCE = 6
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


async def test_a_newcomer_gets_its_share_while_people_talk_and_gives_it_back(team: Team) -> None:
    await team.join()

    async def newcomer() -> None:
        second = await team.join()
        await asyncio.sleep(4)
        assert await second.stop() == 0
        await asyncio.sleep(1)

    all_is_well(team, await with_people(team, newcomer))


async def test_one_of_two_is_killed_in_turn(team: Team) -> None:
    for _ in range(2):
        await team.join()

    async def killed() -> None:
        for member in team.members:
            await asyncio.sleep(2)
            await member.kill()
            await team.begin(member)

    all_is_well(team, await with_people(team, killed))


async def test_one_of_two_is_frozen_past_its_time_outs_in_turn(team: Team) -> None:
    for _ in range(2):
        await team.join()

    async def frozen() -> None:
        for member in team.members:
            await asyncio.sleep(1)
            await team.freeze(member, FROZEN)
            await team.until_told(member, "lease_lost")

    all_is_well(team, await with_people(team, frozen))


async def test_the_database_is_restarted_at_once_under_load(team: Team, server: Postgres) -> None:
    for _ in range(2):
        await team.join()

    async def restarted() -> None:
        for _ in range(2):
            await asyncio.sleep(2)
            await asyncio.to_thread(server.restart, "immediate")

    all_is_well(team, await with_people(team, restarted))


async def test_one_command_runs_two_workers_and_starts_again_what_falls(team: Team) -> None:
    parent = await team.join(TESTIGO_BOT_WORKERS="2")

    async def killed() -> None:
        before = children(parent.pid)
        os.kill(before[0], signal.SIGKILL)
        await team.until_told(parent, "started", 3)
        assert len(before) == len(children(parent.pid)) == 2
        assert children(parent.pid) != before

    await team.until_told(parent, "started", 2)
    all_is_well(team, await with_people(team, killed))


def children(pid: int) -> list[int]:
    """The processes that *pid* has started."""
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()]
