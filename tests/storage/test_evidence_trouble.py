"""When the folder of files is not as it should be: what goes on all the same, and who waits for nothing."""

from datetime import timedelta

import pytest

from flows.errors import Unreachable
from storage.evidence_folder import Folder
from storage.hall import Hall
from storage.mailroom import Mail
from storage.settings import HallSettings
from tests.storage.conftest import NOW, Opener, sqlite_only
from tests.storage.files import draft, folder, gone, rows, taken
from tests.storage.made import Door, arrival, turn

DAY = timedelta(days=1)


def not_permitted(*_: object) -> None:
    raise PermissionError


async def test_what_is_not_ours_in_the_folder_is_left_alone(
    open_hall: Opener, settings: HallSettings
) -> None:
    hall = open_hall()
    kept = await taken(hall, await draft(hall))
    there = settings.data_dir / "evidence"
    (there / "lost+found").mkdir()
    (there / "README").write_text("the disk of the files", encoding="utf-8")
    (there / "0123456789abcdef.part").write_bytes(b"left")
    hall.close()
    again = open_hall(now=NOW + DAY)
    await again.sweep(NOW + DAY)
    assert set(folder(settings)) == {"README", f"{kept.file}.age", "lost+found"}


async def test_a_start_does_not_wait_for_what_cannot_be_removed(
    open_hall: Opener, settings: HallSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = open_hall()
    kept = await taken(hall, await draft(hall))
    (settings.data_dir / "evidence" / "0123456789abcdef.part").write_bytes(b"left")
    hall.close()
    monkeypatch.setattr(Folder, "tidy", not_permitted)
    again = open_hall()
    with pytest.raises(Unreachable, match="disk"):
        await again.sweep(NOW)  # the operator reads that in the log
    monkeypatch.undo()
    assert (await again.sweep(NOW))["files nobody knows"] == 1
    assert folder(settings) == [f"{kept.file}.age"]


@sqlite_only
async def test_a_folder_that_cannot_be_written_keeps_nothing_else_from_being_forgotten(
    hall: Hall, settings: HallSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    await taken(hall, await draft(hall))
    log = settings.database.with_name(f"{settings.database.name}-wal")
    monkeypatch.setattr(Folder, "drop", not_permitted)
    await hall.turn(turn(arrival(hall, 2)), Door(Mail(None, 700, erase_all=True)))
    assert log.stat().st_size == 0  # the wrapped keys are in no file
    assert (rows(hall), len(folder(settings))) == ([], 1)
    await hall.let_go()  # waits for what is done on a thread
    monkeypatch.undo()
    await hall.turn(turn(arrival(hall, 3)), Door(Mail(None, 700)))
    await hall.let_go()
    assert gone(hall, settings)


@sqlite_only
async def test_a_sweep_that_stops_at_the_folder_has_emptied_the_log(
    hall: Hall, settings: HallSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    await taken(hall, await draft(hall))
    monkeypatch.setattr(Folder, "tidy", not_permitted)
    with pytest.raises(Unreachable, match="disk"):
        await hall.sweep(NOW + 31 * DAY)
    assert rows(hall) == []
    assert settings.database.with_name(f"{settings.database.name}-wal").stat().st_size == 0
