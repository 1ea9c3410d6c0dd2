"""Testigo's own bot, which stops itself (SIGSTOP) at a named point of an update's way (`bot.points`).

FREEZE names a file. As long as it is absent nothing happens; `write 2` in it means: at the second passing from now on.
CARELESS names what this bot does not do (`look`: ask whether its lease is still its own; `report`: what has strayed):
a control that must lose. Run as its own process, with the arguments of `python -m bot`.
"""

import os
import runpy
import signal
from pathlib import Path

from bot import points
from bot.life import Life
from storage.mailroom import Mark
from storage.postgres_lease import PostgresLease

FREEZE, CARELESS = "FREEZE", "CARELESS"


def order(file: Path, point: str) -> None:
    """Write *point* whole or not at all: several bots look at the file at every point of their way."""
    fresh = file.with_suffix(f".{os.getpid()}")
    fresh.write_text(point, "ascii")
    fresh.replace(file)


def freezer(file: Path) -> None:
    """Stop where *file* says."""

    def reached(name: str) -> None:
        try:
            point, passages = file.read_text("ascii").split()
        except FileNotFoundError:
            return
        if name != point:
            return
        if left := int(passages) - 1:
            order(file, f"{point} {left}")
        else:
            file.unlink()
            os.kill(os.getpid(), signal.SIGSTOP)

    points.listen(reached)


def careless(what: str) -> None:
    """Leave out what keeps a frozen worker from doing harm."""
    if "look" in what:
        PostgresLease.sure = _always  # type: ignore[method-assign, assignment]
    if "report" in what:
        Life._strayed = _nothing  # type: ignore[method-assign, assignment]


def _always(_lease: PostgresLease) -> bool:
    return True


def _nothing(_life: Life, mark: Mark) -> None:
    del mark


if __name__ == "__main__":
    if named := os.environ.get(FREEZE):
        freezer(Path(named))
    careless(os.environ.get(CARELESS, ""))
    runpy.run_module("bot", run_name="__main__", alter_sys=True)
