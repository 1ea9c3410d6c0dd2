"""One step of a conversation: a session and an event in, a session and effects out. Reads no clock, no disk.

The order of the checks is the order in which a person must be heard: commands first, then what came from the
house itself, then taps (never for a question that has changed), then words whose question must be known, and
at last whatever the phase's own screen makes of it. Every step ends with the open question on the screen, and
its revision stamped on every button.
"""

from dataclasses import replace
from datetime import datetime

from flows.answers import Original
from flows.asking import add_before
from flows.commands import obey
from flows.flow import Flow, Step
from flows.messages import (
    Ask,
    Attached,
    CodeChecked,
    Commanded,
    Edited,
    Effect,
    Event,
    Failed,
    Heard,
    PartnerWrote,
    Pinned,
    Quieted,
    Registered,
    Replied,
    Tapped,
    Toast,
)  # fmt: skip
from flows.phases import Phase
from flows.reading.identifiers import hide_identifiers
from flows.session import Session
from flows.speaking import ask, row, say, stamp, view_of
from flows.words import N_, Line, line

STALE = N_("That question has changed. Here is the latest.")
ADDED = N_("I added this to your answer before.")
ASIDE = N_("You wrote: “{words}”. Is this your answer?")
ASIDE_YES = N_("Yes, it is")
ASIDE_NO = N_("No, keep it as a note")
NOTED = N_("I saved your words as a note.")
NO_FILES = N_("I cannot keep files yet. Please write it, and keep the original.")
NO_CONTACTS = N_("I do not keep contact cards. It is safer to keep that number yourself.")
NOT_READ = N_("I cannot read that. Please write it, or tap a button.")
EDITED = N_("You changed an older message. I did not change your answer. To change it, use Back or Change.")
SORRY = N_(
    "I am sorry. Something went wrong with your last message, and I could not use it. Please send it again."
)
NEW_MESSAGE = N_("You have a new message.")
WROTE = N_("{partner} wrote:")


def step(flow: Flow, session: Session, event: Event, now: datetime) -> Step:
    """Move the dialogue by one event. *now* is aware."""
    session, effects = _heard(flow, session, event, now)
    return _stamped(session, effects)


def show(flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
    """Put the open question again: words in doubt come first."""
    if session.aside is not None:
        asked = line(ASIDE, words=session.aside.text, strong=True)
        return (ask("aside", (asked,), row(ASIDE_YES, "yes"), row(ASIDE_NO, "no")),)
    return flow.screens[session.phase].show(flow, session, now)


def _heard(flow: Flow, session: Session, event: Event, now: datetime) -> Step:
    match event:
        case Commanded():
            session, effects = obey(flow, session, event, now)
            return session, effects or show(flow, session, now)
        case Failed() | Attached() | Edited():
            return session, (say(_answer_to(event)), *show(flow, session, now))
        case PartnerWrote(partner, text):
            return session, (_letter(partner, text), *_reminder(flow, session, now))
        case Registered():
            return flow.screens[Phase.SUBMITTED].hear(flow, session, event, now)
        case CodeChecked():
            return flow.screens[Phase.CODE].hear(flow, session, event, now)
        case Quieted():
            return _quieted(flow, session, event, now)
        case Tapped(question, _, rev) if question != session.asked or rev != session.rev:
            return session, (Toast(Line(STALE)), *show(flow, session, now))
        case Replied() | Tapped() | Pinned():
            return _placed(flow, session, event, now)


def _quieted(flow: Flow, session: Session, event: Quieted, now: datetime) -> Step:
    """The story has paused: the form goes on, or, where the person has gone elsewhere, just stops listening."""
    if not session.listening:
        return session, ()
    if session.phase is not Phase.CORE or session.aside is not None:
        return replace(session, listening=False), ()
    return flow.screens[Phase.CORE].hear(flow, session, event, now)


def _placed(flow: Flow, session: Session, event: Replied | Tapped | Pinned, now: datetime) -> Step:
    """Words count for a question the person has been shown; all else is asked or kept as a note."""
    if session.aside is not None and not (isinstance(event, Replied) and event.heard is Heard.BEFORE):
        return _aside_settled(flow, session, event, now)
    if isinstance(event, Replied) and session.phase in {Phase.CORE, Phase.REVIEW}:
        words = _words(session, event.text, now)
        if event.heard is Heard.BEFORE and session.last:
            session = add_before(flow, session, words)
            return session, (say(ADDED), *show(flow, session, now))
        if event.heard is Heard.UNSURE:
            session = replace(session, aside=words)
            return session, show(flow, session, now)
    return flow.screens[session.phase].hear(flow, session, event, now)


def _aside_settled(flow: Flow, session: Session, event: Event, now: datetime) -> Step:
    aside = session.aside
    if aside is None:
        return session, ()
    match _yes_or_no(flow, session, event, now):
        case "yes":
            session = replace(session, aside=None)
            return flow.screens[session.phase].hear(flow, session, Replied(aside.text), now)
        case "no":
            session = replace(session, aside=None, notes=(*session.notes, aside))
            return session, (say(NOTED), *show(flow, session, now))
        case _ if isinstance(event, Replied):
            words = _words(session, f"{aside.text}\n{event.text}", now)
            session = replace(session, aside=words)
            return session, show(flow, session, now)
        case _:
            return session, show(flow, session, now)


def _yes_or_no(flow: Flow, session: Session, event: Event, now: datetime) -> str:
    match event:
        case Tapped(option=option):
            return option
        case Replied(text=text):
            shown = show(flow, session, now)[-1]
            rows = shown.rows if isinstance(shown, Ask) else ()
            return view_of(flow, session, now).exactly(text, rows) or ""
        case _:
            return ""


def _words(session: Session, text: str, now: datetime) -> Original:
    hidden, _ = hide_identifiers(text, session.lang or "en")
    return Original(hidden, session.lang, stamp(now))


def _letter(partner: str, text: str) -> Effect:
    return say(NEW_MESSAGE, line(WROTE, partner=partner), line("{words}", words=text))


def _reminder(flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
    """After a partner's letter the open question is shown again, where one is open."""
    return show(flow, session, now) if session.asked and session.phase in {Phase.CORE, Phase.REVIEW} else ()


def _answer_to(event: Failed | Attached | Edited) -> str:
    match event:
        case Failed():
            return SORRY
        case Edited():
            return EDITED
        case Attached(kind="contact"):
            return NO_CONTACTS
        case Attached(kind="voice" | "audio" | "video" | "video_note" | "photo" | "document" | "animation"):
            return NO_FILES
        case _:
            return NOT_READ


def _stamped(session: Session, effects: tuple[Effect, ...]) -> Step:
    """Give the open question its revision: a new one when another question is open, the same when shown again."""
    asked = next((e.question for e in reversed(effects) if isinstance(e, Ask)), None)
    if asked is None:
        return session, effects
    if asked != session.asked:
        session = replace(session, asked=asked, rev=session.rev + 1)
    return session, tuple(replace(e, rev=session.rev) if isinstance(e, Ask) else e for e in effects)
