"""That Telegram is heard is written down, whatever the database does, and people are called back."""

import asyncio
from datetime import datetime
from pathlib import Path

import pytest

from bot.presence import Presence, watch_over
from bot.request import AiohttpRequest
from bot.watching import Limits, Silent
from flows.errors import Unreachable
from tests.bot.made import BOT, now


class Hall:
    """Answers with these; an error is raised. After the last one the test goes on."""

    def __init__(self, *answers: int | Unreachable) -> None:
        self.answers = list(answers)
        self.notes: list[datetime] = []
        self.done = asyncio.Event()

    async def heard(self, bot: int, at: datetime) -> int:
        assert bot == BOT
        self.notes.append(at)
        answer = self.answers.pop(0)
        if not self.answers:
            self.done.set()
        if isinstance(answer, Unreachable):
            raise answer
        return answer


async def heard(hall: Hall, folder: Path) -> int:
    """One good round; how often somebody was told that due rows were left."""
    called: list[None] = []
    presence = Presence(hall, BOT, folder, now, lambda: called.append(None), noted_every=0.0)
    task = asyncio.ensure_future(presence.run())
    presence.beat()
    await hall.done.wait()
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    return len(called)


async def test_a_good_round_is_a_sign_of_life_and_is_written_down(tmp_path: Path) -> None:
    hall = Hall(0)
    assert await heard(hall, tmp_path) == 0
    assert (tmp_path / "heartbeat-bot").exists()
    assert len(hall.notes) == 1


async def test_who_is_called_back_is_looked_for_at_once(tmp_path: Path) -> None:
    assert await heard(Hall(3), tmp_path) == 1


async def test_a_database_that_is_away_is_asked_again_without_another_round(tmp_path: Path) -> None:
    hall = Hall(Unreachable("database"), Unreachable("database"), 2)
    assert await heard(hall, tmp_path) == 1
    assert len(hall.notes) == 3


async def test_the_silence_of_before_is_not_counted_and_one_pool_that_hears_is_enough() -> None:
    quiet, hearing = AiohttpRequest(1), AiohttpRequest(1)
    quiet._answered_at -= 1000
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(watch_over([quiet], Limits(renew=5.0, end=5.0, look=0.001)), 0.05)
    quiet._answered_at = hearing._answered_at = -1000.0
    with pytest.raises(Silent):
        await watch_over([quiet], Limits(renew=0.01, end=0.02, look=0.001))
    await quiet.shutdown()
