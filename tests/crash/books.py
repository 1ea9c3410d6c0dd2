"""What is known of a run from all sides: what Telegram gave and was told, what the hall keeps, what people saw.

`tests.crash.invariants` judges these books and nothing else, so that each invariant can be shown to fail.
People are the pseudonyms of the hall; numbers only, no words but those the people of the run invented.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from tests.crash.clerk import Line

Kind = Literal["text", "tap", "command", "other"]


@dataclass(frozen=True, slots=True)
class Update:
    """One update that Telegram had for the bot."""

    update_id: int
    person: bytes
    kind: Kind


@dataclass(frozen=True, slots=True)
class Showing:
    """A message or a change that Telegram executed. `screen`: question and revision of its buttons, the `options`."""

    new: bool
    options: frozenset[str]
    screen: tuple[str, int] | None
    erasure: bool = False


@dataclass(frozen=True, slots=True)
class Death:
    """How one life ended, and what lay on the disk then.

    `unrecorded`: updates Telegram had been told to forget, without a row. `unsaved`: people whose screen said that
    their report is kept, while it was not. `unsent`: replies nobody had marked, by person. `life`, `ready`, `end`:
    real seconds; `ready` 0.0: it was killed before its first sign of life.
    """

    how: str
    point: str
    life: float
    ready: float
    end: float
    queued: int
    waiting: int
    victim: str = ""
    unrecorded: tuple[int, ...] = ()
    unsaved: int = 0
    unsent: Mapping[bytes, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Told:
    """One of the people at the end. `story`: what the frozen report says, by question; None without a report.

    `screen`: what stands last on the screen, by question. `waited`: the longest time without an answer while the bot
    was there, in seconds. `remains`: everything still kept of the person, opened. `sent`, `kept`, `named`: SHA-256 of
    the files this person sent, of those that lie under the person's name, and of those the report names. `times`: how
    often a question was answered in words.
    """

    finished: bool
    erased: bool
    codes: frozenset[str]
    wrote: Mapping[str, str]
    waited: float
    story: Mapping[str, object] | None
    reports: int = 0
    registered: int = 0
    remains: tuple[str, ...] = ()
    screen: str = ""
    sent: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    times: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Delivered:
    """One parcel as a partner got it, once for each time it came."""

    partner: str
    name: str
    message_id: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Away:
    """Somebody whose tap grew too old while the bot was away."""

    person: bytes
    asked_again: bool


@dataclass(frozen=True, slots=True)
class Books:
    """`acknowledged`: Telegram holds them no more, because an offset passed them or a 200 was given.

    `expired`: Telegram dropped them for their age. `states`: of the inbox rows. `unknown`: sends whose outcome the
    bot could not know, by person. `courier`: whether parcels were carried in this run. `arrived`: the names of those
    that the hall holds for delivered. `files`: of each one kept, whether its bytes open and are those of its row.
    """

    updates: tuple[Update, ...]
    acknowledged: frozenset[int]
    expired: frozenset[int]
    states: Mapping[int, str]
    lines: tuple[Line, ...]
    people: Mapping[bytes, Told]
    showings: Mapping[bytes, tuple[Showing, ...]]
    deaths: tuple[Death, ...] = ()
    unsent: int = 0
    unknown: Counter[bytes] = field(default_factory=Counter)
    delivered: tuple[Delivered, ...] = ()
    undelivered: int = 0
    arrived: tuple[str, ...] = ()
    courier: bool = False
    files: tuple[bool, ...] = ()
    away: tuple[Away, ...] = ()
