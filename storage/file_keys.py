"""A kept file's own key: an age identity, wrapped by the vault like a data key and lying among them.

Its bytes are sealed to the identity; what is said about the file is sealed by a key that is derived from it. So one row
of ``data_keys`` is all that opens a file, and deleting that row shreds it.
"""

import hmac

import pyrage
from sqlalchemy import Connection, select

from storage.tables import data_keys
from storage.vault import DataKey, Vault, Wrapped

KEY = "evidence:"
"""How the id of a file's key begins; the file's own id follows."""


class FileKey:
    """A file's key in use. *secret*: what the vault wraps."""

    __slots__ = ("about", "id", "identity", "secret")

    def __init__(self, id_: str, secret: bytes) -> None:
        self.id = id_
        self.secret = secret
        self.identity = pyrage.x25519.Identity.from_str(secret.decode())
        self.about = DataKey(id_, hmac.digest(secret, b"about", "sha256"))

    @classmethod
    def new(cls, file: str) -> "FileKey":
        """Draw the key of a new file."""
        return cls(KEY + file, str(pyrage.x25519.Identity.generate()).encode())


def wrapped(core: Connection, id_: str | None) -> Wrapped:
    """Return the wrapped key *id_*, which is there."""
    row = core.execute(select(data_keys).where(data_keys.c.id == id_)).mappings().one()
    return Wrapped(row["id"], row["kek"], row["wrapped"])


def file_key(core: Connection, vault: Vault, id_: str) -> FileKey:
    """Open a file's key. Refused: vault-unopenable, keys-missing."""
    return FileKey(id_, vault.unwrap(wrapped(core, id_)))
