"""Sealing: the files of a case become one age file over one ZIP, signed; and the way back.

Inside ``<alias>.zip.age`` (age, https://age-encryption.org/v1) is an uncompressed ZIP with the case's files,
``manifest.json`` (the SHA-256 of each) and ``manifest.sig`` (Ed25519 over the manifest's bytes, 64 raw bytes). age
hides and protects what is inside but does not say who sent it: the signature does. Everything opens without our
code (docs/opening-a-case.md).

The ZIP's bytes depend on its content alone; age draws fresh keys, so a sealed parcel is kept and never made twice.
"""

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

import pyrage
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from flows.errors import Refused

MANIFEST, SIGNATURE = "manifest.json", "manifest.sig"
LARGEST = 256 * 1024 * 1024
"""Bytes a parcel may unpack to: 60 files or 200 MB a report (design.md §3), and the papers."""
MOST_FILES = 100

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


@dataclass(frozen=True, slots=True)
class Opened:
    """The files of a parcel by name, and what its signature and checksums say."""

    files: Mapping[str, bytes]
    signed: Signed


def seal(
    alias: str, revision: int, files: Mapping[str, bytes], keys: Sequence[str], sender: Ed25519PrivateKey
) -> bytes:
    """Return the sealed parcel, readable with any of *keys* (age public keys).

    Raises Refused("no-key") without a key and Refused("bad-key") when one is not an age key: never plaintext.
    """
    if not keys:
        raise Refused("no-key")
    try:
        recipients = [pyrage.x25519.Recipient.from_str(key) for key in keys]
    except pyrage.RecipientError:
        raise Refused("bad-key") from None
    return bytes(pyrage.encrypt(packed(alias, revision, files, sender), recipients))


def packed(alias: str, revision: int, files: Mapping[str, bytes], sender: Ed25519PrivateKey) -> bytes:
    """Return the signed ZIP that is sealed: the same files give the same bytes."""
    manifest = _manifest(alias, revision, files)
    signed = {**files, MANIFEST: manifest, SIGNATURE: sender.sign(manifest)}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as packing:
        for name, content in signed.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = 3  # Unix, wherever it is made
            entry.external_attr = 0o100600 << 16
            packing.writestr(entry, content)
    return buffer.getvalue()


def _manifest(alias: str, revision: int, files: Mapping[str, bytes]) -> bytes:
    rows = [
        {"name": name, "sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
        for name, content in sorted(files.items())
    ]
    plain = {"alias": alias, "revision": revision, "files": rows}
    return json.dumps(plain, ensure_ascii=False, indent=1, sort_keys=True).encode()


def unseal(sealed: bytes, identities: Sequence[str], sender: Ed25519PublicKey | None = None) -> Opened:
    """Open a parcel with age private keys and check it against the *sender*'s public key.

    Raises Refused: "wrong-key", "not-a-parcel", "path-leaves-folder", "name-twice", "too-big", "too-many-files".
    """
    try:
        keys = [pyrage.x25519.Identity.from_str(one) for one in identities]
        return unpacked(bytes(pyrage.decrypt(sealed, keys)), sender)
    except pyrage.IdentityError:
        raise Refused("bad-private-key") from None
    except pyrage.DecryptError:
        raise Refused("wrong-key") from None
    except (zipfile.BadZipFile, ValueError, KeyError, TypeError):
        raise Refused("not-a-parcel") from None


def unpacked(packed_bytes: bytes, sender: Ed25519PublicKey | None) -> Opened:
    """Read the ZIP, trusting nothing in it: names and sizes are judged before a byte is unpacked."""
    with zipfile.ZipFile(io.BytesIO(packed_bytes)) as packing:
        entries = packing.infolist()
        _judge(entries)
        files = {entry.filename: packing.read(entry) for entry in entries if not entry.is_dir()}
    return Opened(files, _verdict(files, sender))


def _judge(entries: Sequence[zipfile.ZipInfo]) -> None:
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
    if any(entry.compress_type != zipfile.ZIP_STORED or entry.flag_bits & _ENCRYPTED for entry in entries):
        raise Refused("not-a-parcel")


def _stays_inside(entry: zipfile.ZipInfo) -> bool:
    name, kind = entry.orig_filename, (entry.external_attr >> 16) & _KIND
    strange = not name.isprintable() or "\\" in name or ":" in name or kind == _LINK
    path = PurePosixPath(name)
    return not strange and not path.is_absolute() and bool(path.parts) and ".." not in path.parts


def _verdict(files: Mapping[str, bytes], sender: Ed25519PublicKey | None) -> Signed:
    if MANIFEST not in files or not _matches(files):
        return Signed.WRONG
    if SIGNATURE not in files:
        return Signed.UNSIGNED
    if sender is None:
        return Signed.UNCHECKED
    try:
        sender.verify(files[SIGNATURE], files[MANIFEST])
    except InvalidSignature:
        return Signed.WRONG
    return Signed.SIGNED


def _matches(files: Mapping[str, bytes]) -> bool:
    """Say whether the manifest names exactly the files that are there, each with its own checksum."""
    rows = json.loads(files[MANIFEST])["files"]
    named = {row["name"]: row["sha256"] for row in rows}
    there = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    return len(rows) == len(named) and named == {
        name: digest for name, digest in there.items() if name not in (MANIFEST, SIGNATURE)
    }
