"""Calls beside the sends: made once, after the commit."""

import json

from bot.applying import Beside
from bot.beside import BesideCalls


def test_a_tap_is_acknowledged_and_a_number_taken_away() -> None:
    calls: list[tuple[str, object]] = []
    beside = BesideCalls(lambda method, body: calls.append((method, json.loads(body))))
    beside.make(Beside(7, "990", "", 50))

    assert calls == [
        ("answerCallbackQuery", {"callback_query_id": "990"}),
        ("deleteMessage", {"chat_id": 7, "message_id": 50}),
    ]
