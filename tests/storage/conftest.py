import asyncio
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, cast

import pytest

from storage.hall import Hall
from storage.keyring import Keyring
from storage.mailroom import Claimed
from storage.postgres import PostgresDatabase
from storage.postgres_lease import LIMITS
from storage.receipts import FOR_TESTS_ONLY
from storage.settings import HallSettings
from tests.postgres import Postgres

NOW = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)

Opener = Callable[..., Hall]


Database = Literal["sqlite", "postgresql"]

sqlite_only = pytest.mark.parametrize("database", ["sqlite"])
"""In a module that is otherwise about both: this is about files."""


on_both = pytest.mark.parametrize("database", ["sqlite", "postgresql"])
"""``@on_both``: this test runs on both databases."""


def both_databases() -> Any:
    """``database = both_databases()``: every test of the module that opens a hall does so on both databases."""

    @pytest.fixture(params=["sqlite", "postgresql"])
    def database(request: pytest.FixtureRequest) -> Database:
        return cast("Database", request.param)

    return database


@pytest.fixture
def database() -> Database:
    return "sqlite"


@pytest.fixture(scope="session")
def with_tables(postgres: Postgres) -> str:
    """The name of a PostgreSQL database with the newest schema, to be copied."""
    made = PostgresDatabase(postgres.url())
    made.prepare()
    name = made.engine.url.database or str(made._address["dbname"])
    made.close()
    return name


@pytest.fixture
def settings(tmp_path: Path, database: Database, request: pytest.FixtureRequest) -> HallSettings:
    data = tmp_path / "var"
    made = HallSettings(
        data_dir=data,
        database=data / "testigo.db",
        keys_dir=tmp_path / "keys",
        partners=tmp_path / "partners.toml",
    )
    if database == "sqlite":
        return made
    server, template = request.getfixturevalue("postgres"), request.getfixturevalue("with_tables")
    Keyring.open(made.keys_dir, create=True, now=NOW)
    return replace(made, postgres=server.url(template))


def claim(hall: Hall, busy: Collection[int] = ()) -> Claimed:
    """Let *hall* look at the shards, from a fixture or another loop."""
    with ThreadPoolExecutor(1) as other:
        return other.submit(asyncio.run, hall.claim(busy)).result()


@pytest.fixture
def open_hall(settings: HallSettings, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opener]:
    """Open halls. A door speaks to PostgreSQL each second; a hall without one is silent while the machine is busy."""
    for name in ("idle_session_timeout", "idle_in_transaction_session_timeout"):
        monkeypatch.setitem(LIMITS, name, "1min")
    opened: list[Hall] = []

    def opener(*, receiver: bool = True, now: datetime = NOW) -> Hall:
        opened.append(Hall.open(settings, receiver=receiver, profile=FOR_TESTS_ONLY, clock=lambda: now))
        if receiver and settings.postgres:
            claim(opened[-1])
        return opened[-1]

    yield opener
    for hall in opened:
        hall.close()


@pytest.fixture
def hall(open_hall: Opener) -> Hall:
    return open_hall()
