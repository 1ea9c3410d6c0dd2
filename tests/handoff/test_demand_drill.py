"""What the server could hand over about a case: the drill says it, and a thief with everything at hand tries it.

Both are tried on both databases. The person's session is a real one, as the bot keeps it after Send.
"""

import asyncio
import base64
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pyrage
import pytest
import structlog
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from sqlalchemy import select, update

from bot.memory import to_keep
from flows.messages import Chosen, Submit
from handoff.__main__ import app
from handoff.signing import SUFFIX
from storage import demand
from storage.hall import EVIDENCE, Hall
from storage.keyring import KEY_BYTES
from storage.mailroom import Mail
from storage.receipts import FOR_TESTS_ONLY
from storage.settings import HallSettings
from storage.tables import cases, data_keys, metadata, reports
from tests.endtoend.readable import Keys, found, keys_left, on_disk, opened
from tests.flows.walks import at_options
from tests.handoff import made
from tests.handoff.test_key_faults import KEY, NEW, ONE, group, table
from tests.postgres import Postgres
from tests.storage.conftest import both_databases
from tests.storage.files import CANARY, draft, line, look, taken
from tests.storage.made import LATER, Door, added, arrival, turn

LETTER = "Did you see the buganvilla truck?"
CHAT = 700_700_701
CODES = b'"inc.types"'
"""What the session remembers of the report, for the cards after Send."""
WORDS = (made.STORY.encode(), LATER.encode(), CANARY, CODES)
RELEASED = frozenset({"report", "addendum", "evidence", "part"})
"""Purposes of the data keys that go with the words."""
DAY = timedelta(days=1)
Drill = Callable[..., tuple[int, str]]


@dataclass
class House:
    """A house in which a report was sent, delivered, added to and asked about. *alias*: its case."""

    home: Path
    url: str = ""
    server: Postgres | None = field(default=None, repr=False)
    alias: str = ""

    @property
    def settings(self) -> HallSettings:
        data, partners = self.home / "var", self.home / "partners.toml"
        return HallSettings(data, data / "testigo.db", data / "keys", partners, demo=True, postgres=self.url)

    def hall(self) -> Hall:
        return Hall.open(self.settings, receiver=True, profile=FOR_TESTS_ONLY)

    def lying(self) -> Iterator[tuple[str, bytes]]:
        """Every byte on the disk; of PostgreSQL what an operator's copy of it holds, written as hexadecimal digits."""
        yield from on_disk(self.home)
        if self.server is not None:
            dump = self.server.dump(self.url)
            yield "dump", dump
            for digits in re.findall(rb"\\\\x((?:[0-9a-f]{2})+)", dump):
                yield "dump", bytes.fromhex(digits.decode())


database = both_databases()


@pytest.fixture
def house(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, database: str, request: pytest.FixtureRequest
) -> Iterator[House]:
    for name in [name for name in os.environ if name.startswith("TESTIGO_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("TESTIGO_DATA_DIR", str(tmp_path / "var"))
    monkeypatch.setenv("TESTIGO_DEMO", "1")
    monkeypatch.setattr("storage.log.set_up", lambda _level: None)  # it changes the whole process
    monkeypatch.chdir(tmp_path)
    (tmp_path / "partners.toml").write_text(group(table(KEY)), encoding="utf-8")
    house = House(tmp_path)
    if database == "postgresql":
        house.server = request.getfixturevalue("postgres")
        house.url = house.server.url()
        monkeypatch.setenv("TESTIGO_DATABASE_URL", house.url)
    yield house
    structlog.reset_defaults()


@pytest.fixture
def typed(capsys: pytest.CaptureFixture[str]) -> Drill:
    def run(*words: str) -> tuple[int, str]:
        try:
            code = app(words, exit_on_error=False, result_action="return_value")
        except SystemExit as ended:
            code = ended.code
        return int(code or 0), "".join(capsys.readouterr())

    return run


async def sent(house: House) -> None:
    """A person tells, with a file, and sends; the courier carries; something is added; the partner asks."""
    hall, now = house.hall(), datetime.now(UTC)
    await taken(hall, await draft(hall), now=now)
    kept = hall.evidence.of_draft(arrival(hall, 1).person)
    report = made.report(consents=(made.consent("c.share.lakeside", "yes", "lakeside"),))
    report = replace(report, files=tuple(map(line, kept)))
    order = Submit(report, (Chosen("lakeside", contact=True, exact_place=False),))
    session, parts = to_keep(at_options("h").session)
    after_send = Mail(session, CHAT, submit=order, erase_draft=True, parts=parts)
    await look(hall)
    await hall.turn(turn(arrival(hall, 2, at=now), now=now), Door(after_send))
    await added(hall, user=8, now=now)
    with hall.engine.connect() as core:
        house.alias = str(core.scalars(select(cases.c.alias)).one())
    hall.cases.reply(house.alias, LETTER, now)
    hall.close()


def thief(house: House, hall: Hall, keys: Keys) -> set[bytes]:
    """Which words and files can be had with the database, every file and these keys."""
    files = house.settings.data_dir / EVIDENCE
    return {word for word, _ in found((*WORDS, LETTER.encode()), opened(hall, keys, files))}


def purposes(hall: Hall) -> set[str]:
    """What the data keys that are left are for."""
    with hall.engine.connect() as core:
        return {id_.partition(":")[0] for id_ in core.scalars(select(data_keys.c.id))}


def private_keys(home: Path, kept: Keys) -> list[pyrage.x25519.Identity]:
    """Every age private key of any door, in whatever file it lies."""
    texts = [content.decode("latin-1") for _, content in on_disk(home / "var" / "keys")]
    lines = [one for text in texts for one in re.findall(r"AGE-SECRET-KEY-1[A-Z0-9]+", text)]
    return [pyrage.x25519.Identity.from_str(one) for one in (*lines, *kept.identities)]


def secrets_of_doors(home: Path) -> Iterator[bytes]:
    """Every other secret of 32 bytes that a door has, whatever it is for: pepper, signing key, a webhook's secret."""
    for _, content in on_disk(home / "var" / "keys", home / "secrets"):
        if content.startswith(b"-----BEGIN"):
            key = load_pem_private_key(content, None)
            assert isinstance(key, Ed25519PrivateKey)
            yield key.private_bytes_raw()
        elif content.startswith(b"whsec_"):
            yield base64.b64decode(content.removeprefix(b"whsec_"))
        elif len(content) == KEY_BYTES:
            yield content


def opens(parcel: Path, identity: pyrage.x25519.Identity) -> bool:
    try:
        pyrage.decrypt(parcel.read_bytes(), [identity])
    except pyrage.DecryptError:
        return False
    return True


def test_before_the_release_the_drill_says_what_a_thief_then_finds(house: House, typed: Drill) -> None:
    asyncio.run(sent(house))
    assert typed("once")[0] == 0

    code, said = typed("demand-drill", house.alias)

    assert code == 1
    for name in (
        "reports.sealed",
        "addenda.sealed",
        "evidence.sealed",
        "letters.sealed",
        "cases.relay_sealed",
    ):
        assert re.search(rf"^  {name}: 1 row, \d+ bytes: .*; opens with the data key ", said, re.MULTILINE), (
            name
        )
    assert "kek-" in said
    assert f"{house.alias}.zip.age" in said
    hall = house.hall()
    assert thief(house, hall, keys_left(hall)) == {*WORDS, LETTER.encode()}
    hall.close()


def test_after_the_release_the_case_stays_closed_whatever_is_at_hand(house: House, typed: Drill) -> None:
    asyncio.run(sent(house))
    typed("once")
    hall, now = house.hall(), datetime.now(UTC)
    before = keys_left(hall)
    assert purposes(hall) >= RELEASED
    asyncio.run(hall.sweep(now + 6 * DAY))
    with hall.engine.begin() as core:  # the sweeps of a fortnight, without two weeks of turned keys
        core.execute(update(cases).values(settled_at=now - 15 * DAY))
        core.execute(update(reports).values(submitted_at=now - 16 * DAY))
    asyncio.run(hall.sweep(now))

    assert RELEASED & purposes(hall) == set()
    left = keys_left(hall)
    assert thief(house, hall, left) <= {LETTER.encode()}
    (house.home / "secrets").mkdir()
    assert typed("partners", "webhook-secret", str(house.home / "secrets" / "lakeside"))[0] == 0
    others = tuple(secrets_of_doors(house.home))
    assert len(others) == 5  # the pepper, this week's key, who signs parcels and answers, the webhook's
    kept = Keys((*left.streams, *before.streams, *others), (*left.identities, *before.identities), ())
    assert thief(house, hall, kept) <= {LETTER.encode()}  # as if somebody had copied the keys in time
    hall.close()

    assert found((*WORDS, LETTER.encode()), house.lying()) == set()
    gone = set(before.wrapped) - set(left.wrapped)
    assert gone
    assert found(gone, house.lying()) == set()
    parcels = sorted((house.home / "var" / "handoff").glob("*.zip.age"))
    assert len(parcels) == 2
    assert [opens(one, ONE) for one in parcels] == [True, True]  # the partner's own key does
    assert not any(opens(one, key) for one in parcels for key in private_keys(house.home, before))

    code, said = typed("demand-drill", house.alias)
    assert code == 0
    assert "No key of ours opens them any more." in said
    for name in ("reports.sealed", "addenda.sealed", "evidence.sealed"):
        assert name not in said
    assert "reports.record_sealed: 1 row" in said


@pytest.mark.parametrize("released", [False, True])
def test_the_drill_repeats_nothing_of_what_it_counts(house: House, typed: Drill, released: bool) -> None:
    asyncio.run(sent(house))
    typed("once")
    if released:
        hall = house.hall()
        with hall.engine.begin() as core:
            core.execute(update(reports).values(submitted_at=datetime.now(UTC) - 91 * DAY))
        asyncio.run(hall.sweep(datetime.now(UTC)))
        hall.close()

    said = typed("demand-drill", house.alias)[1]

    hall = house.hall()
    with hall.engine.connect() as core:
        row = core.execute(select(reports)).mappings().one()
    hall.close()
    secrets = [word.decode() for word in WORDS] + [LETTER, str(CHAT), row["id"], row["person"].hex()]
    assert [secret for secret in secrets if secret in said] == []


def test_of_what_was_erased_only_the_request_to_erase_is_left(house: House, typed: Drill) -> None:
    asyncio.run(sent(house))
    typed("once")
    hall, now = house.hall(), datetime.now(UTC)
    erase = Door(Mail(None, CHAT, erase_all=True))

    async def erased() -> None:
        await look(hall)
        await hall.turn(turn(arrival(hall, 50, at=now), now=now), erase)

    asyncio.run(erased())
    hall.close()

    code, said = typed("demand-drill", house.alias)

    assert code == 0
    assert "The report itself is gone from here" in said
    readable, shut, clear = (said.partition(title)[2].split("\n\n")[0] for title in ("now (", "it:", "case:"))
    assert "nothing" in readable
    assert "nothing" in shut
    assert re.findall(r"^  (\w+): 1 row", clear, re.MULTILINE) == ["jobs"]


def test_it_names_what_people_left_lying_about(house: House, typed: Drill) -> None:
    asyncio.run(sent(house))
    typed("once")
    data = house.settings.data_dir
    answer = data / "handoff" / "replies" / "taken" / f"{house.alias}-r1{SUFFIX}"
    for path, content in (
        (answer, b"{}"),
        (answer.with_name(f"ZZZZ-ZZZZ-r1{SUFFIX}"), b"{}"),
        (data / "testigo.db.before", b"SQLite format 3\0"),
        (data / "papers" / "foia.pdf", b"%PDF"),
    ):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    hall = house.hall()
    hall.partner_keys.note("recovery", [NEW], datetime.now(UTC), always_waits=True)  # it was set once
    hall.close()

    said = typed("demand-drill", house.alias)[1]

    assert f"{answer}: 2 bytes: an answer of the partner, READABLE" in said
    assert "ZZZZ" not in said
    assert "testigo.db.before: a copy of the database" in said
    assert "foia.pdf: a paper" in said
    assert "TESTIGO_RECOVERY_KEY is or was set" in said
    assert said.count("a copy of the database") == 1
    assert "conversations.session_sealed: 1 row" in said
    assert "it may be about something else" in said


def test_an_unknown_case_is_said(house: House, typed: Drill) -> None:
    house.hall().close()
    assert typed("demand-drill", "AAAA-AAAA") == (2, "There is no case with this name here.\n")


def test_every_table_is_in_one_list_and_every_sealed_column_is_tried() -> None:
    lists = (*demand.SEALED, *demand.TO_PARTNERS, *demand.CLEAR, *demand.NOT_OF_A_CASE)
    assert sorted(lists) == sorted(metadata.tables)
    named = {f"{name}.{column}" for name, columns in demand.SEALED.items() for column, _, _ in columns}
    theirs = {
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.columns
        if column.name.endswith("sealed")
    }
    assert named == theirs
