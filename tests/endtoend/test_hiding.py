"""/hide with the real process: the screen is empty but for one neutral message, whatever happens in between."""

from typing import Literal

import pytest
from sqlalchemy import select

from flows.commands import HIDDEN, IN_THE_APP, NOT_HIDDEN
from storage.tables import messages, outbox, reports
from tests.endtoend.house import House, pseudonym
from tests.endtoend.midway import far
from tests.endtoend.test_files import picture
from tests.endtoend.walk import Walk, asks, short_path_en, tells
from tests.patience import until
from tests.telegram.double import Double
from tests.telegram.faults import Drop, too_many
from tests.telegram.heard import Heard
from tests.telegram.person import Person

STORY = "He pushed her on the curb. He was bleeding."
REVEALS = ("ICE", "report", "draft", "bleeding", "case", "agent")


def on_screen(person: Person) -> list[Heard]:
    """What both sides wrote and what still stands, oldest first."""
    return [one for one in person.chat.messages.values() if not one.deleted]


async def hidden(person: Person) -> Heard:
    """Until the neutral message stands there alone."""
    line = await person.wait(HIDDEN)
    await until(lambda: len(on_screen(person)) == 1)
    return line


async def on_the_way(person: Person) -> Walk:
    """In the middle of a report, with words typed and a button tapped."""
    walk = Walk(person)
    await walk.start()
    await walk.tap("English", "home")
    await walk.tap("It already happened", "notice")
    await walk.tap("I am 18", "rep.role")
    await walk.tap("I saw it", "inc.types")
    return walk


def kept_reports(house: House, person: Person) -> int:
    hall = house.hall()
    who = pseudonym(hall, person)
    with hall.engine.begin() as core:
        found = core.scalars(select(reports.c.id).where(reports.c.person == who)).all()
        assert core.scalars(select(outbox.c.person)).all() == []
        assert len(core.scalars(select(messages.c.person).where(messages.c.person == who)).all()) > 1
    hall.close()
    return len(found)


async def test_both_sides_messages_go_and_one_neutral_message_says_what_cannot(
    double: Double, demo: House
) -> None:
    ana, bo = double.person("en"), double.person("en")
    async with demo.bot(double) as bot:
        await Walk(bo).start()
        await short_path_en(ana, STORY)
        assert len(on_screen(ana)) > 10
        ana.say("/hide")
        line = await hidden(ana)
        demo_says, *told = line.text.split("\n\n")
        assert demo_says.startswith("DEMO.")
        assert told == [HIDDEN, NOT_HIDDEN, IN_THE_APP]
        assert [word for word in REVEALS if word in " ".join(told)] == []
        assert line.rows == ()
        assert len(on_screen(bo)) > 1
        await double.confirmed()
        assert await bot.stop() == 0
    assert kept_reports(demo, ana) == 1
    assert {call.params["chat_id"] for call in double.made("deleteMessages")} == {ana.person_id}


async def test_the_draft_stays_and_goes_on_at_the_same_question(double: Double, demo: House) -> None:
    ana = double.person("en")
    async with demo.bot(double) as bot:
        await on_the_way(ana)
        ana.say("x")
        await hidden(ana)
        ana.say("/start")
        walk = Walk(ana)
        await walk.until("home")
        await walk.tap("Go on with my report", "inc.types")
        assert await bot.stop() == 0


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("call", ["deleteMessages", "sendMessage"])
async def test_a_kill_in_the_middle_loses_nothing_and_the_hiding_is_finished(
    double: Double, demo: House, call: str, when: Literal["before", "after"]
) -> None:
    ana = double.person("en")
    async with demo.bot(double) as bot:
        await short_path_en(ana, STORY)
        bot.dies_at(call, when, matches=lambda said: call != "sendMessage" or HIDDEN in said["text"])
        ana.say("/hide")
        assert await bot.ended() == -9
        await bot.start()
        await ana.wait(HIDDEN)
        await double.confirmed()
        assert await bot.stop() == 0
    assert {HIDDEN in one.text for one in on_screen(ana)} == {True}
    assert len(on_screen(ana)) <= (2 if call == "sendMessage" else 1)
    assert kept_reports(demo, ana) == 1


async def test_a_server_that_refuses_or_falls_silent_only_delays_it(double: Double, demo: House) -> None:
    ana = double.person("en")
    async with demo.bot(double) as bot:
        await on_the_way(ana)
        double.faults.plan(too_many(1), "deleteMessages")
        double.faults.plan(Drop(executed=False), "deleteMessages", skip=1)
        ana.say("/hide")
        await hidden(ana)
        assert await bot.stop() == 0


async def test_47_59_goes_and_48_01_stays(double: Double, demo: House) -> None:
    ana = double.person("en")
    async with demo.bot(double) as bot:
        await Walk(ana).start()
        old = on_screen(ana)
        double.clock.advance(minutes=2)
        ana.say("/start")
        await ana.wait(asks("lang"))
        double.clock.advance(hours=47, minutes=59)
        ana.say("/hide")
        line = await ana.wait(HIDDEN)
        await double.confirmed()
        assert await bot.stop() == 0
    assert on_screen(ana) == [*old, line]


async def test_what_was_written_just_before_is_answered_before_and_hidden_too(
    double: Double, demo: House
) -> None:
    """A text waits for the result of the reply before it; /hide does not pass it."""
    ana = double.person("en")
    await demo.remember({ana: far("inc.place")})
    async with demo.bot(double) as bot:
        double.faults.plan(too_many(1), "sendMessage")
        ana.say("/start")
        ana.say("Cicero, Illinois")
        ana.say("Near the bakery")
        ana.say("/hide")
        await hidden(ana)
        await double.confirmed()
        assert await bot.stop() == 0
    assert len(on_screen(ana)) == 1


async def test_a_file_that_arrives_after_the_hiding_is_told_of_when_the_person_is_back(
    double: Double, demo: House
) -> None:
    ana = double.person("en")
    async with demo.bot(double) as bot:
        await on_the_way(ana)
        double.faults.plan(too_many(3), "getFile")
        ana.send_photo(picture(1, 40_000))
        ana.say("/hide")
        await hidden(ana)
        await double.called("getFile", times=2)
        await double.confirmed()
        await until(lambda: len(list((demo.data / "evidence").glob("*.age"))) == 1)
        assert len(on_screen(ana)) == 1
        ana.say("/start")
        await ana.wait(tells("File received. It is file 1."))
        assert await bot.stop() == 0
