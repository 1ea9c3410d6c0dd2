"""Several short messages that mean one thing (dialogue 5.1).

People write "Cicero" and then "Illinois". At a question with buttons the first of them alone names nothing, and asking
back at once would put a question between two halves of an answer. So words that cannot be read wait for 2.5 seconds of
quiet, by a due row that survives a restart, and are then read together, once. Words that *can* be read are taken at
once: nobody waits for a clear answer. A story needs none of this: all of its messages are joined anyway.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from flows import hearing
from flows.answers import Original
from flows.asking import COMPLETE, Read, follow, read, standing, told_back
from flows.copies import replace
from flows.flow import Flow, Step
from flows.hearing.outcomes import Doubtful, Unread
from flows.messages import Ask, Effect, Replied, Wake
from flows.originals import noted
from flows.session import Session
from flows.speaking import say, view_of

PAUSE = timedelta(seconds=2.5)
"""How long a question with buttons waits for more words (dialogue 5.1)."""
LONGEST = 8_000
"""Characters that may wait to be read together."""
UNCLEAR = frozenset({"which", "state"})
"""Doubts of a reading that more words may settle."""


def heard(flow: Flow, session: Session, words: Original, now: datetime) -> Step:
    """Take *words* with what was held, if that is clear; hold it otherwise."""
    together = _together((*session.held, words))
    question = standing(flow, session)
    if (
        question is not None and session.phase in COMPLETE
    ):  # read once, not to decide and then again to answer
        what = read(flow, session, question, together, now)
        if _decides(what):
            session, effects = follow(flow, replace(session, held=()), question, what, now)
            return session, told_back(effects)
    if clear(flow, session, together, now):
        return flow.screens[session.phase].hear(flow, replace(session, held=()), together, now)
    session = replace(session, held=(*session.held, words))
    if len(together.text) > LONGEST:  # it is no answer: nothing more is waited for
        return ended(flow, session, now)
    return session, (Wake(now + PAUSE, session.rev),)


def clear(flow: Flow, session: Session, event: Replied, now: datetime) -> bool:
    """Whether *event* names a button of the open question, or can be read as its answer."""
    question = standing(flow, session)
    if question is None:
        return True
    view = view_of(flow, session, now, question.id, event)
    shown = flow.screens[session.phase].show(flow, session, now)
    menu = shown[-1] if shown else None
    if isinstance(menu, Ask) and view.exactly(event.text, menu.rows) is not None:
        return True
    return _decides(hearing.heard(question, event, view))


def _decides(what: Read) -> bool:
    match what:
        case Unread():
            return False
        case Doubtful(pending):
            return pending.kind not in UNCLEAR
        case _:
            return True


def ended(flow: Flow, session: Session, now: datetime) -> Step:
    """The pause is over: read all that was held together, or the one message of it that is clear."""
    held, session = session.held, replace(session, held=())
    chosen, rest = next(
        ((event, others) for event, others in _readings(held) if clear(flow, session, event, now)),
        (_together(held), ()),
    )
    told: tuple[Effect, ...] = ()
    if rest:
        session, sentence = noted(session, *rest)
        told = (say(sentence),)
    session, effects = flow.screens[session.phase].hear(flow, session, chosen, now)
    return session, (*told, *effects)


def let_go(session: Session) -> tuple[Session, tuple[Effect, ...]]:
    """Something else came: what was held becomes a note, and that is said."""
    if not session.held:
        return session, ()
    session, told = noted(replace(session, held=()), *session.held)
    return session, (say(told),)


def _readings(held: tuple[Original, ...]) -> Iterator[tuple[Replied, tuple[Original, ...]]]:
    """Yield what the words may mean: all together, then each alone, the latest first; with what is left over."""
    yield _together(held), ()
    for place in reversed(range(len(held))):
        yield _together((held[place],)), (*held[:place], *held[place + 1 :])


def _together(words: tuple[Original, ...]) -> Replied:
    """Return all *words* as one text. Several messages have no number: a change of one must not stand for all."""
    text = "\n".join(one.text for one in words)
    number = words[0].message if len(words) == 1 else 0
    return Replied(text, forwarded=any(one.forwarded for one in words), message=number)
