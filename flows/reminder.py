"""The one reminder a person may wish for: two days before a draft ends (``c.remind``, dialogue 3.4 and 5.6).

It is off until the person taps it. The wish is a consent, so each yes, and its end, is a row that is kept with the
draft and filed with the report; no group is told of it. When the draft ends is counted from the last thing the person
did, so whatever they do moves the reminder (``bot.applying`` sets the clock with each of their messages). It is sent
once: then the wish is used up.
"""

from datetime import datetime, timedelta

from flows.copies import replace
from flows.report import Consent
from flows.session import Session
from flows.speaking import DRAFT_LIFE, stamp

BEFORE_END = timedelta(hours=48)
CONSENT = "c.remind"
PURPOSE = "remind the person once before the draft ends"


def wished(session: Session) -> bool:
    """Whether this draft's person waits for the reminder."""
    return bool(session.agreed_at and session.remind) and session.remind[-1].value == "yes"


def with_wish(session: Session, value: str, version: str, now: datetime, how: str = "tap") -> Session:
    """Return the session with one row more: *value* ``yes`` or ``no``."""
    row = Consent(CONSENT, value, PURPOSE, version, session.lang, stamp(now), how=how)
    return replace(session, remind=(*session.remind, row))


def ends(now: datetime) -> datetime:
    """When a draft ends whose person did something at *now* and nothing since."""
    return now + DRAFT_LIFE
