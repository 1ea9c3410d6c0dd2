"""Papers a person can use the same day, made on request from what was told. The bot sends none of them."""

from flows.answers import Answer
from flows.conditions import Answers
from flows.papers.checklist import CHECKLIST
from flows.papers.claim_facts import CLAIM_FACTS
from flows.papers.complaints import OIG, OPR
from flows.papers.letters import KEEP_RECORDS, KEEP_VIDEO, RECORDS_REQUEST, TO_CONGRESS, TO_TRACKER
from flows.papers.own_copy import OWN_COPY
from flows.papers.parts import Material, Paper
from flows.papers.whole import Whole, whole

__all__ = [
    "ALL",
    "Material",
    "Paper",
    "Whole",
    "bare",
    "offered",
    "whole",
]

ALL = (
    *(OWN_COPY, CHECKLIST, OPR, OIG, KEEP_VIDEO, KEEP_RECORDS),
    *(RECORDS_REQUEST, CLAIM_FACTS, TO_CONGRESS, TO_TRACKER),
)


def offered(answers: Answers) -> tuple[Paper, ...]:
    """Return the papers for these answers, in a fixed order."""
    return tuple(paper for paper in ALL if paper.when.holds(answers))


def bare(*, minor: bool) -> tuple[Paper, ...]:
    """Return the papers that are of use without a report; for a person under 18 no draft."""
    told = {"rep.age": Answer("under_18")} if minor else {}
    return tuple(paper for paper in ALL if paper.bare and paper.when.holds(told))
