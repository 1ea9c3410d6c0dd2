"""PostgreSQL's words for the statements of a turn. What each method means is said in ``storage.rows``.

What a turn asks alike for many people is sent as one statement with arrays (``unnest``), and in psycopg's *pipeline
mode*: a statement is only queued, and goes out when the first answer is wanted. So a turn costs about ten statements
and six ways to the server and back, however many people are in it. SQLAlchemy knows no pipelines; ``core`` waits for
what is queued and leaves that mode first.
"""

from collections.abc import Collection, Iterator
from contextlib import ExitStack, suppress
from datetime import datetime
from typing import Any, LiteralString, cast

import psycopg
from psycopg.rows import TupleRow
from sqlalchemy import Connection

from storage.mailroom import SHARDS, Arrival
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
from storage.times import utc
from storage.vault import Wrapped

CHANNEL = "testigo"
"""Where processes hear of updates that wait for them; the payload names their shards."""

# one more byte, for an update that was applied names nobody, and an empty value has no first byte
_HERE = f"get_byte(person || '\\x00', 0) %% {SHARDS} = ANY(%s)"

_RECEIVE = (
    "INSERT INTO inbox(bot, update_id, person, state, received_at, key, sealed) SELECT * FROM unnest("
    "%s::bigint[], %s::bigint[], %s::bytea[], %s::text[], %s::timestamptz[], %s::text[], %s::bytea[])"
    " ON CONFLICT DO NOTHING RETURNING bot, update_id"
)
_TAKE = (
    "UPDATE inbox SET state = 'applied', person = '', key = NULL, sealed = NULL"
    " WHERE (bot, update_id) IN (SELECT * FROM unnest(%s::bigint[], %s::bigint[])) AND state = 'waiting'"
    " RETURNING bot, update_id"
)
_ASIDE = (
    "INSERT INTO inbox(bot, update_id, person, state, received_at, key, sealed)"
    " VALUES (%s, %s, %s, 'aside', %s, %s, %s) ON CONFLICT (bot, update_id)"
    " DO UPDATE SET state = 'aside', key = excluded.key, sealed = excluded.sealed"
    " WHERE inbox.state = 'waiting' RETURNING 1"
)
_CONVERSATION = (
    "SELECT c.person, c.version, c.said, c.chat_sealed, c.session_sealed, c.last_input_at, k.id, k.kek, k.wrapped,"
    " EXISTS (SELECT 1 FROM session_parts p WHERE p.person = c.person)"
    " FROM conversations c JOIN data_keys k ON k.id = c.key WHERE c.person = ANY(%s::bytea[])"
)
_WRITE = (
    "INSERT INTO conversations(person, version, said, key, chat_sealed, session_sealed, last_input_at)"
    " SELECT p, v, 0, k, c, s, a FROM unnest(%s::bytea[], %s::int[], %s::text[], %s::bytea[], %s::bytea[],"
    " %s::timestamptz[]) AS t(p, v, k, c, s, a) ON CONFLICT(person) DO UPDATE SET version = excluded.version,"
    " chat_sealed = excluded.chat_sealed, session_sealed = excluded.session_sealed,"
    " last_input_at = excluded.last_input_at WHERE conversations.version = excluded.version - 1"
    " RETURNING person"
)
_PUT = (
    "INSERT INTO outbox(person, version, i, asks, at, key, sealed) SELECT * FROM unnest("
    "%s::bytea[], %s::int[], %s::int[], %s::bool[], %s::timestamptz[], %s::text[], %s::bytea[])"
)
_SENT = (
    "DELETE FROM outbox WHERE (person, version, i) IN"
    " (SELECT * FROM unnest(%s::bytea[], %s::int[], %s::int[])) RETURNING person, version, i, asks"
)
_ASKED = (
    "UPDATE conversations SET said = t.said FROM unnest(%s::bytea[], %s::bigint[]) AS t(person, said)"
    " WHERE conversations.person = t.person"
)
_UNSENT = (
    "SELECT person, version, i, asks, at, key, sealed FROM outbox"  # noqa: S608  (made of constants)
    f" WHERE {_HERE} AND (person, version, i) > (%s, %s, %s) ORDER BY person, version, i LIMIT %s"
)
_WAITING = (
    "SELECT bot, update_id, person, received_at, key, sealed FROM inbox"  # noqa: S608  (made of constants)
    f" WHERE state = 'waiting' AND sealed IS NOT NULL AND {_HERE} AND (bot, update_id) > (%s, %s)"
    " ORDER BY bot, update_id LIMIT %s"
)
_WAITS = (
    "SELECT bot, update_id FROM inbox"  # noqa: S608  (made of constants)
    f" WHERE state = 'waiting' AND sealed IS NOT NULL AND {_HERE} ORDER BY bot, update_id"
)
_SEEN = (
    "INSERT INTO messages(person, message_id, at) SELECT * FROM unnest("
    "%s::bytea[], %s::bigint[], %s::timestamptz[]) ON CONFLICT DO NOTHING"
)
_ADD_KEY = "INSERT INTO data_keys(id, kek, wrapped, made_at) VALUES (%s, %s, %s, %s) ON CONFLICT DO NOTHING RETURNING 1"
_PUT_DUE = (
    "INSERT INTO due(id, person, kind, at, key, sealed) SELECT * FROM unnest("
    "%s::bigint[], %s::bytea[], %s::text[], %s::timestamptz[], %s::text[], %s::bytea[])"
)
_DROP_DUE = "DELETE FROM due WHERE (person, kind) IN (SELECT * FROM unnest(%s::bytea[], %s::text[]))"
_PENDING = (
    "SELECT d.id, d.person, d.kind, d.at, d.sealed, k.id, k.kek, k.wrapped"  # noqa: S608  (made of constants)
    f" FROM due d JOIN data_keys k ON k.id = d.key WHERE {_HERE} AND d.at <= %s ORDER BY d.at, d.id LIMIT %s"
)


def driver(connection: Connection) -> psycopg.Connection[TupleRow]:
    """Return the driver's connection under *connection*: the same transaction."""
    return cast("psycopg.Connection[TupleRow]", connection.connection.driver_connection)


class _Batch:
    """One statement for all that were asked alike; *rows* are its answers by the first columns, which are the key."""

    __slots__ = ("cursor", "keys", "rows", "statement", "values")

    def __init__(self, statement: LiteralString, keys: int) -> None:
        self.statement, self.keys = statement, keys
        self.values: dict[tuple[object, ...], tuple[object, ...]] = {}
        self.cursor: psycopg.Cursor[TupleRow] | None = None
        self.rows: dict[tuple[object, ...], TupleRow] | None = None

    def answers(self) -> dict[tuple[object, ...], TupleRow]:
        """Read them, once; somebody has waited."""
        if self.rows is None:
            found = self.cursor.fetchall() if self.cursor else []
            self.rows = {row[: self.keys]: row for row in found}
        return self.rows


class PostgresRows:
    """The statements of a turn, for *shards*; ``settle`` must come before COMMIT."""

    def __init__(self, core: Connection, shards: Collection[int] = range(SHARDS)) -> None:
        self._core = core
        self._driver = driver(core)
        self._shards = list(shards)
        self._pipeline: psycopg.Pipeline | None = None
        self._leave = ExitStack()
        self._batches: dict[str, _Batch] = {}

    @property
    def core(self) -> Connection:
        """The same transaction in SQLAlchemy's words, once everything queued is done."""
        self.settle()
        return self._core

    def settle(self) -> None:
        """Wait for everything queued; raises what went wrong in it."""
        self._send()
        if self._pipeline is not None:
            self._pipeline = None
            self._leave.close()

    def drop(self) -> None:
        """Leave the pipeline before a rollback: its faults are known already."""
        self._batches.clear()
        with suppress(psycopg.Error):
            self.settle()

    def _together(self, statement: LiteralString, *values: object, keys: int = 0) -> Answer[TupleRow | None]:
        """Ask with others of the same sort; the first *keys* values, and columns, say which row is whose."""
        batch = self._batches.get(statement)
        if batch is None:
            batch = self._batches[statement] = _Batch(statement, keys)
        batch.values[values[:keys] or (len(batch.values),)] = (
            values  # of two for one key the later one stands
        )

        def row() -> TupleRow | None:
            if batch.cursor is None:
                self._send()
                self._wait()
            return batch.answers().pop(values[:keys], None)

        return row

    def _some(self, statement: LiteralString, *values: object, keys: int) -> Answer[bool]:
        answer = self._together(statement, *values, keys=keys)
        return lambda: answer() is not None

    def _send(self) -> None:
        """Queue what was asked together, in the order in which each sort was begun.

        But dropping due rows comes first: it is meant for rows of earlier turns. After another person's new row had
        begun the sort, a person's own new row was dropped with the old one, and nobody went on with that person.
        """
        batches, self._batches = self._batches, {}
        for batch in sorted(batches.values(), key=lambda batch: batch.statement is not _DROP_DUE):
            columns = [list(column) for column in zip(*batch.values.values(), strict=True)]
            batch.cursor = self._queue(batch.statement, *columns)

    def _queue(self, statement: LiteralString, *values: object) -> psycopg.Cursor[TupleRow]:
        self._send()
        if self._pipeline is None:
            self._leave = ExitStack()
            self._pipeline = self._leave.enter_context(self._driver.pipeline())
        return self._driver.execute(statement, values, prepare=True, binary=True)

    def _wait(self) -> None:
        """Let everything queued be answered.

        By a Sync, never by a mere flush: only then the server is idle in its transaction, and ends it when we freeze.
        """
        if self._pipeline is not None:
            self._pipeline.sync()

    def _one(self, statement: LiteralString, *values: object) -> TupleRow | None:
        cursor = self._queue(statement, *values)
        self._wait()
        return cursor.fetchone()

    def _all(self, statement: LiteralString, *values: object) -> list[TupleRow]:
        cursor = self._queue(statement, *values)
        self._wait()
        return cursor.fetchall()

    # -- inbox

    def receive(self, arrival: Arrival, key: str | None, sealed: bytes | None) -> Answer[bool]:
        """Give *arrival* its row, waiting when *sealed*; False when it has one already."""
        state, person = ("applied", b"") if sealed is None else ("waiting", arrival.person)
        values = (arrival.bot, arrival.update_id, person, state, utc(arrival.received_at), key, sealed)
        return self._some(_RECEIVE, *values, keys=2)

    def take(self, arrival: Arrival) -> Answer[bool]:
        """Empty a waiting row because it is being applied; False when it does not wait."""
        return self._some(_TAKE, arrival.bot, arrival.update_id, keys=2)

    def put_aside(self, arrival: Arrival, key: str, sealed: bytes) -> bool:
        """Set *arrival* aside, received or not; False when it is applied or set aside already."""
        values = (arrival.bot, arrival.update_id, arrival.person, utc(arrival.received_at), key, sealed)
        return self._one(_ASIDE, *values) is not None

    def waiting(self) -> Iterator[SealedArrival]:
        """Updates that wait, oldest first."""
        last: tuple[Any, ...] = FIRST_UPDATE
        while page := self._all(_WAITING, self._shards, *last, PAGE):
            for row in page:
                yield SealedArrival(*row)
            last = page[-1][:2]

    def waits(self) -> list[UpdateKey]:
        """Which updates wait, oldest first."""
        return [(bot, update_id) for bot, update_id in self._all(_WAITS, self._shards)]

    def ring(self, shards: Collection[int]) -> None:
        """After COMMIT, let the processes that hold *shards* hear that something waits for them."""
        if shards:
            self._queue("SELECT pg_notify(%s, %s)", CHANNEL, " ".join(map(str, sorted(shards))))

    # -- conversations

    def conversation(self, person: bytes) -> Answer[ConversationRow | None]:
        """Return the conversation of *person*."""
        answer = self._together(_CONVERSATION, person, keys=1)

        def found() -> ConversationRow | None:
            row = answer()
            if row is None:
                return None
            _, version, said, chat, session, at, *key, parts = row
            return ConversationRow(version, said, chat, session, at, Wrapped(*key), parts)

        return found

    def write_conversation(self, person: bytes, row: ConversationRow) -> Answer[bool]:
        """Write *row*; False when its version does not follow the kept one; ``said`` is left to ``asked``."""
        values = (row.version, row.key.id, row.chat_sealed, row.session_sealed, utc(row.last_input_at))
        return self._some(_WRITE, person, *values, keys=1)

    def asked(self, person: bytes, said: int) -> None:
        """Remember under which message id the open question stands."""
        self._together(_ASKED, person, said, keys=1)

    # -- outbox

    def highest(self, person: bytes) -> int:
        """The highest version with an unsent reply, so that a new conversation does not reuse its key."""
        row = self._one("SELECT max(version) FROM outbox WHERE person = %s", person)
        return row[0] or 0 if row else 0

    def put(self, reply: SealedReply) -> None:
        """Add one reply to the outbox."""
        where = (reply.person, reply.version, reply.i)
        self._together(_PUT, *where, reply.asks, utc(reply.at), reply.key, reply.sealed)

    def sent(self, person: bytes, version: int, i: int) -> Answer[bool | None]:
        """Delete a sent reply; whether it was the open question, None when there is no such row."""
        answer = self._together(_SENT, person, version, i, keys=3)
        return lambda: bool(row[-1]) if (row := answer()) else None

    def unsent(self) -> Iterator[SealedReply]:
        """Replies not marked as sent: per person in order."""
        last: tuple[Any, ...] = FIRST_REPLY
        while page := self._all(_UNSENT, self._shards, *last, PAGE):
            for row in page:
                yield SealedReply(*row)
            last = page[-1][:3]

    def seen(self, person: bytes, message_id: int, now: datetime) -> None:
        """Remember a message id for 48 hours."""
        self._together(_SEEN, person, message_id, utc(now))

    # -- keys

    def key(self, id_: str) -> Wrapped | None:
        """Return the wrapped data key *id_*."""
        row = self._one("SELECT id, kek, wrapped FROM data_keys WHERE id = %s", id_)
        return None if row is None else Wrapped(*row)

    def add_key(self, wrapped: Wrapped, now: datetime) -> bool:
        """Keep a new wrapped key; False when there is one of this id."""
        return self._one(_ADD_KEY, wrapped.id, wrapped.kek, wrapped.sealed, utc(now)) is not None

    # -- due rows

    def put_due(self, id_: int, person: bytes, kind: str, at: datetime, key: str, sealed: bytes) -> None:
        """Add a due row."""
        self._together(_PUT_DUE, id_, person, kind, utc(at), key, sealed)

    def take_due(self, id_: int) -> Answer[bool]:
        """Delete a due row because it is being applied; False when it is gone."""
        return self._some("DELETE FROM due WHERE id = ANY(%s::bigint[]) RETURNING id", id_, keys=1)

    def postpone_due(self, id_: int, at: datetime) -> None:
        """Let a due row come again later."""
        self._queue("UPDATE due SET at = %s WHERE id = %s", utc(at), id_)

    def drop_due(self, person: bytes, kind: str) -> None:
        """Delete the due rows of one kind of one person."""
        self._together(_DROP_DUE, person, kind)

    def pending(
        self, now: datetime, limit: int
    ) -> Iterator[tuple[Wrapped, tuple[int, bytes, str, datetime, bytes]]]:
        """Due rows whose time has come, each with its key."""
        for id_, person, kind, at, sealed, *key in self._all(_PENDING, self._shards, utc(now), limit):
            yield Wrapped(*key), (id_, person, kind, at, sealed)

    def next_due(self) -> datetime | None:
        """When the next due row comes due."""
        row = self._one("SELECT min(at) FROM due")
        return row[0] if row else None
