"""Makes the table of places: ZIP codes from the ``zipcodes`` package, counties from ``counties.tsv``.

Reading 41,000 ZIP codes into values takes a second and 200 MB. So it is done once, in a process of its own
(``python -m bot.places_table FILE``), and kept as a read-only SQLite file of public data that may be deleted at any
time. Its name holds a hash of all it was made from: another version of the data, or of this module, is another file.
"""

import gc
import hashlib
import os
import re
import sqlite3
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import Any

import zipcodes

from flows.reading.folding import fold
from flows.reading.gazetteer import Spot, place_key
from flows.reading.states import STATES

_COUNTIES = Path(__file__).with_name("counties.tsv")
_STATES = frozenset(code[3:] for code, _, _ in STATES)
_MC = re.compile(r"(?<=\bMc)[a-z]")
_SUFFIX = re.compile(
    r"^(?:municipality of|city and borough of) |"
    r" (?:county|parish|city and borough|borough|census area|municipality|municipio|district|island)$"
)
_FALLBACK_COUNTY: Mapping[str, str] = {"DC": "District of Columbia", "GU": "Guam"}
_QUEENS = ("Queens", "Queens County", "NY")
"""The one borough of New York City that the post office does not use as a city's name."""

_SPOT = (
    "(key TEXT, name TEXT, county TEXT, state TEXT, zips TEXT, lat REAL, lon REAL, zone TEXT, size INTEGER)"
)
_SCHEMA = f"""
CREATE TABLE spots {_SPOT};
CREATE TABLE zips {_SPOT};
CREATE TABLE geoids (state TEXT, county TEXT, geoid TEXT);
CREATE TABLE zones (state TEXT, zone TEXT);
CREATE INDEX spot_by_key ON spots(key);
CREATE INDEX zip_by_key ON zips(key);
CREATE INDEX zip_by_lat ON zips(lat);
"""

ABANDONED = 600
"""Seconds without a write after which nobody is still making a table: it takes some seconds."""
Row = Mapping[str, Any]
Groups = dict[tuple[str, str], list[Row]]


def path_in(folder: Path) -> Path:
    """Return where the table lies in *folder*; its name changes with what it is made from."""
    made_from = (zipcodes.__version__.encode(), Path(__file__).read_bytes(), _COUNTIES.read_bytes())
    return folder / f"places-{hashlib.sha256(b'|'.join(made_from)).hexdigest()[:16]}.sqlite3"


def make_in(folder: Path) -> Path:
    """Return the table in *folder*, made first if it is not there, and drop older ones. Raises OSError."""
    path = path_in(folder)
    if not path.exists():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        making = path.with_suffix(f".{os.getpid()}")
        making.touch(0o600, exist_ok=False)
        subprocess.run([sys.executable, "-m", __name__, making], check=True)  # noqa: S603  (this module itself)
        making.replace(path)  # whole or not at all; a second process that makes it too does no harm
        _drop_older(folder, path)
    return path


def _drop_older(folder: Path, path: Path) -> None:
    """Drop other tables, and what a crash has left of one being made; not what somebody makes at this moment."""
    for old in set(folder.glob("places-*")) - {path}:
        with suppress(FileNotFoundError):
            if old.suffix == path.suffix or time.time() - old.stat().st_mtime > ABANDONED:
                old.unlink()


def write(path: Path) -> None:
    """Write the table into the empty file *path*."""
    every: list[Row] = zipcodes.list_all()  # type: ignore[no-untyped-call]  # the package types only its extension
    rows = [row for row in every if row["state"] in _STATES and row["active"]]
    zips = [(row["zip_code"], _spot(row["city"], row["state"], [row])) for row in rows]
    table = sqlite3.connect(path)
    table.executescript(_SCHEMA)
    put = "INSERT INTO {} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    table.executemany(put.format("zips"), map(_flat, zips))
    table.executemany(put.format("spots"), map(_flat, _by_name(*_grouped(rows))))
    geoids = _geoids({(spot.state, spot.county) for _, spot in zips})
    table.executemany("INSERT INTO geoids VALUES (?, ?, ?)", geoids)
    zones = {(f"US-{row['state']}", row["timezone"]) for row in rows}
    table.executemany("INSERT INTO zones VALUES (?, ?)", sorted(zones))
    table.commit()
    table.close()


def _flat(named: tuple[str, Spot]) -> tuple[str | float, ...]:
    key, spot = named
    return (key, spot.name, spot.county, spot.state, " ".join(spot.zips), *spot.point, spot.zone, spot.size)


def _grouped(rows: Iterable[Row]) -> tuple[Groups, Groups]:
    """Return ZIP rows by the post office's city name, and by the other names it accepts."""
    cities, names = defaultdict(list), defaultdict(list)
    for row in rows:
        cities[row["city"], row["state"]].append(row)
        for name in row["acceptable_cities"]:
            names[name, row["state"]].append(row)
        if (row["county"], row["state"]) == _QUEENS[1:]:
            names[_QUEENS[0], _QUEENS[2]].append(row)
    return dict(cities), dict(names)


def _by_name(cities: Groups, names: Groups) -> Iterator[tuple[str, Spot]]:
    """Yield places with their keys, of one key the largest first: most ZIP codes, then most telephone area codes.

    A city of the post office goes before the same name as another city's second name.
    """
    spots: dict[str, dict[str, tuple[int, Spot]]] = defaultdict(dict)
    for (name, state), rows in chain(cities.items(), names.items()):
        spots[place_key(name)].setdefault(
            state, (len({code for row in rows for code in row["area_codes"]}), _spot(name, state, rows))
        )
    for key, found in spots.items():
        for _, spot in sorted(found.values(), key=lambda one: (-one[1].size, -one[0])):
            yield key, spot


def _spot(name: str, state: str, rows: list[Row]) -> Spot:
    """Return the place of *rows*; its county, zone and point are those of its first street ZIP code."""
    ordered = sorted(rows, key=lambda row: (row["zip_code_type"] != "STANDARD", not row["county"]))
    first = ordered[0]
    return Spot(
        name=_MC.sub(lambda found: found[0].upper(), name),
        county=first["county"] or _FALLBACK_COUNTY.get(state, ""),
        state=f"US-{state}",
        zips=tuple(row["zip_code"] for row in ordered),
        point=(float(first["lat"]), float(first["long"])),
        zone=first["timezone"] if "/" in first["timezone"] else "",
        size=sum(row["zip_code_type"] == "STANDARD" for row in ordered),
    )


def _county_key(county: str, state: str) -> tuple[str, str]:
    """Return a county as it is compared; Virginia's "Richmond City" is not "Richmond County"."""
    return state, re.sub(r"[^a-z]", "", _SUFFIX.sub("", fold(county)))


def _geoids(places: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Yield state, county and GEOID of every place that the Census Bureau knows under nearly the same name."""
    lines = (
        line.split("\t") for line in _COUNTIES.read_text("utf-8").splitlines() if not line.startswith("#")
    )
    known = {_county_key(name, state): geoid for geoid, state, name in lines}
    for state, county in sorted(places):
        if geoid := known.get(_county_key(county, state.removeprefix("US-"))):
            yield state, county, geoid


if __name__ == "__main__":
    gc.disable()  # it would look through a million new objects that all stay: a fifth of the time
    write(Path(sys.argv[1]))
