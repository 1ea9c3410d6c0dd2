"""The time of day in a rewritten phrase: taken out of it, in every reading it allows."""

import re
from dataclasses import dataclass
from datetime import time
from typing import Final

NOON: Final = 12
LAST_HOUR: Final = 23
_LAST_PM: Final = 11
_SMALL_HOURS: Final = 5


@dataclass(frozen=True, slots=True)
class Clock:
    """One reading of a time: the hour and how many days after the named day it falls (a night has two dates)."""

    at: time
    day: int = 0


@dataclass(frozen=True, slots=True)
class Timed:
    """A phrase without its time: the rest, the readings of the time, whether the time was said as "about"."""

    rest: str
    clocks: tuple[Clock, ...]
    about: bool
    night: bool = False


_BAND = r"(?P<band>morning|afternoon|night|dawn|noon|midnight)"
_NUMBER = r"(?P<hour>[0-9]{1,2})(?::(?P<minute>[0-9]{2}))?(?::[0-9]{2})?"
_NOT_A_DATE = (
    r"(?![0-9:/-]|(?: or [0-9]+)? (?:minutes?|hours?|days?|weeks?|months?|years?)|"
    r" (?:de )?(?:january|february|march|april|may|june|july|august|september|october|november|december))"
)
_ABOUT = r"(?P<about>about )*"
_LATE_ABOUT = r"(?P<late> about)?"

_TIMES = tuple(
    re.compile(rf"\b{_ABOUT}{pattern}(?!\w){_LATE_ABOUT}")
    for pattern in (
        rf"(?:at )?(?:about )?(?P<to>quarter to )(?P<hour>[0-9]{{1,2}})(?: (?P<marker>[ap]m))?(?: (?:at )?{_BAND})?",
        rf"(?:at )?(?:about )?{_NUMBER} ?(?P<marker>[ap]m)(?: (?:at )?(?:morning|afternoon|night|dawn))?",
        rf"(?:at )?(?:about )?{_NUMBER} {_BAND}",
        rf"{_BAND} (?P<late2>about )?at (?P<must>about )?{_NUMBER}{_NOT_A_DATE}",
        rf"at (?P<late2>about )?{_NUMBER}{_NOT_A_DATE}(?: hours)?",
        r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::[0-9]{2})?(?: hours)?",
        r"(?P<hour>[0-9]{1,2}) hours(?! ago)",
        rf"(?P<must>about )(?P<hour>[0-9]{{1,2}}){_NOT_A_DATE}$",
        rf"(?:at )?{_BAND}",
    )
)


def _said(found: re.Match[str], name: str) -> str:
    return found.groupdict().get(name) or ""


def take_time(phrase: str) -> Timed | None:
    """Take the time of day out of *phrase*; None when there is one that no clock shows ("at 27")."""
    for pattern in _TIMES:
        if found := pattern.search(phrase):
            return _timed(phrase, found)
    return Timed(phrase, (), about=False)


def _timed(phrase: str, found: re.Match[str]) -> Timed | None:
    """Return the phrase around *found*; a band elsewhere in it ("last night at 9") says which half of the day."""
    rest = f"{phrase[: found.start()]} {phrase[found.end() :]}"
    band = _said(found, "band")
    if not band and (other := re.search(rf"\b(?<!last ){_BAND}\b", rest)):
        band, rest = other["band"], f"{rest[: other.start()]} {rest[other.end() :]}"
    last_night = bool(re.search(r"\blast night\b", phrase))
    about = any(_said(found, name) for name in ("about", "late", "late2", "must"))
    rest = "last night" if last_night and not rest.replace("last", "").strip() else " ".join(rest.split())
    clocks = _clocks(found, band, last_night=last_night)
    if clocks is None:
        return None
    return Timed(rest, clocks, about=about and bool(clocks), night=last_night)


def _clocks(found: re.Match[str], band: str, *, last_night: bool) -> tuple[Clock, ...] | None:
    hour = int(_said(found, "hour") or (NOON if band in ("noon", "midnight") else -1))
    if hour < 0:
        return ()
    minute = int(_said(found, "minute") or 0)
    if _said(found, "to"):
        hour, minute = ((hour or 24) - 1) or NOON, 45
    if hour > LAST_HOUR or minute > 59:  # noqa: PLR2004  (a clock's face)
        return None
    hours = _hours(hour, _said(found, "marker"), band, last_night=last_night, digits=_said(found, "hour"))
    return None if hours is None else tuple(Clock(time(h, minute), day) for h, day in hours)


def _hours(
    hour: int, marker: str, band: str, *, last_night: bool, digits: str
) -> tuple[tuple[int, int], ...] | None:
    """Return (hour of 24, days later) for every reading; None if marker and hour contradict ("15 am")."""
    if hour > NOON or hour == 0 or (digits[:1] == "0" and not marker and not band):
        return None if marker == "am" and hour > NOON else ((hour, 0),)
    if marker:
        hour = hour % NOON + (NOON if marker == "pm" else 0)
        return ((hour, int(last_night and hour <= _SMALL_HOURS)),)
    match band:
        case "morning" | "dawn":
            return ((hour % NOON, 0),)
        case "noon":
            return ((hour if hour in (NOON, _LAST_PM) else hour + NOON, 0),)
        case "afternoon":
            return ((hour % NOON + NOON, 0),)
        case "night" | "midnight":
            return _at_night(hour, last_night=last_night)
    if last_night:
        return _at_night(hour, last_night=True)
    return ((hour % NOON + NOON, 0), (hour % NOON, 0)) if hour == NOON else ((hour, 0), (hour + NOON, 0))


def _at_night(hour: int, *, last_night: bool) -> tuple[tuple[int, int], ...]:
    """Six to eleven is the evening; twelve to five may be the night before or after the named day."""
    if _SMALL_HOURS < hour < NOON:
        return ((hour + NOON, 0),)
    small = hour % NOON
    return ((small, 1),) if last_night else ((small, 0), (small, 1))
