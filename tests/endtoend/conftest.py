from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.endtoend.house import House, demo_house, real_house
from tests.endtoend.team import Team
from tests.handoff.mailbox import Mailbox, open_mailbox
from tests.postgres import Postgres
from tests.telegram.double import Double
from tests.telegram.fixtures import double

__all__ = ["double"]


@pytest.fixture
def demo(tmp_path: Path) -> House:
    return demo_house(tmp_path / "house")


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    """A PostgreSQL server that may be hurt, and that keeps what it says it keeps."""
    with Postgres(fsync=True) as started:
        yield started


@pytest.fixture
async def team(double: Double, demo: House, server: Postgres) -> AsyncIterator[Team]:
    """Nobody yet; whoever joins works on one database."""
    demo.settings["TESTIGO_DATABASE_URL"] = server.url()
    async with Team(demo, double) as made:
        yield made


@pytest.fixture
def mailbox() -> Iterator[tuple[Mailbox, str]]:
    with open_mailbox() as opened:
        yield opened


@pytest.fixture
def house(tmp_path: Path, mailbox: tuple[Mailbox, str]) -> House:
    return real_house(tmp_path / "house", mailbox[1])
