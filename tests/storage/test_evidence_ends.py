"""The ends of a file: with its draft, its report, one by one, by time; and never again after a restore."""

import threading
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from flows.afterwards import AddToReport
from flows.messages import Submit
from storage import backup
from storage.evidence import Custody
from storage.hall import Hall
from storage.mailroom import Arrival, Due, Kept, Mail, Poison
from storage.settings import HallSettings
from storage.tables import custody, evidence, reports
from tests.storage.conftest import NOW, Opener, both_databases, sqlite_only
from tests.storage.files import CANARY, draft, folder, gone, keys, line, look, read, rows, taken
from tests.storage.made import Door, arrival, report, submit, turn

DAY = timedelta(days=1)
LEASE = timedelta(minutes=5)

database = both_databases()


async def two_files(hall: Hall) -> tuple[str, str]:
    """Two files of one draft."""
    person = await draft(hall)
    one, other = [await taken(hall, person, data) for data in (CANARY, CANARY * 2)]
    await look(hall)
    return one.file, other.file


async def send(hall: Hall, *partners: str, only: str = "", clear: bool = True) -> str:
    """Send the draft with its files, or with one of them; the report's handle."""
    await look(hall)
    kept = hall.evidence.of_draft(arrival(hall, 1).person)
    named = tuple(line(one) for one in kept if only in {"", one.file})
    wish = replace(submit(*partners), report=replace(report(), files=named))
    mail = Mail(b"{}", 700, submit=wish, erase_draft=clear)
    await hall.turn(turn(arrival(hall, 2)), Door(mail))
    with hall.engine.begin() as core:
        return str(core.scalars(select(reports.c.id)).one())


def log_rows(hall: Hall) -> int:
    with hall.engine.begin() as core:
        return len(core.execute(select(custody)).all())


async def test_send_makes_the_files_of_the_draft_files_of_the_report(hall: Hall) -> None:
    one, other = await two_files(hall)
    handle = await send(hall, "demo")
    assert [kept.file for kept in hall.evidence.of_report(handle)] == sorted((one, other))
    assert hall.evidence.of_draft(arrival(hall, 1).person) == ()
    (job,) = hall.jobs.claim("c", NOW, LEASE, 1)
    assert hall.evidence.of_case(job.alias) == hall.evidence.of_report(handle)
    assert hall.evidence.of_case("XXXX-XXXX") == ()
    assert read(hall, one) == CANARY


async def test_files_are_unlinked_on_a_thread_and_the_turn_waits_for_none(
    hall: Hall, settings: HallSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, threads = hall.evidence.remove, list[int]()

    def remove(files: Iterable[str]) -> None:
        threads.append(threading.get_ident())
        real(files)

    await two_files(hall)
    monkeypatch.setattr(hall.evidence, "remove", remove)
    await hall.turn(turn(arrival(hall, 6)), Door(Mail(None, 700, erase_all=True)))
    await hall.let_go()
    assert folder(settings) == []
    assert threads
    assert threading.get_ident() not in threads


async def test_what_a_kill_kept_from_being_unlinked_goes_with_the_next_sweep(
    hall: Hall, settings: HallSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    await two_files(hall)
    with monkeypatch.context() as dying:
        dying.setattr(hall.evidence, "remove", lambda _: None)
        await hall.turn(turn(arrival(hall, 6)), Door(Mail(None, 700, erase_all=True)))
        await hall.let_go()
    assert len(folder(settings)) == 2
    assert (await hall.sweep(NOW))["files nobody knows"] == 2
    assert folder(settings) == []


async def test_what_the_report_does_not_name_ends_with_the_draft(hall: Hall, settings: HallSettings) -> None:
    one, _ = await two_files(hall)
    handle = await send(hall, "demo", only=one)
    assert [kept.file for kept in hall.evidence.of_report(handle)] == [one]
    await hall.let_go()  # waits for what is done aside
    assert keys(hall) == rows(hall) == [one]
    assert folder(settings) == [f"{one}.age"]


async def test_a_draft_that_goes_on_after_send_keeps_what_was_not_sent(hall: Hall) -> None:
    one, other = await two_files(hall)
    await send(hall, "demo", only=one, clear=False)
    assert [kept.file for kept in hall.evidence.of_draft(arrival(hall, 1).person)] == [other]


async def test_what_an_addendum_names_becomes_a_file_of_the_report(hall: Hall) -> None:
    one, other = await two_files(hall)
    handle = await send(hall, "demo", only=one, clear=False)
    (later,) = hall.evidence.of_draft(arrival(hall, 1).person)
    adds = AddToReport(handle, replace(report(), files=(line(later),)))
    await hall.turn(turn(arrival(hall, 3)), Door(Mail(b"{}", 700, orders=(adds,))))
    assert {kept.file for kept in hall.evidence.of_report(handle)} == {one, other}


async def test_a_send_that_is_undone_moves_nothing(hall: Hall) -> None:
    await two_files(hall)
    person = arrival(hall, 1).person
    (kept, _) = hall.evidence.of_draft(person)

    def apply(item: Arrival | Due, _: Kept | None) -> Mail:
        if item.person != person:
            raise RuntimeError
        wish = Submit(replace(report(), files=(line(kept),)), ())
        return Mail(b"{}", 700, submit=wish, erase_draft=True)

    with pytest.raises(Poison):
        await hall.turn(turn(arrival(hall, 2), arrival(hall, 3, user=8)), apply)
    assert len(hall.evidence.of_draft(person)) == 2


async def test_a_file_that_was_sent_may_be_sent_anew_with_the_next_draft(hall: Hall) -> None:
    one, _ = await two_files(hall)
    await send(hall, "demo")
    again = await taken(hall, arrival(hall, 1).person, CANARY)
    assert again.again is False
    assert again.file != one


async def test_one_file_is_erased_for_good(hall: Hall, settings: HallSettings) -> None:
    one, other = await two_files(hall)
    await hall.turn(turn(arrival(hall, 2)), Door(Mail(b"{}", 700, erase_files=(one,))))
    await hall.let_go()
    assert keys(hall) == rows(hall) == [other]
    assert folder(settings) == [f"{other}.age"]
    assert hall.evidence.custody(one) == ()
    assert len(hall.evidence.custody(other)) == 2


async def test_nobody_erases_another_person_s_file_or_a_sent_one(hall: Hall) -> None:
    one, other = await two_files(hall)
    await hall.turn(turn(arrival(hall, 3, user=8)), Door(Mail(b"{}", 800, erase_files=(one,))))
    await send(hall, "demo")
    await hall.turn(turn(arrival(hall, 4)), Door(Mail(b"{}", 700, erase_files=(one,))))
    assert sorted(rows(hall)) == sorted((one, other))


@pytest.mark.parametrize(
    "mail", [Mail(None, 700), Mail(b"{}", 700, erase_draft=True), Mail(None, 700, erase_all=True)]
)
async def test_the_files_of_a_draft_end_with_it(hall: Hall, settings: HallSettings, mail: Mail) -> None:
    await two_files(hall)
    await hall.turn(turn(arrival(hall, 2)), Door(mail))
    await hall.let_go()
    assert gone(hall, settings)
    assert log_rows(hall) == 0


async def test_the_files_of_a_report_end_with_it(hall: Hall, settings: HallSettings) -> None:
    await two_files(hall)
    handle = await send(hall, "demo")
    await hall.turn(turn(arrival(hall, 3)), Door(Mail(b"{}", 700, erase_report=handle)))
    await hall.let_go()
    assert gone(hall, settings)
    assert log_rows(hall) == 0


async def test_everything_of_a_person_is_also_every_file(hall: Hall, settings: HallSettings) -> None:
    await two_files(hall)
    await send(hall, "demo")
    await taken(hall, arrival(hall, 1).person, b"of the next draft")
    theirs = await taken(hall, await draft(hall, 5, 8), b"another person's")
    await look(hall)
    await hall.turn(turn(arrival(hall, 6)), Door(Mail(None, 700, erase_all=True)))
    await hall.let_go()
    assert rows(hall) == keys(hall) == [theirs.file]
    assert folder(settings) == [f"{theirs.file}.age"]


async def a_draft_with_a_file(hall: Hall) -> tuple[str, timedelta]:
    return (await taken(hall, await draft(hall))).file, 30 * DAY


async def a_saved_report_with_a_file(hall: Hall) -> tuple[str, timedelta]:
    kept = await taken(hall, await draft(hall))
    await send(hall)
    return kept.file, 30 * DAY


async def a_report_that_the_partner_took(hall: Hall) -> tuple[str, timedelta]:
    kept = await taken(hall, await draft(hall))
    await send(hall, "demo")
    (job,) = hall.jobs.claim("c", NOW, LEASE, 1)
    hall.jobs.delivered(job, "id", "accepted", NOW)
    return kept.file, 14 * DAY


async def a_report_that_nobody_took(hall: Hall) -> tuple[str, timedelta]:
    kept = await taken(hall, await draft(hall))
    await send(hall, "demo")
    return kept.file, 90 * DAY


@pytest.mark.parametrize(
    "arrange",
    [
        a_draft_with_a_file,
        a_saved_report_with_a_file,
        a_report_that_the_partner_took,
        a_report_that_nobody_took,
    ],
)
async def test_a_file_is_kept_as_long_as_the_words_it_belongs_to(
    hall: Hall, settings: HallSettings, arrange: object
) -> None:
    assert callable(arrange)
    file, after = await arrange(hall)
    await hall.sweep(NOW + after - timedelta(microseconds=1))
    assert read(hall, file) == CANARY
    counted = await hall.sweep(NOW + after)
    assert gone(hall, settings)
    assert counted["files nobody knows"] == 1


async def test_an_addition_on_its_way_keeps_its_own_files_and_no_others(hall: Hall) -> None:
    first = await taken(hall, await draft(hall))
    handle = await send(hall, "demo", clear=False)
    (job,) = hall.jobs.claim("c", NOW, LEASE, 1)
    hall.jobs.delivered(job, "id", "accepted", NOW)
    later = await taken(hall, arrival(hall, 1).person, CANARY * 2, now=NOW + DAY)
    adds = AddToReport(handle, replace(report(), files=(line(hall.evidence.find(later.file)),)))
    await look(hall)
    await hall.turn(turn(arrival(hall, 3)), Door(Mail(b"{}", 700, orders=(adds,))))
    assert set(rows(hall)) == {first.file, later.file}
    await hall.sweep(NOW + 14 * DAY)
    assert rows(hall) == [later.file]
    (job,) = hall.jobs.claim("c", NOW + 14 * DAY, LEASE, 1)
    hall.jobs.delivered(job, "id", "accepted", NOW + 14 * DAY)
    await hall.sweep(NOW + 14 * DAY)
    assert rows(hall) == []


async def test_a_draft_on_its_way_to_another_account_keeps_its_files(hall: Hall) -> None:
    kept = await taken(hall, await draft(hall))
    with hall.engine.begin() as core:
        core.execute(evidence.update().values(person=b"p" * 16))
    assert (await hall.sweep(NOW + 29 * DAY))["file of a draft"] == 0
    assert rows(hall) == [kept.file]
    assert (await hall.sweep(NOW + 30 * DAY))["file of a draft"] == 1


async def test_the_log_of_a_file_outlives_it_with_the_record_of_the_report(hall: Hall) -> None:
    file, after = await a_report_that_the_partner_took(hall)
    hall.evidence.note(file, "shared", "courier", NOW + DAY, hash_ok=True)
    end = NOW + after
    await hall.sweep(end)
    assert hall.evidence.custody(file) == (
        Custody("received", NOW, "bot"),
        Custody("stored", NOW, "bot"),
        Custody("shared", NOW + DAY, "courier", hash_ok=True),
        Custody("erased", end, "hall"),
    )
    await hall.sweep(NOW + 457 * DAY)
    assert hall.evidence.custody(file) == ()
    assert log_rows(hall) == 0


@sqlite_only
async def test_a_restore_brings_files_back_but_none_that_was_erased(
    open_hall: Opener, settings: HallSettings, tmp_path: Path
) -> None:
    hall, copy, files = open_hall(), tmp_path / "copy.db", settings.data_dir / "evidence"
    one, other = await two_files(hall)
    assert backup.make(settings.database, files, copy) == 0
    assert sorted(path.name for path in (tmp_path / "copy.evidence").iterdir()) == sorted(
        f"{file}.age" for file in (one, other)
    )
    await hall.turn(turn(arrival(hall, 2)), Door(Mail(b"{}", 700, erase_files=(one,))))
    late = await taken(hall, arrival(hall, 1).person, b"came after the copy")
    hall.close()
    (files / f"{other}.age").unlink()  # the disk died
    assert backup.restore(settings.database, files, copy) == 0
    assert set(folder(settings)) == {f"{file}.age" for file in (one, other, late.file)}
    hall = open_hall()
    assert keys(hall) == rows(hall) == [other]
    assert folder(settings) == [f"{other}.age"]
    assert read(hall, other) == CANARY * 2


@sqlite_only
async def test_a_file_that_is_in_no_copy_is_counted(
    open_hall: Opener, settings: HallSettings, tmp_path: Path
) -> None:
    hall, copy, files = open_hall(), tmp_path / "copy.db", settings.data_dir / "evidence"
    one, other = await two_files(hall)
    (files / f"{one}.age").unlink()
    assert backup.make(settings.database, files, copy) == 1
    hall.close()
    (files / f"{other}.age").unlink()
    assert backup.restore(settings.database, files, copy) == 1
    assert open_hall().evidence.missing() == 1


@sqlite_only
async def test_a_copy_made_again_copies_what_is_new_and_forgets_what_is_gone(
    hall: Hall, settings: HallSettings, tmp_path: Path
) -> None:
    copy, files = tmp_path / "copy.age", settings.data_dir / "evidence"
    one, other = await two_files(hall)
    backup.make(settings.database, files, copy)
    copied = (tmp_path / "copy.evidence" / f"{other}.age").stat().st_mtime_ns
    await hall.turn(turn(arrival(hall, 2)), Door(Mail(b"{}", 700, erase_files=(one,))))
    new = await taken(hall, arrival(hall, 1).person, b"new")
    assert backup.make(settings.database, files, copy) == 0
    found = sorted((tmp_path / "copy.evidence").iterdir())
    assert [path.name for path in found] == sorted(f"{file}.age" for file in (other, new.file))
    assert (tmp_path / "copy.evidence" / f"{other}.age").stat().st_mtime_ns == copied
    assert {path.stat().st_mode & 0o777 for path in found} == {0o600}
