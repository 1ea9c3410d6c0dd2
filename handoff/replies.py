"""The courier takes what partners send back: from files beside the parcels, and whatever ``listening`` is brought.

A reply is taken when the hall has committed it; only then its file moves to ``taken``. A kill in between brings the
same file again, and the hall knows it. What cannot be taken moves to ``refused``, with the reason beside it, and
nothing of it is kept here. Both are erased after a week. A file that is half there is left alone for a minute. What can
be neither taken nor moved is left where it is, until the next start, and keeps nothing else waiting.
"""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from sqlalchemy.exc import InterfaceError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection

from flows.errors import Refused
from flows.partner import Partner
from flows.replies import PartnerReply
from handoff.reply_files import Found, clear_away, look, put_away
from handoff.reply_sentences import reasons
from handoff.signing import Signer, WrongReply, open_reply
from storage.cases import Taken
from storage.log import report

ABOUT_THE_REPLY = frozenset(
    {
        "unknown-alias",
        "reply-id-used",
        "not-allowed-move",
        "no-contact",
        "three-questions-open",
        "too-many-today",
    }
)
"""What the hall may have against a reply; anything else it refuses is about the hall itself."""
HALF_THERE = timedelta(minutes=1)
"""So long a file that is no JSON may still be on its way: a shared drive writes it piece by piece."""
DATABASE_AWAY = (OperationalError, InterfaceError, InternalError, NoConnection)
"""Trouble of the database, not of a reply: the reply waits until it is healed."""

_UNREAD = {False: "reply-not-a-file", True: "reply-locked"}


class Hall(Protocol):
    """Where replies go."""

    def take(self, reply: PartnerReply, partner: str, now: datetime) -> Taken:
        """Take what *partner* sent, once. Raises Refused."""
        ...


class Watch(Protocol):
    """Says whose signature is believed."""

    def signing_keys(self, partner: Partner, now: datetime) -> tuple[str, ...]:
        """Return the public keys whose signature is believed now."""
        ...


@dataclass(frozen=True, slots=True)
class Received:
    """What became of one reply. *code*, *faults*: why it was not taken; with *taken* there are none."""

    partner: str = ""
    alias: str = ""
    kind: str = ""
    code: str = ""
    faults: tuple[str, ...] = ()
    taken: Taken | None = None


@dataclass(frozen=True, slots=True)
class Replies:
    """Takes replies of *partners* into the hall, whatever way they came."""

    hall: Hall
    partners: Mapping[str, Partner]
    watch: Watch
    clock: Callable[[], datetime] = field(repr=False)
    _unmovable: set[Path] = field(default_factory=set, repr=False)

    def take(self, raw: bytes, may: Callable[[str], bool] = lambda _: True) -> Received:
        """Take one signed file. *may*: whether its partner may send one now; else the code is too-many.

        Raises Refused where the operator must look: "partners-file" (nobody can be told from anybody else), or the
        hall's keys. Then nothing is said about the reply.
        """
        now = self.clock()
        try:
            partner, reply = open_reply(raw, self._signers(), self._believed, now)
        except WrongReply as wrong:
            return Received(code=wrong.code, faults=wrong.faults)
        if not may(partner):
            return Received(partner, reply.alias, reply.kind, "too-many")
        try:
            taken = self.hall.take(reply, partner, now)
        except Refused as refused:
            if refused.code not in ABOUT_THE_REPLY:
                raise
            return Received(partner, reply.alias, reply.kind, refused.code)
        return Received(partner, reply.alias, reply.kind, taken=taken)

    async def collect(self, data_dir: Path) -> list[Received]:
        """Take the files that wait in the folders of partners; erase what was judged long ago. Raises as ``take``."""
        folders = self._folders(data_dir)
        await asyncio.to_thread(clear_away, folders, self.clock())
        found = await asyncio.to_thread(look, folders, self.clock(), self._unmovable)
        received = []
        for one in sorted(found, key=lambda found: found.age, reverse=True):  # as they were written
            read = self._judged(one)
            if read is not None:
                why = reasons(read.code, read.faults) if read.code else ()
                if not await asyncio.to_thread(put_away, one.path, why, self.clock()):
                    self._unmovable.add(one.path)
                received.append(read)
        return received

    def _judged(self, found: Found) -> Received | None:
        """Take a file; None: it is half there, look again later."""
        new = abs(found.age) < HALF_THERE
        if found.raw is None:
            return None if found.locked and new else Received(code=_UNREAD[found.locked])
        try:
            received = self.take(found.raw)
        except (Refused, *DATABASE_AWAY):
            raise  # trouble of ours, not of this file
        except Exception as error:  # noqa: BLE001  (a file that breaks the reading is set aside, the others go on)
            report("reply", error)
            return Received(code="reply-fault")
        return None if new and received.code == "reply-not-json" else received

    def _signers(self) -> Iterator[Signer]:
        for partner in self.partners.values():
            yield from (Signer(partner.id, one.key) for one in partner.reply_keys)

    def _believed(self, signer: Signer) -> bool:
        return signer.key in self.watch.signing_keys(self.partners[signer.partner], self.clock())

    def _folders(self, data_dir: Path) -> tuple[Path, ...]:
        ways = [way for partner in self.partners.values() for way in partner.ways if way.method == "folder"]
        return tuple(dict.fromkeys(data_dir / way.to for way in ways))
