"""What the session remembers of reports after Send: which one stands open, and words that are not added yet."""

from dataclasses import asdict, dataclass
from typing import Any

from flows import answers as written
from flows.answers import Answer, Original


@dataclass(frozen=True, slots=True)
class Waiting:
    """A partner's question that waits for an answer: its name inside the hall, the report's, the partner's name."""

    letter: str
    handle: str
    partner: str


@dataclass(frozen=True, slots=True)
class Opened:
    """What the report that a code opened allows. *partners*: who has it, by name. *draft*: it was not sent.

    *readable*: this account sent it and we can still read it.
    """

    partners: tuple[str, ...] = ()
    readable: bool = False
    draft: bool = False
    own: bool = False
    letters: tuple[Waiting, ...] = ()


@dataclass(frozen=True, slots=True)
class Adding:
    """Words for a report that was sent, kept until the person says yes or no. *partners*: who would get them.

    *question*: whose answer they correct; *answer*: what was read in them. *letter*: the question they answer.
    """

    handle: str
    partners: tuple[str, ...] = ()
    words: tuple[Original, ...] = ()
    question: str = ""
    answer: Answer | None = None
    letter: str = ""


@dataclass(frozen=True, slots=True)
class AfterSend:
    """*opened* counts only while a handle stands open. *letters*: partners' questions of this account's reports."""

    opened: Opened | None = None
    adding: Adding | None = None
    letters: tuple[Waiting, ...] = ()


def to_plain(after: AfterSend) -> dict[str, Any]:
    """Return *after* as plain JSON."""
    adding = after.adding
    plain: dict[str, Any] = {"letters": [list(asdict(one).values()) for one in after.letters]}
    if after.opened is not None:
        plain["opened"] = asdict(after.opened)
    if adding is not None:
        read = adding.answer and written.to_json(adding.answer)
        words = [one.plain() for one in adding.words]
        plain["adding"] = [adding.handle, adding.partners, words, adding.question, read, adding.letter]
    return plain


def from_plain(plain: dict[str, Any]) -> AfterSend:
    """Read what ``to_plain`` wrote."""
    letters = tuple(Waiting(*one) for one in plain["letters"])
    return AfterSend(_opened(plain.get("opened")), _adding(plain.get("adding")), letters)


def _opened(plain: dict[str, Any] | None) -> Opened | None:
    if plain is None:
        return None
    letters = tuple(Waiting(**one) for one in plain["letters"])
    return Opened(tuple(plain["partners"]), plain["readable"], plain["draft"], plain["own"], letters)


def _adding(plain: list[Any] | None) -> Adding | None:
    if plain is None:
        return None
    handle, partners, words, question, read, letter = plain
    answer = read and written.from_json(read)
    return Adding(handle, tuple(partners), tuple(Original(*one) for one in words), question, answer, letter)
