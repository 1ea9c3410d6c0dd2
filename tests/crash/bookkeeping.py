"""Filling the books of a run once its bot has stopped: from the double, from the hall's own keys, from the people."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, select

from flows import report as frozen
from flows.answers import Answer
from flows.report import Report
from storage.hall import Hall
from storage.mailroom import Arrival, Due, Kept, Mail, Turn
from storage.tables import data_keys, evidence, inbox, jobs, outbox, reports
from storage.vault import Wrapped, place
from tests.crash import clerk
from tests.crash.books import Away, Books, Death, Delivered, Kind, Showing, Told, Update
from tests.endtoend.crowd import ERASED, Teller, Waited
from tests.endtoend.house import House, pseudonym
from tests.endtoend.walk import asked, asked_in
from tests.telegram.account import BOT_ID
from tests.telegram.double import Call, Double
from tests.telegram.refusal import Json
from tests.telegram.waiting import Waiting

OPEN = (jobs.c.kind == "deliver", jobs.c.state != "done")
DONE = (jobs.c.kind == "deliver", jobs.c.state == "done")
SHOWN = {"sendMessage": True, "editMessageText": False}


@dataclass(slots=True)
class Run:
    """What the harness saw. `ready`: seconds of its loop at which a life gave its first sign.

    `away`: whose tap died unheard, with the moment of the chat. `carried`: parcels as they came.
    """

    double: Double
    tellers: Sequence[Teller]
    deaths: list[Death] = field(default_factory=list)
    ready: list[float] = field(default_factory=list)
    away: dict[int, int] = field(default_factory=dict)
    carried: list[Delivered] = field(default_factory=list)
    courier: bool = False


async def books(house: House, run: Run) -> Books:
    """Everything, opened."""
    hall = house.hall()
    names = {person.person_id: pseudonym(hall, person) for person in run.double.people}
    with hall.engine.begin() as core:
        lines = tuple(clerk.lines(core))
        states = dict(
            core.execute(select(inbox.c.update_id, inbox.c.state).where(inbox.c.bot == BOT_ID)).all()
        )
        unsent = len(core.execute(select(outbox.c.person)).all())
        undelivered = len(core.execute(select(jobs.c.id).where(*OPEN)).all())
        arrived = core.execute(select(jobs.c.alias, jobs.c.revision, jobs.c.part).where(*DONE)).all()
        named = core.execute(select(evidence.c.id, evidence.c.person)).all()
        kept = {name: list(_reports(hall, core, name)) for name in names.values()}
        registered = Counter(core.scalars(select(reports.c.person).where(reports.c.code_hash.is_not(None))))
    files = tuple(_whole(hall, file) for file, _ in named)
    lying = {
        name: tuple(hall.evidence.find(file).sha256 for file, whose in named if whose == name)
        for name in kept
    }
    remains = await _remains(hall, {names[one.person.person_id] for one in run.tellers if one.erased})
    hall.close()
    queue = run.double.queue
    return Books(
        updates=tuple(_update(one, names) for one in queue.given),
        acknowledged=frozenset(queue.confirmed),
        expired=frozenset(queue.expired),
        states=states,
        lines=lines,
        people={
            (name := names[one.person.person_id]): _told(
                one, kept[name], registered[name], remains.get(name, ()), run.ready, lying[name]
            )
            for one in run.tellers
        },
        showings={
            names[chat]: tuple(shown) for chat, shown in _showings(run.double).items() if chat in names
        },
        deaths=tuple(run.deaths),
        unsent=unsent,
        unknown=Counter(
            names[call.chat] for call in run.double.calls if _unknown(call) and call.chat in names
        ),
        delivered=tuple(run.carried),
        undelivered=undelivered,
        arrived=tuple(_parcel(*one) for one in arrived),
        courier=run.courier,
        files=files,
        away=tuple(_away(one, names, run) for one in run.tellers if one.person.person_id in run.away),
    )


def _parcel(alias: str, revision: int, part: int) -> str:
    """The name of a parcel, as partners read of it in docs/webhook."""
    more = (f"-{revision}" * (revision > 1), f"-part{part}" * (part > 1))
    return f"{alias}{''.join(more)}.zip.age"


def _whole(hall: Hall, file: str) -> bool:
    """Whether a file opens to the bytes that were received."""
    kept, digest, size = hall.evidence.find(file), hashlib.sha256(), 0
    for piece in hall.evidence.read(file):
        digest.update(piece)
        size += len(piece)
    return (digest.hexdigest(), size) == (kept.sha256, kept.bytes)


def _away(teller: Teller, names: dict[int, bytes], run: Run) -> Away:
    moment = run.away[teller.person.person_id]
    again = any(asked(heard) and heard.order > moment for heard in teller.person.heard)
    return Away(names[teller.person.person_id], asked_again=again)


def kind_of(body: Json) -> Kind:
    """What a person did, as Telegram tells it."""
    message = body.get("message", {})
    if "callback_query" in body:
        return "tap"
    if "text" in message:
        return "command" if message["text"].startswith("/") else "text"
    return "other"


def _update(one: Waiting, names: dict[int, bytes]) -> Update:
    inner = next((part for key, part in one.body.items() if key != "update_id"), None) or {}
    sender = inner.get("from", {}).get("id", 0)
    return Update(one.update_id, names.get(sender, b""), kind_of(one.body))


def _showings(double: Double) -> dict[int, list[Showing]]:
    found: dict[int, list[Showing]] = {}
    for call in double.calls:
        if call.executed and call.method in SHOWN and call.chat is not None:
            found.setdefault(call.chat, []).append(_showing(call))
    return found


def _unknown(call: Call) -> bool:
    """Executed, and the bot was never told so."""
    return call.executed and not call.status and call.method in SHOWN


def _showing(call: Call) -> Showing:
    markup = call.params.get("reply_markup") or {}
    buttons = (button for row in markup.get("inline_keyboard", []) for button in row)
    options = frozenset(str(button["callback_data"]) for button in buttons if button.get("callback_data"))
    return Showing(SHOWN[call.method], options, asked_in(markup), ERASED in str(call.params.get("text")))


def _told(
    teller: Teller,
    kept: list[Report],
    registered: int,
    remains: tuple[str, ...],
    ready: Sequence[float],
    files: tuple[str, ...],
) -> Told:
    return Told(
        finished=teller.finished,
        erased=teller.erased,
        codes=frozenset(teller.codes),
        wrote=dict(teller.wrote),
        waited=max((_waited(one, ready) for one in teller.waits), default=0.0),
        story=_story(kept[0]) if kept else None,
        reports=len(kept),
        registered=registered,
        remains=remains,
        screen=_screen(teller),
        sent=tuple(teller.sent),
        times=dict(teller.times),
        kept=files,
        named=tuple(file.sha256 for report in kept for file in report.files),
    )


def _screen(teller: Teller) -> str:
    """The newest messages of both sides, by their questions; a star is one of the person's own."""
    newest = list(teller.person.chat.messages.values())[-8:]
    own = teller.person.person_id
    return " ".join(
        f"{one.message_id}{'*' if one.raw['from']['id'] == own else (asked(one) or ('-', 0))}"
        for one in newest
    )


def _waited(one: Waited, ready: Sequence[float]) -> float:
    """Only the time in which the life that answered was there counts."""
    there = max((moment for moment in ready if moment <= one.until), default=one.since)
    return one.until - max(one.since, there)


def _story(report: Report) -> dict[str, object]:
    answers = report.answers
    found: dict[str, object] = {
        question: tuple(said.text for said in answers.get(question, Answer()).original)
        for question in ("inc.place", "inc.story")
    }
    types = answers.get("inc.types", Answer()).value
    notes = len(report.notes) + sum(len(answer.notes) for answer in answers.values())
    return {
        **found,
        "rep.role": answers.get("rep.role", Answer()).value,
        "inc.types": tuple(types) if isinstance(types, list) else types,
        "notes": notes,
    }


def _reports(hall: Hall, core: Connection, person: bytes) -> Iterator[Report]:
    wrapped = (data_keys.c.id, data_keys.c.kek, data_keys.c.wrapped)
    query = select(reports.c.id, reports.c.sealed, *wrapped).join(data_keys, data_keys.c.id == reports.c.key)
    for id_, sealed, key, kek, kept in core.execute(query.where(reports.c.person == person)):
        opened = hall.vault.open_key(Wrapped(key, kek, kept))
        yield frozen.from_json(opened.open(sealed, place("reports", "sealed", id_)))


async def _remains(hall: Hall, people: set[bytes]) -> dict[bytes, tuple[str, ...]]:
    """Everything that opens: the conversations and due rows of these people."""
    now, found = datetime.now(UTC), dict[bytes, tuple[str, ...]]()

    def look(item: Arrival | Due, kept: Kept | None) -> Mail:
        found[item.person] = () if kept is None else (kept.session.decode(),)
        return Mail(kept.session if kept else None, item.chat)

    asked = tuple(Arrival(0, i, person, b"{}", 0, now) for i, person in enumerate(people, 1))
    await hall.claim()
    await hall.turn(Turn(asked, asked, (), now), look)
    for due in await hall.due(now + timedelta(days=400), 100_000):
        if due.person in found:
            found[due.person] += (json.dumps(dict(due.body), ensure_ascii=False),)
    await hall.let_go()
    return found
