"""/delete with the real process: of files, an addendum and a partner's letter nothing readable remains."""

import random
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import select

from storage.hall import EVIDENCE, Hall
from storage.tables import ledger, metadata
from tests.endtoend.house import House, pseudonym
from tests.endtoend.readable import Keys, found, keys_left, on_disk, opened
from tests.endtoend.test_codes import carried
from tests.endtoend.test_files import picture
from tests.endtoend.walk import Walk, asks, code_of, receipt, tells, to_the_story
from tests.postgres import Postgres
from tests.telegram.double import Double
from tests.telegram.person import Person

STORY = "Zarzamora pushed her on the curb. He was bleeding."
PLACE = "Cicero, Illinois"
NOTE = "Look at the madreselva behind the car."
CAPTION = "The limonaria corner"
ADDED = "There was a second car, a jacaranda one."
LETTER = "Did you see the buganvilla truck?"
ANOTHER = "Another day the amapola door was broken."
OGG = b"OggS\0\2\0\0OpusHead"
PHOTO, VOICE = picture(11, 30_000), OGG + random.Random(12).randbytes(20_000)
MIDDLE = slice(9_000, 9_032)
"""Of a file: bytes that stand nowhere else."""

WORDS = (
    b"Zarzamora", b"madreselva", b"limonaria", b"jacaranda", b"buganvilla", b"amapola",
    PHOTO[MIDDLE], VOICE[MIDDLE],
)  # fmt: skip  # a list is read as a list, not as a column


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, demo: House, server: Postgres) -> Postgres | None:
    if request.param == "sqlite":
        return None
    demo.settings["TESTIGO_DATABASE_URL"] = server.url()
    return server


@contextmanager
def looked_into(house: House) -> Iterator[Hall]:
    hall = house.hall(receiver=False)
    yield hall
    hall.close()


async def tells_all(ana: Person) -> str:
    """A report with a photo, a caption and a note; the receipt code."""
    walk = await to_the_story(ana, PLACE)
    ana.send_photo(PHOTO, caption=CAPTION)
    await walk.write(STORY, "med.author")
    await walk.tap("I made it", "med.original")
    await walk.tap("Yes", "med.shows")
    await walk.tap("None of this", lambda one: one.edited and asks("med.shows")(one))
    await walk.tap("Done", "med.note")
    await walk.write(NOTE, "review")
    return code_of(await walk.tap("Send, they may write: DEMO group", receipt))


async def goes_on(ana: Person, house: House, code: str) -> None:
    """The courier carries it; something is added; the group writes; another report is begun, with a voice message."""
    parcel = await carried(house)
    alias = re.split(r"[._]", parcel.name)[0]
    walk = Walk(ana)
    await walk.write("/code", "code")
    await walk.write(code, tells("DEMO group"))
    await walk.tap("Add to it", lambda one: one.edited and tells("Write what you want to add")(one))
    await walk.write(ADDED, tells("It goes to: DEMO group"))
    await walk.tap("Add it", tells("I am sending it to: DEMO group"))
    await carried(house)
    assert (ran := await house.courier("reply", alias, LETTER)).code == 0, ran
    await walk.until(tells(LETTER), since=0)
    await walk.write("/start", "home")
    await walk.tap("It already happened", "notice")
    await walk.tap("I am 18", "rep.role")
    ana.send_voice(VOICE)
    await walk.until(tells("I saved your voice message."))
    await walk.tap("I saw it", "inc.types")
    ana.say(ANOTHER)
    await walk.until(asks("inc.types"))


async def erases_everything(ana: Person) -> str:
    """Return the mark of the proof."""
    walk = Walk(ana)
    listed = await walk.write("/delete", "delete")
    assert [
        kind for kind in ("your draft", "DEMO group", "files", "write to you") if kind not in listed.text
    ] == []
    assert "court" in listed.text
    await walk.tap("Erase everything", lambda one: one.edited and asks("delete")(one))
    await walk.tap("Yes, erase everything", tells("It is erased."))
    proof = await walk.until(tells("This is the proof that it was erased"), since=0)
    assert "files" in proof.text
    return proof.text.partition("Mark: ")[2].split("\n")[0].replace(" ", "")


def rows_of(hall: Hall, person: Person) -> dict[str, int]:
    """In which tables something stands under this person's name inside the hall."""
    who = pseudonym(hall, person)
    with hall.engine.begin() as core:
        named = [table for table in metadata.sorted_tables if "person" in table.columns]
        counts = {
            table.name: len(core.execute(select(table).where(table.c.person == who)).all()) for table in named
        }
    return {name: count for name, count in counts.items() if count}


def lying(house: House, server: Postgres | None) -> tuple[Path, ...]:
    return (house.data, house.folder / "tmp", house.output.parent, *((server.folder,) if server else ()))


async def test_check_8_nothing_readable_is_left_of_somebody_who_erased_everything(
    double: Double, demo: House, engine: Postgres | None
) -> None:
    ana = double.person("en")
    names = tuple(name.encode() for name in ana.canaries)
    async with demo.bot(double) as bot:
        code = await tells_all(ana)
        await goes_on(ana, demo, code)
        await double.confirmed()
        assert await bot.stop() == 0

    with looked_into(demo) as hall:
        keys = keys_left(hall)
        readable = found(WORDS, opened(hall, keys, demo.data / EVIDENCE))
        assert {word for word, _ in readable} == set(WORDS)  # the search finds what there is to be found
        assert {"conversations", "reports", "evidence", "messages", "cases"} <= set(rows_of(hall, ana))
    assert found((*WORDS, *names, code.encode()), on_disk(*lying(demo, engine))) == set()

    async with demo.bot(double) as bot:
        mark = await erases_everything(ana)
        await double.confirmed()
        assert await bot.stop() == 0

    with looked_into(demo) as hall:
        left = keys_left(hall)
        assert left.wrapped == ()
        assert found(WORDS, opened(hall, keys_of_both(keys, left), demo.data / EVIDENCE)) == set()
        assert set(rows_of(hall, ana)) <= {
            "messages",
            "attempts",
        }  # numbers of messages; when a code was tried
        assert any(value.hex().startswith(mark.lower()) for value in marks(hall))
        assert list((demo.data / EVIDENCE).glob("*")) == []
        if engine:
            how_much_postgres_still_holds(demo, engine, keys)
    disk = dict(on_disk(*lying(demo, engine)))
    assert found((*WORDS, *names, code.encode()), disk.items()) == set()
    if engine is None:
        assert found(keys.wrapped, disk.items()) == set()
    assert (await demo.courier()).code == 0
    assert sum(".erase." in file.name for file in demo.delivered) == 1


def keys_of_both(before: Keys, after: Keys) -> Keys:
    """As if somebody had kept the destroyed keys: what they sealed is gone from its rows too."""
    return Keys(before.streams + after.streams, before.identities + after.identities, ())


def marks(hall: Hall) -> list[bytes]:
    with hall.engine.begin() as core:
        return list(core.scalars(select(ledger.c.mark)))


def how_much_postgres_still_holds(house: House, server: Postgres, keys: Keys) -> None:
    """The log and free space may hold destroyed keys, wrapped, for a while (SECURITY.md): how many is printed."""
    with psycopg.connect(house.settings["TESTIGO_DATABASE_URL"], autocommit=True) as connection:
        connection.execute("VACUUM data_keys")
        connection.execute("CHECKPOINT")
    lies = [(path, path.read_bytes()) for path in server.folder.rglob("*") if path.is_file()]
    tables = sum(
        one in content for path, content in lies if "pg_wal" not in path.parts for one in keys.wrapped
    )
    log = sum(one in content for path, content in lies if "pg_wal" in path.parts for one in keys.wrapped)
    print(f"of {len(keys.wrapped)} wrapped keys {tables} lie in the files of tables, {log} in the log")  # noqa: T201  (what was measured)
