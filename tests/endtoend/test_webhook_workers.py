"""Several workers that updates are brought to: behind one socket, and behind two addresses of one balancer."""

import os
import re
import signal

import pytest

from tests.endtoend.hooked import Hooked, hooked
from tests.endtoend.team import Team
from tests.endtoend.trial import FROZEN, all_is_well, with_people
from tests.telegram.double import Double
from tests.telegram.process import TESTIGO

pytestmark = pytest.mark.crash


async def counted(hook: Hooked) -> dict[str, float]:
    status, shown = await hook.look("/metrics")
    assert status == 200
    pairs: list[tuple[str, str]] = re.findall(r"^(testigo_\S+) ([\d.e+-]+)$", shown, re.MULTILINE)
    return {name: float(value) for name, value in pairs}


async def test_workers_behind_one_socket_share_what_comes_and_one_that_dies_takes_nothing_along(
    team: Team, double: Double
) -> None:
    hook = hooked()
    parent = await team.join(TESTIGO, **hook.settings, TESTIGO_BOT_WORKERS="2")
    await team.until_told(parent, "started", 2)

    async def killed() -> None:
        for _ in range(3):
            await team.talked()
            lives = team.told(parent, "started")
            os.kill(parent.workers[0], signal.SIGKILL)
            await team.until_told(parent, "started", lives + 1)
            assert len(parent.workers) == 2
        numbers = await counted(hook)
        acknowledged = numbers['testigo_webhook_requests_total{status="200"}']
        assert acknowledged >= 0.9 * len(double.webhook.delivered)

    tellers = await with_people(team, killed)
    all_is_well(team, tellers)
    assert set(double.webhook.refused) <= {0, 503}
    assert not double.webhook.spoken


async def test_a_balancer_before_two_workers_of_which_one_freezes(team: Team, double: Double) -> None:
    doors = [hooked(), hooked()]
    address = doors[0].settings
    for door in doors:
        await team.join(TESTIGO, **{**address, "TESTIGO_LISTEN": f"127.0.0.1:{door.port}"})
    double.webhook.addresses = tuple(door.url for door in doors)
    double.webhook.answer_within = 2.0

    async def frozen() -> None:
        for turn in range(2):
            await team.talked()
            await team.freeze(team.members[turn], FROZEN)
            await team.until_told(team.members[turn], "lease_lost")

    tellers = await with_people(team, frozen)
    all_is_well(team, tellers)
    by_address = {one.address for one in double.webhook.tries if one.status == 200}
    assert len(by_address) == 2
