"""People who go through the short path at once, whatever happens to the bot; every text says what it answers."""

import asyncio
import random
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
    "review": ("yes-demo",),
    "aside": ("yes",),
}
TEXTS = {"inc.place": "Cicero, Illinois", "inc.story": "Story {number}. He was bleeding."}

Screen = tuple[str, int, str, tuple[str, ...]]


@dataclass(slots=True)
class Teller:
    """Answers each question once, as it stands on the screen, until the receipt is there."""

    person: Person
    number: int
    wrote: dict[str, str] = field(default_factory=dict)
    _done: set[Screen] = field(default_factory=set)

    async def tell(self) -> None:
        self.person.say("/start")
        while self.receipt is None:
            self._answer(await self._question())

    @property
    def receipt(self) -> Heard | None:
        return next((heard for heard in self.person.heard if receipt(heard)), None)

    @property
    def codes(self) -> set[str]:
        return {code_of(heard) for heard in self.person.heard if receipt(heard)}

    async def _question(self) -> Heard:
        def found() -> Heard | None:
            return next((one for one in self.person.heard if receipt(one)), None) or self._open()

        heard = await self.person.chat.bell.until(found, PATIENCE)
        if heard is None:
            both = list(self.person.chat.messages.values())[-6:]
            told = [f"{one.message_id} {one.order} {asked(one)} {one.text[:60]!r}" for one in both]
            raise AssertionError(f"nobody answered person {self.number}; both sides last: {told}")
        return heard

    def _open(self) -> Heard | None:
        """The newest question on the screen, if it has not been answered as it stands."""
        questions = [one for one in self.person.heard if asked(one)]
        newest = max(questions, key=lambda one: one.order, default=None)
        return None if newest is None or _screen(newest) in self._done else newest

    def _answer(self, heard: Heard) -> None:
        if receipt(heard):
            return
        self._done.add(_screen(heard))
        question = _screen(heard)[0]
        if question in TEXTS:
            self.wrote[question] = TEXTS[question].format(number=self.number)
            self.person.say(self.wrote[question])
        else:
            self.person.tap_on(heard, self._data(heard, question))

    def _data(self, heard: Heard, question: str) -> str:
        options = [(one.data.split(":")[2], one.data) for one in heard.buttons if one.data]
        wanted = TAPS[question]
        if question == "aside":
            assert any(text in heard.text for text in self.wrote.values()), heard.text
        if question == "inc.types" and not any(label.startswith("✓") for label in heard.labels):
            wanted = wanted[1:]
        return next(data for begin in wanted for option, data in options if option.startswith(begin))


def crowd(double: Double, tellers: list[Teller], *, at_once: int, go_on: Callable[[], bool]) -> Traffic:
    """`at_once` people in parallel; who is done is followed by somebody new as long as `go_on`."""

    async def one_after_the_other() -> None:
        while True:
            teller = Teller(double.person("en"), len(tellers) + 1)
            tellers.append(teller)
            await teller.tell()
            if not go_on():
                return

    async def everybody(_: random.Random) -> None:
        async with asyncio.TaskGroup() as group:
            for _number in range(at_once):
                group.create_task(one_after_the_other())

    return everybody


def _screen(heard: Heard) -> Screen:
    question, rev = asked(heard) or ("", 0)
    return question, rev, heard.text, heard.labels
