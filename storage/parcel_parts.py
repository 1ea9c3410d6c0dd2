"""The sealed bytes of a parcel, in rows of a quarter of a megabyte, each written in a transaction of its own.

While a row is written or read, a database and its driver hold it several times over in memory, and a parcel can have
200 MB: in one row that was more than the courier may use (``deploy/``), so that it was ended before each delivery. And
on SQLite whoever writes keeps every person waiting: 200 MB in one transaction were two seconds of silence. So nobody
sees a parcel before it is *whole*, which is the last thing that is written; what a dead courier has left of one is
dropped by the next, or swept with the parcels that have arrived. Reading takes no write lock.
"""

import io
import time
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import count
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, and_, delete, insert, or_, select, update

from storage.database import kept_later, reading
from storage.tables import cases, parcel_parts, parcels, reports

PART = 256 * 1024
BREATH = 0.003
"""Seconds between two parts: SQLite does not queue, and who waits for the lock would find it taken again."""

Which = Mapping[str, Any]
"""*case*, *revision* and *recipients*: they name a parcel."""


def begin(core: Connection, which: Which, now: datetime, part: int = 1) -> None:
    """Name a parcel; nobody sees it yet. What a dead courier left under this name has no parts any more."""
    core.execute(delete(parcels).filter_by(**which))
    core.execute(insert(parcels), {**which, "parcel": b"", "sealed_at": now, "whole": False, "part": part})


def add(core: Connection, which: Which, i: int, sealed: bytes) -> None:
    """Write part *i* of *sealed*."""
    core.execute(insert(parcel_parts), {**which, "i": i, "part": sealed[i * PART : (i + 1) * PART]})


def numbers(sealed: bytes) -> Iterator[int]:
    """Yield the number of each part of *sealed*, when it is time to write it."""
    for i in range(-(-len(sealed) // PART)):
        yield i
        time.sleep(BREATH)


def finish(core: Connection, which: Which, enclosed: Iterable[str]) -> None:
    """All parts are there."""
    core.execute(update(parcels).filter_by(**which).values(whole=True, enclosed=" ".join(enclosed)))


def forget(core: Connection, which: Which) -> None:
    """Drop a parcel that has no parts any more."""
    core.execute(delete(parcels).filter_by(**which))


def drop_one(core: Connection, which: Which) -> bool:
    """Drop a part of a parcel; False when there was none left."""
    i = core.scalar(select(parcel_parts.c.i).filter_by(**which).limit(1))
    core.execute(delete(parcel_parts).filter_by(**which, i=i))
    return i is not None


def read(engine: Engine, which: Which) -> bytes | None:
    """Return a parcel that is kept, None when it is not. An earlier build kept it in one row."""
    with reading(engine) as core:
        row = _whole(core, which)
    if row is None:
        return None
    put = io.BytesIO(row.parcel)  # gives its bytes back without a copy
    for part in () if row.parcel else _parts(engine, which):
        put.write(part)
    with reading(engine) as core:  # erased meanwhile?
        if _whole(core, which) is None:
            return None
    return put.getvalue()


def enclosed(engine: Engine, which: Which) -> tuple[str, ...]:
    """Return the evidence ids of the files in a parcel that is kept; none when it is not."""
    with reading(engine) as core:
        row = _whole(core, which)
    return () if row is None else tuple((row.enclosed or "").split())


def _whole(core: Connection, which: Which) -> Any:  # noqa: ANN401  (SQLAlchemy's row)
    columns = select(parcels.c.parcel, parcels.c.enclosed)
    return core.execute(columns.filter_by(**which).where(parcels.c.whole)).first()


def _parts(engine: Engine, which: Which) -> Iterator[bytes]:
    for i in count():
        with reading(engine) as core:
            part: bytes | None = core.scalar(select(parcel_parts.c.part).filter_by(**which, i=i))
        if part is None:
            return
        yield part


def over(before: datetime) -> ColumnElement[bool]:
    """Which parcels were delivered *before*, or left unfinished before it, or never arrived and were given up on.

    Given up on: their report was released before, so nobody waits for them any more (90 days after Send at the latest).
    """
    unfinished = and_(parcels.c.whole.is_(False), parcels.c.sealed_at <= before)
    released = (
        select(cases.c.id)
        .join(reports, cases.c.report == reports.c.id)
        .where(reports.c.released_at <= before)
    )
    given_up = and_(parcels.c.delivered_at.is_(None), parcels.c.revision == 1, parcels.c.case.in_(released))
    return or_(parcels.c.delivered_at <= before, unfinished, given_up)


def empty(engine: Engine, before: datetime) -> None:
    """Drop the parts of what is ``over``, one in each transaction; who drops their parcels then has little to do."""
    columns = select(parcels.c.case, parcels.c.revision, parcels.c.recipients).where(over(before))
    with reading(engine) as core:
        found = [row._asdict() for row in core.execute(columns)]
    for which in found:
        with engine.begin() as core:  # nobody shall read the rest of it
            core.execute(update(parcels).filter_by(**which).values(whole=False))
        more = True
        while more:
            with kept_later(engine).begin() as core:
                more = drop_one(core, which)
            time.sleep(BREATH)
