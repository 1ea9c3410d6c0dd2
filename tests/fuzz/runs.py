"""A whole run: a bot, a crowd of honest people on the short path, and a stream of updates with something wrong.

The bot is the real one as its own process, on a SQLite file; what it is sent comes over HTTP from the double. When the
stream has ended, every update is judged by what lies in the inbox and by what was said in its chat.
"""

import asyncio
import json
import random
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from tests.endtoend.crowd import Teller, crowd
from tests.endtoend.house import House, demo_house
from tests.fuzz.making import CANARY, Maker, Sender
from tests.fuzz.mutating import mutate, written
from tests.fuzz.rules import Due, due
from tests.fuzz.senders import everywhere, remember, senders
from tests.fuzz.stream import RawDouble
from tests.patience import until
from tests.telegram.process import BotProcess

FUZZED = ("-m", "tests.fuzz.fuzzed_bot", "run")
FIRST_SENDER = 4_000_000_001
WELL_FORMED = 0.2
AHEAD = 150
"""So many updates wait at the server at most: honest people stand in the same queue."""
DEATHS = 12
PATIENCE, LOOK = 120.0, 0.1


@dataclass(frozen=True, slots=True)
class Fuzzed:
    """One update as it is written, who sends it, and what must become of it. Its number is given when it is sent.

    *place*: where its sender stands, as a place in ``everywhere``.
    """

    update_id: int
    text: str = field(repr=False)
    sender: Sender
    due: Due
    place: int


@dataclass(slots=True)
class Ran:
    """What is known after a run. *states*: inbox rows; *heard*: texts of calls by chat; *taps*: answered queries."""

    fuzzed: list[Fuzzed]
    states: dict[int, str]
    heard: dict[int, list[str]]
    taps: set[str]
    deaths: int
    honest: int
    trace: list[dict[str, object]]
    log: str
    violations: list[str]


def stream(seed: int, count_of: int) -> Iterator[Fuzzed]:
    """The updates of *seed*."""
    chance, sessions = random.Random(seed), everywhere()
    maker = Maker(chance)
    people = senders(sessions, FIRST_SENDER, count_of)
    for number, (sender, _) in enumerate(people):
        update = maker.update(0, sender)
        if chance.random() >= WELL_FORMED:
            update = mutate(update, chance)
        text = written(update)
        yield Fuzzed(0, text, sender, due(text), number % len(sessions))


async def run(folder: Path, fuzzed: Sequence[Fuzzed], *, crowd_of: int = 4, killed_by: str = "") -> Ran:
    """Send *fuzzed* through a bot of its own, with *crowd_of* honest people beside them.

    *killed_by*: a word whose update ends the process, each time it is applied.
    """
    house, sessions = demo_house(folder / "house"), everywhere()
    await remember(house, [(one.sender, sessions[one.place]) for one in fuzzed])
    async with RawDouble() as double:
        house.settings |= {"TURNS_TRACE": str(folder / "trace.jsonl"), "KILLED_BY": killed_by}
        process = house.bot(double, _argv())
        tellers: list[Teller] = []
        feeding = _Feeding(double, process)
        honest = crowd(double, tellers, at_once=crowd_of, go_on=lambda: feeding.under_way)
        async with process:
            watching = asyncio.ensure_future(feeding.keep_alive())
            async with asyncio.timeout(PATIENCE + len(fuzzed) / 20):
                crowding = asyncio.ensure_future(honest(random.Random(0)))
                await feeding.feed(fuzzed)
                await feeding.settled(house)
                await asyncio.wait({crowding})
            watching.cancel()
            crowding.result()
            code = await process.stop()
            feeding.deaths += code != 0
        return _ran(house, double, feeding, folder / "trace.jsonl")


class _Feeding:
    """Keeps the queue short and the bot alive; *deaths* counts how often it ended by itself."""

    def __init__(self, double: RawDouble, process: BotProcess) -> None:
        self._double, self._process = double, process
        self.under_way = True
        self.deaths = 0
        self.sent: list[Fuzzed] = []

    async def keep_alive(self) -> None:
        while self.deaths < DEATHS:
            await self._process.ended(within=10**6)
            self.deaths += 1
            try:
                await self._process.start()
            except AssertionError:  # it ended again before its first poll: that is counted too
                continue

    async def feed(self, fuzzed: Sequence[Fuzzed]) -> None:
        for one in fuzzed:
            while len(self._double.queue.waiting) >= AHEAD and self.deaths < DEATHS:
                await self._double.queue.bell.until(self._hungry, 1.0)
            number = self._double.push_text(one.text, one.due)
            self.sent.append(replace(one, update_id=number))
            await asyncio.sleep(0)
        self.under_way = False

    def _hungry(self) -> bool | None:
        return len(self._double.queue.waiting) < AHEAD or None

    async def settled(self, house: House) -> None:
        """Until, at one moment, Telegram holds nothing, nothing waits in the inbox, and nothing is left to say."""

        def at_rest() -> bool:
            return not (self._double.queue.waiting or _open(house))

        await until(lambda: self.deaths >= DEATHS or at_rest(), within=PATIENCE, every=LOOK)


def _argv() -> tuple[str, ...]:
    return (sys.executable, *FUZZED)


def _open(house: House) -> int:
    with sqlite3.connect(f"file:{house.data / 'testigo.db'}?mode=ro", uri=True, timeout=5) as core:
        asked = (
            "SELECT (SELECT count(*) FROM inbox WHERE state = 'waiting') + (SELECT count(*) FROM outbox)"
            " + (SELECT count(*) FROM due WHERE kind IN ('failed', 'code', 'register'))"
        )
        return int(core.execute(asked).fetchone()[0])


def _ran(house: House, double: RawDouble, feeding: _Feeding, trace: Path) -> Ran:
    heard: dict[int, list[str]] = {}
    taps = set()
    for call in double.calls:
        if call.chat is not None:
            heard.setdefault(call.chat, []).append(str(call.params.get("text", call.method)))
        if call.method == "answerCallbackQuery":
            taps.add(str(call.params["callback_query_id"]))
    with sqlite3.connect(house.data / "testigo.db") as core:
        states = dict(core.execute("SELECT update_id, state FROM inbox").fetchall())
    numbers = {one.update_id for one in feeding.sent}
    lines = [json.loads(line) for line in trace.read_text("ascii").splitlines()] if trace.exists() else []
    honest = sum(number not in numbers for number in double.queue.confirmed)
    log = house.output.read_text("utf-8", "replace")
    return Ran(feeding.sent, states, heard, taps, feeding.deaths, honest, lines, log, double.violations)


def leaks(ran: Ran) -> list[str]:
    """Words of people, or their numbers, in what the process printed."""
    found = [CANARY] if CANARY in ran.log else []
    return found + [str(one.sender.person_id) for one in ran.fuzzed if str(one.sender.person_id) in ran.log]
