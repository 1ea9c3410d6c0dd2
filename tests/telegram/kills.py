"""People who write without waiting for answers, and what a bot that is killed meanwhile lost of it.

The control of the crash runs is counted with this (`tests.crash.control`); when a bot is killed: `tests.crash.blows`.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass, field

from tests.telegram.person import Person, Wanted
from tests.telegram.process import BotProcess

DRAIN = 180.0
"""Real seconds a busy bot may take until all that was queued is handled."""

Traffic = Callable[[random.Random], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Losses:
    """`lost`: texts that the server holds no more and nobody handled."""

    said: int
    handled: int
    lost: tuple[str, ...]


@dataclass(slots=True)
class Said:
    """What people wrote: each text is unique, in order of writing."""

    texts: list[str] = field(default_factory=list)

    def losses(self, handled: Collection[str]) -> Losses:
        """Ask once every update was confirmed."""
        lost = tuple(text for text in self.texts if text not in handled)
        return Losses(len(self.texts), len(self.texts) - len(lost), lost)


def chatter(
    people: Sequence[Person],
    said: Said,
    *,
    per_second: float,
    crowded: Callable[[], bool] = lambda: False,
) -> Traffic:
    """People who write without waiting for answers, at random intervals, unless it is `crowded`; until cancelled."""

    async def write(chance: random.Random) -> None:
        while True:
            await _pause(chance.expovariate(per_second))
            if crowded():
                continue
            text = f"canary answer {len(said.texts) + 1}"
            said.texts.append(text)
            chance.choice(people).say(text)

    return write


async def drained(bot: BotProcess, people: Sequence[Person], last_word: str, reply: Wanted) -> None:
    """Wait until everybody's last word was answered: the updates before it were handled or are lost.

    `reply` must fit the answer to the last word only.
    """
    for person in people:
        person.say(last_word)
    for person in people:
        await person.wait(reply, within=DRAIN)
    await bot.double.confirmed(within=DRAIN)


async def _pause(seconds: float) -> None:
    """Real time passes: a drawn moment is the point here, nothing is waited for."""
    await asyncio.sleep(seconds)
