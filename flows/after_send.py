"""What the session remembers of reports after Send: which one stands open, and words that are not added yet."""

from dataclasses import asdict, dataclass, field, replace
from typing import Any

from flows import answers as written
from flows.answers import Answer, Original
from flows.files import KeptFile
from flows.files import from_plain as file_from_plain
from flows.files import to_plain as file_to_plain
from flows.replies import Asked
from flows.report import Answered


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for the person's word: its name inside the hall, the report's, the partner's name.

    *kind*: ``text``, ``choice`` or ``date``: a question, *asked* where it came as a typed one · ``refer``: the partner
    wants to send the report to *other* (*other_id*: a partner of ours) · ``next``: it may go to another partner.
    """

    letter: str
    handle: str
    partner: str
    kind: str = "text"
    asked: Asked | None = None
    other: str = ""
    other_id: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """One partner's case of the report that stands open: the partner's name and id, and what is known of its way.

    *open*: it can be taken back. *steps*: a code and the day, ISO, "" where there is none.
    """

    partner: str
    who: str
    open: bool = True
    steps: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SendingOn:
    """A sent report that may go to one partner more: what the person is choosing; never a word of the report.

    *partners*: ids of those offered. *told*: ids of the private questions that were answered. *share*: groups of them
    that go. *files*: evidence ids that would go; *some*: there are files. *exact*: the exact place is known, *place*:
    it goes. *added*: there are later additions; those for all partners go too. *letter*: the question "may we refer
    it" that is answered with it.
    """

    handle: str
    partners: tuple[str, ...]
    told: tuple[str, ...] = ()
    share: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    some: bool = False
    exact: bool = False
    place: bool = False
    minor: bool = False
    child: bool = False
    letter: str = ""
    added: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """What the report that a code opened allows. *partners*: who has it, by name. *draft*: it was not sent.

    *readable*: this account sent it and we can still read it. *minor*: of a person under 18. *held*: its cases.
    """

    partners: tuple[str, ...] = ()
    readable: bool = False
    draft: bool = False
    own: bool = False
    letters: tuple[Waiting, ...] = ()
    minor: bool = False
    held: tuple[Held, ...] = ()


@dataclass(frozen=True, slots=True)
class Adding:
    """Words and files for a report that was sent, kept until the person says yes or no. *partners*: who would get them.

    *question*: whose answer they correct; *answer*: what was read in them. *letter*: the question they answer.
    *asked*: what was asked about the files that are not described yet. *minor*: the report is of a person under 18.
    *reply*: what a typed question is answered with.
    """

    handle: str
    partners: tuple[str, ...] = ()
    words: tuple[Original, ...] = ()
    question: str = ""
    answer: Answer | None = None
    letter: str = ""
    files: tuple[KeptFile, ...] = ()
    asked: tuple[str, ...] = ()
    minor: bool = False
    reply: Answered | None = None

    @property
    def begun(self) -> bool:
        """Whether something waits for a yes or a no."""
        return bool(self.words or self.files)


@dataclass(frozen=True, slots=True)
class Typed:
    """How far the answer to a partner's typed question has come; apart from what is in doubt in a form meanwhile.

    *missed*: words were not understood once. *words*: what was read as a date, *whens* the readings to choose from:
    EDTF, time or "", and whether it is about.
    """

    missed: bool = False
    words: str = ""
    whens: tuple[tuple[str, str, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class AfterSend:
    """*opened* counts only while a handle stands open. *letters*: partners' questions of this account's reports.

    *paper*: what is to be made of the report that is being opened. *sending*: it may go to one partner more.
    *typed*: the answer to the typed question that is open.
    """

    opened: Opened | None = None
    adding: Adding | None = None
    letters: tuple[Waiting, ...] = ()
    paper: str = ""
    sending: SendingOn | None = None
    typed: Typed = field(default_factory=Typed)

    @property
    def files(self) -> tuple[KeptFile, ...]:
        """Files that wait for the yes. They are no draft's."""
        return self.adding.files if self.adding is not None else ()


def to_plain(after: AfterSend) -> dict[str, Any]:
    """Return *after* as plain JSON."""
    adding = after.adding
    plain: dict[str, Any] = {"letters": [_letter(one) for one in after.letters]}
    if after.opened is not None:
        plain["opened"] = asdict(after.opened)
    if adding is not None:
        read = adding.answer and written.to_json(adding.answer)
        words = [one.plain(numbered=True) for one in adding.words]
        files = [file_to_plain(file) for file in adding.files]
        told = [adding.handle, adding.partners, words, adding.question, read, adding.letter]
        reply = adding.reply and asdict(adding.reply)
        plain["adding"] = [*told, files, adding.asked, adding.minor, reply]
    if after.sending is not None:
        plain["sending"] = asdict(after.sending)
    if after.typed != Typed():
        plain["typed"] = asdict(after.typed)
    return plain | ({"paper": after.paper} if after.paper else {})


def from_plain(plain: dict[str, Any]) -> AfterSend:
    """Read what ``to_plain`` wrote."""
    letters = tuple(_waiting(one) for one in plain["letters"])
    read = _opened(plain.get("opened")), _adding(plain.get("adding"))
    sending, typed = _sending(plain.get("sending")), _typed(plain.get("typed"))
    return AfterSend(*read, letters, plain.get("paper", ""), sending, typed)


def _letter(waiting: Waiting) -> list[Any]:
    """A question in plain words is three names, as it always was."""
    typed = waiting.asked and asdict(waiting.asked)
    named = [waiting.letter, waiting.handle, waiting.partner]
    more = [waiting.kind, typed, waiting.other, waiting.other_id]
    return named if waiting.kind == "text" and typed is None else [*named, *more]


def _waiting(plain: list[Any]) -> Waiting:
    letter, handle, partner, *more = plain
    if not more:
        return Waiting(letter, handle, partner)
    kind, asked, other, other_id = more
    return Waiting(letter, handle, partner, kind, _asked(asked), other, other_id)


def _asked(plain: dict[str, Any] | None) -> Asked | None:
    return None if plain is None else Asked(**{**plain, "options": tuple(plain["options"])})


def _opened(plain: dict[str, Any] | None) -> Opened | None:
    if plain is None:
        return None
    letters = tuple(Waiting(**{**one, "asked": _asked(one.get("asked"))}) for one in plain["letters"])
    told = plain["readable"], plain["draft"], plain["own"]
    held = tuple(_held(one) for one in plain.get("held", ()))
    return Opened(tuple(plain["partners"]), *told, letters, plain.get("minor", False), held)


def _held(plain: dict[str, Any]) -> Held:
    return Held(**{**plain, "steps": tuple((code, day) for code, day in plain["steps"])})


def _typed(plain: dict[str, Any] | None) -> Typed:
    if plain is None:
        return Typed()
    whens = tuple((edtf, time, about) for edtf, time, about in plain["whens"])
    return Typed(plain["missed"], plain["words"], whens)


def _sending(plain: dict[str, Any] | None) -> SendingOn | None:
    if plain is None:
        return None
    given: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in plain.items()
    }
    return SendingOn(**given)


def _adding(plain: list[Any] | None) -> Adding | None:
    if plain is None:
        return None
    handle, partners, words, question, read, letter, *later = plain
    answer = read and written.from_json(read)
    words = tuple(Original(*one) for one in words)
    adding = Adding(handle, tuple(partners), words, question, answer, letter)
    if not later:  # kept before files could be added
        return adding
    files, asked, minor, *typed = later
    reply = Answered(**typed[0]) if typed and typed[0] else None
    kept = tuple(file_from_plain(file) for file in files)
    return replace(adding, files=kept, asked=tuple(asked), minor=minor, reply=reply)
