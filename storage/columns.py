"""The column type of times. It stands apart so that who only reads a clock loads no database library."""

from datetime import UTC, datetime

from sqlalchemy import DateTime, Dialect
from sqlalchemy.types import TypeDecorator

from storage.times import utc


class UtcDateTime(TypeDecorator[datetime]):
    """``DateTime`` that takes only aware times and gives back UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  (theirs)
        """Into the database: UTC; SQLite keeps no zone, so it is left out there and put back on the way out."""
        return None if value is None else utc(value)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  (theirs)
        """Out of the database; PostgreSQL keeps a moment and gives it in the zone of the connection."""
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)
