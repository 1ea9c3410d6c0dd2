"""What stands in each chat. One message-id sequence for the bot's whole account, both directions.

That ids of private chats count per account is a reading of Telegram's clients (Telethon issue 1308, tdlib
issue 1378), not a promise of the Bot API.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

from tests.telegram.bell import Bell
from tests.telegram.clock import Clock
from tests.telegram.heard import Heard
from tests.telegram.refusal import ApiRefusal, Json, bad_request
from tests.telegram.shapes import message


@dataclass(slots=True)
class Chat:
    """A private chat or a group. `messages` by id, of both sides."""

    shape: Json
    messages: dict[int, Heard] = field(default_factory=dict)
    toasts: list[Json] = field(default_factory=list)
    actions: list[str] = field(default_factory=list)
    closed: Callable[[], ApiRefusal] | None = None  # why the bot may not write
    order: int = 0
    bell: Bell = field(default_factory=Bell)

    def changed(self) -> int:
        self.order += 1
        self.bell.ring()
        return self.order

    def of_sender(self, sender_id: int) -> list[Heard]:
        return [one for one in self.messages.values() if one.raw["from"]["id"] == sender_id]


class Chats:
    """All chats of the bot's account."""

    def __init__(self, clock: Clock, bot: Json, first_message_id: int = 1) -> None:
        self.bot = bot
        self._clock = clock
        self._chats: dict[int, Chat] = {}
        self._ids: Iterator[int] = count(first_message_id)

    def open(self, shape: Json) -> Chat:
        return self._chats.setdefault(int(shape["id"]), Chat(shape))

    def find(self, chat_id: object) -> Chat:
        """The chat the bot may write to. Raises ApiRefusal 400 unknown, 403 closed."""
        chat = self._chats.get(chat_id) if isinstance(chat_id, int) else None
        if chat is None:
            raise bad_request("chat not found")
        if chat.closed is not None:
            raise chat.closed()
        return chat

    def write(self, chat: Chat, sender: Json, body: Json) -> Heard:
        """A new message of either side."""
        raw = message(next(self._ids), self._clock.unix, sender, chat.shape, body)
        heard = Heard(raw, chat.changed())
        chat.messages[heard.message_id] = heard
        return heard

    def own(self, chat: Chat, message_id: object, absent: ApiRefusal, foreign: ApiRefusal) -> Heard:
        """A message of the bot that still stands; the two refusals are raised otherwise."""
        found = chat.messages.get(message_id) if isinstance(message_id, int) else None
        if found is None or found.deleted:
            raise absent
        if found.raw["from"]["id"] != self.bot["id"]:
            raise foreign
        return found

    def change(self, chat: Chat, heard: Heard, raw: Json) -> None:
        """An edit: the same id, the new content, the person sees it change."""
        heard.raw = {**raw, "edit_date": self._clock.unix}
        heard.order = chat.changed()

    def delete(self, chat: Chat, heard: Heard) -> None:
        heard.deleted = True
        chat.changed()
