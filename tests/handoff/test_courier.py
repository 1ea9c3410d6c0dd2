"""The courier: what a person agreed to send arrives sealed, once however often it is tried, or a human is told."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import jsonschema
import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy.exc import OperationalError

from flows.answers import Answer
from flows.errors import Refused, Unreachable
from flows.messages import Chosen, Submit
from flows.partners import Partner, Recipient, Way
from handoff.contents import Contents, loaded
from handoff.courier import LEASE, Attempt, Courier, End
from handoff.methods import Means, Parcel, Receipt, folder
from handoff.patience import GIVE_UP, WAITS, wait_after
from handoff.schema import SCHEMA
from handoff.sealing import Signed
from storage.hall import Hall
from storage.jobs import Job, Jobs
from storage.mailroom import Arrival, Due, Kept, Mail
from storage.mailroom import Turn as HallTurn
from storage.receipts import FOR_TESTS_ONLY
from storage.settings import HallSettings
from tests.handoff import made
from tests.handoff.mailbox import open_mailbox
from tests.handoff.unsealed import unseal

IDENTITY = pyrage.x25519.Identity.generate()
SENDER = Ed25519PrivateKey.generate()


class Killed(BaseException):
    """The process is gone, here and now."""


@dataclass
class House:
    """A hall, a partner with a folder, a clock that is turned by hand."""

    hall: Hall
    path: Path
    contents: Contents
    now: datetime = made.NOW
    partner: Partner = field(default_factory=lambda: made.keyed(str(IDENTITY.to_public())))
    smtp_url: str = ""
    updates: int = 0

    def courier(self, owner: str = "one") -> Courier:
        means = Means(self.path, self.smtp_url)
        partners = {self.partner.id: self.partner}
        return Courier(self.hall.jobs, partners, self.contents, SENDER, means, lambda: self.now, owner)

    async def attempt(self, owner: str = "one") -> Attempt | None:
        return await self.courier(owner).attempt_next()

    async def order(self, mail: Mail) -> None:
        def apply(item: Arrival | Due, kept: Kept | None) -> Mail:
            return mail

        self.updates += 1
        person = self.hall.vault.pseudonym("telegram", 1, 7)
        arrival = Arrival(1, self.updates, person, b"{}", 700, self.now)
        await self.hall.turn(HallTurn((arrival,), (arrival,), (), self.now), apply)

    async def send(self, *, contact: bool = True) -> None:
        chosen = (Chosen("lakeside", contact=contact, exact_place=False),)
        await self.order(Mail(b"{}", 700, submit=Submit(made.report(), chosen)))

    def parcels(self) -> dict[str, bytes]:
        out = self.path / "handoff"
        return {path.name: path.read_bytes() for path in out.iterdir()} if out.is_dir() else {}


@pytest.fixture(scope="session")
def contents() -> Contents:
    made_of, faults = loaded()
    assert faults == ()
    return made_of


@pytest.fixture
def house(tmp_path: Path, contents: Contents) -> Iterator[House]:
    settings = HallSettings(tmp_path, tmp_path / "testigo.db", tmp_path / "keys", tmp_path / "partners.toml")
    hall = Hall.open(settings, receiver=True, profile=FOR_TESTS_ONLY, clock=lambda: made.NOW)
    yield House(hall, tmp_path, contents)
    hall.close()


async def test_a_report_arrives_sealed_signed_and_valid(house: House) -> None:
    house.partner = replace(house.partner, reply_keys=house.partner.recipients)
    await house.send()
    done = await replace(house.courier(), listens=True).attempt_next()
    assert done is not None
    assert (done.end, done.reference) == (End.DELIVERED, f"{done.alias}.zip.age")
    opened = unseal(house.parcels()[done.reference], [str(IDENTITY)], SENDER.public_key())
    assert opened.signed is Signed.SIGNED
    case = json.loads(opened.files["case.json"])
    jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(case)
    assert case["alias"] == done.alias
    assert case["how_to_answer"]["ways"] == ["file_beside_parcels", "http", "operator"]
    assert case["event"]["narrative"][0]["original"]["text"] == made.STORY
    assert opened.files["case.pdf"].startswith(b"%PDF")
    assert await house.attempt() is None


@pytest.mark.parametrize(("types", "hours"), [(["detained"], 12), (["threats"], 9 * 24)])
async def test_silence_about_somebody_who_is_held_is_asked_about_after_hours(
    house: House, types: list[str], hours: int
) -> None:
    told = made.report({**made.answers(), "inc.types": Answer(types), "det.where_known": Answer()})
    chosen = (Chosen("lakeside", contact=True, exact_place=False),)
    await house.order(Mail(b"{}", 700, submit=Submit(told, chosen)))
    done = await house.attempt()
    assert done is not None
    assert done.end is End.DELIVERED

    (due,) = [row for row in await house.hall.due(made.NOW + timedelta(days=11)) if row.kind == "unanswered"]
    assert due.at == made.NOW + timedelta(hours=hours)


async def test_a_report_arrives_by_mail_and_nothing_of_it_in_clear(house: House) -> None:
    with open_mailbox() as (box, url):
        house.smtp_url, house.partner = (
            url,
            replace(house.partner, ways=(Way("email", "in@lakeside.example"),)),
        )
        await house.send()
        await house.attempt()
        (sealed,) = box.parcels().values()
        opened = unseal(sealed, [str(IDENTITY)], SENDER.public_key())
        assert made.STORY in opened.files["case.json"].decode()
        assert all(
            word not in str(mail) for mail in box.mails for word in (made.STORY, "Chicago", "Lakeside Legal")
        )


@pytest.mark.parametrize("moment", ["before", "after"])
async def test_killed_at_delivery_the_same_bytes_come_under_the_same_name(
    house: House, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    seen: list[Parcel] = []
    real = folder.Folder.deliver

    async def deliver(self: folder.Folder, parcel: Parcel) -> Receipt:
        seen.append(parcel)
        if len(seen) > 1:
            return await real(self, parcel)
        if moment == "after":
            await real(self, parcel)
        raise Killed

    monkeypatch.setattr(folder.Folder, "deliver", deliver)
    await house.send()
    with pytest.raises(Killed):
        await house.attempt()
    assert await house.attempt("two") is None  # the lease of the dead one still runs
    house.now += LEASE
    done = await house.attempt("two")
    assert done is not None
    assert done.end is End.DELIVERED
    assert seen[0] == seen[1]
    assert house.parcels() == {seen[0].name: seen[0].sealed}


async def test_killed_while_sealing_nothing_has_left(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def die(*_: object) -> bytes:
        raise Killed

    with monkeypatch.context() as broken:
        broken.setattr("handoff.packing.seal_drawn", die)
        await house.send()
        with pytest.raises(Killed):
            await house.attempt()
    assert house.parcels() == {}
    house.now += LEASE
    done = await house.attempt()
    assert done is not None
    assert done.end is End.DELIVERED


async def test_what_time_heals_is_tried_again_with_patience_and_then_a_human_is_told(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def deliver(self: folder.Folder, parcel: Parcel) -> Receipt:
        raise Unreachable("folder-full-or-away")

    monkeypatch.setattr(folder.Folder, "deliver", deliver)
    await house.send()
    began, tries = house.now, 0
    while (wait := wait_after(tries + 1, house.now - began)) is not None:
        done, tries = await house.attempt(), tries + 1
        assert done is not None
        assert done.end is End.LATER
        house.now += wait - timedelta(seconds=1)
        assert await house.attempt() is None
        house.now += timedelta(seconds=1)
    done = await house.attempt()
    assert done is not None
    assert (done.end, done.code) == (End.REFUSED, "gave-up-folder-full-or-away")
    assert GIVE_UP <= house.now - began < GIVE_UP + timedelta(hours=3)


@pytest.mark.parametrize(
    "recipient",
    [
        None,
        Recipient(str(IDENTITY.to_public())),
        Recipient(str(IDENTITY.to_public()), "A.", date(2026, 1, 1), date(2026, 11, 1), "B."),
        Recipient("age1" + "q" * 58, "A.", date(2026, 1, 1), confirmed_with="B."),
    ],
    ids=["missing", "unconfirmed", "expired", "broken"],
)
async def test_key_trouble_holds_the_parcel_until_it_is_healed(
    house: House, recipient: Recipient | None
) -> None:
    good = house.partner
    house.partner = replace(good, recipients=(recipient,) if recipient else ())
    await house.send()
    done = await house.attempt()
    assert done is not None
    assert done.end is End.HELD
    assert house.parcels() == {}
    house.now += timedelta(days=2)
    assert await house.attempt() is None
    house.partner = good
    assert house.courier().resume() == 1
    done = await house.attempt()
    assert done is not None
    assert done.end is End.DELIVERED


async def test_a_partner_that_left_the_file_holds_its_parcels(house: House) -> None:
    house.partner = made.partner(id="other")
    await house.send()
    done = await house.attempt()
    assert done is not None
    assert (done.end, done.code) == (End.HELD, "partner-gone")


async def test_a_refusal_stops_until_a_human_lets_it_go_on(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def deliver(self: folder.Folder, parcel: Parcel) -> Receipt:
        raise Refused("folder-not-writable")

    await house.send()
    with monkeypatch.context() as broken:
        broken.setattr(folder.Folder, "deliver", deliver)
        done = await house.attempt()
    assert done is not None
    assert done.end is End.REFUSED
    assert house.courier().resume() == 0
    assert house.courier().resume(refused=True) == 1
    done = await house.attempt()
    assert done is not None
    assert done.end is End.DELIVERED


async def test_a_new_key_of_the_partner_gets_a_parcel_of_its_own(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def deliver(self: folder.Folder, parcel: Parcel) -> Receipt:
        raise Unreachable("folder-full-or-away")

    await house.send()
    with monkeypatch.context() as broken:
        broken.setattr(folder.Folder, "deliver", deliver)
        await house.attempt()
    fresh = pyrage.x25519.Identity.generate()
    house.partner = made.keyed(str(fresh.to_public()))
    house.now += WAITS[0]
    await house.attempt()
    (sealed,) = house.parcels().values()
    assert unseal(sealed, [str(fresh)]).files
    with pytest.raises(Refused, match="wrong-key"):
        unseal(sealed, [str(IDENTITY)])


async def test_an_erased_report_asks_the_partner_to_erase_by_its_own_method(house: House) -> None:
    await house.send()
    sent = await house.attempt()
    assert sent is not None
    await house.order(Mail(None, 700, erase_all=True))
    done = await house.attempt()
    assert done is not None
    assert (done.kind, done.end, done.reference) == ("erase", End.DELIVERED, f"{sent.alias}.erase.zip.age")
    opened = unseal(house.parcels()[done.reference], [str(IDENTITY)], SENDER.public_key())
    assert opened.signed is Signed.SIGNED
    assert json.loads(opened.files["please-erase.json"]) == {
        "request": "erase",
        "alias": sent.alias,
        "erase": ["case", "files", "additions"],
    }
    assert f"Please erase case {sent.alias}" in opened.files["please-erase.txt"].decode()


async def test_no_lock_is_held_while_a_parcel_is_on_its_way(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = folder.Folder.deliver

    async def deliver(self: folder.Folder, parcel: Parcel) -> Receipt:
        await house.send()  # the bot writes meanwhile: with a lock held this would fail or hang
        return await real(self, parcel)

    monkeypatch.setattr(folder.Folder, "deliver", deliver)
    await house.send()
    done = await house.attempt()
    assert done is not None
    assert done.end is End.DELIVERED


async def test_a_job_that_cannot_be_carried_is_set_aside_and_the_next_one_arrives(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> bytes:
        raise KeyError(made.STORY)

    await house.send()
    with monkeypatch.context() as broken:
        broken.setattr("handoff.packing.seal_drawn", fail)
        done = await house.attempt()
    assert done is not None
    assert (done.end, done.code) == (End.REFUSED, "fault-KeyError")
    await house.send()
    done = await house.attempt()
    assert done is not None
    assert done.end is End.DELIVERED


async def test_a_locked_database_is_no_fault_of_the_job(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object) -> bytes:
        raise OperationalError("", {}, Exception())

    await house.send()
    with monkeypatch.context() as broken:
        broken.setattr("handoff.packing.seal_drawn", locked)
        with pytest.raises(OperationalError):
            await house.attempt()
    house.now += LEASE
    done = await house.attempt()
    assert done is not None
    assert done.end is End.DELIVERED


async def test_a_report_that_was_released_is_not_sent_empty(house: House) -> None:
    await house.send()
    house.now += timedelta(days=90)
    await house.hall.sweep(house.now)
    done = await house.attempt()
    assert done is not None
    assert (done.end, done.code) == (End.REFUSED, "report-released")


async def test_a_report_that_does_not_open_is_set_aside_and_the_next_one_arrives(house: House) -> None:
    await house.send()
    with house.hall.engine.begin() as core:
        core.exec_driver_sql("UPDATE reports SET sealed = x'00'")
    await house.send()
    done, next_one = await house.attempt(), await house.attempt()
    assert done is not None
    assert (done.end, done.code) == (End.REFUSED, "vault-unopenable")
    assert next_one is not None
    assert next_one.end is End.DELIVERED


async def test_a_report_erased_while_its_parcel_was_made_is_not_sent(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Jobs.keep_parcel

    def erased_meanwhile(self: Jobs, job: Job, *told: Any) -> bytes:
        with house.hall.engine.begin() as core:
            core.exec_driver_sql("DELETE FROM reports")
        return real(self, job, *told)

    monkeypatch.setattr(Jobs, "keep_parcel", erased_meanwhile)
    await house.send()
    done = await house.attempt()
    assert done is not None
    assert (done.end, done.code) == (End.REFUSED, "erased")
    assert house.parcels() == {}


async def test_a_parcel_that_kills_three_couriers_is_set_aside_and_can_be_sent_again(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(*_: object) -> bytes:
        raise Killed

    await house.send()
    with monkeypatch.context() as deadly:
        deadly.setattr("handoff.packing.seal_drawn", dies)
        for owner in ("one", "two", "three"):
            with pytest.raises(Killed):
                await house.attempt(owner)
            house.now += LEASE
        done = await house.attempt("four")
    assert done is not None
    assert (done.end, done.code) == (End.REFUSED, "courier-lost")
    assert house.courier("five").resume() == 0  # a start does not begin it again
    assert house.courier("five").resume(refused=True) == 1
    done = await house.attempt("five")
    assert done is not None
    assert done.end is End.DELIVERED
