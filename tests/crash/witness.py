"""What lies on the disk at the moment of a death, read without touching what the next start will find.

A SQLite file is copied together with its log first: opening it would already repair it.
"""

import shutil
import sqlite3
import tempfile
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import psycopg

ROWS = "SELECT update_id, state FROM inbox"
UNSENT = "SELECT person, count(*) FROM outbox GROUP BY person"
REGISTERED = "SELECT DISTINCT person FROM reports WHERE code_hash IS NOT NULL"


@dataclass(frozen=True, slots=True)
class Look:
    """`rows`: updates that have one; `waiting`: of these, received and not applied; `registered`: have a report."""

    rows: frozenset[int]
    waiting: int
    unsent: Counter[bytes]
    registered: frozenset[bytes]


class Witness(Protocol):
    def look(self) -> Look:
        """What is committed now."""
        ...


@dataclass(frozen=True, slots=True)
class SqliteWitness:
    database: Path

    def look(self) -> Look:
        with tempfile.TemporaryDirectory() as folder:
            for file in (self.database, self.database.with_name(f"{self.database.name}-wal")):
                if file.exists():
                    shutil.copy(file, folder)
            with closing(sqlite3.connect(Path(folder) / self.database.name)) as copy:
                return _looked(copy)


@dataclass(frozen=True, slots=True)
class PostgresWitness:
    url: str

    def look(self) -> Look:
        with psycopg.connect(self.url) as connection:
            return _looked(connection)


def _looked(connection: Any) -> Look:
    states = dict(connection.execute(ROWS).fetchall())
    unsent = {bytes(person): count for person, count in connection.execute(UNSENT).fetchall()}
    registered = {bytes(person) for (person,) in connection.execute(REGISTERED).fetchall()}
    return Look(
        rows=frozenset(states),
        waiting=sum(state == "waiting" for state in states.values()),
        unsent=Counter(unsent),
        registered=frozenset(registered),
    )
