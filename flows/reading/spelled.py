"""Numbers written as words, digit by digit, in English and Spanish: "five one two", "cero cuatro doble cinco"."""

from typing import Final

DIGITS: Final = (
    ("zero", "cero", "oh", "o"),
    ("one", "uno", "una"),
    ("two", "dos"),
    ("three", "tres"),
    ("four", "cuatro"),
    ("five", "cinco"),
    ("six", "seis"),
    ("seven", "siete"),
    ("eight", "ocho"),
    ("nine", "nueve"),
)
"""The words of each digit."""
TENS: Final = (
    "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty "
    "seventy eighty ninety hundred double triple once doce trece catorce quince dieciseis diecisiete dieciocho "
    "diecinueve veinte veinti\\w{2,6} treinta cuarenta cincuenta sesenta setenta ochenta noventa doble"
).split()
"""Words that stand between digits when people read a number in pairs."""

_WORD: Final = "|".join((*(word for words in DIGITS for word in words), *TENS, r"\d{1,4}"))
RUN: Final = rf"(?:a[\s,.\-]{{1,3}})?(?:{_WORD})(?:[\s,.\-]{{1,3}}(?:(?:and|y)\s)?(?:{_WORD})\b){{5,20}}"
"""A pattern: six to twenty-one such words in a row, some of them perhaps in figures."""
