"""What the mailroom asks of a database, statement by statement: the shapes of its rows and ``Rows`` itself.

This is all that a driver has to bring beside its engine: ``storage.sqlite_rows`` and ``storage.postgres_rows``. The
statements of a turn are written by hand and run on the driver, a tenth of the cost of SQLAlchemy's; what is rarer
(reports, cases, jobs, erasing) goes through ``core``, the same transaction in SQLAlchemy's words.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, TypeVar

from sqlalchemy import Connection

from storage.mailroom import Arrival
from storage.vault import Wrapped

UpdateKey = tuple[int, int]
"""Bot and update id: the key of an inbox row."""

Result = TypeVar("Result")
Answer = Callable[[], Result]
"""What a statement will say. A turn asks all its statements of one sort before it wants the first answer: over a
network that is one way there and back for all of them."""

PAGE = 500
FIRST_UPDATE = (-1, -1)
FIRST_REPLY = (b"", 0, 0)
"""What is read at once of a long table, and the keys before every key of it."""


@dataclass(frozen=True, slots=True)
class ConversationRow:
    """One conversation as it is kept, with its wrapped data key. *parts*: it has parts (``storage.session_parts``)."""

    version: int
    said: int
    chat_sealed: bytes = field(repr=False)
    session_sealed: bytes = field(repr=False)
    last_input_at: datetime
    key: Wrapped
    parts: bool = False


@dataclass(frozen=True, slots=True)
class SealedReply:
    """One outbox row."""

    person: bytes
    version: int
    i: int
    asks: bool
    at: datetime
    key: str
    sealed: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class SealedArrival:
    """One inbox row with a body."""

    bot: int
    update_id: int
    person: bytes
    received_at: datetime
    key: str
    sealed: bytes = field(repr=False)


class Rows(Protocol):
    """The statements of a turn, inside one transaction.

    What reads many people's rows (``waiting``, ``unsent``, ``pending`` …) reads the shards these rows are for only.
    """

    @property
    def core(self) -> Connection:
        """The same transaction, for what is written with SQLAlchemy; what was queued is done first."""
        ...

    def drop(self) -> None:
        """Let go of what was queued and is not done: a rollback follows, or nothing was written."""
        ...

    def receive(self, arrival: Arrival, key: str | None, sealed: bytes | None) -> Answer[bool]:
        """Give *arrival* its row, waiting when *sealed*; False when it has one already.

        Of what is applied at once only the number and the time stay: the row names nobody.
        """
        ...

    def take(self, arrival: Arrival) -> Answer[bool]:
        """Empty a waiting row because it is being applied; False when it does not wait."""
        ...

    def put_aside(self, arrival: Arrival, key: str, sealed: bytes) -> bool:
        """Set *arrival* aside, received or not; False when it is applied or set aside already."""
        ...

    def waiting(self) -> Iterator[SealedArrival]:
        """Updates that wait, oldest first."""
        ...

    def waits(self) -> list[UpdateKey]:
        """Which updates wait, oldest first."""
        ...

    def ring(self, shards: Collection[int]) -> None:
        """After COMMIT, let the processes that hold *shards* hear that something waits for them."""
        ...

    def conversation(self, person: bytes) -> Answer[ConversationRow | None]:
        """Return the conversation of *person*."""
        ...

    def write_conversation(self, person: bytes, row: ConversationRow) -> Answer[bool]:
        """Write *row*; False when its version does not follow the kept one; ``said`` is left to ``asked``."""
        ...

    def asked(self, person: bytes, said: int) -> None:
        """Remember under which message id the open question stands."""
        ...

    def highest(self, person: bytes) -> int:
        """The highest version with an unsent reply, so that a new conversation does not reuse its key."""
        ...

    def put(self, reply: SealedReply) -> None:
        """Add one reply to the outbox."""
        ...

    def sent(self, person: bytes, version: int, i: int) -> Answer[bool | None]:
        """Delete a sent reply; whether it was the open question, None when there is no such row."""
        ...

    def unsent(self) -> Iterator[SealedReply]:
        """Replies not marked as sent: per person in order."""
        ...

    def seen(self, person: bytes, message_id: int, now: datetime) -> None:
        """Remember a message id for 48 hours."""
        ...

    def key(self, id_: str) -> Wrapped | None:
        """Return the wrapped data key *id_*."""
        ...

    def add_key(self, wrapped: Wrapped, now: datetime) -> bool:
        """Keep a new wrapped key; False when there is one of this id."""
        ...

    def put_due(self, id_: int, person: bytes, kind: str, at: datetime, key: str, sealed: bytes) -> None:
        """Add a due row."""
        ...

    def take_due(self, id_: int) -> Answer[bool]:
        """Delete a due row because it is being applied; False when it is gone."""
        ...

    def postpone_due(self, id_: int, at: datetime) -> None:
        """Let a due row come again later."""
        ...

    def drop_due(self, person: bytes, kind: str) -> None:
        """Delete the due rows of one kind of one person."""
        ...

    def pending(
        self, now: datetime, limit: int
    ) -> Iterator[tuple[Wrapped, tuple[int, bytes, str, datetime, bytes]]]:
        """Due rows whose time has come, each with its key."""
        ...

    def next_due(self) -> datetime | None:
        """When the next due row comes due."""
        ...
