"""What a /command does, in any phase. Interruptions and asides remember where they came from."""

from datetime import datetime

from flows.copies import replace
from flows.flow import Flow, Step
from flows.messages import Ask, ClearChat, Commanded, Replied, Say, Tapped
from flows.path import open_question
from flows.phases import ASIDES, FORM, INTERRUPTIONS, Move, Phase, way_back
from flows.reading.places import match_state
from flows.reading.plain_commands import plain_command
from flows.session import Session
from flows.speaking import say, view_of
from flows.words import N_

HELP = N_(
    "You can tap a button or write. /start goes to the beginning. /review shows your answers. /now: agents are here. "
    "/info: read only. /language: another language. /pause and /stop: stop for now. /code opens a report you sent. "
    "/privacy: what we keep. /settings: more. /hide clears this screen. /delete erases what we keep of you."
)
HIDDEN = N_("Done. To go on, write /start.")
NOT_HIDDEN = N_(
    "I can only remove the last 48 hours. Older messages stay. So do notices you already got, and this chat in your "
    "list."
)
IN_THE_APP = N_("In the Telegram app you can delete this chat, turn on auto-delete, and set a passcode.")
UNKNOWN = N_("I do not know that command. You can use /start, /review, /code, /delete or /help.")
NO_DRAFT = N_("There is no draft. You can write /start at any time.")
NOT_HERE = N_("I cannot do that here. Tap a button, or write /help.")

HIDE = frozenset({"hide", "quit"})
THROUGH = {
    "language": Move.ASK_LANGUAGE, "idioma": Move.ASK_LANGUAGE, "stop": Move.ASK_STOP, "cancel": Move.ASK_STOP,
    "delete": Move.ASK_DELETE, "code": Move.ASK_CODE, "settings": Move.ASK_SETTINGS,
}  # fmt: skip  # a list is read as a list, not as a column
"""Commands that interrupt."""
STEPS = {
    "back": ("_back", "back", "list", "leave", "close", "letter-later", "share-no"),
    "skip": ("_skip", "letter-skip"),
}
"""The buttons that mean /back and /skip."""
BUTTONS = {"atras": "back", "volver": "back", "saltar": "skip", "omitir": "skip"}
"""Without a slash these words are the buttons' own labels; after one they mean the same."""
ASIDE = {"now": Move.HELP_NOW, "info": Move.INFORM, "privacy": Move.INFORM}
"""Commands that lead to a room of their own, with a way back."""
NAMES = frozenset({*HIDE, *THROUGH, *ASIDE, *STEPS, "start", "pause", "review", "help"})
"""Every command by its own name; other words of a person's language mean one of them."""


def obey(flow: Flow, session: Session, event: Commanded, now: datetime) -> Step:
    """Return the session after a command and what to tell before the open question is shown."""
    session = replace(session, device=event.device or session.device)
    name = event.name if event.name in NAMES else _meant(event.name)
    if name in HIDE:
        return hide(session)
    if name == "start":
        session = linked(flow, session, event.argument)
    if not session.lang:
        return replace(session, phase=Phase.LANG), ()
    return _moved(flow, session, name, now)


def _meant(word: str) -> str:
    """Return the command that a word after a slash is in another language ("/ocultar"); the word itself for none."""
    return BUTTONS.get(word) or plain_command(word) or word


def _moved(flow: Flow, session: Session, name: str, now: datetime) -> Step:
    if name in THROUGH:
        return interrupted(session, THROUGH[name]), ()
    if name in ASIDE:
        return replace(aside(session, ASIDE[name]), page=name if name == "privacy" else ""), ()
    match name:
        case "start":
            return home(session), ()
        case "pause" if session.agreed_at:
            return interrupted(session, Move.PAUSE), ()
        case "pause":
            return session, (say(NO_DRAFT),)
        case "review":
            return reviewed(flow, session, now)
        case "back" | "skip":
            return _stepped(flow, session, name, now)
        case _:
            return session, (say(HELP if name == "help" else UNKNOWN),)


def spoken(flow: Flow, session: Session, event: Replied, now: datetime) -> Commanded | None:
    """Return the command that one plain word is, unless the open menu has a button of that name.

    Words that were sent on are somebody's words, not an order.
    """
    name = "" if event.forwarded else plain_command(event.text)
    if not name or (not session.lang and name not in HIDE):
        return None
    shown = flow.screens[session.phase].show(flow, session, now)
    menu = shown[-1] if shown else None
    if isinstance(menu, Ask) and view_of(flow, session, now).exactly(event.text, menu.rows) is not None:
        return None
    return Commanded(name, device=event.device)


def linked(flow: Flow, session: Session, payload: str) -> Session:
    """Return the session with what a link says: ``<language>_<state>_<partner>``, each part or none, in any order.

    A link carries nothing else; a receipt code in one is not looked at. Who has chosen a language keeps it.
    """
    for part in payload.split("_"):
        if part in flow.languages:
            session = session if session.lang else replace(session, lang=part)
        elif match_state(part, "en") == f"US-{part}":
            session = replace(session, state=f"US-{part}")
        elif any(part == partner.id for partner in flow.partners):
            session = replace(session, partner=part)
    return session


def hide(session: Session) -> Step:
    """Clear the screen and say one neutral line; what was told stays, and nothing is open."""
    rest = home(session) if session.lang else replace(session, phase=Phase.LANG)
    return replace(rest, asked="", hidden=True), (ClearChat(), say(HIDDEN, NOT_HIDDEN, IN_THE_APP))


def reviewed(flow: Flow, session: Session, now: datetime) -> Step:
    """Show what has been told so far; the open question comes again, or the review where none is left."""
    if not session.agreed_at:
        return session, (say(NO_DRAFT),)
    if session.phase not in FORM:
        session = replace(session.settled().moved(Move.RESUME), back=None, under=None)
    if session.phase is Phase.MODULE:
        session = session.settled().moved(Move.CLOSE_MODULE)
    if session.phase is Phase.HUB:
        return session.moved(Move.LEAVE_HUB), ()
    if session.phase is Phase.REVIEW or open_question(flow.questions, session.answers) is None:
        return session, ()
    shown = flow.screens[Phase.REVIEW].show(flow, session, now)
    return session, tuple(effect for effect in shown if isinstance(effect, Say))


def _stepped(flow: Flow, session: Session, name: str, now: datetime) -> Step:
    """Back and Skip are buttons of the open question; elsewhere there is nothing to go back from."""
    shown = flow.screens[session.phase].show(flow, session, now)
    menu = shown[-1] if shown else None
    options = {button.option for row in menu.rows for button in row} if isinstance(menu, Ask) else set()
    meant = next((option for option in STEPS[name] if option in options), None)
    if meant is None or menu is None or session.aside is not None:
        return session, (say(NOT_HERE),)
    session, effects = flow.screens[session.phase].hear(
        flow, session, Tapped(session.asked, meant, session.rev), now
    )
    return session, tuple(effect for effect in effects if not isinstance(effect, Ask))


def home(session: Session) -> Session:
    """Return the session at home; a draft stays, ticks too, and what was said before agreeing to one does not."""
    permission = session.permission if session.agreed_at else ""
    ticked = session.picked if _left(session) in {Phase.CORE, Phase.HOME} and not session.editing else ()
    at_home = session.settled().moved(Move.GO_HOME)
    return replace(at_home, back=None, under=None, permission=permission, picked=ticked)


def _left(session: Session) -> Phase | None:
    """Return the phase that stays open under an interruption and an aside."""
    left = session.back if session.phase in INTERRUPTIONS else session.phase
    return session.under if left in ASIDES else left


def interrupted(session: Session, move: Move) -> Session:
    """Return the session in an interruption that remembers the phase it left; a told story has paused."""
    back = session.back if session.phase in INTERRUPTIONS and session.back is not None else session.phase
    listening = session.listening and session.pending is not None
    return replace(session.moved(move), back=None if back in INTERRUPTIONS else back, listening=listening)


def aside(session: Session, move: Move) -> Session:
    """Return the session in a room of its own; what stays open under it is remembered, whatever else interrupts."""
    listening = session.listening and session.pending is not None
    return replace(session.moved(move), back=None, under=_left(session), listening=listening)


def returned(session: Session) -> Session:
    """Return the session to the phase an interruption or an aside left, or home."""
    if session.phase in ASIDES and session.under is not None:
        return replace(session.moved(way_back(session.under)), under=None)
    if session.back is None:
        return home(session)
    return replace(session.moved(way_back(session.back)), back=None)
