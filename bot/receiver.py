"""getUpdates, asked by ourselves: the offset moves only after the commit of the turn that holds the batch.

Updates are taken as they came, never through the library's reading, which would lose a whole batch for one
malformed update. What is not from a person in a private chat is not kept. A group that adds the bot is left at once.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import structlog
from telegram.error import Conflict, InvalidToken, TelegramError

from bot import inbound
from bot.pace import patience
from bot.points import reached
from storage.mailroom import Arrival

LONG_POLL = 25
"""Seconds Telegram holds an empty answer back."""
READ = LONG_POLL + 15.0
LIMIT = 100
ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
CONFLICT_WAIT = 5.0
BIGGEST = 2**63 - 1
"""Of an id our database can hold; Telegram's own have at most 52 bits."""

MALFORMED = (KeyError, TypeError, ValueError, AttributeError)
"""What ``bot.inbound`` raises on an update that is not shaped like one."""

Update = Mapping[str, Any]
Poll = Callable[[bytes, float], Awaitable[Sequence[Update]]]
Receive = Callable[[Sequence[tuple[Arrival, bool]]], Awaitable[None]]
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Identity:
    """Which bot this is, and how its people are named inside: *pseudonym* of (bot id, user id)."""

    bot: int
    pseudonym: Callable[[int, int], bytes]


class Receiver:
    """Polls until it is cancelled or the token is refused.

    *receive* returns after the commit; *leave* leaves a group, at best effort; *beat* is called after each good poll.
    """

    def __init__(
        self,
        identity: Identity,
        poll: Poll,
        receive: Receive,
        *,
        leave: Callable[[int], None],
        beat: Callable[[], None],
        clock: Callable[[], datetime],
    ) -> None:
        self._identity = identity
        self._poll = poll
        self._receive = receive
        self._leave = leave
        self._beat = beat
        self._clock = clock
        self._offset = 0
        self._failures = 0

    async def run(self) -> None:
        """Poll for ever. Raises ``telegram.error.InvalidToken`` when Telegram refuses the token."""
        while True:
            try:
                updates = await self._poll(self._question(), READ)
            except InvalidToken:
                raise
            except TelegramError as error:
                await asyncio.sleep(self._wait_after(error))
            else:
                self._failures = 0
                self._beat()
                await self.take(updates)

    async def take(self, updates: Sequence[Update]) -> None:
        """Have one batch received, then let the offset pass it."""
        numbered = [update for update in updates if _number(update) is not None]
        if len(numbered) < len(updates):
            log.error("unnumbered", count=len(updates) - len(numbered))
            await asyncio.sleep(patience(1))
        if not numbered:
            return
        reached("receive")
        arrivals = [found for update in numbered if (found := self._arrival(update)) is not None]
        if arrivals:
            await self._receive(arrivals)
        self._offset = max(update["update_id"] for update in numbered) + 1
        reached("offset")

    def _question(self) -> bytes:
        asked = {"offset": self._offset, "timeout": LONG_POLL, "limit": LIMIT, "allowed_updates": ALLOWED}
        return json.dumps(asked).encode()

    def _wait_after(self, error: TelegramError) -> float:
        self._failures += 1
        if isinstance(error, Conflict):
            log.error("two_receivers")
            return CONFLICT_WAIT
        log.warning("poll_failed", error=type(error).__name__, tries=self._failures)
        return patience(self._failures)

    def _arrival(self, update: Update) -> tuple[Arrival, bool] | None:
        """Return the update as the hall takes it, and whether it passes waiting texts; None if it is not kept."""
        try:
            key = inbound.person_key(update)
            group = None if key else _group_joined(update)
        except MALFORMED as error:
            log.error("unreadable", error=type(error).__name__)  # noqa: TRY400  (no traceback in a log, ever)
            return None
        if group is not None:
            self._leave(group)
        if key is None or max(map(abs, key)) > BIGGEST:
            return None
        user, chat = key
        person = self._identity.pseudonym(self._identity.bot, user)
        raw = json.dumps(update).encode()
        return Arrival(self._identity.bot, update["update_id"], person, raw, chat, self._clock()), _passes(
            update
        )


def passes_of(arrival: Arrival) -> bool:
    """Whether an update kept from before passes waiting texts."""
    return _passes(json.loads(arrival.raw))


def _passes(update: Update) -> bool:
    """Taps and commands pass. What cannot be told apart waits; its person is known, so the turn judges it."""
    try:
        return inbound.kind_of(update) in {"tap", "command"}
    except MALFORMED:
        return False


def _number(update: object) -> int | None:
    number = update.get("update_id") if isinstance(update, dict) else None
    return number if isinstance(number, int) and abs(number) <= BIGGEST else None


def _group_joined(update: Update) -> int | None:
    """Return the chat of a group or channel that has just made the bot a member."""
    change = update.get("my_chat_member")
    if not change or change["chat"]["type"] == "private":
        return None
    there = change["new_chat_member"]["status"] in {"member", "administrator", "restricted"}
    return int(change["chat"]["id"]) if there else None
