"""The turn: what arrived is received, what is ready is applied, what was said is marked, in one commit.

The theory, in the words of this module:

- *One turn at a time.* What arrives while a turn runs shares the next one, so under load one fsync carries many
  people, and alone it carries one. No timer holds a turn back, but results of sends ("marks") ride with the next
  turn and go alone only after 30 ms.
- *Nothing is acknowledged before its commit.* ``receive`` returns after the commit that holds the batch; only then
  the receiver may ask Telegram for more. Replies leave after the commit that holds them.
- *One update per person per turn, oldest first* (``bot.readiness``). What is not ready is received all the same: it
  lies in the inbox, sealed, until its turn.
- *One bad update never stops another person* (``bot.turns``).
- *After a start* every reply left in the outbox is said again, as *again*, and every update left in the inbox is
  applied. A text whose order against a question said twice cannot be known reaches the heart as ``Heard.UNSURE``.

It knows no messenger: people are pseudonyms, updates are bytes, replies are bodies.
"""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from bot.readiness import Bucket, Entry, Readiness
from bot.turns import Entries, Hall, Item, Turns, Work
from storage.mailroom import Arrival, Due, Leftovers, Mark, Sent, TurnResult

MARKS_ALONE = 0.03
"""Seconds a mark waits for a turn to ride with (mailroom: 30 ms)."""


class Say(Protocol):
    """Takes the replies of one mail. *again*: they may have been said before this start."""

    def __call__(self, sent: Sent, *, again: bool) -> None:
        """Say *sent*; returns at once, each result comes back by ``Conversation.told``."""
        ...


class Conversation:
    """Runs the turns.

    *work* applies one item (pure), *applied* hears of each item after its commit, *say* takes the replies.
    ``broken`` is done when a turn failed for a reason nobody foresaw: the process should end and start again.
    """

    def __init__(
        self, hall: Hall, work: Work, applied: Callable[[Item], None], say: Say, clock: Callable[[], datetime]
    ) -> None:
        self._turns = Turns(hall, work, self._committed, clock)
        self._applied = applied
        self._say = say
        self._readiness: Readiness[Item] = Readiness()
        self._buckets: dict[bytes, Bucket] = {}
        self._known: dict[tuple[str, int], Entry[Item]] = {}
        self._fresh: list[Entry[Item]] = []
        self._marks: list[Mark] = []
        self._waiters: list[asyncio.Future[None]] = []
        self._runner: asyncio.Task[None] | None = None
        self._later: asyncio.TimerHandle | None = None
        self._ended = False
        self._loop = asyncio.get_running_loop()
        self.broken: asyncio.Future[None] = self._loop.create_future()

    async def receive(self, arrivals: Sequence[tuple[Arrival, bool]]) -> None:
        """Return once *arrivals* (each with whether it passes waiting texts) are on disk."""
        for arrival, passes in arrivals:
            if _key(arrival) not in self._known:
                self._fresh.append(self._enter(arrival, passes=passes))
        done: asyncio.Future[None] = self._loop.create_future()
        self._waiters.append(done)
        self._kick()
        await done

    def bring(self, due: Due) -> None:
        """Queue a due row whose preparation is done."""
        if _key(due) not in self._known:
            self._enter(due, passes=False)
            self._kick()

    def told(self, mark: Mark) -> None:
        """Take the result of a send; the last one frees its person for the next update."""
        self._marks.append(mark)
        if self._readiness.said(mark.person):
            self._kick()
        else:
            self._kick_at(self._loop.time() + MARKS_ALONE)

    def recover(self, left: Leftovers, passes: Callable[[Arrival], bool]) -> None:
        """After a start: say again what may not have been said, queue what was not applied."""
        for arrival in left.waiting:
            self._enter(arrival, passes=passes(arrival))
        for sent in left.unsent:
            self._readiness.saying(sent.person, len(sent.replies))
            self._say(sent, again=True)
        self._kick()

    async def stop(self) -> None:
        """Finish the running turn; nothing is received or applied after this."""
        self._ended = True
        if self._later is not None:
            self._later.cancel()
        if self._runner is not None:
            await asyncio.wait({self._runner})
        for waiter in self._waiters:
            waiter.cancel()  # not received: Telegram still has them

    async def write_marks(self) -> None:
        """After ``stop``: write down the results that came since."""
        if self._marks and not self.broken.done():
            await self._turns.take((), (), self._take_marks())

    # Who waits

    def _enter(self, item: Item, *, passes: bool) -> Entry[Item]:
        entry: Entry[Item] = Entry(item.person, item, passes)
        if isinstance(item, Arrival):
            self._allow(entry)
        self._known[_key(item)] = entry
        self._readiness.add(entry)
        return entry

    def _allow(self, entry: Entry[Item]) -> None:
        """Give *entry* its place in the person's allowance: slower, never dropped, said once."""
        now = self._loop.time()
        bucket = self._buckets.setdefault(entry.person, Bucket())
        wait = bucket.take(now)
        if wait:
            entry.at, entry.limited, bucket.told = now + wait, not bucket.told, True

    def _forget(self, entry: Entry[Item]) -> None:
        del self._known[_key(entry.item)]
        bucket = self._buckets.get(entry.person)
        if bucket is not None and bucket.full(self._loop.time()):
            del self._buckets[entry.person]

    # When a turn is taken

    def _kick(self) -> None:
        if self._later is not None:
            self._later.cancel()
            self._later = None
        if self._runner is None and not self._ended:
            self._runner = self._loop.create_task(self._run())
            self._runner.add_done_callback(self._done)

    def _kick_at(self, at: float) -> None:
        if self._runner is not None or self._ended:
            return
        if self._later is not None:
            if self._later.when() <= at:
                return
            self._later.cancel()
        self._later = self._loop.call_at(at, self._kick)

    def _done(self, runner: asyncio.Task[None]) -> None:
        self._runner = None
        if runner.cancelled():
            return
        if error := runner.exception():
            self._ended = True
            self.broken.set_exception(error)
            return
        at = self._readiness.next_at()
        if self._fresh or self._waiters or (at is not None and at <= self._loop.time()):
            self._kick()
        elif self._marks:
            self._kick_at(self._loop.time() + MARKS_ALONE)
        elif at is not None:
            self._kick_at(at)

    async def _run(self) -> None:
        """Take turns while there is something to receive or apply; marks alone wait for the timer."""
        while not self._ended:
            ready = list(self._readiness.pick(self._loop.time()).values())
            if not (ready or self._fresh or self._waiters or self._marks):
                return
            fresh, self._fresh = self._fresh, []
            waiters, self._waiters = self._waiters, []
            await self._turns.take(fresh, ready, self._take_marks())
            for waiter in waiters:
                if not waiter.done():
                    waiter.set_result(None)
            await asyncio.sleep(0)  # who was freed and what was sent meanwhile shares the next turn
            if not (self._fresh or self._waiters or self._readiness.any_at(self._loop.time())):
                return

    def _committed(self, fresh: Entries, ready: Entries, result: TurnResult) -> None:
        replies = {sent.person: len(sent.replies) for sent in result.mails}
        for entry in fresh:
            if isinstance(entry.item, Arrival) and entry.item.update_id in result.duplicates:
                self._readiness.settle(entry, 0)
                self._forget(entry)
        for entry in ready:
            if _key(entry.item) in self._known:
                self._readiness.settle(entry, replies.get(entry.person, 0))
                self._forget(entry)
                self._applied(entry.item)
        for sent in result.mails:
            self._say(sent, again=False)

    def _take_marks(self) -> tuple[Mark, ...]:
        marks, self._marks = tuple(self._marks), []
        return marks


def _key(item: Item) -> tuple[str, int]:
    return ("due", item.id) if isinstance(item, Due) else ("update", item.update_id)
