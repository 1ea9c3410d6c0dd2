"""What a partner may not ask a person here: immigration status, place of birth, ID numbers, names of other people.

Why: the person was told that nobody asks this here (dialogue 8.2, message 3). An answer would lie in a chat that the
messenger can read, and could be ordered out of our hands; nothing that a partner does first needs it. So a question for
it is refused before anybody sees it, with the reason, and the partner writes another one.

How: sentence by sentence, three looks. *Topic*: does a phrase of ``demand_words`` stand there? *Asking*: is it a
question, an order, or the naming of what is wanted ("your A-number")? *Passing*: it stays if it asks for nothing ("do
not send your passport"), if it asks what happened at the scene ("did they ask if you are a citizen?"), or if the names
and papers are of people on duty. What was answered at the scene is asked of the person again ("what did you say?").

A light check of words that a known partner signed, not a wall: it errs towards refusing, for a refused question costs
a partner a minute. It knows English and Spanish, whatever language the partner names. Every repetition is bounded.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from flows.reading import demand_frames as frames
from flows.reading import demand_words as words
from flows.reading.identifiers import levelled


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})")


_STATUS: Final = _any(words.STATUS)
_BIRTH: Final = _any(words.BIRTH)
_NUMBER: Final = _any((*words.NUMBER_ALWAYS, *words.NUMBER))
_OTHERS: Final = _any(words.OTHERS)
_TOPICS: Final = (
    ("asks-number", _NUMBER),
    ("asks-birthplace", _BIRTH),
    ("asks-status", _STATUS),
    ("asks-others", _OTHERS),
)
_ASKING: Final = re.compile(frames.ASKING)
_NAMING: Final = re.compile(frames.NAMING)
_NOT_ASKING: Final = re.compile(frames.NOT_ASKING)
_SCENE: Final = re.compile(frames.SCENE)
_ANSWERED: Final = re.compile(frames.ANSWERED)
_ON_DUTY: Final = re.compile(rf"\b(?:{frames.ON_DUTY})\b")
_NO_PERSONS: Final = re.compile(rf"\b(?:{frames.ON_DUTY}|{frames.NOT_PEOPLE})\b")
_SENTENCE: Final = re.compile(r"(?<=[.!?;\n])\s+|\n+")
_DOTTED: Final = re.compile(r"\b(?:u\.s\.(?:a\.)?|s\.s\.n\.?|i\.d\.|ee\.? ?uu\.)")
_FEW: Final = 5
"""Words of a sentence in which naming is asking."""
_BESIDE: Final = 24
"""Signs beside a name or a paper in which its owner is looked for."""


def demanded(text: str) -> str | None:
    """Return what *text* asks and may not: ``asks-number``, ``asks-birthplace``, ``asks-status``, ``asks-others``.

    None when it asks for nothing of that.
    """
    sentences = [one for one in _SENTENCE.split(_plain(text)) if one.strip()]
    told_at_scene = False
    for sentence in sentences:
        if told_at_scene and _ANSWERED.search(sentence):
            return "asks-status"
        for code, pattern in _TOPICS:
            found = pattern.search(sentence)
            if found is None:
                continue
            if _passes(sentence, found, code):
                told_at_scene = told_at_scene or code in {"asks-status", "asks-birthplace"}
                continue
            return code
    return None


def named(label: str) -> str | None:
    """Return what the *label* of a button names that may not be asked: there the mere word is an answer."""
    flat = _plain(label)
    return next((code for code, pattern in _TOPICS if pattern.search(flat)), None)


def _plain(text: str) -> str:
    """Return *text* in small letters without accents, without signs nobody sees, and without dots in abbreviations."""
    seen = "".join(sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign) != "Cf")
    flat = re.sub(r"[ \t\u00a0]+", " ", levelled(seen).lower().replace("’", "'"))
    return _DOTTED.sub(lambda found: found[0].replace(".", ""), flat)


def _asks(sentence: str) -> bool:
    few = len(sentence.split()) <= _FEW and _NAMING.search(sentence) is not None
    return few or _ASKING.search(sentence) is not None


def _passes(sentence: str, found: re.Match[str], code: str) -> bool:
    """Say whether the phrase stands there without being asked for."""
    before, after = sentence[: found.start()], sentence[found.end() :]
    refusal = _NOT_ASKING.search(sentence)
    if not _asks(sentence) or (refusal is not None and refusal.start() < found.start()):
        return True
    if code == "asks-others":
        return bool(_ON_DUTY.search(found[0] + after[:_BESIDE]))
    if code == "asks-number" and _NO_PERSONS.search(before[-_BESIDE:] + found[0] + after[:_BESIDE]):
        return True
    return bool(_SCENE.search(before)) and not _ANSWERED.search(sentence)
