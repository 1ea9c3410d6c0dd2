"""getUpdates by the server's rules (tdlib/telegram-bot-api, Client.cpp, process_get_updates_query).

Left out on purpose: the server also stretches a short timeout to 3 s on a repeated offset and spaces its 409
answers by 3 s; both only make a wrong bot slower.
"""

from collections.abc import Callable

from tests.telegram.bell import Bell
from tests.telegram.clock import ticks
from tests.telegram.refusal import Json, two_pollers, webhook_active
from tests.telegram.waiting import UpdateQueue

REPEATED = 0.5  # seconds within which the same offset again is cut to one update
MAX_BATCH = 100
MAX_HOLD = 50  # seconds the server holds a poll at most


class Polling:
    """At most one long poll hangs; a second one ends the first with 409."""

    def __init__(self, queue: UpdateQueue, webhook_is_set: Callable[[], bool]) -> None:
        self.bell = Bell()
        self.polls = 0
        self.hanging = False
        self._queue = queue
        self._webhook_is_set = webhook_is_set
        self._last_offset: int | None = None
        self._last_start = 0.0
        self._holder = 0

    async def get_updates(self, offset: int, limit: int, hold: float) -> list[Json]:
        """The waiting updates, at once or as soon as one comes. Raises ApiRefusal 409."""
        if self._webhook_is_set():
            raise webhook_active()
        limit = self._cut(offset, max(1, min(limit, MAX_BATCH)))
        self.polls += 1
        self.bell.ring()
        batch = self._queue.take(offset, limit)
        if batch or hold <= 0:
            return batch
        return await self._hang(offset, limit, min(hold, MAX_HOLD))

    def _cut(self, offset: int, limit: int) -> int:
        now = ticks()
        repeated = offset == self._last_offset and now < self._last_start + REPEATED
        self._last_offset, self._last_start = offset, now
        return 1 if repeated else limit

    async def _hang(self, offset: int, limit: int, hold: float) -> list[Json]:
        self._holder += 1
        mine = self._holder
        self._queue.bell.ring()  # an older poll wakes and sees that it was replaced
        self._set_hanging(hanging=True)

        def arrived() -> list[Json] | None:
            if self._holder != mine:
                raise two_pollers()
            return self._queue.take(offset, limit) or None

        try:
            return await self._queue.bell.until(arrived, hold) or []
        finally:
            if self._holder == mine:
                self._set_hanging(hanging=False)

    def end(self) -> None:
        """setWebhook ends a hanging poll."""
        self._holder += 1
        self._set_hanging(hanging=False)
        self._queue.bell.ring()

    def _set_hanging(self, *, hanging: bool) -> None:
        self.hanging = hanging
        self.bell.ring()
