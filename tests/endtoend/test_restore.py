"""The restore drill of docs/operate.md: a copy, life goes on, yesterday's copy comes back, and nobody is harmed."""

import asyncio
import time
from dataclasses import dataclass

import pytest
from sqlalchemy import select

from storage.tables import conversations, reports
from tests.endtoend.house import House, pseudonym
from tests.endtoend.midway import PLACE, come_back, far
from tests.endtoend.walk import Walk, asks, short_path_en, tells
from tests.postgres import Postgres
from tests.telegram.double import Double
from tests.telegram.person import Person

RTO = 15 * 60
"""Seconds: figure 25 of the reference. What can be measured here is a small part of it."""


async def erased_everything(person: Person) -> None:
    walk = Walk(person)
    person.say("/delete")
    await walk.until("delete")
    await walk.tap("Erase everything", lambda one: one.edited and asks("delete")(one))
    await walk.tap("Yes, erase everything", tells("erased"))


def kept_of(house: House, person: Person) -> tuple[int, int]:
    """How many conversations and reports of this person there are once the hall has been opened."""
    hall = house.hall()
    with hall.engine.begin() as core:
        who = pseudonym(hall, person)
        found = tuple(
            len(core.execute(select(table.c.person).where(table.c.person == who)).all())
            for table in (conversations, reports)
        )
    hall.close()
    return found[0], found[1]


@dataclass(frozen=True, slots=True)
class WithSqlite:
    """The commands of the page for SQLite."""

    house: House

    async def make(self) -> None:
        ran = await self.house.run(("storage.backup", "make", str(self.house.folder / "copy.db")))
        assert ran.code == 0, ran

    async def restore(self) -> None:
        ran = await self.house.run(("storage.backup", "restore", str(self.house.folder / "copy.db")))
        assert ran.code == 0, ran


@dataclass(frozen=True, slots=True)
class WithPostgres:
    """The commands of the page for PostgreSQL."""

    house: House
    server: Postgres

    async def make(self) -> None:
        copy = str(self.server.folder / "copy")
        await asyncio.to_thread(
            self.server.run, "pg_dump", "--format=custom", f"--file={copy}", self.database
        )

    async def restore(self) -> None:
        copy = str(self.server.folder / "copy")
        words = ("--clean", "--if-exists", "-d", self.database, copy)
        await asyncio.to_thread(self.server.run, "pg_restore", *words)

    @property
    def database(self) -> str:
        return self.house.settings["TESTIGO_DATABASE_URL"]


Backup = WithSqlite | WithPostgres


@pytest.fixture(params=["sqlite", "postgresql"])
def backup(request: pytest.FixtureRequest, demo: House, server: Postgres) -> Backup:
    if request.param == "sqlite":
        return WithSqlite(demo)
    demo.settings["TESTIGO_DATABASE_URL"] = server.url()
    return WithPostgres(demo, server)


async def test_yesterday_s_copy_revives_nobody_hands_nothing_over_twice_and_people_go_on(
    double: Double, demo: House, backup: Backup
) -> None:
    ana, bo, cleo, dana, eve = (double.person() for _ in range(5))
    await demo.remember({bo: far("inc.when"), cleo: far("inc.when")})
    async with demo.bot(double) as bot:
        await short_path_en(ana, "He pushed her on the curb. He was bleeding.")
        await short_path_en(dana, "They broke the door. She was bleeding.")
        assert (await demo.courier()).code == 0
        await short_path_en(eve, "They threw him down. He was bleeding.")  # sent, not handed over yet
        await backup.make()

        walk = await come_back(bo, "inc.when")
        await walk.tap("Yesterday", "inc.place")
        await erased_everything(dana)
        assert (await demo.courier()).code == 0
        handed_over = sorted(file.name for file in demo.delivered)
        await double.confirmed()
        assert await bot.stop() == 0
    assert sum(".erase." in name for name in handed_over) == 1
    assert len(handed_over) == 4  # three cases, one wish to erase

    cleo.say("/start")  # while nobody is there
    began = time.monotonic()
    await backup.restore()
    assert kept_of(demo, dana) == (0, 0)  # erased again by the opening, before anybody was served
    async with demo.bot(double) as bot:
        await Walk(cleo).until("home")
        assert time.monotonic() - began < RTO
        walk = await come_back(bo, "inc.when")  # what came after the copy is asked again
        await walk.tap("Yesterday", "inc.place")
        await walk.write(PLACE, "inc.story")
        dana.say("/start")
        await Walk(dana).until("lang")  # a stranger
        assert (await demo.courier()).code == 0
        await double.confirmed()
        assert await bot.stop() == 0
    names = sorted(file.name for file in demo.delivered)
    assert names == handed_over  # what was sent again (Eve's report, the wish to erase) has its name again
    assert kept_of(demo, dana)[1] == 0
    assert double.violations == []
