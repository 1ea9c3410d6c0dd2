"""Testigo's own bot, which kills itself -9 at a named point of an update's way (`bot.points`).

DIE_AT=commit:3 means: the third time that `commit` is passed. Run as its own process, with the arguments of
`python -m bot`. DIE_ONCE names a file: of several processes only the first to come there dies, and leaves it.
"""

import os
import runpy
import signal
from collections.abc import Callable

from bot import points

SETTING, ONCE = "DIE_AT", "DIE_ONCE"


def killer(named: str) -> Callable[[str], None]:
    """A listener that ends this process without warning. Raises ValueError for a point that does not exist."""
    point, _, count = named.partition(":")
    if point not in points.NAMES:
        raise ValueError(f"no such point: {point}")
    left = int(count or 1)

    def reached(name: str) -> None:
        nonlocal left
        left -= name == point
        if not left and _first():
            os.kill(os.getpid(), signal.SIGKILL)

    return reached


def _first() -> bool:
    mark = os.environ.get(ONCE)
    if mark is None:
        return True
    try:
        os.close(os.open(mark, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return False
    return True


if __name__ == "__main__":
    if named := os.environ.get(SETTING):
        points.listen(killer(named))
    runpy.run_module("bot", run_name="__main__", alter_sys=True)
