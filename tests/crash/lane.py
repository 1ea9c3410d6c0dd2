"""One lane: one bot, one double and its people; trouble, then peace, then the books.

The trouble of a mode is `struck`: one life after another, each with its end. The others are in `tests.crash.troubles`.
"""

import asyncio
import os
import random
import signal
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bot import points
from storage.vault import Vault
from tests.crash import clerk
from tests.crash.blows import Blow, drawn
from tests.crash.bookkeeping import Run, books
from tests.crash.books import Books, Death
from tests.crash.ground import Ground
from tests.crash.modes import Mode
from tests.crash.witness import Look
from tests.endtoend.crowd import Manner, Teller, crowd
from tests.patience import until
from tests.telegram.account import BOT_ID
from tests.telegram.process import DYING_TESTIGO, BotProcess

START = 60.0
"""Seconds a start may take on a busy machine before the run is given up."""
FINISH = 400.0
"""Seconds everybody has to come to the end once the bot is left in peace."""
LOOK = 0.02
"""Seconds between two looks at what rings no bell: another process."""


def _nothing(_: Death) -> None:
    """Nobody listens."""


@dataclass(slots=True)
class Lane:
    """`argv`: what is run as the bot (a mutant, for one). `heard` is told of every death."""

    mode: Mode
    ground: Ground
    seed: int
    argv: tuple[str, ...] = DYING_TESTIGO
    heard: Callable[[Death], None] = _nothing
    finish: float = FINISH
    run: Run = field(init=False)
    tellers: list[Teller] = field(default_factory=list)
    bot: BotProcess | None = None
    going_on: asyncio.Future[None] = field(init=False)
    _signs: list[asyncio.Future[None]] = field(default_factory=list)
    _joined: list[asyncio.Task[None]] = field(default_factory=list)
    _over: bool = False
    _vault: Vault | None = None

    def __post_init__(self) -> None:
        self.run = Run(self.ground.double, self.tellers)

    async def go(self, trouble: "Trouble") -> Books:
        """Let the people begin, let `trouble` happen, let everybody come to the end, and open the books.

        Who does not come to the end is in the books; what cannot be at all is raised as AssertionError.
        """
        self._prepare()
        manner = self.mode.manner(self.seed)
        people = crowd(
            self.ground.double,
            self.tellers,
            at_once=self.mode.at_once,
            go_on=lambda: not self._over,
            manner=manner,
        )
        self.going_on = asyncio.ensure_future(people(random.Random(self.seed)))
        try:
            await trouble(self)
            self._over = True
            await self._in_peace()
        finally:
            if self.bot and self.bot.running:
                await self.bot.kill()
            self.going_on.cancel()
            with suppress(asyncio.CancelledError):
                await self.going_on
        return await books(self.ground.house, self.run)

    # What a trouble may do

    async def start(self) -> BotProcess:
        """One more life, from its first sign of life on."""
        self.bot = self._made(None)
        await self.bot.start(within=START)
        self.run.ready.append(_now())
        return self.bot

    def join(self, manner: Manner) -> Teller:
        """One more person, beside the crowd."""
        teller = Teller(self.ground.double.person("en"), len(self.tellers) + 1, manner)
        self.tellers.append(teller)
        self._joined.append(asyncio.get_running_loop().create_task(teller.tell()))
        return teller

    def end(self) -> None:
        """Nobody new comes any more."""
        self._over = True

    @property
    def idle(self) -> bool:
        """Whether everybody has come to the end."""
        return self.going_on.done()

    def unheard(self, person_id: int) -> None:
        """This person's latest tap has died: nothing of what stands on the screen will be answered."""
        for teller in self.tellers:
            if teller.person.person_id == person_id:
                self.run.away[person_id] = teller.begin_anew()

    async def live(self, seconds: float) -> None:
        """Real time passes, unless the people meet something that cannot be: then that is raised."""
        await asyncio.wait({self.going_on}, timeout=seconds)
        if self.going_on.done() and not self._over:
            self.going_on.result()

    async def strike(self, blow: Blow) -> None:
        """One life and its end; with several workers often the end of one of them, and the others go on."""
        born, signs = _now(), len(self.run.ready)
        bot, mark = await self._begun(blow)
        await self._until_dead(blow, bot, mark)
        look = await self._dead(blow, bot, mark)
        came = self.run.ready[-1] - born if len(self.run.ready) > signs else 0.0
        self._note(blow, look, _now() - born, came)

    async def _dead(self, blow: Blow, bot: BotProcess, mark: Path) -> Look:
        """Kill -9, and what lay in the database then.

        Where another worker lives on it would take over at once what the dead one has left unsaid; so the victim is
        stopped, looked at, and killed as it stands.
        """
        if self.mode.workers == 1:
            await bot.kill()
        elif victim := _victim(blow, bot, mark):
            with suppress(ProcessLookupError):  # it may be ending by itself at this moment
                os.kill(victim, signal.SIGSTOP)
                look = self.ground.witness.look()
                os.kill(victim, signal.SIGKILL)
                return look
        else:
            await _fell(bot, blow)
        return self.ground.witness.look()

    async def _begun(self, blow: Blow) -> tuple[BotProcess, Path]:
        """The bot as the last blow left it, or a new one; and the file that says who died at a point."""
        mark = self.ground.house.folder / f"died{len(self.run.deaths)}"
        if self.bot and self.bot.running and not blow.point:
            return self.bot, mark
        if self.bot and self.bot.running:
            await _fell(self.bot, replace(blow, victim="all"))  # a point is named when a process is made
            self._note(Blow("moment", 0.0), self.ground.witness.look(), 0.0, 0.0, "anew")
        self.bot = bot = self._made(blow, mark)
        ready = await bot.spawn(within=START)
        ready.add_done_callback(self._came)
        if blow.how == "start":
            self._signs.append(ready)
        else:
            await _first(ready, bot)
        return bot, mark

    async def _until_dead(self, blow: Blow, bot: BotProcess, mark: Path) -> None:
        end = _now() + blow.after
        while blow.point and _now() < end and bot.running and not _died(mark):
            await self.live(LOOK)
        if not blow.point:
            await self.live(blow.after)
        for sign in self._signs:
            sign.cancel()
        self._signs.clear()

    def _made(self, blow: Blow | None, mark: Path | None = None) -> BotProcess:
        at = {"DIE_AT": f"{blow.point}:{blow.passage}"} if blow and blow.point else {}
        at |= {"DIE_ONCE": str(mark)} if at and self.mode.workers > 1 else {}
        return self.ground.house.bot(self.ground.double, self.argv, at)

    def _came(self, ready: asyncio.Future[None]) -> None:
        if not ready.cancelled() and not ready.exception():
            self.run.ready.append(_now())

    def lost(self, how: str) -> None:
        """Somebody lost the lease: what lies unsent now may be said once more, and service begins anew."""
        self.run.ready.append(_now())
        self._note(Blow("moment", 0.0), self.ground.witness.look(), 0.0, 0.0, how)

    def _note(self, blow: Blow, look: Look, life: float, ready: float, how: str = "") -> None:
        queue = self.ground.double.queue
        saved = {self._name(one) for one in self.tellers if one.codes and not one.erasing}
        death = Death(
            how=how or blow.how,
            victim=blow.victim if self.mode.workers > 1 and not blow.point else "",
            point=blow.point,
            life=round(life, 3),
            ready=round(ready, 3),
            end=round(blow.after, 3),
            queued=len(queue.waiting),
            waiting=look.waiting,
            unrecorded=tuple(sorted(set(queue.confirmed) - look.rows)),
            unsaved=len(saved - look.registered),
            unsent=dict(look.unsent),
        )
        self.run.deaths.append(death)
        self.heard(death)

    # The frame

    def _prepare(self) -> None:
        hall = self.ground.house.hall()
        with hall.engine.begin() as core:
            clerk.employ(core)
        self._vault = hall.vault
        hall.close()

    def _name(self, teller: Teller) -> bytes:
        """As `house.pseudonym`, with keys read once: nothing but the bot opens the hall between two lives."""
        assert self._vault is not None
        return self._vault.pseudonym("telegram", BOT_ID, teller.person.person_id)

    async def _in_peace(self) -> None:
        bot = self.bot if self.bot and self.bot.running else await self.start()
        with suppress(TimeoutError):  # the books say who did not come to the end
            async with asyncio.timeout(self.finish):
                await asyncio.gather(self.going_on, *self._joined)
        if not self.going_on.cancelled():
            await self.ground.double.confirmed(within=START)
        if code := await bot.stop():
            raise AssertionError(f"the bot ended with {code} when asked to stop: {bot.tail()}")


Trouble = Callable[[Lane], Awaitable[None]]


def struck(kills: int) -> Trouble:
    """Kill after kill, at moments and points drawn from the lane's seed."""

    async def strike(lane: Lane) -> None:
        for blow in drawn(lane.seed, kills, points.NAMES, lane.mode.span):
            await lane.strike(blow)

    return strike


def struck_by(*blows: Blow) -> Trouble:
    """These blows, one after the other."""

    async def strike(lane: Lane) -> None:
        for blow in blows:
            await lane.strike(blow)

    return strike


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


def _victim(blow: Blow, bot: BotProcess, mark: Path) -> int | None:
    """The process id of the one worker that dies: the one that stopped itself at its point, or the one drawn."""
    if _died(mark):
        return int(mark.read_text(encoding="ascii"))
    workers = bot.workers
    return workers[int(blow.which * len(workers))] if blow.victim == "worker" and workers else None


async def _fell(bot: BotProcess, blow: Blow) -> None:
    """Kill -9 of the parent, or of all. Workers whose parent was killed end by themselves; it is waited for."""
    workers = bot.workers
    await bot.kill()
    for worker in workers:
        if blow.victim == "all":
            with suppress(ProcessLookupError):
                os.kill(worker, signal.SIGKILL)
    await until(lambda: not any(map(_is_there, workers)), within=START, every=LOOK)


def _died(mark: Path) -> bool:
    """Whether a worker has come to its point and said so."""
    return mark.exists() and mark.stat().st_size > 0


def _is_there(pid: int) -> bool:
    """Whether a process that is not our child still runs; one that nobody has buried yet does not."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def _now() -> float:
    return asyncio.get_running_loop().time()
