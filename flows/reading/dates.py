"""When it happened, from typed words: read back to the person, never more exact than what was said.

EDTF level 1 (ISO 8601-2). A time is kept as said, local, without an offset: an hour that a clock change skips or
repeats stays the person's own. Several readings mean that the person is asked.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import product
from typing import Final

from flows.reading.days import FIRST_YEAR, Day, read_day
from flows.reading.hours import Clock, Timed, take_time
from flows.reading.rewriting import RULES, rewritten

_LONGEST: Final = 120
_MOST: Final = 4
_SLACK = timedelta(days=1)
_YEAR: Final = re.compile(r"\b20[0-9]{2}\b")
_NEXT_YEAR: Final = tuple(timedelta(days=days) for days in (364, 360, 353))
_FAR: Final = timedelta(days=3 * 365)


@dataclass(frozen=True, slots=True)
class When:
    """A reading: EDTF, ``"HH:MM"`` or None, and whether the person's own words say "about".

    ``~`` in *edtf* marks a date that is approximate. With a time, *about* may speak of the time alone.
    """

    edtf: str
    time: str | None = None
    about: bool = False

    def earliest(self) -> date:
        """Return the first day that *edtf* covers (``~`` widens nothing)."""
        return _bounds(self.edtf.split("/")[0])[0]

    def latest(self) -> date:
        """Return the last day that *edtf* covers."""
        return _bounds(self.edtf.rsplit("/", maxsplit=1)[-1])[1]


def _bounds(part: str) -> tuple[date, date]:
    numbers = [int(number) for number in part.rstrip("~?%").split("-")]
    match numbers:
        case [year]:
            return date(year, 1, 1), date(year, 12, 31)
        case [year, month]:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        case _:
            return date(*numbers), date(*numbers)


def when_on(day: date) -> When:
    """Return one day without a time, as from a button."""
    return When(day.isoformat())


def read_when(text: str, lang: str, now: datetime) -> tuple[When, ...]:
    """Read *text* in *lang*, then in the other languages; *now* is aware, in the person's zone.

    () cannot be read; one: read it back; several: ask which (day and month order, am or pm, which Tuesday).
    Nothing later than tomorrow and nothing before 1990 is ever returned.
    """
    if len(text) > _LONGEST:
        return ()
    for tongue in dict.fromkeys((lang, *RULES)):
        if tongue in RULES and (readings := _readings(rewritten(text, tongue), now)):
            return readings
    return ()


def read_ahead(text: str, lang: str, now: datetime) -> tuple[When, ...]:
    """Read *text* as ``read_when`` does, and as a date to come: within a year, or later where it names its year.

    A date to come was said as a date ("December 3"), so it reads the same from one day of next year as from another;
    what is counted from today does not.
    """
    if _YEAR.search(text):
        return read_when(text, lang, now + _FAR)
    first, *others = (read_when(text, lang, now + ahead) for ahead in _NEXT_YEAR)
    same = (when for when in first if all(when in one for one in others))
    coming = tuple(when for when in same if when.earliest() > now.date())
    return tuple(dict.fromkeys((*coming, *read_when(text, lang, now))))[:_MOST]


def _readings(phrase: str, now: datetime) -> tuple[When, ...]:
    timed = take_time(phrase)
    if timed is None:
        return ()
    rest = " ".join(word for word in timed.rest.split() if word not in ("about", "at"))
    said_about = "about" in timed.rest.split()
    whens = [
        when
        for day, clock in product(read_day(rest, now), timed.clocks or (None,))
        for when in _joined(day, clock, timed, about=said_about)
        if when.latest().year >= FIRST_YEAR and when.earliest() <= now.date() + _SLACK
    ]
    past = [when for when in whens if _has_come(when, now)]
    return tuple(dict.fromkeys(past or whens))[:_MOST]


def _joined(day: Day, clock: Clock | None, timed: Timed, *, about: bool) -> Iterator[When]:
    """Put day and hour together. "Two hours ago" says a time, but only about; a range of days has no one hour."""
    if day.at is not None:
        yield When(day.edtf, f"{day.at:%H:%M}", about=True)
        return
    exact_day = re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", day.edtf) is not None
    vague = about or (day.vague and not (clock and timed.night))
    sign = "~" if vague and "/" not in day.edtf else ""
    if clock is None:
        yield When(day.edtf + sign, None, about)
    elif exact_day:
        moved = date.fromisoformat(day.edtf) + timedelta(days=clock.day)
        yield When(moved.isoformat() + sign, f"{clock.at:%H:%M}", about or timed.about)


def _has_come(when: When, now: datetime) -> bool:
    if when.time is None or when.earliest() != when.latest():
        return when.earliest() <= now.date()
    return (when.earliest(), when.time) <= (now.date(), f"{now:%H:%M}")
