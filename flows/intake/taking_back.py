"""One partner's case, looked at and taken back: the steps that are known, and the request to erase (dialogue 3.4, 7.5).

Each step is told only as far as the way of delivery can know it. Taking a report back from one partner leaves it with
the others; that partner is asked to erase its copy, and whether it says that it did stands behind the code.
"""

from datetime import date, datetime

from flows.after_send import Held, Opened
from flows.afterwards import Withdraw
from flows.case_status import CaseStatus, Status
from flows.copies import replace
from flows.flow import Flow, Step, today
from flows.intake import letters
from flows.messages import Ask, Button, Effect, Rows
from flows.phases import Phase
from flows.session import Filed, Session
from flows.speaking import ask, row, say
from flows.ways import BACK
from flows.words import N_, Line, line

STEPS = N_("See each step")
EACH = N_("{partner}, step by step:")
TAKE = N_("Take it back: {partner}")
SURE = N_(
    "Take your report back from {partner}? We ask them to erase it. We cannot force them. Nothing more goes there."
)
OTHERS_KEEP = N_("Other groups keep it.")
YES = N_("Yes, take it back")
NO = N_("No, keep it there")
TAKEN = N_("I ask {partner} to erase it. With your code you can see if they say that they did.")
TAKE_PAGE, STEPS_PAGE = "take-", "steps"

TOLD = {
    "kept": N_("• Kept here: {day}"),
    "sealed": N_("• Locked for them: {day}"),
    "waiting": N_("• Not sent yet. I am still trying."),
    "held": N_("• Not sent yet. The person who runs this bot must fix something."),
    "given_up": N_("• Not sent. It could not be delivered."),
    "sent": N_("• Sent: {day}"),
    "opened": N_("• Opened: {day}"),
    "not_opened": N_("• They have not said yet that they opened it."),
    "unknowable": N_("• This way cannot tell us if they opened it."),
    "acknowledged": N_("• A person read it: {day}"),
    "needs_info": N_("• They asked a question: {day}"),
    "accepted": N_("• They work on it: {day}"),
    "referred": N_("• They want to send it to another group: {day}"),
    "declined": N_("• They cannot take it: {day}"),
    "closed": N_("• They finished their work: {day}"),
    "asking": N_("• We are asking them to erase it."),
    "asked": N_("• We asked them to erase it: {day}"),
    "erased": N_("• They say that they erased it: {day}"),
    "not_erased": N_("• They have not said yet that they erased it."),
    "undecided": N_("• They have not decided yet, as far as I know."),
}
ENDED = frozenset({"declined", "closed", "withdrawn"})
DELIVERY = frozenset({"waiting", "held", "given_up"})


def held(status: Status) -> tuple[Held, ...]:
    """Return the cases of a report as the session remembers them while it stands open."""
    return tuple(
        Held(case.partner, case.who, case.state != "withdrawn", steps(case, status.filed))
        for case in status.cases
        if case.who
    )


def steps(case: CaseStatus, filed: date) -> tuple[tuple[str, str], ...]:
    """Return the steps of *case* that are known, each with its day, as it is kept: ISO, "" where it has none."""
    known: list[tuple[str, date | None]] = [("kept", filed)]
    known += [("sealed", case.sealed)] if case.sealed else []
    known += [(case.state, None)] if case.state in DELIVERY else []
    known += [("sent", today(case.sent))] if case.sent else []
    known += _opening(case)
    known += [(case.state, case.since)] if case.state in TOLD and case.state not in DELIVERY else []
    if case.state == "withdrawn":
        known += _request(case)
    elif case.sent and case.state not in {"accepted", "referred", "declined", "closed"}:
        known += [("undecided", None)]
    return tuple((code, day.isoformat() if day else "") for code, day in known)


def _request(case: CaseStatus) -> list[tuple[str, date | None]]:
    """What became of the request to erase: still on its way, made, or answered."""
    asked = [("asked", case.asked_on)] if case.asked_on else []
    if case.erased is not None:
        return [*asked, ("erased", case.erased)]
    if asked:
        return [*asked, ("not_erased", None)]
    return [("asking", None)] if case.asked else []


def _opening(case: CaseStatus) -> list[tuple[str, date | None]]:
    if case.opened is not None:
        return [] if case.state == "acknowledged" else [("opened", case.opened)]
    if case.sent is None or case.reply is not None or case.state == "acknowledged":
        return []
    return [("not_opened" if case.tells else "unknowable", None)]


def rows(opened: Opened) -> Rows:
    """Return the row that shows the steps, and one for each case that can be taken back."""
    take = (row_of(one) for one in opened.held if one.open)
    return (*((row(STEPS, STEPS_PAGE),) if opened.held else ()), *take)


def row_of(one: Held) -> tuple[Button, ...]:
    """Return the row that takes one case back."""
    return (Button(line(TAKE, partner=one.partner), f"{TAKE_PAGE}{one.who}"),)


def page(session: Session) -> Ask | None:
    """Return the steps, or the question whether to take a case back; None when another page is open."""
    opened = session.after.opened or Opened()
    if session.page == STEPS_PAGE:
        return ask("code", tuple(told for one in opened.held for told in _told(one)), row(BACK, "back"))
    one = _open(session)
    if one is None:
        return None
    sure = line(SURE, partner=one.partner, strong=True)
    others = any(each.open and each is not one for each in opened.held)
    kept = (Line(OTHERS_KEEP, strong=True),) if others else ()
    return ask("code", (sure, *kept), row(YES, "take-yes", "danger"), row(NO, "no"))


def turned(session: Session, option: str) -> Session | None:
    """Return the session on the page that *option* opens; None for another button."""
    opened = session.after.opened or Opened()
    if option == STEPS_PAGE and opened.held:
        return replace(session, page=STEPS_PAGE)
    named = any(option == f"{TAKE_PAGE}{one.who}" and one.open for one in opened.held)
    return replace(session, page=option) if named else None


def taken(flow: Flow, session: Session, now: datetime) -> Step | None:
    """Take the case back whose page is open; None: none is."""
    one, opened = _open(session), session.after.opened
    if one is None or opened is None:
        return None
    order: Effect = Withdraw(session.handle, one.who)
    known = tuple(step for step in one.steps if step[0] != "undecided")
    asking = (("asking", ""),) if any(code == "sent" for code, _ in known) else ()
    ended = replace(one, open=False, steps=(*known, *asking))
    session = letters.without_partner(session, one.partner, session.handle)
    opened = session.after.opened or opened
    opened = replace(
        opened,
        held=tuple(ended if each is one else each for each in opened.held),
        partners=tuple(name for name in opened.partners if name != one.partner),
    )
    filed = tuple(_without(each, one) if each.handle == session.handle else each for each in session.filed)
    session = replace(session, page="", filed=filed, after=replace(session.after, opened=opened))
    shown = flow.screens[Phase.CODE].show(flow, session, now)
    return session, (order, say(line(TAKEN, partner=one.partner)), *shown)


def _without(filed: Filed, one: Held) -> Filed:
    """Return what is remembered of a report that is taken back from *one*: it is not offered to it again."""
    partners = tuple(name for name in filed.partners if name != one.partner)
    fits = None if filed.fits is None else tuple(who for who in filed.fits if who != one.who)
    return replace(filed, partners=partners, fits=fits)


def _open(session: Session) -> Held | None:
    who = session.page.removeprefix(TAKE_PAGE)
    known = (session.after.opened or Opened()).held if session.page.startswith(TAKE_PAGE) else ()
    return next((one for one in known if one.who == who and one.open), None)


def _told(one: Held) -> tuple[Line, ...]:
    days = (
        line(TOLD[code], day=date.fromisoformat(day)) if day else Line(TOLD[code]) for code, day in one.steps
    )
    return (line(EACH, partner=one.partner, strong=True), *days)
