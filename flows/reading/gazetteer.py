"""The places of the United States as a value: read by a loader, handed to the heart."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from flows.reading.folding import bare_words

Range = tuple[float, float]
"""Degrees, from and to."""

_SHORT: Mapping[str, str] = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place: name, county ("" unknown), ISO 3166-2 state, its ZIP codes, a point (latitude, longitude), IANA zone."""

    name: str
    county: str
    state: str
    zips: tuple[str, ...]
    point: tuple[float, float]
    zone: str
    size: int = 0
    """How many ZIP codes deliver to streets there: the only measure of size in the data."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Spots by ``place_key`` of their names, largest first; what belongs to each ZIP; counties' GEOIDs; zones."""

    spots: Mapping[str, tuple[Spot, ...]]
    zips: Mapping[str, Spot]
    geoids: Mapping[tuple[str, str], str]
    """(state, county as in ``Spot``) to its five digits (ANSI INCITS 31)."""
    zones: Mapping[str, str]
    """State to its zone, for states that have only one."""
    every_zone: frozenset[str]
    within: Callable[[Range, Range], Iterable[Spot]]
    """(latitudes, longitudes) to what belongs to the ZIP codes between them."""
    zone_at: Callable[[float, float], str] = lambda _latitude, _longitude: ""
    """(latitude, longitude) to an IANA zone; a pure look-up in packaged data. ``""``: not known."""


def place_key(name: str) -> str:
    """Return *name* as it is compared: folded, "Saint", "Mount" and "Fort" short."""
    words = bare_words(name).split()
    return " ".join(_SHORT.get(word, word) for word in words)
