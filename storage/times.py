"""Times as they are kept: aware, UTC, microseconds. A naive time is refused, never guessed."""

from datetime import UTC, datetime

from sqlalchemy import DateTime, Dialect
from sqlalchemy.types import TypeDecorator


def utc(moment: datetime) -> datetime:
    """Return *moment* in UTC; ValueError when it is naive."""
    if moment.tzinfo is None:
        raise ValueError("a time without a zone is not kept")
    return moment.astimezone(UTC)


def stamp(moment: datetime) -> str:
    """Return the text SQLite keeps for *moment*; such texts sort as the times do."""
    return utc(moment).replace(tzinfo=None).isoformat(sep=" ", timespec="microseconds")


def unstamp(text: str) -> datetime:
    """Read what ``stamp`` wrote."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


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
