"""What comes after Send: the events and effects of reading, adding, answering, erasing, and of a draft that moves.

They belong to ``flows.messages`` (events in the past, effects as orders) and stand apart only to keep both short.
"""

from dataclasses import dataclass
from datetime import date

from flows.paper_orders import HandOver, PaperMade, Print
from flows.replies import PartnerReply
from flows.report import Consent, Report


@dataclass(frozen=True, slots=True)
class Letter:
    """A partner's question that waits for an answer. *id* names it inside the hall only.

    *reply*: what the partner sent it with, where it came as a reply: a typed question, or a wish to refer the case.
    """

    id: str
    partner: str
    text: str
    day: date
    reply: PartnerReply | None = None


@dataclass(frozen=True, slots=True)
class AddToReport:
    """Effect: keep *report* (new words and answers only) as an addendum to the report *handle*; answered by ``Added``.

    *letter*: the partner's question it answers; then it goes to that partner alone.
    """

    handle: str
    report: Report
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Added:
    """Event: an addendum is kept. *partners*: who will get it; None: the report is gone, nothing was kept.

    *files*: evidence ids that were to be added, where nothing was kept.
    """

    handle: str
    partners: tuple[str, ...] | None
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadReport:
    """Effect: open the report *handle* for the person who sent it; answered by ``ReportRead``."""

    handle: str


@dataclass(frozen=True, slots=True)
class ReportRead:
    """Event: the report and what was added to it; None: released, gone, or sent from another account.

    *partners*: the ids of all that have, or had, a case of it.
    """

    report: Report | None
    added: tuple[Report, ...] = ()
    partners: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Compare:
    """Effect: open the report *handle* of this account, to be compared with the draft; answered by ``Compared``."""

    handle: str


@dataclass(frozen=True, slots=True)
class Compared:
    """Event: a report of this account that can still be read, and what was added to it; None: it cannot."""

    handle: str
    report: Report | None
    added: tuple[Report, ...] = ()


@dataclass(frozen=True, slots=True)
class EndDraft:
    """Effect: the draft has become part of a report that was there: it ends, and nobody wished it gone."""


@dataclass(frozen=True, slots=True)
class EndContact:
    """Effect: the partner that wrote *letter* may write no more."""

    letter: str


@dataclass(frozen=True, slots=True)
class SkipLetter:
    """Effect: *letter* waits for an answer no more; its partner gets none."""

    letter: str


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Effect: take the report *handle* back from *partner* (an id): nothing more goes there, it is asked to erase."""

    handle: str
    partner: str


@dataclass(frozen=True, slots=True)
class SendOn:
    """Effect: send the report *handle* to one *partner* more (an id), with these *consents*; answered by ``SentOn``.

    *files*: evidence ids that go to it.
    """

    handle: str
    partner: str
    contact: bool
    exact_place: bool
    files: tuple[str, ...] = ()
    consents: tuple[Consent, ...] = ()


@dataclass(frozen=True, slots=True)
class SentOn:
    """Event: the report *handle* is on its way to *partner*; "": it could not be sent any more."""

    handle: str
    partner: str = ""


@dataclass(frozen=True, slots=True)
class CaseMoved:
    """Event: a partner sent a reply about the report *handle*, for a person who agreed to hear from it.

    *letter*: under which name the reply waits for an answer, "" when it asks for none.
    """

    partner: str
    handle: str
    letter: str
    reply: PartnerReply


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Event: *partner* has not opened the report *handle* in the time in which it should have, or not said so."""

    partner: str
    handle: str


@dataclass(frozen=True, slots=True)
class KeepDraftCode:
    """Effect: give the draft a receipt code, another one than before; answered by ``DraftCoded``."""


@dataclass(frozen=True, slots=True)
class DraftCoded:
    """Event: the draft's receipt code."""

    code: str


@dataclass(frozen=True, slots=True)
class CallDraft:
    """Effect: ask the account that holds the draft *handle* to give it to this one; answered by ``DraftCame``.

    *erase*: it is to be erased instead; nobody answers.
    """

    handle: str
    erase: bool = False


@dataclass(frozen=True, slots=True)
class DraftCalled:
    """Event: the draft's code was written in another account, which wants to go on with it. *to* names that account."""

    to: str


@dataclass(frozen=True, slots=True)
class GiveDraft:
    """Effect: hand *draft* (a session's JSON; "": there is none) to the account *to*, its files too."""

    to: str
    draft: str


@dataclass(frozen=True, slots=True)
class DraftCame:
    """Event: a draft from another account, as its session's JSON; "": there is none any more."""

    draft: str


@dataclass(frozen=True, slots=True)
class Erased:
    """Event: the proof that something was erased: what kinds, when, and the mark in the deletion ledger."""

    kinds: tuple[str, ...]
    day: date
    mark: str


AfterEvent = (
    Added
    | ReportRead
    | Compared
    | DraftCoded
    | DraftCalled
    | DraftCame
    | Erased
    | PaperMade
    | CaseMoved
    | Unanswered
    | SentOn
)
AfterEffect = (
    AddToReport
    | ReadReport
    | Compare
    | EndDraft
    | EndContact
    | SkipLetter
    | Withdraw
    | SendOn
    | KeepDraftCode
    | CallDraft
    | GiveDraft
    | Print
    | HandOver
)
