"""Which updates the server shows, keeps and forgets."""

import asyncio

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import Conflict

from tests.telegram.double import Double
from tests.telegram.ptb import bot_of


def ids(updates: object) -> list[int]:
    assert isinstance(updates, tuple)
    return [update.update_id for update in updates]


async def test_an_update_is_shown_again_until_a_higher_offset_confirms_it(double: Double) -> None:
    ana = double.person()
    ana.say("one")
    ana.say("two")
    async with bot_of(double) as bot:
        first, second = ids(await bot.get_updates())
        assert ids(await bot.get_updates(offset=first)) == [first, second]
        assert ids(await bot.get_updates(offset=second)) == [second]
        assert double.queue.confirmed == [first]
        assert ids(await bot.get_updates(offset=0)) == [second]


async def test_the_same_offset_again_at_once_is_cut_to_one_update(double: Double) -> None:
    for text in ("one", "two", "three"):
        double.person().say(text)
    async with bot_of(double) as bot:
        assert len(await bot.get_updates(offset=0)) == 3
        assert len(await bot.get_updates(offset=0)) == 1


async def test_a_negative_offset_forgets_all_but_the_newest(double: Double) -> None:
    ana = double.person()
    for text in ("one", "two", "three"):
        ana.say(text)
    async with bot_of(double) as bot:
        (last,) = await bot.get_updates(offset=-1)
    assert last.message is not None
    assert last.message.text == "three"
    assert len(double.queue.confirmed) == 2


async def test_an_offset_far_in_the_future_confirms_nothing(double: Double) -> None:
    double.person().say("still here")
    async with bot_of(double) as bot:
        assert len(await bot.get_updates(offset=2_000_000_000)) == 1
    assert double.queue.confirmed == []


async def test_a_long_poll_ends_as_soon_as_somebody_writes(double: Double) -> None:
    async with bot_of(double) as bot:
        poll = asyncio.create_task(bot.get_updates(timeout=20))
        await double.polled()
        double.person().say("hello")
        assert len(await poll) == 1


async def test_a_second_poller_ends_the_first_with_409(double: Double) -> None:
    async with bot_of(double) as bot, bot_of(double) as other:
        first = asyncio.create_task(bot.get_updates(timeout=20))
        await double.polled()
        second = asyncio.create_task(other.get_updates(timeout=20))
        with pytest.raises(Conflict):
            await first
        double.person().say("hello")
        assert len(await second) == 1


async def test_a_webhook_shuts_getupdates_out(double: Double) -> None:
    async with bot_of(double) as bot:
        await bot.set_webhook("https://example.org/hook")
        with pytest.raises(Conflict):
            await bot.get_updates()
        await bot.delete_webhook()
        assert await bot.get_updates() == ()


async def test_messages_live_a_day_and_taps_150_seconds(double: Double) -> None:
    ana = double.person()
    ana.say("a day")
    async with bot_of(double) as bot:
        await asked(bot, ana.person_id)
        ana.tap("Yes")
        double.clock.advance(seconds=149)
        assert len(await bot.get_updates(offset=0)) == 2
    assert aged(double, 1) == ["message"]
    assert aged(double, 86_400 - 151) == ["message"]
    assert aged(double, 1) == []
    assert len(double.queue.expired) == 2


def aged(double: Double, seconds: int) -> list[str]:
    double.clock.advance(seconds=seconds)
    return [one.kind for one in double.queue.waiting]


async def test_an_edit_counts_from_its_edit_date(double: Double) -> None:
    ana = double.person()
    ana.say("old")
    double.clock.advance(hours=23)
    ana.edit("new")
    double.clock.advance(hours=2)
    assert [one.kind for one in double.queue.waiting] == ["edited_message"]


async def test_kinds_that_were_not_asked_for_are_not_kept(double: Double) -> None:
    ana = double.person()
    async with bot_of(double) as bot:
        await bot.get_updates(allowed_updates=["callback_query"])
        ana.say("not asked for")
        assert double.queue.waiting == ()
        await bot.get_updates(allowed_updates=[])
        ana.say("now it is")
        assert len(double.queue.waiting) == 1


async def test_reactions_come_only_when_asked_for(double: Double) -> None:
    assert double.queue.push("message_reaction", {}, double.clock.unix + 9) is None
    double.queue.allow(["message_reaction"])
    assert double.queue.push("message_reaction", {}, double.clock.unix + 9) is not None


async def test_setting_a_webhook_ends_a_hanging_poll(double: Double) -> None:
    async with bot_of(double) as bot:
        poll = asyncio.create_task(bot.get_updates(timeout=20))
        await double.polled()
        await bot.set_webhook("https://example.org/hook")
        with pytest.raises(Conflict):
            await poll


async def asked(bot: Bot, chat_id: int) -> int:
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="q1:yes")]])
    return (await bot.send_message(chat_id, "Is it so?", reply_markup=keyboard)).message_id
