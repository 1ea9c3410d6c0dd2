"""The parent of many workers: started again, stopped together, ended together. The workers here are small scripts."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.workers import Workers
from tests.patience import until

BEGIN = """
import os, pathlib, signal, sys, time
lives = pathlib.Path(sys.argv[1])
mine = lives / str(os.getpid())
def here(word=os.environ["TESTIGO_BOT_WORKERS"]):
    mine.with_suffix(".new").write_text(word)
    mine.with_suffix(".new").rename(mine)
def lived():
    return sum(not one.suffix for one in lives.iterdir())
"""
"""What every script begins with. It says `here()` once it is ready for what its test does to it."""
UNTIL_ASKED = "signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))\nhere()\nsignal.pause()"
STUBBORN = "signal.signal(signal.SIGTERM, signal.SIG_IGN)\nhere('deaf')\nwhile True: signal.pause()"
BROKEN_AT_THE_END = "signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))\nhere()\nsignal.pause()"
FALLS = """
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
def falls(number):
    try:
        (lives / f"{number}.fell").touch(exist_ok=False)
    except FileExistsError:
        return False
    return True
here()
sys.exit(1) if any(map(falls, range(3))) else signal.pause()
"""
"""The first three fall, whatever their order: with two at a time the fifth is born when all three are gone."""
ORPHAN = "import select\nhere()\nselect.select([int(os.environ['WORKER_PIPE'])], [], [])\nhere('alone')"
FIRST_ENDS_WITH_2 = """
try:
    (lives / "first.new").touch(exist_ok=False)
except FileExistsError:
    pass
else:
    here()
    while lived() < 3:
        time.sleep(0.001)
    sys.exit(2)
"""
ACCEPTS = """
import socket
here()
listening = socket.socket(fileno=int(os.environ["WORKER_SOCKET"]))
while True:
    caller, _ = listening.accept()
    caller.sendall(str(os.getpid()).encode())
    caller.close()
"""


@pytest.fixture
def lives(tmp_path: Path) -> Path:
    folder = tmp_path / "lives"
    folder.mkdir()
    return folder


def workers(lives: Path, script: str, count: int = 2, listening: socket.socket | None = None) -> Workers:
    return Workers((sys.executable, "-c", BEGIN + script, str(lives)), count, os.environ, listening)


def born(lives: Path) -> list[int]:
    """Process ids of all workers that were ready so far."""
    return [int(one.name) for one in lives.iterdir() if not one.suffix]


def words(lives: Path) -> list[str]:
    """What they have written."""
    return [(lives / str(pid)).read_text() for pid in born(lives)]


async def running(parent: Workers, lives: Path, act: Callable[[], Awaitable[None]], count: int = 2) -> int:
    """Run *parent*; once *count* workers have lived, *act*; then ask it to stop. Its exit code."""
    whole = asyncio.ensure_future(parent.run())
    await until(lambda: len(born(lives)) >= count)
    await act()
    os.kill(os.getpid(), signal.SIGTERM)
    async with asyncio.timeout(20):
        return await whole


async def nothing() -> None:
    """They are asked to stop as soon as they are ready."""


async def test_a_sign_to_stop_goes_to_all_and_the_whole_ends_with_0(lives: Path) -> None:
    assert await running(workers(lives, UNTIL_ASKED), lives, nothing) == 0
    assert words(lives) == ["1", "1"]


async def test_what_breaks_while_stopping_is_told_by_the_exit_code(lives: Path) -> None:
    assert await running(workers(lives, BROKEN_AT_THE_END), lives, nothing) == 1


async def test_a_worker_that_falls_is_started_again(lives: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.workers.patience", lambda _tries: 0.01)
    assert await running(workers(lives, FALLS), lives, nothing, count=5) == 0


async def test_a_killed_worker_is_started_again(lives: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.workers.patience", lambda _tries: 0.01)

    async def kill() -> None:
        os.kill(born(lives)[0], signal.SIGKILL)
        await until(lambda: len(born(lives)) == 3)
        await nothing()

    assert await running(workers(lives, UNTIL_ASKED), lives, kill) == 0


async def test_one_worker_that_says_all_is_wrong_ends_them_all(lives: Path) -> None:
    async with asyncio.timeout(20):
        assert await workers(lives, FIRST_ENDS_WITH_2 + UNTIL_ASKED, count=3).run() == 2
    assert len(born(lives)) == 3


async def test_who_does_not_end_in_time_is_killed(lives: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.workers.LAST_WAIT", 0.2)

    async def deaf() -> None:
        await until(lambda: words(lives) == ["deaf", "deaf"])

    assert await running(workers(lives, STUBBORN), lives, deaf) == 1


async def test_workers_end_when_the_parent_is_killed(lives: Path) -> None:
    parent = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        "import asyncio, os, sys; from bot.workers import Workers;"
        "asyncio.run(Workers((sys.executable, '-c', *sys.argv[1:]), 2, os.environ).run())",
        BEGIN + ORPHAN,
        str(lives),
    )
    await until(lambda: len(born(lives)) == 2)
    parent.kill()
    await parent.wait()
    await until(lambda: words(lives) == ["alone", "alone"])


async def test_all_workers_accept_from_one_socket(lives: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        answered = set[bytes]()

        async def call() -> None:
            while len(answered) < 2:
                reader, writer = await asyncio.open_connection(*listening.getsockname())
                answered.add(await reader.read())
                writer.close()
                await writer.wait_closed()

        await running(workers(lives, ACCEPTS, listening=listening), lives, call)
    assert answered == {str(pid).encode() for pid in born(lives)}
