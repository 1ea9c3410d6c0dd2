"""The phases of a conversation: one table, and the only law of how a dialogue moves.

Theory. A *phase* says which room of the dialogue a person stands in: choosing a language, at home, reading the
notice, answering, reviewing, waiting for the receipt, reading options. It does not say which question is open:
that follows from the answers (``flows/path.py``). So going back, changing and skipping are no moves, and a
question added tomorrow moves nobody.

Every move is named, has the phases it may start from, and one phase it leads to. Two kinds may start anywhere:

- *Interruptions* (another language, stop, delete, a receipt code, a pause, the settings) are passed through: the
  session's ``back`` remembers the phase they left.
- *Asides* (danger now, a crisis, information) are rooms to stay in. They can be interrupted themselves, so the phase
  that stays open under them is remembered apart, in ``under``.

One RETURN move for each phase that can be returned to leads back. There are no guards, no callbacks and no
automatic moves: conditions belong to the path, effects are values returned by the engine.

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
    REPRESENT = "represent"
    NOTICE = "notice"
    MINOR = "minor"
    CORE = "core"
    REVIEW = "review"
    HUB = "hub"
    MODULE = "module"
    SUBMITTED = "submitted"
    OPTIONS = "options"
    CODE = "code"
    CRISIS = "crisis"
    PAUSED = "paused"
    SETTINGS = "settings"
    STOPPING = "stopping"
    DELETE = "delete"


class Move(StrEnum):
    """What leads from one phase to another."""

    CHOOSE_LANGUAGE = "choose_language"
    REPRESENT = "represent"
    SPEAK_FOR = "speak_for"
    REPORT = "report"
    AGREE = "agree"
    ASK_YOUNG = "ask_young"
    LEAVE_YOUNG = "leave_young"
    AGREE_YOUNG = "agree_young"
    COMPLETE = "complete"
    CHANGE = "change"
    ADD_DETAILS = "add_details"
    OPEN_MODULE = "open_module"
    CLOSE_MODULE = "close_module"
    LEAVE_HUB = "leave_hub"
    SEND = "send"
    REGISTER = "register"
    RESUME = "resume"
    GO_HOME = "go_home"
    HELP_NOW = "help_now"
    ASK_CRISIS = "ask_crisis"
    INFORM = "inform"
    ASK_LANGUAGE = "ask_language"
    ASK_CODE = "ask_code"
    ASK_SETTINGS = "ask_settings"
    PAUSE = "pause"
    ASK_STOP = "ask_stop"
    ASK_DELETE = "ask_delete"
    RETURN_TO_LANG = "return_to_lang"
    RETURN_TO_HOME = "return_to_home"
    RETURN_TO_LIVE = "return_to_live"
    RETURN_TO_INFO = "return_to_info"
    RETURN_TO_REPRESENT = "return_to_represent"
    RETURN_TO_NOTICE = "return_to_notice"
    RETURN_TO_MINOR = "return_to_minor"
    RETURN_TO_CORE = "return_to_core"
    RETURN_TO_REVIEW = "return_to_review"
    RETURN_TO_HUB = "return_to_hub"
    RETURN_TO_MODULE = "return_to_module"
    RETURN_TO_SUBMITTED = "return_to_submitted"
    RETURN_TO_OPTIONS = "return_to_options"
    RETURN_TO_CRISIS = "return_to_crisis"


INTERRUPTIONS = (Phase.LANG, Phase.CODE, Phase.SETTINGS, Phase.PAUSED, Phase.STOPPING, Phase.DELETE)
ASIDES = (Phase.LIVE, Phase.CRISIS, Phase.INFO)
RETURNABLE = tuple(phase for phase in Phase if phase not in INTERRUPTIONS[1:])
FORM = frozenset({Phase.CORE, Phase.MODULE, Phase.REVIEW, Phase.HUB})
"""The phases in which words become part of the report."""
_ANY = tuple(Phase)
_LEFT = (*INTERRUPTIONS, *ASIDES)

MOVES: tuple[tuple[Move, tuple[Phase, ...], Phase], ...] = (
    (Move.CHOOSE_LANGUAGE, (Phase.LANG,), Phase.HOME),
    (Move.REPRESENT, (Phase.HOME,), Phase.REPRESENT),
    (Move.SPEAK_FOR, (Phase.REPRESENT,), Phase.NOTICE),
    (Move.REPORT, (Phase.HOME, Phase.LIVE, Phase.MINOR), Phase.NOTICE),
    (Move.AGREE, (Phase.NOTICE,), Phase.CORE),
    (Move.ASK_YOUNG, (Phase.NOTICE,), Phase.MINOR),
    (Move.LEAVE_YOUNG, (Phase.MINOR,), Phase.HOME),
    (Move.AGREE_YOUNG, (Phase.MINOR,), Phase.CORE),
    (Move.COMPLETE, (Phase.CORE,), Phase.REVIEW),
    (Move.CHANGE, (Phase.REVIEW,), Phase.CORE),
    (Move.ADD_DETAILS, (Phase.REVIEW,), Phase.HUB),
    (Move.OPEN_MODULE, (Phase.HUB,), Phase.MODULE),
    (Move.CLOSE_MODULE, (Phase.MODULE,), Phase.HUB),
    (Move.LEAVE_HUB, (Phase.HUB,), Phase.REVIEW),
    (Move.SEND, (Phase.REVIEW,), Phase.SUBMITTED),
    (Move.REGISTER, (Phase.SUBMITTED,), Phase.OPTIONS),
    (Move.RESUME, _ANY, Phase.CORE),
    (Move.GO_HOME, _ANY, Phase.HOME),
    (Move.HELP_NOW, _ANY, Phase.LIVE),
    (Move.ASK_CRISIS, _ANY, Phase.CRISIS),
    (Move.INFORM, _ANY, Phase.INFO),
    (Move.ASK_LANGUAGE, _ANY, Phase.LANG),
    (Move.ASK_CODE, _ANY, Phase.CODE),
    (Move.ASK_SETTINGS, _ANY, Phase.SETTINGS),
    (Move.PAUSE, _ANY, Phase.PAUSED),
    (Move.ASK_STOP, _ANY, Phase.STOPPING),
    (Move.ASK_DELETE, _ANY, Phase.DELETE),
    *((Move(f"return_to_{phase}"), _LEFT, phase) for phase in RETURNABLE),
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
    """Return the move that leads from an interruption or an aside back to *phase*."""
    return Move(f"return_to_{phase}")
