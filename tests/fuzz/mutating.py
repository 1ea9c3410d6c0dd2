"""What may be wrong with an update: one to three faults, drawn, at places drawn.

JSON is written by ``written``: it can say what Python's own writer cannot, a key twice or a list a thousand deep.
"""

import json
import random
from collections.abc import Callable, Iterator
from typing import Any

from tests.fuzz.making import CANARY, CHAT_TYPES, NOW, Maker
from tests.telegram.refusal import Json

Place = tuple[str | int, ...]
RAW = "\u0001raw:"
"""A text that begins so is not a text: the rest of it is written as it stands."""
TWICE = "\u0001twice:"
"""So begins the second one of two equal keys."""

DEPTHS = (50, 400, 900, 990, 2_000, 60_000)
HUGE = (2**31, 2**53, 2**63 - 1, 2**63, -(2**63), -(2**63) - 1, 2**64, 10**30, -1, 0, -(2**40))
DATES = (0, -1, 1, 2**31, 2**32, 2**53, 253_402_300_800, NOW + 10**9)
TEXTS = (
    "", " ", "\u0000", "\ud83d", "\udc00x", "a\ud800b", "\u202eevil\u202c", "\u2066x\u2069", "\u200b" * 50, "\ufeff",
    "\x1b[31m", "\r\n\r\n", "a" * 4096, "9" * 4096, "ñ" * 4096, "👩‍👩‍👧‍👦" * 300, "\u0301" * 4000, "/" * 4096,
    "١٢٣", "０１",
    "%s%n{0}{name}", "'; DROP TABLE inbox;--", "=1+1", "<b>&amp;", "../../etc/passwd", "v1:::0", "v1:a:b:" + "9" * 9,
    "1/1/" * 1000, "12:00 " * 700, ", " * 2000, "x" * 200_000, "\n" * 4096, "A" + "1" * 9, "¿" * 4096, "🇺🇸" * 2000,
    "the 1st of the 2nd of the 3rd " * 130, "(" * 4096, "3.5e9999", "-0", "NaN", "٪" * 2000, "a b " * 1024,
)  # fmt: skip  # a list is read as a list, not as a column
LITERALS = ("NaN", "Infinity", "-Infinity", "1e400", "-0.0", "1E5", "9" * 5000, "0.1" + "1" * 5000)
WRONG: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    1.5,
    "",
    "x",
    [],
    {},
    [None],
    {"id": None},
    [[]],
    ["v1:a:b:1"],
)


def mutate(update: Json, chance: random.Random) -> Json:
    """A copy with one to three faults; its number is left alone, so that it can be followed."""
    changed: Json = json.loads(json.dumps(update))
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3))):
        place = _drawn(changed, chance)
        if place:
            chance.choice(MUTATIONS)(changed, place, chance)
    return changed


def written(value: Any) -> str:
    """The value as the server writes it."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{json.dumps(_key(key))}:{written(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(written(one) for one in value) + "]"
    if isinstance(value, str) and value.startswith(RAW):
        return value.removeprefix(RAW)
    return json.dumps(value)


def places(value: Any, at: Place = ()) -> Iterator[Place]:
    """Every place in *value* but its top and its number."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in list(pairs):
        if (*at, key) != ("update_id",):
            yield (*at, key)
            yield from places(one, (*at, key))


def deep(levels: int) -> str:
    """Lists and objects in each other."""
    half = levels // 2
    return RAW + '[{"a":' * half + "1" + "}]" * half


def _key(key: str) -> str:
    return key.removeprefix(TWICE)


def _drawn(value: Json, chance: random.Random) -> Place:
    """Most often near the top, where what decides stands."""
    found = list(places(value))
    if not found:
        return ()
    near = [place for place in found if len(place) <= 3]
    return chance.choice(near if near and chance.random() < 0.7 else found)


def _holder(value: Any, place: Place) -> Any:
    for key in place[:-1]:
        value = value[key]
    return value


def _set(value: Json, place: Place, new: Any) -> None:
    _holder(value, place)[place[-1]] = json.loads(json.dumps(new))  # a copy: what is drawn twice stays two


def _drop(value: Json, place: Place, _chance: random.Random) -> None:
    del _holder(value, place)[place[-1]]


def _null(value: Json, place: Place, _chance: random.Random) -> None:
    _set(value, place, None)


def _wrong(value: Json, place: Place, chance: random.Random) -> None:
    _set(value, place, chance.choice(WRONG))


def _huge(value: Json, place: Place, chance: random.Random) -> None:
    _set(value, _number_near(value, place, chance), chance.choice(HUGE))


def _date(value: Json, place: Place, chance: random.Random) -> None:
    holder = _holder(value, place)
    if isinstance(holder, dict):
        holder["date"] = chance.choice(DATES)


def _literal(value: Json, place: Place, chance: random.Random) -> None:
    _set(value, place, RAW + chance.choice(LITERALS))


def _nested(value: Json, place: Place, chance: random.Random) -> None:
    _set(value, place, deep(chance.choice(DEPTHS)))


def _text(value: Json, place: Place, chance: random.Random) -> None:
    words = [
        one for one in places(value) if one[-1] in {"text", "caption", "data", "first_name", "file_name"}
    ]
    _set(value, chance.choice(words) if words and chance.random() < 0.8 else place, chance.choice(TEXTS))


def _twice(value: Json, place: Place, chance: random.Random) -> None:
    holder = _holder(value, place)
    if isinstance(holder, dict):
        again = chance.choice((*WRONG, holder[place[-1]]))
        holder[f"{TWICE}{place[-1]}"] = json.loads(json.dumps(again))


def _unknown(value: Json, place: Place, chance: random.Random) -> None:
    holder = _holder(value, place)
    if isinstance(holder, dict):
        holder[Maker(chance).word()] = {CANARY: [1, None, {"x": "y"}]}


def _elsewhere(value: Json, place: Place, chance: random.Random) -> None:
    """Another kind of chat, or a bot who speaks."""
    named = {"type": chance.choice(CHAT_TYPES), "is_bot": chance.random() < 0.3}
    for one in reversed([one for one in places(value) if one[-1] in named]):  # what is inside comes first
        if isinstance(_holder(value, one), dict):
            _set(value, one, named[str(one[-1])])


def _swapped(value: Json, place: Place, chance: random.Random) -> None:
    """Something of this update where something else belongs."""
    other: Any = value
    for key in _drawn(value, chance):
        other = other[key]
    _set(value, place, other)


def _number_near(value: Json, place: Place, chance: random.Random) -> Place:
    ids = [one for one in places(value) if str(one[-1]).endswith("id")]
    return chance.choice(ids) if ids and chance.random() < 0.8 else place


MUTATIONS: tuple[Callable[[Json, Place, random.Random], None], ...] = (
    _drop, _drop, _null, _wrong, _wrong, _huge, _huge, _date, _literal, _nested, _text, _text, _text, _twice,
    _unknown, _elsewhere, _swapped,
)  # fmt: skip  # a list is read as a list, not as a column
