"""What passes between the heart and its door about the bytes of a file: what was kept or not, and what to fetch."""

from dataclasses import dataclass, field

from flows.files import AsSent, Kind, Refusal


@dataclass(frozen=True, slots=True)
class FileKept:
    """A file is durable. *media_type* was read from its bytes. *again*: the hall had the same bytes before.

    *filed*: the sent report has them, which this file was to be added to.

    *question*, *handle*: see ``Fetch``.
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
    handle: str = ""
    filed: bool = False


@dataclass(frozen=True, slots=True)
class FileRefused:
    """A file could not be kept. *file*: an evidence id for the line that stands without bytes.

    *limit*: the server's, in bytes, where that is the reason. *handle*: see ``Fetch``.
    """

    reason: Refusal
    kind: Kind
    bytes: int
    media_type: str
    file: str = ""
    as_sent: AsSent = "original_file"
    album: str = ""
    limit: int = 0
    handle: str = ""


@dataclass(frozen=True, slots=True)
class Fetch:
    """Fetch a file and keep it; answered by FileKept or FileRefused. *token*, *unique*: see ``FileCame``.

    *question*: the one that was open when it was sent. *handle*: the sent report it may be added to; "": it is the
    draft's.
    """

    kind: Kind
    token: str = field(repr=False)
    bytes: int
    media_type: str
    as_sent: AsSent
    album: str = ""
    unique: str = field(default="", repr=False)
    question: str = ""
    handle: str = ""


@dataclass(frozen=True, slots=True)
class EraseFile:
    """Erase the file with this evidence id: its bytes, its key, its row."""

    file: str
