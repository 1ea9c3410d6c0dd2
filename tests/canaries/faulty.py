"""Testigo's own doors with a fault in them: CANARY_FAULT names which. What was just said is in every one of the faults.

    python -m tests.canaries.faulty bot run --debug
    python -m tests.canaries.faulty handoff once

Each item of a turn meets the fault once; where the fault ends the process, one item in many does. With
CANARY_CONTROL=filter the log filter is off, with CANARY_CONTROL=seal nothing is sealed: then words must be found.
"""

import asyncio
import faulthandler
import os
import runpy
import sqlite3
import sys
import threading
import warnings
from collections.abc import Callable
from itertools import count
from types import MappingProxyType
from typing import Any

from sqlalchemy.exc import IntegrityError, OperationalError

from bot.applying import Applying
from bot.turns import Handling, Item
from flows.words import Line
from locales import Texts
from storage import log
from storage.mailroom import Arrival, Kept, Mail, TurnResult
from storage.turn import TurnWriter
from storage.vault import DataKey
from tests.canaries.unfiltered_bot import unfiltered
from tests.fuzz.fuzzed_bot import hurry

FAULT, CONTROL = "CANARY_FAULT", "CANARY_CONTROL"
ONE_IN, FIRST = 60, 5
"""Of faults that end the process; the first one to meet it."""
SECOND = 2
"""Of the turns: on a busy machine one turn takes many people, and there are few."""
STATEMENT = "INSERT INTO conversations (person, session) VALUES (?, ?)"
Strike = Callable[[str], None]


class Leaky:
    """Cannot be put away: Python reports what its end raises, and there is no one to catch it."""

    def __init__(self, words: str) -> None:
        self.words = words

    def __del__(self) -> None:
        raise RuntimeError(self.words)


def bug(words: str) -> None:
    raise ValueError(f"cannot read {words!r}")


def chained(words: str) -> None:
    try:
        bug(words)
    except ValueError as error:
        raise KeyError(words) from error


def memory(words: str) -> None:
    raise MemoryError(words)


def recursion(words: str) -> None:
    raise RecursionError(words)


def warned(words: str) -> None:
    warnings.warn(f"odd words: {words}", RuntimeWarning, stacklevel=2)


def unraisable(words: str) -> None:
    Leaky(words)


def thread(words: str) -> None:
    one = threading.Thread(target=bug, args=(words,), name=words)
    one.start()
    one.join()


def task(words: str) -> None:
    """A task nobody waits for, whose error is reported when it is forgotten; and one the loop itself meets."""

    async def fail() -> None:
        bug(words)

    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        return
    loop.create_task(fail(), name=words)  # noqa: RUF006  (forgotten on purpose)
    loop.call_soon(bug, words)


def library(words: str) -> None:
    """What a library would say at every level, and with its error beside it."""
    import logging  # noqa: PLC0415  (nothing of ours logs this way)

    try:
        bug(words)
    except ValueError:
        for name in ("telegram.Bot", "sqlalchemy.engine", "asyncio", "root", "uvicorn.error", "somebody.new"):
            logging.getLogger(name).exception("failed on %s", words)
            logging.getLogger(name).debug("saw %s", words, stack_info=True)


def abort(_words: str) -> None:
    """The end by a signal, with Python's own report of where it was: no value may stand in it."""
    faulthandler.enable(all_threads=True)
    os.abort()


def killed(_words: str) -> None:
    os.kill(os.getpid(), 9)


def broken(words: str) -> None:
    """A fault of the database that no time heals: the door ends."""
    raise IntegrityError(STATEMENT, (b"x", words), sqlite3.IntegrityError(f"UNIQUE failed: {words}"))


def away(words: str) -> None:
    raise OperationalError(STATEMENT, (b"x", words), sqlite3.OperationalError(f"disk I/O error at {words}"))


def full(words: str) -> None:
    raise OperationalError(STATEMENT, (words,), sqlite3.OperationalError("database or disk is full"))


IN_APPLYING: MappingProxyType[str, Strike] = MappingProxyType(
    {
        one.__name__: one
        for one in (bug, chained, memory, recursion, warned, unraisable, thread, task, library)
    }
)
ENDING: MappingProxyType[str, Strike] = MappingProxyType({one.__name__: one for one in (abort, killed)})
IN_THE_TURN: MappingProxyType[str, Strike] = MappingProxyType({"away": away, "full": full, "broken": broken})


def spoil(name: str) -> None:
    """Put the fault *name* into this process. "none" and faults from outside need nothing here."""
    if name in IN_APPLYING or name in ENDING:
        _spoil_applying((IN_APPLYING.get(name) or ENDING[name]), once=name in IN_APPLYING)
    elif name in IN_THE_TURN:
        _spoil_turns(IN_THE_TURN[name], one_in=ONE_IN if name == "broken" else 3)
    elif name == "render":
        _spoil_rendering()


def _spoil_applying(strike: Strike, *, once: bool) -> None:
    met: set[int] = set()
    numbers = count(1)
    work = Applying.__call__

    def spoiled(self: Applying, item: Item, kept: Kept | None, handling: Handling) -> Mail:
        number = item.update_id if isinstance(item, Arrival) else -item.id
        if number not in met and (once or next(numbers) % ONE_IN == FIRST):
            met.add(number)
            strike(_words(item, kept))
        return work(self, item, kept, handling)

    Applying.__call__ = spoiled  # type: ignore[method-assign]


def _spoil_turns(strike: Strike, *, one_in: int) -> None:
    """In the middle of a transaction, when everything of the turn has been written but the commit."""
    numbers = count(1)
    write = TurnWriter.run

    def spoiled(self: TurnWriter) -> TurnResult:
        result = write(self)
        if self.turn.ready and next(numbers) % one_in == SECOND:
            strike(_words(self.turn.ready[0], None))
        return result

    TurnWriter.run = spoiled  # type: ignore[method-assign]


def _spoil_rendering() -> None:
    say, numbers = Texts.say, count(1)

    def spoiled(self: Texts, line: Line) -> str:
        said = say(self, line)
        if next(numbers) % 7 == 0:
            raise KeyError(said, line)
        return said

    Texts.say = spoiled  # type: ignore[method-assign]


def _words(item: Item, kept: Kept | None) -> str:
    """Everything that is known of a person at this moment, in one string."""
    raw = item.raw.decode() if isinstance(item, Arrival) else str(item.body)
    return f"{raw} {kept.session.decode() if kept else ''} {item.chat} {os.environ.get('TESTIGO_TELEGRAM_TOKEN')}"


def lose_control(what: str) -> None:
    """For the controls: leave out one of the walls."""
    if what == "filter":
        log.set_up = unfiltered
    elif what == "seal":
        DataKey.seal = _sealed  # type: ignore[method-assign]
        DataKey.open = _opened  # type: ignore[method-assign]


def _sealed(self: DataKey, data: bytes, where: bytes) -> bytes:
    return data


def _opened(self: DataKey, sealed: bytes, where: bytes) -> bytes:
    return sealed


def main() -> Any:
    hurry()
    lose_control(os.environ.get(CONTROL, ""))
    spoil(os.environ.get(FAULT, "none"))
    _, module, *words = sys.argv
    sys.argv = [module, *words]
    return runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
