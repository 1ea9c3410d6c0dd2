"""Files that the bot gets from `/file/bot<token>/…`, whole or from a byte on, and what can go wrong with them."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from aiohttp import web

from tests.telegram.account import Stored
from tests.telegram.refusal import ApiRefusal, not_found
from tests.telegram.wire import refuse

PIECE = 1 << 16


@dataclass(frozen=True, slots=True)
class Cut:
    """The connection ends after `after` bytes of this answer."""

    after: int


@dataclass(frozen=True, slots=True)
class Stalled:
    """After `after` bytes nothing comes for `seconds` (real time), then the connection ends."""

    after: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Expired:
    """404: the address is not good any more."""


@dataclass(frozen=True, slots=True)
class Whole:
    """The server does not send parts: it begins anew whatever was asked for."""


@dataclass(frozen=True, slots=True)
class Other:
    """Other bytes than the file's come; a length may be claimed that is not theirs."""

    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Packed:
    """The bytes come with this Content-Encoding, which nobody asked for."""

    coding: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Act:
    """`do` is called once `after` bytes have left."""

    do: Callable[[], None]
    after: int


@dataclass(frozen=True, slots=True)
class Failing:
    """Another status than 200."""

    code: int = 502


Trouble = Cut | Stalled | Expired | Whole | Other | Packed | Act | Failing


@dataclass(slots=True)
class Downloads:
    """`served`: for each download the path, the byte it began at and how many left. Troubles are used in order."""

    served: list[tuple[str, int, int]] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0
    _planned: list[tuple[str, Trouble]] = field(default_factory=list)

    def plan(self, trouble: Trouble, *, times: int = 1, path: str = "") -> None:
        """`trouble` for the next downloads (of files whose path holds `path`)."""
        self._planned += [(path, trouble)] * times

    async def answer(self, request: web.Request, stored: Stored) -> web.StreamResponse:
        """Serve the file, or what is planned for it."""
        trouble = self._next(stored.path)
        match trouble:
            case Expired():
                return refuse(not_found())
            case Failing(code):
                return refuse(ApiRefusal(code, "Bad Gateway"))
        self.at_once += 1
        self.most_at_once = max(self.at_once, self.most_at_once)
        try:
            return await self._serve(request, stored, trouble)
        finally:
            self.at_once -= 1

    def _next(self, path: str) -> Trouble | None:
        for one in self._planned:
            if one[0] in path:
                self._planned.remove(one)
                return one[1]
        return None

    async def _serve(
        self, request: web.Request, stored: Stored, trouble: Trouble | None
    ) -> web.StreamResponse:
        content = trouble.content if isinstance(trouble, Other | Packed) else stored.content
        asked = request.headers.get("Range", "")
        begin = 0 if isinstance(trouble, Whole) or not asked else int(asked[6:].partition("-")[0])
        rest = content[begin:]
        answer = web.StreamResponse(status=206 if begin else 200)
        answer.content_length = len(rest)
        if begin:
            answer.headers["Content-Range"] = f"bytes {begin}-{len(content) - 1}/{len(content)}"
        if isinstance(trouble, Packed):
            answer.headers["Content-Encoding"] = trouble.coding
        await answer.prepare(request)
        sent = await self._pour(answer, rest, trouble)
        self.served.append((stored.path, begin, sent))
        if sent < len(rest) and request.transport is not None:
            request.transport.abort()
        return answer

    async def _pour(self, answer: web.StreamResponse, rest: bytes, trouble: Trouble | None) -> int:
        """Send `rest` in pieces as far as `trouble` lets it; return how many bytes left."""
        end = len(rest)
        if isinstance(trouble, Cut | Stalled):
            end = min(end, trouble.after)
        for start in range(0, end, PIECE):
            piece = rest[start : min(start + PIECE, end)]
            await answer.write(piece)
            if isinstance(trouble, Act) and start <= trouble.after < start + PIECE:
                trouble.do()
        if isinstance(trouble, Stalled):
            await asyncio.sleep(trouble.seconds)
        return end
