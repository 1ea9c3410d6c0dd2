"""Everything that enters the heart (events, in the past) and leaves it (effects, as orders)."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from flows.afterwards import AfterEffect, AfterEvent
from flows.case_status import Status
from flows.file_messages import EraseFile, Fetch, FileKept, FileRefused
from flows.files import AsSent, Kind
from flows.report import Report
from flows.waiting import EndNeared, Idled, Watch
from flows.words import Line


class Heard(StrEnum):
    """Whether a text was written after the open question was delivered. Only order decides (mailroom §8)."""

    AFTER = "after"
    BEFORE = "before"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Commanded:
    """A /command, without the slash, lower case. *device* is the client's BCP 47 language, "" when unknown."""

    name: str
    argument: str = ""
    device: str = ""


@dataclass(frozen=True, slots=True)
class Tapped:
    """A button: which question's keyboard, which option, at which revision."""

    question: str
    option: str
    rev: int


@dataclass(frozen=True, slots=True)
class Replied:
    """A text. *device* as in ``Commanded``. *forwarded*: somebody else may have written it.

    *message*: its number in the chat, by which a later change of it is found; 0: unknown.
    """

    text: str
    heard: Heard = Heard.AFTER
    device: str = ""
    forwarded: bool = False
    message: int = field(default=0, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Pinned:
    """A point on the map, degrees WGS 84; *live* when it is a live location (refused)."""

    latitude: float
    longitude: float
    live: bool = False


@dataclass(frozen=True, slots=True)
class Attached:
    """Something this build cannot keep: contact, sticker, dice, game, poll, story, gift, checklist, other.

    *caption*: the words that came with it, which can be kept.
    """

    kind: str
    caption: Replied | None = None


@dataclass(frozen=True, slots=True)
class FileCame:
    """A person sent a file; nothing of it is kept yet.

    *token*: the messenger's reference to the bytes; it opens them for whoever holds the bot's own token, so it goes
    into ``Fetch`` and nowhere else. *unique* names the same file for every bot. *bytes* and *media_type* are the
    messenger's word: 0 and "" where it does not say. *beside*: the moving part of a live photo.
    """

    kind: Kind
    token: str = field(repr=False)
    bytes: int
    media_type: str
    as_sent: AsSent
    album: str = ""
    unique: str = field(default="", repr=False)
    caption: Replied | None = None
    beside: "FileCame | None" = None


@dataclass(frozen=True, slots=True)
class Edited:
    """The person edited an older message: its words now, and its number as in ``Replied``; *file*: its file now."""

    text: str
    message: int = field(default=0, repr=False, compare=False)
    file: FileCame | None = None


@dataclass(frozen=True, slots=True)
class Blocked:
    """The person blocked the bot: nothing reaches them until they come back."""


@dataclass(frozen=True, slots=True)
class Quieted:
    """The quiet timer of revision *rev* has run out."""

    rev: int


@dataclass(frozen=True, slots=True)
class Registered:
    """A report was given its receipt code. *until*: save an own copy before it. *handle*: its name inside the hall."""

    code: str
    until: date
    handle: str = ""


@dataclass(frozen=True, slots=True)
class CodeChecked:
    """A receipt code was looked up: its status, or None (wrong and erased alike), or *wait* minutes to wait."""

    status: Status | None = None
    wait: int = 0


@dataclass(frozen=True, slots=True)
class PartnerWrote:
    """A partner's words, as written, for a person who agreed to hear from it.

    *handle*, *letter*: the report they are about and their own name inside the hall, with which they are answered.
    """

    partner: str
    text: str
    handle: str = ""
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Failed:
    """An update, or a due row of *kind*, was set aside after repeated failures: the person is told once."""

    kind: str = ""


@dataclass(frozen=True, slots=True)
class Missed:
    """The house was away so long that the messenger threw taps away; from *since* on, perhaps messages too."""

    since: date | None = None


Event = (
    Commanded
    | Tapped
    | Replied
    | Pinned
    | Attached
    | FileCame
    | FileKept
    | FileRefused
    | Edited
    | Blocked
    | Quieted
    | Idled
    | EndNeared
    | Registered
    | CodeChecked
    | PartnerWrote
    | Failed
    | Missed
    | AfterEvent
)


@dataclass(frozen=True, slots=True)
class Button:
    """One answer. *option* is a short ASCII code; *copy* makes it a copy-to-clipboard button instead."""

    label: Line
    option: str = ""
    copy: str = ""
    style: str = ""


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Say:
    """A note: nothing is asked."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """The open question (or menu). Its buttons carry ``v1:<question>:<option>:<rev>``.

    *redraw*: the event was a tap on this very message, change it in place rather than sending a new one.
    *quietly*: change the open question's message, so that no phone rings; where that cannot be, nothing is said.
    """

    question: str
    rev: int
    lines: tuple[Line, ...]
    rows: Rows = ()
    redraw: bool = False
    quietly: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    """The question whose button was tapped is answered: its message becomes this one line, without keyboard."""

    line: Line


@dataclass(frozen=True, slots=True)
class Toast:
    """A short word shown over the tapped button."""

    line: Line


@dataclass(frozen=True, slots=True)
class Wake:
    """Bring ``Quieted(rev)`` at *at*; replaces an earlier wake of the same person."""

    at: datetime
    rev: int


@dataclass(frozen=True, slots=True)
class Chosen:
    """One partner the person chose: may it write back, may it know the exact place, which files does it get.

    *files*: evidence ids.
    """

    partner: str
    contact: bool
    exact_place: bool
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Submit:
    """Freeze the report, one case and courier job per chosen partner (none: saved only); answered by Registered."""

    report: Report
    chosen: tuple[Chosen, ...]


@dataclass(frozen=True, slots=True)
class CheckCode:
    """Look this receipt code up (digits only, check digit right); answered by CodeChecked."""

    code: str


@dataclass(frozen=True, slots=True)
class EraseReport:
    """Erase the report with this handle and ask its partners to erase."""

    handle: str


@dataclass(frozen=True, slots=True)
class EraseDraft:
    """Erase the draft and destroy its key; what was filed stays."""


@dataclass(frozen=True, slots=True)
class EraseAll:
    """Erase draft, session and every report of this person; ask the partners to erase."""


@dataclass(frozen=True, slots=True)
class Unsend:
    """Delete the person's own message that this event came from (it held an ID number)."""


@dataclass(frozen=True, slots=True)
class ClearChat:
    """Take away both sides' messages of the last 48 hours, as far as the messenger lets us; nothing kept is erased."""


Effect = (
    Say
    | Ask
    | Tick
    | Toast
    | Wake
    | Watch
    | Submit
    | Fetch
    | EraseFile
    | CheckCode
    | EraseReport
    | EraseDraft
    | EraseAll
    | Unsend
    | ClearChat
    | AfterEffect
)
