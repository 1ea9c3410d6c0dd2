"""The connection is the lease: how many bot processes share one database, and none does another's work.

The people are divided into shards. A process holds a shard by a *session advisory lock*, taken by the very connection
on which it commits its turns. So there is no lease table, no clock to agree on and no fence to check: a process whose
lock is gone has no connection, and without it COMMIT is impossible. A killed process's shards are free at once; for a
frozen one the server ends a session that was idle for four seconds.

* **Never a second connection.** Nothing here connects again by itself. When the connection is found gone, everything
  raises ``LeaseLost`` until ``let_go``: the door drops what it holds in memory and begins anew, with a new connection,
  a new seat and what is left in the tables. A restart of the server takes the same path.
* **A commit whose outcome is unknown** (the connection broke during it) needs nothing more: either the row of the
  update says that it was applied, or the update is still to be applied, and whoever holds the shard next sees which.
* **A share without talks.** Every process takes a *seat*, the first free number. Who holds a seat lives. Shard i
  belongs to the seats in turn (``i % how many``), so each process reckons alike what is its own. Once a second it
  looks: what became another's is *leaving*; at a later look, when nothing of it is under way, it is given back; what
  is its own and free is taken. Replies are marked and turns are done before that: the next holder repeats nothing.
* **A shard counts only when its leftovers were read**, in the same piece of work, after its lock was taken. A shard
  that counted earlier let one person's updates run in two places (reference: mailroom, what the runs found first).
* **Sure** is who heard from the server less than two seconds ago, and the clock is read *before* the question: a
  process that was frozen between question and answer must not take an old answer for a new one.

Everything on the connection happens on one thread, one piece of work after the other: a turn never overlaps a look.
"""

import asyncio
import time
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar

import psycopg
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.pool import NullPool

from flows.errors import Unreachable
from storage.faults import reachable
from storage.locks import FAMILY, RECEIVER, SEATS
from storage.mailroom import SHARDS, Claimed, LeaseLost, Leftovers
from storage.postgres_address import DRIVER, SETTINGS, address
from storage.postgres_bell import Bell
from storage.postgres_rows import PostgresRows

FROZEN = "4s"
SURE = 2.0
"""Seconds: the server ends an idle session after FROZEN; we speak for SURE after we heard from it."""

LIMITS = {
    **SETTINGS,
    "idle_session_timeout": FROZEN,
    "idle_in_transaction_session_timeout": FROZEN,
    "lock_timeout": "2s",
}
KNOWS_TRANSACTION_TIMEOUT = 170000
TRANSACTION_TIMEOUT = "SET transaction_timeout = '15s'"
"""Who freezes with half a statement sent is not idle for the server: only this ends it, from PostgreSQL 17 on."""

CLOCK = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
"""Goes on while the machine sleeps, where there is such a clock: the server's time-out may, too."""

_SEATS = text(
    "SELECT objid::int FROM pg_locks WHERE locktype = 'advisory' AND granted AND classid = :family"
    " AND objsubid = 2 AND objid >= :seats"
    " AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) ORDER BY objid"
)
_TRY = text("SELECT pg_try_advisory_lock(:family, :number)")
_UNLOCK = text("SELECT pg_advisory_unlock(:family, :number)")

Result = TypeVar("Result")


@dataclass(slots=True)
class _Life:
    """One connection, from the claim that made it to its end, and what it holds."""

    core: Connection
    driver: psycopg.Connection[Any]
    seat: int | None = None
    receiver: bool = False
    held: frozenset[int] = frozenset()
    leaving: frozenset[int] = frozenset()
    heard: float = field(default=float("-inf"))

    def mine(self) -> frozenset[int]:
        """Reckon which shards are this seat's among the living."""
        seats = self._seats()
        while self.seat is None:
            free = next(number for number in range(SEATS, SEATS + len(seats) + 1) if number not in seats)
            if self.take(free):
                self.seat = free
            seats = self._seats()
        return frozenset(shard for shard in range(SHARDS) if seats[shard % len(seats)] == self.seat)

    def take(self, number: int) -> bool:
        """Take a lock unless another has it."""
        return bool(self.core.scalar(_TRY, {"family": FAMILY, "number": number}))

    def give(self, number: int) -> None:
        """Give a lock back."""
        self.core.execute(_UNLOCK, {"family": FAMILY, "number": number})

    def _seats(self) -> list[int]:
        return list(self.core.scalars(_SEATS, {"family": FAMILY, "seats": SEATS}))


class PostgresLease:
    """The turns' connection and thread. Between ``LeaseLost`` and ``let_go`` there is no life in it."""

    def __init__(self, url: str) -> None:
        self._address = address(url, LIMITS) | {"tcp_user_timeout": 4000}
        self._thread = ThreadPoolExecutor(1, "turns")
        self._life: _Life | None = None
        self._lost = self._closed = False
        self._bell = Bell(address(url), lambda: self.held)

    @property
    def held(self) -> frozenset[int]:
        """The shards that are held now."""
        return self._life.held if self._life else frozenset()

    async def commit(self, work: Callable[[PostgresRows], Result]) -> Result:
        """Do *work* in one transaction, for the shards that are held."""
        return await self._on_thread(lambda life: _transaction(life.core, work, life.held))

    async def read(self, work: Callable[[PostgresRows], Result]) -> Result:
        """Do *work*, which writes nothing."""
        return await self.commit(work)

    async def claim(self, busy: Collection[int], read: Callable[[PostgresRows], Leftovers]) -> Claimed:
        """Connect, unless this life has; then look."""
        if self._life is None and not self._lost:
            await asyncio.get_running_loop().run_in_executor(self._thread, self._connect)
        kept = frozenset(busy)
        before = self.held
        claimed = await self._on_thread(lambda life: _look(life, kept, read), or_end=True)
        if claimed.held - before:
            self._bell.ring()  # what came for these while they were being taken was heard by nobody
        return claimed

    async def rung(self) -> None:
        """Wait for the bell."""
        await self._bell.wait()

    def sure(self) -> bool:
        """Whether the server was heard less than two seconds ago."""
        life = self._life
        return life is not None and time.clock_gettime(CLOCK) - life.heard < SURE

    async def ask(self) -> None:
        """Ask it."""
        await self.commit(lambda rows: rows.next_due())

    async def let_go(self) -> None:
        """End the connection, and with it every lock."""
        await self._bell.close()
        await asyncio.get_running_loop().run_in_executor(self._thread, self._end)
        self._lost = False

    def close(self) -> None:
        """End the connection and the thread."""
        if not self._closed:
            self._closed = True
            self._thread.submit(self._end).result()
            self._thread.shutdown()

    # -- on the thread

    async def _on_thread(self, work: Callable[[_Life], Result], *, or_end: bool = False) -> Result:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, partial(self._do, work, or_end=or_end))

    def _do(self, work: Callable[[_Life], Result], *, or_end: bool) -> Result:
        """Do *work*; *or_end*: what fails in the middle ends the connection."""
        life = self._life
        if life is None:
            raise LeaseLost
        asked = time.clock_gettime(CLOCK)
        try:
            with reachable():
                result = work(life)
        except BaseException as error:
            if not (or_end or life.driver.closed):
                raise
            gone = life.driver.closed or isinstance(error, Unreachable)
            self._lost = True
            self._end()
            if gone:
                raise LeaseLost from None
            raise
        life.heard = asked
        return result

    def _connect(self) -> None:
        """Connect once: SQLAlchemy, which would connect anew after a fault, is given this one connection."""
        with reachable():
            made = psycopg.connect(**self._address)
            if made.info.server_version >= KNOWS_TRANSACTION_TIMEOUT:
                made.execute(TRANSACTION_TIMEOUT)
                made.commit()
        once = iter([made])
        engine = create_engine(
            f"{DRIVER}://", creator=lambda: next(once), poolclass=NullPool, hide_parameters=True
        )
        self._life = _Life(engine.connect(), made)

    def _end(self) -> None:
        life, self._life = self._life, None
        if life is not None:
            life.driver.close()
            life.core.invalidate()
            life.core.close()


def _transaction(core: Connection, work: Callable[[PostgresRows], Result], shards: Collection[int]) -> Result:
    with core.begin():
        rows = PostgresRows(core, shards)
        try:
            result = work(rows)
            rows.settle()
        except BaseException:
            rows.drop()
            raise
    return result


def _look(life: _Life, busy: frozenset[int], read: Callable[[PostgresRows], Leftovers]) -> Claimed:
    """Give back, take, read what was left; only then the shards count."""
    with life.core.begin():
        mine = life.mine()
        gone = life.leaving - mine - busy
        for shard in gone:
            life.give(shard)
        new = frozenset(shard for shard in mine - life.held if life.take(shard))
        life.receiver = life.receiver or life.take(RECEIVER)
    left = _transaction(life.core, read, new) if new else Leftovers((), ())
    life.held = life.held - gone | new
    life.leaving = life.held - mine
    return Claimed(life.held, life.leaving, left, life.receiver)
