"""The named points of an update's way through. Nothing happens here; a crash test listens and kills.

``claim``: the people are ours and what was left of them is read, nothing of it is said ·
``receive``: a batch is in hand, nothing is written · ``apply``: an update is being applied, inside the turn ·
``commit``: the turn is on disk, nobody knows yet · ``offset``: the receiver knows, Telegram does not ·
``write``: the last look at the lease is done, a reply's bytes have not left ·
``send``: Telegram has a reply, nothing says so yet · ``mark``: the turn that will say so is about to run.
"""

from collections.abc import Callable

NAMES = ("claim", "receive", "commit", "offset", "apply", "write", "send", "mark")

_listeners: list[Callable[[str], None]] = []


def reached(name: str) -> None:
    """Tell whoever listens that *name* was passed."""
    for listener in _listeners:
        listener(name)


def listen(listener: Callable[[str], None]) -> None:
    """Have *listener* told of every point that is passed from now on."""
    _listeners.append(listener)
