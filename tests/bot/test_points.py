"""The real bot, ended at each named point, then started again: the answer is kept, applied once, and answered."""

from pathlib import Path

import pytest

from bot.points import NAMES
from tests.telegram.double import Double
from tests.telegram.fixtures import double
from tests.telegram.launch import ENDED, argv
from tests.telegram.process import TESTIGO, BotProcess

__all__ = ["double"]
pytestmark = pytest.mark.crash


@pytest.mark.parametrize("point", NAMES)
async def test_nothing_is_lost_when_the_bot_ends_at(point: str, double: Double, tmp_path: Path) -> None:
    settings = {"TESTIGO_DEMO": "1", "TESTIGO_DATA_DIR": str(tmp_path / "var")}
    ana, ben = double.person(language_code="es"), double.person(language_code="en")
    ana.say("/start")
    doomed = BotProcess(double, argv(point), settings, tmp_path / "first.log")
    ready = await doomed.spawn(within=60)
    assert await doomed.ended(within=60) == ENDED
    ready.cancel()
    async with BotProcess(double, TESTIGO, settings, tmp_path / "second.log") as bot:
        ben.say("/start")
        await ben.wait("Elija")
        await ana.wait("Elija")
        await double.confirmed()
        assert len(ana.heard) <= 2
        ana.tap("Español")
        assert (await ana.wait("¿Qué necesita?")).labels
        assert await bot.stop() == 0
    for log in ("first.log", "second.log"):
        text = (tmp_path / log).read_text("utf-8")
        assert not [word for word in (*ana.canaries, double.token) if word in text]
