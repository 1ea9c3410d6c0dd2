"""The phases of a conversation: one table, and the only law of how a dialogue moves.

Theory. A *phase* says which room of the dialogue a person stands in: choosing a language, at home, reading the
notice, answering, reviewing, waiting for the receipt, reading options. It does not say which question is open:
that follows from the answers (``flows/path.py``). So going back, changing and skipping are no moves, and a
question added tomorrow moves nobody.

Every move is named, has the phases it may start from, and one phase it leads to. *Interruptions* (another
language, stop, delete, a receipt code, the way home) may start anywhere; the session remembers the phase it
left, and one RETURN move for each phase that can be returned to leads back. There are no guards, no callbacks
and no automatic moves: conditions belong to the path, effects are values returned by the engine.

``transitions`` holds the table as one shared ``Machine`` without models: frozen sessions must never be bound to
it. ``advance`` throws a one-field token through it and is the library's whole surface here; an illegal move
raises ``transitions.MachineError``, which is a bug and not caught.
"""

from enum import StrEnum

from transitions import Machine


class Phase(StrEnum):
    """Where a person stands in the dialogue (dialogue 3.2)."""

    LANG = "lang"
    HOME = "home"
    LIVE = "live"
    INFO = "info"
    NOTICE = "notice"
    CORE = "core"
    REVIEW = "review"
    SUBMITTED = "submitted"
    OPTIONS = "options"
    CODE = "code"
    STOPPING = "stopping"
    DELETE = "delete"


class Move(StrEnum):
    """What leads from one phase to another."""

    CHOOSE_LANGUAGE = "choose_language"
    HELP_NOW = "help_now"
    INFORM = "inform"
    REPORT = "report"
    RESUME = "resume"
    AGREE = "agree"
    LEAVE_YOUNG = "leave_young"
    COMPLETE = "complete"
    CHANGE = "change"
    SEND = "send"
    REGISTER = "register"
    GO_HOME = "go_home"
    ASK_LANGUAGE = "ask_language"
    ASK_CODE = "ask_code"
    ASK_STOP = "ask_stop"
    ASK_DELETE = "ask_delete"
    RETURN_TO_LANG = "return_to_lang"
    RETURN_TO_HOME = "return_to_home"
    RETURN_TO_LIVE = "return_to_live"
    RETURN_TO_INFO = "return_to_info"
    RETURN_TO_NOTICE = "return_to_notice"
    RETURN_TO_CORE = "return_to_core"
    RETURN_TO_REVIEW = "return_to_review"
    RETURN_TO_SUBMITTED = "return_to_submitted"
    RETURN_TO_OPTIONS = "return_to_options"


INTERRUPTIONS = (Phase.LANG, Phase.CODE, Phase.STOPPING, Phase.DELETE)
RETURNABLE = tuple(phase for phase in Phase if phase not in INTERRUPTIONS[1:])
_ANY = tuple(Phase)

MOVES: tuple[tuple[Move, tuple[Phase, ...], Phase], ...] = (
    (Move.CHOOSE_LANGUAGE, (Phase.LANG,), Phase.HOME),
    (Move.HELP_NOW, (Phase.HOME,), Phase.LIVE),
    (Move.INFORM, (Phase.HOME,), Phase.INFO),
    (Move.REPORT, (Phase.HOME, Phase.LIVE), Phase.NOTICE),
    (Move.RESUME, (Phase.HOME, Phase.LIVE), Phase.CORE),
    (Move.AGREE, (Phase.NOTICE,), Phase.CORE),
    (Move.LEAVE_YOUNG, (Phase.NOTICE,), Phase.HOME),
    (Move.COMPLETE, (Phase.CORE,), Phase.REVIEW),
    (Move.CHANGE, (Phase.REVIEW,), Phase.CORE),
    (Move.SEND, (Phase.REVIEW,), Phase.SUBMITTED),
    (Move.REGISTER, (Phase.SUBMITTED,), Phase.OPTIONS),
    (Move.GO_HOME, _ANY, Phase.HOME),
    (Move.ASK_LANGUAGE, _ANY, Phase.LANG),
    (Move.ASK_CODE, _ANY, Phase.CODE),
    (Move.ASK_STOP, _ANY, Phase.STOPPING),
    (Move.ASK_DELETE, _ANY, Phase.DELETE),
    *((Move(f"return_to_{phase}"), INTERRUPTIONS, phase) for phase in RETURNABLE),
)

RULES = Machine(model=None, states=Phase, initial=Phase.LANG, auto_transitions=False)
for _move, _sources, _target in MOVES:
    for _source in _sources:
        RULES.add_transition(_move.value, _source, _target)


class _Token:
    """What is thrown through the machine: a state and nothing else."""

    __slots__ = ("state",)

    def __init__(self, state: Phase) -> None:
        self.state = state


def advance(phase: Phase, move: Move) -> Phase:
    """Return the phase *move* leads to from *phase*; raise ``transitions.MachineError`` where it may not."""
    token = _Token(phase)
    RULES.events[move.value].trigger(token)
    return token.state


def way_back(phase: Phase) -> Move:
    """Return the move that leads from an interruption back to *phase*."""
    return Move(f"return_to_{phase}")
