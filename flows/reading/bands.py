"""The part of the day in which a typed hour falls."""

from typing import Final

from flows.reading.hours import take_time
from flows.reading.rewriting import RULES, rewritten

_FROM: Final = (
    (21, "night"),
    (18, "evening"),
    (13, "afternoon"),
    (11, "midday"),
    (7, "morning"),
    (4, "early"),
    (0, "night"),
)
"""The first hour of each part, the latest first; "early" is early morning."""
_LONGEST: Final = 60


def read_bands(text: str, lang: str) -> tuple[str, ...]:
    """Return the parts of the day that *text* may mean: () where no hour is read, two for "at 7"."""
    if len(text) > _LONGEST:
        return ()
    for tongue in dict.fromkeys((lang, *RULES)):
        timed = take_time(rewritten(text, tongue)) if tongue in RULES else None
        if timed is not None and timed.clocks:
            return tuple(dict.fromkeys(_band(clock.at.hour) for clock in timed.clocks))
    return ()


def _band(hour: int) -> str:
    return next(name for first, name in _FROM if hour >= first)
