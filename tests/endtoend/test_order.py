"""Only order decides which question a text answers (mailroom §8), with the real bot process."""

from tests.endtoend.house import House
from tests.endtoend.midway import PLACE, come_back, far, puts
from tests.endtoend.walk import Walk, asks, tells
from tests.telegram.double import Double
from tests.telegram.faults import Act, Slow

ADDED = tells("I added this to your answer before.")
ASIDE = "aside"


def writes(walk: Walk, text: str) -> Act:
    """Just before the call is executed the person writes this."""

    def write() -> None:
        walk.say(text)

    return Act(write, "before")


async def test_a_text_written_before_its_question_came_is_added_to_the_answer_before(
    double: Double, demo: House
) -> None:
    ana = double.person()
    await demo.remember({ana: far("inc.when")})
    async with demo.bot(double) as bot:
        walk = await come_back(ana, "inc.when")
        early = writes(walk, "It was raining that night.")
        double.faults.plan(early, "sendMessage", matches=puts("inc.place"))
        await walk.tap("Yesterday", ADDED)
        await walk.until("inc.place")
        await walk.write(PLACE, "inc.story")
        await bot.stop()
    session, _ = await demo.kept(ana)
    when, place = session.answers["inc.when"], session.answers["inc.place"]
    assert [note.text for note in when.notes] == ["It was raining that night."]
    assert [said.text for said in place.original] == [PLACE]
    assert not place.notes


async def test_a_text_waits_for_its_question_and_a_tap_does_not(double: Double, demo: House) -> None:
    """The place's question is on the screen, but nobody has told the bot yet."""
    ana = double.person()
    await demo.remember({ana: far("inc.when")})
    async with demo.bot(double) as bot:
        walk = await come_back(ana, "inc.when")
        double.faults.plan(Slow(3), "sendMessage", matches=puts("inc.place"))
        await walk.tap("Yesterday", "inc.place")
        place = walk.open_question()
        answered = ana.taps_answered
        walk.say(PLACE)
        ana.tap_on(place, "v1:inc.when:d1:1")
        await ana.chat.bell.until(lambda: ana.taps_answered > answered or None, 2.5)
        in_flight = [call for call in double.made("sendMessage") if puts("inc.place")(call.params)]
        assert ana.taps_answered > answered
        assert not in_flight
        await walk.until("inc.story")
        await bot.stop()
    session, _ = await demo.kept(ana)
    assert [said.text for said in session.answers["inc.place"].original] == [PLACE]
    assert not session.answers["inc.when"].notes


async def test_a_text_whose_order_a_crash_has_hidden_is_asked_about(double: Double, demo: House) -> None:
    ana, bo = double.person(), double.person()
    await demo.remember({ana: far("inc.place"), bo: far("inc.place")})
    async with demo.bot(double) as bot:
        for person in (ana, bo):
            walk = Walk(person)
            person.say("/start")
            await walk.until("home")
            seen = len(person.heard)
            bot.dies_at("sendMessage", "after", matches=puts("inc.place"))
            heard, data = walk._button("Go on with my report")
            person.tap_on(heard, data)
            assert await bot.ended() == -9
            assert len(person.heard) == seen + 1  # the question is there, and nobody knows
            walk.say(PLACE)
            await bot.start()
            aside = await walk.until(ASIDE)
            assert PLACE in aside.text
            if person is ana:
                await walk.tap("Yes", "inc.story")
            else:
                await walk.tap("No", "inc.place")
                await walk.write("Berwyn, Illinois", "inc.story")
        await bot.stop()
    yes, _ = await demo.kept(ana)
    no, _ = await demo.kept(bo)
    assert [said.text for said in yes.answers["inc.place"].original] == [PLACE]
    assert [said.text for said in no.answers["inc.place"].original] == ["Berwyn, Illinois"]
    assert [note.text for note in no.notes] == [PLACE]


async def test_a_question_shown_again_still_takes_the_answer_written_between(
    double: Double, demo: House
) -> None:
    """A double tap shows the next question twice; what is typed between the two answers it all the same."""
    ana = double.person()
    await demo.remember({ana: far("inc.when")})
    async with demo.bot(double) as bot:
        walk = await come_back(ana, "inc.when")
        when = walk.open_question()
        heard, data = walk._button("Yesterday")
        ana.tap_on(heard, data)
        await walk.until("inc.place")
        between = writes(walk, PLACE)
        double.faults.plan(between, "sendMessage", matches=puts("inc.place"))
        ana.tap_on(when, data)
        await walk.until("inc.story")
        await bot.stop()
    session, _ = await demo.kept(ana)
    assert [said.text for said in session.answers["inc.place"].original] == [PLACE]
    assert not session.answers["inc.when"].notes


async def test_a_reply_names_its_question(double: Double, demo: House) -> None:
    ana = double.person()
    await demo.remember({ana: far("inc.place")})
    async with demo.bot(double) as bot:
        await come_back(ana, "inc.place")
        ana.say(PLACE, reply_to=ana.newest)
        await ana.wait(asks("inc.story"))
        await bot.stop()
