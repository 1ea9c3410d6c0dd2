"""Evidence: what people send as files. Streamed in and sealed, streamed out and checked, erased for good.

**Where.** The bytes lie in ``<data folder>/evidence/<evidence id>.age``, one age file each, whatever the database is;
everything said about them lies in the database, sealed. Each file is sealed to an identity of its own, which the vault
wraps like a data key (``storage.file_keys``). So one file can be erased for good, a file moves from the draft to the
report without being sealed again, and the end of the report's key is the end of its files' keys.

**What is on the disk, in order.** Nothing is visible before ``keep``:

1. ``<id>.part`` grows while bytes arrive; its key is in memory only, so what a crash leaves of it opens for nobody.
   SHA-256 and size are taken of the bytes as they are received, before anything else is done with them.
2. ``keep``: the last block is sealed, the file fsynced, renamed to ``<id>.age``, the folder fsynced.
3. One transaction writes key, row and the first entries of the custody log. When it is committed, ``keep`` returns.

So a row never stands without its file. A crash, or a database that does not answer, leaves at most a file without a
row, and ``tidy`` removes those at the next start and at each sweep. Erasing goes the other way round: the key and the
row go in one commit, and the file, which nothing opens any more, is unlinked after it.

**Who is alive.** Several processes may share the folder. Who takes a file holds a lock (flock) on it from the first
byte until after the commit, and the system lets go of it when the process ends. ``tidy`` removes a file only when it
can lock it *and* then still finds no row.

**The same bytes again** are known by a keyed hash of their SHA-256 and of the person, within one draft: the new copy is
dropped. What is to be added to a sent report has a hash of its own, with the report in it: it is compared with what
waits for the same report, and with the report's own files of this person, never with a draft's. Nothing in the database
tells that two people sent the same picture, or which one.
"""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Literal

from sqlalchemy import select

from flows.errors import Refused
from storage import custody, evidence_rows
from storage.age_stream import opened
from storage.custody import Custody
from storage.database import Database
from storage.evidence_folder import Folder
from storage.evidence_rows import About, For, StoredFile
from storage.tables import evidence
from storage.taking import KeptBytes, Taking
from storage.vault import Vault

__all__ = ["About", "Custody", "Evidence", "KeptBytes", "StoredFile", "Taking"]


class Evidence:
    """The kept files: taken by the bot, read by whoever may open them."""

    def __init__(self, folder: Path, database: Database, vault: Vault) -> None:
        self._folder = Folder(folder)
        self._database = database
        self._engine = database.engine
        self._vault = vault

    def begin(self, person: bytes, now: datetime, at_most: int, handle: str = "") -> Taking:
        """Take a file of at most *at_most* bytes for the draft of *person*: ``async with`` it.

        *handle*: the sent report it may be added to; its files count too.
        """
        return Taking(self._folder, self._database, self._vault, For(person, handle), now, at_most)

    # -- reading

    def find(self, file: str) -> StoredFile:
        """Return what is known of *file*. Refused: file-missing."""
        with self._engine.begin() as core:
            return evidence_rows.find(core, self._vault, file)[0]

    def read(self, file: str) -> Iterator[bytes]:
        """Read the bytes as they were received; the hash is checked at the end.

        Refused: file-missing (nothing is known of it), file-away, file-damaged.
        """
        with self._engine.begin() as core:
            kept, key = evidence_rows.find(core, self._vault, file)
        digest = hashlib.sha256()
        with self._folder.open(file) as sealed:
            for chunk in opened(sealed, key.identity):
                digest.update(chunk)
                yield chunk
        if digest.hexdigest() != kept.sha256:
            raise Refused("file-damaged")

    def of_draft(self, person: bytes) -> tuple[StoredFile, ...]:
        """The files of the draft of *person*, oldest first."""
        with self._engine.begin() as core:
            return evidence_rows.of_draft(core, self._vault, person)

    def of_report(self, handle: str) -> tuple[StoredFile, ...]:
        """The files of a report, oldest first; none after its release."""
        with self._engine.begin() as core:
            return evidence_rows.of_report(core, self._vault, handle)

    def of_case(self, alias: str) -> tuple[StoredFile, ...]:
        """The files of the report behind a case, oldest first; none after its release."""
        with self._engine.begin() as core:
            return evidence_rows.of_case(core, self._vault, alias)

    # -- the custody log

    def note(
        self,
        file: str,
        event: Literal["viewed", "shared"],
        role: str,
        now: datetime,
        *,
        hash_ok: bool | None = None,
    ) -> None:
        """Write into the custody log what was done with *file*. Refused: file-missing."""
        with self._engine.begin() as core:
            custody.note(core, self._vault, file, Custody(event, now, role, hash_ok))

    def custody(self, file: str) -> tuple[Custody, ...]:
        """Everything that happened to *file*, in order; it outlives the bytes, with the record of their report."""
        with self._engine.begin() as core:
            return custody.happened(core, self._vault, file)

    # -- the folder

    def remove(self, files: Iterable[str]) -> None:
        """Unlink *files*, whose rows and keys are gone for good. Raises OSError."""
        for file in files:
            self._folder.drop(file)

    def tidy(self) -> int:
        """Remove what a crash or an erasure has left; how many files. Raises OSError, or the database's errors."""
        return self._folder.tidy(self._rows)

    def missing(self) -> int:
        """Count the files whose bytes are not in the folder. Raises OSError, or the database's errors."""
        return self._folder.missing(self._rows)

    def _rows(self) -> set[str]:
        with self._engine.begin() as core:
            return set(core.scalars(select(evidence.c.id)))
