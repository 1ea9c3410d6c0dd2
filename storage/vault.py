"""The vault: envelope encryption, pseudonyms and keyed hashes.

Three layers of keys, so that "erased" can mean "no key exists":

1. A *KEK* (key-encryption key) lies in the keys directory, never in the database. It turns every week: the data keys
   are wrapped anew and the old KEK is destroyed (``storage.rotation``). A copy of the database made before the turn
   then opens no longer. That is how a backup forgets.
2. A *data key* belongs to one conversation, one report, one report's record, one addendum, one relay of a case, or one
   day; a kept file has an age identity in its place. It lies in the table ``data_keys``, wrapped under the KEK whose
   name stands beside it. Deleting that row *shreds* whatever the key sealed, wherever copies of it may be.
3. A *sealed value* lies in a column: one version byte, a 12-byte random nonce, AES-256-GCM's ciphertext and tag.

**Associated data** ties each sealed value to its place: table, column and the row's key, which never changes. A value
moved to another row, column or table does not open, even under the same key. A wrapped key is tied to its id alike.
Random nonces are safe for 2^32 values a key (NIST SP 800-38D, 8.3); a day key, the busiest, seals some millions.

The *pepper* never encrypts. It keys HMAC-SHA-256: a person is the first 16 bytes of one, so the database knows that
two messages come from one person but not from whom.

No error, ``repr`` or log shows a key or a value: whatever does not open is ``Refused("vault-unopenable")``.
"""

import hmac
import os
import secrets
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from flows.errors import Refused
from storage.keyring import KEY_BYTES, Keyring

VERSION = b"\x01"
NONCE_BYTES = 12
PERSON_BYTES = 16

Purpose = Literal["day", "conversation", "report", "record", "relay", "addendum", "part"]


def place(table: str, column: str, *row: str | int | bytes) -> bytes:
    """Return the associated data of one value: its table, column and immutable row key."""
    parts = (part.hex() if isinstance(part, bytes) else str(part) for part in row)
    return "|".join((table, column, *parts)).encode()


def _seal(aead: AESGCM, data: bytes, where: bytes) -> bytes:
    nonce = os.urandom(NONCE_BYTES)
    return VERSION + nonce + aead.encrypt(nonce, data, where)


def _open(aead: AESGCM, sealed: bytes, where: bytes) -> bytes:
    if sealed[:1] != VERSION:
        raise Refused("vault-unopenable")
    try:
        return aead.decrypt(sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :], where)
    except (InvalidTag, ValueError):
        raise Refused("vault-unopenable") from None


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A data key as the database holds it: *sealed* under the KEK named *kek*."""

    id: str
    kek: str
    sealed: bytes = field(repr=False)


class DataKey:
    """A data key in use. Seals and opens values at their place."""

    __slots__ = ("_aead", "id")

    def __init__(self, id_: str, secret: bytes) -> None:
        self.id = id_
        self._aead = AESGCM(secret)

    def seal(self, data: bytes, where: bytes) -> bytes:
        """Seal *data* for the place *where*."""
        return _seal(self._aead, data, where)

    def open(self, sealed: bytes, where: bytes) -> bytes:
        """Open what was sealed at *where*. Refused: vault-unopenable."""
        return _open(self._aead, sealed, where)


class Vault:
    """Makes, wraps and opens data keys; makes pseudonyms and keyed hashes."""

    def __init__(self, ring: Keyring) -> None:
        self.ring = ring
        self._keks: dict[str, AESGCM] = {}
        ring.newest()  # a vault without a key to wrap with is refused at once

    @classmethod
    def open(cls, folder: Path, *, create: bool, now: datetime) -> "Vault":
        """Open the keys directory *folder*. Refused: keys-missing, keys-readable, keys-damaged."""
        return cls(Keyring.open(folder, create=create, now=now))

    def pseudonym(self, door: str, bot: int, user: int) -> bytes:
        """Return the 16 bytes by which the hall knows a person."""
        return self.keyed_hash(f"{door}|{bot}|{user}")[:PERSON_BYTES]

    def keyed_hash(self, text: str | bytes) -> bytes:
        """HMAC-SHA-256 under the pepper."""
        return hmac.digest(self.ring.pepper, text.encode() if isinstance(text, str) else text, "sha256")

    @property
    def current(self) -> str:
        """The name of the KEK that wraps new keys: the newest on the disk, looked up anew each time.

        Another process may have turned it (``python -m bot keys rotate``), so nothing of it is remembered.
        """
        return self.ring.newest()

    def destroy(self, name: str) -> None:
        """Destroy a KEK for good."""
        self._keks.pop(name, None)
        self.ring.destroy(name)

    def new_key(self, purpose: Purpose, name: str = "") -> tuple[Wrapped, DataKey]:
        """Make a data key; its id is *purpose* and *name*, or a random name.

        Only inside the transaction that writes it, after ``hold_keys``: so a rotation sees every row under an old KEK.
        """
        id_ = f"{purpose}:{name or secrets.token_hex(16)}"
        secret = secrets.token_bytes(KEY_BYTES)
        return self.wrap(id_, secret), DataKey(id_, secret)

    def open_key(self, wrapped: Wrapped) -> DataKey:
        """Unwrap a data key. Refused: vault-unopenable, keys-missing (its KEK was destroyed)."""
        return DataKey(wrapped.id, self.unwrap(wrapped))

    def rewrap(self, wrapped: Wrapped) -> Wrapped:
        """Wrap the same data key under the current KEK."""
        return self.wrap(wrapped.id, self.unwrap(wrapped))

    def wrap(self, id_: str, secret: bytes) -> Wrapped:
        """Wrap a *secret*, also one that is no key of ours (a file's age identity). When: as ``new_key``."""
        name = self.current
        return Wrapped(id_, name, _seal(self._kek(name), secret, place("data_keys", "wrapped", id_)))

    def unwrap(self, wrapped: Wrapped) -> bytes:
        """Return what ``wrap`` was given. Refused: vault-unopenable, keys-missing (its KEK was destroyed)."""
        return _open(self._kek(wrapped.kek), wrapped.sealed, place("data_keys", "wrapped", wrapped.id))

    def _kek(self, name: str) -> AESGCM:
        if name not in self._keks:
            found = AESGCM(self.ring.kek(name))
            there = (
                self.ring.names()
            )  # the keys have turned: what another process destroyed is forgotten here too
            self._keks = {known: kek for known, kek in self._keks.items() if known in there} | {name: found}
        return self._keks[name]
