"""Opening a parcel into a folder, for partners who have our program (docs/opening-a-case.md has the other way)."""

import os
from collections.abc import Mapping
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from handoff import keys
from handoff.sealing import Opened, Signed, unseal

VERDICTS = {
    Signed.SIGNED: "Signed: it comes from the sender whose key you have, and nothing was changed.",
    Signed.UNSIGNED: "Not signed: nobody can say who sent it.",
    Signed.WRONG: "WRONG: it was changed, or another sender signed it. Nothing was written. Do not trust this file.",
    Signed.UNCHECKED: "Not checked: name the sender's public key with --sender to see who sent it.",
}


def open_file(
    parcel: Path, key: Path, sender: Ed25519PublicKey | None, into: Path
) -> tuple[Opened, list[Path]]:
    """Open *parcel* with the key file *key*; write its files into *into* unless the signature is wrong.

    Raises Refused (see ``sealing.unseal``), OSError, ValueError for a key file that is none, FileExistsError when
    *into* already holds something.
    """
    opened = look_into(parcel, key, sender)
    return opened, [] if opened.signed is Signed.WRONG else _written(opened.files, into)


def look_into(parcel: Path, key: Path, sender: Ed25519PublicKey | None) -> Opened:
    """Open *parcel* in memory only. Raises as ``open_file``, but for the folder."""
    return unseal(parcel.read_bytes(), keys.identities(key), sender)


def folder_for(parcel: Path) -> Path:
    """Return the folder a parcel opens into by default: beside it, under its alias."""
    return parcel.with_name(parcel.name.removesuffix(".age").removesuffix(".zip") + "-opened")


def _written(files: Mapping[str, bytes], into: Path) -> list[Path]:
    if into.exists() and (not into.is_dir() or any(into.iterdir())):
        raise FileExistsError
    into.mkdir(mode=0o700, parents=True, exist_ok=True)
    paths = []
    for name, content in files.items():
        path = into / name
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
        paths.append(path)
    return paths
