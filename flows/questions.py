"""The vocabulary of questions: declarations only. How each kind is shown and heard stands in ``flows/hearing``."""

from dataclasses import dataclass, field

from flows.conditions import Always, Condition, Includes


@dataclass(frozen=True, slots=True)
class Stated:
    """A sentence with *values* of a *fact* in it, under their own names; not said while one may not be shown."""

    text: str
    fact: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: a code that is kept for ever, a label (message id), words also understood in any language.

    *alone*: goes with no other choice ("none of these"). *then*: message ids, or what is stated, said when chosen.
    """

    code: str
    label: str
    also: tuple[str, ...] = ()
    alone: bool = False
    then: tuple[str | Stated, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What every question declares (dialogue 4.1).

    *ask*: message ids, the first one is the question itself and is shown strong. *need*: who uses the answer
    (OPR, OIG, CRCL, P, T, X or a box of form SF-95); a question nobody uses may not exist. *sens*: 0–3.
    *unknown*: label for "I do not know", "" where that makes no sense. *title*: its name on the review.
    *once*: to skip it says something ("not on another day"), so it is not put again.
    """

    id: str
    title: str
    ask: tuple[str, ...]
    help: tuple[str, ...]
    need: tuple[str, ...]
    sens: int
    when: Condition = field(default_factory=Always)
    unknown: str = ""
    declinable: bool = False
    once: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Question):
    """One of several options. Answer: its code."""

    options: tuple[Option, ...]

    def is_(self, *codes: str) -> Includes:
        """Return the condition that one of *codes* was chosen; ValueError for a code that does not exist."""
        return _includes(self.id, self.options, codes)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOfDay(Choice):
    """A part of the day; a typed hour is read as the part it falls in, and its words are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices(Question):
    """Any number of options, then Done. Answer: list of codes. *pages*: how many options stand on each page."""

    options: tuple[Option, ...]
    pages: tuple[int, ...]

    def includes(self, *codes: str) -> Includes:
        """Return the condition that one of *codes* is among the chosen; ValueError for an unknown code."""
        return _includes(self.id, self.options, codes)


@dataclass(frozen=True, slots=True, kw_only=True)
class When(Question):
    """A date, as exact as the person knows it. Answer: ``{"edtf", "time", "about"}``. *ahead*: it may be to come."""

    ahead: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Where(Question):
    """A place. Answer: ``{"state", "place", "county", "county_geoid", "zip", "point", "exact", "zone"}``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Question):
    """Own words, in as many messages as it takes. Answer: all of them joined by line breaks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Items(Question):
    """Several things in own words, one message each, then Done. Answer: a list of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count(Question):
    """About how many, at most *most* (V6). Answer: ``{"min", "max"}``; *max* None: "or more".

    *taps*: ready answers.
    """

    most: int = 500
    taps: tuple[tuple[int, int], ...] = ((1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 10), (11, 20))


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Question):
    """A phone number or an e-mail address, shown back (V8). Answer: as the person wrote it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Files(Question):
    """Files to send here. Answer: a list of evidence ids; it is given by the files themselves as they arrive."""


def _includes(question: str, options: tuple[Option, ...], codes: tuple[str, ...]) -> Includes:
    unknown = set(codes) - {option.code for option in options}
    if unknown:
        message = f"{question} has no option {sorted(unknown)}"
        raise ValueError(message)
    return Includes(question, codes)
