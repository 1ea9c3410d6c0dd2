"""``python -m handoff export``: opened cases as one table or as JSON Lines, on the partner's own computer."""

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsonschema

from handoff.exits import say_wrong
from handoff.schema import SCHEMA
from handoff.spreadsheet import as_csv
from handoff.values import Value

CASE, ERASE = "case.json", "please-erase.json"


@dataclass(frozen=True, slots=True)
class Gathered:
    """The *cases* by alias and revision, those left out because the person asked to *erase* them, and *faults*."""

    cases: tuple[Value, ...]
    erase: tuple[str, ...]
    faults: tuple[str, ...]


def export(*folders: Path, csv: Path | None = None, jsonl: Path | None = None) -> int:
    """Write opened cases into one file: a table for a spreadsheet, or JSON Lines for a program.

    Reads the folders that `open` wrote, or folders of such folders. Needs no network, no key and no database. What
    is written lies in clear: keep it as you keep the cases. A case the person asked to erase is left out, and said.
    Nothing is written when a case cannot be read, or when the file exists already. Exit code 2 then.

    Parameters
    ----------
    folders
        Folders with a case.json, or folders that hold such folders.
    csv
        The table: one row for each revision of a case. No cell is a formula. docs/case-schema.md lists the columns.
    jsonl
        JSON Lines: each line is one case.json, whole, written in ASCII.
    """
    if csv is None and jsonl is None:
        return say_wrong(["Name the file to write: --csv FILE or --jsonl FILE, or both."])
    gathered = gather(folders)
    if gathered.faults:
        return say_wrong([*gathered.faults, "Nothing was written."])
    wanted = [(file, form) for file, form in ((csv, _table), (jsonl, _lines)) if file is not None]
    if csv == jsonl or any(os.path.lexists(file) for file, _ in wanted):
        return say_wrong(["The file to write exists already. It was not changed. Name another one."])
    try:
        for file, form in wanted:
            _write(file, form(gathered.cases))
    except OSError:
        return say_wrong(["The file cannot be written."])
    for alias in gathered.erase:
        print(f"Left out: {alias}. The person asked you to erase it.")
    print(f"{len(gathered.cases)} written.")
    return 0


def gather(folders: Sequence[Path]) -> Gathered:
    """Read every case in *folders*. The same revision twice counts once."""
    found: dict[tuple[str, int], Value] = {}
    faults: list[str] = []
    erase = {alias for folder in folders for alias in _to_erase(folder)}
    for path in (path for folder in folders for path in _files(folder, CASE)):
        case, wrong = _read(path)
        faults += [f"{path}: {wrong}"] if wrong else []
        if case is not None and found.setdefault((case["alias"], case["revision"]), case) != case:
            faults.append(f"{path}: another case has the same name and revision.")
    faults += [f"{folder}: no {CASE} in it." for folder in folders if not _is_opened(folder)]
    kept = tuple(found[name] for name in sorted(found) if name[0] not in erase)
    return Gathered(kept, tuple(sorted({alias for alias, _ in found} & erase)), tuple(faults))


def _is_opened(folder: Path) -> bool:
    return any(True for name in (CASE, ERASE) for _ in _files(folder, name))


def _files(folder: Path, name: str) -> Iterator[Path]:
    yield from (path for path in (folder / name, *sorted(folder.glob(f"*/{name}"))) if path.is_file())


def _to_erase(folder: Path) -> Iterator[str]:
    for path in _files(folder, ERASE):
        try:
            yield str(json.loads(path.read_bytes())["alias"])
        except (OSError, ValueError, KeyError, TypeError):
            continue


def _read(path: Path) -> tuple[Value | None, str]:
    """Return the case, or why it is none."""
    try:
        case: Any = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None, "not a case: it cannot be read as JSON."
    if not jsonschema.Draft202012Validator(SCHEMA).is_valid(case):
        return None, "not a case of this form (handoff/schema/report-summary-1.0.json)."
    return case, ""


def _table(cases: Sequence[Value]) -> bytes:
    return as_csv(cases).encode(
        "utf-8-sig"
    )  # spreadsheets take the mark at the beginning as a sign for UTF-8


def _lines(cases: Sequence[Value]) -> bytes:
    return "".join(f"{json.dumps(case, separators=(',', ':'))}\n" for case in cases).encode("ascii")


def _write(file: Path, content: bytes) -> None:
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        out.write(content)
