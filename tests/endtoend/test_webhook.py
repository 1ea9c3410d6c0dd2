"""The same bot with updates brought to it: 200 is a promise, anything else brings the update again."""

import asyncio
import json
import re
import sqlite3
from contextlib import closing

import pytest

from tests.endtoend import ledger
from tests.endtoend.hooked import PATH, SECRET, Hooked, hooked
from tests.endtoend.house import House
from tests.endtoend.midway import PLACE, come_back, far
from tests.endtoend.walk import Walk, asks, short_path_en, short_path_es
from tests.patience import until
from tests.telegram.double import Double
from tests.telegram.process import DYING_TESTIGO, TESTIGO

STORY = "He pushed my neighbor. He was bleeding."


@pytest.fixture
def hook() -> Hooked:
    return hooked()


def rows(house: House, query: str) -> list[tuple[int, str]]:
    with closing(sqlite3.connect(house.data / "testigo.db")) as database:
        return database.execute(query).fetchall()


def applied(house: House) -> dict[int, str]:
    """The state of every update that has a row."""
    return dict(rows(house, "select update_id, state from inbox"))


async def test_both_languages_reach_the_receipt(double: Double, demo: House, hook: Hooked) -> None:
    ana, bo = double.person("es"), double.person("en")
    async with demo.bot(double, more=hook.settings) as bot:
        es, en = await asyncio.gather(
            short_path_es(ana, "Tocaron fuerte y entraron sin mostrar papel."), short_path_en(bo, STORY)
        )
        await double.confirmed()
        assert await bot.stop() == 0
    assert (es.interactions, en.interactions) == (10, 10)
    (set_,) = double.made("setWebhook")
    assert (set_.params["max_connections"], set_.params["secret_token"]) == (100, SECRET)
    assert "drop_pending_updates" not in set_.params
    assert set(set_.params["allowed_updates"]) == {
        "message",
        "edited_message",
        "callback_query",
        "my_chat_member",
    }
    assert double.polling.polls == 0
    assert not double.webhook.refused
    assert not double.webhook.spoken
    assert set(double.webhook.delivered) == set(applied(demo))


async def test_polling_again_takes_the_webhook_away_and_drops_nothing(
    double: Double, demo: House, hook: Hooked
) -> None:
    ana = double.person()
    async with demo.bot(double, more=hook.settings) as bot:
        await Walk(ana).start()
        assert await bot.stop() == 0
    ana.say("/start")
    async with demo.bot(double) as bot:
        await ana.wait(asks("lang"))
        assert await bot.stop() == 0
    assert not double.webhook
    assert all("drop_pending_updates" not in call.params for call in double.made("deleteWebhook"))


async def test_somebody_takes_the_webhook_away_and_it_comes_back_at_the_next_start(
    double: Double, demo: House, hook: Hooked
) -> None:
    ana = double.person()
    async with demo.bot(double, more=hook.settings) as bot:
        await Walk(ana).start()
        await bot.kill()
        double.webhook.end()
        ana.say("/start")
        await bot.start()
        await ana.wait(asks("lang"))
        assert await bot.stop() == 0


async def test_a_database_that_is_locked_gives_503_and_loses_nothing(
    double: Double, demo: House, hook: Hooked
) -> None:
    ana = double.person()
    await demo.remember({ana: far("inc.place")})
    async with demo.bot(double, more=hook.settings) as bot:
        walk = await come_back(ana, "inc.place")
        await double.confirmed()
        with closing(sqlite3.connect(demo.data / "testigo.db", isolation_level=None)) as other:
            other.execute("begin immediate")
            walk.say(PLACE)
            await until(lambda: bool(double.webhook.refused), within=40)
            assert set(double.webhook.refused) == {503}
            assert (await hook.look("/health"))[0] == 503
            other.execute("rollback")
        await walk.until("inc.story")
        await double.confirmed()
        assert (await hook.look("/health"))[0] == 200
        assert await bot.stop() == 0
    session, _ = await demo.kept(ana)
    assert [said.text for said in session.answers["inc.place"].original] == [PLACE]
    assert set(double.webhook.refused) == {503}


@pytest.mark.crash
@pytest.mark.parametrize("point", ["receive", "commit", "offset"])
async def test_killed_before_200_the_update_comes_again_and_counts_once(
    double: Double, demo: House, hook: Hooked, point: str
) -> None:
    ana = double.person()
    async with demo.bot(double, more=hook.settings) as bot:
        await short_path_en(ana, STORY)
        await double.confirmed()
        assert await bot.stop() == 0
    before = len(applied(demo))
    async with demo.bot(double, DYING_TESTIGO, {**hook.settings, "DIE_AT": f"{point}:1"}) as bot:
        number = len(double.webhook.delivered)
        ana.say("/start")
        assert await bot.ended(within=30) == -9
    assert len(double.webhook.delivered) == number
    async with demo.bot(double, more=hook.settings) as bot:
        await double.confirmed(within=60)
        await ana.wait(asks("home"))
        assert await bot.stop() == 0
    assert double.webhook.retried
    assert len(applied(demo)) == before + 1
    assert set(applied(demo)) == set(double.webhook.delivered)


async def test_a_tap_that_overtakes_a_text_leaves_it_no_answer_to_the_next_question(
    double: Double, demo: House, hook: Hooked
) -> None:
    ana = double.person()
    await demo.remember({ana: far("inc.when")})
    async with demo.bot(double, more=hook.settings) as bot:
        walk = await come_back(ana, "inc.when")
        double.webhook.held = "messages"
        walk.say("canary: I had to think")
        await walk.tap("Yesterday", "inc.place")
        double.webhook.held = ""
        await double.confirmed()
        await walk.write(PLACE, "inc.story")
        assert await bot.stop() == 0
    session, _ = await demo.kept(ana)
    assert [said.text for said in session.answers["inc.place"].original] == [PLACE]
    assert [note.text for note in session.answers["inc.when"].notes] == ["canary: I had to think"]


async def test_a_text_that_overtakes_a_tap_takes_nothing_from_it(
    double: Double, demo: House, hook: Hooked
) -> None:
    ana = double.person()
    await demo.remember({ana: far("inc.when")})
    async with demo.bot(double, more=hook.settings) as bot:
        walk = await come_back(ana, "inc.when")
        double.webhook.held = "taps"
        heard = walk.open_question()
        walk.person.tap_on(
            heard, next(one.data for one in heard.buttons if one.label.startswith("Yesterday")) or ""
        )
        walk.say("canary: I had to think")
        await walk.until(asks("inc.when"))
        double.webhook.held = ""
        await walk.until("inc.place")
        await double.confirmed()
        await walk.write(PLACE, "inc.story")
        assert await bot.stop() == 0
    session, _ = await demo.kept(ana)
    assert [said.text for said in session.answers["inc.place"].original] == [PLACE]


async def test_a_stop_with_updates_in_hand_loses_none(double: Double, demo: House, hook: Hooked) -> None:
    people = [double.person() for _ in range(40)]
    async with demo.bot(double, more=hook.settings) as bot:
        for person in people:
            person.say("/start")
        await double.called("sendMessage", times=1)
        assert await bot.stop() == 0
        acknowledged = set(double.webhook.delivered)
        assert acknowledged <= set(applied(demo))
        await bot.start()
        for person in people:
            await person.wait(asks("lang"), within=60)
        await double.confirmed()
        assert await bot.stop() == 0
    assert set(double.webhook.refused) <= {0, 503}
    ledger.nothing_lost(ledger.read(demo), double)


async def test_who_does_not_know_the_secret_reaches_nobody(double: Double, demo: House, hook: Hooked) -> None:
    ana = double.person()
    async with demo.bot(double, more=hook.settings) as bot:
        await Walk(ana).start()
        await double.confirmed()
        before = applied(demo)
        double.webhook.secret, double.webhook.pace = "canary-of-somebody-else", 0.001
        ana.say("canary forged")
        await until(lambda: double.webhook.refused[403] >= 3)
        assert applied(demo) == before
        assert await bot.stop() == 0


async def test_health_and_metrics_name_nobody(double: Double, demo: House, hook: Hooked) -> None:
    ana = double.person()
    async with demo.bot(double, (*TESTIGO, "--debug"), hook.settings) as bot:
        await short_path_en(ana, STORY)
        await double.confirmed()
        status, health = await hook.look("/health")
        assert (status, json.loads(health)["database"], json.loads(health)["telegram"]) == (
            200,
            "good",
            "good",
        )
        status, metrics = await hook.look("/metrics")
        assert await bot.stop() == 0
    assert status == 200
    numbers = dict(re.findall(r"^(testigo_\S+) ([\d.e+-]+)$", metrics, re.MULTILINE))
    assert float(numbers['testigo_webhook_requests_total{status="200"}']) == len(double.webhook.delivered)
    assert float(numbers['testigo_updates_total{result="applied"}']) >= len(double.webhook.delivered)
    assert float(numbers['testigo_replies_total{result="sent"}']) > 0
    assert float(numbers["testigo_turns_total"]) > 0
    shown = health + metrics + demo.output.read_text("utf-8")
    for canary in (*ana.canaries, SECRET, PATH, STORY, "Cicero", double.token):
        assert canary not in shown


async def test_a_bot_that_polls_can_be_asked_how_it_is(double: Double, demo: House, hook: Hooked) -> None:
    ana = double.person()
    more = {"TESTIGO_LISTEN": hook.settings["TESTIGO_LISTEN"]}
    async with demo.bot(double, more=more) as bot:
        await Walk(ana).start()
        assert (await hook.look("/health"))[0] == 200
        assert 'testigo_polls_total{result="good"}' in (await hook.look("/metrics"))[1]
        assert (await hook.look(PATH))[0] == 404
        assert await bot.stop() == 0


async def test_an_address_that_is_in_use_is_said_in_a_sentence(
    double: Double, demo: House, hook: Hooked
) -> None:
    async with demo.bot(double, more=hook.settings) as bot:
        done = await demo.run(("bot", "run"), more={**double.environment(), **hook.settings})
        assert (done.code, done.out) == (2, "")
        assert "TESTIGO_LISTEN" in done.err
        assert "Traceback" not in done.err
        assert await bot.stop() == 0
