"""The courier: claims a job under a lease, makes and seals the parcel once, hands it to the partner's method.

Whatever kills it, nothing is lost and nothing differs: the lease ends, the next courier finds the sealed bytes that
were kept and sends them again under the same name. No lock of the database is held while a parcel is made, sealed or
on its way. Without a key that a human confirmed a parcel is held; it never leaves unsealed, and never empty.
"""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal, Protocol

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy.exc import OperationalError

from flows.errors import Refused, Unreachable
from flows.guidance.urgency import TARGETS, triage
from flows.intake.versions import agreed_to_spare
from flows.partner import Partner
from flows.silence import patience
from handoff.contents import Contents
from handoff.enclosing import CustodyRow, Files
from handoff.key_watch import CHANGED, FileOnly, Watch
from handoff.methods import Means, Method, Parcel, Receipt, file_of
from handoff.packing import Packing, Sealer
from handoff.patience import others_wait, wait_after
from storage.further_parcels import part_of
from storage.jobs import TOO_MANY_LOST, Job, Jobs
from storage.partner_keys import HOLD
from storage.waiting_jobs import DOWN, OURS

LEASE = timedelta(minutes=10)
"""Longer than a parcel takes: making it 1 s, cleaning its pictures under 5 minutes, a delivery at most ``WHOLE_S``."""
WHOLE_S = 240.0
"""Seconds for one delivery, whatever the method: who takes longer is tried again, and the others wait no longer."""
BEAT_S = 30.0
"""Seconds between two signs of life while a parcel is on its way: a slow partner is no stuck courier."""

HOLDS = frozenset(
    {
        "no-key",
        "bad-key",
        "partner-gone",
        "partners-file",
        "mail-too-big",
        "smtp-login",
        "webhook-address",
        "webhook-secret",
        "webhook-too-big",
    }
)
"""Refusals that the operator heals in the partners file, in one it names, or in a setting; then the job goes on."""

SHARED_BY = "courier"


class Evidence(Files, Protocol):
    """The hall's files, and the log of who had them."""

    def note(
        self, file: str, event: Literal["shared"], role: str, now: datetime, *, hash_ok: bool | None = None
    ) -> None:
        """Write a line into the log of *file*."""
        ...


class NoFiles:
    """A house that keeps no files."""

    def read(self, file: str) -> Iterator[bytes]:
        """There is none."""
        del file
        raise Refused("file-missing")

    def custody(self, file: str) -> tuple[CustodyRow, ...]:
        """Return nothing."""
        del file
        return ()

    def note(self, file: str, event: str, role: str, now: datetime, *, hash_ok: bool | None = None) -> None:
        """There is no log."""


class End(StrEnum):
    """How an attempt ended."""

    DELIVERED = "delivered"
    LATER = "later"
    HELD = "held"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One job's attempt. *code* says why it did not arrive; *reference* where it did. *down*: a human should hear."""

    end: End
    kind: str
    alias: str
    partner: str
    code: str = ""
    reference: str = ""
    down: bool = False


@dataclass(frozen=True, slots=True)
class Courier:
    """Carries the jobs of *partners*. *sender* signs, *owner* names this process in its leases.

    *evidence* is the hall's; *alive* is called after each file, for a parcel of many pictures takes minutes, and while
    one is on its way. *watch* says which keys may be used. *listens*: partners' answers may come over HTTP.
    """

    jobs: Jobs
    partners: Mapping[str, Partner]
    contents: Contents
    sender: Ed25519PrivateKey = field(repr=False)
    means: Means
    clock: Callable[[], datetime]
    owner: str
    evidence: Evidence = field(default_factory=NoFiles)
    alive: Callable[[], None] = lambda: None
    watch: Watch = field(default_factory=FileOnly)
    listens: bool = False

    def resume(self, *, refused: bool = False) -> int:
        """At a start, when the partners file was read anew: let held jobs (and *refused* ones) try again; how many."""
        states = ("held", "refused") if refused else ("held",)
        return sum(self.again(partner, states) for partner in self.partners)

    def again(self, partner: str, states: tuple[str, ...] = ("held",)) -> int:
        """Let the held jobs of *partner*, and those that wait for its new key, try again; how many."""
        woken = self.jobs.wake(partner, CHANGED, self.clock())
        return woken + self.jobs.resume(partner, self.clock(), states)

    async def attempt_next(self) -> Attempt | None:
        """Carry the one job that has waited longest; None when nothing is due."""
        claimed = self.jobs.claim(self.owner, self.clock(), LEASE, 1)
        return await self._attempt(claimed[0]) if claimed else None

    async def _attempt(self, job: Job) -> Attempt:
        if job.lost >= TOO_MANY_LOST:
            return self._stopped(job, "courier-lost")
        try:
            target = self._target(job)
            receipt = await self._deliver(job)
        except Unreachable as error:
            if error.code == CHANGED:
                return self._until_known(job, error.after or HOLD)
            return self._not_now(job, error)
        except Refused as error:
            return self._stopped(job, error.code)
        except OperationalError:
            raise  # the database, not this job
        except Exception as error:  # noqa: BLE001  (a job that cannot be carried is set aside, the others go on)
            return self._stopped(job, f"fault-{type(error).__name__}")
        now = self.clock()
        silent_at = now + patience(self.partners[job.partner], target)
        self.jobs.delivered(job, receipt.reference, receipt.knows, now, silent_at)
        return self._ended(job, End.DELIVERED, reference=receipt.reference)

    def _target(self, job: Job) -> timedelta | None:
        """Return how soon somebody should open it; None for what is no report, or cannot be read any more."""
        if (job.kind, job.revision, job.part) != ("deliver", 1, 1):
            return None
        with suppress(Refused):
            if report := self.jobs.report(job):
                return TARGETS[triage(report.answers, datetime.fromisoformat(report.submitted_at)).level]
        return None

    async def _deliver(self, job: Job) -> Receipt:
        partner = self.partners.get(job.partner)
        if partner is None:
            raise Refused("partner-gone")
        way = partner.ways[0]
        keys = self._keys(job, partner)
        sealer = Sealer.of(job.kind, keys, self.sender)
        packing = Packing(self.jobs, self.contents, self.evidence, self.clock, self.alive, self.listens)
        parcel = Parcel(_name(job), packing.sealed(job, partner, sealer))
        receipt = await self._handed_over(file_of(way.method).open_method(way, self.means), parcel)
        self._note_shared(job, part_of(sealer.recipients, job.part))
        return receipt

    async def _handed_over(self, method: Method, parcel: Parcel) -> Receipt:
        beating = asyncio.create_task(self._beat())
        try:
            async with asyncio.timeout(WHOLE_S):
                return await method.deliver(parcel)
        except TimeoutError:
            raise Unreachable("too-slow") from None
        finally:
            beating.cancel()

    async def _beat(self) -> None:
        while True:
            self.alive()
            await asyncio.sleep(BEAT_S)

    def _keys(self, job: Job, partner: Partner) -> tuple[str, ...]:
        """Return the public keys for this parcel: the partner's, and the spare one where the person read of it."""
        keys, spare = self.watch.keys(partner, self.clock()), self.watch.spare(self.clock())
        if not keys or not spare or job.kind == "erase":
            return keys
        report = self.jobs.report(job)
        told = report is not None and agreed_to_spare(report.consents, partner.id)
        return tuple(sorted({*keys, spare})) if told else keys

    def _note_shared(self, job: Job, recipients: str) -> None:
        """Write into the log of each file that went along that it is shared now; one may be erased meanwhile.

        What is in a parcel is kept with it, and noted before the job is done: a kill in between sends it again.
        """
        with suppress(Refused):
            for file in self.jobs.enclosed(job, recipients):
                with suppress(Refused):
                    self.evidence.note(file, "shared", SHARED_BY, self.clock(), hash_ok=True)

    def _not_now(self, job: Job, error: Unreachable) -> Attempt:
        now, code = self.clock(), error.code
        failing = now - (job.failing_since or now)
        wait = wait_after(job.tries, failing, error.after)
        if wait is None:
            self.jobs.refused(job, f"gave-up-{code}", now)
            return self._ended(job, End.REFUSED, f"gave-up-{code}")
        if code not in OURS:
            self.jobs.put_off(job.partner, now + others_wait(error.after))
        self.jobs.later(job, now + wait, code, now)
        return replace(self._ended(job, End.LATER, code), down=failing >= DOWN and code not in OURS)

    def _until_known(self, job: Job, wait: timedelta) -> Attempt:
        """A partner's new key waits; the parcel goes by itself when that is over, or when the operator confirms it."""
        self.jobs.later(job, self.clock() + wait, CHANGED, self.clock())
        return self._ended(job, End.HELD, CHANGED)

    def _stopped(self, job: Job, code: str) -> Attempt:
        if code in HOLDS:
            self.jobs.held(job, code, self.clock())
            return self._ended(job, End.HELD, code)
        self.jobs.refused(job, code, self.clock())
        return self._ended(job, End.REFUSED, code)

    @staticmethod
    def _ended(job: Job, end: End, code: str = "", reference: str = "") -> Attempt:
        return Attempt(end, job.kind, job.alias, job.partner, code, reference)


def _name(job: Job) -> str:
    """Return the name a parcel has on every try."""
    revision = "" if job.revision == 1 else f"-{job.revision}"
    part = "" if job.part == 1 else f"-part{job.part}"
    return f"{job.alias}{revision}{'.erase' if job.kind == 'erase' else part}.zip.age"
