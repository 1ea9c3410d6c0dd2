"""What this door counts: how often and how long, never who or what.

Every label value comes from a fixed set of codes in this module; what is on no list counts as ``other``. Nothing is
counted by chat, language, state or partner. Where something happens stands one line.

Several workers behind one address share their counts through a folder (``shared_folder``): prometheus_client looks for
``PROMETHEUS_MULTIPROC_DIR`` when it is imported, so the parent sets it in the environment of each worker it starts.
"""

import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead

from storage.mailroom import Arrival, Turn, TurnResult

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
OTHER = "other"
POLL_FAULTS = ("Conflict", "NetworkError", "NotConnected", "RetryAfter", "TimedOut", OTHER)
"""Classes of python-telegram-bot's errors, and ``bot.request``'s own."""
UPDATES = ("received", "applied", "duplicate", "set_aside", "not_kept", "unreadable", "unnumbered")
REPLIES = ("sent", "again", "gone", "refused")
STATUSES = ("200", "400", "403", "408", "413", "500", "503", OTHER)
ALARMS = (
    "two_receivers",
    "update_gap",
    "numbers_back",
    "token_refused",
    "silence",
    "new_client",
    "webhook_moved",
    "webhook_failing",
    "oldest_waiting",
    "jobs_held",
    "jobs_refused",
    "partner_down",
    "keys_changed",
    "partners_file",
    "erasure_late",
    "disk_low",
    "courier_silent",
    "keys_old",
    "clock_jumped",
    "files_missing",
    "files_waiting",
    "not_looked",
)
"""What ``bot.alarms`` may ring; docs/operate.md says what each one means."""
MILLISECONDS = (0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1.0, 5.0)
PEOPLE = (1, 2, 5, 10, 20, 50, 100, 200, 500)

Mode = Literal["livesum", "livemax", "max"]
_all = CollectorRegistry()


def _counters(name: str, what: str, label: str, codes: tuple[str, ...]) -> dict[str, Counter]:
    """Make one counter for each code, all from the start: a rate needs a zero to begin with."""
    made = Counter(f"testigo_{name}", what, (label,), registry=_all)
    return {code: made.labels(code) for code in codes}


def _counter(name: str, what: str) -> Counter:
    return Counter(f"testigo_{name}", what, registry=_all)


def _gauge(name: str, what: str, mode: Mode) -> Gauge:
    return Gauge(f"testigo_{name}", what, registry=_all, multiprocess_mode=mode)


_polls = _counters("polls", "Times Telegram was asked for updates", "result", ("good", *POLL_FAULTS))
_updates = _counters("updates", "Updates by what became of them", "result", UPDATES)
_gaps = _counter("update_gaps", "Update numbers that never came: somebody else may have taken them")
_webhook = _counters("webhook_requests", "Requests at the webhook by the status given", "status", STATUSES)
_pending = _gauge("webhook_pending", "Updates that wait at Telegram", "max")
_turns = _counter("turns", "Commits of the mailroom")
_size = Histogram("testigo_turn_items", "Items applied in one turn", registry=_all, buckets=PEOPLE)
_commit = Histogram("testigo_turn_seconds", "Seconds one turn took", registry=_all, buckets=MILLISECONDS)
_away = _counter("database_away", "Times the database could not be reached or did not take a commit")
_replies = _counters("replies", "Calls of the outbox by what became of them", "result", REPLIES)
_floods = _counter("floods", "Times Telegram said: too many requests")
_due = _counter("due_rows", "Rows that were left for later and have been applied")
_swept = _counter("swept_rows", "Rows whose time was over")
_sweeps = _counter("sweeps", "Rounds of erasing what has had its time")
_leases = _counter("lease_losses", "Times the connection that holds the shards was lost")
_waiting = _gauge("people_waiting", "People with an update that is not applied yet", "livesum")
_unsent = _gauge("replies_unsent", "Replies whose result is not known yet", "livesum")
_oldest = _gauge("oldest_waiting_seconds", "Age of the oldest update that is not applied yet", "livemax")
_stall = _gauge(
    "loop_stall_seconds_max", "Longest time the event loop was held up since the start", "livemax"
)
_alarms = _counters("alarms", "Alarms: what an operator must look at", "code", ALARMS)
_round = _gauge("last_good_round_timestamp_seconds", "When Telegram last answered a poll or a look", "max")


@dataclass(slots=True)
class Signs:
    """Signs of life, in seconds of the monotonic clock; 0.0 is never. ``bot.health`` judges them."""

    round: float = 0.0
    answered: float = 0.0
    away: float = 0.0
    stall: float = 0.0


signs = Signs()


def good_round() -> None:
    """Telegram answered: a poll, or a look at the webhook."""
    signs.round = time.monotonic()
    _round.set_to_current_time()


def polled() -> None:
    """A poll was answered."""
    _polls["good"].inc()
    good_round()


def poll_failed(error: BaseException) -> None:
    """A poll was not answered, or refused."""
    _polls.get(type(error).__name__, _polls[OTHER]).inc()


def gap(missing: int) -> None:
    """*missing* update numbers were passed over."""
    _gaps.inc(missing)


def update(result: str, count: int = 1) -> None:
    """*count* updates came to one of ``UPDATES``."""
    _updates[result].inc(count)


def webhook(status: int) -> None:
    """A request at the webhook was answered."""
    _webhook.get(str(status), _webhook[OTHER]).inc()


def pending(updates: int) -> None:
    """Telegram says how many updates wait there."""
    _pending.set(updates)


def turn(done: Turn, result: TurnResult, seconds: float) -> None:
    """A turn was committed: the database has answered."""
    arrivals = [one for one in done.ready if isinstance(one, Arrival)]
    _turns.inc()
    _size.observe(len(done.ready))
    _commit.observe(seconds)
    _due.inc(len(done.ready) - len(arrivals) - len(result.stale))
    update("applied", sum(one.update_id not in result.duplicates for one in arrivals))
    update("duplicate", len(result.duplicates))
    signs.answered, signs.away = time.monotonic(), 0.0


def database_away() -> None:
    """The database could not be reached, or did not take a commit."""
    _away.inc()
    signs.away = time.monotonic()


def database_answered() -> None:
    """The database answered a question; whether it takes a commit is not known by that."""
    signs.answered = time.monotonic()


def alarm(code: str, count: int = 1) -> None:
    """One of ``ALARMS`` was rung."""
    _alarms[code].inc(count)


def reply(result: str, count: int = 1) -> None:
    """*count* calls of the outbox came to one of ``REPLIES``."""
    _replies[result].inc(count)


def flood() -> None:
    """Telegram said 429."""
    _floods.inc()


def swept(rows: int) -> None:
    """A sweep is done."""
    _sweeps.inc()
    _swept.inc(rows)


def lease_lost() -> None:
    """The connection that holds the shards was lost; the next one has failed at nothing yet."""
    _leases.inc()
    signs.away = 0.0


def queues(waiting: int, unsent: int, oldest: float) -> None:
    """Say how long the queues are now; *oldest* in seconds."""
    _waiting.set(waiting)
    _unsent.set(unsent)
    _oldest.set(oldest)


def stalled(seconds: float) -> None:
    """The loop came *seconds* late; the longest is kept."""
    if seconds > signs.stall:
        signs.stall = seconds
        _stall.set(seconds)


def exposition() -> bytes:
    """Return every count in Prometheus' text format, of all workers where they share a folder."""
    if FOLDER not in os.environ:
        return generate_latest(_all)
    together = CollectorRegistry()
    MultiProcessCollector(together)  # type: ignore[no-untyped-call]  # the library's own, untyped
    return generate_latest(together)


def shared_folder(data_dir: Path) -> dict[str, str]:
    """Make and empty the folder that several workers share; return what their environment needs. For the parent."""
    folder = data_dir / "counts"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for file in folder.glob("*.db"):
        file.unlink()
    return {FOLDER: str(folder)}


def gone(environment: Mapping[str, str], process: int) -> None:
    """Drop what only a living worker may say (lengths of its queues); its counts stay. For the parent."""
    if folder := environment.get(FOLDER):
        mark_process_dead(process, folder)  # type: ignore[no-untyped-call]  # the library's own, untyped
