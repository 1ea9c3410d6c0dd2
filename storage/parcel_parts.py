"""The sealed bytes of a parcel, in rows of a megabyte.

While a row is written or read, a database and its driver hold it several times over in memory, and a parcel can have
200 MB: in one row that was more than the courier may use (``deploy/``), so that it was ended before each delivery.
"""

import io
from collections.abc import Mapping
from datetime import datetime
from itertools import count
from typing import Any

from sqlalchemy import Connection, insert, select

from storage.tables import parcel_parts, parcels

PART = 1024 * 1024

Which = Mapping[str, Any]
"""*case*, *revision* and *recipients*: they name a parcel."""


def write(core: Connection, which: Which, sealed: bytes, now: datetime) -> None:
    """Keep a parcel."""
    core.execute(insert(parcels), {**which, "parcel": b"", "sealed_at": now})
    for i, at in enumerate(range(0, len(sealed), PART)):
        core.execute(insert(parcel_parts), {**which, "i": i, "part": sealed[at : at + PART]})


def read(core: Connection, which: Which) -> bytes | None:
    """Return a parcel that is kept, None when it is not. An earlier build kept it in one row."""
    whole = core.scalar(select(parcels.c.parcel).filter_by(**which))
    if whole is None or whole:
        return whole
    put = io.BytesIO()  # gives its bytes back without a copy
    for i in count():
        part = core.scalar(select(parcel_parts.c.part).filter_by(**which, i=i))
        if part is None:
            return put.getvalue()
        put.write(part)
    return None
