"""The change log of a draft: what an answer was before it became another one (dialogue 4.6).

It is written at one place, by comparing the answers before and after a step, so no way of changing an answer can miss
it: the review, Back, a message that is changed, a point on the map. What only grew is no change, and what the person
erased is gone: neither is logged. The log lies in the sealed draft alone. It ends with the draft: sent, saved, erased
or moved, nothing of it goes on.
"""

from collections.abc import Iterator

from flows.answers import Answer
from flows.attaching import reported
from flows.copies import replace
from flows.flow import Flow
from flows.messages import Event, Tapped
from flows.originals import answered_anew
from flows.questions import Files, Items, Question, Text
from flows.session import Session, Was

ROOM = 60_000
"""Characters of the whole log; beyond, the oldest go."""


def logged(flow: Flow, before: Session, after: Session, event: Event) -> Session:
    """Return *after* with what the step put another answer in the place of."""
    if not before.agreed_at or before.agreed_at != after.agreed_at or _erases(event):
        return after
    if before.answers is after.answers:
        return after
    lost = tuple(_lost(flow, before, after))
    return replace(after, changes=_with_room((*after.changes, *lost))) if lost else after


def put_back(flow: Flow, session: Session, place: int) -> Session:
    """Return the session with the answer that stands at *place* of its log; what it replaces is logged in turn."""
    was = session.changes[place]
    changes = (*session.changes[:place], *session.changes[place + 1 :])
    standing = session.answers.get(was.question, Answer())
    back = replace(was.answer, notes=standing.notes)  # words beside the line stay beside it
    return answered_anew(flow, replace(session, changes=changes), was.question, back)


def _erases(event: Event) -> bool:
    return isinstance(event, Tapped) and event.option == "_rewrite"


def _lost(flow: Flow, before: Session, after: Session) -> Iterator[Was]:
    settling = (
        before.pending is not None and before.pending.kind == "status"
    )  # two readings of the same words
    for name, old in reported(before.answers).items():
        question, new = flow.question(name), after.answers.get(name, Answer())
        told_elsewhere = question is None or isinstance(question, Files) or old.value is None
        if told_elsewhere or (settling and name == before.last) or _stands(question, old, new):
            continue
        yield Was(name, replace(old, original=tuple(replace(o, message=0) for o in old.original), notes=()))


def _stands(question: Question | None, old: Answer, new: Answer) -> bool:
    """Whether *old* still stands in *new*, alone or with more after it."""
    if old.value == new.value:
        return True
    match question:
        case Text():
            return not old.value or (new.value or "").startswith(f"{old.value}\n")
        case Items():
            return bool((new.value or [])[: len(old.value)] == old.value)
        case _:
            return False


def _with_room(changes: tuple[Was, ...]) -> tuple[Was, ...]:
    sizes = [len(str(was.answer.value)) + sum(len(o.text) for o in was.answer.original) for was in changes]
    start = next((i for i in range(len(changes)) if sum(sizes[i:]) <= ROOM), len(changes))
    return changes[start:]
