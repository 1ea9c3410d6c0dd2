"""A way to the server that can swallow everything without a word: a black hole, as broken routers make them."""

import asyncio
from contextlib import suppress
from typing import Self
from urllib.parse import urlsplit

PIECE = 65536


class Tunnel:
    """Passes bytes to *url* and back. While `swallowing`, connections open and live, and no byte comes through.

    A connection that met the hole stays dead after `heal`: its bytes are lost, as on a path that has changed.
    """

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._host, self._port = parts.hostname or "", parts.port or 80
        self._open = asyncio.Event()
        self._open.set()
        self._ways: set[asyncio.Task[None]] = set()
        self.connections = 0
        self.swallowed = asyncio.Event()
        self._wanted, self._lost = b"", bytearray()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._take, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for way in self._ways:
            way.cancel()
        await asyncio.gather(*self._ways, return_exceptions=True)

    def swallow(self, wanted: bytes = b"") -> None:
        """From now on nothing passes; `swallowed` says when something that holds *wanted* has been lost."""
        self._wanted = wanted
        self._open.clear()

    def heal(self) -> None:
        self._open.set()

    async def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        there = await asyncio.open_connection(self._host, self._port)
        ways = [
            asyncio.create_task(self._pass(reader, there[1])),
            asyncio.create_task(self._pass(there[0], writer)),
        ]
        self._ways.update(ways)
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()
            writer.close()
            there[1].close()

    async def _pass(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        lost = False
        with suppress(ConnectionError):
            while piece := await source.read(PIECE):
                lost |= not self._open.is_set()
                if lost:
                    self._lost += piece
                    if self._wanted in self._lost:
                        self.swallowed.set()
                else:
                    sink.write(piece)
                    await sink.drain()
