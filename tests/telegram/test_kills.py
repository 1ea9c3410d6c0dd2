"""The control loses: a bot built the usual way, under kill -9."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.telegram.double import Double
from tests.telegram.kills import Said, Traffic, chatter, drained, kill_runs
from tests.telegram.person import Person
from tests.telegram.process import STOCK_BOT, BotProcess

KILLS = 6
SEED = 20_261_122


def handled(book: Path) -> set[str]:
    with closing(sqlite3.connect(book)) as read:
        return {text for (text,) in read.execute("SELECT text FROM answer")}


def stock_bot(double: Double, folder: Path) -> BotProcess:
    return BotProcess(double, STOCK_BOT, {"STOCK_BOT_BOOK": str(folder / "book.db")}, folder / "output.txt")


@pytest.mark.crash
async def test_a_bot_built_the_usual_way_loses_answers_under_kill_9(double: Double, tmp_path: Path) -> None:
    people = [double.person() for _ in range(4)]
    said = Said()
    bot = stock_bot(double, tmp_path)
    try:
        await kill_runs(bot, chatter(people, said, per_second=150), kills=KILLS, seed=SEED)
        await drained(bot, people, "last word", "Written down: last word")
    finally:
        await bot.kill()
    assert bot.lives == KILLS + 1
    losses = said.losses(handled(tmp_path / "book.db"))
    assert losses.handled > 0
    assert losses.lost


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
async def test_traffic_that_ends_by_itself_may_finish_in_the_last_life(
    double: Double, tmp_path: Path
) -> None:
    ana = double.person()

    async def until_answered(_: random.Random) -> None:
        for text in ("one", "two"):
            ana.say(text)
            await ana.wait(f"Written down: {text}", within=30)

    bot = stock_bot(double, tmp_path)
    try:
        with pytest.raises(AssertionError, match="in vain"):
            await kill_runs(bot, never_heard(ana), kills=0, seed=SEED, finish_within=30)
        await bot.kill()
        await kill_runs(bot, until_answered, kills=0, seed=SEED, finish_within=30)
    finally:
        await bot.kill()
    assert {"one", "two"} <= handled(tmp_path / "book.db")


def never_heard(person: Person) -> Traffic:
    async def wait(_: random.Random) -> None:
        await person.wait("never said", within=0.1)

    return wait


@pytest.mark.crash
async def test_a_bot_that_ends_before_its_first_poll_is_told_with_its_words(
    double: Double, tmp_path: Path
) -> None:
    bot = stock_bot(double, tmp_path)
    bot._env.pop("STOCK_BOT_BOOK")
    with pytest.raises(AssertionError, match="STOCK_BOT_BOOK"):
        await bot.start()
