"""A command that works inside the house: settings read, hall opened, and whatever is wrong said in a sentence."""

import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime

from flows.errors import Refused
from handoff import contents, settings
from handoff.exits import say_wrong
from handoff.running import Opened, opened
from handoff.sentences import sentence
from handoff.settings import HandoffSettings
from storage import log


def settings_or_end() -> HandoffSettings:
    """Read settings, partners file and facts; with faults, say all of them at once and end with exit code 2."""
    read, faults = settings.read(os.environ, datetime.now(UTC).date())
    if wrong := (*faults, *contents.loaded()[1]):
        sys.exit(say_wrong(wrong))
    return read


def in_house(work: Callable[[Opened], int]) -> int:
    """Do *work* in the opened house, and return its exit code; 2 where it cannot be done."""
    log.set_up("ERROR")
    read = settings_or_end()
    try:
        with opened(read) as house:
            return work(house)
    except Refused as refused:
        return say_wrong([sentence(refused.code)])
