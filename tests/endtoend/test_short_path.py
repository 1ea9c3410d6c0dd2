"""From /start to receipt, as a person would on Telegram, with the real bot process."""

import asyncio

from tests.endtoend.house import House
from tests.endtoend.walk import asks, short_path_en, short_path_es
from tests.telegram.double import Double
from tests.telegram.process import TESTIGO


async def test_both_languages_reach_the_receipt_in_ten_interactions(double: Double, demo: House) -> None:
    ana, bo = double.person("es"), double.person("en")
    async with demo.bot(double, TESTIGO) as bot:
        es, en = await asyncio.gather(
            short_path_es(ana, "Tocaron fuerte y entraron sin mostrar papel."),
            short_path_en(bo, "He pushed my neighbor. He was bleeding."),
        )
        for person in (ana, bo):
            await person.wait(asks("options"), within=30, since=0)
        assert await bot.stop() == 0

    assert (es.interactions, en.interactions) == (10, 10)
    assert double.faults.hurried == 0
