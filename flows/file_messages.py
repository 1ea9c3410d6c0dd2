"""What passes between the heart and its door about the bytes of a file: what was kept or not, and what to fetch."""

from dataclasses import dataclass, field

from flows.files import AsSent, Kind, Refusal


@dataclass(frozen=True, slots=True)
class FileKept:
    """A file is durable. *media_type* was read from its bytes. *again*: the hall had the same bytes before.

    *question*: see ``Fetch``.
    """

    file: str
    kind: Kind
    as_sent: AsSent
    media_type: str
    bytes: int
    sha256: str
    again: bool = False
    album: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True)
class FileRefused:
    """A file could not be kept. *file*: an evidence id for the line that stands without bytes.

    *limit*: the server's, in bytes, where that is the reason.
    """

    reason: Refusal
    kind: Kind
    bytes: int
    media_type: str
    file: str = ""
    as_sent: AsSent = "original_file"
    album: str = ""
    limit: int = 0


@dataclass(frozen=True, slots=True)
class Fetch:
    """Fetch a file and keep it; answered by FileKept or FileRefused. *token*, *unique*: see ``FileCame``.

    *question*: the one that was open when it was sent.
    """

    kind: Kind
    token: str = field(repr=False)
    bytes: int
    media_type: str
    as_sent: AsSent
    album: str = ""
    unique: str = field(default="", repr=False)
    question: str = ""


@dataclass(frozen=True, slots=True)
class EraseFile:
    """Erase the file with this evidence id: its bytes, its key, its row."""

    file: str
