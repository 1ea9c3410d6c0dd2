"""One screen, laid out: lines in a language become paragraphs of bold and plain runs. For both messengers."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from flows.words import N_, Line
from locales import Span, Texts

DEMO = Line(N_("DEMO. Not a real report."), strong=True)
BULLET = "• "
ENTRY = re.compile(r"\{\w+\}: \{\w+\}")
"""A msgid that is a title and its value: an entry of a list, like the lines of the review."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the heart in a language. *listed*: it is an item of a list."""

    spans: tuple[Span, ...]
    listed: bool


def page(lines: Iterable[Line], texts: Texts, *, demo: bool) -> tuple[Paragraph, ...]:
    """Return the paragraphs of one screen; every screen says DEMO when nothing on it is real."""
    first = (DEMO,) if demo else ()
    return tuple(_paragraph(line, texts) for line in (*first, *lines))


def joined(paragraphs: Iterable[Paragraph]) -> Iterator[Span]:
    """Yield the spans of a whole screen: list items stand together, paragraphs are a blank line apart."""
    above: Paragraph | None = None
    for paragraph in paragraphs:
        if above is not None:
            yield Span("\n" if above.listed and paragraph.listed else "\n\n", strong=False)
        yield from paragraph.spans
        above = paragraph


def _paragraph(line: Line, texts: Texts) -> Paragraph:
    spans = texts.spans(line)
    bulleted = bool(spans) and spans[0].text.startswith(BULLET)
    return Paragraph(spans, bulleted or (not line.strong and _is_entry(line.text)))


@cache
def _is_entry(msgid: str) -> bool:
    return ENTRY.fullmatch(msgid) is not None
