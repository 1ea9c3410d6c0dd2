"""What a receipt code tells: where each partner's case stands, what was added, what waits for an answer."""

from flows.after_send import Opened, Waiting
from flows.messages import CaseStatus, Status
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
    "delivered": N_("{partner}: it arrived there on {day}. I cannot know if they opened it."),
    "held": N_("{partner}: it has not gone out. The person who runs this bot must fix something."),
    "given_up": N_("{partner}: it could not be delivered. You can reach them in another way."),
    "withdrawn": N_("{partner}: we asked them to erase it on {day}."),
}
"""What the hall can know of one partner's case in this build (folder and e-mail know no more than accepted)."""

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


def lines(status: Status) -> tuple[Line, ...]:
    """Return the status in words."""
    if status.draft:
        return (line(DRAFT, day=status.filed), *(() if status.own else (Line(DRAFT_ELSEWHERE),)))
    told = [line(FILED, day=status.filed)]
    for case in status.cases:
        told.extend((_case(case), *_kept_back(case)))
    if not status.cases:
        told.append(Line(SAVED_ONLY))
    if status.added:
        told.append(
            line(ADDED_WAITS if status.waiting else ADDED, count=status.added, waiting=status.waiting)
        )
    told.extend(line(ASKS, partner=one.partner, words=one.text) for one in status.letters)
    if status.kept:
        told.append(line(KEPT, count=status.kept))
    if status.until is not None:
        told.append(line(UNTIL, day=status.until))
    return tuple(told)


def opened(status: Status) -> Opened:
    """Return what the session remembers of a report that stands open: never a word of it."""
    return Opened(
        partners=tuple(case.partner for case in status.cases),
        readable=status.own and bool(status.kept),
        draft=status.draft,
        own=status.own,
        letters=tuple(Waiting(one.id, status.handle, one.partner) for one in status.letters),
        minor=status.minor,
    )


def _kept_back(case: CaseStatus) -> tuple[Line, ...]:
    """Return what did not go with it, and why."""
    reasons = ((KEPT_BACK[why], count) for why, count in case.kept_back if why in KEPT_BACK)
    return tuple(line(reason, partner=case.partner, count=count) for reason, count in reasons)


def _case(case: CaseStatus) -> Line:
    return line(STATES.get(case.state, STATES["delivered"]), partner=case.partner, day=case.since)
