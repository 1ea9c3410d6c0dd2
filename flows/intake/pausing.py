"""A pause: how many answers are kept and until when; a tap leads back to the same question (dialogue 5.6)."""

from dataclasses import dataclass
from datetime import datetime

from flows.asking import arrive
from flows.commands import returned, reviewed
from flows.flow import Flow, Step, today
from flows.idle import counted
from flows.messages import Effect, Event, Tapped
from flows.session import Session
from flows.speaking import DRAFT_LIFE, as_tap, ask, row, view_of
from flows.words import N_, line

SAVED = N_("Saved. Tap to go on. I keep your draft until {day}.")
COUNT = N_("Answers kept: {count}.")
GO_ON = N_("Go on")
SHOW = N_("Show my answers")


@dataclass(frozen=True, slots=True)
class Paused:
    """The screen of phase PAUSED: nothing on it says what was told."""

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """Say how much is kept; what it is only after a tap."""
        del flow
        lines = (line(SAVED, day=today(now) + DRAFT_LIFE), line(COUNT, count=counted(session)))
        return (ask("paused", lines, row(GO_ON, "on"), row(SHOW, "show")),)

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Go on, whatever came; show the answers first if that is what was tapped."""
        event = as_tap(event, self.show(flow, session, now), view_of(flow, session, now), exactly=True)
        session = returned(session)
        told: tuple[Effect, ...] = ()
        if isinstance(event, Tapped) and event.option == "show":
            session, told = reviewed(flow, session, now)
        session, effects = arrive(flow, session, now)
        return session, (*told, *effects)
