"""The Bot API's side of the bench: long polls by Telegram's rules of offsets, calls answered at once or after a delay.

It says nothing about right or wrong calls: `tests/telegram` does that, slowly. This one must never be what is waited
for, so it looks at no more than a bench needs. With *limits* it refuses what Telegram would: more than thirty messages
a second in all, more than one a second in a chat after a burst.
"""

import asyncio
import json
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from tests.bench.people import People
from tests.bench.wire import Connection, fields

BOT = {"id": 424242, "is_bot": True, "first_name": "Bench", "username": "bench_bot"}
TRUE = b'{"ok":true,"result":true}'
CONFLICT = b'{"ok":false,"error_code":409,"description":"Conflict: terminated by other getUpdates request"}'
FLOOD = b'{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 1","parameters":{"retry_after":1}}'
KNOWN = {
    "getMe": json.dumps({"ok": True, "result": BOT}).encode(),
    "getWebhookInfo": b'{"ok":true,"result":{"url":"","has_custom_certificate":false,"pending_update_count":0}}',
    "getMyCommands": b'{"ok":true,"result":[]}',
    "getMyDescription": b'{"ok":true,"result":{"description":""}}',
    "getMyShortDescription": b'{"ok":true,"result":{"short_description":""}}',
}
IN_ALL = 30
BURST = 5
"""Telegram's public figures, as in `bot/pace.py`: messages a second in all; in one chat at once, then one a second."""

SAID = frozenset({"sendMessage", "editMessageText"})


@dataclass(slots=True)
class Limits:
    """Counts messages as Telegram does; *refused*: how many were one too many."""

    on: bool = False
    refused: int = 0
    _recent: deque[float] = field(default_factory=deque)
    _chats: dict[int, float] = field(default_factory=dict)

    def allow(self, chat: int, now: float) -> bool:
        """Whether a message of *chat* may pass at *now*, in seconds."""
        if not self.on:
            return True
        while self._recent and self._recent[0] <= now - 1:
            self._recent.popleft()
        owed = max(self._chats.get(chat, now), now)
        if len(self._recent) >= IN_ALL or owed - now > BURST - 1:
            self.refused += 1
            return False
        self._recent.append(now)
        self._chats[chat] = owed + 1
        return True


class Station:
    """*latency*: seconds before a call is answered; polls are answered as soon as there is something."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._updates: deque[tuple[int, bytes]] = deque()
        self._numbers = 500_000_000
        self._messages = 0
        self._poll: tuple[Connection, asyncio.TimerHandle, int] | None = None
        self._due = False
        self.people = People(self._push, self._next_message, BOT)
        self.limits = Limits()
        self.latency = 0.0
        self.conflicts = 0

    def _next_message(self) -> int:
        self._messages += 1
        return self._messages

    # Updates

    def _push(self, kind: str, body: str) -> None:
        self._numbers += 1
        self._updates.append((self._numbers, f'{{"update_id":{self._numbers},"{kind}":{body}}}'.encode()))
        if self._poll and not self._due:
            self._due = True
            self._loop.call_soon(self._deliver)  # what is said in the same moment comes in one batch

    def _deliver(self) -> None:
        self._due = False
        if self._poll:
            (connection, timer, limit), self._poll = self._poll, None
            timer.cancel()
            batch = [body for _, body in list(self._updates)[:limit]]
            connection.answer(b'{"ok":true,"result":[' + b",".join(batch) + b"]}")

    def _asked(self, connection: Connection, asked: dict[str, Any]) -> None:
        offset, limit = int(asked.get("offset") or 0), int(asked.get("limit") or 100)
        while self._updates and self._updates[0][0] < offset:
            self._updates.popleft()
        if self._poll is not None:
            self.conflicts += 1
            self._poll[1].cancel()
            self._poll[0].answer(CONFLICT, b"409 Conflict")
        patience = float(asked.get("timeout") or 0)
        self._poll = (connection, self._loop.call_later(patience, self._deliver), limit)
        if self._updates or not patience:
            self._deliver()

    # Calls

    def handle(self, connection: Connection, method: str, head: bytes, body: bytes) -> None:
        """Answer one request."""
        if method.lower() == "getupdates":
            if self._poll is not None and self._poll[0].transport is None:
                self._poll[1].cancel()
                self._poll = None
            self._asked(connection, fields(head, body))
            return
        self.people.measured.calls += 1
        answer, status = self._answer_of(method, head, body), b"200 OK"
        if answer is FLOOD:
            status = b"429 Too Many Requests"
        if self.latency:
            self._loop.call_later(self.latency, connection.answer, answer, status)
        else:
            connection.answer(answer, status)

    def _answer_of(self, method: str, head: bytes, body: bytes) -> bytes:
        if method in SAID:
            return self._said(method, fields(head, body))
        return KNOWN.get(method, TRUE)

    def _said(self, method: str, call: dict[str, Any]) -> bytes:
        chat = int(call["chat_id"])
        if not self.limits.allow(chat, self._loop.time()):
            return FLOOD
        keyboard = call.get("reply_markup")
        if isinstance(keyboard, str):
            keyboard = json.loads(keyboard)
        message = self._next_message() if method == "sendMessage" else int(call["message_id"])
        self.people.hears(chat, message, call, keyboard)
        echo = {"text": call["text"], **({"reply_markup": keyboard} if keyboard else {})}
        return (
            f'{{"ok":true,"result":{{"message_id":{message},"from":{json.dumps(BOT)},"date":1790000000,'
            f'"chat":{{"id":{chat},"first_name":"Ana","type":"private"}},{json.dumps(echo)[1:-1]}}}}}'
        ).encode()
