"""The question whether this draft is about the same thing as an own report, and what follows (dialogue L1).

It stands before the review once, with three buttons, and any of them leads on. *Yes*: all that was told here is added
to that report, as everything is that comes after Send (``flows.intake.adding``): the groups that have it get it, with
what was chosen for them then. The draft ends only when the hall says that it was added; if that report is gone
meanwhile, the draft is still there. *Not sure*: the two stay two; that they may be one stands in the report kept here,
and no group is told, because each knows a report by another name.
"""

import math
from datetime import datetime, timedelta
from zlib import crc32

from flows import attaching
from flows.afterwards import Added, AddToReport, Compared, EndDraft
from flows.answers import Answer, Json
from flows.asking import arrive
from flows.attaching import described
from flows.commands import home
from flows.copies import replace
from flows.doubts import again
from flows.files import going
from flows.flow import Flow, Step, today
from flows.guidance.incident import span
from flows.hearing.told import city_and_state, told_when
from flows.intake import adding
from flows.intake.files_shown import STILL
from flows.intake.filing import frozen_report
from flows.intake.leaving import without_draft
from flows.messages import Ask
from flows.phases import Move, Phase
from flows.report import Consent, Report
from flows.session import Same, Session
from flows.speaking import ask, redrawn, row, say, stamp
from flows.ways import BACK
from flows.words import N_, Line, line

SAVED = N_("You saved a report about {what}.")
SAVED_ON = N_("You saved a report on {day}.")
SAME = N_("Is this the same thing?")
DAY_AND_TOWN = "{day}, {town}"
YES = N_("Yes, add to it")
NEW = N_("No, it is new")
UNSURE = N_("I am not sure")
ADDS = N_("I add all you told here to that report. What you sent stays as it is.")
SEES = N_("A group sees of it what you chose for that report.")
GOES_TO = N_("It goes to: {partners}.")
TO_NOBODY = N_(
    "You saved that report only. It goes to nobody. To send this one, tap Back and then “No, it is new”."
)
ADD = N_("Add it")
IS_GONE = N_("That report is not here any more. This one stays as it is. You can send it.")
STAYS = N_("What you wrote meanwhile is still here.")

NEAR_DAYS = timedelta(days=1)
NEAR_KM = 2.0
A_FEW_DAYS = timedelta(days=3)
"""A date that is less exact than this says nothing about two reports being one."""
EARTH_KM = 6371.0


def is_asked(session: Session) -> bool:
    """Whether the question stands before the review."""
    return session.same is not None and session.same.state == "asked" and session.page in {"", "same-yes"}


def screen(session: Session) -> Ask:
    """Ask, or show what a yes does."""
    same = session.same or Same("asked")
    if session.page != "same-yes":
        rows = (row(YES, "same-yes"), row(NEW, "same-new"), row(UNSURE, "same-unsure"))
        return ask("review", (_about(same, session.lang), Line(SAME, strong=True)), *rows)
    partners = next((one.partners for one in session.filed if one.handle == same.handle), ())
    goes = (line(GOES_TO, partners=", ".join(partners)), Line(SEES)) if partners else (Line(TO_NOBODY),)
    return ask("review", (Line(ADDS), *goes), row(ADD, "same-add", "primary"), row(BACK, "same-back"))


def tapped(flow: Flow, session: Session, option: str, now: datetime) -> Step | None:
    """Do what a button of the question says; None: it is no button of it."""
    same = session.same
    what, _, answer = option.partition("-")
    if what != "same" or same is None or same.state != "asked":
        return None
    match answer:
        case "yes" | "back":
            session = replace(session, page="same-yes" if answer == "yes" else "")
            return session, redrawn((screen(session),))
        case "new" | "unsure":
            session = replace(session, page="", same=replace(same, state=answer))
            return arrive(flow, session, now)
        case "add" if attaching.is_fetching(session, now):
            return session, (say(STILL), screen(session))
        case "add":
            return _ordered(flow, session, same, now)
        case _:
            return None


def compared(flow: Flow, session: Session, event: Compared, now: datetime) -> Step:
    """Ask about a report that is likely the same; where the person is busy, when they come back to the review."""
    same, known = session.same, any(one.handle == event.handle for one in session.filed)
    if same is None or same.state != "looking" or not known or event.report is None:
        return session, ()
    if not likely(session, event.report, event.added):
        return session, ()
    session = replace(session, same=_named(event.handle, event.report))
    if session.phase is Phase.REVIEW and not session.page:
        return again(flow, session, now)
    return session, ()


def added(flow: Flow, session: Session, event: Added, now: datetime) -> Step:
    """The draft is part of the report now, and ends; where something came since, it stays."""
    same = session.same
    if same is None or same.state != "adding" or same.handle != event.handle:
        return adding.added(flow, session, event, now)
    if event.partners is None:
        session = replace(adding.forgotten(session, event.handle), same=replace(same, state="new"))
        return again(flow, _gone_on(session), now, say(IS_GONE))
    if session.phase is Phase.SUBMITTED and mark_of(session) == same.mark:
        session, told = adding.added(flow, home(without_draft(session)), event, now)
        return session, (EndDraft(), *told)
    session = _gone_on(replace(session, same=replace(same, state="added")))
    session, told = adding.added(flow, session, event, now)
    return session, (*told[:1], say(STAYS), *told[1:])


def likely(session: Session, report: Report, later: tuple[Report, ...] = ()) -> bool:
    """Whether the draft and an own report are likely about one thing: near in time and place, or one file."""
    ours = {file.sha256 for file in session.files if file.sha256}
    theirs = {file.sha256 for one in (report, *later) for file in one.files}
    return bool(ours & theirs) or (_same_days(session, report) and _same_place(session, report))


def mark_of(session: Session) -> int:
    """Return a mark of all that was told in the draft: another one as soon as anything is told."""
    told = Session(answers=session.answers, notes=session.notes, files=session.files)
    return crc32(told.to_json().encode())


def _ordered(flow: Flow, session: Session, same: Same, now: datetime) -> Step:
    """Order the addition; until it is answered nothing is taken, as after Send."""
    session = replace(session, same=replace(same, state="adding", mark=mark_of(session)), page="")
    order = AddToReport(same.handle, _addition(flow, session, now))
    return session.moved(Move.SEND), (order, say(adding.ADDING))


def _addition(flow: Flow, session: Session, now: datetime) -> Report:
    report = frozen_report(flow, session, (), now)
    kept = tuple(one for one in report.consents if one.id == "c.store")
    files = described(session)
    value = " ".join(going(files)) or "none"
    chosen = Consent("c.media", value, adding.MEDIA, adding.MEDIA_VERSION, session.lang, stamp(now))
    return replace(report, consents=(*kept, chosen) if files else kept)


def _gone_on(session: Session) -> Session:
    """Return the session at its review again, where it waited for the answer."""
    waits = session.phase is Phase.SUBMITTED
    return replace(session.moved(Move.RESUME), back=None, under=None) if waits else session


def _named(handle: str, report: Report) -> Same:
    when, where = _value(report, "inc.when"), _value(report, "inc.place")
    return Same(
        "asked", handle, str(when.get("edtf") or ""), str(where.get("place") or ""),
        str(where.get("state") or ""), report.submitted_at,
    )  # fmt: skip  # a list is read as a list, not as a column


def _about(same: Same, lang: str) -> Line:
    day = told_when(Answer({"edtf": same.day, "time": None, "about": False})) if same.day else None
    place = {"place": same.town or None, "state": same.land or None}
    town = city_and_state(Answer(place), lang) if same.town or same.land else ""
    if day is not None and town:
        return line(SAVED, what=line(DAY_AND_TOWN, day=day, town=town))
    if day is None and not town:
        return line(SAVED_ON, day=today(datetime.fromisoformat(same.filed)))
    return line(SAVED, what=town or day or "")


def _value(report: Report, question: str) -> dict[str, Json]:
    value = report.answers.get(question, Answer()).value
    return value if isinstance(value, dict) else {}


def _same_days(session: Session, report: Report) -> bool:
    ours, theirs = span(session.answers), span(report.answers)
    if ours is None or theirs is None:
        return False
    exact = max(ours.last - ours.first, theirs.last - theirs.first) <= A_FEW_DAYS
    return exact and ours.first - NEAR_DAYS <= theirs.last and theirs.first - NEAR_DAYS <= ours.last


def _same_place(session: Session, report: Report) -> bool:
    ours = session.answers.get("inc.place", Answer()).value or {}
    theirs = _value(report, "inc.place")
    if ours.get("point") and theirs.get("point"):
        return _kilometres(ours["point"], theirs["point"]) <= NEAR_KM
    named = (ours.get("state"), ours.get("place"))
    return all(named) and named == (theirs.get("state"), theirs.get("place"))


def _kilometres(one: list[float], other: list[float]) -> float:
    """Great-circle distance of two points, each latitude and longitude in degrees."""
    a, b = math.radians(one[0]), math.radians(other[0])
    across = math.radians(other[1] - one[1])
    half = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(across / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(half))
