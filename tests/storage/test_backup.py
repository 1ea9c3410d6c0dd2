"""A copy made beside running doors, and put back."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pyrage
import pytest

from flows.errors import Refused
from storage import backup
from storage.settings import HallSettings
from tests.house.tree import ROOT
from tests.storage.conftest import Opener
from tests.storage.made import PLANTED, arrival, remember, sent, turn


def people(database: Path) -> int:
    with closing(sqlite3.connect(database)) as found:
        return int(found.execute("SELECT count(*) FROM conversations").fetchone()[0])


def beside(copy: Path) -> list[str]:
    return [path.name for path in copy.parent.iterdir() if path.name.startswith("copy")]


async def test_a_copy_made_while_a_door_writes_holds_what_was_committed_and_no_words(
    open_hall: Opener, settings: HallSettings, tmp_path: Path
) -> None:
    hall, copy = open_hall(), tmp_path / "copy.db"
    await sent(hall, "demo")
    with hall.engine.begin() as core:  # a door in the middle of a transaction
        core.exec_driver_sql("DELETE FROM conversations")
        backup.make(settings.database, settings.data_dir / "evidence", copy)
        core.rollback()
    assert people(copy) == 1
    assert copy.stat().st_mode & 0o777 == 0o600
    assert PLANTED.encode() not in copy.read_bytes()
    assert beside(copy) == ["copy.db"]


async def test_a_sealed_copy_opens_with_the_operator_s_key_only(
    open_hall: Opener, settings: HallSettings, tmp_path: Path
) -> None:
    hall, copy, key = open_hall(), tmp_path / "copy.age", pyrage.x25519.Identity.generate()
    await sent(hall, "demo")
    backup.make(settings.database, settings.data_dir / "evidence", copy, [str(key.to_public())])
    opened = tmp_path / "opened.db"
    opened.write_bytes(pyrage.decrypt(copy.read_bytes(), [key]))
    assert people(opened) == 1
    with pytest.raises(pyrage.RecipientError):
        backup.make(settings.database, settings.data_dir / "evidence", copy, ["age1nobody"])
    assert not copy.with_name("copy.age.part").exists()


async def test_a_copy_is_put_back_and_the_log_of_the_other_database_does_not_spoil_it(
    open_hall: Opener, settings: HallSettings, tmp_path: Path
) -> None:
    hall, copy = open_hall(), tmp_path / "copy.db"
    await hall.turn(turn(arrival(hall, 1, user=1)), remember)
    backup.make(settings.database, settings.data_dir / "evidence", copy)
    await hall.turn(turn(arrival(hall, 2, user=2)), remember)
    hall.close()
    (settings.database.with_name("testigo.db-wal")).write_bytes(b"left by a crash")
    backup.restore(settings.database, settings.data_dir / "evidence", copy)
    assert not settings.database.with_name("testigo.db-wal").exists()
    assert people(settings.database) == 1
    assert people(settings.database.with_name("testigo.db.before")) == 2
    await open_hall().turn(turn(arrival(hall, 2, user=2)), remember)
    assert people(settings.database) == 2


async def test_nothing_is_put_back_under_a_door_that_runs(
    open_hall: Opener, settings: HallSettings, tmp_path: Path
) -> None:
    bot, copy = open_hall(), tmp_path / "copy.db"
    backup.make(settings.database, settings.data_dir / "evidence", copy)
    with pytest.raises(Refused, match="another-bot"):
        backup.restore(settings.database, settings.data_dir / "evidence", copy)
    courier = open_hall(receiver=False)
    bot.close()
    with pytest.raises(Refused, match="in-use"):
        backup.restore(settings.database, settings.data_dir / "evidence", copy)
    courier.close()
    backup.restore(settings.database, settings.data_dir / "evidence", copy)


def test_what_is_no_copy_is_not_put_back(settings: HallSettings, open_hall: Opener, tmp_path: Path) -> None:
    open_hall().close()
    copy = tmp_path / "copy.db"
    copy.write_bytes(b"age-encryption.org/v1" * 500)
    with pytest.raises(sqlite3.DatabaseError):
        backup.restore(settings.database, settings.data_dir / "evidence", copy)
    assert people(settings.database) == 0


def ran(tmp_path: Path, *words: str) -> tuple[int, str]:
    env = {**os.environ, "TESTIGO_DEMO": "1", "TESTIGO_DATA_DIR": str(tmp_path / "var")}
    told = [sys.executable, "-m", "storage.backup", *words]
    done = subprocess.run(told, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_the_commands_say_in_a_sentence_what_went_wrong(
    settings: HallSettings, open_hall: Opener, tmp_path: Path
) -> None:
    copy = str(tmp_path / "copy.db")
    assert ran(tmp_path, "make", copy) == (2, "There is no such database or copy, or it is damaged.\n")
    bot = open_hall()
    assert ran(tmp_path, "make", copy) == (0, "The copy is made.\n")
    assert ran(tmp_path, "restore", copy) == (
        2,
        "Another bot process already uses this database. Stop it first.\n",
    )
    bot.close()
    assert ran(tmp_path, "restore", copy)[0] == 0
    code, told = ran(tmp_path, "make", copy, "age1nobody")
    assert (code, "public age key" in told) == (2, True)
    assert ran(tmp_path, "make", str(tmp_path / "nowhere" / "copy.db"))[0] == 2
