"""The control of webhook runs: the usual bot behind Starlette, as the library's own example for a webhook of one's own.

What arrives goes into the application's queue in memory and 200 is given; PTB's built-in webhook server does the same.
Written down as by `stock_bot`.
"""

import asyncio
import os
from urllib.parse import urlsplit

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram import Update

from tests.telegram.stock_bot import made


async def main() -> None:
    application = made(updater=False)
    url = os.environ["TESTIGO_WEBHOOK_URL"]

    async def take(request: Request) -> Response:
        await application.update_queue.put(Update.de_json(await request.json(), application.bot))
        return Response()

    app = Starlette(routes=[Route(urlsplit(url).path, take, methods=["POST"])])
    port = urlsplit(url).port or 0
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="critical"))
    async with application:
        await application.start()
        await application.bot.set_webhook(url)
        await server.serve()
        await application.stop()


if __name__ == "__main__":
    asyncio.run(main())
