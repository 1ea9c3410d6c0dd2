"""The further questions, one file for each module, in the order of the hub: hard topics late, identity last."""

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
from flows.modules import Module

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

__all__ = ["MODULES"]
