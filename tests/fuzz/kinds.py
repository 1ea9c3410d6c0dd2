"""The Bot API's types as tables of fields: from python-telegram-bot's signatures, and from BOT_API_SPEC if set.

A table is {type: [Field]}; the names of types are the Bot API's. What both know is taken from the description, which
may be newer; what it lacks comes from the library.
"""

import inspect
import re
from dataclasses import dataclass
from functools import cache

import telegram

from tests.telegram.description import description_in_use
from tests.telegram.refusal import Json

PLAIN = {"int": "Integer", "float": "Float", "str": "String", "bool": "Boolean", "dtm.datetime": "Integer"}
PLAIN |= {"dtm.timedelta": "Integer", "TimePeriod": "Integer"}
WIRE = {"from_user": "from"}
"""Names that are another word in Python."""
ARRAY = "Array of "


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its types as the Bot API writes them ("Array of PhotoSize")."""

    name: str
    types: tuple[str, ...]
    required: bool


@dataclass(frozen=True, slots=True)
class Kinds:
    """*fields* of each type, *subtypes* of those that are one of several. *source* says where they were read."""

    fields: dict[str, tuple[Field, ...]]
    subtypes: dict[str, tuple[str, ...]]
    source: str


@cache
def kinds() -> Kinds:
    """Everything known of the types."""
    library = _of_library()
    described = description_in_use()
    if described is None:
        return library
    types: Json = described._types
    fields = {name: _described(one) for name, one in types.items() if "subtypes" not in one}
    subtypes = {name: tuple(one["subtypes"]) for name, one in types.items() if one.get("subtypes")}
    source = f"{library.source} and Bot API {described.version}"
    return Kinds({**library.fields, **fields}, {**library.subtypes, **subtypes}, source)


def _described(one: Json) -> tuple[Field, ...]:
    listed = one.get("fields", [])
    return tuple(Field(field["name"], tuple(field["types"]), field["required"]) for field in listed)


def _of_library() -> Kinds:
    classes = {
        name: one
        for name, one in vars(telegram).items()
        if inspect.isclass(one) and issubclass(one, telegram.TelegramObject)
    }
    fields = {name: _signed(one) for name, one in classes.items()}
    subtypes = {
        name: tuple(sub.__name__ for sub in one.__subclasses__() if sub.__name__ in classes)
        for name, one in classes.items()
        if name != "TelegramObject"
    }
    found = {
        name: names for name, names in subtypes.items() if names and name not in {"Chat", "ChatFullInfo"}
    }
    return Kinds(fields, found, f"python-telegram-bot {telegram.__version__}")


def _signed(one: type) -> tuple[Field, ...]:
    taken = inspect.signature(one).parameters.values()
    return tuple(
        Field(
            WIRE.get(parameter.name, parameter.name),
            _types(str(parameter.annotation)),
            parameter.default is inspect.Parameter.empty,
        )
        for parameter in taken
        if parameter.name not in {"self", "api_kwargs"}
        and parameter.kind is not inspect.Parameter.VAR_KEYWORD
    )


def _types(annotation: str) -> tuple[str, ...]:
    """ "Sequence[PhotoSize] | None" → ("Array of PhotoSize",)."""
    bare = re.sub(r"Optional\[(.*)\]$", r"\1", annotation.replace('"', "").replace("'", ""))
    parts = [part.strip() for part in bare.split("|") if part.strip() != "None"]
    return tuple(_one(part) for part in parts) or ("String",)


def _one(part: str) -> str:
    nested = 0
    while match := re.fullmatch(r"(?:Sequence|tuple|list)\[(.*?)(?:, \.\.\.)?\]", part):
        part, nested = match[1], nested + 1
    return ARRAY * nested + PLAIN.get(part, part.rpartition(".")[2])
