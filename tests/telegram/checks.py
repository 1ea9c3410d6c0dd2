"""Every call the bot makes is checked, before anything else happens to it."""

from collections.abc import Sequence
from typing import Any

import telegram
from telegram import TelegramObject

from tests.telegram.description import description_in_use
from tests.telegram.limits import limit_faults
from tests.telegram.refusal import Json
from tests.telegram.signatures import signature

INLINE_OR_CHAT = ("editMessageText", "editMessageReplyMarkup")
NESTED: dict[str, type[TelegramObject]] = {
    "commands": telegram.BotCommand,
    "entities": telegram.MessageEntity,
    "link_preview_options": telegram.LinkPreviewOptions,
    "reply_parameters": telegram.ReplyParameters,
    "scope": telegram.BotCommandScope,
}
MARKUPS: dict[str, type[TelegramObject]] = {
    "inline_keyboard": telegram.InlineKeyboardMarkup,
    "keyboard": telegram.ReplyKeyboardMarkup,
    "remove_keyboard": telegram.ReplyKeyboardRemove,
    "force_reply": telegram.ForceReply,
}
PLAIN: dict[str, type] = {
    "chat_id": int,
    "message_id": int,
    "text": str,
    "callback_query_id": str,
    "url": str,
}


def call_faults(method: str, params: Json) -> list[str]:
    """What is wrong with a call: names, required ones, types, nested objects, limits. Places, not contents."""
    signed = signature(method)
    if signed is None:
        return ["no method of telegram.Bot"]
    found = signed.faults(params) + _plain_types(params) + _addressed(method, params)
    for name, value in params.items():
        found += _nested(name, value)
    if described := description_in_use():
        found += described.method_faults(method, params)
    # Limits presuppose the types that were just checked.
    return list(dict.fromkeys(found)) or limit_faults(method, params)


def _plain_types(params: Json) -> list[str]:
    wrong = [n for n, kind in PLAIN.items() if n in params and type(params[n]) is not kind]
    return [f"{name} is not {PLAIN[name].__name__}" for name in wrong]


def _addressed(method: str, params: Json) -> list[str]:
    if method not in INLINE_OR_CHAT or "inline_message_id" in params:
        return []
    return [f"missing parameter {name}" for name in ("chat_id", "message_id") if name not in params]


def _nested(name: str, value: Any) -> list[str]:
    kind = NESTED.get(name)
    if name == "reply_markup" and isinstance(value, dict):
        kind = next((MARKUPS[key] for key in MARKUPS if key in value), None)
    if kind is None:
        return [f"{name} is not a markup"] if name == "reply_markup" else []
    return [
        fault
        for one in (value if isinstance(value, list) else [value])
        for fault in _readable(name, kind, one)
    ]


def _readable(name: str, kind: type[TelegramObject], value: Any) -> list[str]:
    """Read by the library's own class: it raises on what is missing and sets the unknown aside."""
    if not isinstance(value, dict):
        return [f"{name} is not an object"]
    try:
        read = kind.de_json(value, None)
    except (TypeError, KeyError, ValueError, AttributeError):
        return [f"{name} cannot be read as {kind.__name__}"]
    return [f"{name}: unknown {key}" for key in _set_aside(read)]


def _set_aside(read: object) -> list[str]:
    """Unknown keys of an object and of all that it holds."""
    match read:
        case TelegramObject():
            own = list(read.api_kwargs)
            return own + [key for name in read.to_dict() for key in _set_aside(getattr(read, name, None))]
        case str():
            return []
        case Sequence():
            return [key for one in read for key in _set_aside(one)]
        case _:
            return []
