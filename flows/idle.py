"""Who has been away for half an hour or more is told in two lines where they are, and goes on at the same question.

The last time a person did something stands in the session, to about ten minutes, and the next thing they do is
compared with it. Half an hour to forty minutes after it, the card with the open question is changed into "Saved. Tap to
go on.", once: a change rings no phone that someone else may hold (dialogue 5.6). The pause that begins so is the same
as one that was asked for, but for one thing: the question had been read, so whatever the person sends still answers it.
"""

from datetime import datetime, timedelta

from flows.attaching import BATCH
from flows.commands import returned
from flows.copies import replace
from flows.flow import today
from flows.messages import Effect, Event, Tapped
from flows.phases import FORM, Phase
from flows.session import Session
from flows.speaking import DRAFT_LIFE, say, stamp
from flows.waiting import Watch
from flows.words import N_, Line, line

IDLE = timedelta(minutes=30)
ABOUT = timedelta(minutes=10)

IDLED = "idle"
"""The page of phase PAUSED when nobody asked for the pause."""

BACK_AGAIN = N_("It is good that you are back. I kept {count} answers. To see them, tap /review.")
BACK_ONE = N_("It is good that you are back. I kept one answer. To see it, tap /review.")
BACK_NONE = N_("It is good that you are back. There are no answers yet.")
UNTIL = N_("I keep your draft until {day}.")


def recap(before: Session, after: Session, now: datetime) -> tuple[Effect, ...]:
    """Return two lines for a person who comes back to the form after a while; nothing for everyone else."""
    here = after.phase in FORM and before.phase in {*FORM, Phase.PAUSED, Phase.HOME}
    if not here or not before.agreed_at or not idle(before, now):
        return ()
    return (say(kept(before), line(UNTIL, day=today(now) + DRAFT_LIFE)),)


def kept(session: Session) -> Line:
    """Return how many answers are kept, and nothing of them."""
    count = counted(session)
    return line(BACK_AGAIN, count=count) if count > 1 else line(BACK_ONE if count else BACK_NONE)


def counted(session: Session) -> int:
    """Return how many questions are answered; what is known of the reporter without a question does not count."""
    beside = {"rep.age", "rep.permission", BATCH}
    return sum(answer.value is not None for key, answer in session.answers.items() if key not in beside)


def idle(session: Session, now: datetime) -> bool:
    """Whether the person has done nothing for about half an hour."""
    return bool(session.heard_at) and session.heard_at < stamp(now - IDLE)


def seen(session: Session, now: datetime) -> tuple[Session, tuple[Effect, ...]]:
    """Return the session that remembers about when the person did something; nothing outside a draft."""
    if not session.agreed_at or stamp(now - ABOUT) < session.heard_at <= stamp(now):
        return session, ()
    return replace(session, heard_at=stamp(now)), (Watch(now + IDLE + ABOUT),)


def woken(session: Session, event: Event) -> Session:
    """Return the session at the question that was open before an idle pause; a tap on its card leads there itself."""
    idled = session.phase is Phase.PAUSED and session.page == IDLED
    return returned(session) if idled and not isinstance(event, Tapped) else session
