"""HTTP under python-telegram-bot: its ``BaseRequest`` on aiohttp, and calls whose body is ready.

The URL of a call holds the token, and aiohttp's own errors hold the URL. So no exception of aiohttp leaves
this module: what leaves is one of python-telegram-bot's errors, named after its class, with no cause attached.

**The fence.** Between the last look at a lease and the bytes of a call lies everything a client does: a connection is
made or fetched, a task is started, the loop is busy elsewhere. A process may be frozen anywhere in it. So the look is
taken once more where the bytes leave: the body of a call asks ``may_write`` in the very function that hands it, with
the headers, to the socket. A call without its body is no call to any server. What is left is the way from that answer
to the system call, some microseconds: ``bot.life`` says what happens to what slips through.
"""

import json
import os
import re
import time
from base64 import b64decode
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import quote

import aiohttp
import httpx
from aiohttp.abc import AbstractStreamWriter
from telegram import Bot
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.outbound import DOCUMENT
from bot.points import reached
from bot.reading import answer_of

os.environ.setdefault("PTB_TIMEDELTA", "true")
# python-telegram-bot: ``retry_after`` is a timedelta; without this every 429 warns.

CONNECT = 10.0
READ = 20.0
"""Seconds. Telegram answers a call other than getUpdates within a second or two."""
USUAL = aiohttp.ClientTimeout(total=READ, connect=CONNECT)

FILE = aiohttp.ClientTimeout(total=300.0, connect=CONNECT, sock_read=READ)
"""Of one try at one file: 20 MB within five minutes, and never silent for long; what is missing is then asked for."""
CHUNK = 1 << 16
"""Bytes of a file that are in memory at once."""
AS_IT_IS = "identity"
"""HTTP's word for bytes that are not packed."""
NO_FILE = frozenset({400, 403, 404, 410})
"""What an address of a file answers when it has expired."""
_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)", re.ASCII)

SAYS = ("send", "edit")
"""How the methods begin that put something on a screen."""

Json = Any


class NotConnected(NetworkError):
    """No connection was made: the call certainly never reached Telegram."""


class NotSent(NotConnected):
    """The fence held the call back: nobody is sure any more that it is ours to make."""


class NoFile(NetworkError):
    """There is no file at this address, or not any more: another address must be asked for."""


@dataclass(frozen=True, slots=True)
class Part:
    """A file as it comes, from its byte *begins* on: 0 where the server does not send parts."""

    begins: int
    chunks: AsyncIterator[bytes]


class Fenced(aiohttp.BytesPayload):
    """A body that asks *may_write* once more where it is written."""

    def __init__(self, value: bytes, media_type: str, may_write: Callable[[], bool]) -> None:
        super().__init__(value, content_type=media_type)
        self._may_write = may_write
        self.held_back = False

    async def write_with_length(self, writer: AbstractStreamWriter, content_length: int | None) -> None:
        """Write the body, and the headers that wait for it, unless the fence holds it back."""
        if not self._may_write():
            self.held_back = True
            raise NotSent("held back")
        await super().write_with_length(writer, content_length)


@dataclass(frozen=True, slots=True)
class Prepared:
    """What ``BaseRequest.post`` reads of a RequestData, with the body made once, beforehand."""

    json_payload: bytes
    may_write: Callable[[], bool]
    contains_files: bool = False
    media_type: str = "application/json"


class AiohttpRequest(BaseRequest):
    """python-telegram-bot's request seam on aiohttp.

    *connections* bounds the pool. Raises ``NotSent``, ``NotConnected``, ``TimedOut`` or ``NetworkError``; a status
    other than 2xx is turned into python-telegram-bot's errors by the parent class.
    """

    def __init__(self, connections: int) -> None:
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None
        self._answered_at = time.monotonic()

    @property
    def read_timeout(self) -> float | None:
        """Seconds a call may take unless it says otherwise."""
        return READ

    async def initialize(self) -> None:
        """Open the pool."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                cookie_jar=aiohttp.DummyCookieJar(),
            )

    async def shutdown(self) -> None:
        """Close the pool."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def renew(self) -> None:
        """Open another pool in place of this one: new connections, names looked up again. Calls under way fail."""
        old, self._session = self._session, None
        await self.initialize()
        if old is not None:
            await old.close()

    def silence(self) -> float:
        """Seconds since anything was answered, a refusal too; before the first answer, since the start."""
        return time.monotonic() - self._answered_at

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,  # noqa: ARG002  (aiohttp has one timeout for both ways)
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,  # noqa: ARG002  (one for all calls)
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,  # noqa: ARG002  (the pacer bounds what is in flight)
    ) -> tuple[int, bytes]:
        """Make one call; return its status and body."""
        if self._session is None:
            raise NotConnected("closed")
        timeout = USUAL
        if isinstance(read_timeout, int | float):
            timeout = aiohttp.ClientTimeout(total=read_timeout, connect=CONNECT)
        how: dict[str, Json] = {
            "timeout": timeout,
            "allow_redirects": False,  # the URL holds the token: it is told to nobody else
        }
        body = _body(request_data)
        with _no_url_in_errors(body):
            async with self._session.request(method, url, data=body, **how) as answer:
                payload = await answer.read()
                self._answered_at = time.monotonic()
                return answer.status, _readable(answer.status, payload)

    @asynccontextmanager
    async def file(self, url: str, begin: int) -> AsyncIterator[Part]:
        """Get a file from its byte *begin* on, ``CHUNK`` bytes at a time, as they are: nothing is unpacked.

        Raises NoFile, and what ``do_request`` raises.
        """
        if self._session is None:
            raise NotConnected("closed")
        headers = {"Accept-Encoding": AS_IT_IS} | ({"Range": f"bytes={begin}-"} if begin else {})
        how: dict[str, Json] = {"timeout": FILE, "allow_redirects": False, "auto_decompress": False}
        with _no_url_in_errors():
            async with self._session.get(url, headers=headers, **how) as answer:
                if answer.status in NO_FILE or answer.headers.get("Content-Encoding", AS_IT_IS) != AS_IT_IS:
                    raise NoFile("no file")
                if answer.status not in {200, 206}:
                    raise NetworkError("no part of a file")
                yield Part(_begins(answer), answer.content.iter_chunked(CHUNK))

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Json]:
        """Read an answer; the parent's reading logs what it cannot read, and that may be people's words."""
        try:
            return answer_of(payload)
        except ValueError:
            raise TelegramError("an answer that is not JSON") from None


class Telegram:
    """Raw calls with bodies made beforehand, through the pools of a python-telegram-bot ``Bot``.

    *may_write* is the fence: whether a call may leave now.

    ``do_api_request`` warns on every known method, and building a ``Message`` for every reply costs more than
    sending it.
    """

    def __init__(self, bot: Bot, polling: BaseRequest, may_write: Callable[[], bool] = lambda: True) -> None:
        self._bot = bot
        self._polling = polling
        self._may_write = may_write

    async def call(self, method: str, body: bytes) -> Json:
        """Post *body*; return the answer's ``result``. Raises ``telegram.error.TelegramError``."""
        may_write = self._may_say if method.startswith(SAYS) else self._may_write
        data = _with_file(body, may_write) if method == "sendDocument" else _prepared(body, may_write)
        return await self._bot.request.post(f"{self._bot.base_url}/{method}", data)

    def file(self, path: str, begin: int) -> AbstractAsyncContextManager[Part]:
        """Get the file at *path* (getFile's word) from its byte *begin* on. Raises what ``call`` raises, and NoFile."""
        if (
            path.startswith("/")
            or ".." in path
            or "://" in path
            or not isinstance(self._bot.request, AiohttpRequest)
        ):
            raise NoFile("no address")
        name = quote(path)  # else "%2e%2e" would lead elsewhere, and "?" end the path
        return self._bot.request.file(f"{self._bot.base_file_url}/{name}", begin)

    async def poll(self, body: bytes, patience: float) -> list[dict[str, Json]]:
        """Post getUpdates on its own connection, which may stay silent for *patience* seconds."""
        url = f"{self._bot.base_url}/getUpdates"
        found = await self._polling.post(url, _prepared(body, self._may_write), read_timeout=patience)
        if not isinstance(found, list):
            raise TelegramError("getUpdates answered no list")
        return found

    def _may_say(self) -> bool:
        if not self._may_write():
            return False
        reached("write")
        return True


@contextmanager
def _no_url_in_errors(body: Fenced | dict[str, str] | None = None) -> Iterator[None]:
    """Turn what aiohttp raises into python-telegram-bot's errors, with no cause attached."""
    try:
        yield
    except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
        raise NotConnected(type(error).__name__) from None
    except TimeoutError:
        raise TimedOut("timed out") from None
    except (aiohttp.ClientError, OSError, ValueError) as error:
        if isinstance(body, Fenced) and body.held_back:
            raise NotSent("held back") from None
        raise NetworkError(type(error).__name__) from None


def _begins(answer: aiohttp.ClientResponse) -> int:
    """Return where a part begins; a whole file begins at 0."""
    if answer.status != 206:  # noqa: PLR2004  (HTTP's "partial content")
        return 0
    said = _RANGE.fullmatch(answer.headers.get("Content-Range", ""))
    if said is None:
        raise NetworkError("a part of no file")
    return int(said[1])


def _prepared(body: bytes, may_write: Callable[[], bool]) -> RequestData:
    return cast("RequestData", Prepared(body, may_write))


def _with_file(body: bytes, may_write: Callable[[], bool]) -> RequestData:
    """Make of a call whose document is ``{name, type, base64}`` the form that Telegram wants a file in."""
    call = json.loads(body)
    file = call.pop(DOCUMENT)
    fields = {name: value if isinstance(value, str) else json.dumps(value) for name, value in call.items()}
    files = {DOCUMENT: (file["name"], b64decode(file["base64"]), file["type"])}
    form = httpx.Request("POST", "http://form/", data=fields, files=files)
    return cast("RequestData", Prepared(form.read(), may_write, media_type=form.headers["content-type"]))


def _body(data: RequestData | None) -> Fenced | dict[str, str] | None:
    given = cast("object", data)
    if isinstance(given, Prepared):
        return Fenced(given.json_payload, given.media_type, given.may_write)
    return data.json_parameters if data else None


def _readable(status: int, payload: bytes) -> bytes:
    """Keep a gateway's error page out of the library's error message, which would quote it."""
    return payload if status < 300 or payload.startswith(b"{") else b"{}"  # noqa: PLR2004  (HTTP's first non-2xx)
