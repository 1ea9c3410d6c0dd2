"""The courier put together, and its loop."""

import asyncio
import secrets
import signal
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import structlog

from flows.errors import Refused, Unreachable
from flows.partners import Partner, demo_partner
from handoff import contents, keys
from handoff.courier import Attempt, Courier, End
from handoff.key_watch import KeyWatch
from handoff.listening import Listener, told
from handoff.partners_file import PartnersFile
from handoff.replies import DATABASE_AWAY, Replies
from handoff.settings import HandoffSettings
from handoff.signing import public_of as signing_public
from storage.hall import Hall
from storage.heartbeat import beat
from storage.log import on_loop

PAUSE_S = 2.0
"""How long a new report waits at most: jobs are written by another process, so the courier looks."""
TROUBLE_S = 10.0
BUSY_S = 20.0
"""While parcels go out one after the other, answers of partners wait no longer than this, and one parcel."""
LOOK_S = 10.0
"""For one look at the folders of partners; with a share that hangs, parcels wait so long for each other."""
FIRST_START_S = 60
"""At the very first start the bot makes keys and database; so long the courier waits for it."""

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Opened:
    """The hall and the courier that works in it."""

    hall: Hall
    courier: Courier
    file: PartnersFile
    watch: KeyWatch
    replies: Replies

    def look_at_keys(self) -> None:
        """Remember which keys there are, and tell the operator which of them wait."""
        for partner in self.watch.look(self.file.values(), self.courier.clock()):
            log.error("key-change", partner=partner)

    def file_changed(self) -> None:
        """Use what the partners file says now; what was held by the old one goes on."""
        if not self.file.read_again(self.courier.clock()):
            return
        if self.file.faults:
            log.error("partners-file", count=len(self.file.faults))
            return
        self.look_at_keys()
        self.courier.resume()

    async def take_replies(self, data_dir: Path) -> None:
        """Take what partners left beside their parcels; what cannot be taken for a reason of ours waits there."""
        try:
            for received in await self.replies.collect(data_dir):
                told(received)
        except Refused as refused:
            log.warning("replies", code=refused.code)


@contextmanager
def opened(settings: HandoffSettings) -> Iterator[Opened]:
    """Open the hall and put the courier together. Refused: a code of ``handoff.sentences.SENTENCES``."""
    try:
        hall = Hall.open(settings.hall, receiver=False)
    except Unreachable:
        raise Refused("database-away") from None
    try:
        yield _put_together(settings, hall)
    finally:
        hall.close()


def _put_together(settings: HandoffSettings, hall: Hall) -> Opened:
    made_of, _ = contents.loaded()
    file = PartnersFile(settings, demo(settings))
    watch = KeyWatch(hall.partner_keys, settings.hall.recovery_key)
    sender = keys.sender_key(settings.hall.keys_dir)

    def alive() -> None:
        beat(settings.hall.data_dir, "handoff")

    courier = Courier(
        hall.jobs,
        file,
        made_of,
        sender,
        settings.means,
        now,
        secrets.token_hex(8),
        hall.evidence,
        alive,
        watch,
        settings.replies_listen is not None,
    )
    return Opened(hall, courier, file, watch, Replies(hall.cases, file, watch, now))


def demo(settings: HandoffSettings) -> tuple[Partner, ...]:
    """Return the demo partner with the key made for it, where everything says DEMO."""
    if not settings.hall.demo:
        return ()
    public = keys.public_of(keys.demo_identity(settings.hall.keys_dir))
    signing = signing_public(keys.demo_reply_key(settings.hall.keys_dir))
    return (demo_partner(public, now().date(), signing),)


def now() -> datetime:
    """Return the time."""
    return datetime.now(UTC)


async def serve(settings: HandoffSettings) -> None:
    """Carry parcels until SIGTERM or Ctrl-C. Refused as in ``opened``."""
    stop = asyncio.Event()
    asyncio.get_running_loop().set_exception_handler(on_loop)
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await _wait_for_keys(settings, stop)
    if not stop.is_set():
        with opened(settings) as house:
            house.look_at_keys()
            house.courier.resume()
            async with _listening(house, settings):
                await _carry(house, settings, stop)


@asynccontextmanager
async def _listening(house: Opened, settings: HandoffSettings) -> AsyncIterator[None]:
    """Take what partners' servers bring, where an address is set. Refused: replies-listen."""
    if settings.replies_listen is None:
        yield
        return
    listener = Listener(house.replies, settings.replies_listen)
    try:
        await listener.start()
    except OSError:
        raise Refused("replies-listen") from None
    try:
        yield
    finally:
        await listener.stop()


async def _wait_for_keys(settings: HandoffSettings, stop: asyncio.Event) -> None:
    """The bot makes the keys at its first start; and a database may come up after us."""
    seconds = 0
    while seconds < FIRST_START_S:
        try:
            with opened(settings):
                return
        except Refused as refused:
            if refused.code not in {"keys-missing", "database-away"}:
                raise
            seconds += refused.code == "keys-missing"
        if await _stopped(stop, 1.0):
            return


@dataclass(slots=True)
class _Looking:
    """Looks for what partners left beside their parcels. A share that does not answer keeps no parcel waiting."""

    look: Callable[[], Coroutine[None, None, None]]
    under_way: asyncio.Task[None] | None = None

    async def __call__(self) -> None:
        """Wait ``LOOK_S`` for a look to end; one that takes longer is left to itself, and no other is begun before."""
        self.under_way = self.under_way or asyncio.create_task(self.look())
        done, _ = await asyncio.wait({self.under_way}, timeout=LOOK_S)
        if done:
            ended, self.under_way = self.under_way, None
            ended.result()


async def _carry(house: Opened, settings: HandoffSettings, stop: asyncio.Event) -> None:
    clock, looked = asyncio.get_running_loop().time, 0.0
    look = _Looking(partial(house.take_replies, settings.hall.data_dir))
    while not stop.is_set():
        try:
            house.file_changed()
            attempt = await house.courier.attempt_next()
            if attempt is None or clock() - looked > BUSY_S:
                await look()
                looked = clock()
        except DATABASE_AWAY:  # locked too long, or the disk is full: time can heal it
            log.warning("database")
            await _stopped(stop, TROUBLE_S)
            continue
        beat(settings.hall.data_dir, "handoff")
        if attempt is None:
            await _stopped(stop, PAUSE_S)
        else:
            _tell(attempt)


def _tell(attempt: Attempt) -> None:
    """Log an attempt; what a human must see is an error."""
    level = {End.DELIVERED: log.info, End.LATER: log.warning, End.HELD: log.error, End.REFUSED: log.error}
    level[attempt.end](attempt.end.value, kind=attempt.kind, partner=attempt.partner, code=attempt.code)
    if attempt.down:
        log.error("alarm", code="partner_down", partner=attempt.partner)


async def _stopped(stop: asyncio.Event, seconds: float) -> bool:
    try:
        await asyncio.wait_for(stop.wait(), seconds)
    except TimeoutError:
        return False
    return True
