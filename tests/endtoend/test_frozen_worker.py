"""The frozen worker, instruction by instruction: stopped between its last look and a reply's bytes, and thawed later.

Nothing can close this gap: the old question does reach the screen. What happens then is held here.
"""

import os
import signal
import sys
from pathlib import Path

import psycopg
import pytest

from tests.endtoend.midway import PLACE, come_back, far, puts
from tests.endtoend.team import START, Team
from tests.endtoend.walk import Walk, asks
from tests.patience import until
from tests.telegram.double import Double
from tests.telegram.faults import Act
from tests.telegram.freezing_bot import order
from tests.telegram.heard import Heard
from tests.telegram.person import Person

pytestmark = pytest.mark.crash
FREEZING = (sys.executable, "-m", "tests.telegram.freezing_bot", "run")
STORY = "Two agents pushed him. He was bleeding."
BETWEEN = "Near the church."
LATEST = "write 2"
"""Of the two replies to a tapped day, the tick and the next question: the question, past its last look."""


async def overtaken(team: Team, ana: Person, point: str, *, careless: str = "") -> Walk:
    """Ana's worker stands still at this point of the way of her answer; another one has gone on with her."""
    await team.house.remember({ana: far("inc.when")})
    file = team.house.folder / "freeze"
    for _ in range(2):
        await team.join(FREEZING, FREEZE=str(file), CARELESS=careless)
    walk = await come_back(ana, "inc.when")
    order(file, point)
    heard, data = walk._button("Yesterday")
    ana.tap_on(heard, data)
    await until(lambda: any(is_stopped(member.pid) for member in team.members))
    await walk.until("inc.place")
    await walk.write(PLACE, "inc.story")
    with psycopg.connect(team.house.settings["TESTIGO_DATABASE_URL"], autocommit=True) as database:
        await until(lambda: database.execute("SELECT 1 FROM outbox").fetchone() is None)
    return walk


def is_stopped(pid: int) -> bool:
    return Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()[0] == "T"


def thaw(team: Team) -> None:
    """Let it go on, and make it the first of the team."""
    team.members.sort(key=lambda member: not is_stopped(member.pid))
    os.kill(team.members[0].pid, signal.SIGCONT)


def strays(ana: Person, since: int) -> list[Heard]:
    """Old questions that were put since this message."""
    return [one for one in ana.chat.messages.values() if one.message_id > since and asks("inc.place")(one)]


async def answers(team: Team, ana: Person) -> dict[str, list[str]]:
    """Stop everybody; what stands under the two questions."""
    await team.until_told(team.members[0], "lease_lost")
    for member in team.members:
        assert await member.stop() == 0
    session, _ = await team.house.kept(ana)
    return {
        name: [said.text for said in (*session.answers[name].original, *session.answers[name].notes)]
        for name in ("inc.place", "inc.story")
    }


@pytest.mark.parametrize("point", ["apply 1", "commit 1"])
async def test_who_stood_still_anywhere_else_says_nothing_old(team: Team, double: Double, point: str) -> None:
    ana = double.person()
    walk = await overtaken(team, ana, point)
    newest = ana.newest.message_id
    thaw(team)
    await team.until_told(team.members[0], "lease_lost")
    await walk.write(STORY, "review")
    assert await answers(team, ana) == {"inc.place": [PLACE], "inc.story": [STORY]}
    assert strays(ana, newest) == []


async def test_an_old_question_that_slips_out_is_taken_away_and_the_open_one_put_last(
    team: Team, double: Double
) -> None:
    ana = double.person()
    walk = await overtaken(team, ana, LATEST)
    newest = ana.newest.message_id
    thaw(team)
    await until(lambda: any(one.deleted for one in strays(ana, newest)), within=START)
    await until(lambda: asks("inc.story")(ana.newest) and ana.newest.message_id > newest, within=START)
    await walk.write(STORY, "review")
    assert await answers(team, ana) == {"inc.place": [PLACE], "inc.story": [STORY]}


async def test_words_written_while_it_stood_there_are_asked_about(team: Team, double: Double) -> None:
    ana = double.person()
    walk = await overtaken(team, ana, LATEST)

    def write() -> None:
        walk.say(BETWEEN)

    double.faults.plan(Act(write, "before"), "sendMessage", matches=puts("inc.story"))
    thaw(team)
    aside = await walk.until("aside")
    assert BETWEEN in aside.text
    await walk.tap("No", "inc.story")
    await walk.write(STORY, "review")
    assert await answers(team, ana) == {"inc.place": [PLACE], "inc.story": [STORY]}


async def test_the_control_without_a_report_files_an_answer_under_the_wrong_question(
    team: Team, double: Double
) -> None:
    """What a person does who answers what stands last: this is the misfiling that the report is there for."""
    ana = double.person()
    walk = await overtaken(team, ana, LATEST, careless="report")
    newest = ana.newest.message_id
    thaw(team)
    await until(lambda: bool(strays(ana, newest)), within=START)
    await walk.write(PLACE, lambda _: True)
    assert (await answers(team, ana))["inc.story"] == [PLACE]
