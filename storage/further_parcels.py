"""Further parcels of a case: files that did not fit beside it. They go on their way when the case has arrived."""

from datetime import datetime

from sqlalchemy import Connection, Engine, select

from storage.database import reading
from storage.parcel_parts import Which
from storage.tables import jobs, parcels


def part_of(recipients: str, part: int) -> str:
    """Return the name that the *part* of a parcel for *recipients* is kept under."""
    return recipients if part == 1 else f"{recipients}-part{part}"


def of(engine: Engine, which: Which) -> list[Which]:
    """Return the names of the further parcels of the case whose first one is *which*."""
    mine = (parcels.c.case == which["case"], parcels.c.revision == which["revision"], parcels.c.part > 1)
    columns = select(parcels.c.case, parcels.c.revision, parcels.c.recipients, parcels.c.part)
    with reading(engine) as core:
        rows = core.execute(columns.where(*mine)).all()
    names = ("case", "revision", "recipients")
    return [
        {name: getattr(row, name) for name in names}
        for row in rows
        if row.recipients == part_of(which["recipients"], row.part)
    ]


def send(core: Connection, job: int, now: datetime) -> None:
    """Make a job for each further parcel of what *job* has delivered: of the seal that was kept last, and once."""
    row = core.execute(select(jobs).where(jobs.c.id == job)).mappings().one()
    kept = (parcels.c.case == row["case"], parcels.c.revision == row["revision"], parcels.c.whole)
    newest = select(parcels.c.recipients).where(*kept, parcels.c.part == 1)
    recipients = core.scalar(newest.order_by(parcels.c.sealed_at.desc()).limit(1))
    further = select(parcels.c.part, parcels.c.recipients).where(*kept, parcels.c.part > 1)
    same = {name: row[name] for name in ("kind", "case", "partner", "alias", "revision")}
    this = (jobs.c.case == row["case"], jobs.c.revision == row["revision"], jobs.c.kind == "deliver")
    sent = set(core.scalars(select(jobs.c.part).where(*this)))
    for part, name in core.execute(further.order_by(parcels.c.part)).all():
        if name == part_of(recipients or "", part) and part not in sent:
            core.execute(jobs.insert(), {**same, "part": part, "state": "due", "due_at": now, "tries": 0})
