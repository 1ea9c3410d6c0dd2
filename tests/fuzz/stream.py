"""A double that also hands out updates exactly as they are written, and keeps up with a fast bot."""

import json

from aiohttp import web

from tests.fuzz.rules import Due
from tests.telegram import shapes
from tests.telegram.double import Call, Double
from tests.telegram.faults import Fault
from tests.telegram.refusal import Json

WRITTEN = "written"
UNNUMBERED = '{"update_id":0'


class RawDouble(Double):
    """What was pushed with ``push_text`` leaves byte for byte; nobody else's JSON is touched."""

    def push_text(self, text: str, due: Due) -> int:
        """Push an update under the next number, and open the chat in which its answer is expected."""
        number = self.queue._next_id
        if due.chat:
            self.account.chats.open(shapes.private_chat({"id": due.chat}))
        return self.push_raw(
            {"update_id": number, WRITTEN: text.replace(UNNUMBERED, f"{UNNUMBERED[:-1]}{number}", 1)}
        )

    async def _afterwards(
        self, request: web.Request, fault: Fault | None, call: Call, result: object
    ) -> web.Response:
        if call.method != "getUpdates" or not isinstance(result, list):
            return await super()._afterwards(request, fault, call, result)
        listed = ",".join(_text(update) for update in result)
        return web.Response(text=f'{{"ok":true,"result":[{listed}]}}', content_type="application/json")


def _text(update: Json) -> str:
    if WRITTEN in update:
        return str(update[WRITTEN])
    return json.dumps(update)
