"""Calls that are not kept: made after the commit, beside the sends, once.

A tap is acknowledged; a message with an ID number is taken away. What the messenger refuses stays, and people were
told that it may.
"""

import json
from collections.abc import Callable

from bot.applying import Beside


class BesideCalls:
    """*call* makes an API call that is not kept."""

    def __init__(self, call: Callable[[str, bytes], None]) -> None:
        self._call = call

    def make(self, beside: Beside) -> None:
        """Make what *beside* asks for, without waiting for it."""
        if beside.tap is not None:
            toast = {"text": beside.toast} if beside.toast else {}
            self._call("answerCallbackQuery", _body(callback_query_id=beside.tap, **toast))
        if beside.unsend is not None:
            self._call("deleteMessage", _body(chat_id=beside.chat, message_id=beside.unsend))


def _body(**call: str | int) -> bytes:
    return json.dumps(call).encode()
