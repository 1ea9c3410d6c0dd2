"""The operator's hotlines (``help.toml``): data with a day of checking, shown only while they are young enough.

Up to 60 days: shown. Up to 120 days: shown with "please check". Older: hidden (dialogue 5.3).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from flows.words import N_, Line, line, verbatim

FRESH = timedelta(days=60)
HIDDEN = timedelta(days=120)
EVERYWHERE = "*"
NEEDED = ("name", "hours", "source")


@dataclass(frozen=True, slots=True)
class Hotline:
    """One line to call. *states*: "US-IL" or "*"; *languages*: BCP 47; *reach*: a phone number or a page."""

    name: str
    states: tuple[str, ...]
    languages: tuple[str, ...]
    reach: str
    hours: str
    source: str
    checked_on: date

    def serves(self, state: str) -> bool:
        """Return whether the line serves *state*."""
        return state in self.states or EVERYWHERE in self.states


Help = tuple[Hotline, ...]


def read_help(raw: Mapping[str, Any]) -> tuple[Help, tuple[str, ...]]:
    """Read the hotlines; faults are plain sentences, all of them, and a faulty row is left out."""
    rows = raw.get("hotline", [])
    if not isinstance(rows, list):
        return (), ("help: write each hotline as [[hotline]].",)
    found = [(row, _faults(row)) for row in rows]
    faults = tuple(
        f"hotline {row.get('name') or number}: {fault}."
        for number, (row, wrong) in enumerate(found, 1)
        for fault in wrong
    )
    return tuple(_hotline(row) for row, wrong in found if not wrong), faults


def fresh(lines: Help, state: str, now: datetime) -> Help:
    """Return the lines for *state* young enough to be shown, by name."""
    young = (each for each in lines if each.serves(state) and now.date() - each.checked_on <= HIDDEN)
    return tuple(sorted(young, key=lambda each: each.name.casefold()))


def told(each: Hotline, now: datetime) -> tuple[Line, ...]:
    """Return one hotline as lines: who and where, when and in which languages, source and day."""
    old = now.date() - each.checked_on > FRESH
    dated = N_("Please check this number first. We read it on {date}. Source: {source}")
    return (
        line("{name}: {reach}", strong=True, name=each.name, reach=each.reach),
        line(
            N_("Hours: {hours}. Languages: {languages}."), hours=each.hours, languages=_list(each.languages)
        ),
        line(
            dated if old else N_("We read this on {date}. Source: {source}"),
            date=each.checked_on,
            source=each.source,
        ),
    )


def _list(words: tuple[str, ...]) -> tuple[Line, ...]:
    return tuple(verbatim(word) for word in words)


def _faults(row: Mapping[str, Any]) -> list[str]:
    wrong = [f"{key} is missing" for key in NEEDED if not (row.get(key) and isinstance(row[key], str))]
    if bool(row.get("phone")) == bool(row.get("page")):
        wrong.append("it needs a phone or a page, one of them")
    if not _all_match(row.get("states"), r"US-[A-Z]{2}|\*"):
        wrong.append('states must be like ["US-IL"] or ["*"]')
    if not _all_match(row.get("languages"), r"[a-z]{2,3}(-[A-Za-z0-9]+)*"):
        wrong.append('languages must be like ["en", "es"]')
    if not isinstance(row.get("checked_on"), date):
        wrong.append("checked_on must be a date like 2026-11-22")
    unknown = sorted(set(row) - {*NEEDED, "phone", "page", "states", "languages", "checked_on"})
    return wrong + [f"{key} is not known here" for key in unknown]


def _all_match(value: object, pattern: str) -> bool:
    return isinstance(value, list) and bool(value) and all(re.fullmatch(pattern, str(each)) for each in value)


def _hotline(row: Mapping[str, Any]) -> Hotline:
    return Hotline(
        name=row["name"],
        states=tuple(row["states"]),
        languages=tuple(row["languages"]),
        reach=row.get("phone") or row["page"],
        hours=row["hours"],
        source=row["source"],
        checked_on=row["checked_on"],
    )
