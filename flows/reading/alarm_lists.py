"""What one language brings to ``alarms``: its classes of words and its frames, in the notation of ``frames``.

A list is one text. A line is an entry; a line that begins with a space goes on with the entry before, and what ends
in ``|`` goes on without a space.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Lists:
    """One language's frames. *never* is forgotten first; *past* makes danger a story, unless *now* is said too.

    *spelled* are the ways of a chat ("u", "xq") and what was run together ("theyre"); *hard* are words that one slip
    of typing does not hide; *by_sound*: all words are found however they are spelled, as long as they sound the same.
    """

    named: Mapping[str, str]
    spelled: Mapping[str, str]
    hard: str
    live: tuple[str, ...]
    crisis: tuple[str, ...]
    child: tuple[str, ...]
    trafficking: tuple[str, ...]
    home: tuple[str, ...]
    past: tuple[str, ...]
    now: tuple[str, ...]
    never: tuple[str, ...]
    by_sound: bool = False


def frames(text: str) -> tuple[str, ...]:
    """Return the entries of *text*."""
    return tuple(_entries(text))


def classes(text: str) -> Mapping[str, str]:
    """Return classes of words by name, from entries like ``name: word word``."""
    split = (entry.partition(": ") for entry in _entries(text))
    return MappingProxyType({name: words for name, _, words in split})


def spellings(text: str) -> Mapping[str, str]:
    """Return what is meant by how it is written, from pairs like ``u=you``, with ``;`` between."""
    pairs = (pair.strip().partition("=") for pair in text.replace("\n", ";").split(";") if pair.strip())
    return MappingProxyType({written: meant for written, _, meant in pairs})


def _entries(text: str) -> Iterator[str]:
    entry = ""
    for line in text.splitlines():
        if line.startswith(" "):
            entry += line.strip() if entry.endswith("|") else f" {line.strip()}"
        elif line:
            if entry:
                yield entry
            entry = line
    if entry:
        yield entry
