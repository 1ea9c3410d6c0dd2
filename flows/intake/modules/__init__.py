"""The further questions, one file for each module, in the order of the hub: hard topics late, identity last."""

from dataclasses import replace

from flows.intake.modules.agents import AGENTS
from flows.intake.modules.detention import DETENTION
from flows.intake.modules.done_already import DONE_ALREADY
from flows.intake.modules.files import FILES
from flows.intake.modules.force import FORCE
from flows.intake.modules.people import PEOPLE
from flows.intake.modules.place import PLACE
from flows.intake.modules.property import PROPERTY
from flows.intake.modules.sexual_harm import SEXUAL_HARM
from flows.intake.modules.time_of_day import TIME_OF_DAY
from flows.intake.modules.wishes import WISHES
from flows.intake.modules.witnesses import WITNESSES
from flows.intake.modules.words_used import WORDS_USED
from flows.intake.modules.you import YOU
from flows.matching import ToLawyers
from flows.modules import Module
from flows.partner import Partner
from flows.private import GROUPS
from flows.questions import Question

MODULES: tuple[Module, ...] = (
    TIME_OF_DAY,
    PLACE,
    AGENTS,
    PEOPLE,
    DETENTION,
    WORDS_USED,
    PROPERTY,
    WITNESSES,
    FILES,
    FORCE,
    SEXUAL_HARM,
    DONE_ALREADY,
    WISHES,
    YOU,
)


def for_partners(partners: tuple[Partner, ...]) -> tuple[Module, ...]:
    """Return the modules as these groups can use them: whom ICE holds is asked only where lawyers may get the name."""
    return tuple(
        replace(part, questions=tuple(_for_lawyers(question, partners) for question in part.questions))
        for part in MODULES
    )


def _for_lawyers(question: Question, partners: tuple[Partner, ...]) -> Question:
    if question.id not in GROUPS["detained"]:
        return question
    return replace(question, when=question.when & ToLawyers(partners))


__all__ = ["MODULES", "for_partners"]
