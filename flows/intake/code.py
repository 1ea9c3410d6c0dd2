"""A receipt code opens a report's status, from any account, and can erase it (validator V9)."""

from dataclasses import dataclass, replace
from datetime import datetime

from flows.asking import arrive
from flows.commands import returned
from flows.flow import Flow, Step
from flows.intake.cards import NOT_KEPT
from flows.messages import (
    CaseStatus,
    CheckCode,
    CodeChecked,
    Effect,
    EraseReport,
    Event,
    Replied,
    Status,
    Tapped,
)
from flows.receipt_code import is_plausible
from flows.session import Session
from flows.speaking import as_tap, ask, redrawn, row, say, view_of
from flows.words import N_, Line, line

ASK = N_("Please write your code. It has 16 digits.")
TYPO = N_("One digit may be wrong. Please look at the code again.")
NOT_FOUND = N_("I find nothing for this code. It may be wrong, or the report was erased.")
WAIT = N_("There were too many tries. Please wait {minutes} minutes and write the code again.")
CHECKING = N_("I am looking. One moment, please.")
FILED = N_("You made this report on {day}.")
SAVED_ONLY = N_("It is saved only. It was not sent to a group.")
UNTIL = N_("Save your own copy before {day}. After that day we may not be able to read it.")
CLOSE = N_("Close")
ERASE = N_("Erase this report")
SURE = N_(
    "Erase this report? This cannot be undone. We ask each group that has it to erase it. We cannot force them."
)
SURE_YES = N_("Yes, erase this report")
NO_KEEP = N_("No, keep it")
ERASED = N_("The report is erased. Copies in our backups can be opened for at most 7 more days.")
NOTHING_TO_SEE = N_("To see a report again, write its code again.")

STATES = {
    "waiting": N_("{partner}: it has not gone out yet. I am still trying."),
    "delivered": N_("{partner}: it arrived there on {day}. I cannot know if they opened it."),
    "held": N_("{partner}: it has not gone out. The person who runs this bot must fix something."),
    "given_up": N_("{partner}: it could not be delivered. You can reach them in another way."),
    "withdrawn": N_("{partner}: we asked them to erase it on {day}."),
}
"""What the hall can know of one partner's case in this build (folder and e-mail know no more than accepted)."""


@dataclass(frozen=True, slots=True)
class Code:
    """The screen of phase CODE; *handle* of the session names the report that is open."""

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """Ask for the code, or what to do with the report that is open."""
        del flow, now
        if session.page == "sure":
            return (
                ask("code", (Line(SURE, strong=True),), row(SURE_YES, "yes", "danger"), row(NO_KEEP, "no")),
            )
        if session.handle:
            return (ask("code", (Line(NOTHING_TO_SEE),), row(ERASE, "erase"), row(CLOSE, "close")),)
        return (ask("code", (Line(ASK, strong=True),), row(CLOSE, "close")),)

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Check a code, show what it opens, erase after a second tap."""
        if isinstance(event, CodeChecked):
            return self._checked(flow, session, event, now)
        if isinstance(event, Replied) and any(c.isdigit() for c in event.text):
            code = is_plausible(event.text)
            if code is None:
                return session, (say(TYPO), *self.show(flow, session, now))
            return session, (CheckCode(code), say(CHECKING))
        event = as_tap(event, self.show(flow, session, now), view_of(flow, session, now), exactly=True)
        return self._tapped(flow, session, event, now)

    def _tapped(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        match event:
            case Tapped(option="close"):
                return arrive(flow, returned(session), now)
            case Tapped(option="erase") if session.handle:
                session = replace(session, page="sure")
            case Tapped(option="no"):
                session = replace(session, page="")
            case Tapped(option="yes") if session.handle and session.page == "sure":
                erased = EraseReport(session.handle)
                session, effects = arrive(flow, returned(replace(session, handle="", page="")), now)
                return session, (erased, say(ERASED), *effects)
            case _:
                return session, (say(NOT_KEPT), *self.show(flow, session, now))
        return session, redrawn(self.show(flow, session, now))

    def _checked(self, flow: Flow, session: Session, event: CodeChecked, now: datetime) -> Step:
        if event.wait:
            return session, (
                say(line(WAIT, minutes=event.wait)),
                *flow.screens[session.phase].show(flow, session, now),
            )
        if event.status is None:
            return session, (say(NOT_FOUND), *flow.screens[session.phase].show(flow, session, now))
        if session.phase != "code":
            return session, (
                say(*_status(event.status)),
                *flow.screens[session.phase].show(flow, session, now),
            )
        session = replace(session, handle=event.status.handle, page="")
        lines = _status(event.status)
        return session, (ask("code", lines, row(ERASE, "erase"), row(CLOSE, "close")),)


def _status(status: Status) -> tuple[Line, ...]:
    lines = [line(FILED, day=status.filed)]
    lines.extend(_case(case) for case in status.cases)
    if not status.cases:
        lines.append(Line(SAVED_ONLY))
    if status.until is not None:
        lines.append(line(UNTIL, day=status.until))
    return tuple(lines)


def _case(case: CaseStatus) -> Line:
    return line(STATES.get(case.state, STATES["delivered"]), partner=case.partner, day=case.since)
