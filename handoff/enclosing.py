"""Which files go into a parcel, and in which form. Each is read, judged and handed on before the next is looked at.

The rules, in this order; the first that does not hold leaves the file out, and the case says why:

1. The person chose it for this partner (consent ``c.media.<partner>``); and the partner may have the answer, where it
   answers a private question.
2. Its bytes are here and are those that came: the hall checks them against the checksum taken on arrival. For bytes
   that are away (a disk that is not mounted) the whole parcel waits a while.
3. A JPEG or PNG goes as the cleaned copy, or not at all.
4. Any other file goes as it came, since the person tapped "Send it as it is" to choose it; but not where it may show
   where it was made and this partner may not know the exact place.
5. It fits, where the partner's method has only so much room: into this parcel, or else into a further one. What is
   larger than any parcel stays.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain
from typing import Protocol

from flows.errors import Refused, Unreachable
from flows.files import KeptFile
from flows.messages import Chosen
from flows.report import Report
from handoff import cleaning
from handoff.evidence import Custody, Derivative, Enclosed, Why, name_of
from handoff.reading import Reader
from handoff.values import Wording
from handoff.whereabouts import may_tell

SECONDS_FOR_CLEANING = 240.0
"""For all pictures of one parcel: a courier must be done well within its lease (``handoff/courier.py``)."""
BLOCK = 1024 * 1024


class CustodyRow(Protocol):
    """A line of the hall's custody log."""

    @property
    def event(self) -> str:
        """What happened to the file."""
        ...

    @property
    def at(self) -> datetime:
        """When, with a zone."""
        ...

    @property
    def role(self) -> str:
        """Who had it."""
        ...

    @property
    def hash_ok(self) -> bool | None:
        """Whether its checksum was right; None where nobody looked."""
        ...


class Files(Protocol):
    """The hall's evidence, as far as a courier needs it (``storage/evidence.py``)."""

    def read(self, file: str) -> Iterator[bytes]:
        """Yield the bytes as they came. Refused: file-missing, file-away, file-damaged (known only at the end)."""
        ...

    def custody(self, file: str) -> tuple[CustodyRow, ...]:
        """Return the log of a file, oldest first."""
        ...


MOST_PARTS = 40
"""Parcels of one case: 200 MB in mails of 10. What is left then is too large."""


@dataclass(frozen=True, slots=True)
class Room:
    """How many bytes of files fit (None: all), how the time is told, and a sign of life after each file.

    *further*: how many bytes fit into each further parcel.
    *waits*: bytes that are away are waited for (Unreachable: files-away); else the file is left out. *cleans_again*: a
    cleaner that was ended from outside is tried later (Unreachable: cleaner-ended); else its picture is left out.
    """

    bytes: int | None
    clock: Callable[[], datetime]
    alive: Callable[[], None]
    waits: bool = False
    cleans_again: bool = False
    further: int = 0


@dataclass(frozen=True, slots=True)
class _Ready:
    """A file that may go, and its bytes, not yet drawn."""

    enclosed: Enclosed
    size: int
    pieces: Iterator[bytes]


class Enclosing:
    """Draws the files of a case, parcel by parcel. ``enclosed`` says what became of each, once all are drawn.

    ``entries`` ends where a file does not fit any more. Then there is ``more``, and ``entries`` draws the next part.
    """

    def __init__(self, files: Files, report: Report, chosen: Chosen, room: Room) -> None:
        self._files, self._chosen, self._room = files, chosen, room
        self._left = iter(listed(report, chosen))
        self._waiting: _Ready | None = None
        self._used = 0
        self.part = 1
        self._until = room.clock().timestamp() + SECONDS_FOR_CLEANING
        self.enclosed: list[Enclosed] = []

    def entries(self) -> Iterator[tuple[str, Iterator[bytes]]]:
        """Yield name and bytes of each file that goes into this part."""
        first, self._waiting = self._waiting, None
        for ready in chain((first,) if first else (), map(self._one, self._left)):
            if ready is not None and not self._fits(ready.size):
                self._waiting, self.part, self._used = ready, self.part + 1, 0
                return
            if ready is not None:
                self.enclosed.append(replace(ready.enclosed, part=self.part))
                yield ready.enclosed.name, ready.pieces
            self._room.alive()

    @property
    def more(self) -> bool:
        """Whether a file waits for the next part."""
        return self._waiting is not None

    def _one(self, file: KeptFile) -> _Ready | None:
        """Return a file that goes, None for one that stays."""
        if file.held:
            self.enclosed.append(Enclosed(file, why="not_here"))
            return None
        plain = Enclosed(file, custody=tuple(map(_custody, self._files.custody(file.file))))
        try:
            judged = self._copy(plain) if file.media_type in cleaning.CLEANABLE else self._original(plain)
        except Refused as refused:
            judged = _left(plain, self._why(refused))
        if isinstance(judged, _Ready) and not self._ever_fits(judged.size):
            judged = _left(plain, "mail_too_big")
        if isinstance(judged, _Ready):
            return judged
        self.enclosed.append(judged)
        return None

    def _why(self, refused: Refused) -> Why:
        if refused.code == "file-away" and self._room.waits:
            raise Unreachable("files-away") from None
        whys: Mapping[str, Why] = {
            "file-missing": "missing",
            "file-away": "missing",
            "file-damaged": "damaged",
        }
        if refused.code not in whys:
            raise refused
        return whys[refused.code]

    def _copy(self, plain: Enclosed) -> Enclosed | _Ready:
        file = plain.file
        in_time = self._room.clock().timestamp() < self._until
        clean = self._cleaned(file) if in_time else None
        if clean is None:
            return _left(plain, "cannot_be_cleaned")
        if self._chosen.exact_place:
            plain = replace(plain, captured_at=clean.captured_at, point=clean.point)
        digest = hashlib.sha256(clean.copy).hexdigest()
        made = Derivative(cleaning.WHAT, digest, len(clean.copy), cleaning.TOOL, self._stamp())
        return _Ready(replace(plain, name=name_of(file), copy=made), len(clean.copy), _blocks(clean.copy))

    def _cleaned(self, file: KeptFile) -> cleaning.Cleaned | None:
        try:
            return cleaning.cleaned(self._files.read(file.file), file.media_type)
        except Unreachable:
            if self._room.cleans_again:
                raise
            return None

    def _original(self, plain: Enclosed) -> Enclosed | _Ready:
        file = plain.file
        tells = not self._chosen.exact_place and may_tell(file.media_type, self._files.read(file.file))
        if tells:
            return _left(plain, "may_show_place")
        if self._chosen.exact_place:
            _read_through(self._files.read(file.file))
        return _Ready(replace(plain, name=name_of(file)), file.bytes, self._files.read(file.file))

    def _fits(self, size: int) -> bool:
        if self._room.bytes is None:
            return True
        most = self._room.bytes if self.part == 1 else self._room.further
        if self._used + size > most:
            return False
        self._used += size
        return True

    def _ever_fits(self, size: int) -> bool:
        """Say whether a file of *size* fits into this part or into an empty one, if there may be one more."""
        if self._room.bytes is None:
            return True
        here = self._room.bytes if self.part == 1 else self._room.further
        anew = self._room.further if self.part < MOST_PARTS else 0
        return self._used + size <= here or size <= anew

    def _stamp(self) -> str:
        return self._room.clock().strftime("%Y-%m-%dT%H:%M:%SZ")


def listed(report: Report, chosen: Chosen) -> tuple[KeptFile, ...]:
    """Return the files this partner may know of, as it may read what was written about them; and those to count.

    Nobody could choose a file that never was here: the person was told that a group sees that there is one.
    """
    reader = Reader.of(report, chosen, Wording({}, {}, ""))
    return tuple(file for file in reader.files if file.held or reader.knows_of(file))


def _left(plain: Enclosed, why: Why) -> Enclosed:
    return replace(plain, why=why)


def _custody(row: CustodyRow) -> Custody:
    return Custody(row.at.strftime("%Y-%m-%dT%H:%M:%SZ"), row.role, row.event, row.hash_ok)


def _blocks(content: bytes) -> Iterator[bytes]:
    return (content[at : at + BLOCK] for at in range(0, len(content), BLOCK))


def _read_through(pieces: Iterator[bytes]) -> None:
    """Read to the end, where the hall says whether the bytes are those that came."""
    for _ in pieces:
        pass
