"""Send: the frozen report, a case and a courier job per chosen partner; all in the commit of the session."""

import json
import secrets
from dataclasses import asdict
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, select

from flows import report as frozen
from flows.flow import today
from flows.messages import Chosen, Submit
from flows.report import Report
from storage import evidence_rows
from storage.locks import hold_keys
from storage.tables import cases, data_keys, jobs, reports
from storage.vault import DataKey, Purpose, Vault, place

ALIAS_SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""No 0 O 1 I L: an alias is read over the telephone."""

UNSENT_DAYS = timedelta(days=30)
"""A report that was saved only (design §5)."""

SETTLED_DAYS = timedelta(days=14)
LONGEST_DAYS = timedelta(days=90)
"""Release: 14 days after every partner's answer, at most 90 days after Send (design §4)."""


def save_before(submitted_at: datetime, *, sent: bool) -> date:
    """The day before which the person should save an own copy: the earliest day the report's key can go."""
    return today(submitted_at + (SETTLED_DAYS if sent else UNSENT_DAYS))


class Submission:
    """Writes one ``Submit`` for *person*, whose chat is *chat*."""

    def __init__(self, core: Connection, vault: Vault, person: bytes, chat: int, now: datetime) -> None:
        self._core = core
        self._vault = vault
        self._person = person
        self._chat = chat
        self._now = now

    def write(self, submit: Submit) -> tuple[str, DataKey]:
        """Write report, cases and jobs; return the report's handle and the key of its record."""
        handle = secrets.token_hex(16)
        record_key = self._write_report(handle, submit.report)
        for chosen in submit.chosen:
            self.write_case(handle, submit.report.lang, chosen)
        return handle, record_key

    def _write_report(self, handle: str, report: Report) -> DataKey:
        key, record_key = self._new_key("report"), self._new_key("record")
        record = {"lang": report.lang, "consents": [asdict(consent) for consent in report.consents]}
        row = {
            "id": handle,
            "person": self._person,
            "submitted_at": self._now,
            "key": key.id,
            "sealed": key.seal(frozen.to_json(report).encode(), place("reports", "sealed", handle)),
            "record_key": record_key.id,
            "record_sealed": record_key.seal(
                json.dumps(record).encode(), place("reports", "record_sealed", handle)
            ),
        }
        self._core.execute(reports.insert(), row)
        evidence_rows.move(self._core, self._vault, self._person, handle, {one.file for one in report.files})
        return record_key

    def write_case(self, handle: str, lang: str, chosen: Chosen) -> None:
        """Write the case of the report *handle* for one partner, and the job that carries it there."""
        alias = self._free_alias()
        relay_key = self._new_key("relay") if chosen.contact else None
        way_back = json.dumps({"chat": self._chat, "lang": lang}).encode()
        row = {
            "report": handle,
            "partner": chosen.partner,
            "alias": alias,
            "person": self._person,
            "contact": chosen.contact,
            "exact_place": chosen.exact_place,
            "state": "new",
            "state_since": self._now,
            "relay_key": relay_key and relay_key.id,
            "relay_sealed": relay_key and relay_key.seal(way_back, place("cases", "relay_sealed", alias)),
        }
        made = self._core.execute(cases.insert(), row).inserted_primary_key
        self._write_job(made[0] if made else None, chosen.partner, alias)

    def _write_job(self, case: int | None, partner: str, alias: str) -> None:
        row = {"kind": "deliver", "case": case, "partner": partner, "alias": alias, "revision": 1}
        self._core.execute(jobs.insert(), {**row, "state": "due", "due_at": self._now, "tries": 0})

    def _new_key(self, purpose: Purpose) -> DataKey:
        hold_keys(self._core)
        wrapped, key = self._vault.new_key(purpose)
        row = {"id": wrapped.id, "kek": wrapped.kek, "wrapped": wrapped.sealed, "made_at": self._now}
        self._core.execute(data_keys.insert(), row)
        return key

    def _free_alias(self) -> str:
        while True:
            signs = "".join(secrets.choice(ALIAS_SIGNS) for _ in range(8))
            alias = f"{signs[:4]}-{signs[4:]}"
            if self._core.scalar(select(jobs.c.id).where(jobs.c.alias == alias).limit(1)) is None:
                return alias
