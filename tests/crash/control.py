"""The control: a bot built the usual way, in the same harness, under the same kills. If it loses nothing: void."""

import asyncio
import random
import sqlite3
import tempfile
import time
from contextlib import closing
from pathlib import Path

from tests.crash.blows import Blow, drawn
from tests.crash.ground import brought_to, free_port
from tests.crash.modes import Mode
from tests.crash.rawlog import Json
from tests.telegram.double import Double
from tests.telegram.kills import Said, chatter, drained
from tests.telegram.process import STOCK_BOT, STOCK_WEBHOOK_BOT, BotProcess

PER_SECOND = {"backlog": 150.0, "light": 15.0}
"""Messages: above what the usual bot handles, and well below."""
CHATTERS = 5
QUEUED = 400
"""Texts that wait at Telegram at most."""
LAST, REPLY = "last word", "Written down: last word"


async def control(mode: Mode, kills: int, seed: int) -> Json:
    """The result line. `lost`: texts that Telegram holds no more and nobody handled; `twice`: handled twice."""
    began, said = time.monotonic(), Said()
    with tempfile.TemporaryDirectory(prefix="control") as folder:
        book = Path(folder) / "book.db"
        async with Double() as double:
            where = brought_to(free_port()) if mode.way == "webhook" else {}
            argv = STOCK_WEBHOOK_BOT if where else STOCK_BOT
            bot = BotProcess(
                double, argv, {"STOCK_BOT_BOOK": str(book), **where}, Path(folder) / "output.txt"
            )
            people = [double.person() for _ in range(CHATTERS)]
            queue = double.queue
            talk = chatter(
                people, said, per_second=PER_SECOND[mode.load], crowded=lambda: len(queue.waiting) >= QUEUED
            )
            going_on = asyncio.ensure_future(talk(random.Random(seed)))
            try:
                for blow in drawn(seed, kills, (), mode.span):
                    await _strike(bot, blow)
                going_on.cancel()
                await bot.start()
                await drained(bot, people, LAST, REPLY)
            finally:
                going_on.cancel()
                await bot.kill()
        with closing(sqlite3.connect(book)) as read:
            handled = [text for (text,) in read.execute("SELECT text FROM answer")]
    losses = said.losses(set(handled))
    texts = [text for text in handled if text != LAST]
    return {
        "control": mode.name,
        "seed": seed,
        "seconds": round(time.monotonic() - began),
        "kills": kills,
        "said": losses.said,
        "lost": len(losses.lost),
        "twice": len(texts) - len(set(texts)),
    }


async def _strike(bot: BotProcess, blow: Blow) -> None:
    ready = await bot.spawn(within=60)
    if blow.how != "start":
        await ready
    await asyncio.sleep(blow.after)
    ready.cancel()
    await bot.kill()
