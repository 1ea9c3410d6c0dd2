"""The shapes of numbers that name a person, told from their form alone.

Accents are gone before these are tried and case never counts, but where `(?-i:` says so. A *doubtful* shape is passed
over where the words before it speak of a badge, a plate, a phone, a code or a complaint.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

_NINE: Final = 9
_SEP: Final = r"(?:\s?[.\-\u2010-\u2015]\s?|\s)"
_START: Final = r"(?<![\w+$/#])(?<!\+\d[\s.\-])(?<!\+\d\d[\s.\-])(?<!\+\d\d\d[\s.\-])"
_END: Final = r"(?!-?\d|\w)"
_DAY: Final = r"\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_CARD: Final = re.compile(
    r"4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]|2[2-7])\d{14}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|"
    r"(?:6011|65\d\d|64[4-9]\d|35\d\d)\d{12}|62\d{14,17}"
)
"""How the numbers of the card companies begin and how long they are (ISO/IEC 7812)."""


def _any(found: str) -> bool:
    return bool(found)


def _pays(found: str) -> bool:
    """Check a payment card: its beginning, its length and the check digit of ISO/IEC 7812-1 (Luhn)."""
    signs = "".join(str(int(sign)) for sign in found if sign.isdecimal())
    digits = [int(sign) for sign in signs]
    doubled = (digit * 2 for digit in digits[-2::-2])
    total = sum(digits[-1::-2]) + sum(number - _NINE if number > _NINE else number for number in doubled)
    return _CARD.fullmatch(signs) is not None and total % 10 == 0 and len(set(digits)) > 1


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape: *name* for people who read this, its pattern, a check of its digits."""

    name: str
    pattern: re.Pattern[str]
    doubtful: bool = False
    checked: Callable[[str], bool] = _any


def _shape(
    name: str, pattern: str, *, doubtful: bool = False, checked: Callable[[str], bool] = _any
) -> Shape:
    return Shape(name, re.compile(pattern, re.IGNORECASE), doubtful, checked)


SHAPES: Final = (
    _shape("Social Security, ITIN", rf"(?<![\w+$/])\d{{3}}{_SEP}\d{{2}}{_SEP}\d{{4}}{_END}"),
    _shape("A-number", rf"(?<!\w)a(?:[#\-:]\s?|\s?#\s?)?\d{{2,3}}{_SEP}?\d{{3}}{_SEP}?\d{{3}}{_END}"),
    _shape("A-number after a space", rf"(?<!\w)(?-i:A)\s\d{{2,3}}{_SEP}?\d{{3}}{_SEP}?\d{{3}}{_END}"),
    _shape(
        "A-number in threes, small letter", rf"(?<!\w)a\s\d{{3}}{_SEP}\d{{3}}{_SEP}\d{{3}}(?![\s.\-]?\d|\w)"
    ),
    _shape("Medicare", r"\b[1-9][a-z][a-z0-9]\d-?[a-z][a-z0-9]\d-?[a-z]{2}\d\d\b"),
    _shape("A-number, digit by digit", rf"(?<!\w)(?-i:A)(?:[\s\-]\d){{8,9}}{_END}"),
    _shape(
        "receipt of an application",
        r"\b(?:ioe|eac|wac|lin|src|msc|nbc|ysc|tsc|vsc|z(?:la|ny|mi|hn|ch|ar|sf|nk|bo|ol|no|tx|at|ga))(?:[\s*\-]?\d){10}(?!\w)",
    ),
    _shape("SEVIS", r"\bn00\d{8}\b"),
    _shape("CURP", rf"\b[a-z]{{4}}[\s\-]?{_DAY}[\s\-]?[hm][a-z]{{5}}[\s\-]?[a-z0-9]\d\b"),
    _shape("RFC", rf"\b[a-z]{{4}}[\s\-]?{_DAY}[\s\-]?[a-z0-9]{{3}}\b"),
    _shape("INE, voter's key", rf"\b[a-z]{{6}}{_DAY}\d\d[hm]\d{{3}}\b"),
    _shape("card in groups", rf"{_START}\d{{4}}(?:[\s.\-]\d{{4}}){{3}}{_END}", doubtful=True, checked=_pays),
    _shape("card in three groups", rf"{_START}\d{{4}}[\s.\-]\d{{6}}[\s.\-]\d{{4,5}}{_END}", checked=_pays),
    _shape("card", rf"{_START}\d{{13,19}}{_END}", doubtful=True, checked=_pays),
    _shape("DPI, Guatemala", rf"{_START}\d{{4}}[\s\-]\d{{5}}[\s\-][0-2]\d{{3}}{_END}"),
    _shape("identity, Honduras", rf"{_START}[01]\d{{3}}[\s\-](?:19|20)\d\d[\s\-]\d{{5}}{_END}"),
    _shape("DUI, El Salvador", rf"{_START}0\d{{7}}-\d{_END}"),
    _shape("NIT, El Salvador", rf"{_START}\d{{4}}-\d{{6}}-\d{{3}}-\d{_END}"),
    _shape("cedula, Nicaragua", rf"{_START}\d{{3}}-\d{{6}}-\d{{4}}[a-z]\b"),
    _shape("cedula, Dominican Republic", rf"{_START}\d{{3}}-\d{{7}}-\d{_END}"),
    _shape("cedula, Venezuela", rf"(?<!\w)[ve]-?\d{{1,2}}\.\d{{3}}\.\d{{3}}{_END}"),
    _shape("CPF, Brazil", rf"{_START}\d{{3}}\.\d{{3}}\.\d{{3}}-\d\d{_END}"),
    _shape("RUN, Chile; CI, Uruguay", rf"{_START}\d{{1,2}}\.\d{{3}}\.\d{{3}}-[\dk]{_END}"),
    _shape(
        "driver licence in groups", rf"(?<!\w)[a-z]\d{{3}}-(?:\d{{4}}-\d{{4}}|\d{{3}}-\d\d-\d{{3}}-\d){_END}"
    ),
    _shape("a letter and seven or eight digits", r"(?<![\w#])[a-z]\d{7,8}(?!\w)", doubtful=True),
    _shape("nine digits", rf"{_START}\d{{9}}{_END}", doubtful=True),
)
