"""Somebody else has the token and takes a message away: nobody can prevent it, but the operator hears of it."""

import asyncio

import aiohttp

from tests.endtoend.house import House
from tests.endtoend.walk import Walk
from tests.telegram.double import Double


async def test_who_takes_a_message_away_with_our_token_rings_two_alarms(double: Double, demo: House) -> None:
    ana = double.person()
    async with demo.bot(double) as bot:
        walk = Walk(ana)
        await walk.start()
        async with aiohttp.ClientSession() as thief:
            url = f"{double.url}/bot{double.token}/getUpdates"
            polling = asyncio.ensure_future(thief.post(url, json={"timeout": 20}))
            await double.polled()  # ours was ended with 409 and waits a little
            ana.say("stolen")
            async with await polling as answer:
                (taken,) = (await answer.json())["result"]
            async with thief.post(url, json={"timeout": 0, "offset": taken["update_id"] + 1}) as answer:
                assert (await answer.json())["result"] == []
        await walk.tap("English", "home")
        assert await bot.stop() == 0
    told = bot.tail(50_000)
    assert '"code": "two_receivers"' in told
    assert '"code": "update_gap"' in told
