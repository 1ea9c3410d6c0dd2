"""Several bot processes on one PostgreSQL database, each its own process of one worker."""

import asyncio
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.endtoend.house import QUICK, House
from tests.patience import until
from tests.telegram.double import Double
from tests.telegram.process import BotProcess

START = 60.0
"""Real seconds a process may take to start on a busy machine."""


LOST, AGAIN = "lease_lost", 4
TALK = 40
"""Messages; more than two for everybody who talks at once."""


@dataclass(slots=True)
class Team:
    """As a context manager it leaves nobody running."""

    house: House
    double: Double
    members: list[BotProcess] = field(default_factory=list)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for member in self.members:
            if member.running:
                await member.kill()

    async def join(self, argv: tuple[str, ...] = QUICK, **more: str) -> BotProcess:
        """One more worker; returns when it holds its share."""
        output = self.house.folder / f"worker{len(self.members) + 1}.txt"
        member = BotProcess(self.double, argv, {**self.house.settings, **more}, output)
        self.members.append(member)
        await self.begin(member)
        return member

    async def begin(self, member: BotProcess) -> None:
        """Start a worker, again or for the first time."""
        lives = _count(member.output, "started")
        (await member.spawn(within=START)).cancel()
        await _until(lambda: _count(member.output, "started") > lives, member)

    async def talked(self) -> None:
        """Wait until people were told something `TALK` times more: that is trouble in the middle of traffic."""
        await self.double.called(
            "sendMessage", times=len(self.double.made("sendMessage")) + TALK, within=START
        )

    async def freeze(self, member: BotProcess, seconds: float) -> None:
        """SIGSTOP, and SIGCONT after *seconds* of real time: until it has lost its lease by that.

        With half a statement on the wire it is not silent for the server, and keeps the lease for fifteen seconds
        (``storage.postgres_lease``): then it is frozen again.
        """
        lost = self.told(member, LOST)
        for _ in range(AGAIN):
            os.kill(member.pid, signal.SIGSTOP)
            await asyncio.sleep(seconds)
            os.kill(member.pid, signal.SIGCONT)
            with suppress(TimeoutError):
                return await _until(lambda: self.told(member, LOST) > lost, member, within=START / AGAIN)
        raise AssertionError(f"a worker kept its lease: {member.tail()}")

    def told(self, member: BotProcess, event: str) -> int:
        """How often *member* has logged *event*."""
        return _count(member.output, event)

    async def until_told(self, member: BotProcess, event: str, times: int = 1) -> None:
        """Wait until it has."""
        await _until(lambda: _count(member.output, event) >= times, member)


def _count(output: Path, event: str) -> int:
    if not output.exists():
        return 0
    return output.read_text("utf-8", "replace").count(f'"event": "{event}"')


async def _until(holds: Callable[[], bool], member: BotProcess, within: float = START) -> None:
    await until(lambda: holds() or not member.running, within=within)
    if not holds():
        raise AssertionError(f"a worker ended: {member.tail()}")
