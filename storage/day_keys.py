"""Day keys: they seal what lives for hours (waiting updates, unsent replies) and are shredded after four days."""

from datetime import datetime
from typing import Protocol

from sqlalchemy import Connection

from flows.errors import Refused
from storage.locks import hold_keys
from storage.times import utc
from storage.vault import DataKey, Vault, Wrapped


class KeyRows(Protocol):
    """Where wrapped keys are kept; each database has its own (``storage.sqlite_rows``)."""

    def key(self, id_: str) -> Wrapped | None:
        """Return the wrapped data key *id_*."""
        ...

    @property
    def core(self) -> Connection:
        """The transaction."""
        ...

    def add_key(self, wrapped: Wrapped, now: datetime) -> bool:
        """Keep a new wrapped key; False when there is one of this id."""
        ...


class DayKeys:
    """The open day keys of one process. ``forget`` after a rollback: a key made in it was never kept."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._open: dict[str, DataKey] = {}

    def today(self, rows: KeyRows, now: datetime) -> DataKey:
        """Return the key of *now*'s day (UTC), made if it is the day's first."""
        name = utc(now).date().isoformat()
        id_ = f"day:{name}"
        found = self._open.get(id_)
        if found is None:
            self._open[id_] = found = self._kept(rows, id_) or self._made(rows, name, now)
        return found

    def named(self, rows: KeyRows, id_: str) -> DataKey:
        """Return the day key *id_*. Refused: vault-unopenable when it is shredded."""
        found = self._open.get(id_) or self._kept(rows, id_)
        if found is None:
            raise Refused("vault-unopenable")
        self._open[id_] = found
        return found

    def forget(self) -> None:
        """Drop all open keys; they are read again when needed."""
        self._open.clear()

    def _kept(self, rows: KeyRows, id_: str) -> DataKey | None:
        wrapped = rows.key(id_)
        return None if wrapped is None else self._vault.open_key(wrapped)

    def _made(self, rows: KeyRows, name: str, now: datetime) -> DataKey:
        """Make the day's key; another process may do so at the same time, then the first one counts."""
        hold_keys(rows.core)
        wrapped, key = self._vault.new_key("day", name)
        if rows.add_key(wrapped, now):
            return key
        return self.named(rows, wrapped.id)
