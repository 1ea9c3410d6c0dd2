"""Words for a report that was sent: gathered, shown, and only after a yes sent as an addendum (design §4).

Nothing that was sent is changed. Words that wait for the yes outlive every way out of the screen: they are offered again
with the next /code, until the person adds or drops them.
"""

from dataclasses import replace
from datetime import datetime

from flows import hearing
from flows.after_send import Adding
from flows.afterwards import Added, AddToReport
from flows.answers import LATER, Answer
from flows.asking import arrive
from flows.commands import interrupted, returned
from flows.doubts import again, words_in
from flows.edits import HIDDEN
from flows.flow import Flow, Step
from flows.hearing.outcomes import Taken
from flows.hearing.text import HIDE, LONGEST, STATUS, TOO_LONG
from flows.hearing.told import told
from flows.intake.versions import VERSIONS
from flows.messages import Ask, Edited, Effect, Replied, Tapped, Unsend
from flows.phases import Move
from flows.questions import Question, Text
from flows.reading.identifiers import hide_identifiers
from flows.reading.status import hide_status, mentions_status
from flows.report import Report
from flows.session import Session
from flows.speaking import ask, redrawn, row, say, stamp, view_of
from flows.words import N_, Line, line

STORY = "inc.story"
"""Added words are part of the story, as the person tells it now."""

WRITE = N_("Write what you want to add. What you sent stays as it is.")
WRITE_LINE = N_("{title}: what is right? Write it. What you sent stays as it is.")
WRITE_ANSWER = N_("Write your answer to {partner}.")
SHALL_I = N_("Shall I add this to your report?")
YOUR_WORDS = N_("“{words}”")
READ_AS = N_("I read it as {title}: {answer}")
GOES_TO = N_("It goes to: {partners}.")
STAYS_HERE = N_("I keep it with your report. It goes to nobody.")
MORE = N_("You can write more first.")
ADD_IT = N_("Add it")
DROP = N_("Do not add it")
NOT_NOW = N_("Not now")
DROPPED = N_("I did not add it. I erased those words.")
ADDING = N_("One moment, please. I am adding it.")
ADDED_TO = N_("I added it to your report. I am sending it to: {partners}.")
ADDED_HERE = N_("I added it to your report. It goes to nobody.")
GONE = N_("That report is not here any more. I could not add your words.")

_SHORT = 300


def begin(session: Session, adding: Adding) -> Session:
    """Return the session with the screen for new words open."""
    return replace(session, page="words", after=replace(session.after, adding=adding))


def screen(flow: Flow, session: Session, adding: Adding) -> Ask:
    """Ask for the words, or show them and ask for the yes."""
    if not adding.words:
        return ask("code", (_asked(flow, adding),), row(NOT_NOW, "add-no"))
    quoted = (line(YOUR_WORDS, words=_shortened(one.text)) for one in adding.words)
    status = any(mentions_status(one.text) for one in adding.words)
    goes = line(GOES_TO, partners=", ".join(adding.partners)) if adding.partners else Line(STAYS_HERE)
    lines = (
        *quoted, *_read_as(flow, session, adding), goes, *((Line(STATUS),) if status else ()), Line(MORE),
        Line(SHALL_I, strong=True),
    )  # fmt: skip  # a list is read as a list, not as a column
    hide = (row(HIDE, "add-hide"),) if status else ()
    return ask("code", lines, row(ADD_IT, "add-yes", "primary"), *hide, row(DROP, "add-no"))


def heard(flow: Flow, session: Session, adding: Adding, event: Replied, now: datetime) -> Step:
    """Take more words. ID numbers are hidden before anything is kept (V10)."""
    text, hidden = hide_identifiers(event.text, session.lang)
    room = max(LONGEST - sum(len(one.text) for one in adding.words), 0)
    words = words_in(session, replace(event, text=text[:room], message=0), now)
    kept = (*adding.words, words) if words.text.strip() else adding.words
    read = _read(flow, session, replace(adding, words=kept), now)
    session = begin(session, replace(adding, words=kept, answer=read))
    said: tuple[Effect, ...] = (Unsend(), say(HIDDEN)) if hidden else ()
    full = (say(TOO_LONG),) if len(text) > room else ()
    return session, (*said, *full, screen(flow, session, replace(adding, words=kept, answer=read)))


def tapped(flow: Flow, session: Session, adding: Adding, event: Tapped, now: datetime) -> Step:
    """Add the words, hide what is better not told, or drop them."""
    match event.option:
        case "add-yes" if adding.words:
            order = AddToReport(adding.handle, _report(flow, session, adding, now), adding.letter)
            letters = tuple(one for one in session.after.letters if one.letter != adding.letter)
            session = replace(session, after=replace(session.after, letters=letters))
            session, effects = _left(flow, session, now)
            return session, (order, say(ADDING), *effects)
        case "add-hide":
            quiet = (replace(one, text=hide_status(one.text, session.lang)) for one in adding.words)
            adding = replace(adding, words=tuple(quiet))
            adding = replace(adding, answer=_read(flow, session, adding, now))
            return begin(session, adding), redrawn((screen(flow, session, adding),))
        case _:
            session, effects = _left(flow, session, now)
            return session, (*((say(DROPPED),) if adding.words else ()), *effects)


def added(flow: Flow, session: Session, event: Added, now: datetime) -> Step:
    """Say who gets it; a report that is gone is forgotten here too."""
    if event.partners is None:
        session = forgotten(session, event.handle)
        return again(flow, session, now, say(GONE))
    names = ", ".join(event.partners)
    return again(flow, session, now, say(line(ADDED_TO, partners=names) if names else ADDED_HERE))


def offer(flow: Flow, session: Session, event: Replied | Edited, now: datetime) -> Step | None:
    """Words outside the form, after a report was sent: may they be added to it? None: there is no report here."""
    filed = next((one for one in reversed(session.filed) if one.handle), None)
    if filed is None or not event.text.strip():
        return None
    adding = session.after.adding
    if adding is None or not adding.words:
        adding = Adding(filed.handle, filed.partners)
    words = event if isinstance(event, Replied) else Replied(event.text)
    return heard(flow, interrupted(session, Move.ASK_CODE), adding, words, now)


def forgotten(session: Session, handle: str) -> Session:
    """Return the session that knows the report *handle* is erased."""
    filed = tuple(
        replace(one, handle="", erased=True) if one.handle == handle else one for one in session.filed
    )
    letters = tuple(one for one in session.after.letters if one.handle != handle)
    return replace(session, filed=filed, after=replace(session.after, letters=letters))


def _left(flow: Flow, session: Session, now: datetime) -> Step:
    """Back to the report that stands open, or to where the person came from."""
    session = replace(session, after=replace(session.after, adding=None), page="")
    return arrive(flow, session if session.handle else returned(session), now)


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


def _read(flow: Flow, session: Session, adding: Adding, now: datetime) -> Answer | None:
    """Read a corrected line as its question would; what cannot be read goes out as words."""
    question = flow.question(adding.question)
    if question is None or isinstance(question, Text):
        return None
    text = "\n".join(one.text for one in adding.words)
    view = replace(view_of(flow, session, now), answer=None, picked=(), page="", pending=None)
    outcome = hearing.heard(question, Replied(text), view)
    return replace(outcome.answer, original=adding.words) if isinstance(outcome, Taken) else None


def _report(flow: Flow, session: Session, adding: Adding, now: datetime) -> Report:
    question = flow.question(adding.question)
    return Report(
        lang=session.lang,
        started_at=adding.words[0].at,
        submitted_at=stamp(now),
        answers={question.id if question else STORY: _answer(question, adding)},
        versions=VERSIONS,
        demo=flow.operator.demo,
    )


def _answer(question: Question | None, adding: Adding) -> Answer:
    if adding.answer is not None:
        return adding.answer
    if question is not None and not isinstance(question, Text):
        return Answer(absent=LATER, notes=adding.words)
    return Answer("\n".join(one.text for one in adding.words), original=adding.words)
