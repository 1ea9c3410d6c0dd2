from tests.storage.mailroom_contract import MailroomContract


class TestSqlite(MailroomContract):
    """The default database keeps the contract."""
