"""What the session remembers of reports after Send: which one stands open, and words that are not added yet."""

from dataclasses import asdict, dataclass, replace
from typing import Any

from flows import answers as written
from flows.answers import Answer, Original
from flows.files import KeptFile
from flows.files import from_plain as file_from_plain
from flows.files import to_plain as file_to_plain


@dataclass(frozen=True, slots=True)
class Waiting:
    """A partner's question that waits for an answer: its name inside the hall, the report's, the partner's name."""

    letter: str
    handle: str
    partner: str


@dataclass(frozen=True, slots=True)
class Opened:
    """What the report that a code opened allows. *partners*: who has it, by name. *draft*: it was not sent.

    *readable*: this account sent it and we can still read it. *minor*: of a person under 18.
    """

    partners: tuple[str, ...] = ()
    readable: bool = False
    draft: bool = False
    own: bool = False
    letters: tuple[Waiting, ...] = ()
    minor: bool = False


@dataclass(frozen=True, slots=True)
class Adding:
    """Words and files for a report that was sent, kept until the person says yes or no. *partners*: who would get them.

    *question*: whose answer they correct; *answer*: what was read in them. *letter*: the question they answer.
    *asked*: what was asked about the files that are not described yet. *minor*: the report is of a person under 18.
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

    @property
    def begun(self) -> bool:
        """Whether something waits for a yes or a no."""
        return bool(self.words or self.files)


@dataclass(frozen=True, slots=True)
class AfterSend:
    """*opened* counts only while a handle stands open. *letters*: partners' questions of this account's reports.

    *paper*: what is to be made of the report that is being opened.
    """

    opened: Opened | None = None
    adding: Adding | None = None
    letters: tuple[Waiting, ...] = ()
    paper: str = ""

    @property
    def files(self) -> tuple[KeptFile, ...]:
        """Files that wait for the yes. They are no draft's."""
        return self.adding.files if self.adding is not None else ()


def to_plain(after: AfterSend) -> dict[str, Any]:
    """Return *after* as plain JSON."""
    adding = after.adding
    plain: dict[str, Any] = {"letters": [list(asdict(one).values()) for one in after.letters]}
    if after.opened is not None:
        plain["opened"] = asdict(after.opened)
    if adding is not None:
        read = adding.answer and written.to_json(adding.answer)
        words = [one.plain(numbered=True) for one in adding.words]
        files = [file_to_plain(file) for file in adding.files]
        told = [adding.handle, adding.partners, words, adding.question, read, adding.letter]
        plain["adding"] = [*told, files, adding.asked, adding.minor]
    return plain | ({"paper": after.paper} if after.paper else {})


def from_plain(plain: dict[str, Any]) -> AfterSend:
    """Read what ``to_plain`` wrote."""
    letters = tuple(Waiting(*one) for one in plain["letters"])
    return AfterSend(
        _opened(plain.get("opened")), _adding(plain.get("adding")), letters, plain.get("paper", "")
    )


def _opened(plain: dict[str, Any] | None) -> Opened | None:
    if plain is None:
        return None
    letters = tuple(Waiting(**one) for one in plain["letters"])
    told = plain["readable"], plain["draft"], plain["own"]
    return Opened(tuple(plain["partners"]), *told, letters, plain.get("minor", False))


def _adding(plain: list[Any] | None) -> Adding | None:
    if plain is None:
        return None
    handle, partners, words, question, read, letter, *later = plain
    answer = read and written.from_json(read)
    words = tuple(Original(*one) for one in words)
    adding = Adding(handle, tuple(partners), words, question, answer, letter)
    if not later:  # kept before files could be added
        return adding
    files, asked, minor = later
    kept = tuple(file_from_plain(file) for file in files)
    return replace(adding, files=kept, asked=tuple(asked), minor=minor)
