"""The decision table (dialogue 6.3) as data: which card, when, and the one line that says why.

The order of cards is fixed and published (``ORDER``): a rule decides whether a card is shown, never its place. Only
coded answers choose a card; free text never does. Agency is not asked yet and counts as unknown. Rules that need
other answers (R4, R5, R7, R12, R13, R15 to R20) come with their questions.
"""

from dataclasses import dataclass

from flows.conditions import Always, Condition, Includes
from flows.guidance.incident import AGE
from flows.words import N_

ORDER = (
    "urgent",
    "find_person",
    "youth",
    "lawyer",
    "opr",
    "oig",
    "both",
    "money_claim",
    "limits",
    "keep_record",
)
FIRST = 5


@dataclass(frozen=True, slots=True)
class Rule:
    """*then* names cards, not an order of merit. *why* is the message id shown above the card."""

    id: str
    when: Condition
    then: tuple[str, ...]
    why: str


def types(*codes: str) -> Includes:
    """Return the condition that one of *codes* is among the things that happened."""
    return Includes("inc.types", codes)


TAKEN = types("detained")
NOT_BACK = ~Includes("det.where_known", ("released", "deported"))
HARM = types(
    *(
        "force_body",
        "force_weapon",
        "death",
        "sexual",
        "property",
        "detained",
        "stop_hold",
        "citizen_held",
        "entry_search",
    ),
) | Includes("inj.any", ("yes",))
"""What a money claim can be about. A phone that was taken counts from the day its question is asked."""
OWN = Includes("rep.role", ("victim", "household"))
TOLD = Includes("rep.role", ("relayed",))
MINOR = Includes("rep.age", ("under_18",))
GRAVE = types("force_body", "force_weapon", "death", "sexual", "retaliation", "forced_sign")
CLAIM = ~MINOR & (OWN | TOLD) & HARM
"""Who a money claim can be shown to. A witness gets none (R11): no rule names that card for one."""

RULES = (
    Rule(
        "R1",
        types("death") | (TAKEN & NOT_BACK & Includes(AGE, ("under_72_hours",))),
        ("urgent", "lawyer"),
        N_("You see this because it can be urgent."),
    ),
    Rule(
        "R2",
        TAKEN & Includes("det.where_known", ("no",)),
        ("find_person",),
        N_("You see this because you do not know where the person is."),
    ),
    Rule("R14", MINOR, ("youth",), N_("You see this because you are under 18.")),
    Rule(
        "R3",
        ~MINOR,
        ("opr",),
        N_("You see this because it may have been ICE."),
    ),
    Rule(
        "R21",
        ~MINOR,
        ("opr", "limits"),
        N_("You see this because we do not know which agents it was."),
    ),
    Rule(
        "R6",
        ~MINOR & GRAVE,
        ("oig", "opr", "both", "lawyer"),
        N_("You see this because of what you told us."),
    ),
    Rule(
        "R8",
        CLAIM & OWN,
        ("money_claim", "lawyer"),
        N_("You see this because of the harm or loss you told us about."),
    ),
    Rule(
        "R9",
        CLAIM & Includes(AGE, ("over_18_months",)) & ~Includes(AGE, ("over_2_years",)),
        ("money_claim", "lawyer"),
        N_("You see this because the time for a money claim is almost over."),
    ),
    Rule(
        "R10",
        CLAIM & Includes(AGE, ("over_2_years",)),
        ("money_claim", "lawyer"),
        N_("You see this because two years may have passed."),
    ),
    Rule(
        "R11",
        CLAIM & TOLD,
        ("money_claim",),
        N_("You see this because the family may not know about it."),
    ),
    Rule("R22", Always(), ("lawyer", "limits", "keep_record"), N_("We show this to everyone.")),
)
