"""What a paper consists of when it is written: sections of lines, answers, quotes and blanks. Pure data."""

from dataclasses import dataclass
from typing import Literal

from flows.words import Line


@dataclass(frozen=True, slots=True)
class Quote:
    """The person's own words, as written; *lang* is BCP 47."""

    text: str
    lang: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A label and what was told; without values it prints "not known"."""

    label: Line
    values: tuple[Line | Quote, ...]


@dataclass(frozen=True, slots=True)
class Blank:
    """A label and room to write by hand: so many empty *lines*."""

    label: Line
    lines: int = 1


Item = Line | Quote | Entry | Blank


@dataclass(frozen=True, slots=True)
class Section:
    """Items under a title, or under none. *listed*: each item is one of a list, with a box to tick or a dot."""

    title: Line | None
    items: tuple[Item, ...]
    listed: Literal["", "boxes", "dots"] = ""
