"""One screen, laid out: lines in a language become paragraphs of bold and plain runs. For both messengers."""

from collections.abc import Iterable, Iterator

from flows.words import N_, Line
from locales import Span, Texts

DEMO = Line(N_("DEMO. Not a real report."), strong=True)
BULLET = "• "
Paragraph = tuple[Span, ...]


def page(lines: Iterable[Line], texts: Texts, *, demo: bool) -> tuple[Paragraph, ...]:
    """Return the paragraphs of one screen; every screen says DEMO when nothing on it is real."""
    first = (DEMO,) if demo else ()
    return tuple(texts.spans(line) for line in (*first, *lines))


def gap(above: Paragraph, below: Paragraph) -> str:
    """Return what stands between two paragraphs: list items stand together, others get a blank line."""
    return "\n" if plain(above).startswith(BULLET) and plain(below).startswith(BULLET) else "\n\n"


def plain(paragraph: Paragraph) -> str:
    """Return the text of a paragraph without its weights."""
    return "".join(span.text for span in paragraph)


def joined(paragraphs: Iterable[Paragraph]) -> Iterator[Span]:
    """Yield the spans of a whole screen, gaps included."""
    above: Paragraph | None = None
    for paragraph in paragraphs:
        if above is not None:
            yield Span(gap(above, paragraph), strong=False)
        yield from paragraph
        above = paragraph
