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
- *Where several processes share the people* (``claimed``), each applies and answers only its own. What comes for
  another's is received all the same: it lies in the inbox, and its owner looks there before each turn, so that an
  older update is applied before a newer one that came the short way.

It knows no messenger: people are pseudonyms, updates are bytes, replies are bodies.
"""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from bot import turns
from bot.readiness import Bucket, Entry, Readiness
from bot.turns import Entries, Item, Turns, Work, patiently
from flows.errors import Unreachable
from storage.mailroom import (
    SHARDS,
    Arrival,
    Claimed,
    Due,
    LeaseLost,
    Leftovers,
    Mark,
    Sent,
    TurnResult,
    shard_of,
)

MARKS_ALONE = 0.03
"""Seconds a mark waits for a turn to ride with (mailroom: 30 ms)."""
LAST_TURN = 5.0
"""Seconds the running turn gets when the door stops; a database that is away would keep it for ever."""
ALL = frozenset(range(SHARDS))


class Hall(turns.Hall, Protocol):
    """What a conversation needs of the hall."""

    @property
    def shared(self) -> bool:
        """Whether other processes may hold some of the shards."""
        ...

    async def post(self) -> Sequence[Arrival]:
        """Return updates that wait in held shards, oldest first. Raises LeaseLost, Unreachable."""
        ...


class Say(Protocol):
    """Takes the replies of one mail. *again*: they may have been said before this start."""

    def __call__(self, sent: Sent, *, again: bool) -> None:
        """Say *sent*; returns at once, each result comes back by ``Conversation.told``."""
        ...


class Conversation:
    """Runs the turns.

    *work* applies one item (pure), *applied* hears of each item after its commit, *say* takes the replies.
    *passes* tells taps and commands among updates kept from before. ``broken`` is done when a turn failed for a
    reason nobody foresaw, or because the lease is lost: whoever waits for it should start again.
    """

    def __init__(
        self,
        hall: Hall,
        work: Work,
        applied: Callable[[Item], None],
        say: Say,
        passes: Callable[[Arrival], bool],
        clock: Callable[[], datetime],
    ) -> None:
        self._hall = hall
        self._turns = Turns(hall, work, self._committed, clock)
        self._applied = applied
        self._say = say
        self._passes = passes
        self._held = frozenset[int]() if hall.shared else ALL
        self._leaving = frozenset[int]()
        self._readiness: Readiness[Item] = Readiness()
        self._buckets: dict[bytes, Bucket] = {}
        self._known: dict[tuple[str, int], Entry[Item]] = {}
        self._fresh: list[Entry[Item]] = []
        self._marks: list[Mark] = []
        self._writing: tuple[Mark, ...] = ()
        self._waiters: list[asyncio.Future[None]] = []
        self._received: list[asyncio.Future[None]] = []
        self._rung = False
        self._runner: asyncio.Task[None] | None = None
        self._later: asyncio.TimerHandle | None = None
        self._ended = False
        self._loop = asyncio.get_running_loop()
        self.broken: asyncio.Future[None] = self._loop.create_future()

    async def receive(self, arrivals: Sequence[tuple[Arrival, bool]]) -> None:
        """Return once *arrivals* (each with whether it passes waiting texts) are on disk.

        Raises Unreachable when this conversation ends first: they are not received.
        """
        if self._ended:
            raise Unreachable("stopping")
        for arrival, passes in arrivals:
            if _key(arrival) not in self._known:
                self._fresh.append(self._enter(arrival, passes=passes))
        done: asyncio.Future[None] = self._loop.create_future()
        self._waiters.append(done)
        self._kick()
        await done

    def bring(self, due: Due) -> None:
        """Queue a due row whose preparation is done; not one of a shard that has left meanwhile."""
        if _key(due) not in self._known and shard_of(due.person) in self._held:
            self._enter(due, passes=False)
            self._kick()

    def told(self, mark: Mark) -> None:
        """Take the result of a send; the last one frees its person for the next update."""
        if shard_of(mark.person) not in self._held:
            return  # its next holder says the reply again, and that result counts
        self._marks.append(mark)
        if self._readiness.said(mark.person):
            self._kick()
        else:
            self._kick_at(self._loop.time() + MARKS_ALONE)

    def claimed(self, claimed: Claimed) -> None:
        """Take what this process holds now: forget who has left, say and queue what earlier holders left."""
        self._lose(self._held - claimed.held)
        self._held, self._leaving = claimed.held, claimed.leaving
        self._readiness.close(ALL - claimed.held | claimed.leaving)
        self._recover(claimed.left)

    def busy(self) -> frozenset[int]:
        """Shards that must not be given back yet.

        A shard must first have been called *leaving*, so that nobody of it can be picked while it is given back.
        """
        unwritten = {shard_of(mark.person) for mark in (*self._marks, *self._writing)}
        return (self._held - self._leaving) | self._readiness.under_way() | unwritten

    def give_up(self, shards: frozenset[int]) -> None:
        """Wait no longer for what is being said in *shards*, which leave: their next holder says it again."""
        self._readiness.give_up(shards)

    def queues(self, now: datetime) -> tuple[int, int, float]:
        """Return how many people have something in hand, how many replies are under way, and how old the oldest is."""
        oldest = next((one.item for one in self._known.values() if isinstance(one.item, Arrival)), None)
        age = (now - oldest.received_at).total_seconds() if oldest else 0.0
        return *self._readiness.lengths(), age

    def ring(self) -> None:
        """Another process has left something in the inbox: look."""
        self._rung = True
        self._kick()

    def _recover(self, left: Leftovers) -> None:
        """Say again what may not have been said, queue what was not applied."""
        self._queue(left.waiting)
        for sent in left.unsent:
            self._readiness.saying(sent.person, len(sent.replies))
            self._say(sent, again=True)
        if left.waiting:
            self._kick()

    async def stop(self) -> None:
        """Finish the running turn; nothing is received or applied after this."""
        self._end()
        if self._runner is not None:
            await asyncio.wait({self._runner}, timeout=LAST_TURN)
        await self.drop()

    async def drop(self) -> tuple[Mark, ...]:
        """The lease is lost: forget everything. What was committed has its rows, and the next holder finds them.

        Return the results that no turn has tried to write: for them the next holder has said everything again.
        """
        self._end()
        if self._runner is not None:
            self._runner.cancel()
            await asyncio.wait({self._runner})
        for waiter in (*self._received, *self._waiters):
            if not waiter.done():
                waiter.set_exception(Unreachable("stopping"))  # not received: Telegram still has them
        return tuple(self._marks)

    def _end(self) -> None:
        self._ended = True
        if self._later is not None:
            self._later.cancel()

    async def write_marks(self) -> None:
        """After ``stop``: write down the results that came since. Raises LeaseLost, Unreachable."""
        if self._marks and not self.broken.done():
            await self._turns.once(self._take_marks())

    # Who waits

    def _enter(self, item: Item, *, passes: bool) -> Entry[Item]:
        entry: Entry[Item] = Entry(item.person, item, passes)
        if isinstance(item, Arrival):
            entry.order = item.update_id
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
        self._known.pop(_key(entry.item), None)
        bucket = self._buckets.get(entry.person)
        if bucket is not None and bucket.full(self._loop.time()):
            del self._buckets[entry.person]

    def _queue(self, waiting: Sequence[Arrival]) -> None:
        for arrival in waiting:
            if _key(arrival) not in self._known and shard_of(arrival.person) in self._held:
                self._enter(arrival, passes=self._passes(arrival))

    def _lose(self, shards: frozenset[int]) -> None:
        if not shards:
            return
        for entry in self._readiness.lose(shards):
            self._forget(entry)  # one that is still to be received is received all the same
        self._marks = [mark for mark in self._marks if shard_of(mark.person) not in shards]

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
            if isinstance(error, LeaseLost):
                self.broken.exception()  # heard by whoever finds it lost first, and by nobody else
            return
        at = self._readiness.next_at()
        if self._fresh or self._waiters or self._rung or (at is not None and at <= self._loop.time()):
            self._kick()
        elif self._marks:
            self._kick_at(self._loop.time() + MARKS_ALONE)
        elif at is not None:
            self._kick_at(at)

    async def _run(self) -> None:
        """Take turns while there is something to receive or apply; marks alone wait for the timer."""
        while not self._ended:
            if self._hall.shared:
                self._rung = False
                self._queue(await patiently(self._hall.post))
            ready = list(self._readiness.pick(self._loop.time()).values())
            if not (ready or self._fresh or self._waiters or self._marks):
                return
            fresh, self._fresh = self._fresh, []
            self._received, self._waiters = self._waiters, []
            await self._turns.take(fresh, ready, self._take_marks())
            self._writing = ()
            for waiter in self._received:
                if not waiter.done():
                    waiter.set_result(None)
            await asyncio.sleep(0)  # who was freed and what was sent meanwhile shares the next turn
            if not (self._fresh or self._waiters or self._rung or self._readiness.any_at(self._loop.time())):
                return

    def _committed(self, fresh: Entries, ready: Entries, result: TurnResult) -> None:
        replies = {sent.person: len(sent.replies) for sent in result.mails}
        for entry in fresh:
            duplicate = isinstance(entry.item, Arrival) and entry.item.update_id in result.duplicates
            if duplicate or shard_of(entry.person) not in self._held:
                self._settle(entry, 0)
        for entry in ready:
            if self._settle(entry, replies.get(entry.person, 0)):
                self._applied(entry.item)
        strayed = {
            entry.person for entry in ready if isinstance(entry.item, Due) and entry.item.kind == "strayed"
        }
        for sent in result.mails:
            self._say(sent, again=sent.person in strayed)

    def _settle(self, entry: Entry[Item], replies: int) -> bool:
        """*entry* has left; whether it was still here."""
        if self._known.get(_key(entry.item)) is not entry:
            return False
        self._readiness.settle(entry, replies)
        self._forget(entry)
        return True

    def _take_marks(self) -> tuple[Mark, ...]:
        self._writing, self._marks = tuple(self._marks), []
        return self._writing


def _key(item: Item) -> tuple[str, int]:
    return ("due", item.id) if isinstance(item, Due) else ("update", item.update_id)
