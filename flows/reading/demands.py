"""What a partner may not ask a person here: immigration status, place of birth, ID numbers, names of other people.

Why: the person was told that nobody asks this here (dialogue 8.2, message 3). An answer would lie in a chat that the
messenger can read, and could be ordered out of our hands; nothing that a partner does first needs it. So a question for
it is refused before anybody sees it, with the reason, and the partner writes another one.

How: sentence by sentence, three looks. *Topic*: does a phrase of the lists beside this stand there? *Asking*: is it a
question, an order, or the naming of what is wanted ("your A-number")? *Passing*: it stays if it asks for nothing ("do
not send your passport"), if it asks what happened at the scene ("did they ask if you are a citizen?"), or if the names
and papers are of people on duty. What was answered at the scene is asked of the person again ("what did you say?"), and
what was only told may be asked after it ("we help citizens. Are you one?").

A light check of words that a known partner signed, not a wall: it errs towards refusing, for a refused question costs
a partner a minute. On questions that nobody had seen it refused 104 of 120 plain ones (87 %), 63 of 120 written to go
round it (53 %), and 4 of 240 useful ones. So the person is told, beside each question in a partner's own words, that
these things need not be answered. Nobody here reads the words in between: they may say what happened to somebody, and
are for two people only. It knows English and Spanish, whatever language the partner names. Every repetition is bounded.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from flows.reading import demand_frames as frames
from flows.reading import demand_origins as origins
from flows.reading import demand_people as people
from flows.reading import demand_words as words
from flows.reading.identifiers import levelled


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})")


_STATUS: Final = _any(words.STATUS)
_BIRTH: Final = _any(origins.BIRTH)
_NUMBER: Final = _any((*words.NUMBER_ALWAYS, *words.NUMBER))
_OTHERS: Final = _any(people.OTHERS)
_WHO: Final = _any(people.WHO)
_TOPICS: Final = (
    ("asks-number", _NUMBER),
    ("asks-status", _STATUS),
    ("asks-birthplace", _BIRTH),
    ("asks-others", _OTHERS),
    ("asks-others", _WHO),
)
_ORIGIN: Final = re.compile(rf"\b{origins.ORIGIN_NAMED}\b")
_ASKING: Final = re.compile(frames.ASKING)
_NAMING: Final = re.compile(frames.NAMING)
_NOT_ASKING: Final = re.compile(frames.NOT_ASKING)
_SCENE: Final = re.compile(frames.SCENE)
_ANSWERED: Final = re.compile(frames.ANSWERED)
_FOLLOWS: Final = re.compile(frames.FOLLOWS)
_RESUMED: Final = re.compile(frames.RESUMED)
_OF_A_PERSON: Final = frozenset({"asks-status", "asks-birthplace"})
_ON_DUTY: Final = re.compile(rf"\b(?:{frames.ON_DUTY})\b")
_NO_PERSONS: Final = re.compile(rf"\b(?:{frames.ON_DUTY}|{frames.NOT_PEOPLE})\b")
_SENTENCE: Final = re.compile(r"(?<=[.!?;\n])\s+|\n+")
_CLAUSE: Final = re.compile(
    r"\b(?:when|while|after|before|that|who|cuando|mientras|despues|antes|que)\b|[,:;]"
)
_DOTTED: Final = re.compile(r"\b(?:u\.s\.(?:a\.)?|s\.s\.n\.?|i\.d\.|ee\.? ?uu\.)")
_FEW: Final = 5
"""Words of a sentence in which naming is asking."""
_BESIDE: Final = 24
"""Signs beside a name or a paper in which its owner is looked for."""


def demanded(text: str) -> str | None:
    """Return what *text* asks and may not: ``asks-number``, ``asks-birthplace``, ``asks-status``, ``asks-others``.

    None when it asks for nothing of that.
    """
    told, at_scene = "", False
    for sentence in filter(str.strip, _SENTENCE.split(_plain(text))):
        if at_scene and _ANSWERED.search(sentence):
            return "asks-status"
        if told and _FOLLOWS.search(sentence):
            return told
        asked = _asks(sentence)
        for code, found in _topics(sentence):
            if asked and not _passes(sentence, found, code):
                return code
            at_scene = at_scene or (asked and code in _OF_A_PERSON)
            told = told or ("" if asked else code)
        told = told or ("asks-birthplace" if not asked and _ORIGIN.search(sentence) else "")
    return None


def named(label: str) -> str | None:
    """Return what the *label* of a button names that may not be asked: there the mere word is an answer."""
    flat = _plain(label)
    origin = "asks-birthplace" if _ORIGIN.search(flat) else None
    return next((code for code, _ in _topics(flat)), origin)


def _plain(text: str) -> str:
    """Return *text* in small letters without accents, without signs nobody sees, and without dots in abbreviations."""
    seen = "".join(sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign) != "Cf")
    flat = re.sub(r"[ \t\u00a0]+", " ", levelled(seen).lower().replace("’", "'"))
    return _DOTTED.sub(lambda found: found[0].replace(".", ""), flat)


def _topics(sentence: str) -> Iterator[tuple[str, re.Match[str]]]:
    return ((code, found) for code, pattern in _TOPICS for found in pattern.finditer(sentence))


def _asks(sentence: str) -> bool:
    few = len(sentence.split()) <= _FEW and _NAMING.search(sentence) is not None
    return few or _ASKING.search(sentence) is not None


def _passes(sentence: str, found: re.Match[str], code: str) -> bool:
    """Say whether the phrase stands in a question or an order, and still is not what it asks for."""
    before, after = sentence[: found.start()], sentence[found.end() :]
    begun = max((one.start() for one in _RESUMED.finditer(before)), default=0)
    refusal = _NOT_ASKING.search(sentence, begun)
    if refusal is not None and refusal.start() < found.start():
        return True
    beside = _CLAUSE.split(after)[0][:_BESIDE]
    if found.re is _OTHERS and _ON_DUTY.search(before[-_BESIDE:] + found[0] + beside):
        return True
    if code == "asks-number" and _NO_PERSONS.search(before[-_BESIDE:] + found[0] + beside):
        return True
    scene = _SCENE.search(before + (found[0] if code == "asks-number" else ""))
    return scene is not None and not _ANSWERED.search(sentence)
