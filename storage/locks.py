"""PostgreSQL's advisory locks that last for one transaction. On SQLite every transaction holds the one write lock."""

from sqlalchemy import Connection, text

KEYS = 0x7E57_0001
"""Number of the lock on the keys: held by who makes a data key, held alone by who turns the keys."""


def hold_keys(core: Connection) -> None:
    """Until the end of the transaction: no rotation rewraps or destroys anything."""
    if core.dialect.name == "postgresql":
        core.execute(text(f"SELECT pg_advisory_xact_lock_shared({KEYS})"))


def hold_keys_alone(core: Connection) -> None:
    """Wait for those who hold the keys; until the end of the transaction nobody makes a data key."""
    if core.dialect.name == "postgresql":
        core.execute(text(f"SELECT pg_advisory_xact_lock({KEYS})"))
