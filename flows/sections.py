"""What a paper consists of when it is written: sections of lines, answers, quotes and blanks. Pure data."""

from dataclasses import dataclass

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
    """A label and room to write by hand."""

    label: Line


Item = Line | Quote | Entry | Blank


@dataclass(frozen=True, slots=True)
class Section:
    """Items under a title, or under none."""

    title: Line | None
    items: tuple[Item, ...]
