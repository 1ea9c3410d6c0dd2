"""Looking a receipt code up: the same path, the same work and the same words for wrong, unknown and erased codes."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from math import ceil

from sqlalchemy import Connection, RowMapping, func, insert, select

from flows import report as frozen
from flows.afterwards import ReportRead
from flows.answers import Answer
from flows.case_status import Status
from flows.flow import today
from flows.guidance.urgency import triage
from flows.report import Report
from storage import consents, standing
from storage.addenda import Addenda, Letters
from storage.opened_keys import opened_key
from storage.submission import LONGEST_DAYS, SETTLED_DAYS, save_before
from storage.tables import addenda, attempts, cases, conversations, draft_codes, jobs, reports
from storage.vault import Vault, place

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


def status(core: Connection, vault: Vault, code_hash: bytes, person: bytes, now: datetime) -> Status | None:
    """Return what the code behind *code_hash* opens for *person*, None when nothing."""
    report = core.execute(select(reports).where(reports.c.code_hash == code_hash)).mappings().first()
    draft = core.execute(select(draft_codes).where(draft_codes.c.code_hash == code_hash)).mappings().first()
    if report is not None:
        return _of_report(core, vault, report, person, now)
    return None if draft is None else _of_draft(core, draft, person)


def read(core: Connection, vault: Vault, handle: str, person: bytes) -> ReportRead:
    """Return the report *handle* as *person* sent it, and what was added; nothing to anybody else, or after release."""
    mine = select(reports).where(reports.c.id == handle, reports.c.person == person)
    row = core.execute(mine).mappings().first()
    if row is None or row["key"] is None:
        return ReportRead(None)
    held = core.scalars(select(cases.c.partner).where(cases.c.report == handle).order_by(cases.c.partner))
    return ReportRead(_words(core, vault, row), Addenda(core, vault).of_report(handle), tuple(held))


def _words(core: Connection, vault: Vault, row: RowMapping) -> Report:
    key = opened_key(core, vault, row["key"])
    words = frozen.from_json(key.open(row["sealed"], place("reports", "sealed", row["id"])))
    return replace(words, consents=consents.of_report(core, vault, row["id"]))


def _of_draft(core: Connection, draft: RowMapping, person: bytes) -> Status | None:
    row = conversations.c.key == draft["key"]
    last = core.scalar(select(conversations.c.last_input_at).where(row))
    if last is None:
        return None
    return Status(draft["key"], today(last), draft=True, own=draft["person"] == person)


def _of_report(core: Connection, vault: Vault, report: RowMapping, person: bytes, now: datetime) -> Status:
    held = standing.rows_of(core, report["id"])
    settled = [case["settled_at"] for case in held]
    own, handle = report["person"] == person, report["id"]
    words = _words(core, vault, report) if report["key"] else None
    return Status(
        handle=handle,
        filed=today(report["submitted_at"]),
        cases=tuple(standing.of_case(core, vault, row) for row in held),
        until=None if report["released_at"] else _kept_until(report["submitted_at"], settled, now),
        own=own,
        kept=sum(one.value is not None for one in words.answers.values()) if own and words is not None else 0,
        added=core.scalar(select(func.count()).where(addenda.c.report == handle)) or 0,
        waiting=_waiting(core, handle),
        letters=Letters(core, vault).waiting(handle),
        minor=words is not None and words.answers.get("rep.age", Answer()).value == "under_18",
        level="" if words is None else triage(words.answers, report["submitted_at"]).level,
    )


def _waiting(core: Connection, handle: str) -> int:
    """How many parcels with additions have not gone out yet."""
    of_report = select(cases.c.id).where(cases.c.report == handle)
    later = (
        jobs.c.case.in_(of_report),
        jobs.c.kind == "deliver",
        jobs.c.revision > 1,
        jobs.c.part == 1,
        jobs.c.state != "done",
    )
    return core.scalar(select(func.count()).select_from(jobs).where(*later)) or 0


def _kept_until(submitted_at: datetime, settled: list[datetime | None], now: datetime) -> date:
    """The day before which an own copy should be saved, as far as is known at *now*."""
    if not settled:
        return save_before(submitted_at, sent=False)
    latest = max(moment or now for moment in settled)
    return today(min(latest + SETTLED_DAYS, submitted_at + LONGEST_DAYS))
