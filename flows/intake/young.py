"""Under 18: information for everybody; from 13 on a short report, where the operator and a partner are ready for it.

Nothing is kept before the person has said yes, not even the age (dialogue 5.5).
"""

from dataclasses import dataclass
from datetime import datetime

from flows import guidance as guide
from flows.asking import arrive
from flows.flow import Flow, Step
from flows.guidance import Guidance
from flows.intake.cards import NOT_KEPT
from flows.messages import Effect, Event, Tapped
from flows.phases import Move
from flows.session import Session
from flows.speaking import as_tap, ask, row, say, view_of
from flows.words import N_, Line

ADULT = N_("You can get help here. Is there an adult you trust near you?")
HOW_OLD = N_("How old are you?")
CHILD = N_("I am under 13")
YOUTH = N_("I am 13 to 17")
BACK = N_("← Back")
NOW = N_("It is happening now")
INFO = N_("I only want information")
YOUNG_KEPT = N_("I did not keep anything, and I send nothing.")


@dataclass(frozen=True, slots=True)
class Young:
    """The screen of phase MINOR."""

    guidance: Guidance

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """Ask under 13 or not."""
        del flow, session, now
        lines = (Line(ADULT), Line(HOW_OLD, strong=True))
        return (ask("minor", lines, row(YOUTH, "youth"), row(CHILD, "child"), row(BACK, "back")),)

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Lead to the information, or to the short report."""
        event = as_tap(event, self.show(flow, session, now), view_of(flow, session, now), exactly=True)
        match event:
            case Tapped(option="youth" | "child"):
                return self._informed(session, now)
            case Tapped(option="back"):
                return arrive(flow, session.moved(Move.REPORT), now)
            case _:
                return session, (say(NOT_KEPT), *self.show(flow, session, now))

    def _informed(self, session: Session, now: datetime) -> Step:
        """Information and the LIVE card; nothing is kept."""
        session = session.moved(Move.LEAVE_YOUNG)
        lines = (*guide.card_lines(self.guidance, guide.YOUTH_CARDS[0], {}, now), Line(YOUNG_KEPT))
        return session, (ask("home", lines, row(NOW, "live"), row(INFO, "info")),)
