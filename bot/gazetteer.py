"""Loads the gazetteer: ZIP codes from the ``zipcodes`` package, counties from ``counties.tsv``, zones by ``tzfpy``."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import tzfpy
import zipcodes

from flows.reading.folding import fold
from flows.reading.gazetteer import Gazetteer, Spot, place_key
from flows.reading.states import STATES

_COUNTIES = Path(__file__).with_name("counties.tsv")
_STATES = frozenset(code[3:] for code, _, _ in STATES)
_SUFFIX = re.compile(
    r"^(?:municipality of|city and borough of) |"
    r" (?:county|parish|city and borough|borough|census area|municipality|municipio|district|island)$"
)
_FALLBACK_COUNTY: Mapping[str, str] = {"DC": "District of Columbia", "GU": "Guam"}
_QUEENS = ("Queens", "Queens County", "NY")
"""The one borough of New York City that the post office does not use as a city's name."""

Row = Mapping[str, Any]
Groups = dict[tuple[str, str], list[Row]]


@cache
def load_gazetteer() -> Gazetteer:
    """Return the gazetteer; read once a process (about half a second, 42,000 ZIP codes)."""
    rows = [row for row in zipcodes.list_all() if row["state"] in _STATES and row["active"]]
    cities, names = _grouped(rows)
    spots = defaultdict(list)
    for (name, state), known in (names | cities).items():
        spots[place_key(name)].append(_spot(name, state, known))
    geoids = _geoids()
    zips = {row["zip_code"]: _spot(row["city"], row["state"], (row,)) for row in rows}
    return Gazetteer(
        spots={key: tuple(sorted(found, key=lambda spot: -spot.size)) for key, found in spots.items()},
        zips=zips,
        geoids={place: geoids[key] for place, key in _counties(zips.values()).items() if key in geoids},
        zones=_only_zones(rows),
        zone_at=_zone_at,
    )


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


def _spot(name: str, state: str, rows: Iterable[Row]) -> Spot:
    """Return the place of *rows*; its county, zone and point are those of its first street ZIP code."""
    ordered = sorted(rows, key=lambda row: (row["zip_code_type"] != "STANDARD", not row["county"], row["zip_code"]))
    first = ordered[0]
    return Spot(
        name=re.sub(r"\bMc([a-z])", lambda found: f"Mc{found[1].upper()}", name),
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


def _counties(spots: Iterable[Spot]) -> dict[tuple[str, str], tuple[str, str]]:
    return {(spot.state, spot.county): _county_key(spot.county, spot.state[3:]) for spot in spots if spot.county}


def _geoids() -> dict[tuple[str, str], str]:
    lines = (line.split("\t") for line in _COUNTIES.read_text("utf-8").splitlines() if not line.startswith("#"))
    return {_county_key(name, state): geoid for geoid, state, name in lines}


def _only_zones(rows: Iterable[Row]) -> dict[str, str]:
    zones = defaultdict(set)
    for row in rows:
        zones[f"US-{row['state']}"].add(row["timezone"])
    return {state: zone for state, (zone, *others) in zones.items() if not others}


def _zone_at(latitude: float, longitude: float) -> str:
    return str(tzfpy.get_tz(longitude, latitude))
