"""The revision of the open question: a tap must carry the one that was shown with its button."""

from datetime import datetime

from flows.copies import replace
from flows.flow import Step
from flows.messages import Ask, Effect, Wake
from flows.session import Session
from flows.speaking import QUIET


def stamped(before: Session, session: Session, effects: tuple[Effect, ...]) -> Step:
    """Give the open question its revision: the same when it is shown again, a new one when a tap would mean more."""
    asked = next((e.question for e in reversed(effects) if isinstance(e, Ask)), None)
    if asked is None:
        return session, effects
    if asked != session.asked or _meaning(before) != _meaning(session):
        session = replace(session, asked=asked, rev=session.rev + 1)
    return session, tuple(replace(e, rev=session.rev) if isinstance(e, Ask) else e for e in effects)


def woken_anew(
    before: Session, session: Session, effects: tuple[Effect, ...], now: datetime
) -> tuple[Effect, ...]:
    """Words that wait for more are not forgotten when the question they wait at gets a new revision."""
    waits = session.rev != before.rev and bool(session.held or session.listening)
    woken = any(isinstance(effect, Wake) for effect in effects)
    return (Wake(now + QUIET, session.rev),) if waits and not woken else ()


def _meaning(session: Session) -> tuple[object, ...]:
    """What the same button of the same question would do: confirm this reading, share this place, erase this."""
    return session.pending, session.exact_place, session.share, session.handle, session.after, session.doubt
