"""A bot as its own process, started, killed without warning and started again."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, Self

from tests.telegram.double import Double
from tests.telegram.faults import Act
from tests.telegram.refusal import Json

ROOT = Path(__file__).parents[2]
STOCK_BOT = (sys.executable, "-m", "tests.telegram.stock_bot")
STOCK_WEBHOOK_BOT = (sys.executable, "-m", "tests.telegram.stock_webhook_bot")
TESTIGO = (sys.executable, "-m", "bot", "run")
DYING_TESTIGO = (sys.executable, "-m", "tests.telegram.dying_bot", "run")
GRACE = 15.0  # seconds a process has after SIGTERM


class BotProcess:
    """`argv` run from the root of the checkout with `env` added to this process's environment.

    `output` names the file that takes standard output and error of all lives. As a context manager it is
    started on entry; on exit whatever still runs is killed.
    """

    def __init__(self, double: Double, argv: Sequence[str], env: Mapping[str, str], output: Path) -> None:
        self.double = double
        self.output = output
        self.lives = 0
        self._argv = tuple(argv)
        self._env = {**os.environ, **double.environment(), **env}
        self._process: asyncio.subprocess.Process | None = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        if self.running:
            await self.kill()

    @property
    def running(self) -> bool:
        return self._process is not None and self._process.returncode is None

    @property
    def pid(self) -> int:
        return self._alive().pid

    @property
    def workers(self) -> list[int]:
        """Process ids of its children: the workers, where there are several."""
        file = Path(f"/proc/{self.pid}/task/{self.pid}/children")
        return [int(number) for number in file.read_text(encoding="ascii").split()]

    async def start(self, *, within: float = 30.0) -> None:
        """Start it and wait for its first poll. Raises AssertionError when it ends or is silent instead."""
        ready = await self.spawn(within=within)
        ended = asyncio.ensure_future(self._alive().wait())
        both: set[asyncio.Future[Any]] = {ready, ended}
        await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        if not ready.done():
            ready.cancel()
            raise AssertionError(f"the bot ended with {ended.result()} before its first poll: {self.tail()}")
        ended.cancel()
        await ready

    async def spawn(self, *, within: float = 30.0) -> asyncio.Future[None]:
        """Start it without waiting; what is returned is done with its first poll."""
        self.lives += 1
        ready = asyncio.ensure_future(self._ready(within))
        with self.output.open("ab") as sink:
            self._process = await asyncio.create_subprocess_exec(
                *self._argv,
                cwd=ROOT,
                env=self._env,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=sink,
                stderr=sink,
            )
        return ready

    async def _ready(self, within: float) -> None:
        """Until its first poll; with a webhook until it has set that."""
        if "TESTIGO_WEBHOOK_URL" in self._env:
            await self.double.webhook_set(within=within)
        else:
            await self.double.polled(within=within)

    def kill_now(self) -> None:
        """kill -9 without waiting."""
        os.kill(self._alive().pid, signal.SIGKILL)

    def dies_at(
        self,
        method: str,
        when: Literal["before", "after"],
        *,
        skip: int = 0,
        matches: Callable[[Json], bool] = lambda _: True,
    ) -> None:
        """Plan one kill just before a call of `method` is executed, or after it and before its answer leaves.

        A poll that hangs already is not touched: the next one is. Then act, and wait with `ended`.
        """
        self.double.faults.plan(Act(self.kill_now, when), method, skip=skip, matches=matches)

    async def kill(self) -> None:
        """kill -9, and wait until the process is gone."""
        if self.running:
            self.kill_now()
        await self.ended()

    async def stop(self) -> int:
        """SIGTERM as an operator would; the exit code."""
        self._alive().send_signal(signal.SIGTERM)
        return await self.ended(within=GRACE)

    async def ended(self, *, within: float = GRACE) -> int:
        """Wait for its end; the exit code, -9 after a kill."""
        process = self._process
        if process is None:
            raise AssertionError("the bot was never started")
        async with asyncio.timeout(within):
            return await process.wait()

    def tail(self, characters: int = 2000) -> str:
        return self.output.read_text(encoding="utf-8", errors="replace")[-characters:]

    def _alive(self) -> asyncio.subprocess.Process:
        if self._process is None or self._process.returncode is not None:
            raise AssertionError("the bot does not run")
        return self._process
