"""The outbox goes to Telegram: in order per chat, at Telegram's pace, at least once.

What one send may come to:

========================  ==============================================================================
answered                  the mark carries the message id of a message, none for an edit
never connected           certainly not sent: again, with growing patience
timeout, 5xx, cut off     nobody knows: again, and the mark says *unknown*, so that a text that came
                          meanwhile is not taken for an answer to a question its writer had not seen
429                       this chat waits as long as Telegram says
403, no such chat         the person has blocked the bot or left: nothing more is said, all rows are emptied
400 on a change           the old message is gone or too old to change: said as a new message if it asks
                          something; a tick or a clean-up that is no longer possible is simply left out
400 on a message          once more without any formatting; then given up and counted
400 on a clearing         one message too old to go keeps all of its call: each half alone, down to that one
========================  ==============================================================================

Before each call it must be sure that the chat is still ours (``storage.mailroom``: the lease). What was *dropped*,
because it is not, is not begun any more. A call that is on the wire cannot be called back: it ends, and what it put
on the screen has *strayed* (``bot.life``).
"""

import asyncio
import json
from collections import deque
from collections.abc import Awaitable, Callable, Collection, Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Literal, Protocol

import structlog
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot import counts
from bot.outbound import call_of
from bot.pace import Pace, patience
from bot.points import reached
from bot.request import NotConnected, NotSent
from flows.errors import Unreachable
from storage.mailroom import LeaseLost, Mark, Outgoing, Sent, shard_of

Call = Callable[[str, bytes], Awaitable[Any]]
log = structlog.get_logger()

CLOCK_SLACK = 60.0
"""Seconds a reply waits for its time at most: a clock that was set back must not silence a chat."""

UNCHANGED = "message is not modified"
NO_CHAT = ("chat not found", "user not found", "peer_id_invalid", "have no rights")


class Lease(Protocol):
    """Whether what is held is still ours. See ``storage.hall.Hall``."""

    def sure(self) -> bool:
        """Whether that is certain."""
        ...

    async def ask(self) -> None:
        """Make it certain. Raises LeaseLost, Unreachable."""
        ...


@dataclass(frozen=True, slots=True)
class Row:
    """One outbox row on its way. *again*: it may have been sent before this start."""

    person: bytes
    version: int
    chat: int = field(repr=False)
    reply: Outgoing
    again: bool


@dataclass(slots=True)
class _Attempt:
    """What is being sent now, and what is known of earlier tries."""

    method: str
    body: bytes
    again: bool
    tries: int = 0
    plain: bool = False
    rest: list[bytes] = field(default_factory=list)

    def goes_on(self) -> bool:
        """Turn to what is left of a call that was halved; False when nothing is."""
        if self.rest:
            self.body = self.rest.pop()
            return True
        return False

    def halved(self) -> bool:
        """Turn to one half of the messages, the other comes after it; False where there is only one."""
        call = json.loads(self.body)
        ids = call["message_ids"]
        first, second = ids[: len(ids) // 2], ids[len(ids) // 2 :]
        if first:
            self.body, other = (json.dumps(call | {"message_ids": half}).encode() for half in (first, second))
            self.rest.append(other)
        return bool(first)


@dataclass(slots=True)
class _Line:
    """What one chat is being told. *calling*: a call is on the wire."""

    rows: deque[Row]
    task: asyncio.Task[None] | None = None
    calling: bool = False
    dropped: bool = False


class Speaker:
    """Sends what it is given; *told* hears the result of every row, in the order of the rows.

    ``lost`` is done when the lease turned out to be lost; *strayed* hears the results of what was on the wire then.
    """

    def __init__(
        self,
        call: Call,
        told: Callable[[Mark], None],
        lease: Lease,
        strayed: Callable[[Mark], None],
        pace: Pace | None = None,
    ) -> None:
        self._call = call
        self._told = told
        self._lease = lease
        self._strayed = strayed
        self._pace = pace or Pace()
        self._queue_of_all = asyncio.Lock()
        self.lost = asyncio.Event()
        self._lines: dict[bytes, _Line] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._aside: set[asyncio.Task[None]] = set()

    def say(self, sent: Sent, *, again: bool = False) -> None:
        """Queue the replies of one mail behind what its chat is being told."""
        line = self._lines.get(sent.person)
        rows = [Row(sent.person, sent.version, sent.chat, reply, again) for reply in sent.replies]
        if line is not None:
            line.rows.extend(rows)
        elif rows:
            line = self._lines[sent.person] = _Line(deque(rows))
            line.task = self._start(self._speak(sent.person, line), self._tasks)

    def drop(self, shards: Collection[int]) -> None:
        """Begin nothing more for the people of *shards*: their rows stay, and whoever holds them now says them."""
        for person in [person for person in self._lines if shard_of(person) in shards]:
            line = self._lines.pop(person)
            line.dropped = True
            if not line.calling and line.task is not None:
                line.task.cancel()

    def answer(self, method: str, body: bytes) -> None:
        """Make a call that is not kept (a tap's acknowledgement): beside the sends, once, its failure is nothing."""
        self._start(self._best_effort(method, body), self._aside)

    async def stop(self, grace: float) -> None:
        """Let what is in flight end within *grace* seconds; the rest stays in the outbox."""
        under_way = self._tasks | self._aside
        if under_way:
            await asyncio.wait(under_way, timeout=grace)
        for task in self._tasks | self._aside:
            task.cancel()
        await asyncio.gather(*self._tasks, *self._aside, return_exceptions=True)

    def _start(self, work: Coroutine[Any, Any, None], kept: set[asyncio.Task[None]]) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(work)
        kept.add(task)
        task.add_done_callback(kept.discard)
        return task

    async def _speak(self, person: bytes, line: _Line) -> None:
        rows = line.rows
        try:
            while rows:
                mark = await self._deliver(rows[0], line)
                if line.dropped:
                    self._strayed(mark)
                    return
                gone = list(rows) if mark.outcome == "gone" else [rows[0]]
                counts.reply("gone" if mark.outcome == "gone" else "sent", len(gone))
                for row in gone:
                    rows.popleft()
                    self._told(mark if len(gone) == 1 else _mark(row, None, "gone"))
        except LeaseLost:
            self.lost.set()
            return
        del self._lines[person]

    async def _deliver(self, row: Row, line: _Line) -> Mark:
        """Return what became of *row*, at last. Raises LeaseLost. A line that was dropped makes one call at most."""
        attempt = _Attempt(*call_of(row.reply.body), again=row.again)
        await asyncio.sleep(min((row.reply.at - datetime.now(UTC)).total_seconds(), CLOCK_SLACK))
        while True:
            await self._turn_of(row.person)
            try:
                result = await self._called(attempt, line)
            except TelegramError as error:
                wait = self._judge(row, attempt, error)
                if isinstance(wait, Mark) or line.dropped:
                    return wait if isinstance(wait, Mark) else _mark(row, None, "unknown")
                await asyncio.sleep(wait)
            else:
                reached("send")
                if attempt.goes_on():
                    continue
                twice = attempt.again and attempt.method.startswith("send")
                return _mark(row, _message_id(result), "unknown" if twice else "sent")

    async def _called(self, attempt: _Attempt, line: _Line) -> Any:  # noqa: ANN401  (Telegram's JSON)
        """Make the call that ``_turn_of`` has granted; its place is given back however it ends. Raises LeaseLost."""
        try:
            if not self._lease.sure():
                await self._be_sure()
            line.calling = True
            return await self._call(attempt.method, attempt.body)
        finally:
            line.calling = False
            self._pace.answered(asyncio.get_running_loop().time())

    async def _be_sure(self) -> None:
        """Ask until the answer is certain. Raises LeaseLost."""
        tries = 0
        while True:
            try:
                return await self._lease.ask()
            except Unreachable:
                tries += 1
                await asyncio.sleep(patience(tries))

    async def _turn_of(self, person: bytes) -> None:
        now = asyncio.get_running_loop().time
        while wait := self._pace.wait_of(person, now()):  # noqa: ASYNC110  (Telegram may say to wait longer: ask again)
            await asyncio.sleep(wait)
        async with self._queue_of_all:  # first come, first served
            while wait := self._pace.wait_in_all(now()):  # noqa: ASYNC110  (an answer may come meanwhile: ask again)
                await asyncio.sleep(wait)
            self._pace.granted(person, now())

    def _judge(self, row: Row, attempt: _Attempt, error: TelegramError) -> float | Mark:
        """Return how long to wait before *attempt* (perhaps changed) is made again, or the mark that ends it."""
        match error:
            case RetryAfter():
                return self._held(row.person, error)
            case Forbidden() | ChatMigrated():
                log.info("unreachable")
                return _mark(row, None, "gone")
            case BadRequest():
                return _refused(row, attempt, error.message.lower())
            case NotSent():
                return 0.0
            case _:
                attempt.again |= not isinstance(error, NotConnected | InvalidToken)
                attempt.tries += 1
                log.info("send_again", error=type(error).__name__, tries=attempt.tries)
                counts.reply("again")
                return patience(attempt.tries)

    def _held(self, person: bytes, error: RetryAfter) -> float:
        wait = error.retry_after
        seconds = wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
        log.info("flood", seconds=round(seconds))
        counts.flood()
        self._pace.hold(person, asyncio.get_running_loop().time() + seconds)
        return 0.0

    async def _best_effort(self, method: str, body: bytes) -> None:
        try:
            await self._call(method, body)
        except TelegramError as error:
            log.debug("not_answered", error=type(error).__name__)


def _refused(row: Row, attempt: _Attempt, reason: str) -> float | Mark:
    """400: change the attempt so that it can go, or give the row up."""
    if any(known in reason for known in NO_CHAT):
        log.info("unreachable")
        return _mark(row, None, "gone")
    if attempt.method == "deleteMessages" and (attempt.halved() or attempt.goes_on()):
        return 0.0
    if not attempt.method.startswith("send"):
        if UNCHANGED in reason or not row.reply.asks or attempt.method != "editMessageText":
            return _mark(row, None, "sent")
        attempt.method, attempt.body = "sendMessage", _without(attempt.body, "message_id")
        return 0.0
    if not attempt.plain:
        attempt.plain, attempt.body = True, _without(attempt.body, "parse_mode", "entities")
        return 0.0
    log.error("refused", method=attempt.method)
    counts.reply("refused")
    return _mark(row, None, "sent")


def _without(body: bytes, *names: str) -> bytes:
    call = {name: value for name, value in json.loads(body).items() if name not in names}
    return json.dumps(call, ensure_ascii=False, separators=(",", ":")).encode()


def _message_id(result: object) -> int | None:
    return result["message_id"] if isinstance(result, dict) else None


def _mark(row: Row, message_id: int | None, outcome: Literal["sent", "unknown", "gone"]) -> Mark:
    return Mark(row.person, row.version, row.reply.i, message_id, outcome, row.chat)
