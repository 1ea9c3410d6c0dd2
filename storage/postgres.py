"""PostgreSQL: everything that connects beside the turns.

A transaction of ``engine`` takes the writer's lock at its start. So two couriers, a sweep and a partner's reply come
one after the other, as on SQLite; what was written for that needs no second thought here. Turns have a connection of
their own (``storage.postgres_lease``) and take that lock only when they erase or send.
"""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

from psycopg.conninfo import make_conninfo
from psycopg.pq import PGconn, Ping
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import NullPool

from flows.errors import Refused
from storage.faults import reachable
from storage.locks import hold_schema, hold_writer
from storage.postgres_address import DRIVER, address
from storage.postgres_lease import PostgresLease
from storage.schema import migrate, revision

Result = TypeVar("Result")


class PostgresDatabase:
    """One database of a server that other processes use too."""

    shared = True

    def __init__(self, url: str) -> None:
        self._url = url
        self._address = address(url)
        self.engine = _engine(self._address, pool_pre_ping=True, pool_size=2)
        event.listen(self.engine, "begin", _hold_writer)
        self._free = _engine(self._address, poolclass=NullPool)  # takes no lock
        self._thread = ThreadPoolExecutor(1, "aside")

    @contextmanager
    def alone(self) -> Iterator[bool]:
        """Hold the schema's lock; the database is new when it has none.

        Refused: database-refuses. Unreachable: no answer, or it is only starting.
        """
        with self._first() as core, core.begin():
            core.execute(text("SET LOCAL idle_in_transaction_session_timeout = 0"))
            core.execute(text("SET LOCAL lock_timeout = 0"))
            hold_schema(core)
            yield revision(core) is None

    def _first(self) -> Connection:
        try:
            return self._free.connect()
        except OperationalError:
            # libpq gives no state when it could not connect; a server that answers has refused us
            if PGconn.ping(make_conninfo("", **self._address).encode()) == Ping.OK:
                raise Refused("database-refuses") from None
            with reachable():
                raise

    def prepare(self) -> None:
        """Bring the schema to the newest one. Refused: database-unusable."""
        try:
            with reachable():
                migrate(self.engine)
        except DatabaseError:
            raise Refused("database-unusable") from None

    def lease(self) -> PostgresLease:
        """Return what the turns are committed on; it connects with the first claim."""
        return PostgresLease(self._url)

    async def aside(self, work: Callable[[], Result]) -> Result:
        """Do *work* on the thread for what is slow."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def forget(self) -> bool:
        """Vacuum the keys, so that no dead row holds an erased one."""
        with self._free.connect() as core:
            core.execution_options(isolation_level="AUTOCOMMIT").execute(text("VACUUM data_keys"))
        return True

    def close(self) -> None:
        """Finish what is done aside; end all connections."""
        self._thread.shutdown(cancel_futures=True)
        self.engine.dispose()
        self._free.dispose()


def _hold_writer(core: Connection) -> None:
    if not core.get_execution_options().get("only_reads"):
        hold_writer(core)


def _engine(address: dict[str, Any], **options: Any) -> Engine:  # noqa: ANN401  (SQLAlchemy's)
    return create_engine(f"{DRIVER}://", connect_args=address, hide_parameters=True, **options)
