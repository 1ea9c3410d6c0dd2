"""Own words: they come in as many messages as it takes, ID numbers are hidden on arrival (V5, V10, V11)."""

from dataclasses import replace

from flows.answers import Answer, Original
from flows.hearing.outcomes import Doubtful, More, Outcome, Shown, Taken, Unread, View
from flows.messages import Button, Event, Replied, Tapped
from flows.questions import Text
from flows.reading import identifiers, status
from flows.session import Pending
from flows.words import N_, Line

TOO_LONG = N_("That is a lot, thank you. I saved the first part. You can go on from there.")
STATUS = N_("You wrote about the immigration status of a person. It is safer to leave it out. Hide it?")
HIDE = N_("Hide it")
KEEP = N_("Keep it")
WRITE = N_("Please write it in your own words. Or tap Skip.")
LONGEST = 20_000
"""Characters of one story (dialogue V5)."""


def show_text(question: Text, view: View) -> Shown:
    """The question, or the doubt about a status that was written."""
    if view.pending is not None:
        return Shown((Line(STATUS, strong=True),), ((Button(Line(HIDE), "c0"), Button(Line(KEEP), "c1")),))
    return Shown((Line(question.ask[0], strong=True), *(Line(text) for text in question.ask[1:])))


def hear_text(question: Text, event: Event, view: View) -> Outcome:
    """Add words to the story; words about a status are kept, and hiding them is offered."""
    del question
    match event:
        case Tapped(option=option) if view.pending is not None and option in {"c0", "c1"}:
            return Taken(view.pending.options[int(option[1:])])
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
    hidden, count = identifiers.hide_identifiers(text, view.lang)
    sofar = view.answer.value if view.answer is not None and view.answer.value else ""
    room = LONGEST - len(sofar)
    if room <= 0:
        return Unread(Line(TOO_LONG), None)
    words = view.said(hidden[:room])
    if view.pending is not None:
        options = tuple(added(option, words) for option in view.pending.options)
        return Doubtful(replace(view.pending, options=options))
    kept = added(view.answer, words)
    if status.mentions_status(words.text):
        quiet = added(view.answer, replace(words, text=status.hide_status(words.text, view.lang)))
        return Doubtful(Pending("status", (quiet, kept)))
    return More(kept, count)
