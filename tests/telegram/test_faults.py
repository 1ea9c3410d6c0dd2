"""Faults that a test plans."""

import asyncio

import aiohttp
import pytest
from telegram.error import BadRequest, Conflict, Forbidden, NetworkError, RetryAfter, TimedOut

from tests.telegram.double import Double
from tests.telegram.faults import Act, Drop, Slow, conflict, person_blocked, refused, server_error, too_many
from tests.telegram.ptb import bot_of


async def test_too_many_closes_the_chat_until_retry_after(
    double: Double, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    ana, berta = double.person(), double.person()
    ana.say("/start")
    berta.say("/start")
    double.faults.plan(too_many(30), "sendMessage", chat=ana.person_id)
    async with bot_of(double) as bot:
        for _ in range(2):
            with pytest.raises(RetryAfter):
                await bot.send_message(ana.person_id, "Hello")
        await bot.send_message(berta.person_id, "Hello")
    assert double.faults.hurried == 1
    assert [call.status for call in double.made("sendMessage")] == [429, 429, 200]


async def test_refusals_come_as_planned_and_once(double: Double) -> None:
    ana = double.person()
    ana.say("/start")
    planned = [
        (person_blocked(), Forbidden),
        (refused("message to edit not found"), BadRequest),
        (server_error(), NetworkError),
    ]
    async with bot_of(double) as bot:
        for fault, error in planned:
            double.faults.plan(fault, "sendMessage")
            with pytest.raises(error):
                await bot.send_message(ana.person_id, "Hello")
        await bot.send_message(ana.person_id, "Hello")
        double.faults.plan(conflict(), "getUpdates")
        with pytest.raises(Conflict):
            await bot.get_updates()
    assert len(ana.heard) == 1


async def test_a_dropped_call_was_not_executed_or_was_without_the_bot_knowing(double: Double) -> None:
    ana = double.person()
    ana.say("/start")
    async with bot_of(double) as bot:
        double.faults.plan(Drop(), "sendMessage")
        with pytest.raises(NetworkError):
            await bot.send_message(ana.person_id, "never said")
        assert ana.heard == []
        double.faults.plan(Drop(executed=True), "sendMessage")
        with pytest.raises(NetworkError):
            await bot.send_message(ana.person_id, "said, but the answer is lost")
        assert len(ana.heard) == 1


async def test_a_dropped_answer_to_getupdates_loses_nothing(double: Double) -> None:
    double.person().say("/start")
    async with bot_of(double) as bot:
        double.faults.plan(Drop(executed=True), "getUpdates")
        with pytest.raises(NetworkError):
            await bot.get_updates(offset=0)
        assert len(await bot.get_updates(offset=0)) == 1


async def test_a_slow_answer_is_executed_first(double: Double) -> None:
    ana = double.person()
    ana.say("/start")
    double.faults.plan(Slow(30), "sendMessage")
    async with bot_of(double) as bot:
        slow = asyncio.create_task(bot.send_message(ana.person_id, "Hello", read_timeout=0.2))
        assert (await ana.wait("Hello")).text == "Hello"
        with pytest.raises(TimedOut):
            await slow


async def test_something_can_happen_just_before_or_after_a_call(double: Double) -> None:
    ana = double.person()
    ana.say("/start")
    seen: list[int] = []
    double.faults.plan(Act(lambda: seen.append(len(ana.heard)), "before"), "sendMessage", skip=1)
    double.faults.plan(Act(lambda: seen.append(len(ana.heard)), "after"), "sendMessage")
    async with bot_of(double) as bot:
        for _ in range(3):
            await bot.send_message(ana.person_id, "Hello")
    assert seen == [1, 3]
    assert double.faults.left == 0


@pytest.mark.parametrize("executed", [False, True])
async def test_a_dropped_call_gets_no_http_answer_at_all(double: Double, executed: bool) -> None:
    double.faults.plan(Drop(executed=executed), "getMe")
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.ClientConnectionError):
            await session.post(f"{double.url}/bot{double.token}/getMe")
    assert [(call.status, call.executed) for call in double.calls] == [(0, executed)]
