"""People who go through the short path at once, whatever happens to the bot; every text says what it answers.

They are in earnest: each question on the screen is answered as it stands, a question shown again with other words or
other buttons as well.
"""

import asyncio
import hashlib
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.endtoend.walk import asked, code_of, receipt
from tests.telegram.double import Double
from tests.telegram.heard import Heard
from tests.telegram.kills import Traffic
from tests.telegram.person import Person

PATIENCE = 90.0  # real seconds: several lives of a bot may pass before somebody is answered
TAPS = {
    "lang": ("en",),
    "home": ("past",),
    "notice": ("agree",),
    "rep.role": ("witness",),
    "inc.types": ("done", "force_body"),
    "inc.when": ("d-",),  # the first day offered
    "review": ("yes-demo", "yes-ribera"),
    "med.author": ("me",),
    "med.original": ("yes",),
    "med.shows": ("done", "none"),
    "med.note": ("_skip",),
    "aside": ("yes",),
    "delete": ("yes", "sure"),
}
TEXTS = {"inc.place": "Cicero, Illinois", "inc.story": "Story {number}. He was bleeding."}
SEVERAL = frozenset({"inc.types", "med.shows"})
"""Questions of which several answers can be ticked."""
SENDS_AT = ("inc.types", "inc.when", "inc.place")
"""The questions before whose answer files are sent: a photo, a voice message, an album."""
ALBUM = 3
FILE_BYTES = 120_000
JPEG, OGG = b"\xff\xd8\xff\xe0\x00\x10JFIF", b"OggS\0\2\0\0OpusHead"
ERASED = "It is erased."
BEGIN = ("lang", "home")

Screen = tuple[str, int, str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Manner:
    """How people behave. `pause`: real seconds before each answer; `erases`: after how many answers, 0 never.

    `only_begins`: they write /start, read the first question and are content. `sends`: who sends files on the way.
    """

    pause: Callable[[], float] = lambda: 0.0
    erases: Callable[[int], int] = lambda _number: 0
    patience: float = PATIENCE
    only_begins: bool = False
    sends: Callable[[int], bool] = lambda _number: False


AT_ONCE = Manner()


@dataclass(frozen=True, slots=True)
class Waited:
    """Without an answer `since` one moment `until` another, in seconds of the harness's own loop; `what` came."""

    since: float
    until: float
    what: str


@dataclass(slots=True)
class Teller:
    """Answers each question once, as it stands on the screen, until the receipt is there or all is erased."""

    person: Person
    number: int
    manner: Manner = AT_ONCE
    wrote: dict[str, str] = field(default_factory=dict)
    times: Counter[str] = field(default_factory=Counter)
    waits: list[Waited] = field(default_factory=list)
    answers: int = 0
    sent: list[str] = field(default_factory=list)
    """SHA-256 of each file."""
    erasing: bool = False
    finished: bool = False
    _done: set[Screen] = field(default_factory=set)
    _from: int = 0

    async def tell(self) -> None:
        self.person.say("/start")
        while not self._has_ended():
            heard = await self._question()
            if not self.manner.only_begins:
                await self._pause()
                self._answer(heard)
        if self.erased:
            await self._come_late()
        self.finished = True

    @property
    def receipt(self) -> Heard | None:
        return next((heard for heard in self.person.heard if receipt(heard)), None)

    @property
    def erased(self) -> bool:
        return any(ERASED in heard.text for heard in self.person.heard)

    @property
    def codes(self) -> set[str]:
        return {code_of(heard) for heard in self.person.heard if receipt(heard)}

    def begin_anew(self) -> int:
        """What was on the screen until now got no answer: whatever is shown from now on is answered. The moment."""
        self._done.clear()
        self._from = self.person.chat.order
        return self._from

    def _has_ended(self) -> bool:
        if self.manner.only_begins:
            return bool(self.waits)
        return self.erased if self.manner.erases(self.number) else self.receipt is not None

    def _shall_erase(self) -> bool:
        return not self.erasing and self.manner.erases(self.number) > 0

    async def _pause(self) -> None:
        if seconds := self.manner.pause():
            await asyncio.sleep(seconds)  # a person reads; nothing is waited for

    async def _question(self) -> Heard:
        def found() -> Heard | None:
            return next(filter(self._is_the_end, self.person.heard), None) or self._open()

        return await self._until(found)

    def _is_the_end(self, heard: Heard) -> bool:
        if self.erasing:
            return ERASED in heard.text
        return receipt(heard) and not self._told_screen(heard)

    async def _until(self, found: Callable[[], Heard | None]) -> Heard:
        clock = asyncio.get_running_loop().time
        since = clock()
        heard = await self.person.chat.bell.until(found, self.manner.patience)
        if heard is None:
            both = list(self.person.chat.messages.values())[-6:]
            told = [f"{one.message_id} {one.order} {asked(one)} {one.text[:60]!r}" for one in both]
            raise AssertionError(f"nobody answered person {self.number}; both sides last: {told}")
        self.waits.append(Waited(since, clock(), "receipt" if receipt(heard) else _screen(heard)[0]))
        return heard

    def _open(self) -> Heard | None:
        """The newest question on the screen, if it has not been answered as it stands; who erases looks no further."""
        asks = [(asked(one) or ("",))[0] for one in self.person.heard]
        wanted = {"delete"} if self.erasing else set(asks) - {""}
        questions = [
            one
            for one, question in zip(self.person.heard, asks, strict=True)
            if question in wanted and one.order > self._from
        ]
        newest = max(questions, key=lambda one: one.order, default=None)
        return None if newest is None or self._told_screen(newest) else newest

    def _told_screen(self, heard: Heard) -> bool:
        return _screen(heard) in self._done

    def _answer(self, heard: Heard) -> None:
        if self.erasing and ERASED in heard.text:
            return
        self._done.add(_screen(heard))
        if self._shall_erase() and (receipt(heard) or self.answers >= self.manner.erases(self.number)):
            self.erasing = True
            self.person.say("/delete")
        elif not receipt(heard):
            self.answers += 1
            self._reply(heard)

    def _reply(self, heard: Heard) -> None:
        question = _screen(heard)[0]
        if self.manner.sends(self.number) and question == SENDS_AT[self.number % 3] and not self.sent:
            self._send_files(question)
        if question in TEXTS:
            self.wrote[question] = TEXTS[question].format(number=self.number)
            self.times[question] += 1
            self.person.say(self.wrote[question])
        else:
            self.person.tap_on(heard, self._data(heard, question))

    def _send_files(self, question: str) -> None:
        """They are sent, and nobody waits for them: the answer to the question follows at once."""
        if question == "inc.types":
            self.person.send_photo(self._content(JPEG))
        elif question == "inc.when":
            self.person.send_voice(self._content(OGG))
        else:
            for _ in range(ALBUM):
                self.person.send_document("photo.jpg", self._content(JPEG), "image/jpeg", album="album")

    def _content(self, head: bytes) -> bytes:
        """Bytes that nobody else sends, noted by their hash."""
        drawn = random.Random(f"{self.person.person_id} {len(self.sent)}")
        content = head + drawn.randbytes(FILE_BYTES)
        self.sent.append(hashlib.sha256(content).hexdigest())
        return content

    def _data(self, heard: Heard, question: str) -> str:
        options = [(one.data.split(":")[2], one.data) for one in heard.buttons if one.data]
        wanted = TAPS[question]
        if question == "aside":
            assert any(text in heard.text for text in self.wrote.values()), heard.text
        if question == "review" and self.number % 2:
            wanted = wanted[::-1]  # every second person chooses the other partner, where there are two
        if question in SEVERAL and not any(label.startswith("✓") for label in heard.labels):
            wanted = wanted[1:]
        return next(data for begin in wanted for option, data in options if option.startswith(begin))

    async def _come_late(self) -> None:
        """After everything was erased: a tap on an old button, and the bot begins anew."""
        old = max((one for one in self.person.heard if asked(one)), key=_not_about_erasing)
        before = self.person.chat.order
        self.person.tap_on(old, next(one.data for one in old.buttons if one.data))

        def begun() -> Heard | None:
            fresh = (one for one in self.person.heard if one.order > before)
            return next((one for one in fresh if _screen(one)[0] in BEGIN), None)

        await self._until(begun)


def crowd(
    double: Double,
    tellers: list[Teller],
    *,
    at_once: int,
    go_on: Callable[[], bool],
    manner: Manner = AT_ONCE,
) -> Traffic:
    """`at_once` people in parallel; who is done is followed by somebody new as long as `go_on`."""

    async def one_after_the_other() -> None:
        while True:
            teller = Teller(double.person("en"), len(tellers) + 1, manner)
            tellers.append(teller)
            await teller.tell()
            if not go_on():
                return

    async def everybody(_: random.Random) -> None:
        async with asyncio.TaskGroup() as group:
            for _number in range(at_once):
                group.create_task(one_after_the_other())

    return everybody


def _not_about_erasing(heard: Heard) -> tuple[bool, int]:
    return _screen(heard)[0] != "delete", heard.order


def _screen(heard: Heard) -> Screen:
    question, rev = asked(heard) or ("", 0)
    return question, rev, heard.text, heard.labels
