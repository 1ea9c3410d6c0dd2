"""Testigo's own bot, which kills itself -9 at a named point of an update's way (`bot.points`).

DIE_AT=commit:3 means: the third time that `commit` is passed. Run as its own process, with the arguments of
`python -m bot`.
"""

import os
import runpy
import signal
from collections.abc import Callable

from bot import points

SETTING = "DIE_AT"


def killer(named: str) -> Callable[[str], None]:
    """A listener that ends this process without warning. Raises ValueError for a point that does not exist."""
    point, _, count = named.partition(":")
    if point not in points.NAMES:
        raise ValueError(f"no such point: {point}")
    left = int(count or 1)

    def reached(name: str) -> None:
        nonlocal left
        left -= name == point
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)

    return reached


if __name__ == "__main__":
    if named := os.environ.get(SETTING):
        points.listen(killer(named))
    runpy.run_module("bot", run_name="__main__", alter_sys=True)
