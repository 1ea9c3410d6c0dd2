from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect

from flows.errors import Refused
from storage.database import Database
from storage.postgres import PostgresDatabase
from storage.schema import HEAD, MIGRATIONS, migrate
from storage.settings import HallSettings
from storage.sqlite import SqliteDatabase
from storage.tables import metadata
from tests.storage.conftest import Opener


def config() -> Config:
    made = Config()
    made.set_main_option("script_location", str(MIGRATIONS))
    return made


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Engine]:
    """Of a database that was new and is prepared."""
    made: Database = (
        SqliteDatabase(tmp_path / "hall.db", receiver=False)
        if request.param == "sqlite"
        else PostgresDatabase(request.getfixturevalue("postgres").url())
    )
    made.prepare()
    yield made.engine
    made.close()


def test_the_migrated_schema_is_the_one_the_tables_describe(engine: Engine) -> None:
    with engine.begin() as core:
        context = MigrationContext.configure(core, opts={"compare_type": True, "render_as_batch": True})
        assert compare_metadata(context, metadata) == []


def test_every_revision_goes_up_down_and_up(engine: Engine) -> None:
    tables = set(inspect(engine).get_table_names())
    assert set(metadata.tables) < tables
    with engine.begin() as core:
        made = config()
        made.attributes["connection"] = core
        command.downgrade(made, "base")
    assert inspect(engine).get_table_names() == ["alembic_version"]
    migrate(engine)
    assert set(inspect(engine).get_table_names()) == tables
    migrate(engine)


def test_a_start_at_the_newest_schema_knows_which_that_is() -> None:
    assert ScriptDirectory.from_config(config()).get_heads() == [HEAD]


def test_a_file_that_is_no_database_is_refused(settings: HallSettings, open_hall: Opener) -> None:
    open_hall().close()
    settings.database.write_bytes(b"these are words, not a database" * 99)
    with pytest.raises(Refused, match="database-unusable"):
        open_hall()
