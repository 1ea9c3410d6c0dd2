"""Sealing: the files of a case become one age file over one ZIP, signed; and what is judged of one that came.

Inside ``<alias>.zip.age`` (age, https://age-encryption.org/v1) is an uncompressed ZIP with the case's files,
``manifest.json`` (the SHA-256 of each) and ``manifest.sig`` (Ed25519 over the manifest's bytes, 64 raw bytes). age
hides and protects what is inside but does not say who sent it: the signature does. Everything opens without our
code (docs/opening-a-case.md).

The ZIP's bytes depend on its content alone; age draws fresh keys, so a sealed parcel is kept and never made twice.
"""

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import PurePosixPath
from typing import IO, cast

import pyrage
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from flows.errors import Refused
from flows.public_keys import age_fault

MANIFEST, SIGNATURE = "manifest.json", "manifest.sig"
FIRST = 1
"""The part with the case. Further parts hold files that did not fit; their manifests have names of their own, so that
all parts can be unpacked into one folder."""
LARGEST = 256 * 1024 * 1024
"""Bytes a parcel may unpack to: 60 files or 200 MB a report (design.md §3), and the papers."""
MOST_FILES = 100

_IS_MANIFEST = re.compile(r"manifest(-part[0-9]{1,3})?\.json")
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a ZIP can name
_ENCRYPTED = 0x1
_LINK = 0o120000
_KIND = 0o170000


class Signed(StrEnum):
    """What the signature says. ``unchecked``: there is one, but no sender's key to check it with."""

    SIGNED = "signed"
    UNSIGNED = "not signed"
    WRONG = "wrong"
    UNCHECKED = "unchecked"


Entries = Iterable[tuple[str, Iterable[bytes]]]
"""Names and contents, drawn one after the other."""


def seal(
    alias: str, revision: int, files: Mapping[str, bytes], keys: Sequence[str], sender: Ed25519PrivateKey
) -> bytes:
    """Return the sealed parcel of *files*; see ``seal_drawn``."""
    return seal_drawn(alias, revision, _entries(files), keys, sender)


def manifest_of(part: int) -> tuple[str, str]:
    """Return the names of a part's manifest and of its signature."""
    return (
        (MANIFEST, SIGNATURE) if part == FIRST else (f"manifest-part{part}.json", f"manifest-part{part}.sig")
    )


def seal_drawn(
    alias: str,
    revision: int,
    entries: Entries,
    keys: Sequence[str],
    sender: Ed25519PrivateKey,
    part: int = FIRST,
) -> bytes:
    """Return the sealed parcel, readable with any of *keys* (age public keys).

    *entries* are drawn while they are sealed: of the clear bytes no more is in memory than one entry. Raises
    Refused("no-key") without a key and Refused("bad-key") when one is not an age key: never plaintext.
    """
    recipients = _recipients(keys)
    drawn, sealed = _Drawn(_packing((alias, revision, part), entries, sender)), io.BytesIO()
    try:
        pyrage.encrypt_io(drawn, sealed, recipients)
    except pyrage.EncryptError:
        if drawn.broken is None:
            raise
    if drawn.broken is not None:
        raise drawn.broken
    return sealed.getvalue()


def _recipients(keys: Sequence[str]) -> list[pyrage.x25519.Recipient]:
    if not keys:
        raise Refused("no-key")
    if any(age_fault(key) for key in keys):  # sealing to a point of small order ends the process (pyrage 1.4)
        raise Refused("bad-key")
    try:
        return [pyrage.x25519.Recipient.from_str(key) for key in keys]
    except pyrage.RecipientError:
        raise Refused("bad-key") from None


def packed(alias: str, revision: int, files: Mapping[str, bytes], sender: Ed25519PrivateKey) -> bytes:
    """Return the signed ZIP that is sealed: the same files give the same bytes."""
    return b"".join(_packing((alias, revision, FIRST), _entries(files), sender))


def _entries(files: Mapping[str, bytes]) -> Entries:
    return ((name, (content,)) for name, content in files.items())


def _packing(which: tuple[str, int, int], entries: Entries, sender: Ed25519PrivateKey) -> Iterator[bytes]:
    """Yield the ZIP, entry by entry; manifest and signature come last, when every checksum is known."""
    rows: list[dict[str, object]] = []
    window = _Window()
    with zipfile.ZipFile(cast("IO[bytes]", window), "w", zipfile.ZIP_STORED) as packing:
        for name, chunks in entries:
            digest, size = hashlib.sha256(), 0
            with packing.open(_entry(name), "w") as entry:
                for chunk in chunks:
                    entry.write(chunk)
                    digest.update(chunk)
                    size += len(chunk)
            rows.append({"name": name, "sha256": digest.hexdigest(), "bytes": size})
            yield window.take()
        manifest, (named, mark) = _manifest(which, rows), manifest_of(which[2])
        packing.writestr(_entry(named), manifest)
        packing.writestr(_entry(mark), sender.sign(manifest))
    yield window.take()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.create_system = 3  # Unix, wherever it is made
    entry.external_attr = 0o100600 << 16
    return entry


def _manifest(which: tuple[str, int, int], rows: list[dict[str, object]]) -> bytes:
    named = sorted(rows, key=lambda row: str(row["name"]))
    alias, revision, part = which
    more = {"part": part} if part > FIRST else {}
    plain = {"alias": alias, "revision": revision, "files": named, **more}
    return json.dumps(plain, ensure_ascii=False, indent=1, sort_keys=True).encode()


class _Window:
    """The end of a file that is being written: as much of it as zipfile may still go back to (one entry's head)."""

    def __init__(self) -> None:
        self._base, self._open = 0, io.BytesIO()

    def write(self, piece: bytes) -> int:
        return self._open.write(piece)

    def tell(self) -> int:
        return self._base + self._open.tell()

    def seek(self, to: int, whence: int = 0) -> int:
        return self._base + self._open.seek(to - self._base if whence == 0 else to, whence)

    def flush(self) -> None:
        """Nothing waits."""

    def take(self) -> bytes:
        """Return what was written and forget it."""
        whole = self._open.getvalue()
        self._base, self._open = self._base + len(whole), io.BytesIO()
        return whole


class _Drawn:
    """Pieces, read like a file. What went wrong in drawing them is kept: pyrage would only give its name."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces, self._piece = pieces, memoryview(b"")
        self.broken: BaseException | None = None

    def read(self, size: int = -1) -> bytes:
        if not self._piece:
            try:
                self._piece = memoryview(next(self._pieces, b""))
            except BaseException as error:
                self.broken = error
                raise
        end = size if size >= 0 else len(self._piece)
        part, self._piece = self._piece[:end], self._piece[end:]
        return bytes(part)


def judge(entries: Sequence[zipfile.ZipInfo]) -> None:
    """Judge names, sizes and forms before a byte is unpacked.

    Refused: "not-a-parcel", "path-leaves-folder", "name-twice", "too-big", "too-many-files".
    """
    if len(entries) > MOST_FILES:
        raise Refused("too-many-files")
    if sum(entry.file_size for entry in entries) > LARGEST:
        raise Refused("too-big")
    for entry in entries:
        if not _stays_inside(entry):
            raise Refused("path-leaves-folder")
    folded = [entry.filename.rstrip("/").casefold() for entry in entries]  # some file systems know no case
    if len(set(folded)) != len(folded):
        raise Refused("name-twice")
    if any(
        entry.compress_type != zipfile.ZIP_STORED or entry.flag_bits & _ENCRYPTED for entry in entries
    ) or any(entry.compress_size != entry.file_size for entry in entries):
        raise Refused("not-a-parcel")


def _stays_inside(entry: zipfile.ZipInfo) -> bool:
    name, kind = entry.orig_filename, (entry.external_attr >> 16) & _KIND
    strange = not name.isprintable() or "\\" in name or ":" in name or kind == _LINK
    path = PurePosixPath(name)
    return not strange and not path.is_absolute() and bool(path.parts) and ".." not in path.parts


def signature_of(manifest: str) -> str:
    """Return the name of the signature of the manifest called *manifest*."""
    return manifest.removesuffix(".json") + ".sig"


def is_manifest(name: str) -> bool:
    """Say whether *name* is one of a part's manifest."""
    return _IS_MANIFEST.fullmatch(name) is not None


def judged(
    sums: Mapping[str, str], named: str, manifest: bytes, mark: bytes | None, sender: Ed25519PublicKey | None
) -> Signed:
    """Say what the manifest called *named* and its signature *mark* make of files with these SHA-256 *sums*."""
    if not _matches(sums, named, manifest):
        return Signed.WRONG
    if mark is None:
        return Signed.UNSIGNED
    if sender is None:
        return Signed.UNCHECKED
    try:
        sender.verify(mark, manifest)
    except InvalidSignature:
        return Signed.WRONG
    return Signed.SIGNED


def _matches(sums: Mapping[str, str], named: str, manifest: bytes) -> bool:
    """Say whether the manifest names exactly the files that are there, each with its own checksum."""
    plain = json.loads(manifest)
    rows = plain["files"]
    promised = {row["name"]: row["sha256"] for row in rows}
    there = {name: digest for name, digest in sums.items() if name not in (named, signature_of(named))}
    return (
        named == manifest_of(plain.get("part", FIRST))[0] and len(rows) == len(promised) and promised == there
    )
