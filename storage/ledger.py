"""The deletion ledger's second copy, in the keys directory: what makes erasing survive a restored backup.

A backup of the database knows nothing of what was erased after it was made. The marks (keyed hashes that say
nothing) therefore also stand in a file beside the keys, which is never part of a backup. At every start of the bot
both copies are made one, and whatever a restore brought back is erased again.
"""

import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, insert, select

from storage.erasure import Erasure
from storage.tables import ledger
from storage.times import utc
from storage.vault import Vault

FILE = "ledger"


class LedgerFile:
    """One line a mark: its time (RFC 3339), its hex digits."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def add(self, marks: Iterable[bytes], now: datetime) -> None:
        """Append *marks*; on disk when this returns."""
        self._write(self._path, os.O_APPEND, [(mark, now) for mark in marks])

    def read(self) -> dict[bytes, datetime]:
        """Return every mark and its time; a half line at the end (a crash) does not count."""
        if not self._path.exists():
            return {}
        whole = (line.split(" ") for line in self._path.read_text("ascii").split("\n")[:-1])
        return {bytes.fromhex(mark): datetime.fromisoformat(at) for at, mark in whole}

    def replace(self, marks: dict[bytes, datetime]) -> None:
        """Hold exactly *marks* from now on."""
        beside = self._path.with_name(f"{FILE}.new")
        self._write(beside, os.O_TRUNC, marks.items())
        beside.rename(self._path)

    @staticmethod
    def _write(path: Path, how: int, marks: Iterable[tuple[bytes, datetime]]) -> None:
        lines = "".join(f"{utc(at).isoformat()} {mark.hex()}\n" for mark, at in marks)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | how, 0o600)
        with os.fdopen(handle, "ab" if how == os.O_APPEND else "wb") as file:
            file.write(lines.encode("ascii"))
            file.flush()
            os.fsync(file.fileno())


def make_one(core: Connection, vault: Vault, file: LedgerFile, now: datetime) -> int:
    """Make both copies one and erase again what came back; how many keys that were."""
    both = kept(core) | file.read()
    for mark, at in both.items():
        core.execute(insert(ledger).prefix_with("OR IGNORE"), {"mark": mark, "at": at})
    back = Erasure(core, vault, now).repeat()
    file.replace(both)
    return back


def kept(core: Connection) -> dict[bytes, datetime]:
    """Return the marks in the database."""
    return {row.mark: row.at for row in core.execute(select(ledger))}
