"""Facts: every phone, page, address and rule a card rests on, with its source and its age (design §7.6).

A fact is read on a day, or confirmed by a named person on a day. From that day it is *fresh* for 60 days (contacts)
or 120 days (law and procedure), then *due*, and *expired* after twice that time. A value of low confidence is never
shown. A fact without a source that may be shown cannot exist: ``Fact`` refuses it, and ``read_facts`` says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

KEYS = ("by", "title", "url", "as_of", "kind")
MAY = "name"
DAYS = {"contact": 60, "law": 120}
LEVELS = ("high", "medium", "low")
TIMELESS = frozenset({"crisis_988", "emergency_911"})
STRONG = frozenset(
    "official official-archived official-release official-report statute statute-mirror regulation regulation-archived gao crs court "
    "court-docket court-filing litigation-tracker ngo ngo-litigation bar law-firm press press-ngo press-of-official "
    "tracker analysis relay-of-official form-copy".split(),
)
WEAK = frozenset(
    "social blog forum notes aggregator relay-of-press relay-of-ngo court-relay".split(),
)
"""Social posts, forum relays and blogs: never shown, and never enough alone."""


class Age(StrEnum):
    """How old a fact is: shown plainly, shown with a warning and no computed date, or hidden."""

    FRESH = "fresh"
    DUE = "due"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was read. *by* is who says it; *as_of* the date of the text, as far as known.

    *name* is what the document calls itself, shortly, for who has published several. *title* is for lawyers.
    """

    by: str
    title: str
    url: str
    as_of: str
    kind: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One record. *office* names it when its values are hidden; *page* is where to look first when it is due.

    *page* is empty where no official page was found. *says* and *status* are for the lawyers who check it: what the
    sources say, and how it stands. *checked_by* is empty until a person confirmed it. *levels* are the confidences of
    single values.
    """

    id: str
    office: str
    page: str
    kind: str
    values: Mapping[str, str]
    sources: tuple[Source, ...]
    checked_on: date
    valid_until: date
    confidence: str
    levels: Mapping[str, str]
    checked_by: str = ""
    legal_reviewer: str = ""
    says: str = ""
    status: str = "confirmed"

    def __post_init__(self) -> None:
        if self.confidence != "low" and not self.shown_sources():
            raise ValueError("a fact needs a source that may be shown")

    def shown_sources(self) -> tuple[Source, ...]:
        """Return the sources a card may name."""
        return tuple(source for source in self.sources if source.kind in STRONG)

    def age(self, now: datetime) -> Age:
        """Return the age at *now*. 988 and 911 stay fresh; low confidence counts as expired."""
        return Age.EXPIRED if self.confidence == "low" else self.age_in_days(now)

    def age_in_days(self, now: datetime) -> Age:
        """Return the age at *now* by the day it was read alone: for a sentence that says what was in doubt."""
        today = now.date()
        if self.id in TIMELESS or today <= self.valid_until:
            return Age.FRESH
        return Age.DUE if today <= self.checked_on + 2 * (self.valid_until - self.checked_on) else Age.EXPIRED

    def value(self, name: str, now: datetime) -> str | None:
        """Return a value, or None when it may not be shown at *now*."""
        if self.age(now) is Age.EXPIRED or self.levels.get(name, self.confidence) == "low":
            return None
        return self.values.get(name)


Facts = Mapping[str, Fact]
Record = Mapping[str, Any]
"""One record as the file has it."""


def read_facts(raw: Record) -> tuple[Facts, tuple[str, ...]]:
    """Read the facts file; faults are plain sentences, all of them, and a faulty record is left out."""
    meta, records = raw.get("meta"), raw.get("fact")
    built = meta.get("built_on") if isinstance(meta, Mapping) else None
    if not isinstance(built, date) or not isinstance(records, list):
        return {}, ("facts: [meta] needs built_on, a date, and the file needs [[fact]] records.",)
    facts: dict[str, Fact] = {}
    faults: list[str] = []
    for number, record in enumerate(records, 1):
        name = str(record.get("id") or f"number {number}")
        wrong = [*_faults(record), *(["its id is used twice"] if name in facts else [])]
        faults += [f"fact {name}: {fault}." for fault in wrong]
        if not wrong:
            facts[name] = _fact(record, built)
    return facts, tuple(faults)


def valid_until(kind: str, checked_on: date) -> date:
    """Return the last day on which a fact of *kind* checked on *checked_on* is fresh."""
    return checked_on + timedelta(days=DAYS[kind])


def _faults(record: Record) -> list[str]:
    wrong = [
        f"{key} is missing" for key in ("id", "office", "says", "status") if not str(record.get(key) or "")
    ]
    if record.get("kind") not in DAYS:
        wrong.append("kind must be contact or law")
    if record.get("confidence") not in LEVELS:
        wrong.append("confidence must be high, medium or low")
    if not isinstance(record.get("legal_reviewer"), str):
        wrong.append('legal_reviewer is missing; write "" while nobody signed')
    if not isinstance(record.get("page", ""), str):
        wrong.append("page must be words")
    wrong += [f"{key} must be a date" for key in ("checked_on", "valid_until") if not _dated(record, key)]
    if record.get("checked_by") and "checked_on" not in record:
        wrong.append("checked_by needs checked_on")
    return wrong + _value_faults(record) + _source_faults(record)


def _dated(record: Record, key: str) -> bool:
    return isinstance(record.get(key, date.min), date)


def _value_faults(record: Record) -> list[str]:
    values, levels = record.get("values", {}), record.get("field_confidence", {})
    if not isinstance(values, Mapping) or not isinstance(levels, Mapping):
        return ["values and field_confidence must be tables"]
    wrong = [
        f"value {key} must be words"
        for key, value in values.items()
        if not (value and isinstance(value, str))
    ]
    wrong += [f"field_confidence names {key}, which is no value" for key in levels if key not in values]
    return wrong + [
        f"confidence of {key} must be high, medium or low" for key in levels if levels[key] not in LEVELS
    ]


def _source_faults(record: Record) -> list[str]:
    sources = record.get("sources")
    if not isinstance(sources, list) or not sources:
        return ["it has no source"]
    wrong = [
        f"a source needs {', '.join(KEYS)}, and may have a {MAY}"
        for source in sources
        if sorted({*source} - {MAY}) != sorted(KEYS)
    ]
    wrong += [
        f"source kind {s.get('kind')} is unknown" for s in sources if s.get("kind") not in STRONG | WEAK
    ]
    if record.get("confidence") != "low" and all(source.get("kind") in WEAK for source in sources):
        wrong.append("social posts, forum relays and blogs do not suffice alone")
    return wrong


def _fact(record: Record, built: date) -> Fact:
    """Build a record that ``_faults`` found nothing against."""
    checked = record.get("checked_on", built)
    last = valid_until(record["kind"], checked)
    return Fact(
        id=record["id"],
        office=record["office"],
        page=record.get("page", ""),
        kind=record["kind"],
        values=dict(record.get("values", {})),
        sources=tuple(Source(**source) for source in record["sources"]),
        checked_on=checked,
        valid_until=min(record.get("valid_until", last), last),
        confidence=record["confidence"],
        levels=dict(record.get("field_confidence", {})),
        checked_by=record.get("checked_by", ""),
        legal_reviewer=record["legal_reviewer"],
        says=record["says"],
        status=record["status"],
    )
