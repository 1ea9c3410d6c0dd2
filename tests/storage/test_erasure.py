"""Erased means: not in the database, not in its log, not under any key, and not after a restore."""

import shutil
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from flows.errors import Refused
from storage.hall import Hall
from storage.mailroom import Mail, Reply, Turn
from storage.settings import HallSettings
from storage.tables import cases, data_keys, due, jobs, ledger, messages, outbox, reports
from tests.storage.conftest import NOW, Opener, both_databases, sqlite_only
from tests.storage.made import PLANTED, Door, arrival, core_of, registered, remember, sent, submit, turn

LEASE = timedelta(minutes=5)

database = both_databases()
ERASE_ALL = Door(Mail(None, 700, (Reply(b"erased"),), erase_all=True))


def on_disk(settings: HallSettings) -> bytes:
    return b"".join(path.read_bytes() for path in settings.data_dir.iterdir())


def wrapped_keys(hall: Hall) -> set[bytes]:
    with hall.engine.begin() as core:
        return set(core.scalars(select(data_keys.c.wrapped).where(data_keys.c.id.not_like("day:%"))))


def rows(hall: Hall) -> dict[str, int]:
    with hall.engine.begin() as core:
        tables = (reports, cases, jobs, due, messages, outbox, ledger)
        return {table.name: len(core.execute(select(table)).all()) for table in tables}


def handle_of(hall: Hall) -> str:
    with hall.engine.begin() as core:
        return str(core.scalars(select(reports.c.id)).one())


@sqlite_only
async def test_typed_words_are_never_on_disk_in_the_clear(hall: Hall, settings: HallSettings) -> None:
    waits = arrival(hall, 2, PLANTED, user=8)
    await hall.turn(Turn((waits,), (), (), NOW), remember)
    await hall.turn(turn(arrival(hall, 3, PLANTED, user=9)), remember)
    await sent(hall, "demo")
    code = await registered(hall)
    kept = on_disk(settings)
    assert len(kept) > 10_000
    assert PLANTED.encode() not in kept
    assert code.encode() not in kept
    assert b"sendMessage" not in kept


@sqlite_only
async def test_erasing_everything_leaves_no_key_and_no_row(hall: Hall, settings: HallSettings) -> None:
    await sent(hall, "demo", "other")
    await registered(hall)
    await hall.turn(turn(arrival(hall, 2)), Door(Mail(b"{}", 700, (Reply(b"x"),), shown_messages=(4,))))
    keys = wrapped_keys(hall)
    assert len(keys) == 5
    assert all(key in on_disk(settings) for key in keys)
    await hall.turn(turn(arrival(hall, 3)), ERASE_ALL)
    assert wrapped_keys(hall) == set()
    assert not any(key in on_disk(settings) for key in keys)
    expected = {"reports": 0, "cases": 0, "jobs": 0, "due": 0, "messages": 0, "outbox": 1, "ledger": 5}
    assert rows(hall) == expected
    assert [told.replies[0].body for told in hall.leftovers().unsent] == [b"erased"]


@sqlite_only
async def test_a_reader_in_the_way_only_delays_the_emptying_of_the_log(
    hall: Hall, settings: HallSettings
) -> None:
    await sent(hall, "demo")
    keys = wrapped_keys(hall)
    with hall.engine.connect() as reader:
        raw = reader.connection.driver_connection
        assert raw is not None
        raw.execute("BEGIN")
        raw.execute("SELECT count(*) FROM reports").fetchone()
        await hall.turn(turn(arrival(hall, 2)), ERASE_ALL)
        assert any(key in on_disk(settings) for key in keys)
        raw.execute("ROLLBACK")
    await hall.turn(turn(arrival(hall, 3)), remember)
    assert not any(key in on_disk(settings) for key in keys)


async def test_check_8_each_partner_that_may_have_it_is_asked_once_to_erase(hall: Hall) -> None:
    await sent(hall, "has", "may_have", "never")
    got = {job.partner: job for job in hall.jobs.claim("c", NOW, LEASE, 3)}
    hall.jobs.delivered(got["has"], "id", "accepted", NOW)
    with hall.engine.begin() as core:
        core.execute(jobs.update().where(jobs.c.partner == "never").values(tries=0, state="due"))
    aliases = {partner: job.alias for partner, job in got.items()}
    await hall.turn(turn(arrival(hall, 2)), ERASE_ALL)
    asked = hall.jobs.claim("c", NOW + LEASE, LEASE, 9)
    assert {(job.kind, job.partner, job.alias) for job in asked} == {
        ("erase", partner, aliases[partner]) for partner in ("has", "may_have")
    }
    assert all(hall.jobs.report(job) is None and job.parcel is None for job in asked)


async def test_a_parcel_on_its_way_is_not_overtaken_by_the_request_to_erase_it(hall: Hall) -> None:
    await sent(hall, "demo")
    (job,) = hall.jobs.claim("c", NOW, LEASE, 1)
    await hall.turn(turn(arrival(hall, 2)), ERASE_ALL)
    assert hall.jobs.claim("c", NOW + LEASE - timedelta(seconds=1), LEASE, 1) == []
    assert hall.jobs.delivered(job, "id", "accepted", NOW) is False
    with pytest.raises(Refused, match="erased"):
        hall.jobs.keep_parcel(job, b"sealed", "r", NOW)
    assert [job.kind for job in hall.jobs.claim("c", NOW + LEASE, LEASE, 1)] == ["erase"]


async def test_check_8_one_report_is_erased_by_its_handle_from_any_account(hall: Hall) -> None:
    await sent(hall, "demo")
    await registered(hall)
    await sent(hall, "demo", update_id=2)
    first = next(iter(handles(hall)))
    other = arrival(hall, 3, user=99)
    await hall.turn(turn(other), Door(Mail(b"{}", 9900, erase_report=first)))
    assert first not in handles(hall)
    assert len(handles(hall)) == 1
    await hall.turn(turn(arrival(hall, 4, user=99)), Door(Mail(b"{}", 9900, erase_report=first)))


def handles(hall: Hall) -> list[str]:
    with hall.engine.begin() as core:
        return list(core.scalars(select(reports.c.id).order_by(reports.c.submitted_at)))


async def test_a_report_erased_before_its_code_was_drawn_gets_none(hall: Hall) -> None:
    await sent(hall, "demo")
    (register,) = await hall.due(NOW)
    await hall.turn(turn(arrival(hall, 2)), Door(Mail(b"{}", 700, erase_report=handle_of(hall))))
    result = await hall.turn(turn(register), Door(Mail(b"{}", 700, register_hash=b"h")))
    assert result.stale == {register.id}


async def test_erasing_the_draft_destroys_its_key_and_keeps_what_was_filed(hall: Hall) -> None:
    await sent(hall, "demo")
    before = wrapped_keys(hall)
    await hall.turn(turn(arrival(hall, 2)), Door(Mail(b"fresh", 700, erase_draft=True)))
    assert len(before - wrapped_keys(hall)) == 1
    assert len(await registered(hall)) == 16
    door = Door(Mail(b"{}", 700))
    await hall.turn(turn(arrival(hall, 3)), door)
    assert door.kept is not None
    assert door.kept.version == 3


async def test_what_was_set_aside_is_erased_too(hall: Hall) -> None:
    await hall.set_aside(arrival(hall, 1, PLANTED), NOW)
    await hall.turn(turn(arrival(hall, 2)), ERASE_ALL)
    raw = core_of(hall).exec_driver_sql("SELECT state, sealed FROM inbox WHERE update_id = 1").one()
    core_of(hall).rollback()
    assert tuple(raw) == ("aside", None)


@pytest.mark.parametrize("killed_before_the_file", [False, True])
@sqlite_only
async def test_erasing_survives_a_restore(
    open_hall: Opener, settings: HallSettings, tmp_path: Path, killed_before_the_file: bool
) -> None:
    hall = open_hall()
    await sent(hall, "demo")
    (job,) = hall.jobs.claim("c", NOW, LEASE, 1)
    hall.jobs.delivered(job, "id", "accepted", NOW)
    await hall.turn(turn(arrival(hall, 2, user=8)), remember)
    await hall.sweep(NOW)
    copy = tmp_path / "backup.db"
    shutil.copy(settings.database, copy)
    await hall.turn(turn(arrival(hall, 3)), ERASE_ALL)
    if killed_before_the_file:
        (settings.keys_dir / "ledger").unlink()
        hall.close()
        hall = open_hall()  # the next start makes both copies one
    hall.close()
    shutil.copy(copy, settings.database)
    hall = open_hall()
    assert handles(hall) == []
    assert len(wrapped_keys(hall)) == 1  # the other person's conversation
    assert [job.kind for job in hall.jobs.claim("c", NOW, LEASE, 9)] == ["erase"]


@sqlite_only
async def test_a_restore_from_before_send_brings_the_draft_back(
    open_hall: Opener, settings: HallSettings, tmp_path: Path
) -> None:
    hall = open_hall()
    await hall.turn(turn(arrival(hall, 1)), remember)
    await hall.sweep(NOW)
    copy = tmp_path / "backup.db"
    shutil.copy(settings.database, copy)
    await hall.turn(turn(arrival(hall, 2)), Door(Mail(b"{}", 700, submit=submit("demo"), erase_draft=True)))
    assert rows(hall)["ledger"] == 0
    hall.close()
    shutil.copy(copy, settings.database)
    hall = open_hall()
    door = Door(Mail(b"{}", 700))
    await hall.turn(turn(arrival(hall, 3)), door)
    assert door.kept is not None
    assert door.kept.session == b'["hello"]'


async def test_a_half_line_at_the_end_of_the_ledger_does_not_stop_a_start(
    open_hall: Opener, settings: HallSettings
) -> None:
    hall = open_hall()
    await sent(hall, "demo")
    await hall.turn(turn(arrival(hall, 2)), ERASE_ALL)
    hall.close()
    with (settings.keys_dir / "ledger").open("a") as file:
        file.write("2026-11-22T15:00:00+00:00 ab")
    assert rows(open_hall())["ledger"] == 4


@sqlite_only
async def test_a_half_line_in_the_middle_of_the_ledger_costs_no_mark_and_no_start(
    open_hall: Opener, settings: HallSettings
) -> None:
    """A full disk takes half a line; when there is room again, the next mark comes after it."""
    hall = open_hall()
    with (settings.keys_dir / "ledger").open("a") as file:
        file.write("2026-11-22T15:00:00+00:00 ab")
    await sent(hall, "demo")
    await hall.turn(turn(arrival(hall, 2)), ERASE_ALL)
    hall.close()
    with sqlite3.connect(settings.database) as database:
        database.execute("DELETE FROM ledger")
    assert rows(open_hall())["ledger"] == 4
