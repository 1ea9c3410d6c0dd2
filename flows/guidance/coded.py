"""What of the answers the cards may look at. It is kept for the options after Send, so it holds no words and no place."""

from collections.abc import Mapping
from dataclasses import replace

from flows.answers import Answer
from flows.guidance.incident import WHERE

READ_BY_RULES = tuple(
    "rep.role rep.age rep.permission inc.types inc.when inj.any inj.care inj.now det.where_known det.papers "
    "det.health ppl.child_alone agt.agency cam.near rec.what wrd.interpreter act.lawyer goal".split()
)
ONLY_WHETHER = ("agt.ids", "agt.vehicles", "me.name")
"""Of these a rule sees only that something was told, or that it was declined."""
OR_NONE = ("inj.kind", "me.contact")
"""Of these it sees only "none" (no injury, no contact), or that something else was told."""


def coded(answers: Mapping[str, Answer]) -> dict[str, Answer]:
    """Return what the cards may look at: codes, the date and the state, none of the person's words or places."""
    kept = {key: replace(answers[key], original=(), notes=()) for key in READ_BY_RULES if key in answers}
    bare = {key: _whether(answers[key]) for key in ONLY_WHETHER if key in answers}
    bare |= {key: _or_none(answers[key]) for key in OR_NONE if key in answers}
    place = answers.get(WHERE)
    state = place.value.get("state") if place is not None and isinstance(place.value, Mapping) else None
    return {**kept, **bare, **({WHERE: Answer({"state": state})} if state else {})}


def _whether(answer: Answer) -> Answer:
    return Answer("told") if answer.value else Answer(absent=answer.absent)


def _or_none(answer: Answer) -> Answer:
    return Answer("none") if answer.value in ("none", ["none"]) else _whether(answer)
