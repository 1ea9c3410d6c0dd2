"""Words that come while something more urgent is on the screen: they are kept, and hide their ID numbers as always."""

from datetime import datetime

from flows.copies import replace
from flows.doubts import words_in
from flows.edits import HIDDEN
from flows.intake.cards import NOT_KEPT
from flows.messages import Effect, Event, Replied, Unsend
from flows.originals import noted
from flows.phases import FORM
from flows.reading.identifiers import hide_identifiers
from flows.session import Session
from flows.speaking import say
from flows.words import N_, Line

KEPT_HERE = N_("I saved what you wrote.")


def kept_beside(
    session: Session, event: Event, now: datetime, *turned_away: Line
) -> tuple[Session, tuple[Effect, ...]]:
    """Return the session with the words of *event* as a note, if a report is open under the screen, and what is said."""
    if not isinstance(event, Replied) or session.under not in FORM:
        return session, (say(*(turned_away or (NOT_KEPT,))),)
    text, hidden = hide_identifiers(event.text, session.lang)
    session, told = noted(session, words_in(session, replace(event, text=text), now))
    return session, (*((Unsend(), say(HIDDEN)) if hidden else ()), say(told))
