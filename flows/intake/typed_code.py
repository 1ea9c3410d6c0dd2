"""A receipt code written where no code was asked for: it is looked up, and goes to nobody."""

from datetime import datetime

from flows.asking import arrive
from flows.commands import interrupted
from flows.flow import Flow, Step
from flows.messages import CheckCode, Event, Replied
from flows.phases import Move
from flows.receipt_code import LENGTH, is_plausible
from flows.session import Session
from flows.speaking import say
from flows.words import N_

TYPO = N_("One digit may be wrong. Please look at the code again.")
CHECKING = N_("I am looking. One moment, please.")


def typed_code(flow: Flow, session: Session, event: Event, now: datetime) -> Step | None:
    """Open the screen of codes where a code, or nearly one, was written alone; None for all else."""
    if not isinstance(event, Replied):
        return None
    code = is_plausible(event.text)
    if code is None and not code_alone(event.text):
        return None
    session = interrupted(session, Move.ASK_CODE)
    if code is not None:
        return session, (CheckCode(code), say(CHECKING))
    session, effects = arrive(flow, session, now)
    return session, (say(TYPO), *effects)


def code_alone(text: str) -> bool:
    """Whether *text* is digits alone, as many as a code has or one more or less."""
    bare = text.replace(" ", "").replace("-", "")
    return bare.isdecimal() and abs(len(bare) - LENGTH) <= 1
