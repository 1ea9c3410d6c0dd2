"""Keys that are wrong in every way we could think of: Bech32 with a right checksum, whatever it says."""

_SIGNS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def bech32(prefix: str, point: bytes, padding: int = 0) -> str:
    """Return *point* (32 bytes) under *prefix*; *padding*: the last four bits, which an age key has as zeros."""
    number = int.from_bytes(point, "big") << 4 | padding
    values = [number >> 5 * place & 31 for place in reversed(range(52))]
    head = [*(ord(sign) >> 5 for sign in prefix), 0, *(ord(sign) & 31 for sign in prefix)]
    check = _polymod([*head, *values, *[0] * 6]) ^ 1
    values += [check >> 5 * place & 31 for place in reversed(range(6))]
    return f"{prefix}1" + "".join(_SIGNS[value] for value in values)


def point_of(key: str) -> bytes:
    """Return the 32 bytes of an age public key."""
    number = 0
    for sign in key.removeprefix("age1")[:52]:
        number = number << 5 | _SIGNS.index(sign)
    return (number >> 4).to_bytes(32, "big")


def _polymod(values: list[int]) -> int:
    check = 1
    for value in values:
        top, check = check >> 25, (check & 0x1FFFFFF) << 5 ^ value
        for place, generator in enumerate(_GENERATORS):
            check ^= generator if top >> place & 1 else 0
    return check
