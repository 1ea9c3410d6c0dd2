"""What a partner sends back, signed on its own computer."""

from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from handoff.signing import name_of, sealed_reply
from tests.handoff.answers import of_now


def signed(alias: str, number: int, kind: str, key: Ed25519PrivateKey, **said: Any) -> tuple[str, bytes]:
    """The name and the bytes of a signed answer about a case, in Spanish."""
    found = of_now(alias, number, kind, **said)
    return name_of(found), sealed_reply(found, key)
