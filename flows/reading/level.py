"""How hard a partner's words are to read, for the partner to see before it sends them. A smoke alarm, no gate.

English: the Flesch-Kincaid grade (Kincaid 1975). Spanish: the Flesch-Szigriszt score on the INFLESZ scale (Barrio
2008). Syllables are counted by groups of vowels, which is near enough for a few sentences.
"""

import re
from dataclasses import dataclass
from typing import Final

MOST_WORDS: Final = 15
"""Words a sentence that a tired person still reads in one go."""
GRADE: Final = 8.0
INFLESZ: Final = 60.0
LEAST_WORDS: Final = 15
"""Fewer words say little by their syllables: there only the length of the sentence counts."""

_SENTENCE: Final = re.compile(r"[.!?:;\n]+")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+){0,4}")
_ENGLISH: Final = re.compile(r"[aeiouy]+")
_SILENT: Final = re.compile(r"(?<=[^laeiouy])e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouyscgzx])es$")
_SPANISH: Final = re.compile(r"[aeiouáéíóúü]+")
_STRONG: Final = "aáeéoóíú"


@dataclass(frozen=True, slots=True)
class Level:
    """*words* a sentence; *score*: the grade (en), the INFLESZ score (es), None for few words or another language."""

    words: float
    score: float | None
    hard: bool


def level(text: str, lang: str) -> Level:
    """Return how hard *text* is in *lang* (BCP 47)."""
    sentences = [one for one in _SENTENCE.split(text) if _WORD.search(one)]
    found = [word.lower() for word in _WORD.findall(text)]
    if not found:
        return Level(0.0, None, hard=False)
    length = len(found) / len(sentences)
    short = lang.partition("-")[0]
    if short not in {"en", "es"}:
        return Level(length, None, hard=length > MOST_WORDS)
    if len(found) < LEAST_WORDS:
        return Level(length, None, hard=length > MOST_WORDS)
    each = sum(_syllables(word, short) for word in found) / len(found)
    if short == "en":
        grade = 0.39 * length + 11.8 * each - 15.59
        return Level(length, grade, hard=grade > GRADE or length > MOST_WORDS)
    score = 206.835 - 62.3 * each - length
    return Level(length, score, hard=score < INFLESZ or length > MOST_WORDS)


def _syllables(word: str, lang: str) -> int:
    if lang == "en":
        return max(1, len(_ENGLISH.findall(_SILENT.sub("", word))))
    clean = re.sub(r"(?<=q)u|(?<=g)u(?=[eéií])", "", word).replace("y", "i").replace("h", "")
    return max(1, sum(sum(sign in _STRONG for sign in group) or 1 for group in _SPANISH.findall(clean)))
