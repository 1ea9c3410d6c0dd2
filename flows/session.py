"""What is remembered of a person between two messages: a frozen value with versioned JSON."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields
from types import MappingProxyType
from typing import Any

from flows import after_send
from flows import answers as written
from flows.after_send import AfterSend
from flows.answers import Answer, Json, Original
from flows.copies import replace
from flows.file_messages import Fetch
from flows.files import KeptFile, from_plain, to_plain
from flows.phases import Move, Phase, advance
from flows.report import Consent
from flows.unheard import SaidOnce, heard_again, waiting

VERSION = 1
ROOM = 20_000
"""Characters of all notes of one draft."""
_TO_CONFIRM = frozenset({"contact", "contact?"})
"""Doubts whose words stay with their question: a phone number is no note."""


@dataclass(frozen=True, slots=True)
class Pending:
    """A reading that waits for a tap: which kind of doubt, and the answers to choose from."""

    kind: str
    options: tuple[Answer, ...] = ()
    words: Original | None = None

    def chosen(self, option: str) -> Answer | None:
        """Return the answer behind a button ("c0", "c1" …); None for any other button."""
        return dict(zip((f"c{i}" for i in range(len(self.options))), self.options, strict=True)).get(option)


@dataclass(frozen=True, slots=True)
class Doubt:
    """What came beside the open question and only the person can settle (``flows.doubts``).

    *kind* ``forward``: whose words were sent on; ``place``: whether *answer*, a point on the map, is the place;
    ``status``: whether to hide what a note tells of somebody's status.
    """

    kind: str
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class Was:
    """What the answer to *question* was before it became another one (``flows.changes``)."""

    question: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Same:
    """Whether this draft is about the same thing as an own report (``flows.same``, question L1 of the dialogue).

    *state*: ``looking`` · ``asked`` · ``new`` · ``unsure`` · ``adding`` · ``added``. *handle* names the report in the
    hall; *day* (EDTF), *town* and *land* (``US-IL``) say what it is about, *filed* when it was made. *mark*: of the
    draft as it was added.
    """

    state: str
    handle: str = ""
    day: str = ""
    town: str = ""
    land: str = ""
    filed: str = ""
    mark: int = 0


@dataclass(frozen=True, slots=True)
class Filed:
    """One report that went out of the draft: RFC 3339 time and the partners' names (none: saved only).

    *handle* names it inside the hall, once it has its code. *erased*: by its code, or it was gone when looked for.
    *minor*: it is of a person under 18. *until*: before this day an own copy should be saved, YYYY-MM-DD; "" where
    the report was sent by a build that did not write it down. *fits*: ids of the partners that could receive it then;
    None where it was not written down.
    """

    at: str
    partners: tuple[str, ...] = ()
    handle: str = ""
    erased: bool = False
    minor: bool = False
    until: str = ""
    fits: tuple[str, ...] | None = None


MOST_FILED = 50
"""Reports a session remembers: five days of all that may be sent and saved in one."""


def remembered(*filed: Filed) -> tuple[Filed, ...]:
    """Return the newest of *filed*. Where there are too many, the oldest that were erased go first."""
    spare = len(filed) - MOST_FILED
    if spare <= 0:
        return filed
    gone = [at for at, one in enumerate(filed) if one.erased][:spare]
    left = tuple(one for at, one in enumerate(filed) if at not in gone)
    return left[-MOST_FILED:]


_CLEAN: Mapping[str, Any] = MappingProxyType(
    {"editing": "", "picked": (), "page": "", "pending": None, "tries": 0, "listening": False}
)
"""A question's screen with nothing left open on it."""


@dataclass(frozen=True)  # no slots: see flows.copies
class Session:
    """The memory of one conversation.

    *asked*, *rev*: the question last shown and its revision, which a tap must carry. *editing*: a question that
    is open although it has an answer. *picked*, *page*, *pending*, *tries*: the state of the open question's own
    screen. *listening*: the story is open for more lines until the quiet timer runs out. *aside*: words whose
    question cannot be known. *last*: the question answered last. *back*: the phase an interruption left.
    *under*: the phase that stays open under an aside. *told*: codes and date of the report filed last, for its
    options. *handle*: the report a receipt code opened. *permission*: why a helper may speak (``rep.permission``).
    *minor*: the person said that they are 13 to 17. *warned*: kind of alarm to the time its whole screen was shown
    last. *heard_at*: about when the person last did something, RFC 3339, no closer than minutes.
    *state*, *partner*: what the link that led here named, until it is used. *fetching*: how many files are
    on their way, *fetching_at*: since when the last of them is. *arrived*: what came of files that the person has
    not been told of yet: evidence ids and codes.
    *agreed_to*: version of the notice shown at *agreed_at*. *marks*: of files that came (``flows.replacing``).
    *waiting*: files that were not fetched, since *waiting_at*; *dropped_at*: *files* and *notes* were saved without a
    report, the first of them then (``flows.dropping``). *young*: the person said that they are under 18.
    *doubt*: what came beside the question and must be settled. *held*: words for a question with buttons that wait
    for more of them. *sent*: numbers of the messages that went into the report filed last. *forwards*: it was asked
    whose the words are that were sent on. *nudged*: when a sticker was answered last. *calmed*: an insult was answered.
    *blocked*: the person does not want to hear from us. *unheard*: what is told when they are back. *hidden*: the chat
    was cleared, and nothing was done in it since. *module*: the module that is open. *to_ask*: questions to put before
    the review is shown again.
    *came_back*: skipped questions that were put once more. *share*: groups of private answers (``flows.private``)
    that may go out. *after*: what goes on with reports that were sent. *changes*: what answers were before, oldest
    first. *remind*: each yes and no to the reminder (``flows.reminder``).
    """

    phase: Phase = Phase.LANG
    lang: str = ""
    device: str = ""
    rev: int = 0
    asked: str = ""
    answers: Mapping[str, Answer] = field(default_factory=lambda: MappingProxyType({}))
    editing: str = ""
    picked: tuple[str, ...] = ()
    page: str = ""
    pending: Pending | None = None
    tries: int = 0
    listening: bool = False
    aside: Original | None = None
    doubt: Doubt | None = None
    held: tuple[Original, ...] = ()
    notes: tuple[Original, ...] = ()
    files: tuple[KeptFile, ...] = ()
    fetching: int = 0
    fetching_at: str = ""
    marks: tuple[str, ...] = ()
    waiting: tuple[Fetch, ...] = ()
    waiting_at: str = ""
    dropped_at: str = ""
    young: bool = False
    arrived: tuple[str, ...] = ()
    last: str = ""
    back: Phase | None = None
    started_at: str = ""
    agreed_at: str = ""
    agreed_to: str = ""
    exact_place: bool = False
    filed: tuple[Filed, ...] = ()
    told: Mapping[str, Answer] = field(default_factory=lambda: MappingProxyType({}))
    handle: str = ""
    under: Phase | None = None
    permission: str = ""
    minor: bool = False
    warned: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    heard_at: str = ""
    state: str = ""
    partner: str = ""
    sent: tuple[int, ...] = ()
    forwards: bool = False
    nudged: str = ""
    calmed: bool = False
    blocked: bool = False
    unheard: tuple[SaidOnce, ...] = ()
    hidden: bool = False
    module: str = ""
    to_ask: tuple[str, ...] = ()
    came_back: tuple[str, ...] = ()
    share: tuple[str, ...] = ()
    after: AfterSend = field(default_factory=AfterSend)
    changes: tuple[Was, ...] = ()
    remind: tuple[Consent, ...] = ()
    same: Same | None = None

    def moved(self, move: Move) -> "Session":
        """Return the session one phase further; the new phase begins with a clean screen."""
        return replace(self, phase=advance(self.phase, move), page="", handle="")

    def with_answer(self, question: str, answer: Answer) -> "Session":
        """Return the session with one answer more (or another one) and a clean screen."""
        answers = MappingProxyType({**self.answers, question: answer})
        to_ask = tuple(name for name in self.to_ask if name != question)
        return replace(self, **_CLEAN, answers=answers, last=question, to_ask=to_ask)

    def settled(self) -> "Session":
        """Return the session with nothing left open on the screen of its question; words in doubt become a note."""
        words = self.pending.words if self.pending and self.pending.kind not in _TO_CONFIRM else None
        return replace(self if words is None else self.noted(words), **_CLEAN)

    def noted(self, *words: Original) -> "Session":
        """Return the session with *words* among its notes; the same session where there is no room for them."""
        taken = sum(len(note.text) for note in (*self.notes, *words))
        return self if taken > ROOM else replace(self, notes=(*self.notes, *words))

    def to_json(self) -> str:
        """Return plain JSON with a version; fields that hold their default are left out."""
        told = {name: value for name, value in self.__dict__.items() if value != _DEFAULTS[name]}
        return _JSON.encode({"version": VERSION, **told})

    @staticmethod
    def from_json(text: str | bytes) -> "Session":
        """Read what ``to_json`` wrote; ValueError for an unknown version."""
        plain: dict[str, Any] = json.loads(text)
        if plain.pop("version") != VERSION:
            message = "unknown session version"
            raise ValueError(message)
        return replace(_NEW, **{name: _READ.get(name, _same)(value) for name, value in plain.items()})


_NEW = Session()
_DEFAULTS: Mapping[str, Any] = {part.name: getattr(_NEW, part.name) for part in fields(Session)}


def open_report(session: Session) -> Filed | None:
    """Return the report that was sent last and can be added to."""
    return next((one for one in reversed(session.filed) if one.handle), None)


def _plain(value: Json) -> Json:
    """Return one of the session's own values as JSON can hold it."""
    match value:
        case Original():
            return value.plain(numbered=True)
        case Answer():
            return written.to_json(value, numbered=True)
        case Doubt(kind=first, answer=answer) | Was(question=first, answer=answer):
            return first, answer
        case Filed():
            return value.at, value.partners, value.handle, value.erased, value.minor, value.until, value.fits
        case AfterSend():
            return after_send.to_plain(value)
        case Pending():
            return value.kind, value.options, value.words
        case KeptFile() | Fetch() | Consent() | Same():
            return to_plain(value) if isinstance(value, KeptFile) else asdict(value)
        case _:
            return waiting(value) if isinstance(value, SaidOnce) else dict(value)


_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_plain)


def _same(value: Json) -> Json:
    return value


def _answers(plain: dict[str, Any]) -> Mapping[str, Answer]:
    return MappingProxyType({key: written.from_json(value) for key, value in plain.items()})


def _original(plain: list[Any]) -> Original:
    return Original(*plain)


def _pending(plain: list[Any]) -> Pending:
    kind, options, words = plain
    return Pending(
        kind, tuple(written.from_json(o) for o in options), None if words is None else Original(*words)
    )


def _filed(plain: list[Any]) -> Filed:
    at, partners, *more = plain
    filed = Filed(at, tuple(partners), *more)
    return replace(filed, fits=None if filed.fits is None else tuple(filed.fits))


def _doubt(plain: list[Any]) -> Doubt:
    kind, answer = plain
    return Doubt(kind, None if answer is None else written.from_json(answer))


_READ: dict[str, Callable[[Any], Any]] = {
    "phase": Phase,
    "back": Phase,
    "under": Phase,
    "warned": MappingProxyType,
    "answers": _answers,
    "told": _answers,
    "picked": tuple,
    "to_ask": tuple,
    "came_back": tuple,
    "share": tuple,
    "arrived": tuple,
    "aside": _original,
    "doubt": _doubt,
    "held": lambda plain: tuple(Original(*o) for o in plain),
    "sent": tuple,
    "marks": tuple,
    "notes": lambda plain: tuple(Original(*o) for o in plain),
    "pending": _pending,
    "waiting": lambda plain: tuple(Fetch(**file) for file in plain),
    "files": lambda plain: tuple(from_plain(file) for file in plain),
    "filed": lambda plain: tuple(map(_filed, plain)),
    "after": after_send.from_plain,
    "unheard": lambda plain: tuple(heard_again(one) for one in plain),
    "same": lambda plain: Same(**plain),
    "remind": lambda plain: tuple(Consent(**row) for row in plain),
    "changes": lambda plain: tuple(Was(name, written.from_json(answer)) for name, answer in plain),
}
