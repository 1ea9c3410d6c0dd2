"""What comes although the person does nothing: events and an effect of ``flows.messages``, apart to keep that short."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Idled:
    """The person has done nothing for about half an hour."""


@dataclass(frozen=True, slots=True)
class EndNeared:
    """The draft ends at *end* if the person does nothing, and they wished to be told two days before."""

    end: datetime


@dataclass(frozen=True, slots=True)
class Watch:
    """Bring ``Idled`` at *at*; replaces an earlier one of the same person."""

    at: datetime
