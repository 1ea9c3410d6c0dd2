import pytest

from tests.storage.conftest import Database
from tests.storage.mailroom_contract import MailroomContract


class TestSqlite(MailroomContract):
    """The default database keeps the contract."""


class TestPostgres(MailroomContract):
    """So does the one that several processes share."""

    @pytest.fixture
    def database(self) -> Database:
        return "postgresql"
