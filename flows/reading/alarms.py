"""Words that must be heard first: danger now, a crisis, harm at home, a child, forced work (dialogue 5.3, 5.4).

Theory. A missed alarm costs more than a false one: a false one shows a page with a way back, and loses no word. So
each list is wide. Only what would be absurd is kept out: a *story* about agents at a door is no danger *now*. Danger
therefore needs the present ("están en mi puerta"), and a message that names a past day is a story unless it also
says now. All languages are searched, whatever language the buttons are in: people write as they speak.

The lists are data, in a small notation of folded words (``folding.bare_words``: no accents, no punctuation):

- ``a|b`` either word; ``a_b`` several words as one choice; ``?`` after a word: it may be missing;
- ``..`` up to four other words between, ``...`` up to nine; ``$`` the end of the text;
- a word ending in ``*`` stands for every word that begins so.

They are a first draft by engineers. Clinicians and native speakers must read them before a launch.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final, Literal

from flows.reading.alarm_lists import Lists
from flows.reading.alarms_english import ENGLISH
from flows.reading.alarms_spanish import SPANISH
from flows.reading.folding import bare_words

Alarm = Literal["live", "crisis", "trafficking", "home", "child"]
ORDER: Final[tuple[Alarm, ...]] = ("live", "crisis", "child", "home", "trafficking")
"""Which is shown when a text holds several: the more urgent first."""
LANGUAGES: Final[Mapping[str, Lists]] = MappingProxyType({"en": ENGLISH, "es": SPANISH})
_GAPS: Final[Mapping[str, str]] = {"..": r"(?: \S+){0,4}?", "...": r"(?: \S+){0,9}?"}


def alarm(text: str, lang: str) -> Alarm | None:
    """Return what must be answered first, or None. *lang* is looked at first, then every other language."""
    found = _found(text, lang)
    return found[0] if found else None


def alarm_language(text: str, lang: str = "") -> str:
    """Return the language whose list raised the alarm; "" for none."""
    found = _found(text, lang)
    return found[1] if found else ""


def _found(text: str, lang: str) -> tuple[Alarm, str] | None:
    words = bare_words(text)
    if not words:
        return None
    said = f" {words}"
    tongues = sorted(LANGUAGES, key=lambda tongue: (tongue != lang.partition("-")[0], tongue))
    held = frozenset(words.split())
    for kind in ORDER:
        for tongue in tongues:
            if _holds(tongue, kind, said, held):
                return kind, tongue
    return None


def _holds(tongue: str, kind: Alarm, said: str, held: frozenset[str]) -> bool:
    lists = LANGUAGES[tongue]
    likely = _likely(getattr(lists, kind), held)
    if not likely:
        return False
    for phrase in _likely(lists.never, held):
        said = phrase.sub(" ", said)
    if kind == "live" and _any(lists.past, said, held) and not _any(lists.now, said, held):
        return False
    return any(phrase.search(said) for phrase in likely)


def _any(phrases: tuple[str, ...], said: str, held: frozenset[str]) -> bool:
    return any(phrase.search(said) for phrase in _likely(phrases, held))


def _likely(phrases: tuple[str, ...], held: frozenset[str]) -> list[re.Pattern[str]]:
    """Return the phrases that can be in a text with the words *held*: for most texts hardly any."""
    whole, beginnings = _index(phrases)
    found = {phrase for word in held for phrase in whole.get(word, ())}
    found |= {phrase for start, phrase in beginnings for word in held if word.startswith(start)}
    return [_compiled(phrase) for phrase in phrases if phrase in found]


@cache
def _index(phrases: tuple[str, ...]) -> tuple[Mapping[str, list[str]], list[tuple[str, str]]]:
    """Return phrases by a word that each needs, and those that need a word of which only the beginning is given.

    Each phrase stands under the piece that is hardest to hold by chance.
    """
    whole: dict[str, list[str]] = {}
    beginnings: list[tuple[str, str]] = []
    for phrase in phrases:
        for key in max(map(_needed, phrase.split()), key=_rare):
            if key.endswith("*"):
                beginnings.append((key[:-1], phrase))
            else:
                whole.setdefault(key, []).append(phrase)
    return whole, beginnings


def _needed(piece: str) -> tuple[str, ...]:
    """Return one word of each choice of *piece*; none if the piece may be missing, or be no word."""
    choices = piece.split("|")
    if piece in _GAPS or piece.endswith("?") or "$" in choices:
        return ()
    return tuple(max(choice.removesuffix("_$").split("_"), key=len) for choice in choices)


def _rare(keys: tuple[str, ...]) -> tuple[int, int]:
    return min(map(len, keys), default=0), -len(keys)


@cache
def _compiled(phrase: str) -> re.Pattern[str]:
    return re.compile(f"{_pattern(phrase)}(?= |$)")


def _pattern(phrase: str) -> str:
    """Return a phrase as a regular expression over words that each begin with one space."""
    return "".join(map(_piece, phrase.split()))


def _piece(piece: str) -> str:
    if piece in _GAPS:
        return _GAPS[piece]
    choice = f"(?:{'|'.join(map(_word, piece.removesuffix('?').split('|')))})"
    return f"{choice}?" if piece.endswith("?") else choice


def _word(word: str) -> str:
    if word == "$":
        return "$"
    body, end = (word.removesuffix("_$"), "$") if word.endswith("_$") else (word, "")
    return " " + re.escape(body).replace(r"\*", r"\S*").replace("_", " ") + end
