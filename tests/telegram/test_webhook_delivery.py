"""The double brings updates to a webhook as the server does."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest

from tests.patience import until
from tests.telegram.bell import Bell
from tests.telegram.double import Double
from tests.telegram.ptb import bot_of
from tests.telegram.wire import Server

SECRET = "canary-secret"


class Hook:
    """A webhook that answers from a list, then 200. `hold`: cleared, nobody is answered."""

    def __init__(self) -> None:
        self.answers: deque[tuple[int, dict[str, str]]] = deque()
        self.brought: list[dict[str, Any]] = []
        self.secrets: list[str] = []
        self.hold = asyncio.Event()
        self.hold.set()
        self.bell = Bell()
        app = web.Application()
        app.router.add_post("/hook", self._take)
        self.server = Server(app)

    async def _take(self, request: web.Request) -> web.Response:
        self.secrets += request.headers.getall("X-Telegram-Bot-Api-Secret-Token", [])
        self.brought.append(await request.json())
        self.bell.ring()
        await self.hold.wait()
        status, headers = self.answers.popleft() if self.answers else (200, {})
        return web.Response(status=status, headers=headers)

    @property
    def url(self) -> str:
        return f"{self.server.url}/hook"

    @property
    def texts(self) -> list[str]:
        return [one["message"]["text"] if "message" in one else "tap" for one in self.brought]

    async def until(self, count: int) -> None:
        assert await self.bell.until(lambda: len(self.brought) >= count or None, 10)


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    running = Hook()
    await running.server.start()
    yield running
    running.hold.set()
    await running.server.stop()


@pytest.fixture
async def bot(double: Double) -> AsyncIterator[Bot]:
    async with bot_of(double) as made:
        yield made


async def test_what_waited_and_what_comes_is_brought_with_the_secret_and_is_gone(
    double: Double, hook: Hook, bot: Bot
) -> None:
    ana = double.person()
    ana.say("before")
    await bot.set_webhook(hook.url, secret_token=SECRET)
    ana.say("after")
    await double.confirmed()
    assert hook.texts == ["before", "after"]
    assert hook.secrets == [SECRET, SECRET]
    assert double.webhook.delivered == double.queue.confirmed == [one["update_id"] for one in hook.brought]


async def test_a_chat_comes_one_by_one_and_in_order_others_meanwhile(
    double: Double, hook: Hook, bot: Bot
) -> None:
    ana, bo = double.person(), double.person()
    await bot.set_webhook(hook.url)
    hook.hold.clear()
    for text in ("one", "two", "three"):
        ana.say(text)
    bo.say("beside")
    await hook.until(2)
    assert sorted(hook.texts) == ["beside", "one"]
    hook.hold.set()
    await double.confirmed()
    assert [text for text in hook.texts if text != "beside"] == ["one", "two", "three"]


async def test_a_tap_overtakes_a_text_that_is_not_answered(double: Double, hook: Hook, bot: Bot) -> None:
    ana = double.person()
    ana.say("stuck")
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="y")]])
    await bot.send_message(ana.person_id, "Is it so?", reply_markup=keyboard)
    hook.answers += [(500, {})] * 3
    await bot.set_webhook(hook.url)
    await hook.until(1)
    hook.hold.clear()
    ana.say("behind it")
    ana.tap("Yes")
    await hook.until(3)
    hook.hold.set()
    await double.confirmed()
    assert hook.texts.index("tap") < hook.texts.index("behind it")


async def test_no_more_at_once_than_was_asked_for(double: Double, hook: Hook, bot: Bot) -> None:
    hook.hold.clear()
    await bot.set_webhook(hook.url, max_connections=3)
    for _ in range(7):
        double.person().say("hello")
    await hook.until(3)
    hook.hold.set()
    await double.confirmed()
    assert double.webhook.most_in_flight == 3


async def test_what_is_refused_comes_again_with_growing_patience(
    double: Double, hook: Hook, bot: Bot
) -> None:
    double.webhook.pace = 0.01
    hook.answers += [(500, {}), (302, {"Location": "/elsewhere"}), (503, {"Retry-After": "1"}), (404, {})]
    await bot.set_webhook(hook.url)
    double.person().say("again and again")
    await double.confirmed()
    assert [one.status for one in double.webhook.tries] == [500, 302, 503, 404, 200]
    assert double.webhook.retried == 4
    pauses = [
        later.at - later.took - one.at
        for one, later in zip(double.webhook.tries, double.webhook.tries[1:], strict=False)
    ]
    assert pauses[0] < 0.015
    assert pauses[1] >= 0.02
    assert 0.01 <= pauses[2] < pauses[3]
    assert pauses[3] >= 0.04
    assert (await bot.get_webhook_info()).last_error_date is not None


async def test_a_lost_answer_is_no_answer(double: Double, hook: Hook, bot: Bot) -> None:
    double.webhook.lost_answers = 1
    await bot.set_webhook(hook.url)
    double.person().say("twice")
    await double.confirmed()
    assert hook.texts == ["twice", "twice"]
    assert double.webhook.refused == {0: 1}
    assert len(double.webhook.delivered) == 1


async def test_nobody_there_is_waited_for(double: Double, hook: Hook, bot: Bot) -> None:
    double.webhook.pace = 0.01
    double.webhook.addresses = ("http://127.0.0.1:1", hook.server.url)
    await bot.set_webhook(hook.url)
    double.person().say("hello")
    await double.confirmed()
    assert [one.status for one in double.webhook.tries] == [0, 200]


async def test_several_addresses_take_turns(double: Double, hook: Hook, bot: Bot) -> None:
    double.webhook.addresses = (hook.server.url, hook.server.url.replace("127.0.0.1", "localhost"))
    await bot.set_webhook(hook.url)
    ana = double.person()
    for text in ("one", "two", "three", "four"):
        ana.say(text)
    await double.confirmed()
    first, second = (f"{address}/hook" for address in double.webhook.addresses)
    assert [one.address for one in double.webhook.tries] == [first, second, first, second]


async def test_what_gets_too_old_is_given_up_and_the_next_comes(double: Double, hook: Hook, bot: Bot) -> None:
    double.webhook.pace = 0.01
    ana = double.person()
    hook.hold.clear()
    hook.answers += [(500, {})]
    await bot.set_webhook(hook.url)
    ana.say("old")
    await hook.until(1)
    double.clock.advance(hours=24)
    ana.say("new")
    hook.hold.set()
    await double.confirmed()
    assert hook.texts == ["old", "new"]
    assert len(double.queue.expired) == 1


async def test_410_for_a_day_ends_the_webhook_and_loses_nothing(double: Double, hook: Hook, bot: Bot) -> None:
    double.webhook.pace = 0.001
    hook.answers += [(410, {})] * 1000
    await bot.set_webhook(hook.url)
    double.person().say("not for long")
    await hook.until(3)
    assert double.webhook
    double.clock.advance(hours=23, minutes=30)
    double.person().say("this one is refused too")
    await until(lambda: not double.webhook)
    assert len(await bot.get_updates()) == 2


async def test_without_a_webhook_what_was_not_delivered_can_be_polled(
    double: Double, hook: Hook, bot: Bot
) -> None:
    hook.answers += [(500, {})] * 50
    await bot.set_webhook(hook.url)
    double.person().say("hello")
    await hook.until(2)
    await bot.delete_webhook()
    assert len(await bot.get_updates()) == 1


async def test_the_server_refuses_addresses_and_secrets_it_cannot_use(double: Double, bot: Bot) -> None:
    with pytest.raises(BadRequest):
        await bot.set_webhook("http://bot.example.org/hook")
    with pytest.raises(BadRequest):
        await bot.set_webhook("https://bot.example.org/hook", secret_token="ñ")
    assert not double.webhook


async def test_setting_the_same_address_again_changes_nothing(double: Double, hook: Hook, bot: Bot) -> None:
    await bot.set_webhook(hook.url)
    hook.hold.clear()
    double.person().say("hello")
    await hook.until(1)
    await bot.set_webhook(hook.url)
    hook.hold.set()
    await double.confirmed()
    assert hook.texts == ["hello"]
    assert double.webhook.times_set == 2
