"""What our font can print. Typst refuses the whole PDF/UA file for one uncovered sign, so such signs are named."""

import unicodedata
from functools import cache
from pathlib import Path

import fontpkg_noto_sans
from fontTools.ttLib import TTFont

FONTS = Path(fontpkg_noto_sans.__file__).parent / "files"
_UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
"""Controls, direction marks that could turn a line around, halves of signs, odd line ends."""
_MOSTLY = 0.2


@cache
def covered() -> frozenset[int]:
    """Return the code points that every face of the case's font can draw."""
    return frozenset(set.intersection(*map(_face, sorted(FONTS.glob("*.ttf")))))


def _face(path: Path) -> set[int]:
    with TTFont(path, lazy=True) as font:
        return set(font.getBestCmap())


def printable(text: str) -> str:
    """Return *text* with each sign the font lacks replaced by its Unicode name: ``[grinning face]``."""
    return "".join(_sign(sign) for sign in text.replace("\t", " ") if _seen(sign))


def foreign(text: str) -> bool:
    """Say whether the font lacks so much of *text* that names of signs would bury it: another script."""
    letters = [sign for sign in text if sign.isalpha()]
    missing = sum(ord(sign) not in covered() for sign in letters)
    return missing > _MOSTLY * len(letters)


def _seen(sign: str) -> bool:
    return sign == "\n" or unicodedata.category(sign) not in _UNSEEN


def _sign(sign: str) -> str:
    if sign == "\n" or ord(sign) in covered():
        return sign
    return f"[{unicodedata.name(sign, f'U+{ord(sign):04X}').lower()}]"
