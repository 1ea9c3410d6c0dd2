"""Several things in own words, one message each (validators V5, V11): each is kept at once; Done goes on."""

from dataclasses import replace

from flows.answers import Answer, Original
from flows.hearing.outcomes import Doubtful, Gathered, Outcome, Shown, Taken, Unread, View, asked
from flows.hearing.text import LONGEST, WRITE, settled, show_status
from flows.messages import Button, Event, Replied, Tapped
from flows.questions import Items
from flows.reading import status
from flows.session import Pending
from flows.words import N_, Line

DONE = N_("Done")
NEXT = N_("Write the next one, or tap Done.")


def show_items(question: Items, view: View) -> Shown:
    """The question; once something is told, Done; or the doubt about a status that was written."""
    if view.pending is not None:
        return show_status()
    if not _told(view.answer):
        return Shown(asked(question.ask))
    return Shown((*asked(question.ask), Line(NEXT)), ((Button(Line(DONE), "done", style="primary"),),))


def hear_items(question: Items, event: Event, view: View) -> Outcome:
    """Add one thing; words about a status are kept, and hiding them is offered."""
    event = settled(question.id, event, view)
    match event:
        case Tapped(option=option) if (
            view.pending is not None and (answer := view.pending.chosen(option)) is not None
        ):
            return Gathered(answer)
        case Tapped(option="done") if view.answer is not None and _told(view.answer):
            return Taken(view.answer)
        case Replied(text=text):
            if view.answer is not None and view.exactly(text, ((Button(Line(DONE), "done"),),)):
                return hear_items(question, Tapped(question.id, "done", 0), view)
            return _one_more(text, view)
        case _:
            return Unread(Line(WRITE))


def with_item(answer: Answer | None, words: Original) -> Answer:
    """Return the list with *words* at its end."""
    before = answer if answer is not None and answer.value is not None else Answer([])
    return replace(before, value=[*before.value, words.text], absent=None, original=(*before.original, words))


def room_left(answer: Answer | None) -> int:
    """Return how many characters may still come."""
    return LONGEST - sum(len(text) for text in _told(answer))


def _told(answer: Answer | None) -> list[str]:
    return list(answer.value) if answer is not None and answer.value else []


def _one_more(text: str, view: View) -> Outcome:
    sofar = view.pending.options[1] if view.pending is not None else view.answer
    room = max(room_left(sofar), 0)
    full = len(text) > room
    if not room:
        return Doubtful(view.pending, full) if view.pending else Gathered(view.answer or Answer([]), full)
    words = view.said(text[:room])
    quiet = replace(words, text=status.hide_status(words.text, view.lang))
    if view.pending is not None:
        first, second = view.pending.options
        options = (with_item(first, quiet), with_item(second, words))
        return Doubtful(replace(view.pending, options=options), full)
    if status.mentions_status(words.text):
        options = (with_item(view.answer, quiet), with_item(view.answer, words))
        return Doubtful(Pending("status", options), full)
    return Gathered(with_item(view.answer, words), full)
