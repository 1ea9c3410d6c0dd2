"""The hall: opened once per process, composed of vault, mailroom, receipts, jobs and retention.

Where things run: what belongs to the turns is done by the *lease*, one piece of work after the other; what is slow
is done *aside*. On SQLite both are the loop itself, at once; on PostgreSQL each is a thread (``storage.database``).
"""

import asyncio
from collections.abc import Callable, Collection
from contextlib import ExitStack, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from flows.afterwards import ReportRead
from flows.errors import Refused
from flows.messages import CodeChecked
from storage import codes, downtime, due_rows, ledger, parcel_parts, way_back
from storage.cases import Cases
from storage.clock import Clock
from storage.database import Database, opened
from storage.day_keys import DayKeys
from storage.evidence import Evidence
from storage.faults import reachable
from storage.forgetting import Forgetting
from storage.jobs import Jobs
from storage.ledger import LedgerFile
from storage.mailroom import Apply, Arrival, Claimed, Due, Leftovers, OutOfTurn, Turn, TurnResult, shard_of
from storage.partner_keys import PartnerKeys
from storage.post import read_unsent, read_waiting
from storage.receipts import RFC_9106_LOW_MEMORY, Profile, Receipts
from storage.retention import PARCELS, sweep
from storage.rows import Rows, UpdateKey
from storage.settings import HallSettings
from storage.turn import TurnWriter, envelope, inbox_place
from storage.vault import Vault
from storage.work import Work

EVIDENCE = "evidence"
"""The folder of sealed files, in the data folder."""

AT_A_TIME = 50
REGISTER_AGAIN = timedelta(hours=1)
NEVER_GIVEN_UP = frozenset({"register", "draft_called", "draft_came"})
"""Kinds of due rows that hold what exists nowhere else."""

Result = TypeVar("Result")


class Hall:
    """Everything kept. The bot opens it as *receiver*; other doors do not, and take no turns."""

    def __init__(self, database: Database, vault: Vault, receipts: Receipts, data_dir: Path) -> None:
        self.engine = database.engine
        self.shared = database.shared
        self.vault = vault
        self.jobs = Jobs(self.engine, vault)
        self.cases = Cases(self.engine, vault)
        self.partner_keys = PartnerKeys(self.engine)
        self.evidence = Evidence(data_dir / EVIDENCE, database, vault)
        self._database = database
        self._receipts = receipts
        self._days = DayKeys(vault)
        self._lease = database.lease()
        self._ledger = LedgerFile(vault.ring.folder)
        self._offered: set[UpdateKey] = set()
        self._clock = Clock(database.engine)
        self._forgetting = Forgetting(database, self._ledger, self.evidence)

    @classmethod
    def open(
        cls,
        settings: HallSettings,
        *,
        receiver: bool,
        profile: Profile = RFC_9106_LOW_MEMORY,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> "Hall":
        """Open keys and database, bring the schema up to date.

        Raises ``Refused``, one of ``storage.sentences``; ``Unreachable`` when there is no database to be reached yet.
        """
        with ExitStack() as undo:
            database = opened(settings, receiver=receiver)
            undo.callback(database.close)
            with database.alone() as new:
                # a database without its keys gets no new ones
                vault = Vault.open(settings.keys_dir, create=receiver and new, now=clock())
                database.prepare()
            hall = cls(database, vault, Receipts(vault, profile), settings.data_dir)
            if receiver:
                with reachable():
                    hall.erase_again(clock())
            undo.pop_all()
        return hall

    def close(self) -> None:
        """Let go of the database; a kill does no harm either."""
        self._forgetting.cancel()
        self._lease.close()
        self._database.close()

    # -- the bot's turn

    async def turn(self, turn: Turn, apply: Apply) -> TurnResult:
        """Execute one turn in one commit.

        Raises ``Poison`` (``apply`` raised), ``OutOfTurn``, ``LeaseLost``, or ``Unreachable`` while the database is
        locked, full or away; whatever is raised, nothing was written. (A lost lease may have been lost during COMMIT:
        then what was written is found by who takes the shards.)
        """
        writer, result = await self._commit(lambda rows: self._write(rows, turn, apply))
        self._offered.difference_update(_keys(turn.ready))
        self._offered.update(_keys(turn.fresh) - _keys(turn.ready))
        self._forgetting.note(writer.marks, writer.unlinked, erased=writer.erased)
        if self._forgetting.wanted:
            await self._forgetting.soon(turn.now)
        return result

    def _write(self, rows: Rows, turn: Turn, apply: Apply) -> tuple[TurnWriter, TurnResult]:
        if any(shard_of(item.person) not in self._lease.held for item in turn.ready):
            raise OutOfTurn
        writer = TurnWriter(rows, self.vault, self._days, turn, apply)
        result = writer.run()
        rows.ring({shard_of(item.person) for item in turn.fresh} - self._lease.held)
        return writer, result

    async def set_aside(self, item: Arrival | Due, now: datetime) -> None:
        """Take an item that failed three times out of the way; an update's content is kept 72 hours.

        A due row ``failed`` tells the person, unless nothing was asked by the person. A report without its code, and
        a draft on its way, are never given up: the row comes again an hour later.
        """
        await self._commit(lambda rows: self._set_aside(rows, item, now))

    def _set_aside(self, rows: Rows, item: Arrival | Due, now: datetime) -> None:
        day = self._days.today(rows, now)
        if isinstance(item, Due) and item.kind in NEVER_GIVEN_UP:
            rows.postpone_due(item.id, now + REGISTER_AGAIN)
            return
        if isinstance(item, Due):
            tell = rows.take_due(item.id)() and item.kind in {"code", "read", "draft_code", "file"}
        else:
            sealed = day.seal(envelope(item.chat, item.raw), inbox_place(item.bot, item.update_id))
            tell = rows.put_aside(item, day.id, sealed)
        if tell:
            body = {"kind": item.kind} if isinstance(item, Due) else {}
            due_rows.write(rows, day, (item.person, "failed", now), item.chat, body)

    # -- who holds what

    async def claim(self, busy: Collection[int] = ()) -> Claimed:
        """Look who lives: take this process's share of the shards, give back what became another's.

        At a start and every second: it is also this process's sign of life. *busy*: shards of which something is under
        way; they are kept until they are not. Raises ``LeaseLost``, or ``Unreachable`` when there is no connection.
        """
        claimed = await self._lease.claim(busy, self._read_left)
        self._offered.update(_keys(claimed.left.waiting))
        return claimed

    async def post(self) -> tuple[Arrival, ...]:
        """Updates that another process received for the shards held here, oldest first; each is given once.

        Raises ``LeaseLost``, ``Unreachable``.
        """
        if not self.shared:
            return ()
        posted = await self._lease.read(self._read_post)
        self._offered.update(_keys(posted))
        return posted

    def _read_post(self, rows: Rows) -> tuple[Arrival, ...]:
        new = set(rows.waits()) - self._offered
        return (
            tuple(one for one in read_waiting(rows, self._days) if (one.bot, one.update_id) in new)
            if new
            else ()
        )

    async def rung(self) -> None:
        """Return when another process may have left something for ``post``."""
        await self._lease.rung()

    def sure(self) -> bool:
        """Whether the shards are certainly still held: the server said so less than two seconds ago."""
        return self._lease.sure()

    async def ask(self) -> None:
        """Ask the server whether the shards are still held. Raises ``LeaseLost``."""
        await self._lease.ask()

    async def let_go(self) -> None:
        """Give everything back. After ``LeaseLost`` too: the next ``claim`` is a new start."""
        await self._forgetting.wait()
        await self._lease.let_go()
        self._offered.clear()
        self._days.forget()

    async def strayed(self, person: bytes, chat: int, message_id: int, now: datetime) -> None:
        """Something was said after the lease was lost: leave a due row for whoever holds *person* now.

        Raises ``Unreachable``.
        """

        def leave() -> None:
            with reachable(), Work(self.engine, self.vault) as work:
                day = DayKeys(self.vault).today(work.rows, now)
                due_rows.write(work.rows, day, (person, "strayed", now), chat, {"message_id": message_id})
                work.rows.ring({shard_of(person)})
                work.commit()

        await self._database.aside(leave)

    async def heard(self, bot: int, now: datetime) -> int:
        """Write down that Telegram answered *bot*; after a long silence, call people back, and return how many.

        Every ``downtime.NOTED_EVERY`` is often enough. Raises ``Unreachable``.
        """
        return await self._database.aside(lambda: downtime.noted(self.engine, self.vault, bot, now))

    def leftovers(self) -> Leftovers:
        """Everything that is unsent and unapplied now, in order."""
        with Work(self.engine, self.vault) as work:
            return self._left(work.rows, DayKeys(self.vault))

    def _read_left(self, rows: Rows) -> Leftovers:
        return self._left(rows, self._days)

    @staticmethod
    def _left(rows: Rows, days: DayKeys) -> Leftovers:
        return Leftovers(tuple(read_unsent(rows, days)), tuple(read_waiting(rows, days)))

    # -- due rows

    async def due(self, now: datetime, limit: int = AT_A_TIME) -> list[Due]:
        """Due rows whose time has come, oldest first; each stays until a turn applies it.

        Raises ``LeaseLost``, ``Unreachable``.
        """
        return await self._lease.read(lambda rows: self._due(rows, now, limit))

    def _due(self, rows: Rows, now: datetime, limit: int) -> list[Due]:
        found = []
        for key, row in rows.pending(now, limit):
            with suppress(Refused):  # what does not open ends with its key, and keeps nothing else waiting
                found.append(due_rows.read(self.vault, key, row))
        return found

    def next_due(self) -> datetime | None:
        """When the next due row comes due; None when there is none."""
        with Work(self.engine, self.vault) as work:
            return work.rows.next_due()

    # -- receipt codes

    async def draw_code(self) -> tuple[str, bytes]:
        """Draw a receipt code; return it with its keyed hash (``Mail.register_hash``)."""
        code = self._receipts.draw()
        return code, await self._receipts.hash(code)

    async def check_code(self, due: Due, now: datetime) -> CodeChecked:
        """Look up the code of a ``code`` due row, within the limits of tries. Raises ``Unreachable``."""
        wait = await self._database.aside(lambda: self._minutes_to_wait(due.person, now))
        if wait:
            return CodeChecked(wait=wait)
        code_hash = await self._receipts.hash(due.body["code"])
        return await self._database.aside(lambda: self._checked(code_hash, due.person, now))

    async def read_report(self, due: Due) -> ReportRead:
        """Open the report of a ``read`` due row for who sent it. Raises ``Unreachable``."""
        handle = str(due.body["handle"])
        return await self._database.aside(lambda: self._read_report(handle, due.person))

    def _read_report(self, handle: str, person: bytes) -> ReportRead:
        with reachable(), self.engine.begin() as core:
            return codes.read(core, self.vault, handle, person)

    async def is_awaited(self, due: Due) -> bool:
        """Whether, at an ``unanswered`` due row, still nothing was heard of the partner. Raises ``Unreachable``."""
        about = str(due.body["handle"]), str(due.body["partner"])
        return await self._database.aside(lambda: way_back.is_awaited(self.engine, *about))

    def _minutes_to_wait(self, person: bytes, now: datetime) -> int:
        with reachable(), self.engine.begin() as core:
            return codes.minutes_to_wait(core, person, now)

    def _checked(self, code_hash: bytes, person: bytes, now: datetime) -> CodeChecked:
        with reachable(), self.engine.begin() as core:
            return CodeChecked(codes.status(core, self.vault, code_hash, person, now))

    # -- upkeep

    async def sweep_in_time(self, now: datetime) -> dict[str, int] | None:
        """``sweep`` at every start and every hour; None when the clock has jumped (``storage.clock``). Raises as it."""
        return await self.sweep(now) if await self._database.aside(lambda: self._believed(now)) else None

    def _believed(self, now: datetime) -> bool:
        with reachable():
            return self._clock.believed(now)

    async def sweep(self, now: datetime) -> dict[str, int]:
        """Erase what has had its time and turn the keys; counts by rule.

        Unreachable: the rules before the failure are done, the others come with the next sweep.
        """
        try:
            await asyncio.to_thread(self._empty, now)
            counts = await self._database.aside(lambda: self._sweep(now))
            return counts | {"files nobody knows": await asyncio.to_thread(self._tidy)}
        finally:  # also of what was done before a failure
            self._days.forget()
            await self._forgetting.aside(now)

    def _sweep(self, now: datetime) -> dict[str, int]:
        with reachable():
            counts = sweep(self.engine, self.vault, now)
            with self.engine.begin() as core:
                self._ledger.replace(ledger.kept(core))
        return counts

    def _empty(self, now: datetime) -> None:
        """Parcels are long, and disks slow: the loop waits for neither."""
        with reachable():
            parcel_parts.empty(self.engine, now - PARCELS)

    def _tidy(self) -> int:
        with reachable():
            return self.evidence.tidy()

    def erase_again(self, now: datetime) -> int:
        """Erase what a restored backup brought back; how many keys that were."""
        with self.engine.begin() as core:
            back = ledger.make_one(core, self.vault, self._ledger, now)
        self._forgetting.at_start(now)
        return back

    async def _commit(self, work: Callable[[Rows], Result]) -> Result:
        """Do *work* in one transaction of the lease; a raise undoes all of it."""
        try:
            return await self._lease.commit(work)
        except BaseException:  # also a cancelled turn: it is undone and raised again
            self._days.forget()  # a day key made in what was undone is in no database
            raise


def _keys(items: Collection[Arrival | Due]) -> set[UpdateKey]:
    return {(item.bot, item.update_id) for item in items if isinstance(item, Arrival)}
