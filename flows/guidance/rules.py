"""The decision table (dialogue 6.3) as data: which card, when, and the one line that says why.

The order of cards is fixed and published (``ORDER``): a rule decides whether a card is shown, never its place. Only
coded answers choose a card; free text never does. A rule may also take cards away (R4, R5): whatever other rules say,
a card that was taken away is not shown. R23 is not in the table of dialogue 6.3: it takes Congress and
the offices for detention from the routing table of the fact sheet.
"""

from dataclasses import dataclass

from flows.conditions import Always, Condition, Declined, Given, Includes
from flows.guidance.incident import AGE, STATE
from flows.words import N_

ORDER = (
    "urgent",
    "find_person",
    "youth",
    "doctor",
    "save_video",
    "lawyer",
    "opr",
    "oig",
    "money_claim",
    "both",
    "crcl",
    "held",
    "cbp",
    "local_police",
    "state",
    "congress",
    "filming",
    "records",
    "suing_agents",
    "groups",
    "documenting",
    "consequences",
    "time_limits",
    "risks",
    "limits",
    "keep_record",
)
FIRST = 5


@dataclass(frozen=True, slots=True)
class Rule:
    """*then* names cards, not an order of merit. *why* is the message id shown above the card.

    *without* names the cards that this rule takes away.
    """

    id: str
    when: Condition
    then: tuple[str, ...]
    why: str
    without: tuple[str, ...] = ()


def types(*codes: str) -> Includes:
    """Return the condition that one of *codes* is among the things that happened."""
    return Includes("inc.types", codes)


def agency(*codes: str) -> Includes:
    """Return the condition that one of *codes* is among the agencies the agents were from."""
    return Includes("agt.agency", codes)


def goal(*codes: str) -> Includes:
    """Return the condition that the person wants one of *codes*."""
    return Includes("goal", codes)


TAKEN = types("detained")
NOT_BACK = ~Includes("det.where_known", ("released", "deported"))
PHONE_TAKEN = Includes("rec.what", ("took_phone",))
HARM = (
    types(
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
    )
    | Includes("inj.any", ("yes",))
    | PHONE_TAKEN
)
"""What a money claim can be about. No private answer counts: the date in the case would tell of it."""
OWN = Includes("rep.role", ("victim", "household"))
TOLD = Includes("rep.role", ("relayed",))
WITNESS = Includes("rep.role", ("witness",))
MINOR = Includes("rep.age", ("under_18",))
GRAVE = types("force_body", "force_weapon", "death", "sexual", "retaliation", "forced_sign")
NOW = (
    types("death")
    | (TAKEN & NOT_BACK & Includes(AGE, ("under_72_hours",)))
    | Includes("ppl.child_alone", ("yes",))
    | (Includes("det.papers", ("yes",)) & NOT_BACK)
    | (Includes("det.health", ("urgent", "yes")) & NOT_BACK)
    | Includes("inj.now", ("yes",))
)
ICE = agency("ice", "hsi")
OTHERS = agency("other_federal", "national_guard")
AGENCY_KNOWN = ICE | OTHERS | agency("cbp", "local_police")
BORDER_ONLY = agency("cbp") & ~(ICE | OTHERS | agency("local_police"))
POLICE_ONLY = agency("local_police") & ~(ICE | OTHERS | agency("cbp"))
NOTHING_SEEN = ~(Given("agt.ids") | Given("agt.vehicles"))
CAMERAS = Includes("cam.near", ("store", "doorbell", "transit", "parking", "school", "street", "person"))
NAME_OUT = Declined("me.name") | Includes("me.contact", ("none",))
CLAIM = ~MINOR & (OWN | TOLD) & HARM & ~POLICE_ONLY
"""Who a money claim can be shown to. A witness gets none (R11): no rule names that card for one."""
STATES = ("US-CA", "US-NY", "US-NJ", "US-IL")
"""States whose own office takes such reports, as far as a source says so (the facts of the card ``state``)."""

RULES = (
    Rule(
        "R1",
        NOW,
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
        ~MINOR & (ICE | ~AGENCY_KNOWN),
        ("opr",),
        N_("You see this because it may have been ICE."),
    ),
    Rule(
        "R4",
        ~MINOR & BORDER_ONLY,
        ("cbp", "oig"),
        N_("You see this because you said it was the Border Patrol or CBP."),
        without=("opr", "both"),
    ),
    Rule(
        "R5",
        ~MINOR & POLICE_ONLY,
        ("local_police",),
        N_("You see this because you said it was the local police."),
        without=("opr", "oig", "both", "money_claim"),
    ),
    Rule(
        "R6",
        ~MINOR & GRAVE,
        ("oig", "opr", "both", "lawyer"),
        N_("You see this because of what you told us."),
    ),
    Rule(
        "R7",
        ~MINOR & (types("bias", "rights_denied", "protected_place") | Includes("wrd.interpreter", ("no",))),
        ("crcl", "opr"),
        N_("You see this because it may be about unequal treatment or rights."),
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
    Rule(
        "R11/witness",
        ~MINOR & WITNESS,
        ("groups", "documenting"),
        N_("You see this because you saw it."),
    ),
    Rule(
        "R12",
        ~MINOR & Includes("rep.permission", ("no", "unreachable")),
        ("crcl",),
        N_("You see this because you speak for someone who has not said yes."),
    ),
    Rule(
        "R13",
        Includes("act.lawyer", ("yes",)),
        ("lawyer",),
        N_("You see this because there is already a lawyer."),
    ),
    Rule(
        "R15",
        CAMERAS & Includes(AGE, ("under_30_days",)),
        ("save_video",),
        N_("You see this because there may be video near there."),
    ),
    Rule(
        "R16",
        Given("inj.kind") | Includes("inj.care", ("refused",)),
        ("doctor",),
        N_("You see this because someone was hurt."),
    ),
    Rule(
        "R17",
        ~MINOR & (types("recording") | PHONE_TAKEN),
        ("filming",),
        N_("You see this because it was about filming."),
    ),
    Rule(
        "R18",
        ~MINOR & Includes(STATE, STATES),
        ("state",),
        N_("You see this because of the state where it happened."),
    ),
    Rule(
        "R19",
        ~MINOR & NAME_OUT,
        ("oig", "risks"),
        N_("You see this because you want to keep your name out."),
    ),
    Rule(
        "R20/find",
        goal("find_person"),
        ("find_person",),
        N_("You see this because you want to find a person."),
    ),
    Rule("R20/care", goal("care"), ("doctor",), N_("You see this because you want care.")),
    Rule(
        "R20/complain",
        ~MINOR & goal("complain"),
        ("consequences", "time_limits", "risks"),
        N_("You see this because you want to complain."),
    ),
    Rule(
        "R20/money",
        ~MINOR & goal("lawyer", "money"),
        ("suing_agents",),
        N_("You see this because you want a lawyer or money back."),
    ),
    Rule(
        "R20/record",
        ~MINOR & goal("record"),
        ("records", "documenting"),
        N_("You see this because you want to keep a record."),
    ),
    Rule(
        "R20/stop",
        goal("stop"),
        ("groups",),
        N_("You see this because you want it to stop."),
    ),
    Rule(
        "R21",
        ~MINOR & ~AGENCY_KNOWN & NOTHING_SEEN,
        ("opr", "limits"),
        N_("You see this because we do not know which agents it was."),
    ),
    Rule(
        "R23",
        ~MINOR & (types("citizen_held", "held_conditions", "medical_denied", "retaliation") | GRAVE),
        ("congress",),
        N_("You see this because people also tell Congress about such things."),
    ),
    Rule(
        "R23/held",
        ~MINOR & types("held_conditions", "medical_denied", "rights_denied"),
        ("held",),
        N_("You see this because of how someone was treated while held."),
    ),
    Rule(
        "R22",
        Always(),
        ("lawyer", "limits", "keep_record"),
        N_("We show this to everyone."),
    ),
    Rule("R22/groups", ~MINOR, ("groups",), N_("You see this because a group may help too.")),
)
