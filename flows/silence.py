"""When a partner counts as silent: three times the days in which it says it opens reports, at most ten (dialogue 7.5).

Ten days after the delivery our key to the report is still there (release comes fourteen days after it, design §4), so
the person can still send the report to another partner.
"""

from datetime import date, timedelta

from flows.case_status import CaseStatus
from flows.partner import Partner

TIMES = 3
LONGEST = timedelta(days=10)
AWAITED = frozenset({"delivered", "new"})
"""States of a case nobody at the partner has said a word about."""


def patience(partner: Partner | None) -> timedelta:
    """Return how long after the delivery *partner* is waited for; one that is not in the file any more: the longest."""
    return LONGEST if partner is None else min(TIMES * timedelta(days=partner.opens_within_days), LONGEST)


def is_silent(partner: Partner | None, case: CaseStatus, today: date) -> bool:
    """Return whether the time in which something should have been heard of *case* is over."""
    return case.state in AWAITED and case.sent is not None and today >= case.sent + patience(partner)
