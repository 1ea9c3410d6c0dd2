"""Whatever is wrong with a partner's keys: nothing leaves, nothing is lost, and the operator reads one plain sentence.

The partners file is real, and so are the hall, the courier and the partner's folder; the clock is turned by hand. Each
fault comes while the courier runs, with a report waiting.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import func, select

from flows.intake.versions import CONSENT_TEXTS, SPARE
from flows.messages import Chosen, Submit
from handoff.contents import Contents, loaded
from handoff.courier import Attempt, Courier, End
from handoff.key_watch import KeyWatch
from handoff.methods import Means
from handoff.partners_file import PartnersFile
from handoff.replies import Replies
from handoff.running import Opened
from handoff.sentences import sentence
from handoff.settings import HandoffSettings
from storage.hall import Hall
from storage.mailroom import Arrival, Due, Kept, Mail, Turn
from storage.partner_keys import HOLD
from storage.receipts import FOR_TESTS_ONLY
from storage.settings import HallSettings
from storage.tables import parcels
from tests.handoff import made
from tests.handoff.odd_keys import bech32, point_of
from tests.handoff.unsealed import unseal

SECOND, DAY = timedelta(seconds=1), timedelta(days=1)
SENDER = Ed25519PrivateKey.generate()
ONE, TWO, THREE = (pyrage.x25519.Identity.generate() for _ in range(3))
KEY, NEW, THIRD = (str(one.to_public()) for one in (ONE, TWO, THREE))
REPLY = "k8T1hVYqJ4p2mC0bWJ3oX1rQ9nSg5dFz7uLeAiBvHcE="

GROUP = """
[[partner]]
id = "{id}"
name = "Lakeside Legal Aid"
what = {{ en = "Lawyers.", es = "Abogados." }}
other_ways = {{ en = "Call.", es = "Llame." }}
states = ["*"]
topics = ["*"]
languages = ["en", "es"]
staff_are_lawyers = "yes"
mandated_reporters = "no"
opens_within_days = 3
agreement_signed_on = 2026-10-01
{recipients}
[[partner.methods]]
method = "folder"
to = "handoff"
{tables}
"""


def table(key: str, /, *, without: str = "", **fields: str) -> str:
    """A recipient as it should be, but for *fields* (TOML) and the one left out."""
    plain = {"key": f'"{key}"', "confirmed_by": '"R. Alvarez"', "confirmed_with": '"M. Ejemplo"'}
    plain |= {"confirmed_on": "2026-10-02"} | fields
    lines = [f"{name} = {value}" for name, value in plain.items() if name != without]
    return "\n".join(["[[partner.recipients]]", *lines])


def group(*tables: str, recipients: str = "", id_: str = "lakeside") -> str:
    return GROUP.format(id=id_, recipients=recipients, tables="\n".join(tables))


@dataclass
class House:
    """A courier that runs, a partners file that can be written, and a clock."""

    hall: Hall
    path: Path
    contents: Contents
    now: datetime = made.NOW
    recovery: str = ""
    opened: Opened = field(init=False)
    updates: int = 0

    @property
    def file(self) -> Path:
        return self.path / "partners.toml"

    def start(self, text: str) -> None:
        """Start the courier with this file, which must be right."""
        self.write(text)
        hall = HallSettings(self.path, self.path / "testigo.db", self.path / "keys", self.file)
        file = PartnersFile(HandoffSettings(hall, (), Means(self.path)))
        file._stamp = None  # the first look reads it
        watch = KeyWatch(self.hall.partner_keys, self.recovery)
        courier = Courier(
            self.hall.jobs,
            file,
            self.contents,
            SENDER,
            Means(self.path),
            lambda: self.now,
            "one",
            watch=watch,
        )
        replies = Replies(self.hall.cases, file, watch, lambda: self.now)
        self.opened = Opened(self.hall, courier, file, watch, replies)
        self.opened.file_changed()
        assert file.faults == ()

    def write(self, text: str | bytes) -> None:
        """Put another file in its place, as an editor does."""
        draft = self.path / "draft.toml"
        draft.write_bytes(text if isinstance(text, bytes) else text.encode())
        draft.replace(self.file)

    async def send(self, text: str = CONSENT_TEXTS["c.share"]) -> None:
        """A person sends a report, after reading *text* (its version)."""
        chosen = (Chosen("lakeside", contact=False, exact_place=False),)
        agreed = replace(made.consent("c.share.lakeside", "yes", "lakeside"), text_version=text)
        report = made.report(consents=(agreed,))
        self.updates += 1
        arrival = Arrival(1, self.updates, self.hall.vault.pseudonym("telegram", 1, 7), b"{}", 700, self.now)

        def apply(item: Arrival | Due, kept: Kept | None) -> Mail:
            return Mail(b"{}", 700, submit=Submit(report, chosen))

        await self.hall.turn(Turn((arrival,), (arrival,), (), self.now), apply)

    async def attempt(self) -> Attempt | None:
        """One round of the courier's loop."""
        self.opened.file_changed()
        return await self.opened.courier.attempt_next()

    def left(self) -> dict[str, bytes]:
        """What has left the house."""
        out = self.path / "handoff"
        return {path.name: path.read_bytes() for path in out.iterdir()} if out.is_dir() else {}

    def sealed(self) -> int:
        """How many parcels were made."""
        with self.hall.engine.connect() as core:
            return core.scalar(select(func.count()).select_from(parcels)) or 0

    async def healed(self) -> None:
        """The operator puts a right key in and confirms it: the report arrives, once, whole."""
        self.now = max(self.now, made.NOW)
        self.write(group(table(THIRD)))
        self.opened.file_changed()
        self.hall.partner_keys.confirm("lakeside", THIRD, self.now)
        self.opened.courier.again("lakeside")
        done = await self.attempt()
        assert done is not None
        assert done.end is End.DELIVERED, done.code
        (sealed,) = self.left().values()
        case = unseal(sealed, [str(THREE)], SENDER.public_key()).files["case.json"]
        assert made.STORY in case.decode()
        assert await self.attempt() is None


@pytest.fixture(scope="module")
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


def spoiled(at: int) -> str:
    """KEY with another sign at one place."""
    return KEY[:at] + ("q" if KEY[at] != "q" else "p") + KEY[at + 1 :]


def swapped() -> str:
    """KEY with two neighbours that differ changed over."""
    at = next(at for at in range(10, 60) if KEY[at] != KEY[at + 1])
    return KEY[:at] + KEY[at + 1] + KEY[at] + KEY[at + 2 :]


DAMAGED = "damaged: a sign is wrong or missing."
IN_THE_FILE = {
    "no table": (group(), "recipients is missing: write at least one."),
    "an empty list": (group(recipients="recipients = []"), "recipients is missing: write at least one."),
    "a text for the tables": (group(recipients=f'recipients = "{KEY}"'), "recipients is missing"),
    "a list of texts": (group(recipients=f'recipients = ["{KEY}"]'), "recipients is missing"),
    "no key": (group(table("", without="key")), "it is missing, or it is not text."),
    "an empty key": (group(table("")), "it is missing, or it is not text."),
    "spaces": (group(table("   ")), "it is missing, or it is not text."),
    "a number": (group(table("", key="7")), "it is missing, or it is not text."),
    "a list": (group(table("", key=f'["{KEY}"]')), "it is missing, or it is not text."),
    "the private key": (group(table(str(ONE))), "it is a PRIVATE key."),
    "the private key in small letters": (group(table(str(ONE).lower())), "it is a PRIVATE key."),
    "a private PEM file": (group(table("-----BEGIN PRIVATE KEY-----")), "it is a PRIVATE key."),
    "an SSH key": (group(table("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI")), "it is an SSH key."),
    "an RSA key of SSH": (group(table("ssh-rsa AAAAB3NzaC1yc2E")), "it is an SSH key."),
    "an ECDSA key of SSH": (group(table("ecdsa-sha2-nistp256 AAAAE2VjZHNh")), "it is an SSH key."),
    "an OpenPGP key": (group(table("-----BEGIN PGP PUBLIC KEY BLOCK-----")), "it is an OpenPGP key."),
    "a public PEM file": (group(table("-----BEGIN PUBLIC KEY-----")), "it is a PEM file."),
    "a plugin's key": (group(table("age1yubikey1qwt50d05nh5vutpdzmlg5wn80x")), "a plugin of age."),
    "a post-quantum key": (group(table("age1pq1" + "q" * 90)), "post-quantum"),
    "a reply key": (group(table(REPLY)), "it is not an age public key (age1…)."),
    "an address": (group(table("https://lakeside.example/key")), "it is not an age public key (age1…)."),
    "another prefix": (group(table(bech32("ago", point_of(KEY)))), "it is not an age public key (age1…)."),
    "a coin's address": (group(table(bech32("bc", point_of(KEY)))), "it is not an age public key (age1…)."),
    "a space inside": (group(table(f"{KEY[:30]} {KEY[30:]}")), "a space or a line break inside."),
    "a line break inside": (group(table(f"{KEY[:30]}\\n{KEY[30:]}")), "a space or a line break inside."),
    "capital letters": (group(table(KEY.upper())), "it has capital letters."),
    "one capital letter": (group(table(KEY[:-1] + KEY[-1].upper() + "Q")), "it has capital letters."),
    "cut off": (group(table(KEY[:-1])), "it has 61 signs. An age public key has 62."),
    "two keys in one": (group(table(KEY + NEW)), "it has 124 signs. An age public key has 62."),
    "an invisible sign": (group(table(KEY[:30] + "\u200b" + KEY[31:])), DAMAGED),
    "one sign wrong": (group(table(spoiled(20))), DAMAGED),
    "the last sign wrong": (group(table(spoiled(61))), DAMAGED),
    "two signs swapped": (group(table(swapped())), DAMAGED),
    "a sign no key has": (group(table(KEY[:30] + "b" + KEY[31:])), DAMAGED),
    "a letter of another script": (group(table(KEY[:30] + "\u0430" + KEY[31:])), DAMAGED),
    "spare bits": (group(table(bech32("age", point_of(KEY), padding=1))), DAMAGED),
    "a key of zeros": (group(table(bech32("age", bytes(32)))), "anybody could open"),
    "the point one": (group(table(bech32("age", bytes([1, *bytes(31)])))), "anybody could open"),
    "the point p": (group(table(bech32("age", bytes([237, *[255] * 30, 127])))), "anybody could open"),
    "nobody confirmed": (group(table(KEY, without="confirmed_by")), "nobody confirmed it."),
    "a blank name": (group(table(KEY, confirmed_by='" "')), "nobody confirmed it."),
    "nobody of the group": (group(table(KEY, without="confirmed_with")), "confirmed_with is missing"),
    "one person twice": (group(table(KEY, confirmed_with='"r. alvarez"')), "are the same."),
    "no day": (group(table(KEY, without="confirmed_on")), "nobody confirmed it."),
    "a day in quotes": (group(table(KEY, confirmed_on='"2026-10-02"')), "without quotes."),
    "a day to come": (group(table(KEY, confirmed_on="2026-12-24")), "confirmed_on is in the future."),
    "an end before the beginning": (group(table(KEY, expires_on="2026-10-02")), "not after confirmed_on."),
    "an end in quotes": (group(table(KEY, expires_on='"2027-01-01"')), "without quotes."),
    "an end with a time": (group(table(KEY, expires_on="2027-01-01T00:00:00Z")), "without quotes."),
    "to be revoked": (group(table(KEY, revoked_on="2026-12-24")), "revoked_on is in the future."),
    "an unknown field": (group(table(KEY, secret='"x"')), '"secret" is not a field here.'),
    "the same key twice": (group(table(KEY), table(KEY)), "stands here twice."),
    "a good key and a bad one": (group(table(KEY), table(spoiled(20))), DAMAGED),
    "a good key and a private one": (group(table(KEY), table(str(TWO))), "it is a PRIVATE key."),
    "one key of two groups": (group(table(KEY)) + group(table(KEY), id_="ribera"), "stands under"),
}


@pytest.mark.parametrize(("text", "said"), IN_THE_FILE.values(), ids=IN_THE_FILE)
async def test_a_fault_in_the_file_holds_everything_until_it_is_healed(
    house: House, text: str, said: str
) -> None:
    house.start(group(table(KEY)))
    await house.send()
    house.write(text)

    done = await house.attempt()

    assert done is not None
    assert (done.end, done.code) == (End.HELD, "partners-file")
    (fault,) = house.opened.file.faults
    assert said in fault
    assert str(ONE) not in fault
    assert (house.left(), house.sealed()) == ({}, 0)
    await house.healed()


Turned = Callable[[House], object]


def later(by: timedelta) -> Turned:
    def turn(house: House) -> None:
        house.now += by

    return turn


def files(*texts: str | bytes, after: timedelta = timedelta(0)) -> Turned:
    """The file becomes one after the other, and the courier reads each; then time passes."""

    def turn(house: House) -> None:
        for text in texts:
            house.write(text)
            house.opened.file_changed()
        house.now += after

    return turn


REVOKED = group(table(KEY, revoked_on="2026-11-21"))
AT_SEND_TIME = {
    "expired yesterday": (files(group(table(KEY, expires_on="2026-11-21"))), "no-key"),
    "expired today": (files(group(table(KEY, expires_on="2026-11-22"))), "no-key"),
    "expired since the start": (
        files(group(table(KEY, expires_on="2026-11-24")), after=2 * DAY),
        "no-key",
    ),
    "revoked": (files(REVOKED), "no-key"),
    "revoked and expired": (
        files(group(table(KEY, revoked_on="2026-11-21"), table(NEW, expires_on="2026-11-21"))),
        "no-key",
    ),
    "revoked, and the old file put back": (files(REVOKED, group(table(KEY))), "no-key"),
    "revoked, put back, two days later": (files(REVOKED, group(table(KEY)), after=3 * DAY), "no-key"),
    "the only key is new": (files(group(table(NEW))), "key-change"),
    "new, a second before its time": (files(group(table(NEW)), after=HOLD - SECOND), "key-change"),
    "new, beside a revoked one": (
        files(group(table(KEY, revoked_on="2026-11-21"), table(NEW))),
        "key-change",
    ),
    "new after the partner had none": (files(group(), group(table(NEW))), "key-change"),
    "new after the file was empty": (files("", group(table(NEW))), "key-change"),
    "new, and revoked while it waited": (
        files(group(table(NEW)), group(table(NEW, revoked_on="2026-11-22")), after=HOLD),
        "no-key",
    ),
    "the clock is before the confirmation": (later(-60 * DAY), "no-key"),
    "the clock is at its beginning": (later(-20000 * DAY), "no-key"),
    "new, and the clock went back": (files(group(table(NEW)), after=-DAY), "key-change"),
    "the file is gone": (lambda house: house.file.unlink(), "partner-gone"),
    "the file is empty": (files(""), "partner-gone"),
    "the partner left": (files(group(table(KEY), id_="ribera")), "partner-gone"),
    "the file is no TOML": (files("[[partner"), "partners-file"),
    "the file is no text": (files(b"\xff\xfe\x00"), "partners-file"),
    "the file is half written": (files(group(table(KEY))[:300]), "partners-file"),
}


@pytest.mark.parametrize(("turn", "code"), AT_SEND_TIME.values(), ids=AT_SEND_TIME)
async def test_a_key_that_may_not_be_used_now_holds_the_parcel(house: House, turn: Turned, code: str) -> None:
    house.start(group(table(KEY)))
    await house.send()
    turn(house)
    if house.now < made.NOW:  # the job was due at the time before
        house.hall.jobs.resume("lakeside", house.now, ("due",))

    done = await house.attempt()

    assert done is not None
    assert (done.end, done.code) == (End.HELD, code)
    assert sentence(code).endswith(".")
    assert sentence(code) != f"The partner's end said: {code}."
    assert (house.left(), house.sealed()) == ({}, 0)
    await house.healed()


async def test_a_new_key_gets_its_parcels_by_itself_when_its_time_has_come(house: House) -> None:
    house.start(group(table(KEY)))
    await house.send()
    house.write(group(table(NEW)))
    done = await house.attempt()
    assert done is not None
    assert done.code == "key-change"
    house.now += HOLD - SECOND
    assert await house.attempt() is None
    house.now += SECOND
    done = await house.attempt()
    assert done is not None
    assert done.end is End.DELIVERED
    (sealed,) = house.left().values()
    assert unseal(sealed, [str(TWO)]).files["case.json"]


def opens(sealed: bytes, identity: pyrage.x25519.Identity) -> bool:
    try:
        pyrage.decrypt(sealed, [identity])
    except pyrage.DecryptError:
        return False
    return True


async def test_every_key_opens_a_parcel_and_a_new_one_not_before_its_time(house: House) -> None:
    house.start(group(table(KEY), table(NEW)))
    await house.send()
    await house.attempt()
    (first,) = house.left().values()
    assert [opens(first, one) for one in (ONE, TWO, THREE)] == [True, True, False]

    house.write(group(table(KEY), table(NEW), table(THIRD)))
    await house.send()
    await house.attempt()
    (second,) = set(house.left().values()) - {first}
    assert [opens(second, one) for one in (ONE, TWO, THREE)] == [True, True, False]

    house.now += HOLD
    await house.send()
    await house.attempt()
    (third,) = set(house.left().values()) - {first, second}
    assert [opens(third, one) for one in (ONE, TWO, THREE)] == [True, True, True]


async def test_expired_and_revoked_keys_open_nothing_beside_a_good_one(house: House) -> None:
    expired, revoked = table(NEW, expires_on="2026-11-21"), table(THIRD, revoked_on="2026-11-21")
    house.start(group(table(KEY), expired, revoked))
    await house.send()
    await house.attempt()
    (sealed,) = house.left().values()
    assert [opens(sealed, one) for one in (ONE, TWO, THREE)] == [True, False, False]


async def test_a_parcel_sealed_earlier_is_sealed_anew_when_one_of_its_keys_is_revoked(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.start(group(table(KEY), table(NEW)))
    await house.send()
    with monkeypatch.context() as full:
        full.setattr(
            "handoff.methods.folder.Folder._write", lambda *_: (_ for _ in ()).throw(OSError(28, "full"))
        )
        done = await house.attempt()
    assert done is not None
    assert done.end is End.LATER
    assert house.sealed() == 1
    house.write(group(table(KEY), table(NEW, revoked_on="2026-11-22")))
    house.now += timedelta(hours=1)
    done = await house.attempt()
    assert done is not None
    assert done.end is End.DELIVERED
    (sealed,) = house.left().values()
    assert [opens(sealed, one) for one in (ONE, TWO)] == [True, False]


async def test_a_request_to_erase_is_held_by_the_same_rules(house: House) -> None:
    house.start(group(table(KEY)))
    await house.send()
    await house.attempt()
    person = house.hall.vault.pseudonym("telegram", 1, 7)
    arrival = Arrival(1, 99, person, b"{}", 700, house.now)

    def erase(item: Arrival | Due, kept: Kept | None) -> Mail:
        return Mail(None, 700, erase_all=True)

    await house.hall.turn(Turn((arrival,), (arrival,), (), house.now), erase)
    house.write(group(table(KEY, revoked_on="2026-11-22")))
    house.now += HOLD
    done = await house.attempt()
    assert done is not None
    assert (done.end, done.kind, done.code) == (End.HELD, "erase", "no-key")
    assert len(house.left()) == 1


class TestRecovery:
    """The operator's recovery key, where one is set."""

    @pytest.fixture(autouse=True)
    def set(self, house: House) -> None:
        house.recovery = THIRD

    async def test_it_waits_although_it_is_the_first(self, house: House) -> None:
        house.start(group(table(KEY)))
        await house.send(CONSENT_TEXTS[SPARE])
        await house.attempt()
        (sealed,) = house.left().values()
        assert [opens(sealed, one) for one in (ONE, THREE)] == [True, False]

    async def test_then_it_opens_what_a_person_sent_who_read_of_it(self, house: House) -> None:
        house.start(group(table(KEY)))
        house.now += HOLD
        await house.send(CONSENT_TEXTS[SPARE])
        await house.attempt()
        (sealed,) = house.left().values()
        assert [opens(sealed, one) for one in (ONE, THREE)] == [True, True]

    async def test_it_never_opens_what_a_person_sent_who_did_not_read_of_it(self, house: House) -> None:
        house.start(group(table(KEY)))
        house.now += HOLD
        await house.send()
        await house.attempt()
        (sealed,) = house.left().values()
        assert [opens(sealed, one) for one in (ONE, THREE)] == [True, False]

    async def test_alone_it_gets_nothing(self, house: House) -> None:
        house.start(group(table(KEY)))
        house.now += HOLD
        await house.send(CONSENT_TEXTS[SPARE])
        house.write(group(table(KEY, revoked_on="2026-11-22")))
        done = await house.attempt()
        assert done is not None
        assert (done.end, done.code) == (End.HELD, "no-key")
        assert house.left() == {}
