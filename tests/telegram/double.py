"""Our Bot API double: a server that a real bot process talks to, and people who talk to that bot.

It lives in the test's own event loop and keeps its state there, so a bot process may be killed and started
again at will. One `Double` is one bot account.

    async with Double() as double:
        ana = double.person(language_code="es")
        ...start the bot with double.environment()...
        ana.say("/start")
        await ana.wait("idioma")
        ana.tap("Español")

Time is virtual (`double.clock`), see `clock.py`. What the bot sends is checked, see `checks.py`; a fault is
answered 400 and kept in `double.violations`, and the `double` fixture fails the test that has any.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from secrets import token_hex
from typing import Self

from aiohttp import web

from tests.telegram.about import about
from tests.telegram.account import BOT_ID, Account
from tests.telegram.bell import Bell
from tests.telegram.checks import call_faults
from tests.telegram.clock import Clock, ticks
from tests.telegram.downloads import Downloads
from tests.telegram.faults import Act, Drop, Fault, Faults, Refuse, Slow
from tests.telegram.group import Group
from tests.telegram.methods import Methods
from tests.telegram.person import Person
from tests.telegram.polling import Polling
from tests.telegram.refusal import ApiRefusal, Json, bad_request, not_found, unauthorized
from tests.telegram.signatures import signature
from tests.telegram.waiting import MESSAGE_LIVES
from tests.telegram.wire import MAX_BODY, Server, answer, hang_up, read_params, refuse

FIRST_PERSON = 5_550_000_001
WAIT = 20.0  # real seconds a test waits for the bot at most, unless it says otherwise


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the bot. `at`: real monotonic seconds; `status`: HTTP, 0 = the answer never left."""

    method: str
    params: Json = field(repr=False)
    at: float
    status: int
    executed: bool

    @property
    def chat(self) -> int | None:
        chat = self.params.get("chat_id")
        return chat if isinstance(chat, int) else None


class Double:
    """The server. Use as an async context manager; `url` and `token` are what the bot needs."""

    def __init__(self, *, start: Clock | None = None) -> None:
        self.clock = start or Clock()
        # A bot that outlived its own double must find no entrance here, should the port be given out again.
        self.token = f"{BOT_ID}:AAcanary-token-of-the-double-{token_hex(5)}"
        self.account = Account(self.clock)
        self.queue = self.account.queue
        self.profile = self.account.profile
        self.webhook = self.account.webhook
        self.polling = Polling(self.queue, lambda: bool(self.webhook))
        self.faults = Faults()
        self.downloads = Downloads()
        self.calls: list[Call] = []
        self.violations: list[str] = []
        self.people: list[Person] = []
        self._bell = Bell()
        self._known = {**Methods(self.account).known, **about(self.profile)}
        self._numbers = count(FIRST_PERSON)
        app = web.Application(client_max_size=MAX_BODY)
        app.router.add_route("*", "/bot{token}/{method}", self._call)
        app.router.add_get("/file/bot{token}/{path:.+}", self._file)
        self._server = Server(app)

    async def __aenter__(self) -> Self:
        await self._server.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.webhook.stop()
        await self._server.stop()

    # What tests use

    @property
    def url(self) -> str:
        return self._server.url

    def environment(self) -> dict[str, str]:
        """The settings that point a bot process at this server."""
        return {"TESTIGO_TELEGRAM_TOKEN": self.token, "TESTIGO_TELEGRAM_API_URL": self.url}

    def person(self, language_code: str | None = "en", **named: str) -> Person:
        """Somebody new who has never written to the bot. `named`: first_name, last_name, username."""
        person = Person(self.account, next(self._numbers), language_code, **named)
        self.people.append(person)
        return person

    def group(self) -> Group:
        """A group that does not have the bot in it yet."""
        return Group(self.account, -1_000_000_000_000 - next(self._numbers))

    def push_raw(self, update: Json, kind: str = "raw") -> int:
        """Any update, malformed ones too; its update_id."""
        return self.queue.push_raw(update, kind, self.clock.unix + MESSAGE_LIVES)

    def made(self, method: str) -> list[Call]:
        """The calls of one method so far, refused ones too."""
        return [one for one in self.calls if one.method == method]

    async def called(self, method: str, *, times: int = 1, within: float = WAIT) -> list[Call]:
        """Wait until `method` was called this often in all."""
        await self._wait(lambda: len(self.made(method)) >= times, f"{method} called {times} times", within)
        return self.made(method)

    async def polled(self, *, more: int = 1, within: float = WAIT) -> None:
        """Wait for the next poll (a bot that has just started is ready then)."""
        goal = self.polling.polls + more
        await self._wait(lambda: self.polling.polls >= goal, "a poll", within, self.polling.bell)

    async def webhook_set(self, *, within: float = WAIT) -> None:
        """Wait for the next setWebhook that is executed (a bot that has just started is ready then)."""
        goal = self.webhook.times_set + 1
        await self._wait(lambda: self.webhook.times_set >= goal, "setWebhook", within)

    async def confirmed(self, *, within: float = WAIT) -> None:
        """Wait until an offset has confirmed every update that is not too old."""
        await self._wait(lambda: not self.queue.waiting, "every update confirmed", within, self.queue.bell)

    async def _wait(
        self, holds: Callable[[], bool], what: str, within: float, bell: Bell | None = None
    ) -> None:
        if not await (bell or self._bell).until(lambda: holds() or None, within):
            raise AssertionError(f"waited {within} s in vain for: {what}")

    # The server

    async def _call(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        if request.match_info["token"] != self.token:
            return refuse(unauthorized())
        try:
            params = await read_params(request)
            signed = signature(method)
            params = signed.decode(params) if signed else params
            self._check(method, params)
        except ApiRefusal as refusal:
            return refuse(refusal)
        return await self._faulted(request, method, params)

    def _check(self, method: str, params: Json) -> None:
        found = call_faults(method, params)
        if method != "getUpdates" and method not in self._known:
            self.violations += [f"{method}: the double does not know it"]
            raise not_found()
        if found:
            self.violations += [f"{method}: {fault}" for fault in found]
            raise bad_request(f"the double found: {'; '.join(found)}")

    async def _faulted(self, request: web.Request, method: str, params: Json) -> web.Response:
        fault = self.faults.next_for(method, params)
        match fault:
            case Refuse(refusal):
                self._log(method, params, refusal.code, executed=False)
                return refuse(refusal)
            case Drop(executed=False):
                self._log(method, params, 0, executed=False)
                return hang_up(request)
            case Act(do, "before"):
                do()
            case _:
                pass
        try:
            result = await self._execute(method, params)
        except ApiRefusal as refusal:
            self._log(method, params, refusal.code, executed=False)
            return refuse(refusal)
        return await self._afterwards(
            request, fault, Call(method, params, ticks(), 200, executed=True), result
        )

    async def _execute(self, method: str, params: Json) -> object:
        if method in {"getUpdates", "setWebhook"} and "allowed_updates" in params:
            self.queue.allow(params["allowed_updates"])
        if method != "getUpdates":
            return self._known[method](params)
        offset, limit, hold = (params.get(name) for name in ("offset", "limit", "timeout"))
        return await self.polling.get_updates(offset or 0, limit or 100, hold or 0)

    async def _afterwards(
        self, request: web.Request, fault: Fault | None, call: Call, result: object
    ) -> web.Response:
        match fault:
            case Drop():
                self._log(call.method, call.params, 0, executed=True)
                return hang_up(request)
            case Act(do, "after"):
                do()
            case Slow(seconds):
                await asyncio.sleep(seconds)
            case _:
                pass
        self._log(call.method, call.params, 200, executed=True)
        if call.method == "setWebhook":
            self.polling.end()
        return answer(result)

    def _log(self, method: str, params: Json, status: int, *, executed: bool) -> None:
        if method != "getUpdates":
            self.calls.append(Call(method, params, ticks(), status, executed))
            self._bell.ring()

    async def _file(self, request: web.Request) -> web.StreamResponse:
        stored = self.account.file_at(request.match_info["path"])
        if request.match_info["token"] != self.token or stored is None:
            return refuse(not_found())
        return await self.downloads.answer(request, stored)
