"""Where a PostgreSQL server is, and what holds for every session there, whatever its own settings say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

DRIVER = "postgresql+psycopg"

SETTINGS = MappingProxyType(
    {
        "timezone": "UTC",
        "synchronous_commit": "on",  # COMMIT returns after the fsync
        "default_transaction_isolation": "read\\ committed",
        "lock_timeout": "5s",
        "idle_in_transaction_session_timeout": "10s",  # a process frozen in a transaction must not keep its locks
    }
)
LINK = MappingProxyType(
    {"connect_timeout": 5, "keepalives_idle": 5, "keepalives_interval": 2, "keepalives_count": 3}
)
"""Seconds, and how many probes: a server that is gone without a word is noticed."""


def is_address(url: str) -> bool:
    """Whether *url* names a database and nothing that libpq does not know."""
    from psycopg import ProgrammingError  # noqa: PLC0415  (slow to load, and most need none)
    from psycopg.conninfo import make_conninfo  # noqa: PLC0415  (as above)

    try:
        named = address(url)
        make_conninfo("", **named)
    except (ArgumentError, ValueError, ProgrammingError):
        return False
    return bool(named.get("dbname"))


def address(url: str, settings: Mapping[str, str] = SETTINGS) -> dict[str, Any]:
    """Return what psycopg connects with; *settings* hold for the session, after those of the URL."""
    found = make_url(url.replace("postgres://", "postgresql://", 1))
    named: dict[str, Any] = {
        **found.translate_connect_args(username="user", database="dbname"),
        **found.query,
    }
    options = (named.pop("options", ""), *(f"-c {name}={value}" for name, value in settings.items()))
    return {**LINK, **named, "options": " ".join(filter(None, options))}
