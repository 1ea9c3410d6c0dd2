"""Searching bytes for words that should not be there, in the forms in which programs write words down."""

import base64
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from urllib.parse import quote

from bot.places_table import make_in
from tests.telegram.process import ROOT

Canary = str | bytes
"""Something that should stand nowhere: a word, a name, an id; a key is bytes."""
BEGINNING = 7
"""Signs: enough for base64 of them to be looked for wherever it begins."""
SHORTEST = 6
"""Signs of the shortest piece of base64 that is looked for: shorter ones are found in any random bytes."""


def hits(canaries: Iterable[Canary], where: Mapping[str, bytes]) -> list[tuple[Canary, str]]:
    """Which canary was found where."""
    return [
        (canary, name)
        for canary in canaries
        for name, content in where.items()
        if any(form in content for form in forms(canary))
    ]


def found_in(content: bytes, canaries: Iterable[Canary]) -> Iterator[Canary]:
    """Yield the canaries that stand in *content*.

    Most begin alike. Where no form of their beginning stands, none of them can: every form of a word begins with that
    form of its beginning.
    """
    alike: defaultdict[Canary, list[Canary]] = defaultdict(list)
    for canary in canaries:
        words = isinstance(canary, str) and not canary.isdigit()
        alike[canary[:BEGINNING] if words else canary].append(canary)
    for beginning, those in alike.items():
        if any(form in content for form in forms(beginning)):
            yield from (one for one in those if any(form in content for form in forms(one)))


@cache
def forms(canary: Canary) -> frozenset[bytes]:
    """How a word may be written: plain, escaped as in JSON and URLs, UTF-16, hexadecimal, base64; ids as numbers.

    A key is bytes: plain, hexadecimal, base64.
    """
    if isinstance(canary, bytes):
        return frozenset(_coded(canary))
    found = {*_coded(canary.encode()), quote(canary).encode()}
    found |= {ascii(canary)[1:-1].encode(), json.dumps(canary)[1:-1].encode()}
    found |= {canary.encode("utf-16-le"), canary.encode("utf-16-be")}
    if canary.isascii() and canary.isdigit():
        found |= _number(int(canary))
    return frozenset(found)


def _coded(plain: bytes) -> set[bytes]:
    return {plain, plain.hex().encode(), plain.hex().upper().encode(), *_base64(plain)}


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below *folder* that can be read now; what vanishes meanwhile is left out.

    So is the table of all places, which names every city, as long as it is that table to the last byte.
    """
    found = {}
    for file in folder.rglob("*"):
        try:
            if file.is_file():
                found[str(file.relative_to(folder))] = file.read_bytes()
        except OSError:
            continue
    return {name: content for name, content in found.items() if "places-" not in name or content != _places()}


@cache
def _places() -> bytes:
    return make_in(ROOT / ".pytest_cache").read_bytes()


def _base64(plain: bytes) -> set[bytes]:
    """The word in base64 wherever it begins: the signs that it alone decides."""
    found = set()
    for before in range(3):
        coded = base64.b64encode(b"\0" * before + plain)
        begin, end = (before * 8 + 5) // 6, (before + len(plain)) * 8 // 6
        found |= {coded[begin:end], base64.urlsafe_b64encode(b"\0" * before + plain)[begin:end]}
    return {one for one in found if len(one) >= SHORTEST}


def _number(number: int) -> set[bytes]:
    """An id as a computer keeps it: eight bytes or as few as it needs, either end first; hexadecimal."""
    if number < 2**32:
        return set()
    few = (number.bit_length() + 7) // 8
    ends = {number.to_bytes(size, "big") for size in (8, few)}
    return ends | {end[::-1] for end in ends} | {f"{number:x}".encode()}
