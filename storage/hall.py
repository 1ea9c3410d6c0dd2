"""The hall: opened once per process, composed of vault, mailroom, receipts, jobs and retention."""

import asyncio
from collections.abc import Callable, Collection, Mapping
from contextlib import ExitStack, suppress
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import TypeVar

from sqlalchemy import Engine

from flows.errors import Refused, Unreachable
from flows.messages import CodeChecked
from storage import codes, due_rows, ledger
from storage.cases import Cases
from storage.database import FileLock, prepared, reachable, truncate_wal
from storage.day_keys import DayKeys
from storage.jobs import Jobs
from storage.ledger import LedgerFile
from storage.mailroom import (
    SHARDS,
    Apply,
    Arrival,
    Claimed,
    Due,
    Leftovers,
    Turn,
    TurnResult,
)
from storage.post import read_unsent, read_waiting
from storage.receipts import RFC_9106_LOW_MEMORY, Profile, Receipts
from storage.retention import sweep
from storage.settings import HallSettings
from storage.sqlite_rows import SqliteRows
from storage.turn import TurnWriter, envelope, inbox_place
from storage.vault import Vault

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "another-bot": "Another bot process already uses this database. Stop it first.",
        "keys-missing": "The keys folder, or a key in it, is missing. Without it nothing that was kept can be opened.",
        "keys-readable": "Others can read the keys folder or a key in it. Run chmod 700 on it and 600 on its files.",
        "keys-unusable": "The keys folder cannot be read or written. Check who owns it.",
        "keys-damaged": "A key in the keys folder is damaged. Put back the right keys folder.",
        "vault-unopenable": "Something that was kept does not open with these keys. Put back the right keys folder.",
        "erased": "The person erased the report before it could be sent. Nothing was sent.",
        "unknown-alias": "There is no case with this name here.",
        "no-contact": "The person did not agree to messages from this partner, or cannot be reached any more.",
        "database-unusable": "The database cannot be opened or is not a Testigo database.",
    }
)
"""What an operator reads for each ``Refused.code`` of the hall."""

AT_A_TIME = 50
REGISTER_AGAIN = timedelta(hours=1)

Result = TypeVar("Result")


class Hall:
    """Everything kept. The bot opens it as *receiver* (one process per database); other doors do not."""

    def __init__(self, engine: Engine, vault: Vault, receipts: Receipts, lock: FileLock | None) -> None:
        self.engine = engine
        self.vault = vault
        self.jobs = Jobs(engine, vault)
        self.cases = Cases(engine, vault)
        self._receipts = receipts
        self._lock = lock
        self._days = DayKeys(vault)
        self._core = engine.connect()
        self._ledger = LedgerFile(vault.ring.folder)
        self._new_marks: list[bytes] = []
        self._wal_holds_erased = False
        self._held: frozenset[int] = frozenset()
        self.shared = False

    @classmethod
    def open(
        cls,
        settings: HallSettings,
        *,
        receiver: bool,
        profile: Profile = RFC_9106_LOW_MEMORY,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> "Hall":
        """Open keys and database, bring the schema up to date. Refused: one of ``SENTENCES``."""
        with ExitStack() as undo:
            lock = FileLock(settings.database) if receiver else None
            if lock:
                undo.callback(
                    lock.release
                )  # taken before a key is made: two first starts must not both make one
            first = (
                receiver and not settings.database.exists()
            )  # a database without its keys gets no new ones
            vault = Vault.open(settings.keys_dir, create=first, now=clock())
            engine = prepared(settings.database)
            undo.callback(engine.dispose)
            hall = cls(engine, vault, Receipts(vault, profile), lock)
            if receiver:
                hall.erase_again(clock())
            undo.pop_all()
        return hall

    def close(self) -> None:
        """Let go of the database; a kill does no harm either."""
        self._core.close()
        self.engine.dispose()
        if self._lock:
            self._lock.release()
            self._lock = None

    # -- the bot's turn

    async def turn(self, turn: Turn, apply: Apply) -> TurnResult:
        """Execute one turn in one commit.

        Raises ``Poison`` (``apply`` raised), ``OutOfTurn``, or ``Unreachable`` while the database is locked or full;
        whatever is raised, nothing was written.
        """
        result = self._commit(lambda rows: self._write(TurnWriter(rows, self.vault, self._days, turn, apply)))
        if self._wal_holds_erased:
            self._forget(turn.now)
        return result

    def _write(self, writer: TurnWriter) -> TurnResult:
        result = writer.run()
        self._wal_holds_erased |= writer.erased
        self._new_marks += writer.marks
        return result

    async def set_aside(self, item: Arrival | Due, now: datetime) -> None:
        """Take an item that failed three times out of the way; an update's content is kept 72 hours.

        A due row ``failed`` tells the person, unless nothing was asked by the person. A report without its code is
        never given up: its row comes again an hour later.
        """
        self._commit(lambda rows: self._set_aside(rows, item, now))

    def _set_aside(self, rows: SqliteRows, item: Arrival | Due, now: datetime) -> None:
        day = self._days.today(rows, now)
        if isinstance(item, Due) and item.kind == "register":
            rows.postpone_due(item.id, now + REGISTER_AGAIN)
            return
        if isinstance(item, Due):
            tell = rows.take_due(item.id) and item.kind == "code"
        else:
            sealed = day.seal(envelope(item.chat, item.raw), inbox_place(item.bot, item.update_id))
            tell = rows.put_aside(item, day.id, sealed)
        if tell:
            due_rows.write(rows, day, (item.person, "failed", now), item.chat, {})

    # -- who holds what

    async def claim(self, busy: Collection[int] = ()) -> Claimed:
        """Look who lives: take this process's share of the shards, give back what became another's.

        At a start and every second. *busy*: shards of which something is under way; they are kept until they are not.
        Raises ``LeaseLost``, or ``Unreachable`` when no connection can be made.
        """
        del busy
        left = Leftovers((), ()) if self._held else self.leftovers()
        self._held = frozenset(range(SHARDS))
        return Claimed(self._held, frozenset(), left, receiver=True)

    async def post(self) -> tuple[Arrival, ...]:
        """Updates that another process received for the shards held here, oldest first."""
        return ()

    async def rung(self) -> None:
        """Return when another process may have left something for ``post``."""
        await asyncio.get_running_loop().create_future()

    def sure(self) -> bool:
        """Whether the shards are certainly still held: the server said so less than two seconds ago."""
        return True

    async def ask(self) -> None:
        """Ask the server whether the shards are still held. Raises ``LeaseLost``."""

    async def let_go(self) -> None:
        """Give everything back. After ``LeaseLost`` too: the next ``claim`` is a new start."""
        self._held = frozenset()

    async def strayed(self, person: bytes, chat: int, message_id: int, now: datetime) -> None:
        """Something was said after the lease was lost: leave a due row for whoever holds *person* now."""
        self._commit(
            lambda rows: due_rows.write(
                rows,
                self._days.today(rows, now),
                (person, "strayed", now),
                chat,
                {"message_id": message_id},
            )
        )

    def leftovers(self) -> Leftovers:
        """Everything that is unsent and unapplied now, in order."""
        rows = SqliteRows(self._core)
        unsent = read_unsent(rows, self._days)
        return Leftovers(tuple(unsent), tuple(read_waiting(rows, self._days)))

    # -- due rows

    async def due(self, now: datetime, limit: int = AT_A_TIME) -> list[Due]:
        """Due rows whose time has come, oldest first; each stays until a turn applies it."""
        rows = SqliteRows(self._core)
        found = []
        for key, row in rows.pending(now, limit):
            with suppress(Refused):  # what does not open ends with its key, and keeps nothing else waiting
                found.append(due_rows.read(self.vault, key, row))
        return found

    def next_due(self) -> datetime | None:
        """When the next due row comes due; None when there is none."""
        return SqliteRows(self._core).next_due()

    # -- receipt codes

    async def draw_code(self) -> tuple[str, bytes]:
        """Draw a receipt code; return it with its keyed hash (``Mail.register_hash``)."""
        code = self._receipts.draw()
        return code, await self._receipts.hash(code)

    async def check_code(self, due: Due, now: datetime) -> CodeChecked:
        """Look up the code of a ``code`` due row, within the limits of tries."""
        with reachable(), self.engine.begin() as core:
            wait = codes.minutes_to_wait(core, due.person, now)
        if wait:
            return CodeChecked(wait=wait)
        code_hash = await self._receipts.hash(due.body["code"])
        with reachable(), self.engine.begin() as core:
            return CodeChecked(codes.status(core, code_hash, now))

    # -- upkeep

    async def sweep(self, now: datetime) -> dict[str, int]:
        """Erase what has had its time and turn the keys; counts by rule. At every start and every hour.

        Unreachable: the rules before the failure are done, the others come with the next sweep.
        """
        with reachable():
            counts = sweep(self.engine, self.vault, now)
            with self.engine.begin() as core:
                self._ledger.replace(ledger.kept(core))
        self._days.forget()
        self._wal_holds_erased = True
        self._forget(now)
        return counts

    def erase_again(self, now: datetime) -> int:
        """Erase what a restored backup brought back; how many keys that were."""
        with self.engine.begin() as core:
            back = ledger.make_one(core, self.vault, self._ledger, now)
        self._wal_holds_erased |= bool(back)
        self._forget(now)
        return back

    def _commit(self, work: Callable[[SqliteRows], Result]) -> Result:
        """Run *work* in one transaction; a raise undoes all of it. Unreachable: locked, full or a failing disk."""
        kept_marks = len(self._new_marks)
        try:
            with reachable(), self._core.begin():
                return work(SqliteRows(self._core))
        except BaseException:  # also a cancelled turn: it is undone and raised again
            self._days.forget()  # a day key made in what was undone is in no database
            del self._new_marks[kept_marks:]
            raise

    def _forget(self, now: datetime) -> None:
        """After COMMIT: keep the marks of what was erased outside the database, and empty the write-ahead log.

        What fails here is done after the next turn: a commit that was reached is never called a failure.
        """
        with suppress(OSError, Unreachable), reachable():
            self._ledger.add(self._new_marks, now)
            self._new_marks.clear()
            self._wal_holds_erased = not truncate_wal(self.engine)
