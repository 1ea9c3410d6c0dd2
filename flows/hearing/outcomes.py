"""What can come of showing a question and of hearing an answer: the words between the kinds and the engine."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from flows.answers import Answer, Original
from flows.conditions import folded
from flows.messages import Button, Rows
from flows.reading.places import Gazetteer
from flows.session import Pending
from flows.words import Line


@dataclass(frozen=True, slots=True)
class View:
    """What a kind of question may look at. *now* is on the house's clock; *at* is RFC 3339 UTC."""

    lang: str
    now: datetime
    at: str
    words: Mapping[str, Mapping[str, str]]
    places: Gazetteer
    answer: Answer | None
    picked: tuple[str, ...]
    page: str
    pending: Pending | None
    forwarded: bool = False
    message: int = 0

    def said(self, text: str) -> Original:
        """Return *text* as the person's own words, now, of the message that is being heard."""
        return Original(text, self.lang, self.at, self.forwarded, self.message)

    def labels(self, rows: Rows) -> dict[str, tuple[str, ...]]:
        """Return what can be typed for each button: its label in the person's language, Spanish and English."""
        buttons = [button for row in rows for button in row if button.option]
        return {button.option: self._in_words(button.label) for button in buttons}

    def exactly(self, text: str, rows: Rows) -> str | None:
        """Return the option whose label *text* is, to the letter (case and accents aside)."""
        wanted, spoken = _words(text), tuple(self._spoken_here())
        buttons = (button for row in rows for button in row if button.option)
        return next(
            (one.option for one in buttons if any(_is(wanted, one.label, words) for words in spoken)), None
        )

    def named(self, text: str, rows: Rows, *, yes: str = "", no: str = "") -> str | None:
        """Return the option that *text* names to the letter, or *yes* or *no* where a plain yes or no was written."""
        words = _words(text)
        plain = (yes if words in _YES else no if words in _NO else "") or None
        return self.exactly(text, rows) or plain

    def _in_words(self, label: Line) -> tuple[str, ...]:
        return tuple(_spoken(label, words) for words in self._spoken_here())

    def _spoken_here(self) -> Iterator[Mapping[str, str]]:
        languages = dict.fromkeys((self.lang, "es", "en"))
        return (self.words[lang] for lang in languages if lang in self.words)


_YES = {"yes", "y", "yeah", "yes it is", "yes that is right", "si", "asi es", "correcto", "correct", "ok"}
_NO = {"no", "n", "nope", "no it is not", "no es"}


def _words(text: str) -> str:
    return " ".join(folded(text).split())


def _is(wanted: str, label: Line, words: Mapping[str, str]) -> bool:
    """What has no placeholder is a sentence of a catalogue, and is made comparable once."""
    if label.fill:
        return wanted == _words(_spoken(label, words))
    return wanted == _sentence_words(words.get(label.text, label.text))


@cache
def _sentence_words(sentence: str) -> str:
    return _words(sentence)


def _spoken(label: Line, words: Mapping[str, str]) -> str:
    """Return a label as it reads in one language, dates left out: they are typed in many ways."""
    if not label.fill:
        return words.get(label.text, label.text)
    fill = {
        name: _spoken(value, words) if isinstance(value, Line) else str(value) for name, value in label.fill
    }
    return words.get(label.text, label.text).format_map(fill)


@dataclass(frozen=True, slots=True)
class Shown:
    """A question as it is put: lines above, buttons below (without the row that every question has)."""

    lines: tuple[Line, ...]
    rows: Rows = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """Answered."""

    answer: Answer


@dataclass(frozen=True, slots=True)
class Picking:
    """Still choosing on the same screen."""

    picked: tuple[str, ...]
    page: str
    pending: Pending | None = None


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A reading that only the person can settle; *full* as in ``More``."""

    pending: Pending
    full: bool = False


@dataclass(frozen=True, slots=True)
class More:
    """The story grows and may go on; *full*: there was no room for all of the words."""

    answer: Answer
    full: bool = False


@dataclass(frozen=True, slots=True)
class Gathered:
    """One thing more of several: kept, and the question stays open; *full* as in ``More``."""

    answer: Answer
    full: bool = False


@dataclass(frozen=True, slots=True)
class Unread:
    """Not understood: say *line* and ask again; the second time *words* become a note."""

    line: Line
    words: Original | None = None


@dataclass(frozen=True, slots=True)
class Unwelcome:
    """Not taken, however often: say *line* and ask again."""

    line: Line


Outcome = Taken | Picking | Doubtful | More | Gathered | Unread | Unwelcome


def asked(ask: tuple[str, ...]) -> tuple[Line, ...]:
    """Return a question's lines, the first one strong."""
    return (Line(ask[0], strong=True), *(Line(text) for text in ask[1:]))


def button(label: Line, option: str) -> tuple[Button, ...]:
    """Return a row of one button."""
    return (Button(label, option),)


def paired(buttons: list[Button]) -> Rows:
    """Return *buttons* in rows of two."""
    return tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))
