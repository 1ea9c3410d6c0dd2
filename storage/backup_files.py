"""The files that go with a copy of the database: for ``copy.db`` or ``copy.age`` in the folder ``copy.evidence``.

They lie there as they lie in the evidence folder: each sealed under a key of its own, which is in the database and
wrapped by the keys folder. They never change, so a copy made again into the same place copies only what is new. Which
files belong to a copy, the copy says: those of its rows. A file is written before its row, so they are all there; only
what was erased since is not.
"""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from storage.evidence_folder import PART, WHOLE, to_disk


def beside(copy: Path) -> Path:
    """Where the files of *copy* lie."""
    return copy.with_suffix(".evidence")


def named(database: Path) -> set[str]:
    """Return which files the rows of *database* name. Raises sqlite3.Error."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro&immutable=1", uri=True)) as found:
        tables = found.execute("SELECT count(*) FROM sqlite_master WHERE name = 'evidence'").fetchone()
        ids = found.execute("SELECT id FROM evidence").fetchall() if tables[0] else []
    return {f"{id_}{WHOLE}" for (id_,) in ids}


def bring(names: set[str], source: Path, target: Path) -> int:
    """Copy the files of *names* that *target* has not from *source*; how many neither has. Raises OSError."""
    missing = 0
    for name in names:
        if (target / name).exists():
            continue
        target.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            _copy(source / name, target / name)
        except FileNotFoundError:
            missing += 1
    return missing


def prune(names: set[str], folder: Path) -> None:
    """Leave only *names* in *folder*. Raises OSError."""
    for path in folder.glob("*"):
        if path.suffix in {WHOLE, PART} and path.name not in names:
            path.unlink()


def settle(part: Path, final: Path) -> None:
    """Have *part* on the disk, under its name. Raises OSError."""
    to_disk(part)
    part.rename(final)
    to_disk(final.parent)  # the name, too, survives a power cut


def private(part: Path) -> None:
    """Make *part* anew, empty and for nobody else. Raises OSError."""
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def _copy(source: Path, target: Path) -> None:
    with source.open("rb") as sealed:
        part = target.with_suffix(PART)
        private(part)
        with part.open("wb") as copied:
            shutil.copyfileobj(sealed, copied)
    settle(part, target)
