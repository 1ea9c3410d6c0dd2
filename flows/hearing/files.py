"""Files: they answer by arriving (``flows.attaching``); words sent instead are kept as a note (V7)."""

from flows.hearing.outcomes import Outcome, Shown, Unread, View, asked
from flows.messages import Event, Replied
from flows.questions import Files
from flows.words import N_, Line

SEND = N_("Send a photo, a video or a paper here. Or tap Skip.")


def show_files(question: Files) -> Shown:
    """The question; every other button is the form's own."""
    return Shown(asked(question.ask))


def hear_files(event: Event, view: View) -> Outcome:
    """Nothing that can be written or tapped is a file."""
    return Unread(Line(SEND), view.said(event.text) if isinstance(event, Replied) else None)
