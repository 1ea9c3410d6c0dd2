"""The schema and how it is brought up to date, on either database."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

HEAD = "0011"
"""The newest Alembic revision, so that a start at the newest schema need not load Alembic."""

MIGRATIONS = Path(__file__).with_name("migrations")


def migrate(engine: Engine) -> None:
    """Bring the schema to ``HEAD``; two processes may try at once."""
    with engine.begin() as connection:
        if revision(connection) == HEAD:
            return
        from alembic import command  # noqa: PLC0415  (a tenth of a second that most starts do not need)
        from alembic.config import Config  # noqa: PLC0415  (as above)

        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def revision(connection: Connection) -> str | None:
    """Return which schema the database has; None when it is new."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found
