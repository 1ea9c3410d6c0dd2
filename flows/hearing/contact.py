"""A phone number or an e-mail address (validator V8): always shown back before it is taken."""

import re

from flows.answers import Answer
from flows.hearing.outcomes import Doubtful, Outcome, Picking, Shown, Taken, Unread, View, asked
from flows.messages import Button, Event, Replied, Tapped
from flows.questions import Contact
from flows.session import Pending
from flows.words import N_, Line, line

RIGHT = N_("You wrote: {words}. Is this right?")
UNREAD = N_("I cannot read that number. Tap Keep to save it as it is.")
YES = N_("Yes, that is right")
NO = N_("No, I write it again")
KEEP = N_("Keep")
WRITE = N_("Please write a phone number or an email. Or tap Skip.")
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@.,;]{2,}")
_PHONE = re.compile(r"\+?\(?\d(?:[\s().\-]*\d){6,14}")
_LONGEST = 500


def show_contact(question: Contact, view: View) -> Shown:
    """The question, or what was written, to be confirmed."""
    if view.pending is None:
        return Shown(asked(question.ask))
    read = view.pending.kind == "contact"
    words = line(RIGHT, words=view.pending.options[0].value, strong=True)
    lines = (words,) if read else (words, Line(UNREAD))
    return Shown(lines, ((Button(Line(YES if read else KEEP), "c0"), Button(Line(NO), "again")),))


def hear_contact(question: Contact, event: Event, view: View) -> Outcome:
    """Show back what was written; take it after a yes."""
    if isinstance(event, Replied) and view.pending is not None:
        named = view.named(event.text, show_contact(question, view).rows, yes="c0", no="again")
        event = event if named is None else Tapped(question.id, named, 0)
    match event:
        case Tapped(option=option) if (
            view.pending is not None and (answer := view.pending.chosen(option)) is not None
        ):
            return Taken(answer)
        case Tapped(option="again"):
            return Picking((), "")
        case Replied(text=text):
            said = view.said(text[:_LONGEST].strip())
            readable = _EMAIL.search(said.text) or _PHONE.search(said.text)
            return Doubtful(
                Pending("contact" if readable else "contact?", (Answer(said.text, original=(said,)),), said)
            )
        case _:
            return Unread(Line(WRITE))
