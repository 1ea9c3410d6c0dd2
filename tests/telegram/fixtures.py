"""The `double` fixture: a running double whose checks must have found nothing."""

from collections.abc import AsyncIterator

import pytest

from tests.telegram.double import Double


@pytest.fixture
async def double() -> AsyncIterator[Double]:
    """A test that breaks the Bot API on purpose clears `double.violations` itself."""
    async with Double() as running:
        yield running
    assert not running.violations, running.violations
