"""Speaking for somebody else: whether that person knows and agrees, before anything is told (dialogue 4.2)."""

from dataclasses import dataclass
from datetime import datetime

from flows.asking import arrive
from flows.commands import home
from flows.copies import replace
from flows.flow import Flow, Step
from flows.intake.about_reporter import PERMISSIONS
from flows.intake.cards import NOT_KEPT
from flows.messages import Effect, Event, Tapped
from flows.phases import Move
from flows.session import Session
from flows.speaking import as_tap, ask, redrawn, row, say, view_of
from flows.ways import BACK
from flows.words import N_, Line

AGREES = N_("Does the person know and agree that you are telling us?")
WHY = N_("A group can do more if the person agrees. Some offices need the person to say yes on paper.")
OWN_ONLY = N_(
    "Then please tell only what you saw and heard yourself. Leave out what the person told you. "
    "It is for that person to tell."
)
SAW_IT = N_("Tell what I saw myself")


@dataclass(frozen=True, slots=True)
class Helping:
    """The screen of phase REPRESENT."""

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """Ask whether the person agrees; after a no, say what can still be told."""
        del flow, now
        if session.page == "own":
            return (ask("represent", (Line(OWN_ONLY),), row(SAW_IT, "own"), row(BACK, "back")),)
        rows = (row(label, code) for code, label in PERMISSIONS.items())
        return (ask("represent", (Line(WHY), Line(AGREES, strong=True)), *rows, row(BACK, "home")),)

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Take the basis; it is kept with the draft only after the notice."""
        event = as_tap(event, self.show(flow, session, now), view_of(flow, session, now), exactly=True)
        match event:
            case Tapped(option="home"):
                return arrive(flow, home(session), now)
            case Tapped(option=("no" | "back") as option):
                session = replace(session, page="own" if option == "no" else "")
                return session, redrawn(self.show(flow, session, now))
            case Tapped(option=option) if option in PERMISSIONS or option == "own":
                permission = "no" if option == "own" else option
                return arrive(flow, replace(session.moved(Move.SPEAK_FOR), permission=permission), now)
            case _:
                return session, (say(NOT_KEPT), *self.show(flow, session, now))
