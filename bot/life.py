"""One life of the door: from the claim of its share of the people to the end of it, asked for or not.

**The lease.** Where several processes share the people, each holds its shards by locks on the one database connection
that also commits its turns. So whoever has lost the shards cannot commit, and there is no clock to disagree about. But
a commit is only half of what a door does. It also *speaks*, and Telegram asks nobody for a lock.

**The frozen worker.** A process can be stopped for seconds at any instruction (a signal, a machine that swaps, a
virtual machine that is moved) and go on without knowing. Meanwhile the database has ended its session, another worker
holds its people, said again what it had left unsaid, and went on with them. The prototype lost nothing then and applied
nothing twice, and still got people stuck and filed answers under the wrong question. Why:

1. On waking it went on with what it held in memory: sends that were decided before the freeze, and, after an answer to
   COMMIT that had waited in the socket, sends of that commit. Each put an *old question* on the screen, below the
   open one.
2. A person answers what stands last on the screen. A tap on an old question changes nothing, but in the prototype it
   brought nothing either, so the person waited for ever: stuck. Words carry no question. They were written after the
   open question, by the order of messages, so they were filed as its answer: misfiled.

What closes it, in the order in which a stale send meets it:

* A life is dropped whole (``LeaseLost``): queues, entries, sends not begun. The next one starts from the rows.
* Before each call the speaker must be *sure*: the database answered on the lease connection less than two seconds ago,
  and that time was taken *before* the question was put, so an answer that lay in a socket while we were frozen is
  worth nothing. The database gives up a silent session only after four.
* The same look is taken again in the function that writes the call's bytes (``bot.request``, the fence), because a
  freeze between the look and the write is as likely as any other.
* What a thawed worker's call in flight put on the screen all the same is reported (a due row, *strayed*), by whoever
  learns the message's id, to whoever holds the person now. If it stands below the open question it is deleted, and
  the open question is put again, last, as one whose order against words is unknown: words that were written between
  are asked about, never filed.
* After any note and any stale tap the open question is shown again (``flows.engine``): nobody is left with an old one.

What remains: the microseconds between the fence's answer and the system call, and bytes that a network held back for
seconds. The old question is then on the screen until the report of it is applied (some milliseconds after the thaw);
words written in just that time are filed as the answer to the open question, and a process killed in just that time
reports nothing. A tap is safe even then.

**The share.** Every second a life looks who lives (``Hall.claim``). What belongs to a newcomer is *leaving*: nobody of
it is picked any more, sends under way get a few seconds, marks are written, then it is given back. What a life has to
drop is said again by the next holder.
"""

import asyncio
import json
from collections import Counter
from collections.abc import Coroutine
from datetime import UTC, datetime
from typing import Any

import structlog
from telegram import Bot
from telegram.error import TelegramError
from telegram.request import BaseRequest

from bot import counts
from bot.address import Address, withdraw
from bot.admission import Admission, Identity, passes_of
from bot.applying import Applying
from bot.beside import BesideCalls
from bot.careful import Careful
from bot.caretaker import look_after
from bot.conversation import ALL, Conversation
from bot.due import DueRows
from bot.files import OFFICIAL_LIMIT, Files
from bot.front import Front
from bot.introduction import introduce
from bot.pace import Pace, patience
from bot.partners_file import PartnersFile, keep_reading
from bot.points import reached
from bot.presence import Presence, watch_over
from bot.receiver import Receiver
from bot.request import AiohttpRequest, Telegram
from bot.settings import OFFICIAL_API, BotSettings
from bot.speaker import Speaker
from bot.sweeping import sweep_for_ever
from bot.turns import Item
from flows.errors import Unreachable
from storage.hall import Hall
from storage.mailroom import Claimed, Due, LeaseLost, Mark

GRACE = 3.0
"""Seconds sends in flight get when the door stops."""
LOOK_EVERY = 1.0
"""Seconds between two claims; each is also the lease's sign of life."""
LAST_LOOKS = 3
"""So often a shard may be found leaving before what is still being said in it is dropped."""
REPORTS = 8
"""Tries to report what has strayed, while the database comes back."""

log = structlog.get_logger()


def now() -> datetime:
    """The clock of this door, aware UTC."""
    return datetime.now(UTC)


class Life:
    """The parts of a door that hold people. ``run`` returns when it was asked to stop.

    Raises LeaseLost when a new life should be begun at once, Unreachable when a little later, and what nobody foresaw.
    """

    def __init__(
        self,
        settings: BotSettings,
        partners: PartnersFile,
        hall: Hall,
        bot: Bot,
        polling: BaseRequest,
        front: Front,
        pace: Pace | None = None,
    ) -> None:
        self._settings = settings
        self._partners = partners
        self._languages = tuple(partners.flow.languages)
        self._front = front
        self._hall = hall
        self._telegram = Telegram(bot, polling, self._may_write)
        self._over = False
        self._admission = Admission(
            Identity(bot.id, lambda bot, user: hall.vault.pseudonym("telegram", bot, user)),
            leave=lambda chat: self._speaker.answer("leaveChat", _body(chat_id=chat)),
            clock=now,
        )
        self._applying = Applying(partners.flow, now)
        self._speaker = Speaker(self._telegram.call, self._told, hall, self._strayed, pace)
        self._careful = Careful(hall, settings.hall.data_dir)
        self._conversation = Conversation(
            self._careful, self._applying, self._applied, self._speaker.say, passes_of, now
        )
        limit = OFFICIAL_LIMIT if settings.api_url == OFFICIAL_API else 0
        files = Files(self._telegram, hall.evidence, limit, now)
        self._due = DueRows(hall, self._applying.prepared, self._conversation.bring, now, files.fetch)
        self._presence = Presence(hall, bot.id, settings.hall.data_dir, now, self._due.ring)
        self._pools = [pool for pool in (bot.request, polling) if isinstance(pool, AiohttpRequest)]
        self._calls = BesideCalls(self._speaker.answer)
        self._looks = Counter[int]()
        self._house: asyncio.Task[None] | None = None
        self._reports: set[asyncio.Task[None]] = set()

    async def run(self, asked: asyncio.Event) -> None:
        """Hold people until *asked* to stop."""
        try:
            claimed = await self._hall.claim()
        except LeaseLost:
            await self._hall.let_go()
            raise Unreachable("database") from None  # it was not even begun: no haste
        reached("claim")
        with self._front.life(self._admission, self._conversation.receive, self._queues):
            await self._run(claimed, asked)

    async def _run(self, claimed: Claimed, asked: asyncio.Event) -> None:
        try:
            await self._work(claimed, asked)
        except BaseExceptionGroup as ended:
            if lost := ended.subgroup(LeaseLost):
                await self._drop()
                raise LeaseLost from lost
            await self._stop()
            raise
        await self._stop()
        self._careful.close()

    async def linger(self, grace: float) -> None:
        """After the life: let calls that were on the wire end, and report what they put on screens."""
        await self._speaker.stop(grace)
        if self._reports:
            await asyncio.wait(self._reports, timeout=grace)
        for task in self._reports:
            task.cancel()

    async def _work(self, claimed: Claimed, asked: asyncio.Event) -> None:
        async with asyncio.TaskGroup() as group:
            parts = _Parts(group)
            self._conversation.claimed(claimed)
            self._keep_house(parts, claimed)
            own = (self._claims(parts), self._due.run(), self._bell(), self._broken(), self._lost())
            for part in (*own, keep_reading(self._partners, self._applying.use)):
                parts.start(part)
            log.info("started", count=len(claimed.held))
            await asked.wait()
            parts.cancel()

    # The share

    async def _claims(self, parts: "_Parts") -> None:
        while True:
            await asyncio.sleep(LOOK_EVERY)
            try:
                claimed = await self._hall.claim(self._conversation.busy())
            except Unreachable as away:
                log.error("hall_unreachable", code=away.code)  # noqa: TRY400  (no traceback in a log, ever)
                continue
            self._due.forget(ALL - claimed.held)
            self._conversation.claimed(claimed)
            self._hurry(claimed.leaving)
            self._keep_house(parts, claimed)

    def _hurry(self, leaving: frozenset[int]) -> None:
        """What has been leaving for too long is dropped: the next holder says it again."""
        self._looks = Counter({shard: self._looks[shard] + 1 for shard in leaving})
        late = frozenset(shard for shard, looks in self._looks.items() if looks >= LAST_LOOKS)
        if late:
            self._speaker.drop(late)
            self._conversation.give_up(late)

    async def _bell(self) -> None:
        while True:
            await self._hall.rung()
            self._conversation.ring()
            self._due.ring()

    # What one process does for all

    def _keep_house(self, parts: "_Parts", claimed: Claimed) -> None:
        counts.database_answered()
        self._front.health.asks = claimed.receiver
        if claimed.receiver and self._house is None:
            self._house = parts.start(self._housework())
        elif not claimed.receiver and self._house is not None:
            self._house.cancel()
            self._house = None

    async def _housework(self) -> None:
        async with asyncio.TaskGroup() as parts:
            for part in (
                self._ask(),
                self._presence.run(),
                watch_over(self._pools),
                look_after(self._hall, self._settings.hall.data_dir, self._queues, now),
                sweep_for_ever(self._hall, now),
                self._introduce(),
            ):
                parts.create_task(part)

    async def _ask(self) -> None:
        """Get the updates: have Telegram bring them, or poll."""
        call, webhook = self._telegram.call, self._settings.webhook
        if webhook is not None:
            await Address(call, webhook, self._presence.beat).keep()
        await withdraw(call)
        await Receiver(
            self._admission, self._telegram.poll, self._conversation.receive, beat=self._presence.beat
        ).run()

    async def _introduce(self) -> None:
        try:
            await introduce(self._telegram.call, self._languages)
        except TelegramError as error:
            log.warning("not_introduced", error=type(error).__name__)

    # How it ends

    async def _broken(self) -> None:
        await asyncio.shield(self._conversation.broken)  # cancelling who waits must not settle it

    async def _lost(self) -> None:
        await self._speaker.lost.wait()
        raise LeaseLost

    async def _stop(self) -> None:
        """The turn that runs is finished, sends in flight get a few seconds, what is known is written down."""
        await self._due.stop()
        await self._conversation.stop()
        await self._speaker.stop(GRACE)
        try:
            await self._conversation.write_marks()
            await self._hall.let_go()
        except (LeaseLost, Unreachable) as error:
            log.error("not_written", error=type(error).__name__)  # noqa: TRY400  (no traceback in a log, ever)

    async def _drop(self) -> None:
        log.error("lease_lost")
        counts.lease_lost()
        self._over = True
        self._speaker.drop(ALL)
        await self._due.stop()
        for mark in await self._conversation.drop():
            self._strayed(mark)
        await self._hall.let_go()

    def _strayed(self, mark: Mark) -> None:
        """What was said without a lease, or may have been: let whoever holds the person now look at it."""
        if mark.message_id is not None:
            task = asyncio.get_running_loop().create_task(
                self._report(mark.person, mark.chat, mark.message_id)
            )
            self._reports.add(task)
            task.add_done_callback(self._reports.discard)

    async def _report(self, person: bytes, chat: int, message_id: int) -> None:
        for tries in range(1, REPORTS + 1):
            try:
                await self._hall.strayed(person, chat, message_id, now())
            except (LeaseLost, Unreachable) as error:
                log.error("not_reported", error=type(error).__name__, tries=tries)  # noqa: TRY400  (no traceback)
            else:
                return
            await asyncio.sleep(patience(tries))

    # Between the parts

    def _queues(self) -> tuple[int, int, float]:
        return self._conversation.queues(now())

    def _may_write(self) -> bool:
        return not self._over and self._hall.sure()

    def _told(self, mark: Mark) -> None:
        self._conversation.told(mark)

    def _applied(self, item: Item) -> None:
        """After the commit that applied *item*: make the calls that are not kept, look for new due rows."""
        if isinstance(item, Due):
            self._due.applied(item)
        if (beside := self._applying.beside.pop(id(item), None)) is not None:
            self._calls.make(beside)
        self._due.ring()


class _Parts:
    """Tasks of one group that end together."""

    def __init__(self, group: asyncio.TaskGroup) -> None:
        self._group = group
        self._tasks: list[asyncio.Task[None]] = []

    def start(self, part: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = self._group.create_task(part)
        self._tasks.append(task)
        return task

    def cancel(self) -> None:
        for task in self._tasks:
            task.cancel()


def _body(**call: str | int) -> bytes:
    return json.dumps(call).encode()
