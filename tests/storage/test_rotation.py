import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from flows.errors import Refused
from storage import rotation
from storage.hall import Hall
from storage.mailroom import Mail, Turn
from storage.rotation import needs_rewrapping, rotate
from storage.settings import HallSettings
from storage.vault import Vault
from tests.storage.conftest import NOW, Opener, both_databases, sqlite_only
from tests.storage.made import Door, arrival, core_of, remember, sent, turn

NEXT_WEEK = NOW + timedelta(days=7)

database = both_databases()


async def test_a_new_week_wraps_every_key_anew_and_destroys_the_old(
    open_hall: Opener, settings: HallSettings
) -> None:
    hall = open_hall()
    await hall.turn(turn(arrival(hall, 1, user=1)), remember)
    await sent(hall, "demo", update_id=2)
    count = (await hall.sweep(NEXT_WEEK))["keys wrapped anew"]
    assert count == 5  # two conversations, report, record, relay; the day key had its four days
    assert [path.name for path in settings.keys_dir.glob("kek-*")] == ["kek-2026-W48"]
    door = Door(Mail(b"{}", 700))
    await hall.turn(turn(arrival(hall, 3, user=1), now=NEXT_WEEK), door)
    assert door.kept is not None
    assert door.kept.session == b'["hello"]'


async def test_many_keys_are_wrapped_in_several_short_transactions(
    open_hall: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rotation, "AT_A_TIME", 2)
    hall = open_hall()
    await sent(hall, "demo", "other")
    assert rotate(hall.engine, hall.vault, NEXT_WEEK) == 5
    assert needs_rewrapping(hall.engine, hall.vault) == 0


async def test_a_courier_that_was_open_before_the_turn_still_reads(open_hall: Opener) -> None:
    hall, courier = open_hall(), open_hall(receiver=False)
    await sent(hall, "demo")
    await hall.sweep(NEXT_WEEK)
    (job,) = courier.jobs.claim("c", NEXT_WEEK, timedelta(minutes=1), 9)
    assert courier.jobs.report(job) is not None


async def test_nothing_turns_within_a_week_or_when_the_clock_is_set_back(open_hall: Opener) -> None:
    hall = open_hall()
    await sent(hall, "demo")
    assert rotate(hall.engine, hall.vault, NOW - timedelta(days=30)) == 0
    assert hall.vault.current == "kek-2026-W47"
    assert needs_rewrapping(hall.engine, hall.vault) == 0


async def test_a_crash_in_the_middle_of_a_turn_is_made_good(
    open_hall: Opener, settings: HallSettings
) -> None:
    hall = open_hall()
    await sent(hall, "demo")
    hall.vault.ring.ensure("kek-2026-W48")  # killed here: the new key is on disk, no row is wrapped anew
    hall.close()
    hall = open_hall()
    assert needs_rewrapping(hall.engine, hall.vault) > 0
    await hall.sweep(NEXT_WEEK)
    assert needs_rewrapping(hall.engine, hall.vault) == 0
    assert [path.name for path in settings.keys_dir.glob("kek-*")] == ["kek-2026-W48"]


@sqlite_only
async def test_a_copy_made_before_the_turn_opens_no_longer(
    open_hall: Opener, settings: HallSettings, tmp_path: Path
) -> None:
    hall = open_hall()
    await sent(hall, "demo")
    await hall.sweep(NOW)
    copy = tmp_path / "backup.db"
    shutil.copy(settings.database, copy)
    await hall.sweep(NEXT_WEEK)
    hall.close()
    shutil.copy(copy, settings.database)
    hall = open_hall()
    (job,) = hall.jobs.claim("c", NEXT_WEEK, timedelta(minutes=1), 9)
    with pytest.raises(Refused, match="keys-missing"):
        hall.jobs.report(job)
    assert await hall.due(NEXT_WEEK) == []
    assert hall.leftovers().unsent == ()
    await hall.sweep(NEXT_WEEK)  # what opens no longer stops nobody
    await hall.sweep(NEXT_WEEK + timedelta(days=7))


def test_a_vault_needs_a_key_to_wrap_with(open_hall: Opener, settings: HallSettings) -> None:
    hall = open_hall()
    hall.vault.destroy("kek-2026-W47")
    with pytest.raises(Refused, match="keys-missing"):
        Vault.open(settings.keys_dir, create=False, now=NOW)


async def test_a_shredded_day_key_opens_nothing(hall: Hall) -> None:
    await hall.turn(Turn((arrival(hall, 1),), (), (), NOW), remember)
    core_of(hall).exec_driver_sql("DELETE FROM data_keys")
    core_of(hall).commit()
    hall._days.forget()
    assert hall.leftovers().waiting == ()
