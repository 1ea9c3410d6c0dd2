"""The webhook: one update a request, and 200 only after its row is on disk.

What Telegram makes of an answer decides each of ours (the server's source, WebhookActor.cpp):

- *2xx* means that Telegram forgets the update. So it is said of what is in a row, poison too, and of what is not kept
  by rule: nothing else.
- *Anything else* is tried again, with growing patience, until the update is a day old (a tap: 150 s), and holds up its
  chat's queue, nobody else's. ``Retry-After`` ends the growing: after 503 Telegram comes back a second later.
- *410* for 23 hours makes Telegram give up the webhook. It is never said.
- *403* is for whoever does not know the secret. Compared on bytes, in constant time, before the body is read: the text
  form of the comparison raises on bytes past 0x7f, and that would be a 500.
- *400* is for what is not JSON or has no number. Telegram sends no such thing: something between us cut or bent it,
  and it may come whole next time. Nothing is lost by asking again, and the operator sees it in the counts.

Many requests are in hand at once; what they bring shares turns. There is no lock.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from hmac import compare_digest
from typing import Any

import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from bot import counts
from bot.admission import Admission, Update, number_of
from bot.points import reached
from bot.reading import UNREADABLE, update_of
from storage.mailroom import Arrival

BIGGEST_BODY = 1_000_000
"""Bytes. An update is a few thousand; the longest text Telegram takes has 4096 characters."""
BODY_WITHIN = 10.0
DURABLE_WITHIN = 5.0
"""Seconds until 503. What was brought stays with the conversation; brought again, it is a duplicate."""
HEADER = b"x-telegram-bot-api-secret-token"
AGAIN = {"Retry-After": "1"}
CLOSE = {"Connection": "close"}
"""After these the body was not read."""

Receive = Callable[[Sequence[tuple[Arrival, bool]]], Awaitable[None]]
log = structlog.get_logger()


class Webhook:
    """The endpoint. It answers 503 until it is ``open`` and again from when that ends."""

    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()
        self._admission: Admission | None = None
        self._receive: Receive | None = None
        self._under_way: set[asyncio.Future[None]] = set()

    @contextmanager
    def open(self, admission: Admission, receive: Receive) -> Iterator[None]:
        """For one life of the door. *receive* returns after the commit. What is in hand at the end is answered 503."""
        self._admission, self._receive = admission, receive
        try:
            yield
        finally:
            self._admission = self._receive = None
            for receiving in self._under_way:
                receiving.cancel()

    async def answer(self, request: Request) -> Response:
        """Answer one request, and count the answer."""
        response = await self._answer(request)
        counts.webhook(response.status_code)
        return response

    async def _answer(self, request: Request) -> Response:
        if not self._knows_secret(request):
            return Response(status_code=403, headers=CLOSE)
        try:
            async with asyncio.timeout(BODY_WITHIN):
                body = await _read(request)
        except (TimeoutError, ClientDisconnect):
            return Response(status_code=408, headers=CLOSE)
        if body is None:
            log.error("too_big")
            return Response(status_code=413, headers=CLOSE)
        update = _parsed(body)
        if update is None:
            log.error("unnumbered", count=1)
            counts.update("unnumbered")
            return Response(status_code=400)
        durable = await self._take(update)
        return Response(status_code=200) if durable else Response(status_code=503, headers=AGAIN)

    def _knows_secret(self, request: Request) -> bool:
        given = [value for name, value in request.scope["headers"] if name == HEADER]
        return len(given) == 1 and compare_digest(given[0], self._secret)

    async def _take(self, update: Update) -> bool:
        """Have *update* received; return whether Telegram may forget it."""
        if self._admission is None or self._receive is None:
            return False
        reached("receive")
        arrival = self._admission.admit(update)
        if arrival is not None and not await self._durable(self._receive([arrival])):
            return False
        reached("offset")
        return True

    async def _durable(self, receiving: Awaitable[None]) -> bool:
        """Wait for the commit, not for ever. Its failure is the door's to report: here it only means *not yet*."""
        task = asyncio.ensure_future(receiving)
        self._under_way.add(task)
        try:
            await asyncio.wait({task}, timeout=DURABLE_WITHIN)
        finally:
            self._under_way.discard(task)
            task.cancel()
        return task.done() and not task.cancelled() and task.exception() is None


async def _read(request: Request) -> bytes | None:
    """Return the body; None as soon as it is too big."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > BIGGEST_BODY:
            return None
    return bytes(body)


def _parsed(body: bytes) -> dict[str, Any] | None:
    """Return the update; of JSON that Python cannot hold its number alone, for it would never come otherwise."""
    try:
        update = json.loads(body)
    except (json.JSONDecodeError, UnicodeDecodeError):
        return None
    except UNREADABLE:
        update = update_of(body)
    return update if isinstance(update, dict) and number_of(update) is not None else None
