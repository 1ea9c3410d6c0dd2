"""What is known of the person who reports and is no question of the form: why they may speak, and that they are young.

Kept as answers, so that conditions can look at them and partners read them, but only once the person agreed.
"""

from types import MappingProxyType

from flows.answers import Answer
from flows.copies import replace
from flows.session import Session
from flows.words import N_

AGE = "rep.age"
PERMISSION = "rep.permission"
UNDER_18 = "under_18"
PERMISSIONS = {
    "yes": N_("Yes, the person agrees"),
    "unreachable": N_("I cannot reach the person"),
    "child": N_("The person is my child"),
    "lawyer": N_("I am their lawyer"),
    "no": N_("No"),
}
"""Answers to ``rep.permission``; *unreachable* covers who is held, too."""
ROLE = "rep.role"
_ROLES = {"no": "witness", "lawyer": "advocate"}
"""Who answered so has said who they are in this: it is not asked again ("Tell what I saw myself")."""
LABELS: dict[str, dict[str, str]] = {PERMISSION: PERMISSIONS}


def with_reporter(session: Session) -> Session:
    """Return the session whose answers hold what is known of the reporter."""
    known = {
        PERMISSION: session.permission,
        AGE: UNDER_18 if session.minor else "",
        ROLE: _ROLES.get(session.permission, ""),
    }
    answers = {key: Answer(value) for key, value in known.items() if value}
    return replace(session, answers=MappingProxyType({**session.answers, **answers}))
