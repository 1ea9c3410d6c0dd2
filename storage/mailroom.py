"""The mailroom: what a door hands to the hall in one turn, and what it gets back.

A *turn* is one transaction and one fsync. In it the hall receives what has arrived, applies each ready item, and
writes what came of it. Only after COMMIT may the door move Telegram's offset and speak. So:

* **Nothing is lost.** An update has a row before Telegram is told to forget it. If we die before COMMIT, Telegram
  sends it again; if we die after, the row is there.
* **Nothing is applied twice.** The row of (bot, update_id) *is* the mark of deduplication. An update that is received
  and applied in one turn never gets a body: its row is the mark alone. An update that must wait (its chat is busy)
  is sealed under the day key; the commit that applies it empties it. A due row is deleted by the commit that
  applies it.
* **Nothing is half done.** Session, replies, report, cases, jobs and due rows of one item are in the same commit. If
  ``apply`` raises, the whole turn is undone and ``Poison`` names the item; the door splits the turn: receive only,
  then each item alone. What fails a third time is set aside (``set_aside``) and a due row tells the person.
* **No two hands on one conversation.** Its version must be exactly one below what is written; a miss undoes the turn
  and raises ``OutOfTurn``: an alarm that must never ring.
* **Replies are sent at least once.** The reply is rendered to its last byte inside the turn, sealed into the outbox
  under (person, version, i), and those bytes are sent. The result (``Mark``) rides with the next turn and deletes the
  row. After a start every row left is sent again.

The shapes below are plaintext: the hall seals and unseals, doors never hold a key. Order per person is the door's
business (it decides what is ready); the hall refuses two items of one person in one turn.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from flows.afterwards import AfterEffect
from flows.messages import CheckCode, Submit, Wake

DueKind = Literal[
    "quiet", "register", "code", "partner_wrote", "failed", "strayed", "missed",
    "added", "read", "draft_code", "draft_called", "draft_came", "erased", "file", "idle", "remind", "compare",
    "paper", "case", "sent_on", "unanswered",
]  # fmt: skip  # a list is read as a list, not as a column

SHARDS = 16
"""Where several processes share the hall, each holds some of these parts of the people."""


def shard_of(person: bytes) -> int:
    """Return the shard to which the pseudonym *person* belongs."""
    return person[0] % SHARDS


@dataclass(frozen=True, slots=True)
class Arrival:
    """One update: *person* the 16-byte pseudonym, *raw* its JSON, *chat* the messenger's chat id."""

    bot: int
    update_id: int
    person: bytes
    raw: bytes = field(repr=False)
    chat: int = field(repr=False)
    received_at: datetime


@dataclass(frozen=True, slots=True)
class Due:
    """Something whose time has come for one person. *chat* is where to answer, conversation kept or not.

    *body* by kind: ``quiet`` {rev} · ``register`` {report, until: ISO date} · ``code`` {code} ·
    ``partner_wrote`` {partner, text, lang, handle, letter} · ``failed`` {} · ``strayed`` {message_id}: something was
    said by a process that had lost its lease · ``missed`` {version, since: ISO date or ""}: the messenger may have
    thrown something away · ``added`` {handle, partners or None} · ``read`` {handle} · ``draft_code`` {} ·
    ``draft_called`` {to} · ``draft_came`` {draft} · ``erased`` {kinds, mark, lang}: the proof ·
    ``file``: what is to be fetched, as the door put it into ``Mail.fetches`` · ``idle`` {} · ``compare`` {handle} ·
    ``remind`` {end: ISO time at which the draft ends} · ``paper``: what is to be printed, as the door put it into
    ``Mail.papers`` · ``case`` {partner, handle, letter, lang, reply: as ``flows.replies.to_plain`` writes it} ·
    ``sent_on`` {handle, partner: id, or ""} · ``unanswered`` {partner, handle, lang}: is still nothing heard of it
    """

    id: int
    person: bytes
    kind: DueKind
    at: datetime
    body: Mapping[str, Any] = field(repr=False)
    chat: int = field(repr=False)


@dataclass(frozen=True, slots=True)
class Mark:
    """What became of outbox row (*person*, *version*, *i*).

    ``sent``: accepted, under *message_id*. ``unknown``: accepted now, but an earlier try may have arrived too (the
    question then stands under an unknown id as well); without *message_id* the row stays and is sent again after a
    start. ``gone``: it can never arrive.
    """

    person: bytes
    version: int
    i: int
    message_id: int | None
    outcome: Literal["sent", "unknown", "gone"]
    chat: int = field(default=0, repr=False, compare=False)
    """Where it was said, for a report of what has strayed. Not kept."""


PartName = Literal["waiting", "drop", "told"]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a session that ends before it does, so long after *since* as its *name* says (``storage.retention``).

    *files*: evidence ids that end with it.
    """

    name: PartName
    since: datetime
    body: bytes = field(repr=False)
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """What is remembered of a person.

    *said*: message id of the open question; negative: it was sent twice and the first id is unknown; 0: none.
    """

    version: int
    said: int
    session: bytes = field(repr=False)
    chat: int = field(repr=False)
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """One call to the messenger, as its final JSON. *asks*: this message is the open question. *at*: not before."""

    body: bytes = field(repr=False)
    asks: bool = False
    at: datetime | None = None


Clear = Callable[[tuple[int, ...]], tuple[Reply, ...]]
"""Makes of message ids the calls that take these messages away."""


@dataclass(frozen=True, slots=True)
class Timer:
    """A due row of which a person has one at most: the earlier one goes. *at* None: it goes, and none comes."""

    kind: Literal["idle", "remind"]
    at: datetime | None
    body: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mail:
    """What the commit has to write for one item. *session* None erases the conversation and its key.

    *erase_draft* destroys the conversation's key too, but keeps *session* under a new one.

    *filed*: what *erase_draft* ends has become part of a report that was there: nobody wished it gone.

    *register_hash* is the keyed hash of a new receipt code, only with a ``register`` due row. *shown_messages* are
    ids of the person's own messages, kept 48 hours so that they can be cleared. *orders*: what is wished of reports
    after Send, and of drafts that move. *prove*: the language in which a proof of what this mail erases is told; "":
    none is. *draft_hash*: the keyed hash of a draft's new code, only with a ``draft_code`` due row.

    *fetches*: files to be fetched, each in a due row ``file`` that ends with the draft. *erase_files*: files of this
    person's draft, by evidence id. *apart*: files that wait to be added to a sent report: they do not end with a draft
    and go nowhere with one.

    *parts*: all of the session that ends before it.

    *papers*: papers to print, each in a due row ``paper`` that ends with the conversation.

    *clear*: take away what both sides wrote in the last 48 hours; its calls are sent before *replies*.
    """

    session: bytes | None = field(repr=False)
    chat: int = field(repr=False)
    replies: tuple[Reply, ...] = ()
    wake: Wake | None = None
    submit: Submit | None = field(default=None, repr=False)
    check_code: CheckCode | None = field(default=None, repr=False)
    erase_report: str | None = field(default=None, repr=False)
    erase_all: bool = False
    erase_draft: bool = False
    filed: bool = False
    register_hash: bytes | None = field(default=None, repr=False)
    shown_messages: tuple[int, ...] = ()
    orders: tuple[AfterEffect, ...] = field(default=(), repr=False)
    prove: str = ""
    draft_hash: bytes | None = field(default=None, repr=False)
    fetches: tuple[Mapping[str, Any], ...] = field(default=(), repr=False)
    erase_files: tuple[str, ...] = ()
    timers: tuple[Timer, ...] = ()
    apart: tuple[str, ...] = ()
    clear: Clear | None = field(default=None, repr=False)
    parts: tuple[Part, ...] = ()
    papers: tuple[Mapping[str, Any], ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn's work. An item of *fresh* that is also in *ready* is received and applied at once."""

    fresh: tuple[Arrival, ...]
    ready: tuple[Arrival | Due, ...]
    marks: tuple[Mark, ...]
    now: datetime


Apply = Callable[[Arrival | Due, Kept | None], Mail]


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One outbox row to send; (person, version, *i*) is its key, *at* its due time."""

    i: int
    body: bytes = field(repr=False)
    asks: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class Sent:
    """The replies of one mail, to be sent in order."""

    person: bytes
    version: int
    chat: int = field(repr=False)
    replies: tuple[Outgoing, ...]


@dataclass(frozen=True, slots=True)
class TurnResult:
    """*duplicates*: ids of fresh or ready updates that already had been applied, received or set aside.

    *stale*: ids of due rows that no longer exist. Neither was applied.
    """

    duplicates: frozenset[int]
    stale: frozenset[int]
    mails: tuple[Sent, ...]


@dataclass(frozen=True, slots=True)
class Leftovers:
    """What an earlier process left: unsent replies and waiting updates, each in order."""

    unsent: tuple[Sent, ...]
    waiting: tuple[Arrival, ...]


@dataclass(frozen=True, slots=True)
class Claimed:
    """What a process holds after a look at the shards.

    *leaving*: of these, what is given back as soon as nothing of it is under way: pick nobody of them any more.
    *left*: what earlier holders left in the shards taken by this very look; it was read after they were taken.
    *receiver*: this process asks the messenger for updates, and keeps house.
    """

    held: frozenset[int]
    leaving: frozenset[int]
    left: Leftovers
    receiver: bool


class LeaseLost(Exception):
    """The connection that held the shards is gone: say and write nothing more; start over."""


class Poison(Exception):
    """``apply`` raised on *item* (see ``__cause__``); nothing of the turn was written."""

    def __init__(self, item: Arrival | Due) -> None:
        super().__init__("an item could not be applied")
        self.item = item


class OutOfTurn(Exception):
    """A conversation was not at the version its turn began from; nothing was written."""
