"""Between Send and the options: the report is being registered; then its receipt code is shown once."""

from dataclasses import dataclass
from datetime import datetime

from flows.asking import arrive
from flows.copies import replace
from flows.flow import Flow, Step
from flows.messages import Ask, Button, Effect, Event, Registered, Replied
from flows.phases import Move, Phase
from flows.receipt_code import grouped
from flows.session import Filed, Session
from flows.speaking import ask, say
from flows.words import N_, Line, line

WAIT = N_("One moment, please. I am saving your report.")
TOO_LATE = N_("This report is already closed. I did not add what you wrote.")
SAVED = N_("Your report is saved. This is your code:")
CODE = N_("{code}")
KEEP_CODE = N_(
    "Write it on paper, or keep it in a safe place. With it you can see how it is going, add to it, "
    "or ask us to erase it, from any phone. We cannot send it again. Do not give it to anyone you do not trust."
)
SENT = N_("I am sending it to {partners}. I can know when it was sent. I cannot know when they open it.")
NOT_SENT = N_("It is saved only. I did not send it to anyone.")
OWN_COPY = N_("Save your own copy before {day}. After that day we may not be able to read it.")
COPY = N_("Copy the code")


@dataclass(frozen=True, slots=True)
class Receipt:
    """The screen of phase SUBMITTED."""

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """Ask for a moment: the code is on its way."""
        del flow, session, now
        return (say(WAIT),)

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Show the receipt, wherever the person has gone meanwhile, and then the options."""
        if not isinstance(event, Registered):
            late = (say(TOO_LATE),) if isinstance(event, Replied) else ()
            return session, (*late, *self.show(flow, session, now))
        if session.phase is Phase.SUBMITTED:
            session = session.moved(Move.REGISTER)
        elif session.back is Phase.SUBMITTED:
            session = replace(session, back=Phase.OPTIONS)
        elif session.under is Phase.SUBMITTED:
            session = replace(session, under=Phase.OPTIONS)
        session = replace(session, filed=_named(session.filed, event))
        session, effects = arrive(flow, session, now)
        return session, (_receipt(session, event), *effects)


def _named(filed: tuple[Filed, ...], event: Registered) -> tuple[Filed, ...]:
    """Give the oldest report without one its name in the hall, and its day: codes come in the order of the reports."""
    nameless = next((at for at, one in enumerate(filed) if not one.handle and not one.erased), None)
    if nameless is None:
        return filed
    named = replace(filed[nameless], handle=event.handle, until=event.until.isoformat())
    return (*filed[:nameless], named, *filed[nameless + 1 :])


def _receipt(session: Session, event: Registered) -> Ask:
    partners = session.filed[-1].partners if session.filed else ()
    gone = line(SENT, partners=", ".join(partners)) if partners else Line(NOT_SENT)
    spaced = grouped(event.code)
    lines = (
        Line(SAVED), line(CODE, code=spaced, strong=True), Line(KEEP_CODE), gone, line(OWN_COPY, day=event.until),
    )  # fmt: skip  # a list is read as a list, not as a column
    return ask("receipt", lines, (Button(Line(COPY), copy=spaced),))
