"""What the date somebody gave allows: the first and the last day it covers, and how old it is by now.

Rules are plain conditions over answers, so the age of the event becomes an answer of its own, ``when.age``.
Dates are EDTF level 1 (ISO 8601-2). A ``~`` widens nothing: the card then says that the date was not sure.
"""

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from flows.answers import Answer
from flows.conditions import Answers, Mentions

WHEN, WHERE = "inc.when", "inc.place"
INJURY_STEMS = (
    "hurt", "injur", "bleed", "blood", "bruis", "fractur", "hospital", "wound", "pain", "unconscious",
    "herid", "lesion", "sangr", "moret", "golpe", "fractur", "hospital", "dolor", "lastim", "inconscien",
)  # fmt: skip  # a list is read as a list, not as a column
"""Words, without accents, that tell of an injury in English or Spanish: then the probe is not asked."""

WORDS_OF_INJURY = Mentions("inc.story", INJURY_STEMS)

AGE = "when.age"
STATE = "where.state"
"""The state of the place, "US-IL": an answer of its own too."""
LAST_MIDNIGHT = timedelta(hours=12)
"""A day ends in the last US zones (Aleutians, American Samoa) up to 11 hours after it ends in UTC."""
FIRST_MIDNIGHT = timedelta(hours=10)
"""A day begins on Guam and the Northern Marianas 10 hours before it begins in UTC."""
THREE_DAYS = timedelta(hours=72)

_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?[?~%]?")


@dataclass(frozen=True, slots=True)
class Span:
    """First and last day an answer allows, both included. *sure*: one day, and the person did not say "about"."""

    first: date
    last: date
    sure: bool

    @property
    def wide(self) -> bool:
        """Return whether more than a week is allowed, as a month is: that says little about the last days."""
        return self.last - self.first >= timedelta(days=7)


def span(answers: Answers) -> Span | None:
    """Return the days ``inc.when`` allows; None when it is missing, unknown or open at its beginning."""
    answer = answers.get(WHEN)
    if answer is None or not isinstance(answer.value, Mapping):
        return None
    edtf = str(answer.value.get("edtf", ""))
    begin, _, finish = edtf.partition("/")
    first, last = _covers(begin), _covers(finish or begin)
    if first is None or last is None:
        return None
    vague = bool(answer.value.get("about")) or answer.certainty == "guess" or not edtf[-1].isdigit()
    return Span(first[0], last[1], sure=first[0] == last[1] and not vague)


def years_after(day: date, years: int) -> date:
    """Return the same day *years* later; 29 February becomes the 28th, the earlier and so the careful reading."""
    leap = (day.month, day.day) == (2, 29) and not calendar.isleap(day.year + years)
    return day.replace(year=day.year + years, day=28 if leap else day.day)


def months_before(day: date, months: int) -> date:
    """Return the same day *months* earlier, or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def months_after(day: date, months: int) -> date:
    """Return the same day *months* later, or the last day of that month, the earlier and so the careful reading."""
    return months_before(day, -months)


def aged(answers: Answers, now: datetime) -> dict[str, Answer]:
    """Return *answers* with ``when.age``, the codes that hold at *now* (a time with a zone), and ``where.state``."""
    days = span(answers)
    ages = ["no_day"] if days is None else [code for code, holds in _ages(days, now) if holds]
    place = answers.get(WHERE)
    state = place.value.get("state") if place is not None and isinstance(place.value, Mapping) else None
    return {**answers, AGE: Answer(ages), STATE: Answer(state)}


def _ages(days: Span, now: datetime) -> tuple[tuple[str, bool], ...]:
    today = now.date()
    begun = datetime.combine(days.first, time(), UTC) - FIRST_MIDNIGHT
    ended = datetime.combine(days.last + timedelta(days=1), time(), UTC) + LAST_MIDNIGHT
    return (
        ("under_72_hours", now - ended < THREE_DAYS),
        ("surely_under_72_hours", days.sure and now - begun < THREE_DAYS),
        ("wide", days.wide),
        ("under_14_days", today - days.last <= timedelta(days=14)),
        ("under_30_days", today - days.last <= timedelta(days=30)),
        ("over_18_months", months_after(days.first, 18) < today),
        ("over_2_years", years_after(days.first, 2) <= today),
    )


def _covers(edtf: str) -> tuple[date, date] | None:
    read = _DAY.fullmatch(edtf)
    if read is None:
        return None
    year, month, day = (int(part) if part else 0 for part in read.groups())
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return first, first
    end = month or 12
    return first, date(year, end, calendar.monthrange(year, end)[1])
