"""POST /v1/replies: a partner's server brings a signed reply, the same envelope as the file (docs/partners/).

Plain HTTP, for a proxy that ends TLS stands in front of it (``TESTIGO_REPLIES_LISTEN``). Nothing is known about who
calls but the signature, so nothing is said but codes, and nothing of a body is logged. *202* comes after the commit;
the same reply again is 202 again. A flood is answered with 429 and costs no database: one bucket for all callers,
before anything is read, and one for each partner behind a good signature.

Answers: ``{"taken": true, "again": false, "state": "accepted"}``, or ``{"code": …, "faults": […], "say": …}``.
"""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import structlog
from aiohttp import web

from flows.errors import Refused, Unreachable
from handoff.replies import DATABASE_AWAY, Received, Replies
from handoff.reply_sentences import reasons
from handoff.signing import LARGEST
from storage.log import report

PATH, HEALTH = "/v1/replies", "/health"
READ_S = 10.0
"""A body of 64 kB that takes longer is no reply."""
STATUS = {
    "reply-not-json": 400,
    "reply-wrong-form": 400,
    "reply-unknown-key": 401,
    "reply-key-not-valid": 401,
    "reply-wrong-signature": 401,
    "reply-id-used": 409,
    "not-allowed-move": 409,
    "three-questions-open": 409,
    "too-many-today": 409,
    "reply-too-big": 413,
}
"""What is answered to each code; 422 to every other one."""
TRY_LATER = {"Retry-After": "60"}

log = structlog.get_logger()


@dataclass(slots=True)
class Bucket:
    """So many at once, and so many a second after that. *clock* counts seconds."""

    size: float
    each_s: float
    clock: Callable[[], float] = time.monotonic
    _left: float = field(init=False)
    _since: float = field(init=False)

    def __post_init__(self) -> None:
        """It is full at the start."""
        self._left, self._since = self.size, self.clock()

    def draw(self) -> bool:
        """Take one; False when there is none."""
        now = self.clock()
        self._left = min(self.size, self._left + (now - self._since) * self.each_s)
        self._since = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


@dataclass(slots=True)
class Listener:
    """Takes what is brought to *address* into *replies*.

    *everybody*: all callers; to judge and refuse what no partner signed takes a millisecond, so a stranger who wants to
    keep partners out has to send more than 60 a second. *noted*: how much of what strangers send is logged. *each*:
    one partner.
    """

    replies: Replies
    address: tuple[str, int]
    everybody: Bucket = field(default_factory=lambda: Bucket(600, 60))
    noted: Bucket = field(default_factory=lambda: Bucket(60, 0.1))
    each: Callable[[], Bucket] = lambda: Bucket(60, 0.5)
    _partners: dict[str, Bucket] = field(default_factory=dict)
    _runner: web.AppRunner | None = None

    async def start(self) -> int:
        """Listen; return the port. OSError: the address is in use, or not of this machine."""
        app = web.Application(client_max_size=LARGEST)
        app.router.add_post(PATH, self._taken)
        app.router.add_get(HEALTH, _well)
        app.on_response_prepare.append(_say_less)
        self._runner = web.AppRunner(app, access_log=None, keepalive_timeout=15, handle_signals=False)
        await self._runner.setup()
        site = web.TCPSite(self._runner, *self.address)
        await site.start()
        port: int = self._runner.addresses[0][1]
        return port

    async def stop(self) -> None:
        """Finish what is in hand and listen no more."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _taken(self, request: web.Request) -> web.Response:
        if not self.everybody.draw():
            return _no("too-many", 429)
        try:
            raw = await asyncio.wait_for(request.read(), READ_S)
        except web.HTTPRequestEntityTooLarge:
            return _no("reply-too-big", 413)
        except web.RequestPayloadError:
            return _no("reply-not-json", 400)
        except TimeoutError:
            return _no("too-slow", 408)
        return self._judged(raw)

    def _judged(self, raw: bytes) -> web.Response:
        try:
            received = self.replies.take(raw, self._may)
        except DATABASE_AWAY:
            return _no("try-later", 503)
        except (Refused, Unreachable) as error:
            log.warning("alarm", code=error.code)
            return _no("try-later", 503)
        except Exception as error:  # noqa: BLE001  (the outermost line of this way in: codes only, whatever it was)
            report("reply", error)
            return _no("try-later", 503)
        if received.partner or self.noted.draw():
            told(received)
        return _answer(received)

    def _may(self, partner: str) -> bool:
        return self._partners.setdefault(partner, self.each()).draw()


def told(received: Received) -> None:
    """Log what became of a reply; codes only."""
    state = received.taken.state if received.taken else received.code
    say = log.info if received.taken else log.warning
    say("reply", partner=received.partner or None, kind=received.kind or None, code=state)


def _answer(received: Received) -> web.Response:
    if received.taken is None:
        status = 429 if received.code == "too-many" else STATUS.get(received.code, 422)
        return _no(received.code, status, received.faults)
    taken = {"taken": True, "again": received.taken.again, "state": received.taken.state}
    return web.json_response(taken, status=202)


def _no(code: str, status: int, faults: tuple[str, ...] = ()) -> web.Response:
    say = " ".join(reasons(code, faults))
    headers = TRY_LATER if status in {429, 503} else None
    plain = {"taken": False, "code": code, "faults": list(faults), "say": say}
    return web.json_response(plain, status=status, headers=headers)


async def _well(_request: web.Request) -> web.Response:
    return web.json_response({"replies": "good"})


async def _say_less(_request: web.Request, response: web.StreamResponse) -> None:
    response.headers["Server"] = "testigo"
    response.headers["Cache-Control"] = "no-store"
