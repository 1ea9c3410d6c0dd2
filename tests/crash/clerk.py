"""A clerk inside the database of a crash run: triggers that write down, in the same commit, what each turn changed.

The bot knows nothing of it. What a transaction did and what the clerk says of it cannot differ, and the order of the
clerk's lines is the order in which things happened to a person. That is how the ledger can know that an update was
applied once, and which came first, although the hall itself forgets both on purpose.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, text

What = Literal[
    "applied", "aside", "expired", "version", "forgotten", "reply", "cleared", "due", "report", "job"
]


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `a`, `b`, `c` by `what`, see `WATCHED`; absent numbers are 0."""

    what: str
    person: bytes
    a: int
    b: int
    c: str


@dataclass(frozen=True, slots=True)
class _Watch:
    what: What
    table: str
    event: str
    when: str
    values: str
    """person, a, b, c as SQL."""


WATCHED = (
    _Watch("applied", "inbox", "INSERT", "NEW.state = 'applied'", "NEW.person, NEW.update_id, 0, ''"),
    _Watch(
        "applied",
        "inbox",
        "UPDATE OF state",
        "NEW.state = 'applied'",  # twice applied would be two lines
        "OLD.person, NEW.update_id, 0, ''",
    ),
    _Watch("aside", "inbox", "UPDATE OF state", "NEW.state = 'aside'", "NEW.person, NEW.update_id, 0, ''"),
    _Watch("aside", "inbox", "INSERT", "NEW.state = 'aside'", "NEW.person, NEW.update_id, 0, ''"),
    _Watch(
        "expired", "inbox", "UPDATE OF state", "NEW.state = 'expired'", "NEW.person, NEW.update_id, 0, ''"
    ),
    _Watch("version", "conversations", "INSERT", "", "NEW.person, 0, NEW.version, ''"),
    _Watch("version", "conversations", "UPDATE OF version", "", "NEW.person, OLD.version, NEW.version, ''"),
    _Watch("forgotten", "conversations", "DELETE", "", "OLD.person, OLD.version, 0, ''"),
    _Watch("reply", "outbox", "INSERT", "", "NEW.person, NEW.version, NEW.i, ''"),
    _Watch("cleared", "outbox", "DELETE", "", "OLD.person, OLD.version, OLD.i, ''"),
    _Watch("due", "due", "DELETE", "", "OLD.person, 0, 0, OLD.kind"),
    _Watch("report", "reports", "INSERT", "", "NEW.person, 0, 0, NEW.id"),
    _Watch(
        "job", "jobs", "INSERT", "NEW.kind = 'deliver'", "NULL, 0, NEW.revision * 1000 + NEW.part, NEW.alias"
    ),
)


def employ(core: Connection) -> None:
    """Let the clerk begin, in this transaction; the schema must be there."""
    postgres = core.dialect.name == "postgresql"
    number = "bigserial PRIMARY KEY" if postgres else "INTEGER PRIMARY KEY"
    blob = "bytea" if postgres else "BLOB"
    core.execute(
        text(f"CREATE TABLE clerk (n {number}, what TEXT, person {blob}, a BIGINT, b BIGINT, c TEXT)")
    )
    for i, watch in enumerate(WATCHED):
        for statement in _on_postgres(i, watch) if postgres else (_on_sqlite(i, watch),):
            core.exec_driver_sql(statement)


def lines(core: Connection) -> Iterator[Line]:
    """What was written, in order."""
    for what, person, a, b, c in core.execute(text("SELECT what, person, a, b, c FROM clerk ORDER BY n")):
        yield Line(what, bytes(person or b""), a, b, c)


def _insert(watch: _Watch) -> str:
    return f"INSERT INTO clerk(what, person, a, b, c) SELECT '{watch.what}', {watch.values}"


def _on_sqlite(i: int, watch: _Watch) -> str:
    when = f" WHEN {watch.when}" if watch.when else ""
    head = f"CREATE TRIGGER clerk{i} AFTER {watch.event} ON {watch.table} FOR EACH ROW{when}"
    return f"{head} BEGIN {_insert(watch)}; END"


def _on_postgres(i: int, watch: _Watch) -> Iterator[str]:
    when = f" WHEN ({watch.when})" if watch.when else ""
    body = f"BEGIN {_insert(watch)}; RETURN NULL; END"
    yield f"CREATE FUNCTION clerk{i}() RETURNS trigger LANGUAGE plpgsql AS $clerk${body}$clerk$"
    head = f"CREATE TRIGGER clerk{i} AFTER {watch.event} ON {watch.table} FOR EACH ROW{when}"
    yield f"{head} EXECUTE FUNCTION clerk{i}()"
