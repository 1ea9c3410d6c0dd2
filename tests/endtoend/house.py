"""An installation of Testigo in a folder of its own: its settings, its partner, its doors as processes."""

import asyncio
import os
import shutil
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from bot.memory import remembered
from bot.places_table import make_in
from flows.session import Session
from handoff.signing import public_of
from storage.hall import Hall
from storage.mailroom import Apply, Arrival, Due, Kept, Mail, Turn
from storage.receipts import FOR_TESTS_ONLY
from storage.settings import Environment, read
from tests.handoff.hook import Hook, secret_file
from tests.telegram.account import BOT_ID
from tests.telegram.double import Double
from tests.telegram.person import Person
from tests.telegram.process import ROOT, BotProcess

QUICK = (sys.executable, "-m", "tests.endtoend.quick_talk", "run")
DOOR = 90.0  # seconds a command of a door may take on a busy machine
PARTNER = """
[[partner]]
id = "ribera"
name = "Ribera"
what = { en = "An invented group for tests.", es = "Un grupo inventado para pruebas." }
other_ways = { en = "Call 555-0100.", es = "Llame al 555-0100." }
states = ["US-IL"]
topics = ["*"]
languages = ["en", "es"]
working_language = "en"
staff_are_lawyers = "no"
mandated_reporters = "unknown"
opens_within_days = 3
agreement_signed_on = 2026-01-05

[[partner.methods]]
method = "email"
to = "intake@ribera.example"

[[partner.recipients]]
key = "KEY"
confirmed_by = "A. Prueba, by phone"
confirmed_with = "B. Ejemplo"
confirmed_on = 2026-01-06

[[partner.reply_keys]]
key = "SIGNS"
confirmed_by = "A. Prueba, by phone"
confirmed_with = "B. Ejemplo"
confirmed_on = 2026-01-06
"""


@dataclass(frozen=True, slots=True)
class Ran:
    """A command that has ended."""

    code: int
    out: str
    err: str


@dataclass(slots=True)
class House:
    """`settings` are environment variables. `identity` opens what the partner Ribera gets, `signs` is its reply key."""

    folder: Path
    settings: dict[str, str]
    identity: pyrage.x25519.Identity = field(default_factory=pyrage.x25519.Identity.generate)
    signs: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)

    @property
    def data(self) -> Path:
        return self.folder / "var"

    @property
    def keys(self) -> Path:
        return Path(self.settings.get("TESTIGO_KEYS_DIR", self.data / "keys"))

    @property
    def output(self) -> Path:
        return self.folder / "output.txt"

    @property
    def delivered(self) -> list[Path]:
        """What lies in the DEMO partner's folder, parcels first come first."""
        found = (self.data / "handoff").glob("*.age")
        return sorted(found, key=lambda file: (file.stat().st_mtime_ns, file.name))

    def bot(
        self, double: Double, argv: Sequence[str] = QUICK, more: Mapping[str, str] | None = None
    ) -> BotProcess:
        return BotProcess(double, argv, {**self.settings, **(more or {})}, self.output)

    async def courier(self, *words: str, typed: str = "") -> Ran:
        """`python -m handoff` with these words; `once` when there are none."""
        return await self.run(("handoff", *(words or ("once",))), typed)

    async def run(self, module: Sequence[str], typed: str = "", more: Mapping[str, str] | None = None) -> Ran:
        """`python -m` a door; `typed` is piped in."""
        pipe = asyncio.subprocess.PIPE
        process = await self._started(module, more or {}, stdin=pipe, stdout=pipe, stderr=pipe)
        async with asyncio.timeout(DOOR):
            out, err = await process.communicate(typed.encode())
        return Ran(process.returncode or 0, out.decode(), err.decode())

    @asynccontextmanager
    async def serving(self, *module: str, more: Mapping[str, str]) -> AsyncIterator[None]:
        """`python -m` a door that runs until it is told to end, and then ends well."""
        with self.output.open("ab") as sink:
            process = await self._started(module, more, stdout=sink, stderr=sink)
        try:
            yield
            process.terminate()
            async with asyncio.timeout(DOOR):
                assert await process.wait() == 0
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()

    async def _started(
        self, module: Sequence[str], more: Mapping[str, str], **streams: Any
    ) -> asyncio.subprocess.Process:
        env = {**_surroundings(), **self.settings, **more}
        return await asyncio.create_subprocess_exec(
            sys.executable, "-m", *module, cwd=ROOT, env=env, **streams
        )

    def hall(self, *, receiver: bool = True) -> Hall:
        """What is kept, opened with the installation's own keys: its bot has stopped, or *receiver* is False."""
        settings = read(Environment(self.settings), door="run")
        return Hall.open(settings, receiver=receiver, profile=FOR_TESTS_ONLY)

    async def remember(self, sessions: Mapping[Person, Session]) -> None:
        """Before the bot starts: let these people have come as far as their sessions say."""
        hall, now = self.hall(), datetime.now(UTC)
        await hall.claim()
        for number, (person, session) in enumerate(sessions.items(), 1):
            chat = person.person_id
            arrival = Arrival(BOT_ID, number, pseudonym(hall, person), b"{}", chat, now)
            mail = Mail(session.to_json().encode(), chat)
            await hall.turn(Turn((arrival,), (arrival,), (), now), _always(mail))
        hall.close()

    async def kept(self, person: Person) -> tuple[Session, int]:
        """After the bot has stopped: a person's session, and the message id of the open question."""
        hall, now, seen = self.hall(), datetime.now(UTC), list[Kept]()

        def look(_: Arrival | Due, kept: Kept | None) -> Mail:
            assert kept is not None
            seen.append(kept)
            return Mail(kept.session, kept.chat, parts=kept.parts)

        arrival = Arrival(0, person.person_id, pseudonym(hall, person), b"{}", person.person_id, now)
        await hall.claim()
        await hall.turn(Turn((arrival,), (arrival,), (), now), look)
        hall.close()
        return remembered(seen[0]), seen[0].said


def _always(mail: Mail) -> Apply:
    return lambda _item, _kept: mail


def pseudonym(hall: Hall, person: Person) -> bytes:
    """The name of this person inside the hall."""
    return hall.vault.pseudonym("telegram", BOT_ID, person.person_id)


def demo_house(folder: Path) -> House:
    """What `TESTIGO_DEMO=1` gives: the demo partner, keys beside the data."""
    temporary = folder / "tmp"
    temporary.mkdir(parents=True)
    data = furnished(folder / "var")
    return House(folder, {"TESTIGO_DEMO": "1", "TESTIGO_DATA_DIR": str(data), "TMPDIR": str(temporary)})


def real_house(folder: Path, smtp_url: str) -> House:
    """An operator, a partner reached by e-mail, keys outside the data folder."""
    keys, temporary = folder / "keys", folder / "tmp"
    for made in (keys, temporary):
        made.mkdir(mode=0o700, parents=True)
    house = House(
        folder,
        {
            "TESTIGO_DATA_DIR": str(furnished(folder / "var")),
            "TESTIGO_KEYS_DIR": str(keys),
            "TESTIGO_PARTNERS": str(folder / "partners.toml"),
            "TESTIGO_OPERATOR_NAME": "Voluntarios de Prueba",
            "TESTIGO_OPERATOR_CONTACT": "prueba@example.org",
            "TESTIGO_SMTP_URL": smtp_url,
            "TMPDIR": str(temporary),
        },
    )
    text = PARTNER.replace("KEY", str(house.identity.to_public())).replace("SIGNS", public_of(house.signs))
    (folder / "partners.toml").write_text(text, encoding="utf-8")
    return house


def by_webhook(house: House, hook: Hook | str) -> None:
    """Let Ribera be reached by a web server of its own: *hook*, or the URL of another. It is on this computer: DEMO."""
    url = hook if isinstance(hook, str) else hook.url
    file = Path(house.settings["TESTIGO_PARTNERS"])
    way = f'method = "webhook"\nto = "{url}"\nsecret_file = "{secret_file(house.folder)}"'
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('method = "email"\nto = "intake@ribera.example"', way), encoding="utf-8")
    house.settings["TESTIGO_DEMO"] = "1"


def furnished(data: Path) -> Path:
    """Put the table of places into a new data folder: it is public, always the same, and takes seconds to make."""
    made = make_in(ROOT / ".pytest_cache")
    data.mkdir(mode=0o700, parents=True)
    shutil.copy(made, data / made.name)
    return data


def _surroundings() -> dict[str, str]:
    """This process's environment without any setting of a real installation."""
    return {name: value for name, value in os.environ.items() if not name.startswith("TESTIGO_")}
