"""How a Bot API call looks in a terminal, and how a typed line looks as an update. Pure: the terminal is a messenger.

The same replies that go to Telegram are drawn here: bold as bold, the keyboard as numbered choices. What is typed
becomes the update that Telegram would have sent, so both doors go through the same reading and the same heart.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from prompt_toolkit.utils import get_cwidth

Json = Mapping[str, Any]
WIDEST = 78
BOLD, DIM, PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"
CLEAR = "\x1b[H\x1b[2J\x1b[3J"
WEIGHT = re.compile(r"\x1b\[[012]m")


@dataclass(frozen=True, slots=True)
class Choice:
    """A button on the screen: the number to type, its label, the data its tap carries."""

    number: int
    label: str
    data: str


@dataclass(frozen=True, slots=True)
class Paper:
    """What is drawn on: *width* in columns, *colour* whether it understands bold and dim."""

    width: int = WIDEST
    colour: bool = False

    @property
    def clear(self) -> str:
        """What takes all that was printed away, where that is possible."""
        return CLEAR if self.colour else ""

    def bold(self, text: str) -> str:
        """Return *text* bold where that is possible."""
        return f"{BOLD}{text}{PLAIN}" if self.colour and text else text

    def dim(self, text: str) -> str:
        """Return *text* dim where that is possible."""
        return f"{DIM}{text}{PLAIN}" if self.colour and text else text


def choices(call: Json) -> tuple[tuple[Choice, ...], ...]:
    """Return the rows of a call's keyboard, numbered from 1. Copy buttons have no place in a terminal."""
    number = 0
    rows = []
    for keys in call.get("reply_markup", {}).get("inline_keyboard", ()):
        row = []
        for key in keys:
            if "callback_data" in key:
                number += 1
                row.append(Choice(number, key["text"], key["callback_data"]))
        rows.append(tuple(row))
    return tuple(row for row in rows if row)


def drawn(call: Json, paper: Paper) -> str:
    """Return a whole message: its text wrapped, then its numbered choices."""
    text = "\n".join(_wrapped(paragraph, paper) for paragraph in _weighted(call, paper).split("\n"))
    rows = choices(call)
    return f"{text}\n\n{_menu(rows, paper)}" if rows else text


def _menu(rows: Sequence[Sequence[Choice]], paper: Paper) -> str:
    digits = len(str(rows[-1][-1].number))
    lines = []
    for length, alike in groupby(rows, key=len):
        block = [[_cell(choice, digits, paper) for choice in row] for row in alike]
        columns = [max(_width(cell) for cell in column) for column in zip(*block, strict=True)]
        together = sum(columns) + 4 * (length - 1) + 2 <= paper.width
        lines += [line for row in block for line in (_spread(row, columns) if together else row)]
    return "\n".join(f"  {line.rstrip()}" for line in lines)


def _cell(choice: Choice, digits: int, paper: Paper) -> str:
    return f"{paper.bold(str(choice.number).rjust(digits))}  {choice.label}"


def _spread(cells: Sequence[str], columns: Sequence[int]) -> tuple[str]:
    """Put the cells of one row under those of the row above."""
    padded = (cell + " " * (wide - _width(cell)) for cell, wide in zip(cells, columns, strict=True))
    return ("    ".join(padded),)


def _width(text: str) -> int:
    return get_cwidth(WEIGHT.sub("", text))


def _wrapped(paragraph: str, paper: Paper) -> str:
    """Wrap one paragraph; list items hang. Bold marks have no width."""
    hang = "  " if WEIGHT.sub("", paragraph).startswith("• ") else ""
    lines = [""]
    for word in paragraph.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1].strip() and _width(longer) > paper.width:
            lines.append(hang + word)
        else:
            lines[-1] = longer
    return "\n".join(lines)


def _weighted(call: Json, paper: Paper) -> str:
    """Return the text with its bold entities (UTF-16 units) marked, if the paper can show them."""
    units = str(call["text"]).encode("utf-16-le")
    parts: list[str] = []
    at = 0
    for entity in call.get("entities", ()):
        start, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
        parts += [units[at:start].decode("utf-16-le"), paper.bold(units[start:end].decode("utf-16-le"))]
        at = end
    return "".join([*parts, units[at:].decode("utf-16-le")])


@dataclass(frozen=True, slots=True)
class Typist:
    """The one person at this terminal, speaking *language* (BCP 47, plays Telegram's language_code)."""

    language: str = ""

    def typed(self, text: str, number: int) -> dict[str, Any]:
        """Return the update of a typed line; *number* is its update id and its message id."""
        message = {"message_id": number, "date": 0, "chat": _CHAT, "from": self._person, "text": text}
        return {"update_id": number, "message": message}

    def tapped(self, data: str, message: int, number: int) -> dict[str, Any]:
        """Return the update of a tap on a button of *message*."""
        below = {"message_id": message, "date": 0, "chat": _CHAT}
        query = {
            "id": str(number),
            "from": self._person,
            "chat_instance": "0",
            "message": below,
            "data": data,
        }
        return {"update_id": number, "callback_query": query}

    @property
    def _person(self) -> dict[str, Any]:
        spoken = {"language_code": self.language} if self.language else {}
        return {"id": 0, "is_bot": False, "first_name": "", **spoken}


_CHAT = {"id": 0, "type": "private"}
