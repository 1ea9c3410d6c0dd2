"""What the hall asks of a database, whichever it is.

There are two: ``storage.sqlite`` (one process, one file) and ``storage.postgres`` (many processes, one server). Only
``opened`` and ``rows_on`` choose between them.
"""

from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from typing import Protocol, TypeVar

from sqlalchemy import Connection, Engine

from storage.mailroom import Claimed, Leftovers
from storage.rows import Rows
from storage.settings import HallSettings
from storage.sqlite import SqliteDatabase
from storage.sqlite_rows import SqliteRows

POSTGRESQL = "postgresql"

Result = TypeVar("Result")


class Lease(Protocol):
    """The connection on which turns are committed, and the shards that are held as long as it lives."""

    @property
    def held(self) -> frozenset[int]:
        """The shards that are held now."""
        ...

    async def commit(self, work: Callable[[Rows], Result]) -> Result:
        """Do *work* in one transaction; a raise undoes all of it. Raises ``Unreachable``, ``LeaseLost``."""
        ...

    async def read(self, work: Callable[[Rows], Result]) -> Result:
        """Do *work*, which writes nothing. Raises as ``commit``."""
        ...

    async def claim(self, busy: Collection[int], read: Callable[[Rows], Leftovers]) -> Claimed:
        """See ``Hall.claim``; *read* is done on the rows of the shards that were taken just now."""
        ...

    async def rung(self) -> None:
        """See ``Hall.rung``."""
        ...

    def sure(self) -> bool:
        """See ``Hall.sure``."""
        ...

    async def ask(self) -> None:
        """See ``Hall.ask``."""
        ...

    async def let_go(self) -> None:
        """See ``Hall.let_go``."""
        ...

    def close(self) -> None:
        """End the connection."""
        ...


class Database(Protocol):
    """An opened database. A transaction of *engine* waits until it is the only one that writes beside the turns."""

    @property
    def engine(self) -> Engine:
        """Where everything but the turns connects."""
        ...

    @property
    def shared(self) -> bool:
        """Whether several bot processes may share it."""
        ...

    def alone(self) -> AbstractContextManager[bool]:
        """Be the only process that opens it; tells whether it is new. Raises ``Refused``, ``Unreachable``."""
        ...

    def prepare(self) -> None:
        """Bring the schema to ``HEAD``. Raises ``Refused``, ``Unreachable``."""
        ...

    def lease(self) -> Lease:
        """Return what the turns are committed on."""
        ...

    async def aside(self, work: Callable[[], Result]) -> Result:
        """Do slow *work* where it holds up no turn; where there is one writer only, at once."""
        ...

    def forget(self) -> bool:
        """Let no file hold what was erased, as far as the database allows; False: try again later."""
        ...

    def close(self) -> None:
        """Let go of everything."""
        ...


def opened(settings: HallSettings, *, receiver: bool) -> Database:
    """Return the database that *settings* name; nothing is read yet. Refused: another-bot, database-unusable."""
    if not settings.postgres:
        return SqliteDatabase(settings.database, receiver=receiver)
    from storage.postgres import PostgresDatabase  # noqa: PLC0415  (its driver is slow to load, and most need none)

    return PostgresDatabase(settings.postgres)


def reading(engine: Engine) -> AbstractContextManager[Connection]:
    """Begin a transaction that writes nothing, and so waits for nobody and keeps nobody waiting."""
    return engine.execution_options(only_reads=True).begin()


def kept_later(engine: Engine) -> Engine:
    """Return *engine* for transactions that must survive only with the next one: SQLite need not wait for the disk."""
    return engine.execution_options(kept_later=True)


def rows_on(core: Connection) -> Rows:
    """Return the statements of a turn, in the words of the database behind *core*; for all shards."""
    if core.dialect.name != POSTGRESQL:
        return SqliteRows(core)
    from storage.postgres_rows import PostgresRows  # noqa: PLC0415  (as above)

    return PostgresRows(core)
