"""When a partner counts as silent: three times the time in which it should have opened the case, at most ten days.

That time is the target of the case's urgency (dialogue 7.1), or the days in which the partner says it opens reports,
whichever is shorter. Ten days after the delivery our key to the report is still there (release comes fourteen days
after it, design §4), so the person can still send the report to another partner.
"""

from datetime import datetime, timedelta

from flows.case_status import CaseStatus
from flows.partner import Partner

TIMES = 3
LONGEST = timedelta(days=10)
AWAITED = frozenset({"delivered", "new"})
"""States of a case nobody at the partner has said a word about."""


def patience(partner: Partner | None, target: timedelta | None = None) -> timedelta:
    """Return how long after the delivery *partner* is waited for.

    None: a partner that is not in the file any more, a report whose urgency cannot be read any more.
    """
    times = [] if partner is None else [timedelta(days=partner.opens_within_days)]
    times += [] if target is None else [target]
    return min([LONGEST, *(TIMES * time for time in times)])


def is_silent(
    partner: Partner | None, case: CaseStatus, now: datetime, target: timedelta | None = None
) -> bool:
    """Return whether the time in which something should have been heard of *case* is over at *now*."""
    return case.state in AWAITED and case.sent is not None and now >= case.sent + patience(partner, target)
