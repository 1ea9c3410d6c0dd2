"""Invented replies of partners, signed, and a hall that notes what it is given."""

import base64
import json
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from flows.errors import Refused
from flows.partner import Partner, Recipient
from flows.replies import PartnerReply, read_reply
from handoff.replies import Replies
from handoff.signing import public_of, sealed_reply
from storage.cases import Taken
from tests.handoff import made

ALIAS = "K7QX-93TD"
KEY = Ed25519PrivateKey.from_private_bytes(b"one of lakeside's own keys......")
OTHER_KEY = Ed25519PrivateKey.from_private_bytes(b"a key that nobody here knows....")
MORE: dict[str, dict[str, Any]] = {
    "accepted": {"next_step": "Le llamamos el lunes.", "lawyer": "not_yet"},
    "needs_info": {"asked": {"id": "hurt_now"}},
    "declined": {"reason": "capacity"},
    "referred": {"refer_to": "Other group"},
}


def plain(kind: str = "acknowledged", **changes: Any) -> dict[str, Any]:
    named = {"alias": ALIAS, "reply_id": "4f2a9c01d3e8b765", "at": made.NOW.isoformat(), "lang": "es"}
    return {**named, "kind": kind, **MORE.get(kind, {}), **changes}


def reply(kind: str = "acknowledged", **changes: Any) -> PartnerReply:
    found = read_reply(plain(kind, **changes))
    assert isinstance(found, PartnerReply), found
    return found


def of_now(alias: str, number: int, kind: str, **said: Any) -> PartnerReply:
    """What a partner says about a real case now, in Spanish."""
    return reply(kind, alias=alias, reply_id=f"number-{number}", at=datetime.now(UTC).isoformat(), **said)


def signed(kind: str = "acknowledged", key: Ed25519PrivateKey = KEY, **changes: Any) -> bytes:
    return sealed_reply(reply(kind, **changes), key)


def enveloped(payload: str, key: Ed25519PrivateKey = KEY, **changes: Any) -> bytes:
    """Anything, signed as if it were a reply."""
    signature = base64.b64encode(key.sign(payload.encode())).decode()
    form = json.loads(signed(key=key))
    return json.dumps({**form, "payload": payload, "signature": signature, **changes}).encode()


def confirmed(key: Ed25519PrivateKey = KEY, **changes: Any) -> Recipient:
    named = {"confirmed_by": "R. Alvarez", "confirmed_with": "M. Ruiz", "confirmed_on": date(2026, 10, 2)}
    given: dict[str, Any] = {**named, **changes}
    return Recipient(public_of(key), **given)


@dataclass
class Book:
    """A hall that notes what it is given."""

    taken: list[tuple[str, PartnerReply]] = field(default_factory=list)
    refuses: str = ""

    def take(self, reply: PartnerReply, partner: str, now: datetime) -> Taken:
        if self.refuses:
            raise Refused(self.refuses)
        again = (partner, reply) in self.taken
        self.taken += [] if again else [(partner, reply)]
        return Taken(reply.kind, again=again)


class ByTheFile:
    """Believes what the partners file says."""

    def signing_keys(self, partner: Partner, now: datetime) -> tuple[str, ...]:
        return partner.signing_keys(now.date())


def post(book: Book, *keys: Recipient, now: datetime = made.NOW, **changes: Any) -> Replies:
    """Replies of one partner with these *keys* go into *book*."""
    partner = made.partner(reply_keys=keys or (confirmed(),), **changes)
    return Replies(book, {partner.id: partner}, ByTheFile(), lambda: now)
