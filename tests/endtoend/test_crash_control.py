"""The same kills for a bot built the usual way, which must lose, and for ours, which must not."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.endtoend import ledger
from tests.endtoend.house import House
from tests.telegram.double import Double
from tests.telegram.kills import Said, chatter, drained, kill_runs
from tests.telegram.process import STOCK_BOT, TESTIGO, BotProcess

SEED = 20_261_122
CHATTERS, PER_SECOND, SHORT_RUN = 4, 150.0, 4


@pytest.mark.crash
async def test_under_the_same_kills_the_usual_bot_loses_and_ours_does_not(
    demo: House, tmp_path: Path
) -> None:
    """The control: where it loses nothing, this run has proved nothing, and fails."""
    book = tmp_path / "book.db"
    async with Double() as double:
        said = Said()
        people = [double.person() for _ in range(CHATTERS)]
        stock = BotProcess(double, STOCK_BOT, {"STOCK_BOT_BOOK": str(book)}, tmp_path / "stock.txt")
        try:
            await kill_runs(stock, chatter(people, said, per_second=PER_SECOND), kills=SHORT_RUN, seed=SEED)
            await drained(stock, people, "last word", "Written down: last word")
        finally:
            await stock.kill()
    with closing(sqlite3.connect(book)) as read:
        handled = {text for (text,) in read.execute("SELECT text FROM answer")}
    assert said.losses(handled).lost

    async with Double() as double:
        said = Said()
        people = [double.person() for _ in range(CHATTERS)]
        ours = demo.bot(double, TESTIGO)
        try:
            await kill_runs(ours, chatter(people, said, per_second=PER_SECOND), kills=SHORT_RUN, seed=SEED)
            await double.confirmed(within=60)
            assert await ours.stop() == 0
        finally:
            await ours.kill()
    kept = ledger.read(demo)
    ledger.nothing_lost(kept, double)
    assert len(kept.states) == len(said.texts)
    assert not double.violations, double.violations
