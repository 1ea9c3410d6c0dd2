"""The person's own words, wherever in a session they stand: found by their message, changed, kept as notes.

A message can be changed for 48 hours, so its number is kept as long and no longer (design §5), in the sealed draft
alone. An answer that is changed from outside its own question may open questions that were not asked before.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from flows.after_send import AfterSend
from flows.answers import Answer, Original
from flows.asking import NOTED
from flows.copies import replace
from flows.flow import Flow
from flows.modules import opened_by
from flows.path import open_question
from flows.phases import Move, Phase
from flows.session import Session
from flows.speaking import stamp
from flows.words import N_

CHANGEABLE = timedelta(hours=48)
"""How long a person can change a message they sent (the messenger's rule)."""

MOST = 200_000
"""Characters of all words of one draft. No story comes near it, and no session grows until it holds everybody up."""

NO_ROOM = N_("I have no more room for words. I did not keep these words.")
NO_ROOM_FOR_NOTES = N_("I have no more room for notes. I did not keep these words.")

Change = Callable[[Original], Original]


def words_of(session: Session) -> Iterator[Original]:
    """Yield every word of the person that the draft holds."""
    for answer in session.answers.values():
        yield from (*answer.original, *answer.notes)
    yield from (*session.notes, *session.held)
    if session.aside is not None:
        yield session.aside
    if session.pending is not None and session.pending.words is not None:
        yield session.pending.words
    if session.after.adding is not None:  # no draft's, but changed in the same way until they go out
        yield from session.after.adding.words


def changed(session: Session, change: Change) -> Session:
    """Return the session with *change* made to all words; what was read from them stays as it is."""
    answers = {key: _in_answer(answer, change) for key, answer in session.answers.items()}
    pending = session.pending
    if pending is not None:
        options = tuple(_in_answer(option, change) for option in pending.options)
        words = None if pending.words is None else change(pending.words)
        pending = replace(pending, options=options, words=words)
    return replace(
        session,
        answers=answers,
        notes=tuple(map(change, session.notes)),
        held=tuple(map(change, session.held)),
        aside=None if session.aside is None else change(session.aside),
        pending=pending,
        after=_in_addition(session.after, change),
    )


def _in_addition(after: AfterSend, change: Change) -> AfterSend:
    """What was read in the words is read anew when they are shown."""
    if after.adding is None or not after.adding.words:
        return after
    return replace(after, adding=replace(after.adding, words=tuple(map(change, after.adding.words))))


def _in_answer(answer: Answer, change: Change) -> Answer:
    return replace(
        answer, original=tuple(map(change, answer.original)), notes=tuple(map(change, answer.notes))
    )


def forgotten(session: Session, now: datetime) -> Session:
    """Return the session without the numbers of messages that nobody can change any more."""
    before = stamp(now - CHANGEABLE)
    if session.sent and (not session.filed or session.filed[-1].at <= before):
        session = replace(session, sent=())
    if not any(words.message and words.at <= before for words in words_of(session)):
        return session
    return changed(session, lambda words: replace(words, message=0) if words.at <= before else words)


def has_room(session: Session, text: str) -> bool:
    """Return whether the draft has room for *text*."""
    return sum(len(words.text) for words in words_of(session)) + len(text) <= MOST


def noted(session: Session, *words: Original) -> tuple[Session, str]:
    """Keep *words* as notes without a place, shown on the review; return what to say of it."""
    kept = session.noted(*words)
    return kept, NO_ROOM_FOR_NOTES if kept is session else NOTED


def answered_anew(flow: Flow, session: Session, question: str, answer: Answer) -> Session:
    """Return the session with another answer to *question*; a review with something left to ask is left.

    What this opens in parts that were begun is asked before the review.
    """
    answers = {**session.answers, question: answer}
    opened = opened_by(flow.modules, session.answers, answers)
    session = replace(session, answers=answers, to_ask=tuple(dict.fromkeys((*opened, *session.to_ask))))
    if session.phase is Phase.REVIEW and open_question(flow.questions, session.answers) is not None:
        return session.settled().moved(Move.CHANGE)
    return session
