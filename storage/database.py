"""Opening the SQLite file: pragmas, transactions, schema, and one bot process per file."""

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DatabaseError, OperationalError

from flows.errors import Refused, Unreachable
from storage.keyring import OTHERS

HEAD = "0001"
"""The newest Alembic revision, so that a start at the newest schema need not load Alembic."""

MIGRATIONS = Path(__file__).with_name("migrations")

BUSY_MS = 5000
SOON_MS = 50
"""How long a statement waits for another process, and how long the emptying of the log does."""

PRIMARY = 0xFF
HEALED_BY_TIME = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CANTOPEN,
    }
)
"""SQLite's result codes (their low byte) that may be gone at the next try."""

# full: COMMIT returns after the fsync. secure_delete: freed bytes become zeros, so an erased key is gone.
PRAGMAS = (
    "journal_mode=wal",
    f"busy_timeout={BUSY_MS}",
    "foreign_keys=on",
    "synchronous=full",
    "secure_delete=on",
)


def prepared(path: Path) -> Engine:
    """Return an engine whose schema is the newest one. Refused: database-unusable."""
    try:
        _make_private(path)
    except OSError:
        raise Refused("database-unusable") from None
    engine = connect(path)
    try:
        migrate(engine)
    except DatabaseError:
        engine.dispose()
        raise Refused("database-unusable") from None
    return engine


def _make_private(path: Path) -> None:
    """Make the file before SQLite does: its log and index take over the mode 0600. A copy put back gets it too."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if os.fstat(handle).st_mode & OTHERS:
            os.fchmod(handle, 0o600)
    finally:
        os.close(handle)


def connect(path: Path) -> Engine:
    """Return an engine whose every transaction takes the write lock at its start (BEGIN IMMEDIATE)."""
    engine = create_engine(f"sqlite:///{path}", hide_parameters=True)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: object) -> None:  # noqa: ANN401  (SQLAlchemy hands over the driver's own)
    connection.isolation_level = None  # the driver must not begin by itself
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def driver(connection: Connection) -> sqlite3.Connection:
    """Return the driver's connection under *connection*: same transaction, a tenth of the cost a statement."""
    return cast("sqlite3.Connection", connection.connection.driver_connection)


def migrate(engine: Engine) -> None:
    """Bring the schema to ``HEAD``; two processes may try at once."""
    with engine.begin() as connection:
        if _revision(connection) == HEAD:
            return
        from alembic import command  # noqa: PLC0415  (a tenth of a second that most starts do not need)
        from alembic.config import Config  # noqa: PLC0415  (as above)

        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def truncate_wal(engine: Engine) -> bool:
    """Empty the write-ahead log, so that what was erased is in no file; False when a reader was in the way."""
    with engine.connect() as connection:
        run = driver(connection).execute
        run(
            f"PRAGMA busy_timeout={SOON_MS}"
        )  # the bot's loop waits for this; it is tried again after the next turn
        busy, *_ = run("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        run(f"PRAGMA busy_timeout={BUSY_MS}")
    return not busy


@contextmanager
def reachable() -> Iterator[None]:
    """Raise ``Unreachable("database")`` for what time can heal: another writer for too long, a full or failing disk.

    ``Unreachable("disk")`` when a file beside the database (a key, the ledger) could not be written.
    """
    try:
        yield
    except OSError:
        raise Unreachable("disk") from None
    except (sqlite3.OperationalError, OperationalError) as error:
        cause = error.orig if isinstance(error, OperationalError) else error
        if getattr(cause, "sqlite_errorcode", 0) & PRIMARY not in HEALED_BY_TIME:
            raise
        raise Unreachable("database") from None


class FileLock:
    """Held by the one bot process of a database; the system drops it when the process ends.

    Refused: another-bot, database-unusable.
    """

    def __init__(self, database: Path) -> None:
        try:
            database.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._handle = os.open(database.with_name(f"{database.name}.lock"), os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            raise Refused("database-unusable") from None
        try:
            fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(self._handle)
            raise Refused("another-bot") from None

    def release(self) -> None:
        """Let the next process have it."""
        os.close(self._handle)
