import errno
import logging
import re
import shutil
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import StatementError

import storage
from flows.errors import Refused, Unreachable
from storage.faults import reachable
from storage.hall import Hall
from storage.mailroom import Mail
from storage.sentences import SENTENCES
from storage.settings import HallSettings
from storage.sqlite_rows import driver
from storage.tables import attempts
from storage.times import stamp, unstamp, utc
from storage.work import Work
from tests.storage.conftest import NOW, Opener
from tests.storage.made import PLANTED, Door, arrival, core_of, registered, remember, sent, turn


def test_only_one_bot_process_may_hold_the_database(open_hall: Opener) -> None:
    first = open_hall()
    with pytest.raises(Refused, match="another-bot"):
        open_hall()
    open_hall(receiver=False)
    first.close()
    open_hall()


def test_a_start_that_is_refused_lets_the_next_one_try(open_hall: Opener, settings: HallSettings) -> None:
    settings.keys_dir.mkdir(mode=0o755)
    with pytest.raises(Refused, match="keys-readable"):
        open_hall()
    settings.keys_dir.chmod(0o700)
    open_hall()


def test_a_second_bot_makes_no_keys_before_it_is_refused(open_hall: Opener, settings: HallSettings) -> None:
    open_hall()
    (settings.keys_dir / "pepper").rename(settings.keys_dir / "elsewhere")
    with pytest.raises(Refused, match="another-bot"):
        open_hall()
    assert not (settings.keys_dir / "pepper").exists()


def test_folders_that_cannot_be_used_are_refused(open_hall: Opener, settings: HallSettings) -> None:
    settings.keys_dir.touch(mode=0o600)
    with pytest.raises(Refused, match="keys-unusable"):
        open_hall()
    settings.keys_dir.unlink()
    open_hall().close()
    shutil.rmtree(settings.data_dir)
    settings.database.mkdir(parents=True)
    with pytest.raises(Refused, match="database-unusable"):
        open_hall()
    shutil.rmtree(settings.data_dir)
    settings.data_dir.touch()
    for receiver in (True, False):
        with pytest.raises(Refused, match="database-unusable"):
            open_hall(receiver=receiver)


async def test_nobody_else_may_read_the_files(hall: Hall, settings: HallSettings) -> None:
    await hall.turn(turn(arrival(hall, 1)), remember)
    modes = {path.name: path.stat().st_mode & 0o777 for path in settings.data_dir.iterdir()}
    assert set(modes) == {"testigo.db", "testigo.db-wal", "testigo.db-shm", "testigo.db.lock"}
    assert set(modes.values()) == {0o600}


def test_every_connection_has_the_pragmas_of_a_careful_file(hall: Hall) -> None:
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "busy_timeout": 5000,
    }
    with hall.engine.connect() as one, hall.engine.connect() as other:
        for connection in (one, other, core_of(hall)):
            run = driver(connection).execute
            assert {name: run(f"PRAGMA {name}").fetchone()[0] for name in expected} == expected


def test_a_transaction_holds_the_write_lock_from_its_start(hall: Hall) -> None:
    with hall.engine.connect() as one, hall.engine.connect() as other:
        driver(other).execute("PRAGMA busy_timeout=0")
        one.begin()
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            driver(other).execute("BEGIN IMMEDIATE")


def test_a_naive_time_is_refused_everywhere(hall: Hall) -> None:
    naive = datetime(2026, 11, 22)  # noqa: DTZ001  (a naive time is the point)
    for take in (utc, stamp):
        with pytest.raises(ValueError, match="zone"):
            take(naive)
    with pytest.raises(StatementError), hall.engine.begin() as core:
        core.execute(attempts.insert().values(person=b"p", at=naive))


def test_a_time_comes_back_as_it_went_in(hall: Hall) -> None:
    with hall.engine.begin() as core:
        core.execute(attempts.insert().values(person=b"p", at=NOW))
        assert core.scalar(attempts.select().with_only_columns(attempts.c.at)) == NOW
        kept = driver(core).execute("SELECT at FROM attempts").fetchone()[0]
    assert kept == stamp(NOW)
    assert unstamp(kept) == NOW
    assert stamp(NOW) < stamp(NOW + timedelta(microseconds=1))


def test_a_fault_of_the_database_does_not_show_what_was_to_be_kept(hall: Hall) -> None:
    with pytest.raises(StatementError) as caught, hall.engine.begin() as core:
        core.execute(text("INSERT INTO attempts(nothing) VALUES (:words)"), {"words": "zarzamora"})
    assert "zarzamora" not in str(caught.value)


def test_work_that_is_not_committed_is_not_kept(hall: Hall) -> None:
    for commit in (False, True):
        with Work(hall.engine, hall.vault) as work:
            work.core.execute(attempts.insert().values(person=b"p", at=NOW))
            if commit:
                work.commit()
        with hall.engine.begin() as core:
            assert len(core.execute(attempts.select()).all()) == int(commit)


def test_every_refusal_of_the_hall_has_its_sentence() -> None:
    room = Path(storage.__file__).parent
    raised = {
        code
        for path in room.glob("*.py")
        for code in re.findall(r'Refused\("([^"]+)"\)', path.read_text("utf-8"))
    }
    assert raised == set(SENTENCES)


async def test_a_database_that_is_locked_too_long_is_a_matter_of_time(hall: Hall, open_hall: Opener) -> None:
    other = open_hall(receiver=False)
    driver(core_of(hall)).execute("PRAGMA busy_timeout=0")
    with other.engine.begin(), pytest.raises(Unreachable, match="database"):
        await hall.turn(turn(arrival(hall, 1)), remember)
    assert len((await hall.turn(turn(arrival(hall, 1)), remember)).mails) == 1


async def test_a_full_disk_undoes_the_turn_and_is_a_matter_of_time(hall: Hall) -> None:
    run = driver(core_of(hall)).execute
    pages = run("PRAGMA page_count").fetchone()[0]
    run(f"PRAGMA max_page_count={pages}")
    with pytest.raises(Unreachable, match="database"):
        await hall.turn(turn(arrival(hall, 1, "x" * 9000)), remember)
    run(f"PRAGMA max_page_count={pages * 10}")
    assert len((await hall.turn(turn(arrival(hall, 1)), remember)).mails) == 1


def test_a_fault_in_our_own_statements_is_not_waited_for(hall: Hall) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"), reachable():
        driver(core_of(hall)).execute("SELECT * FROM nowhere")


async def test_a_commit_that_was_reached_is_not_called_a_failure(
    hall: Hall, settings: HallSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError

    await hall.turn(turn(arrival(hall, 1)), remember)
    with monkeypatch.context() as patch:
        patch.setattr(hall._ledger, "add", full)
        await hall.turn(turn(arrival(hall, 2)), Door(Mail(None, 700)))
    assert (settings.keys_dir / "ledger").read_text() == ""
    await hall.turn(turn(arrival(hall, 3)), remember)
    assert (settings.keys_dir / "ledger").read_text().count("\n") == 1


async def test_no_words_are_in_any_log(open_hall: Opener, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, logger="sqlalchemy")
    hall = open_hall()
    await hall.turn(turn(arrival(hall, 1, PLANTED)), remember)
    await sent(hall, "demo", update_id=2)
    code = await registered(hall)
    assert "BEGIN" in caplog.text
    assert PLANTED not in caplog.text
    assert code not in caplog.text


@pytest.mark.parametrize("full", ["storage.ledger.LedgerFile.replace", "storage.keyring.Keyring.ensure"])
async def test_no_room_for_keys_is_a_matter_of_time(
    hall: Hall, monkeypatch: pytest.MonkeyPatch, full: str
) -> None:
    def no_room(*_: object) -> None:
        raise OSError(errno.ENOSPC, "canary")

    with monkeypatch.context() as patch:
        patch.setattr(full, no_room)
        with pytest.raises(Unreachable):
            await hall.sweep(NOW + timedelta(days=8))
    await hall.sweep(NOW + timedelta(days=8))


@pytest.mark.parametrize("lost", ["pepper", "receipt-salt", "kek-2026-W47"])
def test_a_database_whose_keys_are_not_there_gets_no_new_ones(
    open_hall: Opener, settings: HallSettings, lost: str
) -> None:
    """A volume that was not mounted must not make everyone a stranger."""
    open_hall().close()
    (settings.keys_dir / lost).unlink()
    with pytest.raises(Refused, match="keys-missing"):
        open_hall()
    assert not (settings.keys_dir / lost).exists()


def test_a_database_copied_back_with_open_rights_is_made_private(
    open_hall: Opener, settings: HallSettings
) -> None:
    open_hall().close()
    settings.database.chmod(0o644)
    open_hall()
    assert settings.database.stat().st_mode & 0o777 == 0o600
