"""Our own bot as the bench runs it: ``python -m tests.bench.ours run``, the real `python -m bot` with open switches.

What `bot.commands` does is not touched. Switches, all from the environment:

BENCH_PACE     wide: Telegram's limits (30 a second in all, 1 a second in a chat) are lifted. Only the bench does this:
               against the real Telegram the bot would be refused.
BENCH_MEMORY   1: the same code on SQLite's `:memory:`, which keeps nothing. What durability costs is the difference.
BENCH_STALLS   a file: how late the loop was, looked at every millisecond, written when the process ends.
BENCH_PROFILE  a file: cProfile's figures of the whole life.
"""

import asyncio
import contextlib
import cProfile
import functools
import json
import os
import sys
import time
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event

import bot.running
import storage.sqlite
from bot.__main__ import main as run
from bot.pace import Pace

WIDE = 20_000
"""Messages a second: more than any figure of the bench."""
EVERY = 0.001


def main() -> int:
    """Run the bot's own command line under the switches."""
    if os.environ.get("BENCH_PACE") == "wide":
        wide = Pace(chat_rate=WIDE, chat_burst=WIDE, in_all=WIDE)
        setattr(bot.running, "Door", functools.partial(bot.running.Door, pace=wide))  # noqa: B010  (a class)
    if os.environ.get("BENCH_MEMORY") == "1":
        storage.sqlite.connect = in_memory
    if stalls := os.environ.get("BENCH_STALLS"):
        bot.running.serve = watched(bot.running.serve, Path(stalls))
    with profiled(os.environ.get("BENCH_PROFILE", "")):
        return run()


def in_memory(path: Path) -> Engine:
    """An engine as `storage.sqlite.connect` makes it, on a `:memory:` that all connections of the process share."""
    engine = create_engine("sqlite:///file:bench?mode=memory&cache=shared&uri=true", hide_parameters=True)
    event.listen(engine, "connect", storage.sqlite._prepare)
    event.listen(engine, "begin", storage.sqlite._begin)
    return engine


Serve = Callable[..., Coroutine[Any, Any, int]]


def watched(serve: Serve, file: Path) -> Serve:
    """*serve* with somebody beside it who wants to be called every millisecond and writes down how late it was."""

    async def both(*given: Any, **named: Any) -> int:
        late: list[float] = []
        watch = asyncio.create_task(_watch(late))
        try:
            return await serve(*given, **named)
        finally:
            watch.cancel()
            _write(late, file)

    return both


def _write(late: list[float], file: Path) -> None:
    file.write_text(json.dumps(late), "utf-8")


async def _watch(late: list[float]) -> None:
    while True:
        before = time.perf_counter()
        await asyncio.sleep(EVERY)
        late.append(time.perf_counter() - before - EVERY)


@contextlib.contextmanager
def profiled(file: str) -> Iterator[None]:
    """Write cProfile's figures of what happens inside to *file*; nothing without a name."""
    if not file:
        yield
        return
    profile = cProfile.Profile()
    profile.enable()
    try:
        yield
    finally:
        profile.disable()
        profile.dump_stats(file)


if __name__ == "__main__":
    sys.exit(main())
