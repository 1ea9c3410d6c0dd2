"""The keys of partners as they were seen: a key that is new for a known partner waits, and a revoked one stays out.

Whoever can write the partners file can add a key of their own, or a group of their own under a known name, and read
what comes from then on. So only the keys of the very first look count at once (two people have compared them). A key
that comes later, of a known partner or with a new one, waits ``HOLD``, and the operator is told; ``confirm`` ends the
wait. A key that was once marked as revoked is
never used again, whatever a file says that was put back later. Only the SHA-256 of a public key is kept.
"""

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, insert, select, update

from flows.partner import RECOVERY
from storage.database import reading
from storage.locks import hold_writer
from storage.tables import partner_keys

HOLD = timedelta(hours=48)
"""How long a new key of a known partner waits (design §4)."""


@dataclass(frozen=True, slots=True)
class Seen:
    """When a key of *partner* was first seen. *trusted_at*: it need not wait. *revoked_at*: it is never used again."""

    partner: str
    fingerprint: str
    first_seen_at: datetime
    trusted_at: datetime | None = None
    revoked_at: datetime | None = None

    @property
    def usable_from(self) -> datetime:
        """From when a parcel may be sealed to the key, were it not revoked."""
        return self.trusted_at or self.first_seen_at + HOLD

    def waits(self, now: datetime) -> bool:
        """Say whether the key is still held back. A clock that went back ends no wait and begins none."""
        return self.trusted_at is None and now < self.usable_from

    def usable(self, now: datetime) -> bool:
        """Say whether the key neither waits nor was revoked."""
        return self.revoked_at is None and not self.waits(now)


def fingerprint(key: str) -> str:
    """Return the name under which a public key is remembered."""
    return hashlib.sha256(key.encode()).hexdigest()


class PartnerKeys:
    """Reads and writes what was seen, each in a short transaction of its own."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def of(self, partner: str) -> Mapping[str, Seen]:
        """Return the keys of *partner* that were seen, by fingerprint."""
        with reading(self._engine) as core:
            return _of(core, partner)

    def note(
        self,
        partner: str,
        keys: Collection[str],
        now: datetime,
        *,
        revoked: Collection[str] = (),
        always_waits: bool = False,
    ) -> Mapping[str, Seen]:
        """Remember the public *keys* of *partner* that are new, and which are *revoked*; return all that were seen.

        *now*: of one look at the file, the same for all partners in it. *always_waits*: also at the first look.
        """
        found = self.of(partner)
        marks, gone = {fingerprint(key) for key in keys}, {fingerprint(key) for key in revoked}
        if marks | gone <= set(found) and all(found[one].revoked_at for one in gone):
            return found  # the usual case takes no lock
        with self._engine.begin() as core:
            hold_writer(core)
            known = _of(core, partner)
            trusted = None if known or always_waits or _begun(core, now) else now
            rows = [_row(partner, one, now, trusted) for one in sorted((marks | gone) - set(known))]
            if rows:
                core.execute(insert(partner_keys), rows)
            mine = (partner_keys.c.partner == partner, partner_keys.c.fingerprint.in_(gone))
            fresh = update(partner_keys).where(*mine, partner_keys.c.revoked_at.is_(None))
            core.execute(fresh.values(revoked_at=now))
            return _of(core, partner)

    def confirm(self, partner: str, key: str, now: datetime) -> bool:
        """The operator knows this new *key* of *partner*: it waits no longer. False: it did not wait."""
        this = (partner_keys.c.partner == partner, partner_keys.c.fingerprint == fingerprint(key))
        waits = (partner_keys.c.trusted_at.is_(None), partner_keys.c.revoked_at.is_(None))
        with self._engine.begin() as core:
            done = update(partner_keys).where(*this, *waits, partner_keys.c.first_seen_at > now - HOLD)
            return core.execute(done.values(trusted_at=now)).rowcount == 1

    def waiting(self, now: datetime) -> tuple[Seen, ...]:
        """Return every key that is held back now, of whichever partner."""
        with reading(self._engine) as core:
            young = select(partner_keys).where(partner_keys.c.trusted_at.is_(None))
            found = [Seen(**row) for row in core.execute(young).mappings()]
        return tuple(one for one in found if one.waits(now) and one.revoked_at is None)


def _begun(core: Connection, now: datetime) -> bool:
    """Say whether there was a look at the file before this one."""
    others = partner_keys.c.partner != RECOVERY, partner_keys.c.first_seen_at != now
    return core.scalar(select(partner_keys.c.partner).where(*others).limit(1)) is not None


def _row(partner: str, mark: str, now: datetime, trusted: datetime | None) -> dict[str, object]:
    return {"partner": partner, "fingerprint": mark, "first_seen_at": now, "trusted_at": trusted}


def _of(core: Connection, partner: str) -> dict[str, Seen]:
    rows = core.execute(select(partner_keys).where(partner_keys.c.partner == partner)).mappings()
    return {row["fingerprint"]: Seen(**row) for row in rows}
