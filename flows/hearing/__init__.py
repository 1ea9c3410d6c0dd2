"""How each kind of question is shown and heard. A new kind is one file here and one line in each of two functions."""

from flows.hearing.choice import hear_choice, hear_choices, show_choice, show_choices
from flows.hearing.contact import hear_contact, show_contact
from flows.hearing.count import hear_count, show_count
from flows.hearing.files import hear_files, show_files
from flows.hearing.items import hear_items, show_items
from flows.hearing.outcomes import Outcome, Shown, View
from flows.hearing.text import hear_text, show_text
from flows.hearing.when import hear_when, show_when
from flows.hearing.where import hear_where, show_where
from flows.messages import Event
from flows.questions import Choice, Choices, Contact, Count, Files, Items, Question, Text, When, Where


def shown(question: Question, view: View) -> Shown:  # noqa: PLR0911  (one line for each kind)
    """Return *question* as its kind puts it; TypeError for a kind nobody shows."""
    match question:
        case Choice():
            return show_choice(question, view)
        case Choices():
            return show_choices(question, view)
        case When():
            return show_when(question, view)
        case Where():
            return show_where(question, view)
        case Text():
            return show_text(question, view)
        case Items():
            return show_items(question, view)
        case Count():
            return show_count(question, view)
        case Contact():
            return show_contact(question, view)
        case Files():
            return show_files(question)
        case _:
            raise TypeError(type(question).__name__)


def heard(question: Question, event: Event, view: View) -> Outcome:  # noqa: PLR0911  (one line for each kind)
    """Return what came of *event* for *question*; TypeError for a kind nobody hears."""
    match question:
        case Choice():
            return hear_choice(question, event, view)
        case Choices():
            return hear_choices(question, event, view)
        case When():
            return hear_when(question, event, view)
        case Where():
            return hear_where(question, event, view)
        case Text():
            return hear_text(question, event, view)
        case Items():
            return hear_items(question, event, view)
        case Count():
            return hear_count(question, event, view)
        case Contact():
            return hear_contact(question, event, view)
        case Files():
            return hear_files(event, view)
        case _:
            raise TypeError(type(question).__name__)
