"""``python -m bot status``: what an operator must look at, whether or not a door runs."""

import os
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from types import MappingProxyType

from bot.caretaker import look, seen
from flows.errors import Refused, Unreachable
from storage import heartbeat
from storage.faults import reachable
from storage.hall import Hall
from storage.sentences import SENTENCES
from storage.settings import Environment, HallSettings, read

WELL, LOOK, WRONG = 0, 1, 2

FOUND: Mapping[str, str] = MappingProxyType(
    {
        "jobs_held": "Parcels are held: a partner's key is missing or expired, or a partner is not in the file.",
        "jobs_refused": "Parcels were given up on: somebody must look.",
        "partner_down": "A partner has taken no parcel for half a day. It is tried for two weeks. See handoff waiting.",
        "keys_changed": "A partner has a new key, which waits 48 hours: see partners list. Unknown to you? Act now.",
        "erasure_late": "A partner was asked to erase a case and has not said that it did. See handoff erasures.",
        "disk_low": "The disk of the data folder is nearly full.",
        "courier_silent": "The courier has not finished a round for more than three minutes.",
        "files_missing": "Files that people sent are not in the evidence folder. Put them back from a copy.",
        "keys_old": "The keys have not turned for more than eight days.",
    }
)


def status() -> int:
    """Say what needs a human: parcels, disk, courier, keys. Doors may run meanwhile.

    Exit code 1 when something needs a human, 2 when a setting or a file is wrong. What each thing means, and what to
    do, stands in docs/operate.md.
    """
    environment = Environment(os.environ)
    settings = read(environment, door="courier")
    if environment.faults:
        return _say(environment.faults, WRONG)
    try:
        found = _look(settings)
    except Refused as refused:
        return _say([SENTENCES[refused.code]], WRONG)
    except Unreachable:
        return _say(["The database is away or too busy."], LOOK)
    if not heartbeat.alive(settings.data_dir, "bot", datetime.now(UTC)):
        found = ["No bot has heard Telegram here for more than three minutes.", *found]
    return _say(found, LOOK) if found else _say(["Nothing needs you."], WELL)


def _look(settings: HallSettings) -> list[str]:
    with reachable():
        hall = Hall.open(settings, receiver=False)
        try:
            now, key = datetime.now(UTC), hall.vault.current
            jobs, numbers = seen(hall, now)
            found = look(jobs, settings.data_dir, key, now, **numbers)
        finally:
            hall.close()
    return [FOUND[code] for code in sorted(found)]


def _say(sentences: list[str], code: int) -> int:
    (sys.stderr if code == WRONG else sys.stdout).writelines(f"{sentence}\n" for sentence in sentences)
    return code
