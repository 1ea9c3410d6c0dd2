"""A parcel opened as a partner could without our program: all of it at once, in memory. The tests' second reader."""

import hashlib
import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from flows.errors import Refused
from handoff.sealing import Signed, is_manifest, judge, judged, signature_of


@dataclass(frozen=True, slots=True)
class Opened:
    """The files of a parcel by name, and what its signature and checksums say."""

    files: Mapping[str, bytes]
    signed: Signed


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
        judge(entries)
        files = {entry.filename: packing.read(entry) for entry in entries if not entry.is_dir()}
    return Opened(files, _verdict(files, sender))


def _verdict(files: Mapping[str, bytes], sender: Ed25519PublicKey | None) -> Signed:
    found = [name for name in files if is_manifest(name)]
    if len(found) != 1:
        return Signed.WRONG
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    (manifest,) = found
    return judged(sums, manifest, files[manifest], files.get(signature_of(manifest)), sender)
