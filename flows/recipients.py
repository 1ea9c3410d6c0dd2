"""The keys of a partner, read from its table: each confirmed by two people, one of ours and one of theirs. Pure.

Every fault at once, each one plain sentence for the operator. A key that has expired or was revoked is no fault: it
stays in the file as a record, and nothing is sealed to it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from flows.partner import Partner, Recipient
from flows.public_keys import age_fault, reply_fault

_FIELDS = frozenset(Recipient.__dataclass_fields__)
Fault = Callable[[str], "str | None"]


def read_recipients(
    rows: Iterable[Mapping[str, Any]], today: date
) -> tuple[tuple[Recipient, ...], list[str]]:
    """Return the keys parcels are sealed to, and what is wrong with them."""
    return _read(rows, today, age_fault, "key")


def read_reply_keys(
    rows: Iterable[Mapping[str, Any]], today: date
) -> tuple[tuple[Recipient, ...], list[str]]:
    """Return the keys that sign a partner's replies, and what is wrong with them."""
    return _read(rows, today, reply_fault, "reply key")


def shared_keys(partners: Sequence[Partner]) -> list[str]:
    """Return a fault for each key that stands under two partners: each could open, or answer, the other's cases."""
    owners: dict[str, list[str]] = {}
    for partner in partners:
        for key in {one.key for one in (*partner.recipients, *partner.reply_keys) if one.key}:
            owners.setdefault(key, []).append(f'"{partner.id}"')
    return [
        f"The key {short(key)} stands under {' and '.join(ids)}. Each group has its own keys."
        for key, ids in owners.items()
        if len(set(ids)) > 1
    ]


def short(key: str) -> str:
    """Return the beginning of a public key, enough to find it in the file."""
    return f"{key[:9]}…"


def _read(
    rows: Iterable[Mapping[str, Any]], today: date, fault: Fault, word: str
) -> tuple[tuple[Recipient, ...], list[str]]:
    readings = [_Reading(row, today, fault, word) for row in rows]
    faults = [sentence for reading in readings for sentence in reading.faults]
    counted = Counter(one.recipient.key for one in readings if one.recipient.key)
    faults += [f"the {word} {short(key)} stands here twice." for key, many in counted.items() if many > 1]
    return tuple(reading.recipient for reading in readings), faults


class _Reading:
    """One key's table."""

    def __init__(self, row: Mapping[str, Any], today: date, fault: Fault, word: str) -> None:
        self._row, self._today = row, today
        self.faults: list[str] = []
        key = self._text("key")
        wrong = fault(key) if key else "it is missing, or it is not text."
        # what is no public key may be a secret: it is not told
        self._name = f"a {word}" if wrong else f"the {word} {short(key)}"
        if wrong:
            self._say(wrong)
        self.recipient = self._recipient("" if wrong else key)

    def _recipient(self, key: str) -> Recipient:
        for extra in sorted(set(self._row) - _FIELDS):
            self._say(f'"{extra}" is not a field here.')
        by, theirs = self._text("confirmed_by"), self._text("confirmed_with")
        on, until = self._past("confirmed_on"), self._day("expires_on")
        self._confirmed(by, theirs)
        if on and until and until <= on:
            self._say("expires_on is not after confirmed_on.")
        return Recipient(key, by, on, until, theirs, self._past("revoked_on"))

    def _confirmed(self, by: str, theirs: str) -> None:
        if not by or self._row.get("confirmed_on") is None:
            self._say("nobody confirmed it. Compare it by voice, then fill confirmed_by and confirmed_on.")
        elif not theirs:
            self._say(
                "confirmed_with is missing: who of the group compared it with you, by voice or in person?"
            )
        elif by.casefold() == theirs.casefold():
            self._say("confirmed_by and confirmed_with are the same. One is yours, the other is the group's.")

    def _say(self, sentence: str) -> None:
        self.faults.append(f"{self._name}: {sentence}")

    def _text(self, field: str) -> str:
        value = self._row.get(field, "")
        return value.strip() if isinstance(value, str) else ""

    def _day(self, field: str) -> date | None:
        value = self._row.get(field)
        if value is None:
            return None
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        self._say(f"{field} is a day like 2026-11-20, without quotes.")
        return None

    def _past(self, field: str) -> date | None:
        value = self._day(field)
        if value is not None and value > self._today:
            self._say(f"{field} is in the future.")
        return value
