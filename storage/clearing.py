"""Which messages of a chat can be taken away: both sides', by number, for as long as the messenger allows it.

The numbers lie in ``messages`` for 48 hours. The commit that applies the wish to clear puts them, as calls, into the
outbox before its other replies: so a kill loses nothing of it, and what was shown before is gone before anything else
is said.
"""

from datetime import datetime, timedelta

from sqlalchemy import select

from storage.rows import Rows
from storage.tables import messages

CLEARABLE = timedelta(hours=48)
"""How long a bot may take away messages of a private chat (Bot API, deleteMessages)."""


def shown(rows: Rows, person: bytes, now: datetime) -> tuple[int, ...]:
    """Return the ids of both sides' messages that are young enough at *now*, lowest first."""
    young = messages.c.person == person, messages.c.at > now - CLEARABLE
    return tuple(
        rows.core.scalars(select(messages.c.message_id).where(*young).order_by(messages.c.message_id))
    )
