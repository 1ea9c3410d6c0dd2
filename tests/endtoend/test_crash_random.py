"""kill -9 at moments drawn from a seed alone, with people on the short path. The control: test_crash_control.py."""

import pytest

from tests.endtoend import ledger
from tests.endtoend.crowd import Teller, crowd
from tests.endtoend.house import House
from tests.telegram.double import Double
from tests.telegram.kills import kill_runs

SEED = 20_261_122
KILLS = 20


@pytest.mark.crash
async def test_twenty_kills_lose_nothing_and_file_nothing_under_the_wrong_question(
    double: Double, demo: House
) -> None:
    tellers: list[Teller] = []
    bot = demo.bot(double)
    people = crowd(double, tellers, at_once=4, go_on=lambda: bot.lives <= KILLS)
    try:
        await kill_runs(bot, people, kills=KILLS, seed=SEED, window=(0.0, 1.0), finish_within=120)
        await double.confirmed(within=60)
        assert await bot.stop() == 0
    finally:
        await bot.kill()
    kept = ledger.read(demo)
    assert bot.lives == KILLS + 1
    ledger.nothing_lost(kept, double)
    ledger.everybody_was_heard(demo, kept, tellers)
