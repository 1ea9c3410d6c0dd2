"""A clock that jumps erases nothing; a house that was off for weeks starts, serves, and erases a while later."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from storage.clock import A_WHILE, Clock, believe
from storage.hall import Hall
from storage.mailroom import Turn
from storage.settings import HallSettings
from storage.tables import conversations, swept
from tests.storage.conftest import NOW, Database, Opener, both_databases
from tests.storage.made import arrival, remember, turn

database = both_databases()
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
AHEAD = NOW + 31 * DAY


class Counter:
    """Counts seconds, and nobody sets it."""

    def __init__(self) -> None:
        self.seconds = 50.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def counter() -> Counter:
    return Counter()


def drafts(hall: Hall) -> int:
    with hall.engine.begin() as core:
        return core.scalar(select(func.count()).select_from(conversations)) or 0


def after_a_start(hall: Hall, counter: Counter) -> None:
    """As a process that has just been started."""
    hall._clock = Clock(hall.engine, counter)


async def test_a_clock_that_starts_a_month_ahead_destroys_no_draft(hall: Hall, counter: Counter) -> None:
    await hall.turn(turn(arrival(hall, 1)), remember)
    assert await hall.sweep_in_time(NOW) is not None
    after_a_start(hall, counter)
    assert await hall.sweep_in_time(AHEAD) is None
    counter.seconds += A_WHILE - 1
    assert await hall.sweep_in_time(AHEAD + HOUR) is None
    assert drafts(hall) == 1
    assert await hall.sweep_in_time(NOW + HOUR) is not None  # somebody has set it right
    assert drafts(hall) == 1


async def test_a_clock_that_jumps_in_the_middle_of_a_life_is_not_believed_either(
    hall: Hall, counter: Counter
) -> None:
    await hall.turn(turn(arrival(hall, 1)), remember)
    after_a_start(hall, counter)
    assert await hall.sweep_in_time(NOW) is not None
    counter.seconds += 9 * A_WHILE
    assert await hall.sweep_in_time(AHEAD) is None
    assert drafts(hall) == 1


async def test_a_house_that_was_off_for_three_weeks_answers_and_erases_after_a_while(
    hall: Hall, counter: Counter
) -> None:
    await hall.turn(turn(arrival(hall, 1)), remember)
    await hall.turn(turn(arrival(hall, 2, user=8, at=NOW - 10 * DAY), now=NOW - 10 * DAY), remember)
    await hall.sweep_in_time(NOW)
    after_a_start(hall, counter)
    back = NOW + 21 * DAY
    assert await hall.sweep_in_time(back) is None
    answered = await hall.turn(turn(arrival(hall, 3, user=9, at=back), now=back), remember)
    assert not answered.duplicates
    assert drafts(hall) == 3
    counter.seconds += A_WHILE
    assert await hall.sweep_in_time(back + HOUR) is not None
    assert drafts(hall) == 2
    assert await hall.sweep_in_time(back + 2 * HOUR) is not None


async def test_a_start_again_begins_the_while_again(hall: Hall, counter: Counter) -> None:
    await hall.turn(turn(arrival(hall, 1)), remember)
    await hall.sweep_in_time(NOW)
    for _ in range(3):
        after_a_start(hall, counter)
        assert await hall.sweep_in_time(AHEAD) is None
        await hall.heard(1, AHEAD)  # what is written under the wrong time makes it no righter
        counter.seconds += A_WHILE / 2
    assert drafts(hall) == 1


async def test_a_database_of_before_is_judged_by_what_it_has_written(hall: Hall, counter: Counter) -> None:
    after_a_start(hall, counter)
    await hall.turn(Turn((arrival(hall, 1),), (), (), NOW), remember)
    assert await hall.sweep_in_time(AHEAD) is None


async def test_a_new_house_believes_its_clock(hall: Hall) -> None:
    assert await hall.sweep_in_time(AHEAD) is not None


async def test_an_operator_says_that_the_clock_is_right(hall: Hall) -> None:
    await hall.turn(turn(arrival(hall, 1)), remember)
    await hall.sweep_in_time(NOW)
    assert await hall.sweep_in_time(AHEAD) is None
    with hall.engine.begin() as core:
        believe(core, AHEAD)
    assert await hall.sweep_in_time(AHEAD) is not None
    assert drafts(hall) == 0


def test_the_operators_command_writes_down_the_time(
    settings: HallSettings, open_hall: Opener, database: Database, tmp_path: Path
) -> None:
    hall = open_hall()
    with hall.engine.begin() as core:
        believe(core, NOW - 400 * DAY)
    where = {"TESTIGO_DATA_DIR": str(settings.data_dir), "TESTIGO_KEYS_DIR": str(settings.keys_dir)}
    if database == "postgresql":
        address = tmp_path / "database-url"
        address.write_text(settings.postgres)
        address.chmod(0o600)
        where["TESTIGO_DATABASE_URL_FILE"] = str(address)
    run = [sys.executable, "-m", "storage.clock"]
    said = subprocess.run(run, env=os.environ | where, capture_output=True, text=True, check=False)
    assert (said.returncode, said.stderr) == (0, "")
    with hall.engine.begin() as core:
        (at,) = core.scalars(select(swept.c.at))
    assert datetime.now(UTC) - at < timedelta(minutes=5)
    assert said.stdout.startswith("Noted: ")
