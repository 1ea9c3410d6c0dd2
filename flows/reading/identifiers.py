"""V10: numbers that name a person, hidden in any text before anything of it is kept.

Shapes that can mean nothing else count anywhere, so do numbers after words such as "passport"; a bare number of an
ID's length counts unless the words before it say phone, plate or badge. Phones, dates, ZIP codes, badges, plates and
street numbers stay: they are evidence.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Final

PLACEHOLDER: Mapping[str, str] = {"en": "[number hidden]", "es": "[número oculto]"}

_LOOK_BACK: Final = 48
_CARD_DIGITS: Final = range(13, 20)
_LEAST_DIGITS: Final = 5
_NINE: Final = 9

_GAP = r"[\s.\-\u2010-\u2015]"
_START = r"(?<![\w+$/#])(?<!\d[\s.\-])"
_END = r"(?!-?\d|\w)"
_IS = r"[^\d\n]{0,22}?"
_NOT_A_PHONE_OR_DATE = (
    r"(?![a-z]{0,3}[\s.\-]?(?:\(?\d{3}\)?[\s.\-]?\d{3}[\s.\-]\d{4}|\d{1,4}-\d{1,2}-\d{1,4}\b))"
)


def _any(found: str) -> bool:
    return bool(found)


def _pays(found: str) -> bool:
    """Check a payment card: 13 to 19 digits and the check digit of ISO/IEC 7812-1 (Luhn)."""
    digits = [int(sign) for sign in found if sign.isdecimal()]
    doubled = (digit * 2 for digit in digits[-2::-2])
    total = sum(digits[-1::-2]) + sum(number - _NINE if number > _NINE else number for number in doubled)
    return len(digits) in _CARD_DIGITS and total % 10 == 0 and len(set(digits)) > 1


def _many_digits(found: str) -> bool:
    return sum(sign.isdecimal() for sign in found) >= _LEAST_DIGITS


_PROTECTED = re.compile(
    r"(?:badge|shield|placas?|insignia|chapa|plates?|matricula(?! consular)|patente|unit|unidad|car|truck|van|"
    r"phones?|tel|telefono|telephone|cel|cell|celular|movil|mobile|call(?:ed)?|text(?:ed)?|llam\w+|marcar|"
    r"whatsapp|hotline|zip|postal|docket|vin|serial|order|tracking)"
    r"\W*(?:(?:number|numero|num|no|is|es|was|era|de|la|el|al|a|me|at|on|code|codigo|the|plate|them)\W*){0,4}$",
    re.IGNORECASE,
)
_ID_WORDS = (
    r"passports?|pasaportes?|matricula consular|consular id|i-?94|visa (?:number|no)|numero de (?:la |mi )?visa|"
    r"green ?card(?: number| no)?|driver'?s? licen[sc]e|licencia(?: de (?:conducir|manejar))?|state id|"
    r"uscis(?: number| no)?|identificacion|cedula|dni|dui|credencial|ine|curp|rfc"
)
_ALIEN = (
    r"\balien\b|\ba[- ]?(?:number|num|no\b|numero)|\banumber|numero (?:a\b|de (?:extranjero|alien))|"
    r"registration number|(?-i:\bA) (?:es|is)\b"
)
_DOCUMENT = rf"(?P<id>[a-z]{{0,3}}{_GAP}?\d[a-z0-9\-]{{4,17}})"
_RULES: tuple[tuple[re.Pattern[str], Callable[[str], bool], re.Pattern[str] | None], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), check, unless)
    for pattern, check, unless in (
        # United States: Social Security and taxpayer numbers, 3-2-4
        (rf"(?<![\w+$/#])(?P<id>\d{{3}}{_GAP}\d{{2}}{_GAP}\d{{4}}){_END}", _any, None),
        (rf"(?:\bssn\b|\bsocial|\bitin\b|\bss ?#|seguro){_IS}(?P<id>(?:\d{_GAP}?){{8}}\d){_END}", _any, None),
        # A-numbers: 7 to 9 digits
        (rf"(?<!\w)(?P<id>a(?:[#\-]\s?|\s?#\s?)?\d{{2,3}}{_GAP}?\d{{3}}{_GAP}?\d{{3}}){_END}", _any, None),
        (rf"(?<!\w)(?P<id>(?-i:A)\s\d{{2,3}}{_GAP}?\d{{3}}{_GAP}?\d{{3}}){_END}", _any, None),
        (
            rf"(?:{_ALIEN}){_IS}(?P<id>a?(?:\d{_GAP}?){{6,8}}\d){_END}",
            _any,
            None,
        ),
        # receipts of USCIS: three letters and ten digits
        (rf"\b(?P<id>(?:ioe|eac|wac|lin|src|msc|nbc|ysc){_GAP}?\d{{10}})\b", _any, None),
        # Mexico, the population register key
        (r"\b(?P<id>[a-z]{4}\d{6}[hm][a-z]{5}[a-z0-9]\d)\b", _any, None),
        (rf"{_START}(?P<id>[3-6](?:{_GAP}?\d){{12,18}}){_END}", _pays, None),
        (
            rf"\b(?:{_ID_WORDS})\b(?! plate)[^\d\n]{{0,22}}?(?<!\w){_NOT_A_PHONE_OR_DATE}{_DOCUMENT}(?!\w)",
            _many_digits,
            None,
        ),
        # passports of many countries: a letter and eight digits
        (r"(?<![\w#])(?P<id>[a-z]\d{8})(?!\w)", _any, _PROTECTED),
        (rf"{_START}(?P<id>\d{{9}}){_END}", _any, _PROTECTED),
    )
)


def levelled(text: str) -> str:
    """Return *text* without accents, sign for sign as long as it was."""
    return text if text.isascii() else "".join(unicodedata.normalize("NFD", sign)[0] for sign in text)


def hide_identifiers(text: str, lang: str = "en") -> tuple[str, int]:
    """Return *text* with each ID number replaced by the placeholder of *lang*, and how many there were."""
    hidden, flat = 0, levelled(text)
    for pattern, check, unless in _RULES:
        spans = [
            found.span("id")
            for found in pattern.finditer(flat)
            if check(found["id"]) and not (unless and unless.search(_before(flat, found.start("id"))))
        ]
        for start, end in reversed(spans):
            text = text[:start] + PLACEHOLDER.get(lang, PLACEHOLDER["en"]) + text[end:]
        if spans:
            hidden, flat = hidden + len(spans), levelled(text)
    return text, hidden


def _before(text: str, end: int) -> str:
    return text[max(0, end - _LOOK_BACK) : end]
