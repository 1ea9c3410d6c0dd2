"""The request layer against a real server: errors by kind, and the token in none of them."""

import asyncio
import json
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta

import aiohttp
import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot import request
from bot.request import AiohttpRequest, NotConnected, Telegram
from tests.telegram.double import Double
from tests.telegram.faults import Drop, Slow, conflict, person_blocked, refused, server_error, too_many
from tests.telegram.fixtures import double
from tests.telegram.refusal import Json
from tests.telegram.wire import Server

__all__ = ["double"]
Connect = Callable[[str, str], Awaitable[Telegram]]


@pytest.fixture
async def connect() -> AsyncIterator[Connect]:
    opened: list[AiohttpRequest] = []

    async def to(url: str, token: str) -> Telegram:
        calls, polling = AiohttpRequest(4), AiohttpRequest(1)
        opened.extend((calls, polling))
        bot = Bot(token, base_url=f"{url}/bot", request=calls, get_updates_request=polling)
        await calls.initialize()
        await polling.initialize()
        return Telegram(bot, polling)

    yield to
    for one in opened:
        await one.shutdown()


def body(**call: object) -> bytes:
    return json.dumps(call).encode()


async def test_a_prepared_body_reaches_telegram_as_it_is(double: Double, connect: Connect) -> None:
    ana = double.person()
    ana.say("hello")
    telegram = await connect(double.url, double.token)
    told = await telegram.call("sendMessage", body(chat_id=ana.person_id, text="Hola, ¿qué necesita?"))
    assert told["message_id"] == ana.newest.message_id
    assert ana.newest.text == "Hola, ¿qué necesita?"


async def test_the_library_s_own_calls_go_the_same_way(double: Double, connect: Connect) -> None:
    telegram = await connect(double.url, double.token)
    me = await telegram._bot.get_me()
    assert me.is_bot


FAULTS = [
    (person_blocked(), Forbidden),
    (refused("message to edit not found"), BadRequest),
    (conflict(), Conflict),
    (server_error(), NetworkError),
    (Drop(), NetworkError),
    (Drop(executed=True), NetworkError),
]


@pytest.mark.parametrize(("fault", "kind"), FAULTS)
async def test_each_failure_has_its_kind_and_shows_no_token(
    fault: Drop, kind: type[TelegramError], double: Double, connect: Connect
) -> None:
    telegram = await connect(double.url, double.token)
    double.faults.plan(fault, "getMe")
    with pytest.raises(kind) as caught:
        await telegram.call("getMe", b"{}")
    assert not isinstance(caught.value, NotConnected)
    assert caught.value.__cause__ is None
    assert double.token not in "".join(traceback.format_exception(caught.value)) + repr(caught.value)


async def test_telegram_says_how_long_to_wait(double: Double, connect: Connect) -> None:
    telegram = await connect(double.url, double.token)
    double.faults.plan(too_many(7), "getMe")
    with pytest.raises(RetryAfter) as caught:
        await telegram.call("getMe", b"{}")
    assert caught.value.retry_after == timedelta(seconds=7)


async def test_a_call_that_takes_too_long_is_given_up(
    double: Double, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(request, "USUAL", aiohttp.ClientTimeout(total=0.05))
    telegram = await connect(double.url, double.token)
    double.faults.plan(Slow(1.0), "getMe")
    with pytest.raises(TimedOut):
        await telegram.call("getMe", b"{}")


async def test_a_poll_may_be_silent_for_longer_than_other_calls(
    double: Double, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(request, "USUAL", aiohttp.ClientTimeout(total=0.05))
    telegram = await connect(double.url, double.token)
    assert await telegram.poll(body(timeout=1), 20.0) == []


async def test_a_wrong_token_is_named_as_such(double: Double, connect: Connect) -> None:
    telegram = await connect(double.url, "123456:AAanother-canary-token-of-nobody-012345")
    with pytest.raises(InvalidToken):
        await telegram.call("getMe", b"{}")


async def test_no_connection_is_told_apart_from_no_answer(connect: Connect) -> None:
    token = "123456:AAanother-canary-token-of-nobody-012345"
    telegram = await connect("http://127.0.0.1:9", token)
    with pytest.raises(NotConnected) as caught:
        await telegram.call("getMe", b"{}")
    assert token not in "".join(traceback.format_exception(caught.value))


async def test_a_closed_pool_never_sends(connect: Connect, double: Double) -> None:
    with pytest.raises(NotConnected):
        await AiohttpRequest(1).post(f"{double.url}/bot{double.token}/getMe")


@pytest.mark.parametrize("status", [200, 502])
async def test_an_answer_that_is_not_json_is_quoted_nowhere(
    status: int, connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    async def page(_: web.Request) -> web.Response:
        return web.Response(status=status, text="<html>canary words</html>")

    app = web.Application()
    app.router.add_post("/{path:.*}", page)
    server = Server(app)
    await server.start()
    telegram = await connect(server.url, "123456:AAanother-canary-token-of-nobody-012345")
    with pytest.raises(TelegramError) as caught:
        await telegram.call("getMe", b"{}")
    await server.stop()
    assert "canary" not in "".join(traceback.format_exception(caught.value)) + caplog.text
    await asyncio.sleep(0)


async def test_nothing_is_sent_on_to_where_an_answer_points(connect: Connect) -> None:
    """The URL holds the token: a redirect is a failure, never followed."""
    asked: list[str] = []

    async def elsewhere(call: web.Request) -> web.Response:
        asked.append(call.path)
        return web.Response(status=302, headers={"Location": "/canary"})

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", elsewhere)
    server = Server(app)
    await server.start()
    telegram = await connect(server.url, "123456:AAanother-canary-token-of-nobody-012345")
    with pytest.raises(NetworkError):
        await telegram.call("getMe", b"{}")
    await server.stop()
    assert len(asked) == 1


async def test_a_poll_that_answers_no_list_is_a_failure(double: Double, connect: Connect) -> None:
    async def strange(_: web.Request) -> web.Response:
        answer: Json = {"ok": True, "result": True}
        return web.json_response(answer)

    app = web.Application()
    app.router.add_post("/{path:.*}", strange)
    server = Server(app)
    await server.start()
    telegram = await connect(server.url, double.token)
    with pytest.raises(TelegramError):
        await telegram.poll(b"{}", 5.0)
    await server.stop()
