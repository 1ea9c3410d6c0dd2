"""getUpdates, asked by ourselves: the offset moves only after the commit of the turn that holds the batch.

What of it is let in is ``bot.admission``'s business, as it is for the webhook.
"""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable, Sequence

import structlog
from telegram.error import Conflict, InvalidToken, TelegramError

from bot import alarms, counts
from bot.admission import ALLOWED, Admission, Update, number_of
from bot.pace import patience
from bot.points import reached
from storage.mailroom import Arrival

LONG_POLL = 25
"""Seconds Telegram holds an empty answer back."""
READ = LONG_POLL + 15.0
LIMIT = 100
CONFLICT_WAIT = 5.0
REFUSED_WAIT = 30.0
"""Seconds until a token that has worked before is tried again."""
TAP_LIVES = 150.0
"""Seconds Telegram keeps a tap. After a longer pause missing numbers say nothing: it threw taps away itself."""

Poll = Callable[[bytes, float], Awaitable[Sequence[Update]]]
Receive = Callable[[Sequence[tuple[Arrival, bool]]], Awaitable[None]]
log = structlog.get_logger()


class Receiver:
    """Polls until it is cancelled or the token is refused.

    *receive* returns after the commit; *beat* is called after each good poll.
    """

    def __init__(
        self, admission: Admission, poll: Poll, receive: Receive, *, beat: Callable[[], None]
    ) -> None:
        self._admission = admission
        self._poll = poll
        self._receive = receive
        self._beat = beat
        self._offset = 0
        self._failures = 0
        self._passed_at = 0.0

    async def run(self) -> None:
        """Poll for ever, whatever Telegram answers: a token that has worked before may work again."""
        while True:
            try:
                updates = await self._poll(self._question(), READ)
            except TelegramError as error:
                await asyncio.sleep(self._wait_after(error))
            else:
                self._failures = 0
                counts.polled()
                self._beat()
                await self.take(updates)
                self._passed_at = time.monotonic()

    async def take(self, updates: Sequence[Update]) -> None:
        """Have one batch received, then let the offset pass it."""
        numbered = [update for update in updates if number_of(update) is not None]
        if len(numbered) < len(updates):
            log.error("unnumbered", count=len(updates) - len(numbered))
            counts.update("unnumbered", len(updates) - len(numbered))
            await asyncio.sleep(patience(1))
        if not numbered:
            return
        reached("receive")
        arrivals = [found for update in numbered if (found := self._admission.admit(update)) is not None]
        if arrivals:
            await self._receive(arrivals)
        self._pass([update["update_id"] for update in numbered])
        reached("offset")

    def _pass(self, numbers: Sequence[int]) -> None:
        """Move the offset past this batch. Telegram counts updates one by one: what is missing went elsewhere."""
        known = self._offset and time.monotonic() - self._passed_at < TAP_LIVES
        if known and min(numbers) < self._offset:
            alarms.ring("numbers_back")
        missing = max(numbers) + 1 - min(numbers) - len(set(numbers))
        missing += max(0, min(numbers) - self._offset) if self._offset else 0
        counts.gap(missing)
        if known and missing:
            alarms.ring("update_gap", count=missing)
        self._offset = max(numbers) + 1

    def _question(self) -> bytes:
        asked = {"offset": self._offset, "timeout": LONG_POLL, "limit": LIMIT, "allowed_updates": ALLOWED}
        return json.dumps(asked).encode()

    def _wait_after(self, error: TelegramError) -> float:
        self._failures += 1
        counts.poll_failed(error)
        if isinstance(error, Conflict):
            alarms.ring("two_receivers")
            return CONFLICT_WAIT
        if isinstance(error, InvalidToken):
            alarms.ring("token_refused")
            return REFUSED_WAIT
        log.warning("poll_failed", error=type(error).__name__, tries=self._failures)
        return patience(self._failures)
