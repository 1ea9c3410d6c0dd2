"""The deletion ledger's second copy, in the keys directory: what makes erasing survive a restored backup.

A backup of the database knows nothing of what was erased after it was made. The marks (keyed hashes that say
nothing) therefore also stand in a file beside the keys, which is never part of a backup. At every start of the bot
both copies are made one, and whatever a restore brought back is erased again.
"""

import os
import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, insert, select

from storage.erasure import Erasure
from storage.tables import ledger
from storage.times import utc
from storage.vault import Vault

FILE = "ledger"
MARK = re.compile(r"(\d{4}-\d\d-\d\dT[\d:.+]{14,24}) ([0-9a-f]{64})", re.ASCII)


class LedgerFile:
    """One line a mark: its time (RFC 3339), its hex digits."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def add(self, marks: Iterable[bytes], now: datetime) -> None:
        """Append *marks*; on disk when this returns."""
        self._write(self._path, os.O_APPEND, [(mark, now) for mark in marks])

    def read(self) -> dict[bytes, datetime]:
        """Return every mark and its time; half a line (a crash, a full disk) does not count."""
        if not self._path.exists():
            return {}
        whole = filter(None, map(MARK.fullmatch, self._path.read_text("ascii", "replace").split("\n")))
        return {bytes.fromhex(line[2]): datetime.fromisoformat(line[1]) for line in whole}

    def replace(self, marks: dict[bytes, datetime]) -> None:
        """Hold exactly *marks* from now on."""
        beside = self._path.with_name(f"{FILE}.new")
        self._write(beside, os.O_TRUNC, marks.items())
        beside.rename(self._path)

    @staticmethod
    def _write(path: Path, how: int, marks: Iterable[tuple[bytes, datetime]]) -> None:
        lines = "".join(f"{utc(at).isoformat()} {mark.hex()}\n" for mark, at in marks)
        handle = os.open(path, os.O_RDWR | os.O_CREAT | how, 0o600)
        with os.fdopen(handle, "ab+" if how == os.O_APPEND else "wb") as file:
            if how == os.O_APPEND and file.tell() and os.pread(handle, 1, file.tell() - 1) != b"\n":
                file.write(b"\n")
            file.write(lines.encode("ascii"))
            file.flush()
            os.fsync(file.fileno())


def make_one(core: Connection, vault: Vault, file: LedgerFile, now: datetime) -> int:
    """Make both copies one and erase again what came back; how many keys that were."""
    here = kept(core)
    both = here | file.read()
    for mark in both.keys() - here:
        core.execute(insert(ledger), {"mark": mark, "at": both[mark]})
    back = Erasure(core, vault, now).repeat()
    file.replace(both)
    return back


def kept(core: Connection) -> dict[bytes, datetime]:
    """Return the marks in the database."""
    return {row.mark: row.at for row in core.execute(select(ledger))}
