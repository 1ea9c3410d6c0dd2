"""Delivery into a folder: one a partner reads, a shared drive, or just a place on this computer."""

import asyncio
import errno
import os
from dataclasses import dataclass
from pathlib import Path

from flows.errors import Refused, Unreachable
from flows.partner import Way
from handoff.methods import Means, Parcel, Receipt

_PASSING = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.ESTALE, errno.EHOSTDOWN, errno.ETIMEDOUT})


def faults(way: Way, means: Means) -> tuple[str, ...]:  # noqa: ARG001  (every method file has this shape)
    """Return sentences on the partner's settings."""
    return tuple(f'the method folder does not know "{name}".' for name in way.options)


def open_method(way: Way, means: Means) -> "Folder":
    """Return the folder ``to``: absolute, or inside the data directory."""
    return Folder(means.data_dir / way.to)


@dataclass(frozen=True, slots=True)
class Folder:
    """A parcel appears under its name whole or not at all, and is on the disk when ``deliver`` returns."""

    path: Path

    async def deliver(self, parcel: Parcel) -> Receipt:
        """Raises Unreachable("folder-full-or-away") or Refused("folder-not-writable")."""
        try:
            await asyncio.to_thread(self._write, parcel)
        except OSError as error:
            if error.errno in _PASSING:
                raise Unreachable("folder-full-or-away") from None
            raise Refused("folder-not-writable") from None
        return Receipt(parcel.name)

    def _write(self, parcel: Parcel) -> None:
        self.path.mkdir(mode=0o750, parents=True, exist_ok=True)
        draft, final = self.path / f".{parcel.name}.part", self.path / parcel.name
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o640), "wb") as file:
            file.write(parcel.sealed)
            file.flush()
            os.fsync(file.fileno())
        draft.rename(final)
        folder = os.open(self.path, os.O_RDONLY)
        try:
            os.fsync(folder)  # the name, too, survives a power cut
        finally:
            os.close(folder)
