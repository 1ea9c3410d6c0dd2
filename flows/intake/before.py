"""What stood in a line before it was changed: to be read, and put back (dialogue 4.6)."""

from flows.flow import Flow
from flows.hearing.told import told
from flows.intake.lines import A_PAGE, first_of, more_lines
from flows.intake.readback import MASKED, PRIVATE
from flows.messages import Ask, Button
from flows.session import Session, Was
from flows.speaking import ask, row
from flows.ways import BACK
from flows.words import N_, Line, line

WHAT_STOOD = N_("What stood there before")
KEPT = N_("This is what you changed. I keep it until you send, save or erase the report. It goes to nobody.")
PUT_BACK = N_("Tap one to put it back.")
A_LINE = "{number}. {title}: {answer}"
A_BUTTON = "{number}. {title}"
BEFORE = "before"
"""The page of the review."""


def before_page(flow: Flow, session: Session) -> Ask:
    """Return the log, the newest first; private lines masked."""
    numbered = list(enumerate(session.changes, start=1))[::-1]
    start = first_of(session.page, len(numbered))
    shown = numbered[start : start + A_PAGE]
    lines = tuple(_line(flow, session, number, was) for number, was in shown)
    rows = ((Button(_button(flow, number, was), f"was-{number - 1}"),) for number, was in shown)
    more = more_lines(start, len(numbered), BEFORE)
    return ask("review", (Line(KEPT), *lines, Line(PUT_BACK, strong=True)), *rows, *more, row(BACK, "change"))


def _line(flow: Flow, session: Session, number: int, was: Was) -> Line:
    question = flow.question(was.question)
    if question is None:
        return Line(MASKED)
    hidden = question.sens >= PRIVATE
    answer = Line(MASKED) if hidden else told(question, was.answer, session.lang)
    return line(A_LINE, number=number, title=Line(question.title), answer=answer)


def _button(flow: Flow, number: int, was: Was) -> Line:
    question = flow.question(was.question)
    return line(A_BUTTON, number=number, title=Line(question.title if question else MASKED))
