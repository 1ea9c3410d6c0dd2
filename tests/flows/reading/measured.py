"""The corpus of private things in free text, and how well V10 and V11 do on it.

Three files for each language: `numbers`, `status`, `plain`. Every third sentence of each section is held
out: rules were written looking at the others only.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from flows.reading.identifiers import hide_identifiers
from flows.reading.status import mentions_status

CORPUS = Path(__file__).parent / "corpus"
LANGUAGES = ("en", "es")
LATER = ("round", "vuelta")
"""Headings of sentences written after the rules: what they showed has been mended since, so they are not held out."""
_MARK = re.compile(r"\[\[(.*?)\]\]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One line of the corpus: *private* must be hidden, *beside* stays; *held_out* was looked at once, at the end."""

    text: str
    private: tuple[str, ...]
    beside: str
    held_out: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """Of *among* sentences, those that are *wrong*: missed, or flagged without reason."""

    among: int
    wrong: tuple[str, ...]

    @property
    def share(self) -> float:
        """The wrong ones, 0 to 1."""
        return len(self.wrong) / self.among


def sentences(kind: str, lang: str) -> Iterator[Sentence]:
    """Read one file: blank lines and lines that start with # are not sentences."""
    place, later = 0, False
    for line in (CORPUS / f"{kind}.{lang}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            place, later = 0, line.endswith(LATER)
        elif line:
            private = tuple(found.strip() for found in _MARK.findall(line))
            yield Sentence(
                _MARK.sub(r"\1", line), private, _MARK.sub(" ", line), held_out=place % 3 == 2 and not later
            )
            place += 1


def leaks(sentence: Sentence, lang: str) -> bool:
    """Say whether anything of a marked number of three signs or more is still there after hiding."""
    left = hide_identifiers(sentence.text, lang)[0]
    return any(left.count(part) > sentence.beside.count(part) for part in _parts(sentence.private))


def _parts(pieces: tuple[str, ...]) -> Iterator[str]:
    for piece in pieces:
        yield from re.findall(r"\w{3,}", piece) or [piece]


def missed(kind: str, lang: str, *, held_out: bool) -> Figure:
    """The sentences with something private that pass unseen."""
    unseen: Callable[[Sentence], bool] = (
        (lambda one: leaks(one, lang)) if kind == "numbers" else (lambda one: not mentions_status(one.text))
    )
    return _figure(kind, lang, unseen, held_out=held_out)


def alarmed(kind: str, lang: str, *, held_out: bool) -> Figure:
    """The plain sentences that validator *kind* flags."""
    flagged: Callable[[Sentence], bool] = (
        (lambda one: hide_identifiers(one.text, lang)[1] > 0)
        if kind == "numbers"
        else (lambda one: mentions_status(one.text))
    )
    return _figure("plain", lang, flagged, held_out=held_out)


def _figure(file: str, lang: str, wrong: Callable[[Sentence], bool], *, held_out: bool) -> Figure:
    those = [one for one in sentences(file, lang) if one.held_out is held_out]
    return Figure(len(those), tuple(one.text for one in those if wrong(one)))
