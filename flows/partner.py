"""A partner: who may receive a report, for which places, topics and languages. A value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from flows.answers import Json

ANY = "*"
DEMO = "demo"
"""The id of the partner that exists for trying out."""
RECOVERY = "recovery"
"""The operator's recovery key is remembered under this name; no partner may have it."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """One public key of a partner: age (it opens parcels), or Ed25519 in base64 (it signs replies).

    *confirmed_by* of ours and *confirmed_with* of theirs compared it over a second channel, on *confirmed_on*.
    """

    key: str
    confirmed_by: str = ""
    confirmed_on: date | None = None
    expires_on: date | None = None
    confirmed_with: str = ""
    revoked_on: date | None = None

    def usable(self, today: date) -> bool:
        """Say whether a parcel may be sealed to this key today, or a reply signed with it be believed."""
        named = bool(self.confirmed_by and self.confirmed_with)
        confirmed = named and self.confirmed_on is not None and self.confirmed_on <= today
        alive = self.expires_on is None or today < self.expires_on
        return (
            confirmed and alive and self.revoked_on is None
        )  # a day to come is a slip, and no reason to wait


@dataclass(frozen=True, slots=True)
class Way:
    """One way of delivery: the *method*'s name, where it goes *to*, and the method's further *options*."""

    method: str
    to: str
    options: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Partner:
    """One partner (issue 2, part 8). ``*`` in states, topics or languages means every one; no counties: all.

    *staff_are_lawyers*, *mandated_reporters*: ``yes``, ``no`` or ``unknown``. *ways*: the first is used.
    """

    id: str
    name: str
    what: Mapping[str, str]
    states: tuple[str, ...]
    topics: tuple[str, ...]
    languages: tuple[str, ...]
    counties: tuple[str, ...] = ()
    accepts_minors: bool = False
    safeguarding_lead: str = ""
    staff_are_lawyers: str = "unknown"
    mandated_reporters: str = "unknown"
    opens_within_days: int = 7
    intake_open: bool = True
    other_ways: Mapping[str, str] = field(default_factory=dict)
    working_language: str = "en"
    ways: tuple[Way, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    reply_keys: tuple[Recipient, ...] = ()
    agreement_signed_on: date | None = None

    def serves(self, state: str | None, county: str | None) -> bool:
        """Say whether the place (ISO 3166-2, ``Cook County, IL``) is in this partner's area."""
        if ANY in self.states and not self.counties:
            return True
        in_state = state is not None and (ANY in self.states or state in self.states)
        return in_state and (not self.counties or county in self.counties)

    def takes(self, types: tuple[str, ...]) -> bool:
        """Say whether one of the answers to inc.types is a topic of this partner; none given fits everyone."""
        return ANY in self.topics or not types or not set(types).isdisjoint(self.topics)

    def speaks(self, lang: str) -> bool:
        """Say whether the partner works in this language (``es-MX`` is served by ``es``)."""
        return ANY in self.languages or lang in self.languages or lang.partition("-")[0] in self.languages

    def keys(self, today: date) -> tuple[str, ...]:
        """Return the public keys a parcel may be sealed to today, in order; empty: hold the parcel."""
        return tuple(sorted({one.key for one in self.recipients if one.usable(today)}))

    def signing_keys(self, today: date) -> tuple[str, ...]:
        """Return the public keys whose signature under a reply is believed today; empty: believe none."""
        return tuple(sorted({one.key for one in self.reply_keys if one.usable(today)}))


def demo_partner(key: str = "", today: date | None = None, reply_key: str = "") -> Partner:
    """Return the partner for trying out. The bot needs no *key*; the courier gives the one it made.

    Its folder is named relative to the data directory.
    """
    return Partner(
        id=DEMO,
        name="DEMO group",
        what=MappingProxyType(
            {
                "en": "DEMO. This group is not real. Nothing leaves this computer.",
                "es": "DEMO. Este grupo no es real. Nada sale de esta computadora.",
            }
        ),
        states=(ANY,),
        topics=(ANY,),
        languages=(ANY,),
        staff_are_lawyers="no",
        mandated_reporters="no",
        opens_within_days=1,
        other_ways=MappingProxyType(
            {
                "en": "DEMO. There is no other way.",
                "es": "DEMO. No hay otra manera.",
            }
        ),
        ways=(Way("folder", "handoff"),),
        recipients=_made_here(key, today),
        reply_keys=_made_here(reply_key, today),
        agreement_signed_on=today,
    )


def _made_here(key: str, today: date | None) -> tuple[Recipient, ...]:
    own = "made on this computer"
    return (Recipient(key, own, today, confirmed_with=own),) if key else ()
