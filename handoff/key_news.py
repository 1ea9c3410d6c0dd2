"""What an operator should know about the keys of a partner, in sentences: what expires, what is revoked, what waits."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Engine, inspect
from sqlalchemy.exc import OperationalError

from flows.errors import Refused, Unreachable
from flows.partner import Partner, Recipient
from flows.recipients import short
from storage.database import opened, reading
from storage.faults import reachable
from storage.partner_keys import PartnerKeys, Seen, fingerprint
from storage.settings import HallSettings

SOON_DAYS = 30

History = Mapping[str, Seen]
"""What was seen of one partner's keys, by fingerprint."""


@contextmanager
def remembered(settings: HallSettings) -> Iterator[PartnerKeys | None]:
    """Give what the hall remembers of keys, which needs none of its own; None: nothing yet, or it is away."""
    if not settings.postgres and not settings.database.is_file():
        yield None
        return
    database = opened(settings, receiver=False)
    try:
        yield PartnerKeys(database.engine) if _prepared(database.engine) else None
    finally:
        database.close()


def _prepared(engine: Engine) -> bool:
    try:
        with reachable(), reading(engine) as core:
            return inspect(core).has_table("partner_keys")
    except (Unreachable, Refused, OperationalError):
        return False


def news(partner: Partner, seen: History, now: datetime) -> list[str]:
    """Return the sentences on every key of *partner*; none where all is as it should be."""
    named = [("key", one) for one in partner.recipients]
    named += [("reply key", one) for one in partner.reply_keys]
    return [
        f"the {word} {short(one.key)} {said}"
        for word, one in named
        if (said := _by_file(one, now) or _by_hall(partner.id, one, seen, now))
    ]


def ready(partner: Partner, seen: History, now: datetime) -> bool:
    """Say whether a parcel could be sealed now."""
    keys = partner.keys(now.date())
    known = [seen.get(fingerprint(key)) for key in keys]
    if not seen:
        return bool(keys)
    return any(one is not None and one.usable(now) for one in known)


def _by_file(one: Recipient, now: datetime) -> str:
    if one.revoked_on is not None:
        return f"was revoked on {one.revoked_on}: nothing is sealed to it."
    if one.expires_on is None or (one.expires_on - now.date()).days > SOON_DAYS:
        return ""
    word = "expires" if one.expires_on > now.date() else "HELD: expired"
    return f"{word} on {one.expires_on}."


def _by_hall(partner: str, one: Recipient, seen: History, now: datetime) -> str:
    known = seen.get(fingerprint(one.key))
    if known is None:
        return "is new. It waits 48 hours from when the courier reads it." if seen else ""
    if known.revoked_at is not None:
        return f"was revoked before {known.revoked_at:%Y-%m-%d %H:%M} UTC. It stays out: make a new one."
    if not known.waits(now):
        return ""
    return (
        f"is new since {known.first_seen_at:%Y-%m-%d %H:%M} UTC and HELD until {known.usable_from:%Y-%m-%d %H:%M} UTC. "
        "You did not put it there? Then somebody else can write your files. You did? "
        f"python -m handoff partners confirm {partner} {one.key}"
    )
