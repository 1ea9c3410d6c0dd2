"""Many workers: one parent, N processes of ``python -m bot run``, each an interpreter of its own.

Python runs one thread of itself at a time, so a second worker is a second process. The workers share nothing but the
database (they divide the people among themselves there, ``storage.mailroom``) and, where something listens, the
listening socket: the parent opens it once, every worker accepts from it, and a worker that ends takes no queue of
callers with it. The parent holds no people and no connection: it starts, waits, starts again, and passes signs on.

* A worker that falls is started again, with patience if it keeps falling.
* A worker that ends with 2 (a setting or the token is wrong) ends them all: it would be wrong for each of them.
* SIGTERM and SIGINT go to all; who has not ended after a while is killed, which loses nothing either.
* A parent that is killed leaves no orphans: each worker ends when the pipe from the parent does.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from socket import socket

import structlog

from bot import counts
from bot.pace import patience

WORKERS = "TESTIGO_BOT_WORKERS"
SOCKET, PIPE = "WORKER_SOCKET", "WORKER_PIPE"
"""What the parent leaves for a worker: numbers of open files. Not settings; whoever sets them gets what they asked."""
LAST_WAIT = 12.0
"""Seconds the workers get after a sign to stop; the turn and the sends in flight take less."""
STEADY = 60.0
"""Seconds a worker must have lived to be started again at once."""
BROKEN, WRONG = 1, 2
log = structlog.get_logger()


@dataclass(slots=True)
class Workers:
    """Runs *count* times *argv*. ``run`` returns the exit code of the whole: 0 after a stop, 2, or 1."""

    argv: Sequence[str]
    count: int
    environment: Mapping[str, str]
    listening: socket | None = None
    _running: set[asyncio.subprocess.Process] = field(default_factory=set)
    _asked: asyncio.Event = field(default_factory=asyncio.Event)
    _code: int = 0

    async def run(self) -> int:
        """Start the workers and keep them running until a sign to stop, or until one says that all is wrong."""
        loop = asyncio.get_running_loop()
        for sign in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(sign, self._asked.set)
        end, kept = os.pipe()
        try:
            async with asyncio.TaskGroup() as keepers:
                for _ in range(self.count):
                    keepers.create_task(self._keep(end))
                keepers.create_task(self._stop())
        finally:
            os.close(end)
            os.close(kept)
        return self._code

    async def _keep(self, pipe: int) -> None:
        falls = 0
        while not self._asked.is_set():
            began = asyncio.get_running_loop().time()
            code = await self._one(pipe)
            if code == WRONG:
                self._code = WRONG
                self._asked.set()
            elif not self._asked.is_set():
                steady = asyncio.get_running_loop().time() - began > STEADY
                falls = 1 if steady else falls + 1
                log.error("worker_ended", code=code, tries=falls)
                await self._wait(0.0 if steady else patience(falls))
            elif code:
                self._code = max(self._code, BROKEN)

    async def _one(self, pipe: int) -> int:
        handed = [pipe, *([self.listening.fileno()] if self.listening else [])]
        names = {PIPE: str(pipe), **({SOCKET: str(self.listening.fileno())} if self.listening else {})}
        process = await asyncio.create_subprocess_exec(
            *self.argv,
            env={**self.environment, WORKERS: "1", **names},
            stdin=asyncio.subprocess.DEVNULL,
            pass_fds=handed,
        )
        self._running.add(process)
        if self._asked.is_set():  # asked while it was being started
            process.terminate()
        try:
            return await process.wait()
        finally:
            self._running.discard(process)
            counts.gone(self.environment, process.pid)

    async def _wait(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._asked.wait()
        except TimeoutError:
            return

    async def _stop(self) -> None:
        await self._asked.wait()
        waited = asyncio.get_running_loop().time() + LAST_WAIT
        for process in self._running:
            process.terminate()
        while self._running:
            if asyncio.get_running_loop().time() > waited:
                log.error("workers_killed", count=len(self._running))
                for process in self._running:
                    process.kill()
                return
            await asyncio.sleep(0.05)


def end_with_parent(asked: asyncio.Event) -> None:
    """In a worker: set *asked* when the parent is gone, however it went."""
    pipe = os.environ.get(PIPE)
    if pipe is None:
        return
    loop = asyncio.get_running_loop()

    def gone() -> None:
        loop.remove_reader(int(pipe))
        asked.set()

    loop.add_reader(int(pipe), gone)


def inherited() -> socket | None:
    """In a worker: the listening socket of the parent, if it has one."""
    number = os.environ.get(SOCKET)
    return None if number is None else socket(fileno=int(number))


def command() -> tuple[str, ...]:
    """How a worker is started: as this process was."""
    return (sys.executable, *sys.orig_argv[1:])
