"""Where it happened, from typed words or a pin: offline, US states and territories, cities, ZIP codes.

A name that several states have is asked, never guessed. Postal codes such as IN, OR, ME count only where a place
stands before them, so that "in the store" is not Indiana.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, radians
from typing import Final

from flows.copies import replace
from flows.reading.gazetteer import Gazetteer, Spot
from flows.reading.naming import spots_named, spots_nearly_named
from flows.reading.nicknames import TWO_MEANINGS
from flows.reading.said import Said, take_apart
from flows.reading.states import match_state, state_name, states

__all__ = ["Gazetteer", "Spot", "Where", "at_pin", "match_state", "read_where", "state_name", "states"]

_MOST: Final = 8
_FARTHEST_DEGREES: Final = 1.0
"""A pin farther than this (about 110 km) from every ZIP code is not placed."""


@dataclass(frozen=True, slots=True)
class Where:
    """A reading of a place. *state* is ISO 3166-2 ("US-IL", "US-PR"), *county_geoid* ANSI INCITS 31, *zone* IANA.

    *point* comes only from a pin. *exact*: more than city and state was told (an address, a corner, a shop, a pin).
    """

    state: str | None
    place: str | None
    county: str | None
    county_geoid: str | None
    zip: str | None
    point: tuple[float, float] | None
    exact: bool
    zone: str | None

    def coarse(self) -> "Where":
        """Return city and state only, with the county they lie in."""
        return replace(self, zip=None, point=None, exact=False)


def read_where(text: str, lang: str, gazetteer: Gazetteer, near: str | None = None) -> tuple[Where, ...]:
    """Read *text*; *near* is the state if it is already known.

    () names no state and no known place: ask the state. One: take it. Several: ask which, at most eight, the largest
    first.
    """
    del lang  # names of both languages are tried: people mix them
    said = take_apart(text, gazetteer, near)
    if said.zip:
        return (_at(gazetteer.zips[said.zip], gazetteer, exact=said.more, zip_code=said.zip),)
    return tuple(dict.fromkeys(_found(said, gazetteer)))[:_MOST]


def _found(said: Said, gazetteer: Gazetteer) -> Iterator[Where]:
    if said.state is None:
        for name, spots in spots_named(said, gazetteer):
            exact = said.more_than(name)
            yield _at(spots[0], gazetteer, exact=exact)
            if name in TWO_MEANINGS:
                yield _only(TWO_MEANINGS[name], gazetteer, exact=exact)
            yield from (_at(spot, gazetteer, exact=exact) for spot in spots[1:])
            return
        if not said.more_than(said.whole):
            yield from (
                _at(spot, gazetteer, exact=False) for spot in spots_nearly_named(said.whole, gazetteer)
            )
        return
    for name, spots in spots_named(said, gazetteer):
        yield from (_at(spot, gazetteer, exact=said.more_than(name)) for spot in spots)
        return
    yield _only(said.state, gazetteer, exact=said.more)


def _at(spot: Spot, gazetteer: Gazetteer, *, exact: bool, zip_code: str | None = None) -> Where:
    geoid = gazetteer.geoids.get((spot.state, spot.county))
    return Where(
        spot.state, spot.name, spot.county or None, geoid, zip_code, None, exact=exact, zone=spot.zone or None
    )


def _only(state: str, gazetteer: Gazetteer, *, exact: bool) -> Where:
    return Where(state, None, None, None, None, None, exact=exact, zone=gazetteer.zones.get(state))


def at_pin(lat: float, lon: float, gazetteer: Gazetteer) -> Where:
    """Return the place of the nearest ZIP code; outside the United States *state* is None.

    The border is told by the time zone, since Ciudad Juárez and Tijuana lie nearer to a ZIP code than most ranches.
    """
    nowhere = Where(None, None, None, None, None, (lat, lon), exact=True, zone=None)
    zone = gazetteer.zone_at(lat, lon)
    if zone and zone not in gazetteer.every_zone:
        return nowhere
    squeeze = cos(radians(lat))

    def far(spot: Spot) -> float:
        return (spot.point[0] - lat) ** 2 + ((spot.point[1] - lon) * squeeze) ** 2

    wide = _FARTHEST_DEGREES / squeeze
    around = gazetteer.within((lat - _FARTHEST_DEGREES, lat + _FARTHEST_DEGREES), (lon - wide, lon + wide))
    nearest = min(around, key=far, default=None)
    if nearest is None or far(nearest) > _FARTHEST_DEGREES**2:
        return nowhere
    return replace(_at(nearest, gazetteer, exact=True), point=(lat, lon), zone=zone or nearest.zone or None)
