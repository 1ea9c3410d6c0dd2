"""A pause: what is kept and until when, and any word or tap leads back to the same question (dialogue 5.6)."""

from dataclasses import dataclass
from datetime import datetime

from flows.asking import arrive
from flows.commands import returned
from flows.flow import Flow, Step, today
from flows.messages import Effect, Event
from flows.session import Session
from flows.speaking import DRAFT_LIFE, ask, row
from flows.words import N_, line

SAVED = N_("Saved. Tap to go on. I keep your draft until {day}.")
GO_ON = N_("Go on")


@dataclass(frozen=True, slots=True)
class Paused:
    """The screen of phase PAUSED."""

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """Say what is kept; nothing of it is shown."""
        del flow, session
        return (ask("paused", (line(SAVED, day=today(now) + DRAFT_LIFE),), row(GO_ON, "on")),)

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Go on, whatever came."""
        del event
        return arrive(flow, returned(session), now)
