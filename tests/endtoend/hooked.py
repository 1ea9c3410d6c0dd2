"""The settings of a bot that updates are brought to."""

import socket
from dataclasses import dataclass

import aiohttp

SECRET = "canary-webhook-secret-0123456789abcdef"
PATH = "/canary-path/hook"


@dataclass(frozen=True, slots=True)
class Hooked:
    """A port that is free now and stays the bot's through its lives."""

    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def settings(self) -> dict[str, str]:
        return {
            "TESTIGO_WEBHOOK_URL": f"{self.url}{PATH}",
            "TESTIGO_WEBHOOK_SECRET": SECRET,
            "TESTIGO_LISTEN": f"127.0.0.1:{self.port}",
        }

    async def look(self, page: str) -> tuple[int, str]:
        """What the operator sees."""
        async with aiohttp.ClientSession() as session, session.get(f"{self.url}{page}") as answer:
            return answer.status, await answer.text()


def hooked() -> Hooked:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return Hooked(probe.getsockname()[1])
