"""The Bot API as data: a JSON file of methods and types, named by the environment variable BOT_API_SPEC.

Shape of the file: {"version", "methods": {name: {"fields": [{"name", "types", "required"}]}}, "types": {…}},
where a type has "fields" or "subtypes", and "Array of X" nests.
"""

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

from tests.telegram.refusal import Json
from tests.telegram.upload import Upload

SETTING = "BOT_API_SPEC"
ARRAY = "Array of "


class Description:
    """Checks values against the file; faults name places, never contents."""

    def __init__(self, raw: Json) -> None:
        self.version = str(raw["version"]).removeprefix("Bot API ")
        self._methods: Json = raw["methods"]
        self._types: Json = raw["types"]

    def method_faults(self, method: str, params: Json) -> list[str]:
        if method not in self._methods:
            return [f"{method} is no method of the Bot API"]
        return self._fields(method, self._methods[method].get("fields", []), params)

    def faults(self, kind: str, value: Any, place: str = "") -> list[str]:
        """Everything wrong with `value` as a `kind`: "Update", "Array of String", "Integer" …"""
        place = place or kind
        if kind.startswith(ARRAY):
            return self._array(kind.removeprefix(ARRAY), value, place)
        if kind in ("Integer", "Float", "String", "Boolean"):
            return [] if _is_plain(kind, value) else [f"{place} is not {kind}"]
        if kind == "InputFile":
            attached = isinstance(value, str) and value.startswith("attach://")
            return [] if isinstance(value, Upload) or attached else [f"{place} is not a file"]
        return self._object(kind, value, place)

    def _array(self, kind: str, value: Any, place: str) -> list[str]:
        if not isinstance(value, list):
            return [f"{place} is not a list"]
        return [fault for i, one in enumerate(value) for fault in self.faults(kind, one, f"{place}[{i}]")]

    def _object(self, kind: str, value: Any, place: str) -> list[str]:
        shape = self._types[kind]
        if "subtypes" in shape:
            return self._any(shape["subtypes"], value, place)
        if not isinstance(value, dict):
            return [f"{place} is not {kind}"]
        return self._fields(place, shape.get("fields", []), value)

    def _any(self, kinds: list[str], value: Any, place: str) -> list[str]:
        """No fault if one kind fits; otherwise those of the kind that fits best."""
        tried = [self.faults(kind, value, place) for kind in kinds]
        return min(tried, key=len, default=[f"{place} fits nothing"])

    def _fields(self, place: str, fields: list[Json], value: Json) -> list[str]:
        known = {str(field["name"]): field for field in fields}
        found = [f"{place}: unknown {name}" for name in value if name not in known]
        found += [
            f"{place}: missing {name}" for name, f in known.items() if f["required"] and name not in value
        ]
        for name, one in value.items():
            if name in known:
                found += self._any(known[name]["types"], one, f"{place}.{name}")
        return found


def _is_plain(kind: str, value: Any) -> bool:
    match kind:
        case "String":
            return isinstance(value, str)
        case "Boolean":
            return isinstance(value, bool)
        case "Integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case _:
            return isinstance(value, int | float) and not isinstance(value, bool)


@cache
def _read(path: str) -> Description:
    return Description(json.loads(Path(path).read_text(encoding="utf-8")))


def description_in_use() -> Description | None:
    """The description named by BOT_API_SPEC; None when it is not set. Raises OSError if it cannot be read."""
    path = os.environ.get(SETTING, "")
    return _read(path) if path else None


def spec_in_use() -> str:
    """One line for the summary of a test run."""
    described = description_in_use()
    if described is None:
        return "Bot API description: PTB signatures only"
    return f"Bot API description: PTB signatures + {Path(os.environ[SETTING]).name} {described.version}"
