"""Looking a receipt code up: the same path, the same work and the same words for wrong, unknown and erased codes."""

from datetime import date, datetime, timedelta
from math import ceil

from sqlalchemy import Connection, RowMapping, and_, insert, select

from flows.messages import CaseStatus, Status
from storage.submission import LONGEST_DAYS, SETTLED_DAYS, save_before
from storage.tables import attempts, cases, jobs, reports

WINDOW = timedelta(minutes=15)
PER_PERSON = 5
FOR_ALL = 200
"""Tries in 15 minutes (dialogue 5.6); the budget for all keeps many accounts from guessing together."""

GIVEN_UP = ("given-up", "gave-up")
"""How the code of a refused job begins when nobody tries any more."""


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
    delivery = and_(jobs.c.case == cases.c.id, jobs.c.kind == "deliver")
    query = select(cases, jobs.c.state.label("job"), jobs.c.code, jobs.c.done_at).outerjoin(jobs, delivery)
    held = (
        core.execute(query.where(cases.c.report == report["id"]).order_by(cases.c.partner)).mappings().all()
    )
    states = tuple(_case_status(row) for row in held)
    settled = [case["settled_at"] for case in held]
    until = None if report["released_at"] else _kept_until(report["submitted_at"], settled, now)
    return Status(report["id"], report["submitted_at"].date(), states, until)


def _case_status(row: RowMapping) -> CaseStatus:
    """A case nobody has moved is where its delivery is: waiting, held, given_up or delivered."""
    if row["state"] != "new":
        return CaseStatus(row["partner"], row["state"], row["state_since"].date())
    since = row["done_at"] or row["state_since"]
    return CaseStatus(row["partner"], _delivery(row["job"], row["code"] or ""), since.date())


def _delivery(job: str, code: str) -> str:
    match job:
        case "done":
            return "delivered"
        case "refused" if code.startswith(GIVEN_UP):
            return "given_up"
        case "held" | "refused":
            return "held"
        case _:
            return "waiting"


def _kept_until(submitted_at: datetime, settled: list[datetime | None], now: datetime) -> date:
    """The day before which an own copy should be saved, as far as is known at *now*."""
    if not settled:
        return save_before(submitted_at, sent=False)
    latest = max(moment or now for moment in settled)
    return min(latest + SETTLED_DAYS, submitted_at + LONGEST_DAYS).date()
