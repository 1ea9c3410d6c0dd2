import re
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import StatementError

import storage
from flows.errors import Refused
from storage.database import driver
from storage.hall import SENTENCES, Hall
from storage.tables import attempts
from storage.times import stamp, unstamp, utc
from storage.work import Work
from tests.storage.conftest import NOW, Opener


def test_only_one_bot_process_may_hold_the_database(open_hall: Opener) -> None:
    first = open_hall()
    with pytest.raises(Refused, match="another-bot"):
        open_hall()
    open_hall(receiver=False)
    first.close()
    open_hall()


def test_every_connection_has_the_pragmas_of_a_careful_file(hall: Hall) -> None:
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "busy_timeout": 5000,
    }
    with hall.engine.connect() as one, hall.engine.connect() as other:
        for connection in (one, other, hall._core):
            run = driver(connection).execute
            assert {name: run(f"PRAGMA {name}").fetchone()[0] for name in expected} == expected


def test_a_transaction_holds_the_write_lock_from_its_start(hall: Hall) -> None:
    with hall.engine.connect() as one, hall.engine.connect() as other:
        driver(other).execute("PRAGMA busy_timeout=0")
        one.begin()
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            driver(other).execute("BEGIN IMMEDIATE")


def test_a_naive_time_is_refused_everywhere(hall: Hall) -> None:
    naive = datetime(2026, 11, 22)  # noqa: DTZ001
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
