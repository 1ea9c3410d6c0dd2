"""States, the District of Columbia and territories: ISO 3166-2:US codes, names in English and Spanish, small slips."""

import re
from collections.abc import Mapping
from typing import Final

from flows.reading.folding import allowed_slips, bare_words, slips

STATES: tuple[tuple[str, str, str], ...] = (
    ("US-AL", "Alabama", "Alabama"),
    ("US-AK", "Alaska", "Alaska"),
    ("US-AZ", "Arizona", "Arizona"),
    ("US-AR", "Arkansas", "Arkansas"),
    ("US-CA", "California", "California"),
    ("US-CO", "Colorado", "Colorado"),
    ("US-CT", "Connecticut", "Connecticut"),
    ("US-DE", "Delaware", "Delaware"),
    ("US-DC", "District of Columbia", "Distrito de Columbia"),
    ("US-FL", "Florida", "Florida"),
    ("US-GA", "Georgia", "Georgia"),
    ("US-HI", "Hawaii", "Hawái"),
    ("US-ID", "Idaho", "Idaho"),
    ("US-IL", "Illinois", "Illinois"),
    ("US-IN", "Indiana", "Indiana"),
    ("US-IA", "Iowa", "Iowa"),
    ("US-KS", "Kansas", "Kansas"),
    ("US-KY", "Kentucky", "Kentucky"),
    ("US-LA", "Louisiana", "Luisiana"),
    ("US-ME", "Maine", "Maine"),
    ("US-MD", "Maryland", "Maryland"),
    ("US-MA", "Massachusetts", "Massachusetts"),
    ("US-MI", "Michigan", "Míchigan"),
    ("US-MN", "Minnesota", "Minnesota"),
    ("US-MS", "Mississippi", "Misisipi"),
    ("US-MO", "Missouri", "Misuri"),
    ("US-MT", "Montana", "Montana"),
    ("US-NE", "Nebraska", "Nebraska"),
    ("US-NV", "Nevada", "Nevada"),
    ("US-NH", "New Hampshire", "Nuevo Hampshire"),
    ("US-NJ", "New Jersey", "Nueva Jersey"),
    ("US-NM", "New Mexico", "Nuevo México"),
    ("US-NY", "New York", "Nueva York"),
    ("US-NC", "North Carolina", "Carolina del Norte"),
    ("US-ND", "North Dakota", "Dakota del Norte"),
    ("US-OH", "Ohio", "Ohio"),
    ("US-OK", "Oklahoma", "Oklahoma"),
    ("US-OR", "Oregon", "Oregón"),
    ("US-PA", "Pennsylvania", "Pensilvania"),
    ("US-RI", "Rhode Island", "Rhode Island"),
    ("US-SC", "South Carolina", "Carolina del Sur"),
    ("US-SD", "South Dakota", "Dakota del Sur"),
    ("US-TN", "Tennessee", "Tennessee"),
    ("US-TX", "Texas", "Texas"),
    ("US-UT", "Utah", "Utah"),
    ("US-VT", "Vermont", "Vermont"),
    ("US-VA", "Virginia", "Virginia"),
    ("US-WA", "Washington", "Washington"),
    ("US-WV", "West Virginia", "Virginia Occidental"),
    ("US-WI", "Wisconsin", "Wisconsin"),
    ("US-WY", "Wyoming", "Wyoming"),
    ("US-AS", "American Samoa", "Samoa Americana"),
    ("US-GU", "Guam", "Guam"),
    ("US-MP", "Northern Mariana Islands", "Islas Marianas del Norte"),
    ("US-PR", "Puerto Rico", "Puerto Rico"),
    ("US-VI", "US Virgin Islands", "Islas Vírgenes de EE. UU."),
)
_MORE_NAMES: Mapping[str, str] = {
    "tejas": "US-TX",
    "nueva mexico": "US-NM",
    "new mejico": "US-NM",
    "nuevo mejico": "US-NM",
    "nueva hampshire": "US-NH",
    "misuri": "US-MO",
    "carolina norte": "US-NC",
    "carolina sur": "US-SC",
    "norte carolina": "US-NC",
    "sur carolina": "US-SC",
    "n carolina": "US-NC",
    "s carolina": "US-SC",
    "virginia del oeste": "US-WV",
    "washington dc": "US-DC",
    "washington d c": "US-DC",
    "d c": "US-DC",
    "estado de washington": "US-WA",
    "washington state": "US-WA",
    "estado de nueva york": "US-NY",
    "new york state": "US-NY",
    "virgin islands": "US-VI",
    "islas virgenes": "US-VI",
    "islas virgenes de eeuu": "US-VI",
    "saipan": "US-MP",
    "pensylvania": "US-PA",
    "masachusets": "US-MA",
    "california norte": "US-CA",
    "cali": "US-CA",
    "calif": "US-CA",
}
_NAMES: Mapping[str, str] = {
    **_MORE_NAMES,
    **{bare_words(name): code for code, english, spanish in STATES for name in (english, spanish)},
}
LONGEST_NAME: Final = max(len(name.split()) for name in _NAMES)
_CODES = {code[3:].lower(): code for code, _, _ in STATES}
_SHORT_NAMES = dict(
    pair.split(":")
    for pair in (
        "ala:AL ariz:AZ ark:AR calif:CA colo:CO conn:CT fla:FL ill:IL ind:IN kans:KS mass:MA mich:MI minn:MN nev:NV"
        " okla:OK ore:OR penn:PA tenn:TN tex:TX wash:WA wis:WI"
    ).split()
)
_ALSO_WORDS = frozenset("al ar as co de hi id in la ma me mi mo ms mt ne oh ok or pa va".split())
"""Codes that are words in English or Spanish: alone they name a state only in capitals, and some not even then."""
_NEVER_ALONE = frozenset("in or me hi ok oh la id de as".split())


def states() -> tuple[tuple[str, str, str], ...]:
    """Return every (ISO 3166-2 code, English name, Spanish name): states, DC, then territories."""
    return STATES


def state_name(code: str, lang: str) -> str:
    """Return the name of a state in *lang* (English where we have no other); the code itself if unknown."""
    return next((es if lang == "es" else en for known, en, es in STATES if known == code), code)


def named_state(words: str, *, slip: bool = False) -> str | None:
    """Return the state whose full name the folded *words* are; with *slip*, or nearly are."""
    if words in _NAMES or not slip or len(words) < 5:  # noqa: PLR2004  (shorter words are too many)
        return _NAMES.get(words)
    near = {
        code
        for name, code in _NAMES.items()
        if name[0] == words[0] and slips(name, words) <= allowed_slips(min(name, words, key=len))
    }
    return near.pop() if len(near) == 1 else None


def coded_state(word: str) -> str | None:
    """Return the state of a postal code or an old short name ("Ill."), in any case."""
    short = word.lower()
    return _CODES.get(_SHORT_NAMES.get(short, short).lower())


def match_state(text: str, lang: str) -> str | None:
    """Return the state that *text*, and nothing else, names: "Nueva York", "TX", "in Ilinois"; None otherwise."""
    del lang  # people mix the two; every name is tried
    words = re.sub(r"^(?:in|en|the state of|state of|el estado de|estado de|from|de) ", "", bare_words(text))
    if words in _CODES:
        capitals = words.upper() in text
        alone = words not in _NEVER_ALONE if capitals else words not in _ALSO_WORDS
        return _CODES[words] if alone else None
    return named_state(words, slip=True)
