"""Words as people type them on a phone, brought to one form before frames are searched.

Accents and capitals go, a sentence ends at its sign or line, drawn-out letters shorten ("heeelp"), the ways of a chat
become words ("rn": right now; "xq": porque). A word that is in no list is looked up once more by how it sounds or
with one slip; only words of six letters and more, since shorter ones turn into each other.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final

from flows.reading.folding import fold

_ENDS = re.compile(r"[.!?;\n\r…¡¿•|]")
_ARE = re.compile(r"(\w)['’`]re\b", re.IGNORECASE)
"""Without its sign, "we're" would read as "were"."""
_NOT_WORDS = re.compile(r"[^\w]|_")
_DRAWN_OUT = re.compile(r"([a-z])\1\1+")
_LONG: Final = 6
_SOUND_LONG: Final = 4
_LONGEST: Final = 24
"""Longer words are no words."""
SOUNDS: Final = (
    (re.compile(r"h"), ""),
    (re.compile(r"qu(?=[ei])|k|q"), "c"),
    (re.compile(r"c(?=[ei])|z"), "s"),
    (re.compile(r"v"), "b"),
    (re.compile(r"ll"), "y"),
    (re.compile(r"g(?=[ei])"), "j"),
    (re.compile(r"gu(?=[ei])"), "g"),
    (re.compile(r"([a-z])\1"), r"\1"),
)
"""Letters that sound alike in American Spanish."""


def sentences(text: str) -> list[list[str]]:
    """Return the words of each sentence of *text*, folded."""
    split = _ENDS.sub("\n", _ARE.sub(r"\1 are", text))
    found = []
    for line in split.split("\n"):
        bare = _NOT_WORDS.sub(" ", fold(line).replace("'", "").replace("’", "").replace("`", ""))
        words = [_DRAWN_OUT.sub(r"\1", word) for word in bare.split()]
        if words:
            found.append(words)
    return found


def written_out(words: list[str], spelled: Mapping[str, str]) -> list[str]:
    """Return *words* with the ways of a chat written out."""
    found: list[str] = []
    for word in words:
        other = spelled.get(word)
        found.extend((word,) if other is None else other.split())
    return found


def sound(word: str) -> str:
    """Return how *word* sounds in Spanish."""
    for letters, same in SOUNDS:
        word = letters.sub(same, word)
    return word


def mender(hard: str, *, by_sound: frozenset[str] = frozenset()) -> Callable[[str], str]:
    """Return what finds the listed word behind a slip: one of *hard*, or one that sounds like *by_sound*; else ""."""
    slips: dict[str, str] = {}
    for word in hard.split():
        for form in _less_one(word):
            slips.setdefault(form, word)
    sounds = {sound(word): word for word in by_sound if len(word) >= _SOUND_LONG}

    def mended(word: str) -> str:
        if not _SOUND_LONG <= len(word) <= _LONGEST:
            return ""
        heard = sounds.get(sound(word), "") if sounds else ""
        return heard or (_with_a_slip(word, slips) if len(word) >= _LONG - 1 else "")

    return mended


def _with_a_slip(word: str, slips: Mapping[str, str]) -> str:
    """One letter more, less, other, or two in the wrong order; the first letter is always right."""
    for form in _less_one(word):
        other = slips.get(form)
        if other and other[0] == word[0] and abs(len(other) - len(word)) < 2:  # noqa: PLR2004  (one slip)
            return other
    return ""


def _less_one(word: str) -> list[str]:
    return [word, *(word[:at] + word[at + 1 :] for at in range(1, len(word)))]
