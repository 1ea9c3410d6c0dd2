"""A group that somebody adds the bot to."""

from tests.telegram import shapes
from tests.telegram.account import Account
from tests.telegram.heard import Heard
from tests.telegram.person import Person
from tests.telegram.refusal import left_group


class Group:
    """The bot should leave: `left` says whether it has."""

    def __init__(self, account: Account, chat_id: int) -> None:
        self.chat = account.chats.open({"id": chat_id, "title": "Grupocanario", "type": "supergroup"})
        self.chat.closed = left_group
        self._account = account

    @property
    def left(self) -> bool:
        return self.chat.closed is not None

    @property
    def heard(self) -> list[Heard]:
        return self.chat.of_sender(self._account.bot["id"])

    def add_bot(self, by: Person) -> None:
        bot, date = self._account.bot, self._account.clock.unix
        before, after = shapes.member(bot, "left"), shapes.member(bot, "member")
        self.chat.closed = None
        change = shapes.membership(by.shape, self.chat.shape, date, before, after)
        self._account.arrive("my_chat_member", change, date)

    def say(self, person: Person, text: str) -> int:
        heard = self._account.chats.write(self.chat, person.shape, shapes.text_body(text))
        self._account.arrive("message", heard.raw, heard.raw["date"])
        return heard.message_id

    async def wait_left(self, *, within: float = 10.0) -> None:
        if not await self.chat.bell.until(lambda: self.left or None, within):
            raise AssertionError(f"waited {within} s in vain for the bot to leave the group")
