"""The import law, and that it can be broken: each planted import is seen by the contract that forbids it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOMS, ROOT, kept

LINTER = str(Path(sys.executable).with_name("lint-imports"))
RUFF = str(Path(sys.executable).with_name("ruff"))


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    told = [LINTER, "--no-cache", "--no-logo", "--config", str(ROOT / "pyproject.toml")]
    return subprocess.run(told, cwd=folder, check=False, capture_output=True, text=True)


def clock(text: str, name: str) -> int:
    told = [RUFF, "check", "--no-cache", "--quiet", "--select", "TID251", "--stdin-filename", name, "-"]
    return subprocess.run(told, cwd=ROOT, check=False, capture_output=True, input=text, text=True).returncode


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for path in kept(*(f"{room}/*.py" for room in ROOMS)):
        target = tmp_path / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    return tmp_path


def test_the_import_law_holds() -> None:
    told = lint(ROOT)
    assert told.returncode == 0, told.stdout


@pytest.mark.parametrize(
    ("module", "imported"),
    [
        ("flows/engine.py", "import telegram"),
        ("flows/path.py", "import random"),
        ("flows/words.py", "import storage.vault"),
        ("flows/engine.py", "import flows.intake"),
        ("storage/vault.py", "import locales"),
        ("locales/__init__.py", "import bot"),
        ("printing/pdf.py", "import storage.vault"),
        ("bot/__init__.py", "import handoff"),
    ],
)
def test_a_planted_import_is_seen(copy: Path, module: str, imported: str) -> None:
    with (copy / module).open("a", encoding="utf-8") as file:
        file.write(f"\n{imported}\n")
    told = lint(copy)
    assert told.returncode != 0
    assert "BROKEN" in told.stdout, told.stdout + told.stderr


@pytest.mark.parametrize(
    "text",
    [
        "from datetime import datetime\n\nx = datetime.now()\n",
        "import datetime as d\n\nx = d.date.today()\n",
        "import uuid\n\nx = uuid.uuid4()\n",
        "from time import monotonic\n",
    ],
)
def test_the_heart_has_no_clock_and_no_chance(text: str) -> None:
    assert clock(text, "flows/planted.py") == 1
    assert clock(text, "bot/planted.py") == 0
