"""The receipt code: 15 random digits and a check digit, read aloud and written on paper without loss.

The check digit is Luhn's (ISO/IEC 7812-1, annex B): it catches every single wrong digit and nearly every swap of
neighbours before anything is looked up. It proves nothing; the 15 digits are the secret (about 50 bits).
"""

import unicodedata

DRAWN = 15
LENGTH = DRAWN + 1
_BETWEEN = frozenset(" -‐‑‒–—.\u00a0\u202f\t\n")


def with_check(drawn: str) -> str:
    """Return the 16 digits of the code whose first 15 are *drawn*; ValueError unless it is 15 ASCII digits."""
    if len(drawn) != DRAWN or not (drawn.isascii() and drawn.isdigit()):
        raise ValueError("a receipt code is drawn as 15 digits")
    return drawn + str(-_luhn_sum(drawn + "0") % 10)


def is_plausible(text: str) -> str | None:
    """Read a code as people type it, in digits of any script, with spaces or dashes; None when it cannot be one."""
    digits = "".join(_digit(sign) for sign in text.strip() if sign not in _BETWEEN)
    if len(digits) != LENGTH or "?" in digits or _luhn_sum(digits) % 10:
        return None
    return digits


def grouped(code: str) -> str:
    """Return *code* in groups of four, as it is shown."""
    return " ".join(code[at : at + 4] for at in range(0, len(code), 4))


def _digit(sign: str) -> str:
    value = unicodedata.decimal(sign, None)
    return "?" if value is None else str(value)


def _luhn_sum(digits: str) -> int:
    """Sum of the digits, every second from the right doubled and its own digits summed."""
    total = 0
    for place, sign in enumerate(reversed(digits)):
        value = int(sign) * (1 + place % 2)
        total += value // 10 + value % 10
    return total
