"""What the rules stand on: named conditions over coded answers, used by the cards, the dates and the papers alike."""

from flows.conditions import Declined, Given, Includes
from flows.guidance.incident import AGE


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
FORCE = types("force_body", "force_weapon")
UNHURT = Includes("inj.any", ("no",)) | Includes("inj.kind", ("none",))
HURT = (
    (Given("inj.kind") & ~Includes("inj.kind", ("none",)))
    | Includes("inj.care", ("refused",))
    | Includes("inj.any", ("yes",))
)
MAYBE_HURT = FORCE & ~UNHURT
"""Who tells of blood in their own words is not asked if anyone was hurt, so silence says nothing."""
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
    | (types("recording") & PHONE_TAKEN)
)
"""What a money claim can be about. No private answer counts: the date in the case would tell of it."""
TAKEN_NOW = TAKEN & NOT_BACK & Includes(AGE, ("under_72_hours",))
CARE_NOW = Includes("det.health", ("urgent", "yes")) | Includes("inj.now", ("yes",))
CHILD_ALONE = Includes("ppl.child_alone", ("yes",))
PUSHED_TO_SIGN = Includes("det.papers", ("yes",))
URGENT_NOW = TAKEN_NOW | types("death") | CHILD_ALONE | PUSHED_TO_SIGN | CARE_NOW
"""R1: help comes first, a complaint can come later."""
OWN = Includes("rep.role", ("victim", "household"))
TOLD = Includes("rep.role", ("relayed",))
WITNESS = Includes("rep.role", ("witness",))
MINOR = Includes("rep.age", ("under_18",))
ICE = agency("ice", "hsi")
OTHERS = agency("other_federal", "national_guard")
BORDER, POLICE = agency("cbp"), agency("local_police")
AGENCY_KNOWN = ICE | OTHERS | BORDER | POLICE
BORDER_NOT_ICE = BORDER & ~(ICE | OTHERS)
POLICE_ONLY = POLICE & ~(ICE | OTHERS | BORDER)
NOTHING_SEEN = ~(Given("agt.ids") | Given("agt.vehicles"))
CAMERAS = Includes("cam.near", ("store", "doorbell", "transit", "parking", "school", "street", "person"))
RECENT = Includes(AGE, ("under_30_days",))
NAME_OUT = Declined("me.name") | Includes("me.contact", ("none",))
CLAIM = ~MINOR & (OWN | TOLD) & HARM & ~POLICE_ONLY
"""For whom the clock of a money claim is counted, here and in the case."""
OLD = ~MINOR & ~WITNESS & ~POLICE_ONLY
"""To whom an old event is said to be old (R9, R10): to anyone but a witness (R11), whatever the harm."""
FOR_CRCL = types(
    *"force_body force_weapon sexual entry_search stop_hold citizen_held recording".split(),
    *"held_conditions medical_denied retaliation child_harm".split(),
)
FOR_CONGRESS = types(
    *"force_body force_weapon death stop_hold citizen_held recording bias no_id".split(),
    *"held_conditions medical_denied rights_denied retaliation child_harm protected_place".split(),
)
"""For whom the routing table of the fact sheet names CRCL, and a member of Congress (R23)."""
STATES = ("US-CA", "US-NY", "US-NJ", "US-IL")
"""States whose own office takes such reports, as far as a source says so (the facts of the card ``state``)."""
OIG_FITS = ~MINOR & ~POLICE_ONLY
OPR_FITS = OIG_FITS & ~BORDER_NOT_ICE
"""For whom R4, R5 and R14 leave an office among the options: cards, drafts, and the first screen."""
TWO_OFFICES = OPR_FITS
