"""When Telegram was last heard, and what follows from a long silence.

Telegram keeps a tap for 150 seconds and a message for a day. What it threw away while the house was away (down, or
without a way to Telegram) nobody can bring back, but it can be said: after such a silence a due row ``missed`` is left
for everybody who was in the middle of something, and the open question is shown again.

Never a flood: the rows come due some each second, those who have waited longest first, so that whoever writes
meanwhile goes first. Who has been answered since is not told: the row names the version it was written at.
"""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from sqlalchemy import Engine, RowMapping, delete, insert, select, update

from flows.errors import Refused
from storage import due_rows
from storage.faults import reachable
from storage.rows import Rows
from storage.tables import conversations, data_keys, due, heard, outbox
from storage.turn import chat_place, take_out
from storage.vault import Vault, Wrapped
from storage.work import Work

TAP_LIVES = timedelta(seconds=150)
MESSAGE_LIVES = timedelta(hours=24)
LATELY = timedelta(days=1)
"""Who had written within this time before the silence is told."""
NOTED_EVERY = timedelta(seconds=30)
"""How often a door writes down that it hears Telegram: a silence counts from up to so long before its beginning."""
EACH_SECOND = 10
"""A third of what Telegram takes in all: the rest is for those who write themselves."""


def noted(engine: Engine, vault: Vault, bot: int, now: datetime) -> int:
    """``note`` in a transaction of its own. Raises ``Unreachable``."""
    with reachable(), Work(engine, vault) as work:
        called = note(work.rows, vault, bot, now)
        work.commit()
        return called


def note(rows: Rows, vault: Vault, bot: int, now: datetime) -> int:
    """Write down that Telegram answered *bot* at *now*; after a long silence call people back, and return how many."""
    last = rows.core.scalar(select(heard.c.at).where(heard.c.bot == bot))
    if last is None:
        rows.core.execute(insert(heard), {"bot": bot, "at": now})
        return 0
    rows.core.execute(update(heard).where(heard.c.bot == bot).values(at=now))
    return _call_back(rows, vault, last, now) if now - last > TAP_LIVES else 0


def _call_back(rows: Rows, vault: Vault, last: datetime, now: datetime) -> int:
    since = last.date().isoformat() if now - last > MESSAGE_LIVES else ""
    people = _in_the_middle(rows, last)
    rows.core.execute(delete(due).where(due.c.kind == "missed"))
    for place, row in enumerate(people):
        with suppress(Refused):  # what does not open is not remembered any more
            key = vault.open_key(Wrapped(row["id"], row["kek"], row["wrapped"]))
            chat, _ = take_out(key.open(row["chat_sealed"], chat_place(row["person"])))
            at = now + timedelta(seconds=place // EACH_SECOND)
            due_rows.write(
                rows,
                key,
                (row["person"], "missed", at),
                chat,
                {"version": row["version"], "since": since},
            )
    return len(people)


def _in_the_middle(rows: Rows, last: datetime) -> Sequence[RowMapping]:
    """Who had written shortly before *last*, except whose next message waits in the outbox and is sent anyway."""
    of_them = (
        conversations.c.last_input_at > last - LATELY,
        conversations.c.last_input_at <= last + NOTED_EVERY,
        conversations.c.person.not_in(select(outbox.c.person)),
    )
    columns = (
        conversations.c.person,
        conversations.c.version,
        conversations.c.chat_sealed,
        data_keys.c.id,
        data_keys.c.kek,
        data_keys.c.wrapped,
    )
    found = select(*columns).join(data_keys, conversations.c.key == data_keys.c.id).where(*of_them)
    return rows.core.execute(found.order_by(conversations.c.last_input_at)).mappings().all()
