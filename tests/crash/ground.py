"""The ground a lane stands on: a folder, a double, a database of its own kind; gone when the lane is done."""

import socket
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.crash.modes import Mode
from tests.crash.witness import PostgresWitness, SqliteWitness, Witness
from tests.endtoend.house import House, real_house
from tests.handoff.hook import Hook, open_hook
from tests.handoff.mailbox import Mailbox, open_mailbox
from tests.postgres import Postgres
from tests.telegram.double import Double

SECRET = "an-invented-secret-of-forty-characters-0"


@dataclass(frozen=True, slots=True)
class Ground:
    """`postgres`: the server, where there is one, for runs that hurt it."""

    house: House
    double: Double
    witness: Witness
    postgres: Postgres | None = None
    mailbox: Mailbox = field(default_factory=Mailbox)
    hook: Hook = field(default_factory=Hook)


@asynccontextmanager
async def ground(mode: Mode) -> AsyncIterator[Ground]:
    """Two partners: the demo's folder, and Ribera's mailbox on a real mail server. A web server waits beside it."""
    with (
        tempfile.TemporaryDirectory(prefix="crash") as folder,
        open_mailbox() as (mailbox, smtp),
        open_hook() as hook,
    ):
        house = real_house(Path(folder) / "house", smtp)
        house.settings["TESTIGO_DEMO"] = "1"
        if mode.way == "webhook":
            house.settings |= brought_to(free_port())
        with _database(mode, house) as (witness, postgres):
            async with Double() as double:
                yield Ground(house, double, witness, postgres, mailbox, hook)


@contextmanager
def _database(mode: Mode, house: House) -> Iterator[tuple[Witness, Postgres | None]]:
    if mode.database == "sqlite":
        yield SqliteWitness(house.data / "testigo.db"), None
        return
    with Postgres(fsync=True) as postgres:
        url = postgres.url()
        house.settings |= {"TESTIGO_DATABASE_URL": url, "TESTIGO_BOT_WORKERS": str(mode.workers)}
        yield PostgresWitness(url), postgres


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def brought_to(port: int) -> dict[str, str]:
    """The settings of a webhook on this port."""
    return {
        "TESTIGO_WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram",
        "TESTIGO_WEBHOOK_SECRET": SECRET,
        "TESTIGO_LISTEN": f"127.0.0.1:{port}",
    }
