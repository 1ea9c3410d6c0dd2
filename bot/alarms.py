"""What an operator must look at: a code in the log, a counter, a word in /health. docs/operate.md says what to do.

Two kinds. *Rung*: something happened, and stands for a quarter of an hour. *Standing*: a look found that it is so, and
it stands until a look finds that it is not. Both are logged when they begin, then once an hour while they go on.
"""

import time
from collections.abc import Collection

import structlog

from bot import counts

HOLD = 900.0
"""Seconds for which what was rung stands."""
LOG_EVERY = 3600.0

_until: dict[str, float] = {}
_told_at: dict[str, float] = {}
log = structlog.get_logger()


def ring(code: str, *, count: int = 1) -> None:
    """Say that one of ``counts.ALARMS`` happened, *count* times."""
    _tell(code, count, time.monotonic())
    _until[code] = time.monotonic() + HOLD


def stand(found: Collection[str], looked_for: Collection[str]) -> None:
    """Say what a look has *found* of what it *looked_for*."""
    for code in looked_for:
        if code in found:
            _tell(code, 1, time.monotonic())
            _until[code] = float("inf")
        else:
            _until.pop(code, None)
            _told_at.pop(code, None)


def standing() -> tuple[str, ...]:
    """What stands now."""
    now = time.monotonic()
    return tuple(sorted(code for code, until in _until.items() if until > now))


def silence() -> None:
    """Forget everything: for a new start in the same process, and for tests."""
    _until.clear()
    _told_at.clear()


def _tell(code: str, count: int, now: float) -> None:
    counts.alarm(code, count)
    if _until.get(code, 0.0) <= now or now - _told_at.get(code, 0.0) >= LOG_EVERY:
        _told_at[code] = now
        log.error("alarm", code=code, count=count)
