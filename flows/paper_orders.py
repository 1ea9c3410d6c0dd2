"""Papers between the heart and the door: what is to be printed, that it is, and that it goes to the person."""

from dataclasses import dataclass

from flows.sections import Section
from flows.words import Line


@dataclass(frozen=True, slots=True)
class Printed:
    """One paper to print. *name*: of its files, without an ending. *lang*: BCP 47, of the paper.

    *beside*: the same paper in another language, to be set line by line.
    """

    name: str
    title: Line
    lang: str
    sections: tuple[Section, ...]
    beside: tuple[str, tuple[Section, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Print:
    """Effect: make PDF and text of these papers; answered by ``PaperMade``."""

    papers: tuple[Printed, ...]


@dataclass(frozen=True, slots=True)
class PaperMade:
    """Event: the papers are made; the door holds their bytes. *failed*: they could not be made."""

    failed: bool = False


@dataclass(frozen=True, slots=True)
class HandOver:
    """Effect: give the person the papers that this event came with."""
