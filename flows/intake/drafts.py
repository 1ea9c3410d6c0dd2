"""A draft that goes on in another account (dialogue 5.6): its code, and how it moves.

It moves and is never copied: the account it left is told so. In the new account what may be private (sensitivity 2 and 3,
and all words that found no place) stays hidden; it can be answered anew and goes out with the report as it is. Where both
accounts had begun, nothing is overwritten: what was answered in the new one stays, the rest comes beside it.
"""

from datetime import datetime

from flows.after_send import Opened
from flows.afterwards import CallDraft, DraftCalled, DraftCame, DraftCoded, GiveDraft, KeepDraftCode
from flows.answers import Answer, Original
from flows.asking import arrive
from flows.attaching import beside_files, closed, is_fetching, joined, reported
from flows.commands import home, returned
from flows.copies import replace
from flows.doubts import again
from flows.flow import Flow, Step
from flows.idle import counted
from flows.intake.leaving import without_draft
from flows.messages import Button, Effect, EraseDraft, Rows
from flows.phases import FORM, Move, Phase
from flows.receipt_code import grouped
from flows.session import Session
from flows.speaking import ask, row, say
from flows.words import N_, Line, line

GIVE_CODE = N_("A code for my draft")
MAKING = N_("One moment, please. I am making a code.")
YOUR_CODE = N_("This is the code of your report that is not sent:")
CODE = N_("{code}")
KEEP_IT = N_(
    "Write it on paper. With it you can go on from another phone or account: choose “I have a code” there. "
    "Then it is no longer in this one. A code you got before for this report no longer works."
)
COPY = N_("Copy the code")
NO_DRAFT = N_("There is no draft here.")
GO_ON = N_("Go on with it")
GO_ON_HERE = N_("Go on with it here")
FETCHING = N_("One moment, please. I am bringing it here.")
NOT_FOUND = N_("That draft is not there any more.")
CAME = N_("Your report goes on here. Answers that came with it: {count}.")
SOME_HIDDEN = N_(
    "Some stay hidden here. They go out with the report as you told them. You can answer them again."
)
BOTH = N_(
    "You had begun a report here too. I put both together. Where both had an answer, the one from here stays."
)
LEFT = N_("Your draft went to another account. Its code was written there. It is no longer here.")
STILL_COMING = N_("A file that was still coming did not go with it. Please send it again there.")
PLACE_AGAIN = N_("You can choose again here if a group sees the exact place.")
ERASED_BY_CODE = N_("Your draft was erased. Its code was written in another account.")

PLACE = "inc.place"
SHOWN_SENS = 1
"""Up to this sensitivity an answer is shown in another account."""


def rows(session: Session) -> Rows:
    """Return the button for a code, where there is a draft to give one to."""
    return (row(GIVE_CODE, "draft-code"),) if session.agreed_at else ()


def doors(opened: Opened) -> Rows:
    """Return what can be done with a draft that a code opened, erasing apart."""
    return (
        (row(GO_ON, "draft-own", "primary"),) if opened.own else (row(GO_ON_HERE, "draft-take", "primary"),)
    )


def tapped(flow: Flow, session: Session, option: str, now: datetime) -> Step:
    """Make a code, go on, or have the draft brought here."""
    if option == "draft-code" and session.agreed_at:
        return session, (KeepDraftCode(), say(MAKING))
    if option == "draft-own" and session.agreed_at:
        resumed = replace(session.settled().moved(Move.RESUME), back=None, under=None)
        return arrive(flow, resumed, now)
    if option == "draft-take" and session.handle:
        order = CallDraft(session.handle)
        session, effects = arrive(flow, returned(session), now)
        return session, (order, say(FETCHING), *effects)
    return again(flow, session, now, say(NO_DRAFT))


def moved(flow: Flow, session: Session, event: DraftCoded | DraftCalled | DraftCame, now: datetime) -> Step:
    """Show a new code; let the draft go; take a draft in."""
    match event:
        case DraftCoded(code):
            spaced = grouped(code)
            lines = (Line(YOUR_CODE), line(CODE, code=spaced, strong=True), Line(KEEP_IT))
            shown = ask("receipt", lines, (Button(Line(COPY), copy=spaced),))
            return again(flow, session, now, shown)
        case DraftCalled(to):
            return _let_go(flow, session, to, now)
        case DraftCame(draft):
            return _taken_in(flow, session, draft, now)


def _let_go(flow: Flow, session: Session, to: str, now: datetime) -> Step:
    if not session.agreed_at:
        return session, (GiveDraft(to, ""),) if to else ()
    left = without_draft(session)
    stays = session.phase not in FORM and session.back not in FORM and session.under not in FORM
    left = replace(left, page=session.page, back=session.back) if stays else home(left)
    left, effects = arrive(flow, left, now)
    gone: tuple[Effect, ...] = (GiveDraft(to, _draft_of(session).to_json()),) if to else ()
    told = [LEFT if to else ERASED_BY_CODE, *([STILL_COMING] if to and is_fetching(session, now) else [])]
    return left, (*gone, EraseDraft(), say(*told), *effects)


def _draft_of(session: Session) -> Session:
    """Return what is the draft's: the answers, words and files; nothing of the account or its other reports."""
    doubted = session.pending.words if session.pending is not None else None
    open_words = (one for one in (session.aside, doubted) if one is not None)
    return Session(
        answers={key: _unnumbered(answer) for key, answer in reported(session.answers).items()},
        notes=_all((*session.notes, *session.held, *open_words, *beside_files(session.answers))),
        files=closed(session),
        started_at=session.started_at,
        agreed_at=session.agreed_at,
        agreed_to=session.agreed_to,
        exact_place=session.exact_place,
        permission=session.permission,
        minor=session.minor,
    )


def _unnumbered(answer: Answer) -> Answer:
    """Numbers of messages mean nothing in another chat."""
    return replace(answer, original=_all(answer.original), notes=_all(answer.notes))


def _all(words: tuple[Original, ...]) -> tuple[Original, ...]:
    return tuple(replace(one, message=0) for one in words)


def _taken_in(flow: Flow, session: Session, draft: str, now: datetime) -> Step:
    if not draft:
        return again(flow, session, now, say(NOT_FOUND))
    came, both = Session.from_json(draft), bool(session.agreed_at)
    hidden = {name: _hidden(flow, name, answer) for name, answer in came.answers.items()}
    stays = {name: _beside(answer, came.answers.get(name)) for name, answer in session.answers.items()}
    session = replace(
        session,
        answers={**hidden, **stays},
        notes=(*session.notes, *_hidden_words(came.notes)),
        started_at=session.started_at or came.started_at,
        agreed_at=session.agreed_at or came.agreed_at,
        agreed_to=session.agreed_to if both else came.agreed_to,
        exact_place=session.exact_place and PLACE in session.answers,
        permission=session.permission or came.permission,
        minor=session.minor or came.minor,
    )
    session = joined(session, tuple(replace(file, hidden=True) for file in came.files))
    told = [line(CAME, count=counted(came)), *([Line(BOTH)] if both else [])]
    if came.notes or any(answer.hidden for answer in hidden.values()):
        told.append(Line(SOME_HIDDEN))
    if came.exact_place and not session.exact_place:  # who holds the code now has agreed to nothing yet
        told.append(Line(PLACE_AGAIN))
    if session.phase in FORM or session.phase is Phase.LANG:
        return again(flow, session, now, say(*told))
    resumed = replace(session.settled().moved(Move.RESUME), back=None, under=None)
    return again(flow, resumed, now, say(*told))


def _hidden(flow: Flow, name: str, answer: Answer) -> Answer:
    question = flow.question(name)
    plain = question is not None and question.sens <= SHOWN_SENS and not answer.notes
    return answer if plain else replace(answer, hidden=True, notes=_hidden_words(answer.notes))


def _beside(answer: Answer, other: Answer | None) -> Answer:
    """Words that lost their place to *answer* stay with its question: who may not have the one has none of them."""
    words = () if other is None else (*other.original, *other.notes)
    return replace(answer, notes=(*answer.notes, *_hidden_words(words)))


def _hidden_words(words: tuple[Original, ...]) -> tuple[Original, ...]:
    return tuple(replace(one, hidden=True) for one in words)
