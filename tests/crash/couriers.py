"""The courier under kill -9 (N5): one parcel for each case, the same bytes under the same name and id each time."""

import asyncio
import hashlib
import os
import random
import signal
import sys
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, update

from storage.tables import jobs
from tests.crash.blows import Blow
from tests.crash.books import Delivered
from tests.crash.lane import LOOK, Lane
from tests.endtoend.house import by_webhook
from tests.handoff.courier_points import SETTING
from tests.telegram.process import ROOT

COURIER = (sys.executable, "-m", "tests.handoff.courier_points", "run")
KILLS, EVERY = 25, 5
"""Of the courier; and after so many of them the bot dies too."""
LONGEST = 4.0
"""Seconds a courier lives at most that is killed at any moment, and many of these have only begun to start."""
LATE = 8.0
"""Seconds in which one must come to its named point; then it is killed anyway."""
PASSAGES = {"commit": 9, "deliver": 2}
"""At which passage of a point it dies at most. Of three couriers one dies at any moment, two at a point."""
ROUNDS = 40
LAST = 1000
"""Characters that a courier said last."""


async def courier_by_webhook(lane: Lane) -> None:
    """The same, and one of the partners is reached by a webhook."""
    by_webhook(lane.ground.house, lane.ground.hook)
    await courier(lane)


async def courier(lane: Lane) -> None:
    """The courier is killed again and again while it makes, keeps and sends parcels; now and then the bot."""
    chance = random.Random(lane.seed)
    lane.run.courier = True
    await lane.start()
    there = 0
    for number in range(KILLS):
        there += await _killed(lane, chance, _drawn(chance) if number % 3 else "")
        _collect(lane)
        if number % EVERY == EVERY - 1:
            await lane.strike(Blow("moment", chance.uniform(0.0, 0.5)))
            await lane.start()
    assert there, "no courier came to its point"
    lane.end()
    for _ in range(ROUNDS):
        if lane.idle:
            break
        await lane.live(1.0)
    for _ in range(2):
        await _leases_end(lane)
        ran = await lane.ground.house.courier()
        assert ran.code == 0, ran
        _collect(lane)


def _drawn(chance: random.Random) -> str:
    point = chance.choice(list(PASSAGES))
    return f"{point}:{chance.choice(('before', 'after'))}:{chance.randint(1, PASSAGES[point])}"


async def _killed(lane: Lane, chance: random.Random, point: str) -> bool:
    """One courier's life; whether it ended at its *point*. "": at any moment."""
    house = lane.ground.house
    settings = {name: value for name, value in os.environ.items() if not name.startswith("TESTIGO_")}
    log = house.folder / "courier.txt"
    with log.open("wb") as told:
        process = await asyncio.create_subprocess_exec(
            *COURIER,
            cwd=ROOT,
            env={**settings, **house.settings, SETTING: point},
            stdin=asyncio.subprocess.DEVNULL,
            stdout=told,
            stderr=told,
        )
    end = asyncio.get_running_loop().time() + (LATE if point else chance.uniform(0.2, LONGEST))
    while process.returncode is None and asyncio.get_running_loop().time() < end:
        await lane.live(LOOK)
    there = process.returncode == -signal.SIGKILL
    assert process.returncode is None or (point and there), f"the courier ended by itself: {_tail(log)}"
    if not there:
        process.kill()
    await process.wait()
    await _leases_end(lane)
    return there


def _tail(log: Path) -> str:
    return log.read_text("utf-8", "replace")[-LAST:]


async def _leases_end(lane: Lane) -> None:
    """Ten minutes pass: what the dead courier had leased is free again, and nobody blames the parcel."""
    await asyncio.to_thread(_end_leases, lane)


def _end_leases(lane: Lane) -> None:
    hall = lane.ground.house.hall(receiver=False)
    with hall.engine.begin() as core:
        _free(core)
    hall.close()


def _free(core: Connection) -> None:
    past = datetime.now(UTC) - timedelta(seconds=1)
    core.execute(update(jobs).where(jobs.c.state == "leased").values(lease_until=past, lost=0))
    core.execute(update(jobs).where(jobs.c.state == "due").values(due_at=past))


def _collect(lane: Lane) -> None:
    """Every mail that came, each time it came; every file that lies there now."""
    seen = lane.run.carried
    mails = lane.ground.mailbox.mails
    seen += [one for mail in mails for one in _mailed(mail)]
    mails.clear()
    hook = lane.ground.hook
    seen += [Delivered("ribera", name, name, sha) for name, sha in hook.accepted if ".erase." not in name]
    hook.accepted.clear()
    for file in lane.ground.house.delivered:
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        seen.append(Delivered("demo", file.name, "", digest))


def _mailed(mail: EmailMessage) -> list[Delivered]:
    parts: list[Any] = list(mail.iter_attachments())
    return [
        Delivered(
            "ribera",
            str(part.get_filename()),
            str(mail["Message-ID"]),
            hashlib.sha256(part.get_content()).hexdigest(),
        )
        for part in parts
        if ".erase." not in str(part.get_filename())
    ]
