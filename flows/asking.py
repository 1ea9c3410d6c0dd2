"""The form: one open question at a time, derived from the answers; back, skip, help and keep on every screen."""

from dataclasses import dataclass
from datetime import datetime

from flows import hearing
from flows.answers import DECLINED, LATER, UNKNOWN, Answer
from flows.copies import replace
from flows.flow import Flow, Step
from flows.hearing.outcomes import Doubtful, Gathered, More, Outcome, Picking, Taken, Unread, Unwelcome, View
from flows.hearing.text import TOO_LONG
from flows.hearing.told import told
from flows.hearing.where import LIVE, in_words
from flows.messages import Ask, Effect, Event, Pinned, Quieted, Replied, Say, Tapped, Tick, Wake
from flows.modules import opened_by
from flows.path import before, open_question, told_last
from flows.phases import Move, Phase
from flows.questions import Choice, Choices, Items, Question, Stated, Text, When, Where
from flows.session import Pending, Session
from flows.speaking import QUIET, redrawn, say, view_of
from flows.ways import always
from flows.why import why
from flows.words import N_, Line, line

NOW = N_("Your answer now: {answer}")
ADD = N_("Write what you want to add.")
NOTED = N_("I saved your words as a note.")
NOT_A_PLACE = N_("I do not need a point on the map here. I did not keep it.")
A_SENTENCE = 4
"""Words from which an unread text is kept at once: it is something told, not a slip."""
TICK = N_("{title}: {answer}")
TICKED = N_("✓ {told}")
Read = Tapped | Pinned | Outcome


@dataclass(frozen=True, slots=True)
class Form:
    """The screen of phases CORE and MODULE. It knows no question: they come with the flow and the open module."""

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """Put the open question."""
        question = standing(flow, session)
        if question is None:
            return ()
        view = view_of(flow, session, now, question.id)
        put = hearing.shown(question, view)
        lines = put.lines
        if (
            session.editing
            and session.pending is None
            and not session.page
            and question.id in session.answers
        ):
            now_told = line(NOW, answer=told(question, session.answers[question.id], session.lang))
            lines = (now_told, *((Line(ADD, strong=True),) if isinstance(question, Text) else lines))
        return (Ask(question.id, 0, lines, (*put.rows, *always(question, session))),)

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Take what belongs to the open question; what was typed and not tapped is told back."""
        session, effects = self._heard(flow, session, event, now)
        return session, effects if isinstance(event, Tapped) else told_back(effects)

    def _heard(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        question = standing(flow, session)
        if question is None:
            return _all_asked(flow, session, event, now)
        if isinstance(event, Quieted):
            return _quieted(flow, session, event, now)
        return follow(flow, session, question, read(flow, session, question, event, now), now)


def read(flow: Flow, session: Session, question: Question, event: Event, now: datetime) -> Read:
    """Return what *event* is at the open *question*: a tap on a way out, a point of no use, or what its kind heard."""
    view = view_of(flow, session, now, question.id, event)
    event = _typed_way(event, session, question, view)
    useless = isinstance(event, Pinned) and not isinstance(question, Where)
    way = isinstance(event, Tapped) and event.option.startswith("_")
    return (
        event
        if isinstance(event, Tapped | Pinned) and (way or useless)
        else hearing.heard(question, event, view)
    )


def follow(flow: Flow, session: Session, question: Question, what: Read, now: datetime) -> Step:
    """Go where *what*, as ``read`` returned it, leads."""
    match what:
        case Tapped(option=option):
            return _way(flow, session, question, option, now)
        case Pinned(live=live):
            said = say(LIVE if live else NOT_A_PLACE)
            return session, (said, *flow.screens[session.phase].show(flow, session, now))
        case _:
            return _came(flow, session, question, what, now)


def _all_asked(flow: Flow, session: Session, event: Event, now: datetime) -> Step:
    """Nothing is left to ask: words that still come belong to the review."""
    session, effects = arrive(flow, session, now)
    if isinstance(event, Replied):
        return flow.screens[session.phase].hear(flow, session, event, now)
    return session, effects


def told_back(effects: tuple[Effect, ...]) -> tuple[Effect, ...]:
    """No message of ours can be ticked for a typed answer: its tick opens the next message instead."""
    ticks = tuple(line(TICKED, told=effect.line) for effect in effects if isinstance(effect, Tick))
    rest = [effect for effect in effects if not isinstance(effect, Tick)]
    for place, effect in enumerate(rest):
        if ticks and isinstance(effect, Say | Ask):
            rest[place] = replace(effect, lines=(*ticks, *effect.lines))
            break
    return tuple(rest)


COMPLETE = {Phase.CORE: Move.COMPLETE, Phase.MODULE: Move.CLOSE_MODULE}
"""How each form ends."""


def standing(flow: Flow, session: Session) -> Question | None:
    """Return the question that is open: one being changed, own words while they are listened to, or the path's."""
    named = session.editing or (session.last if session.listening else "")
    held = flow.question(named) if named else None
    if held is not None:
        return held
    if session.phase is Phase.MODULE:
        module = flow.module(session.module)
        return open_question(module.questions, session.answers) if module else None
    return open_question(flow.questions, session.answers) or _to_ask(flow, session)


def _to_ask(flow: Flow, session: Session) -> Question | None:
    """Return the first question that waits to be put before the review and still applies."""
    waiting = (flow.question(name) for name in session.to_ask)
    return next((q for q in waiting if q is not None and q.when.holds(session.answers)), None)


def arrive(flow: Flow, session: Session, now: datetime) -> Step:
    """Show what stands open in the phase just entered; a form with nothing left to ask is complete."""
    if session.phase in COMPLETE and standing(flow, session) is None:
        session = session.moved(COMPLETE[session.phase])
    if session.phase is Phase.REVIEW and _to_ask(flow, session) is not None:  # files came while it was read
        session = session.moved(Move.CHANGE)
    return session, flow.screens[session.phase].show(flow, session, now)


def _typed_way(event: Event, session: Session, question: Question, view: View) -> Event:
    """Words such as "skip" or "atrás" mean the button of that name."""
    if not isinstance(event, Replied):
        return event
    option = view.exactly(event.text, always(question, session))
    return event if option is None else Tapped(question.id, option, session.rev)


def _way(flow: Flow, session: Session, question: Question, option: str, now: datetime) -> Step:
    match option:
        case "_back":
            return _back(flow, session, question, now)
        case "_help" | "_why":
            texts = question.help if option == "_help" else why(question.need, question.sens)
            return session, (say(*texts), *flow.screens[session.phase].show(flow, session, now))
        case "_list" if session.phase is Phase.MODULE:
            return arrive(flow, session.settled().moved(Move.CLOSE_MODULE), now)
        case "_keep":
            return arrive(flow, session.settled(), now)
        case "_rewrite":
            emptied = session.with_answer(question.id, Answer(absent=LATER))
            emptied = replace(emptied, editing=question.id)
            return emptied, flow.screens[emptied.phase].show(flow, emptied, now)
        case "_unknown":
            return _taken(flow, session, question, _unsettled(question, session, UNKNOWN), now)
        case "_decline":
            return _taken(flow, session, question, Answer(absent=DECLINED), now)
        case _:
            return _skip(flow, session, question, now)


def _skip(flow: Flow, session: Session, question: Question, now: datetime) -> Step:
    if session.answers.get(question.id, Answer()).value is not None:
        return arrive(flow, session.settled(), now)
    return _taken(flow, session, question, _unsettled(question, session, LATER), now)


def _unsettled(question: Question, session: Session, absent: str) -> Answer:
    """Who does not know which town or day was meant loses no words: a place stays in words, a day becomes a note."""
    words = session.pending.words if session.pending else None
    match question:
        case Where() if words is not None:
            return in_words(words)
        case When() if words is not None:
            return Answer(absent=absent, notes=(words,))
        case _:
            return Answer(absent=absent)


def _back(flow: Flow, session: Session, question: Question, now: datetime) -> Step:
    if session.pending is not None or session.page:
        session = replace(session, pending=None, page="")
        return session, flow.screens[session.phase].show(flow, session, now)
    earlier = before(flow.beside(question.id), session.answers, question.id)
    if earlier is None and question not in flow.questions:  # the first of a module leads out of it
        if session.phase is Phase.MODULE or _to_ask(flow, session) is None:
            session = session.settled()
            return arrive(flow, session.moved(COMPLETE[session.phase]), now)
        earlier = told_last(flow.questions, session.answers, session.last)  # what waits would only come again
    if earlier is None:
        return session, (say(FIRST), *flow.screens[session.phase].show(flow, session, now))
    session = replace(session.settled(), editing=earlier.id, picked=picked_before(session, earlier))
    return session, flow.screens[session.phase].show(flow, session, now)


FIRST = N_("This is the first question. You can write /stop to stop, or /start to go to the beginning.")


def change(flow: Flow, session: Session, question: Question, now: datetime) -> Step:
    """Open *question* again from the review; its answer stays until another one is given."""
    session = replace(
        session.settled().moved(Move.CHANGE), editing=question.id, picked=picked_before(session, question)
    )
    return session, flow.screens[Phase.CORE].show(flow, session, now)


def picked_before(session: Session, question: Question) -> tuple[str, ...]:
    """Return what was chosen of a list, to be shown ticked when it is changed."""
    answer = session.answers.get(question.id, Answer())
    return tuple(answer.value) if isinstance(answer.value, list) and not answer.hidden else ()


def _came(flow: Flow, session: Session, question: Question, outcome: Outcome, now: datetime) -> Step:
    form = flow.screens[session.phase]
    match outcome:
        case Taken(answer):
            return _taken(flow, session, question, answer, now)
        case Picking(picked, page, pending):
            session = replace(session, picked=picked, page=page, pending=pending)
            return session, redrawn(form.show(flow, session, now))
        case Doubtful(pending, full):
            session = replace(_kept_safe(session, question, pending), pending=pending, page="")
            return session, (*_full(full=full), *form.show(flow, session, now))
        case Gathered(answer, full):
            session = replace(session.with_answer(question.id, answer), editing=question.id)
            return session, (*_full(full=full), *form.show(flow, session, now))
        case More(answer, full):
            session = replace(session.with_answer(question.id, answer), listening=True)
            return session, (*_full(full=full), Wake(now + QUIET, session.rev))
        case Unwelcome(told_line):
            return session, (say(told_line), *form.show(flow, session, now))
        case Unread():
            return _unread(flow, session, question, outcome, now)


def _taken(flow: Flow, session: Session, question: Question, answer: Answer, now: datetime) -> Step:
    notes = session.answers.get(question.id, Answer()).notes
    notes = tuple(dict.fromkeys((*notes, *answer.notes)))
    earlier = session.answers
    session = session.with_answer(question.id, replace(answer, notes=notes))
    # an open part asks its own; the review waits for what was opened elsewhere
    others = tuple(part for part in flow.modules if session.phase is Phase.CORE or part.id != session.module)
    opened = opened_by(others, earlier, session.answers)
    session = replace(session, to_ask=tuple(dict.fromkeys((*opened, *session.to_ask))))
    tick = Tick(line(TICK, title=Line(question.title), answer=told(question, answer, session.lang)))
    session, effects = arrive(flow, session, now)
    return session, (tick, *_then(flow, question, answer, now), *effects)


def _then(flow: Flow, question: Question, answer: Answer, now: datetime) -> tuple[Effect, ...]:
    """Return what an answer brings up at once: "ask your lawyer first"."""
    options = question.options if isinstance(question, Choice | Choices) else ()
    chosen = answer.value if isinstance(answer.value, list) else [answer.value]
    said = (text for option in options if option.code in chosen for text in option.then)
    lines = [one for text in said if (one := _stated(flow, text, now)) is not None]
    return (say(*lines),) if lines else ()


def _stated(flow: Flow, text: str | Stated, now: datetime) -> Line | None:
    """Return a sentence with the values of its fact; None where one of them may not be shown now."""
    if isinstance(text, str):
        return Line(text)
    values = {name: flow.value(text.fact, name, now) for name in text.values}
    return Line(text.text, tuple(values.items())) if all(values.values()) else None


def _kept_safe(session: Session, question: Question, pending: Pending) -> Session:
    """Own words in doubt are kept in their first reading at once: who leaves without settling it loses no words."""
    match question:
        case Text():
            return replace(session.with_answer(question.id, pending.options[0]), listening=True)
        case Items():
            return replace(session.with_answer(question.id, pending.options[0]), editing=question.id)
        case _:
            return session


def _full(*, full: bool) -> tuple[Effect, ...]:
    return (say(TOO_LONG),) if full else ()


def _quieted(flow: Flow, session: Session, event: Quieted, now: datetime) -> Step:
    if event.rev != session.rev:
        return session, ()
    return arrive(flow, session.settled(), now)


def _unread(flow: Flow, session: Session, question: Question, outcome: Unread, now: datetime) -> Step:
    """Say why and ask again; the second time the words are kept as a note and the form goes on (dialogue P8)."""
    if outcome.words is None or session.tries == 0:
        session = replace(session, tries=session.tries + (outcome.words is not None))
        noted: tuple[Effect, ...] = ()
        if outcome.words is not None and len(outcome.words.text.split()) >= A_SENTENCE:
            session, noted = replace(session, notes=(*session.notes, outcome.words)), (say(NOTED),)
        return session, (*noted, say(outcome.line), *flow.screens[session.phase].show(flow, session, now))
    if isinstance(question, Choices) and session.picked:  # what was ticked stays ticked
        ticked = Answer(
            [o.code for o in question.options if o.code in session.picked], notes=(outcome.words,)
        )
        session, effects = _taken(flow, session, question, ticked, now)
        return session, (say(NOTED), *effects)
    in_doubt = _unsettled(question, session, LATER)  # nobody said "I do not know"
    kept = session.answers.get(question.id) or in_doubt
    notes = tuple(dict.fromkeys((*kept.notes, *in_doubt.notes, outcome.words)))
    session = session.with_answer(question.id, replace(kept, notes=notes))
    session, effects = arrive(flow, session, now)
    return session, (say(NOTED), *effects)
