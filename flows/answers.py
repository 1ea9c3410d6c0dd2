"""What a person answered, in words that survive storage: plain JSON, the original words beside the reading."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Json = Any
"""Plain JSON: None, bool, int, float, str, list, dict."""

UNKNOWN = "asked-unknown"
DECLINED = "asked-declined"
LATER = "temp-unknown"
"""Absent answers in the words of FHIR ``data-absent-reason`` (dialogue 4.1)."""


@dataclass(frozen=True, slots=True)
class Original:
    """Words as they were sent (ID numbers hidden): text, BCP 47 language, RFC 3339 UTC time.

    *forwarded*: somebody else may have written them. *message*: number of the message in the chat, by which a later
    change of it is found; 0 when it is not known any more. It never leaves the draft. *hidden*: a note that was told
    from another account; it goes out with the report, and is not shown here (dialogue 5.6).
    """

    text: str
    lang: str
    at: str
    forwarded: bool = False
    message: int = field(default=0, repr=False, compare=False)
    hidden: bool = False

    def plain(self, *, numbered: bool = False) -> list[Json]:
        """Return plain JSON, without defaults at its end; *numbered*: with the message's number."""
        rest: list[Json] = [self.forwarded, self.message if numbered else 0, self.hidden]
        while rest and not rest[-1]:
            rest.pop()
        return [self.text, self.lang, self.at, *rest]


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. Exactly one of *value* and *absent* is set.

    *certainty* is ``sure`` or ``guess``, only from the person's own words or tap. *original* holds the words the
    reading was made from; *notes* holds words that came with the question but could not be read as its answer.
    *hidden*: told from another account; it is kept and sent, and not shown here (dialogue 5.6).
    """

    value: Json = None
    absent: str | None = None
    certainty: str | None = None
    original: tuple[Original, ...] = ()
    notes: tuple[Original, ...] = ()
    hidden: bool = False


def to_json(answer: Answer, *, numbered: bool = False) -> dict[str, Json]:
    """Return *answer* as plain JSON without empty fields; *numbered* as in ``Original.plain``."""
    plain: dict[str, Json] = {"value": answer.value, "absent": answer.absent, "certainty": answer.certainty}
    for name, words in (("original", answer.original), ("notes", answer.notes)):
        plain[name] = [original.plain(numbered=numbered) for original in words]
    plain |= {"hidden": True} if answer.hidden else {}
    return {key: value for key, value in plain.items() if value is not None and value != []}


def from_json(plain: Mapping[str, Json]) -> Answer:
    """Read what ``to_json`` wrote."""
    return Answer(
        value=plain.get("value"),
        absent=plain.get("absent"),
        certainty=plain.get("certainty"),
        original=tuple(Original(*o) for o in plain.get("original", ())),
        notes=tuple(Original(*o) for o in plain.get("notes", ())),
        hidden=plain.get("hidden", False),
    )
