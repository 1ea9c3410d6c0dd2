"""The command line: help for everything, one sentence per fault, exit code 2, no traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.commands import app
from tests.telegram.process import ROOT


def ran(tmp_path: Path, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    outside = {name: value for name, value in os.environ.items() if not name.startswith("TESTIGO_")}
    env = {**outside, "PYTHONPATH": str(ROOT), "TESTIGO_DATA_DIR": str(tmp_path / "var"), **settings}
    told = [sys.executable, "-m", "bot", *words]
    return subprocess.run(
        told, cwd=tmp_path, env=env, check=False, capture_output=True, text=True, timeout=120
    )


@pytest.mark.parametrize("words", [[], ["run"], ["chat"], ["facts"], ["keys"], ["keys", "rotate"]])
def test_everything_has_its_help(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        app([*words, "--help"])
    assert ended.value.code == 0
    assert "Usage" in capsys.readouterr().out


def test_without_settings_it_says_all_that_is_missing_and_ends_with_two(tmp_path: Path) -> None:
    told = ran(tmp_path, "run")
    assert told.returncode == 2
    assert "TESTIGO_TELEGRAM_TOKEN is missing" in told.stderr
    assert "TESTIGO_OPERATOR_NAME is missing" in told.stderr
    assert "Traceback" not in told.stderr
    assert not (tmp_path / "var").exists()


def test_faults_of_files_and_of_settings_come_together(tmp_path: Path) -> None:
    bad = tmp_path / "partners.toml"
    bad.write_text("not toml =", "utf-8")
    told = ran(tmp_path, "run", TESTIGO_PARTNERS=str(bad))
    assert told.returncode == 2
    assert "The file partners.toml is not valid TOML." in told.stderr
    assert "TESTIGO_TELEGRAM_TOKEN is missing" in told.stderr


def test_a_check_of_the_settings_starts_nothing(tmp_path: Path) -> None:
    good = ran(tmp_path, "run", "--check", TESTIGO_DEMO="1", TESTIGO_TELEGRAM_TOKEN="123456789:" + "A" * 35)
    assert (good.returncode, good.stderr) == (0, "")
    assert not (tmp_path / "var").exists()


def test_keys_are_made_checked_and_turned(tmp_path: Path) -> None:
    keys = {"TESTIGO_KEYS_DIR": str(tmp_path / "keys")}
    assert "keys folder" in ran(tmp_path, "keys", "check", **keys).stderr
    assert ran(tmp_path, "keys", "make", **keys).returncode == 0
    assert (tmp_path / "keys").stat().st_mode & 0o777 == 0o700
    assert "Weekly keys: 1." in ran(tmp_path, "keys", "check", **keys).stdout
    assert "Wrapped anew: 0." in ran(tmp_path, "keys", "rotate", **keys).stdout
    (tmp_path / "keys").chmod(0o755)
    told = ran(tmp_path, "keys", "check", **keys)
    assert told.returncode == 2
    assert "chmod 700" in told.stderr


def test_new_keys_are_not_made_beside_old_data(tmp_path: Path) -> None:
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "testigo.db").write_bytes(b"something kept")
    told = ran(tmp_path, "keys", "make", TESTIGO_KEYS_DIR=str(tmp_path / "keys"))
    assert told.returncode == 2
    assert not (tmp_path / "keys").exists()
