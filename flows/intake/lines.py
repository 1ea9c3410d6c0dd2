"""The lines of one part, each with its own button: one mechanism for the short path, the parts, the review and the hub.

A small phone shows about eight buttons: longer parts come in pages, and the text shows the lines of this page alone.
"""

from collections.abc import Iterable

from flows.intake.readback import told_line
from flows.messages import Ask, Button, Rows
from flows.path import path
from flows.questions import Question
from flows.session import Session
from flows.speaking import ask, row
from flows.words import N_, Line

MORE_LINES = N_("More lines")
A_PAGE = 8


def line_page(
    screen: str,
    questions: tuple[Question, ...],
    session: Session,
    heading: str,
    following: str,
    *leave: tuple[Button, ...],
) -> Ask:
    """Return the lines of *questions* that apply, from the one the page names (``<part>-<first>``).

    *following*: the option that turns the page begins so. *leave*: the rows below the lines.
    """
    walked = path(questions, session.answers)
    start = first_of(session.page, len(walked))
    shown = walked[start : start + A_PAGE]
    lines = (Line(heading, strong=True), *(told_line(question, session) for question in shown))
    rows = (row(question.title, f"edit-{question.id}") for question in shown)
    return ask(screen, lines, *rows, *more_lines(start, len(walked), following), *leave)


def more_lines(start: int, count: int, following: str) -> Rows:
    """Return the row that turns to the next page, the first one behind the last; none for one page."""
    if count <= A_PAGE:
        return ()
    behind = start + A_PAGE if start + A_PAGE < count else 0
    return (row(MORE_LINES, f"{following}-{behind}"),)


def first_of(page: str, count: int) -> int:
    """Return the first line of *page*; 0 where it names none, or one that is not there any more."""
    number = page.rpartition("-")[2]
    return int(number) if number.isdecimal() and int(number) < count else 0


def part_of(page: str, names: Iterable[str]) -> str:
    """Return which of *names* the page (``<part>`` or ``<part>-<first>``) belongs to; "" for none."""
    return next((name for name in names if name in {page, page.rpartition("-")[0]}), "")
