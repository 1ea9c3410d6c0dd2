"""The raw figures of one scenario, and their file: docs/speed/<scenario>.json, one line a row."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.bench.figures import Row


@dataclass(frozen=True, slots=True)
class Result:
    """*machine*: see `tests.bench.machine`. *rows*: of all rounds, in the order they were played."""

    scenario: str
    rounds: int
    machine: dict[str, str]
    rows: tuple[Row, ...]


def write(result: Result, folder: Path) -> None:
    """Write one scenario's file; figures keep four digits after the point."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = ",\n    ".join(json.dumps(_plain(row)) for row in result.rows)
    lead = json.dumps(
        {"scenario": result.scenario, "rounds": result.rounds, "machine": result.machine}, indent=2
    )
    text = f'{lead[:-2]},\n  "rows": [\n    {rows}\n  ]\n}}\n'
    (folder / f"{result.scenario}.json").write_text(text, "utf-8")


def read(folder: Path, order: Iterable[str]) -> list[Result]:
    """Read the scenarios that have been measured, in *order*."""
    files = [folder / f"{name}.json" for name in order]
    return [_result(file) for file in files if file.exists()]


def _plain(row: Row) -> dict[str, object]:
    figures = {name: round(value, 4) for name, value in row.figures.items()}
    return {"stack": row.stack, "case": row.case, "round": row.round, "figures": figures}


def _result(file: Path) -> Result:
    found = json.loads(file.read_text("utf-8"))
    rows = tuple(Row(one["stack"], one["case"], one["round"], one["figures"]) for one in found["rows"])
    return Result(found["scenario"], found["rounds"], found["machine"], rows)
