"""Parts of a session that end before it: each is sealed under a key of its own, and that key's end is theirs.

What a person saved without a report goes after 72 hours, the messenger's references to files that were not saved yet
after one hour (``storage.retention``), the codes that the options look at with the words of the report they are of; the
rest of the session stays. A turn reads and writes them with the session, in the same commit. Who has none costs no
statement.
"""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, Select, delete, insert, select, update

from storage.file_keys import wrapped
from storage.locks import hold_keys
from storage.mailroom import Part
from storage.tables import data_keys, reports, session_parts
from storage.times import utc
from storage.vault import Vault, place


@dataclass(frozen=True, slots=True)
class SessionParts:
    """The parts of the session of *person*, inside the transaction of *core*."""

    core: Connection
    vault: Vault
    person: bytes

    def read(self) -> tuple[Part, ...]:
        """Return them by name."""
        mine = select(session_parts).where(session_parts.c.person == self.person)
        rows = self.core.execute(mine.order_by(session_parts.c.name)).mappings().all()
        return tuple(
            Part(
                row["name"],
                row["since"],
                self._opened(row["name"], row["key"], row["sealed"]),
                _ids(row["files"]),
            )
            for row in rows
        )

    def write(self, before: tuple[Part, ...], parts: tuple[Part, ...]) -> bool:
        """Make *parts* of what is kept as *before*; return whether a key went: of what is gone, or began anew."""
        kept, wanted = ({(part.name, part.since): part for part in some} for some in (before, parts))
        gone = [name for name, since in kept.keys() - wanted.keys()]
        for name in gone:
            self.core.execute(delete(data_keys).where(data_keys.c.id == self._key(name)))
        for one, part in wanted.items():
            if one not in kept:
                self._add(part)
            elif kept[one] != part:
                self._change(part)
        return bool(gone)

    def _add(self, part: Part) -> None:
        hold_keys(self.core)
        new, key = self.vault.new_key("part")
        row = {"id": new.id, "kek": new.kek, "wrapped": new.sealed, "made_at": utc(part.since)}
        self.core.execute(insert(data_keys), row)
        sealed = key.seal(part.body, self._place(part.name))
        row = {"person": self.person, "name": part.name, "since": utc(part.since), "key": new.id}
        self.core.execute(insert(session_parts), {**row, "files": " ".join(part.files), "sealed": sealed})

    def _change(self, part: Part) -> None:
        key = self.vault.open_key(wrapped(self.core, self._key(part.name)))
        sealed = key.seal(part.body, self._place(part.name))
        mine = (session_parts.c.person == self.person, session_parts.c.name == part.name)
        self.core.execute(
            update(session_parts).where(*mine).values(sealed=sealed, files=" ".join(part.files))
        )

    def _key(self, name: str) -> str | None:
        mine = (session_parts.c.person == self.person, session_parts.c.name == name)
        return self.core.scalar(select(session_parts.c.key).where(*mine))

    def _opened(self, name: str, key: str, sealed: bytes) -> bytes:
        return self.vault.open_key(wrapped(self.core, key)).open(sealed, self._place(name))

    def _place(self, name: str) -> bytes:
        return place("session_parts", "sealed", self.person, name)


def told_of(handles: Collection[object]) -> Select[tuple[str]]:
    """Return the keys of what sessions remember of these reports: it is of the one that its person filed last."""
    later = reports.alias()
    newer = select(later.c.id).where(
        later.c.person == reports.c.person, later.c.submitted_at > reports.c.submitted_at
    )
    theirs = select(session_parts.c.key).join(reports, reports.c.person == session_parts.c.person)
    return theirs.where(session_parts.c.name == "told", reports.c.id.in_(handles), ~newer.exists())


def _ids(files: str) -> tuple[str, ...]:
    return tuple(files.split())
