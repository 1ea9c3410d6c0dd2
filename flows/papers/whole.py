"""A report and what was added to it after Send, as one: what papers are made of.

A corrected answer counts instead of the first. Words that could not be read as an answer leave the first one standing
and become notes beside it. More of the story stands after the story: nothing that was sent is rewritten.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from flows.answers import Answer, Original
from flows.files import KeptFile
from flows.papers.filled import STORY
from flows.report import Consent, Report


@dataclass(frozen=True, slots=True)
class Whole:
    """The answers that count now, the later pieces of the story, the words without a place, every file and every yes."""

    answers: Mapping[str, Answer]
    later: tuple[Answer, ...]
    notes: tuple[Original, ...]
    files: tuple[KeptFile, ...]
    consents: tuple[Consent, ...]


def whole(report: Report, added: tuple[Report, ...]) -> Whole:
    """Return *report* with everything of *added*, in the order in which it was added."""
    answers, later = dict(report.answers), []
    for name, answer in ((name, answer) for more in added for name, answer in more.answers.items()):
        if name == STORY:
            later.append(answer)
        else:
            answers[name] = _corrected(answers.get(name), answer)
    every = (report, *added)
    notes = tuple(note for one in every for note in one.notes)
    files = tuple(file for one in every for file in one.files)
    return Whole(answers, tuple(later), notes, files, tuple(row for one in every for row in one.consents))


def _corrected(before: Answer | None, now: Answer) -> Answer:
    if before is None or now.value is not None or not now.notes:
        return now
    return replace(before, notes=(*before.notes, *now.notes))
