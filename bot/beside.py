"""Calls that are not kept: made after the commit, beside the sends, once.

A tap is acknowledged; a message with an ID number is taken away; /hide takes both sides' messages off the screen, as
far as they are young enough (dialogue 5.7). What the messenger refuses stays, and people were told that it may.
"""

import asyncio
import json
from collections.abc import Callable
from datetime import datetime
from typing import Protocol

import structlog

from bot.applying import Beside
from bot.pace import patience
from flows.errors import Unreachable
from storage.mailroom import LeaseLost

AT_ONCE = 100
"""Messages in one call (Bot API, deleteMessages)."""
TRIES = 3
log = structlog.get_logger()


class Hall(Protocol):
    """What clearing needs of the hall."""

    async def shown(self, person: bytes, now: datetime) -> tuple[int, ...]:
        """Return the ids of both sides' messages that are young enough."""
        ...


class BesideCalls:
    """*call* makes an API call that is not kept."""

    def __init__(self, hall: Hall, call: Callable[[str, bytes], None], clock: Callable[[], datetime]) -> None:
        self._hall = hall
        self._call = call
        self._clock = clock
        self._tasks: set[asyncio.Task[None]] = set()

    def make(self, person: bytes, beside: Beside) -> None:
        """Make what *beside* asks for, without waiting for it."""
        if beside.tap is not None:
            toast = {"text": beside.toast} if beside.toast else {}
            self._call("answerCallbackQuery", _body(callback_query_id=beside.tap, **toast))
        if beside.unsend is not None:
            self._call("deleteMessage", _body(chat_id=beside.chat, message_id=beside.unsend))
        if beside.clear:
            self._start(person, beside.chat)

    def _start(self, person: bytes, chat: int) -> None:
        task = asyncio.get_running_loop().create_task(self.clear(person, chat))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def clear(self, person: bytes, chat: int) -> None:
        """Take them away in batches; nothing where the hall cannot say which they are."""
        for tries in range(1, TRIES + 1):
            try:
                shown = await self._hall.shown(person, self._clock())
            except LeaseLost:
                return
            except Unreachable as away:
                log.error("hall_unreachable", code=away.code)  # noqa: TRY400  (no traceback in a log, ever)
                await asyncio.sleep(patience(tries))
            else:
                for start in range(0, len(shown), AT_ONCE):
                    some = shown[start : start + AT_ONCE]
                    self._call("deleteMessages", _body(chat_id=chat, message_ids=some))
                return


def _body(**call: str | int | tuple[int, ...]) -> bytes:
    return json.dumps(call).encode()
