"""The listening side of one process, through all lives of the door (``bot.life``).

Health can always be asked, and between two lives whoever brings an update is asked to come again.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, nullcontext
from socket import socket
from typing import TYPE_CHECKING

from bot.admission import Admission
from bot.health import Health
from bot.ways import WebhookSettings

if TYPE_CHECKING:  # most doors poll and listen on nothing: they start without a web server
    from bot.listening import Queues
    from bot.webhook import Receive, Webhook


class Front:
    """*sock* None: nothing listens. *webhook* None: updates are polled for."""

    def __init__(self, webhook: WebhookSettings | None, sock: socket | None) -> None:
        self.health = Health()
        self._sock = sock
        self._path = webhook.path if webhook else ""
        self._webhook = _opened(webhook) if webhook else None
        self._queues: Queues = _empty

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[None]:
        """Answer while inside. What nobody foresaw ends what is inside."""
        if self._sock is None:
            yield
            return
        from bot.listening import application, serve  # noqa: PLC0415  (only who listens needs a web server)

        app = application(self.health, self._webhook, self._path)
        async with asyncio.TaskGroup() as group:
            serving = group.create_task(serve(app, self._sock, self._lengths))
            try:
                yield
            finally:
                serving.cancel()

    @contextmanager
    def life(self, admission: Admission, receive: "Receive", queues: "Queues") -> Iterator[None]:
        """Let updates in while inside; *queues* says how many wait."""
        self._queues = queues
        with self._webhook.open(admission, receive) if self._webhook else nullcontext():
            try:
                yield
            finally:
                self._queues = _empty

    def _lengths(self) -> tuple[int, int, float]:
        return self._queues()


def _opened(settings: WebhookSettings) -> "Webhook":
    from bot.webhook import Webhook  # noqa: PLC0415  (as above)

    return Webhook(settings.secret)


def _empty() -> tuple[int, int, float]:
    return 0, 0, 0.0
