"""Reading back what an earlier process left: replies not marked as sent, updates not applied.

A row that does not open (a damaged file, a key that is no more) is left to its end by time; nobody else waits for it.
"""

from collections.abc import Iterator
from contextlib import suppress
from itertools import groupby

from flows.errors import Refused
from storage.day_keys import DayKeys
from storage.mailroom import Arrival, Outgoing, Sent
from storage.rows import Rows, SealedArrival, SealedReply
from storage.turn import inbox_place, outbox_place, take_out


def read_unsent(rows: Rows, days: DayKeys) -> Iterator[Sent]:
    """Yield unsent replies, one ``Sent`` per person and version, in order."""
    for (person, version), replies in groupby(rows.unsent(), lambda row: (row.person, row.version)):
        opened = []
        for reply in replies:
            with suppress(Refused):
                opened.append(_outgoing(rows, days, reply))
        if opened:
            yield Sent(person, version, opened[0][0], tuple(outgoing for _, outgoing in opened))


def _outgoing(rows: Rows, days: DayKeys, row: SealedReply) -> tuple[int, Outgoing]:
    plain = days.named(rows, row.key).open(row.sealed, outbox_place(row.person, row.version, row.i))
    chat, body = take_out(plain)
    return chat, Outgoing(row.i, body, row.asks, row.at)


def read_waiting(rows: Rows, days: DayKeys) -> Iterator[Arrival]:
    """Yield the updates that wait, oldest first."""
    for row in rows.waiting():
        with suppress(Refused):
            yield _arrival(rows, days, row)


def _arrival(rows: Rows, days: DayKeys, row: SealedArrival) -> Arrival:
    plain = days.named(rows, row.key).open(row.sealed, inbox_place(row.bot, row.update_id))
    chat, raw = take_out(plain)
    return Arrival(row.bot, row.update_id, row.person, raw, chat, row.received_at)
