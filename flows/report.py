"""A report: what the person agreed to keep and send, frozen. Plain JSON with a version."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from types import MappingProxyType
from typing import Any

from flows import answers as written
from flows.answers import Answer, Original
from flows.files import KeptFile, from_plain, to_plain

VERSION = 1


@dataclass(frozen=True, slots=True)
class Consent:
    """One consent row (dialogue 3.4): *given_at* RFC 3339 UTC, *how* is ``tap``, *recipient* a partner id or None.

    *withdrawn_at*: when it was taken back; "" as long as it holds.
    """

    id: str
    value: str
    purpose: str
    text_version: str
    lang: str
    given_at: str
    recipient: str | None = None
    how: str = "tap"
    withdrawn_at: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """A partner's question and its answer, in an addendum that goes to that partner alone.

    *question*: as the partner wrote it, or the message id of a fixed one, *id*. *kind*: ``choice``, ``date``,
    ``text`` or ``refer``. *value*: the label chosen, EDTF, ``yes`` or ``no``; "" where the words are all there is.
    *reply_id*: the partner's own name for what it sent.
    """

    question: str
    kind: str
    value: str = ""
    id: str = ""
    reply_id: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """Answers by question id, the consents given, words that found no place, and files. Times RFC 3339 UTC.

    *linked*: the handle of another report of the same person that may be about the same thing; it goes to nobody.
    *answered*: the partner's question that an addendum answers. *versions*: catalogue (questions) and content (cards)
    in force. *demo* marks reports made for trying out.
    """

    lang: str
    started_at: str
    submitted_at: str
    answers: Mapping[str, Answer]
    consents: tuple[Consent, ...] = ()
    notes: tuple[Original, ...] = ()
    versions: tuple[tuple[str, str], ...] = ()
    demo: bool = False
    files: tuple[KeptFile, ...] = ()
    linked: str = ""
    answered: Answered | None = None


def to_json(report: Report) -> str:
    """Return *report* as versioned JSON."""
    plain = {
        "version": VERSION,
        "lang": report.lang,
        "started_at": report.started_at,
        "submitted_at": report.submitted_at,
        "answers": {key: written.to_json(answer) for key, answer in report.answers.items()},
        "consents": [asdict(consent) for consent in report.consents],
        "notes": [note.plain() for note in report.notes],
        "versions": dict(report.versions),
        "demo": report.demo,
        "files": [to_plain(file) for file in report.files],
        **({"linked": report.linked} if report.linked else {}),
        **({"answered": asdict(report.answered)} if report.answered else {}),
    }
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def from_json(text: str | bytes) -> Report:
    """Read what ``to_json`` wrote; ValueError for an unknown version."""
    plain: dict[str, Any] = json.loads(text)
    if plain["version"] != VERSION:
        message = "unknown report version"
        raise ValueError(message)
    return Report(
        lang=plain["lang"],
        started_at=plain["started_at"],
        submitted_at=plain["submitted_at"],
        answers=MappingProxyType({key: written.from_json(value) for key, value in plain["answers"].items()}),
        consents=tuple(Consent(**row) for row in plain["consents"]),
        notes=tuple(Original(*o) for o in plain["notes"]),
        versions=tuple(sorted(plain["versions"].items())),
        demo=plain["demo"],
        files=tuple(from_plain(file) for file in plain.get("files", ())),
        linked=plain.get("linked", ""),
        answered=Answered(**plain["answered"]) if "answered" in plain else None,
    )
