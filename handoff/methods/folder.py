"""Delivery into a folder: one a partner reads, a shared drive, or just a place on this computer.

A folder elsewhere (an absolute path) is never made here: where a share is not mounted, its place is an empty folder of
this computer, and a parcel put there would count as arrived. So name a folder *inside* the share. And whoever can write
into it can put anything there, under the name of our next draft too: links are not followed, pipes not written to.
"""

import asyncio
import errno
import os
import stat
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

from flows.errors import Refused, Unreachable
from flows.partner import Way
from handoff.methods import Means, Parcel, Receipt

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_AWAY = frozenset(
    {
        errno.ENOENT,
        errno.ENODEV,
        errno.EIO,
        errno.ESTALE,
        errno.ENOTCONN,
        errno.ETIMEDOUT,
        errno.EHOSTDOWN,
        errno.EHOSTUNREACH,
        errno.ENETDOWN,
        errno.ENETUNREACH,
    }
)
_DRAFT = os.O_WRONLY | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK
_hanging: dict[Path, Future[None]] = {}
"""The last write into each folder: a share that does not answer keeps it, and its thread, for as long as it likes."""


def faults(way: Way, means: Means) -> tuple[str, ...]:  # noqa: ARG001  (every method file has this shape)
    """Return sentences on the partner's settings."""
    return tuple(f'the method folder does not know "{name}".' for name in way.options)


def open_method(way: Way, means: Means) -> "Folder":
    """Return the folder ``to``: absolute, or inside the data directory."""
    return Folder(means.data_dir / way.to, ours=not Path(way.to).is_absolute())


@dataclass(frozen=True, slots=True)
class Folder:
    """A parcel appears under its name whole or not at all, and is on the disk when ``deliver`` returns.

    *ours*: it lies in the data directory, and is made when it is missing.
    """

    path: Path
    ours: bool = False

    async def deliver(self, parcel: Parcel) -> Receipt:
        """Raises Unreachable("folder-full-or-away") or Refused("folder-not-writable")."""
        try:
            await asyncio.wrap_future(_apart(self.path, lambda: self._write(parcel)))
        except OSError as error:
            if error.errno in _FULL | _AWAY:
                raise Unreachable("folder-full-or-away") from None
            raise Refused("folder-not-writable") from None
        return Receipt(parcel.name)

    def _write(self, parcel: Parcel) -> None:
        if self.ours:
            self.path.mkdir(mode=0o750, parents=True, exist_ok=True)
        draft, final = self.path / f".{parcel.name}.part", self.path / parcel.name
        with os.fdopen(_opened(draft), "wb") as file:
            file.write(parcel.sealed)
            file.flush()
            os.fsync(file.fileno())
        draft.rename(final)
        folder = os.open(self.path, os.O_RDONLY)
        try:
            os.fsync(folder)  # the name, too, survives a power cut
        finally:
            os.close(folder)


def _opened(draft: Path) -> int:
    """Open *draft* and empty it: one that a dead courier left, or a new one. OSError for what only looks like one."""
    number = os.open(draft, _DRAFT, 0o640)
    found = os.fstat(number)
    if not stat.S_ISREG(found.st_mode) or found.st_nlink != 1:
        os.close(number)
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))
    os.ftruncate(number, 0)
    return number


def _apart(folder: Path, work: Callable[[], None]) -> Future[None]:
    """Do *work* in a thread that nobody waits for at the end. OSError while an earlier one still hangs in *folder*."""
    before = _hanging.get(folder)
    if before is not None and not before.done():
        raise OSError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT))
    done = _hanging[folder] = Future[None]()
    done.set_running_or_notify_cancel()  # who gives up waiting does not end it

    def run() -> None:
        try:
            work()
        except Exception as error:  # noqa: BLE001  (it goes to who waits)
            done.set_exception(error)
        else:
            done.set_result(None)

    threading.Thread(target=run, name="folder", daemon=True).start()
    return done
