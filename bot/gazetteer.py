"""The gazetteer, looked up in the table of places (``bot.places_table``): a start reads nothing, a place some rows."""

import sqlite3
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from bot.places_table import make_in
from flows.reading.gazetteer import Gazetteer, Range, Spot


def load_gazetteer(folder: Path) -> Gazetteer:
    """Return the gazetteer of the table in *folder*; the first time the table is made, which takes seconds.

    Raises OSError where it cannot be kept.
    """
    # read-only and never changed, so any thread may look; nothing is locked
    table = sqlite3.connect(
        f"{make_in(folder).absolute().as_uri()}?immutable=1", uri=True, check_same_thread=False
    )
    zones = table.execute("SELECT zone FROM zones WHERE zone LIKE '%/%'")
    only = table.execute("SELECT state, zone FROM zones GROUP BY state HAVING count(*) = 1")
    geoids = table.execute("SELECT state, county, geoid FROM geoids")

    def within(latitudes: Range, longitudes: Range) -> Iterator[Spot]:
        there = "SELECT * FROM zips WHERE lat BETWEEN ? AND ? AND lon BETWEEN ? AND ? ORDER BY rowid"
        return map(_spot, table.execute(there, (*latitudes, *longitudes)))

    return Gazetteer(
        spots=_Spots(table),
        zips=_Zips(table),
        geoids={(state, county): geoid for state, county, geoid in geoids},
        zones=dict(only),
        every_zone=frozenset(zone for (zone,) in zones),
        within=within,
        zone_at=_zone_at,
    )


class _Zips(Mapping[str, Spot]):
    """What belongs to each ZIP code."""

    def __init__(self, table: sqlite3.Connection) -> None:
        self._table = table

    def __getitem__(self, key: str) -> Spot:
        row = self._table.execute("SELECT * FROM zips WHERE key = ?", (key,)).fetchone()
        if row is None:
            raise KeyError(key)
        return _spot(row)

    def __iter__(self) -> Iterator[str]:
        return (key for (key,) in self._table.execute("SELECT key FROM zips ORDER BY rowid"))

    def __len__(self) -> int:
        return sum(1 for _ in self)


class _Spots(Mapping[str, tuple[Spot, ...]]):
    """The places of each key, the largest first. The names alone are kept in memory, once a slip was looked for."""

    def __init__(self, table: sqlite3.Connection) -> None:
        self._table = table

    def __getitem__(self, key: str) -> tuple[Spot, ...]:
        rows = self._table.execute("SELECT * FROM spots WHERE key = ? ORDER BY rowid", (key,))
        found = tuple(map(_spot, rows))
        if not found:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

    @cached_property
    def _keys(self) -> tuple[str, ...]:
        rows = self._table.execute("SELECT key FROM spots ORDER BY rowid")
        return tuple(dict.fromkeys(key for (key,) in rows))


def _spot(row: tuple[Any, ...]) -> Spot:
    _key, name, county, state, zips, latitude, longitude, zone, size = row
    return Spot(name, county, state, tuple(zips.split()), (latitude, longitude), zone, size)


def _zone_at(latitude: float, longitude: float) -> str:
    import tzfpy  # noqa: PLC0415  (its map of zones takes 30 MB: only where somebody sends a point)

    return str(tzfpy.get_tz(longitude, latitude))
