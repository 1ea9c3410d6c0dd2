"""Where a courier can die: before and after each commit and each delivery.

    DIE_AT=deliver:after:2 python -m tests.handoff.courier_points run

is `python -m handoff run`, which kill -9 ends when its second delivery has been taken, and nobody knows it yet.
"""

import os
import runpy
import signal
from collections.abc import Callable
from typing import Any

from handoff.methods import email, folder, webhook
from storage.work import Work

POINTS = (
    (Work, "commit"),
    (folder.Folder, "deliver"),
    (email.Email, "deliver"),
    (webhook.Webhook, "deliver"),
)
SETTING = "DIE_AT"

Passed = Callable[[str, str], None]
"""Told of each point that is passed: commit or deliver, before or after."""


def told_of(real: Callable[..., Any], passed: Passed) -> Callable[..., Any]:
    """The same method, and *passed* is told before and after."""

    def commit(owner: Any) -> None:
        passed("commit", "before")
        real(owner)
        passed("commit", "after")

    async def deliver(owner: Any, parcel: Any) -> Any:
        passed("deliver", "before")
        receipt = await real(owner, parcel)
        passed("deliver", "after")
        return receipt

    return commit if real.__name__ == "commit" else deliver


def killer(named: str) -> Passed:
    """Ends this process at the point that is named like deliver:after:2."""
    name, when, number = named.split(":")
    left = int(number)

    def passed(here: str, moment: str) -> None:
        nonlocal left
        left -= (here, moment) == (name, when)
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)

    return passed


if __name__ == "__main__":
    if at := os.environ.get(SETTING):
        die = killer(at)
        for owner, method in POINTS:
            setattr(owner, method, told_of(getattr(owner, method), die))
    runpy.run_module("handoff", run_name="__main__", alter_sys=True)
