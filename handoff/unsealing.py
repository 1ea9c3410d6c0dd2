"""Looking through a parcel without ever holding it: it is decrypted twice, and what was read is let go at once.

Names and sizes stand at the end of a ZIP. So the first time only the end is kept, and judged; the second time each
file's bytes go by and are summed up, and only the few that say something about the others (case, manifest, signature)
are kept. To write the files out it is decrypted a third time. Nothing lies unlocked on a disk meanwhile.

age lets no byte through that was changed, and says at the end when one is missing.
"""

import hashlib
import io
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Protocol, cast

import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from flows.errors import Refused
from handoff.sealing import Signed, is_manifest, judge, judged, signature_of

CASE = "case.json"
TAIL = 512 * 1024
"""Bytes of the end that are kept: a list of ``sealing.MOST_FILES`` names is 30 kB."""
SMALL = 16 * 1024 * 1024
"""Bytes of a case; a larger one is none of ours."""
_HEAD = 30
_LOCAL = b"PK\x03\x04"


class Sink(Protocol):
    """Takes the bytes of one file as they go by."""

    def __call__(self, piece: memoryview, /) -> object:
        """Take the next piece."""
        ...


@dataclass(frozen=True, slots=True)
class Looked:
    """A parcel that was looked through. *sums*: SHA-256 by name; *kept*: case, manifest and signature, where there."""

    sums: Mapping[str, str]
    kept: Mapping[str, bytes]
    signed: Signed
    manifest: str


class ParcelFile:
    """One sealed parcel on a disk, and the private keys to open it with."""

    def __init__(self, path: Path, identities: Sequence[str]) -> None:
        """Read the list of what is inside. OSError where the file cannot be read.

        Refused: bad-private-key, wrong-key, and as ``sealing.judge``.
        """
        self._path = path
        try:
            self._keys = [pyrage.x25519.Identity.from_str(one) for one in identities]
        except pyrage.IdentityError:
            raise Refused("bad-private-key") from None
        end = _End()
        self._decrypt(end)
        self._entries = _listed(end)

    def look(self, sender: Ed25519PublicKey | None) -> Looked:
        """Sum up every file; judge them by the manifest and the *sender*'s key."""
        sums: dict[str, str] = {}
        kept: dict[str, bytes] = {}
        for_all = {entry.filename: hashlib.sha256() for entry in self._entries}
        few = {name: io.BytesIO() for name in for_all if name == CASE or _about_others(name)}

        def sink(name: str) -> Sink:
            keep = few[name].write if name in few else _let_go
            return both(for_all[name].update, keep)

        self._through(sink)
        sums = {name: digest.hexdigest() for name, digest in for_all.items()}
        kept = {name: content.getvalue() for name, content in few.items()}
        manifests = [name for name in kept if is_manifest(name)]
        if len(manifests) != 1:
            return Looked(sums, kept, Signed.WRONG, "")
        (named,) = manifests
        mark = kept.get(signature_of(named))
        try:
            return Looked(sums, kept, judged(sums, named, kept[named], mark, sender), named)
        except (ValueError, KeyError, TypeError):
            raise Refused("not-a-parcel") from None

    def write(self, sink: Callable[[str], Sink]) -> None:
        """Let every file go by once more, into what *sink* gives for its name."""
        self._through(sink)

    def _through(self, sink: Callable[[str], Sink]) -> None:
        spread = _Spread(self._entries, sink)
        self._decrypt(spread)
        if not spread.done:
            raise Refused("not-a-parcel")

    def _decrypt(self, into: "_End | _Spread") -> None:
        with self._path.open("rb") as sealed:
            try:
                pyrage.decrypt_io(sealed, into, self._keys)
            except (
                pyrage.DecryptError,
                OSError,
            ):  # the first: no key fits; the second: bytes were changed or cut
                raise into.broken or Refused("wrong-key") from None


def _about_others(name: str) -> bool:
    return is_manifest(name) or is_manifest(name.removesuffix(".sig") + ".json")


def _let_go(piece: memoryview) -> None:
    """Keep nothing of *piece*."""


def both(one: Callable[[memoryview], object], other: Callable[[memoryview], object]) -> Sink:
    """Return what gives each piece to *one* and to *other*."""

    def take(piece: memoryview) -> None:
        one(piece)
        other(piece)

    return take


def _listed(end: "_End") -> tuple[zipfile.ZipInfo, ...]:
    """Return what is inside, in the order it lies there, after judging it."""
    try:
        with zipfile.ZipFile(cast("IO[bytes]", end.as_file())) as packed:
            entries = packed.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, EOFError):
        raise Refused("not-a-parcel") from None
    judge(entries)
    files = sorted((one for one in entries if not one.is_dir()), key=lambda one: one.header_offset)
    for one in files:
        if one.file_size > SMALL and (one.filename == CASE or _about_others(one.filename)):
            raise Refused("too-big")
    return tuple(files)


class _End:
    """Keeps the end of what is written to it."""

    def __init__(self) -> None:
        self._kept, self._size = bytearray(), 0
        self.broken: BaseException | None = None

    def write(self, piece: bytes) -> int:
        self._kept += piece
        self._size += len(piece)
        if len(self._kept) > 2 * TAIL:
            del self._kept[:-TAIL]
        return len(piece)

    def flush(self) -> None:
        """Nothing waits."""

    def as_file(self) -> "_EndFile":
        return _EndFile(bytes(self._kept), self._size)


class _EndFile(io.RawIOBase):
    """A file of *size* bytes of which only the last are known; who reads others is told that it is no parcel."""

    def __init__(self, known: bytes, size: int) -> None:
        self._known, self._size, self._at = known, size, 0

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, to: int, whence: int = io.SEEK_SET) -> int:
        at = to + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        if at < 0:
            raise OSError("before the beginning")
        self._at = at
        return at

    def read(self, size: int = -1) -> bytes:
        first = self._size - len(self._known)
        if self._at < first:
            raise EOFError
        begin = self._at - first
        piece = self._known[begin : len(self._known) if size < 0 else begin + size]
        self._at += len(piece)
        return piece


class _Spread:
    """Takes a ZIP as it comes and gives each file's bytes to its sink. The list of files is known already."""

    def __init__(self, entries: Sequence[zipfile.ZipInfo], sink: Callable[[str], Sink]) -> None:
        self._at = 0
        self._steps = self._stepping(entries, sink)
        self._wanted = next(self._steps, None)
        self._part = bytearray()
        self.broken: BaseException | None = None

    @property
    def done(self) -> bool:
        """Whether every file went by to its end."""
        return self._wanted is None

    def flush(self) -> None:
        """Nothing waits."""

    def write(self, piece: bytes) -> int:
        try:
            self._take(memoryview(piece))
        except BaseException as error:
            self.broken = error
            raise
        return len(piece)

    def _take(self, piece: memoryview) -> None:
        """Give away as much of *piece* as each step wants."""
        while piece and self._wanted is not None:
            size, sink = self._wanted
            now, piece = piece[:size], piece[size:]
            self._at += len(now)
            sink(now)
            left = size - len(now)
            self._wanted = (left, sink) if left else next(self._steps, None)

    def _stepping(
        self, entries: Sequence[zipfile.ZipInfo], sink: Callable[[str], Sink]
    ) -> Iterator[tuple[int, Sink]]:
        """Yield how many bytes come next and who takes them; nothing of size 0."""
        for entry in entries:
            if entry.header_offset < self._at:
                raise Refused("not-a-parcel")  # two files share bytes
            if entry.header_offset > self._at:
                yield entry.header_offset - self._at, _let_go
            head = bytearray()
            yield _HEAD, head.extend
            names, more = int.from_bytes(head[26:28], "little"), int.from_bytes(head[28:30], "little")
            if head[:4] != _LOCAL or not names:
                raise Refused("not-a-parcel")
            name = bytearray()
            yield names, name.extend
            if bytes(name) != entry.orig_filename.encode("utf-8"):
                raise Refused("not-a-parcel")
            if more:
                yield more, _let_go
            taker = sink(entry.filename)
            if entry.file_size:
                yield entry.file_size, taker
