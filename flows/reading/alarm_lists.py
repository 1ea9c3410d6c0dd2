"""What one language brings to ``alarms``: its classes of words and its frames, in the notation of ``frames``."""

from collections.abc import Mapping
from dataclasses import dataclass


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
