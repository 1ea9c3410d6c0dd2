"""Files of replies in a folder that a partner can write to: looked at, moved, and never followed anywhere.

Whoever can write into that folder can put anything there: a link to one of our files, a pipe, a folder, a giant, under
any name. So every name is used inside a folder that is already open, links are not followed, what is no plain file is
not opened, and a reason is written only into a file that did not exist.
"""

import os
import stat
from collections.abc import Container, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from handoff.signing import LARGEST, SUFFIX

FOLDER, TAKEN, REFUSED = "replies", "taken", "refused"
AT_A_TIME = 100
"""Files of one folder in one look: a folder full of them keeps no parcel waiting."""

_READ = os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW
_WRITE_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
_SHARED = 0o770
KEPT = timedelta(days=7)
"""So long a partner finds its answer, or why it was refused; as long as a delivered parcel is kept."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file in a folder of replies. *age*: since it was last written; below zero by another clock than ours.

    *raw*: None where it is no plain file, and where we may not read it.
    """

    path: Path
    raw: bytes | None = field(repr=False)
    age: timedelta
    locked: bool = False


def look(folders: Sequence[Path], now: datetime, leave: Container[Path] = ()) -> list[Found]:
    """Read what waits beside the parcels, of each folder the oldest first; *leave* what could not be moved before.

    A folder that is away is looked into another time.
    """
    found: list[Found] = []
    for folder in folders:
        with suppress(OSError):
            make_room(folder)
            with _folder(folder / FOLDER) as here:
                for _, name in sorted(_waiting(here, folder / FOLDER, leave))[:AT_A_TIME]:
                    with suppress(OSError):  # gone meanwhile
                        found.append(_found(here, folder / FOLDER / name, now))
    return found


def _waiting(here: int, folder: Path, leave: Container[Path]) -> Iterator[tuple[float, str]]:
    for name in os.listdir(here):
        if name.endswith(SUFFIX) and folder / name not in leave:
            with suppress(OSError):  # gone meanwhile
                yield os.stat(name, dir_fd=here, follow_symlinks=False).st_mtime, name


def make_room(folder: Path) -> None:
    """Make the folder in which a partner leaves its replies, once there is one for its parcels."""
    if folder.is_dir():
        with suppress(FileExistsError):
            (folder / FOLDER).mkdir(mode=_SHARED)


def put_away(path: Path, reasons: Sequence[str], now: datetime) -> bool:
    """Move a file that was judged; with *reasons* it was refused, and they stand beside it. False: it is still there.

    Then it is the same reply once more, or refused once more, whenever it is looked at again. Its time becomes *now*:
    from then on it is kept for ``KEPT``.
    """
    with suppress(OSError), _folder(path.parent) as here:
        to = REFUSED if reasons else TAKEN
        with suppress(FileExistsError):
            os.mkdir(to, _SHARED, dir_fd=here)
        with _folder(to, here) as there:
            if reasons:
                _explain(there, f"{path.name}.txt", reasons)
            os.replace(path.name, path.name, src_dir_fd=here, dst_dir_fd=there)
            for name in (path.name, f"{path.name}.txt"):
                _stamped(there, name, now)
            return True
    return False


def clear_away(folders: Sequence[Path], now: datetime) -> int:
    """Erase what was put away ``KEPT`` ago: answers are signed, not sealed. Return how many files went.

    Only files that ``put_away`` puts there; whatever else a partner keeps in these folders is its own.
    """
    gone = 0
    for folder in folders:
        for name in (TAKEN, REFUSED):
            with suppress(OSError), _folder(folder / FOLDER / name) as here:
                gone += _cleared(here, now)
    return gone


def _cleared(here: int, now: datetime) -> int:
    gone = 0
    for name in os.listdir(here):
        if name.endswith((SUFFIX, f"{SUFFIX}.txt")):
            with suppress(OSError):  # gone meanwhile, or a folder
                written = os.stat(name, dir_fd=here, follow_symlinks=False).st_mtime
                if now.timestamp() - written > KEPT.total_seconds():
                    os.unlink(name, dir_fd=here)
                    gone += 1
    return gone


def _stamped(there: int, name: str, now: datetime) -> None:
    at = now.timestamp()
    with suppress(OSError):  # another's file: then its own time counts
        os.utime(name, (at, at), dir_fd=there, follow_symlinks=False)


def _explain(there: int, name: str, reasons: Sequence[str]) -> None:
    with suppress(FileNotFoundError):
        os.unlink(name, dir_fd=there)
    with os.fdopen(os.open(name, _WRITE_NEW, 0o640, dir_fd=there), "w", encoding="utf-8") as file:
        file.write("\n".join(("Not taken.", *reasons, "")))


def _found(here: int, path: Path, now: datetime) -> Found:
    """Return a file with its content, one byte more of it than there may be at most."""
    written = os.stat(path.name, dir_fd=here, follow_symlinks=False)
    age = timedelta(seconds=now.timestamp() - written.st_mtime)
    if not stat.S_ISREG(written.st_mode):
        return Found(path, None, age)
    try:
        number = os.open(path.name, _READ, dir_fd=here)
    except PermissionError:
        return Found(path, None, age, locked=True)
    with os.fdopen(number, "rb") as file:
        plain = stat.S_ISREG(os.fstat(number).st_mode)
        return Found(path, file.read(LARGEST + 1) if plain else None, age)


@contextmanager
def _folder(path: Path | str, inside: int | None = None) -> Iterator[int]:
    number = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=inside)
    try:
        yield number
    finally:
        os.close(number)
