"""An update that ends the process is suspected, then applied alone, then set aside; nobody else is."""

import json
import os
from pathlib import Path

import pytest

from bot.careful import DEATHS, FOLDER, LONG_ENOUGH, Careful
from flows.errors import Unreachable
from storage.hall import Hall
from storage.mailroom import Apply, Arrival, Due, Kept, Mail, Poison, Turn, TurnResult
from tests.bot.made import NOW, arrival

BAD, GOOD, BETTER = (arrival(number, "hello", bytes([number]) * 16) for number in (1, 2, 3))


class Died(BaseException):
    """The process ends here."""


class Process:
    """One process after another on the same data folder. It dies whenever ``BAD`` is applied."""

    def __init__(self, hall: Hall, folder: Path) -> None:
        self.hall, self.folder = hall, folder
        self.ticks = 0.0
        self.start()

    def start(self) -> None:
        self.careful = Careful(self.hall, self.folder, lambda: self.ticks)

    async def applies(self, *items: Arrival, apply: Apply | None = None) -> TurnResult:
        return await self.careful.turn(Turn(items, items, (), NOW), apply or deadly)

    async def dies(self, *items: Arrival) -> None:
        with pytest.raises(Died):
            await self.applies(*items)
        self.start()

    @property
    def written(self) -> str:
        return (self.folder / FOLDER / f"{os.getpid()}.json").read_text()


def deadly(item: Arrival | Due, kept: Kept | None) -> Mail:
    if item is BAD:
        raise Died
    return Mail(b"{}", item.chat)


@pytest.fixture
def process(hall: Hall, tmp_path: Path) -> Process:
    return Process(hall, tmp_path)


async def test_a_process_after_a_death_writes_down_what_it_is_about_to_apply(process: Process) -> None:
    await process.dies(BAD, GOOD)
    assert json.loads(process.written)["deaths"] == {}
    await process.dies(BAD, GOOD)
    assert json.loads(process.written)["deaths"] == {"update 42 1": 1, "update 42 2": 1}


async def test_a_suspect_is_applied_alone_and_who_is_innocent_goes_free(process: Process) -> None:
    for _ in range(2):
        await process.dies(BAD, GOOD)
    with pytest.raises(Poison) as suspected:
        await process.applies(BAD, BETTER)
    assert suspected.value.item is BAD
    await process.applies(GOOD)
    assert json.loads(process.written)["deaths"] == {"update 42 1": 1}


async def test_what_ended_too_many_processes_is_not_applied_again(process: Process) -> None:
    for _ in range(1 + 1 + DEATHS):
        await process.dies(BAD)
    with pytest.raises(Poison):
        await process.applies(BAD)
    await process.careful.set_aside(BAD, NOW)
    await process.applies(GOOD, BETTER)
    assert json.loads(process.written) == {"deaths": {}, "under_way": []}


async def test_what_ends_in_an_error_that_is_known_is_no_death(process: Process) -> None:
    def away(item: Arrival | Due, kept: Kept | None) -> Mail:
        raise Unreachable("database")

    process.start()
    with pytest.raises(Poison):
        await process.applies(GOOD, apply=away)
    process.start()
    assert json.loads(process.written)["deaths"] == {}


async def test_who_has_lived_long_enough_is_careful_no_more(process: Process) -> None:
    await process.dies(BAD)
    process.ticks += LONG_ENOUGH + 1
    await process.applies(GOOD)
    assert not process.careful.careful


async def test_a_good_end_leaves_nothing_and_the_next_process_writes_nothing(process: Process) -> None:
    process.careful.close()
    assert not list((process.folder / FOLDER).iterdir())
    process.start()
    before = process.written
    await process.applies(GOOD)
    assert process.written == before
    assert not process.careful.careful


async def test_the_file_of_another_process_that_lives_is_left_alone(process: Process) -> None:
    other = process.folder / FOLDER / "1.json"
    other.write_text('{"deaths": {}, "under_way": ["update 42 2"]}')
    half = process.folder / FOLDER / "999999999.json"
    half.write_text('{"deaths":')
    process.start()
    assert other.exists()
    assert not half.exists()
    assert json.loads(process.written)["deaths"] == {}
