"""Times as they are kept: aware, UTC, microseconds. A naive time is refused, never guessed."""

from datetime import UTC, datetime


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
