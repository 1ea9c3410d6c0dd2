"""What is let in, by whichever way it came: one update becomes an arrival of the hall, or nothing.

Updates are taken as they came, never through the library's reading, which would lose a whole batch for one
malformed update. What is not from a person in a private chat is not kept. A group that adds the bot is left at once.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import structlog

from bot import counts, inbound
from storage.mailroom import Arrival

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of update we ask Telegram for, by either way in."""
MALFORMED = (KeyError, TypeError, ValueError, AttributeError, RecursionError)
"""What ``bot.inbound`` raises on an update that is not shaped like one."""

LEAVE_AGAIN = timedelta(minutes=1)
"""A group that is still heard after this is left again: the call is made once and not repeated by itself."""
REMEMBERED = 1000

Update = Mapping[str, Any]
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Identity:
    """Which bot this is, and how its people are named inside: *pseudonym* of (bot id, user id)."""

    bot: int
    pseudonym: Callable[[int, int], bytes]


@dataclass(frozen=True, slots=True)
class Admission:
    """*leave* leaves a group, at best effort. *left*: which groups were left when, so that a loud one is left once."""

    identity: Identity
    leave: Callable[[int], None]
    clock: Callable[[], datetime]
    left: dict[int, datetime] = field(default_factory=dict, repr=False)

    def admit(self, update: Update) -> tuple[Arrival, bool] | None:
        """Return a numbered update as the hall takes it, and whether it passes waiting texts; None: not kept."""
        try:
            key = inbound.person_key(update)
            group = None if key else inbound.group_of(update)
        except MALFORMED as error:
            log.error("unreadable", error=type(error).__name__)  # noqa: TRY400  (no traceback in a log, ever)
            counts.update("unreadable")
            return None
        if group is not None:
            self._leave(group)
        if key is None:
            counts.update("not_kept")
            return None
        counts.update("received")
        return self._arrival(update, *key), _passes(update)

    def _leave(self, group: int) -> None:
        now = self.clock()
        if len(self.left) >= REMEMBERED:
            self.left.clear()
        if now - self.left.get(group, now - LEAVE_AGAIN) >= LEAVE_AGAIN:
            self.left[group] = now
            self.leave(group)

    def _arrival(self, update: Update, user: int, chat: int) -> Arrival:
        bot = self.identity.bot
        person = self.identity.pseudonym(bot, user)
        return Arrival(bot, update["update_id"], person, _raw(update), chat, self.clock())


def number_of(update: object) -> int | None:
    """Return the update's number; None when there is none that a database can hold."""
    number = update.get("update_id") if isinstance(update, dict) else None
    if isinstance(number, bool) or not isinstance(number, int):
        return None
    return number if abs(number) <= inbound.BIGGEST else None


def passes_of(arrival: Arrival) -> bool:
    """Whether an update kept from before passes waiting texts."""
    try:
        return _passes(json.loads(arrival.raw))
    except MALFORMED:
        return False


def _raw(update: Update) -> bytes:
    """The update's JSON; of what is nested too deeply to be written, an object that the turn sets aside."""
    try:
        return json.dumps(update).encode()
    except RecursionError:
        return b"{}"


def _passes(update: Update) -> bool:
    """Taps and commands pass, but one that hides the chat: nothing may be answered after it that came before it.

    What cannot be told apart waits; its person is known, so the turn judges it.
    """
    try:
        return inbound.kind_of(update) in {"tap", "command"} and not inbound.hides(update)
    except MALFORMED:
        return False
