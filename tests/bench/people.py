"""People who answer the moment the question arrives, each through the script, and what they measure."""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.bench.script import SCRIPT, Act

FIRST = 1_000_000_001
"""The first person's id; nobody has it twice."""

Json = dict[str, Any]


@dataclass(slots=True)
class Person:
    """*at*: how many acts are done. *since*: when the last one was put into the queue, seconds; 0: nothing is owed."""

    id: int
    at: int = 0
    since: float = 0.0
    before: float = 0.0


@dataclass(slots=True)
class Measured:
    """What one stretch of a load gave: seconds from act to question, whose question was not the one expected."""

    waits: list[float] = field(default_factory=list)
    calls: int = 0
    in_a_row: int = 0
    astray: int = 0


class People:
    """*push* queues an update of a person, given its kind and its body as JSON text; ids are drawn by *next_id*.

    *going_on*: whoever is asked answers. *followed*: whoever has ended is followed by somebody new.
    """

    def __init__(self, push: Callable[[str, str], None], next_id: Callable[[], int], bot: Json) -> None:
        self._push = push
        self._next_id = next_id
        self._bot = json.dumps(bot)
        self._here: dict[int, Person] = {}
        self._count = 0
        self.going_on = False
        self.followed = False
        self.measured = Measured()
        self.last_heard = 0.0
        self.first_heard = 0.0

    def come(self, number: int) -> None:
        """So many new people write /start."""
        for _ in range(number):
            self._act(self._new())

    def waiting(self) -> int:
        """How many are owed a question."""
        return sum(1 for person in self._here.values() if person.since)

    def leave(self) -> None:
        """Everybody goes; nobody answers any more."""
        self._here.clear()

    def hears(self, chat: int, message: int, call: Json, keyboard: Json | None) -> None:
        """The bot has said or changed *message* in *chat*, with these buttons."""
        self.measured.in_a_row += 1
        person = self._here.get(chat)
        if person is None or keyboard is None or not person.since:
            return
        data = _data(keyboard)
        act = SCRIPT[person.at]
        if _question(data) != act.then:
            self.measured.astray += 1
            return
        self._answered(person)
        if person.at + 1 == len(SCRIPT):
            del self._here[chat]
            if self.followed:
                self._act(self._new())
            return
        person.at += 1
        if self.going_on:
            self._act(person, message, call, data, keyboard)

    def _answered(self, person: Person) -> None:
        now = time.monotonic()
        self.measured.waits.append(now - person.since)
        self.last_heard = now
        self.first_heard = self.first_heard or now
        person.since = 0.0

    def _new(self) -> Person:
        self._count += 1
        person = Person(FIRST + self._count)
        self._here[person.id] = person
        return person

    def _act(
        self,
        person: Person,
        message: int = 0,
        call: Json | None = None,
        data: list[str] | None = None,
        keyboard: Json | None = None,
    ) -> None:
        act = SCRIPT[person.at]
        person.since = time.monotonic()
        if act.writes:
            self._push("message", self._written(person.id, act.words))
        else:
            self._push(
                "callback_query", self._tapped(person.id, act, message, call or {}, data or [], keyboard)
            )

    def _written(self, person: int, words: str) -> str:
        command = (
            ',"entities":[{"offset":0,"length":6,"type":"bot_command"}]' if words.startswith("/") else ""
        )
        return (
            f'{{"message_id":{self._next_id()},"from":{_from(person)},"chat":{_chat(person)},'
            f'"date":1790000000,"text":"{words}"{command}}}'
        )

    def _tapped(
        self, person: int, act: Act, message: int, call: Json, data: list[str], keyboard: Json | None
    ) -> str:
        lead = f"v1:{act.question}:{act.words}"
        chosen = next(one for one in data if one.startswith(lead))
        return (
            f'{{"id":"{person}{self._next_id()}","from":{_from(person)},"chat_instance":"-{person}",'
            f'"message":{{"message_id":{message},"from":{self._bot},"chat":{_chat(person)},"date":1790000000,'
            f'"text":{json.dumps(call["text"])},"reply_markup":{json.dumps(keyboard)}}},"data":"{chosen}"}}'
        )


def _data(keyboard: Json) -> list[str]:
    return [
        key["callback_data"] for row in keyboard["inline_keyboard"] for key in row if "callback_data" in key
    ]


def _question(data: list[str]) -> str:
    return data[0].split(":", 2)[1] if data else ""


def _from(person: int) -> str:
    return (
        f'{{"id":{person},"is_bot":false,"first_name":"Ana","last_name":"Prueba",'
        f'"username":"ana{person}","language_code":"en"}}'
    )


def _chat(person: int) -> str:
    return (
        f'{{"id":{person},"first_name":"Ana","last_name":"Prueba","username":"ana{person}","type":"private"}}'
    )
