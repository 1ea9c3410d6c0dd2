"""Is this door well? Two signs: Telegram answered lately, and the database did. Codes only, for whoever looks."""

import time
from dataclasses import dataclass, field

from bot import alarms, counts

ROUND = 120.0
"""Seconds. A long poll takes 25, a look at the webhook comes every 30."""
ANSWER = 15.0
"""Seconds. The database is asked something every second, whether people write or not."""


@dataclass(slots=True)
class Health:
    """*asks*: this process polls or looks at the webhook. A worker that does not is well without it.

    A door that has just started is given the same time before it counts as unwell.
    """

    asks: bool = True
    _since: float = field(default_factory=time.monotonic)

    def telegram(self, now: float) -> str:
        """``good``, ``silent``, or ``elsewhere`` where another worker asks."""
        if not self.asks:
            return "elsewhere"
        return "good" if now - max(counts.signs.round, self._since) < ROUND else "silent"

    def database(self, now: float) -> str:
        """``good``, or ``away``: it does not answer, or does not take commits."""
        lately = now - max(counts.signs.answered, self._since) < ANSWER
        return "good" if lately and not counts.signs.away else "away"

    def report(self) -> tuple[bool, dict[str, str]]:
        """Return whether all is well, and each sign. Alarms that stand are named; by themselves they are no illness."""
        now = time.monotonic()
        told = {"telegram": self.telegram(now), "database": self.database(now)}
        well = not {"silent", "away"} & set(told.values())
        return well, {**told, "alarms": ",".join(alarms.standing()) or "none"}
