"""Words that were written before the open question was shown belong to the answer before it."""

from flows.answers import Answer, Original
from flows.asking import NOTED
from flows.copies import replace
from flows.flow import Flow
from flows.hearing.items import room_left, with_item
from flows.hearing.text import LONGEST, added
from flows.questions import Items, Question, Text
from flows.reading.status import mentions_status
from flows.session import Session
from flows.words import N_

ADDED = N_("I added this to your answer before.")


def add_before(flow: Flow, session: Session, words: Original) -> tuple[Session, str]:
    """Add words that were written before the open question was shown to the answer before it; say where they are."""
    answer = session.answers.get(session.last)
    question = flow.question(session.last)
    asks_first = isinstance(question, Text | Items) and mentions_status(words.text)
    if answer is None or question is None or asks_first or len(words.text) >= _room(question, answer):
        return replace(session, notes=(*session.notes, words)), NOTED
    grown = _grown(question, answer, words)
    return replace(session, answers={**session.answers, session.last: grown}), ADDED


def _room(question: Question, answer: Answer) -> int:
    match question:
        case Text():
            return LONGEST - len(answer.value or "")
        case Items():
            return room_left(answer)
        case _:
            return LONGEST


def _grown(question: Question, answer: Answer, words: Original) -> Answer:
    """Return *answer* with *words* where its kind holds more of them."""
    match question:
        case Text():
            return added(answer, words)
        case Items():
            return with_item(answer, words)
        case _:
            return replace(answer, notes=(*answer.notes, words))
