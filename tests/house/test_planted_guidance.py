"""A fact without a source and a card that says what somebody should file do not pass `make check`."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.house.tree import kept, name_of

FACTS, CARD = "flows/guidance/facts.toml", "flows/guidance/complaints.py"
NOT_NEEDED = {".png", ".jsonl"}
CHECKED = ("tests/flows/guidance/test_facts.py", "tests/flows/guidance/test_screens.py", "tests/flows/papers")
"""Of what `make check` runs, what looks at facts and cards."""
UNSOURCED = """
[[fact]]
id = "planted"
office = "ICE Office of Professional Responsibility (OPR)"
kind = "law"
says = "A thing somebody said."
status = "confirmed"
confidence = "high"
legal_reviewer = ""
sources = []
"""
SENTENCE = "Say only what is true."
TOLD_TO_FILE = "You should file with OIG."


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for path in kept():
        if path.suffix not in NOT_NEEDED:
            target = tmp_path / name_of(path)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
    return tmp_path


def change(copy: Path, name: str, edit: Callable[[str], str]) -> None:
    path = copy / name
    path.write_text(edit(path.read_text("utf-8")), "utf-8")


def checked(copy: Path) -> subprocess.CompletedProcess[str]:
    told = [sys.executable, "-m", "pytest", "-q", "-m", "house", "-p", "no:cacheprovider", *CHECKED]
    return subprocess.run(told, cwd=copy, check=False, capture_output=True, text=True)


def test_an_unsourced_fact_fails_the_check(copy: Path) -> None:
    change(copy, FACTS, lambda text: text + UNSOURCED)
    done = checked(copy)

    assert done.returncode != 0
    assert "fact planted: it has no source." in done.stdout
    told = [sys.executable, "-m", "bot", "facts", "check"]
    named = subprocess.run(told, cwd=copy, check=False, capture_output=True, text=True)
    assert named.returncode == 2
    assert "fact planted: it has no source." in named.stderr


def test_a_card_that_says_what_to_file_fails_the_check(copy: Path) -> None:
    change(copy, CARD, lambda text: text.replace(SENTENCE, TOLD_TO_FILE))
    for lang in ("en", "es"):
        change(
            copy,
            f"locales/{lang}/LC_MESSAGES/messages.po",
            lambda text: text.replace(f'"{SENTENCE}"', f'"{TOLD_TO_FILE}"'),
        )
    done = checked(copy)

    assert done.returncode == 1, done.stdout + done.stderr
    assert "tells what to file" in done.stdout


def test_without_a_plant_the_same_check_passes(copy: Path) -> None:
    done = checked(copy)
    assert done.returncode == 0, done.stdout + done.stderr
