"""Looking a parcel through without writing a byte: signature, checksums, the form of the case, every file it names.

Needs no network: the schema is the one of this program. ``python -m handoff open --verify`` prints the lines.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import jsonschema

from handoff.opening import VERDICTS
from handoff.schema import SCHEMA
from handoff.sealing import MANIFEST, SIGNATURE, Opened, Signed

CASE = "case.json"
GOOD, WRONG, NOT_SURE = 0, 1, 3
"""Exit codes: signed and whole; changed or not what it says; whole, but nobody can say who sent it."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found, as lines for a reader, and the exit code."""

    lines: tuple[str, ...]
    code: int


def verified(opened: Opened) -> Verdict:
    """Judge an opened parcel."""
    faults = tuple(_faults(opened.files)) if opened.signed is not Signed.WRONG else ()
    sums = tuple(_sums(opened.files)) if opened.signed is not Signed.WRONG else ()
    if opened.signed is Signed.WRONG or faults:
        verdict = VERDICTS[Signed.WRONG] if opened.signed is Signed.WRONG else _NOT_AS_IT_SAYS
        return Verdict((*sums, *faults, verdict), WRONG)
    code = GOOD if opened.signed is Signed.SIGNED else NOT_SURE
    return Verdict((*sums, VERDICTS[opened.signed]), code)


_NOT_AS_IT_SAYS = "WRONG: the sums are right, but the case is not what its form says. Tell the sender."


def _sums(files: Mapping[str, bytes]) -> Iterator[str]:
    for name, content in sorted(files.items()):
        if name not in (MANIFEST, SIGNATURE):
            yield f"{hashlib.sha256(content).hexdigest()}  {name}"


def _faults(files: Mapping[str, bytes]) -> Iterator[str]:
    """Yield what is wrong with the case. A parcel without one asks for something, such as to erase."""
    if CASE not in files:
        return
    try:
        case = json.loads(files[CASE])
    except ValueError:
        yield "case.json is not JSON."
        return
    form = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    for error in sorted(form.iter_errors(case), key=lambda error: error.json_path):
        yield f"case.json, {error.json_path}: not as the form says."
    yield from _files_named(case, files)


def _files_named(case: Any, files: Mapping[str, bytes]) -> Iterator[str]:  # noqa: ANN401  (whatever JSON it is)
    rows = case.get("evidence", []) if isinstance(case, dict) else []
    paths = {row["path"]: _promised(row) for row in rows if isinstance(row, dict) and "path" in row}
    for path, promised in paths.items():
        if path not in files:
            yield f"{path}: the case names it, it is not there."
        elif hashlib.sha256(files[path]).hexdigest() != promised:
            yield f"{path}: not the bytes the case names."
    for name in files:
        if name.startswith("evidence/") and name not in paths:
            yield f"{name}: it is there, the case does not name it."


def _promised(row: dict[str, Any]) -> object:
    """Return the checksum the bytes in the parcel should have: the copy's, where a copy was sent."""
    copies = row.get("derivatives") if row.get("sent") == "cleaned_copy" else None
    return copies[0].get("sha256") if copies else row.get("sha256")
