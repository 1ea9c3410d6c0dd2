"""What of an installation can be read: its bytes as they lie on the disk, and whatever any key that is left opens.

A sealed value is bound to its place (``storage.vault``), and who only asks whether it *opens* would have to know every
place. So nothing is asked here: AES-GCM is a stream of key bits over the words, and that stream is taken off again,
with each key from each value, whether or not the seal would fit. What can be read then is what a thief could read.
"""

import hmac
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyrage
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from sqlalchemy import LargeBinary, select

from storage.file_keys import KEY
from storage.hall import Hall
from storage.tables import data_keys, metadata
from storage.vault import NONCE_BYTES, VERSION, Wrapped

FIRST_BLOCK = b"\0\0\0\2"
"""Where the stream begins for a nonce of 12 bytes (NIST SP 800-38D, 7.1)."""
TAG_BYTES = 16


@dataclass(frozen=True, slots=True)
class Keys:
    """Every key that is left, in the clear. `streams` were made for values, `identities` for files."""

    streams: tuple[bytes, ...]
    identities: tuple[str, ...]
    wrapped: tuple[bytes, ...]
    """As they lie in the database, but the days' keys: of those nothing of a person's is the last."""


def keys_left(hall: Hall) -> Keys:
    """All keys in the database, and those that wrap them."""
    with hall.engine.begin() as core:
        rows = core.execute(select(data_keys)).mappings().all()
    opened = [(row["id"], hall.vault.unwrap(Wrapped(row["id"], row["kek"], row["wrapped"]))) for row in rows]
    files = [secret for id_, secret in opened if id_.startswith(KEY)]
    streams = [secret for id_, secret in opened if not id_.startswith(KEY)]
    streams += [hmac.digest(secret, b"about", "sha256") for secret in files]
    streams += [hall.vault.ring.kek(name) for name in hall.vault.ring.names()]
    wrapped = tuple(row["wrapped"] for row in rows if not row["id"].startswith("day:"))
    return Keys(tuple(streams), tuple(secret.decode() for secret in files), wrapped)


def on_disk(*folders: Path) -> Iterator[tuple[str, bytes]]:
    """Every byte of every file, with where it lies."""
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file() and not path.is_symlink():
                yield path.name, path.read_bytes()


def opened(hall: Hall, keys: Keys, files: Path) -> Iterator[tuple[str, bytes]]:
    """What each key makes of each value in the database and of each file in the folder *files*."""
    for where, value in values(hall):
        if value[:1] == VERSION and len(value) > 1 + NONCE_BYTES + TAG_BYTES:
            for secret in keys.streams:
                yield where, _without_stream(value, secret)
    for path in files.glob("*"):
        for identity in keys.identities:
            yield path.name, _opened_file(path.read_bytes(), identity)


def values(hall: Hall) -> Iterator[tuple[str, bytes]]:
    """Each binary value in the database, with its table and column."""
    with hall.engine.begin() as core:
        for table in metadata.sorted_tables:
            binary = [column for column in table.columns if isinstance(column.type, LargeBinary)]
            for column in binary:
                for value in core.scalars(select(column).where(column.is_not(None))):
                    yield f"{table.name}.{column.name}", bytes(value)


def found(words: Iterable[bytes], places: Iterable[tuple[str, bytes]]) -> set[tuple[bytes, str]]:
    """Which of these words stand where."""
    wanted = tuple(words)
    return {(word, where) for where, content in places for word in wanted if word in content}


def _without_stream(value: bytes, secret: bytes) -> bytes:
    nonce, body = value[1 : 1 + NONCE_BYTES], value[1 + NONCE_BYTES : -TAG_BYTES]
    return Cipher(algorithms.AES(secret), modes.CTR(nonce + FIRST_BLOCK)).decryptor().update(body)


def _opened_file(sealed: bytes, identity: str) -> bytes:
    try:
        return bytes(pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(identity)]))
    except pyrage.DecryptError:
        return b""
