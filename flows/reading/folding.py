"""One way to make typed words comparable: no accents, no case, plain spaces."""

import re
import unicodedata

from rapidfuzz.distance import OSA

_SPACES = re.compile(r"\s+")
_NOT_WORDS = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """Return *text* in lower case without accents (``ñ`` becomes ``n``), runs of space as one."""
    if text.isascii():  # most of forty thousand place names
        return _SPACES.sub(" ", text.lower()).strip()
    plain = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(sign))
    return _SPACES.sub(" ", bare).strip()


def bare_words(text: str) -> str:
    """Return *text* folded, with letters and digits only: no punctuation, no emoji."""
    folded = fold(text).replace("'", "").replace("’", "")
    if folded.isascii():
        return _NOT_WORDS.sub(" ", folded).strip()
    kept = (sign if sign.isalnum() else " " for sign in folded)
    return _SPACES.sub(" ", "".join(kept)).strip()


def slips(word: str, other: str) -> int:
    """Return the number of typing slips between two words (swapped neighbours are one)."""
    return OSA.distance(word, other)


def allowed_slips(word: str) -> int:
    """Return how many slips a word of this length may have and still be taken for another."""
    return 0 if len(word) < 5 else 1 if len(word) < 8 else 2  # noqa: PLR2004  (tried on the tests' phrases)
