"""Where Telegram brings updates: told by the receiver at its start, looked after while it runs.

In webhook mode the address is set again whenever it is not ours: somebody with the token may have taken it away. In
polling mode it is taken away, because Telegram answers no poll while there is one. What waits at Telegram is never
dropped.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from typing import Any

import structlog
from telegram.error import BadRequest, InvalidToken, RetryAfter, TelegramError

from bot import alarms, counts
from bot.admission import ALLOWED
from bot.pace import patience
from bot.ways import WebhookSettings

CONNECTIONS = 100
"""At once, the most Telegram allows. A chat's updates come one by one anyway; what comes together shares a turn."""
LOOK_EVERY = 30.0
"""Seconds. Also the webhook's sign of life: Telegram has answered."""

Call = Callable[[str, bytes], Awaitable[Any]]
log = structlog.get_logger()


class Address:
    """Tells Telegram the address and looks after it.

    *beat* is called after each good look: Telegram answered, the address stands, and updates reach us. Where they do
    not, taps are thrown away after 150 seconds, and that is a time away like any other (``storage.downtime``).
    """

    def __init__(self, call: Call, webhook: WebhookSettings, beat: Callable[[], None]) -> None:
        self._call = call
        self._url = webhook.url
        self._body = _body(webhook)
        self._beat = beat
        self._last_error: int | None = None

    async def keep(self) -> None:
        """Do so for ever, whatever Telegram answers."""
        await _patiently(self._call, "setWebhook", self._body)
        while True:
            told = await _patiently(self._call, "getWebhookInfo", b"{}")
            if told["url"] != self._url:
                alarms.ring("webhook_moved")
                await _patiently(self._call, "setWebhook", self._body)
                continue
            if self._reaches_us(told):
                counts.good_round()
                self._beat()
            await asyncio.sleep(LOOK_EVERY)

    def _reaches_us(self, told: Mapping[str, Any]) -> bool:
        """Whether no delivery has failed since the last look. What failed while we were away is no news."""
        waiting, failed_at = told["pending_update_count"], told.get("last_error_date", 0)
        before, self._last_error = self._last_error, failed_at
        counts.pending(waiting)
        if before is None or failed_at <= before:
            return True
        alarms.ring("webhook_failing", count=max(1, waiting))
        return False


async def withdraw(call: Call) -> None:
    """Let Telegram answer polls."""
    await _patiently(call, "deleteWebhook", b"{}")


async def _patiently(call: Call, method: str, body: bytes) -> Any:  # noqa: ANN401  (each method answers its own)
    """Call until it is answered. A refusal is for a human, who may repair it while we ask again."""
    tries = 0
    while True:
        try:
            return await call(method, body)
        except TelegramError as error:
            tries += 1
            if isinstance(error, InvalidToken):
                alarms.ring("token_refused")
            say = log.error if isinstance(error, BadRequest) else log.warning
            say("not_announced", method=method, error=type(error).__name__, tries=tries)
            await asyncio.sleep(max(patience(tries), _asked_for(error)))


def _asked_for(error: TelegramError) -> float:
    """Seconds Telegram wants us to wait."""
    wait = error.retry_after if isinstance(error, RetryAfter) else 0
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def _body(webhook: WebhookSettings) -> bytes:
    return json.dumps(
        {
            "url": webhook.url,
            "secret_token": webhook.secret,
            "allowed_updates": ALLOWED,
            "max_connections": CONNECTIONS,
        }
    ).encode()
