"""Under CI a skipped test has failed, wherever it was skipped."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT

SKIP = "ski" + "p"
IN_A_TEST = f"import pytest\n\ndef test_one() -> None:\n    pytest.{SKIP}('no reason')\n"
IN_A_MODULE = f"import pytest\n\npytest.{SKIP}('no reason', allow_module_level=True)\n"


def play(folder: Path, text: str, ci: str) -> int:
    (folder / "conftest.py").write_text((ROOT / "tests/conftest.py").read_text("utf-8"), "utf-8")
    (folder / "test_planted.py").write_text(text, "utf-8")
    told = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-c",
        str(ROOT / "pyproject.toml"),
        "--rootdir",
        str(folder),
        str(folder),
    ]
    surroundings = {**os.environ, "CI": ci, "PYTHONPATH": str(ROOT)}
    return subprocess.run(told, cwd=folder, check=False, capture_output=True, env=surroundings).returncode


@pytest.mark.parametrize("text", [IN_A_TEST, IN_A_MODULE])
@pytest.mark.parametrize("ci", ["1", "true"])
def test_a_skipped_test_fails_under_ci(tmp_path: Path, text: str, ci: str) -> None:
    assert play(tmp_path, text, ci) in {1, 2}


def test_a_skipped_test_is_only_skipped_elsewhere(tmp_path: Path) -> None:
    assert play(tmp_path, IN_A_TEST, "") == 0
