"""The parts of a session that end before it does; the hall seals each under a key of its own and destroys that.

*waiting* and *drop*: what came where no draft is open, for an hour and for three days (``flows.dropping``). *told*: the
codes of the report filed last, for its options; they go with the words of that report. Whoever comes back later than
that finds nothing here either, and goes on without.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Literal

from flows.copies import replace
from flows.session import Session

Name = Literal["waiting", "drop", "told"]
_PARTS: Mapping[Name, tuple[str, ...]] = MappingProxyType(
    {
        "waiting": ("waiting", "waiting_at"),
        "drop": ("files", "notes", "dropped_at"),
        "told": ("told",),
    }
)
"""The fields of each part."""


def parts(session: Session) -> tuple[Session, tuple[tuple[Name, str, Session], ...]]:
    """Return the session without what ends before it, and that: name, since when (RFC 3339), a session of it alone."""
    found = []
    for name, names in _PARTS.items():
        if since := _since(session, name):
            found.append((name, since, replace(Session(), **_fields(session, names))))
            session = replace(session, **_fields(Session(), names))
    return session, tuple(found)


def whole(session: Session, of_parts: Iterable[tuple[Name, Session]]) -> Session:
    """Return the session with the parts that are still there."""
    for name, part in of_parts:
        session = replace(session, **_fields(part, _PARTS[name]))
    return session


def _since(session: Session, name: Name) -> str:
    match name:
        case "waiting":
            return session.waiting_at
        case "drop":
            return session.dropped_at
        case _:
            return session.filed[-1].at if session.told and session.filed else ""


def _fields(session: Session, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(session, name) for name in names}
