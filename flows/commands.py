"""What a /command does, in any phase. Interruptions remember where they came from."""

from dataclasses import replace

from flows.messages import Commanded, Effect
from flows.phases import INTERRUPTIONS, Move, Phase, way_back
from flows.session import Session
from flows.speaking import say
from flows.words import N_

HELP = N_(
    "You can tap a button or write. /start goes to the beginning. /language changes the language. /stop stops. "
    "/code opens a report you sent. /delete erases what we keep of you."
)
UNKNOWN = N_("I do not know that command. You can use /start, /language, /stop, /code or /delete.")


def obey(session: Session, event: Commanded) -> tuple[Session, tuple[Effect, ...]]:
    """Return the session after a command and what to tell before the open question is shown."""
    session = replace(session, device=event.device or session.device)
    if not session.lang:
        return replace(session, phase=Phase.LANG), ()
    match event.name:
        case "start":
            return home(session), ()
        case "language" | "idioma":
            return interrupted(session, Move.ASK_LANGUAGE), ()
        case "stop":
            return interrupted(session, Move.ASK_STOP), ()
        case "delete":
            return interrupted(session, Move.ASK_DELETE), ()
        case "code":
            return interrupted(session, Move.ASK_CODE), ()
        case _:
            return session, (say(HELP if event.name == "help" else UNKNOWN),)


def home(session: Session) -> Session:
    """Return the session at home; a draft stays."""
    return replace(session.settled().moved(Move.GO_HOME), back=None)


def interrupted(session: Session, move: Move) -> Session:
    """Return the session in an interruption that remembers the phase it left; a told story has paused."""
    back = session.back if session.phase in INTERRUPTIONS and session.back is not None else session.phase
    listening = session.listening and session.pending is not None
    return replace(session.moved(move), back=None if back in INTERRUPTIONS else back, listening=listening)


def returned(session: Session) -> Session:
    """Return the session to the phase an interruption left, or home."""
    if session.back is None:
        return home(session)
    return replace(session.moved(way_back(session.back)), back=None)
