"""The courier's jobs: claimed under a lease, finished only by who holds it.

A job is ``due`` → ``leased`` → ``done``, or ``due`` again later, ``held`` (a key is missing, expired or not confirmed:
nothing leaves until ``resume``) or ``refused`` (a human must look). A lease that ran out lets another courier claim
the job; ``tries`` went up with that claim, so the first one's late result changes nothing (*fencing*) and the method
says False. How many couriers in a row did not come back from a job is counted too (``lost``): after ``TOO_MANY_LOST``
the job is what kills them, and a human must look.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import RowMapping, and_, case, func, or_, select, update

from flows import report as frozen
from flows.errors import Refused, Unreachable
from flows.report import Report
from storage import consents, further_parcels, parcel_parts, way_back
from storage.addenda import Addenda
from storage.database import kept_later, reading
from storage.errands import Errands
from storage.further_parcels import part_of
from storage.kept_back import written
from storage.opened_keys import opened_key
from storage.tables import cases, jobs, parcels, reports
from storage.vault import place
from storage.work import Work

Knows = Literal["accepted", "opened"]
TOO_MANY_LOST = 3
"""Machines are switched off and processes ended, but hardly three times in the minute of the same parcel."""


@dataclass(frozen=True, slots=True)
class Job:
    """One delivery, or one request to erase. *recipients* names the keys *parcel* is sealed to.

    *part*: 1 is the case itself, 2 and on are further parcels of the same revision, with files that did not fit.

    *code*: why the last try came to nothing, *failing_since* when the first did. *lost*: couriers that did not come
    back from it, one after the other; from ``TOO_MANY_LOST`` on it has no *parcel*.
    """

    id: int
    kind: Literal["deliver", "erase"]
    owner: str
    alias: str
    partner: str
    revision: int
    tries: int
    contact: bool = False
    exact_place: bool = False
    parcel: bytes | None = field(default=None, repr=False)
    recipients: str = ""
    filed_at: datetime | None = None
    lost: int = 0
    code: str | None = None
    failing_since: datetime | None = None
    part: int = 1


class Jobs(Errands):
    """What a courier does with jobs, each in a short transaction of its own."""

    def claim(self, owner: str, now: datetime, lease: timedelta, limit: int) -> list[Job]:
        """Lease up to *limit* jobs whose time has come, oldest first."""
        free = or_(jobs.c.state == "due", and_(jobs.c.state == "leased", jobs.c.lease_until <= now))
        with self._work() as work:
            ready = (
                select(jobs.c.id)
                .where(free, jobs.c.due_at <= now)
                .order_by(jobs.c.due_at, jobs.c.id)
                .limit(limit)
                .with_for_update(
                    skip_locked=True
                )  # SQLite knows no such words; there one process writes at a time
            )
            ids = work.core.scalars(ready).all()
            died = and_(jobs.c.state == "leased", jobs.c.owner != owner)  # who still asks has not died of it
            lost = case((died, jobs.c.lost + 1), else_=jobs.c.lost)
            taken = {"state": "leased", "owner": owner, "lease_until": now + lease, "tries": jobs.c.tries + 1}
            work.core.execute(update(jobs).where(jobs.c.id.in_(ids)).values(**taken, lost=lost))
            found = [self._job(work, id_) for id_ in ids]
            work.commit()
        return [self._with_parcel(job) for job in found]

    def keep_parcel(
        self,
        job: Job,
        sealed: bytes,
        recipients: str,
        now: datetime,
        kept_back: Iterable[str] = (),
        enclosed: Iterable[str] = (),
    ) -> bytes:
        """Keep the sealed parcel of (revision, partner, *recipients*); return the bytes to send: the first kept.

        *kept_back*: why a file is not in it, one code for each such file; the person's status tells it. *enclosed*:
        evidence ids of the files that are in it.

        Refused: erased (the person erased the report meanwhile). Unreachable: lease-over (another courier has it).
        """
        which = self._which(job, recipients)
        if which is None:
            return sealed  # a request to erase has no case to keep it with
        kept = parcel_parts.read(self._engine, which)
        if kept is not None:
            return kept
        self._write_parts(job, which, sealed, now, 1)
        with self._mine(job) as work:
            parcel_parts.finish(work.core, which, enclosed)
            told = update(jobs).where(jobs.c.id == job.id).values(kept_back=written(kept_back))
            work.core.execute(told)
        return sealed

    def keep_further(
        self, job: Job, part: int, sealed: bytes, recipients: str, now: datetime, enclosed: Iterable[str]
    ) -> bytes:
        """Keep a further parcel of the case; return its bytes. One that was kept under this name is forgotten.

        It goes on its way when the case has been delivered. Refused and Unreachable as ``keep_parcel``.
        """
        which = self._which(job, part_of(recipients, part))
        if which is None:
            raise Refused("erased")
        self._write_parts(job, which, sealed, now, part)
        with self._mine(job) as work:
            parcel_parts.finish(work.core, which, enclosed)
        return sealed

    def drop_further(self, job: Job, recipients: str) -> None:
        """Forget the further parcels that were kept for a case that is now sealed anew."""
        which = self._which(job, recipients)
        for further in [] if which is None else further_parcels.of(self._engine, which):
            self._drop(job, further)
            with self._mine(job, later=True) as work:
                parcel_parts.forget(work.core, further)

    def enclosed(self, job: Job, recipients: str) -> tuple[str, ...]:
        """Return the evidence ids of the files in the parcel that is kept; none for a request to erase."""
        which = self._which(job, recipients)
        return () if which is None else parcel_parts.enclosed(self._engine, which)

    def _which(self, job: Job, recipients: str) -> parcel_parts.Which | None:
        with reading(self._engine) as core:
            found = core.execute(select(jobs.c.case).where(jobs.c.id == job.id)).first()
        if found is None:
            raise Refused("erased")
        if found.case is None:
            return None
        return {"case": found.case, "revision": job.revision, "recipients": recipients}

    def _write_parts(
        self, job: Job, which: parcel_parts.Which, sealed: bytes, now: datetime, part: int
    ) -> None:
        self._drop(job, which)  # what a dead courier has left of it
        with self._mine(job, later=True) as work:
            parcel_parts.begin(work.core, which, now, part)
        for i in parcel_parts.numbers(sealed):
            with self._mine(job, later=True) as work:
                parcel_parts.add(work.core, which, i, sealed)

    def _drop(self, job: Job, which: parcel_parts.Which) -> None:
        more = True
        while more:
            with self._mine(job, later=True) as work:
                more = parcel_parts.drop_one(work.core, which)

    @contextmanager
    def _mine(self, job: Job, *, later: bool = False) -> Iterator[Work]:
        """A transaction of who holds the lease of *job*, committed at its end. *later*: it is kept by the next one."""
        with Work(kept_later(self._engine) if later else self._engine, self._vault) as work:
            row = self._row(work, job.id)
            if (row["state"], row["owner"], row["tries"]) != ("leased", job.owner, job.tries):
                raise Unreachable("lease-over")
            yield work
            work.commit()

    def report(self, job: Job) -> Report | None:
        """Return what a parcel is made of: the report, or from revision 2 on an addendum to it.

        None when it was released, or for a request to erase.

        Refused: erased, vault-unopenable, keys-missing. Read apart from ``claim``: one report that does not open must
        not keep the others from being claimed.
        """
        query = select(reports.c.id, reports.c.key, reports.c.sealed).join(
            cases, cases.c.report == reports.c.id
        )
        with self._work() as work:
            case = self._row(work, job.id)["case"]
            if job.revision > 1 and case is not None:
                return Addenda(work.core, self._vault).of_case(case, job.revision)
            row = work.core.execute(query.where(cases.c.id == case)).mappings().first()
            if row is None or row["key"] is None:
                return None
            key = opened_key(work.core, self._vault, row["key"])
            given = consents.of_report(work.core, self._vault, row["id"])
        words = frozen.from_json(key.open(row["sealed"], place("reports", "sealed", row["id"])))
        return replace(words, consents=given)

    def delivered(
        self, job: Job, receipt: str, knows: Knows, now: datetime, silent_at: datetime | None = None
    ) -> bool:
        """The method took the parcel. Where it can *know* no more than that, acceptance counts as opening.

        Only the report itself settles a case, all of its parcels: what is added later keeps nothing from its release,
        and what had settled it before, a human who gave up, began the time already. Once the case is there its further
        parcels go on their way, each by itself. *silent_at*: when the person is told, if nothing was heard of the
        partner until then.
        """
        with self._work() as work:
            done = {"state": "done", "receipt": receipt, "done_at": now, "code": None, "failing_since": None}
            if not self._finish(work, job, done):
                return False
            case = select(jobs.c.case).where(jobs.c.id == job.id).correlate(None).scalar_subquery()
            this = (parcels.c.case == case, parcels.c.revision == job.revision, parcels.c.part == job.part)
            work.core.execute(update(parcels).where(*this).values(delivered_at=now))
            if job.part == 1:
                further_parcels.send(work.core, job.id, now)
            if knows == "accepted" and job.revision == 1:
                still = select(jobs.c.id).where(
                    jobs.c.case == case, jobs.c.revision == 1, jobs.c.state != "done"
                )
                whole = (cases.c.id == case, cases.c.settled_at.is_(None), ~still.exists())
                work.core.execute(update(cases).where(*whole).values(settled_at=now))
            if silent_at is not None and (job.kind, job.revision, job.part) == ("deliver", 1, 1):
                way_back.wait_for_word(work, self._vault, job.alias, silent_at)
            work.commit()
        return True

    def later(self, job: Job, at: datetime, code: str, now: datetime) -> bool:
        """Not now: try again at *at*."""
        return self._end(job, {"state": "due", "due_at": at, "code": code}, now)

    def held(self, job: Job, code: str, now: datetime) -> bool:
        """Key trouble: wait for ``resume``."""
        return self._end(job, {"state": "held", "code": code}, now)

    def refused(self, job: Job, code: str, now: datetime) -> bool:
        """A human must look."""
        return self._end(job, {"state": "refused", "code": code}, now)

    def _end(self, job: Job, values: dict[str, Any], now: datetime) -> bool:
        since = func.coalesce(jobs.c.failing_since, now)
        with self._work() as work:
            mine = self._finish(work, job, {**values, "failing_since": since})
            work.commit()
        return mine

    @staticmethod
    def _finish(work: Work, job: Job, values: dict[str, Any]) -> bool:
        mine = (
            jobs.c.id == job.id,
            jobs.c.owner == job.owner,
            jobs.c.tries == job.tries,
            jobs.c.state == "leased",
        )
        ended = update(jobs).where(*mine).values(**values, owner=None, lease_until=None, lost=0)
        return work.core.execute(ended).rowcount == 1

    @staticmethod
    def _row(work: Work, id_: int) -> RowMapping:
        row = work.core.execute(select(jobs).where(jobs.c.id == id_)).mappings().first()
        if row is None:
            raise Refused("erased")
        return row

    def _job(self, work: Work, id_: int) -> Job:
        row = self._row(work, id_)
        names = (
            "kind",
            "owner",
            "alias",
            "partner",
            "revision",
            "tries",
            "lost",
            "code",
            "failing_since",
            "part",
        )
        plain = Job(id_, **{name: row[name] for name in names})
        if row["case"] is None:
            return plain
        return self._with_case(work, plain, row["case"])

    def _with_case(self, work: Work, job: Job, case_id: int) -> Job:
        found = (
            work.core.execute(
                select(cases.c.contact, cases.c.exact_place, reports.c.submitted_at)
                .join(reports, cases.c.report == reports.c.id)
                .where(cases.c.id == case_id)
            )
            .mappings()
            .one()
        )
        filed_at = Addenda(work.core, self._vault).made_at(case_id, job.revision) or found["submitted_at"]
        return replace(job, contact=found["contact"], exact_place=found["exact_place"], filed_at=filed_at)

    def _with_parcel(self, job: Job) -> Job:
        """Read what is kept, after the claim and without its lock."""
        if job.kind == "erase" or job.lost >= TOO_MANY_LOST:
            return job
        with reading(self._engine) as core:
            of_case = select(jobs.c.case).where(jobs.c.id == job.id).scalar_subquery()
            this = (parcels.c.revision == job.revision, parcels.c.part == job.part, parcels.c.whole)
            mine = (parcels.c.case == of_case, *this)
            columns = select(parcels.c.case, parcels.c.revision, parcels.c.recipients)
            newest = columns.where(*mine).order_by(parcels.c.sealed_at.desc()).limit(1)
            row = core.execute(newest).first()
        kept = None if row is None else parcel_parts.read(self._engine, row._asdict())
        if row is None or kept is None:
            return job
        return replace(job, parcel=kept, recipients=row.recipients)
