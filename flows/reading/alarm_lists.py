"""What one language brings to ``alarms``: phrases per kind, in the notation that stands there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lists:
    """One language's phrases. *past* makes danger a story, unless *now* is said too; *never* is taken out first."""

    live: tuple[str, ...]
    crisis: tuple[str, ...]
    child: tuple[str, ...]
    trafficking: tuple[str, ...]
    home: tuple[str, ...]
    past: tuple[str, ...]
    now: tuple[str, ...]
    never: tuple[str, ...]
