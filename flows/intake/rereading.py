"""A report that was sent, read again by the person who sent it, until its release."""

from collections.abc import Iterator

from flows.afterwards import ReportRead
from flows.answers import Original
from flows.flow import Flow
from flows.hearing.told import told as in_words
from flows.messages import Say
from flows.report import Report
from flows.session import Session
from flows.words import N_, Line, line

HERE = N_("This is the report as it was sent:")
LATER = N_("Added later:")
A_LINE = N_("{title}: {answer}")
NOTE = N_("Notes: {words}")
FILES = N_("Files: {count}")
UNREADABLE = N_("I cannot show this report any more. The status stays.")


def told(flow: Flow, session: Session, event: ReportRead) -> Say:
    """Return the answers and everything that was added, in the person's language."""
    if event.report is None:
        return Say((Line(UNREADABLE),))
    lines = [Line(HERE, strong=True), *_of(flow, session, event.report)]
    for added in event.added:
        lines.extend((Line(LATER, strong=True), *_of(flow, session, added)))
    return Say(tuple(lines))


def _of(flow: Flow, session: Session, report: Report) -> Iterator[Line]:
    for name, answer in report.answers.items():
        question = flow.question(name)
        if question is not None and (answer.value is not None or not answer.notes):
            yield line(A_LINE, title=Line(question.title), answer=in_words(question, answer, session.lang))
        yield from _notes(answer.notes)
    yield from _notes(report.notes)
    if report.files:
        yield line(FILES, count=len(report.files))


def _notes(notes: tuple[Original, ...]) -> Iterator[Line]:
    """What was told from another account is not shown here."""
    return (line(NOTE, words=note.text) for note in notes if not note.hidden)
