from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.endtoend.house import House, demo_house, real_house
from tests.handoff.mailbox import Mailbox, open_mailbox
from tests.telegram.fixtures import double

__all__ = ["double"]


@pytest.fixture
def demo(tmp_path: Path) -> House:
    return demo_house(tmp_path / "house")


@pytest.fixture
def mailbox() -> Iterator[tuple[Mailbox, str]]:
    with open_mailbox() as opened:
        yield opened


@pytest.fixture
def house(tmp_path: Path, mailbox: tuple[Mailbox, str]) -> House:
    return real_house(tmp_path / "house", mailbox[1])
