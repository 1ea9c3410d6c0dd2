"""The report read back: grouped lines, private ones masked, what was worked out marked (dialogue 4.6)."""

from collections.abc import Iterator

from flows.answers import LATER, Answer, Original
from flows.flow import Flow
from flows.hearing.told import city_and_state, in_full, shortened, told
from flows.intake.files_shown import file_lines
from flows.modules import Module, begun, skipped
from flows.path import open_question, path
from flows.questions import Items, Question, Text, Where
from flows.session import Session
from flows.words import N_, Line, line

HERE = N_("Here is your report. Nothing goes out until you tap Send.")
SO_FAR = N_("This is what you told me so far.")
A_LINE = N_("{title}: {answer}")
NOTES = N_("Notes: {words}")
WORKED_OUT = N_("I worked this out: {what}")
MASKED = N_("hidden here")
THE_EVENT = N_("What happened")
PRIVATE = 3
"""The sensitivity from which a line is masked until the person asks to see it."""


def report_lines(flow: Flow, session: Session, *, open_: bool = False) -> tuple[Line, ...]:
    """Return the whole report; *open_*: with the private lines."""
    if open_question(flow.questions, session.answers) is not None:
        return _so_far(flow, session)
    parts = opened_parts(flow, session)
    lines = [Line(HERE)]
    if parts:
        lines.append(Line(THE_EVENT, strong=True))
    lines.extend(_lines(flow.questions, session, open_=open_))
    for part in parts:
        lines.append(Line(part.title, strong=True))
        lines.extend(_lines(part.questions, session, open_=open_))
    return (*lines, *_notes(session.notes), *file_lines(session))


def _so_far(flow: Flow, session: Session) -> tuple[Line, ...]:
    """In the middle of the form: what was answered, and not a word of what is still to come."""
    answered = tuple(question for question in flow.questions if question.id in session.answers)
    lines = _lines(answered, session, open_=False)
    return (Line(SO_FAR), *lines, *_notes(session.notes), *file_lines(session))


def told_line(question: Question, session: Session, *, open_: bool = False) -> Line:
    """Return one line of the report; a private one only when *open_*."""
    answer = session.answers.get(question.id)
    private = _private(question, answer)
    said = Line(MASKED) if private and not open_ else told(question, answer, session.lang)
    if private and open_ and answer is not None and not answer.hidden and isinstance(question, Text | Items):
        said = _verbatim(question, answer)  # nothing else shows it whole
    return line(A_LINE, title=Line(question.title), answer=said)


def opened_parts(flow: Flow, session: Session) -> tuple[Module, ...]:
    """Return the modules of which something was answered or skipped."""
    return tuple(part for part in flow.modules if begun(part, session.answers))


def masked(flow: Flow, session: Session) -> bool:
    """Return whether a line of the report is masked."""
    return any(_private(q, session.answers.get(q.id)) for q in _walked(flow, session))


def long_words(flow: Flow, session: Session) -> tuple[Line, ...]:
    """Return the own words that the report shows only the beginning of, whole."""
    return tuple(
        line(A_LINE, title=Line(question.title), answer=_verbatim(question, session.answers[question.id]))
        for question in _walked(flow, session)
        if _long(question, session.answers.get(question.id))
    )


def put_off(flow: Flow, session: Session) -> tuple[str, ...]:
    """Return the skipped questions of sensitivity 0 or 1 that have not been put a second time."""
    walked = tuple(_walked(flow, session))
    return tuple(name for name in skipped(walked, session.answers, LATER) if name not in session.came_back)


def _walked(flow: Flow, session: Session) -> Iterator[Question]:
    yield from path(flow.questions, session.answers)
    for part in opened_parts(flow, session):
        yield from path(part.questions, session.answers)


def _lines(questions: tuple[Question, ...], session: Session, *, open_: bool) -> Iterator[Line]:
    for question in path(questions, session.answers):
        answer = session.answers.get(question.id)
        yield told_line(question, session, open_=open_)
        yield from _worked_out(question, answer, session.lang)
        if answer is not None and (open_ or not _private(question, answer)):
            yield from _notes(answer.notes)


def _notes(notes: tuple[Original, ...]) -> Iterator[Line]:
    """What was told from another account is not shown here."""
    return (line(NOTES, words=note.text) for note in notes if not note.hidden)


def _worked_out(question: Question, answer: Answer | None, lang: str) -> Iterator[Line]:
    """What nobody said: the county is looked up from the place, and of a point on the map the city too."""
    if not isinstance(question, Where) or answer is None or not answer.value or answer.hidden:
        return
    city = "" if answer.original else city_and_state(answer, lang)
    if found := ", ".join(one for one in (city, answer.value["county"]) if one):
        yield line(WORKED_OUT, what=found)


def _private(question: Question, answer: Answer | None) -> bool:
    return question.sens >= PRIVATE and answer is not None and bool(answer.value is not None or answer.notes)


def _long(question: Question, answer: Answer | None) -> bool:
    if not isinstance(question, Text | Items) or answer is None or answer.value is None or answer.hidden:
        return False
    words = in_full(question, answer)
    return question.sens < PRIVATE and shortened(words) != words


def _verbatim(question: Question, answer: Answer) -> Line:
    return line("{words}", words=in_full(question, answer))
