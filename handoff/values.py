"""Value objects of a case (dialogue 7.2): each value with where it comes from. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from flows.answers import Answer, Json, Original
from flows.huridocs import date_type

TOLD = "told_by_reporter"
DERIVED = "derived"

Labels = Mapping[str, Mapping[str, str]]
"""question id -> code -> message id of its label."""
Words = Mapping[str, Mapping[str, str]]
"""language -> message id -> text."""
Value = dict[str, Json]


@dataclass(frozen=True, slots=True)
class Wording:
    """Names codes in English and in the partner's language."""

    labels: Labels
    words: Words
    lang: str

    def of(self, question: str, code: Json) -> dict[str, str]:
        """Return ``label_en`` and ``label`` of *code*; nothing where the question has no such label."""
        english = self.labels.get(question, {}).get(code) if isinstance(code, str) else None
        return (
            {}
            if english is None
            else {"label_en": english, "label": self.words.get(self.lang, {}).get(english) or english}
        )


def message(said: Original) -> dict[str, Json]:
    """Return one message in the words it was sent in; *forwarded*: somebody else may have written them."""
    plain = {"lang": said.lang, "text": said.text, "message_time": said.at}
    return plain | ({"forwarded": True} if said.forwarded else {})


def original(said: Sequence[Original]) -> dict[str, Json]:
    """Return the words a reading was made from; several are joined by line breaks, timed as the first."""
    if not said:
        return {}
    first = replace(
        said[0], text="\n".join(one.text for one in said), forwarded=any(one.forwarded for one in said)
    )
    return {"original": message(first)}


def told(value: Json, answer: Answer, sens: int, consent: str) -> Value:
    """Return what the person told, or how it is absent (a FHIR data-absent-reason)."""
    return {
        "value": value,
        "source": TOLD,
        "absent": answer.absent,
        "certainty": answer.certainty,
        **original(answer.original),
        "sens": sens,
        "consent": consent,
    }


def dated(value: Value) -> Value:
    """Return the value of a date (EDTF) with what HURIDOCS calls such a date."""
    kind = None if value["value"] is None else date_type(value["value"])
    return value | ({} if kind is None else {"huridocs_list_48": kind})


def derived(value: Json, derived_from: Sequence[str], method: str, sens: int, consent: str) -> Value:
    """Return what was worked out by a rule from what the person told."""
    return {
        "value": value,
        "source": DERIVED,
        "absent": None,
        "certainty": None,
        "derived_from": list(derived_from),
        "method": method,
        "sens": sens,
        "consent": consent,
    }
