"""Reading back what an earlier process left: replies not marked as sent, updates not applied."""

from collections.abc import Iterator
from itertools import groupby

from storage.day_keys import DayKeys
from storage.mailroom import Arrival, Outgoing, Sent
from storage.sqlite_rows import SealedArrival, SealedReply, SqliteRows
from storage.turn import inbox_place, outbox_place, take_out


def read_unsent(rows: SqliteRows, days: DayKeys) -> Iterator[Sent]:
    """Yield unsent replies, one ``Sent`` per person and version, in order."""
    for (person, version), replies in groupby(rows.unsent(), lambda row: (row.person, row.version)):
        opened = [_outgoing(rows, days, reply) for reply in replies]
        yield Sent(person, version, opened[0][0], tuple(outgoing for _, outgoing in opened))


def _outgoing(rows: SqliteRows, days: DayKeys, row: SealedReply) -> tuple[int, Outgoing]:
    plain = days.named(rows, row.key).open(row.sealed, outbox_place(row.person, row.version, row.i))
    chat, body = take_out(plain)
    return chat, Outgoing(row.i, body, row.asks, row.at)


def read_waiting(rows: SqliteRows, days: DayKeys) -> Iterator[Arrival]:
    """Yield the updates that wait, oldest first."""
    for row in rows.waiting():
        yield _arrival(rows, days, row)


def _arrival(rows: SqliteRows, days: DayKeys, row: SealedArrival) -> Arrival:
    plain = days.named(rows, row.key).open(row.sealed, inbox_place(row.bot, row.update_id))
    chat, raw = take_out(plain)
    return Arrival(row.bot, row.update_id, row.person, raw, chat, row.received_at)
