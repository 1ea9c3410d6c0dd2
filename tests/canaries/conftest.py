from tests.endtoend.conftest import demo, house, mailbox
from tests.telegram.fixtures import double

__all__ = ["demo", "double", "house", "mailbox"]
