"""Opening a parcel with the tools a partner has, none of them ours."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.telegram.process import ROOT

SCHEMA = ROOT / "handoff" / "schema" / "report-summary-1.0.json"
TOOLS = Path(sys.executable).parent


@dataclass(frozen=True, slots=True)
class OpenedCase:
    """`pdf` is the text of case.pdf in reading order."""

    case: dict[str, Any]
    pdf: str


def open_by_hand(parcel: Path, key: Path, into: Path) -> OpenedCase:
    """`age -d`, `unzip`, a JSON-Schema command line and `pdftotext`. Raises CalledProcessError where one fails."""
    into.mkdir(parents=True)
    packed = into / "case.zip"
    _run("age", "-d", "-i", key, "-o", packed, parcel)
    _run("unzip", "-q", packed, "-d", into)
    _run(TOOLS / "check-jsonschema", "--schemafile", SCHEMA, into / "case.json")
    pdf = _run("pdftotext", "-layout", into / "case.pdf", "-")
    return OpenedCase(json.loads((into / "case.json").read_text(encoding="utf-8")), pdf)


def unpack_by_hand(parcel: Path, key: Path, into: Path) -> dict[str, bytes]:
    """The files of any parcel, by `age` and `unzip`."""
    into.mkdir(parents=True)
    packed = into / "case.zip"
    _run("age", "-d", "-i", key, "-o", packed, parcel)
    _run("unzip", "-q", packed, "-d", into)
    packed.unlink()
    return {str(file.relative_to(into)): file.read_bytes() for file in into.rglob("*") if file.is_file()}


def _run(*command: str | Path) -> str:
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, (command, done.stdout, done.stderr)
    return done.stdout
