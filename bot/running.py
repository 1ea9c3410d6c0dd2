"""Door 1 on Telegram, put together: who calls whom, what starts, and how it stops without losing anything.

Stopping: no more polls, the turn that runs is finished, sends in flight get a few seconds, what is known of them is
written down. The rest lies in the inbox and the outbox, and the next start goes on with it.
"""

import asyncio
import json
import signal
from collections.abc import Coroutine
from datetime import UTC, datetime
from typing import Any

import structlog
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.admission import Admission, Identity, passes_of
from bot.applying import Applying
from bot.conversation import Conversation
from bot.due import DueRows
from bot.introduction import introduce
from bot.pace import Pace, patience
from bot.receiver import Receiver
from bot.request import AiohttpRequest, Telegram
from bot.settings import BotSettings
from bot.speaker import Speaker
from bot.turns import Item
from flows.errors import Unreachable
from flows.flow import Flow
from storage.hall import Hall
from storage.heartbeat import beat
from storage.log import on_loop, report
from storage.mailroom import Due, Mark

CONNECTIONS = 64
GRACE = 3.0
"""Seconds sends in flight get when the door stops."""
SWEEP_EVERY = 3600.0
BROKEN = 1
REFUSED = 2
"""Exit codes: something nobody foresaw; Telegram refuses the token."""

log = structlog.get_logger()


def now() -> datetime:
    """The clock of this door, aware UTC."""
    return datetime.now(UTC)


class Door:
    """The parts of one running bot. ``run`` returns when it was asked to stop; it raises what nobody foresaw."""

    def __init__(self, settings: BotSettings, flow: Flow, hall: Hall, pace: Pace | None = None) -> None:
        self._settings = settings
        self._flow = flow
        self._hall = hall
        self._calls, self._polling = AiohttpRequest(CONNECTIONS), AiohttpRequest(1)
        self._bot = Bot(
            settings.token,
            base_url=f"{settings.api_url}/bot",
            base_file_url=f"{settings.api_url}/file/bot",
            request=self._calls,
            get_updates_request=self._polling,
        )
        self._telegram = Telegram(self._bot, self._polling)
        self._applying = Applying(flow, now)
        self._speaker = Speaker(self._telegram.call, self._told, pace)
        self._conversation = Conversation(hall, self._applying, self._applied, self._speaker.say, now)
        self._due = DueRows(hall, self._applying.prepared, self._conversation.bring, now)

    async def run(self, asked: asyncio.Event) -> None:
        """Work until *asked* to stop. Raises ``telegram.error.InvalidToken`` when the token is refused."""
        try:
            await _unless(asked, self._log_in())
            if not asked.is_set():
                await self._work(asked)
        finally:
            await self._stop()

    async def _log_in(self) -> None:
        tries = 0
        while True:
            try:
                await self._bot.initialize()
            except InvalidToken:
                raise
            except TelegramError as error:
                tries += 1
                log.warning("not_logged_in", error=type(error).__name__, tries=tries)
            else:
                return
            await asyncio.sleep(patience(tries))

    async def _work(self, asked: asyncio.Event) -> None:
        self._conversation.recover((await self._hall.claim()).left, passes_of)
        receiver = Receiver(
            self._admission(),
            self._telegram.poll,
            self._conversation.receive,
            beat=lambda: beat(self._settings.hall.data_dir, "bot"),
        )
        log.info("started")
        async with asyncio.TaskGroup() as parts:
            tasks = [
                parts.create_task(part)
                for part in (
                    receiver.run(),
                    self._due.run(),
                    self._sweep(),
                    self._introduce(),
                    self._broken(),
                )
            ]
            await asked.wait()
            for task in tasks:
                task.cancel()

    def _admission(self) -> Admission:
        identity = Identity(self._bot.id, lambda bot, user: self._hall.vault.pseudonym("telegram", bot, user))
        return Admission(identity, lambda chat: self._speaker.answer("leaveChat", _body(chat_id=chat)), now)

    async def _stop(self) -> None:
        await self._due.stop()
        await self._conversation.stop()
        await self._speaker.stop(GRACE)
        await self._conversation.write_marks()
        await self._calls.shutdown()
        await self._polling.shutdown()
        log.info("stopped")

    async def _broken(self) -> None:
        await asyncio.shield(self._conversation.broken)  # cancelling who waits must not settle it

    async def _sweep(self) -> None:
        while True:
            try:
                counts = await self._hall.sweep(now())
                log.info("swept", count=sum(counts.values()))
            except Unreachable as away:
                log.error("hall_unreachable", code=away.code)  # noqa: TRY400  (no traceback in a log, ever)
            await asyncio.sleep(SWEEP_EVERY)

    async def _introduce(self) -> None:
        try:
            await introduce(self._telegram.call, tuple(self._flow.languages))
        except TelegramError as error:
            log.warning("not_introduced", error=type(error).__name__)

    def _told(self, mark: Mark) -> None:
        self._conversation.told(mark)

    def _applied(self, item: Item) -> None:
        """After the commit that applied *item*: make the calls that are not kept, look for new due rows."""
        if isinstance(item, Due):
            self._due.applied(item)
        beside = self._applying.beside.pop(id(item), None)
        if beside is not None and beside.tap is not None:
            toast = {"text": beside.toast} if beside.toast else {}
            self._speaker.answer("answerCallbackQuery", _body(callback_query_id=beside.tap, **toast))
        if beside is not None and beside.unsend is not None:
            self._speaker.answer("deleteMessage", _body(chat_id=beside.chat, message_id=beside.unsend))
        self._due.ring()


async def serve(settings: BotSettings, flow: Flow, hall: Hall) -> int:
    """Run the door until SIGTERM or SIGINT; return the exit code: 0, BROKEN or REFUSED."""
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(on_loop)
    asked = asyncio.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, asked.set)
    code = 0
    try:
        await Door(settings, flow, hall).run(asked)
    except* InvalidToken:
        code = REFUSED
    except* Exception as broken:  # noqa: BLE001  (the door's outermost line: logged by class and place)
        for error in broken.exceptions:
            report("broken", error)
        code = BROKEN
    return code


async def _unless(asked: asyncio.Event, work: Coroutine[Any, Any, None]) -> None:
    """Do *work*, but no longer than until *asked*."""
    tasks = {asyncio.ensure_future(work), asyncio.ensure_future(asked.wait())}
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    for task in done:
        task.result()


def _body(**call: str | int) -> bytes:
    return json.dumps(call).encode()
