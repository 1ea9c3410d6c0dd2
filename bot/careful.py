"""After a death of this process: find out whether an update kills it, and set that one aside.

An update that raises is counted in memory and set aside after three tries (``bot.turns``). One that ends the process
takes the count with it: a crash in a C library, no memory left, a loop without end that a watchdog cuts. Telegram gives
it again, or it waits in the inbox, and the next process dies of it too, for ever, and everybody waits.

So a process that finds the file of one that did not end in good order is *careful* for a while: before each turn it
writes down what the turn is about to apply. Who was under way when a process died is *suspected*, and from then on
applied alone. What was under way alone in ``DEATHS`` processes is not applied again: it raises here, and is set aside
like any other. A machine that loses its power five times in the same milliseconds would lose an update that way; its
person is told to send it again.

While nothing has died, nothing is written. The files hold numbers of updates and due rows, nothing else; they need not
survive the machine, only the process.
"""

import asyncio
import json
import os
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import structlog

from bot.conversation import Hall
from bot.turns import Item
from flows.errors import Unreachable
from storage.mailroom import Apply, Arrival, Due, LeaseLost, Poison, Turn, TurnResult

DEATHS = 5
LONG_ENOUGH = 60.0
"""Seconds a careful process lives until it is careful no more, if it has applied something."""
FOLDER = "under-way"
log = structlog.get_logger()


class Deadly(Exception):
    """This item was under way alone in too many processes that died."""


class Careful:
    """A hall whose turns are written down beforehand, as long as that is wise. *folder* is the data folder."""

    def __init__(self, hall: Hall, folder: Path, ticks: Callable[[], float] = time.monotonic) -> None:
        self._hall = hall
        self._file = folder / FOLDER / f"{os.getpid()}.json"
        self._ticks = ticks
        self._deaths, self.careful = _inherited(self._file)
        self._until = ticks() + LONG_ENOUGH
        self._write(())
        if self._deaths:
            log.warning("suspected", count=len(self._deaths))

    @property
    def shared(self) -> bool:
        """As the hall."""
        return self._hall.shared

    async def post(self) -> Sequence[Arrival]:
        """As the hall."""
        return await self._hall.post()

    async def set_aside(self, item: Item, now: datetime) -> None:
        """As the hall; it is suspected no more."""
        await self._hall.set_aside(item, now)
        self._deaths.pop(_key(item), None)

    async def turn(self, turn: Turn, apply: Apply) -> TurnResult:
        """As the hall. Raises ``Poison`` too for a suspect in company, and for one that has killed too often."""
        for item in turn.ready:
            deaths = self._deaths[_key(item)]
            if deaths and (len(turn.ready) > 1 or deaths > DEATHS):
                raise Poison(item) from Deadly()
        if not (self.careful and turn.ready):
            return await self._hall.turn(turn, apply)
        self._write(turn.ready)
        try:
            result = await self._hall.turn(turn, apply)
        except (Poison, Unreachable, LeaseLost, asyncio.CancelledError):
            self._write(())  # whatever it was, this process did not die of it
            raise
        for item in turn.ready:
            self._deaths.pop(_key(item), None)
        if self._ticks() >= self._until:
            self.careful = False
            self._deaths.clear()
        self._write(())
        return result

    def close(self) -> None:
        """This process ends in good order."""
        self._file.unlink(missing_ok=True)

    def _write(self, ready: Sequence[Item]) -> None:
        held = {"deaths": dict(self._deaths), "under_way": [_key(item) for item in ready]}
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = self._file.with_suffix(".new")
        fresh.write_text(json.dumps(held), encoding="ascii")
        fresh.replace(self._file)


def _inherited(own: Path) -> tuple[Counter[str], bool]:
    """Return who is suspected, by the files of processes that live no more, and whether there were any."""
    deaths: Counter[str] = Counter()
    left = [file for file in sorted(own.parent.glob("*.json")) if file == own or not _lives(file.stem)]
    for file in left:
        with suppress(OSError, ValueError, KeyError, TypeError):  # a file half written says nothing
            held = json.loads(file.read_bytes())
            deaths |= Counter(held["deaths"])
            deaths.update(held["under_way"])
        if file != own:
            file.unlink(missing_ok=True)
    return deaths, bool(left)


def _lives(pid: str) -> bool:
    try:
        os.kill(int(pid), 0)
    except (ValueError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return True


def _key(item: Item) -> str:
    return f"due {item.id}" if isinstance(item, Due) else f"update {item.bot} {item.update_id}"
