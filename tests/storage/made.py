"""Invented people, updates, reports and doors for the tests of the hall."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, select

from flows.afterwards import AddToReport
from flows.answers import Answer, Original
from flows.messages import Chosen, Submit
from flows.report import Consent, Report
from storage.hall import Hall
from storage.mailroom import Arrival, Due, Kept, Mail, Mark, Reply, Turn, TurnResult
from storage.tables import reports
from tests.storage.conftest import NOW

BOT = 42
PLANTED = "zarzamora-en-la-esquina"


def core_of(hall: Hall) -> Connection:
    """The connection on which the turns are committed."""
    lease: Any = hall._lease
    core: Connection = lease._life.core if hall.shared else lease._core
    return core


def arrival(hall: Hall, update_id: int, words: str = "hello", user: int = 7, at: datetime = NOW) -> Arrival:
    person = hall.vault.pseudonym("telegram", BOT, user)
    return Arrival(BOT, update_id, person, json.dumps({"text": words}).encode(), user * 100, at)


def remember(item: Arrival | Due, kept: Kept | None) -> Mail:
    """Appends each text to the session and answers with how many there are."""
    texts = json.loads(kept.session) if kept else []
    texts.append(json.loads(item.raw)["text"] if isinstance(item, Arrival) else item.kind)
    body = json.dumps({"method": "sendMessage", "text": len(texts)}).encode()
    return Mail(json.dumps(texts).encode(), item.chat, (Reply(body, asks=True),))


@dataclass
class Door:
    """Answers every item with the same orders; *kept* is what it was last shown."""

    orders: Mail
    kept: Kept | None = field(default=None)

    def __call__(self, item: Arrival | Due, kept: Kept | None) -> Mail:
        self.kept = kept
        return self.orders


def turn(
    *ready: Arrival | Due, now: datetime = NOW, fresh: tuple[Arrival, ...] = (), marks: tuple[Mark, ...] = ()
) -> Turn:
    new = fresh or tuple(item for item in ready if isinstance(item, Arrival))
    return Turn(new, ready, marks, now)


def report(words: str = PLANTED) -> Report:
    told = Original(words, "es", "2026-11-22T15:00:00Z")
    consent = Consent("c.store", "yes", "keep the draft", "1", "es", "2026-11-22T14:00:00Z")
    return Report(
        lang="es",
        started_at="2026-11-22T14:00:00Z",
        submitted_at="2026-11-22T15:00:00Z",
        answers=MappingProxyType({"inc.story": Answer(words, original=(told,))}),
        consents=(consent,),
    )


def submit(*partners: str, contact: bool = True, words: str = PLANTED) -> Submit:
    return Submit(report(words), tuple(Chosen(partner, contact, exact_place=False) for partner in partners))


async def sent(
    hall: Hall, *partners: str, contact: bool = True, now: datetime = NOW, update_id: int = 1
) -> TurnResult:
    """One person sends a report to *partners*."""
    mail = Mail(PLANTED.encode(), 700, submit=submit(*partners, contact=contact))
    return await hall.turn(turn(arrival(hall, update_id, at=now), now=now), Door(mail))


async def registered(hall: Hall, now: datetime = NOW) -> str:
    """The due row of a new report is applied; the code the person gets."""
    (due,) = [due for due in await hall.due(now) if due.kind == "register"]
    code, code_hash = await hall.draw_code()
    await hall.turn(
        turn(due, now=now), Door(Mail(b"{}", 700, (Reply(code.encode()),), register_hash=code_hash))
    )
    return code


LATER = "y-el-segundo-carro"


def addition(words: str = LATER) -> Report:
    """What a person adds after Send: new words only, no consents."""
    told = Original(words, "es", "2026-11-23T15:00:00Z")
    answers = {"inc.story": Answer(words, original=(told,))}
    return Report("es", told.at, told.at, MappingProxyType(answers))


def handle_of(hall: Hall) -> str:
    """The one report that is kept."""
    with hall.engine.begin() as core:
        return str(core.scalars(select(reports.c.id)).one())


async def added(
    hall: Hall, letter: str = "", *, user: int = 7, now: datetime = NOW, update_id: int = 40
) -> None:
    """A person adds to the one report, from any account."""
    order = AddToReport(handle_of(hall), addition(), letter)
    mail = Mail(b"{}", user * 100, orders=(order,))
    await hall.turn(turn(arrival(hall, update_id, user=user, at=now), now=now), Door(mail))
