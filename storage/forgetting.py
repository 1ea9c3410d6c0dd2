"""What is done after a commit that erased something: no file of ours shall hold it, and no restore bring it back."""

import asyncio
from collections.abc import Callable, Collection
from contextlib import suppress
from datetime import datetime

from flows.errors import Unreachable
from storage.database import Database
from storage.evidence import Evidence
from storage.faults import reachable
from storage.ledger import LedgerFile


class Forgetting:
    """Remembers what is still to be done; what fails is done after the next commit, the next sweep or a start."""

    def __init__(self, database: Database, ledger: LedgerFile, evidence: Evidence) -> None:
        self._database = database
        self._ledger = ledger
        self._evidence = evidence
        self._marks: list[bytes] = []
        self._files: list[str] = []
        self._task: asyncio.Task[None] | None = None
        self.wanted = False

    def note(self, marks: Collection[bytes], files: Collection[str], *, erased: bool) -> None:
        """A commit has left *marks*, and *files* to be unlinked; *erased*: something else too."""
        self._marks += marks
        self._files += files
        self.wanted |= erased

    def cancel(self) -> None:
        """Leave it to the next start, or the next sweep."""
        if self._task is not None:
            self._task.cancel()

    async def wait(self) -> None:
        """Return when nothing of it is under way."""
        if self._task is not None:
            await asyncio.gather(self._task, return_exceptions=True)

    async def soon(self, now: datetime) -> None:
        """Where the turns have a thread of their own, nobody waits for this."""
        if not self._database.shared:
            await self.aside(now)
        elif self._task is None or self._task.done():
            self._task = asyncio.create_task(self._until_all_is_done(now))

    async def _until_all_is_done(self, now: datetime) -> None:
        while await self.aside(now) and self.wanted:  # a turn that came meanwhile has erased something too
            pass

    async def aside(self, now: datetime) -> bool:
        """After COMMIT; False when it failed: a commit that was reached is no failure, whatever fails here."""
        marks, files = tuple(self._marks), tuple(self._files)
        self.wanted = False
        done = await self._database.aside(lambda: self._done(marks, files, now))
        if done:
            del self._marks[: len(marks)], self._files[: len(files)]
        else:
            self.wanted = True
        return done

    def at_start(self, now: datetime) -> None:
        """Do what an earlier process has left. What cannot be removed now keeps nobody from starting."""
        with suppress(OSError):  # the first sweep tries again, and says so
            self._evidence.tidy()
        self.wanted = not self._done((), (), now)

    def _done(self, marks: Collection[bytes], files: Collection[str], now: datetime) -> bool:
        """Keep *marks* of what was erased outside the database; unlink *files*; let no file of the database hold it.

        Each is done whatever became of the others: a folder that cannot be written keeps no key in a log.
        """
        marked = _done_now(lambda: self._ledger.add(marks, now))
        unlinked = _done_now(lambda: self._evidence.remove(files))
        return all((marked, unlinked, _done_now(self._database.forget)))


def _done_now(what: Callable[[], bool | None]) -> bool:
    with suppress(OSError, Unreachable), reachable():
        return what() is not False
    return False
