"""The day in a rewritten phrase, as precise as it was said: a day, a week, a month or a year, never more.

The whole phrase must match one of the forms below, so a sentence about something else has no reading.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import MINYEAR, UTC, date, datetime, timedelta
from itertools import product
from typing import Final

from flows.reading.rewriting import MONTHS, WEEKDAYS

FIRST_YEAR: Final = 1990
"""An earlier year is taken for a slip or for a house number."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Day:
    """One reading: EDTF without its time, whether the words are vague, and a time that the words imply."""

    edtf: str
    vague: bool = False
    at: datetime | None = None


def on(day: date, *, vague: bool = False) -> Day:
    """Return one calendar day."""
    return Day(day.isoformat(), vague)


def _between(first: date, last: date) -> Day:
    return on(first) if first == last else Day(f"{first.isoformat()}/{last.isoformat()}")


Reader = Callable[[re.Match[str], datetime], Iterator[Day]]


def _near(found: re.Match[str], now: datetime) -> Iterator[Day]:
    yield on(now.date() if found[0] == "today" else now.date() - _DAY, vague=found[0] == "last night")


def _ago(found: re.Match[str], now: datetime) -> Iterator[Day]:
    """Days are exact; weeks, months and years are as vague as the words; hours and minutes imply a time."""
    count, unit = int(found["count"]), found["unit"]
    if unit in ("hour", "minute"):
        if count <= 24 * 60:
            then = now.astimezone(UTC) - timedelta(**{f"{unit}s": count})
            yield Day(then.astimezone(now.tzinfo).date().isoformat(), at=then.astimezone(now.tzinfo))
        return
    if (day := _back(now.date(), count, unit)) is not None:
        text = day.isoformat()
        yield Day({"month": text[:7], "year": text[:4]}.get(unit, text), vague=unit != "day")


def _back(day: date, count: int, unit: str) -> date | None:
    """Count back from *day*; a shorter month ends with its last day. None before the year 1."""
    if unit in ("day", "week"):
        days = count * (7 if unit == "week" else 1)
        return day - days * _DAY if days < day.toordinal() else None
    year, month = divmod(day.year * 12 + day.month - 1 - count * (12 if unit == "year" else 1), 12)
    if year < MINYEAR:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _ago_between(found: re.Match[str], now: datetime) -> Iterator[Day]:
    days = 7 if found["unit"] == "week" else 1
    first, last = sorted((int(found["less"]), int(found["more"])), reverse=True)
    if first * days < 3650:  # noqa: PLR2004  (ten years)
        yield _between(now.date() - first * days * _DAY, now.date() - last * days * _DAY)


def _week(found: re.Match[str], now: datetime) -> Iterator[Day]:
    monday = now.date() - now.weekday() * _DAY
    match found["which"]:
        case "this":
            yield _between(monday, now.date())
        case "last":
            yield _between(monday - 7 * _DAY, monday - _DAY)
        case _:
            yield _between(monday - 14 * _DAY, monday - 8 * _DAY)


def _weekend(found: re.Match[str], now: datetime) -> Iterator[Day]:
    """On a Saturday or Sunday "the weekend" and "last weekend" are the one before."""
    saturday = now.date() - ((now.weekday() - 5) % 7) * _DAY
    started_today = now.date() - saturday <= _DAY
    if started_today and found["which"] != "this ":
        saturday -= 7 * _DAY
    yield _between(saturday, min(saturday + _DAY, now.date()))


def _month_or_year(found: re.Match[str], now: datetime) -> Iterator[Day]:
    back = found["which"] == "last"
    if found["unit"] == "year":
        yield Day(str(now.year - back))
        return
    then = now.date().replace(day=1) - (_DAY if back else 0 * _DAY)
    yield Day(f"{then:%Y-%m}")


def _weekday(found: re.Match[str], now: datetime) -> Iterator[Day]:
    """Read a weekday as the most recent one; today's own name, and "last" within this week, have two readings."""
    back = (now.weekday() - WEEKDAYS.index(found["name"])) % 7
    latest = now.date() - back * _DAY
    if found["week"]:
        yield on(now.date() - (now.weekday() + 7 - WEEKDAYS.index(found["name"])) * _DAY)
        return
    if back == 0 and found["which"] == "last ":
        yield on(latest - 7 * _DAY)
        return
    yield on(latest)
    same_week = back <= now.weekday()
    if found["which"] != "this " and (back == 0 or (found["which"] == "last " and same_week)):
        yield on(latest - 7 * _DAY)


def _month(found: re.Match[str], now: datetime) -> Iterator[Day]:
    """Read a month without a year as the latest that has begun; "last October" in November may mean two."""
    number, vague = MONTHS.index(found["month"]) + 1, bool(found["vague"])
    if found["year"]:
        yield Day(f"{_year(found['year'], now)}-{number:02}", vague)
        return
    year = now.year - (number > now.month)
    if found["which"] == "last " and number == now.month:
        year -= 1
    yield Day(f"{year}-{number:02}", vague)
    if found["which"] == "last " and year == now.year:
        yield Day(f"{year - 1}-{number:02}", vague)


def _year(said: str, now: datetime) -> int:
    match said.strip():
        case "last year":
            return now.year - 1
        case "this year":
            return now.year
        case digits:
            return int(digits) + (2000 if len(digits) <= 2 else 0)  # noqa: PLR2004  (two digits: this century)


def _day_of_month(found: re.Match[str], now: datetime) -> Iterator[Day]:
    month = found["month"] or found["month2"]
    number = int(found["day"] or found["day2"])
    for day in _dated(number, MONTHS.index(month) + 1, found["year"], now):
        if not found["name"] or WEEKDAYS[day.weekday()] == found["name"]:
            yield on(day)


def _dated(number: int, month: int, said_year: str | None, now: datetime) -> Iterator[date]:
    """Yield the day, in the said year or else in the latest year in which it has come."""
    years = (_year(said_year, now),) if said_year else range(now.year, now.year - 5, -1)
    for year in years:
        with suppress(ValueError):  # the 31st of June, the 13th month
            day = date(year, month, number)
            if said_year or day <= now.date():
                yield day
                return


def _numbers(found: re.Match[str], now: datetime) -> Iterator[Day]:
    """Read 10/11 both ways: a Spanish speaker in the US may mean either."""
    first, second, year = int(found["first"]), int(found["second"]), found["year"]
    orders = dict.fromkeys(((first, second), (second, first)))
    for month, number in orders:
        yield from map(on, _dated(number, month, year, now))


def _iso(found: re.Match[str], now: datetime) -> Iterator[Day]:
    yield from map(on, _dated(int(found["day"]), int(found["month"]), found["year"], now))


def _day_number(found: re.Match[str], now: datetime) -> Iterator[Day]:
    """Read "the 15th" as the latest 15th, "Tuesday the 17th" as the latest that was a Tuesday, within a year."""
    first, number = now.date().replace(day=1), int(found["day"])
    for _ in range(12):
        if number <= monthrange(first.year, first.month)[1]:
            day = first.replace(day=number)
            if day <= now.date() and (not found["name"] or WEEKDAYS[day.weekday()] == found["name"]):
                yield on(day)
                return
        first = (first - _DAY).replace(day=1)


def _plain_year(found: re.Match[str], now: datetime) -> Iterator[Day]:
    if int(found["year"]) <= now.year:
        yield Day(found["year"])


_MONTH_NAMES = "|".join(MONTHS)
_DAY_NAMES = "|".join(WEEKDAYS)
_YEAR = r"(?: (?P<year>(?:19|20)[0-9]{2}|last year|this year))?"
_NAMED = rf"(?:(?P<name>{_DAY_NAMES}) )?(?:days? )?"
_FORMS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(form), reader)
    for form, reader in (
        ("today|yesterday|last night", _near),
        (r"(?P<count>[0-9]{1,4}) (?P<unit>minute|hour|day|week|month|year)s? ago", _ago),
        (r"(?P<less>[0-9]{1,3}) or (?P<more>[0-9]{1,3}) (?P<unit>day|week)s? ago", _ago_between),
        ("(?P<which>this|last|before last) week", _week),
        ("(?P<which>this |last )?weekend", _weekend),
        ("(?P<which>this|last) (?P<unit>month|year)", _month_or_year),
        (rf"(?P<which>this |last )?(?P<name>{_DAY_NAMES})(?P<week> last week)?", _weekday),
        (rf"(?P<vague>vague )?(?P<which>this |last )?(?P<month>{_MONTH_NAMES}){_YEAR}", _month),
        (
            (
                rf"{_NAMED}(?:(?P<day>[0-9]{{1,2}}) (?P<month>{_MONTH_NAMES})"
                rf"|(?P<month2>{_MONTH_NAMES}) (?:day )?(?P<day2>[0-9]{{1,2}})){_YEAR}"
            ),
            _day_of_month,
        ),
        (
            r"(?:day )?(?P<first>[0-9]{1,2}) ?[/-] ?(?P<second>[0-9]{1,2})(?: ?[/-] ?(?P<year>(?:19|20)?[0-9]{2}))?",
            _numbers,
        ),
        (r"(?P<year>(?:19|20)[0-9]{2})[/-](?P<month>[0-9]{1,2})[/-](?P<day>[0-9]{1,2})", _iso),
        (rf"(?:(?P<name>{_DAY_NAMES}) (?:days? )?|days? )(?P<day>[0-9]{{1,2}})", _day_number),
        (r"(?P<year>(?:19|20)[0-9]{2})", _plain_year),
    )
)


def read_day(phrase: str, now: datetime) -> tuple[Day, ...]:
    """Return every reading of *phrase*, the likeliest first; () when it is not wholly about a day."""
    if found := re.fullmatch(r"between (.+) and (.+)", phrase):
        return _range(found[1], found[2], now)
    vague = "vague" in phrase.split() and not any(month in phrase for month in MONTHS)
    phrase = phrase.removeprefix("vague ") if vague else phrase
    days = [day for form, reader in _FORMS if (found := form.fullmatch(phrase)) for day in reader(found, now)]
    return tuple(dict.fromkeys(Day(day.edtf, day.vague or vague, day.at) for day in days))


def _range(first: str, last: str, now: datetime) -> tuple[Day, ...]:
    """Join two days to one interval; "between Monday and Wednesday" ends on the latest Wednesday."""
    if first.isdigit():  # "del 9 al 12 de noviembre"
        first = re.sub(r"[0-9]{1,2}", first, last, count=1)
    spans: list[Day] = []
    for start, end in product(read_day(first, now), read_day(last, now)):
        if len(start.edtf) == len(end.edtf) == 10:  # noqa: PLR2004  (whole days, YYYY-MM-DD)
            begin, finish = date.fromisoformat(start.edtf), date.fromisoformat(end.edtf)
            if first in WEEKDAYS and begin > finish:
                begin -= 7 * _DAY
            if begin < finish:
                spans.append(_between(begin, finish))
    return tuple(spans[:1] if first in WEEKDAYS else spans)
