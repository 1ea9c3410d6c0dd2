"""Testigo's own bot, which kills itself -9 at a named point of an update's way (`bot.points`).

DIE_AT=commit:3 means: the third time that `commit` is passed. Run as its own process, with the arguments of
`python -m bot`. DIE_ONCE names a file: of several processes only the first to come there writes its number into it and
stops as it stands, for whoever reads the file to kill it.
"""

import os
import runpy
import signal
from collections.abc import Callable
from contextlib import suppress

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
        if left:
            return
        if mark := os.environ.get(ONCE):
            _stop_once(mark)
        else:
            os.kill(os.getpid(), signal.SIGKILL)

    return reached


def _stop_once(mark: str) -> None:
    with suppress(FileExistsError), open(mark, "x", encoding="ascii") as file:  # noqa: PTH123  (nothing more is loaded)
        file.write(str(os.getpid()))
        file.flush()
        os.kill(os.getpid(), signal.SIGSTOP)


if __name__ == "__main__":
    if named := os.environ.get(SETTING):
        points.listen(killer(named))
    runpy.run_module("bot", run_name="__main__", alter_sys=True)
