"""The decision table (dialogue 6.3) as data: which card, when, and the one line that says why.

The order of cards is fixed and published (``ORDER``): a rule decides whether a card is shown, never its place. Only
coded answers choose a card; free text never does. A rule may also take cards away (R4, R5): whatever other rules say,
a card that was taken away is not shown. What stands after the stroke of an id tells the cases of one rule apart, each
with a reason of its own. The first rule that holds gives a card its line, so what is said of few stands before what is
said of many.

R23 is not in the table of dialogue 6.3: it is the routing table of the fact sheet, as far as R3 to R7 do not say the
same. Two rows of dialogue 6.3 stand elsewhere. R1's ``live`` is the screen LIVE itself: it comes at once and nothing of
it is kept, so no rule can see it later. "Put those cards before complaints" of R20 is the published order, which has
finding a person and care before the offices. Groups, for who wants it to stop, keep their place after them.
"""

from dataclasses import dataclass

from flows.conditions import Always, Condition, Includes
from flows.guidance.grounds import (
    AGENCY_KNOWN,
    BORDER,
    BORDER_NOT_ICE,
    CAMERAS,
    CARE_NOW,
    CHILD_ALONE,
    CLAIM,
    FOR_CONGRESS,
    FOR_CRCL,
    HURT,
    ICE,
    MAYBE_HURT,
    MINOR,
    NAME_OUT,
    NOTHING_SEEN,
    OLD,
    OTHERS,
    OWN,
    PHONE_TAKEN,
    POLICE,
    POLICE_ONLY,
    PUSHED_TO_SIGN,
    RECENT,
    STATES,
    TAKEN,
    TAKEN_NOW,
    TOLD,
    WITNESS,
    goal,
    types,
)
from flows.guidance.incident import AGE, STATE
from flows.words import N_

ORDER = tuple(
    "urgent find_person youth doctor save_video lawyer opr oig money_claim both crcl held cbp local_police state congress "
    "filming agent_rules records suing_agents groups documenting consequences time_limits risks limits keep_record".split()
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


ONE_OF_THE_WAYS = N_("You see this because it is one of the ways for what you told us.")

RULES = (
    Rule(
        "R1/held",
        TAKEN_NOW,
        ("urgent", "lawyer"),
        N_("You see this because someone was taken."),
    ),
    Rule(
        "R1/death",
        types("death"),
        ("urgent", "lawyer"),
        N_("You see this because you said that someone died."),
    ),
    Rule(
        "R1/child",
        CHILD_ALONE,
        ("urgent", "lawyer"),
        N_("You see this because a child may be without an adult."),
    ),
    Rule(
        "R1/papers",
        PUSHED_TO_SIGN,
        ("urgent", "lawyer"),
        N_("You see this because someone was pushed to sign papers."),
    ),
    Rule(
        "R1/care",
        CARE_NOW,
        ("urgent", "lawyer"),
        N_("You see this because someone may need care now."),
    ),
    Rule(
        "R2",
        TAKEN & Includes("det.where_known", ("no",)),
        ("find_person",),
        N_("You see this because you do not know where the person is."),
    ),
    Rule("R14", MINOR, ("youth",), N_("You see this because you are under 18.")),
    Rule("R3/ice", ~MINOR & ICE, ("opr",), N_("You see this because you said it was ICE.")),
    Rule("R3/unknown", ~MINOR & ~AGENCY_KNOWN, ("opr",), N_("You see this because it may have been ICE.")),
    Rule(
        "R4",
        ~MINOR & BORDER_NOT_ICE,
        ("cbp", "oig"),
        N_("You see this because you said it was the Border Patrol or CBP."),
        without=("opr", "both"),
    ),
    Rule(
        "R4/also",
        ~MINOR & BORDER & (ICE | OTHERS),
        ("cbp",),
        N_("You see this because you said the Border Patrol or CBP was there too."),
    ),
    Rule(
        "R5",
        ~MINOR & POLICE_ONLY,
        ("local_police",),
        N_("You see this because you said it was the local police."),
        without=("opr", "oig", "both", "money_claim"),
    ),
    Rule(
        "R5/also",
        ~MINOR & POLICE & (ICE | OTHERS | BORDER),
        ("local_police",),
        N_("You see this because you said the local police were there too."),
    ),
    Rule(
        "R13",
        Includes("act.lawyer", ("yes",)),
        ("lawyer",),
        N_("You see this because there is already a lawyer."),
    ),
    *(
        Rule(f"R6/{case}", ~MINOR & types(*codes), ("oig", "opr", "both", "lawyer"), why)
        for case, codes, why in (
            (
                "force",
                ("force_body", "force_weapon"),
                N_("You see this because you said that force or a weapon was used."),
            ),
            ("death", ("death",), N_("You see this because you said that someone died.")),
            ("sexual", ("sexual",), N_("You see this because of what you told us.")),
            (
                "punished",
                ("retaliation",),
                N_("You see this because you said that someone was punished for complaining."),
            ),
            ("papers", ("forced_sign",), N_("You see this because someone was pushed to sign papers.")),
        )
    ),
    Rule(
        "R7",
        ~MINOR & (types("bias", "rights_denied", "protected_place") | Includes("wrd.interpreter", ("no",))),
        ("crcl", "opr"),
        N_("You see this because it may be about unequal treatment or rights."),
    ),
    Rule(
        "R9",
        OLD & Includes(AGE, ("over_18_months",)) & ~Includes(AGE, ("over_2_years",)),
        ("money_claim", "lawyer"),
        N_("You see this because the time for a money claim is almost over."),
    ),
    Rule(
        "R10",
        OLD & Includes(AGE, ("over_2_years",)),
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
        "R8",
        CLAIM & OWN,
        ("money_claim", "lawyer"),
        N_("You see this because of the harm or loss you told us about."),
    ),
    Rule(
        "R11/witness",
        ~MINOR & WITNESS,
        ("groups", "documenting"),
        N_("You see this because you saw it."),
    ),
    Rule("R11/video", ~MINOR & WITNESS & RECENT, ("save_video",), N_("You see this because you saw it.")),
    Rule(
        "R12",
        ~MINOR & Includes("rep.permission", ("no", "unreachable")),
        ("crcl",),
        N_("You see this because you speak for someone who has not said yes."),
    ),
    Rule(
        "R15",
        CAMERAS & RECENT,
        ("save_video",),
        N_("You see this because there may be video near there."),
    ),
    Rule(
        "R16",
        HURT,
        ("doctor",),
        N_("You see this because someone was hurt."),
    ),
    Rule(
        "R16/force",
        MAYBE_HURT,
        ("doctor",),
        N_("You see this because you said that force or a weapon was used."),
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
        N_("You see this because you may want to keep your name out."),
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
        "R23/oig",
        ~MINOR & types("entry_search", "citizen_held", "held_conditions", "medical_denied", "property"),
        ("oig",),
        ONE_OF_THE_WAYS,
    ),
    Rule(
        "R23/crcl",
        ~MINOR & ~POLICE_ONLY & FOR_CRCL,
        ("crcl",),
        ONE_OF_THE_WAYS,
    ),
    Rule(
        "R23/congress",
        ~MINOR & ~POLICE_ONLY & FOR_CONGRESS,
        ("congress",),
        ONE_OF_THE_WAYS,
    ),
    Rule(
        "R23/rules",
        ~MINOR
        & ~POLICE_ONLY
        & types("entry_search", "stop_hold", "citizen_held", "detained", "no_id", "protected_place"),
        ("agent_rules",),
        N_("You see this because there are rules about what you told us."),
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
