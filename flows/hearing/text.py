"""Own words: they come in as many messages as it takes (V5, V11); ID numbers are hidden by the engine (V10)."""

from dataclasses import replace

from flows.answers import Answer, Original
from flows.hearing.outcomes import Doubtful, More, Outcome, Shown, Taken, Unread, View
from flows.messages import Button, Event, Replied, Tapped
from flows.questions import Text
from flows.reading import status
from flows.session import Pending
from flows.words import N_, Line

TOO_LONG = N_("That is a lot, thank you. There is no more room. I saved the first part, not the rest.")
STATUS = N_("You wrote about the immigration status of a person. It is safer to leave it out. Hide it?")
HIDE = N_("Hide it")
KEEP = N_("Keep it")
WRITE = N_("Please write it in your own words. Or tap Skip.")
LONGEST = 20_000
"""Characters of one story (dialogue V5)."""


def show_text(question: Text, view: View) -> Shown:
    """The question, or the doubt about a status that was written."""
    if view.pending is not None:
        return show_status()
    return Shown((Line(question.ask[0], strong=True), *(Line(text) for text in question.ask[1:])))


def show_status() -> Shown:
    """Offer to hide words about a status."""
    return Shown((Line(STATUS, strong=True),), ((Button(Line(HIDE), "c0"), Button(Line(KEEP), "c1")),))


def settled(question: str, event: Event, view: View) -> Event:
    """Return a typed yes or no to ``show_status`` as a tap; any other event as it is."""
    if not isinstance(event, Replied) or view.pending is None:
        return event
    named = view.named(event.text, show_status().rows, yes="c0", no="c1")
    return event if named is None else Tapped(question, named, 0)


def hear_text(question: Text, event: Event, view: View) -> Outcome:
    """Add words to the story; words about a status are kept, and hiding them is offered."""
    pending = view.pending
    event = settled(question.id, event, view)
    match event:
        case Tapped(option=option) if pending is not None and (answer := pending.chosen(option)) is not None:
            return Taken(answer)
        case Replied(text=text):
            return _more(text, view)
        case _:
            return Unread(Line(WRITE))


def added(answer: Answer | None, words: Original) -> Answer:
    """Return the story with *words* at its end."""
    before = answer if answer is not None and answer.value is not None else Answer("")
    text = f"{before.value}\n{words.text}".strip()
    return replace(before, value=text, absent=None, original=(*before.original, words))


def _more(text: str, view: View) -> Outcome:
    sofar = view.answer.value if view.answer is not None and view.answer.value else ""
    room = max(LONGEST - len(sofar) - 1, 0)
    full = len(text) > room
    if view.answer is not None and not room:
        return More(view.answer, full) if view.pending is None else Doubtful(view.pending, full)
    words = view.said(text[:room])
    quiet = replace(words, text=status.hide_status(words.text, view.lang))
    if view.pending is not None:
        first, second = view.pending.options
        return Doubtful(replace(view.pending, options=(added(first, quiet), added(second, words))), full)
    kept = added(view.answer, words)
    if status.mentions_status(words.text):
        return Doubtful(Pending("status", (added(view.answer, quiet), kept)), full)
    return More(kept, full)
