"""Several workers on one PostgreSQL database: shared, joined, stopped, killed, frozen; and people in earnest."""

import asyncio
import os
import signal

import pytest

from tests.endtoend.team import Team
from tests.endtoend.trial import FROZEN, all_is_well, with_people
from tests.postgres import Postgres

pytestmark = pytest.mark.crash


async def test_a_newcomer_gets_its_share_while_people_talk_and_gives_it_back(team: Team) -> None:
    await team.join()

    async def newcomer() -> None:
        second = await team.join()
        await team.talked()
        assert await second.stop() == 0
        await team.talked()

    all_is_well(team, await with_people(team, newcomer))


async def test_one_of_two_is_killed_in_turn(team: Team) -> None:
    for _ in range(2):
        await team.join()

    async def killed() -> None:
        for member in team.members:
            await team.talked()
            await member.kill()
            await team.begin(member)

    all_is_well(team, await with_people(team, killed))


async def test_one_of_two_is_frozen_past_its_time_outs_in_turn(team: Team) -> None:
    for _ in range(2):
        await team.join()

    async def frozen() -> None:
        for member in team.members:
            await team.talked()
            await team.freeze(member, FROZEN)

    all_is_well(team, await with_people(team, frozen))


async def test_the_database_is_restarted_at_once_under_load(team: Team, server: Postgres) -> None:
    for _ in range(2):
        await team.join()

    async def restarted() -> None:
        for _ in range(2):
            await team.talked()
            await asyncio.to_thread(server.restart, "immediate")

    all_is_well(team, await with_people(team, restarted))


async def test_one_command_runs_two_workers_and_starts_again_what_falls(team: Team) -> None:
    parent = await team.join(TESTIGO_BOT_WORKERS="2")

    async def killed() -> None:
        before = parent.workers
        os.kill(before[0], signal.SIGKILL)
        await team.until_told(parent, "started", 3)
        assert len(before) == len(parent.workers) == 2
        assert parent.workers != before

    await team.until_told(parent, "started", 2)
    all_is_well(team, await with_people(team, killed))
