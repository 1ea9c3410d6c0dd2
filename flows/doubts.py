"""What only the person can settle before the form goes on.

- *Words whose question cannot be known* (``Session.aside``): written around a crash, when nobody can say whether the
  open question had been read. Are they its answer?
- *Words that were sent on* (``Doubt`` ``forward``): whose are they? Asked once.
- *A point on the map* that came where no place is asked for (``Doubt`` ``place``): is it the place of the event?
- *A note that tells somebody's immigration status* (``Doubt`` ``status``): shall it be hidden? (V11)

A doubt stands over the open question, wherever in the form the person is, until it is settled. Nothing else waits for
it: other words are heard as always.
"""

from datetime import datetime

from flows import hearing
from flows.answers import Answer, Original
from flows.asking import NOT_A_PLACE, arrive
from flows.copies import replace
from flows.flow import Flow, Step
from flows.hearing.outcomes import Doubtful, Unwelcome
from flows.hearing.text import HIDE, KEEP, STATUS
from flows.hearing.told import city_and_state
from flows.messages import Ask, Effect, Event, Heard, Pinned, Replied, Tapped
from flows.originals import answered_anew, changed, noted
from flows.path import path
from flows.phases import FORM
from flows.questions import Question, Where
from flows.reading.status import hide_status, mentions_status
from flows.session import Doubt, Session
from flows.speaking import ask, row, say, stamp, view_of
from flows.words import N_, Line, line

ASIDE = N_("You wrote: “{words}”. Is this your answer?")
ASIDE_YES = N_("Yes, it is")
ASIDE_NO = N_("No, keep it as a note")
FORWARD = N_("Is this yours, or did someone send it to you?")
MINE = N_("It is mine")
THEIRS = N_("Someone sent it to me")
MARKED = N_("Thank you. I saved that with the words.")
PLACE = N_("Is this the place of the event? It is near {place}.")
PLACE_YES = N_("Yes, it happened there")
PLACE_NO = N_("No")
PLACED = N_("I saved it as the place of the event.")
HID = N_("I hid that in your notes.")
NOT_HIDDEN = N_("I left your words as they are.")


def again(flow: Flow, session: Session, now: datetime, *told: Effect) -> Step:
    """Put the open question again after *told*: a doubt comes first, where it can be settled."""
    doubt = open_doubt(session)
    if doubt is not None:
        return session, (*told, doubt)
    session, effects = arrive(flow, session, now)
    return session, (*told, *effects)


def open_doubt(session: Session) -> Ask | None:
    """Return what must be settled first; None outside the form."""
    if session.phase not in FORM:
        return None
    if session.aside is not None:
        words = line(ASIDE, words=session.aside.text, strong=True)
        return ask("aside", (words,), row(ASIDE_YES, "yes"), row(ASIDE_NO, "no"))
    match session.doubt:
        case Doubt("forward"):
            return ask("forward", (Line(FORWARD, strong=True),), row(MINE, "yes"), row(THEIRS, "no"))
        case Doubt("status"):
            return ask("status", (Line(STATUS, strong=True),), row(HIDE, "yes"), row(KEEP, "no"))
        case Doubt("place", Answer() as answer):
            asked = line(PLACE, place=city_and_state(answer, session.lang), strong=True)
            return ask("place", (asked,), row(PLACE_YES, "yes"), row(PLACE_NO, "no"))
        case _:
            return None


def settled(flow: Flow, session: Session, event: Replied | Tapped, now: datetime) -> Step | None:
    """Return the step that settles the open doubt; None when there is none, or *event* is about something else."""
    doubt = open_doubt(session)
    if doubt is None:
        return None
    said = _yes_or_no(flow, session, doubt, event, now)
    if session.aside is not None:
        return _aside_settled(flow, session, session.aside, said, event, now)
    if session.doubt is not None and said:
        return _doubt_settled(flow, replace(session, doubt=None), session.doubt, said, now)
    return again(flow, session, now) if isinstance(event, Tapped) else None


def _yes_or_no(flow: Flow, session: Session, doubt: Ask, event: Event, now: datetime) -> str:
    """Return what is said to the doubt. Words from before it was shown say nothing to it, even a yes."""
    match event:
        case Tapped(option=("yes" | "no") as option):
            return option
        case Replied(text=text, heard=Heard.AFTER):
            yes, no = ("", "") if doubt.question == "forward" else ("yes", "no")
            return view_of(flow, session, now).named(text, doubt.rows, yes=yes, no=no) or ""
        case _:
            return ""


def _aside_settled(
    flow: Flow, session: Session, aside: Original, said: str, event: Replied | Tapped, now: datetime
) -> Step:
    if said == "yes":
        session = replace(session, aside=None)
        words = Replied(aside.text, forwarded=aside.forwarded, message=aside.message)
        return flow.screens[session.phase].hear(flow, session, words, now)
    if said == "no":
        session, told = noted(replace(session, aside=None, listening=False), aside)
        return again(flow, session, now, say(told))
    if isinstance(event, Replied):
        both = replace(event, text=f"{aside.text}\n{event.text}", message=0)
        session = replace(session, aside=words_in(session, both, now))
    return again(flow, session, now)


def _doubt_settled(flow: Flow, session: Session, doubt: Doubt, said: str, now: datetime) -> Step:
    if doubt.kind == "forward":
        if said == "yes":
            session = changed(session, lambda words: replace(words, forwarded=False))
        return again(flow, session, now, say(MARKED))
    if doubt.kind == "status":
        session = _status_hidden(session) if said == "yes" else session
        return again(flow, session, now, say(HID if said == "yes" else NOT_HIDDEN))
    question = place_question(flow, session)
    if said == "no" or question is None or doubt.answer is None:
        return again(flow, session, now, say(NOT_A_PLACE))
    before = session.answers.get(question.id, Answer())
    answer = replace(doubt.answer, notes=tuple(dict.fromkeys((*before.notes, *before.original))))
    return again(flow, answered_anew(flow, session, question.id, answer), now, say(PLACED))


def with_status_asked(before: Session, after: Session) -> Session:
    """Return *after* with the question whether to hide what its new notes tell of somebody's immigration status."""
    if after.doubt is not None or _notes(after) == _notes(before):
        return after
    fresh = set(_notes(after)) - set(_notes(before))
    tells = any(mentions_status(note.text) for note in fresh if not note.hidden)
    return replace(after, doubt=Doubt("status")) if tells else after


def _notes(session: Session) -> tuple[Original, ...]:
    return (*session.notes, *(note for answer in session.answers.values() for note in answer.notes))


def _status_hidden(session: Session) -> Session:
    """Hide it in every note; what was told from another account is as it was."""

    def hidden(notes: tuple[Original, ...]) -> tuple[Original, ...]:
        return tuple(
            note if note.hidden else replace(note, text=hide_status(note.text, note.lang)) for note in notes
        )

    answers = {key: replace(answer, notes=hidden(answer.notes)) for key, answer in session.answers.items()}
    return replace(session, notes=hidden(session.notes), answers=answers)


def words_in(session: Session, event: Replied, now: datetime) -> Original:
    """Return the words of *event* as they are kept."""
    return Original(event.text, session.lang, stamp(now), event.forwarded, event.message)


def place_question(flow: Flow, session: Session) -> Question | None:
    """Return the first question that asks for a place."""
    return next((q for q in path(flow.questions, session.answers) if isinstance(q, Where)), None)


def place_asked(flow: Flow, session: Session, event: Pinned, now: datetime) -> Step:
    """Ask whether a point that nobody asked for is the place of the event; until the yes it is no answer."""
    question = place_question(flow, session)
    if question is None:
        return again(flow, session, now, say(NOT_A_PLACE))
    view = replace(view_of(flow, session, now, question.id), pending=None, page="")
    match hearing.heard(question, event, view):
        case Doubtful(pending):
            session = replace(session, doubt=Doubt("place", pending.options[0]), listening=False)
            return again(flow, session, now)
        case Unwelcome(told):
            return again(flow, session, now, say(told))
        case _:
            return again(flow, session, now, say(NOT_A_PLACE))
