"""Small turns of speech that every screen uses."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache

from flows.copies import replace
from flows.flow import Flow, local
from flows.hearing.outcomes import View
from flows.messages import Ask, Button, Effect, Event, Replied, Rows, Say, Tapped
from flows.reading.choices import match_choice
from flows.session import Session
from flows.words import Line

QUIET = timedelta(seconds=3)
"""How long the story may pause before the next screen comes (dialogue 3.3)."""

DRAFT_LIFE = timedelta(days=30)
"""How long a draft is kept after the last input (design §5)."""


@lru_cache(maxsize=16)  # a step asks for its own moment several times over
def stamp(now: datetime) -> str:
    """Return *now* as RFC 3339 UTC, whole seconds."""
    return now.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def ask(question: str, lines: tuple[Line, ...], *rows: tuple[Button, ...], redraw: bool = False) -> Ask:
    """Build an ``Ask``; the engine stamps its revision."""
    return Ask(question, 0, lines, rows, redraw)


def row(label: str, option: str, style: str = "") -> tuple[Button, ...]:
    """Return a row of one button with a plain label."""
    return (Button(Line(label), option, style=style),)


def redrawn(effects: tuple[Effect, ...]) -> tuple[Effect, ...]:
    """Return *effects* with the open question changed in place."""
    return tuple(replace(e, redraw=True) if isinstance(e, Ask) else e for e in effects)


def say(*texts: str | Line) -> Say:
    """Build a note of one or more paragraphs."""
    return Say(tuple(text if isinstance(text, Line) else Line(text) for text in texts))


def as_tap(event: Event, shown: tuple[Effect, ...], view: View, *, exactly: bool = False) -> Event:
    """Return a text that names a button of the open menu as a tap on it; any other event as it is.

    *exactly*: only to the letter, where a number or the start of a label must not agree or send anything.
    """
    menu = shown[-1] if shown else None
    if not isinstance(event, Replied) or not isinstance(menu, Ask):
        return event
    rows = menu.rows
    option = view.exactly(event.text, rows) if exactly else match_choice(event.text, labels(rows, view))
    return event if option is None else Tapped(menu.question, option, menu.rev)


def labels(rows: Rows, view: View) -> dict[str, tuple[str, ...]]:
    """Return what can be typed for each button of *rows*."""
    return view.labels(rows)


def view_of(
    flow: Flow, session: Session, now: datetime, question: str = "", event: Event | None = None
) -> View:
    """Return what the kinds of questions may look at; *event* is what is being heard."""
    words = event if isinstance(event, Replied) else Replied("")
    return View(
        lang=session.lang or "en",
        now=local(now),
        at=stamp(now),
        words=flow.words,
        places=flow.places,
        answer=session.answers.get(question),
        picked=session.picked,
        page=session.page,
        pending=session.pending,
        forwarded=words.forwarded,
        message=words.message,
    )
