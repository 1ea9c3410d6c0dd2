"""SQLite: pragmas, transactions, one bot process per file, and a lease that is never lost."""

import asyncio
import fcntl
import os
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError

from flows.errors import Refused
from storage.faults import reachable
from storage.keyring import OTHERS
from storage.mailroom import SHARDS, Claimed, Leftovers
from storage.schema import migrate
from storage.sqlite_rows import SqliteRows, driver

BUSY_MS = 5000
SOON_MS = 50
"""How long a statement waits for another process, and how long the emptying of the log does."""

# full: COMMIT returns after the fsync. secure_delete: freed bytes become zeros, so an erased key is gone.
PRAGMAS = (
    "journal_mode=wal",
    f"busy_timeout={BUSY_MS}",
    "foreign_keys=on",
    "synchronous=full",
    "secure_delete=on",
)


ALL = frozenset(range(SHARDS))

Result = TypeVar("Result")


class SqliteDatabase:
    """One file; as *receiver* also the right to be its only bot."""

    shared = False

    def __init__(self, path: Path, *, receiver: bool) -> None:
        self._path = path
        # taken before a key is made: two first starts must not both make one
        self._lock = FileLock(path) if receiver else None
        self._new = not path.exists()
        self.engine = connect(path)

    @contextmanager
    def alone(self) -> Iterator[bool]:
        """The file lock has seen to it."""
        yield self._new

    def prepare(self) -> None:
        """Bring the schema to the newest one. Refused: database-unusable."""
        try:
            _make_private(self._path)
            migrate(self.engine)
        except (OSError, DatabaseError):
            raise Refused("database-unusable") from None

    def lease(self) -> "SqliteLease":
        """Return the connection of the turns."""
        return SqliteLease(self.engine)

    async def aside(self, work: Callable[[], Result]) -> Result:
        """There is one writer only: at once."""
        return work()

    def forget(self) -> bool:
        """Empty the write-ahead log, so that what was erased is in no file."""
        return truncate_wal(self.engine)

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()
        if self._lock:
            self._lock.release()
            self._lock = None


class SqliteLease:
    """All shards, as long as the process lives: the file has no other bot. Turns run on the loop, at once."""

    held = ALL

    def __init__(self, engine: Engine) -> None:
        self._core = engine.connect()
        self._looked = False

    async def commit(self, work: Callable[[SqliteRows], Result]) -> Result:
        """Do *work* in one transaction."""
        with reachable(), self._core.begin():
            return work(SqliteRows(self._core))

    async def read(self, work: Callable[[SqliteRows], Result]) -> Result:
        """Do *work* without a transaction: what it reads may be read while another door writes."""
        return work(SqliteRows(self._core))

    async def claim(self, busy: Collection[int], read: Callable[[SqliteRows], Leftovers]) -> Claimed:  # noqa: ARG002  (a lease's shape)
        """The first look finds what an earlier process left."""
        left = Leftovers((), ()) if self._looked else read(SqliteRows(self._core))
        self._looked = True
        return Claimed(ALL, frozenset(), left, receiver=True)

    async def rung(self) -> None:
        """Nobody else can leave anything."""
        await asyncio.get_running_loop().create_future()

    def sure(self) -> bool:
        """Nobody can take it."""
        return True

    async def ask(self) -> None:
        """Nobody can take it."""

    async def let_go(self) -> None:
        """The next look finds everything again."""
        self._looked = False

    def close(self) -> None:
        """End the connection."""
        self._core.close()


def _make_private(path: Path) -> None:
    """Make the file before SQLite does: its log and index take over the mode 0600. A copy put back gets it too.

    A file that exists is not opened: closing it would drop every lock that SQLite holds on it in this process, and
    another process that ends would take the log away (https://www.sqlite.org/howtocorrupt.html, 2.2).
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        if path.stat().st_mode & OTHERS:
            path.chmod(0o600)


def connect(path: Path) -> Engine:
    """Return an engine whose every transaction takes the write lock at its start (BEGIN IMMEDIATE), or only reads."""
    engine = create_engine(f"sqlite:///{path}", hide_parameters=True)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: object) -> None:  # noqa: ANN401  (SQLAlchemy hands over the driver's own)
    connection.isolation_level = None  # the driver must not begin by itself
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    connection.exec_driver_sql(f"PRAGMA synchronous={'normal' if options.get('kept_later') else 'full'}")
    connection.exec_driver_sql("BEGIN" if options.get("only_reads") else "BEGIN IMMEDIATE")


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
