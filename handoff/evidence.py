"""Files in ``case.json`` (dialogue 7.4): what each one is, what became of it, and why bytes are not there. Pure."""

from dataclasses import dataclass
from typing import Literal

from flows.answers import Json
from flows.files import KeptFile
from handoff.values import TOLD, Value, Wording, derived

Why = Literal["not_here", "cannot_be_cleaned", "may_show_place", "mail_too_big", "damaged", "missing"]
"""Why the bytes of a file are not in the parcel: the person has them; no clean copy of the picture can be made; it
may show where it was made, which this partner may not know; too large for a mail; not what came; they are gone."""

_OFFICE, _OPEN = "application/vnd.openxmlformats-officedocument", "application/vnd.oasis.opendocument"
EXTENSIONS = {
    "application/ogg": "ogg",
    "application/pdf": "pdf",
    "application/rtf": "rtf",
    f"{_OFFICE}.spreadsheetml.sheet": "xlsx",
    f"{_OFFICE}.wordprocessingml.document": "docx",
    f"{_OPEN}.spreadsheet": "ods",
    f"{_OPEN}.text": "odt",
    "audio/aac": "aac",
    "audio/amr": "amr",
    "audio/flac": "flac",
    "audio/mp4": "m4a",
    "audio/mpeg": "mp3",
    "audio/ogg": "ogg",
    "audio/wav": "wav",
    "image/avif": "avif",
    "image/gif": "gif",
    "image/heic": "heic",
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/tiff": "tif",
    "image/webp": "webp",
    "text/plain": "txt",
    "video/3gpp": "3gp",
    "video/mp4": "mp4",
    "video/quicktime": "mov",
    "video/webm": "webm",
    "video/x-matroska": "mkv",
    "video/x-msvideo": "avi",
}


@dataclass(frozen=True, slots=True)
class Derivative:
    """A copy made from a file: *what* was done, by which *tool*, when (RFC 3339 UTC); of its bytes."""

    what: str
    sha256: str
    bytes: int
    tool: str
    when: str


@dataclass(frozen=True, slots=True)
class Custody:
    """One line of the log: who had the file, when (RFC 3339 UTC), and whether its checksum was right."""

    when: str
    who: str
    action: str
    hash_ok: bool | None


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file this partner may know of. *name*: where it lies in the parcel, "" when it does not (*why*).

    *part*: which of the case's parcels it lies in.

    *captured_at*, *point*: what the camera wrote into it, set only for a partner that may know the exact place.
    """

    file: KeptFile
    name: str = ""
    why: Why | Literal[""] = ""
    copy: Derivative | None = None
    custody: tuple[Custody, ...] = ()
    captured_at: str = ""
    point: tuple[float, float] | None = None
    part: int = 1


def name_of(file: KeptFile) -> str:
    """Return the name of a file in the parcel: made by us, never the person's."""
    return f"evidence/{file.file}.{EXTENSIONS.get(file.media_type, 'bin')}"


def items(enclosed: tuple[Enclosed, ...], wording: Wording, partner: str) -> list[Value]:
    """Return the ``evidence`` of a case: files the person chose for *partner*."""
    return [_item(one, wording, partner) for one in enclosed if not one.file.held]


def with_person(enclosed: tuple[Enclosed, ...]) -> int:
    """Return how many files only the person has. Nobody could choose them, so they are counted and no more."""
    return sum(one.file.held for one in enclosed)


def parts(enclosed: tuple[Enclosed, ...]) -> int:
    """Return how many parcels the case has."""
    return max((one.part for one in enclosed), default=1)


def _item(one: Enclosed, wording: Wording, partner: str) -> Value:
    file, consent = one.file, f"c.media.{partner}"
    sent = "held" if not one.name else "cleaned_copy" if one.copy else "original"
    return {
        "evidence_id": file.file,
        "kind": file.kind,
        "as_sent": file.as_sent,
        "sha256": file.sha256,
        "bytes": file.bytes,
        "media_type": file.media_type,
        "received_at": file.at,
        "sent": sent,
        **({"held_why": one.why} if one.why else {}),
        **({"path": one.name} if one.name else {}),
        **({"part": one.part} if one.part > 1 else {}),
        **_coded("author", "med.author", file.author, 2, wording, consent),
        **_coded("original_claim", "med.original", file.original, 1, wording, consent),
        "shows": [_value("med.shows", code, 1, wording, consent) for code in file.shows],
        **({"note": _value("med.note", file.note, 1, wording, consent)} if file.note else {}),
        **_embedded(one, partner),
        "derivatives": [_derivative(one.copy)] if one.copy else [],
        "custody": [_custody(row) for row in one.custody],
    }


def _embedded(one: Enclosed, partner: str) -> Value:
    """Return time and place out of the picture itself: worked out, and only with consent to the exact place."""
    found: list[tuple[str, Json]] = []
    if one.captured_at:
        found.append(("captured_at_embedded", one.captured_at))
    if one.point:
        latitude, longitude = one.point
        found.append(("gps_embedded", {"type": "Point", "coordinates": [longitude, latitude]}))
    return {name: derived(value, ("med.item",), "exif/1", 3, f"c.place.{partner}") for name, value in found}


def _coded(name: str, question: str, code: str, sens: int, wording: Wording, consent: str) -> Value:
    return {name: _value(question, code, sens, wording, consent)} if code else {}


def _value(question: str, value: Json, sens: int, wording: Wording, consent: str) -> Value:
    plain = {"value": value, "source": TOLD, "absent": None, "certainty": None}
    return {**plain, "sens": sens, "consent": consent, **wording.of(question, value)}


def _derivative(copy: Derivative) -> Value:
    of = {"what": copy.what, "sha256": copy.sha256, "bytes": copy.bytes}
    return {**of, "tool": copy.tool, "when": copy.when}


def _custody(row: Custody) -> Value:
    return {"when": row.when, "who": row.who, "action": row.action, "hash_ok": row.hash_ok}
