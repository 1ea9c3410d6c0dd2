"""The buttons that stand under every question: not knowing, keeping, the reason, the list, back, skip, help."""

from flows.answers import Answer
from flows.hearing.told import NOT_SAID
from flows.messages import Button, Rows
from flows.phases import Phase
from flows.questions import Items, Question, Text
from flows.session import Session
from flows.words import N_, Line

BACK = N_("← Back")
SKIP = N_("Skip")
HELP = N_("Help")
WHY = N_("Why do you ask?")
TO_LIST = N_("← Back to the list")
KEEP = N_("Keep my answer")
REWRITE = N_("Erase this and write again")
SENSITIVE = 2
"""The sensitivity from which a question offers its reason by a button of its own (dialogue 4.1)."""


def always(question: Question, session: Session) -> Rows:
    """Return the rows that belong to *question* as it stands now."""
    rows: list[tuple[Button, ...]] = []
    given = bool(session.answers.get(question.id, Answer()).value)
    gathered = given and isinstance(question, Items)
    if question.unknown and not gathered:
        rows.append((Button(Line(question.unknown), "_unknown"),))
    if question.declinable and not gathered:
        rows.append((Button(Line(NOT_SAID), "_decline"),))
    if session.editing and not gathered:  # several things have Done instead
        rows.append((Button(Line(KEEP), "_keep"),))
    if session.editing and given and isinstance(question, Text | Items):
        rows.append((Button(Line(REWRITE), "_rewrite"),))
    if question.sens >= SENSITIVE:
        rows.append((Button(Line(WHY), "_why"),))
    if session.phase is Phase.MODULE:
        rows.append((Button(Line(TO_LIST), "_list"),))
    rows.append((Button(Line(BACK), "_back"), Button(Line(SKIP), "_skip"), Button(Line(HELP), "_help")))
    return tuple(rows)
