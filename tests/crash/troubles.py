"""What else can happen to a bot: one trouble each, while people go through their reports; the ledger comes after.

Each is real: a process that holds the database's lock, a server that is stopped, a disk that is full, calls that were
executed and never answered.
"""

import asyncio
import os
import random
import signal
import sys
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType

import aiohttp

from tests.crash.blows import Blow, Span
from tests.crash.couriers import courier, courier_by_webhook
from tests.crash.lane import LOOK, Lane, Trouble
from tests.crash.modes import MODES, Mode
from tests.crash.silence import silence
from tests.crash.storm import Storm
from tests.endtoend.crowd import FILE_BYTES, Manner
from tests.telegram.downloads import Act, Cut
from tests.telegram.faults import Drop, Slow
from tests.telegram.process import DYING_TESTIGO, BotProcess

SMALL_DISK = (sys.executable, "-m", "tests.crash.small_disk", "run")
QUEUED, EXIT_WITHIN = 300, 5.0
DOWNLOAD_KILLS, LONGEST_WAIT = 12, 20.0
"""So often; and real seconds until the next file is on its way."""
FROZEN = 7.0
"""Seconds; the server ends a silent session after four."""
LOCK = "import sqlite3,sys,time; c=sqlite3.connect(sys.argv[1],isolation_level=None); c.execute('BEGIN IMMEDIATE')"


async def sigterm(lane: Lane) -> None:
    """300 updates wait; the bot starts and is asked to stop at a random moment: gone within 5 s, exit code 0."""
    chance = random.Random(lane.seed)
    for _ in range(2):
        for _stranger in range(QUEUED):
            lane.join(Manner(only_begins=True, patience=lane.mode.patience))
        await lane.live(0.1)
        assert len(lane.ground.double.queue.waiting) >= QUEUED
        bot = await lane.start()
        await lane.live(chance.uniform(0.0, 1.0))
        began = asyncio.get_running_loop().time()
        code = await bot.stop()
        took = asyncio.get_running_loop().time() - began
        assert code == 0, bot.tail()
        assert took <= EXIT_WITHIN, f"{took:.1f} s to stop"


async def downloading(lane: Lane) -> None:
    """A file is on its way, so many bytes of it are here, and the bot dies; twelve times, and other files break off."""
    chance, downloads = random.Random(lane.seed), lane.ground.double.downloads
    for _ in range(DOWNLOAD_KILLS):
        bot = await lane.start()
        downloads.plan(Cut(chance.randrange(FILE_BYTES)))
        downloads.plan(Act(partial(_killed, bot), chance.randrange(FILE_BYTES)))
        end = asyncio.get_running_loop().time() + LONGEST_WAIT
        while bot.running and asyncio.get_running_loop().time() < end:
            await lane.live(LOOK)
        _killed(bot)
        await bot.ended()
        lane.lost("download")


def _killed(bot: BotProcess) -> None:
    if bot.running:
        bot.kill_now()


async def locked(lane: Lane) -> None:
    """Another process holds SQLite's write lock, for less and for more than the bot's own patience."""
    database = lane.ground.house.data / "testigo.db"
    await lane.start()
    for seconds in (1, 8):
        await lane.live(1.0)
        holder = f"{LOCK}; time.sleep({seconds})"
        process = await asyncio.create_subprocess_exec(sys.executable, "-c", holder, str(database))
        await lane.live(seconds)
        assert await process.wait() == 0


async def full(lane: Lane) -> None:
    """The database can grow no more for some seconds, twice; then there is space, and nobody starts the bot anew."""
    bot = await lane.start()
    for _ in range(2):
        await lane.live(1.5)
        os.kill(bot.pid, signal.SIGUSR1)
        await lane.live(4.0)
        os.kill(bot.pid, signal.SIGUSR2)
    await lane.live(1.0)
    assert "hall_unreachable" in bot.tail(1_000_000), "the disk was never full"


async def away(lane: Lane) -> None:
    """PostgreSQL is stopped for some seconds, in the middle of everything."""
    server = lane.ground.postgres
    assert server is not None
    await lane.start()
    await lane.live(2.0)
    await asyncio.to_thread(server.stop)
    await lane.live(6.0)
    await asyncio.to_thread(server.start)
    lane.lost("away")
    await lane.live(2.0)


def restarted(times: int) -> Trouble:
    """So many crashes of the server."""

    async def restart(lane: Lane) -> None:
        """PostgreSQL crashes and comes back (`restart -m immediate`), ten times, two seconds apart."""
        server = lane.ground.postgres
        assert server is not None
        await lane.start()
        for _ in range(times):
            await lane.live(2.0)
            await asyncio.to_thread(server.restart, "immediate")
            lane.lost("restart")

    return restart


async def frozen(lane: Lane) -> None:
    """Of two workers one is stopped (SIGSTOP) past all its time-outs and goes on, then the other."""
    bot = await lane.start()
    for turn in range(4):
        await lane.live(2.0)
        worker = bot.workers[turn % 2]
        os.kill(worker, signal.SIGSTOP)
        lane.lost("frozen")
        await lane.live(FROZEN)
        os.kill(worker, signal.SIGCONT)
    await lane.live(2.0)


async def one_of_two(lane: Lane) -> None:
    """Telegram takes its time; one of two workers dies, and comes back while the other has much to say; thrice."""
    lane.ground.double.faults.plan(Slow(0.5), "sendMessage", times=100_000)
    for which in (0.0, 0.9, 0.0):
        await lane.strike(Blow("moment", 2.0, victim="worker", which=which))
        await lane.live(6.0)
    lane.ground.double.faults.clear()


async def dropped(lane: Lane) -> None:
    """Every third reply is executed by Telegram, and the answer never leaves."""
    await lane.start()
    double, chance = lane.ground.double, random.Random(lane.seed)
    for method in ("sendMessage", "editMessageText"):
        fault, often = Drop(executed=True), lambda _: chance.random() < 1 / 3
        double.faults.plan(fault, method, times=1_000_000, matches=often)
    await lane.live(15.0)
    double.faults.clear()


async def storm(lane: Lane) -> None:
    """429, 500, 502, lost, executed and lost, slow: 30 % of all calls, polls too; meanwhile two kills."""
    double = lane.ground.double
    double.faults = blowing = Storm(chance=random.Random(lane.seed))
    for _ in range(2):
        await lane.strike(Blow("moment", 8.0))
    await lane.start()
    await lane.live(8.0)
    blowing.blowing = False
    assert len(blowing.counts) == 6, blowing.counts


async def two_pollers(lane: Lane) -> None:
    """Somebody else polls with the same token, five times: both get 409 in turn, nothing ends, nothing is lost."""
    double = lane.ground.double
    await lane.start()
    async with aiohttp.ClientSession() as thief:
        for _ in range(5):
            await lane.live(1.0)
            url = f"{double.url}/bot{double.token}/getUpdates"
            async with thief.post(url, json={"timeout": 2}) as answer:
                assert answer.status in {200, 409}
    await lane.live(1.0)


async def second_bot(lane: Lane) -> None:
    """A second bot is started on the same database by mistake: it says so and ends; the first one goes on."""
    await lane.start()
    await lane.live(1.0)
    ran = await lane.ground.house.run(("bot", "run"), more=lane.ground.double.environment())
    assert ran.code == 2, ran
    assert "Another bot process" in ran.err
    await lane.live(1.0)


@dataclass(frozen=True, slots=True)
class Fault:
    """One trouble, on a mode of its own."""

    trouble: Trouble
    mode: Mode
    argv: tuple[str, ...] = DYING_TESTIGO

    @property
    def sentence(self) -> str:
        return (self.trouble.__doc__ or "").strip()


def _at(mode: str, at_once: int, *, pause: float = 0.3) -> Mode:
    return replace(MODES[mode], at_once=at_once, pause=pause, span=Span(1.5, 1.0))


FAULTS = MappingProxyType(
    {
        "sigterm": Fault(sigterm, _at("sqlite-polling-light", 1)),
        "downloading": Fault(downloading, _at("sqlite-polling-light", 8)),
        "locked": Fault(locked, _at("sqlite-polling-light", 8)),
        "full": Fault(full, _at("sqlite-polling-light", 8), SMALL_DISK),
        "dropped": Fault(dropped, _at("sqlite-polling-light", 8)),
        "storm": Fault(storm, _at("sqlite-polling-light", 8)),
        "silence": Fault(silence, _at("sqlite-polling-light", 12)),
        "courier": Fault(courier, _at("sqlite-polling-light", 3, pause=1.0)),
        "courier-webhook": Fault(courier_by_webhook, _at("sqlite-polling-light", 3, pause=1.0)),
        "two-pollers": Fault(two_pollers, _at("sqlite-polling-light", 8)),
        "second-bot": Fault(second_bot, _at("sqlite-polling-light", 4)),
        "pg-one-of-two": Fault(one_of_two, _at("postgres-polling-light", 10, pause=0.1)),
        "pg-frozen": Fault(frozen, _at("postgres-polling-light", 12)),
        "pg-away": Fault(away, _at("postgres-polling-light", 8)),
        "pg-restarted": Fault(restarted(10), _at("postgres-polling-light", 8)),
    }
)
