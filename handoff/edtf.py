"""Dates in EDTF (ISO 8601-2 level 1, as far as the flow makes them) written out for a reader. Pure."""

import re
from datetime import date

from flows.hearing.told import MONTHS
from flows.words import N_, Line, line

_DATE = re.compile(r"(?P<year>\d{4})(-(?P<month>\d\d))?(-(?P<day>\d\d))?(?P<sign>[~?%]?)")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
"""One day, not called a guess."""
_SURE = {
    "day": N_("{day}"),
    "month": N_("{month} {year}, day not known"),
    "year": N_("the year {year}"),
}
_ABOUT = {
    "day": N_("about {day}"),
    "month": N_("about {month} {year}, day not known"),
    "year": N_("about the year {year}"),
}


def written(edtf: str) -> Line:
    """Return the line that says *edtf*; a form we do not make is shown as it is."""
    first, slash, last = edtf.partition("/")
    if slash:
        return line(N_("between {first} and {last}"), first=_one(first), last=_one(last))
    return _one(edtf)


def _one(edtf: str) -> Line:
    found = _DATE.fullmatch(edtf)
    if found is None:
        return line("{words}", words=edtf)
    texts = _ABOUT if found["sign"] else _SURE
    if found["day"]:
        return line(texts["day"], day=date(int(found["year"]), int(found["month"]), int(found["day"])))
    if found["month"]:
        return line(texts["month"], month=Line(MONTHS[int(found["month"]) - 1]), year=found["year"])
    return line(texts["year"], year=found["year"])
