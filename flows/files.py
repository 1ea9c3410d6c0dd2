"""Files a person sent, as the heart knows them: what is told about the bytes, never the bytes.

A *file* is what a person sent; its *evidence id* (16 hex signs, made by the hall) is its only name. Telegram's own
references stay with the door: they open the file for whoever holds the token.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal

from flows.words import N_

Kind = Literal["photo", "video", "voice", "audio", "document"]
KINDS: Mapping[str, str] = {
    "photo": N_("photo"),
    "video": N_("video"),
    "voice": N_("voice message"),
    "audio": N_("sound"),
    "document": N_("document"),
}
"""How each kind is called, on every screen and paper."""
AsSent = Literal["compressed", "original_file", "forwarded"]
"""How it came: changed by the messenger, byte for byte, or forwarded from another chat (dialogue 7.4)."""
Refusal = Literal["too_big", "type", "gone", "full", "many", "unreadable"]
"""Why bytes were not kept: over the server's limit; a type we do not take; the messenger has them no more; the
report's 200 MB; the report's 60 files; nothing in it, or what came is not what was announced."""

MOST_FILES = 60
MOST_BYTES = 200 * 1024 * 1024
"""Of one report (design §3)."""

PRIVATE = frozenset({"child", "home", "self"})
"""What in a file keeps it here until the person chooses otherwise (dialogue 3.4)."""
CLEANABLE = frozenset({"image/jpeg", "image/png"})
"""Of these the courier makes a copy without the place and the camera; nothing else goes out unasked."""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """One file of a draft or report. *sha256* of the bytes as received, 64 hex signs; *bytes* their number.

    *number*: what the person is told it is called. *media_type*: read from the bytes (of what is *held*: as
    announced). *held*: the bytes were never here, the person holds them. *at*: RFC 3339 UTC. *lang*: the
    conversation's, for what is spoken. *question*: the question it was sent as the answer to. *author*, *original*,
    *shows*, *note*: the answers to M2–M5; *described*: those were asked. *share*: the person's own choice, None until
    there is one. *hidden*: it was sent from another account; what it is and shows is not told here (dialogue 5.6).
    """

    file: str
    kind: Kind
    as_sent: AsSent
    media_type: str
    bytes: int
    sha256: str
    at: str
    number: int = 0
    lang: str = ""
    held: bool = False
    question: str = ""
    author: str = ""
    original: str = ""
    shows: tuple[str, ...] = ()
    note: str = ""
    described: bool = False
    share: bool | None = None
    hidden: bool = False

    @property
    def goes(self) -> bool:
        """Whether it goes to a partner: the person's choice, else what may go without one (dialogue 3.4)."""
        if self.held:
            return False
        return self.unmarked and self.media_type in CLEANABLE if self.share is None else self.share

    @property
    def unmarked(self) -> bool:
        """Whether it shows nothing that keeps it here. A voice message is the person's voice, unless forwarded."""
        own_voice = self.kind == "voice" and self.as_sent != "forwarded"
        return not own_voice and not PRIVATE & set(self.shows)


def to_plain(file: KeptFile) -> dict[str, Any]:
    """Return *file* as plain JSON without the fields that hold their default."""
    named = ((part.name, getattr(file, part.name), part.default) for part in fields(file))
    return {name: value for name, value, default in named if value != default}


def from_plain(plain: Mapping[str, Any]) -> KeptFile:
    """Read what ``to_plain`` wrote."""
    return KeptFile(**{**plain, "shows": tuple(plain.get("shows", ()))})


def going(files: tuple[KeptFile, ...]) -> tuple[str, ...]:
    """Return the evidence ids of the files that go to a partner as things stand."""
    return tuple(file.file for file in files if file.goes)
