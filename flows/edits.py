"""A person changes a message that they sent before (dialogue 5.1).

The message is found by its number among the words of the draft, wherever they stand. What is changed is then read as
if it had been written so at first: ID numbers are hidden, words about a status are asked about, and an answer is only
replaced by another answer. What cannot be read as one becomes a note beside it: the answer stays, and so do the words.
A change of words that went out already is offered to be added to the report; a change of anything else says nothing to
the form.
"""

from datetime import datetime
from functools import reduce

from flows import hearing
from flows.answers import Answer, Original
from flows.asking import standing
from flows.copies import replace
from flows.doubts import again
from flows.flow import Flow, Step
from flows.hearing.items import with_item
from flows.hearing.outcomes import Doubtful, Taken
from flows.hearing.text import LONGEST, TOO_LONG, added
from flows.messages import Edited, Effect, Replied, Unsend
from flows.originals import NO_ROOM, answered_anew, changed, has_room, words_of
from flows.phases import FORM, Move, Phase
from flows.questions import Items, Question, Text
from flows.reading.identifiers import hide_identifiers
from flows.reading.status import hide_status, mentions_status
from flows.session import Pending, Session
from flows.speaking import say, view_of
from flows.words import N_

UPDATED = N_("Updated.")
NOT_READ_ANEW = N_(
    "I could not use your change as the answer. Your answer stays. I saved your change as a note."
)
EDITED = N_("You changed an older message. I did not change your answer. To change it, use Back or Change.")
TOO_LATE = N_("You changed a message that is in a report you sent. The report did not change.")
HIDDEN = N_(
    "I hid a number that looks like an ID. It is safer not to send it. If you still see that message, please delete it."
)


def edited(flow: Flow, session: Session, event: Edited, now: datetime) -> Step:
    """Put the words of *event* where the words of its message stood, and have them read again."""
    old = next(
        (words for words in words_of(session) if words.message and words.message == event.message), None
    )
    if old is None:
        return _of_nothing_here(flow, session, event, now)
    text, hidden = hide_identifiers(event.text, session.lang)
    told: tuple[Effect, ...] = (Unsend(), say(HIDDEN)) if hidden else ()
    if text == old.text:
        return session, told
    if not has_room(session, text):
        return again(flow, session, now, *told, say(NO_ROOM))
    session, effects = _replaced(flow, session, old, replace(old, text=text), now)
    return session, (*told, *effects)


def _of_nothing_here(flow: Flow, session: Session, event: Edited, now: datetime) -> Step:
    if event.message in session.sent:
        session, effects = flow.screens[Phase.CODE].hear(flow, session, event, now)
        return (session, effects) if effects else again(flow, session, now, say(TOO_LATE))
    if session.phase in FORM:
        return again(flow, session, now, say(EDITED))
    return session, ()


def _replaced(flow: Flow, session: Session, old: Original, new: Original, now: datetime) -> Step:
    for name, answer in session.answers.items():
        question = flow.question(name)
        if question is not None and any(words.message == old.message for words in answer.original):
            if isinstance(question, Text | Items):
                return _told_anew(flow, session, question, new, now)
            return _answered_anew(flow, session, question, new, now)
    if session.pending is not None and session.pending.words is not None:
        in_doubt = session.pending.words.message == old.message
        if in_doubt and session.phase in {Phase.CORE, Phase.MODULE}:
            words = Replied(new.text, message=new.message)
            return flow.screens[session.phase].hear(flow, replace(session, pending=None, page=""), words, now)
    held = any(words.message == old.message for words in session.held)
    session = _swapped(session, new)
    return (session, ()) if held else again(flow, session, now, say(UPDATED))


def _swapped(session: Session, new: Original) -> Session:
    return changed(session, lambda words: new if words.message == new.message else words)


def _told_anew(flow: Flow, session: Session, question: Text | Items, new: Original, now: datetime) -> Step:
    """Own words: join them again, the changed ones in their place."""
    answer = session.answers[question.id]
    if _joined(question, answer, answer.original).value != answer.value:
        return _beside(flow, session, question, new, now)
    room = LONGEST - sum(len(one.text) + 1 for one in answer.original if one.message != new.message)
    full, new = len(new.text) > room, replace(new, text=new.text[: max(room, 0)])
    quiet = replace(new, text=hide_status(new.text, session.lang))
    readings = tuple(_with(question, answer, words) for words in (quiet, new))
    told: tuple[Effect, ...] = (say(TOO_LONG),) if full else ()
    if mentions_status(new.text):
        session = answered_anew(flow, session, question.id, readings[0])
        opened = _opened(flow, session, question, Pending("status", readings))
        if opened is not None:
            return opened, (*told, *flow.screens[opened.phase].show(flow, opened, now))
        return again(flow, session, now, *told, say(UPDATED))
    session = answered_anew(flow, session, question.id, readings[1])
    if session.listening:  # more may come: the next screen waits for the pause, as it would have
        return session, (*told, say(UPDATED))
    return again(flow, session, now, *told, say(UPDATED))


def _with(question: Text | Items, answer: Answer, new: Original) -> Answer:
    originals = tuple(new if one.message == new.message else one for one in answer.original)
    return replace(_joined(question, answer, originals), original=originals)


def _joined(question: Text | Items, answer: Answer, originals: tuple[Original, ...]) -> Answer:
    add = with_item if isinstance(question, Items) else added
    empty = replace(answer, value=[] if isinstance(question, Items) else "", original=())
    return reduce(add, originals, empty)


def _answered_anew(flow: Flow, session: Session, question: Question, new: Original, now: datetime) -> Step:
    """A question with one answer: all its words, the new ones in their place, are read again."""
    before = session.answers[question.id]
    originals = tuple(new if one.message == new.message else one for one in before.original)
    event = Replied("\n".join(one.text for one in originals), forwarded=new.forwarded, message=new.message)
    view = replace(
        view_of(flow, session, now, question.id, event), pending=None, page="", picked=(), answer=None
    )
    match hearing.heard(question, event, view):
        case Taken(answer):
            answer = replace(answer, original=originals, notes=before.notes)
            session = answered_anew(flow, session, question.id, answer)
            return again(flow, session, now, say(UPDATED))
        case Doubtful(pending):
            opened = _opened(flow, session, question, pending)
            if opened is not None:
                return opened, flow.screens[opened.phase].show(flow, opened, now)
    return _beside(flow, session, question, new, now)


def _opened(flow: Flow, session: Session, question: Question, pending: Pending) -> Session | None:
    """Return the session with *question* open to settle *pending*; None where it cannot be opened."""
    session = session.settled()
    if session.phase is Phase.REVIEW:
        session = session.moved(Move.CHANGE)
    session = replace(session, editing=question.id, pending=pending)
    asks = session.phase in {Phase.CORE, Phase.MODULE} and standing(flow, session) == question
    return session if asks else None


def _beside(flow: Flow, session: Session, question: Question, new: Original, now: datetime) -> Step:
    before = session.answers[question.id]
    answer = replace(before, notes=(*before.notes, replace(new, message=0)))
    session = replace(session, answers={**session.answers, question.id: answer})
    return again(flow, session, now, say(NOT_READ_ANEW))
