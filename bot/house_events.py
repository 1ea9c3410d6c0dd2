"""Due rows as the events they are: what the hall, a partner or another account has to say to a person."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

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
from flows.file_messages import FileKept, FileRefused
from flows.flow import today
from flows.messages import CodeChecked, Event, Failed, Missed, PartnerWrote, Quieted, Registered
from flows.paper_orders import PaperMade
from flows.partner import Partner
from flows.replies import from_plain
from flows.waiting import EndNeared, Idled
from storage.mailroom import Due

Made = (
    Registered
    | CodeChecked
    | ReportRead
    | Compared
    | DraftCoded
    | FileKept
    | FileRefused
    | PaperMade
    | Unanswered
    | None
)
"""What is worked out before the turn of a due row; None: there is nothing to say any more."""
SLOW = frozenset({"register", "code", "read", "draft_code", "file", "paper", "compare", "unanswered"})
"""Kinds of due rows that must be prepared before their turn."""


def event_of(due: Due, made: Made, partners: Sequence[Partner]) -> Event | None:
    """Return the event of *due*; *made* is what was worked out for it. The hall knows partners by their ids only."""
    match due.kind:
        case "quiet":
            return Quieted(due.body["rev"])
        case "partner_wrote" | "case":
            return _of_a_partner(due, _name(due.body["partner"], partners))
        case "failed":
            return Failed(due.body.get("kind", ""))
        case kind if kind in SLOW:
            return _named(made, partners)
        case "missed":
            return Missed(date.fromisoformat(due.body["since"]) if due.body["since"] else None)
        case "idle" | "remind":
            end = due.body.get("end")
            return EndNeared(datetime.fromisoformat(end)) if end else Idled()
        case "strayed":
            return None
        case _:
            return _answer(due, partners)


def _of_a_partner(due: Due, name: str) -> Event:
    body = due.body
    about = body.get("handle", ""), body.get("letter", "")
    if due.kind == "case":
        return CaseMoved(name, *about, from_plain(body["reply"]))
    return PartnerWrote(name, body["text"], *about)


def _answer(due: Due, partners: Sequence[Partner]) -> Event:
    """What the hall answers to an order."""
    body = due.body
    match due.kind:
        case "added":
            held = (
                None if body["partners"] is None else tuple(_name(one, partners) for one in body["partners"])
            )
            return Added(body["handle"], held, tuple(body.get("files", ())))
        case "draft_called":
            return DraftCalled(body["to"])
        case "draft_came":
            return DraftCame(body["draft"])
        case "sent_on":
            return SentOn(body["handle"], body["partner"])
        case _:
            return Erased(tuple(body["kinds"]), today(due.at), body["mark"])


def _name(partner: str, partners: Sequence[Partner]) -> str:
    return next((one.name for one in partners if one.id == partner), partner)


def _named(event: Made, partners: Sequence[Partner]) -> Event | None:
    if isinstance(event, Unanswered):
        return replace(event, partner=_name(event.partner, partners))
    if not isinstance(event, CodeChecked) or event.status is None:
        return event
    cases = tuple(replace(case, partner=_name(case.partner, partners)) for case in event.status.cases)
    letters = tuple(replace(one, partner=_name(one.partner, partners)) for one in event.status.letters)
    return replace(event, status=replace(event.status, cases=cases, letters=letters))
