"""The updates Telegram holds for the bot: what is confirmed, what is too old, what is let in."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tests.telegram.bell import Bell
from tests.telegram.clock import Clock
from tests.telegram.refusal import Json

MESSAGE_LIVES = 86_400  # seconds from the message's date (an edit: from its edit date)
TAP_LIVES = 150  # seconds from the tap
FIRST_UPDATE_ID = 700_000_001
FUTURE = 10  # an offset further than this past the newest update confirms nothing
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(frozen=True, slots=True)
class Waiting:
    """One update in the queue; `dies_at` in Unix seconds of the virtual clock."""

    update_id: int
    kind: str
    body: Json
    dies_at: int


class UpdateQueue:
    """In order, each update until an offset confirms it or its age ends it."""

    def __init__(self, clock: Clock) -> None:
        self.bell = Bell()
        self.on_push: Callable[[Waiting], None] | None = None  # a webhook takes what comes
        self.given: list[Waiting] = []  # everything that ever was in the queue
        self.confirmed: list[int] = []
        self.expired: list[int] = []
        self._clock = clock
        self._waiting: list[Waiting] = []
        self._next_id = FIRST_UPDATE_ID
        self._allowed: frozenset[str] = frozenset()

    @property
    def waiting(self) -> tuple[Waiting, ...]:
        """What has not been confirmed and is not too old, oldest first."""
        self._bury()
        return tuple(self._waiting)

    def allow(self, kinds: Iterable[str]) -> None:
        """`allowed_updates`: holds until named anew; an empty list means the default kinds."""
        self._allowed = frozenset(kinds)

    def push(self, kind: str, body: Json, dies_at: int) -> int | None:
        """The new update's id; None when the bot did not ask for this kind."""
        if not (kind in self._allowed if self._allowed else kind not in NOT_BY_DEFAULT):
            return None
        return self.push_raw({kind: body}, kind, dies_at)

    def push_raw(self, update: Json, kind: str, dies_at: int) -> int:
        """An update as it stands, malformed too; only `update_id` is added where it is missing."""
        update_id = int(update.setdefault("update_id", self._next_id))
        self._next_id = max(self._next_id, update_id + 1)
        self.given.append(Waiting(update_id, kind, update, dies_at))
        self._waiting.append(self.given[-1])
        self.bell.ring()
        if self.on_push is not None:
            self.on_push(self.given[-1])
        return update_id

    def take(self, offset: int, limit: int) -> list[Json]:
        """Confirm everything below `offset`, then show up to `limit` updates without taking them out."""
        self._bury()
        if offset < 0:
            offset = max(self._next_id + offset, self._waiting[0].update_id if self._waiting else 0)
        if 0 < offset <= self._next_id + FUTURE:
            self._confirm(offset)
        return [one.body for one in self._waiting[:limit]]

    def holds(self, one: Waiting) -> bool:
        """Whether this update is still to be delivered."""
        self._bury()
        return any(other is one for other in self._waiting)

    def acknowledge(self, one: Waiting) -> None:
        """A webhook answered 2xx: this one alone is confirmed."""
        self.confirmed.append(one.update_id)
        self._drop(one)

    def give_up(self, one: Waiting) -> None:
        """Too old for the next try."""
        self.expired.append(one.update_id)
        self._drop(one)

    def _drop(self, one: Waiting) -> None:
        self._waiting = [other for other in self._waiting if other is not one]
        self.bell.ring()

    def drop_all(self) -> None:
        """`drop_pending_updates`."""
        self._confirm(self._next_id)

    def _confirm(self, offset: int) -> None:
        done = [one.update_id for one in self._waiting if one.update_id < offset]
        if done:
            self.confirmed += done
            self._waiting = [one for one in self._waiting if one.update_id >= offset]
            self.bell.ring()

    def _bury(self) -> None:
        now = self._clock.unix
        self.expired += [one.update_id for one in self._waiting if one.dies_at <= now]
        self._waiting = [one for one in self._waiting if one.dies_at > now]
