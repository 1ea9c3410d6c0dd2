"""Faults of the catalogues, found by comparing them with the code and with each other. Each check lists sentences."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir

from flows.words import Line
from locales import Texts, messages, words

ROOMS = ("flows", "locales", "bot", "handoff", "storage")
MARKS = {"N_": None, "line": None, "Line": None}
BUTTON_LENGTH = 30
KEPT = re.compile(r"https?://[^\s)]+|(?<![\w/])/[a-z]{3,}\b|\d[\d.,-]*\d|\d")
"""What is the same in every language: addresses, commands, numbers."""


def marked(root: Path) -> set[str]:
    """Return the msgids in the code: N_("…"), and literals in line("…") and Line("…")."""
    found = set()
    for room in ROOMS:
        if (root / room).is_dir():
            for _, _, msgid, _, _ in extract_from_dir(root / room, keywords=MARKS):
                found.add(msgid if isinstance(msgid, str) else msgid[0])
    return {msgid for msgid in found if translated(msgid)}


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
    return (f"{of.locale}: not translated: {msgid!r}" for msgid in sorted(code - words(of).keys()))


def orphans(code: set[str], of: Catalog) -> Iterator[str]:
    return (f"{of.locale}: nobody says {entry.id!r}" for entry in messages(of) if entry.id not in code)


def fuzzy(of: Catalog) -> Iterator[str]:
    return (f"{of.locale}: fuzzy: {entry.id!r}" for entry in messages(of) if entry.fuzzy)


def changed_english(of: Catalog) -> Iterator[str]:
    return (f"en: the text is not its msgid: {key!r}" for key, said in words(of).items() if key != said)


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
        if len(bare) > BUTTON_LENGTH:
            yield f"{of.locale}: a button of {len(bare)} signs: {said[msgid]!r}"
