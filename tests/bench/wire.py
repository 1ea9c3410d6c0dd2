"""HTTP/1.1 for one kind of client: short requests with a length, connections kept open. Nothing else is understood."""

import asyncio
import json
import re
from collections.abc import Callable
from typing import Any, cast
from urllib.parse import parse_qs

LENGTH = re.compile(rb"content-length:\s*(\d+)", re.IGNORECASE)
FORM = re.compile(rb"content-type:\s*application/x-www-form-urlencoded", re.IGNORECASE)
PARTS = re.compile(rb"content-type:\s*multipart/form-data;\s*boundary=\"?([^\r\n\";]+)", re.IGNORECASE)
PART = re.compile(rb'name="?([\w]+)"?.*?\r\n\r\n(.*)\r\n', re.DOTALL)
BLANK = b"\r\n\r\n"

Handle = Callable[["Connection", str, bytes, bytes], None]


class Connection(asyncio.Protocol):
    """One connection. *handle* is called with each request's method of the Bot API, head and body."""

    def __init__(self, handle: Handle) -> None:
        self._handle = handle
        self._buffer = b""
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.Transport", transport)  # uvloop's is one in all but its class

    def connection_lost(self, _: Exception | None) -> None:
        self.transport = None

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(BLANK)) >= 0:
            head = self._buffer[:end]
            length = LENGTH.search(head)
            whole = end + len(BLANK) + (int(length[1]) if length else 0)
            if len(self._buffer) < whole:
                return
            body, self._buffer = self._buffer[end + len(BLANK) : whole], self._buffer[whole:]
            path = head.split(b" ", 2)[1]
            self._handle(self, path.rpartition(b"/")[2].decode("ascii"), head, body)

    def answer(self, body: bytes, status: bytes = b"200 OK") -> None:
        """Answer the request; nothing when the client has left."""
        if self.transport is not None:
            lead = b"HTTP/1.1 " + status + b"\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            self.transport.write(lead % len(body) + body)


def fields(head: bytes, body: bytes) -> dict[str, Any]:
    """A call's parameters, whichever way the client wrote them; a keyboard may still be JSON in a string."""
    if not body:
        return {}
    if FORM.search(head):
        return {name: values[0] for name, values in parse_qs(body.decode()).items()}
    if boundary := PARTS.search(head):
        parts = (PART.search(part) for part in body.split(b"--" + boundary[1]))
        return {found[1].decode(): found[2].decode() for found in parts if found}
    read: dict[str, Any] = json.loads(body)
    return read
