"""The short review with change-any-line, and on the same screen who may see it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType

from flows.asking import change
from flows.flow import Flow, Step
from flows.hearing.told import told
from flows.intake.cards import coded
from flows.intake.filing import frozen_report
from flows.intake.sharing import describe, send_rows
from flows.matching import matching, sendable
from flows.messages import Ask, Chosen, Effect, Event, Replied, Rows, Submit, Tapped
from flows.partner import Partner
from flows.path import on_path, path
from flows.phases import Move
from flows.session import Filed, Session
from flows.speaking import as_tap, ask, redrawn, row, say, stamp, view_of
from flows.words import N_, Line, line

HERE = N_("Here is your report. Nothing goes out until you tap Send.")
A_LINE = N_("{title}: {answer}")
NOTES = N_("Notes: {words}")
ENOUGH = N_("This is enough to send.")
TOO_LITTLE = N_("To send it to a group, I need what happened, and when or where. You can save it now.")
NOT_PRIVATE = N_("This chat is not private like talk with a lawyer.")
WHO = N_("Who may see it?")
NOBODY = N_(
    "I have no group for this place, topic and language. You can save the report. Your options come next."
)
NO_SEND = N_("This bot has no groups to send to. You can save the report. Your options come next.")
COARSE = N_("A group sees only the city and state. If your own words name a place, the group reads it there.")
EXACT = N_("A group sees the exact place you gave.")
SHARE_EXACT = N_("Share the exact place too")
SHARE_COARSE = N_("Share only city and state")
ADD_STORY = N_("Add to my story")
CHANGE = N_("Change")
SAVE_ONLY = N_("Save only")
WHICH_LINE = N_("Which line do you want to change?")
BACK = N_("← Back")
FORGET_NOTES = N_("Erase the notes")
TOO_MANY = N_("You sent five reports in one day. You can send more tomorrow. This one stays saved here.")
REPORTS_A_DAY = 5
"""Sent reports a person may file in 24 hours (design §3)."""


@dataclass(frozen=True, slots=True)
class Review:
    """One screen: what will be sent, and to whom."""

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """Show the report, then the choice."""
        del now
        if session.page == "change":
            return (self._lines_to_change(flow, session),)
        return (say(*self._report(flow, session)), self._choice(flow, session))

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Change a line, share, or save only."""
        event = as_tap(event, self.show(flow, session, now), view_of(flow, session, now), exactly=True)
        match event:
            case Tapped(option=option) if option.startswith("edit-"):
                question = next(q for q in flow.questions if q.id == option.removeprefix("edit-"))
                return change(flow, session, question, now)
            case Tapped(option=("change" | "list" | "exact" | "coarse") as option):
                return self._turned(flow, session, option)
            case Tapped(option="forget-notes"):
                session = replace(_without_notes(session), page="")
                return session, self.show(flow, session, now)
            case Tapped(option="save"):
                return self._filed(flow, session, (), now)
            case Tapped(option=option) if option.startswith(("yes-", "no-")):
                return self._sent(flow, session, option, now)
            case Replied():
                return self._told_more(flow, session, event, now)
            case _:
                return session, self.show(flow, session, now)

    def _told_more(self, flow: Flow, session: Session, event: Replied, now: datetime) -> Step:
        """Words on the review belong to the story: people go on writing after a pause."""
        session, _ = change(flow, session, next(q for q in flow.questions if q.id == "inc.story"), now)
        return flow.screens[session.phase].hear(flow, session, event, now)

    def _turned(self, flow: Flow, session: Session, option: str) -> Step:
        if option in {"exact", "coarse"}:
            session = replace(session, exact_place=option == "exact")
        session = replace(session, page="change" if option == "change" else "")
        screen = self._lines_to_change(flow, session) if session.page else self._choice(flow, session)
        return session, redrawn((screen,))

    def _sent(self, flow: Flow, session: Session, option: str, now: datetime) -> Step:
        contact, _, partner_id = option.partition("-")
        partner = next((p for p in self._offered(flow, session) if p.id == partner_id), None)
        if partner is None:
            return session, self.show(flow, session, now)
        if _sent_today(session, now) >= REPORTS_A_DAY:
            return session, (say(TOO_MANY), *self.show(flow, session, now))
        return self._filed(flow, session, ((partner, contact == "yes"),), now)

    def _filed(
        self, flow: Flow, session: Session, chosen: tuple[tuple[Partner, bool], ...], now: datetime
    ) -> Step:
        """Freeze the report; the draft ends, its codes stay for the options."""
        exact = session.exact_place and _exact(session)
        picks = tuple(Chosen(partner.id, contact, exact) for partner, contact in chosen)
        report = frozen_report(flow, session, picks, now)
        filed = Filed(stamp(now), tuple(partner.name for partner, _ in chosen))
        kept = Session(
            phase=session.phase, lang=session.lang, device=session.device, rev=session.rev, asked=session.asked,
            filed=(*session.filed, filed), told=MappingProxyType(coded(on_path(flow.questions, session.answers))),
        )  # fmt: skip  # a list is read as a list, not as a column
        return kept.moved(Move.SEND), (Submit(report, picks),)

    def _report(self, flow: Flow, session: Session) -> tuple[Line, ...]:
        lines = [Line(HERE)]
        for question in path(flow.questions, session.answers):
            answer = told(question, session.answers.get(question.id), session.lang)
            lines.append(line(A_LINE, title=Line(question.title), answer=answer))
            noted = session.answers[question.id].notes if question.id in session.answers else ()
            lines.extend(line(NOTES, words=note.text) for note in noted)
        return (*lines, *(line(NOTES, words=note.text) for note in session.notes))

    def _choice(self, flow: Flow, session: Session) -> Ask:
        offered = self._offered(flow, session)
        enough = sendable(session.answers)
        lines = [Line(ENOUGH if enough else TOO_LITTLE)]
        if enough and not offered:
            lines.append(Line(NOBODY if flow.operator.can_send else NO_SEND))
        if offered:
            lines.extend(describe(partner, session.lang) for partner in offered)
            lines.append(Line(EXACT if session.exact_place and _exact(session) else COARSE))
            lines.extend((Line(NOT_PRIVATE, strong=True), Line(WHO, strong=True)))
        return ask("review", tuple(lines), *self._rows(offered, session))

    def _rows(self, offered: tuple[Partner, ...], session: Session) -> Rows:
        place = (row(SHARE_COARSE, "coarse") if session.exact_place else row(SHARE_EXACT, "exact"),)
        return (
            *send_rows(offered),
            *(place if offered and _exact(session) else ()),
            row(ADD_STORY, "edit-inc.story"),
            row(CHANGE, "change"),
            row(SAVE_ONLY, "save"),
        )

    def _offered(self, flow: Flow, session: Session) -> tuple[Partner, ...]:
        if not flow.operator.can_send or not sendable(session.answers):
            return ()
        return matching(flow.partners, session.answers, session.lang)

    def _lines_to_change(self, flow: Flow, session: Session) -> Ask:
        lines = [row(q.title, f"edit-{q.id}") for q in path(flow.questions, session.answers)]
        notes = [row(FORGET_NOTES, "forget-notes")] if _noted(session) else []
        return ask("review", (Line(WHICH_LINE, strong=True),), *lines, *notes, row(BACK, "list"))


def _exact(session: Session) -> bool:
    answer = session.answers.get("inc.place")
    return answer is not None and answer.value is not None and bool(answer.value["exact"])


def _noted(session: Session) -> bool:
    return bool(session.notes) or any(answer.notes for answer in session.answers.values())


def _without_notes(session: Session) -> Session:
    """Return the session without the words that found no place: nobody must send what was kept by the way."""
    answers = {key: replace(answer, notes=()) for key, answer in session.answers.items()}
    return replace(session, notes=(), answers=MappingProxyType(answers))


def _sent_today(session: Session, now: datetime) -> int:
    since = stamp(now - timedelta(hours=24))
    return sum(1 for filed in session.filed if filed.partners and filed.at > since)
