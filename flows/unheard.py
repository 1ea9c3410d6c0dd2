"""What the house had to say while a person had blocked the bot: kept, and said when they are back.

A receipt code is shown once and a partner's letter is told once, so neither may be said into an empty room. Their
events wait in the session, sealed like it and gone with it; nothing of them is applied before somebody can hear it.
"""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from flows.afterwards import Added, CaseMoved, DraftCoded, Erased, SentOn, Unanswered
from flows.messages import Ask, Effect, PartnerWrote, Registered, Say
from flows.replies import from_plain

SaidOnce = Registered | PartnerWrote | Added | DraftCoded | Erased | CaseMoved | Unanswered | SentOn
"""Events whose words nobody finds anywhere else, or not as they were."""

RECEIPT, LETTER = "receipt", "code"
"""Screens that hold such words themselves."""


def waiting(event: SaidOnce) -> dict[str, Any]:
    """Return *event* as JSON can hold it, under its own name."""
    plain = {
        name: value.isoformat() if isinstance(value, date) else value for name, value in asdict(event).items()
    }
    return {"event": type(event).__name__, **plain}


def heard_again(plain: Mapping[str, Any]) -> SaidOnce:
    """Read what ``waiting`` wrote; KeyError for an event of another name."""
    given: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in plain.items()
    }
    match given.pop("event"):
        case "Registered":
            return Registered(**given | {"until": date.fromisoformat(given["until"])})
        case "PartnerWrote":
            return PartnerWrote(**given)
        case "Added":
            return Added(**given)
        case "DraftCoded":
            return DraftCoded(**given)
        case "Erased":
            return Erased(**given | {"day": date.fromisoformat(given["day"])})
        case "CaseMoved":
            return CaseMoved(**given | {"reply": from_plain(given["reply"])})
        case "Unanswered":
            return Unanswered(**given)
        case "SentOn":
            return SentOn(**given)
        case other:
            raise KeyError(other)


def with_one_more(waits: tuple[SaidOnce, ...], event: SaidOnce) -> tuple[SaidOnce, ...]:
    """Return what waits, *event* last. Who has written meanwhile is not called silent."""
    if isinstance(event, CaseMoved | PartnerWrote):
        silent = Unanswered(event.partner, event.handle)
        waits = tuple(one for one in waits if one != silent)
    return *waits, event


def told_late(before: tuple[Effect, ...], after: tuple[Effect, ...]) -> tuple[Effect, ...]:
    """Return *before* as it stands above *after*: where a later question is open, no older one keeps its buttons.

    What stands below word for word is not said above too.
    """
    below = [effect.lines for effect in after if isinstance(effect, Ask) and effect.question != RECEIPT]
    if not below:
        return before
    above = (_words(effect) for effect in before if not (isinstance(effect, Ask) and effect.lines in below))
    return tuple(effect for effect in above if effect is not None)


def _words(effect: Effect) -> Effect | None:
    """A letter's screen holds the letter; any other question is put again below."""
    if not isinstance(effect, Ask) or effect.question == RECEIPT:
        return effect
    return Say(effect.lines) if effect.question == LETTER else None
