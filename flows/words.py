"""Sentences as values: the heart names what is said; a door translates it."""

from dataclasses import dataclass
from datetime import date


def N_(text: str) -> str:  # noqa: N802  (the field's name for "mark this sentence for Babel")
    """Mark an English sentence as a message id and return it unchanged."""
    return text


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph to say: a message id and what fills its named ``{placeholders}``.

    A plain ``str`` in *fill* is shown as it is (a person's or a partner's own words), a ``Line`` is translated,
    a ``date`` is written out in the person's language, a tuple is joined as a list. ``strong`` asks for bold.
    """

    text: str
    fill: tuple[tuple[str, "Fill"], ...] = ()
    strong: bool = False


Fill = str | int | date | Line | tuple[Line, ...]


def line(text: str, *, strong: bool = False, **fill: Fill) -> Line:
    """Build a ``Line``; keyword arguments fill its placeholders."""
    return Line(text, tuple(fill.items()), strong)


def verbatim(words: str) -> Line:
    """Return a line that shows *words* untranslated: what a person or a partner wrote."""
    return Line("{words}", (("words", words),))
