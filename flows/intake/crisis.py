"""A person is in pain or is hurt: who listens now, and the way back to the same question (dialogue 5.4).

Nothing is asked, nothing is judged, nobody is told, unless the person taps "Tell the group I need support": then these
words of theirs go with the report, as a note that they see before they send it and can erase, or are offered to be added
to the report that was sent. The kind of trouble is the latest alarm that was shown.
"""

from dataclasses import dataclass
from datetime import datetime

from flows import guidance as guide
from flows.answers import Original
from flows.asking import arrive
from flows.commands import home, interrupted, returned
from flows.copies import replace
from flows.flow import Flow, Step
from flows.guidance import Guidance
from flows.intake.adding import offer
from flows.intake.alarm import LINES
from flows.intake.beside import kept_beside
from flows.messages import Button, Effect, Event, Replied, Rows, Tapped
from flows.phases import FORM, Move
from flows.session import Session
from flows.speaking import as_tap, ask, redrawn, row, say, stamp, view_of
from flows.ways import BACK
from flows.words import N_, Line, line

SAVED = N_("Your answers are saved. Do you want to go on, stop for now, or erase?")
GO_ON = N_("Do you want to go on, or stop for now?")
TALK = N_("Talk to a person now")
KEEP_GOING = N_("Keep going")
STOP = N_("Stop for now")
ERASE = N_("Erase")
CALL = N_("The number is {phone}. I cannot call for you. Copy it, or write it down.")
TELL = N_("Tell the group I need support")
SUPPORT = N_("I need support.")
NOTED = N_(
    "I put this in your report as a note: “{words}”. A group sees it only if you send the report. "
    "You can erase it on the review."
)
COPY = N_("Copy the number")


@dataclass(frozen=True, slots=True)
class Crisis:
    """The screen of phase CRISIS. No button is shown that has no number behind it."""

    guidance: Guidance

    def show(self, flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
        """Name who listens, and every way on."""
        phone = guide.value_of(self.guidance, _fact(session), "phone", now)
        if session.page == "talk" and phone:
            copied = (Button(Line(COPY), copy=phone),)
            return (ask("crisis", (line(CALL, phone=phone, strong=True),), copied, row(BACK, "back")),)
        lines = guide.support_lines(self.guidance, _kind(session), now)
        question = Line(SAVED if session.agreed_at else GO_ON, strong=True)
        return (ask("crisis", (*lines, question), *_rows(flow, session, phone)),)

    def hear(self, flow: Flow, session: Session, event: Event, now: datetime) -> Step:
        """Go on, stop, erase; words that come now are kept with the report that is open."""
        event = as_tap(event, self.show(flow, session, now), view_of(flow, session, now), exactly=True)
        match event:
            case Tapped(option="on"):
                return arrive(flow, returned(session), now)
            case Tapped(option="stop"):
                return arrive(flow, _stopped(session), now)
            case Tapped(option="erase") if session.agreed_at:
                return arrive(flow, interrupted(session, Move.ASK_DELETE), now)
            case Tapped(option="tell") if can_tell(flow, session):
                return self._told(flow, session, now)
            case Tapped(option=("talk" | "back") as option):
                session = replace(session, page="talk" if option == "talk" else "")
                return session, redrawn(self.show(flow, session, now))
            case _:
                session, told = kept_beside(session, event, now)
                return session, (*told, *self.show(flow, session, now))

    def _told(self, flow: Flow, session: Session, now: datetime) -> Step:
        """Into the draft as a note; to a report that was sent only after one more yes."""
        words = _support(flow, session)
        if not session.agreed_at and (offered := offer(flow, session, Replied(words), now)):
            return offered
        session = replace(session, notes=(*session.notes, Original(words, session.lang, stamp(now))))
        return session, (say(line(NOTED, words=words)), *self.show(flow, session, now))


def can_tell(flow: Flow, session: Session) -> bool:
    """Whether there is a report that a group may get, or has, and these words are not in it."""
    if session.agreed_at:
        return flow.operator.can_send and all(note.text != _support(flow, session) for note in session.notes)
    return bool(session.filed) and bool(session.filed[-1].handle and session.filed[-1].partners)


def _support(flow: Flow, session: Session) -> str:
    """Return the words in the person's language: they are kept and read as the person's own."""
    return flow.words.get(session.lang, {}).get(SUPPORT, SUPPORT)


def _kind(session: Session) -> str:
    """Return the kind of the latest alarm, danger apart."""
    kinds = [kind for kind in session.warned if kind != "live"]
    return max(kinds, key=lambda kind: session.warned[kind], default="crisis")


def _fact(session: Session) -> str:
    return LINES.get(_kind(session), "crisis_988")


def _rows(flow: Flow, session: Session, phone: str) -> Rows:
    talk = (row(TALK, "talk", "primary"),) if phone else ()
    erase = (row(ERASE, "erase"),) if session.agreed_at else ()
    tell = (row(TELL, "tell"),) if can_tell(flow, session) else ()
    return (*talk, *tell, row(KEEP_GOING, "on"), row(STOP, "stop"), *erase)


def _stopped(session: Session) -> Session:
    session = returned(session)
    return interrupted(session, Move.PAUSE) if session.phase in FORM else home(session)
