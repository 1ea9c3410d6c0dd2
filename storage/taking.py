"""One file on its way in, from its first byte until it is durable. The order of things is in ``storage.evidence``."""

import asyncio
import hashlib
import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import BinaryIO, Self

from flows.errors import Refused
from storage import evidence_rows
from storage.age_stream import Sealing
from storage.database import Database
from storage.evidence_folder import Folder
from storage.evidence_rows import About, For, NewFile
from storage.faults import reachable
from storage.file_keys import FileKey
from storage.vault import Vault

ID_BYTES = 8


@dataclass(frozen=True, slots=True)
class KeptBytes:
    """What became of the bytes. *again*: the draft, or (*filed*) the sent report, has them already, as *file*."""

    file: str
    sha256: str
    bytes: int
    again: bool
    filed: bool = False


class Taking:
    """``async with`` it, ``write`` what arrives, ``keep`` it; left without ``keep``, nothing was ever there.

    Entering raises Refused: draft-gone, files-many, files-full; and Unreachable.
    """

    _draft: str
    _left: int
    _sealed: BinaryIO
    _sealing: Sealing

    def __init__(
        self, folder: Folder, database: Database, vault: Vault, for_: For, now: datetime, at_most: int
    ) -> None:
        self.bytes = 0
        self._folder = folder
        self._database = database
        self._vault = vault
        self._for = for_
        self._received_at = now
        self._at_most = at_most
        self._digest = hashlib.sha256()
        self._file = secrets.token_hex(ID_BYTES)
        self._key = FileKey.new(self._file)
        self._drop = True

    async def __aenter__(self) -> Self:
        self._draft, self._left = await self._database.aside(self._look)
        with reachable():
            self._sealed = self._folder.create(self._file)
        self._sealing = Sealing(self._sealed, self._key.identity)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._sealing.stop()
        if self._drop:
            with suppress(OSError):  # tidied away later
                self._folder.drop(self._file)
        self._folder.let_go(self._file, self._sealed)

    async def write(self, chunk: bytes) -> None:
        """Take *chunk* too. Refused: file-too-big, files-full. Unreachable: disk."""
        self._digest.update(chunk)
        self.bytes += len(chunk)
        if self.bytes > self._at_most:
            raise Refused("file-too-big")
        if self.bytes > self._left:
            raise Refused("files-full")
        await self._sealing.push(chunk)

    async def keep(self, about: About, now: datetime) -> KeptBytes:
        """That was all of it: durable when this returns.

        Refused: draft-gone (erased or sent meanwhile), files-many, files-full. Unreachable: disk, database.
        """
        await self._sealing.end()
        await asyncio.to_thread(self._settle)
        self._drop = False  # whether a commit that failed was reached, only the rows know: see Folder.tidy
        try:
            file, filed = await self._database.aside(lambda: self._enter(about, now))
        except Refused:
            self._drop = True
            raise
        self._drop = again = file != self._file
        return KeptBytes(file, self._digest.hexdigest(), self.bytes, again, filed)

    def _look(self) -> tuple[str, int]:
        with reachable(), self._database.engine.begin() as core:
            return evidence_rows.draft_of(core, self._for.person), evidence_rows.room(core, self._for)

    def _settle(self) -> None:
        with reachable():
            self._folder.settle(self._file)

    def _enter(self, about: About, now: datetime) -> tuple[str, bool]:
        new = NewFile(
            file=self._file,
            key=self._key,
            for_=self._for,
            draft=self._draft,
            about=about,
            sha256=self._digest.digest(),
            bytes=self.bytes,
            received_at=self._received_at,
        )
        with reachable(), self._database.engine.begin() as core:
            return evidence_rows.enter(core, self._vault, new, now)
