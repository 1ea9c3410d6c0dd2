"""What a person can set or take away, on one short list; each says what it cannot do (dialogue 5.7)."""

from dataclasses import dataclass
from datetime import datetime

from flows.asking import arrive
from flows.commands import aside, hide, interrupted, returned
from flows.copies import replace
from flows.flow import Flow, Step
from flows.intake.cards import NOT_KEPT
from flows.messages import Effect, Event, Tapped
from flows.phases import Move
from flows.session import Session
from flows.speaking import as_tap, ask, row, say, view_of
from flows.words import N_, Line

WHICH = N_("What do you want to change?")
HIDING = N_(
    "“Hide this chat” takes away the messages of the last 48 hours. It does not take away older messages or the chat "
    "itself. What you told me stays saved."
)
LANGUAGE = N_("Another language")
PRIVACY = N_("What we keep")
HIDE = N_("Hide this chat")
DELETE = N_("Delete my data")
CLOSE = N_("Close")


@dataclass(frozen=True, slots=True)
class Settings:
    """The screen of phase SETTINGS."""

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """List them."""
        del flow, session, now
        rows = (
            row(LANGUAGE, "language"), row(PRIVACY, "privacy"), row(HIDE, "hide"), row(DELETE, "delete"),
            row(CLOSE, "close"),
        )  # fmt: skip  # a list is read as a list, not as a column
        return (ask("settings", (Line(HIDING), Line(WHICH, strong=True)), *rows),)

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Open one, or close."""
        event = as_tap(event, self.show(flow, session, now), view_of(flow, session, now), exactly=True)
        match event:
            case Tapped(option="language"):
                return arrive(flow, interrupted(session, Move.ASK_LANGUAGE), now)
            case Tapped(option="privacy"):
                return arrive(flow, replace(aside(session, Move.INFORM), page="privacy"), now)
            case Tapped(option="delete"):
                return arrive(flow, interrupted(session, Move.ASK_DELETE), now)
            case Tapped(option="hide"):
                return hide(session)
            case Tapped(option="close"):
                return arrive(flow, returned(session), now)
            case _:
                return session, (say(NOT_KEPT), *self.show(flow, session, now))
