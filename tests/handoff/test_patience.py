"""How long the courier tries."""

from datetime import timedelta

from handoff.patience import WAITS, wait_after


def test_it_tries_soon_and_then_ever_more_rarely_and_then_tells_a_human() -> None:
    waits = [wait_after(tries) for tries in range(1, len(WAITS) + 2)]
    assert waits[0] == timedelta(minutes=1)
    assert waits[:-1] == sorted(WAITS)
    assert waits[-1] is None
    assert timedelta(days=3) < sum(WAITS, timedelta()) < timedelta(days=5)
