"""Danger and crisis come before everything else, and cost no word (dialogue 5.1, 5.3, 5.4).

What was typed is first heard as always, where it belonged. Then the alarm's own screen comes over it, and the
question that was open stays open under it. The same alarm within a day is one line, and the form goes on: nobody
must read the whole page again with every message of a hard story.
"""

from datetime import datetime, timedelta
from types import MappingProxyType

from flows import bursts
from flows import guidance as guide
from flows.asking import standing
from flows.commands import aside
from flows.copies import replace
from flows.edits import HIDDEN
from flows.flow import Flow, Step
from flows.guidance import Guidance
from flows.intake.beside import KEPT_HERE
from flows.messages import Ask, Attached, Edited, Effect, Event, FileCame, Replied, Say, Tick, Toast, Wake
from flows.phases import FORM, Move, Phase
from flows.reading.alarms import Alarm, alarm, alarm_language
from flows.session import Session
from flows.speaking import say, stamp
from flows.words import N_, line

ONCE_A_DAY = timedelta(hours=24)
AGAIN = {
    "live": N_("Are agents there now? Tap /now. If a life is in danger, call {phone}."),
    "crisis": N_("This is very hard. You can call or text {phone} at any time."),
}
HARM_AGAIN = N_("You can talk with a person about this: {phone}.")
LINES = {"child": "child_line", "home": "violence_line", "trafficking": "trafficking_line"}
SHOWN = (Say, Ask, Tick, Toast, Wake)


def raise_alarm(
    guidance: Guidance, flow: Flow, before: Session, heard: Step, event: Event, now: datetime
) -> Step:
    """Return *heard*, the step that *event* led to from *before*, or the alarm that its words raise."""
    words = _words(event)
    kind = alarm(words, before.lang) if words else None
    if kind is None or before.phase is (Phase.LIVE if kind == "live" else Phase.CRISIS):
        return heard
    session, effects = heard
    if not session.lang:
        session = _spoken(flow, session, words)
    if _shown_lately(session, kind, now):
        return session, (*_one_line(guidance, kind, now), *effects)
    kept = before.phase in FORM and _told(session) != _told(before)
    session, let_go = _same_question(flow, before, session)
    session = aside(session, Move.HELP_NOW if kind == "live" else Move.ASK_CRISIS)
    session = replace(session, warned=MappingProxyType({**session.warned, kind: stamp(now)}))
    told = (say(KEPT_HERE),) if kept else ()
    orders = tuple(one for one in (*let_go, *effects) if not isinstance(one, SHOWN) or _hid(one))
    return session, (*orders, *told, *flow.screens[session.phase].show(flow, session, now))


def _words(event: Event) -> str:
    match event:
        case Replied(text=text) | Edited(text=text):
            return text
        case Attached(caption=Replied(text=text)) | FileCame(caption=Replied(text=text)):
            return text
        case _:
            return ""


def _spoken(flow: Flow, session: Session, words: str) -> Session:
    """Who cries for help before choosing a language is answered in the language of the cry."""
    lang = alarm_language(words, session.device)
    return replace(session, lang=lang if lang in flow.languages else next(iter(flow.languages)))


def _shown_lately(session: Session, kind: Alarm, now: datetime) -> bool:
    return session.warned.get(kind, "") > stamp(now - ONCE_A_DAY)


def _one_line(guidance: Guidance, kind: Alarm, now: datetime) -> tuple[Effect, ...]:
    if kind in LINES:
        phone = guide.value_of(guidance, LINES[kind], "phone", now)
        return (say(line(HARM_AGAIN, phone=phone)),) if phone else ()
    fact = "emergency_911" if kind == "live" else "crisis_988"
    number = guide.value_of(guidance, fact, "phone", now)
    return (say(line(AGAIN[kind], phone=number)),) if number else ()


def _same_question(flow: Flow, before: Session, session: Session) -> tuple[Session, tuple[Effect, ...]]:
    """Keep the question open that was open: its answer may have come with the same words."""
    session, let_go = bursts.let_go(session)
    question = standing(flow, before) if before.phase in {Phase.CORE, Phase.MODULE} else None
    session = replace(session, listening=session.listening and session.pending is not None)
    if question is None or session.phase is not before.phase or question.id not in session.answers:
        return session, let_go
    return replace(session, editing=question.id), let_go


def _told(session: Session) -> tuple[object, ...]:
    return session.answers, session.notes, session.held, session.aside, session.pending


def _hid(effect: Effect) -> bool:
    """That a number was hidden is said, whatever else is."""
    return isinstance(effect, Say) and effect.lines[0].text == HIDDEN
