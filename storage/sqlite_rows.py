"""SQLite's words for the statements of a turn: run on the driver, inside the transaction SQLAlchemy began.

What each method means is said in ``storage.rows``.
"""

import sqlite3
from collections.abc import Callable, Collection, Iterator
from datetime import datetime
from typing import cast

from sqlalchemy import Connection

from storage.mailroom import Arrival
from storage.rows import (
    FIRST_REPLY,
    FIRST_UPDATE,
    PAGE,
    Answer,
    ConversationRow,
    SealedArrival,
    SealedReply,
    UpdateKey,
)
from storage.times import stamp, unstamp
from storage.vault import Wrapped

_RECEIVE = (
    "INSERT INTO inbox(bot, update_id, person, state, received_at, key, sealed) VALUES (?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT DO NOTHING"
)
_TAKE = (
    "UPDATE inbox SET state = 'applied', person = x'', key = NULL, sealed = NULL"
    " WHERE bot = ? AND update_id = ? AND state = 'waiting'"
)
_ASIDE = (
    "INSERT INTO inbox(bot, update_id, person, state, received_at, key, sealed) VALUES (?, ?, ?, 'aside', ?, ?, ?)"
    " ON CONFLICT DO UPDATE SET state = 'aside', key = excluded.key, sealed = excluded.sealed"
    " WHERE inbox.state = 'waiting'"
)
_CONVERSATION = (
    "SELECT c.version, c.said, c.chat_sealed, c.session_sealed, c.last_input_at, k.id, k.kek, k.wrapped,"
    " EXISTS (SELECT 1 FROM session_parts p WHERE p.person = c.person)"
    " FROM conversations c JOIN data_keys k ON k.id = c.key WHERE c.person = ?"
)
_WRITE = (
    "INSERT INTO conversations(person, version, said, key, chat_sealed, session_sealed, last_input_at)"
    " VALUES (?, ?, 0, ?, ?, ?, ?) ON CONFLICT(person) DO UPDATE SET version = excluded.version,"
    " chat_sealed = excluded.chat_sealed, session_sealed = excluded.session_sealed,"
    " last_input_at = excluded.last_input_at WHERE conversations.version = excluded.version - 1"
)
_PUT = "INSERT INTO outbox(person, version, i, asks, at, key, sealed) VALUES (?, ?, ?, ?, ?, ?, ?)"
_SENT = "DELETE FROM outbox WHERE person = ? AND version = ? AND i = ? RETURNING asks"
_UNSENT = (
    "SELECT person, version, i, asks, at, key, sealed FROM outbox"
    " WHERE (person, version, i) > (?, ?, ?) ORDER BY person, version, i LIMIT ?"
)
_WAITING = (
    "SELECT bot, update_id, person, received_at, key, sealed FROM inbox"
    " WHERE state = 'waiting' AND sealed IS NOT NULL AND (bot, update_id) > (?, ?) ORDER BY bot, update_id LIMIT ?"
)
_WAITS = (
    "SELECT bot, update_id FROM inbox WHERE state = 'waiting' AND sealed IS NOT NULL ORDER BY bot, update_id"
)
_ADD_KEY = "INSERT INTO data_keys(id, kek, wrapped, made_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
_PENDING = (
    "SELECT d.id, d.person, d.kind, d.at, d.sealed, k.id, k.kek, k.wrapped"
    " FROM due d JOIN data_keys k ON k.id = d.key WHERE d.at <= ? ORDER BY d.at, d.id LIMIT ?"
)


def driver(connection: Connection) -> sqlite3.Connection:
    """Return the driver's connection under *connection*: same transaction, a tenth of the cost a statement."""
    return cast("sqlite3.Connection", connection.connection.driver_connection)


class SqliteRows:
    """The statements of a turn; *core* is the same transaction for what is written with SQLAlchemy."""

    def __init__(self, core: Connection) -> None:
        self.core = core
        self._run: Callable[..., sqlite3.Cursor] = driver(core).execute

    def drop(self) -> None:
        """Nothing is ever queued."""

    def _one(self, statement: str, *values: object) -> Answer[bool]:
        """Do *statement*, which changes one row or none."""
        done = self._run(statement, values).rowcount == 1
        return lambda: done

    # -- inbox

    def receive(self, arrival: Arrival, key: str | None, sealed: bytes | None) -> Answer[bool]:
        """Give *arrival* its row, waiting when *sealed*; False when it has one already.

        Of what is applied at once only the number and the time stay: the row names nobody.
        """
        state, person = ("applied", b"") if sealed is None else ("waiting", arrival.person)
        values = (
            arrival.bot,
            arrival.update_id,
            person,
            state,
            stamp(arrival.received_at),
            key,
            sealed,
        )
        return self._one(_RECEIVE, *values)

    def take(self, arrival: Arrival) -> Answer[bool]:
        """Empty a waiting row because it is being applied; False when it does not wait."""
        return self._one(_TAKE, arrival.bot, arrival.update_id)

    def put_aside(self, arrival: Arrival, key: str, sealed: bytes) -> bool:
        """Set *arrival* aside, received or not; False when it is applied or set aside already."""
        values = (arrival.bot, arrival.update_id, arrival.person, stamp(arrival.received_at), key, sealed)
        return self._run(_ASIDE, values).rowcount == 1

    def waiting(self) -> Iterator[SealedArrival]:
        """Updates that wait, oldest first."""
        last = FIRST_UPDATE
        while page := self._run(_WAITING, (*last, PAGE)).fetchall():
            for bot, update_id, person, at, key, sealed in page:
                yield SealedArrival(bot, update_id, person, unstamp(at), key, sealed)
            last = page[-1][:2]

    def waits(self) -> list[UpdateKey]:
        """Which updates wait, oldest first."""
        return self._run(_WAITS).fetchall()

    def ring(self, shards: Collection[int]) -> None:
        """Nobody else listens."""

    # -- conversations

    def conversation(self, person: bytes) -> Answer[ConversationRow | None]:
        """Return the conversation of *person*."""
        row = self._run(_CONVERSATION, (person,)).fetchone()
        if row is None:
            return _nothing
        version, said, chat, session, at, key, kek, wrapped, parts = row
        key_ = Wrapped(key, kek, wrapped)
        found = ConversationRow(version, said, chat, session, unstamp(at), key_, bool(parts))
        return lambda: found

    def write_conversation(self, person: bytes, row: ConversationRow) -> Answer[bool]:
        """Write *row*; False when its version does not follow the kept one; ``said`` is left to ``asked``."""
        values = (
            person,
            row.version,
            row.key.id,
            row.chat_sealed,
            row.session_sealed,
            stamp(row.last_input_at),
        )
        return self._one(_WRITE, *values)

    def asked(self, person: bytes, said: int) -> None:
        """Remember under which message id the open question stands."""
        self._run("UPDATE conversations SET said = ? WHERE person = ?", (said, person))

    # -- outbox

    def highest(self, person: bytes) -> int:
        """The highest version with an unsent reply, so that a new conversation does not reuse its key."""
        row = self._run("SELECT max(version) FROM outbox WHERE person = ?", (person,)).fetchone()
        return int(row[0] or 0)

    def put(self, reply: SealedReply) -> None:
        """Add one reply to the outbox."""
        values = (reply.person, reply.version, reply.i, reply.asks, stamp(reply.at), reply.key, reply.sealed)
        self._run(_PUT, values)

    def sent(self, person: bytes, version: int, i: int) -> Answer[bool | None]:
        """Delete a sent reply; whether it was the open question, None when there is no such row."""
        row = self._run(_SENT, (person, version, i)).fetchall()
        asks = bool(row[0][0]) if row else None
        return lambda: asks

    def unsent(self) -> Iterator[SealedReply]:
        """Replies not marked as sent: per person in order."""
        last = FIRST_REPLY
        while page := self._run(_UNSENT, (*last, PAGE)).fetchall():
            for person, version, i, asks, at, key, sealed in page:
                yield SealedReply(person, version, i, bool(asks), unstamp(at), key, sealed)
            last = page[-1][:3]

    def seen(self, person: bytes, message_id: int, now: datetime) -> None:
        """Remember a message id for 48 hours."""
        self._run(
            "INSERT OR IGNORE INTO messages(person, message_id, at) VALUES (?, ?, ?)",
            (person, message_id, stamp(now)),
        )

    # -- keys

    def key(self, id_: str) -> Wrapped | None:
        """Return the wrapped data key *id_*."""
        row = self._run("SELECT id, kek, wrapped FROM data_keys WHERE id = ?", (id_,)).fetchone()
        return None if row is None else Wrapped(*row)

    def add_key(self, wrapped: Wrapped, now: datetime) -> bool:
        """Keep a new wrapped key; False when there is one of this id."""
        values = (wrapped.id, wrapped.kek, wrapped.sealed, stamp(now))
        return self._run(_ADD_KEY, values).rowcount == 1

    # -- due rows

    def put_due(self, id_: int, person: bytes, kind: str, at: datetime, key: str, sealed: bytes) -> None:
        """Add a due row."""
        values = (id_, person, kind, stamp(at), key, sealed)
        self._run("INSERT INTO due(id, person, kind, at, key, sealed) VALUES (?, ?, ?, ?, ?, ?)", values)

    def take_due(self, id_: int) -> Answer[bool]:
        """Delete a due row because it is being applied; False when it is gone."""
        return self._one("DELETE FROM due WHERE id = ?", id_)

    def postpone_due(self, id_: int, at: datetime) -> None:
        """Let a due row come again later."""
        self._run("UPDATE due SET at = ? WHERE id = ?", (stamp(at), id_))

    def drop_due(self, person: bytes, kind: str) -> None:
        """Delete the due rows of one kind of one person."""
        self._run("DELETE FROM due WHERE person = ? AND kind = ?", (person, kind))

    def pending(
        self, now: datetime, limit: int
    ) -> Iterator[tuple[Wrapped, tuple[int, bytes, str, datetime, bytes]]]:
        """Due rows whose time has come, each with its key."""
        for id_, person, kind, at, sealed, *key in self._run(_PENDING, (stamp(now), limit)).fetchall():
            yield Wrapped(*key), (id_, person, kind, unstamp(at), sealed)

    def next_due(self) -> datetime | None:
        """When the next due row comes due."""
        row = self._run("SELECT min(at) FROM due").fetchone()
        return unstamp(row[0]) if row[0] else None


def _nothing() -> None:
    """The answer that there is no such row."""
