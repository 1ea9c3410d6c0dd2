"""``kill -9`` at every step leaves the whole file or none; large files and many at once take little memory."""

import subprocess
import sys

import pytest

from storage.settings import HallSettings
from tests.house.tree import ROOT
from tests.storage.conftest import Opener, both_databases, sqlite_only
from tests.storage.dying_taker import SENT, STEPS
from tests.storage.files import MB, everything, folder, gone, keys, read, rows

KILLED = -9

database = both_databases()


def ran(settings: HallSettings, what: str, *step: str) -> tuple[int, str]:
    """What another process returned and said; the hall is open nowhere meanwhile."""
    where = (str(settings.data_dir), str(settings.keys_dir), settings.postgres)
    told = [sys.executable, "-m", "tests.storage.dying_taker", what, *where, *step]
    done = subprocess.run(told, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("step", STEPS)
def test_a_kill_leaves_the_whole_file_or_none(settings: HallSettings, open_hall: Opener, step: str) -> None:
    assert ran(settings, "die", step) == (KILLED, "")
    assert len(folder(settings)) == 1
    assert SENT[:20] not in everything(settings.data_dir)
    hall = open_hall()
    if step != "kept":
        assert gone(hall, settings)
        return
    (file,) = rows(hall)
    assert (keys(hall), folder(settings)) == ([file], [f"{file}.age"])
    assert read(hall, file) == SENT


@sqlite_only
def test_ten_of_20_mb_at_once_come_whole_in_little_memory(settings: HallSettings) -> None:
    code, told = ran(settings, "ten")
    assert code == 0, told
    assert int(told) < 32 * MB
