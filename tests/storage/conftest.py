from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.hall import Hall
from storage.receipts import FOR_TESTS_ONLY
from storage.settings import HallSettings

NOW = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)

Opener = Callable[..., Hall]


@pytest.fixture
def settings(tmp_path: Path) -> HallSettings:
    data = tmp_path / "var"
    return HallSettings(
        data_dir=data,
        database=data / "testigo.db",
        keys_dir=tmp_path / "keys",
        partners=tmp_path / "partners.toml",
    )


@pytest.fixture
def open_hall(settings: HallSettings) -> Iterator[Opener]:
    opened: list[Hall] = []

    def opener(*, receiver: bool = True, now: datetime = NOW) -> Hall:
        opened.append(Hall.open(settings, receiver=receiver, profile=FOR_TESTS_ONLY, clock=lambda: now))
        return opened[-1]

    yield opener
    for hall in opened:
        hall.close()


@pytest.fixture
def hall(open_hall: Opener) -> Hall:
    return open_hall()
