"""What this server could hand over about one case, if a court asked for all of it: counted, never read out.

Every table stands in exactly one of four lists below (a test says so), so that a table added tomorrow is not forgotten.
Of sealed values it is *tried* whether their key still exists and opens; what is sealed to a partner's own key does not
open here, whatever keys there are. Nothing of any content leaves this module: names of columns, counts, sizes.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, LargeBinary, Table, func, or_, select

from flows.errors import Refused
from storage import tables as t
from storage.file_keys import wrapped
from storage.vault import Vault

SEALED: Mapping[str, tuple[tuple[str, str, str], ...]] = {
    "reports": (
        ("sealed", "key", "the words of the report"),
        ("record_sealed", "record_key", "what the person agreed to, and the language"),
    ),
    "cases": (("relay_sealed", "relay_key", "the way back: the number of the chat, the language"),),
    "addenda": (("sealed", "key", "what was added later, and answers to the partner"),),
    "letters": (("sealed", "key", "the partner's questions"),),
    "replies": (("sealed", "key", "what the partner answered"),),
    "evidence": (("sealed", "key", "about each file: kind, size, sum; the same key opens the file itself"),),
    "custody": (("sealed", "key", "what happened to each file, and when"),),
    "conversations": (
        ("session_sealed", "key", "the conversation that is open now"),
        ("chat_sealed", "key", "the number of the chat"),
    ),
    "session_parts": (
        ("sealed", "key", "codes of a report for its options; what was saved without a report"),
    ),
    "due": (("sealed", "key", "what is on its way into the chat"),),
    "inbox": (("sealed", "key", "messages that are not worked off"),),
    "outbox": (("sealed", "key", "our replies that are not sent"),),
}
"""Tables with values that the vault sealed: the column, the column of its key, and what it holds."""

TO_PARTNERS = ("parcels", "parcel_parts")
"""Sealed to the partners' own keys."""
CLEAR = ("jobs", "addressed", "messages", "draft_codes", "attempts")
"""Numbers, days and codes only."""
NOT_OF_A_CASE = ("data_keys", "ledger", "swept", "heard", "partner_keys")
"""Keys (each counted where it opens something), keyed hashes of what was erased, and what is about no person."""

_OUTER = frozenset(
    {"conversations", "session_parts", "due", "inbox", "outbox", "messages", "draft_codes", "attempts"}
)
"""Found by the keyed hash of the person: what stands here may be about something else that they told."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """Values of one column: *rows* of them with *bytes*, of which *readable* can be opened here with *keys*.

    *of_person*: found by the person's keyed hash, not by the case.
    """

    name: str
    what: str
    rows: int
    bytes: int
    readable: int
    keys: tuple[str, ...]
    of_person: bool = False


@dataclass(frozen=True, slots=True)
class Clear:
    """A table in which *rows* are about this case, with the names of the columns that are not sealed."""

    name: str
    rows: int
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Demand:
    """All there is about a case. *submitted_at*: None where the report is gone from here. *files*: evidence ids."""

    alias: str
    partners: tuple[str, ...] = ()
    submitted_at: datetime | None = None
    released_at: datetime | None = None
    sealed: tuple[Sealed, ...] = ()
    to_partners: tuple[Clear, ...] = ()
    clear: tuple[Clear, ...] = ()
    files: tuple[str, ...] = ()
    keks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Which:
    """By what the rows of a case are found."""

    report: str
    person: bytes
    cases: Sequence[int]
    aliases: Sequence[str]
    files: Sequence[str]
    record_key: str

    def rows(self, table: Table) -> ColumnElement[bool]:
        """Return which rows of *table* are about it."""
        if table.name in _OUTER:
            return table.c.person == self.person
        match table.name:
            case "reports":
                return table.c.id == self.report
            case "cases" | "addenda" | "evidence":
                return table.c.report == self.report
            case "jobs" | "replies":
                return table.c.alias.in_(self.aliases)
            case "custody":
                return or_(table.c.file.in_(self.files), table.c.key == self.record_key)
            case _:
                return table.c.case.in_(self.cases)


def demanded(core: Connection, vault: Vault, alias: str) -> Demand:
    """Return all there is about the case *alias*. Refused: unknown-alias."""
    report = core.scalar(select(t.cases.c.report).where(t.cases.c.alias == alias))
    which = _which(core, alias, report)
    row = core.execute(select(t.reports).where(t.reports.c.id == report)).mappings().first()
    found = {name: _count(core, t.metadata.tables[name], which) for name in (*SEALED, *TO_PARTNERS, *CLEAR)}
    if not any(one.rows for one in found.values()):
        raise Refused("unknown-alias")
    held = tuple(core.scalars(select(t.cases.c.partner).where(t.cases.c.report == report).distinct()))
    return Demand(
        alias,
        tuple(sorted(held)),
        row["submitted_at"] if row else None,
        row["released_at"] if row else None,
        tuple(_sealed(core, vault, which)),
        tuple(found[name] for name in TO_PARTNERS if found[name].rows),
        tuple(found[name] for name in (*SEALED, *CLEAR) if found[name].rows),
        tuple(which.files),
        tuple(vault.ring.names()),
    )


def _which(core: Connection, alias: str, report: str | None) -> _Which:
    mine = t.cases.c.report == report
    head = core.execute(select(t.reports).where(t.reports.c.id == report)).mappings().first()
    return _Which(
        report or "",
        head["person"] if head else b"",
        core.scalars(select(t.cases.c.id).where(mine)).all(),
        core.scalars(select(t.cases.c.alias).where(mine)).all() or [alias],
        core.scalars(select(t.evidence.c.id).where(t.evidence.c.report == report)).all(),
        (head["record_key"] if head else None) or "",
    )


def _count(core: Connection, table: Table, which: _Which) -> Clear:
    names = [column.name for column in table.columns if not _is_sealed(table, column.name)]
    rows = core.scalar(select(func.count()).select_from(table).where(which.rows(table))) or 0
    return Clear(table.name, rows, tuple(names))


def _is_sealed(table: Table, name: str) -> bool:
    known = {column for column, _, _ in SEALED.get(table.name, ())} | {"parcel", "part"}
    return name in known and isinstance(table.c[name].type, LargeBinary)


def _sealed(core: Connection, vault: Vault, which: _Which) -> Iterator[Sealed]:
    opens: dict[str, bool] = {}
    for name, columns in SEALED.items():
        table = t.metadata.tables[name]
        for column, key, what in columns:
            there = select(table.c[key], func.length(table.c[column])).where(which.rows(table))
            rows = core.execute(there.where(table.c[column].is_not(None))).all()
            ids = {id_ for id_, _ in rows if id_ and _opens(core, vault, id_, opens)}
            size = sum(length for _, length in rows)
            readable = sum(id_ in ids for id_, _ in rows)
            purposes = tuple(sorted({id_.partition(":")[0] for id_ in ids}))
            yield Sealed(f"{name}.{column}", what, len(rows), size, readable, purposes, name in _OUTER)


def _opens(core: Connection, vault: Vault, id_: str, known: dict[str, bool]) -> bool:
    """Say whether the data key is there and a key of the keys folder opens it: by opening it."""
    if id_ not in known:
        there = core.scalar(select(t.data_keys.c.id).where(t.data_keys.c.id == id_)) is not None
        try:
            known[id_] = there and bool(vault.unwrap(wrapped(core, id_)))
        except Refused:
            known[id_] = False
    return known[id_]
