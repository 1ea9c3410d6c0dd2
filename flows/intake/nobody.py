"""When no group fits a report: who else there is. The operator's hotlines for the place, and groups to ask in person."""

from collections.abc import Mapping
from datetime import datetime

from flows.answers import Answer
from flows.flow import Flow
from flows.matching import near
from flows.messages import Say
from flows.session import Session
from flows.speaking import say
from flows.words import N_, Line, line

NEAR = N_("These groups work for your place and topic. You can ask them yourself.")
WAYS = N_("{name}: {ways}")
HOTLINES = N_("Others who may help:")
_EVERYWHERE = "*"


def elsewhere(flow: Flow, session: Session, now: datetime) -> tuple[Say, ...]:
    """Return one message with all of it; none where nobody is known. A child is sent to no group unasked."""
    groups = () if session.minor else _near(flow, session)
    helpers = flow.hotlines(_state(session.answers), now)
    lines = (*groups, *((Line(HOTLINES, strong=True), *helpers) if helpers else ()))
    return (say(*lines),) if lines else ()


def _near(flow: Flow, session: Session) -> tuple[Line, ...]:
    known = (
        (group.name, group.other_ways.get(session.lang, "")) for group in near(flow.partners, session.answers)
    )
    lines = tuple(line(WAYS, name=name, ways=ways) for name, ways in known if ways)
    return (Line(NEAR, strong=True), *lines) if lines else ()


def _state(answers: Mapping[str, Answer]) -> str:
    place = answers.get("inc.place", Answer()).value or {}
    return place.get("state") or _EVERYWHERE
