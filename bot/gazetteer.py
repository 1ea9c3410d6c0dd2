"""Loads the gazetteer: ZIP codes from the ``zipcodes`` package, counties from ``counties.tsv``, zones by ``tzfpy``."""

import gc
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import tzfpy
import zipcodes

from flows.reading.folding import fold
from flows.reading.gazetteer import Gazetteer, Spot, place_key
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

Row = Mapping[str, Any]
Groups = dict[tuple[str, str], list[Row]]


@cache
def load_gazetteer() -> Gazetteer:
    """Return the gazetteer; read once a process (about a second, 41,000 ZIP codes).

    The collector is paused meanwhile: it would look through a million new objects that all stay (a third of the time).
    """
    paused = gc.isenabled()
    gc.disable()
    try:
        return _loaded()
    finally:
        if paused:
            gc.enable()


def _loaded() -> Gazetteer:
    every: list[Row] = zipcodes.list_all()  # type: ignore[no-untyped-call]  # the package types only its extension
    rows = [row for row in every if row["state"] in _STATES and row["active"]]
    cities, names = _grouped(rows)
    zips = {row["zip_code"]: _spot(row["city"], row["state"], [row]) for row in rows}
    return Gazetteer(
        spots=_by_name(cities, names),
        zips=zips,
        geoids=_geoids({(spot.state, spot.county) for spot in zips.values()}),
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


def _by_name(cities: Groups, names: Groups) -> dict[str, tuple[Spot, ...]]:
    """Return places by key, the largest first: most ZIP codes, then most telephone area codes.

    A city of the post office goes before the same name as another city's second name.
    """
    spots: dict[str, dict[str, tuple[int, Spot]]] = defaultdict(dict)
    for (name, state), rows in chain(cities.items(), names.items()):
        spots[place_key(name)].setdefault(
            state, (len({code for row in rows for code in row["area_codes"]}), _spot(name, state, rows))
        )
    return {
        key: tuple(spot for _, spot in sorted(found.values(), key=lambda one: (-one[1].size, -one[0])))
        for key, found in spots.items()
    }


def _spot(name: str, state: str, rows: list[Row]) -> Spot:
    """Return the place of *rows*; its county, zone and point are those of its first street ZIP code."""
    ordered = rows
    if len(rows) > 1:
        ordered = sorted(rows, key=lambda row: (row["zip_code_type"] != "STANDARD", not row["county"]))
    first = ordered[0]
    return Spot(
        name=_MC.sub(lambda found: found[0].upper(), name) if "Mc" in name else name,
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


def _geoids(places: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Return the GEOID of every (state, county) that the Census Bureau knows under nearly the same name."""
    lines = (
        line.split("\t") for line in _COUNTIES.read_text("utf-8").splitlines() if not line.startswith("#")
    )
    known = {_county_key(name, state): geoid for geoid, state, name in lines}
    keys = {place: _county_key(place[1], place[0].removeprefix("US-")) for place in places}
    return {place: known[key] for place, key in keys.items() if key in known}


def _only_zones(rows: Iterable[Row]) -> dict[str, str]:
    zones = defaultdict(set)
    for row in rows:
        zones[f"US-{row['state']}"].add(row["timezone"])
    return {state: zone for state, (zone, *others) in zones.items() if not others}


def _zone_at(latitude: float, longitude: float) -> str:
    return str(tzfpy.get_tz(longitude, latitude))
