"""After a time away: what Telegram threw away is asked for again, once, and whoever writes goes first."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import insert, update

from storage.tables import conversations, heard
from tests.endtoend.house import House
from tests.endtoend.midway import PLACE, come_back, far
from tests.endtoend.walk import Walk, asks, tells
from tests.telegram.account import BOT_ID
from tests.telegram.double import Double

AWAY = "I was away for a while"
MISSING = "may be missing"


def away(house: House, gap: timedelta) -> None:
    """The bot was last heard so long ago, and everybody had written shortly before."""
    hall, at = house.hall(), datetime.now(UTC) - gap
    with hall.engine.begin() as core:
        core.execute(insert(heard), {"bot": BOT_ID, "at": at})
        core.execute(update(conversations).values(last_input_at=at - timedelta(minutes=1)))
    hall.close()


async def test_a_tap_lost_in_ten_minutes_away_is_asked_for_again_once(double: Double, demo: House) -> None:
    ana = double.person()
    await demo.remember({ana: far("inc.when")})
    ana.chat.closed = None
    away(demo, timedelta(minutes=10))
    async with demo.bot(double) as bot:
        walk = Walk(ana)
        await walk.until("inc.when")
        assert AWAY in ana.heard[0].text
        await walk.tap("Yesterday", "inc.place")
        assert await bot.stop() == 0
    assert sum(asks("inc.when")(one) for one in ana.heard) <= 1
    async with demo.bot(double) as bot:  # away for seconds only: nobody is called back
        await walk.write(PLACE, "inc.story")
        assert await bot.stop() == 0
    assert sum(AWAY in one.text for one in ana.heard) == 1


async def test_after_more_than_a_day_it_is_said_that_messages_may_be_missing(
    double: Double, demo: House
) -> None:
    ana, bo = double.person(), double.person()
    await demo.remember({ana: far("inc.when"), bo: far("inc.when")})
    ana.chat.closed = bo.chat.closed = None
    away(demo, timedelta(hours=30))
    bo.say("/start")  # who writes is answered, and not told twice
    async with demo.bot(double) as bot:
        await Walk(ana).until(tells(MISSING))
        await Walk(bo).until("home")
        await come_back(bo, "inc.when")
        assert await bot.stop() == 0
    assert not any(MISSING in one.text for one in bo.heard)
