"""How hard a text is to read. Numbers are a smoke alarm only: native readers decide.

English: Flesch-Kincaid grade (Kincaid 1975). Spanish: the Flesch-Szigriszt score on the INFLESZ scale (Barrio 2008)
and Fernández-Huerta (1959) in its right form, with words per sentence, not the misprint that circulates.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from pyphen import Pyphen

from locales import ROOT

SHORT = "a"
"""What official names, abbreviations, numbers, addresses and placeholders count as: one word of one syllable."""
VALUES = re.compile(
    r"https?://\S+|\S+@\S+|\{\w+\}|/[a-z]+\b|\b[A-Z]{2,}s?\b|\+?[$\d][\d.,:()/-]*(?: \d[\d-]*)*"
)
SENTENCE = re.compile(r"[.!?:]+[\s»”\"')]*(?:\s|$)|\n+")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
STRONG, WEAK = "aáeéoóíú", "iuü"
LEAST_WORDS = 30


@dataclass(frozen=True, slots=True)
class Count:
    sentences: int
    words: int
    syllables: int

    def __add__(self, other: "Count") -> "Count":
        return Count(
            self.sentences + other.sentences, self.words + other.words, self.syllables + other.syllables
        )


def count(text: str, lang: str) -> Count:
    """Count sentences, words and syllables of *text* in *lang* (en, es)."""
    bare = VALUES.sub(SHORT, names(lang).sub(SHORT, text))
    sentences = [sentence for sentence in SENTENCE.split(bare) if WORD.search(sentence)]
    found = [word.lower() for word in WORD.findall(bare)]
    return Count(len(sentences), len(found), sum(syllables(word, lang) for word in found))


@cache
def names(lang: str) -> re.Pattern[str]:
    glossary = tomllib.loads((ROOT / "glossary.toml").read_text("utf-8"))
    longest = sorted(glossary["names"][lang], key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest)))


@cache
def syllables(word: str, lang: str) -> int:
    """Count the syllables of one lower-case word."""
    return max(1, _spanish(word) if lang == "es" else _english(word))


def _spanish(word: str) -> int:
    """Spanish is regular: each strong (or accented) vowel is a syllable, a weak one only when it stands alone."""
    clean = re.sub(r"(?<=q)u|(?<=g)u(?=[eéií])|y$", lambda m: "i" if m[0] == "y" else "", word).replace(
        "h", ""
    )
    groups = re.findall(rf"[{STRONG}{WEAK}]+", clean)
    return sum(sum(sign in STRONG for sign in group) or 1 for group in groups)


def _english(word: str) -> int:
    """Hyphenation misses breaks near the ends of words, vowel groups miss some in the middle: the higher one."""
    hyphens = len(_hyphens().positions(word)) + 1
    ended = re.sub(r"(?<=[^laeiouy])e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouyscgzx])es$|(?<=[aeiouy]l)e$", "", word)
    return max(hyphens, len(re.findall(r"[aeiouy]+", ended)))


@cache
def _hyphens() -> Pyphen:
    return Pyphen(lang="en_US")


def grade(text: Count) -> float:
    """Return the Flesch-Kincaid grade."""
    return 0.39 * text.words / text.sentences + 11.8 * text.syllables / text.words - 15.59


def inflesz(text: Count) -> float:
    return 206.835 - 62.3 * text.syllables / text.words - text.words / text.sentences


def fernandez_huerta(text: Count) -> float:
    return 206.84 - 60 * text.syllables / text.words - 1.02 * text.words / text.sentences


def hard(text: Count, lang: str) -> str:
    """Say why a text is too hard (design of the dialogue, 8.1), or nothing."""
    pace = text.words / text.sentences
    if pace > 12:
        return f"{pace:.1f} words a sentence"
    if lang == "en":
        return f"grade {grade(text):.1f}" if grade(text) > 6 else ""
    if inflesz(text) < 65:
        return f"INFLESZ {inflesz(text):.0f}"
    return f"Fernández-Huerta {fernandez_huerta(text):.0f}" if fernandez_huerta(text) < 70 else ""
