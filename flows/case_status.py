"""What a receipt code opens, as values: where each partner's case of a report stands."""

from dataclasses import dataclass
from datetime import date, datetime

from flows.afterwards import Letter
from flows.replies import PartnerReply


@dataclass(frozen=True, slots=True)
class CaseStatus:
    """What the hall knows of one partner's case: flows.case state, and since when.

    *kept_back*: how many files did not go to it although the person chose them, by reason (``case.json`` ``held_why``).
    *files_waiting*: how many further parcels with files have not gone out yet, though the case has. *who*: the
    partner's id. *sealed*, *sent*, *opened*: when what is known to have happened did. *tells*: its way of delivery
    can tell us that it was opened. *reply*: the newest one that moved the case. *asked*: it was taken back and may have
    arrived, so the partner is asked to erase it; *asked_on*: the day on which that request went out, *erased*: the one
    on which the partner said that it did.
    """

    partner: str
    state: str
    since: date
    kept_back: tuple[tuple[str, int], ...] = ()
    who: str = ""
    sealed: date | None = None
    sent: datetime | None = None
    opened: date | None = None
    tells: bool = False
    reply: PartnerReply | None = None
    asked: bool = False
    asked_on: date | None = None
    erased: date | None = None
    files_waiting: int = 0


@dataclass(frozen=True, slots=True)
class Status:
    """What a receipt code opens. *handle* names the report inside the hall only; never shown.

    *draft*: it was not sent. *own*: this account made it. *kept*: how many answers we can still read; 0 after release.
    *added*: how often something was added, *waiting*: how many of these parcels have not gone out yet. *minor*: it is
    of a person under 18, *level*: how urgent it was at Send (``flows.guidance.urgency``), as far as we can still read
    it.
    """

    handle: str
    filed: date
    cases: tuple[CaseStatus, ...] = ()
    until: date | None = None
    draft: bool = False
    own: bool = False
    kept: int = 0
    added: int = 0
    waiting: int = 0
    letters: tuple[Letter, ...] = ()
    minor: bool = False
    level: str = ""
