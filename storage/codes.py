"""Looking a receipt code up: the same path, the same work and the same words for wrong, unknown and erased codes."""

from datetime import date, datetime, timedelta
from math import ceil

from sqlalchemy import Connection, insert, select

from flows.messages import CaseStatus, Status
from storage.submission import LONGEST_DAYS, SETTLED_DAYS, save_before
from storage.tables import attempts, cases, reports

WINDOW = timedelta(minutes=15)
PER_PERSON = 5
FOR_ALL = 200
"""Tries in 15 minutes (dialogue 5.6); the budget for all keeps many accounts from guessing together."""


def minutes_to_wait(core: Connection, person: bytes, now: datetime) -> int:
    """Count one try of *person*: 0 when it is allowed, else the minutes until the next one is."""
    recent = attempts.c.at > now - WINDOW
    limits = ((PER_PERSON, (recent, attempts.c.person == person)), (FOR_ALL, (recent,)))
    for limit, where in limits:
        newest = select(attempts.c.at).where(*where).order_by(attempts.c.at.desc()).limit(1).offset(limit - 1)
        reached = core.scalar(newest)
        if reached is not None:
            left: timedelta = reached + WINDOW - now
            return max(1, ceil(left / timedelta(minutes=1)))
    core.execute(insert(attempts).values(person=person, at=now))
    return 0


def status(core: Connection, code_hash: bytes, now: datetime) -> Status | None:
    """Return what the code behind *code_hash* opens, None when nothing."""
    report = core.execute(select(reports).where(reports.c.code_hash == code_hash)).mappings().first()
    if report is None:
        return None
    held = (
        core.execute(select(cases).where(cases.c.report == report["id"]).order_by(cases.c.partner))
        .mappings()
        .all()
    )
    states = tuple(CaseStatus(case["partner"], case["state"], case["state_since"].date()) for case in held)
    settled = [case["settled_at"] for case in held]
    until = None if report["released_at"] else _kept_until(report["submitted_at"], settled, now)
    return Status(report["id"], report["submitted_at"].date(), states, until)


def _kept_until(submitted_at: datetime, settled: list[datetime | None], now: datetime) -> date:
    """The day before which an own copy should be saved, as far as is known at *now*."""
    if not settled:
        return save_before(submitted_at, sent=False)
    latest = max(moment or now for moment in settled)
    return min(latest + SETTLED_DAYS, submitted_at + LONGEST_DAYS).date()
