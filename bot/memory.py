"""What is remembered of a person, as the hall keeps it: the session, and apart from it what ends before it does."""

from datetime import datetime

from flows.dropping import files_of
from flows.parts import parts as apart
from flows.parts import whole
from flows.session import Session
from storage.mailroom import Kept, Part


def remembered(kept: Kept | None) -> Session:
    """Read a session with all of its parts that are still there. ValueError, KeyError, TypeError: it is damaged."""
    if kept is None:
        return Session()
    parts = ((part.name, Session.from_json(part.body)) for part in kept.parts)
    return whole(Session.from_json(kept.session), parts)


def to_keep(session: Session) -> tuple[bytes, tuple[Part, ...]]:
    """Return what is kept as long as the conversation, and what is not."""
    session, parts = apart(session)
    return session.to_json().encode(), tuple(
        Part(name, datetime.fromisoformat(since), part.to_json().encode(), files_of(part))
        for name, since, part in parts
    )
