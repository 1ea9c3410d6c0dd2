"""Due rows become items of a turn when their time has come; what is slow about them is done first, off the loop.

A new report's receipt code is drawn and hashed, a typed code is hashed and looked up, a file is fetched, before the
turn that applies the row. If we die in between, the row is still there and everything is done again.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Mapping
from datetime import datetime
from functools import partial
from typing import Any, Protocol

import structlog

from bot import counts, papers
from bot.applying import Prepared
from bot.house_events import SLOW
from bot.turns import TRIES
from flows.afterwards import Compared, DraftCoded, ReportRead, Unanswered
from flows.errors import Unreachable
from flows.file_messages import FileKept, FileRefused
from flows.messages import (
    CodeChecked,
    Registered,
)
from storage.mailroom import Due, shard_of

LOOK_EVERY = 1.0
"""Seconds: other doors leave due rows too (a partner's reply), and nobody rings a bell for them."""
AT_ONCE = 500
log = structlog.get_logger()


class Hall(Protocol):
    """What the due loop needs of the hall."""

    async def due(self, now: datetime, limit: int) -> list[Due]:
        """Return due rows whose time has come, oldest first."""
        ...

    async def draw_code(self) -> tuple[str, bytes]:
        """Return a new receipt code and its keyed hash."""
        ...

    async def check_code(self, due: Due, now: datetime) -> CodeChecked:
        """Look a typed code up, within the limits of tries."""
        ...

    async def read_report(self, due: Due) -> ReportRead:
        """Open a report for the person who sent it."""
        ...

    async def is_awaited(self, due: Due) -> bool:
        """Say whether still nothing was heard of the partner of an ``unanswered`` row."""
        ...


Fetching = Callable[[bytes, Mapping[str, Any]], Awaitable[FileKept | FileRefused]]
"""Fetches a file for a person; see ``bot.files``."""


async def nothing_to_fetch(person: bytes, order: Mapping[str, Any]) -> FileKept | FileRefused:
    """Where no files can be sent, none are fetched."""
    del person
    return FileRefused("gone", order["kind"], order["bytes"], order["media_type"])


async def prepare(hall: Hall, due: Due, now: datetime, fetch: Fetching = nothing_to_fetch) -> Prepared:
    """Do what is slow about a row of kind ``SLOW``: draw a code, look one up, open a report, fetch a file."""
    if due.kind == "file":
        return Prepared(await fetch(due.person, due.body))
    if due.kind == "paper":
        made = await papers.printed(due.body)
        return Prepared(made.event, documents=made.documents)
    if due.kind == "code":
        return Prepared(await hall.check_code(due, now))
    if due.kind == "unanswered":
        awaited = await hall.is_awaited(due)
        return Prepared(Unanswered(due.body["partner"], due.body["handle"]) if awaited else None)
    if due.kind in {"read", "compare"}:
        return Prepared(_as_wished(due, await hall.read_report(due)))
    code, code_hash = await hall.draw_code()
    if due.kind == "draft_code":
        return Prepared(DraftCoded(code), draft_hash=code_hash)
    until = datetime.fromisoformat(due.body["until"]).date()
    return Prepared(Registered(code, until, due.body["report"]), code_hash)


def _as_wished(due: Due, read: ReportRead) -> ReportRead | Compared:
    return read if due.kind == "read" else Compared(due.body["handle"], read.report, read.added)


class DueRows:
    """Looks for due rows, prepares them and hands them to *bring*. *prepared* is where the turn finds the results."""

    def __init__(
        self,
        hall: Hall,
        prepared: dict[int, Prepared],
        bring: Callable[[Due], None],
        clock: Callable[[], datetime],
        fetch: Fetching = nothing_to_fetch,
    ) -> None:
        self._hall = hall
        self._fetch = fetch
        self._prepared = prepared
        self._bring = bring
        self._clock = clock
        self._under_way: dict[int, tuple[Due, asyncio.Task[None]]] = {}
        self._tries: Counter[int] = Counter()
        self._bell = asyncio.Event()

    def ring(self) -> None:
        """Say that a commit may have left a due row: look at once."""
        self._bell.set()

    async def run(self) -> None:
        """Look for ever."""
        while True:
            self._bell.clear()
            try:
                await self.look()
            except Unreachable as away:
                log.error("hall_unreachable", code=away.code)  # noqa: TRY400  (no traceback in a log, ever)
            try:
                async with asyncio.timeout(LOOK_EVERY):
                    await self._bell.wait()
            except TimeoutError:
                continue

    async def look(self) -> None:
        """Take what is due now; a row that is under way already is left alone."""
        found = await self._hall.due(self._clock(), AT_ONCE + len(self._under_way))
        counts.database_answered()
        for due in found:
            if due.kind not in SLOW:
                self._bring(due)
            elif due.id not in self._under_way:
                task = asyncio.get_running_loop().create_task(self._prepare(due))
                task.add_done_callback(partial(self._prepared_or_not, due))
                self._under_way[due.id] = due, task

    def applied(self, due: Due) -> None:
        """Forget what was prepared for *due*: its row is gone."""
        self._prepared.pop(due.id, None)
        self._under_way.pop(due.id, None)
        self._tries.pop(due.id, None)

    def forget(self, shards: Collection[int]) -> None:
        """Drop what is prepared for the people of *shards*: another process looks for their rows now."""
        for due, task in list(self._under_way.values()):
            if shard_of(due.person) in shards:
                task.cancel()
                self.applied(due)

    async def stop(self) -> None:
        """Drop what is being prepared; the rows are still there."""
        tasks = [task for _, task in self._under_way.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _prepare(self, due: Due) -> None:
        self._prepared[due.id] = await prepare(self._hall, due, self._clock(), self._fetch)

    def _prepared_or_not(self, due: Due, task: asyncio.Task[None]) -> None:
        """Bring *due*; after a failure look at it again, and in the end bring it as it is: the turn sets it aside."""
        if task.cancelled() or due.id not in self._under_way:
            return
        if error := task.exception():
            self._tries[due.id] += 1
            log.error("not_prepared", kind=due.kind, error=type(error).__name__, tries=self._tries[due.id])
            if self._tries[due.id] < TRIES:
                del self._under_way[due.id]
                return
        self._bring(due)
