"""What a person can set, and where the rest is: one short list."""

from dataclasses import dataclass
from datetime import datetime

from flows.asking import arrive
from flows.commands import interrupted, returned
from flows.flow import Flow, Step
from flows.intake.cards import NOT_KEPT
from flows.messages import Effect, Event, Tapped
from flows.phases import Move
from flows.session import Session
from flows.speaking import as_tap, ask, row, say, view_of
from flows.words import N_, Line

WHICH = N_("What do you want to change?")
LANGUAGE = N_("Another language")
DELETE = N_("Delete my data")
CLOSE = N_("Close")


@dataclass(frozen=True, slots=True)
class Settings:
    """The screen of phase SETTINGS."""

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """List them."""
        del flow, session, now
        rows = (row(LANGUAGE, "language"), row(DELETE, "delete"), row(CLOSE, "close"))
        return (ask("settings", (Line(WHICH, strong=True),), *rows),)

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Open one, or close."""
        event = as_tap(event, self.show(flow, session, now), view_of(flow, session, now), exactly=True)
        match event:
            case Tapped(option="language"):
                return arrive(flow, interrupted(session, Move.ASK_LANGUAGE), now)
            case Tapped(option="delete"):
                return arrive(flow, interrupted(session, Move.ASK_DELETE), now)
            case Tapped(option="close"):
                return arrive(flow, returned(session), now)
            case _:
                return session, (say(NOT_KEPT), *self.show(flow, session, now))
