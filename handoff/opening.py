"""Opening a case on a partner's computer (docs/opening-a-case.md has the way without our program).

A case with many files comes in several parcels. Whichever is named, the others that lie beside it are opened with it,
into one folder; what has not come yet can be opened into the same folder later.
"""

import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from flows.errors import Refused
from handoff import keys
from handoff.sealing import FIRST, Signed
from handoff.unsealing import CASE, Looked, ParcelFile, Sink, both

VERDICTS = {
    Signed.SIGNED: "Signed: it comes from the sender whose key you have, and nothing was changed.",
    Signed.UNSIGNED: "Not signed: nobody can say who sent it.",
    Signed.WRONG: "WRONG: it was changed, or another sender signed it. Nothing was written. Do not trust this file.",
    Signed.UNCHECKED: "Not checked: name the sender's public key with --sender to see who sent it.",
}
MOST_PARTS = 999
_NAME = re.compile(r"(?P<case>[2-9A-Z]{4}-[2-9A-Z]{4}(-[0-9]{1,4})?)(-part(?P<part>[0-9]{1,3}))?\.zip\.age")
_WORST_FIRST = (Signed.WRONG, Signed.UNSIGNED, Signed.UNCHECKED, Signed.SIGNED)


@dataclass(frozen=True, slots=True)
class Part:
    """One parcel of a case that was looked through. *which*: what its manifest says: alias, revision, part."""

    file: ParcelFile
    looked: Looked
    which: tuple[object, object, int]

    @property
    def number(self) -> int:
        """Its place among the parcels of the case."""
        return self.which[2]


def open_file(
    parcel: Path, key: Path, sender: Ed25519PublicKey | None, into: Path
) -> tuple[Signed, list[Path], tuple[str, ...]]:
    """Open *parcel* and its other parts with the key file *key*; write them into *into* unless one is wrong.

    Returns what the signatures say, what was written, and a sentence for each part that is not there. Raises Refused
    (see ``unsealing.ParcelFile``), OSError, ValueError for a key file that is none, FileExistsError when *into* already
    holds something that is not of this case.
    """
    parts = look_into(parcel, key, sender)
    signed = signed_by(parts)
    return signed, [] if signed is Signed.WRONG else _written(parts, into), missing(parts)


def look_into(parcel: Path, key: Path, sender: Ed25519PublicKey | None) -> tuple[Part, ...]:
    """Look through *parcel* and its other parts; nothing is written. Raises as ``open_file``, but for the folder."""
    return look(_beside(parcel), keys.identities(key), sender)


def look(
    parcels: Iterable[Path], identities: Sequence[str], sender: Ed25519PublicKey | None
) -> tuple[Part, ...]:
    """Look through *parcels*, the parts of one case, with age private keys."""
    parts = tuple(_part(ParcelFile(path, identities), sender) for path in parcels)
    names = [name.casefold() for part in parts for name in part.looked.sums]
    if len(set(names)) != len(names):
        raise Refused("name-twice")
    return tuple(sorted(parts, key=lambda part: part.number))


def signed_by(parts: Sequence[Part]) -> Signed:
    """Return the worst that can be said of *parts*; parts of different cases are wrong."""
    said = {part.looked.signed for part in parts}
    of_one = len({part.which[:2] for part in parts}) == 1
    each_once = len({part.number for part in parts}) == len(parts)
    return next(one for one in _WORST_FIRST if one in said) if of_one and each_once else Signed.WRONG


def case_of(parts: Sequence[Part]) -> object:
    """Return the case, whatever JSON it is; None without the part it is in. ValueError when it is not JSON."""
    found = next((part.looked.kept[CASE] for part in parts if CASE in part.looked.kept), None)
    return None if found is None else json.loads(found)


def files_of(case: object) -> list[dict[str, Any]]:
    """Return what *case*, whatever JSON it is, says of its files."""
    rows = case.get("evidence") if isinstance(case, dict) else None
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def missing(parts: Sequence[Part]) -> tuple[str, ...]:
    """Return a sentence for each part of the case that is not there."""
    there = {part.number for part in parts}
    if FIRST not in there:
        return ("Part 1 is missing: the case itself is in it, and says how many parts there are.",)
    try:
        case = case_of(parts)
    except ValueError:
        return ()
    total = case.get("parts") if isinstance(case, dict) else None
    if not isinstance(total, int) or not FIRST < total <= MOST_PARTS:
        return ()
    return tuple(_missing(case, number) for number in range(FIRST, total + 1) if number not in there)


def _missing(case: object, number: int) -> str:
    paths = [str(row.get("path")) for row in files_of(case) if row.get("part", FIRST) == number]
    return f"Part {number} is missing: {', '.join(paths)}"


def folder_for(parcel: Path) -> Path:
    """Return the folder a parcel opens into by default: beside it, under its alias."""
    name = _NAME.fullmatch(parcel.name)
    return parcel.with_name(
        f"{name['case'] if name else parcel.name.removesuffix('.age').removesuffix('.zip')}-opened"
    )


def _beside(parcel: Path) -> list[Path]:
    """Return the parcels that by their names are parts of the same case; the named one, whatever its name."""
    name = _NAME.fullmatch(parcel.name)
    if name is None or not parcel.exists():
        return [parcel]
    others = ((path, _NAME.fullmatch(path.name)) for path in parcel.parent.iterdir())
    return [path for path, other in others if other is not None and other["case"] == name["case"]]


def _part(file: ParcelFile, sender: Ed25519PublicKey | None) -> Part:
    looked = file.look(sender)
    if not looked.manifest:
        return Part(file, looked, (None, None, FIRST))
    plain = json.loads(looked.kept[looked.manifest])
    return Part(file, looked, (plain.get("alias"), plain.get("revision"), plain.get("part", FIRST)))


def _written(parts: Sequence[Part], into: Path) -> list[Path]:
    """Write every file that is not there yet; a folder that holds something else stays as it is."""
    wanted = {name: digest for part in parts for name, digest in part.looked.sums.items()}
    if into.exists() and not into.is_dir():
        raise FileExistsError
    there = {name for name in wanted if (into / name).exists()}
    another = not there and into.exists() and any(into.iterdir())
    if another or there == wanted.keys() or any(_sum_of(into / name) != wanted[name] for name in there):
        raise FileExistsError
    into.mkdir(mode=0o700, parents=True, exist_ok=True)
    for part in parts:
        if not part.looked.sums.keys() <= there:
            _write(part, into, there)
    return [into / name for name in wanted if name not in there]


def _sum_of(path: Path) -> str:
    digest = sha256()
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()


def _write(part: Part, into: Path, there: set[str]) -> None:
    """Write the files of *part*. Refused("not-a-parcel") when they are not those that were looked through."""
    written = {name: sha256() for name in part.looked.sums}
    with ExitStack() as stack:

        def sink(name: str) -> Sink:
            stack.close()  # the one before is whole
            if name in there:
                return written[name].update
            return both(written[name].update, stack.enter_context(_new(into / name)).write)

        part.file.write(sink)
    if {name: digest.hexdigest() for name, digest in written.items()} != part.looked.sums:
        raise Refused("not-a-parcel")


def _new(path: Path) -> BinaryIO:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")


def sums_of(parts: Sequence[Part]) -> Iterator[tuple[str, str]]:
    """Yield name and SHA-256 of every file, in the order of the names."""
    yield from sorted((name, digest) for part in parts for name, digest in part.looked.sums.items())
