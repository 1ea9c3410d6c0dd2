"""What has not got through: the operator's list of parcels that are held, refused or tried again."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import Engine, and_, func, or_, select

from storage.database import reading
from storage.tables import jobs

GIVEN_UP = "given-up"
"""The code of what a human gave up on: nobody waits for it."""
OURS = ("files-away", "cleaner-ended", "lease-over", "key-change")
"""Codes of what a job waits for on our own side: they say nothing about the partner's end."""

DOWN = timedelta(hours=12)
"""After so long without a success a partner counts as down, and the operator is told."""


@dataclass(frozen=True, slots=True)
class WaitingJob:
    """One of them. *since*: its first try that came to nothing; *next_try*: None when nobody tries by themselves."""

    alias: str
    partner: str
    kind: Literal["deliver", "erase"]
    revision: int
    part: int
    state: Literal["due", "leased", "held", "refused"]
    code: str
    tries: int
    since: datetime | None
    next_try: datetime | None


def waiting(engine: Engine) -> tuple[WaitingJob, ...]:
    """Return every job that was tried and has not arrived, or that nobody tries any more; the oldest first."""
    stopped = jobs.c.state.in_(("held", "refused"))
    again = and_(jobs.c.state.in_(("due", "leased")), jobs.c.failing_since.is_not(None))
    query = select(jobs).where(or_(stopped, again), func.coalesce(jobs.c.code, "") != GIVEN_UP)
    with reading(engine) as core:
        rows = core.execute(query.order_by(jobs.c.failing_since, jobs.c.id)).mappings().all()
    names = ("alias", "partner", "kind", "revision", "part", "state", "tries")
    return tuple(
        WaitingJob(
            **{name: row[name] for name in names},
            code=row["code"] or "",
            since=row["failing_since"],
            next_try=row["due_at"] if row["state"] == "due" else row["lease_until"],
        )
        for row in rows
    )


def down(engine: Engine, now: datetime) -> tuple[str, ...]:
    """Return the partners at whose end a parcel has failed for ``DOWN`` and more, and is still tried."""
    theirs = (jobs.c.failing_since <= now - DOWN, jobs.c.code.not_in(OURS))
    again = and_(jobs.c.state.in_(("due", "leased")), *theirs)
    with reading(engine) as core:
        return tuple(core.scalars(select(jobs.c.partner).where(again).distinct().order_by(jobs.c.partner)))
