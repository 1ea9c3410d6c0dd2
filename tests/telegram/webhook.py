"""Delivery to a webhook by the server's rules (tdlib/telegram-bot-api, WebhookActor.cpp).

Messages queue by chat, taps by the person in another queue, so a text and a tap may overtake each other. Within a queue
one update is under way at a time, in order; all queues together have `max_connections`. What is not answered 2xx
is tried again: at once, then after 2, 4, 8 … seconds, or after as long as `Retry-After` says, until the update is too
old for the next try. Nothing but 410 for 23 hours ends the webhook.

How memberships queue is a guess: in a third kind of queue, the one that makes most disorder.
"""

import asyncio
import json
from collections import Counter, defaultdict, deque
from collections.abc import Hashable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import aiohttp

from tests.telegram.clock import Clock, ticks
from tests.telegram.refusal import Json, bad_request
from tests.telegram.waiting import UpdateQueue, Waiting

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
ALLOWED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")
CONNECTIONS = 40  # unless setWebhook says otherwise
LONGEST = 60  # seconds between two tries
GIVEN_UP = 23 * 3600  # seconds of 410
OK = range(200, 300)
GONE = 410
HUNG_UP = 0  # instead of a status: no answer came


@dataclass(frozen=True, slots=True)
class Delivery:
    """One try. `status` HUNG_UP: no connection, no answer, or none in time. `at`: real monotonic seconds."""

    update_id: int
    status: int
    at: float
    took: float
    address: str


@dataclass(slots=True)
class Webhook:
    """Where updates go while `url` is set. One per bot account.

    `pace`: real seconds of one of the server's seconds of patience. `addresses`: deliver to these (http://host:port)
    in turn instead of to the host of the URL, as a balancer before several workers would. `lost_answers`: that many
    answers get lost on the way back. `held`: what is in queues of this kind (messages, taps, memberships) does not get
    through.
    """

    queue: UpdateQueue
    clock: Clock
    url: str = ""
    secret: str = field(default="", repr=False)
    connections: int = CONNECTIONS
    pace: float = 0.05
    answer_within: float = 60.0
    addresses: tuple[str, ...] = ()
    lost_answers: int = 0
    held: str = ""
    tries: list[Delivery] = field(default_factory=list)
    spoken: list[int] = field(default_factory=list)  # updates that were answered with a body
    times_set: int = 0
    in_flight: int = 0
    most_in_flight: int = 0
    _lines: dict[Hashable, deque[Waiting]] = field(default_factory=lambda: defaultdict(deque))
    _workers: set[asyncio.Task[None]] = field(default_factory=set)
    _session: aiohttp.ClientSession | None = None
    _slots: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(CONNECTIONS))
    _gone_since: int | None = None
    _last_error: int = 0

    def __bool__(self) -> bool:
        return bool(self.url)

    # What tests ask

    @property
    def delivered(self) -> list[int]:
        """Updates that were answered 2xx: acknowledged, Telegram forgets them."""
        return [one.update_id for one in self.tries if one.status in OK]

    @property
    def retried(self) -> int:
        """Tries that were not the first of their update."""
        return len(self.tries) - len({one.update_id for one in self.tries})

    @property
    def refused(self) -> Counter[int]:
        """How often each status was given that is not 2xx."""
        return Counter(one.status for one in self.tries if one.status not in OK)

    # What the bot's calls do

    def set(self, params: Json) -> None:
        """setWebhook. The same address again changes nothing of what is under way. Raises ApiRefusal."""
        _check(params)
        self.url, self.secret = params["url"], params.get("secret_token") or ""
        self.times_set += 1
        if self.connections != (wanted := params.get("max_connections") or CONNECTIONS):
            self.connections, self._slots = wanted, asyncio.Semaphore(wanted)
        if self.queue.on_push is None:
            self.queue.on_push = self._enqueue
            for one in self.queue.waiting:
                self._enqueue(one)

    def end(self) -> None:
        """deleteWebhook: what was not delivered waits for polls."""
        self.url, self.queue.on_push = "", None
        for worker in self._workers:
            worker.cancel()
        self._workers.clear()
        self._lines.clear()

    def info(self) -> Json:
        told: Json = {"url": self.url, "has_custom_certificate": False}
        told["pending_update_count"] = len(self.queue.waiting)
        if self.url:
            told["max_connections"] = self.connections
        if self._last_error:
            told |= {
                "last_error_date": self._last_error,
                "last_error_message": "Wrong response from the webhook",
            }
        return told

    async def stop(self) -> None:
        self.end()
        if self._session is not None:
            await self._session.close()
            await asyncio.sleep(0)  # closed transports end in the loop's next round

    # Delivery

    def _enqueue(self, one: Waiting) -> None:
        key = line_of(one)
        self._lines[key].append(one)
        if len(self._lines[key]) == 1:
            worker = asyncio.ensure_future(self._serve(key))
            self._workers.add(worker)
            worker.add_done_callback(self._workers.discard)

    async def _serve(self, key: Hashable) -> None:
        """One queue, until it is empty."""
        line = self._lines[key]
        while line:
            await self._deliver(line[0])
            line.popleft()
        del self._lines[key]

    async def _deliver(self, one: Waiting) -> None:
        """Try until it is delivered or too old."""
        delay, failures = 1, 0
        while self.url and self.queue.holds(one):
            async with self._slots:
                status, retry_after = await self._try(one)
            if status in OK:
                self.queue.acknowledge(one)
                return
            if not retry_after and failures:
                delay = min(LONGEST, delay * 2)
            wait, failures = retry_after or (delay if failures else 0), failures + 1
            if self.clock.unix + wait > one.dies_at:
                self.queue.give_up(one)
                return
            await asyncio.sleep(wait * self.pace)

    async def _try(self, one: Waiting) -> tuple[int, int]:
        """The status and what `Retry-After` says."""
        if line_of(one)[0] == self.held:
            return HUNG_UP, 1
        address, began = self._address(), ticks()
        self.in_flight += 1
        self.most_in_flight = max(self.most_in_flight, self.in_flight)
        try:
            status, retry_after, body = await self._post(address, one.body)
        except (aiohttp.ClientError, TimeoutError, OSError):
            status, retry_after, body = HUNG_UP, 0, b""
        finally:
            self.in_flight -= 1
        if self.lost_answers:
            self.lost_answers, status = self.lost_answers - 1, HUNG_UP
        if body:
            self.spoken.append(one.update_id)
        self.tries.append(Delivery(one.update_id, status, ticks(), ticks() - began, address))
        self._judge(status)
        return status, retry_after

    async def _post(self, address: str, body: Json) -> tuple[int, int, bytes]:
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        headers = {"Content-Type": "application/json", "Accept-Encoding": "gzip, deflate"}
        if self.secret:
            headers[SECRET_HEADER] = self.secret
        limit = aiohttp.ClientTimeout(total=self.answer_within)
        raw = json.dumps(body).encode()
        async with self._session.post(
            address, data=raw, headers=headers, timeout=limit, allow_redirects=False
        ) as answer:
            return answer.status, int(answer.headers.get("Retry-After", "0")), await answer.read()

    def _address(self) -> str:
        if not self.addresses:
            return self.url
        return self.addresses[len(self.tries) % len(self.addresses)] + urlsplit(self.url).path

    def _judge(self, status: int) -> None:
        if status not in OK:
            self._last_error = self.clock.unix
        if status != GONE:
            self._gone_since = None
        elif self._gone_since is None:
            self._gone_since = self.clock.unix
        elif self.clock.unix > self._gone_since + GIVEN_UP:
            self.url, self.queue.on_push = "", None


def line_of(one: Waiting) -> tuple[str, int]:
    """The queue of an update; one that cannot be read has its own."""
    body = one.body.get(one.kind)
    match one.kind, body:
        case "callback_query", {"from": {"id": int(person)}}:
            return "taps", person
        case "my_chat_member", {"chat": {"id": int(chat)}}:
            return "memberships", chat
        case _, {"chat": {"id": int(chat)}}:
            return "messages", chat
        case _:
            return "alone", one.update_id


def _check(params: Json) -> None:
    secret = params.get("secret_token") or ""
    if not set(secret) <= ALLOWED:
        raise bad_request("secret token contains unallowed characters")
    parts = urlsplit(params["url"])
    if parts.scheme != "https" and parts.hostname != "127.0.0.1":
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
