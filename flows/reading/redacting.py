"""What a person keeps from one group is kept out of their own words too: street addresses, their phone and e-mail.

It works on the words as one group will read them; what the person wrote stays as it was. A place said in another way
("the church on the corner") is not found, and the screens say so. A phone is hidden where the words before it make it
the writer's own ("call me at …"); a number that agents called from is evidence and stays. Nothing repeats without a
bound.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final, Literal

from flows.answers import Answer, Json, Original
from flows.reading.identifiers import Span, blanked, joined, levelled

Kept = Literal["place", "contact"]
PLACEHOLDERS: Mapping[Kept, Mapping[str, str]] = {
    "place": {"en": "[address hidden]", "es": "[dirección oculta]"},
    "contact": {"en": "[contact hidden]", "es": "[contacto oculto]"},
}

_TYPES: Final = (
    r"(?:street|st|avenue|ave|av|road|rd|boulevard|blvd|drive|dr|lane|ln|court|ct|place|pl|way|terrace|ter|circle|cir|"
    r"highway|hwy|parkway|pkwy|trail|loop|alley|square|sq)\b\.?"
)
_NAME: Final = (
    r" (?!(?:the|in|on|at|of|to|from|my|our|an?|and|across|down|up|with|came|agents?|men|cars|vans|people|"
    r"min\w{0,5}|hours?)\b)"
    r"(?:\d{1,3}(?:st|nd|rd|th)|[a-z][a-z'’.]{1,18})"
)
_SIDE: Final = r" (?:north|south|east|west|[nsew]e?w?)\b\.?"
_ROOM: Final = (
    r"(?:,? (?:apt|apto|apartment|apartamento|unit|suite|ste|piso|fl|#)\.? ?#?[a-z]?\d{1,5}[a-z]?\b)?"
)
_PLACES: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w.$])\d{{1,6}}(?:-\d{{1,4}})?(?: block of)?{_SIDE}(?:{_NAME}){{1,3}}? {_TYPES}{_ROOM}",
        rf"(?<![\w.$:/])\d{{3,6}}(?:{_NAME}){{1,2}}? {_TYPES}{_ROOM}",
        rf"(?<![\w.$:/])\d{{1,2}} (?-i:[A-Z])[a-z]{{2,15}} {_TYPES}{_ROOM}",
        rf"(?<![\w.$:/])\d{{2,6}}(?: block of)? (?-i:[NSEW])\.? [a-z0-9]{{2,18}}\b{_ROOM}",
        rf"(?<!\w)\d{{2,6}} (?:norte|sur|este|oeste|north|south|east|west) (?:de la )?[a-z0-9]{{1,18}}\b{_ROOM}",
        (
            r"(?<!\w)(?:calle|avenida|ave?|bulevar|boulevard|calzada)\.? (?:[a-z0-9]{1,15},? ){0,3}?"
            rf"(?:(?:numero|num|no)\.? |# ?)?\d{{2,6}}(?!\w)(?:,? (?:numero|num|no\.?|#) ?\d{{1,6}})?{_ROOM}"
        ),
        r"(?<!\w)numero \d{2,6} de la (?:calle|avenida|ave)\.? [a-z0-9]{1,18}",
        r"(?<![\w.])-?\d{1,2}\.\d{3,8} ?,? ?-?\d{1,3}\.\d{3,8}(?!\w)",
        r"https?://(?:maps\.|www\.google\.[a-z]{2,3}/maps|goo\.gl/maps|maps\.app)\S{1,200}",
        r"(?<!\w)\d{5}-\d{4}(?!\w)|(?<=zip )\d{5}(?!\w)|(?<=postal )\d{5}(?!\w)",
    )
)
_MAIL: Final = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,24}){1,4}")
_PHONE: Final = re.compile(
    r"(?<![\w$])(?:\+\d{1,3}[ .\-]?)?\(?\d{2,4}\)?[ .\-]?\d{3,4}[ .\-]?\d{4}(?![ .\-]?\w?\d|\w)"
)
_OWN: Final = re.compile(
    r"\b(?:my|me|us|our|mi|mis|nos|nuestro|reach|llamen?(?:me|nos)?|hablen?(?:me|nos)?|marquen?(?:me)?|whatsapp)\b"
    r"[^\d.!?\n]{0,36}$",
    re.IGNORECASE,
)
_THEIRS: Final = re.compile(
    r"unknown|desconocido|called me|texted me|"
    r"me (?:llam|marc)(?:o|aron)|(?:hospital|clinic|agent|agente|lawyer|abogad|bank|banco|worker|code|codigo)",
    re.IGNORECASE,
)
_WINDOW: Final = 48


def redact(text: str, lang: str, kept: Kept) -> str:
    """Return *text* with each thing of the kind *kept* replaced by the placeholder of *lang*."""
    marks = PLACEHOLDERS[kept]
    flat = levelled(text)
    spans = _addresses(flat) if kept == "place" else _contacts(flat)
    return blanked(text, joined(spans), marks.get(lang, marks["en"]))


def redacted(answer: Answer, lang: str, kept: tuple[Kept, ...]) -> Answer:
    """Return *answer* with all its words redacted: what was typed, the notes beside it, and texts in its value."""
    for kind in kept:
        answer = replace(
            answer,
            value=_value(answer.value, lang, kind),
            original=tuple(words(one, kind) for one in answer.original),
            notes=tuple(words(one, kind) for one in answer.notes),
        )
    return answer


def words(said: Original, kept: Kept) -> Original:
    """Return *said* redacted, in its own language."""
    return replace(said, text=redact(said.text, said.lang, kept))


def _value(value: Json, lang: str, kept: Kept) -> Json:
    match value:
        case str():
            return redact(value, lang, kept)
        case list():
            return [_value(one, lang, kept) for one in value]
        case _:  # codes, counts, days and places read by rule hold nothing that was typed
            return value


def _addresses(flat: str) -> Iterator[Span]:
    return (found.span() for pattern in _PLACES for found in pattern.finditer(flat))


def _contacts(flat: str) -> Iterator[Span]:
    yield from (found.span() for found in _MAIL.finditer(flat))
    for found in _PHONE.finditer(flat):
        before = flat[max(0, found.start() - _WINDOW) : found.start()]
        if _OWN.search(before) and not _THEIRS.search(before):
            yield found.span()
