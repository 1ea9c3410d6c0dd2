"""The life of a case, as one partner holds it: one table (dialogue 7.5).

A case is new when it was delivered. A person at the partner reads it, may ask, and accepts, refers or declines;
at last it is closed. After an answer the case goes on where it was: taken on, or only read. Who would send it on asks
the person first, and may still take or decline it where the person says no. The person may withdraw it at any time.
Delivery itself is not part of this life: it belongs to the courier's jobs.
"""

from enum import StrEnum

from transitions import Machine


class State(StrEnum):
    """Where a case stands with one partner."""

    NEW = "new"
    ACKNOWLEDGED = "acknowledged"
    NEEDS_INFO = "needs_info"
    ACCEPTED = "accepted"
    REFERRED = "referred"
    DECLINED = "declined"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class Act(StrEnum):
    """What a partner, or the person, does with a case."""

    READ = "read"
    QUESTION = "question"
    ANSWER = "answer"
    GO_ON = "go_on"
    ACCEPT = "accept"
    REFER = "refer"
    DECLINE = "decline"
    CLOSE = "close"
    WITHDRAW = "withdraw"


_OPEN = (State.ACKNOWLEDGED, State.NEEDS_INFO)
ACTS: tuple[tuple[Act, tuple[State, ...], State], ...] = (
    (Act.READ, (State.NEW,), State.ACKNOWLEDGED),
    (Act.QUESTION, (*_OPEN, State.ACCEPTED), State.NEEDS_INFO),
    (Act.ANSWER, (State.NEEDS_INFO,), State.ACKNOWLEDGED),
    (Act.GO_ON, (State.NEEDS_INFO,), State.ACCEPTED),
    (Act.ACCEPT, (*_OPEN, State.REFERRED), State.ACCEPTED),
    (Act.REFER, (*_OPEN, State.ACCEPTED), State.REFERRED),
    (Act.DECLINE, (*_OPEN, State.REFERRED), State.DECLINED),
    (Act.CLOSE, (*_OPEN, State.ACCEPTED, State.REFERRED, State.DECLINED), State.CLOSED),
    (Act.WITHDRAW, tuple(s for s in State if s is not State.WITHDRAWN), State.WITHDRAWN),
)

RULES = Machine(model=None, states=State, initial=State.NEW, auto_transitions=False)
for _act, _sources, _target in ACTS:
    for _source in _sources:
        RULES.add_transition(_act.value, _source, _target)


class _Token:
    """What is thrown through the machine."""

    __slots__ = ("state",)

    def __init__(self, state: State) -> None:
        self.state = state


def advance(state: State, act: Act) -> State:
    """Return the state *act* leads to; raise ``transitions.MachineError`` where it may not be done."""
    token = _Token(state)
    RULES.events[act.value].trigger(token)
    return token.state


def moved(state: State, act: Act) -> State:
    """As ``advance``; who does anything with a new case has read it."""
    read = advance(state, Act.READ) if state is State.NEW and act is not Act.READ else state
    return advance(read, act)
