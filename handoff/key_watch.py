"""Which keys a parcel may be sealed to at this moment. Asked at every try, so a kept parcel is judged anew, too.

A key must stand in the partners file, be confirmed by two people, neither expired nor revoked today, and have been
here long enough (``storage.partner_keys``). While a new key waits, parcels go to the keys that are known; where there
is none, they are held until the wait ends. Never to nobody, never to a key that somebody has just slipped in.

The recovery key is the operator's, and only where one was set on purpose. It opens what the partner's keys open, so
the bot tells people about it before they send; a report whose person did not read so is not sealed to it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from flows.errors import Refused, Unreachable
from flows.partner import DEMO, RECOVERY, Partner
from storage.partner_keys import PartnerKeys, Seen, fingerprint

CHANGED = "key-change"
"""Why a parcel waits for a new key."""


class Watch(Protocol):
    """Says which keys may be used."""

    def keys(self, partner: Partner, now: datetime) -> tuple[str, ...]:
        """Return the partner's keys for a parcel, none: hold it. Refused: no-key. Unreachable: key-change."""
        ...

    def spare(self, now: datetime) -> str:
        """Return the operator's recovery key, "" where there is none or it waits."""
        ...


class FileOnly:
    """Believes the partners file."""

    def keys(self, partner: Partner, now: datetime) -> tuple[str, ...]:
        """Return what is valid by the file."""
        return partner.keys(now.date())

    def spare(self, now: datetime) -> str:
        """There is none."""
        del now
        return ""


@dataclass(frozen=True, slots=True)
class KeyWatch:
    """Remembers keys in the hall. *recovery*: an age public key, "" for none."""

    seen: PartnerKeys
    recovery: str = ""

    def look(self, partners: Iterable[Partner], now: datetime) -> tuple[str, ...]:
        """Note every key there is; return the ids of partners for whose new key parcels wait, or would."""
        for partner in partners:
            if partner.id != DEMO:
                self._noted(partner, now)
        self._recovery_seen(now)
        return tuple(sorted({one.partner for one in self.seen.waiting(now)}))

    def keys(self, partner: Partner, now: datetime) -> tuple[str, ...]:
        """Return the partner's keys that the file and the hall both believe."""
        valid = partner.keys(now.date())
        if partner.id == DEMO:  # made on this computer, never changed
            return valid
        seen = self._noted(partner, now)
        good = tuple(key for key in valid if seen[fingerprint(key)].usable(now))
        if good:
            return good
        waits = [one for key in valid if (one := seen[fingerprint(key)]).waits(now) and not one.revoked_at]
        if waits:
            raise Unreachable(CHANGED, after=min(one.usable_from for one in waits) - now)
        raise Refused("no-key")

    def signing_keys(self, partner: Partner, now: datetime) -> tuple[str, ...]:
        """Return the public keys whose signature under a reply of *partner* is believed now."""
        valid = partner.signing_keys(now.date())
        if partner.id == DEMO:
            return valid
        seen = self._noted(partner, now)
        return tuple(key for key in valid if seen[fingerprint(key)].usable(now))

    def spare(self, now: datetime) -> str:
        """Return the recovery key once it has waited."""
        seen = self._recovery_seen(now)
        return self.recovery if seen is not None and seen.usable(now) else ""

    def _noted(self, partner: Partner, now: datetime) -> Mapping[str, Seen]:
        every = (*partner.recipients, *partner.reply_keys)
        gone = [one.key for one in every if one.revoked_on is not None]
        return self.seen.note(partner.id, [one.key for one in every], now, revoked=gone)

    def _recovery_seen(self, now: datetime) -> Seen | None:
        if not self.recovery:
            return None
        seen = self.seen.note(RECOVERY, [self.recovery], now, always_waits=True)
        return seen[fingerprint(self.recovery)]
