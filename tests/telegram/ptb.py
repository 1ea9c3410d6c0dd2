"""python-telegram-bot's own client, pointed at the double: how the double's tests talk to it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from telegram import Bot
from telegram.request import HTTPXRequest

from tests.telegram.double import Double


@asynccontextmanager
async def bot_of(double: Double) -> AsyncIterator[Bot]:
    """An initialised Bot; getMe has been called."""
    bot = Bot(
        double.token,
        base_url=f"{double.url}/bot",
        base_file_url=f"{double.url}/file/bot",
        request=HTTPXRequest(read_timeout=3),
        get_updates_request=HTTPXRequest(read_timeout=3),
    )
    async with bot:
        yield bot
