"""How long the courier tries: soon at first, then every three hours, and after two weeks a human is told. Pure.

Two weeks, because a partner can be away for ten days (a holiday, a server that was moved) and nothing must be done by
hand then. A human hears of it long before (``storage.waiting_jobs.DOWN``).
"""

from datetime import timedelta

WAITS = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15), timedelta(hours=1))
HOURLY = 24
"""So many more tries, an hour apart; then ``SELDOM``."""
SELDOM = timedelta(hours=3)
ASKED_AT_MOST = timedelta(days=1)
"""A partner's server may ask for more time; not for more than this."""
GIVE_UP = timedelta(days=14)
LEAST_TRIES = 20
"""Nobody gives up on a partner that was asked less often, however long ago that began: the courier itself was away."""
OTHERS_WAIT = timedelta(minutes=5)
"""When a partner cannot be reached its other parcels wait, too: nobody else's wait behind them."""


def others_wait(asked: timedelta | None) -> timedelta:
    """Return how long the partner's other parcels wait. *asked*: how long it asked to be left alone, whatever comes."""
    return max(OTHERS_WAIT, min(asked or OTHERS_WAIT, ASKED_AT_MOST))


def wait_after(tries: int, failing: timedelta, asked: timedelta | None = None) -> timedelta | None:
    """Return how long to wait after the *tries*-th try (1 is the first); None: give up and tell a human.

    *failing*: how long nothing has got through. *asked*: how long the other end asked to be left alone.
    """
    if failing >= GIVE_UP and tries >= LEAST_TRIES:
        return None
    waits = (*WAITS, *(WAITS[-1] for _ in range(HOURLY)))
    own = waits[tries - 1] if tries <= len(waits) else SELDOM
    return max(own, min(asked or own, ASKED_AT_MOST))
