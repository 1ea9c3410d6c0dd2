"""Files that do not fit beside the case: they follow in parcels of their own, each sealed, kept, tried and told of."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pyrage
import pytest
from sqlalchemy import select

from flows.files import KeptFile
from flows.partners import Way
from handoff.contents import Contents
from handoff.courier import LEASE, Attempt, End
from handoff.sealing import Signed
from storage import standing
from storage.hall import Hall
from storage.jobs import Jobs
from storage.mailroom import Mail
from storage.receipts import FOR_TESTS_ONLY
from storage.settings import HallSettings
from storage.tables import jobs, parcels, reports
from tests.handoff import made
from tests.handoff.mailbox import Mailbox, open_mailbox
from tests.handoff.test_courier import IDENTITY, SENDER, Killed, contents
from tests.handoff.test_enclosing import VIDEO
from tests.handoff.test_files_on_their_way import Sending
from tests.handoff.unsealed import Opened, unseal

__all__ = ["contents"]
FILM = VIDEO * (400_000 // len(VIDEO))
"""With a mail of one megabyte: one beside the case, one in each further mail."""


class Split(Sending):
    box: Mailbox

    async def send_films(self, count: int) -> list[KeptFile]:
        films = [
            await self.keep(FILM + bytes([number]) * 7, "video/mp4", "video", "compressed")
            for number in range(count)
        ]
        await self.send_with(*films)
        return films

    async def rest(self) -> list[Attempt]:
        """Everything that is due now."""
        found = []
        while (done := await self.attempt()) is not None:
            found.append(done)
        return found

    def opened(self) -> dict[str, Opened]:
        """What came, by name; nothing came twice."""
        names = [str(part.get_filename()) for mail in self.box.mails for part in mail.iter_attachments()]
        assert len(names) == len(set(names))
        sealed = self.box.parcels()
        return {name: unseal(sealed[name], [str(IDENTITY)], SENDER.public_key()) for name in names}


@pytest.fixture
async def split(tmp_path: Path, contents: Contents) -> Any:
    settings = HallSettings(tmp_path, tmp_path / "testigo.db", tmp_path / "keys", tmp_path / "partners.toml")
    hall = Hall.open(settings, receiver=True, profile=FOR_TESTS_ONLY, clock=lambda: made.NOW)
    house = Split(hall, tmp_path, contents)
    with open_mailbox() as (house.box, house.smtp_url):
        way = Way("email", "in@lakeside.example", {"max_mail_mb": 1})
        house.partner = replace(house.partner, ways=(way,))
        await house.order(Mail(b"{}", 700))
        yield house
    hall.close()


def case_in(opened: dict[str, Opened]) -> dict[str, Any]:
    (first,) = (one for name, one in opened.items() if "part" not in name)
    case: dict[str, Any] = json.loads(first.files["case.json"])
    return case


async def test_every_file_arrives_and_the_case_says_where_each_is(split: Split) -> None:
    films = await split.send_films(3)
    done = await split.rest()
    assert [one.end for one in done] == [End.DELIVERED] * 3
    opened = split.opened()
    alias = done[0].alias
    assert list(opened) == [f"{alias}.zip.age", f"{alias}-part2.zip.age", f"{alias}-part3.zip.age"]
    assert {one.signed for one in opened.values()} == {Signed.SIGNED}
    case = case_in(opened)
    assert (case["parts"], [row.get("part", 1) for row in case["evidence"]]) == (3, [1, 2, 3])
    for row, (_, parcel), film in zip(case["evidence"], opened.items(), films, strict=True):
        assert row["evidence_id"] == film.file
        assert len(parcel.files[row["path"]]) == film.bytes
    assert max(len(str(mail)) for mail in split.box.mails) < 1_000_000
    for film in films:
        assert [row.event for row in split.hall.evidence.custody(film.file)][-1] == "shared"
    assert await split.rest() == []


async def test_a_file_that_is_larger_than_any_parcel_stays_and_the_others_go(split: Split) -> None:
    huge = await split.keep(FILM * 3, "video/mp4", "video", "compressed")
    films = [await split.keep(FILM + b"x", "video/mp4", "video", "compressed")]
    films.append(await split.keep(FILM + b"y", "video/mp4", "video", "compressed"))
    await split.send_with(huge, *films)
    await split.rest()
    case = case_in(split.opened())
    assert [(row["sent"], row.get("held_why"), row.get("part")) for row in case["evidence"]] == [
        ("held", "mail_too_big", None),
        ("original", None, None),
        ("original", None, 2),
    ]
    with split.hall.engine.begin() as core:
        assert core.scalars(select(jobs.c.kept_back).order_by(jobs.c.part)).all() == ["mail_too_big:1", None]


async def test_each_part_is_retried_on_its_own_and_comes_once(split: Split) -> None:
    await split.send_films(3)
    first = await split.delivered()
    split.box.answers = ["451 later"]
    done = await split.rest()
    assert [one.end for one in done] == [End.LATER]
    (waits,) = split.hall.jobs.waiting()
    assert (waits.alias, waits.part, waits.code) == (first.alias, 2, "smtp-451")
    assert told(split) == ("delivered", 2, False)
    split.now += timedelta(hours=1)
    assert [one.end for one in await split.rest()] == [End.DELIVERED] * 2
    assert len(split.opened()) == 3
    assert told(split) == ("delivered", 0, False)


def told(split: Split) -> tuple[str, int, bool]:
    """What the person's status tells: where the case is, how many parcels are not, and if an opening can be known."""
    with split.hall.engine.begin() as core:
        (row,) = standing.rows_of(core, core.scalars(select(reports.c.id)).one())
        status = standing.of_case(core, split.hall.vault, row)
    return status.state, status.files_waiting, status.tells


async def test_nothing_of_the_further_parts_goes_before_the_case_has_arrived(split: Split) -> None:
    await split.send_films(2)
    split.box.answers = ["451 later"]
    assert [one.end for one in await split.rest()] == [End.LATER]
    assert split.box.mails == []
    split.now += timedelta(hours=1)
    assert len(await split.rest()) == 2


@pytest.fixture(params=["keep_further", "keep_parcel", "delivered"])
def fatal(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    real, calls = getattr(Jobs, request.param), 0

    def dies(self: Jobs, *told: Any, **more: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == 2 or request.param == "keep_parcel":
            raise Killed
        return real(self, *told, **more)

    with monkeypatch.context() as deadly:
        deadly.setattr(Jobs, request.param, dies)
        yield deadly


async def test_a_courier_that_dies_between_the_parts_leaves_each_to_come_whole(
    split: Split, fatal: pytest.MonkeyPatch
) -> None:
    films = await split.send_films(3)
    with pytest.raises(Killed):
        await split.rest()
    fatal.undo()
    split.now += LEASE
    await split.rest()
    names = {str(part.get_filename()) for mail in split.box.mails for part in mail.iter_attachments()}
    ids = {mail["Message-ID"] for mail in split.box.mails}
    assert len(names) == len(ids) == 3
    case = json.loads(unseal(split.box.parcels()[min(names, key=len)], [str(IDENTITY)]).files["case.json"])
    found = {name: content for one in split.box.parcels().values() for name, content in _evidence(one)}
    assert {row["path"] for row in case["evidence"]} == set(found)
    assert sorted(map(len, found.values())) == sorted(film.bytes for film in films)


def _evidence(sealed: bytes) -> Iterator[tuple[str, bytes]]:
    files = unseal(sealed, [str(IDENTITY)]).files
    return ((name, content) for name, content in files.items() if name.startswith("evidence/"))


async def test_a_new_key_between_the_parts_gets_the_very_files_the_case_names(split: Split) -> None:
    films = await split.send_films(2)
    first = await split.delivered()
    fresh = pyrage.x25519.Identity.generate()
    split.partner = replace(made.keyed(str(fresh.to_public())), ways=split.partner.ways)
    await split.delivered()
    sealed = split.box.parcels()[f"{first.alias}-part2.zip.age"]
    (path,) = (name for name in unseal(sealed, [str(fresh)]).files if name.startswith("evidence/"))
    assert films[1].file in path
    with pytest.raises(Exception, match="wrong-key"):
        unseal(sealed, [str(IDENTITY)])


async def test_a_case_that_is_sealed_anew_leaves_no_part_of_the_first_seal(split: Split) -> None:
    await split.send_films(3)
    split.box.answers = ["451 later"]
    await split.rest()
    split.partner = replace(split.partner, ways=(Way("email", "in@lakeside.example", {"max_mail_mb": 20}),))
    fresh = pyrage.x25519.Identity.generate()
    split.partner = replace(made.keyed(str(fresh.to_public())), ways=split.partner.ways)
    split.now += timedelta(hours=1)
    done = await split.rest()
    assert [one.end for one in done] == [End.DELIVERED]
    sealed = split.box.parcels()[f"{done[0].alias}.zip.age"]
    case = json.loads(unseal(sealed, [str(fresh)]).files["case.json"])
    assert "parts" not in case
    assert not [row for row in case["evidence"] if "part" in row]


async def test_a_case_that_is_begun_anew_sends_no_part_of_the_plan_that_died(
    split: Split, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(*_: Any, **__: Any) -> Any:
        raise Killed

    await split.send_films(3)
    with monkeypatch.context() as deadly:
        deadly.setattr(Jobs, "keep_parcel", dies)
        with pytest.raises(Killed):
            await split.rest()
    way = Way("email", "in@lakeside.example", {"max_mail_mb": 20})
    split.partner = replace(split.partner, ways=(way,))
    split.now += LEASE
    assert [one.end for one in await split.rest()] == [End.DELIVERED]
    assert "parts" not in case_in(split.opened())


async def test_a_case_that_is_sent_again_sends_each_part_again_once(split: Split) -> None:
    await split.send_films(2)
    alias = (await split.rest())[0].alias
    assert split.hall.jobs.resend(alias, split.now, arrived=True) == 2
    assert [one.end for one in await split.rest()] == [End.DELIVERED] * 2
    assert len({mail["Message-ID"] for mail in split.box.mails}) == 2
    assert len(split.box.mails) == 4


async def test_parts_that_have_arrived_are_swept_and_those_that_have_not_stay(split: Split) -> None:
    await split.send_films(2)
    await split.delivered()
    split.box.answers = ["550 no"]
    await split.rest()
    await split.hall.sweep(split.now + timedelta(days=8))
    with split.hall.engine.begin() as core:
        assert core.scalars(select(parcels.c.part)).all() == [2]
    split.now += timedelta(days=8)
    alias = split.hall.jobs.waiting()[0].alias
    assert split.hall.jobs.resend(alias, split.now) == 1
    await split.delivered()
    assert len(split.opened()) == 2
