"""The folder of sealed files: made under a lock, given their name when whole, tidied when nobody knows them.

A file that is being taken is locked (flock) by who takes it, from before its first byte until its row is committed. The
system lets go of the lock when a process ends, however it ends.
"""

import fcntl
import os
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from flows.errors import Refused

WHOLE, PART = ".age", ".part"
_OURS = re.compile(r"[0-9a-f]{16}\.(?:age|part)", re.ASCII)
"""How our files are called. What else lies there is the operator's, or the disk's own (``lost+found``)."""


class Folder:
    """One process's hand on the folder. It is made with the first file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._taking: set[str] = set()

    def create(self, file: str) -> BinaryIO:
        """Return the empty, locked part of *file*; ``let_go`` of it in the end. Raises OSError."""
        if not self._path.exists():
            self._path.mkdir(mode=0o700, parents=True, exist_ok=True)
            to_disk(self._path.parent)
        handle = os.open(self._named(file, PART), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        self._taking.add(file)
        sealed = os.fdopen(handle, "wb")
        fcntl.flock(sealed, fcntl.LOCK_EX)
        return sealed

    def settle(self, file: str) -> None:
        """Give a part that is whole, and on the disk, its name; on the disk when this returns. Raises OSError."""
        self._named(file, PART).rename(self._named(file, WHOLE))
        to_disk(self._path)

    def let_go(self, file: str, sealed: BinaryIO) -> None:
        """End the lock."""
        with suppress(OSError):  # a full disk: what was not written is not wanted either
            sealed.close()
        self._taking.discard(file)

    def drop(self, file: str) -> None:
        """Unlink *file*, whole or part. Raises OSError."""
        for ending in (PART, WHOLE):
            self._named(file, ending).unlink(missing_ok=True)

    def open(self, file: str) -> BinaryIO:
        """Open the sealed bytes of *file*. Refused: file-away (not there, or not for us)."""
        try:
            return self._named(file, WHOLE).open("rb")
        except OSError:
            raise Refused("file-away") from None

    def tidy(self, rows: Callable[[], set[str]]) -> int:
        """Remove what nobody takes and no row names; how many that were. Raises OSError, and what *rows* does.

        The rows are read again once the locks are held: who let go of a file since has committed its row, or never
        will.
        """
        known = rows()
        ours = (path for path in self._path.glob("*") if _OURS.fullmatch(path.name))
        lost = [path for path in ours if _is_lost(path, known | self._taking)]
        locked = [(path, lock) for path in lost if (lock := _locked(path))]
        known = rows()
        removed = 0
        for path, lock in locked:
            if _is_lost(path, known):
                path.unlink(missing_ok=True)
                removed += 1
            lock.close()
        return removed

    def missing(self, rows: Callable[[], set[str]]) -> int:
        """Count the rows without a file."""
        missing = {file for file in rows() if not self._named(file, WHOLE).exists()}
        return len(missing & rows()) if missing else 0  # not those that were erased meanwhile

    def _named(self, file: str, ending: str) -> Path:
        return self._path / f"{file}{ending}"


def to_disk(path: Path) -> None:
    """Have a file, or the names in a folder, on the disk. Raises OSError."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _is_lost(path: Path, known: set[str]) -> bool:
    return path.stem not in known or path.suffix != WHOLE


def _locked(path: Path) -> BinaryIO | None:
    """Lock *path*; None when somebody is taking it, or has just given it another name."""
    try:
        file = path.open("rb")
    except FileNotFoundError:
        return None
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        return None
    return file
