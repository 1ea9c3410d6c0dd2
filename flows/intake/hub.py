"""The hub: parts with further questions, what is done of each and about how long it takes (dialogue 4.5)."""

from dataclasses import dataclass
from datetime import datetime

from flows.asking import arrive, picked_before
from flows.copies import replace
from flows.flow import Flow, Step
from flows.intake.lines import line_page, part_of
from flows.messages import Ask, Button, Effect, Event, Replied, Tapped
from flows.modules import Module, done
from flows.originals import noted
from flows.path import open_question, path
from flows.phases import Move
from flows.session import Session
from flows.speaking import as_tap, ask, redrawn, row, say, view_of
from flows.ways import TO_LIST
from flows.words import N_, Line, line

WHICH = N_("Which part do you want to add?")
OPTIONAL = N_(
    "You do not need any of this to send your report. Beside each part you see about how long it takes."
)
NOT_BEGUN = N_("{title} · {time}")
MINUTES = N_("{minutes} min")
BEGUN = N_("{title} · {done} of {all}")
DONE = N_("✓ {title}")
TO_REVIEW = N_("Back to my report")
CHANGE_WHICH = N_("You did this part. Tap a line to change it.")


@dataclass(frozen=True, slots=True)
class Hub:
    """The screen of phase HUB: the parts, or the lines of a part that is done."""

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """Show the parts that apply, or the lines of one."""
        del now
        part = _open(flow, session)
        return (_parts(flow, session) if part is None else _lines(part, session),)

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Open a part, change one of its lines, or go back to the report."""
        view = view_of(flow, session, now, event=event)
        shown = self.show(flow, session, now)
        event = as_tap(event, shown if session.page else (_by_name(flow, session),), view, exactly=True)
        match event:
            case Tapped(option="back"):
                return arrive(flow, session.moved(Move.LEAVE_HUB), now)
            case Tapped(option="list"):
                session = replace(session, page="")
                return session, redrawn(self.show(flow, session, now))
            case Tapped(option=option) if part := _chosen(flow, session, option, "m-"):
                return self._opened(flow, session, part, now)
            case Tapped(option=option) if option.startswith("lines-") and _open(flow, session):
                session = replace(session, page=option.removeprefix("lines-"))
                return session, redrawn(self.show(flow, session, now))
            case Tapped(option=option) if part := _open(flow, session):
                return self._changed(flow, session, part, option.removeprefix("edit-"), now)
            case Replied(text=text):
                session, sentence = noted(session, view.said(text))
                return session, (say(sentence), *self.show(flow, session, now))
            case _:
                return session, self.show(flow, session, now)

    def _opened(self, flow: Flow, session: Session, part: Module, now: datetime) -> Step:
        """A part with something left to ask begins, or goes on; one that is done shows its lines."""
        if open_question(part.questions, session.answers) is None:
            session = replace(session, page=part.id)
            return session, redrawn(self.show(flow, session, now))
        first = done(part, session.answers)[0] == 0
        session = replace(session.settled().moved(Move.OPEN_MODULE), module=part.id)
        opening = _opening(flow, part, now) if first else ()
        return session, (
            *((say(*opening),) if opening else ()),
            *flow.screens[session.phase].show(flow, session, now),
        )

    def _changed(self, flow: Flow, session: Session, part: Module, name: str, now: datetime) -> Step:
        question = next((q for q in path(part.questions, session.answers) if q.id == name), None)
        if question is None:
            return session, self.show(flow, session, now)
        session = session.settled().moved(Move.OPEN_MODULE)
        picked = picked_before(session, question)
        session = replace(session, module=part.id, editing=question.id, picked=picked)
        return session, flow.screens[session.phase].show(flow, session, now)


def offered(flow: Flow, session: Session) -> tuple[Module, ...]:
    """Return the parts that apply to what was told."""
    return tuple(part for part in flow.modules if path(part.questions, session.answers))


def label(part: Module, session: Session) -> Line:
    """Return a part as its button says it: done, begun, or about how long it takes."""
    title = Line(part.title)
    answered, every = done(part, session.answers)
    if answered == every:
        return line(DONE, title=title)
    if answered:
        return line(BEGUN, title=title, done=answered, all=every)
    return line(NOT_BEGUN, title=title, time=line(MINUTES, minutes=part.minutes))


def _opening(flow: Flow, part: Module, now: datetime) -> tuple[Line, ...]:
    """Return what is said before a part begins, and its card."""
    card = flow.card(part.card, now) if part.card else ()
    return (*map(Line, part.opening), *card)


def _parts(flow: Flow, session: Session) -> Ask:
    rows = ((Button(label(part, session), f"m-{part.id}"),) for part in offered(flow, session))
    lines = (Line(WHICH, strong=True), Line(OPTIONAL))
    return ask("hub", lines, *rows, row(TO_REVIEW, "back", "primary"))


def _open(flow: Flow, session: Session) -> Module | None:
    """Return the part whose lines are on the screen."""
    return flow.module(part_of(session.page, (part.id for part in flow.modules)))


def _by_name(flow: Flow, session: Session) -> Ask:
    """The parts as they can be typed too: by their bare names, without the time beside them."""
    parts = _parts(flow, session)
    names = ((Button(Line(part.title), f"m-{part.id}"),) for part in offered(flow, session))
    return replace(parts, rows=(*parts.rows, *names))


def _lines(part: Module, session: Session) -> Ask:
    leave = row(TO_LIST, "list")
    return line_page("hub", part.questions, session, CHANGE_WHICH, f"lines-{part.id}", leave)


def _chosen(flow: Flow, session: Session, option: str, mark: str) -> Module | None:
    if not option.startswith(mark):
        return None
    part = flow.module(option.removeprefix(mark))
    return part if part in offered(flow, session) else None
