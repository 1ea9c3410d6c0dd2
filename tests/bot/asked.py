"""A door's HTTP side on a real socket, and a client that may be as rude as it likes."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from bot.admission import Admission, Identity
from bot.health import Health
from bot.listening import application, bound, serve
from bot.webhook import Webhook
from storage.mailroom import Arrival
from tests.bot.made import BOT, now

SECRET = "canary-secret_0123456789-ABCDEFGH"
PATH = "/telegram"
KNOWN = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
PERSON = {"id": 7, "is_bot": False, "first_name": "Canario"}
PRIVATE = {"id": 7, "type": "private"}


def text(update_id: int, words: str = "hello") -> dict[str, Any]:
    message = {"message_id": update_id, "date": 1, "from": PERSON, "chat": PRIVATE, "text": words}
    return {"update_id": update_id, "message": message}


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes


class Kept:
    """What was received. *commit*: cleared, nothing becomes durable."""

    def __init__(self) -> None:
        self.arrivals: list[Arrival] = []
        self.left: list[int] = []
        self.waiting = 0
        self.commit = asyncio.Event()
        self.commit.set()
        self.admission = Admission(
            Identity(BOT, lambda bot, user: f"{bot}|{user}".encode()), self.left.append, now
        )

    async def receive(self, arrivals: Sequence[tuple[Arrival, bool]]) -> None:
        self.waiting += 1
        await self.commit.wait()
        self.arrivals += [arrival for arrival, _ in arrivals]

    @property
    def ids(self) -> list[int]:
        return [arrival.update_id for arrival in self.arrivals]


@dataclass
class Door:
    """The listening side. *kept* is what one life of the door receives."""

    port: int
    kept: Kept
    webhook: Webhook
    health: Health
    serving: asyncio.Task[None]
    open_: list[Any] = field(default_factory=list)
    lines: list["Line"] = field(default_factory=list)

    async def connect(self) -> "Line":
        line = Line(*await asyncio.open_connection("127.0.0.1", self.port))
        self.lines.append(line)
        return line

    async def post(self, body: object, headers: Mapping[str, str] = KNOWN, path: str = PATH) -> Answer:
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        return await self.ask("POST", path, raw, headers)

    async def ask(
        self, method: str, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> Answer:
        line = await self.connect()
        answer = await line.ask(method, path, body, headers)
        await line.hang_up()
        return answer

    def close(self) -> None:
        """The life of the door ends; it goes on listening."""
        if self.open_:
            self.open_.pop().__exit__(None, None, None)

    async def stop(self) -> None:
        for line in self.lines:
            await line.hang_up()
        if not self.serving.cancelling():
            self.serving.cancel()
        await asyncio.gather(self.serving, return_exceptions=True)


@dataclass(frozen=True, slots=True)
class Line:
    """One connection."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def ask(
        self, method: str, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> Answer:
        lines = [f"{name}: {value}".encode("latin-1") for name, value in (headers or {}).items()]
        length = f"Content-Length: {len(body)}".encode()
        self.write(
            b"\r\n".join([f"{method} {path} HTTP/1.1".encode(), b"Host: x", length, *lines, b"", body])
        )
        return await self.answer()

    def write(self, raw: bytes) -> None:
        self.writer.write(raw)

    async def answer(self) -> Answer:
        async with asyncio.timeout(20):
            head = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            pairs = (line.split(": ", 1) for line in head[1:] if line)
            headers = {name.lower(): value for name, value in pairs}
            body = await self.reader.readexactly(int(headers.get("content-length", "0")))
        return Answer(int(head[0].split()[1]), headers, body)

    async def ended(self) -> bool:
        """Whether the other side has hung up."""
        async with asyncio.timeout(20):
            return await self.reader.read() == b""

    async def hang_up(self) -> None:
        self.writer.close()
        with suppress(ConnectionError):
            await self.writer.wait_closed()


@asynccontextmanager
async def listening() -> AsyncIterator[Door]:
    webhook, kept, health = Webhook(SECRET), Kept(), Health()
    sock = bound("127.0.0.1", 0)
    app = application(health, webhook, PATH)
    serving = asyncio.ensure_future(serve(app, sock, lambda: (3, 2, 1.5)))
    door = Door(sock.getsockname()[1], kept, webhook, health, serving)
    life = webhook.open(kept.admission, kept.receive)
    life.__enter__()
    door.open_.append(life)
    try:
        yield door
    finally:
        door.close()
        await door.stop()
