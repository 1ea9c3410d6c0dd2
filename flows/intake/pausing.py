"""A pause: how many answers are kept and until when; a tap leads back to the same question (dialogue 5.6).

Here the one reminder is offered. A pause that nobody asked for is one change of the last card and says less.
"""

from dataclasses import dataclass
from datetime import datetime

from flows import bursts, reminder
from flows.asking import arrive
from flows.commands import interrupted, returned, reviewed
from flows.copies import replace
from flows.flow import Flow, Step, today
from flows.idle import ABOUT, IDLE, IDLED, counted, idle
from flows.intake.versions import text_version
from flows.messages import Effect, Event, Tapped
from flows.phases import FORM, Move, Phase
from flows.session import Session
from flows.speaking import DRAFT_LIFE, as_tap, ask, redrawn, row, say, view_of
from flows.waiting import EndNeared, Idled, Watch
from flows.words import N_, Line, line

TAP = N_("Saved. Tap to go on.")
SAVED = N_("Saved. Tap to go on. I keep your draft until {day}.")
COUNT = N_("Answers kept: {count}.")
OFFER = N_("I can send you one message 2 days before that. It begins: “You have a new message.”")
WILL = N_("I will send you one message 2 days before that. It begins: “You have a new message.”")
GO_ON = N_("Go on")
SHOW = N_("Show my answers")
REMIND = N_("Remind me once")
NO_REMIND = N_("Do not remind me")
NEW_MESSAGE = N_("You have a new message.")
ENDS = N_("What you saved here ends on {day}. Then I erase it.")
TO_KEEP = N_("To keep it, tap the button.")
TO_KEEP_START = N_("To keep it, write /start.")
CARD = "paused"


@dataclass(frozen=True, slots=True)
class Paused:
    """The screen of phase PAUSED: nothing on it says what was told."""

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """Say how much is kept; what it is only after a tap."""
        del flow
        wished = reminder.wished(session)
        lines = (
            line(SAVED, day=today(now) + DRAFT_LIFE),
            line(COUNT, count=counted(session)),
            Line(WILL if wished else OFFER),
        )
        remind = row(NO_REMIND, "forget") if wished else row(REMIND, "remind")
        return (ask(CARD, lines, row(GO_ON, "on"), row(SHOW, "show"), remind),)

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Go on, whatever came; show the answers first if that is what was tapped."""
        event = as_tap(event, self.show(flow, session, now), view_of(flow, session, now), exactly=True)
        match event:
            case Idled():
                return _idled(session, now)
            case EndNeared():
                return _neared(session, event, now)
            case Tapped(option=("remind" | "forget") as option):
                value = "yes" if option == "remind" else "no"
                session = reminder.with_wish(session, value, text_version(reminder.CONSENT), now)
                return session, redrawn(self.show(flow, session, now))
            case _:
                return self._gone_on(flow, session, event, now)

    def _gone_on(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        session = returned(session)
        told: tuple[Effect, ...] = ()
        if isinstance(event, Tapped) and event.option == "show":
            session, told = reviewed(flow, session, now)
        session, effects = arrive(flow, session, now)
        return session, (*told, *effects)


def _idled(session: Session, now: datetime) -> Step:
    """Pause without a sound: the card with the open question says so, and nothing else does."""
    if not session.agreed_at or session.phase not in FORM:
        return session, ()
    if not idle(session, now):
        return session, (Watch(now + IDLE + ABOUT),)
    session, _ = bursts.let_go(session)
    session = replace(interrupted(session, Move.PAUSE), page=IDLED)
    return session, (replace(ask(CARD, (Line(TAP),), row(GO_ON, "on")), quietly=True),)


def _neared(session: Session, event: EndNeared, now: datetime) -> Step:
    """Remind, once; who is in the form gets a button, and is asked nothing."""
    if not reminder.wished(session) or session.blocked:
        return session, ()
    session = reminder.with_wish(session, "no", text_version(reminder.CONSENT), now, how="sent")
    told = (Line(NEW_MESSAGE), line(ENDS, day=today(event.end)))
    if session.phase not in {*FORM, Phase.PAUSED}:
        return session, (say(*told, TO_KEEP_START),)
    session, _ = bursts.let_go(session)
    session = replace(interrupted(session, Move.PAUSE), page="")
    return session, (ask(CARD, (*told, Line(TO_KEEP)), row(GO_ON, "on")),)
