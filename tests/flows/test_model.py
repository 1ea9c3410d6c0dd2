"""Whatever a person does, in whatever order: a short run here, 50,000 steps in `make fuzz`."""

from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from flows.engine import step
from flows.flow import Flow, Step
from flows.messages import Ask, Commanded, EraseAll, Event
from flows.session import Session
from tests.flows.model import Heart, HeartModel

SHORT = settings(
    max_examples=25, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
TestHeartModel = HeartModel.TestCase
TestHeartModel.settings = SHORT


def forgetful(flow: Flow, session: Session, event: Event, now: datetime) -> Step:
    """A heart that loses the answers when a command comes."""
    session, effects = step(flow, session, event, now)
    lost = isinstance(event, Commanded) and session.answers
    return (replace(session, answers=MappingProxyType({})) if lost else session), effects


def mute(flow: Flow, session: Session, event: Event, now: datetime) -> Step:
    """A heart that does not answer a command."""
    session, effects = step(flow, session, event, now)
    return session, () if isinstance(event, Commanded) else effects


def confused(flow: Flow, session: Session, event: Event, now: datetime) -> Step:
    """A heart that shows a question under an old revision."""
    session, effects = step(flow, session, event, now)
    return session, tuple(replace(e, rev=e.rev - 1) if isinstance(e, Ask) else e for e in effects)


def haunted(flow: Flow, session: Session, event: Event, now: datetime) -> Step:
    """A heart that keeps what it says is erased."""
    before = session
    session, effects = step(flow, session, event, now)
    return (before if any(isinstance(e, EraseAll) for e in effects) else session), effects


@pytest.mark.parametrize("heart", [forgetful, mute, confused, haunted])
def test_the_model_sees_a_heart_that_breaks_a_promise(
    heart: Heart,
) -> None:
    class Spoiled(HeartModel):
        pass

    Spoiled.heart = heart
    enough = settings(SHORT, max_examples=150, phases=(Phase.generate,), database=None)
    with pytest.raises(AssertionError):
        run_state_machine_as_test(Spoiled, settings=enough)
