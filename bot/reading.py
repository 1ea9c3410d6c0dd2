"""What Telegram brings, read so that one update nobody can read costs nobody else theirs.

Python's reader gives up on a whole document for a number of five thousand digits or a list a thousand deep. Telegram
would then send the same batch for ever. So when the whole cannot be read, the updates are read one by one, and of one
that cannot be read only the number is taken: enough to let the offset pass it.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

UNREADABLE = (ValueError, RecursionError)
"""What ``json.loads`` raises: not JSON, not UTF-8, a number too long, nested too deeply."""

_LISTED = re.compile(r'\{\s*"ok"\s*:\s*true\s*,\s*"result"\s*:\s*\[')
_NUMBER = re.compile(r'\{\s*"update_id"\s*:\s*(\d{1,18})\b')
_SIGN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{},]', re.DOTALL)


def answer_of(payload: bytes) -> dict[str, Any]:
    """Return the answer of a call. Raises ValueError when it is not JSON and no list of updates."""
    try:
        return dict(json.loads(payload))
    except UNREADABLE:
        text = payload.decode("utf-8", "replace")
    begin = _LISTED.match(text)
    if begin is None:
        raise ValueError("an answer that is not JSON")
    return {"ok": True, "result": [update_of(part) for part in _parts(text, begin.end())]}


def update_of(written: bytes | str) -> object:
    """Return one update; of one that cannot be read, its number alone, or an empty object."""
    try:
        return json.loads(written)
    except UNREADABLE:
        text = written if isinstance(written, str) else written.decode("utf-8", "replace")
    number = _NUMBER.match(text.lstrip())
    return {"update_id": int(number[1])} if number else {}


def _parts(text: str, start: int) -> Iterator[str]:
    """Yield the elements of the list that begins before *start*, by their brackets alone."""
    depth = 0
    for sign in _SIGN.finditer(text, start):
        match sign[0]:
            case "[" | "{":
                depth += 1
            case "," if depth == 0:
                yield text[start : sign.start()]
                start = sign.end()
            case "]" | "}":
                if depth == 0:
                    yield text[start : sign.start()]
                    return
                depth -= 1
            case _:
                pass
