"""What waits to be added to a sent report, as the person sees it: words, files, who would get them, and the question."""

from datetime import datetime

from flows import hearing
from flows.after_send import Adding
from flows.answers import Answer
from flows.copies import replace
from flows.flow import Flow
from flows.hearing.outcomes import Taken
from flows.hearing.text import HIDE, STATUS
from flows.hearing.told import told
from flows.intake import files_shown
from flows.messages import Ask, Replied, Rows
from flows.questions import Question, Text
from flows.reading.status import mentions_status
from flows.session import Session
from flows.speaking import ask, row, view_of
from flows.ways import SKIP
from flows.words import N_, Line, line

WRITE = N_("Write what you want to add. What you sent stays as it is.")
WRITE_LINE = N_("{title}: what is right? Write it. What you sent stays as it is.")
WRITE_ANSWER = N_("Write your answer to {partner}.")
MAY_SEND = N_("You can also send photos, videos, voice messages or papers.")
SHALL_I = N_("Shall I add this to your report?")
YOUR_WORDS = N_("“{words}”")
READ_AS = N_("I read it as {title}: {answer}")
GOES_TO = N_("It goes to: {partners}.")
STAYS_HERE = N_("I keep it with your report. It goes to nobody.")
MORE = N_("You can write more first.")
NO_FILE_GOES = N_("No file goes out yet. You choose which ones go.")
MANY_FILES = N_("Files: {count}. Of these, {going} go out.")
ADD_IT = N_("Add it")
DROP = N_("Do not add it")
NOT_NOW = N_("Not now")

ABOUT = ("med.author", "med.original", "med.shows")
"""What is asked about files (M2–M4). What there is to say about them (M5) can be written with them."""
_SHORT = 300
_FEW = 8
"""So many files are told one by one."""


def screen(flow: Flow, session: Session, adding: Adding, now: datetime) -> Ask:
    """Ask for words or files, ask about the files, or show all and ask for the yes."""
    if not adding.begun:
        first = _asked(flow, adding)
        return ask("code", (first, *(() if adding.minor else (Line(MAY_SEND),))), row(NOT_NOW, "add-no"))
    if session.page.partition("-")[0] in files_shown.PAGES:
        return files_shown.file_page(adding.files, session.page, "code", later=True)
    question = about(flow, session, adding)
    if question is not None:
        put = hearing.shown(question, replace(view_of(flow, session, now), page="", pending=None))
        return ask("code", put.lines, *put.rows, row(SKIP, "add-skip"), row(DROP, "add-no"))
    return _whole(flow, session, replace(adding, answer=read(flow, session, adding, now)))


def about(flow: Flow, session: Session, adding: Adding) -> Question | None:
    """Return what is asked next about the files; nothing while some are still on their way."""
    if session.fetching or all(file.described for file in adding.files):
        return None
    return next((flow.question(name) for name in ABOUT if name not in adding.asked), None)


def read(flow: Flow, session: Session, adding: Adding, now: datetime) -> Answer | None:
    """Read a corrected line as its question would; what cannot be read goes out as words."""
    question = flow.question(adding.question)
    if question is None or isinstance(question, Text):
        return None
    text = "\n".join(one.text for one in adding.words)
    view = replace(view_of(flow, session, now), answer=None, picked=(), page="", pending=None)
    outcome = hearing.heard(question, Replied(text), view)
    return replace(outcome.answer, original=adding.words) if isinstance(outcome, Taken) else None


def goes_out(adding: Adding) -> bool:
    """Whether there is anything to add: words, a file that goes, or a report that stays here with all of it."""
    return bool(adding.words) or not adding.partners or any(file.goes or file.held for file in adding.files)


def _whole(flow: Flow, session: Session, adding: Adding) -> Ask:
    status = any(mentions_status(one.text) for one in adding.words)
    out = goes_out(adding)
    end = (Line(MORE), Line(SHALL_I, strong=True)) if out else (Line(NO_FILE_GOES, strong=True),)
    lines = (
        *(line(YOUR_WORDS, words=_shortened(one.text)) for one in adding.words), *_read_as(flow, session, adding),
        *_files(adding),
        line(GOES_TO, partners=", ".join(adding.partners)) if adding.partners else Line(STAYS_HERE),
        *((Line(STATUS),) if status else ()), *end,
    )  # fmt: skip  # a list is read as a list, not as a column
    rows = (
        *((row(ADD_IT, "add-yes", "primary"),) if out else ()), *_file_rows(adding),
        *((row(HIDE, "add-hide"),) if status else ()), row(DROP, "add-no"),
    )  # fmt: skip  # a list is read as a list, not as a column
    return ask("code", lines, *rows)


def _files(adding: Adding) -> tuple[Line, ...]:
    if not adding.partners:
        return tuple(files_shown.named(file) for file in adding.files)
    if len(adding.files) > _FEW:
        going = sum(file.goes for file in adding.files)
        return (line(MANY_FILES, count=len(adding.files), going=going),)
    one = adding.files[0] if len(adding.files) == 1 else None
    explained = files_shown.explained(one, later=True) if one is not None else ()
    return (*(files_shown.told(file, later=True) for file in adding.files), *explained)


def _file_rows(adding: Adding) -> Rows:
    """The choice about a single file stands here at once; of several each has a page."""
    if not adding.files or not adding.partners:
        return ()
    if len(adding.files) == 1:
        return files_shown.choices(adding.files[0])
    return (row(files_shown.YOUR_FILES, "files"),)


def _asked(flow: Flow, adding: Adding) -> Line:
    question = flow.question(adding.question)
    if question is not None:
        return line(WRITE_LINE, title=Line(question.title), strong=True)
    if adding.letter:
        return line(WRITE_ANSWER, partner=", ".join(adding.partners), strong=True)
    return Line(WRITE, strong=True)


def _shortened(text: str) -> str:
    return text if len(text) <= _SHORT else text[:_SHORT].rsplit(" ", 1)[0] + " …"


def _read_as(flow: Flow, session: Session, adding: Adding) -> tuple[Line, ...]:
    question = flow.question(adding.question)
    if question is None or adding.answer is None:
        return ()
    return (line(READ_AS, title=Line(question.title), answer=told(question, adding.answer, session.lang)),)
