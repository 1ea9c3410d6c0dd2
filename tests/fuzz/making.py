"""Well-formed updates by the tables of types: what a server of today, or of tomorrow, might send."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.fuzz.kinds import ARRAY, Field, kinds
from tests.telegram.account import bot_as_sender
from tests.telegram.refusal import Json

CANARY = "Zarzacanario"
"""In every free text that is made: it may stand in no log."""
NOW = 1_790_000_000
DEEPEST = 4
ENVELOPE = frozenset(
    "message_id from chat date sender_chat message_thread_id reply_markup via_bot business_connection_id".split()
)
CHAT_TYPES = ("private", "group", "supergroup", "channel", "sender", "secret")
WORDS = (
    "Yes", "sí", "/start", "/delete", "/back", "/help", "hoy", "ayer a las 3", "12/25/2025", "Cicero, Illinois",
    "60623", "I do not know", "They broke the blue door.", "/code", "1234 5678 9012 3452", "A123456789", "3", "ok",
)  # fmt: skip  # a list is read as a list, not as a column
DATA = ("v1:{asked}:{option}:{rev}", "v1:{asked}:yes:{rev}", "v1:lang:es:1", "v1:home:past:2", "", "v1:a:b:x")
OPTIONS = (
    "yes",
    "no",
    "done",
    "back",
    "skip",
    "unknown",
    "es",
    "en",
    "past",
    "now",
    "agree",
    "witness",
    "yes-demo",
)


@dataclass(frozen=True, slots=True)
class Sender:
    """Somebody an update comes from, and what stands open on their screen. *heard*: a message id of ours."""

    person_id: int
    asked: str = ""
    rev: int = 0
    heard: int = 1

    @property
    def user(self) -> Json:
        named = {"first_name": f"{CANARY} {self.person_id}", "username": f"canario_{self.person_id}"}
        return {"id": self.person_id, "is_bot": False, **named, "language_code": "es"}

    @property
    def chat(self) -> Json:
        return {"id": self.person_id, "type": "private", "first_name": f"{CANARY} {self.person_id}"}


class Maker:
    """Makes values with *chance*; nothing else decides."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._kinds = kinds()
        self._numbers = 10
        known = self._kinds.fields["Update"]
        self._others = [one for one in known if one.name not in {"update_id", "message", "callback_query"}]
        self._contents = [one for one in self._kinds.fields["Message"] if one.name not in ENVELOPE]

    def update(self, update_id: int, sender: Sender) -> Json:
        """One update without a fault: most often what people send, often anything the tables know."""
        body: Json = {"update_id": update_id}
        draw = self._chance.random()
        if draw < 0.30:
            return body | {"message": self.message(sender)}
        if draw < 0.55:
            return body | {"message": self.message(sender, self.anything())}
        if draw < 0.70:
            return body | {"callback_query": self.tap(sender)}
        if draw < 0.80:
            return body | {"edited_message": self.message(sender) | {"edit_date": NOW + 5}}
        if draw < 0.83:
            return body | {f"{self.word()}_of_tomorrow": {"from": sender.user, "chat": sender.chat}}
        field = self._chance.choice(self._others)
        return body | {field.name: self._held(self.value(field.types[0]), sender)}

    def message(self, sender: Sender, content: Json | None = None) -> Json:
        self._numbers += 1
        date = NOW + self._numbers
        held: Json = {"message_id": self._numbers, "from": sender.user, "chat": sender.chat, "date": date}
        if content is not None:
            return held | content
        body = held | {"text": self.text()}
        if self._chance.random() < 0.1:
            asked: Json = {
                "message_id": sender.heard,
                "from": bot_as_sender(),
                "chat": sender.chat,
                "date": NOW,
            }
            body["reply_to_message"] = asked | {"text": "?"}
        return body

    def anything(self) -> Json:
        """Content by the tables: one field of a message, sometimes with a caption, sometimes a field of tomorrow."""
        field = self._chance.choice(self._contents)
        body: Json = {field.name: self.value(field.types[0], name=field.name)}
        if self._chance.random() < 0.2:
            body["caption"] = self.text()
        if self._chance.random() < 0.08:
            body = {f"{self.word()}_of_tomorrow": {"text": self.text()}}
        return body

    def tap(self, sender: Sender) -> Json:
        data = self._chance.choice(DATA).format(
            asked=sender.asked, rev=sender.rev, option=self._chance.choice(OPTIONS)
        )
        below: Json = {"message_id": sender.heard, "from": bot_as_sender(), "chat": sender.chat, "date": NOW}
        query: Json = {"id": str(self._chance.getrandbits(60)), "from": sender.user, "chat_instance": "9"}
        return query | {"message": below | {"text": "?"}, "data": data}

    def value(self, kind: str, depth: int = 0, name: str = "") -> Any:
        """A value of a type by the tables."""
        if kind.startswith(ARRAY):
            count = self._chance.randint(1, 2) if depth < DEEPEST else 0
            return [self.value(kind.removeprefix(ARRAY), depth + 1, name) for _ in range(count)]
        if kind in PRIMITIVE:
            return PRIMITIVE[kind](self, name)
        if kind in self._kinds.subtypes:
            return self.value(self._chance.choice(self._kinds.subtypes[kind]), depth, name)
        listed = self._kinds.fields.get(kind, ())
        return {one.name: self._of(one, depth) for one in listed if self._wanted(one, depth)}

    def text(self) -> str:
        words = self._chance.choice(WORDS)
        return words if words.startswith("/") or self._chance.random() < 0.5 else f"{words} {CANARY}"

    def word(self) -> str:
        return self._chance.choice(("hologram", "scent", "telepathy", "oath"))

    def number(self, name: str) -> int:
        if name.endswith("date") or name == "date":
            return NOW + self._chance.randint(-(10**6), 10**6)
        return self._chance.randint(1, 2 ** self._chance.choice((3, 8, 31, 52)))

    def string(self, name: str) -> str:
        return self._chance.choice(CHAT_TYPES) if name == "type" else self.text()

    def fraction(self, name: str) -> float:
        return self._chance.uniform(-180, 180) if name == "longitude" else self._chance.uniform(-90, 90)

    def truth(self, _name: str) -> bool:
        return self._chance.random() < 0.5

    def _of(self, one: Field, depth: int) -> Any:
        return self.value(self._chance.choice(one.types), depth + 1, one.name)

    def _wanted(self, one: Field, depth: int) -> bool:
        return (one.required and depth < 3 * DEEPEST) or (depth < 2 and self._chance.random() < 0.25)

    def _held(self, value: Any, sender: Sender) -> Any:
        """An update of another kind names the same person: it must be refused for its kind alone."""
        if isinstance(value, dict):
            if "from" in value:
                value["from"] = sender.user
            if "chat" in value:
                value["chat"] = sender.chat
        return value


PRIMITIVE: dict[str, Callable[[Maker, str], object]] = {
    "Integer": Maker.number,
    "Float": Maker.fraction,
    "String": Maker.string,
    "Boolean": Maker.truth,
    "True": lambda _maker, _name: True,
}
