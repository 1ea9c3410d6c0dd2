"""V6: how many, as people write it in English and Spanish: numbers, words, ranges, "a dozen", "más de veinte"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from flows.reading.folding import fold


@dataclass(frozen=True, slots=True)
class Number:
    """From *least* to *most* (None: no end was said). *guess*: a range, or said as "about"."""

    least: int
    most: int | None
    guess: bool


_UNITS = (
    (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty"
    ),
    (
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis "
        "diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis "
        "veintisiete veintiocho veintinueve"
    ),
)
_TENS = (
    "thirty forty fifty sixty seventy eighty ninety",
    "treinta cuarenta cincuenta sesenta setenta ochenta noventa",
)
_HUNDREDS = "ciento doscientos trescientos cuatrocientos quinientos"
_WORDS: Mapping[str, int] = {
    **{word: number for words in _UNITS for number, word in enumerate(words.split())},
    **{word: 10 * number for words in _TENS for number, word in enumerate(words.split(), start=3)},
    **{word: 100 * number for number, word in enumerate(_HUNDREDS.split(), start=1)},
    "a": 1,
    "an": 1,
    "un": 1,
    "una": 1,
    "veintiun": 21,
    "veintiuna": 21,
    "cien": 100,
    "hundred": 100,
    "thousand": 1000,
    "mil": 1000,
}
_HUNDRED: Final = 100
_TIMES = frozenset({"hundred", "thousand", "mil"})
_SETS = (
    (r"(?:half a|media) (?:dozen|docena)", "6"),
    (r"(?:(?:a|one|una) )?(?:dozen|docena)", "12"),
    (r"(?:a |un )?(?:couple|par)(?: of| de)?(?= |$)", "2"),
    (r"(?:just |only |solo |solamente |nada mas )(?:me|a mi|yo|i)", "1"),
    (r"(?:no one|nobody|none|nadie|ninguno|ninguna|ningun)", "0"),
)
_ABOUT = re.compile(
    r"\b(?:about|around|roughly|maybe|perhaps|almost|nearly|like|approximately|i think|i guess|some|more or less|"
    r"unos|unas|como|cerca de|alrededor de|aproximadamente|mas o menos|casi|tal vez|quiza|quizas|creo que|yo creo)\b"
)
_OVER = re.compile(
    r"\b(?:more than|over|at least|mas de|al menos|por lo menos|minimo)\b|\b(?:or more|o mas)\b|\+$"
)
_UNDER = re.compile(r"\b(?:less than|fewer than|under|up to|at most|menos de|hasta|maximo)\b")
_FILLER = re.compile(
    r"\b(?:there were|there was|they were|we were|it was|eran|era|fueron|habia|hubo|eramos|of them|de ellos|"
    r"people|persons?|"
    r"agents?|men|man|officers?|personas?|gente|agentes?|hombres?|oficiales?|individuos|us|of us|in total|en total|"
    r"dollars?|dolares|dolar|usd|bucks|pesos|the|los|las|el|la)\b|\$"
)
_BETWEEN = re.compile(r"^(?:between|from|entre|de) ")
_RANGE = re.compile(r" (?:to|or|and|a|o|u|y|hasta) |\s*[-\u2010-\u2015/]\s*")
_GROUPED = re.compile(r"(?<=\d)[,.](?=\d{3}\b)")
_CENTS = re.compile(r"(?<=\d)[.,]\d{1,2}\b")


def read_count(text: str, most: int) -> Number | None:
    """Return what *text* says, or None; a number above *most* is not believed."""
    said = _CENTS.sub("", _GROUPED.sub("", fold(text).strip(" .!?¡¿~")))
    for pattern, number in _SETS:
        said = re.sub(rf"\b{pattern}\b", number, said)
    said, over = _taken(_OVER, said)
    said, about = _taken(_ABOUT, said)
    said, under = _taken(_UNDER, said)
    said, _ = _taken(_FILLER, said)
    numbers = _numbers(said)
    if numbers is None or max(numbers) > most:
        return None
    least, highest = min(numbers), max(numbers)
    if over:
        return Number(least, None, guess=True)
    if under:
        return Number(0, highest, guess=True)
    return Number(least, highest, guess=about or least != highest)


def _taken(pattern: re.Pattern[str], said: str) -> tuple[str, bool]:
    rest = pattern.sub(" ", said)
    return " ".join(rest.split()).strip(" ,"), rest != said


def _numbers(said: str) -> tuple[int, ...] | None:
    whole = _number(said)
    if whole is not None:
        return (whole,)
    parts = [part for part in _RANGE.split(_BETWEEN.sub("", said)) if part.strip()]
    read = [_number(part.strip()) for part in parts]
    found = tuple(number for number in read if number is not None)
    return found if len(found) == len(read) == 2 else None  # noqa: PLR2004  (a range has two ends)


def _number(said: str) -> int | None:
    """Read "12", "twenty-five", "ciento veinte", "two hundred"; None for anything else."""
    if re.fullmatch(r"\d{1,7}", said):
        return int(said)
    total = 0
    words = [word for word in re.split(r"[ -]+", said) if word not in {"y", "and"}]
    for place, word in enumerate(words):
        value = int(word) if not place and re.fullmatch(r"\d{1,7}", word) else _WORDS.get(word)
        if value is None:
            return None
        if word in _TIMES and place:
            total *= value
        elif place and value >= total % _HUNDRED > 0:
            return None
        else:
            total += value
    return total if words else None
