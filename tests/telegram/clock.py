"""The double's own time: it stands still until a test moves it."""

import time
from datetime import UTC, datetime, timedelta


class Clock:
    """Virtual server time; starts at the real second, so that a bot process agrees with it on the day.

    Dates of messages and the age of updates follow this clock. Only two rules of the server are about how
    fast a poller polls and follow the real monotonic clock: the repeated offset and `retry_after`.
    """

    def __init__(self, start: datetime | None = None) -> None:
        self._now = start.astimezone(UTC) if start else datetime.now(UTC).replace(microsecond=0)

    @property
    def now(self) -> datetime:
        return self._now

    @property
    def unix(self) -> int:
        """Whole seconds since 1970, as every `date` of the Bot API."""
        return int(self._now.timestamp())

    def advance(self, *, seconds: float = 0, minutes: float = 0, hours: float = 0, days: float = 0) -> None:
        step = timedelta(seconds=seconds, minutes=minutes, hours=hours, days=days)
        if step < timedelta(0):
            raise ValueError("time does not go back")
        self._now += step


def ticks() -> float:
    """Real monotonic seconds, for the two rules above."""
    return time.monotonic()
