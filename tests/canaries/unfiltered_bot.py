"""Testigo's own bot with its log filter off: what the libraries and the bot would print by themselves.

Run as its own process, with the arguments of `python -m bot`.
"""

import logging
import runpy
import sys
from typing import TextIO

from storage import log


def unfiltered(level: str = "INFO", stream: TextIO | None = None) -> None:
    """Take the place of `storage.log.set_up`: every record, its text, to standard error."""
    logging.basicConfig(level=level, stream=stream or sys.stderr, force=True)


if __name__ == "__main__":
    log.set_up = unfiltered
    runpy.run_module("bot", run_name="__main__", alter_sys=True)
