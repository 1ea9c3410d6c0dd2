"""Several workers share their counts through a folder; a worker that is gone leaves its counts, not its queues."""

import subprocess
import sys
from pathlib import Path

from bot.counts import FOLDER, gone, shared_folder
from tests.telegram.process import ROOT

WORKER = "from bot import counts; counts.flood(); counts.queues(2, 3, 4.0); import os; print(os.getpid())"
LOOK = "from bot import counts; print(counts.exposition().decode())"


def run(code: str, environment: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, cwd=ROOT, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_what_every_worker_counted_is_shown_by_any(tmp_path: Path) -> None:
    environment = shared_folder(tmp_path)
    first, _ = (int(run(WORKER, environment)) for _ in range(2))
    shown = run(LOOK, environment)
    assert "testigo_floods_total 2.0" in shown
    assert "testigo_people_waiting 4.0" in shown
    gone(environment, first)
    shown = run(LOOK, environment)
    assert "testigo_floods_total 2.0" in shown
    assert "testigo_people_waiting 2.0" in shown


def test_a_new_start_counts_anew(tmp_path: Path) -> None:
    run(WORKER, shared_folder(tmp_path))
    assert "testigo_floods_total 0.0" in run(LOOK, shared_folder(tmp_path))
    assert Path(shared_folder(tmp_path)[FOLDER]).stat().st_mode & 0o077 == 0
