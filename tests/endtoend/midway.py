"""People who are in the middle of their report when a test begins."""

from collections.abc import Callable
from datetime import UTC, datetime

from flows.session import Session
from tests.endtoend.walk import Walk
from tests.play import Play
from tests.telegram.person import Person
from tests.telegram.refusal import Json

PLACE = "Cicero, Illinois"


def far(until: str) -> Session:
    """A session in English whose open question is this one."""
    play = Play(now=datetime.now(UTC)).start("en").tap("English").tap("It already happened").tap("I am 18")
    steps: tuple[Callable[[], object], ...] = (
        lambda: play.tap("I saw it"),
        lambda: play.tap("Hurt someone").tap("Done"),
        lambda: play.tap("Yesterday"),
    )
    for step in steps:
        if play.session.asked == until:
            break
        step()
    assert play.session.asked == until
    return play.session


async def come_back(person: Person, question: str) -> Walk:
    """Come back to the report after a while: the open question is on the screen."""
    walk = Walk(person)
    person.say("/start")
    await walk.until("home")
    await walk.tap("Go on with my report", question)
    return walk


def puts(question: str) -> Callable[[Json], bool]:
    """Whether a call puts this question."""
    return lambda params: f"v1:{question}:" in str(params.get("reply_markup"))
