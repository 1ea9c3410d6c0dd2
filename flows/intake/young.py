"""Under 18: information for everybody; from 13 on a short report, where the operator and a partner are ready for it.

Nothing is kept before the person has said yes, not even the age. The short report has no name, no way to reach the
person, no voice or face, and no place closer than the city (dialogue 5.5).
"""

from dataclasses import dataclass
from datetime import datetime

from flows import dropping
from flows import guidance as guide
from flows.asking import arrive
from flows.copies import replace
from flows.flow import Flow, Step
from flows.guidance import Guidance
from flows.intake.about_reporter import with_reporter
from flows.intake.cards import NOT_KEPT
from flows.intake.versions import text_version
from flows.messages import Effect, Event, Rows, Tapped
from flows.phases import Move
from flows.session import Session
from flows.speaking import as_tap, ask, redrawn, row, say, stamp, view_of
from flows.ways import BACK
from flows.words import N_, Line

ADULT = N_("You can get help here.")
HOW_OLD = N_("How old are you?")
CHILD = N_("I am under 13")
YOUTH = N_("I am 13 to 17")
NOW = N_("It is happening now")
INFO = N_("I only want information")
TO_START = N_("To the beginning")
YOUNG_KEPT = N_("I keep only that you are under 18. I send nothing.")
DROP_ERASED = N_("I erased what you saved here before. Please keep it on your phone.")
SHORT = N_(
    "You can make a short report. Please do not write your name or phone number. "
    "A group sees only the city and state. It cannot write to you here. You get a code."
)
MANDATED = N_("Some workers must by law tell the state if a child is being hurt.")
TALK_FIRST = N_("If you can, talk with an adult you trust before you send it.")
MAY_WE = N_("May we save your answers for 30 days while you finish?")
AGREE = N_("I agree")
NO = N_("No")


@dataclass(frozen=True, slots=True)
class Young:
    """The screen of phase MINOR."""

    guidance: Guidance

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """Ask under 13 or not; then, where a short report is possible, whether it is wanted."""
        del flow, now
        if session.page == "short":
            short = (Line(SHORT), Line(MANDATED), Line(TALK_FIRST), Line(MAY_WE, strong=True))
            rows: Rows = (
                row(AGREE, "agree", "primary"),
                row(INFO, "info"),
                row(NO, "no"),
                row(BACK, "again"),
            )
            return (ask("minor", short, *rows),)
        lines = (Line(ADULT), Line(HOW_OLD, strong=True))
        return (ask("minor", lines, row(YOUTH, "youth"), row(CHILD, "child"), row(BACK, "back")),)

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Lead to the information, or to the short report."""
        event = as_tap(event, self.show(flow, session, now), view_of(flow, session, now), exactly=True)
        match event:
            case Tapped(option=("youth" | "again") as option) if ready(flow):
                session = replace(session, page="short" if option == "youth" else "")
                return session, redrawn(self.show(flow, session, now))
            case Tapped(option="agree") if ready(flow) and session.page == "short":
                at = stamp(now)
                session, gone = _without_drop(session)
                agreed = replace(session.moved(Move.AGREE_YOUNG), agreed_at=at, started_at=at, minor=True)
                agreed = replace(agreed, agreed_to=text_version("c.store.young"))
                agreed, effects = arrive(flow, with_reporter(agreed), now)
                return agreed, (*gone, *effects)
            case Tapped(option="youth" | "child" | "info" | "no"):
                return self._informed(flow, session, now)
            case Tapped(option="back"):
                return arrive(flow, session.moved(Move.REPORT), now)
            case _:
                return session, (say(NOT_KEPT), *self.show(flow, session, now))

    def _informed(self, flow: Flow, session: Session, now: datetime) -> Step:
        """Information and the LIVE card; nothing is kept."""
        card = guide.YOUNGER_CARD if ready(flow) else guide.YOUTH_CARD
        session, gone = _without_drop(session)
        session = replace(session.moved(Move.LEAVE_YOUNG), permission="", young=True)
        lines = (*guide.card_lines(self.guidance, card, {}, now), Line(YOUNG_KEPT))
        return session, (
            *gone,
            ask("home", lines, row(NOW, "live"), row(INFO, "info"), row(TO_START, "home")),
        )


def _without_drop(session: Session) -> tuple[Session, tuple[Effect, ...]]:
    """What was saved before the age was known is not kept."""
    told = (say(DROP_ERASED),) if dropping.has_drop(session) else ()
    session, gone = dropping.without_drop(session)
    return session, (*gone, *told)


def ready(flow: Flow) -> bool:
    """Whether a report from people of 13 to 17 is wanted, and some group has somebody who answers for their safety."""
    cared = any(partner.accepts_minors and partner.safeguarding_lead for partner in flow.partners)
    return flow.operator.minors and flow.operator.can_send and cared
