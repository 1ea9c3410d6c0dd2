"""News of a case, pushed to a person who agreed to hear from that partner (dialogue 7.5, 7.6).

The first words say nothing of what it is about: somebody else may be looking at the screen. A question, a wish to refer
the case, and the way to another group then wait like a letter; the rest is told once, and stays behind the code.
"""

from datetime import date, datetime

from flows.after_send import Waiting
from flows.afterwards import CaseMoved, Unanswered
from flows.doubts import again
from flows.flow import Flow, Step, today
from flows.intake import case_told, letters, status
from flows.session import Session
from flows.speaking import say
from flows.words import N_, Line, line

NEWS = N_("There is news about your report.")
NO_NEWS = N_("This is about your report.")


def moved(flow: Flow, session: Session, event: CaseMoved, now: datetime) -> Step:
    """Tell what a partner did, and put what it asks."""
    others = _others(flow, session, event)
    told = (Line(NEWS), *case_told.lines(event.partner, event.reply, others=others))
    if event.reply.kind == "closed":
        told = (*told, *_own_copy(session, event.handle, now))
    waiting = letters.waiting_for(event, event.handle) if event.letter else None
    if event.reply.kind == "declined":
        waiting = to_another(event.partner, event.handle) if others else None
    page = session.page
    if event.reply.kind in {"declined", "closed", "erased"}:
        session = letters.over(session, event.partner, event.handle)
    if waiting is None and session.page != page:
        return again(flow, session, now, say(*told))
    return letters.put(flow, session, told, waiting, now)


def silent(flow: Flow, session: Session, event: Unanswered, now: datetime) -> Step:
    """Say once that nothing was heard, and offer the next group."""
    others = _others(flow, session, event)
    told = (Line(NO_NEWS), *case_told.silent(event.partner, others=others))
    waiting = to_another(event.partner, event.handle) if others else None
    return letters.put(flow, session, told, waiting, now)


def _others(flow: Flow, session: Session, event: CaseMoved | Unanswered) -> bool:
    return status.another(flow, session, event.handle, {event.partner})


def _own_copy(session: Session, handle: str, now: datetime) -> tuple[Line, ...]:
    """Say until when an own copy can be saved, as long as that day is to come."""
    until = next((one.until for one in session.filed if one.handle == handle and one.until), "")
    return (line(status.UNTIL, day=date.fromisoformat(until)),) if until > today(now).isoformat() else ()


def to_another(partner: str, handle: str) -> Waiting | None:
    """Return the offer to send a report to another group than *partner*; nothing without its name in the hall."""
    return Waiting(f"next.{handle}", handle, partner, "next") if handle else None
