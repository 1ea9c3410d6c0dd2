"""A person is in great pain: who listens now, and the way back to the same question (dialogue 5.4)."""

from dataclasses import dataclass
from datetime import datetime

from flows.asking import arrive
from flows.commands import returned
from flows.flow import Flow, Step
from flows.guidance import Guidance
from flows.messages import Effect, Event
from flows.session import Session
from flows.speaking import ask, row
from flows.words import N_, Line

PAIN = N_(
    "It sounds like you are in a lot of pain. I am a program. I cannot help with this the way a person can."
)
KEEP_GOING = N_("Keep going")


@dataclass(frozen=True, slots=True)
class Crisis:
    """The screen of phase CRISIS."""

    guidance: Guidance

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """Name who listens."""
        del flow, session, now
        return (ask("crisis", (Line(PAIN),), row(KEEP_GOING, "on")),)

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Go on."""
        del event
        return arrive(flow, returned(session), now)
