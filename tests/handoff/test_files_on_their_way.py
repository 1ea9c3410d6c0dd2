"""A file from the hall to the partner: sealed at rest, cleaned on the way, explained where it stays."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from flows.afterwards import AddToReport
from flows.errors import Unreachable
from flows.files import AsSent, KeptFile, Kind
from flows.messages import Chosen, Submit
from flows.partners import Way
from handoff import cleaning
from handoff.contents import Contents, loaded
from handoff.courier import LEASE, Attempt, Courier, End
from handoff.packing import WAITS_FOR_FILES
from handoff.patience import WAITS
from handoff.sealing import Signed
from handoff.sentences import sentence
from storage.evidence import About
from storage.hall import Hall
from storage.mailroom import Mail
from storage.receipts import FOR_TESTS_ONLY
from storage.settings import HallSettings
from storage.tables import jobs, reports
from tests.handoff import made
from tests.handoff.mailbox import open_mailbox
from tests.handoff.pictures import PLANTED, in_chunks, jpeg
from tests.handoff.test_courier import IDENTITY, SENDER, House, Killed
from tests.handoff.test_enclosing import TOLD_PLACE, VIDEO
from tests.handoff.unsealed import unseal


@pytest.fixture(scope="module")
def contents() -> Contents:
    return loaded()[0]


class Sending(House):
    """A house whose person sends files, too."""

    def courier(self, owner: str = "one") -> Courier:
        return replace(super().courier(owner), evidence=self.hall.evidence)

    async def keep(self, content: bytes, media_type: str, kind: Kind, as_sent: AsSent) -> KeptFile:
        person = self.hall.vault.pseudonym("telegram", 1, 7)
        async with self.hall.evidence.begin(person, self.now, 30_000_000) as taking:
            for chunk in in_chunks(content):
                await taking.write(chunk)
            kept = await taking.keep(About(kind, media_type, as_sent), self.now)
        return KeptFile(kept.file, kind, as_sent, media_type, kept.bytes, kept.sha256, made.AT)

    async def send_with(self, *files: KeptFile) -> None:
        ids = " ".join(file.file for file in files)
        consents = (
            made.consent("c.share.lakeside", "yes", "lakeside"),
            made.consent("c.media.lakeside", ids, "lakeside"),
        )
        picked = Chosen("lakeside", contact=True, exact_place=False, files=tuple(ids.split()))
        report = made.report(consents=consents, files=files)
        await self.order(Mail(b"{}", 700, submit=Submit(report, (picked,))))

    async def delivered(self) -> Attempt:
        done = await self.attempt()
        assert done is not None
        assert done.end is End.DELIVERED, done
        return done


@pytest.fixture
async def sending(tmp_path: Path, contents: Contents) -> Any:
    settings = HallSettings(tmp_path, tmp_path / "testigo.db", tmp_path / "keys", tmp_path / "partners.toml")
    hall = Hall.open(settings, receiver=True, profile=FOR_TESTS_ONLY, clock=lambda: made.NOW)
    house = Sending(hall, tmp_path, contents)
    await house.order(Mail(b"{}", 700))
    yield house
    hall.close()


def opened(sealed: bytes) -> tuple[dict[str, bytes], dict[str, Any]]:
    parcel = unseal(sealed, [str(IDENTITY)], SENDER.public_key())
    assert parcel.signed is Signed.SIGNED
    case: dict[str, Any] = json.loads(parcel.files["case.json"])
    return {name: content for name, content in parcel.files.items() if name.startswith("evidence/")}, case


async def test_files_leave_the_hall_sealed_arrive_cleaned_and_are_said_to_be_shared(sending: Sending) -> None:
    picture = jpeg()
    photo = await sending.keep(picture, "image/jpeg", "photo", "original_file")
    film = await sending.keep(VIDEO, "video/mp4", "video", "compressed")
    kept = [path.read_bytes() for path in (sending.path / "evidence").iterdir()]
    assert not any(PLANTED in content or VIDEO in content for content in kept)
    await sending.send_with(photo, film)
    done = await sending.delivered()
    files, case = opened(sending.parcels()[done.reference])
    assert [row["sent"] for row in case["evidence"]] == ["cleaned_copy", "original"]
    assert files[f"evidence/{film.file}.mp4"] == VIDEO
    assert PLANTED not in files[f"evidence/{photo.file}.jpg"]
    assert case["evidence"][0]["sha256"] == hashlib.sha256(picture).hexdigest()
    for file in (photo, film):
        assert [row.event for row in sending.hall.evidence.custody(file.file)][-1] == "shared"


async def test_a_courier_that_dies_at_the_delivery_leaves_the_next_one_to_say_what_was_shared(
    sending: Sending, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(*_: object, **__: object) -> bool:
        raise Killed

    picture = await sending.keep(jpeg(), "image/jpeg", "photo", "compressed")
    await sending.send_with(picture)
    with monkeypatch.context() as dying:
        dying.setattr(Courier, "_note_shared", dies)
        with pytest.raises(Killed):
            await sending.attempt()
    sending.now += LEASE
    done = await sending.attempt("two")
    assert done is not None
    assert done.end is End.DELIVERED
    assert [row.event for row in sending.hall.evidence.custody(picture.file)][-1] == "shared"


@pytest.mark.parametrize("well", [True, False])
async def test_a_picture_whose_cleaner_was_killed_is_tried_once_more_and_then_stays(
    sending: Sending, monkeypatch: pytest.MonkeyPatch, well: bool
) -> None:
    def killed(*_: object) -> cleaning.Cleaned | None:
        raise Unreachable(cleaning.ENDED)

    await sending.send_with(await sending.keep(jpeg(), "image/jpeg", "photo", "compressed"))
    with monkeypatch.context() as short_of_memory:
        short_of_memory.setattr(cleaning, "cleaned", killed)
        done = await sending.attempt()
        assert done is not None
        assert (done.end, done.code) == (End.LATER, "cleaner-ended")
        sending.now += WAITS[0]
        done = None if well else await sending.delivered()
    done = done or await sending.delivered()
    _, case = opened(sending.parcels()[done.reference])
    (row,) = case["evidence"]
    assert (row["sent"], row.get("held_why")) == (
        ("cleaned_copy", None) if well else ("held", "cannot_be_cleaned")
    )


async def test_what_is_too_large_for_the_mail_is_held_and_the_case_goes_without_it(sending: Sending) -> None:
    with open_mailbox() as (box, url):
        way = Way("email", "in@lakeside.example", {"max_mail_mb": 0.6})
        sending.smtp_url, sending.partner = url, replace(sending.partner, ways=(way,))
        large = await sending.keep(VIDEO * 8, "video/mp4", "video", "compressed")
        small = await sending.keep(VIDEO, "video/mp4", "video", "compressed")
        await sending.send_with(large, small)
        await sending.delivered()
        (sealed,) = box.parcels().values()
    files, case = opened(sealed)
    assert list(files) == [f"evidence/{small.file}.mp4"]
    assert [(row["sent"], row.get("held_why")) for row in case["evidence"]] == [
        ("held", "mail_too_big"),
        ("original", None),
    ]
    assert [row.event for row in sending.hall.evidence.custody(large.file)][-1] != "shared"
    with sending.hall.engine.begin() as core:  # what the person's status tells
        assert core.scalars(select(jobs.c.kept_back)).all() == ["mail_too_big:1"]


async def test_a_place_inside_a_film_stays_where_only_the_city_is_shared(sending: Sending) -> None:
    film = await sending.keep(TOLD_PLACE, "video/mp4", "video", "original_file")
    await sending.send_with(film)
    done = await sending.delivered()
    files, case = opened(sending.parcels()[done.reference])
    assert (files, case["evidence"][0]["held_why"]) == ({}, "may_show_place")


async def test_a_file_whose_bytes_are_damaged_is_named_and_does_not_stop_the_case(sending: Sending) -> None:
    film = await sending.keep(VIDEO, "video/mp4", "video", "compressed")
    await sending.send_with(film)
    (path,) = (sending.path / "evidence").glob("*.age")
    content = bytearray(path.read_bytes())
    content[-40] ^= 1
    path.write_bytes(bytes(content))
    done = await sending.delivered()
    files, case = opened(sending.parcels()[done.reference])
    assert (files, case["evidence"][0]["held_why"]) == ({}, "damaged")


async def test_a_case_waits_for_a_disk_that_is_away_and_then_goes_without_what_it_holds(
    sending: Sending,
) -> None:
    film = await sending.keep(VIDEO, "video/mp4", "video", "compressed")
    await sending.send_with(film)
    there, away = sending.path / "evidence", sending.path / "unmounted"
    there.rename(away)
    for wait in WAITS[:WAITS_FOR_FILES]:
        done = await sending.attempt()
        assert done is not None
        assert (done.end, done.code) == (End.LATER, "files-away")
        sending.now += wait
    assert sentence("files-away").startswith("Files of the case")
    last = await sending.delivered()
    files, case = opened(sending.parcels()[last.reference])
    assert (files, case["evidence"][0]["held_why"]) == ({}, "missing")


async def test_a_disk_that_comes_back_in_time_goes_with_the_case(sending: Sending) -> None:
    film = await sending.keep(VIDEO, "video/mp4", "video", "compressed")
    await sending.send_with(film)
    there, away = sending.path / "evidence", sending.path / "unmounted"
    there.rename(away)
    assert await sending.attempt() is not None
    away.rename(there)
    sending.now += WAITS[0]
    done = await sending.delivered()
    files, _ = opened(sending.parcels()[done.reference])
    assert files == {f"evidence/{film.file}.mp4": VIDEO}


@pytest.mark.parametrize(("exact", "sent"), [(False, "held"), (True, "original")])
async def test_an_added_file_goes_under_the_consent_to_the_place_that_was_given_at_send(
    sending: Sending, exact: bool, sent: str
) -> None:
    picked = Chosen("lakeside", contact=True, exact_place=exact)
    await sending.order(Mail(b"{}", 700, submit=Submit(made.report(), (picked,))))
    await sending.delivered()
    with sending.hall.engine.begin() as core:
        handle = core.scalars(select(reports.c.id)).one()
    film = await sending.keep(TOLD_PLACE, "video/mp4", "video", "original_file")
    photo = await sending.keep(jpeg(), "image/jpeg", "photo", "compressed")
    held_back = await sending.keep(VIDEO, "video/mp4", "video", "compressed")
    yes = replace(made.consent("c.media", f"{film.file} {photo.file}", None))
    added = made.report({}, consents=(yes,), files=(film, photo, held_back))
    await sending.order(Mail(b"{}", 700, orders=(AddToReport(handle, added),)))

    done = await sending.delivered()
    files, case = opened(sending.parcels()[done.reference])
    assert (case["revision"], case["evidence_kept_back"]) == (2, 1)
    assert [row["sent"] for row in case["evidence"]] == [sent, "cleaned_copy"]
    assert PLANTED not in files[f"evidence/{photo.file}.jpg"]
    assert (files.get(f"evidence/{film.file}.mp4") == TOLD_PLACE) is exact
