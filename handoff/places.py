"""What one partner may know of the place: city and state, or all of it where the person agreed. Pure."""

from collections.abc import Mapping
from dataclasses import replace

from flows.answers import Answer, Json
from flows.words import N_
from handoff.values import Value, derived, told

COARSE = N_(
    "The exact place was told, and is not shared with this group. You have the city and the state. The county is here "
    "where the city alone tells it. The kind of place and the person's own words may still tell more."
)
UNREAD = N_(
    "The place was told in words. No city or state could be read in them. They are not shared with this group. "
    "The story may still tell more."
)
"""Why the person's own words for the place are not in the case: where city and state are known, and where not."""

_FROM = ("inc.place",)
_METHOD = "places-offline/1"


def place_of(answer: Answer, *, exact: bool, consent: str) -> tuple[Value, list[Value]]:
    """Return ``event.place`` and the redactions it needs. *exact*: the person consented to the exact place."""
    known: Mapping[str, Json] = answer.value or {}
    place: Value = {"admin": _admin(known, exact=exact, consent=consent)}
    text = _text(answer, known, exact=exact, consent=consent)
    if text is not None:
        place["text"] = text
    if exact and known.get("point"):
        place["geo"] = derived(_point(known["point"]), _FROM, "pin", 2, consent)
    return place, [] if exact or not _hides(answer) else [
        {"field": "event.place", "why": UNREAD if coarse_text(known) is None else COARSE, "who": "reporter"}
    ]


def _text(answer: Answer, known: Mapping[str, Json], *, exact: bool, consent: str) -> Value | None:
    shown = answer if exact else replace(answer, original=())
    if answer.absent is not None:
        return told(None, shown, 2, consent)
    if shown.original:
        return told("\n".join(one.text for one in shown.original), shown, 2, consent)
    coarse = coarse_text(known)
    return None if coarse is None else derived(coarse, _FROM, "coarse-place/1", 1, consent)


def coarse_text(known: Mapping[str, Json]) -> str | None:
    """Return ``Cicero, IL``: city and state only, or None where neither is known."""
    state = str(known.get("state") or "").removeprefix("US-")
    return ", ".join(part for part in (known.get("place"), state) if part) or None


def _admin(known: Mapping[str, Json], *, exact: bool, consent: str) -> Value:
    finer = bool(
        known.get("zip") or known.get("point")
    )  # a city can lie in several counties: these tell which
    names = ("state", "place", *(("county", "county_geoid") if exact or not finer else ()))
    names += ("zip",) if exact else ()  # finer than a city
    return {name: derived(known[name], _FROM, _METHOD, 1, consent) for name in names if known.get(name)}


def _point(point: Json) -> Value:
    latitude, longitude = point
    return {"type": "Point", "coordinates": [longitude, latitude]}  # RFC 7946 puts the longitude first


def _hides(answer: Answer) -> bool:
    known: Mapping[str, Json] = answer.value or {}
    return bool(
        answer.original or answer.notes or known.get("point") or known.get("zip") or known.get("exact")
    )
