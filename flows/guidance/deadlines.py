"""Dates worked out from the answers: information, not a legal opinion, and only while the rule itself is fresh."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from flows.conditions import Answers
from flows.guidance.facts import Age, Facts
from flows.guidance.grounds import CLAIM, TOLD
from flows.guidance.incident import WHEN, Span, months_before, span, years_after
from flows.words import Fill

CLOCK = "ftca_clock"
YEARS = 2
"""28 U.S.C. 2401(b): the claim is received within two years (fact ``ftca_clock``)."""
MONTHS_FOR_A_LAWYER = 6

Day = date


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date for the case. *computed_from* names the answers, *checked_on* is the day the rule itself was read."""

    kind: str
    date: Day
    rule_id: str
    computed_from: tuple[str, ...]
    checked_on: Day


def money_claim_by(answers: Answers) -> date | None:
    """Return t0 + 2 years - 1 day, t0 the earliest day the answer allows; None when no money claim or no date."""
    days = _counted(answers)
    return None if days is None else years_after(days.first, YEARS) - timedelta(days=1)


def deadlines(facts: Facts, answers: Answers, now: datetime) -> tuple[Deadline, ...]:
    """Return the dates for the case JSON: none when the rule is due or expired, or when its time has passed."""
    by, rule = money_claim_by(answers), facts.get(CLOCK)
    if by is None or rule is None or rule.age(now) is not Age.FRESH or by < now.date():
        return ()
    return (Deadline("money_claim", by, "R11" if TOLD.holds(answers) else "R8", (WHEN,), rule.checked_on),)


def clock_sure(answers: Answers, now: datetime) -> dict[str, Fill] | None:
    """Return ``{date}``, two years after the one day the person is sure of."""
    days = _running(answers, now)
    return {"date": years_after(days.first, YEARS)} if days is not None and days.sure else None


def clock_unsure(answers: Answers, now: datetime) -> dict[str, Fill] | None:
    """Return ``{first}``, the day counted from, and ``{date}``, two years later, where the person was not sure."""
    days = _running(answers, now)
    if days is None or days.sure:
        return None
    return {"first": days.first, "date": years_after(days.first, YEARS)}


def lawyer_by(answers: Answers, now: datetime) -> dict[str, Fill] | None:
    """Return ``{lawyer_by}``, six months before the claim's last day, while that is still to come."""
    by = money_claim_by(answers)
    day = None if by is None else months_before(by, MONTHS_FOR_A_LAWYER)
    return {"lawyer_by": day} if day is not None and day > now.date() else None


def _running(answers: Answers, now: datetime) -> Span | None:
    days = _counted(answers)
    return days if days is not None and years_after(days.first, YEARS) > now.date() else None


def _counted(answers: Answers) -> Span | None:
    return span(answers) if CLAIM.holds(answers) else None
