"""Testigo's bot with one guarantee broken on purpose: a crash run that stays green with one of these proves nothing.

    python -m tests.crash.mutants acknowledge-early run

is `python -m bot run` otherwise; DIE_AT works as in `tests.telegram.dying_bot`.
"""

import asyncio
import os
import runpy
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType

from sqlalchemy import Connection

from bot import points
from bot.conversation import Conversation
from storage import evidence_rows
from storage.evidence_rows import NewFile
from storage.mailroom import SHARDS, Arrival
from storage.postgres_lease import _Life
from storage.postgres_rows import PostgresRows
from storage.rows import SealedReply
from storage.sqlite_rows import SqliteRows
from storage.vault import Vault
from tests.telegram.dying_bot import SETTING, killer

LATER = 0.2
"""Seconds between the acknowledgement and the commit: a bot that queues in memory is often later than that."""

Received = Sequence[tuple[Arrival, bool]]


def acknowledge_early() -> None:
    """The offset moves, or 200 is given, before the commit of the turn that holds the batch."""
    durable = Conversation.receive
    under_way: set[asyncio.Task[None]] = set()

    async def later(conversation: Conversation, arrivals: Received) -> None:
        await asyncio.sleep(LATER)
        await durable(conversation, arrivals)

    async def receive(self: Conversation, arrivals: Received) -> None:
        task = asyncio.get_running_loop().create_task(later(self, arrivals))
        under_way.add(task)
        task.add_done_callback(under_way.discard)

    Conversation.receive = receive  # type: ignore[method-assign]  # a mutant


def skip_outbox() -> None:
    """Replies are said, but not kept until they are."""

    def put(self: SqliteRows, reply: SealedReply) -> None:
        """Keep nothing."""

    SqliteRows.put = put  # type: ignore[method-assign]  # a mutant
    PostgresRows.put = put  # type: ignore[method-assign,assignment]  # a mutant


def drop_lock() -> None:
    """Every worker takes every shard for its own (PostgreSQL); the receiver's lock is left."""
    honest = _Life.take

    def take(self: _Life, number: int) -> bool:
        return number < SHARDS or honest(self, number)

    def mine(self: _Life) -> frozenset[int]:
        return frozenset(range(SHARDS))

    _Life.take, _Life.mine = take, mine  # type: ignore[method-assign]  # a mutant


def forget_files() -> None:
    """A file is called received, and no row says that it is there."""

    def enter(core: Connection, vault: Vault, new: NewFile, now: datetime) -> tuple[str, bool]:
        del core, vault, now
        return new.file, False

    evidence_rows.enter = enter


MUTANTS: Mapping[str, Callable[[], None]] = MappingProxyType(
    {
        "acknowledge-early": acknowledge_early,
        "skip-outbox": skip_outbox,
        "drop-lock": drop_lock,
        "forget-files": forget_files,
    }
)


TROUBLE_OF = MappingProxyType({"drop-lock": "pg-one-of-two"})
"""The trouble in which a mutant must show, where it is not the kills of the usual mode."""


def argv(name: str) -> tuple[str, ...]:
    """The command line of one mutant."""
    return (sys.executable, "-m", "tests.crash.mutants", name, "run")


if __name__ == "__main__":
    MUTANTS[sys.argv.pop(1)]()
    if named := os.environ.get(SETTING):
        points.listen(killer(named))
    runpy.run_module("bot", run_name="__main__", alter_sys=True)
