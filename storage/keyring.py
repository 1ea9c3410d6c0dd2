"""The keys directory: pepper, salt and the weekly key-encryption keys (KEK), one file each.

The directory must be 0700 and its files 0600: if others can read them, nothing starts. A KEK file is named after the
ISO week it began in (``kek-2026-W47``); one that was made by hand within a week has a number behind that
(``kek-2026-W47-001``). Names sort as they were made.
"""

import os
import secrets
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from flows.errors import Refused
from storage.times import utc

PEPPER = "pepper"
SALT = "receipt-salt"
KEY_BYTES = 32
SALT_BYTES = 16
OTHERS = 0o077
"""Permission bits of group and others: none may be set."""


def week(now: datetime) -> str:
    """Return the name of the KEK that belongs to *now*."""
    year, number, _ = utc(now).isocalendar()
    return f"kek-{year:04}-W{number:02}"


def begun(name: str) -> datetime:
    """Return when the week of the KEK *name* began."""
    _, year, number, *_ = name.split("-")
    return datetime.fromisocalendar(int(year), int(number[1:]), 1).replace(tzinfo=UTC)


def following(name: str, now: datetime) -> str:
    """Return the name of a KEK that is newer than *name*: this week's, or the next number of *name*'s week."""
    this = week(now)
    if this > name:
        return this
    begun, number = name[: len(this)], name[len(this) + 1 :]
    return f"{begun}-{int(number or 0) + 1:03}"


class Keyring:
    """The secrets of one keys directory. ``repr`` shows none."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pepper = b""
        self.salt = b""

    def __repr__(self) -> str:
        return "Keyring()"

    @classmethod
    def open(cls, folder: Path, *, create: bool, now: datetime) -> "Keyring":
        """Open *folder*; with *create* make what is missing.

        Refused: keys-missing, keys-readable, keys-damaged, keys-unusable.
        """
        try:
            return cls._open(folder, create=create, now=now)
        except OSError:
            raise Refused("keys-unusable") from None

    @classmethod
    def _open(cls, folder: Path, *, create: bool, now: datetime) -> "Keyring":
        if create:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        elif not folder.is_dir():
            raise Refused("keys-missing")
        ring = cls(folder)
        ring._check(folder)
        ring.pepper = ring._secret(PEPPER, KEY_BYTES, create=create)
        ring.salt = ring._secret(SALT, SALT_BYTES, create=create)
        if not ring.names():
            ring._secret(week(now), KEY_BYTES, create=create)
        return ring

    def names(self) -> list[str]:
        """The KEKs that exist, oldest first."""
        return sorted(path.name for path in self.folder.glob("kek-*") if not path.suffix)

    def newest(self) -> str:
        """The KEK that wraps new keys. Refused: keys-missing."""
        names = self.names()
        if not names:
            raise Refused("keys-missing")
        return names[-1]

    def kek(self, name: str) -> bytes:
        """Return the KEK *name*. Refused: keys-missing."""
        return self._secret(name, KEY_BYTES, create=False)

    def ensure(self, name: str) -> None:
        """Make the KEK *name* unless it exists."""
        self._secret(name, KEY_BYTES, create=True)

    def destroy(self, name: str) -> None:
        """Overwrite and remove the KEK *name*: what only it wraps can never be opened again.

        Nothing happens when another process has done it.
        """
        path = self.folder / name
        with suppress(FileNotFoundError):
            with path.open("r+b") as file:
                file.write(secrets.token_bytes(KEY_BYTES))
                file.flush()
                os.fsync(file.fileno())
            path.unlink()
        self._keep_folder()

    def tidy(self) -> None:
        """Remove what a crash has left of keys being made; who makes one at this very moment makes it again.

        Never overwritten: such a file may be a second name of the key it became.
        """
        for half in self.folder.glob("*.new"):
            half.unlink(missing_ok=True)

    def _secret(self, name: str, size: int, *, create: bool) -> bytes:
        path = self.folder / name
        if create and not path.exists():
            self._write(path, secrets.token_bytes(size))
        if not path.is_file():
            raise Refused("keys-missing")
        self._check(path)
        found = path.read_bytes()
        if len(found) != size:
            raise Refused("keys-damaged")
        return found

    def _write(self, path: Path, secret: bytes) -> None:
        """Whole or not at all, and the first of two wins: written beside, then linked into place."""
        beside = path.with_name(f"{path.name}.{secrets.token_hex(4)}.new")
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(secret)
            file.flush()
            os.fsync(file.fileno())
        try:
            with suppress(FileExistsError):
                os.link(beside, path)
        except FileNotFoundError:  # tidied away by another process
            self._write(path, secret)
        beside.unlink(missing_ok=True)
        self._keep_folder()

    def _keep_folder(self) -> None:
        handle = os.open(self.folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    @staticmethod
    def _check(path: Path) -> None:
        if path.stat().st_mode & OTHERS:
            raise Refused("keys-readable")
