"""Is this the same thing as an own report? (dialogue L1 and 5.8) When it is asked, and what it is compared with.

Once in a draft, as the report is read back, the person's own reports that can still be read are looked at beside it.
Nothing of them lies in the session for that: the hall opens each, the heart compares, and forgets. Only a likely match
leaves a trace: its day and its town, to ask about it. What others reported is never looked at.
"""

from datetime import datetime, timedelta

from flows.afterwards import Compare
from flows.copies import replace
from flows.messages import Effect
from flows.phases import Phase
from flows.session import Same, Session
from flows.speaking import stamp

READABLE = timedelta(days=90)
"""After this no report of ours can be read (design §4)."""
AT_MOST = 10
"""Reports that are looked at, the newest first."""


def look(session: Session, now: datetime) -> tuple[Session, tuple[Effect, ...]]:
    """Have the own reports opened, once in a draft, when it is read back."""
    if session.phase is not Phase.REVIEW or session.same is not None:
        return session, ()
    since = stamp(now - READABLE)
    known = [
        one.handle for one in reversed(session.filed) if one.handle and not one.erased and one.at > since
    ]
    session = replace(session, same=Same("looking"))
    return session, tuple(Compare(handle) for handle in known[:AT_MOST])
