"""PostgreSQL's advisory locks. On SQLite every transaction holds the one write lock, and needs none of them.

Two last for one transaction: ``hold_writer`` makes everything that writes reports, cases, jobs and parcels one after
the other, and ``hold_keys`` keeps a rotation away from a new data key. The others last as long as the connection that
took them: that is the lease (``storage.postgres_lease``).
"""

from sqlalchemy import Connection, text

FAMILY = 0x7E57
"""First half of the number of every lock of the house."""

RECEIVER, WRITER, KEYS, SCHEMA = 100, 101, 102, 103
SEATS = 1000
"""Second halves: a shard's lock has the shard's number, a seat's follows SEATS."""


def hold_writer(core: Connection) -> None:
    """Until the end of the transaction nobody else writes what may belong to several people's work."""
    _hold(core, f"pg_advisory_xact_lock({FAMILY}, {WRITER})")


def hold_keys(core: Connection) -> None:
    """Until the end of the transaction: no rotation rewraps or destroys anything."""
    _hold(core, f"pg_advisory_xact_lock_shared({FAMILY}, {KEYS})")


def hold_keys_alone(core: Connection) -> None:
    """Wait for those who hold the keys; until the end of the transaction nobody makes a data key."""
    _hold(core, f"pg_advisory_xact_lock({FAMILY}, {KEYS})")


def hold_schema(core: Connection) -> None:
    """Until the end of the transaction nobody else makes keys for a new database, or its tables."""
    _hold(core, f"pg_advisory_xact_lock({FAMILY}, {SCHEMA})")


def _hold(core: Connection, lock: str) -> None:
    if core.dialect.name == "postgresql":
        core.execute(text(f"SELECT {lock}"))
