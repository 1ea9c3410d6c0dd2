"""What waits for the person's word about a case, and the word on its way back (dialogue 7.6).

A partner's question, its wish to refer the case, or our offer to send the report to another group. It never pushes
itself between a person and the form: there it is told, and the form goes on. It can be answered at once, later from
/code, or never; and the person can end all letters of that partner.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from flows.after_send import Adding, Opened, Typed, Waiting
from flows.afterwards import CaseMoved, EndContact, Letter, SkipLetter
from flows.asking import arrive
from flows.commands import interrupted, returned
from flows.copies import replace
from flows.doubts import again
from flows.flow import Flow, Step
from flows.intake import adding, case_told, typed_letters
from flows.messages import Button, Effect, PartnerWrote, Rows
from flows.phases import FORM, Move, Phase
from flows.report import Answered
from flows.session import Session
from flows.speaking import ask, row, say
from flows.words import N_, Line, line, verbatim

NEW_MESSAGE = N_("You have a new message.")
WROTE = N_("{partner} wrote:")
READ_ABOVE = N_("{partner} asked you something. You can read it above.")
TO_ANSWER = N_("To answer it, write /code.")
ANSWER_TO = N_("Answer {partner}")
ANSWER = N_("Answer")
LATER = N_("Not now")
SKIP_IT = N_("Skip this question")
NO_MORE = N_("No more messages from them")
ENDED = N_("{partner} cannot write to you here any more. Your report stays with them.")
SKIPPED = N_("I skipped it. {partner} gets no answer.")
AGREE = N_("{partner} wants to send your report to {other}. Do you agree?")
DO_YOU = N_("Do you agree?")
AGREE_YES = N_("Yes, I agree")
AGREE_NO = N_("No")
TO_REFER = N_("Send on? {partner}")
NUMBERED = N_("{number}. {label}")
NEXT = N_("Do you want to send your report to another group?")
NEXT_YES = N_("Send it to another group")

PLAIN = {"refer": ("letter-agree", "letter-refuse"), "next": ("letter-next", "letter-later")}
"""What waits for a yes or a no, and for no words: the buttons that a typed one means."""
QUIET = frozenset({Phase.HOME, Phase.INFO, Phase.OPTIONS})
"""Where a question may take the screen: nothing is being told or decided there."""


def came(flow: Flow, session: Session, event: PartnerWrote, now: datetime) -> Step:
    """Tell a partner's words; outside the form the answer is one tap away. Without a handle nothing can be answered."""
    wrote = line(WROTE, partner=event.partner), verbatim(event.text)
    told = (Line(NEW_MESSAGE), *case_told.unchecked(event.text), *wrote)
    waiting = Waiting(event.letter, event.handle, event.partner) if event.handle else None
    return put(flow, session, told, waiting, now)


def put(flow: Flow, session: Session, told: tuple[Line, ...], waiting: Waiting | None, now: datetime) -> Step:
    """Tell *told*; what is *waiting* takes the screen where nothing else is being told or decided."""
    if waiting is None:
        asks = session.asked and session.phase in FORM
        return again(flow, session, now, say(*told)) if asks else (session, (say(*told),))
    others = tuple(one for one in session.after.letters if one.letter != waiting.letter)
    session = replace(session, after=replace(session.after, letters=(*others, waiting)))
    if session.phase in QUIET:
        session = fresh(replace(interrupted(session, Move.ASK_CODE), page=f"letter-{waiting.letter}"))
        return session, (ask("code", (*told, *_below(waiting)), *_rows(flow, session, waiting, now)),)
    letter = say(*told, *_below(waiting), TO_ANSWER)
    return again(flow, session, now, letter) if session.asked else (session, (letter,))


def waiting_for(told: CaseMoved | Letter, handle: str) -> Waiting | None:
    """Return what a reply waits for; None when it asks for nothing."""
    name = told.letter if isinstance(told, CaseMoved) else told.id
    match told.reply:
        case None:
            return Waiting(name, handle, told.partner)
        case reply if reply.asked is not None:
            return Waiting(name, handle, told.partner, reply.asked.kind, reply.asked)
        case reply if reply.kind == "referred":
            other = reply.refer_to, reply.refer_partner
            return Waiting(name, handle, told.partner, "refer", None, *other)
        case _:
            return None


def screen(flow: Flow, session: Session, now: datetime) -> tuple[Effect, ...]:
    """Ask what to do with what is open; a question in plain words stands above, in the partner's own message."""
    letter = open_letter(session)
    if letter is None:
        return ()
    asked = _asked(letter) or (line(READ_ABOVE, partner=letter.partner),)
    lines = (*case_told.needless(letter.asked), *asked)
    put_ = typed_letters.doubted(flow, session, letter, now)
    return (ask("code", put_ or lines, *_rows(flow, session, letter, now)),)


def rows(waiting: tuple[Waiting, ...]) -> Rows:
    """Return a button for each thing that waits; those that would say the same are numbered."""
    named = {"refer": TO_REFER, "next": NEXT_YES}
    labels = [line(named.get(one.kind, ANSWER_TO), partner=one.partner) for one in waiting]
    return tuple((Button(_numbered(labels, at), f"letter-{one.letter}"),) for at, one in enumerate(waiting))


def _numbered(labels: Sequence[Line], at: int) -> Line:
    """The number stands first: a phone cuts a long button at its end."""
    label = labels[at]
    number = labels[: at + 1].count(label)
    return label if labels.count(label) == 1 else line(NUMBERED, number=number, label=label)


def tapped(flow: Flow, session: Session, option: str, now: datetime) -> Step:
    """Answer, skip, put off, or end what this partner writes."""
    letter = open_letter(session)
    match option:
        case "letter-answer" if letter is not None:
            session = adding.first(session, answer_to(letter))
            return session, flow.screens[Phase.CODE].show(flow, session, now)
        case "letter-skip" if letter is not None:
            session, effects = left(flow, without(session, letter), now)
            return session, (SkipLetter(letter.letter), say(line(SKIPPED, partner=letter.partner)), *effects)
        case "letter-end" if letter is not None:
            return _ended(flow, session, letter, now)
        case "letter-later":
            return left(flow, session, now)
        case _ if all(f"letter-{one.letter}" != option for one in _known(session)):
            return left(flow, session, now)
        case _:
            session = fresh(replace(session, page=option))
            return session, flow.screens[Phase.CODE].show(flow, session, now)


def left(flow: Flow, session: Session, now: datetime) -> Step:
    """Back to the report that stands open, or to where the person came from."""
    session = fresh(replace(session, page=""))
    return arrive(flow, session if session.handle else returned(session), now)


def fresh(session: Session) -> Session:
    """Return the session with no answer to a typed question begun; what is in doubt in a form stays."""
    return replace(session, after=replace(session.after, typed=Typed()))


def without(session: Session, letter: Waiting) -> Session:
    """Return the session in which *letter* waits no more."""
    return _keeping(session, lambda one: one.letter != letter.letter)


def without_partner(session: Session, partner: str, handle: str = "") -> Session:
    """Return the session in which nothing of *partner* waits any more, about the report *handle* or any."""
    return _keeping(session, lambda one: one.partner != partner or handle not in {"", one.handle})


def over(session: Session, partner: str, handle: str) -> Session:
    """Return the session in which *partner* asks nothing more about *handle*; a question of it that is open is left."""
    after = without_partner(session, partner, handle)
    if open_letter(session) is None or open_letter(after) is not None:
        return after
    after = fresh(replace(after, page=""))
    return after if after.handle else returned(after)


def _ended(flow: Flow, session: Session, letter: Waiting, now: datetime) -> Step:
    session = without_partner(session, letter.partner)
    session = fresh(replace(session, page="", after=replace(session.after, opened=None)))
    session, effects = arrive(flow, returned(replace(session, handle="")), now)
    return session, (EndContact(letter.letter), say(line(ENDED, partner=letter.partner)), *effects)


def open_letter(session: Session) -> Waiting | None:
    """Return what is open on the screen."""
    name = session.page.partition("/")[0]
    return next((one for one in _known(session) if name == f"letter-{one.letter}"), None)


def answer_to(letter: Waiting) -> Adding:
    """Return the beginning of an answer: it goes to who asked, and to nobody else."""
    asked = letter.asked
    reply = None if asked is None else Answered(asked.text, asked.kind, id=asked.id)
    return Adding(letter.handle, (letter.partner,), letter=letter.letter, reply=reply)


def _keeping(session: Session, keep: Callable[[Waiting], bool]) -> Session:
    opened = session.after.opened
    if opened is not None:
        opened = replace(opened, letters=tuple(filter(keep, opened.letters)))
    kept = tuple(filter(keep, session.after.letters))
    return replace(session, after=replace(session.after, letters=kept, opened=opened))


def _known(session: Session) -> tuple[Waiting, ...]:
    opened = session.after.opened if session.handle else None
    return (*session.after.letters, *(opened or Opened()).letters)


def _asked(letter: Waiting) -> tuple[Line, ...]:
    """Return the question; none for one in plain words, which the partner's message holds."""
    if letter.kind == "refer":
        return (line(AGREE, partner=letter.partner, other=letter.other, strong=True),)
    if letter.kind == "next":
        return (Line(NEXT, strong=True),)
    return () if letter.asked is None else (case_told.question(letter.asked),)


def _below(letter: Waiting) -> tuple[Line, ...]:
    """Return the question as it stands under the news that bring it: who wants what is said there."""
    return (Line(DO_YOU, strong=True),) if letter.kind == "refer" else _asked(letter)


def _rows(flow: Flow, session: Session, letter: Waiting, now: datetime) -> Rows:
    later = row(LATER, "letter-later")
    if letter.kind == "next":
        return row(NEXT_YES, "letter-next", "primary"), later
    no_more = row(NO_MORE, "letter-end")
    if letter.kind == "refer":
        return row(AGREE_YES, "letter-agree", "primary"), row(AGREE_NO, "letter-refuse"), later, no_more
    typed = typed_letters.rows(flow, session, letter, now)
    skip = row(SKIP_IT, "letter-skip")
    return (*(typed or (row(ANSWER, "letter-answer", "primary"),)), skip, later, no_more)
