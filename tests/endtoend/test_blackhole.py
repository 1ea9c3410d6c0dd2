"""A way to Telegram that swallows everything: the bot finds out by itself, or ends to be started again."""

import sys

from tests.endtoend.house import House
from tests.endtoend.walk import Walk
from tests.telegram.double import Double
from tests.telegram.tunnel import Tunnel

QUICK = (sys.executable, "-m", "tests.endtoend.quick_watch", "run")


async def test_after_a_black_hole_people_are_answered_as_soon_as_a_new_client_asks(
    double: Double, demo: House
) -> None:
    ana = double.person()
    async with Tunnel(double.url) as tunnel:
        async with demo.bot(double, QUICK, {"TESTIGO_TELEGRAM_API_URL": tunnel.url}) as bot:
            walk = Walk(ana)
            await walk.start()
            tunnel.swallow(b'"callback_query"')  # of the poll's own answer: other calls may be lost before it
            ana.tap_on(
                walk.open_question(), next(b.data for b in walk.open_question().buttons if b.data) or ""
            )
            await tunnel.swallowed.wait()
            tunnel.heal()  # the connection of the poll stays dead: without a new client it would hang for 40 s
            await walk.until("home")
            assert await bot.stop() == 0
        assert '"code": "new_client"' in bot.tail(20_000)


async def test_a_silence_that_does_not_end_ends_the_process_for_its_supervisor(
    double: Double, demo: House
) -> None:
    async with Tunnel(double.url) as tunnel:
        async with demo.bot(double, QUICK, {"TESTIGO_TELEGRAM_API_URL": tunnel.url}) as bot:
            tunnel.swallow()
            assert await bot.ended(within=60) == 1
        assert '"code": "silence"' in bot.tail(20_000)
