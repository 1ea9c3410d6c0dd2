"""Opening the hall at the start of a door that is meant to run for long: a database that is away is waited for."""

import time

import structlog

from flows.errors import Unreachable
from storage.hall import Hall
from storage.settings import HallSettings

FIRST_WAIT, LONGEST_WAIT = 1.0, 30.0
"""Seconds."""

log = structlog.get_logger()


def open_patiently(settings: HallSettings, *, receiver: bool) -> Hall:
    """Open the hall; while its database is away, say so in the log and try again. Refused: as ``Hall.open``."""
    wait = FIRST_WAIT
    while True:
        try:
            return Hall.open(settings, receiver=receiver)
        except Unreachable as away:
            log.error("hall_unreachable", code=away.code)  # noqa: TRY400  (no traceback in a log, ever)
        time.sleep(wait)
        wait = min(2 * wait, LONGEST_WAIT)
