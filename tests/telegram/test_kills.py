"""Any bot can be killed at a named call; one that cannot start says why."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.telegram.double import Double
from tests.telegram.process import STOCK_BOT, BotProcess


def handled(book: Path) -> set[str]:
    with closing(sqlite3.connect(book)) as read:
        return {text for (text,) in read.execute("SELECT text FROM answer")}


def stock_bot(double: Double, folder: Path) -> BotProcess:
    return BotProcess(double, STOCK_BOT, {"STOCK_BOT_BOOK": str(folder / "book.db")}, folder / "output.txt")


@pytest.mark.crash
async def test_a_bot_can_be_killed_at_a_named_call_and_comes_back(double: Double, tmp_path: Path) -> None:
    ana = double.person()
    async with stock_bot(double, tmp_path) as bot:
        ana.say("first")
        await ana.wait("Written down")
        bot.dies_at("sendMessage", "after")
        ana.say("second")
        assert await bot.ended() == -9
        assert len(ana.heard) == 2
        await bot.start()
        await ana.wait("Written down: second")
        ana.say("third")
        await ana.wait("Written down: third")
        assert await bot.stop() == 0
    assert handled(tmp_path / "book.db") == {"first", "second", "third"}


@pytest.mark.crash
async def test_a_bot_that_ends_before_its_first_poll_is_told_with_its_words(
    double: Double, tmp_path: Path
) -> None:
    bot = stock_bot(double, tmp_path)
    bot._env.pop("STOCK_BOT_BOOK")
    with pytest.raises(AssertionError, match="STOCK_BOT_BOOK"):
        await bot.start()
