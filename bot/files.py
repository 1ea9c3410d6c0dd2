"""Files from the messenger to the hall: fetched in parts, looked at only at their first bytes, kept sealed.

One file: ask the messenger where it is (getFile), take it in parts of 64 KiB straight into the hall's sealed stream,
ask the hall to keep it. Nothing is written anywhere else, so a kill in the middle leaves nothing behind that opens; the
order is a due row, which the next start finds.

What can go wrong, and what is done:

==============================  ===========================================================================
no connection, 429, 5xx         patience, then again; other files take the place meanwhile
cut off in the middle           the rest is asked for, three times; then from the beginning
the address has expired         another is asked for
not the size that was said      from the beginning; the third time it is refused
too big, a kind not taken,      refused, with the reason: the person hears it
gone, empty, too many
no room on the disk             patience, and an alarm: only an operator can help
==============================  ===========================================================================

At most ``AT_ONCE`` files are on their way at a time, each with some parts of 64 KiB in memory, whatever their size.
"""

import asyncio
import json
import secrets
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from datetime import datetime, timedelta
from typing import Any, Protocol

import structlog
from telegram.error import BadRequest, Forbidden, RetryAfter, TelegramError

from bot import alarms
from bot.pace import patience
from bot.request import NoFile, Part
from bot.sniffing import HEAD, MACROS, OFFICE, Text, media_type
from flows.errors import Refused, Unreachable
from flows.file_messages import FileKept, FileRefused
from flows.files import MOST_BYTES, Kind, Refusal
from storage.evidence import About, Evidence, Taking

AT_ONCE = 3
OFFICIAL_LIMIT = 20_000_000
"""Bytes that getFile serves on the public server (core.telegram.org/bots/api#getfile)."""
PARTS = 3
"""Tries to get the rest of a file before it is begun anew."""
WRONG = 3
"""So often a file may be other than it was said to be, or its address nowhere, before it is refused."""
TRIES = 40
"""So often a server may answer anything else before its file is refused: about a quarter of an hour."""
PLAIN = "text/plain"

_REFUSALS: Mapping[str, Refusal] = {
    "file-too-big": "too_big",
    "files-full": "full",
    "files-many": "many",
    "draft-gone": "gone",
}
log = structlog.get_logger()


class Server(Protocol):
    """The messenger's side. Both raise ``telegram.error.TelegramError``."""

    async def call(self, method: str, body: bytes) -> Any:  # noqa: ANN401  (Telegram's JSON)
        """Post *body*; return the answer's ``result``."""
        ...

    def file(self, path: str, begin: int) -> AbstractAsyncContextManager[Part]:
        """Get the file at *path* from its byte *begin* on."""
        ...


class Rejected(Exception):
    """This file is not kept, and trying again does not help."""

    def __init__(self, reason: Refusal) -> None:
        super().__init__(reason)
        self.reason = reason


class Wrong(Exception):
    """What came is not what was announced; it may be the next time."""


class Files:
    """*limit*: bytes the server serves at most; 0: unknown, what a report may hold counts."""

    def __init__(self, server: Server, keeper: Evidence, limit: int, clock: Callable[[], datetime]) -> None:
        self._server = server
        self._keeper = keeper
        self._limit = limit
        self._clock = clock
        self._places = asyncio.Semaphore(AT_ONCE)

    async def fetch(self, person: bytes, order: Mapping[str, Any]) -> FileKept | FileRefused:
        """Fetch and keep what *order* names (a ``Fetch`` as a mapping); return what became of it, at last."""
        wrong = tries = away = 0
        while True:
            try:
                async with self._places:
                    return await self._attempt(person, order)
            except Rejected as rejected:
                return self._refused(order, rejected.reason)
            except Refused as refused:
                return self._refused(order, _REFUSALS[refused.code])
            except (Wrong, NoFile):
                wrong += 1
                wait = patience(wrong)
            except RetryAfter as flood:
                wait = _seconds(flood)
            except TelegramError as error:
                tries += 1
                wait = patience(tries)
                log.info("file_again", error=type(error).__name__, tries=tries)
            except Unreachable as error:
                away += 1
                wait = patience(away)
                if error.code == "disk":
                    alarms.ring("files_waiting")
            if wrong >= WRONG or tries >= TRIES:
                return self._refused(order, "unreadable")
            await asyncio.sleep(wait)

    async def _attempt(self, person: bytes, order: Mapping[str, Any]) -> FileKept:
        at_most = self._limit or MOST_BYTES
        if order["bytes"] > at_most:
            raise Rejected("too_big")
        path, size = await self._address(order["token"])
        if size > at_most:
            raise Rejected("too_big")
        to = order.get("handle", "")  # an order from before this build has none
        async with self._keeper.begin(person, self._clock(), at_most, to) as taking:
            look = Look()
            await self._take(path, size, taking, look)
            found = look.end()
            kind = _kind(order["kind"], found)
            about = About(kind=kind, media_type=found, as_sent=order["as_sent"])
            kept = await taking.keep(about, self._clock())
        return FileKept(
            kept.file, kind, order["as_sent"], found, kept.bytes, kept.sha256, kept.again,
            order["album"], order["question"], to, kept.filed,
        )  # fmt: skip  # a list is read as a list, not as a column

    async def _address(self, token: str) -> tuple[str, int]:
        """Return where the file is, and its size as the messenger says, 0 if it does not."""
        try:
            found = await self._server.call("getFile", json.dumps({"file_id": token}).encode())
        except BadRequest as error:
            raise Rejected("too_big" if "too big" in error.message.lower() else "gone") from None
        except Forbidden:
            raise Rejected("gone") from None
        if not isinstance(found, dict) or not isinstance(found.get("file_path"), str):
            raise Wrong
        size = found.get("file_size")
        return found["file_path"], size if isinstance(size, int) else 0

    async def _take(self, path: str, size: int, taking: Taking, look: "Look") -> None:
        """Take the file in parts until it is whole; what was cut off goes on where it ended."""
        for tries in range(1, PARTS + 1):
            try:
                async with self._server.file(path, taking.bytes) as part:
                    if part.begins != taking.bytes:
                        raise Wrong  # the server does not send the rest: from the beginning
                    await _pour(part, size, taking, look)
            except NoFile:
                raise
            except TelegramError:
                if tries == PARTS:
                    raise
            else:
                if taking.bytes >= size:
                    return
            await asyncio.sleep(patience(tries))
        raise Wrong

    def _refused(self, order: Mapping[str, Any], reason: Refusal) -> FileRefused:
        return FileRefused(
            reason, order["kind"], order["bytes"], order["media_type"], secrets.token_hex(8), order["as_sent"],
            order["album"], self._limit,
        )  # fmt: skip  # a list is read as a list, not as a column


class Look:
    """Looks at the first bytes that go by, and at all of them where they should be text or may have macros.

    Raises Rejected.
    """

    def __init__(self) -> None:
        self._head = b""
        self._found: str | None = None
        self._text = Text()
        self._tail = b""

    def at(self, chunk: bytes) -> None:
        """Look at the next bytes."""
        if self._found is None:
            self._head += chunk[: HEAD - len(self._head)]
            if len(self._head) == HEAD:
                self._decide()
        if self._found in {None, PLAIN} and not self._text.takes(chunk) and self._found == PLAIN:
            raise Rejected("type")
        if self._found and self._found.startswith(OFFICE) and MACROS in self._tail + chunk:
            raise Rejected("type")
        self._tail = chunk[-len(MACROS) :]

    def end(self) -> str:
        """Return the media type, once the last byte has gone by."""
        if not self._head:
            raise Rejected("unreadable")
        if self._found is None:
            self._decide()
        if self._found == PLAIN and not self._text.takes(b"", last=True):
            raise Rejected("type")
        return self._found or ""

    def _decide(self) -> None:
        self._found = media_type(self._head)
        if not self._found:
            raise Rejected("type")


async def _pour(part: Part, size: int, taking: Taking, look: Look) -> None:
    async for chunk in part.chunks:
        look.at(chunk)
        await taking.write(chunk)
        if size and taking.bytes > size:
            raise Wrong


def _kind(sent: Kind, found: str) -> Kind:
    """A photo that was sent as a document is a photo: how it was sent stands elsewhere."""
    within: Mapping[str, Kind] = {"image": "photo", "video": "video", "audio": "audio"}
    return within.get(found.partition("/")[0], sent) if sent == "document" else sent


def _seconds(flood: RetryAfter) -> float:
    wait = flood.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
