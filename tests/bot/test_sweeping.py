"""The sweep's rounds: each hour, and each minute while the clock is not believed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from bot import alarms, sweeping
from bot.sweeping import JUMPED, LOOK_AGAIN, SWEEP_EVERY
from flows.errors import Unreachable

NOW = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)


@dataclass
class Fake:
    answers: list[Mapping[str, int] | Exception | None] = field(default_factory=list)

    async def sweep_in_time(self, now: datetime) -> Mapping[str, int] | None:
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    alarms.silence()
    yield
    alarms.silence()


async def test_a_clock_that_has_jumped_is_told_and_looked_at_again_soon() -> None:
    hall = Fake([None, None, {"draft and session": 2}])
    assert await sweeping._once(hall, NOW) == LOOK_AGAIN
    assert await sweeping._once(hall, NOW) == LOOK_AGAIN
    assert alarms.standing() == (JUMPED,)
    assert await sweeping._once(hall, NOW) == SWEEP_EVERY
    assert alarms.standing() == ()


async def test_a_database_that_is_away_keeps_the_rounds_going() -> None:
    assert await sweeping._once(Fake([Unreachable("database")]), NOW) == SWEEP_EVERY
