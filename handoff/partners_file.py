"""The partners as their file says now. It is read again when it changed: what was revoked there is revoked at once.

While the file has a fault nothing is sealed to anybody: who may be trusted cannot be told.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from flows.errors import Refused
from flows.partner import Partner
from handoff.settings import HandoffSettings, partners_now
from storage.stamps import Stamp, stamp_of


@dataclass(slots=True)
class PartnersFile(Mapping[str, Partner]):
    """Partners by id, those *beside* the file too. Every look raises Refused("partners-file") while it has faults."""

    settings: HandoffSettings
    beside: tuple[Partner, ...] = ()
    faults: tuple[str, ...] = ()
    _stamp: Stamp = None
    _partners: Mapping[str, Partner] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Take what was read at the start."""
        self._stamp = stamp_of(self.settings.hall.partners)
        self._take(self.settings.partners)

    def read_again(self, now: datetime) -> bool:
        """Read the file if it changed since the last look; return whether it did."""
        stamp = stamp_of(self.settings.hall.partners)
        if stamp == self._stamp:
            return False
        self._stamp = stamp
        partners, self.faults = partners_now(self.settings, now.date())
        self._take(partners)
        return True

    def __getitem__(self, partner: str) -> Partner:
        """Return one partner; KeyError for an unknown one."""
        return self._read()[partner]

    def __iter__(self) -> Iterator[str]:
        """Yield the ids."""
        return iter(self._read())

    def __len__(self) -> int:
        """Count them."""
        return len(self._read())

    def _read(self) -> Mapping[str, Partner]:
        if self.faults:
            raise Refused("partners-file")
        return self._partners

    def _take(self, partners: tuple[Partner, ...]) -> None:
        self._partners = {partner.id: partner for partner in (*partners, *self.beside)}
