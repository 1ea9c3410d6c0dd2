"""Typed words about a place, taken apart: the state and the ZIP code at the end, and the words before them."""

import re
from dataclasses import dataclass
from typing import Final

from flows.reading.folding import fold
from flows.reading.gazetteer import Gazetteer, place_key
from flows.reading.nicknames import ALSO_NAMED, TWO_MEANINGS
from flows.reading.states import LONGEST_NAME, coded_state, match_state, named_state

_LONGEST: Final = 400
_LONGEST_CITY: Final = 3
"""Words; more than that tell more than a city."""
_COUNTRY = re.compile(
    r"[\s,]+(?:usa|u\.s\.a\.?|united states(?: of america)?|estados unidos|ee\.? ?uu\.?|eeuu|us)\W*$",
    re.IGNORECASE,
)
_ZIP = re.compile(r"(?<![0-9])([0-9]{5})(?:-[0-9]{4})?(?![0-9])\W*$")
_ZIP_WORDS = re.compile(r"[\s,]*(?:zip(?: code)?|codigo postal|código postal|c\.?p\.?)\W*$", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:(?:in|en|at|near|cerca de|around|from|desde|it was|fue|the city of|(?:la )?ciudad de)\s)+",
    re.IGNORECASE,
)
_LINKS = frozenset("in en of de del".split())
_FILLERS = frozenset(
    "a about al at by cerca city ciudad county condado de del el en estado esto eso from fue happened i in it"
    " la las los me mi my near of on ocurrio paso sucedio state that the this to town un una us usa was we were"
    " yo estaba estabamos zip code codigo postal cp around area desde eeuu pueblo home casa house".split()
)


@dataclass(frozen=True, slots=True)
class Said:
    """The words before state and ZIP, folded, in comma-separated parts; *state* and *zip* if they were found."""

    parts: tuple[str, ...]
    state: str | None
    zip: str | None = None

    @property
    def whole(self) -> str:
        """All words before state and ZIP."""
        return " ".join(self.parts)

    @property
    def more(self) -> bool:
        """Whether anything beyond a ZIP, a state and one more name was told."""
        words = [word for word in self.whole.split() if word not in _FILLERS]
        numbered = any(sign.isdigit() for word in words for sign in word)
        return numbered or len(self.parts) > 1 or len(words) > _LONGEST_CITY

    def more_than(self, name: str) -> bool:
        """Whether anything beyond the place *name* was told: an address, a corner, a shop."""
        rest = f" {self.whole} ".replace(f" {name} ", " ", 1)
        return any(word not in _FILLERS for word in rest.split())


def take_apart(text: str, gazetteer: Gazetteer, near: str | None) -> Said:
    """Find ZIP and state from the end of *text*. *near* counts when the words name no state."""
    left = _COUNTRY.sub("", text[:_LONGEST]).strip()
    zip_code = None
    if (found := _ZIP.search(left)) and found[1] in gazetteer.zips:
        zip_code, left = found[1], _ZIP_WORDS.sub("", left[: found.start()])
    key = place_key(left)
    if zip_code is None and (key in TWO_MEANINGS or key in ALSO_NAMED):
        return Said((key,), near)
    if zip_code is None and (alone := match_state(left, "")):
        return Said(("washington",) if alone == "US-DC" else (), alone)
    left, state = _without_state(left, gazetteer)
    state = state or near
    if zip_code and state and gazetteer.zips[zip_code].state != state:
        zip_code = None
    parts = tuple(
        filter(None, (place_key(_LEAD.sub("", part.strip())) for part in re.split(r"[,;\n]|\. ", left)))
    )
    return Said(parts, state, zip_code)


def _without_state(left: str, gazetteer: Gazetteer) -> tuple[str, str | None]:
    """Return the words before the state's name or code at the end (or after one at the start), and the state."""
    words = left.split()
    for count in range(min(LONGEST_NAME, len(words) - 1), 0, -1):
        tail, head = " ".join(words[-count:]), " ".join(words[:-count])
        if state := named_state(place_key_of_state(tail)):
            return _unlinked(head), state
    if len(words) > 1 and (code := coded_state(re.sub(r"\W", "", words[-1]))):
        head = " ".join(words[:-1])
        if _ends_in_place(head, code, gazetteer) or (head.endswith(",") and words[-1].isupper()):
            return head, code
    for count in range(min(LONGEST_NAME, len(words) - 1), 0, -1):
        tail = place_key_of_state(" ".join(words[-count:]))
        head = " ".join(words[:-count])
        if head.endswith(",") and (state := named_state(tail, slip=True)):
            return _unlinked(head), state
        if (state := named_state(tail, slip=True)) and _ends_in_place(head, state, gazetteer):
            return _unlinked(head), state
    if "," in left:
        first, rest = left.split(",", 1)
        if state := match_state(first, ""):
            return rest.strip(), state
    return left, None


def place_key_of_state(words: str) -> str:
    """Return words as ``named_state`` wants them: letters only."""
    return re.sub(r"\W+", " ", fold(words)).strip()


def _unlinked(head: str) -> str:
    words = head.split()
    return " ".join(words[:-1]) if words and words[-1].lower() in _LINKS else head


def _ends_in_place(head: str, state: str, gazetteer: Gazetteer) -> bool:
    words = place_key(head).split()
    return any(
        spot.state == state
        for start in range(max(0, len(words) - 4), len(words))
        for spot in gazetteer.spots.get(" ".join(words[start:]), ())
    )
