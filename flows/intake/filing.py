"""A draft becomes a report: the answers on the path, and a consent row for each yes (dialogue 3.4)."""

from dataclasses import replace
from datetime import datetime

from flows.answers import Answer
from flows.attaching import beside_files, described, reported
from flows.flow import Flow
from flows.intake.about_reporter import AGE, PERMISSION, with_reporter
from flows.intake.versions import FIRST_TEXT, SPARE, VERSIONS, text_version
from flows.matching import may_name
from flows.messages import Chosen
from flows.path import on_path
from flows.private import NAME_OF_HELD, held_back
from flows.report import Consent, Report
from flows.session import Session
from flows.speaking import stamp

KEEP = "keep answers while the report is finished"
SHARE = "let this group see the report"
WRITE = "let this group write through this bot"
PLACE = "how exact a place this group sees"
MEDIA = "which files this group sees"
PRIVATE = "let this group see one kind of private answers"


def frozen_report(flow: Flow, session: Session, chosen: tuple[Chosen, ...], now: datetime) -> Report:
    """Return the report as it is filed at *now*."""
    at = stamp(now)
    notice = session.agreed_to or FIRST_TEXT
    kept = Consent("c.store", "yes", KEEP, notice, session.lang, session.agreed_at)
    lawyers = frozenset(partner.id for partner in flow.partners if may_name(partner))
    shared = tuple(
        row
        for pick in chosen
        for row in given(
            session,
            pick,
            at,
            named=pick.partner in lawyers,
            files=bool(session.files),
            spare=flow.operator.recovery,
        )
    )
    return Report(
        lang=session.lang,
        started_at=session.started_at,
        submitted_at=at,
        answers={**reported(on_path(flow.every_question, session.answers)), **said_before(session)},
        consents=(kept, *session.remind, *shared),
        notes=(*session.notes, *beside_files(session.answers)),
        versions=VERSIONS,
        demo=flow.operator.demo,
        files=described(session),
        linked=session.same.handle if session.same and session.same.state == "unsure" else "",
    )


def said_before(session: Session) -> dict[str, Answer]:
    """Return what was said on the way in, on screens that are no questions of the form."""
    known = with_reporter(session).answers
    return {name: known[name] for name in (AGE, PERMISSION) if name in known}


def given(
    session: Session, pick: Chosen, at: str, *, named: bool, files: bool, spare: bool = False
) -> tuple[Consent, ...]:
    """Return what was agreed for one group; only where it may be *named* the name of a person who is held.

    *files*: there are any, so it was asked which ones go. *spare*: it was said that the operator has a spare key.
    """
    share = set(session.share) - (set() if named else {NAME_OF_HELD})
    place = "exact" if pick.exact_place else "coarse"
    contact = "bot" if pick.contact else "none"
    private = (
        _consent(session, f"c.{group}.{pick.partner}", _yes(group in share), PRIVATE, at, pick.partner)
        for group in held_back(session.answers)
    )
    which = " ".join(pick.files) or "none"
    media = (_consent(session, f"c.media.{pick.partner}", which, MEDIA, at, pick.partner),)
    shared = _consent(session, f"c.share.{pick.partner}", "yes", SHARE, at, pick.partner)
    return (
        replace(shared, text_version=text_version(SPARE)) if spare else shared,
        _consent(session, f"c.contact.{pick.partner}", contact, WRITE, at, pick.partner),
        _consent(session, f"c.place.{pick.partner}", place, PLACE, at, pick.partner),
        *(media if files else ()),
        *private,
    )


def _yes(given: bool) -> str:  # noqa: FBT001  (what it is told is the whole question)
    return "yes" if given else "no"


def _consent(session: Session, name: str, value: str, purpose: str, at: str, recipient: str) -> Consent:
    return Consent(name, value, purpose, text_version(name), session.lang, at, recipient)
