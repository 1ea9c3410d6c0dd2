"""What can be wrong with a public key that somebody pasted into a file; each fault is one plain sentence. Pure.

An age key is Bech32 (BIP 173, but longer): ``age1``, 52 signs for the 32 bytes of an X25519 point, 6 signs of checksum
(https://age-encryption.org/v1). A reply key is the 32 bytes of an Ed25519 point in base64. The sentences never repeat
what was pasted: it may be a secret.
"""

import base64
import binascii
from collections.abc import Iterable

_SIGNS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_PREFIX = "age1"
_AGE_LENGTH = len(_PREFIX) + 58
_CHECKSUM = 6
_GENERATORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_KEY_BYTES = 32
_FIELD = 2**255 - 19

# Points of small order (https://cr.yp.to/ecdh.html#validate): whoever seals to one shares a secret with everybody.
_SMALL_ORDER = frozenset(
    {
        0,
        1,
        325606250916557431795983626356110631294008115727848805560023387167927233504,
        39382357235489614581723060781553021112529911719440698176882885853963445705823,
        _FIELD - 1,
    }
)

PRIVATE = (
    "it is a PRIVATE key. Take it out of this file now. The group must make a new one: "
    "whoever saw this one can use it."
)
_OTHER_KINDS = {
    "ssh-": "it is an SSH key. Ask for the line that begins with age1.",
    "ecdsa-": "it is an SSH key. Ask for the line that begins with age1.",
    "-----BEGIN PGP": "it is an OpenPGP key. Ask for the line that begins with age1.",
    "-----BEGIN": "it is a PEM file. Ask for the line that begins with age1.",
    "age1yubikey1": "it belongs to a plugin of age. Ask for one made with age-keygen.",
    "age1pq1": "it is a post-quantum age key, which this version cannot use. Ask for one made without -pq.",
    "age1tag": "it belongs to a plugin of age. Ask for one made with age-keygen.",
    "age1se1": "it belongs to a plugin of age. Ask for one made with age-keygen.",
}


def age_fault(key: str) -> str | None:
    """Return what is wrong with an age public key, None if nothing is."""
    other = _private(key) or next((why for head, why in _OTHER_KINDS.items() if key.startswith(head)), None)
    if other is not None:
        return other
    if not key.lower().startswith(_PREFIX):
        return "it is not an age public key (age1…)."
    return _form(key) or _content(key)


def _private(key: str) -> str | None:
    secret = key.upper().startswith("AGE-SECRET-KEY-") or "PRIVATE KEY" in key.upper()
    return PRIVATE if secret else None


def _form(key: str) -> str | None:
    if any(sign.isspace() for sign in key):
        return "there is a space or a line break inside."
    if key != key.lower():
        return "it has capital letters. Write it as it was made, in small ones."
    if len(key) != _AGE_LENGTH:
        return f"it has {len(key)} signs. An age public key has {_AGE_LENGTH}."
    return None


def _content(key: str) -> str | None:
    signs = key.removeprefix(_PREFIX)
    values = [_SIGNS.find(sign) for sign in signs]
    if -1 in values or _polymod((*_expanded("age"), *values)) != 1:
        return "it is damaged: a sign is wrong or missing."
    number = 0
    for value in values[:-_CHECKSUM]:
        number = number << 5 | value
    point = (number >> 4).to_bytes(_KEY_BYTES, "big")
    return _point_fault(point) or ("it is damaged: a sign is wrong or missing." if number & 0xF else None)


def _point_fault(point: bytes) -> str | None:
    coordinate = int.from_bytes(point, "little") & (2**255 - 1)
    if coordinate % _FIELD in _SMALL_ORDER:
        return "nobody's computer made this key, and anybody could open what is sealed to it."
    return None


def _expanded(prefix: str) -> list[int]:
    return [*(ord(sign) >> 5 for sign in prefix), 0, *(ord(sign) & 31 for sign in prefix)]


def _polymod(values: Iterable[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for i, generator in enumerate(_GENERATORS):
            check ^= generator if top >> i & 1 else 0
    return check


def reply_fault(key: str) -> str | None:
    """Return what is wrong with the public half of a reply key, None if nothing is."""
    if private := _private(key):
        return private
    if key.startswith(_PREFIX):
        return "it is an age key. It opens parcels; a reply key is another one (python -m handoff reply-key)."
    try:
        point = base64.b64decode(key, validate=True)
    except (binascii.Error, ValueError):
        return "it is not base64. Ask for the one line that reply-key printed."
    if len(point) != _KEY_BYTES:
        return f"it holds {len(point)} bytes. A reply key has {_KEY_BYTES}."
    if not any(point):
        return "nobody's computer made this key."
    return None
