"""The signed envelope around a partner's reply, form reply-1.0 (handoff/schema/reply-1.0.json).

A reply is JSON text, and the signature is over that text's bytes: what is read is exactly what was signed, so nobody
needs a canonical JSON. Reading trusts nothing: the size first, then the envelope, then who signed it, and only what
carries a good signature of a key that is valid now is read as a reply. Names that stand twice are refused, for another
reader may take the other one.

Codes: ``reply-too-big`` · ``reply-not-json`` · ``reply-wrong-form`` · ``reply-unknown-key`` · ``reply-key-not-valid`` ·
``reply-wrong-signature`` · ``reply-wrong-fields`` (with the faults of ``flows.replies``) · ``in-the-future`` ·
``too-old``
"""

import base64
import binascii
import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from flows.errors import Refused
from flows.replies import PartnerReply, read_reply, to_wire, untimely

FORM = "1.0"
LARGEST = 64 * 1024
SUFFIX = ".reply.json"
_FIELDS = frozenset({"testigo_reply", "payload", "signature", "key"})
_SIGNATURE_BYTES = 64


class WrongReply(Refused):
    """A reply that cannot be taken. *faults*: all of them, where there are several."""

    def __init__(self, code: str, faults: Iterable[str] = ()) -> None:
        super().__init__(code)
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class Signer:
    """A public key (base64) of a partner."""

    partner: str
    key: str


Believed = Callable[[Signer], bool]
"""Whether a signature with this key is believed now: confirmed by two people, neither expired nor revoked nor new."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """An envelope that has the right form; nothing about it is known to be true."""

    payload: str
    signature: bytes
    key_id: str


def sealed_reply(reply: PartnerReply, key: Ed25519PrivateKey) -> bytes:
    """Return the file for *reply*, signed with *key*."""
    payload = json.dumps(to_wire(reply), ensure_ascii=False, indent=1)
    signature = base64.b64encode(key.sign(payload.encode())).decode()
    form = {"testigo_reply": FORM, "payload": payload, "signature": signature}
    return json.dumps({**form, "key": key_id(public_of(key))}, ensure_ascii=False, indent=1).encode()


def public_of(key: Ed25519PrivateKey) -> str:
    """Return the public half as partners.toml holds it: 32 bytes in base64."""
    return base64.b64encode(key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)).decode()


def key_id(public: str) -> str:
    """Return the short name of a public key in base64: the first 16 hex digits of its SHA-256."""
    return hashlib.sha256(base64.b64decode(public)).hexdigest()[:16]


def name_of(reply: PartnerReply) -> str:
    """Return the name of the file for *reply*."""
    return f"{reply.alias}-{reply.reply_id}{SUFFIX}"


def read_envelope(raw: bytes) -> Envelope:
    """Read the form of a file. Raises WrongReply."""
    if len(raw) > LARGEST:
        raise WrongReply("reply-too-big")
    plain = _json(raw)
    if not isinstance(plain, dict) or plain.keys() != _FIELDS or plain["testigo_reply"] != FORM:
        raise WrongReply("reply-wrong-form")
    if not all(isinstance(plain[name], str) for name in _FIELDS):
        raise WrongReply("reply-wrong-form")
    try:
        signature = base64.b64decode(plain["signature"], validate=True)
    except (binascii.Error, ValueError):
        raise WrongReply("reply-wrong-form") from None
    if len(signature) != _SIGNATURE_BYTES:
        raise WrongReply("reply-wrong-form")
    return Envelope(plain["payload"], signature, plain["key"])


def open_reply(
    raw: bytes, signers: Iterable[Signer], believed: Believed, now: datetime
) -> tuple[str, PartnerReply]:
    """Return which partner signed the file *raw*, and what it says. Raises WrongReply.

    *believed* is asked only about a key whose signature is good.
    """
    envelope = read_envelope(raw)
    signer = _signer(envelope, signers)
    if not believed(signer):
        raise WrongReply("reply-key-not-valid")
    found = read_reply(_json(envelope.payload.encode()))
    if not isinstance(found, PartnerReply):
        raise WrongReply("reply-wrong-fields", found)
    if wrong := untimely(found, now):
        raise WrongReply(wrong)
    return signer.partner, found


def _signer(envelope: Envelope, signers: Iterable[Signer]) -> Signer:
    named = [one for one in signers if key_id(one.key) == envelope.key_id]
    if not named:
        raise WrongReply("reply-unknown-key")
    for one in named:
        if _signed_by(envelope, one.key):
            return one
    raise WrongReply("reply-wrong-signature")


def _signed_by(envelope: Envelope, public: str) -> bool:
    try:
        key = Ed25519PublicKey.from_public_bytes(base64.b64decode(public))
        key.verify(envelope.signature, envelope.payload.encode())
    except (InvalidSignature, ValueError):  # a key, or half a sign in the payload, that is none
        return False
    return True


def _json(raw: bytes) -> object:
    try:
        return json.loads(raw.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise WrongReply("reply-not-json") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    plain = dict(pairs)
    if len(plain) != len(pairs):
        raise ValueError("a name stands twice")
    return plain


def _no_number(name: str) -> float:
    raise ValueError(name)
