"""The watchdog on Telegram's answers: a process that lives but hears nothing is the failure nobody sees.

A connection may die without a word (a router that forgot it, a path that swallows bytes), and a pool of connections
may wedge. Polling with stock clients has stayed silent like that for many hours. So somebody looks at one figure: how
long ago Telegram answered *anything*, a refusal too, for a refusal proves that the way there works.

    more than 90 s      a new client: new connections, names looked up again; the poll that hangs is given up
    more than 180 s     the process ends with exit code 1, and its supervisor starts a new one

After a black hole has healed, the first update is there within 120 s even without the watchdog: a swallowed poll
is given up after 40 s, and the next try comes at most 30 s later. The watchdog is for what we did not think of.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot import alarms


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds of silence until a new client, until the end of the process, and between two looks."""

    renew: float = 90.0
    end: float = 180.0
    look: float = 5.0


class Silent(Exception):
    """Telegram has not answered for so long that only a new process may help."""


async def watch(
    silence: Callable[[], float], renew: Callable[[], Awaitable[None]], limits: Limits | None = None
) -> None:
    """Look at *silence* (seconds since Telegram's last answer) for ever; *renew* the client once a silence.

    Raises ``Silent``.
    """
    limits = limits or Limits()
    renewed = False
    while True:
        quiet = silence()
        if quiet > limits.end:
            alarms.ring("silence")
            raise Silent
        if quiet <= limits.renew:
            renewed = False
        elif not renewed:
            alarms.ring("new_client")
            renewed = True
            await renew()
        await asyncio.sleep(limits.look)
