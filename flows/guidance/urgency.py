"""How soon a partner looks at a case (dialogue 7.1): explicit rules in order, from coded answers and, in one case, a list of words.

No score of truthfulness is computed. No private answer counts (``flows/private.py``): the level would tell of it.
Rule ids carry the version of the rule.

A date is read to the side of help: what may be less than 72 hours ago counts, and the sentence says "maybe". A date
that allows more than a week, such as a month, or no date at all, says too little for the highest level: it gives the
next one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType

from flows.answers import Answer
from flows.conditions import Answers, Condition, Given, Includes
from flows.guidance.deadlines import money_claim_by
from flows.guidance.grounds import MINOR, NOT_BACK, TAKEN, goal, types
from flows.guidance.incident import AGE, WHEN, WORDS_OF_INJURY, aged
from flows.words import N_

CLAIM_SOON = Includes("clock.money_claim", ("under_90_days",))
NEW = Includes(AGE, ("under_72_hours",)) & ~Includes(AGE, ("wide",))
TAKEN_AGE = "taken.age"
"""Like ``when.age``, of the day on which the person was taken, where that was another one (D2)."""
SURELY_JUST_TAKEN = Includes(TAKEN_AGE, ("surely_under_72_hours",))
MAYBE_JUST_TAKEN = Includes(TAKEN_AGE, ("under_72_hours",))
JUST_TAKEN = MAYBE_JUST_TAKEN & ~Includes(TAKEN_AGE, ("wide",))
HELD = TAKEN & NOT_BACK
WITNESS = Includes("rep.role", ("witness",))
URGENT_CARE = Includes("det.health", ("urgent",)) | Includes("inj.now", ("yes",))
CARE = Includes("det.health", ("yes",))
CARE_NOW = URGENT_CARE | CARE
CHILD_ALONE = Includes("ppl.child_alone", ("yes",))
CAMERAS = Includes("cam.near", ("store", "doorbell", "transit", "parking", "school", "street"))
RECORD_ONLY = Includes("goal", ("record",)) & ~Includes(
    "goal", ("complain", "lawyer", "find_person", "care", "money", "stop", "news", "unsure")
)

TARGETS: Mapping[str, timedelta] = MappingProxyType(
    {"U1": timedelta(hours=4), "U2": timedelta(hours=24), "U3": timedelta(hours=72), "U4": timedelta(days=14)}
)
"""How soon after it was sent a partner should have opened a case of each level."""


@dataclass(frozen=True, slots=True)
class Urgency:
    """One rule: its level, and the message id that says it in the partner's language."""

    id: str
    level: str
    when: Condition
    text: str


@dataclass(frozen=True, slots=True)
class Triage:
    """*level* is the first that applies, U1 most urgent; *rule_ids* and *why* are all rules that hold, in order.

    One of the last two rules is there only when no other holds: it is no reason of its own.
    """

    level: str
    rule_ids: tuple[str, ...]
    flags: tuple[str, ...]
    why: tuple[str, ...]


URGENCIES = (
    Urgency(
        "U1.held_72h/3", "U1", HELD & SURELY_JUST_TAKEN, N_("A person was taken less than 72 hours ago.")
    ),
    Urgency(
        "U1.held_maybe_72h/2",
        "U1",
        HELD & JUST_TAKEN & ~SURELY_JUST_TAKEN,
        N_("A person was taken, maybe less than 72 hours ago."),
    ),
    Urgency(
        "U1.place_unknown/1",
        "U1",
        TAKEN & Includes("det.where_known", ("no",)) & ~WITNESS,
        N_("A person is held and the place is not known."),
    ),
    Urgency("U1.death/1", "U1", types("death"), N_("Someone died.")),
    Urgency(
        "U1.forced_sign/3",
        "U1",
        types("forced_sign") & (NEW | HELD),
        N_("Someone was pushed to sign papers."),
    ),
    Urgency("U1.child/2", "U1", types("child_harm") & NEW, N_("A child was hurt, scared or left alone.")),
    Urgency("U1.medical/2", "U1", types("medical_denied") & NEW, N_("Someone did not get medical help.")),
    Urgency("U1.care_now/2", "U1", URGENT_CARE, N_("Someone needs medicine or care now.")),
    Urgency(
        "U1.care/1",
        "U1",
        CARE & ~URGENT_CARE,
        N_("A person who was taken needs medicine or care. The answer was: not urgent."),
    ),
    Urgency("U1.child_alone/1", "U1", CHILD_ALONE, N_("A child may be without an adult.")),
    Urgency(
        "U1.papers/2",
        "U1",
        Includes("det.papers", ("yes",)) & ~Includes("det.where_known", ("deported",)),
        N_("Someone was pushed to sign papers."),
    ),
    Urgency(
        "U2.held_day_unknown/3",
        "U2",
        HELD & (MAYBE_JUST_TAKEN & ~JUST_TAKEN | Includes(TAKEN_AGE, ("no_day",))),
        N_("A person was taken. The day is not known. It may be less than 72 hours ago."),
    ),
    Urgency("U2.sexual/1", "U2", types("sexual"), N_("Sexual harm was reported.")),
    Urgency(
        "U2.child/2",
        "U2",
        types("child_harm") & ~NEW,
        N_("A child was hurt, scared or left alone."),
    ),
    Urgency(
        "U2.medical/2",
        "U2",
        types("medical_denied") & ~NEW,
        N_("Someone did not get medical help."),
    ),
    Urgency(
        "U2.forced_sign/3",
        "U2",
        types("forced_sign") & ~NEW & ~HELD,
        N_("Someone was pushed to sign papers."),
    ),
    Urgency(
        "U2.injury/2",
        "U2",
        Includes("inj.any", ("yes",)) & ~Given("inj.care") & Includes(AGE, ("under_14_days",)),
        N_("Someone was hurt; it is not known if a doctor helped."),
    ),
    Urgency(
        "U2.words_of_injury/2",
        "U2",
        types("force_body", "force_weapon")
        & WORDS_OF_INJURY
        & ~Given("inj.any")
        & ~Given("inj.care")
        & Includes(AGE, ("under_14_days",)),
        N_("The person's words may tell of an injury. Please read them."),
    ),
    Urgency(
        "U2.untreated/1",
        "U2",
        Includes("inj.care", ("refused", "no", "not_yet")),
        N_("Someone was hurt and no doctor has helped."),
    ),
    Urgency(
        "U2.video/1",
        "U2",
        CAMERAS & Includes(AGE, ("under_14_days",)),
        N_("Cameras near may still have video, for days."),
    ),
    Urgency("U2.minor/1", "U2", MINOR, N_("The person who reports is under 18.")),
    Urgency(
        "U2.claim_90d/1", "U2", CLAIM_SOON, N_("The time for a federal money claim ends within 90 days.")
    ),
    Urgency("U3.wants/1", "U3", goal("lawyer", "complain"), N_("The person wants a lawyer or to complain.")),
    Urgency("U3.sent/3", "U3", ~RECORD_ONLY, N_("No rule makes it more urgent.")),
    Urgency("U4.record/1", "U4", RECORD_ONLY, N_("The person only wants a record of it.")),
)
REASONS, OTHERS = URGENCIES[:-2], URGENCIES[-2:]
"""Of the others one always holds."""

FLAGS = (
    ("child", types("child_harm") | Includes("ppl.care", ("child",))),
    ("death", types("death")),
    ("injured", Includes("inj.any", ("yes",))),
    ("held", HELD),
    ("place_unknown", TAKEN & Includes("det.where_known", ("no",))),
    ("sexual", types("sexual")),
    ("mass_raid", types("mass_raid")),
    ("retaliation", types("retaliation")),
    ("minor_reporter", MINOR),
    ("child_alone", CHILD_ALONE),
    ("care_now", CARE_NOW),
)


def triage(answers: Answers, filed_at: datetime) -> Triage:
    """Return how urgent the case is at *filed_at*, a time with a zone."""
    told = {
        **aged(answers, filed_at),
        TAKEN_AGE: _taken_age(answers, filed_at),
        "clock.money_claim": Answer(_claim(answers, filed_at)),
    }
    held = [rule for rule in REASONS if rule.when.holds(told)]
    held = held or [rule for rule in OTHERS if rule.when.holds(told)]
    return Triage(
        level=held[0].level,
        rule_ids=tuple(rule.id for rule in held),
        flags=tuple(flag for flag, when in FLAGS if when.holds(told)),
        why=tuple(rule.text for rule in held),
    )


def _taken_age(answers: Answers, filed_at: datetime) -> Answer:
    taken = answers.get("det.when")
    other = {} if taken is None or taken.value is None else {WHEN: taken}
    return aged({**answers, **other}, filed_at)[AGE]


def _claim(answers: Answers, filed_at: datetime) -> list[str]:
    by = money_claim_by(answers)
    left = None if by is None else by - filed_at.date()
    return ["under_90_days"] if left is not None and timedelta() <= left <= timedelta(days=90) else []
