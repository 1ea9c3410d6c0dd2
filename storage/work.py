"""The unit of work of every door but the bot's turn: nothing is kept unless ``commit`` was reached.

A transaction takes the write lock at its start, so it is kept short (under 10 ms): nothing is rendered, sealed to a
partner or sent inside one.
"""

from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine

from storage.database import rows_on
from storage.rows import Rows
from storage.vault import Vault


class Work:
    """``with Work(engine, vault) as work: …; work.commit()``."""

    core: Connection
    rows: Rows

    def __init__(self, engine: Engine, vault: Vault) -> None:
        self._engine = engine
        self.vault = vault

    def __enter__(self) -> Self:
        self.core = self._engine.connect()
        self.core.begin()
        self.rows = rows_on(self.core)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.rows.drop()
        self.core.close()  # rolls back whatever was not committed

    def commit(self) -> None:
        """Keep what was written."""
        self.rows.core.commit()  # the rows' own, for what they have queued goes before it
