"""Stopping, and erasing everything: always two taps away, and always a way back."""

from dataclasses import dataclass
from datetime import datetime

from flows import dropping
from flows.asking import arrive
from flows.commands import IN_THE_APP, home, returned
from flows.copies import replace
from flows.flow import Flow, Step, today
from flows.intake.cards import NOT_KEPT
from flows.messages import Effect, EraseAll, EraseDraft, Event, Replied, Tapped
from flows.session import MOST_FILED, Session
from flows.speaking import DRAFT_LIFE, as_tap, ask, redrawn, row, say, view_of
from flows.words import N_, Line, line

STOP = N_("You can stop now. Shall I keep what you told me so far, or erase it?")
KEPT = N_("I keep your draft until {day}. To go on, write /start. To erase it, write /delete.")
NOTHING = N_("There is no draft. You can write /start at any time.")
DRAFT_ERASED = N_("I erased your draft. You can write /start at any time.")
KEEP = N_("Keep my draft")
ERASE_DRAFT = N_("Erase my draft")
GO_ON = N_("Go on")
STOP_NO_DRAFT = N_("Do you want to stop?")
STOP_YES = N_("Yes, stop")

WHAT_WE_KEEP = N_("This erases what we keep of you here:")
A_DRAFT = N_("• your draft")
A_DROP = N_("• what you saved here without a report")
A_REPORT = N_("• the report you sent on {day} to {partners}. We ask them to erase it. We cannot force them.")
A_SAVED = N_("• the report you saved on {day}")
NOT_ADDED = N_("• what you have not added to your report yet")
ITS_FILES = N_("• the files in your draft: {count}")
OLDER = N_("There may be older reports too.")
WITH_THEM = N_("• the files in those reports, their codes, and the way for groups to write to you")
ALSO = N_("• any other report you made from this account, its code, and this chat's settings")
LIMITS = N_(
    "What Telegram keeps is not erased. To remove this chat, delete it in the app. "
    "If a court case uses your report, ask your lawyer first."
)
ERASE_ALL = N_("Erase everything")
SURE = N_("Are you sure? This cannot be undone.")
SURE_YES = N_("Yes, erase everything")
NO_KEEP = N_("No, keep it")
ERASED = N_(
    "It is erased. Copies in our backups can be opened for at most 7 more days. To begin again, write /start."
)
ASKED = N_("We ask each group that has your report to erase it.")


@dataclass(frozen=True, slots=True)
class Stopping:
    """Keep the draft, erase it, or go on."""

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """Ask what to do with the draft."""
        del flow, now
        if not session.agreed_at:
            return (
                ask("stop", (Line(STOP_NO_DRAFT, strong=True),), row(STOP_YES, "keep"), row(GO_ON, "on")),
            )
        return (
            ask(
                "stop",
                (Line(STOP, strong=True),),
                row(KEEP, "keep"),
                row(ERASE_DRAFT, "erase"),
                row(GO_ON, "on"),
            ),
        )

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Stop, with or without the draft."""
        event = as_tap(event, self.show(flow, session, now), view_of(flow, session, now), exactly=True)
        match event:
            case Tapped(option="on"):
                return arrive(flow, returned(session), now)
            case Tapped(option="keep"):
                stopped = replace(home(session), asked="")
                until = today(now) + DRAFT_LIFE
                return stopped, (say(line(KEPT, day=until) if session.agreed_at else NOTHING),)
            case Tapped(option="erase"):
                return replace(home(without_draft(session)), asked=""), (EraseDraft(), say(DRAFT_ERASED))
            case _:
                return session, (say(NOT_KEPT), *self.show(flow, session, now))


@dataclass(frozen=True, slots=True)
class Deleting:
    """Two taps: what exists, then "are you sure"."""

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """List what is kept, or ask once more."""
        del flow, now
        if session.page == "sure":
            return (
                ask("delete", (Line(SURE, strong=True),), row(SURE_YES, "yes", "danger"), row(NO_KEEP, "no")),
            )
        return (ask("delete", _kept(session), row(ERASE_ALL, "sure", "danger"), row(NO_KEEP, "no")),)

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Erase after the second tap."""
        event = as_tap(event, self.show(flow, session, now), view_of(flow, session, now), exactly=True)
        match event:
            case Tapped(option="no"):
                return arrive(flow, returned(session), now)
            case Replied(text=text) if view_of(flow, session, now).named(text, (), no="no"):
                return arrive(flow, returned(session), now)
            case Tapped(option="sure"):
                session = replace(session, page="sure")
                return session, redrawn(self.show(flow, session, now))
            case Tapped(option="yes") if session.page == "sure":
                asked = (ASKED,) if any(filed.partners for filed in session.filed) else ()
                return Session(), (EraseAll(), say(ERASED, *asked, IN_THE_APP))
            case _:
                return session, (say(NOT_KEPT), *self.show(flow, session, now))


def without_draft(session: Session) -> Session:
    """Return the session with nothing of the draft left in it."""
    return Session(
        phase=session.phase, lang=session.lang, device=session.device, rev=session.rev, asked=session.asked,
        filed=session.filed, told=session.told, after=session.after, young=session.young or session.minor,
        blocked=session.blocked, unheard=session.unheard,
    )  # fmt: skip  # a list is read as a list, not as a column


def _kept(session: Session) -> tuple[Line, ...]:
    lines = [Line(WHAT_WE_KEEP, strong=True)]
    if session.agreed_at:
        lines.append(Line(A_DRAFT))
    if dropping.has_drop(session):
        lines.append(Line(A_DROP))
    if kept := sum(not file.held for file in session.files):
        lines.append(line(ITS_FILES, count=kept))
    if session.after.adding is not None and session.after.adding.begun:
        lines.append(Line(NOT_ADDED))
    for filed in session.filed:
        if filed.erased:
            continue
        day = today(datetime.fromisoformat(filed.at))
        partners = ", ".join(filed.partners)
        lines.append(line(A_REPORT, day=day, partners=partners) if partners else line(A_SAVED, day=day))
    if len(session.filed) >= MOST_FILED:
        lines.append(Line(OLDER))
    if any(not filed.erased for filed in session.filed):
        lines.append(Line(WITH_THEM))
    return (*lines, Line(ALSO), Line(LIMITS))
