"""The custody log: what happened to each kept file, when and by whose hand. It is only ever added to.

Entries of a draft's file are sealed under the file's own key and end with it. Send seals them anew under the key of the
report's record (``hand_over``), so they outlive the bytes as long as that record (design §5). The end of the bytes is
not an entry: that a file's row is gone and the report released *is* the entry ``erased``.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection, RowMapping, func, insert, select, update

from flows.errors import Refused
from storage.file_keys import KEY, file_key
from storage.opened_keys import opened_key
from storage.tables import custody, evidence, reports
from storage.times import utc
from storage.vault import DataKey, Vault, place

Happening = Literal["received", "stored", "viewed", "shared", "erased"]


@dataclass(frozen=True, slots=True)
class Custody:
    """One thing that happened to a file. *hash_ok* None: the bytes were not looked at then."""

    event: Happening
    at: datetime
    role: str
    hash_ok: bool | None = None


def begin(core: Connection, key: DataKey, file: str, entries: Collection[Custody]) -> None:
    """Write the first *entries* about a new file, under its own *key*."""
    for entry in entries:
        _append(core, key, file, entry)


def hand_over(core: Connection, vault: Vault, files: Collection[str], key: DataKey) -> None:
    """Seal what happened to these *files* anew, under the *key* of the report's record."""
    for row in core.execute(select(custody).where(custody.c.file.in_(files))).mappings().all():
        where = _place(row["file"], row["n"])
        sealed = key.seal(_key(core, vault, row["key"]).open(row["sealed"], where), where)
        this = (custody.c.file == row["file"], custody.c.n == row["n"])
        core.execute(update(custody).where(*this).values(key=key.id, sealed=sealed))


def note(core: Connection, vault: Vault, file: str, happened: Custody) -> None:
    """Write down what *happened* to a file, behind everything else. Refused: file-missing."""
    last = _log(core, file)[-1:]
    if not last:
        raise Refused("file-missing")
    _append(core, _key(core, vault, last[0]["key"]), file, happened)


def happened(core: Connection, vault: Vault, file: str) -> tuple[Custody, ...]:
    """Everything that happened to *file*, in order. It outlives the bytes, as long as the report's record."""
    log = _log(core, file)
    events = [_read(_key(core, vault, row["key"]), row) for row in log]
    if log and core.scalar(select(evidence.c.id).where(evidence.c.id == file)) is None:
        released = select(reports.c.released_at).where(reports.c.record_key == log[0]["key"])
        events += [Custody("erased", at, "hall") for at in core.scalars(released) if at]
    return tuple(events)


def _log(core: Connection, file: str) -> list[RowMapping]:
    return list(core.execute(select(custody).where(custody.c.file == file).order_by(custody.c.n)).mappings())


def _append(core: Connection, key: DataKey, file: str, what: Custody) -> None:
    n = core.scalar(select(func.count()).select_from(custody).where(custody.c.file == file)) or 0
    said = {"event": what.event, "at": utc(what.at).isoformat(), "role": what.role, "hash_ok": what.hash_ok}
    sealed = key.seal(json.dumps(said).encode(), _place(file, n))
    core.execute(insert(custody), {"file": file, "n": n, "key": key.id, "sealed": sealed})


def _read(key: DataKey, row: RowMapping) -> Custody:
    said = json.loads(key.open(row["sealed"], _place(row["file"], row["n"])))
    return Custody(said["event"], datetime.fromisoformat(said["at"]), said["role"], said["hash_ok"])


def _key(core: Connection, vault: Vault, id_: str) -> DataKey:
    if id_.startswith(KEY):
        return file_key(core, vault, id_).about
    return opened_key(core, vault, id_)


def _place(file: str, n: int) -> bytes:
    return place("custody", "sealed", file, n)
