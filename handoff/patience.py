"""How long the courier tries: soon at first, then twice a day, and after four days a human is told. Pure."""

from datetime import timedelta

WAITS = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=3),
    timedelta(hours=6),
    *(timedelta(hours=12) for _ in range(7)),
)


def wait_after(tries: int) -> timedelta | None:
    """Return how long to wait after the *tries*-th failed try (1 is the first); None: give up and tell a human."""
    return WAITS[tries - 1] if tries <= len(WAITS) else None
