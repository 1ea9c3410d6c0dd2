"""The modes of a run: how updates come in, how many people press, which database, how many workers."""

import random
from dataclasses import dataclass
from typing import Literal

from tests.crash.blows import Span
from tests.endtoend.crowd import Manner

Way = Literal["polling", "webhook"]
Load = Literal["backlog", "light"]
Database = Literal["sqlite", "postgres"]

SENDS_EVERY = 2
"""Every second person sends files: a photo, a voice message or an album, whoever the number makes it."""
ERASES_EVERY = 5
"""Every fifth person erases everything, some in the middle of their report, some after the receipt."""


@dataclass(frozen=True, slots=True)
class Mode:
    """`at_once` people in parallel; `pause`: the longest time they think before an answer, real seconds."""

    way: Way
    load: Load
    database: Database
    workers: int
    at_once: int
    pause: float
    span: Span
    patience: float = 900.0

    @property
    def name(self) -> str:
        return f"{self.database}-{self.way}-{self.load}"

    def manner(self, seed: int) -> Manner:
        """How the people of this mode behave; drawn from the seed."""
        chance = random.Random(seed)
        return Manner(
            pause=(lambda: chance.uniform(0.0, self.pause)) if self.pause else (lambda: 0.0),
            erases=lambda number: 0 if number % ERASES_EVERY else 2 + number // ERASES_EVERY % 9,
            patience=self.patience,
            sends=lambda number: number % SENDS_EVERY == 0,
        )


def _mode(way: Way, load: Load, database: Database) -> Mode:
    """Backlog: at every start more updates wait than the bot may answer in seconds. Light: people who think."""
    crowded = load == "backlog"
    return Mode(
        way,
        load,
        database,
        workers=1 if database == "sqlite" else 2,
        at_once=80 if crowded else 12,
        pause=0.0 if crowded else 0.8,
        span=Span(start=1.5, life=1.0),
    )


WAYS: tuple[Way, ...] = ("polling", "webhook")
LOADS: tuple[Load, ...] = ("backlog", "light")
DATABASES: tuple[Database, ...] = ("sqlite", "postgres")
ALL = tuple(_mode(way, load, database) for database in DATABASES for way in WAYS for load in LOADS)
MODES = {mode.name: mode for mode in ALL}
