"""What the house says after Send: answers to orders, and what comes from a partner or another account."""

from datetime import datetime

from flows.afterwards import (
    Added,
    CaseMoved,
    Compared,
    DraftCalled,
    DraftCame,
    DraftCoded,
    Erased,
    ReportRead,
    SentOn,
    Unanswered,
)
from flows.doubts import again
from flows.flow import Flow, Step
from flows.guidance import Guidance
from flows.intake import drafts, letters, news, proof, rereading, same_thing, sending_on, shelf
from flows.messages import Event, PartnerWrote
from flows.paper_orders import PaperMade
from flows.session import Session


def told(flow: Flow, guidance: Guidance, session: Session, event: Event, now: datetime) -> Step:
    """Return the step that *event* brings, wherever the person stands."""
    match event:
        case Added():
            return same_thing.added(flow, session, event, now)
        case Compared():
            return same_thing.compared(flow, session, event, now)
        case ReportRead() | PaperMade():
            return _of_the_report(flow, guidance, session, event, now)
        case DraftCoded() | DraftCalled() | DraftCame():
            return drafts.moved(flow, session, event, now)
        case Erased():
            return session, (proof.told(event),)
        case SentOn():
            return sending_on.sent(flow, session, event, now)
        case PartnerWrote() | CaseMoved() | Unanswered():
            return _of_a_partner(flow, session, event, now)
        case _:
            return again(flow, session, now)


def _of_a_partner(
    flow: Flow, session: Session, event: PartnerWrote | CaseMoved | Unanswered, now: datetime
) -> Step:
    match event:
        case PartnerWrote():
            return letters.came(flow, session, event, now)
        case CaseMoved():
            return news.moved(flow, session, event, now)
        case Unanswered():
            return news.silent(flow, session, event, now)


def _of_the_report(
    flow: Flow, guidance: Guidance, session: Session, event: ReportRead | PaperMade, now: datetime
) -> Step:
    """A report that was opened is shown, goes on, or a paper is made of it; a paper that is made is handed over."""
    if isinstance(event, PaperMade):
        return again(flow, session, now, *shelf.made(event))
    if session.after.paper == sending_on.PAGE:
        return sending_on.read(flow, session, event, now)
    if session.after.paper:
        return shelf.printed(flow, guidance, session, event, now)
    return again(flow, session, now, rereading.told(flow, session, event))
