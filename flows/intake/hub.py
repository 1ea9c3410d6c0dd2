"""The hub of extra questions and one module of it."""

from dataclasses import dataclass
from datetime import datetime

from flows.asking import arrive
from flows.flow import Flow, Step
from flows.messages import Effect, Event
from flows.phases import Move, Phase
from flows.session import Session
from flows.speaking import ask, row
from flows.words import N_, Line

NO_MORE = N_("There are no more questions here.")
TO_REVIEW = N_("Back to my report")


@dataclass(frozen=True, slots=True)
class Hub:
    """The screen of phases HUB and MODULE until modules are declared: it leads back to the review."""

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """Say that there is nothing to ask."""
        del flow, now
        return (ask(session.phase, (Line(NO_MORE),), row(TO_REVIEW, "back")),)

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Go back."""
        del event
        if session.phase is Phase.MODULE:
            session = session.moved(Move.CLOSE_MODULE)
        return arrive(flow, session.moved(Move.LEAVE_HUB), now)
