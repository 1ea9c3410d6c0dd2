"""People who chat with the bot: what they say and tap, and what they hear."""

import random
from collections.abc import Callable

from tests.telegram import shapes
from tests.telegram.account import Account
from tests.telegram.chats import Chat
from tests.telegram.heard import Button, Heard
from tests.telegram.refusal import Json, blocked, never_written

LONGEST = 4096  # characters; a longer text leaves the person's app as several messages
WAIT = 20.0  # real seconds

Wanted = str | Callable[[Heard], bool]


class Person:
    """One private chat. Names are canaries: they must turn up in nothing that is kept or logged.

    Acts (`say`, `tap`, …) happen at once and return the new message's id. `wait` looks only at what was said
    or changed after the person's latest act.
    """

    def __init__(
        self, account: Account, person_id: int, language_code: str | None = "en", **named: str
    ) -> None:
        self.person_id = person_id
        self.shape: Json = {
            "id": person_id,
            "is_bot": False,
            "first_name": named.get("first_name", f"Primercanario{person_id % 1000}"),
            "last_name": named.get("last_name", f"Apellidocanario{person_id % 1000}"),
            "username": named.get("username", f"canario_{person_id % 1000}"),
        }
        if language_code:
            self.shape["language_code"] = language_code
        self.chat: Chat = account.chats.open(shapes.private_chat(self.shape))
        self.chat.closed = never_written
        self._account = account
        self._since = 0
        self._taps = 0
        self._query_ids = random.Random(person_id)

    # What the person hears

    @property
    def heard(self) -> list[Heard]:
        """The bot's messages that still stand, oldest first, as they read now."""
        return [one for one in self.chat.of_sender(self._account.bot["id"]) if not one.deleted]

    @property
    def newest(self) -> Heard:
        """Raises IndexError when the bot has said nothing."""
        return self.heard[-1]

    @property
    def toasts(self) -> list[str]:
        """Texts shown for a moment after a tap."""
        return [one["text"] for one in self.chat.toasts if one.get("text")]

    @property
    def taps_answered(self) -> int:
        return len(self.chat.toasts)

    @property
    def canaries(self) -> tuple[str, ...]:
        """What must not be found in logs, files, mails or databases."""
        return (
            *(str(self.shape[key]) for key in ("first_name", "last_name", "username")),
            str(self.person_id),
        )

    async def wait(self, wanted: Wanted = "", *, within: float = WAIT, since: int | None = None) -> Heard:
        """The newest message, said or edited after the latest act, that holds this text or fits this test.

        `since`: look back to this `order` instead (0 = everything). Raises AssertionError after `within`.
        """
        mark = self._since if since is None else since
        fits = (lambda one: wanted in one.text) if isinstance(wanted, str) else wanted

        def found() -> Heard | None:
            fresh = [one for one in self.heard if one.order > mark and fits(one)]
            return max(fresh, key=lambda one: one.order, default=None)

        if (heard := await self.chat.bell.until(found, within)) is None:
            told = [f"{one.text!r} {one.labels}" for one in self.heard[-3:]]
            raise AssertionError(f"waited {within} s in vain for {wanted!r}; heard last: {told}")
        return heard

    async def wait_answered(self, *, within: float = WAIT) -> None:
        """Until the latest tap was answered (the button stops turning)."""
        goal = self._taps
        if not await self.chat.bell.until(lambda: self.taps_answered >= goal or None, within):
            raise AssertionError(f"waited {within} s in vain for a tap to be answered")

    # What the person does

    def say(self, text: str, *, reply_to: Heard | int | None = None) -> int:
        """Write. The id of the message, of the last one if the app had to split a long text."""
        pieces = [text[i : i + LONGEST].strip() for i in range(0, len(text), LONGEST)]
        return [self._send(shapes.text_body(piece), reply_to) for piece in pieces if piece][-1]

    def tap(self, wanted: str) -> str:
        """Tap the button with this label (or data) on the newest message that has one. The query's id."""
        for heard in reversed(self.heard):
            if (button := heard.button(wanted)) is not None:
                return self._tap(heard.message_id, heard.raw, button)
        raise LookupError(f"no button {wanted!r}; there are {[one.labels for one in self.heard]}")

    def tap_on(self, heard: Heard, data: str) -> str:
        """Tap with this data below this message, whether or not the button still stands there."""
        below = shapes.gone_message(heard.message_id, self.chat.shape) if heard.deleted else heard.raw
        return self._tap(heard.message_id, below, Button("", data, None))

    def edit(self, text: str, message_id: int | None = None) -> int:
        """Change one's own message (the newest text if none is named). Its id."""
        own = [one for one in self.chat.of_sender(self.person_id) if "text" in one.raw]
        heard = own[-1] if message_id is None else self.chat.messages[message_id]
        kept = {key: value for key, value in heard.raw.items() if key not in ("text", "entities")}
        self._edited(heard, {**kept, **shapes.text_body(text)})
        return heard.message_id

    def send_voice(
        self, content: bytes = b"OggS canary voice", *, seconds: int = 4, size: int | None = None
    ) -> int:
        file_id = self._account.store("voice", content, "oga", size)
        return self._send(shapes.voice(file_id, size or len(content), seconds))

    def send_photo(self, content: bytes = b"canary photo", *, caption: str = "", album: str = "") -> int:
        file_id = self._account.store("photos", content, "jpg")
        extra = {key: value for key, value in (("caption", caption), ("media_group_id", album)) if value}
        return self._send({**shapes.photo(file_id, len(content)), **extra})

    def send_video(
        self, content: bytes = b"canary video", *, size: int | None = None, seconds: int = 9
    ) -> int:
        """`size` may claim more than the bytes: over 20 MB getFile refuses."""
        file_id = self._account.store("videos", content, "mp4", size)
        return self._send(shapes.video(file_id, size or len(content), seconds))

    def send_document(
        self,
        name: str,
        content: bytes,
        mime: str = "application/octet-stream",
        *,
        size: int | None = None,
        album: str = "",
    ) -> int:
        """`size` may claim more or less than the bytes."""
        ending = name.rpartition(".")[2]
        file_id = self._account.store("documents", content, ending if ending.isalnum() else "bin", size)
        extra = {"media_group_id": album} if album else {}
        return self._send(
            {**shapes.document(file_id, len(content) if size is None else size, name, mime), **extra}
        )

    def send_sticker(self) -> int:
        return self._send(shapes.sticker(self._account.store("stickers", b"canary sticker", "webp")))

    def send_contact(self, phone: str, first_name: str) -> int:
        return self._send(shapes.contact(phone, first_name))

    def send_location(self, latitude: float, longitude: float, *, live: bool = False) -> int:
        return self._send(shapes.location(latitude, longitude, 900 if live else None))

    def move_live(self, message_id: int, latitude: float, longitude: float) -> None:
        """The live location moves on: an edited message."""
        heard = self.chat.messages[message_id]
        self._edited(heard, {**heard.raw, **shapes.location(latitude, longitude, 900)})

    def block(self) -> None:
        self._membership("member", "kicked")
        self.chat.closed = blocked

    def unblock(self) -> None:
        self._membership("kicked", "member")
        self.chat.closed = None

    def _send(self, body: Json, reply_to: Heard | int | None = None) -> int:
        if reply_to is not None:
            number = reply_to.message_id if isinstance(reply_to, Heard) else reply_to
            asked = self.chat.messages[number].raw
            body["reply_to_message"] = {
                key: value for key, value in asked.items() if key != "reply_to_message"
            }
        self.chat.closed = None
        heard = self._account.chats.write(self.chat, self.shape, body)
        self._account.arrive("message", heard.raw, heard.raw["date"])
        self._since = heard.order
        return heard.message_id

    def _edited(self, heard: Heard, raw: Json) -> None:
        self._account.chats.change(self.chat, heard, raw)
        self._account.arrive("edited_message", heard.raw, heard.raw["edit_date"])
        self._since = heard.order

    def _tap(self, message_id: int, below: Json, button: Button) -> str:
        if button.data is None:
            raise LookupError(f"the button {button.label!r} on message {message_id} is a link")
        query_id = str(self._query_ids.getrandbits(62))
        self._since = self.chat.order
        self._taps += 1
        instance = str(-self.person_id * 31)
        self._account.arrive_tap(
            self.person_id, shapes.tap(query_id, self.shape, instance, below, button.data)
        )
        return query_id

    def _membership(self, old: str, new: str) -> None:
        bot, date = self._account.bot, self._account.clock.unix
        before, after = shapes.member(bot, old), shapes.member(bot, new)
        change = shapes.membership(self.shape, self.chat.shape, date, before, after)
        self._account.arrive("my_chat_member", change, date)
