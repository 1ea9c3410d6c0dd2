"""When a person comes before any complaint: someone was taken, someone is under 18, someone needs a lawyer."""

from flows.conditions import Includes
from flows.guidance.grounds import MINOR
from flows.guidance.parts import Card, gives, says
from flows.words import N_

EMERGENCY = gives(
    N_(
        "Is a life in danger? You can call {phone}. That line sends local police. "
        "We do not know what they tell ICE. You decide."
    ),
    "emergency_911",
    "phone",
)
FEEL_WORSE = gives(
    N_("If you feel worse, you can call or text {phone}, free, day or night."), "crisis_988", "phone"
)

URGENT = Card(
    "urgent",
    N_("Urgent: legal help now"),
    (
        says(N_("A lawyer or a legal aid group comes first now. A complaint can come later."), strong=True),
        says(
            N_(
                'A person who is held can say: "I want to stay silent. I want a lawyer." '
                "Do not lie. Do not sign anything before you talk to a lawyer.",
            ),
            "door_rights",
        ),
        says(N_("Write down when and where it was, the cars, the plates and the names on the vests.")),
        says(N_("Be careful with anyone who sells quick papers. A notary is not a lawyer.")),
        EMERGENCY,
        FEEL_WORSE,
    ),
)

LOCATOR = Card(
    "locator",
    N_("Find a person who is held"),
    (
        gives(N_("ICE has a page to look for a person it holds: {page}"), "locator", "page"),
        says(
            N_(
                "It needs the exact name and the country of birth. Or it needs the A-number and the country of birth. "
                "We do not need those. Use them only on that site or with a lawyer.",
            ),
            "locator",
        ),
        says(
            N_(
                "It does not show people under 18. It can be slow. Look again later, and try other spellings."
            ),
            "locator",
        ),
    ),
)
"""Said when the questions about a person who was taken begin (dialogue 4.5 D)."""

FIND_PERSON = Card(
    "find_person",
    LOCATOR.title,
    (
        *LOCATOR.parts,
        says(N_("A lawyer or a legal aid group can help you look.")),
        says(N_("You can call the consulate of the country of the person, only if the person wants that.")),
    ),
)

YOUTH = Card(
    "youth",
    N_("If you are under 18"),
    (
        says(N_("You can get help here. If you can, tell an adult you trust."), strong=True),
        says(
            N_("We do not take a report from people under 18. We send nothing to anyone about you."),
            when=~MINOR,
        ),
        says(N_("You can read your options here. You can read what to do if agents are near you.")),
        EMERGENCY,
        FEEL_WORSE,
    ),
)

YOUNGER = Card(
    "younger",
    N_("If you are under 18"),
    (
        says(N_("You can get help here. If you can, tell an adult you trust."), strong=True),
        says(N_("You can read your options here. You can read what to do if agents are near you.")),
        EMERGENCY,
        FEEL_WORSE,
    ),
)
"""Where a report from 13 on is possible, and this person does not want or cannot make one."""

HAS_LAWYER = Includes("act.lawyer", ("yes",))

LAWYER = Card(
    "lawyer",
    N_("Talk to a lawyer first"),
    (
        says(
            N_("You said there is a lawyer. Ask your lawyer first, before you send a complaint to anyone."),
            when=HAS_LAWYER,
            strong=True,
        ),
        says(N_("A lawyer can tell you what fits your case. We cannot. We are not lawyers.")),
        says(N_("It is good to talk first in these cases:")),
        says(N_("• You do not have papers, or someone you love is held.")),
        says(N_("• Someone could accuse you of something from that day.")),
        says(N_("• You think about a claim for money. The time is short."), "ftca_clock"),
        says(N_("• You already have a lawyer.")),
        says(N_("The law protects what you tell your own lawyer. It does not do that for this chat.")),
        says(N_("Ask for a lawyer or a legal aid group. A notary is not a lawyer.")),
    ),
)
