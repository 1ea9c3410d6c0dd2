"""The partners, read from what a TOML file holds. Every fault at once, each one plain sentence for the operator."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from flows.huridocs import TYPES
from flows.partner import ANY, DEMO, RECOVERY, Partner, Recipient, Way, demo_partner
from flows.recipients import read_recipients, read_reply_keys, shared_keys

__all__ = ["ANY", "DEMO", "Partner", "Recipient", "Way", "demo_partner", "read_partners"]

# ISO 3166-2:US: the states, the District of Columbia and the outlying areas.
_STATES = frozenset(
    "US-" + code
    for code in (
        "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK "
        "OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AS GU MP PR UM VI"
    ).split()
)
_COUNTY = re.compile(r".+, [A-Z]{2}")
_ID = re.compile(r"[a-z0-9_]{2,20}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_KNOWN = frozenset(Partner.__dataclass_fields__) - {"ways"} | {"methods"}


def read_partners(
    raw: Mapping[str, object], today: date, written: Sequence[str] = ("en", "es")
) -> tuple[tuple[Partner, ...], tuple[str, ...]]:
    """Return the partners of ``[[partner]]`` tables and the faults found; with faults, start nothing.

    *written*: languages that have a catalogue, one of which a case is written in.
    """
    rows = raw.get("partner", [])
    faults = [
        f'The file has "{name}". Only [[partner]] tables belong in it.' for name in raw if name != "partner"
    ]
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        return (), (*faults, "Write each partner as its own [[partner]] table.")
    readings = [_Reading(row, f"Partner {place}", today, written) for place, row in enumerate(rows, 1)]
    partners = tuple(reading.partner() for reading in readings)
    faults += [fault for reading in readings for fault in reading.faults]
    ids = [partner.id for partner in partners]
    faults += [
        f'The id "{one}" is used more than once.' for one in sorted(set(ids)) if one and ids.count(one) > 1
    ]
    faults += shared_keys(partners)
    return (() if faults else partners), tuple(faults)


class _Reading:
    """One table on its way to a partner; collects what is wrong with it."""

    def __init__(self, row: Mapping[str, Any], name: str, today: date, written: Sequence[str]) -> None:
        self._row, self._today, self._written = row, today, written
        known = isinstance(row.get("id"), str) and _ID.fullmatch(row["id"])
        # what is no id may be anything: it is not told
        self._name = f'Partner "{row["id"]}"' if known else name
        self.faults: list[str] = []

    def partner(self) -> Partner:
        """Read the whole table."""
        for key in self._row:
            self._check(key in _KNOWN, f'"{key}" is not a field of a partner.')
        languages = self._list("languages", lambda one: one == ANY or _LANGUAGE.fullmatch(one) is not None)
        minors, lead = self._flag("accepts_minors", default=False), self._text("safeguarding_lead", "")
        self._check(not minors or bool(lead), "accepts_minors needs a safeguarding_lead.")
        return Partner(
            id=self._id(),
            name=self._text("name"),
            what=self._texts("what", languages),
            states=self._list("states", lambda one: one == ANY or one in _STATES),
            topics=self._list("topics", lambda one: one == ANY or one in TYPES),
            languages=languages,
            counties=self._list("counties", lambda one: _COUNTY.fullmatch(one) is not None, needed=False),
            accepts_minors=minors,
            safeguarding_lead=lead,
            staff_are_lawyers=self._choice("staff_are_lawyers", ("yes", "no", "unknown")),
            mandated_reporters=self._choice("mandated_reporters", ("yes", "no", "unknown")),
            opens_within_days=self._days(),
            intake_open=self._flag("intake_open", default=True),
            other_ways=self._texts("other_ways", languages),
            working_language=self._choice("working_language", tuple(self._written), default="en"),
            ways=tuple(self._way(row) for row in self._tables("methods")),
            recipients=self._keys(read_recipients(self._tables("recipients"), self._today)),
            reply_keys=self._keys(read_reply_keys(self._tables("reply_keys", needed=False), self._today)),
            agreement_signed_on=self._signed(),
        )

    def _check(self, holds: bool, sentence: str) -> bool:  # noqa: FBT001  (the condition is the argument)
        if not holds:
            self.faults.append(f"{self._name}: {sentence}")
        return holds

    def _id(self) -> str:
        value = self._text("id")
        self._check(
            not value or _ID.fullmatch(value) is not None,
            "the id is 2 to 20 small letters, digits or _.",
        )
        self._check(value != DEMO, 'the id "demo" belongs to the demo partner.')
        self._check(value != RECOVERY, 'the id "recovery" belongs to TESTIGO_RECOVERY_KEY.')
        return value

    def _text(self, field: str, default: str | None = None) -> str:
        value = self._row.get(field, default)
        if isinstance(value, str) and (value.strip() or default is not None):
            return value.strip()
        self._check(holds=False, sentence=f"{field} is missing or is not text.")
        return ""

    def _texts(self, field: str, languages: Sequence[str]) -> Mapping[str, str]:
        value = self._row.get(field, {})
        if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
            self._check(holds=False, sentence=f"{field} is a text for each language.")
            return MappingProxyType({})
        for lang in languages if ANY not in languages else self._written:
            self._check(bool(value.get(lang, "").strip()), f'{field} has no text for the language "{lang}".')
        return MappingProxyType({lang: " ".join(text.split()) for lang, text in value.items()})

    def _list(self, field: str, good: Callable[[str], bool], *, needed: bool = True) -> tuple[str, ...]:
        value = self._row.get(field, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self._check(holds=False, sentence=f"{field} is a list of texts.")
            return ()
        self._check(bool(value) or not needed, f"{field} is missing.")
        for one in value:
            self._check(good(one), f'{field}: "{one}" is not known. {_EXPECTED[field]}')
        return tuple(value)

    def _flag(self, field: str, *, default: bool) -> bool:
        value = self._row.get(field, default)
        self._check(isinstance(value, bool), f"{field} is true or false.")
        return value is True

    def _choice(self, field: str, choices: tuple[str, ...], default: str | None = None) -> str:
        value = self._row.get(field, default)
        if self._check(value in choices, f"{field} is one of: {', '.join(choices)}."):
            return str(value)
        return choices[0]

    def _days(self) -> int:
        value = self._row.get("opens_within_days")
        whole = isinstance(value, int) and not isinstance(value, bool) and value > 0
        self._check(whole, "opens_within_days is a whole number of days, 1 or more.")
        return value if isinstance(value, int) else 0

    def _signed(self) -> date | None:
        missing = "agreement_signed_on is missing: no report goes to a group that signed nothing."
        self._check(self._row.get("agreement_signed_on") is not None, missing)
        day = self._row.get("agreement_signed_on")
        if isinstance(day, date) and not isinstance(day, datetime):
            self._check(day <= self._today, "agreement_signed_on is in the future.")
            return day
        self._check(day is None, "agreement_signed_on is a day like 2026-11-20, without quotes.")
        return None

    def _tables(self, field: str, *, needed: bool = True) -> list[dict[str, Any]]:
        value = self._row.get(field, [])
        fine = isinstance(value, list) and all(isinstance(one, dict) for one in value)
        self._check(fine and (bool(value) or not needed), f"{field} is missing: write at least one.")
        return value if fine else []

    def _keys(self, read: tuple[tuple[Recipient, ...], list[str]]) -> tuple[Recipient, ...]:
        keys, faults = read
        for fault in faults:
            self._check(holds=False, sentence=fault)
        return keys

    def _way(self, row: Mapping[str, Any]) -> Way:
        method, to = row.get("method"), row.get("to")
        self._check(isinstance(method, str) and bool(method), "a method has no name in method.")
        said = isinstance(to, str) and bool(to.strip())
        self._check(said, f'the method "{method}" has no address in to.')
        options = {key: value for key, value in row.items() if key not in ("method", "to")}
        return Way(str(method), str(to).strip() if said else "", MappingProxyType(options))


_EXPECTED = {
    "states": "Write ISO 3166-2 codes like US-IL, or *.",
    "counties": 'Write counties like "Cook County, IL".',
    "topics": "Write codes of the question What happened, or *.",
    "languages": "Write BCP 47 tags like es, or *.",
}
