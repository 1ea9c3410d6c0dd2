"""A person, the real heart and a real hall on both databases, under a clock that a test turns on."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from bot.applying import Applying
from bot.due import prepare
from bot.house_events import SLOW
from bot.outbound import call_of
from bot.turns import Handling
from storage.hall import Hall
from storage.mailroom import Arrival, Due, Mark, Turn
from tests.bot.made import BOT, NOW
from tests.play import the_flow

ANA, CHAT = b"a" * 16, 77
Call = tuple[str, dict[str, Any]]


class Chat:
    """One person's chat. *reopen* opens the hall again, as a restart does."""

    def __init__(self, reopen: Callable[[datetime], Hall]) -> None:
        self.now = NOW
        self._reopen = reopen
        self.hall = reopen(NOW)
        self._applying = Applying(the_flow(), lambda: self.now)
        self._updates = 0
        self._message = 100
        self._marks: tuple[Mark, ...] = ()
        self.keyboard: list[list[dict[str, Any]]] = []
        self.card = 0

    def restart(self) -> None:
        self.hall = self._reopen(self.now)

    async def write(self, text: str) -> list[Call]:
        self._message += 1
        message = {"message_id": self._message, "date": 1, "text": text}
        return await self._update({"message": {**message, "from": self._person(), "chat": self._chat()}})

    async def tap(self, label: str) -> list[Call]:
        """Tap the button of the last keyboard whose label begins so."""
        keys = [key for row in self.keyboard for key in row if key["text"].startswith(label)]
        assert keys, (label, self.keyboard)
        below = {"message_id": self.card, "date": 1, "chat": self._chat()}
        query = {"id": "9", "from": self._person(), "message": below, "chat_instance": "1"}
        return await self._update({"callback_query": {**query, "data": keys[0]["callback_data"]}})

    async def block(self) -> list[Call]:
        person = self._person()
        left = {"user": {**person, "is_bot": True}, "status": "kicked", "until_date": 0}
        was = {"user": {**person, "is_bot": True}, "status": "member"}
        change = {"chat": self._chat(), "from": person, "date": 1}
        return await self._update(
            {"my_chat_member": {**change, "old_chat_member": was, "new_chat_member": left}}
        )

    async def pass_by(self, time: timedelta) -> list[Call]:
        """Let *time* go by; everything that comes due within it is applied at its own moment."""
        end, said = self.now + time, []
        while rows := await self.hall.due(end):
            due = rows[0]
            self.now = max(self.now, due.at)
            if due.kind in SLOW:
                self._applying.prepared[due.id] = await prepare(self.hall, due, self.now)
            said += await self._take(due)
        self.now = end
        return said

    async def _update(self, update: dict[str, Any]) -> list[Call]:
        self._updates += 1
        raw = json.dumps({"update_id": self._updates, **update}).encode()
        return await self._take(Arrival(BOT, self._updates, ANA, raw, CHAT, self.now))

    async def _take(self, item: Arrival | Due) -> list[Call]:
        fresh = (item,) if isinstance(item, Arrival) else ()
        marks, self._marks = self._marks, ()
        result = await self.hall.turn(
            Turn(fresh, (item,), marks, self.now), lambda one, kept: self._applying(one, kept, Handling())
        )
        calls = []
        for sent in result.mails:
            for reply in sent.replies:
                method, body = call_of(reply.body)
                calls.append((method, json.loads(body)))
                self._said(method, json.loads(body))
                number = self.card if method == "editMessageText" else self._message
                self._marks += (Mark(sent.person, sent.version, reply.i, number, "sent"),)
        return calls

    def _said(self, method: str, body: dict[str, Any]) -> None:
        if method == "sendMessage":
            self._message += 1
        if "reply_markup" in body:
            self.keyboard = body["reply_markup"]["inline_keyboard"]
            self.card = self._message if method == "sendMessage" else body["message_id"]

    @staticmethod
    def _person() -> dict[str, Any]:
        return {"id": CHAT, "is_bot": False, "first_name": "Canario", "language_code": "es-MX"}

    @staticmethod
    def _chat() -> dict[str, Any]:
        return {"id": CHAT, "type": "private"}
