"""A receipt code, from any account: status, adding, erasing; and nothing to learn from a wrong one."""

from pathlib import Path

from flows.receipt_code import with_check
from handoff.keys import DEMO
from tests.endtoend.house import House
from tests.endtoend.opening import OpenedCase, open_by_hand
from tests.endtoend.walk import Walk, asks, code_of, receipt, short_path_en, tells, to_the_story
from tests.telegram.double import Double
from tests.telegram.person import Person

TRIES = 5
STORY = "He was bleeding from one ear."
LATER = "There was a second car, a white one."


async def at_the_code(person: Person) -> Walk:
    walk = Walk(person)
    await walk.start()
    await walk.tap("English", "home")
    await walk.tap("I have a code", "code")
    return walk


async def carried(house: House) -> Path:
    """What the courier delivers next."""
    before = set(house.delivered)
    assert (ran := await house.courier()).code == 0, ran
    (parcel,) = set(house.delivered) - before
    return parcel


def words_of(opened: OpenedCase) -> list[str]:
    return [one["original"]["text"] for one in opened.case["event"]["narrative"]]


async def test_a_code_opens_its_report_from_another_account_and_a_wrong_one_tells_nothing(
    double: Double, demo: House
) -> None:
    ana, bo = double.person("en"), double.person("en")
    async with demo.bot(double) as bot:
        await short_path_en(ana, STORY)
        code = code_of(next(heard for heard in ana.heard if receipt(heard)))
        await carried(demo)

        walk = await at_the_code(bo)
        wrong = await walk.write(with_check("123456789012345"), tells("nothing"))
        status = await walk.write(code, tells("DEMO group"))
        assert "Sent to DEMO group on" in status.text
        await walk.tap("Erase this report", lambda one: one.edited and asks("code")(one))
        await walk.tap("Yes, erase this report", "home")
        assert "Mark:" in (await bo.wait("This is the proof that it was erased")).text
        assert ".erase." in (await carried(demo)).name

        await walk.tap("I have a code", "code")
        erased = await walk.write(code, tells("nothing"))
        assert erased.text == wrong.text
        assert erased.labels == wrong.labels
        for _ in range(TRIES - 3):
            await walk.write(with_check("123456789012345"), tells("nothing"))
        await walk.write(code, tells("too many tries"))
        assert await bot.stop() == 0


async def test_another_account_adds_and_the_partner_opens_both_parcels_until_both_are_erased(
    double: Double, demo: House, tmp_path: Path
) -> None:
    ana, bo = double.person("en"), double.person("en")
    key = demo.keys / DEMO
    async with demo.bot(double) as bot:
        await short_path_en(ana, STORY)
        code = code_of(next(heard for heard in ana.heard if receipt(heard)))
        first = await carried(demo)

        walk = await at_the_code(bo)
        status = await walk.write(code, tells("DEMO group"))
        assert "Read it again" not in status.labels
        await walk.tap("Add to it", lambda one: one.edited and tells("Write what you want to add")(one))
        await walk.write(LATER, tells("It goes to: DEMO group"))
        await walk.tap("Add it", tells("I am sending it to: DEMO group"))
        assert await bot.stop() == 0  # the addendum was kept in the commit that heard the yes
    second = await carried(demo)
    report, added = (open_by_hand(one, key, tmp_path / one.name) for one in (first, second))
    assert (report.case["revision"], added.case["revision"]) == (1, 2)
    assert report.case["alias"] == added.case["alias"]
    assert (words_of(report), words_of(added)) == ([STORY], [LATER])
    assert LATER in " ".join(added.pdf.split())
    assert not any(STORY in heard.text for heard in bo.heard)

    async with demo.bot(double) as bot:
        walk = Walk(ana)
        await walk.write("/code", "code")
        status = await walk.write(code, tells("Added later: 1."))
        assert "Read it again" in status.labels
        assert LATER in (await walk.tap("Read it again", tells(STORY))).text
        ana.say("/delete")
        await walk.until("delete")
        await walk.tap("Erase everything", lambda one: one.edited and asks("delete")(one))
        await walk.tap("Yes, erase everything", tells("This is the proof that it was erased"))
        assert ".erase." in (await carried(demo)).name
        await walk_on_after_erasing(bo, code)
        assert await bot.stop() == 0
    with_words = [path for path in demo.data.rglob("*") if path.is_file() and "handoff" not in path.parts]
    assert not [path for path in with_words if STORY.encode() in path.read_bytes()]


async def walk_on_after_erasing(person: Person, code: str) -> None:
    walk = Walk(person)
    await walk.write("/code", "code")
    await walk.write(code, tells("I find nothing"))


async def test_a_draft_goes_on_in_another_account_and_is_hidden_there(double: Double, demo: House) -> None:
    ana, bo = double.person("en"), double.person("en")
    async with demo.bot(double) as bot:
        walk = await to_the_story(ana)
        await walk.write(STORY, "review")
        await walk.write("/code", "code")
        code = code_of(await walk.tap("A code for my draft", receipt))

        other = await at_the_code(bo)
        await other.write(code, tells("This report is not finished"))
        await other.tap("Go on with it here", tells("Your report goes on here"))
        await other.until("review")
        await ana.wait("Your draft went to another account")
        assert not any(STORY in heard.text for heard in bo.heard)
        await other.tap("Send, no messages: DEMO group", receipt)
        parcel = await carried(demo)
        assert await bot.stop() == 0
    opened = open_by_hand(parcel, demo.keys / DEMO, demo.folder / "opened")
    assert words_of(opened) == [STORY]
