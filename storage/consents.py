"""The consents of a report, in its record: what was given at Send, what was given later, and what was taken back.

They live longer than the report's words. Nothing of a row that was given is changed, but the day it was taken back.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, select, update

from flows.report import Consent
from storage.opened_keys import opened_key
from storage.tables import reports
from storage.vault import DataKey, Vault, place


def of_report(core: Connection, vault: Vault, handle: str) -> tuple[Consent, ...]:
    """Return every consent row of the report *handle*."""
    return tuple(Consent(**row) for row in _record(core, vault, handle)[1]["consents"])


def lang_of(core: Connection, vault: Vault, handle: str) -> str:
    """Return the language in which the report was told."""
    return str(_record(core, vault, handle)[1]["lang"])


def add(core: Connection, vault: Vault, handle: str, rows: Iterable[Consent]) -> None:
    """Keep what was agreed to after Send."""
    _write(core, vault, handle, (*of_report(core, vault, handle), *rows))


def take_back(
    core: Connection, vault: Vault, handle: str, partner: str, now: datetime, what: str = "c."
) -> None:
    """Note that everything *partner* was given is taken back; or of it *what*, the beginning of the rows' ids."""
    at = now.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    kept = of_report(core, vault, handle)
    theirs = (row.recipient == partner and row.id.startswith(what) and not row.withdrawn_at for row in kept)
    marked = (replace(row, withdrawn_at=at) if mine else row for row, mine in zip(kept, theirs, strict=True))
    _write(core, vault, handle, tuple(marked))


def _write(core: Connection, vault: Vault, handle: str, rows: Iterable[Consent]) -> None:
    key, record = _record(core, vault, handle)
    record = {**record, "consents": [asdict(row) for row in rows]}
    sealed = key.seal(json.dumps(record).encode(), _place(handle))
    core.execute(update(reports).where(reports.c.id == handle).values(record_sealed=sealed))


def _record(core: Connection, vault: Vault, handle: str) -> tuple[DataKey, dict[str, Any]]:
    row = core.execute(select(reports).where(reports.c.id == handle)).mappings().one()
    key = opened_key(core, vault, row["record_key"])
    return key, json.loads(key.open(row["record_sealed"], _place(handle)))


def _place(handle: str) -> bytes:
    return place("reports", "record_sealed", handle)
