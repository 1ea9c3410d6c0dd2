"""What a partner sends back, signed on its own computer."""

from datetime import UTC, datetime
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from flows.replies import PartnerReply, read_reply
from handoff.signing import name_of, sealed_reply


def signed(alias: str, number: int, kind: str, key: Ed25519PrivateKey, **said: Any) -> tuple[str, bytes]:
    """The name and the bytes of a signed answer about a case, in Spanish."""
    named = {
        "alias": alias,
        "reply_id": f"number-{number}",
        "at": datetime.now(UTC).isoformat(),
        "lang": "es",
    }
    found = read_reply({**named, "kind": kind, **said})
    assert isinstance(found, PartnerReply), found
    return name_of(found), sealed_reply(found, key)
