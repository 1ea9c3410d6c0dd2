"""One step of a conversation: a session and an event in, a session and effects out. Reads no clock, no disk.

The order of the checks is the order in which a person must be heard: commands first, then a change of older words,
then what came from the house itself, then taps (never for a question that has changed), then words whose question must
be known, and at last the table of what comes although nobody asked for it (``flows.off_script``). Words of danger are
heard like all words, and then their own screen comes over whatever they led to (``Flow.alarm``). Every step ends with
the open question on the screen, and its revision stamped on every button.
"""

from datetime import datetime

from flows import attaching, bursts, dropping
from flows.afterwards import AfterEvent
from flows.changes import logged
from flows.commands import interrupted, obey, returned, spoken
from flows.copies import replace
from flows.doubts import again, open_doubt, settled, with_status_asked, words_in
from flows.earlier import add_before
from flows.edits import HIDDEN, edited
from flows.file_messages import Fetch, FileKept, FileRefused
from flows.flow import Flow, Step
from flows.idle import recap, seen, woken
from flows.messages import (
    Ask,
    Attached,
    Blocked,
    ClearChat,
    CodeChecked,
    Commanded,
    Edited,
    Effect,
    Event,
    Failed,
    FileCame,
    Heard,
    Missed,
    PartnerWrote,
    Pinned,
    Quieted,
    Registered,
    Replied,
    Submit,
    Tapped,
    Toast,
    Unsend,
    Wake,
)  # fmt: skip  # a list is read as a list, not as a column
from flows.off_script import TABLE, Stand, came, treated
from flows.originals import NO_ROOM, forgotten, has_room, noted, words_of
from flows.phases import FORM, Move, Phase
from flows.reading.identifiers import hide_identifiers
from flows.replacing import is_another, remembered_as
from flows.revision import stamped, woken_anew
from flows.same import look
from flows.session import Session
from flows.speaking import as_tap, say, view_of
from flows.unheard import SaidOnce, told_late, with_one_more
from flows.waiting import EndNeared, Idled
from flows.words import N_, Line, line

STALE = N_("That question has changed. Here is the latest.")
SORRY = N_(
    "I am sorry. Something went wrong with your last message, and I could not use it. Please send it again."
)
TAKEN = N_("You changed a photo or file in an older message. I take it as a new one.")
AWAY = N_("I was away for a while. If you tapped a button, please tap again.")
MISSING = N_("I was away. Your messages since {day} may be missing. Please send them again.")
PAUSE_CARD = "paused"

Sent = Commanded | Tapped | Replied | Pinned | Attached | FileCame
"""What a person does, a change of older words apart."""


def step(flow: Flow, session: Session, event: Event, now: datetime) -> Step:
    """Move the dialogue by one event. *now* is aware."""
    if session.blocked and isinstance(event, SaidOnce):
        return replace(session, unheard=with_one_more(session.unheard, event)), ()
    if session.unheard and isinstance(event, Sent):
        return _caught_up(flow, session, event, now)
    if isinstance(event, Sent | Edited) and not _names_card(flow, session, event, now):
        session = woken(session, event)
    after, gone = dropping.expired(session, now)
    after, told = _let_go(after, event, now)
    after, effects = _heard(flow, after, event, now)
    after, more = dropping.joined(after)
    effects = (*gone, *told, *more, *effects)
    after, effects = flow.alarm(flow, session, (after, effects), event, now)
    after = with_status_asked(session, logged(flow, session, after, event))
    after, opened = look(after, now)
    effects = (*effects, *opened)
    if isinstance(event, Sent):
        effects = (*recap(session, after, now), *effects)
    if isinstance(event, Sent | Edited):
        after, watch = seen(after, now)
        effects = (*effects, *watch)
    if any(isinstance(effect, Submit) for effect in effects):
        after = replace(after, sent=tuple(words.message for words in words_of(session) if words.message))
    after, effects = stamped(session, after, _doubt_first(after, effects))
    return after, (*effects, *woken_anew(session, after, effects, now))


def _caught_up(flow: Flow, session: Session, event: Sent, now: datetime) -> Step:
    """The person is back: their words are for what they had seen, then comes what they could not hear."""
    waited = session.unheard
    session, effects = step(flow, replace(session, unheard=()), event, now)
    if session.hidden:
        return replace(session, unheard=waited), effects
    for one in waited:
        session, more = step(flow, session, one, now)
        effects = (*told_late(effects, more), *more)
    return session, tuple(replace(one, rev=session.rev) if isinstance(one, Wake) else one for one in effects)


def _let_go(session: Session, event: Event, now: datetime) -> tuple[Session, tuple[Effect, ...]]:
    """A person is here: what was blocked is not any more, what was held and is not gone on with becomes a note."""
    if not isinstance(event, Sent):
        return session, ()
    away, session = session.blocked, forgotten(replace(session, blocked=False), now)
    if session.hidden or away:  # what became of files meanwhile is said now
        return attaching.quieted(replace(session, hidden=False), now)
    goes_on = isinstance(event, Replied) and event.heard is not Heard.UNSURE
    return (session, ()) if goes_on else bursts.let_go(session)


def _doubt_first(session: Session, effects: tuple[Effect, ...]) -> tuple[Effect, ...]:
    """What only the person can settle stands before the open question, wherever that was put."""
    doubt = open_doubt(session)
    asked = [effect.question for effect in effects if isinstance(effect, Ask)]
    if doubt is None or not asked or asked[-1] == doubt.question:
        return effects
    return (*(effect for effect in effects if not isinstance(effect, Ask)), doubt)


def _heard(flow: Flow, session: Session, event: Event, now: datetime) -> Step:
    match event:
        case Commanded():
            session, effects = obey(flow, session, event, now)
            return (session, effects) if ClearChat() in effects else again(flow, session, now, *effects)
        case Edited():
            return _edited(flow, session, event, now)
        case Attached(caption=Replied() as caption):
            session, effects = _said(flow, session, caption, now)
            return session, (say(TABLE[came(event)][Stand.OUTSIDE].told), *effects)
        case FileCame():
            return _file_came(flow, session, event, now)
        case Tapped():
            return _tapped(flow, session, event, now)
        case Replied():
            command = spoken(flow, session, event, now)
            return _heard(flow, session, command, now) if command else _said(flow, session, event, now)
        case Pinned() | Attached():
            return treated(flow, session, event, now)
        case _:
            return _from_the_house(flow, session, event, now)


def _from_the_house(flow: Flow, session: Session, event: Event, now: datetime) -> Step:
    match event:
        case Failed(kind):  # an order to fetch a file is not waited for any more
            fetching = max(0, session.fetching - (kind == "file"))
            return again(flow, replace(session, fetching=fetching), now, say(SORRY))
        case Missed(since):
            return _missed(flow, session, line(AWAY) if since is None else line(MISSING, day=since), now)
        case Registered() | Idled() | EndNeared():
            room = Phase.SUBMITTED if isinstance(event, Registered) else Phase.PAUSED
            return flow.screens[room].hear(flow, session, event, now)
        case PartnerWrote() | CodeChecked():
            return flow.screens[Phase.CODE].hear(flow, session, event, now)
        case _ if isinstance(event, AfterEvent):
            return flow.screens[Phase.CODE].hear(flow, session, event, now)
        case FileKept() | FileRefused():
            return _file_ended(flow, session, event, now)
        case Blocked():
            return _blocked(session), ()
        case Quieted():
            return _quieted(flow, session, event, now)
        case _:
            raise TypeError(type(event).__name__)


def _file_came(flow: Flow, session: Session, event: FileCame, now: datetime) -> Step:
    """A file is fetched, and nothing is said of it until it is here; its caption counts as words."""
    if session.phase is Phase.CODE:
        taken = flow.screens[Phase.CODE].hear(flow, session, event, now)
        if taken != (session, ()):  # it may be added to a report that was sent
            return remembered_as(taken[0], event), taken[1]
    came_to = attaching.came if session.agreed_at else dropping.came
    session, effects = came_to(flow, session, event, now)
    session = remembered_as(session, event)
    if event.caption is None:
        waits = any(isinstance(effect, Wake) for effect in effects)
        return (session, effects) if waits else again(flow, session, now, *effects)
    session, said = _said(flow, session, event.caption, now)
    return session, (*effects, *said)


def _edited(flow: Flow, session: Session, event: Edited, now: datetime) -> Step:
    """A file in the place of an older one is one more file; the words beside it are changed, or come with it."""
    if event.file is None or not is_another(session, event.file):
        return (session, ()) if event.file and not event.text else edited(flow, session, event, now)
    known = event.message in {*session.sent, *(words.message for words in words_of(session))}
    session, told = edited(flow, session, event, now) if event.text and known else (session, ())
    file = replace(event.file, caption=None) if known else event.file
    session, effects = _file_came(flow, session, file, now)
    taken = (say(TAKEN),) if any(isinstance(effect, Fetch) for effect in effects) else ()
    return session, (*told, *taken, *effects)


def _file_ended(flow: Flow, session: Session, event: FileKept | FileRefused, now: datetime) -> Step:
    if event.handle:
        return flow.screens[Phase.CODE].hear(flow, session, event, now)
    if isinstance(event, FileKept):
        return attaching.kept(flow, session, event, now)
    return attaching.refused(flow, session, event, now)


def _tapped(flow: Flow, session: Session, event: Tapped, now: datetime) -> Step:
    """Turn away a tap on a question that has changed."""
    if event.question != session.asked or event.rev != session.rev:
        return again(flow, session, now, Toast(Line(STALE)))
    if event.question == PAUSE_CARD and session.phase is not Phase.PAUSED:  # something was sent since
        return again(flow, session, now)
    if event.question == dropping.ASKED:
        return dropping.settled(flow, session, event, now)
    step_ = settled(flow, session, event, now)
    return flow.screens[session.phase].hear(flow, session, event, now) if step_ is None else step_


def _said(flow: Flow, session: Session, event: Replied, now: datetime) -> Step:
    """ID numbers are hidden before any words are looked at, wherever in the form they were written (V10)."""
    if (tap := _on_card(flow, session, event, now)) is not None:
        return flow.screens[Phase.PAUSED].hear(flow, session, tap, now)
    paused, session = session.phase is Phase.PAUSED, _unpaused(session)
    if session.asked == dropping.ASKED and (tap := dropping.as_answer(flow, session, event, now)):
        return dropping.settled(flow, session, tap, now)
    if session.phase not in FORM:
        return treated(flow, session, event, now)
    text, hidden = hide_identifiers(event.text, session.lang)
    event = replace(event, text=text)
    if not has_room(session, text):
        return again(flow, session, now, say(NO_ROOM))
    if paused:  # whatever the words answer, it was not on the screen
        session, told = noted(session, words_in(session, event, now))
        session, effects = again(flow, session, now, say(told))
    else:
        session, effects = _ordered(flow, session, event, now)
    return session, (Unsend(), say(HIDDEN), *effects) if hidden else effects


def _names_card(flow: Flow, session: Session, event: Event, now: datetime) -> bool:
    return isinstance(event, Replied) and _on_card(flow, session, event, now) is not None


def _on_card(flow: Flow, session: Session, event: Replied, now: datetime) -> Tapped | None:
    """Return words that name a button of the pause as a tap on it."""
    if session.phase is not Phase.PAUSED:
        return None
    shown = flow.screens[Phase.PAUSED].show(flow, session, now)
    typed = as_tap(event, shown, view_of(flow, session, now), exactly=True)
    return typed if isinstance(typed, Tapped) else None


def _unpaused(session: Session) -> Session:
    return returned(session) if session.phase is Phase.PAUSED else session


def _ordered(flow: Flow, session: Session, event: Replied, now: datetime) -> Step:
    """Words count for a question the person has been shown; all else is asked or kept as a note."""
    if (step_ := settled(flow, session, event, now)) is not None:
        return step_
    words = words_in(session, event, now)
    if event.heard is Heard.BEFORE:
        return _before(flow, session, event, now)
    if event.heard is Heard.UNSURE:
        return again(flow, replace(session, aside=words), now)
    return treated(flow, session, event, now)


def _before(flow: Flow, session: Session, event: Replied, now: datetime) -> Step:
    """Words from before the question: the rest of what is in doubt, if that makes it clear; or of the answer before."""
    in_doubt = session.pending.words if session.pending is not None else None
    if in_doubt is not None and session.phase in {Phase.CORE, Phase.MODULE}:
        whole = replace(event, text=f"{in_doubt.text}\n{event.text}", heard=Heard.AFTER, message=0)
        anew = replace(session, pending=None, page="")
        if bursts.clear(flow, anew, whole, now):
            return flow.screens[session.phase].hear(flow, anew, whole, now)
    session, told = add_before(flow, session, words_in(session, event, now))
    return again(flow, session, now, say(told))


def _quieted(flow: Flow, session: Session, event: Quieted, now: datetime) -> Step:
    """Nothing more came for a moment: say what became of files, and go on with words; unless nobody hears it."""
    if session.hidden or session.blocked:
        return session, ()
    told: tuple[Effect, ...] = ()
    asks = dropping.ASKED in session.arrived
    if session.arrived or session.fetching:
        session, told = attaching.quieted(session, now)
    if asks and session.waiting:
        session, effects = dropping.asked(flow, session, now)
        return session, (*told, *effects)
    session, effects = _paused(flow, session, event, now)
    if effects or not told:
        return session, (*told, *effects)
    return again(flow, session, now, *told)


def _paused(flow: Flow, session: Session, event: Quieted, now: datetime) -> Step:
    """The words have paused: the form goes on, unless the person must first settle what they mean."""
    if session.phase not in FORM or event.rev != session.rev:
        return session, ()
    if session.held:
        return bursts.ended(flow, session, now)
    if not session.listening or session.pending is not None or session.aside is not None:
        return session, ()
    return flow.screens[session.phase].hear(flow, session, event, now)


def _blocked(session: Session) -> Session:
    """The draft pauses, and nothing more is sent until the person is here again."""
    session, _ = bursts.let_go(replace(session, blocked=True))
    return interrupted(session, Move.PAUSE) if session.phase in FORM else session


def _missed(flow: Flow, session: Session, told: Line, now: datetime) -> Step:
    """Show the open question again, if it has buttons: a tap on them may have been thrown away."""
    after, effects = again(flow, session, now) if session.asked else (session, ())
    if any(isinstance(effect, Ask) and effect.rows for effect in effects):
        return after, (say(told), *effects)
    return session, ()
