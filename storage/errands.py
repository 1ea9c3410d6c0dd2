"""What a human, a start or another parcel's fate asks of the courier's jobs, whoever holds them."""

from datetime import datetime

from sqlalchemy import Engine, and_, or_, select, update

from storage import erase_requests, waiting_jobs
from storage.erase_requests import EraseRequest
from storage.tables import cases, jobs, parcels
from storage.vault import Vault
from storage.waiting_jobs import GIVEN_UP, WaitingJob
from storage.work import Work


class Errands:
    """Each in a short transaction of its own."""

    def __init__(self, engine: Engine, vault: Vault) -> None:
        self._engine = engine
        self._vault = vault

    def put_off(self, partner: str, until: datetime) -> int:
        """*partner* cannot be reached: let its other jobs wait at least *until*, untried; how many."""
        with self._work() as work:
            due = (jobs.c.partner == partner, jobs.c.state == "due", jobs.c.due_at < until)
            count = work.core.execute(update(jobs).where(*due).values(due_at=until)).rowcount
            work.commit()
        return count

    def resend(self, alias: str, now: datetime, *, arrived: bool = False) -> int:
        """A human wants what waits for *alias* to be tried at once, whatever it waits for; how many jobs.

        *arrived*: also what counts as arrived, since the partner says that it never came. It goes under the same name,
        and with the same bytes while they are kept.
        """
        waits = jobs.c.state.in_(("due", "held", "refused"))
        bounced = and_(jobs.c.kind == "deliver", jobs.c.state == "done", jobs.c.code.is_(None))
        fresh = {"state": "due", "due_at": now, "lost": 0, "failing_since": None, "done_at": None}
        mine = (jobs.c.alias == alias, or_(waits, bounced) if arrived else waits)
        with self._work() as work:
            ids = work.core.scalars(select(jobs.c.id).where(*mine)).all()
            again = select(jobs.c.case, jobs.c.revision, jobs.c.part).where(jobs.c.id.in_(ids))
            for case, revision, part in work.core.execute(again).all():
                this = (parcels.c.case == case, parcels.c.revision == revision, parcels.c.part == part)
                work.core.execute(update(parcels).where(*this).values(delivered_at=None))
            work.core.execute(update(jobs).where(jobs.c.id.in_(ids)).values(**fresh))
            work.commit()
        return len(ids)

    def waiting(self) -> tuple[WaitingJob, ...]:
        """Return what has not got through, for the operator."""
        return waiting_jobs.waiting(self._engine)

    def erase_requests(self) -> tuple[EraseRequest, ...]:
        """Return what partners were asked to erase, for the operator."""
        return erase_requests.requests(self._engine)

    def down(self, now: datetime) -> tuple[str, ...]:
        """Return the partners that have taken no parcel for so long that the operator is told."""
        return waiting_jobs.down(self._engine, now)

    def resume(self, partner: str, now: datetime, states: tuple[str, ...] = ("held",)) -> int:
        """The reason is gone: make the held (or refused) jobs of *partner* due; how many."""
        with self._work() as work:
            where = (jobs.c.partner == partner, jobs.c.state.in_(states))
            count = work.core.execute(
                update(jobs).where(*where).values(state="due", due_at=now, lost=0, failing_since=None)
            ).rowcount
            work.commit()
        return count

    def wake(self, partner: str, code: str, now: datetime) -> int:
        """Make the jobs of *partner* due that wait because of *code*; how many."""
        with self._work() as work:
            where = (jobs.c.partner == partner, jobs.c.state == "due", jobs.c.code == code)
            count = work.core.execute(update(jobs).where(*where).values(due_at=now)).rowcount
            work.commit()
        return count

    def give_up(self, alias: str, now: datetime) -> bool:
        """A human gives up on what waits for *alias*: the partner counts as answered for the release of the report.

        False: nothing waits. A partner may have answered while something that was added later still waits.
        """
        tried = or_(jobs.c.code.is_(None), jobs.c.code != GIVEN_UP)
        with self._work() as work:
            unsettled = (cases.c.alias == alias, cases.c.settled_at.is_(None))
            settled = work.core.execute(update(cases).where(*unsettled).values(settled_at=now)).rowcount
            open_ = (jobs.c.alias == alias, jobs.c.kind == "deliver", jobs.c.state != "done", tried)
            ended = work.core.execute(update(jobs).where(*open_).values(state="refused", code=GIVEN_UP))
            work.commit()
        return bool(settled or ended.rowcount)

    def next_due(self, now: datetime) -> datetime | None:
        """When the next job comes due or its lease ends; None when there is none. Never before *now*."""
        with self._work() as work:
            due_at = work.core.scalar(
                select(jobs.c.due_at).where(jobs.c.state == "due").order_by(jobs.c.due_at)
            )
            ends = select(jobs.c.lease_until).where(jobs.c.state == "leased").order_by(jobs.c.lease_until)
            moments = [moment for moment in (due_at, work.core.scalar(ends)) if moment]
        return max(now, min(moments)) if moments else None

    def counts(self) -> dict[tuple[str, str, str], int]:
        """How many jobs by (partner, state, code): what an operator may see."""
        with self._work() as work:
            found: dict[tuple[str, str, str], int] = {}
            for partner, state, code in work.core.execute(select(jobs.c.partner, jobs.c.state, jobs.c.code)):
                found[partner, state, code or ""] = found.get((partner, state, code or ""), 0) + 1
        return found

    def _work(self) -> Work:
        return Work(self._engine, self._vault)
