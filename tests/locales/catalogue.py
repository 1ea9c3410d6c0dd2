"""Faults of the catalogues, found by comparing them with the code and with each other. Each check lists sentences."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir

from flows.words import Line
from locales import Texts, messages, words

MARKED = {"N_": None}
SPOKEN = {"N_": None, "line": None, "Line": None}
ROOMS = {
    **dict.fromkeys(("flows", "locales", "bot"), SPOKEN),
    **dict.fromkeys(("handoff", "printing", "storage"), MARKED),
}
"""In the case on paper ``line`` is another word: there only N_ marks a sentence."""
BUTTON_LENGTH = 30
WIDE = {"Send, they may write: {name}": 40, "Send, no messages: {name}": 40}
"""The two equal buttons of each partner: their words are the consent. Each has a row of its own."""
KEPT = re.compile(r"https?://[^\s)]+|(?<![\w/])/[a-z]{3,}\b|\d[\d.,-]*\d|\d")
"""What is the same in every language: addresses, commands, numbers."""


def marked(root: Path) -> set[str]:
    """Return the msgids in the code: N_("…"), and what is spoken as a literal in line("…") and Line("…")."""
    found = set()
    for room, marks in ROOMS.items():
        if (root / room).is_dir():
            for _, _, msgid, _, _ in extract_from_dir(root / room, keywords=marks):
                found.add(msgid if isinstance(msgid, str) else msgid[0])
    return found


def translated(msgid: str) -> bool:
    """Tell whether a language has to say *msgid* at all: signs around placeholders are the same everywhere."""
    try:
        Texts("", {}).spans(Line(msgid, tuple((name, "") for name in placeholders(msgid))))
    except KeyError:
        return True
    return False


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def missing(code: set[str], of: Catalog) -> Iterator[str]:
    return (
        f"{of.locale}: not translated: {msgid!r}"
        for msgid in sorted(code - words(of).keys())
        if translated(msgid)
    )


def orphans(code: set[str], of: Catalog) -> Iterator[str]:
    return (f"{of.locale}: nobody says {entry.id!r}" for entry in messages(of) if entry.id not in code)


def fuzzy(of: Catalog) -> Iterator[str]:
    return (f"{of.locale}: fuzzy: {entry.id!r}" for entry in messages(of) if entry.fuzzy)


def changed_english(of: Catalog) -> Iterator[str]:
    return (f"en: the text is not its msgid: {key!r}" for key, said in words(of).items() if key != said)


def left_in_english(of: Catalog) -> Iterator[str]:
    """Find sentences that were copied, not translated; a name or a single word may be the same."""
    return (
        f"{of.locale}: left in English: {key!r}"
        for key, said in words(of).items()
        if key == said and key.count(" ") > 1
    )


def mismatched(of: Catalog) -> Iterator[str]:
    """Placeholders, addresses, commands and numbers are the same on both sides; so is what stands at the ends."""
    for msgid, said in words(of).items():
        if placeholders(msgid) != placeholders(said):
            yield f"{of.locale}: other placeholders: {msgid!r}"
        if set(KEPT.findall(msgid)) - set(KEPT.findall(said)):
            yield f"{of.locale}: an address, command or number is missing: {msgid!r}"
        if (msgid[:1].isspace(), msgid[-1:].isspace()) != (said[:1].isspace(), said[-1:].isspace()):
            yield f"{of.locale}: other blanks at the ends: {msgid!r}"


def buttons(of: Catalog) -> set[str]:
    """Return the msgids whose note says they are a button's label."""
    return {
        str(entry.id)
        for entry in messages(of)
        if any("button" in note.lower() for note in entry.auto_comments)
    }


def too_long(of: Catalog, labels: Iterable[str]) -> Iterator[str]:
    said = words(of)
    for msgid in sorted(set(labels) & said.keys()):
        bare = re.sub(r"\{\w+\}", "", said[msgid])
        if len(bare) > WIDE.get(msgid, BUTTON_LENGTH):
            yield f"{of.locale}: a button of {len(bare)} signs: {said[msgid]!r}"
