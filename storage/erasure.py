"""Erasing: destroy the keys, delete the rows, ask the partners, and leave a mark that says nothing.

The mark is the keyed hash of the destroyed key's id. A restored backup still holds that key's row; ``repeat`` finds
it by its mark and erases it again. Who calls this truncates the write-ahead log after COMMIT
(``Database.forget``): until then the log holds the wrapped keys. It also unlinks the files named in ``unlinked``, which
nothing opens any more. It holds the writer's lock (``storage.locks``).
"""

from collections.abc import Collection, Iterable
from datetime import datetime
from types import MappingProxyType

from sqlalchemy import ColumnElement, Connection, delete, insert, or_, select

from storage.addenda import keys_of
from storage.file_keys import KEY
from storage.session_parts import told_of
from storage.tables import (
    cases,
    conversations,
    data_keys,
    due,
    evidence,
    inbox,
    jobs,
    ledger,
    messages,
    outbox,
    reports,
    session_parts,
)
from storage.vault import Vault

EMPTY = MappingProxyType({"person": b"", "key": None, "sealed": None})
"""An inbox row that is only a mark: number and time, of nobody."""


class Erasure:
    """Erases inside the transaction of *core*."""

    def __init__(self, core: Connection, vault: Vault, now: datetime) -> None:
        self._core = core
        self._vault = vault
        self._now = now
        self.marks: list[bytes] = []
        self.unlinked: list[str] = []
        self.kinds: set[str] = set()

    def everything_of(self, person: bytes) -> None:
        """Erase conversation, replies not sent, what was set aside, and every report of *person*."""
        for handle in self._core.scalars(select(reports.c.id).where(reports.c.person == person)).all():
            self.report(handle)
        self.conversation(person)
        self._core.execute(delete(outbox).where(outbox.c.person == person))
        self._core.execute(delete(due).where(due.c.person == person))
        self._core.execute(delete(messages).where(messages.c.person == person))
        aside = inbox.update().where(inbox.c.person == person, inbox.c.state == "aside")
        self._core.execute(aside.values(EMPTY))

    def conversation(self, person: bytes, *, wished: bool = True, apart: Collection[str] = ()) -> None:
        """Erase the conversation of *person* and the due rows under its key, and the draft's files but those *apart*.

        Not *wished* (the draft became a report): no mark, for then a restore should bring the draft back.
        """
        key = self._core.scalar(select(conversations.c.key).where(conversations.c.person == person))
        if key is not None:
            self.kinds.add("chat")
        self.keys([key, *self._parts_of(person)], marked=wished)
        if wished:
            self.files(person, apart=apart)

    def _parts_of(self, person: bytes) -> list[str]:
        """Return the keys of what ends before the conversation does (``storage.session_parts``)."""
        mine = select(session_parts.c.key, session_parts.c.name).where(session_parts.c.person == person)
        parts = self._core.execute(mine).all()
        self.kinds |= {"drop"} & {part.name for part in parts}
        return [part.key for part in parts]

    def files(
        self,
        person: bytes,
        only: Collection[str] | None = None,
        *,
        apart: Collection[str] = (),
        marked: bool = True,
    ) -> None:
        """Erase files of the draft of *person*: all but those *apart*, or *only* these evidence ids."""
        if only is not None and not only:
            return
        drafts = select(evidence.c.key).where(evidence.c.person == person, evidence.c.report.is_(None))
        drafts = drafts.where(evidence.c.id.not_in(apart))
        ids = self._core.scalars(drafts if only is None else drafts.where(evidence.c.id.in_(only))).all()
        self.keys(ids, marked=marked)

    def report(self, handle: str) -> None:
        """Erase a report, its cases and parcels; ask every partner that has it, or may have it, to erase too."""
        row = self._core.execute(
            select(reports.c.key, reports.c.record_key).where(reports.c.id == handle)
        ).first()
        if row is None:
            return
        self._ask_partners(handle)
        relays = self._core.scalars(select(cases.c.relay_key).where(cases.c.report == handle)).all()
        added = keys_of(self._core, (handle,))
        self.kinds |= {"report", *(["added"] if added else []), *(["contact"] if any(relays) else [])}
        files = self._core.scalars(select(evidence.c.key).where(evidence.c.report == handle)).all()
        told = [str(key) for key in self._core.scalars(told_of((handle,)))]
        self.keys([*row, *relays, *added, *files, *told])
        self._core.execute(delete(reports).where(reports.c.id == handle))

    def keys(self, ids: Iterable[str | None], *, marked: bool = True) -> None:
        """Destroy wrapped keys; write their marks into the ledger."""
        for id_ in filter(None, ids):
            if marked:
                self._write_mark(self._mark(id_))
            if id_.startswith(KEY):
                self.unlinked.append(id_.removeprefix(KEY))
                self.kinds.add("files")
            self._core.execute(delete(data_keys).where(data_keys.c.id == id_))

    def repeat(self) -> int:
        """Erase again whatever a restored backup brought back; how many keys that were."""
        marks = set(self._core.scalars(select(ledger.c.mark)))
        back = [id_ for id_ in self._core.scalars(select(data_keys.c.id)) if self._mark(id_) in marks]
        for handle in self._core.scalars(select(reports.c.id).where(_hangs_on(back))).all():
            self.report(handle)
        self.keys(back)
        return len(back)

    def prove(self) -> bytes:
        """Write one more mark into the ledger, which stands for all that was erased; it is the person's proof."""
        proof = self._vault.keyed_hash(b"proof|" + b"".join(sorted(self.marks)))
        self._write_mark(proof)
        return proof

    def _ask_partners(self, handle: str) -> None:
        """One request for each case, after the newest revision that may have arrived."""
        delivery = (
            select(jobs)
            .join(cases, jobs.c.case == cases.c.id)
            .where(cases.c.report == handle, jobs.c.kind == "deliver", jobs.c.tries > 0)
            .order_by(jobs.c.revision)
        )
        newest = {job["alias"]: job for job in self._core.execute(delivery).mappings().all()}
        for job in newest.values():
            after = max(self._now, job["lease_until"] or self._now)  # not while it may still be on its way
            row = {
                "kind": "erase",
                "partner": job["partner"],
                "alias": job["alias"],
                "revision": job["revision"],
            }
            self._core.execute(jobs.insert(), {**row, "state": "due", "due_at": after, "tries": 0})

    def _write_mark(self, mark: bytes) -> None:
        self.marks.append(mark)
        if self._core.scalar(select(ledger.c.mark).where(ledger.c.mark == mark)) is None:
            self._core.execute(insert(ledger), {"mark": mark, "at": self._now})

    def _mark(self, id_: str) -> bytes:
        return self._vault.keyed_hash(f"erased|{id_}")


def _hangs_on(ids: list[str]) -> ColumnElement[bool]:
    return or_(reports.c.key.in_(ids), reports.c.record_key.in_(ids))
