"""What partners were asked to erase, and what they said: listed for the operator until it is confirmed, or 30 days."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Engine, and_, func, select

from storage.database import reading
from storage.tables import jobs, replies

PROMISED = timedelta(days=7)
"""A partner signs that it erases its copy within seven days (dialogue 7.7)."""
CONFIRMED_KEPT = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class EraseRequest:
    """One request. *sent_at*: None while it has not arrived. *confirmed_at*: when the partner said that it erased."""

    alias: str
    partner: str
    sent_at: datetime | None
    confirmed_at: datetime | None

    def late(self, now: datetime) -> bool:
        """Say whether the partner has not kept its promise: somebody should call it."""
        return self.confirmed_at is None and self.sent_at is not None and now - self.sent_at > PROMISED


def requests(engine: Engine) -> tuple[EraseRequest, ...]:
    """Return every request that is kept, the oldest first."""
    said = select(func.min(replies.c.taken_at)).where(_answers()).correlate(jobs).scalar_subquery()
    query = select(jobs.c.alias, jobs.c.partner, jobs.c.done_at, said).where(jobs.c.kind == "erase")
    with reading(engine) as core:
        return tuple(EraseRequest(*row) for row in core.execute(query.order_by(jobs.c.id)))


def over(before: datetime, confirmed_before: datetime) -> ColumnElement[bool]:
    """Which requests arrived *before*, or were confirmed before."""
    said = select(replies.c.alias).where(_answers(), replies.c.taken_at <= confirmed_before).correlate(jobs)
    confirmed = and_(jobs.c.done_at.is_not(None), said.exists())
    return and_(jobs.c.kind == "erase", (jobs.c.done_at <= before) | confirmed)


def _answers() -> ColumnElement[bool]:
    return and_(
        replies.c.alias == jobs.c.alias, replies.c.partner == jobs.c.partner, replies.c.kind == "erased"
    )
