"""A database that an earlier build wrote is brought up to date, and nothing in it is lost: on either database.

``databases/0002.json``: the rows and the keys of a hall at revision 0002, written by the build that knew the short path
alone. Person 7 sent a report to two groups: one has it, the other's parcel waits; the first wrote back. Person 8 has a
draft, a question whose sending nobody noted, and words that wait for their turn. Person 9 saved a report only.
"""

import base64
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, MetaData, text, update

from flows.session import Session
from storage.database import opened
from storage.hall import Hall
from storage.mailroom import Due, Mail
from storage.receipts import FOR_TESTS_ONLY
from storage.schema import MIGRATIONS
from storage.settings import HallSettings
from storage.tables import jobs
from tests.postgres import Postgres
from tests.storage.conftest import NOW
from tests.storage.files import CANARY, read, taken
from tests.storage.made import Door, arrival, report, turn

KEPT: dict[str, Any] = json.loads((Path(__file__).with_name("databases") / "0002.json").read_text("utf-8"))
DAY = timedelta(days=1)


@pytest.fixture(params=["sqlite", "postgresql"])
def of_before(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Callable[[], Hall]]:
    """Opens the hall of before, with the build of today."""
    data, url = tmp_path / "var", ""
    if request.param == "postgresql":
        server: Postgres = request.getfixturevalue("postgres")
        url = server.url()
    settings = HallSettings(
        data, data / "testigo.db", tmp_path / "keys", tmp_path / "partners.toml", postgres=url
    )
    _put_back(settings)
    halls = []

    def opener() -> Hall:
        halls.append(Hall.open(settings, receiver=True, profile=FOR_TESTS_ONLY, clock=lambda: NOW))
        return halls[-1]

    yield opener
    for hall in halls:
        hall.close()


def _put_back(settings: HallSettings) -> None:
    settings.keys_dir.mkdir(mode=0o700)
    for name, content in KEPT["keys"].items():
        path = settings.keys_dir / name
        path.write_bytes(base64.b64decode(content))
        path.chmod(0o600)
    settings.data_dir.mkdir()
    database = opened(settings, receiver=False)
    with database.engine.begin() as core:
        made = Config()
        made.set_main_option("script_location", str(MIGRATIONS))
        made.attributes["connection"] = core
        command.upgrade(made, "0002")
        _insert_all(core)
    database.close()


def _insert_all(core: Connection) -> None:
    described = MetaData()
    described.reflect(core)
    for table, rows in KEPT["tables"].items():
        core.execute(
            described.tables[table].insert(),
            [{name: _plain(value) for name, value in row.items()} for row in rows],
        )
    if core.dialect.name == "postgresql":
        for name in ("cases", "jobs"):  # numbers were given by the rows, not by the sequence
            core.execute(text("SELECT setval(pg_get_serial_sequence(:name, 'id'), 99)"), {"name": name})


def _plain(value: Any) -> Any:
    match value:
        case {"b": str(content)}:
            return base64.b64decode(content)
        case {"t": str(moment)}:
            return datetime.fromisoformat(moment).replace(tzinfo=UTC)
        case _:
            return value


async def test_a_draft_goes_on_where_it_was_and_what_waited_is_not_lost(
    of_before: Callable[[], Hall],
) -> None:
    hall = of_before()
    left = (await hall.claim()).left
    eight = arrival(hall, 3, user=8).person
    (unsent,) = [one for one in left.unsent if one.person == eight]
    assert b'"text":"?"' in unsent.replies[0].body
    (waiting,) = left.waiting
    assert (waiting.person, json.loads(waiting.raw)["text"]) == (eight, "and one more thing")
    door = Door(Mail(b"{}", 800))
    await hall.turn(turn(waiting, fresh=()), door)
    assert door.kept is not None
    assert Session.from_json(door.kept.session).lang
    (quiet,) = [one for one in await hall.due(NOW + DAY) if one.kind == "quiet"]
    assert (quiet.person, quiet.body) == (eight, {"rev": 3})


async def test_a_draft_of_before_takes_files(of_before: Callable[[], Hall]) -> None:
    hall = of_before()
    await hall.claim()
    kept = await taken(hall, arrival(hall, 3, user=8).person)
    assert read(hall, kept.file) == CANARY


async def test_a_sent_report_is_carried_and_its_code_still_opens_it(of_before: Callable[[], Hall]) -> None:
    hall = of_before()
    await hall.claim()
    (job,) = hall.jobs.claim("courier", NOW + DAY, timedelta(minutes=5), 9)
    assert hall.jobs.report(job) == report()
    asked = Due(1, arrival(hall, 9, user=99).person, "code", NOW, {"code": KEPT["code"]}, 9900)
    status = (await hall.check_code(asked, NOW)).status
    assert status is not None
    assert {case.partner: case.state for case in status.cases} == {"ribera": "delivered", "other": "waiting"}
    assert not status.own


async def test_a_parcel_that_lies_in_one_row_is_sent_as_it_is(of_before: Callable[[], Hall]) -> None:
    hall = of_before()
    with hall.engine.begin() as core:
        core.execute(update(jobs).values(state="due", due_at=NOW))
    sealed = {job.partner: job.parcel for job in hall.jobs.claim("courier", NOW, timedelta(minutes=5), 9)}
    assert sealed == {"ribera": b"age-encryption.org/v1 sealed bytes", "other": None}


async def test_what_a_partner_wrote_and_a_code_that_was_not_told_yet_still_come(
    of_before: Callable[[], Hall],
) -> None:
    hall = of_before()
    await hall.claim()
    due = {one.kind: one for one in await hall.due(NOW + DAY)}
    assert due["partner_wrote"].body["text"] == "Please call us."
    code, code_hash = await hall.draw_code()
    await hall.turn(turn(due["register"]), Door(Mail(b"{}", 900, register_hash=code_hash)))
    asked = Due(1, arrival(hall, 9, user=9).person, "code", NOW, {"code": code}, 900)
    status = (await hall.check_code(asked, NOW)).status
    assert status is not None
    assert status.own
    assert status.kept == len(report().answers)


async def test_a_report_of_before_is_erased_for_good_and_asks_who_has_it(
    of_before: Callable[[], Hall],
) -> None:
    hall = of_before()
    await hall.claim()
    said = arrival(hall, 10, user=7)
    await hall.turn(turn(said), Door(Mail(None, 700, erase_all=True)))
    erase = hall.jobs.claim("courier", NOW + DAY, timedelta(minutes=5), 9)
    assert [(job.kind, job.alias) for job in erase] == [("erase", KEPT["alias"])]
    assert await hall.sweep(NOW + 500 * DAY)
