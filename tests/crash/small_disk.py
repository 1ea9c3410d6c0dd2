"""Testigo's bot on a disk that can be filled and emptied: SIGUSR1 lets the database grow no more, SIGUSR2 again.

`PRAGMA max_page_count` gives SQLITE_FULL exactly where a full disk would, at each write (reliability.md, M10).
"""

import runpy
import signal
import sqlite3
from contextlib import suppress

from sqlalchemy import Engine, event

ENDLESS = 2**30
_connections: list[sqlite3.Connection] = []
_full = False


def _limit() -> None:
    for connection in _connections:
        with suppress(sqlite3.ProgrammingError):  # closed meanwhile
            (pages,) = connection.execute("PRAGMA page_count").fetchone()
            connection.execute(f"PRAGMA max_page_count={pages if _full else ENDLESS}")


def _fill(number: int, _frame: object) -> None:
    global _full  # noqa: PLW0603  (a signal handler has nowhere else to put it)
    _full = number == signal.SIGUSR1
    _limit()


def _opened(connection: sqlite3.Connection, _record: object) -> None:
    _connections.append(connection)
    _limit()


if __name__ == "__main__":
    event.listen(Engine, "connect", _opened)
    signal.signal(signal.SIGUSR1, _fill)
    signal.signal(signal.SIGUSR2, _fill)
    runpy.run_module("bot", run_name="__main__", alter_sys=True)
