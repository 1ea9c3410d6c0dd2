"""What this door listens on: the webhook, and two pages of codes and counts for the operator.

It speaks plain HTTP, to a proxy on the same machine or network that holds the certificate. It says nothing about
itself: no names of programs, no dates, no pages for what does not exist. Who may reach it is the proxy's business; the
addresses Telegram sends from (149.154.160.0/20 and 91.108.4.0/22) can be required there. ``/health`` and ``/metrics``
are for the operator alone: let the proxy pass only the webhook's path.
"""

import asyncio
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot import counts
from bot.health import Health
from bot.webhook import CLOSE, Webhook
from storage.log import report

OWN = ("/health", "/metrics")
AT_ONCE = 512
"""Connections. Telegram opens as many as ``setWebhook`` said; what is past this gets 503."""
KEPT_OPEN = 75
"""Seconds a silent connection is kept: Telegram uses it again, and opening new ones is rationed on its side."""
GRACE = 3
"""Seconds requests in hand get when the door stops: the turn they wait for is being written."""
LOOK, LOOKS = 0.1, 10

Queues = Callable[[], tuple[int, int, float]]
"""People waiting, replies unsent, age of the oldest update in seconds."""


def bound(host: str, port: int) -> socket.socket:
    """Return a listening socket. Raises OSError when the address is taken or not ours."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind((host, port))
        sock.listen(AT_ONCE)
        sock.setblocking(False)  # noqa: FBT003  (its only argument)
    except OSError:
        sock.close()
        raise
    return sock


def application(health: Health, webhook: Webhook | None = None, path: str = "") -> Starlette:
    """Return the whole of what can be asked; *webhook* is at *path*."""

    async def look(_: Request) -> Response:
        well, told = health.report()
        return JSONResponse(told, 200 if well else 503)

    async def metrics(_: Request) -> Response:
        return Response(counts.exposition(), media_type="text/plain; version=0.0.4")

    routes = [Route("/health", look), Route("/metrics", metrics)]
    if webhook is not None:
        routes.append(Route(path, webhook.answer, methods=["POST"]))
    app = Starlette(routes=routes, exception_handlers={HTTPException: _nothing, Exception: _broken})
    app.router.redirect_slashes = False
    return app


async def serve(app: Starlette, sock: socket.socket, queues: Queues) -> None:
    """Answer on *sock*, which is listening already (perhaps for several processes), until cancelled."""
    server = _Server(_config(app))
    answering = asyncio.ensure_future(server.serve(sockets=[sock]))
    watching = asyncio.ensure_future(_watch(queues))
    try:
        await asyncio.shield(answering)
    finally:
        watching.cancel()
        server.should_exit = True
        await answering


class _Server(uvicorn.Server):
    """uvicorn without its signal handlers: the door stops in its own order."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def _config(app: Starlette) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="critical",
        access_log=False,
        server_header=False,
        date_header=False,
        proxy_headers=False,
        limit_concurrency=AT_ONCE,
        timeout_keep_alive=KEPT_OPEN,
        timeout_graceful_shutdown=GRACE,
    )


async def _watch(queues: Queues) -> None:
    """Measure how late the loop comes, and once a second how long the queues are."""
    loop = asyncio.get_running_loop()
    while True:
        counts.queues(*queues())
        for _ in range(LOOKS):
            due = loop.time() + LOOK
            await asyncio.sleep(LOOK)
            counts.stalled(loop.time() - due)


async def _nothing(_: Request, error: Exception) -> Response:
    """404 and 405 in a number only."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    return Response(status_code=status, headers=CLOSE)


async def _broken(_: Request, error: Exception) -> Response:
    report("unhandled", error)
    counts.webhook(500)
    return Response(status_code=500, headers=CLOSE)
