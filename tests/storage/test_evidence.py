"""What the hall promises of files: whole or not there, known again, within the limits, never plain on the disk."""

import asyncio
import hashlib
import threading
from datetime import timedelta
from pathlib import Path
from typing import BinaryIO

import pytest
from sqlalchemy import select

from flows.errors import Refused, Unreachable
from storage import evidence_rows
from storage.evidence import Custody
from storage.evidence_folder import Folder
from storage.hall import Hall
from storage.mailroom import Mail
from storage.settings import HallSettings
from storage.tables import custody, evidence
from tests.patience import until
from tests.storage.conftest import NOW, Opener, both_databases
from tests.storage.files import CANARY, LARGEST, PHOTO, draft, everything, folder, keys, read, rows, taken
from tests.storage.made import Door, arrival, turn

LATER = NOW + timedelta(seconds=3)

database = both_databases()


async def test_what_was_received_is_what_is_read(hall: Hall, settings: HallSettings) -> None:
    sent = bytes(range(256)) * 1000
    person = await draft(hall)
    kept = await taken(hall, person, sent)
    assert (kept.sha256, kept.bytes, kept.again) == (hashlib.sha256(sent).hexdigest(), len(sent), False)
    assert len(kept.file) == 16
    assert read(hall, kept.file) == sent
    found = hall.evidence.find(kept.file)
    assert (found.about, found.sha256, found.bytes, found.received_at) == (PHOTO, kept.sha256, len(sent), NOW)
    assert hall.evidence.of_draft(person) == (found,)
    assert folder(settings) == [f"{kept.file}.age"]


async def test_an_empty_file_is_a_file(hall: Hall) -> None:
    kept = await taken(hall, await draft(hall), b"")
    assert (kept.bytes, read(hall, kept.file)) == (0, b"")


async def test_the_files_are_for_nobody_else_on_the_computer(hall: Hall, settings: HallSettings) -> None:
    await taken(hall, await draft(hall))
    (file,) = (settings.data_dir / "evidence").iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


async def test_nothing_is_plain_on_the_disk_while_it_comes_or_after(
    hall: Hall, settings: HallSettings, tmp_path: Path
) -> None:
    chunk = CANARY * 4000
    async with hall.evidence.begin(await draft(hall), NOW, LARGEST) as taking:
        for _ in range(20):
            await taking.write(chunk)
        part = settings.data_dir / "evidence" / folder(settings)[0]
        await until(lambda: part.stat().st_size > len(chunk))
        assert CANARY not in everything(tmp_path)
        kept = await taking.keep(PHOTO, NOW)
    on_disk = everything(tmp_path)
    assert len(on_disk) > 20 * len(chunk)
    assert CANARY not in on_disk
    assert bytes.fromhex(kept.sha256) not in on_disk
    assert kept.sha256.encode() not in on_disk


async def test_a_plain_hash_stands_nowhere_in_the_database(hall: Hall) -> None:
    kept = await taken(hall, await draft(hall))
    with hall.engine.begin() as core:
        told = repr([core.execute(select(table)).all() for table in (evidence, custody)])
    assert kept.file in told
    for said in (kept.sha256, repr(bytes.fromhex(kept.sha256))[2:-1], PHOTO.media_type, "received"):
        assert said not in told


async def test_nothing_is_there_before_it_is_kept(hall: Hall, settings: HallSettings) -> None:
    person = await draft(hall)
    async with hall.evidence.begin(person, NOW, LARGEST) as taking:
        await taking.write(CANARY)
        assert taking.bytes == len(CANARY)
        assert hall.evidence.of_draft(person) == ()
        assert rows(hall) == keys(hall) == []
    assert folder(settings) == []


async def test_the_same_bytes_again_are_kept_once(hall: Hall, settings: HallSettings) -> None:
    person = await draft(hall)
    first = await taken(hall, person)
    again = await taken(hall, person)
    assert (again.file, again.sha256, again.again) == (first.file, first.sha256, True)
    assert folder(settings) == [f"{first.file}.age"]
    assert read(hall, first.file) == CANARY


async def test_the_same_bytes_of_two_people_have_nothing_in_common(hall: Hall) -> None:
    kept = [await taken(hall, await draft(hall, user, user)) for user in (7, 8)]
    assert [one.again for one in kept] == [False, False]
    with hall.engine.begin() as core:
        known = core.scalars(select(evidence.c.content)).all()
    assert len(set(known)) == 2


async def test_ten_at_once_come_whole(hall: Hall, settings: HallSettings) -> None:
    person = await draft(hall)
    sent = [bytes([n]) * 300_000 for n in range(10)]
    kept = await asyncio.gather(*(taken(hall, person, data) for data in sent))
    assert [read(hall, one.file) for one in kept] == sent
    assert len(folder(settings)) == 10
    assert len(hall.evidence.of_draft(person)) == 10


async def test_the_same_bytes_twice_at_once_are_kept_once(hall: Hall, settings: HallSettings) -> None:
    person = await draft(hall)
    one, other = await asyncio.gather(taken(hall, person), taken(hall, person))
    assert one.file == other.file
    assert sorted((one.again, other.again)) == [False, True]
    assert folder(settings) == [f"{one.file}.age"]


async def test_what_is_larger_than_announced_stops_at_once(hall: Hall, settings: HallSettings) -> None:
    async with hall.evidence.begin(await draft(hall), NOW, 1000) as taking:
        await taking.write(b"x" * 1000)
        with pytest.raises(Refused, match="file-too-big"):
            await taking.write(b"x")
    assert folder(settings) == rows(hall) == []


async def test_a_report_has_room_for_so_many_bytes(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evidence_rows, "MOST_BYTES", 1000)
    person, other = await draft(hall), await draft(hall, 2, 8)
    await taken(hall, person, b"a" * 600)
    with pytest.raises(Refused, match="files-full"):
        await taken(hall, person, b"b" * 401)
    await taken(hall, person, b"c" * 400)
    with pytest.raises(Refused, match="files-full"):
        await taken(hall, person, b"d")
    await taken(hall, other, b"another person's")


async def test_a_report_has_room_for_so_many_files(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evidence_rows, "MOST_FILES", 2)
    person = await draft(hall)
    await taken(hall, person, b"a")
    await taken(hall, person, b"b")
    with pytest.raises(Refused, match="files-many"):
        await taken(hall, person, b"c")


async def test_many_at_once_do_not_pass_a_limit_together(
    hall: Hall, settings: HallSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence_rows, "MOST_FILES", 3)
    person = await draft(hall)
    told = await asyncio.gather(*(taken(hall, person, bytes([n])) for n in range(8)), return_exceptions=True)
    assert sum(isinstance(one, Refused) for one in told) == 5
    assert len(folder(settings)) == len(rows(hall)) == 3


async def test_who_has_no_draft_can_leave_no_file(hall: Hall, settings: HallSettings) -> None:
    with pytest.raises(Refused, match="draft-gone"):
        await taken(hall, arrival(hall, 1).person)
    assert folder(settings) == []


@pytest.mark.parametrize(
    "mail", [Mail(None, 700), Mail(b"{}", 700, erase_draft=True), Mail(None, 700, erase_all=True)]
)
async def test_a_draft_that_ends_while_its_file_comes_gets_none(
    hall: Hall, settings: HallSettings, mail: Mail
) -> None:
    async with hall.evidence.begin(await draft(hall), NOW, LARGEST) as taking:
        await taking.write(CANARY)
        await hall.turn(turn(arrival(hall, 2)), Door(mail))
        with pytest.raises(Refused, match="draft-gone"):
            await taking.keep(PHOTO, NOW)
    await hall.let_go()
    assert folder(settings) == rows(hall) == keys(hall) == []


async def test_a_taking_that_is_cancelled_leaves_nothing(hall: Hall, settings: HallSettings) -> None:
    person = await draft(hall)
    begun = asyncio.Event()

    async def stalls() -> None:
        async with hall.evidence.begin(person, NOW, LARGEST) as taking:
            await taking.write(CANARY)
            begun.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(stalls())
    await begun.wait()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert folder(settings) == rows(hall) == []
    await until(lambda: not any(thread.name == "sealing" for thread in threading.enumerate()))


async def test_a_full_disk_is_a_matter_of_time(
    hall: Hall, settings: HallSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    create = Folder.create

    def full(self: Folder, file: str) -> BinaryIO:
        create(self, file).close()
        return Path("/dev/full").open("wb")

    person = await draft(hall)
    monkeypatch.setattr(Folder, "create", full)
    with pytest.raises(Unreachable, match="disk"):
        await taken(hall, person, CANARY * 100_000)
    assert folder(settings) == rows(hall) == []
    monkeypatch.undo()
    assert (await taken(hall, person)).again is False


async def test_when_nobody_knows_whether_the_row_was_written_the_rows_decide(
    hall: Hall, settings: HallSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    enter = evidence_rows.enter

    def lost(*given: object) -> str:
        enter(*given)  # type: ignore[arg-type]  # handed on as it came
        raise Unreachable("database")

    person = await draft(hall)
    monkeypatch.setattr(evidence_rows, "enter", lost)
    with pytest.raises(Unreachable, match="database"):
        await taken(hall, person)
    assert (len(folder(settings)), rows(hall)) == (1, [])
    monkeypatch.undo()
    assert hall.evidence.tidy() == 1
    assert folder(settings) == []


async def test_a_start_removes_what_a_crash_has_left(open_hall: Opener, settings: HallSettings) -> None:
    hall = open_hall()
    kept = await taken(hall, await draft(hall))
    for left in ("0123456789abcdef.part", "fedcba9876543210.age", f"{kept.file}.part"):
        (settings.data_dir / "evidence" / left).write_bytes(b"left")
    hall.close()
    open_hall()
    assert folder(settings) == [f"{kept.file}.age"]


async def test_what_another_process_is_taking_is_left_alone(hall: Hall, settings: HallSettings) -> None:
    await draft(hall)
    other = Folder(settings.data_dir / "evidence")
    sealed = other.create("0123456789abcdef")
    assert hall.evidence.tidy() == 0
    other.settle("0123456789abcdef")
    assert hall.evidence.tidy() == 0
    other.let_go("0123456789abcdef", sealed)
    assert hall.evidence.tidy() == 1


async def test_a_row_written_while_the_folder_is_tidied_keeps_its_file(
    hall: Hall, settings: HallSettings
) -> None:
    kept = await taken(hall, await draft(hall))
    looks = iter([set[str](), {kept.file}])
    assert Folder(settings.data_dir / "evidence").tidy(lambda: next(looks)) == 0
    assert folder(settings) == [f"{kept.file}.age"]


async def test_a_damaged_file_says_so_and_a_missing_one_is_counted(
    hall: Hall, settings: HallSettings
) -> None:
    kept = await taken(hall, await draft(hall), CANARY * 10_000)
    path = settings.data_dir / "evidence" / f"{kept.file}.age"
    whole = path.read_bytes()
    for harmed in (whole[:-1], whole[:100], whole[:-9] + b"x" + whole[-8:]):
        path.write_bytes(harmed)
        with pytest.raises(Refused, match="file-damaged"):
            read(hall, kept.file)
    path.unlink()
    with pytest.raises(Refused, match="file-away"):
        read(hall, kept.file)
    assert hall.evidence.missing() == 1
    with pytest.raises(Refused, match="file-missing"):
        hall.evidence.find("0123456789abcdef")


async def test_who_stops_reading_leaves_no_thread(hall: Hall) -> None:
    kept = await taken(hall, await draft(hall), CANARY * 100_000)
    reading = iter(hall.evidence.read(kept.file))
    assert next(reading).startswith(CANARY)
    del reading
    assert not any(thread.name == "opening" for thread in threading.enumerate())


async def test_a_file_fetched_for_another_file_s_place_does_not_open(
    hall: Hall, settings: HallSettings
) -> None:
    person = await draft(hall)
    one, other = await taken(hall, person, b"one"), await taken(hall, person, b"other")
    names = [settings.data_dir / "evidence" / f"{kept.file}.age" for kept in (one, other)]
    names[0].write_bytes(names[1].read_bytes())
    with pytest.raises(Refused, match="file-damaged"):
        read(hall, one.file)


async def test_everything_that_happens_to_a_file_is_written_down(hall: Hall) -> None:
    async with hall.evidence.begin(await draft(hall), NOW, LARGEST) as taking:
        await taking.write(CANARY)
        kept = await taking.keep(PHOTO, LATER)
    hall.evidence.note(kept.file, "viewed", "courier", LATER, hash_ok=True)
    assert hall.evidence.custody(kept.file) == (
        Custody("received", NOW, "bot"),
        Custody("stored", LATER, "bot"),
        Custody("viewed", LATER, "courier", hash_ok=True),
    )
    with pytest.raises(Refused, match="file-missing"):
        hall.evidence.note("0123456789abcdef", "viewed", "courier", LATER)


async def test_the_keys_of_files_turn_with_the_others(hall: Hall) -> None:
    kept = await taken(hall, await draft(hall))
    old = hall.vault.current
    await hall.sweep(NOW + timedelta(days=8))
    assert hall.vault.current != old
    assert hall.vault.ring.names() == [hall.vault.current]
    assert read(hall, kept.file) == CANARY
