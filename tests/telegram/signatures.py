"""What python-telegram-bot's own `telegram.Bot` says a call takes: names, required ones, kinds."""

import inspect
import json
from dataclasses import dataclass
from enum import Enum
from functools import cache

import telegram

from tests.telegram.refusal import Json

# Arguments of the library that never travel: it turns them into others.
CONVENIENCES = frozenset(
    {
        "self",
        "api_kwargs",
        "read_timeout",
        "write_timeout",
        "connect_timeout",
        "pool_timeout",
        "allow_sending_without_reply",
        "reply_to_message_id",
        "disable_web_page_preview",
        "filename",
        "contact",
        "location",
        "venue",
    }
)


class Kind(Enum):
    """How a value is read from a form, where everything is text."""

    TEXT = "text"
    CHAT = "chat id"
    FILE = "file"
    DATA = "data"


@dataclass(frozen=True, slots=True)
class Signature:
    """The parameters of one method and which of them must be there."""

    kinds: dict[str, Kind]
    required: frozenset[str]

    def faults(self, params: Json) -> list[str]:
        unknown = [f"unknown parameter {name}" for name in params if name not in self.kinds]
        missing = [f"missing parameter {name}" for name in self.required if name not in params]
        return unknown + sorted(missing)

    def decode(self, params: Json) -> Json:
        """The values behind a form, or behind JSON that carries JSON as text."""
        return {name: _decoded(value, self.kinds.get(name, Kind.TEXT)) for name, value in params.items()}


@cache
def signature(method: str) -> Signature | None:
    """The signature of a method by its name on the wire; None when the library knows no such method."""
    function = getattr(telegram.Bot, method, None)
    if not method[:1].islower() or not callable(function) or "_" in method:
        return None
    taken = inspect.signature(function).parameters
    if "api_kwargs" not in taken:  # not a Bot API call
        return None
    own = {name: one for name, one in taken.items() if name not in CONVENIENCES}
    required = frozenset(name for name, one in own.items() if one.default is inspect.Parameter.empty)
    return Signature({name: _kind(str(one.annotation)) for name, one in own.items()}, required)


def _kind(annotation: str) -> Kind:
    if "FileInput" in annotation:
        return Kind.FILE
    if "int" in annotation.replace("timedelta", "") and "str" in annotation and "Sequence" not in annotation:
        return Kind.CHAT
    if "str" in annotation and "Sequence" not in annotation:
        return Kind.TEXT
    return Kind.DATA


def _decoded(value: object, kind: Kind) -> object:
    if not isinstance(value, str) or kind in (Kind.TEXT, Kind.FILE):
        return value
    if kind is Kind.CHAT:
        return int(value) if value.lstrip("-").isdigit() else value
    try:
        return json.loads(value)
    except ValueError:
        return value
