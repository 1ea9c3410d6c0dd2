"""Who may go into the next turn: pure bookkeeping, no clock, no database, no messenger.

One update of a person per turn, oldest first. From the turn that applies it until its replies' results are known
the person is *taken*: a text (and anything else that may be an answer in words) waits, because only the message
id of the delivered question tells whether it was written before or after it. Taps and commands name what they
mean, so they wait neither for a result nor behind a waiting text, but they keep their order among themselves.

Where several processes share the people, a *closed* shard is another's, or is being handed over: nobody of it is
picked. An update that came by another's hands is put where its number belongs, not where it was heard of.
"""

from collections import deque
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from storage.mailroom import shard_of

BURST = 30
RATE = 1.0
"""Per person: 30 updates at once, then 1 per second (design §3). Slower, never dropped, said once."""


class Bucket:
    """One person's allowance. ``take`` says how long the update has to wait, in seconds."""

    __slots__ = ("_empty_at", "told")

    def __init__(self) -> None:
        self._empty_at = 0.0
        self.told = False

    def take(self, now: float) -> float:
        """Count one update at *now*; return the seconds it has to wait (0 within the burst)."""
        if self._empty_at <= now:
            self._empty_at, self.told = now, False
        wait = self._empty_at - now - (BURST - 1) / RATE
        self._empty_at += 1 / RATE
        return max(0.0, wait)

    def full(self, now: float) -> bool:
        """Whether nothing is owed any more: such a bucket may be forgotten."""
        return self._empty_at <= now


Item = TypeVar("Item")


@dataclass(slots=True, eq=False)
class Entry(Generic[Item]):
    """One update or due row that waits for its turn. *passes*: a tap or a command."""

    person: bytes
    item: Item
    passes: bool
    at: float = 0.0
    """Not before this second (the person's allowance)."""
    limited: bool = False
    """The first one that had to slow down: the person is told with it."""
    tries: int = 0
    order: int = 0
    """The update's number. A due row has none: it stands behind what was there before it."""


@dataclass(slots=True)
class _Place(Generic[Item]):
    shard: int
    waiting: deque[Entry[Item]] = field(default_factory=deque)
    unsaid: int = 0
    taken: bool = False


class Readiness(Generic[Item]):
    """The waiting entries of every person, and whose replies are still under way."""

    def __init__(self) -> None:
        self._places: dict[bytes, _Place[Item]] = {}
        self._closed: Collection[int] = frozenset()

    def close(self, shards: Collection[int]) -> None:
        """Pick nobody of *shards*, and everybody of all others."""
        self._closed = shards

    def add(self, entry: Entry[Item]) -> None:
        """Queue *entry* behind what its person sent before."""
        waiting = self._place(entry.person).waiting
        if not waiting or waiting[-1].order <= entry.order:
            waiting.append(entry)
        elif entry.order:
            waiting.insert(sum(one.order <= entry.order for one in waiting), entry)
        else:
            entry.order = waiting[-1].order
            waiting.append(entry)

    def pick(self, now: float) -> dict[bytes, Entry[Item]]:
        """Return at most one entry per person that may be applied now; its person waits until ``settle``."""
        picked = {}
        for person, place in self._places.items():
            entry = self._next(place)
            if entry is not None and entry.at <= now:
                picked[person] = entry
                place.taken = True
        return picked

    def lengths(self) -> tuple[int, int]:
        """Return how many people have something in hand, and how many replies are under way."""
        return len(self._places), sum(place.unsaid for place in self._places.values())

    def any_at(self, now: float) -> bool:
        """Whether ``pick`` would find anyone at *now*."""
        return any(
            (entry := self._next(place)) is not None and entry.at <= now for place in self._places.values()
        )

    def next_at(self) -> float | None:
        """Return the earliest second at which an entry becomes ready only by time passing."""
        times = [entry.at for place in self._places.values() if (entry := self._next(place)) is not None]
        return min(times, default=None)

    def settle(self, entry: Entry[Item], replies: int) -> None:
        """*entry* was applied and left *replies* to be said."""
        place = self._places[entry.person]
        place.waiting.remove(entry)
        place.taken = False
        place.unsaid += replies
        self._drop_if_idle(entry.person)

    def saying(self, person: bytes, replies: int) -> None:
        """*replies* of *person* are under way from before this start."""
        self._place(person).unsaid += replies

    def said(self, person: bytes, replies: int = 1) -> bool:
        """The results of *replies* of *person* are known. Return whether that lets a waiting entry go."""
        place = self._places[person]
        place.unsaid -= replies
        self._drop_if_idle(person)
        return self._next(place) is not None

    def under_way(self) -> frozenset[int]:
        """Shards of which somebody is taken: an entry in the turn that runs, or replies not known to be said."""
        return frozenset(place.shard for place in self._places.values() if place.taken or place.unsaid)

    def give_up(self, shards: Collection[int]) -> None:
        """Wait no longer for the replies of *shards*: their rows stay, and the next holder says them again."""
        for person, place in list(self._places.items()):
            if place.shard in shards:
                place.unsaid = 0
                self._drop_if_idle(person)

    def lose(self, shards: Collection[int]) -> list[Entry[Item]]:
        """Forget everybody of *shards*; return the entries that waited."""
        gone = [person for person, place in self._places.items() if place.shard in shards]
        return [entry for person in gone for entry in self._places.pop(person).waiting]

    def _place(self, person: bytes) -> _Place[Item]:
        place = self._places.get(person)
        if place is None:
            place = self._places[person] = _Place(shard_of(person))
        return place

    def _drop_if_idle(self, person: bytes) -> None:
        place = self._places[person]
        if not place.waiting and not place.unsaid and not place.taken:
            del self._places[person]

    def _next(self, place: _Place[Item]) -> Entry[Item] | None:
        if place.taken or not place.waiting or place.shard in self._closed:
            return None
        if not place.unsaid:
            return place.waiting[0]
        return next((entry for entry in place.waiting if entry.passes), None)
