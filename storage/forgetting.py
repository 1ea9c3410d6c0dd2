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
        """Nobody waits for the unlinking, and where the turns have a thread of their own, for nothing of this."""
        if not self._database.shared:
            await self._in_the_database(now)
        if self._task is None or self._task.done():
            all_ = self._until_all_is_done(now) if self._database.shared else self._until_unlinked()
            self._task = asyncio.create_task(all_)

    async def _until_all_is_done(self, now: datetime) -> None:
        while await self.aside(now) and self.wanted:  # a turn that came meanwhile has erased something too
            pass

    async def _until_unlinked(self) -> None:
        while self._files and await self._unlink():
            pass

    async def aside(self, now: datetime) -> bool:
        """After COMMIT; False when it failed: a commit that was reached is no failure, whatever fails here."""
        done = await self._in_the_database(now)
        return await self._unlink() and done

    async def _in_the_database(self, now: datetime) -> bool:
        marks = tuple(self._marks)
        self.wanted = False
        done = await self._database.aside(lambda: self._done(marks, now))
        if done:
            self._marks = [mark for mark in self._marks if mark not in marks]
        self.wanted |= not done
        return done

    async def _unlink(self) -> bool:
        """On a thread: sixty files take a slow disk longer than the loop may stand still."""
        files = tuple(self._files)
        done = not files or await asyncio.to_thread(self._unlinked, files)
        if done:
            self._files = [file for file in self._files if file not in files]
        self.wanted |= not done
        return done

    def _unlinked(self, files: Collection[str]) -> bool:
        return _done_now(lambda: self._evidence.remove(files))

    def at_start(self, now: datetime) -> None:
        """Do what an earlier process has left. What cannot be removed now keeps nobody from starting."""
        with suppress(OSError):  # the first sweep tries again, and says so
            self._evidence.tidy()
        self.wanted = not self._done((), now)

    def _done(self, marks: Collection[bytes], now: datetime) -> bool:
        """Keep *marks* of what was erased outside the database; let no file of the database hold it.

        Each is done whatever became of the other: a folder that cannot be written keeps no key in a log.
        """
        marked = _done_now(lambda: self._ledger.add(marks, now))
        return all((marked, _done_now(self._database.forget)))


def _done_now(what: Callable[[], bool | None]) -> bool:
    with suppress(OSError, Unreachable), reachable():
        return what() is not False
    return False
