"""One step of a conversation: a session and an event in, a session and effects out. Reads no clock, no disk.

The order of the checks is the order in which a person must be heard: commands first, then what came from the
house itself, then taps (never for a question that has changed), then words whose question must be known, and
at last whatever the phase's own screen makes of it. Every step ends with the open question on the screen, and
its revision stamped on every button.
"""

from dataclasses import replace
from datetime import datetime

from flows.answers import Original
from flows.asking import NOT_A_PLACE, NOTED, add_before, arrive
from flows.commands import obey
from flows.flow import Flow, Step
from flows.hearing.where import LIVE
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
    Missed,
    PartnerWrote,
    Pinned,
    Quieted,
    Registered,
    Replied,
    Tapped,
    Toast,
    Unsend,
)  # fmt: skip  # a list is read as a list, not as a column
from flows.phases import FORM, Phase
from flows.reading.identifiers import hide_identifiers
from flows.session import Session
from flows.speaking import ask, row, say, stamp, view_of
from flows.words import N_, Line, line

STALE = N_("That question has changed. Here is the latest.")
ASIDE = N_("You wrote: “{words}”. Is this your answer?")
ASIDE_YES = N_("Yes, it is")
ASIDE_NO = N_("No, keep it as a note")
NO_FILES = N_("I cannot keep files yet. Please write it, and keep the original.")
NO_CONTACTS = N_("I do not keep contact cards. It is safer to keep that number yourself.")
NOT_READ = N_("I cannot read that. Please write it, or tap a button.")
EDITED = N_("You changed an older message. I did not change your answer. To change it, use Back or Change.")
SORRY = N_(
    "I am sorry. Something went wrong with your last message, and I could not use it. Please send it again."
)
AWAY = N_("I was away for a while. If you tapped a button, please tap again.")
MISSING = N_("I was away. Your messages since {day} may be missing. Please send them again.")
NEW_MESSAGE = N_("You have a new message.")
WROTE = N_("{partner} wrote:")
WORDS = N_("{words}")
HIDDEN = N_(
    "I hid a number that looks like an ID. It is safer not to send it. If you still see that message, please delete it."
)
_IN_FORM = FORM
"""The phases in which words become part of the report."""


def step(flow: Flow, session: Session, event: Event, now: datetime) -> Step:
    """Move the dialogue by one event. *now* is aware."""
    after, effects = _heard(flow, session, event, now)
    if after.aside is not None and after.phase in _IN_FORM and session.phase not in _IN_FORM:
        effects = (*(effect for effect in effects if not isinstance(effect, Ask)), _doubt(after.aside))
    return _stamped(session, after, effects)


def again(flow: Flow, session: Session, now: datetime, *told: Effect) -> Step:
    """Put the open question again after *told*: words in doubt come first, where they can be settled."""
    if session.aside is not None and session.phase in _IN_FORM:
        return session, (*told, _doubt(session.aside))
    session, effects = arrive(flow, session, now)
    return session, (*told, *effects)


def _doubt(words: Original) -> Ask:
    return ask(
        "aside", (line(ASIDE, words=words.text, strong=True),), row(ASIDE_YES, "yes"), row(ASIDE_NO, "no")
    )


def _heard(flow: Flow, session: Session, event: Event, now: datetime) -> Step:
    match event:
        case Commanded():
            session, effects = obey(flow, session, event, now)
            return again(flow, session, now, *effects)
        case Attached(caption=Replied() as caption):
            session, effects = _placed(flow, session, caption, now)
            return session, (say(_answer_to(event)), *effects)
        case Failed() | Attached() | Edited():
            return again(flow, session, now, say(_answer_to(event)))
        case PartnerWrote(partner, text):
            return _letter(
                flow, session, say(NEW_MESSAGE, line(WROTE, partner=partner), line(WORDS, words=text)), now
            )
        case Missed(since):
            return _missed(flow, session, line(AWAY) if since is None else line(MISSING, day=since), now)
        case Registered() | CodeChecked():
            asked_in = Phase.SUBMITTED if isinstance(event, Registered) else Phase.CODE
            return flow.screens[asked_in].hear(flow, session, event, now)
        case Quieted():
            return _quieted(flow, session, event, now)
        case Replied() | Tapped() | Pinned():
            return _answered(flow, session, event, now)


def _answered(flow: Flow, session: Session, event: Replied | Tapped | Pinned, now: datetime) -> Step:
    """Turn away a tap on a question that has changed, and a place where none is asked for."""
    match event:
        case Tapped(question, _, rev) if question != session.asked or rev != session.rev:
            return again(flow, session, now, Toast(Line(STALE)))
        case Pinned(live=live) if session.phase is not Phase.CORE or session.aside is not None:
            return again(flow, session, now, say(LIVE if live else NOT_A_PLACE))
        case _:
            return _placed(flow, session, event, now)


def _quieted(flow: Flow, session: Session, event: Quieted, now: datetime) -> Step:
    """The story has paused: the form goes on, unless the person must first settle what their words mean."""
    if not session.listening or session.pending is not None or session.aside is not None:
        return session, ()
    return flow.screens[Phase.CORE].hear(flow, session, event, now)


def _placed(flow: Flow, session: Session, event: Replied | Tapped | Pinned, now: datetime) -> Step:
    """ID numbers are hidden before any words are looked at, wherever in the form they were written (V10)."""
    if session.phase not in _IN_FORM:
        return flow.screens[session.phase].hear(flow, session, event, now)
    if not isinstance(event, Replied):
        return _sorted(flow, session, event, now)
    text, hidden = hide_identifiers(event.text, session.lang)
    session, effects = _sorted(flow, session, replace(event, text=text), now)
    return session, (Unsend(), say(HIDDEN), *effects) if hidden else effects


def _sorted(flow: Flow, session: Session, event: Replied | Tapped | Pinned, now: datetime) -> Step:
    """Words count for a question the person has been shown; all else is asked or kept as a note."""
    if session.aside is None and isinstance(event, Replied) and event.heard is Heard.BEFORE:
        session, told = add_before(flow, session, _words(session, event.text, now))
        return again(flow, session, now, say(told))
    if session.aside is not None:
        return _aside_settled(flow, session, session.aside, event, now)
    if isinstance(event, Replied) and event.heard is Heard.UNSURE:
        return again(flow, replace(session, aside=_words(session, event.text, now)), now)
    return flow.screens[session.phase].hear(flow, session, event, now)


def _aside_settled(
    flow: Flow, session: Session, aside: Original, event: Replied | Tapped | Pinned, now: datetime
) -> Step:
    match _yes_or_no(flow, session, aside, event, now):
        case "yes":
            session = replace(session, aside=None)
            return flow.screens[session.phase].hear(flow, session, Replied(aside.text), now)
        case "no":
            session = replace(session, aside=None, notes=(*session.notes, aside), listening=False)
            return again(flow, session, now, say(NOTED))
        case _ if isinstance(event, Replied):
            words = _words(session, f"{aside.text}\n{event.text}", now)
            return again(flow, replace(session, aside=words), now)
        case _:
            return again(flow, session, now)


def _yes_or_no(flow: Flow, session: Session, aside: Original, event: Event, now: datetime) -> str:
    """Return what is said to the doubt. Words from before it was shown are more words in doubt, even a yes."""
    match event:
        case Tapped(option=option):
            return option
        case Replied(text=text, heard=Heard.AFTER):
            return view_of(flow, session, now).named(text, _doubt(aside).rows, yes="yes", no="no") or ""
        case _:
            return ""


def _words(session: Session, text: str, now: datetime) -> Original:
    return Original(text, session.lang, stamp(now))


def _letter(flow: Flow, session: Session, letter: Effect, now: datetime) -> Step:
    """After a partner's letter the open question is shown again, where one is open."""
    if session.asked and session.phase in _IN_FORM:
        return again(flow, session, now, letter)
    return session, (letter,)


def _missed(flow: Flow, session: Session, told: Line, now: datetime) -> Step:
    """Show the open question again, if it has buttons: a tap on them may have been thrown away."""
    after, effects = again(flow, session, now) if session.asked else (session, ())
    if any(isinstance(effect, Ask) and effect.rows for effect in effects):
        return after, (say(told), *effects)
    return session, ()


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


def _stamped(before: Session, session: Session, effects: tuple[Effect, ...]) -> Step:
    """Give the open question its revision: the same when it is shown again, a new one when a tap would mean more."""
    asked = next((e.question for e in reversed(effects) if isinstance(e, Ask)), None)
    if asked is None:
        return session, effects
    if asked != session.asked or _meaning(before) != _meaning(session):
        session = replace(session, asked=asked, rev=session.rev + 1)
    return session, tuple(replace(e, rev=session.rev) if isinstance(e, Ask) else e for e in effects)


def _meaning(session: Session) -> tuple[object, ...]:
    """What the same button of the same question would do: confirm this reading, share this place, erase this."""
    return session.pending, session.exact_place, session.handle
