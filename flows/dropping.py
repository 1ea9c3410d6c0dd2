"""What is sent where no draft is open: kept only after one tap, for three days (dialogue 5.1, 5.3).

Theory. Who is in danger must not read a notice first, and we must not keep what nobody agreed to keep. So a file that
comes outside a draft is not fetched: only the messenger's reference to it *waits*, for an hour, under "Save this for a
report?". One tap has it fetched. What is kept so is the *drop*: files, words, the time each came, and nothing else.

The drop stands where a draft's files and notes stand (``Session.files``, ``Session.notes``), and ``dropped_at`` says
that it is one: there is no draft. When the person agrees to one, the same files and words are the draft's (``joined``).
Nobody has a drop and a draft at once.

What waits, and the drop, end before their session does. So both are *parts* of it that the hall seals each under a key
of its own (``flows.parts``), and destroys after ``NOT_SAVED`` and ``SAVED``; whoever comes back later than that finds
nothing here either (``expired``). Of somebody under 18 nothing is kept, and nothing is offered (dialogue 5.5).
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from flows import attaching
from flows.after_send import Adding
from flows.answers import Answer, Original
from flows.commands import interrupted
from flows.copies import replace
from flows.doubts import again
from flows.edits import HIDDEN
from flows.file_messages import EraseFile
from flows.files import MOST_FILES
from flows.flow import Flow, Step
from flows.messages import Ask, Effect, FileCame, Heard, Replied, Tapped, Tick, Unsend, Wake
from flows.originals import noted
from flows.phases import Move, Phase
from flows.reading.identifiers import hide_identifiers
from flows.session import Filed, Session, open_report
from flows.speaking import ask, row, say, stamp, view_of
from flows.words import N_, Line, line

NOT_SAVED = timedelta(hours=1)
"""How long the reference to a file waits for the tap."""
SAVED = timedelta(hours=72)
"""How long the drop is kept (design §5), counted from the first thing in it."""
ASKED = "drop"
"""The question whether to save, and the page of the LIVE screen where all that comes is saved."""
HOUR = timedelta(hours=1)

SAVE_ONE = N_("Save this for a report?")
SAVE_MANY = N_("Save these {count} files for a report?")
NOT_YET = N_(
    "I did not save it yet. If you tap Yes, I keep it locked for 72 hours, with the time it came. "
    "It goes to nobody. If you do not tap, I forget where it is after one hour."
)
YES = N_("Yes, save it")
NO = N_("No, do not save it")
SAVE_SENT = N_("Save what I sent")
WHAT_FOR = N_("What is this for?")
TWO_WAYS = N_(
    "I did not save it yet. For your last report, I show you first what goes out. For a new report, I keep it locked "
    "for 72 hours. If you do not tap, I forget where it is after one hour."
)
ADD = N_("Add to my last report")
FOR_NEW = N_("Keep for a new report")
GETTING = N_("One moment, please. I am getting it.")
SAVING = N_("One moment, please. I am saving it.")
NOT_FROM_YOUNG = N_("I do not keep files here. Please keep it on your phone.")
FORGOTTEN = N_("I did not save it.")
TOO_LATE = N_("I do not have it any more. Please send it again.")
LANGUAGE_FIRST = N_("I did not save it yet. Please choose your language first.")
WORDS_SAVED = N_("I saved your words.")
UNTIL = N_(
    "I keep what you saved for about {hours} more hours. Then I erase it, if you do not start a report."
)
LAST_HOUR = N_(
    "I keep what you saved for less than one more hour. Then I erase it, if you do not start a report."
)
JOINED = N_("What you saved before is in your draft now.")
WAITED = N_("I did not save the file you sent before. Please send it again, if you want it in your report.")
ERASED = N_("I erased what you saved.")


def came(flow: Flow, session: Session, event: FileCame, now: datetime) -> Step:
    """A file came and there is no draft: fetch it where the tap was made already, else let it wait for the tap."""
    if session.young:
        return again(flow, session, now, say(NOT_FROM_YOUNG))
    orders = attaching.orders((event, event.beside), "")
    if session.phase is Phase.LIVE and session.page == ASKED:
        return attaching.on_their_way(_begun(session, now), orders, now)
    waiting = (*session.waiting, *orders)
    session = _once(session, ASKED) if len(waiting) <= MOST_FILES else _once(session, ASKED, "many")
    session = replace(session, waiting=waiting[:MOST_FILES], waiting_at=session.waiting_at or stamp(now))
    return session, (Wake(now + attaching.QUIET, session.rev),)


def asked(flow: Flow, session: Session, now: datetime) -> Step:
    """Put the question, after a burst once for all of it."""
    if not session.lang:
        return again(flow, session, now, say(LANGUAGE_FIRST))
    return session, (question(session),)


def question(session: Session) -> Ask:
    """Return the question whether to save what waits."""
    if open_report(session) is not None:
        rows = (row(ADD, "add", "primary"), row(FOR_NEW, "yes"), row(NO, "no"))
        return ask(ASKED, (Line(WHAT_FOR, strong=True), Line(TWO_WAYS)), *rows)
    many = len(session.waiting) > 1
    first = line(SAVE_MANY, count=len(session.waiting), strong=True) if many else Line(SAVE_ONE, strong=True)
    return ask(ASKED, (first, Line(NOT_YET)), row(YES, "yes", "primary"), row(NO, "no"))


def as_answer(flow: Flow, session: Session, event: Replied, now: datetime) -> Tapped | None:
    """Return words that answer the question as a tap on it; None: they are about something else."""
    view = view_of(flow, session, now)
    said = view.named(event.text, question(session).rows, yes="yes", no="no") if session.waiting else None
    return None if said is None or event.heard is not Heard.AFTER else Tapped(ASKED, said, session.rev)


def settled(flow: Flow, session: Session, event: Tapped, now: datetime) -> Step:
    """Save what waits, or forget it."""
    if not session.waiting:
        return again(flow, session, now, say(TOO_LATE))
    if event.option == "add" and (filed := open_report(session)) is not None:
        return _added(session, filed, now)
    if event.option != "yes":
        session = replace(session, waiting=(), waiting_at="")
        return again(flow, session, now, say(FORGOTTEN))
    return saving(flow, session, now)


def _added(session: Session, filed: Filed, now: datetime) -> Step:
    """Order what waits for the report that was sent; there it is shown before it goes out (``flows.intake.adding``)."""
    waits = session.after.adding
    if waits is None or not waits.begun:
        waits = Adding(filed.handle, filed.partners, minor=filed.minor)
    orders = tuple(replace(order, handle=waits.handle) for order in session.waiting)
    session = interrupted(replace(session, waiting=(), waiting_at=""), Move.ASK_CODE)
    session = replace(session, page="words", after=replace(session.after, adding=waits))
    session, effects = attaching.on_their_way(session, orders, now)
    return session, (Tick(Line(GETTING)), *effects)


def saving(flow: Flow, session: Session, now: datetime) -> Step:
    """Order all that waits to be fetched; nothing is said to be saved before it is durable."""
    if not session.waiting:
        return again(flow, session, now, say(TOO_LATE))
    orders, session = session.waiting, replace(_begun(session, now), waiting=(), waiting_at="")
    session, effects = attaching.on_their_way(session, orders, now)
    return session, (Tick(Line(SAVING)), *effects)


def worded(session: Session, event: Replied, now: datetime) -> tuple[Session, tuple[Effect, ...]]:
    """Save words: with the time they came, without ID numbers."""
    text, hidden = hide_identifiers(event.text, session.lang)
    words = Original(text, session.lang, stamp(now), event.forwarded)
    session, told = noted(session, words)
    kept = session.notes[-1:] == (words,)
    session = _begun(session, now) if kept and not session.agreed_at else session
    said = say(WORDS_SAVED if kept else told)
    return session, (*((Unsend(), say(HIDDEN)) if hidden else ()), said)


def left(session: Session, now: datetime) -> tuple[Line, ...]:
    """Return how long the drop is still kept; nothing where there is none."""
    if not has_drop(session):
        return ()
    ends = datetime.fromisoformat(session.dropped_at) + SAVED
    hours = round((ends - now.astimezone(UTC)) / HOUR)
    return (line(UNTIL, hours=hours) if hours > 1 else Line(LAST_HOUR),)


def has_drop(session: Session) -> bool:
    """Whether something was saved without a report."""
    return bool(session.dropped_at) and bool(session.files or session.notes)


def without_drop(session: Session) -> tuple[Session, tuple[Effect, ...]]:
    """Return the session without the drop and what waits, and the orders to erase its files."""
    gone = tuple(map(EraseFile, files_of(session))) if session.dropped_at else ()
    session = replace(session, waiting=(), waiting_at="")
    return (replace(session, files=(), notes=(), dropped_at="") if session.dropped_at else session), gone


def expired(session: Session, now: datetime) -> tuple[Session, tuple[Effect, ...]]:
    """Return the session without what has had its time; nobody is told."""
    if session.waiting and session.waiting_at <= stamp(now - NOT_SAVED):
        session = replace(session, waiting=(), waiting_at="")
    if session.dropped_at and session.dropped_at <= stamp(now - SAVED):
        return without_drop(session)
    return session, ()


def joined(session: Session) -> tuple[Session, tuple[Effect, ...]]:
    """Now that there is a draft, the drop is part of it, as if its files came just now; what waits is let go."""
    if not session.agreed_at or not (session.dropped_at or session.waiting):
        return session, ()
    told = (JOINED,) if has_drop(session) else ()
    told = (*told, WAITED) if session.waiting else told
    fresh = set(_fresh(session)) if session.dropped_at else set()
    taken = tuple(file for file in session.files if file.file in fresh)
    rest = tuple(file for file in session.files if file.file not in fresh)
    session = replace(session, files=rest, dropped_at="", waiting=(), waiting_at="")
    for file in taken:
        session = attaching.taken_in(session, file)
    return session, (say(*told),) if told else ()


def files_of(session: Session) -> tuple[str, ...]:
    """Return the evidence ids of the files whose bytes are here."""
    return tuple(file.file for file in session.files if not file.held)


def _begun(session: Session, now: datetime) -> Session:
    return replace(session, dropped_at=session.dropped_at or stamp(now))


def _once(session: Session, *codes: str) -> Session:
    """Remember what is to be said when the burst is over: the question, and that there were too many."""
    return replace(session, arrived=tuple(dict.fromkeys((*session.arrived, *codes))))


def _fresh(session: Session) -> Iterator[str]:
    """Yield the files that are not the draft's yet: another account's draft may have come to a drop."""
    known = session.answers.get(attaching.ITEM, Answer()).value or ()
    yield from (file.file for file in session.files if file.file not in known)
