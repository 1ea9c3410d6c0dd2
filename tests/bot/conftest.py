from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from storage.hall import Hall
from storage.receipts import FOR_TESTS_ONLY
from storage.settings import HallSettings
from tests.bot.made import World, now


@pytest.fixture
def hall_settings(tmp_path: Path) -> HallSettings:
    data = tmp_path / "var"
    return HallSettings(
        data_dir=data,
        database=data / "testigo.db",
        keys_dir=tmp_path / "keys",
        partners=tmp_path / "none.toml",
    )


@pytest.fixture
def reopen(hall_settings: HallSettings) -> Iterator[Callable[[], Hall]]:
    """Open the hall, closing the one before: what a restart finds."""
    opened: list[Hall] = []

    def again() -> Hall:
        while opened:
            opened.pop().close()
        opened.append(Hall.open(hall_settings, receiver=True, profile=FOR_TESTS_ONLY, clock=now))
        return opened[-1]

    yield again
    while opened:
        opened.pop().close()


@pytest.fixture
def hall(reopen: Callable[[], Hall]) -> Hall:
    return reopen()


@pytest.fixture
def world(hall: Hall) -> World:
    return World(hall)
