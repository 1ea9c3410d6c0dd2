"""What a receipt code tells: where each partner's case stands, what was added, what waits for an answer."""

from collections.abc import Collection
from datetime import datetime

from flows.after_send import Opened
from flows.afterwards import Letter
from flows.case_status import CaseStatus, Status
from flows.flow import Flow
from flows.guidance.urgency import TARGETS
from flows.intake import case_told, letters, taking_back
from flows.session import Filed, Session
from flows.silence import is_silent
from flows.words import N_, Line, line

FILED = N_("You made this report on {day}.")
SAVED_ONLY = N_("It is saved only. It was not sent to a group.")
UNTIL = N_("Save your own copy before {day}. After that day we may not be able to read it.")
KEPT = N_("Answers I can still show you here: {count}.")
ADDED = N_("Added later: {count}.")
ADDED_WAITS = N_("Added later: {count}. Not gone out yet: {waiting}.")
ASKS = N_("{partner} asks: {words}")
DRAFT = N_("This report is not finished. It was not sent. The last words came on {day}.")
DRAFT_ELSEWHERE = N_(
    "You can go on with it here. What you told before stays hidden here, apart from the plain facts."
)

STATES = {
    "waiting": N_("{partner}: it has not gone out yet. I am still trying."),
    "delivered": N_("Sent to {partner} on {day}. I cannot know if they opened it."),
    "new": N_("Sent to {partner} on {day}. They have not opened it yet."),
    "held": N_("{partner}: it has not gone out. The person who runs this bot must fix something."),
    "given_up": N_("{partner}: it could not be delivered. You can reach them in another way."),
}
"""Where one partner's case stands as long as the partner has said nothing."""
TAKEN_BACK = N_("{partner}: you took your report back. We asked them to erase it on {day}.")
ASKING = N_("{partner}: you took your report back on {day}. I am still sending them the request to erase it.")
NEVER_SENT = N_("{partner}: you took your report back on {day}. It had not gone out yet.")
ERASED_ON = N_("{partner} said on {day} that it erased its copy.")
NOT_ERASED = N_("{partner} has not said yet that it erased its copy.")
USUALLY = N_("They usually open reports in {days} days.")
IN_A_DAY = N_("They usually open reports in one day.")
FILES_WAIT = N_("{partner}: some of your files have not gone out yet.")
"""The report itself has: files that did not fit beside it follow in parcels of their own."""

KEPT_BACK = {
    "mail_too_big": N_("{partner}: files that did not go: {count}. They are too big for its mail."),
    "cannot_be_cleaned": N_(
        "{partner}: pictures that did not go: {count}. I could not take the place out of them."
    ),
    "may_show_place": N_("{partner}: files that did not go: {count}. They may show where they were made."),
    "not_here": N_(
        "{partner}: files that only you have: {count}. They were too big for me. The group sees that you have them."
    ),
    "damaged": N_("{partner}: files that did not go: {count}. They were damaged here."),
    "missing": N_("{partner}: files that did not go: {count}. I could not read them here."),
}
"""Why files are not in a parcel (``handoff.evidence.Why``): the partner reads the same in its case."""


def lines(flow: Flow, session: Session, status: Status, now: datetime) -> tuple[Line, ...]:
    """Return the status in words, as of *now*."""
    if status.draft:
        return (line(DRAFT, day=status.filed), *(() if status.own else (Line(DRAFT_ELSEWHERE),)))
    told = [line(FILED, day=status.filed)]
    others = _others(flow, session, status)
    for case in status.cases:
        told.extend((*_case(flow, status, case, now, others=others), *_kept_back(case)))
    if not status.cases:
        told.append(Line(SAVED_ONLY))
    if status.added:
        told.append(
            line(ADDED_WAITS if status.waiting else ADDED, count=status.added, waiting=status.waiting)
        )
    told.extend(_asks(one) for one in status.letters if one.reply is None or one.reply.asked is not None)
    if status.kept:
        told.append(line(KEPT, count=status.kept))
    if status.until is not None:
        told.append(line(UNTIL, day=status.until))
    return tuple(told)


def opened(status: Status) -> Opened:
    """Return what the session remembers of a report that stands open: never a word of it."""
    return Opened(
        partners=tuple(case.partner for case in status.cases if case.state not in taking_back.ENDED),
        readable=status.own and bool(status.kept),
        draft=status.draft,
        own=status.own,
        letters=tuple(
            waiting
            for one in status.letters
            if (waiting := letters.waiting_for(one, status.handle)) is not None
        ),
        minor=status.minor,
        held=() if status.draft else taking_back.held(status),
    )


def _kept_back(case: CaseStatus) -> tuple[Line, ...]:
    """Return what did not go with it, and why."""
    reasons = ((KEPT_BACK[why], count) for why, count in case.kept_back if why in KEPT_BACK)
    back = tuple(line(reason, partner=case.partner, count=count) for reason, count in reasons)
    return (line(FILES_WAIT, partner=case.partner), *back) if case.files_waiting else back


def _others(flow: Flow, session: Session, status: Status) -> bool:
    """Whether it can go to another group from here: this account can read it, and there is one that does not have it."""
    held = {case.partner for case in status.cases}
    return status.own and bool(status.kept) and another(flow, session, status.handle, held)


def another(flow: Flow, session: Session, handle: str, held: Collection[str]) -> bool:
    """Return whether a group fits the report *handle* and does not have it yet; *held*: names of some that have it.

    Where it was not written down at Send which groups fit, any may.
    """
    filed = next((one for one in session.filed if one.handle == handle), Filed(""))
    known = {*filed.partners, *held}
    fit = (one for one in flow.partners if filed.fits is None or one.id in filed.fits)
    return flow.operator.can_send and any(one.intake_open and one.name not in known for one in fit)


def _case(flow: Flow, status: Status, case: CaseStatus, now: datetime, *, others: bool) -> tuple[Line, ...]:
    """Return where one case stands: the partner's newest word, or how far its delivery is known."""
    partner = next((one for one in flow.partners if one.id == case.who), None)
    if case.state == "withdrawn":
        return _taken_back(case)
    if is_silent(partner, case, now, TARGETS.get(status.level)):
        return _delivery(case), *case_told.silent(case.partner, others=others)
    if told := case_told.of_case(case, others=others, waits=_waits(status, case)):
        return told
    if case.tells and partner is not None and case.sent is not None:
        days = partner.opens_within_days
        return _delivery(case), line(USUALLY, days=days) if days > 1 else Line(IN_A_DAY)
    return (_delivery(case),)


def _waits(status: Status, case: CaseStatus) -> bool:
    """Whether something of the kind of the partner's newest reply still waits for an answer."""
    theirs = (one.reply for one in status.letters if one.partner == case.partner)
    return any(reply and case.reply and reply.kind == case.reply.kind for reply in theirs)


def _delivery(case: CaseStatus) -> Line:
    state = "new" if case.tells and case.state == "delivered" else case.state
    return line(STATES.get(state, STATES["delivered"]), partner=case.partner, day=case.since)


def _taken_back(case: CaseStatus) -> tuple[Line, ...]:
    if case.who and not case.asked:
        return (line(NEVER_SENT, partner=case.partner, day=case.since),)
    asked, day = (ASKING, case.since) if case.asked_on is None else (TAKEN_BACK, case.asked_on)
    told = line(asked, partner=case.partner, day=day)
    if case.erased is not None:
        return told, line(ERASED_ON, partner=case.partner, day=case.erased)
    return (told,) if case.asked_on is None else (told, line(NOT_ERASED, partner=case.partner))


def _asks(letter: Letter) -> Line:
    """A partner's own words stand as written; a question of the fixed list is said in the person's language."""
    reply = letter.reply
    if reply is not None and reply.asked is not None:
        asked = case_told.question(reply.asked, strong=False)
        return line(ASKS, partner=letter.partner, words=asked)
    return line(ASKS, partner=letter.partner, words=letter.text)
