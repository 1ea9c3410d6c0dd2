"""Our bot, ended without warning when it passes a named point for the n-th time.

    python -m tests.telegram.launch commit 2 run

ends with exit code 70 right after the second commit of this process; the next start should be the plain bot.
"""

import os
import sys
from itertools import count

from bot import points
from bot.commands import app

ENDED = 70
"""Exit code at a named point: neither a stop nor a fault of the bot itself."""


def argv(point: str, passage: int = 1) -> tuple[str, ...]:
    """The command line that runs the bot until it passes *point* for the *passage*-th time."""
    return (sys.executable, "-m", "tests.telegram.launch", point, str(passage), "run")


def main(point: str, passage: int, words: list[str]) -> int:
    if point not in points.NAMES:
        raise SystemExit(f"no such point; there are {', '.join(points.NAMES)}")
    passages = count(1)

    def end(name: str) -> None:
        if name == point and next(passages) == passage:
            os._exit(ENDED)

    points.listen(end)
    return int(app(words) or 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), sys.argv[3:]))
