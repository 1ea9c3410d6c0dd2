"""Words and files for a report that was sent: gathered, shown, and only after a yes sent as an addendum (design §4).

Nothing that was sent is changed. What waits for the yes outlives every way out of the screen: it is offered again with
the next /code, until the person adds or drops it. How files come is in ``flows.intake.adding_files``.
"""

from datetime import datetime

from flows import attaching
from flows.after_send import Adding
from flows.afterwards import Added, AddToReport
from flows.answers import LATER, Answer
from flows.asking import arrive
from flows.commands import interrupted, returned
from flows.copies import replace
from flows.doubts import again, words_in
from flows.edits import HIDDEN
from flows.file_messages import EraseFile
from flows.files import going
from flows.flow import Flow, Step
from flows.hearing.text import LONGEST, TOO_LONG
from flows.intake.adding_screen import goes_out, read, screen
from flows.intake.files_shown import STILL
from flows.intake.versions import VERSIONS
from flows.messages import Edited, Effect, Replied, Tapped, Unsend
from flows.phases import Move, Phase
from flows.questions import Question, Text
from flows.reading.identifiers import hide_identifiers
from flows.reading.status import hide_status
from flows.report import Consent, Report
from flows.session import Session, open_report
from flows.speaking import redrawn, say, stamp
from flows.words import N_, line

STORY = "inc.story"
"""Added words are part of the story, as the person tells it now."""

DROPPED = N_("I did not add it. I erased those words.")
DROPPED_ALL = N_("I did not add it. I erased what you sent for it.")
ADDING = N_("One moment, please. I am adding it.")
ADDED_TO = N_("I added it to your report. I am sending it to: {partners}.")
ADDED_HERE = N_("I added it to your report. It goes to nobody.")
GONE = N_("That report is not here any more. I could not add your words.")
GONE_ALL = N_("That report is not here any more. I could not add what you sent, and I erased it.")

LONG = frozenset({Phase.HOME, Phase.OPTIONS})
"""Long pages: they come once, with the answer of the hall."""
MEDIA = "which files the groups that have this report see"
MEDIA_VERSION = "1"
"""Version of the screen on which the yes to added files is given; it stands in the consent row."""


def begin(session: Session, adding: Adding) -> Session:
    """Return the session with the screen for new words open."""
    return replace(session, page="words", after=replace(session.after, adding=adding))


def heard(flow: Flow, session: Session, adding: Adding, event: Replied, now: datetime) -> Step:
    """Take more words. ID numbers are hidden before anything is kept (V10)."""
    text, hidden = hide_identifiers(event.text, session.lang)
    room = max(LONGEST - sum(len(one.text) for one in adding.words), 0)
    words = words_in(session, replace(event, text=text[:room]), now)
    kept = (*adding.words, words) if words.text.strip() else adding.words
    adding = replace(adding, words=kept)
    session = begin(session, adding)
    said: tuple[Effect, ...] = (Unsend(), say(HIDDEN)) if hidden else ()
    full = (say(TOO_LONG),) if len(text) > room else ()
    return session, (*said, *full, screen(flow, session, adding, now))


def tapped(flow: Flow, session: Session, adding: Adding, event: Tapped, now: datetime) -> Step:
    """Add the words, hide what is better not told, or drop them."""
    match event.option:
        case "add-yes" if attaching.is_fetching(session, now):
            return session, (say(STILL), screen(flow, session, adding, now))
        case "add-yes" if goes_out(adding) and adding.begun:
            adding = replace(adding, answer=read(flow, session, adding, now))
            order = AddToReport(adding.handle, _report(flow, session, adding, now), adding.letter)
            sent = (*session.sent, *(one.message for one in adding.words if one.message))
            session = replace(answered(session, adding.letter), sent=sent)
            session, effects = _left(flow, session, now)
            return session, (order, say(ADDING), *(() if session.phase in LONG else effects))
        case "add-hide":
            quiet = (replace(one, text=hide_status(one.text, session.lang)) for one in adding.words)
            adding = replace(adding, words=tuple(quiet))
            return begin(session, adding), redrawn((screen(flow, session, adding, now),))
        case _:
            session, effects = _left(flow, session, now)
            return session, (*_dropped(adding), *effects)


def added(flow: Flow, session: Session, event: Added, now: datetime) -> Step:
    """Say who gets it; a report that is gone is forgotten here too, and what was to be added is erased."""
    if event.partners is None:
        session = forgotten(session, event.handle)
        return again(flow, session, now, *map(EraseFile, event.files), say(GONE_ALL if event.files else GONE))
    names = ", ".join(event.partners)
    return again(flow, session, now, say(line(ADDED_TO, partners=names) if names else ADDED_HERE))


def offer(flow: Flow, session: Session, event: Replied | Edited, now: datetime) -> Step | None:
    """Words outside the form, after a report was sent: may they be added to it? None: there is no report here."""
    filed = open_report(session)
    if filed is None or not event.text.strip():
        return None
    adding = session.after.adding
    if adding is None or not adding.begun:
        adding = Adding(filed.handle, filed.partners, minor=filed.minor)
    words = event if isinstance(event, Replied) else Replied(event.text)
    return heard(flow, interrupted(session, Move.ASK_CODE), adding, words, now)


def is_open(session: Session) -> bool:
    """Return whether something is being added: it waits for a yes, or is asked for."""
    adding = session.after.adding
    return adding is not None and (adding.begun or session.page == "words")


def first(session: Session, adding: Adding) -> Session:
    """Return the session with the screen for *adding* open, or with what waits for another report: that comes first."""
    waits = session.after.adding
    return begin(session, waits if waits is not None and waits.begun else adding)


def answered(session: Session, letter: str) -> Session:
    """Return the session in which the partner's question *letter* waits no more."""
    opened = session.after.opened
    if opened is not None:
        others = tuple(one for one in opened.letters if one.letter != letter)
        opened = replace(opened, letters=others)
    letters = tuple(one for one in session.after.letters if one.letter != letter)
    return replace(session, after=replace(session.after, letters=letters, opened=opened))


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


def _report(flow: Flow, session: Session, adding: Adding, now: datetime) -> Report:
    question = flow.question(adding.question)
    return Report(
        lang=session.lang,
        started_at=min((*(one.at for one in adding.words), *(file.at for file in adding.files))),
        submitted_at=stamp(now),
        answers={question.id if question else STORY: _answer(question, adding)} if adding.words else {},
        consents=_consents(session, adding, now),
        versions=VERSIONS,
        demo=flow.operator.demo,
        files=adding.files,
        answered=adding.reply,
    )


def _consents(session: Session, adding: Adding, now: datetime) -> tuple[Consent, ...]:
    """Return the yes to the files that go, to all groups that get the addition: no others are known here."""
    if not adding.files or not adding.partners:
        return ()
    value = " ".join(going(adding.files)) or "none"
    return (Consent("c.media", value, MEDIA, MEDIA_VERSION, session.lang, stamp(now)),)


def _dropped(adding: Adding) -> tuple[Effect, ...]:
    erased = (EraseFile(file.file) for file in adding.files if not file.held)
    told = DROPPED_ALL if adding.files else DROPPED
    return (*erased, *((say(told),) if adding.begun else ()))


def _answer(question: Question | None, adding: Adding) -> Answer:
    if adding.answer is not None:
        return adding.answer
    if question is not None and not isinstance(question, Text):
        return Answer(absent=LATER, notes=adding.words)
    return Answer("\n".join(one.text for one in adding.words), original=adding.words)
