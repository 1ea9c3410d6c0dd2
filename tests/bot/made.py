"""What tests of this door share: a real hall on a real file, and a conversation whose heart is three lines."""

import asyncio
import json
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.conversation import ALL, Conversation
from bot.turns import Handling, Item
from storage.hall import Hall
from storage.mailroom import (
    Apply,
    Arrival,
    Claimed,
    Due,
    Kept,
    LeaseLost,
    Leftovers,
    Mail,
    Mark,
    Poison,
    Reply,
    Sent,
    Turn,
)

BOT = 42
NOW = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
ANA, BEN = b"a" * 16, b"b" * 16
POISON = "poison"


def now() -> datetime:
    return NOW


def arrival(update_id: int, text: str, person: bytes = ANA) -> Arrival:
    return Arrival(BOT, update_id, person, json.dumps({"text": text}).encode(), person[0], NOW)


def text_of(item: Item) -> str:
    return str(json.loads(item.raw)["text"]) if isinstance(item, Arrival) else item.kind


def passes(item: Arrival) -> bool:
    return text_of(item).startswith("/")


def all_of(left: Leftovers) -> Claimed:
    """The first look of a process that is alone."""
    return Claimed(ALL, frozenset(), left, receiver=True)


class Lease:
    """A lease that is kept until a test says otherwise. *asked*: how often somebody made sure."""

    def __init__(self) -> None:
        self.is_sure = True
        self.lost = False
        self.asked = 0

    def sure(self) -> bool:
        return self.is_sure

    async def ask(self) -> None:
        self.asked += 1
        if self.lost:
            raise LeaseLost


@dataclass
class World:
    """A conversation on *hall*. Its heart remembers every text with the ``said`` it was heard under, and answers once.

    What is said is collected in *spoken*; a test (or *answers_at_once*) gives the results.
    """

    hall: Hall
    spoken: list[tuple[Sent, bool]] = field(default_factory=list)
    applied: list[str] = field(default_factory=list)
    slowed: list[str] = field(default_factory=list)
    tries: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    message_id: int = 1000
    answers_at_once: bool = False

    def start(self) -> Conversation:
        self.conversation = Conversation(self.hall, self.work, self.on_applied, self.say, passes, now)
        return self.conversation

    def work(self, item: Item, kept: Kept | None, handling: Handling) -> Mail:
        text = text_of(item)
        self.tries[text] += 1
        if POISON in text:
            raise ZeroDivisionError("canary words of a person")
        if handling.slowed:
            self.slowed.append(text)
        told = json.loads(kept.session) if kept else []
        session = json.dumps([*told, [text, kept.said if kept else 0]]).encode()
        reply = Reply(b'sendMessage\n{"text":"to %s"}' % text.encode(), asks=True)
        return Mail(session, item.chat, () if text.startswith("silent") else (reply,))

    def on_applied(self, item: Item) -> None:
        self.applied.append(text_of(item))

    def say(self, sent: Sent, *, again: bool) -> None:
        self.spoken.append((sent, again))
        if self.answers_at_once:
            asyncio.get_running_loop().call_soon(self.result, sent, again)

    def result(self, sent: Sent, again: bool = False) -> None:
        for reply in sent.replies:
            self.message_id += 1
            mark = Mark(sent.person, sent.version, reply.i, self.message_id, "unknown" if again else "sent")
            self.conversation.told(mark)

    async def receive(self, *arrivals: Arrival) -> None:
        await self.conversation.receive([(one, passes(one)) for one in arrivals])

    async def settled(self) -> None:
        """Let the loop run until nothing more happens by itself."""
        for _ in range(20):
            await asyncio.sleep(0)

    async def remembered(self, person: bytes = ANA) -> list[list[object]]:
        """What the hall keeps of *person*: texts, each with the ``said`` it was heard under."""
        found: list[Kept | None] = []

        def look(_: Arrival | Due, kept: Kept | None) -> Mail:
            found.append(kept)
            raise LookupError

        await _peek(self.hall, person, look)
        return list(json.loads(found[0].session)) if found and found[0] else []

    def left(self) -> Leftovers:
        return self.hall.leftovers()


async def _peek(hall: Hall, person: bytes, look: Apply) -> None:
    one = arrival(10**9, "peek", person)
    try:
        await hall.turn(Turn((one,), (one,), (), NOW), look)
    except Poison:
        return
