"""Whether the clock is believed before anything is erased by it.

Retention goes by the time, and a computer may start with a wrong one: a clock battery that is empty, a virtual machine
that was moved. Thirty-one days ahead, one sweep destroys every draft. So the hall remembers when it last swept, and a
time that lies more than ``FAR`` after that is not believed until this process has seen it so for ``A_WHILE`` by the
counter that nothing sets (*monotonic*), which is when time servers have long been asked, or until an operator says
that the clock is right: `python -m storage.clock`. A machine that was off for three weeks looks the same. It answers
people at once, and erases an hour late. A clock that went back erases nothing, and needs no guard.
"""

import os
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, Engine, delete, func, insert, select

from flows.errors import Refused, Unreachable
from storage.faults import reachable
from storage.sentences import SENTENCES
from storage.settings import Environment, HallSettings, read
from storage.tables import conversations, heard, inbox, swept

FAR = timedelta(days=2)
"""Sweeps come every hour; a bot that was off over a weekend waits, and loses nothing by it."""
A_WHILE = 3600.0
"""Seconds."""
LOOK, WRONG = 1, 2


class Clock:
    """Judges the time for the sweeps of one process. *monotonic* counts seconds and is never set."""

    def __init__(self, engine: Engine, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._engine = engine
        self._monotonic = monotonic
        self._since: float | None = None

    def believed(self, now: datetime) -> bool:
        """Tell whether to sweep at *now*; if so, write it down. Raises the database's errors."""
        with self._engine.begin() as core:
            last = _newest(core)
            if last is not None and now - last > FAR and not self._long_so():
                return False
            believe(core, now)
        self._since = None
        return True

    def _long_so(self) -> bool:
        if self._since is None:
            self._since = self._monotonic()
        return self._monotonic() - self._since >= A_WHILE


def believe(core: Connection, now: datetime) -> None:
    """Write down that *now* is the time."""
    core.execute(delete(swept))
    core.execute(insert(swept), {"at": now})


def _newest(core: Connection) -> datetime | None:
    """Return when the house last swept; before the first time, the newest time it has written, None in a new house."""
    last: datetime | None = core.scalar(select(swept.c.at))
    if last is not None:
        return last
    columns = (heard.c.at, conversations.c.last_input_at, inbox.c.received_at)
    return max(filter(None, (core.scalar(select(func.max(column))) for column in columns)), default=None)


def main() -> int:
    """Say that the clock of this computer is right: the next sweep erases by it. Doors may run meanwhile."""
    environment = Environment(os.environ)
    settings = read(environment, door="courier")
    if environment.faults:
        return _say("\n".join(environment.faults), WRONG)
    try:
        now = _believe_now(settings)
    except Refused as refused:
        return _say(SENTENCES[refused.code], WRONG)
    except Unreachable:
        return _say("The database is away or too busy.", LOOK)
    print(f"Noted: it is {now:%Y-%m-%d %H:%M} UTC. What waited for that is erased within a minute.")  # noqa: T201  (an operator reads the answer)
    return 0


def _believe_now(settings: HallSettings) -> datetime:
    from storage.hall import Hall  # noqa: PLC0415  (the hall is made of this)

    hall, now = Hall.open(settings, receiver=False), datetime.now(UTC)
    try:
        with reachable(), hall.engine.begin() as core:
            believe(core, now)
    finally:
        hall.close()
    return now


def _say(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr)  # noqa: T201  (as above)
    return code


if __name__ == "__main__":
    sys.exit(main())
