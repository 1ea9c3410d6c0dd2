"""V10: numbers that name a person, hidden in any text before anything of it is kept.

Four ways to be found, each of which can be said to the person in one sentence:

- *shape*: it can hardly be anything else (512-44-9083; A 098 765 432; a card number whose check digit is right);
- *words*: a word for a paper stands before it ("my passport is …"), with no word for another number between;
- *spelled*: such a word, then six or more digits in words;
- *last four*: "my social ends in …".

Phones, dates, ZIP codes, badges, plates, street numbers, amounts and the numbers of complaints stay: they are evidence.
The words are in `id_words.py`, the shapes in `id_shapes.py`. Every repetition in a pattern has an upper bound and every
look back is over a window of a fixed length, so the work grows in step with the text.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from flows.reading.id_shapes import SHAPES
from flows.reading.id_words import KINDS, OF_OFFICERS, OTHER, Kind
from flows.reading.spelled import RUN

PLACEHOLDER: Mapping[str, str] = {"en": "[number hidden]", "es": "[número oculto]"}

_LOOK_BACK: Final = 48
_BESIDE: Final = 16
_LEAST: Final = 5
"""No number that names a person has fewer digits (a Medicare number has five, and letters)."""

_BETWEEN: Final = r"(?P<between>[^\d\n\[\]]{0,36}?)"
_NO_DATE: Final = r"(?!\d{1,4}[\-.]\d{1,2}[\-.]\d{2,4}(?![\d.\-]))"
_NO_PHONE: Final = r"(?!\(?\d{3}\)?[\s.\-]{1,2}\d{3}[\s.\-]\d{4}(?!\d))"
_LETTERS: Final = (
    r"(?:(?-i:(?!(?:IS|ES|NO|DE|THE|EL|LA|NUM|AT|EN)\b)[A-Z]{1,3})[\s\-#.]{1,2}|[a-z]{1,4}-?|a[#\s.\-]{1,2})?"
)
_NUMBER: Final = (
    rf"{_LETTERS}{_NO_DATE}{_NO_PHONE}\d[\da-z]{{0,17}}"
    r"(?:[\s.\-\u2010-\u2015]{1,3}(?=[a-z]{0,3}\d)[\da-z]{1,12}){0,9}"
)
_ALL_WORDS: Final = "|".join(kind.words for kind in KINDS)
_DIGIT: Final = re.compile(r"\d")
_RUN: Final = re.compile(rf"\b{RUN}", re.IGNORECASE)
_SPELLED: Final = re.compile(rf"(?<![a-z])(?:{_ALL_WORDS})(?={_BETWEEN}\b(?P<id>{RUN}))", re.IGNORECASE)
_WORDED: Final = tuple(
    (
        kind,
        re.compile(
            rf"(?<![a-z])(?:{kind.words})(?={_BETWEEN}(?<![\w$])(?P<id>{_NUMBER})(?!\w))", re.IGNORECASE
        ),
    )
    for kind in KINDS
)
_PAPER_OF_LAST: Final = r"s\.?s\.?n\b|socials?\b|seguros?\b|(?:itin|cards?|tarjetas?|accounts?|cuentas?)\b"
_LAST: Final = re.compile(
    rf"(?:(?:{_PAPER_OF_LAST})[^\d\n.]{{0,24}}(?:end(?:s|ed|ing)?|termina\w{{0,3}}|acaba\w{{0,3}}|last|ultim\w{{2}})"
    rf"|(?:last|ultim\w{{2}}) (?:4|four|cuatro)?[^\d\n.]{{0,24}}(?:{_PAPER_OF_LAST}))"
    r"[^\d\n.]{0,16}(?:(?:4|four|cuatro)\b[^\d\n.]{0,16})?(?<!\w)(?P<id>\d{4})(?![\w/]|[.\-]\d)",
    re.IGNORECASE,
)
"""The last four digits of a Social Security number or a card: with a name and a birthday they open doors."""
_OTHER: Final = re.compile(rf"\b(?:{OTHER})\b", re.IGNORECASE)
_OTHER_BEFORE: Final = re.compile(rf"\b(?:{OTHER})\b[^\d.!?\n]{{0,28}}$", re.IGNORECASE)
_OFFICERS: Final = re.compile(rf"\b(?:{OF_OFFICERS})\W{{0,3}}(?:s\W)?$", re.IGNORECASE)
_ENDED: Final = re.compile(r"[.!?;]\s")

Span = tuple[int, int]


def levelled(text: str) -> str:
    """Return *text* without accents, sign for sign as long as it was."""
    return text if text.isascii() else "".join(unicodedata.normalize("NFD", sign)[0] for sign in text)


def hide_identifiers(text: str, lang: str = "en") -> tuple[str, int]:
    """Return *text* with each ID number replaced by the placeholder of *lang*, and how many there were."""
    spans = joined(_found(levelled(text)))
    return blanked(text, spans, PLACEHOLDER.get(lang, PLACEHOLDER["en"])), len(spans)


def blanked(text: str, spans: Iterable[Span], mark: str) -> str:
    """Return *text* with *mark* in the place of each of *spans*, which are in order and apart."""
    pieces, at = [], 0
    for start, end in spans:
        pieces += [text[at:start], mark]
        at = end
    return "".join((*pieces, text[at:]))


def _found(flat: str) -> Iterator[Span]:
    if len(_DIGIT.findall(flat)) >= _LEAST:
        yield from _by_shape(flat)
        for kind, pattern in _WORDED:
            yield from _by_words(flat, kind, pattern)
    yield from (found.span("id") for found in _LAST.finditer(flat))
    if _RUN.search(flat):
        yield from (
            found.span("id") for found in _SPELLED.finditer(flat) if not _OTHER.search(found["between"])
        )


def _by_shape(flat: str) -> Iterator[Span]:
    for shape in SHAPES:
        for found in shape.pattern.finditer(flat):
            if shape.checked(found[0]) and not (
                shape.doubtful and _OTHER_BEFORE.search(_before(flat, found.start()))
            ):
                yield found.span()


def _by_words(flat: str, kind: Kind, pattern: re.Pattern[str]) -> Iterator[Span]:
    for found in pattern.finditer(flat):
        digits = len(_DIGIT.findall(found["id"]))
        other = _OTHER.search(found["between"]) or _OFFICERS.search(
            flat[max(0, found.start() - _BESIDE) : found.start()]
        )
        phone = digits == 10 and _ENDED.search(found["between"])  # noqa: PLR2004  (ten digits after a full stop)
        if digits >= kind.least and not other and not phone:
            yield found.span("id")


def joined(spans: Iterable[Span]) -> list[Span]:
    """Put *spans* in order; those that overlap become one."""
    apart: list[Span] = []
    for start, end in sorted(spans):
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart


def _before(text: str, end: int) -> str:
    return text[max(0, end - _LOOK_BACK) : end]
