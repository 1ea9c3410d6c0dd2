"""One person's trouble, or Telegram's, is nobody else's and loses nothing."""

import asyncio

import aiohttp

from tests.endtoend.house import House
from tests.endtoend.midway import PLACE, come_back, far, puts
from tests.endtoend.walk import Walk, asks, tells
from tests.telegram.double import Double
from tests.telegram.faults import Drop, person_blocked, server_error, too_many
from tests.telegram.person import Person
from tests.telegram.process import TESTIGO
from tests.telegram.refusal import Json

SORRY = "Something went wrong with your last message"


def malformed(person: Person) -> Json:
    """A message like no server sends: a place without its numbers."""
    message = {"message_id": 9000, "from": person.shape, "chat": person.chat.shape, "date": 1_790_000_000}
    return {"message": {**message, "location": {"latitude": "north"}}}


async def test_a_malformed_update_stops_nobody_and_its_sender_is_told_once(
    double: Double, demo: House
) -> None:
    ana, bo = double.person(), double.person()
    await demo.remember({ana: far("inc.place")})
    async with demo.bot(double, TESTIGO) as bot:
        walk = await come_back(ana, "inc.place")
        double.push_raw(malformed(ana))
        double.push_raw({"message": {"text": "from nobody"}})
        double.push_raw({"message": None})
        await Walk(bo).start()
        await walk.until(tells(SORRY))
        await walk.write(PLACE, "inc.story")
        await double.confirmed()
        assert await bot.stop() == 0
    assert sum(SORRY in heard.text for heard in ana.heard) == 1
    assert not any(SORRY in heard.text for heard in bo.heard)


async def test_who_blocks_the_bot_or_writes_too_fast_holds_nobody_up(double: Double, demo: House) -> None:
    ana, bo, cleo = double.person(), double.person(), double.person()
    async with demo.bot(double, TESTIGO) as bot:
        double.faults.plan(too_many(2), "sendMessage", chat=ana.person_id)
        double.faults.plan(person_blocked(), "sendMessage", chat=bo.person_id)
        ana.say("/start")
        bo.say("/start")
        await double.called("sendMessage", times=2)
        await Walk(cleo).start()
        assert not ana.heard
        await ana.wait(asks("lang"))
        assert not bo.heard
        bo.unblock()
        await Walk(bo).start()
        assert await bot.stop() == 0
    assert double.faults.hurried == 0


async def test_answers_that_get_lost_on_the_way_cost_at_most_a_repetition(
    double: Double, demo: House
) -> None:
    """Executed, then dropped; a gateway that is away; polls that fail: the person goes on."""
    ana = double.person()
    await demo.remember({ana: far("inc.when")})
    async with demo.bot(double, TESTIGO) as bot:
        walk = await come_back(ana, "inc.when")
        double.faults.plan(Drop(executed=True), "sendMessage", matches=puts("inc.place"))
        await walk.tap("Yesterday", "inc.place")
        await double.called("sendMessage", times=len(double.made("sendMessage")) + 1)
        double.faults.plan(server_error(), "getUpdates", times=2)
        double.faults.plan(server_error(500, "Internal Server Error"), "sendMessage", times=2)
        double.faults.plan(Drop(executed=False), "sendMessage", skip=2)
        await walk.write(PLACE, "inc.story")
        assert await bot.stop() == 0
    session, _ = await demo.kept(ana)
    assert [said.text for said in session.answers["inc.place"].original] == [PLACE]
    assert sum(puts("inc.place")(heard.raw) for heard in ana.heard) <= 2


async def test_a_second_poller_ends_nothing(double: Double, demo: House) -> None:
    ana = double.person()
    async with demo.bot(double, TESTIGO) as bot:
        async with aiohttp.ClientSession() as other:
            url = f"{double.url}/bot{double.token}/getUpdates"
            stolen = asyncio.ensure_future(other.post(url, json={"timeout": 20}))
            await double.polled()  # ours was ended with 409
            ana.say("/start")
            async with await stolen as answer:
                assert len((await answer.json())["result"]) == 1
            await ana.wait(asks("lang"))
        assert await bot.stop() == 0


async def test_a_group_is_left_at_once_and_hears_nothing(double: Double, demo: House) -> None:
    ana, group = double.person(), double.group()
    async with demo.bot(double, TESTIGO) as bot:
        group.add_bot(ana)
        await group.wait_left()
        await Walk(ana).start()
        assert await bot.stop() == 0
    assert not group.heard
