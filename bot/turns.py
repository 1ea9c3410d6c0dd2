"""Taking one turn with the hall: repeated while the database is away, split when one item cannot be applied.

A turn whose application raised has written nothing. It is split: first receive only, so that Telegram may forget
what it gave; then all that have not failed, together; then what failed, each item alone. So nobody waits for
another's bad update longer than its first try takes. What fails ``TRIES`` times is set aside: its row stays sealed for
a while, and a due row tells its person.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

import structlog

from bot import counts
from bot.points import reached
from bot.readiness import Entry
from flows.errors import Unreachable
from storage.mailroom import Apply, Arrival, Due, Kept, Mail, Mark, Poison, Turn, TurnResult

TRIES = 3
DATABASE_WAIT = 1.0
"""Seconds before a turn is tried again when the database could not be reached."""

Item = Arrival | Due
Entries = Sequence[Entry[Item]]
Result = TypeVar("Result")
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Handling:
    """What the door knows of an item beside what the hall keeps. *slowed*: its person is told that it was slowed."""

    slowed: bool = False


class Hall(Protocol):
    """What the turns need of the hall; a test's hall may fail on purpose."""

    async def turn(self, turn: Turn, apply: Apply) -> TurnResult:
        """Run one turn. Raises Poison, or Unreachable when only time can help."""
        ...

    async def set_aside(self, item: Item, now: datetime) -> None:
        """Keep *item* apart, never to be applied, and leave a due row that tells its person. Raises Unreachable."""
        ...


Work = Callable[[Item, Kept | None, Handling], Mail]
Committed = Callable[[Entries, Entries, TurnResult], None]


class Turns:
    """*work* applies one item, purely. *committed* hears of every commit: what was fresh, what was applied."""

    def __init__(self, hall: Hall, work: Work, committed: Committed, clock: Callable[[], datetime]) -> None:
        self._hall = hall
        self._work = work
        self._committed = committed
        self._clock = clock
        self._handling: dict[int, Handling] = {}

    async def take(self, fresh: Entries, ready: Entries, marks: tuple[Mark, ...]) -> None:
        """Receive *fresh*, apply *ready*, write *marks*: in one commit, or in several if an item fails."""
        try:
            await self._commit(fresh, ready, marks)
        except Poison as poison:
            self._failed(poison, ready)
            await self._commit(fresh, (), marks)
            await self._apart(ready)

    async def once(self, marks: tuple[Mark, ...]) -> None:
        """Write *marks* with one try. Raises LeaseLost, Unreachable."""
        reached("mark")
        await self._hall.turn(Turn((), (), marks, self._clock()), self._apply)

    async def _apart(self, ready: Entries) -> None:
        """Who has not failed goes first, together; each item that fails costs the others its first try, no more."""
        while good := tuple(entry for entry in ready if not entry.tries):
            try:
                await self._commit((), good, ())
            except Poison as poison:
                self._failed(poison, good)
            else:
                break
        for entry in ready:
            if entry.tries:
                await self._alone(entry)

    async def _alone(self, entry: Entry[Item]) -> None:
        while entry.tries < TRIES:
            try:
                await self._commit((), (entry,), ())
            except Poison as poison:
                self._failed(poison, (entry,))
            else:
                return
        await patiently(lambda: self._hall.set_aside(entry.item, self._clock()))
        log.error("set_aside")
        counts.update("set_aside")
        self._committed((), (entry,), TurnResult(frozenset(), frozenset(), ()))

    async def _commit(self, fresh: Entries, ready: Entries, marks: tuple[Mark, ...]) -> None:
        if marks:
            reached("mark")
        self._handling = {id(entry.item): Handling(entry.limited) for entry in ready}
        arrived = tuple(entry.item for entry in fresh if isinstance(entry.item, Arrival))
        turn = Turn(arrived, tuple(entry.item for entry in ready), marks, self._clock())
        began = time.perf_counter()
        result = await patiently(lambda: self._hall.turn(turn, self._apply))
        reached("commit")
        counts.turn(turn, result, time.perf_counter() - began)
        self._committed(fresh, ready, result)

    def _apply(self, item: Item, kept: Kept | None) -> Mail:
        reached("apply")
        return self._work(item, kept, self._handling[id(item)])

    def _failed(self, poison: Poison, ready: Entries) -> None:
        entry = next(entry for entry in ready if entry.item is poison.item)
        entry.tries += 1
        log.error("update_failed", tries=entry.tries, error=type(poison.__cause__).__name__)


async def patiently(ask: Callable[[], Awaitable[Result]]) -> Result:
    """Ask the hall until it can be reached."""
    while True:
        try:
            return await ask()
        except Unreachable as away:
            log.error("hall_unreachable", code=away.code)  # noqa: TRY400  (no traceback in a log, ever)
            counts.database_away()
        await asyncio.sleep(DATABASE_WAIT)
