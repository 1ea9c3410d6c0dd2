"""A receipt code, from any account: status and erasing here, and nothing to learn from a wrong one."""

from flows.receipt_code import with_check
from tests.endtoend.house import House
from tests.endtoend.walk import Walk, asks, code_of, receipt, short_path_en, tells
from tests.telegram.double import Double

TRIES = 5


async def test_a_code_opens_its_report_from_another_account_and_a_wrong_one_tells_nothing(
    double: Double, demo: House
) -> None:
    ana, bo = double.person("en"), double.person("en")
    async with demo.bot(double) as bot:
        await short_path_en(ana, "He was bleeding from one ear.")
        code = code_of(next(heard for heard in ana.heard if receipt(heard)))
        ran = await demo.courier()
        assert ran.code == 0, ran
        assert len(demo.delivered) == 1

        walk = Walk(bo)
        await walk.start()
        await walk.tap("English", "home")
        await walk.tap("I have a code", "code")
        wrong = await walk.write(with_check("123456789012345"), tells("nothing"))
        status = await walk.write(code, tells("DEMO group"))
        assert "arrived there on" in status.text
        await walk.tap("Erase this report", lambda one: one.edited and asks("code")(one))
        await walk.tap("Yes, erase this report", "home")

        ran = await demo.courier()
        assert ran.code == 0, ran
        assert len(demo.delivered) == 2
        assert ".erase." in demo.delivered[-1].name

        await walk.tap("I have a code", "code")
        erased = await walk.write(code, tells("nothing"))
        assert erased.text == wrong.text
        assert erased.labels == wrong.labels
        for _ in range(TRIES - 3):
            await walk.write(with_check("123456789012345"), tells("nothing"))
        await walk.write(code, tells("too many tries"))
        assert await bot.stop() == 0
