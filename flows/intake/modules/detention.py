"""Someone was taken (dialogue 4.5 D). Where the person is now (D1) is asked on the short path."""

from flows.conditions import Given, Includes
from flows.guidance import LOCATOR_CARD
from flows.intake.core_questions import DO_NOT_KNOW, types, where_now
from flows.intake.modules.wishes import goal
from flows.modules import module
from flows.questions import Choice, Choices, Contact, Option, Text, When
from flows.words import N_

GROWN = ~Includes("rep.age", ("under_18",))
"""A person under 18 is not asked for names (dialogue 5.5)."""

taken_when = When(
    id="det.when",
    title=N_("When they were taken"),
    ask=(
        N_("When was the person taken?"),
        N_("Only if it was another day than you said. If not, tap Skip."),
    ),
    help=(),
    need=("T",),
    sens=1,
    unknown=N_("I do not remember"),
    once=True,
)

place = Text(
    id="det.place",
    title=N_("Place of detention"),
    ask=(N_("What place is it, if you know?"), N_("The name of the place, or the city.")),
    help=(),
    need=("P",),
    sens=2,
    when=where_now.is_("yes"),
    unknown=DO_NOT_KNOW,
    declinable=True,
)

access = Choices(
    id="det.access",
    title=N_("What was possible there"),
    ask=(N_("What could the person do there?"), N_("Tap all that are true. Then tap Done.")),
    help=(),
    need=("CRCL", "P"),
    sens=1,
    unknown=DO_NOT_KNOW,
    pages=(5,),
    options=(
        Option("call", N_("Call someone")),
        Option("lawyer", N_("Talk to a lawyer"), ("lawyer", "abogado", "abogada")),
        Option("interpreter", N_("Have an interpreter"), ("interpreter", "intérprete")),
        Option("medicine", N_("Get medicine"), ("medicine", "medicinas")),
        Option("none", N_("None of this"), ("none", "nothing", "nada"), alone=True),
    ),
)

papers = Choice(
    id="det.papers",
    title=N_("Pushed to sign papers"),
    ask=(N_("Did they push the person to sign papers?"),),
    help=(),
    need=("T", "X"),
    sens=1,
    when=~types.includes("forced_sign"),
    unknown=DO_NOT_KNOW,
    options=(
        Option("yes", N_("Yes"), ("si",), then=(N_("Do not sign anything before you talk to a lawyer."),)),
        Option("no", N_("No")),
    ),
)

health = Choice(
    id="det.health",
    title=N_("Needs medicine or care"),
    ask=(N_("Does the person need medicine or care now?"),),
    help=(),
    need=("T", "P"),
    sens=2,
    unknown=DO_NOT_KNOW,
    declinable=True,
    options=(
        Option("urgent", N_("Yes, it is urgent"), ("urgent", "urgente")),
        Option("yes", N_("Yes, but it is not urgent"), ("yes", "si")),
        Option("no", N_("No")),
    ),
)

person = Text(
    id="det.person",
    title=N_("Name of the person held"),
    ask=(
        N_("What is the name of the person who is held?"),
        N_("It is only for a lawyer, to find the person. It goes to a group only if you say yes to it."),
    ),
    help=(),
    need=("P",),
    sens=3,
    when=goal.includes("lawyer", "find_person") & GROWN,
    declinable=True,
)

family_contact = Contact(
    id="det.family_contact",
    title=N_("Who they can call"),
    ask=(N_("Who can the lawyer call?"), N_("Write a first name, and a phone number or an email.")),
    help=(),
    need=("P",),
    sens=3,
    when=Given("det.person") & GROWN,
    declinable=True,
)

DETENTION = module(
    "detention",
    N_("The person taken"),
    *(taken_when, place, access, papers, health, person, family_contact),
    minutes=3,
    opening=(
        N_("These questions are about the person who was taken, also if it was you. Answer what you know."),
        N_("We do not need any ID number of the person. Please do not write it here."),
    ),
    when=types.includes("detained", "citizen_held", "held_conditions", "forced_sign", "rights_denied"),
    card=LOCATOR_CARD,
)
