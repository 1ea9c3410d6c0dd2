"""Every kind of input at every phase, with one fault in the way: what was planted, and where it was found.

People stand everywhere in the dialogue when the bot starts. Each of them sends one kind of input, with words of its
own, so that a word that turns up names its handler. Then a person goes the whole way to a receipt and asks for it, the
courier delivers, and all that is on disk, was printed, mailed or served is searched, all the time and at the end.
"""

import asyncio
import socket
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, nullcontext, suppress
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

from tests.canaries.scanner import Scanner
from tests.canaries.search import Canary
from tests.endtoend.crowd import JPEG, OGG
from tests.endtoend.house import House, real_house
from tests.endtoend.walk import Walk, code_of, receipt, short_path_es
from tests.fuzz.making import Sender
from tests.fuzz.senders import HEARD, everywhere, remember
from tests.handoff.mailbox import Mailbox, open_mailbox
from tests.patience import until
from tests.postgres import Postgres
from tests.telegram.double import Double
from tests.telegram.faults import Drop, Fault, Refuse, person_blocked, server_error, too_many
from tests.telegram.person import Person
from tests.telegram.process import BotProcess
from tests.telegram.refusal import ApiRefusal

PLACE = "Calle Zarzaparrilla 4711"
STORY = "Zarzamora: tumbaron la puerta azul con una barreta."
PHONE = "+15555301847"
LATITUDE, LONGITUDE = 41.8513977, -87.7544231
PDF = b"%PDF-1.7\n"
ANYWHERE = 12.0  # seconds until everybody has been heard, at most; what is left has been scanned all the same
LOOK = 0.2
ALL_THE_WAY = frozenset(
    {"none", "warned", "thread", "task", "library", "unraisable", "smtp refuses", "locked"}
)
"""Faults under which the bot still answers at once: a person goes on to the receipt, and the courier delivers."""

SECRET = ("pepper", "receipt-salt", "kek-")
TALKATIVE = "-c log_statement=all -c log_parameter_max_length=-1 -c log_parameter_max_length_on_error=-1"
"""The server as its operator may set it: every statement with all it was given."""

Speaker = tuple[Person, str, str]
"""Who, which kind of input, which word."""
Act = Callable[[Person, str], object]
KINDS: Mapping[str, Act] = {
    "text": lambda person, word: person.say(f"{word} rompieron la puerta de la casa"),
    "command": lambda person, word: person.say(f"/start {word}"),
    "unknown command": lambda person, word: person.say(f"/{word} {word}"),
    "photo": lambda person, word: person.send_photo(JPEG + word.encode(), caption=f"{word} una foto"),
    "album": lambda person, word: [
        person.send_photo(JPEG + f"{i} {word}".encode(), caption=word, album=word) for i in range(3)
    ],
    "voice": lambda person, word: person.send_voice(OGG + word.encode()),
    "document": lambda person, word: person.send_document(
        f"{word}.pdf", PDF + word.encode(), "application/pdf"
    ),
    "contact": lambda person, word: person.send_contact(PHONE, word),
    "place": lambda person, _: person.send_location(LATITUDE, LONGITUDE),
    "edit": lambda person, word: (person.say(f"{word} antes"), person.edit(f"{word} otra cosa")),
    "tap": lambda person, word: person.tap_on(person.heard[0], f"v1:lang:{word[:20]}:1"),
}
FROM_TELEGRAM: Mapping[str, Callable[[str], Fault]] = {
    "telegram 400": lambda words: Refuse(ApiRefusal(400, f"Bad Request: {words}")),
    "telegram 403": lambda _: person_blocked(),
    "telegram 429": lambda _: too_many(1),
    "telegram 502": lambda words: server_error(502, f"<html>{words}"),
    "telegram drops": lambda _: Drop(executed=True),
}
INSIDE = (
    "bug", "chained", "memory", "recursion", "warned", "unraisable", "thread", "task", "library", "render",
    "away", "full", "broken", "abort", "killed",
)  # fmt: skip  # a list is read as a list, not as a column
FROM_OUTSIDE = (*FROM_TELEGRAM, "smtp refuses", "bad partners", "locked")
FAULTS = ("none", *INSIDE, *FROM_OUTSIDE)


@dataclass(slots=True)
class Toured:
    """*hits* by (fault, handler) with where; *planted*: words by handler; *ends*: how often the bot ended itself."""

    fault: str
    planted: dict[str, str]
    hits: set[tuple[Canary, str]] = field(default_factory=set)
    seen: frozenset[str] = frozenset()
    looks: int = 0
    pages: frozenset[str] = frozenset()
    inputs: int = 0
    ends: int = 0

    def handlers(self) -> Iterator[tuple[str, str]]:
        """Each hit as (handler, where)."""
        for word, where in sorted(self.hits, key=str):
            yield (
                (
                    "a key"
                    if isinstance(word, bytes)
                    else self.planted.get(word, "somebody's name, id or token")
                ),
                where,
            )


@dataclass(slots=True)
class Tour:
    """One house, one fault. *every*: of the matrix phase × kind, each so many-th cell.

    *postgres*: the house keeps everything there; the server's files, its log of every statement and a dump are
    searched as well.
    """

    house: House
    double: Double
    box: Mailbox
    fault: str
    control: str = ""
    every: int = 1
    postgres: Postgres | None = None


async def tour(
    folder: Path, fault: str, *, control: str = "", every: int = 1, postgres: bool = False
) -> Toured:
    """See ``Tour``."""
    with open_mailbox() as (box, smtp), Postgres(options=TALKATIVE) if postgres else nullcontext() as server:
        house = real_house(folder / "house", smtp)
        if server:
            house.settings["TESTIGO_DATABASE_URL"] = server.url()
        async with Double() as double:
            return await _tour(Tour(house, double, box, fault, control, every, server))


async def _tour(asked: Tour) -> Toured:
    house, double, box, fault = asked.house, asked.double, asked.box, asked.fault
    listening = f"127.0.0.1:{_free_port()}"
    house.settings |= {"CANARY_FAULT": fault, "CANARY_CONTROL": asked.control, "TESTIGO_LISTEN": listening}
    planted: dict[str, str] = {}
    people = await _gathered(house, double, planted, asked.every)
    scanner = Scanner(house.folder, listening, ("keys", "partners.toml"))
    scanner.canaries |= {*_planted(double, people, planted), *_keys(house)}
    toured = Toured(fault, planted, inputs=len(people))
    _trouble(double, fault, next(iter(planted)))
    with ExitStack() as watched:
        watched.enter_context(scanner)
        if asked.postgres:
            server = Scanner(asked.postgres.folder, canaries=scanner.canaries, found=scanner.found)
            server.files = scanner.files  # both count together
            watched.enter_context(server)
        process = house.bot(double, (sys.executable, "-m", "tests.canaries.faulty", "bot", "run", "--debug"))
        toured.ends = await _everybody_speaks(process, double, people, fault, house)
        scanner.canaries |= files_named(double)
        box.answers += ["554 5.7.1 refused: " + " ".join(planted)] * (2 if fault == "smtp refuses" else 0)
        said = await _courier(house, fault)
        scanner.search("courier", said)
        if asked.postgres:
            dump = asked.postgres.dump(house.settings["TESTIGO_DATABASE_URL"])
            scanner.search("dump", dump)
            toured.pages |= {f"a dump of {len(dump):,} bytes"}
    for i, mail in enumerate(box.mails):
        scanner.search(f"mail/{i}", mail.as_bytes())
    toured.hits, toured.seen, toured.looks = scanner.found, frozenset(scanner.files), scanner.looks
    toured.pages |= scanner.pages
    return toured


async def _gathered(house: House, double: Double, planted: dict[str, str], every: int) -> list[Speaker]:
    """People everywhere in the dialogue; each with one kind of input and a word of its own."""
    sessions = everywhere()
    cells = [(place, kind) for place in range(len(sessions)) for kind in KINDS][::every]
    people, known = [], []
    for number, (place, kind) in enumerate(cells):
        person = double.person("es")
        session = sessions[place]
        word = f"Zarza{number:05d}mora"
        planted[word] = f"{kind} at {session.phase}/{session.asked or '-'}"
        people.append((person, kind, word))
        known.append((Sender(person.person_id, session.asked, session.rev, HEARD), session))
    await remember(house, known)
    return people


def _planted(double: Double, people: Sequence[Speaker], planted: dict[str, str]) -> set[str]:
    names = {name for person, _, _ in people for name in person.canaries}
    token = {double.token, double.token.partition(":")[2]}
    places = {str(LATITUDE), str(LONGITUDE), PHONE, PHONE[2:], PLACE, STORY}
    words = {word for text in (PLACE, STORY) for word in text.split() if len(word) > 6}
    return {*planted, *names, *token, *places, *words}


def files_named(double: Double) -> set[str]:
    """The ids and addresses by which the messenger's server gives out what people sent."""
    files = double.account.files
    return {name for file_id, stored in files.items() for name in (file_id, f"u{file_id}", stored.path)}


def _keys(house: House) -> set[bytes]:
    """Pepper, salt and the keys that wrap all others: none may stand anywhere but in the keys folder."""
    return {file.read_bytes() for file in house.keys.iterdir() if file.name.startswith(SECRET)}


def _trouble(double: Double, fault: str, word: str) -> None:
    if fault in FROM_TELEGRAM:
        for method in ("sendMessage", "editMessageText", "answerCallbackQuery", "deleteMessage"):
            for skip in range(0, 60, 3):
                double.faults.plan(FROM_TELEGRAM[fault](word), method, skip=skip)
        if fault != "telegram 403":
            double.faults.plan(FROM_TELEGRAM["telegram 502"](word), "getUpdates", skip=1, times=2)


async def _everybody_speaks(
    process: BotProcess, double: Double, people: Sequence[Speaker], fault: str, house: House
) -> int:
    """Return how often the bot ended by itself."""
    async with process:
        locked = asyncio.ensure_future(_locked(house) if fault == "locked" else asyncio.sleep(0))
        for person, kind, word in people:
            KINDS["command" if kind == "tap" else kind](person, word)
        ends = await _heard(process, double)
        if fault == "broken" and not ends:  # all of them came in one turn, and the fault strikes the second
            double.person("es").say("/start")
            ends += await _heard(process, double)
        for person, kind, word in people:
            if kind == "tap" and person.heard:
                KINDS[kind](person, word)
        if fault in ALL_THE_WAY:
            await _whole_way(double)
        else:
            ends += await _heard(process, double)
        await locked
        if process.running:
            return ends + (await process.stop() != 0)
    return ends + 1


async def _heard(process: BotProcess, double: Double) -> int:
    """Wait until everybody was heard, starting the bot again whenever it has ended; how often that was."""
    ends = 0
    with suppress(TimeoutError):
        async with asyncio.timeout(ANYWHERE):
            while double.queue.waiting or not process.running:
                await until(lambda: not process.running or not double.queue.waiting, every=LOOK)
                if not process.running:
                    ends += 1
                    with suppress(AssertionError):
                        await process.start()
    return ends


async def _whole_way(double: Double) -> None:
    ana = double.person("es")
    await short_path_es(ana, STORY, f"{PLACE}, Cicero, Illinois", send="Enviar, pueden escribirme: Ribera")
    code = code_of(next(heard for heard in ana.heard if receipt(heard)))
    ana.say("/code")
    await Walk(ana).until("code")
    ana.say(code)
    await ana.wait("Ribera")


LOCKED = 7
"""Seconds."""
HOLD = f"""
import sqlite3, sys, time
held = sqlite3.connect(sys.argv[1], timeout=20)
held.execute("BEGIN IMMEDIATE")
time.sleep({LOCKED})
"""


async def _locked(house: House) -> None:
    """Another process holds the database for longer than anybody waits for it."""
    if address := house.settings.get("TESTIGO_DATABASE_URL"):
        async with await psycopg.AsyncConnection.connect(address) as other:
            await other.execute("LOCK TABLE inbox, conversations IN ACCESS EXCLUSIVE MODE")
            await asyncio.sleep(LOCKED)  # that it lasts is the fault
        return
    database = str(house.data / "testigo.db")
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", HOLD, database)
    await process.wait()


async def _courier(house: House, fault: str) -> bytes:
    if fault == "bad partners":
        partners = house.folder / "partners.toml"
        partners.write_text(partners.read_text("utf-8").replace('id = "ribera"', f'id = "{PLACE}"'), "utf-8")
    ran = await house.run(("tests.canaries.faulty", "handoff", "once"))
    return (ran.out + ran.err).encode()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
