"""The partners as their file says now: it is read again when it changes, so that who closed is not offered any more.

While the file has a fault the bot goes on with the groups it knew, and an alarm stands; the courier seals nothing
meanwhile, so what somebody sends waits.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from bot import alarms
from bot.loading import read_partners_of
from bot.settings import BotSettings
from flows.flow import Flow
from flows.intake import offering
from storage.stamps import Stamp, stamp_of

LOOK_EVERY = 2.0
ALARM = "partners_file"


@dataclass(slots=True)
class PartnersFile:
    """*flow* has the partners of the last file that was right. *faulty*: the file of now is not."""

    settings: BotSettings
    flow: Flow
    faulty: bool = False
    _stamp: Stamp = field(init=False)

    def __post_init__(self) -> None:
        """What was read at the start is of the file as it is now."""
        self._stamp = stamp_of(self.settings.hall.partners)

    def look(self) -> Flow:
        """Read the file if it changed since the last look; return the flow to use."""
        stamp = stamp_of(self.settings.hall.partners)
        if stamp != self._stamp:
            self._stamp = stamp
            partners, faults = read_partners_of(self.settings)
            self.faulty = bool(faults)
            if not faults:
                self.flow = offering(self.flow, partners)
        return self.flow


async def keep_reading(file: PartnersFile, use: Callable[[Flow], None]) -> None:
    """Look for ever; *use* is given the flow to use."""
    while True:
        await asyncio.sleep(LOOK_EVERY)
        use(await asyncio.to_thread(file.look))
        alarms.stand({ALARM} if file.faulty else (), (ALARM,))
