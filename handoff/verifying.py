"""Looking a case through without writing a byte: signature, checksums, the form of the case, every file it names.

Needs no network: the schema is the one of this program. ``python -m handoff open --verify`` prints the lines.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import jsonschema

from handoff.opening import VERDICTS, Part, case_of, files_of, missing, signed_by, sums_of
from handoff.schema import SCHEMA
from handoff.sealing import FIRST, Signed, is_manifest

GOOD, WRONG, NOT_SURE, NOT_ALL = 0, 1, 3, 4
"""Exit codes: signed and whole; changed or not what it says; nobody can say who sent it; a part is missing."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found, as lines for a reader, and the exit code."""

    lines: tuple[str, ...]
    code: int


def verified(parts: Sequence[Part]) -> Verdict:
    """Judge the parts of a case that were looked through."""
    signed = signed_by(parts)
    if signed is Signed.WRONG:
        return Verdict((VERDICTS[signed],), WRONG)
    faults, sums, gone = tuple(_faults(parts)), tuple(_sums(parts)), missing(parts)
    if faults:
        return Verdict((*sums, *faults, *gone, _NOT_AS_IT_SAYS), WRONG)
    code = GOOD if signed is Signed.SIGNED else NOT_SURE
    return Verdict((*sums, *gone, VERDICTS[signed]), NOT_ALL if gone else code)


_NOT_AS_IT_SAYS = "WRONG: the sums are right, but the case is not what its form says. Tell the sender."


def _sums(parts: Sequence[Part]) -> Iterator[str]:
    for name, digest in sums_of(parts):
        if not is_manifest(name.removesuffix(".sig").removesuffix(".json") + ".json"):
            yield f"{digest}  {name}"


def _faults(parts: Sequence[Part]) -> Iterator[str]:
    """Yield what is wrong with the case. A parcel without one asks for something, such as to erase."""
    try:
        case = case_of(parts)
    except ValueError:
        yield "case.json is not JSON."
        return
    if case is None:
        return
    form = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    for error in sorted(form.iter_errors(case), key=lambda error: error.json_path):
        yield f"case.json, {error.json_path}: not as the form says."
    yield from _files_named(case, {part.number: part.looked.sums for part in parts})


def _files_named(case: object, there: Mapping[int, Mapping[str, str]]) -> Iterator[str]:
    named = [row for row in files_of(case) if "path" in row]
    promised = {(row.get("part", FIRST), row["path"]): _promised(row) for row in named}
    for (part, path), digest in promised.items():
        sums = there.get(part)
        if sums is not None and path not in sums:
            yield f"{path}: the case names it, it is not there."
        elif sums is not None and sums[path] != digest:
            yield f"{path}: not the bytes the case names."
    for part, sums in there.items():
        for name in sums:
            if name.startswith("evidence/") and (part, name) not in promised:
                yield f"{name}: it is there, the case does not name it."


def _promised(row: dict[str, Any]) -> object:
    """Return the checksum the bytes in the parcel should have: the copy's, where a copy was sent."""
    copies = row.get("derivatives") if row.get("sent") == "cleaned_copy" else None
    return copies[0].get("sha256") if copies else row.get("sha256")
