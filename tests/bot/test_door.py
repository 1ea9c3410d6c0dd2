"""The bot process: a refused token, a bad update, a person who left, a group, and stopping in the middle."""

from pathlib import Path

import pytest

from tests.telegram.double import Double
from tests.telegram.faults import Slow
from tests.telegram.fixtures import double
from tests.telegram.process import TESTIGO, BotProcess

__all__ = ["double"]
pytestmark = pytest.mark.crash


@pytest.fixture
def bot(double: Double, tmp_path: Path) -> BotProcess:
    settings = {"TESTIGO_DEMO": "1", "TESTIGO_DATA_DIR": str(tmp_path / "var")}
    return BotProcess(double, (*TESTIGO, "--debug"), settings, tmp_path / "log")


async def test_a_refused_token_ends_with_one_sentence(double: Double, bot: BotProcess) -> None:
    bot._env["TESTIGO_TELEGRAM_TOKEN"] = "123456:AAanother-canary-token-of-nobody-012345"
    with pytest.raises(AssertionError, match="ended with 2"):
        await bot.start(within=60)
    assert "Telegram refuses this bot token. Check TESTIGO_TELEGRAM_TOKEN." in bot.tail()
    assert "Traceback" not in bot.tail()
    assert "canary" not in bot.tail()


async def test_trouble_of_one_is_no_trouble_of_others(
    double: Double, bot: BotProcess, tmp_path: Path
) -> None:
    ana, ben, eva = (double.person(language_code="es") for _ in range(3))
    group = double.group()
    async with bot:
        group.add_bot(ana)
        broken = {"chat": ana.chat.shape, "from": ana.shape, "text": {"canary": "text"}, "message_id": "x"}
        ana.say("/start")
        await ana.wait("Elija")
        double.push_raw({"message": broken})
        eva.say("/start")
        eva.block()
        ben.say("/start")
        await ben.wait("Elija")
        await ana.wait("Algo falló")
        await double.called("leaveChat")
        eva.unblock()
        eva.say("/start")
        await eva.wait("Elija")
        await double.confirmed()
        assert await bot.stop() == 0
    assert (tmp_path / "var" / "heartbeat-bot").exists()
    log = bot.tail(10**7)
    for word in (*ana.canaries, *ben.canaries, *eva.canaries, double.token, "canary"):
        assert word not in log


async def test_stopping_in_the_middle_of_a_send_repeats_nothing(double: Double, bot: BotProcess) -> None:
    ana = double.person(language_code="es")
    double.faults.plan(Slow(1.0), "sendMessage")
    async with bot:
        ana.say("/start")
        await double.called("sendMessage", times=0)
        await ana.wait("Elija")
        assert await bot.stop() == 0
        await bot.start(within=60)
        ana.tap("Español")
        await ana.wait("¿Qué necesita?")
        assert await bot.stop() == 0
    assert len([one for one in ana.heard if "Elija" in one.text]) == 1
