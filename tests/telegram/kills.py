"""Kill a bot again and again while people write to it, and count what it lost.

Moments are drawn from the seed alone, independently of traffic: kills that always fall a while after a message
find nothing even in a bot that loses. A run without a control that loses proves nothing: `process.STOCK_BOT` is it.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass, field

from tests.telegram.person import Person, Wanted
from tests.telegram.process import BotProcess

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


def chatter(people: Sequence[Person], said: Said, *, per_second: float) -> Traffic:
    """People who write without waiting for answers, at random intervals; until cancelled."""

    async def write(chance: random.Random) -> None:
        while True:
            await _pause(chance.expovariate(per_second))
            text = f"canary answer {len(said.texts) + 1}"
            said.texts.append(text)
            chance.choice(people).say(text)

    return write


async def kill_runs(
    bot: BotProcess,
    traffic: Traffic,
    *,
    kills: int,
    seed: int,
    window: tuple[float, float] = (0.0, 0.5),
    finish_within: float | None = None,
) -> None:
    """Start `bot`, kill it `kills` times while `traffic` goes on, leave it running in one more life.

    Each kill falls at a random moment of `window` (real seconds after that life's first poll). Endless traffic
    is cancelled after the last kill; with `finish_within` (real seconds) it is let come to its own end in the
    last life. What traffic raises is raised here.
    """
    moments = random.Random(seed)
    going_on = asyncio.ensure_future(traffic(random.Random(seed + 1)))
    try:
        for _ in range(kills):
            await bot.start()
            await _pause(moments.uniform(*window))
            await bot.kill()
        if finish_within is None:
            going_on.cancel()
        await bot.start()
        async with asyncio.timeout(finish_within):
            await asyncio.wait({going_on})
    finally:
        going_on.cancel()
    if not going_on.cancelled():
        going_on.result()


async def drained(bot: BotProcess, people: Sequence[Person], last_word: str, reply: Wanted) -> None:
    """Wait until everybody's last word was answered: the updates before it were handled or are lost.

    `reply` must fit the answer to the last word only.
    """
    for person in people:
        person.say(last_word)
    for person in people:
        await person.wait(reply, within=60)
    await bot.double.confirmed(within=60)


async def _pause(seconds: float) -> None:
    """Real time passes: a drawn moment is the point here, nothing is waited for."""
    await asyncio.sleep(seconds)
