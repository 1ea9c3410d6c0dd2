"""Door 1 on Telegram, put together: it logs in once, then lives, one life after the other (``bot.life``).

Stopping: no more polls, the turn that runs is finished, sends in flight get a few seconds, what is known of them is
written down. The rest lies in the inbox and the outbox, and the next start goes on with it.
"""

import asyncio
import signal
from collections.abc import Coroutine, Iterator
from socket import socket
from typing import Any

import structlog
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.front import Front
from bot.life import GRACE, Life
from bot.pace import Pace, patience, share
from bot.partners_file import PartnersFile
from bot.request import READ, AiohttpRequest
from bot.settings import BotSettings
from bot.workers import end_with_parent
from flows.errors import Unreachable
from flows.flow import Flow
from storage.hall import Hall
from storage.log import on_loop, report
from storage.mailroom import LeaseLost

CONNECTIONS = 64
BETWEEN = 1.0
"""Seconds before a new life is begun when the database could not be reached."""
BROKEN = 1
REFUSED = 2
"""Exit codes: something nobody foresaw; Telegram refuses the token."""

log = structlog.get_logger()


class Door:
    """One running bot. ``run`` returns when it was asked to stop; it raises what nobody foresaw.

    *sock* is listening, where there is something to listen for.
    """

    def __init__(
        self,
        settings: BotSettings,
        flow: Flow,
        hall: Hall,
        sock: socket | None = None,
        pace: Pace | None = None,
    ) -> None:
        self._settings = settings
        self._partners = PartnersFile(settings, flow)
        self._hall = hall
        self._pace = pace or share(settings.workers)
        self._front = Front(settings.webhook, sock)
        self._calls, self._polling = AiohttpRequest(CONNECTIONS), AiohttpRequest(1)
        self._bot = Bot(
            settings.token,
            base_url=f"{settings.api_url}/bot",
            base_file_url=f"{settings.api_url}/file/bot",
            request=self._calls,
            get_updates_request=self._polling,
        )
        self._past: set[asyncio.Task[None]] = set()

    async def run(self, asked: asyncio.Event) -> None:
        """Work until *asked* to stop. Raises ``telegram.error.InvalidToken`` when the token is refused."""
        try:
            async with self._front.listening():
                await _unless(asked, self._log_in())
                while not asked.is_set():
                    await self._live(asked)
        finally:
            await self._end()

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

    async def _live(self, asked: asyncio.Event) -> None:
        """One life. When its lease is lost the next begins at once; when there is no database, a little later."""
        life = Life(
            self._settings, self._partners, self._hall, self._bot, self._polling, self._front, self._pace
        )
        try:
            await life.run(asked)
        except LeaseLost:
            past = asyncio.ensure_future(life.linger(READ))
            self._past.add(past)
            past.add_done_callback(self._past.discard)
        except Unreachable as away:
            log.error("hall_unreachable", code=away.code)  # noqa: TRY400  (no traceback in a log, ever)
            await _unless(asked, asyncio.sleep(BETWEEN))

    async def _end(self) -> None:
        if self._past:
            await asyncio.wait(self._past, timeout=GRACE)
        for past in self._past:
            past.cancel()
        await self._calls.shutdown()
        await self._polling.shutdown()
        log.info("stopped")


async def serve(settings: BotSettings, flow: Flow, hall: Hall, sock: socket | None = None) -> int:
    """Run the door until SIGTERM or SIGINT; return the exit code: 0, BROKEN or REFUSED. *sock*: what it listens on."""
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(on_loop)
    asked = asyncio.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(sign, asked.set)
    end_with_parent(asked)
    code = 0
    try:
        await Door(settings, flow, hall, sock).run(asked)
    except* InvalidToken:
        code = REFUSED
    except* Exception as broken:  # noqa: BLE001  (the door's outermost line: logged by class and place)
        for error in _each(broken):
            report("broken", error)
        code = BROKEN
    return code


def _each(group: BaseExceptionGroup[BaseException]) -> Iterator[BaseException]:
    """Every single error of a group of groups."""
    for error in group.exceptions:
        if isinstance(error, BaseExceptionGroup):
            yield from _each(error)
        else:
            yield error


async def _unless(asked: asyncio.Event, work: Coroutine[Any, Any, None]) -> None:
    """Do *work*, but no longer than until *asked*."""
    tasks = {asyncio.ensure_future(work), asyncio.ensure_future(asked.wait())}
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    for task in done:
        task.result()
