"""A screen longer than one Telegram message is cut where a reader would pause."""

from collections.abc import Iterator

from bot.page import Paragraph, joined
from locales import Span

LIMIT = 4096
"""Of a message's text. Counted in UTF-16 units, the strictest reading of the API's "characters"."""


def units(text: str) -> int:
    """Return the length of *text* as Telegram counts it: UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def split(screen: tuple[Paragraph, ...]) -> Iterator[list[Span]]:
    """Cut a screen into messages of at most LIMIT units, at the latest paragraph end, line end or space that fits."""
    rest = _trimmed(list(joined(screen)))
    while sum(units(span.text) for span in rest) > LIMIT:
        text = "".join(span.text for span in rest)
        end = _break(text)
        yield _trimmed(_taken(rest, 0, end))
        rest = _trimmed(_taken(rest, end, len(text)))
    yield rest


def _break(text: str) -> int:
    """Return the index after the last good place to stop within LIMIT units."""
    whole = len(text.encode("utf-16-le")[: 2 * LIMIT].decode("utf-16-le", "ignore"))
    for mark in ("\n\n", "\n", " "):
        if (at := text.rfind(mark, 1, whole)) > 0:
            return at + len(mark) if at + len(mark) <= whole else at
    return whole


def _taken(spans: list[Span], start: int, end: int) -> list[Span]:
    """Return the characters *start* to *end* of *spans*, weights kept."""
    taken, at = [], 0
    for span in spans:
        if piece := span.text[max(0, start - at) : max(0, end - at)]:
            taken.append(Span(piece, span.strong))
        at += len(span.text)
    return taken


def _trimmed(spans: list[Span]) -> list[Span]:
    """Drop blank ends: Telegram would, and entities must still fit."""
    text = "".join(span.text for span in spans)
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    return spans if (start, end) == (0, len(text)) else _taken(spans, start, max(start, end))
