"""Which faults of a database time can heal; whatever a database says about one, none of it is passed on."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from flows.errors import Unreachable

PRIMARY = 0xFF
SQLITE = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CANTOPEN,
    }
)
"""SQLite's result codes (their low byte) that may be gone at the next try."""

POSTGRESQL = ("08", "25P03", "25P04", "40", "53", "55P03", "57", "58")
"""How PostgreSQL's states begin that may be gone at the next try: no connection, a time-out, a deadlock or conflict,
no room, a lock not given, shut down, a failing disk (PostgreSQL documentation, appendix A)."""


@contextmanager
def reachable() -> Iterator[None]:
    """Raise ``Unreachable("database")`` for what time can heal: another writer for too long, a full or failing disk.

    ``Unreachable("disk")`` when a file beside the database (a key, the ledger) could not be written.
    """
    try:
        yield
    except OSError:
        raise Unreachable("disk") from None
    except Exception as error:  # psycopg's are known by name only; all else is raised again
        if not healed_by_time(error):
            raise
        raise Unreachable("database") from None


def healed_by_time(error: Exception) -> bool:
    """Whether *error* is a database's (its driver's or as SQLAlchemy wraps it), and may be gone at the next try."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.OperationalError):
        return cause.sqlite_errorcode & PRIMARY in SQLITE
    if not type(cause).__module__.startswith("psycopg"):
        return False  # asked by name: psycopg is slow to load, and most installations have none
    state = getattr(cause, "sqlstate", None)
    return (
        state.startswith(POSTGRESQL)
        if state
        else type(cause).__name__ in {"OperationalError", "ConnectionTimeout"}
    )
