"""What the database knows of kept files: their rows, and whose they are. ``storage.evidence`` is the theory."""

import json
from collections.abc import Collection, Iterator
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, insert, or_, select, update

from flows.errors import Refused
from flows.files import MOST_BYTES, MOST_FILES
from storage import custody
from storage.custody import Custody
from storage.file_keys import FileKey, file_key, wrapped
from storage.locks import hold_keys
from storage.tables import cases, conversations, data_keys, evidence, reports
from storage.vault import Vault, place


@dataclass(frozen=True, slots=True)
class About:
    """What is sealed with a file: *kind* as the messenger calls it, *media_type* as sniffed, *as_sent* how it came."""

    kind: str
    media_type: str
    as_sent: str


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A kept file. *sha256*: hex, of the bytes as they were received."""

    file: str
    about: About
    sha256: str
    bytes: int
    received_at: datetime


@dataclass(frozen=True, slots=True)
class For:
    """Whose file it is, and the sent report it may be added to (*handle*; "": none, it is the draft's)."""

    person: bytes
    handle: str = ""


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file whose bytes are on the disk and whose row is not written yet. *draft*: the key it had when it came."""

    file: str
    key: FileKey = field(repr=False)
    for_: For
    draft: str
    about: About
    sha256: bytes = field(repr=False)
    bytes: int
    received_at: datetime


# -- a draft's files


def draft_of(core: Connection, person: bytes) -> str:
    """Return which draft *person* is writing, by its key. Refused: draft-gone."""
    found = core.scalar(select(conversations.c.key).where(conversations.c.person == person))
    if found is None:
        raise Refused("draft-gone")
    return str(found)


def room(core: Connection, for_: For) -> int:
    """How many bytes may still come. Refused: files-many, files-full.

    What may be added to a sent report is counted with that report, all that was added to it, and the person's draft.
    """
    counted = or_(and_(*_in_draft(for_.person)), evidence.c.report == for_.handle)
    count, total = core.execute(
        select(func.count(), func.coalesce(func.sum(evidence.c.bytes), 0)).where(counted)
    ).one()
    if count >= MOST_FILES:
        raise Refused("files-many")
    if total >= MOST_BYTES:
        raise Refused("files-full")
    return MOST_BYTES - int(total)


def enter(core: Connection, vault: Vault, new: NewFile, now: datetime) -> tuple[str, bool]:
    """Write the row of *new*; return its id, or that of the file with the same bytes, and whether a report has that.

    Refused: draft-gone, files-many, files-full.
    """
    if draft_of(core, new.for_.person) != new.draft:
        raise Refused("draft-gone")
    plain, content = (_content(vault, new, handle) for handle in ("", new.for_.handle))
    waiting = and_(*_in_draft(new.for_.person), evidence.c.content == content)
    in_report = and_(evidence.c.report == new.for_.handle, evidence.c.content.in_((plain, content)))
    same = select(evidence.c.id, evidence.c.report).where(or_(waiting, in_report)).limit(1)
    earlier = core.execute(same).first()
    if earlier is not None:
        return str(earlier.id), earlier.report is not None
    if room(core, new.for_) < new.bytes:
        raise Refused("files-full")
    _insert(core, vault, new, content, now)
    return new.file, False


def _content(vault: Vault, new: NewFile, handle: str) -> bytes:
    """Return the keyed hash by which these bytes are known again; what waits for a report has that in it too."""
    among = (handle.encode(),) if handle else ()
    return vault.keyed_hash(b"|".join((b"evidence", new.for_.person, new.sha256, *among)))


def _insert(core: Connection, vault: Vault, new: NewFile, content: bytes, now: datetime) -> None:
    hold_keys(core)
    wrapped = vault.wrap(new.key.id, new.key.secret)
    core.execute(
        insert(data_keys),
        {"id": wrapped.id, "kek": wrapped.kek, "wrapped": wrapped.sealed, "made_at": now},
    )
    said = {**asdict(new.about), "sha256": new.sha256.hex()}
    row = {
        "id": new.file,
        "person": new.for_.person,
        "key": new.key.id,
        "content": content,
        "bytes": new.bytes,
        "received_at": new.received_at,
        "sealed": new.key.about.seal(json.dumps(said).encode(), place("evidence", "sealed", new.file)),
    }
    core.execute(insert(evidence), row)
    came = (Custody("received", new.received_at, "bot"), Custody("stored", now, "bot"))
    custody.begin(core, new.key.about, new.file, came)


def move(core: Connection, vault: Vault, person: bytes, handle: str, files: Collection[str] | None) -> None:
    """Make these files of the draft of *person* (None: all) files of the report *handle*: erased, released with it.

    What happened to them goes under the key of the report's record, which lives longer than their bytes.
    """
    mine = select(evidence.c.id).where(*_in_draft(person))
    moved = core.scalars(mine if files is None else mine.where(evidence.c.id.in_(files))).all()
    if not moved:
        return
    core.execute(update(evidence).where(evidence.c.id.in_(moved)).values(report=handle))
    record = wrapped(core, core.scalar(select(reports.c.record_key).where(reports.c.id == handle)))
    custody.hand_over(core, vault, moved, vault.open_key(record))


# -- reading


def find(core: Connection, vault: Vault, file: str) -> tuple[StoredFile, FileKey]:
    """Return what is known of *file*, and its key. Refused: file-missing."""
    for found in _each(core, vault, select(evidence).where(evidence.c.id == file)):
        return found
    raise Refused("file-missing")


def of_draft(core: Connection, vault: Vault, person: bytes) -> tuple[StoredFile, ...]:
    """The files of the draft of *person*, oldest first."""
    return tuple(kept for kept, _ in _each(core, vault, select(evidence).where(*_in_draft(person))))


def of_report(core: Connection, vault: Vault, handle: str) -> tuple[StoredFile, ...]:
    """The files of a report, oldest first; none after its release."""
    return tuple(kept for kept, _ in _each(core, vault, select(evidence).where(evidence.c.report == handle)))


def of_case(core: Connection, vault: Vault, alias: str) -> tuple[StoredFile, ...]:
    """The files of the report behind a case, oldest first; none after its release."""
    handle = core.scalar(select(cases.c.report).where(cases.c.alias == alias))
    return () if handle is None else of_report(core, vault, handle)


def _each(
    core: Connection, vault: Vault, query: Select[tuple[Any, ...]]
) -> Iterator[tuple[StoredFile, FileKey]]:
    for row in core.execute(query.order_by(evidence.c.received_at, evidence.c.id)).mappings().all():
        key = file_key(core, vault, row["key"])
        said = json.loads(key.about.open(row["sealed"], place("evidence", "sealed", row["id"])))
        sha256 = said.pop("sha256")
        yield StoredFile(row["id"], About(**said), sha256, row["bytes"], row["received_at"]), key


def _in_draft(person: bytes) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return evidence.c.person == person, evidence.c.report.is_(None)
