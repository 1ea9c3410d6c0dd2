"""A partner's question on its way to the person, and the answer on its way back (dialogue 7.6).

A question never pushes itself between a person and the form: there it is told, and the form goes on. It can be answered
at once, later from /code, or never; and the person can end all letters of that partner.
"""

from datetime import datetime

from flows.after_send import Adding, Opened, Waiting
from flows.afterwards import EndContact
from flows.asking import arrive
from flows.commands import interrupted, returned
from flows.copies import replace
from flows.doubts import again
from flows.flow import Flow, Step
from flows.intake import adding
from flows.messages import Button, Effect, PartnerWrote, Rows
from flows.phases import FORM, Move, Phase
from flows.session import Session
from flows.speaking import ask, row, say
from flows.words import N_, Line, line

NEW_MESSAGE = N_("You have a new message.")
WROTE = N_("{partner} wrote:")
WORDS = N_("{words}")
READ_ABOVE = N_("{partner} asked you something. You can read it above.")
TO_ANSWER = N_("To answer it, write /code.")
ANSWER_TO = N_("Answer {partner}")
ANSWER = N_("Answer")
LATER = N_("Not now")
NO_MORE = N_("No more messages from them")
ENDED = N_("{partner} cannot write to you here any more. Your report stays with them.")

QUIET = frozenset({Phase.HOME, Phase.INFO, Phase.OPTIONS})
"""Where a question may take the screen: nothing is being told or decided there."""


def came(flow: Flow, session: Session, event: PartnerWrote, now: datetime) -> Step:
    """Tell a partner's words; outside the form the answer is one tap away. Without a handle nothing can be answered."""
    told = (Line(NEW_MESSAGE), line(WROTE, partner=event.partner), line(WORDS, words=event.text))
    if not event.handle:
        asks = session.asked and session.phase in FORM
        return again(flow, session, now, say(*told)) if asks else (session, (say(*told),))
    waiting = Waiting(event.letter, event.handle, event.partner)
    session = replace(session, after=replace(session.after, letters=(*session.after.letters, waiting)))
    if session.phase in QUIET:
        session = replace(interrupted(session, Move.ASK_CODE), page=f"letter-{event.letter}")
        return session, (ask("code", told, *_doors()),)
    letter = say(*told, TO_ANSWER)
    return again(flow, session, now, letter) if session.asked else (session, (letter,))


def screen(session: Session) -> tuple[Effect, ...]:
    """Ask what to do with the question that is open."""
    letter = open_letter(session)
    return (ask("code", (line(READ_ABOVE, partner=letter.partner if letter else ""),), *_doors()),)


def rows(waiting: tuple[Waiting, ...]) -> Rows:
    """Return a button for each question that waits."""
    return tuple((Button(line(ANSWER_TO, partner=one.partner), f"letter-{one.letter}"),) for one in waiting)


def tapped(flow: Flow, session: Session, option: str, now: datetime) -> Step:
    """Answer, put off, or end what this partner writes."""
    letter = open_letter(session)
    if option == "letter-answer" and letter is not None:
        session = adding.first(session, answer_to(letter))
        return session, flow.screens[Phase.CODE].show(flow, session, now)
    if option == "letter-end" and letter is not None:
        left = tuple(one for one in session.after.letters if one.partner != letter.partner)
        session = replace(session, page="", after=replace(session.after, letters=left, opened=None))
        session, effects = arrive(flow, returned(replace(session, handle="")), now)
        return session, (EndContact(letter.letter), say(line(ENDED, partner=letter.partner)), *effects)
    if option == "letter-later" or all(f"letter-{one.letter}" != option for one in _known(session)):
        session = replace(session, page="")
        return arrive(flow, session if session.handle else returned(session), now)
    session = replace(session, page=option)
    return session, flow.screens[Phase.CODE].show(flow, session, now)


def open_letter(session: Session) -> Waiting | None:
    """Return the question that is open on the screen."""
    return next((one for one in _known(session) if session.page == f"letter-{one.letter}"), None)


def answer_to(letter: Waiting) -> Adding:
    """Return the beginning of an answer: it goes to who asked, and to nobody else."""
    return Adding(letter.handle, (letter.partner,), letter=letter.letter)


def _known(session: Session) -> tuple[Waiting, ...]:
    opened = session.after.opened if session.handle else None
    return (*session.after.letters, *(opened or Opened()).letters)


def _doors() -> Rows:
    return row(ANSWER, "letter-answer", "primary"), row(LATER, "letter-later"), row(NO_MORE, "letter-end")
