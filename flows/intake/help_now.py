"""It is happening now: nothing is asked, nothing is kept."""

from dataclasses import dataclass, replace
from datetime import datetime

from flows import guidance as guide
from flows.asking import arrive
from flows.commands import returned
from flows.flow import Flow, Step
from flows.guidance import Guidance
from flows.intake.beside import kept_beside
from flows.messages import Button, Effect, Event, Replied, Tapped
from flows.phases import FORM, Move
from flows.reading.places import match_state, state_name
from flows.session import Session
from flows.speaking import as_tap, ask, redrawn, row, view_of
from flows.words import N_, Line, verbatim

FILM = N_("How to film safely")
SAFE = N_("I am safe. Start a report")
BACK = N_("← Back")
CLOSE = N_("Close")
NO_LINE = N_("I have no help line for that state.")
NOT_READ = N_("I did not keep what you wrote. Tap a button, or call 911 if a life is in danger.")


def _to_report(session: Session) -> Session:
    """Return the session where the report goes on, or where one can begin."""
    if session.under in FORM:
        return returned(session)
    return replace(session.moved(Move.RESUME if session.agreed_at else Move.REPORT), under=None)


@dataclass(frozen=True, slots=True)
class Live:
    """The LIVE card; asks for a state only where the operator has a fresh line to offer."""

    guidance: Guidance

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """Show the card, the filming card, or a state's lines."""
        del flow
        if session.page == "film":
            return (ask("live", guide.film_lines(self.guidance, now), row(BACK, "back")),)
        if session.page:
            lines = guide.hotline_lines(self.guidance, session.page.upper(), now)
            return (ask("live", lines or (Line(NO_LINE),), row(BACK, "back")),)
        states = tuple(
            (Button(verbatim(state_name(state, session.lang)), f"s-{state.lower()}"),)
            for state in guide.hotline_states(self.guidance, now)
        )
        rows = (*states, row(FILM, "film"), row(SAFE, "safe"), row(CLOSE, "close"))
        return (ask("live", guide.live_lines(self.guidance, now), *rows),)

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Turn a page, or leave."""
        if isinstance(event, Replied) and (state := match_state(event.text, session.lang)):
            event = Tapped("live", f"s-{state.lower()}", session.rev)
        event = as_tap(event, self.show(flow, session, now), view_of(flow, session, now))
        match event:
            case Tapped(option="safe"):
                return arrive(flow, _to_report(session), now)
            case Tapped(option="close"):
                return arrive(flow, returned(session), now)
            case Tapped(option=option) if option in {"film", "back"} or option.startswith("s-"):
                session = replace(session, page={"back": ""}.get(option, option.removeprefix("s-")))
                return session, redrawn(self.show(flow, session, now))
            case _:
                session, told = kept_beside(session, event, now, NOT_READ)
                return session, (*told, *self.show(flow, session, now))
