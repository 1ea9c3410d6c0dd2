"""Which places typed words name: exactly, in Spanish or by nickname, or with a small slip."""

from collections.abc import Iterator
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from flows.reading.folding import allowed_slips
from flows.reading.gazetteer import Gazetteer, Spot
from flows.reading.nicknames import ALSO_NAMED, NOT_ALONE
from flows.reading.said import Said

_LONGEST_NAME: Final = 5
_KNOWN_SIZE: Final = 3
"""Without a state, a slip is forgiven only for places with as many ZIP codes: small names are near everything."""

_LEADS = frozenset("in en near at from desde".split())


def spots_named(said: Said, gazetteer: Gazetteer) -> Iterator[tuple[str, tuple[Spot, ...]]]:
    """Yield (the words that named them, the places), the likeliest words first."""
    for name in _names(said):
        if said.state is None and name in NOT_ALONE:
            continue
        if spots := _known(name, said.state, gazetteer):
            yield name, spots
    if said.state is not None and said.parts:
        last = said.parts[-1]
        if spots := _slipped(last, said.state, gazetteer):
            yield last, spots


def _names(said: Said) -> Iterator[str]:
    """Yield what may be a name: a whole part, from the last; the end of a part; what follows "in" or "en".

    Without a state only whole parts and what follows "in" count, so that a story's words are not a town.
    """
    for part in reversed(said.parts):
        words = part.split()
        yield part
        for start in range(max(0, len(words) - _LONGEST_NAME), len(words)):
            if said.state is not None or (start and words[start - 1] in _LEADS):
                yield " ".join(words[start:])
        for start, word in enumerate(words[:-1], start=1):
            if word in _LEADS and said.state is not None:
                yield from (" ".join(words[start:end]) for end in range(len(words), start, -1))


def _known(name: str, state: str | None, gazetteer: Gazetteer) -> tuple[Spot, ...]:
    spots = gazetteer.spots.get(name, ())
    if name in ALSO_NAMED:
        also, where = ALSO_NAMED[name]
        aliased = tuple(spot for spot in gazetteer.spots.get(also, ()) if spot.state == where)
        spots = (*aliased, *(spot for spot in spots if spot not in aliased))
    return tuple(spot for spot in spots if state in (None, spot.state))


def _slipped(name: str, state: str, gazetteer: Gazetteer) -> tuple[Spot, ...]:
    spots = [spot for spot in _near(name, gazetteer) if spot.state == state]
    return tuple(spots[:1])


def spots_nearly_named(name: str, gazetteer: Gazetteer) -> tuple[Spot, ...]:
    """Return the larger places whose name is a small slip away from *name*."""
    return tuple(spot for spot in _near(name, gazetteer) if spot.size >= _KNOWN_SIZE)


def _near(name: str, gazetteer: Gazetteer) -> Iterator[Spot]:
    allowed = allowed_slips(name) if name and name[0].isalpha() else 0
    if not allowed:
        return
    close = process.extract(name, gazetteer.spots.keys(), scorer=OSA.distance, score_cutoff=allowed, limit=12)
    for known, _, _ in sorted(close, key=lambda one: one[1]):
        if known[0] == name[0]:
            yield from gazetteer.spots[known]
