"""Dates worked out from the answers: information, not a legal opinion, and only while the rule itself is fresh.

The one rule known here is federal. Of claims against a state, a county or a city no fact says when they end.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from flows.conditions import Answers, Condition
from flows.guidance.facts import Age, Facts
from flows.guidance.grounds import CLAIM, MINOR, OWN, POLICE_ONLY, TOLD
from flows.guidance.incident import WHEN, Span, months_before, span, years_after
from flows.words import Fill

CLOCK = "ftca_clock"
YEARS = 2
"""28 U.S.C. 2401(b): the claim is received within two years (fact ``ftca_clock``)."""
MONTHS_FOR_A_LAWYER = 6

Day = date


MONEY_CLAIM = "money_claim"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date for the case, by *rule_id* of the table and the *law*, read on *checked_on* in the fact *fact*.

    *computed_from* names the answers, *counted_from* the day they gave; *sure*: it was one day, not called a guess.
    """

    kind: str
    date: Day
    rule_id: str
    computed_from: tuple[str, ...]
    checked_on: Day
    counted_from: Day
    sure: bool
    law: str
    fact: str = CLOCK


@dataclass(frozen=True, slots=True)
class NoDeadline:
    """A date that was not worked out. *why*: minor, local_police, role, harm, date, past, or rule (it is too old)."""

    kind: str
    why: str


def money_claim_by(answers: Answers) -> date | None:
    """Return t0 + 2 years - 1 day, t0 the earliest day the answer allows; None when no money claim or no date."""
    days = _counted(answers)
    return None if days is None else years_after(days.first, YEARS) - timedelta(days=1)


def money_claim(facts: Facts, answers: Answers, now: datetime) -> Deadline | NoDeadline:
    """Return the last day of the federal money claim for the case JSON, or why there is none."""
    by, days, rule = money_claim_by(answers), span(answers), facts.get(CLOCK)
    if by is None or days is None:
        return NoDeadline(MONEY_CLAIM, _why_none(answers))
    if by < now.date():
        return NoDeadline(MONEY_CLAIM, "past")
    if rule is None or rule.age(now) is not Age.FRESH:
        return NoDeadline(MONEY_CLAIM, "rule")
    named = "R11" if TOLD.holds(answers) else "R8"
    law = rule.value("law", now) or rule.office
    return Deadline(MONEY_CLAIM, by, named, (WHEN,), rule.checked_on, days.first, days.sure, law)


def deadlines(facts: Facts, answers: Answers, now: datetime) -> tuple[Deadline, ...]:
    """Return the dates for the case: none when the rule is due or expired, or when its time has passed."""
    found = money_claim(facts, answers, now)
    return (found,) if isinstance(found, Deadline) else ()


def no_deadlines(facts: Facts, answers: Answers, now: datetime) -> tuple[NoDeadline, ...]:
    """Return the dates that were not worked out, so that nobody takes silence for "there is no limit"."""
    found = money_claim(facts, answers, now)
    return (found,) if isinstance(found, NoDeadline) else ()


def _why_none(answers: Answers) -> str:
    """Return the first reason for which no clock is counted: the parts of ``CLAIM``, then that no day was told."""
    reasons: tuple[tuple[str, Condition], ...] = (
        ("minor", MINOR),
        ("local_police", POLICE_ONLY),
        ("role", ~(OWN | TOLD)),
        ("harm", ~CLAIM),
    )
    return next((why for why, holds in reasons if holds.holds(answers)), "date")


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
