"""Testigo's own bot at full speed, with a trace of its turns: which updates each attempt took, and how it ended.

Telegram's own limits on sending are not waited for: they would make a run of minutes one of hours. Everything else
is the bot as it is. Run as its own process, with the arguments of `python -m bot`; TURNS_TRACE names the file. With
KILLED_BY, an update that holds that word ends the process.
"""

import json
import os
import runpy
import signal
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.applying import Applying
from bot.pace import Pace
from bot.turns import Handling
from storage.hall import Hall
from storage.mailroom import Apply, Arrival, Due, Kept, Mail, Poison, Turn, TurnResult

SETTING, KILLED_BY = "TURNS_TRACE", "KILLED_BY"


def trace(path: Path) -> None:
    """Write a line for each attempt of a turn, and for each update that is set aside."""
    sink = path.open("a", encoding="ascii", buffering=1)
    take, put_aside = Hall.turn, Hall.set_aside

    async def traced_turn(self: Hall, turn: Turn, apply: Apply) -> TurnResult:
        slow = Slowest()
        began, poison = time.perf_counter(), 0
        try:
            return await take(self, turn, slow.timed(apply))
        except Poison as found:
            poison = _number(found.item)
            raise
        finally:
            line: dict[str, Any] = {"seconds": round(time.perf_counter() - began, 5), "poison": poison}
            line |= {"ready": [_number(item) for item in turn.ready], "fresh": len(turn.fresh)}
            sink.write(json.dumps(line | {"slowest": slow.number, "took": round(slow.seconds, 5)}) + "\n")

    async def traced_aside(self: Hall, item: Arrival | Due, now: datetime) -> None:
        await put_aside(self, item, now)
        sink.write(json.dumps({"aside": _number(item)}) + "\n")

    Hall.turn = traced_turn  # type: ignore[method-assign]
    Hall.set_aside = traced_aside  # type: ignore[method-assign]


def kill_by(word: str) -> None:
    """Let this process end without a word whenever it applies an update with *word* in it."""
    work = Applying.__call__

    def deadly(self: Applying, item: Arrival | Due, kept: Kept | None, handling: Handling) -> Mail:
        if isinstance(item, Arrival) and word.encode() in item.raw:
            os.kill(os.getpid(), signal.SIGKILL)
        return work(self, item, kept, handling)

    Applying.__call__ = deadly  # type: ignore[method-assign]


class Slowest:
    """The item that took longest to apply."""

    def __init__(self) -> None:
        self.number, self.seconds = 0, 0.0

    def timed(self, apply: Apply) -> Callable[[Arrival | Due, Kept | None], Mail]:
        def work(item: Arrival | Due, kept: Kept | None) -> Mail:
            began = time.perf_counter()
            try:
                return apply(item, kept)
            finally:
                took = time.perf_counter() - began
                if took > self.seconds:
                    self.number, self.seconds = _number(item), took

        return work


def _number(item: Arrival | Due) -> int:
    return item.update_id if isinstance(item, Arrival) else -item.id


def hurry() -> None:
    """Lift Telegram's limits on sending: the double has none."""
    rate, burst, in_all, *rest = Pace.__init__.__defaults__ or ()
    Pace.__init__.__defaults__ = (rate * 10**9, burst * 10**9, in_all * 10**6, *rest)


if __name__ == "__main__":
    hurry()
    if where := os.environ.get(SETTING):
        trace(Path(where))
    if word := os.environ.get(KILLED_BY):
        kill_by(word)
    runpy.run_module("bot", run_name="__main__", alter_sys=True)
