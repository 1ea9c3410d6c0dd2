"""One lane: one bot, one double and its people, killed again and again, then left in peace, then judged."""

import asyncio
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from bot import points
from storage.vault import Vault
from tests.crash import clerk
from tests.crash.blows import Blow, drawn
from tests.crash.bookkeeping import Run, books
from tests.crash.books import Books, Death
from tests.crash.modes import Mode
from tests.crash.witness import Witness
from tests.endtoend.crowd import Teller, crowd
from tests.endtoend.house import House
from tests.telegram.account import BOT_ID
from tests.telegram.double import Double
from tests.telegram.process import DYING_TESTIGO, BotProcess

START = 60.0
"""Seconds a start may take on a busy machine before the run is given up."""
FINISH = 400.0
SILENCE = 0.2

Heard = Callable[[Death], None]


def _nothing(_: Death) -> None:
    """Nobody listens."""


@dataclass(slots=True)
class Lane:
    """`argv`: what is run as the bot (a mutant, for one). `heard` is told of every death."""

    mode: Mode
    house: House
    double: Double
    witness: Witness
    seed: int
    argv: tuple[str, ...] = DYING_TESTIGO
    heard: Heard = _nothing
    run: Run = field(init=False)
    _dead: bool = False
    _vault: Vault | None = None
    _alive: BotProcess | None = None

    def __post_init__(self) -> None:
        self.run = Run(self.double, [])

    async def go(self, kills: int) -> Books:
        """Kill `kills` times while people are there, then let everybody finish, and open the books."""
        self._prepare()
        blows = drawn(self.seed, kills, points.NAMES, self.mode.span)
        tellers: list[Teller] = []
        self.run.tellers = tellers
        people = crowd(
            self.double,
            tellers,
            at_once=self.mode.at_once,
            go_on=lambda: not self._dead,
            manner=self.mode.manner(self.seed),
        )
        going_on = asyncio.ensure_future(people(random.Random(self.seed)))
        try:
            for blow in blows:
                await self._strike(blow, going_on)
            self._dead = True
            await self._in_peace(going_on)
        finally:
            if self._alive and self._alive.running:
                await self._alive.kill()
            going_on.cancel()
            with suppress(asyncio.CancelledError):
                await going_on
        return await books(self.house, self.run)

    def _prepare(self) -> None:
        hall = self.house.hall()
        with hall.engine.begin() as core:
            clerk.employ(core)
        self._vault = hall.vault
        hall.close()

    def _bot(self, blow: Blow | None) -> BotProcess:
        at = {"DIE_AT": f"{blow.point}:{blow.passage}"} if blow and blow.point else {}
        return self.house.bot(self.double, self.argv, at)

    async def _strike(self, blow: Blow, going_on: asyncio.Future[None]) -> None:
        """One life and its end."""
        clock = asyncio.get_running_loop().time
        bot, born = self._bot(blow), clock()
        self._alive = bot
        ready = await bot.spawn(within=START)
        ready.add_done_callback(lambda done: self._came(done, clock()))
        if blow.how == "start":
            await _pass(blow.after, going_on)
        else:
            await _first(ready, bot)
            await _pass(blow.after, going_on, bot)
        came = self.run.ready[-1] if ready.done() and not ready.cancelled() and self.run.ready else 0.0
        ready.cancel()
        await bot.kill()
        died = clock()
        self._note(blow, died - born, came - born if came > born else 0.0)
        if going_on.done():
            going_on.result()

    def _came(self, done: asyncio.Future[None], moment: float) -> None:
        if not done.cancelled() and not done.exception():
            self.run.ready.append(moment)

    def _note(self, blow: Blow, life: float, ready: float) -> None:
        look, confirmed = self.witness.look(), set(self.double.queue.confirmed)
        saved = {self._name(one) for one in self.run.tellers if one.codes and not one.erasing}
        death = Death(
            how=blow.how,
            point=blow.point,
            life=round(life, 3),
            ready=round(ready, 3),
            end=round(blow.after, 3),
            queued=len(self.double.queue.waiting),
            waiting=look.waiting,
            unrecorded=tuple(sorted(confirmed - look.rows)),
            unsaved=len(saved - look.registered),
            unsent=dict(look.unsent),
        )
        self.run.deaths.append(death)
        self.heard(death)

    def _name(self, teller: Teller) -> bytes:
        """As `house.pseudonym`, with keys read once: nothing but the bot opens the hall between two lives."""
        assert self._vault is not None
        return self._vault.pseudonym("telegram", BOT_ID, teller.person.person_id)

    async def _in_peace(self, going_on: asyncio.Future[None]) -> None:
        async with self._bot(None) as bot:
            self.run.ready.append(asyncio.get_running_loop().time())
            async with asyncio.timeout(FINISH):
                await going_on
            await self.double.confirmed(within=START)
            code = await bot.stop()
        if code:
            raise AssertionError(f"the bot ended with {code} when asked to stop: {bot.tail()}")


async def _first(ready: asyncio.Future[None], bot: BotProcess) -> None:
    """The first sign of life, or the end of the process at a point on the way to it."""
    ended = asyncio.ensure_future(bot.ended(within=START))
    both: set[asyncio.Future[Any]] = {ready, ended}
    await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
    if ready.done():
        ended.cancel()
        await ready
    elif ended.result() != -9:
        raise AssertionError(f"the bot ended with {ended.result()}: {bot.tail()}")


async def _pass(seconds: float, going_on: asyncio.Future[None], bot: BotProcess | None = None) -> None:
    """Real time passes, until the bot dies of itself or the people have met something that cannot be."""
    waiting: set[asyncio.Future[Any]] = {going_on}
    ended = asyncio.ensure_future(bot.ended(within=START)) if bot else None
    if ended:
        waiting.add(ended)
    await asyncio.wait(waiting, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    if ended:
        ended.cancel()
