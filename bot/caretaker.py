"""A look at the house once a minute: what no single event shows, and what nobody would see before it is too late."""

import asyncio
import shutil
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from types import MappingProxyType

from bot import alarms
from flows.errors import Refused, Unreachable
from storage import heartbeat
from storage.faults import reachable
from storage.hall import Hall
from storage.keyring import begun

LOOK_EVERY = 60.0
OLDEST = 60.0
"""Seconds a person's update may wait; a person who writes too fast waits longer at their own cost, and rarely."""
LEAST_FREE = 500_000_000
"""Bytes left on the disk of the data folder."""
KEYS_LIVE = timedelta(days=8)
"""The keys turn weekly; a day more is for a bot that was down at the turn."""

JOBS = ("jobs_held", "jobs_refused")
LOOKED_FOR = (
    *JOBS,
    "partner_down",
    "keys_changed",
    "erasure_late",
    "disk_low",
    "courier_silent",
    "keys_old",
    "files_missing",
)

NUMBERED: Mapping[str, str] = MappingProxyType(
    {
        "missing": "files_missing",
        "changed": "keys_changed",
        "down": "partner_down",
        "late": "erasure_late",
    }
)
"""Kept files that are not in the evidence folder; keys of partners that are new; partners that have taken nothing for
half a day; and those that have not said that they erased what they should."""

Jobs = Mapping[tuple[str, str, str], int]
"""How many jobs by (partner, state, code)."""


def look(jobs: Jobs, data_dir: Path, newest_key: str, now: datetime, **numbers: int) -> frozenset[str]:
    """Return which of ``LOOKED_FOR`` hold. A courier that never ran here is none of this door's business.

    *numbers*: how many there are of what ``NUMBERED`` names; those left out are none.
    """
    states = {state for _, state, _ in jobs}
    found = {f"jobs_{state}" for state in ("held", "refused") if state in states}
    if shutil.disk_usage(data_dir).free < LEAST_FREE:
        found.add("disk_low")
    if heartbeat.ever(data_dir, "handoff") and not heartbeat.alive(data_dir, "handoff", now):
        found.add("courier_silent")
    if now - begun(newest_key) > KEYS_LIVE:
        found.add("keys_old")
    found |= {code for name, code in NUMBERED.items() if numbers.get(name)}
    return frozenset(found)


async def look_after(
    hall: Hall, data_dir: Path, queues: Callable[[], tuple[int, int, float]], clock: Callable[[], datetime]
) -> None:
    """Look for ever. *queues*: its third figure is how many seconds the update that waits longest has waited."""
    while True:
        late = {"oldest_waiting"} if queues()[2] > OLDEST else set()
        alarms.stand(late, ("oldest_waiting",))
        try:
            now = clock()
            jobs, numbers = await asyncio.to_thread(_look, hall, now)
            found = look(jobs, data_dir, hall.vault.current, now, **numbers)
            alarms.stand(found, LOOKED_FOR)
        except (Unreachable, Refused, OSError):
            alarms.ring("not_looked")
        await asyncio.sleep(LOOK_EVERY)


def _look(hall: Hall, now: datetime) -> tuple[Jobs, dict[str, int]]:
    with reachable():
        return seen(hall, now)


def seen(hall: Hall, now: datetime) -> tuple[Jobs, dict[str, int]]:
    """Return the jobs, and the numbers that ``look`` asks for."""
    numbers = {
        "missing": hall.evidence.missing(),
        "changed": len(hall.partner_keys.waiting(now)),
        "down": len(hall.jobs.down(now)),
        "late": sum(one.late(now) for one in hall.jobs.erase_requests()),
    }
    return hall.jobs.counts(), numbers
