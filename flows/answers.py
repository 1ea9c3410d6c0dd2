"""What a person answered, in words that survive storage: plain JSON, the original words beside the reading."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Json = Any
"""Plain JSON: None, bool, int, float, str, list, dict."""

UNKNOWN = "asked-unknown"
DECLINED = "asked-declined"
LATER = "temp-unknown"
"""Absent answers in the words of FHIR ``data-absent-reason`` (dialogue 4.1)."""


@dataclass(frozen=True, slots=True)
class Original:
    """Words as they were sent (ID numbers hidden): text, BCP 47 language, RFC 3339 UTC time."""

    text: str
    lang: str
    at: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. Exactly one of *value* and *absent* is set.

    *certainty* is ``sure`` or ``guess``, only from the person's own words or tap. *original* holds the words the
    reading was made from; *notes* holds words that came with the question but could not be read as its answer.
    """

    value: Json = None
    absent: str | None = None
    certainty: str | None = None
    original: tuple[Original, ...] = ()
    notes: tuple[Original, ...] = ()


def to_json(answer: Answer) -> dict[str, Json]:
    """Return *answer* as plain JSON without empty fields."""
    plain: dict[str, Json] = {"value": answer.value, "absent": answer.absent, "certainty": answer.certainty}
    for name, words in (("original", answer.original), ("notes", answer.notes)):
        plain[name] = [[o.text, o.lang, o.at] for o in words]
    return {key: value for key, value in plain.items() if value is not None and value != []}


def from_json(plain: Mapping[str, Json]) -> Answer:
    """Read what ``to_json`` wrote."""
    return Answer(
        value=plain.get("value"),
        absent=plain.get("absent"),
        certainty=plain.get("certainty"),
        original=tuple(Original(*o) for o in plain.get("original", ())),
        notes=tuple(Original(*o) for o in plain.get("notes", ())),
    )
