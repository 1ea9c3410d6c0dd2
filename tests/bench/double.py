"""The bench's double of Telegram as its own process, with the people in it: ``python -m tests.bench.double``.

It prints the port it listens on, then obeys one JSON line at a time on its standard input and answers each with one:

    {"do": "load", "people": 50, "warm": 1, "seconds": 4, "pids": [123], "latency": 0.05}
    {"do": "crowd", "people": 500, "limits": true, "patience": 60}
    {"do": "walk", "people": 3, "patience": 60}
    {"do": "greet", "patience": 60}
"""

import asyncio
import json
import os
import sys
import time
from importlib.util import find_spec
from typing import Any

from tests.bench.people import Measured
from tests.bench.sampling import cpu_seconds, memory
from tests.bench.station import Station
from tests.bench.wire import Connection

LOOK = 0.002
"""Seconds between two looks at whether all have been answered."""
DRAIN = 30.0
"""Seconds after a load in which all must have been answered who still wait."""

Json = dict[str, Any]


class Double:
    """Runs the loads that it is told to, one after the other."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self._people = station.people

    async def obey(self, order: Json) -> Json:
        """Do one order; what came of it."""
        self._station.latency = order.get("latency", 0.0)
        self._station.limits.on = order.get("limits", False)
        match order["do"]:
            case "load":
                return await self._load(order)
            case "crowd":
                return await self._crowd(order)
            case "walk":
                return await self._walk(order)
            case _:
                return await self._greet(order)

    async def _load(self, order: Json) -> Json:
        """A closed loop: so many people at once, who is done is followed by somebody new."""
        people = self._people
        people.going_on = people.followed = True
        people.come(order["people"])
        await asyncio.sleep(order["warm"])
        people.measured = measured = Measured()
        pids, apart = order.get("pids", []), order.get("apart", [])
        before = (time.monotonic(), cpu_seconds(pids), cpu_seconds([os.getpid()]), cpu_seconds(apart))
        await asyncio.sleep(order["seconds"])
        people.measured = Measured()
        seconds = time.monotonic() - before[0]
        found = {
            "seconds": seconds,
            "steps": len(measured.waits),
            "waits": measured.waits,
            "calls": measured.calls,
            "in_a_row": measured.in_a_row,
            "astray": measured.astray,
            "cpu": cpu_seconds(pids) - before[1],
            "double_cpu": cpu_seconds([os.getpid()]) - before[2],
            "apart_cpu": cpu_seconds(apart) - before[3],
            "memory": memory(pids),
        }
        people.going_on = people.followed = False
        await self._until_all_heard(DRAIN)
        found["silent"] = people.waiting()
        people.leave()
        return found

    async def _crowd(self, order: Json) -> Json:
        """So many people write one message at the same moment; when each was answered, in seconds from then."""
        people = self._people
        people.measured = measured = Measured()
        refused = self._station.limits.refused
        people.come(order["people"])
        await self._until_all_heard(order["patience"])
        found = {
            "waits": measured.waits,
            "silent": people.waiting(),
            "refused": self._station.limits.refused - refused,
        }
        people.leave()
        return found

    async def _walk(self, order: Json) -> Json:
        """So many people go through the whole script once."""
        people = self._people
        people.measured = measured = Measured()
        people.going_on = True
        people.come(order["people"])
        await self._until_all_heard(order["patience"])
        people.going_on = False
        return {"steps": len(measured.waits), "silent": people.waiting(), "astray": measured.astray}

    async def _greet(self, order: Json) -> Json:
        """One person writes /start, whether or not a bot runs; the moment of the answer on the machine's clock."""
        self._people.first_heard = 0.0
        self._people.come(1)
        await self._until_all_heard(order["patience"])
        found = {"heard": self._people.first_heard, "silent": self._people.waiting()}
        self._people.leave()
        return found

    async def _until_all_heard(self, patience: float) -> None:
        end = time.monotonic() + patience
        while self._people.waiting() and time.monotonic() < end:  # noqa: ASYNC110  (nothing is measured by it)
            await asyncio.sleep(LOOK)


async def main() -> None:
    """Listen, and obey until standard input ends."""
    loop = asyncio.get_running_loop()
    station = Station()
    server = await loop.create_server(lambda: Connection(station.handle), "127.0.0.1", 0)
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    _say({"port": server.sockets[0].getsockname()[1]})
    double = Double(station)
    while line := await reader.readline():
        _say(await double.obey(json.loads(line)))


def _say(answer: Json) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def start() -> None:
    """Run on uvloop, a faster loop than the bots have: what is measured must be them."""
    if find_spec("uvloop") is None:  # a test of the bench needs no speed
        asyncio.run(main())
        return
    import uvloop  # noqa: PLC0415  (only the bench has it)

    uvloop.run(main())


if __name__ == "__main__":
    start()
