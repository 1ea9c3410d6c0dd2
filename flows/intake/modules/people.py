"""The people it happened to: how many, and who needs care. No names (dialogue 4.5 B)."""

from flows.intake.core_questions import DO_NOT_KNOW, types
from flows.modules import module
from flows.questions import Choice, Choices, Count, Option
from flows.words import N_

affected = Count(
    id="ppl.affected",
    title=N_("How many people"),
    ask=(N_("About how many people did this happen to?"),),
    help=(N_("You can write a number, or a few words: six or seven, more than 20."),),
    need=("OPR", "OIG", "CRCL", "P"),
    sens=1,
    unknown=DO_NOT_KNOW,
)

care = Choices(
    id="ppl.care",
    title=N_("People who need care"),
    ask=(N_("Were any of these people there?"), N_("Tap all that are true. Then tap Done.")),
    help=(),
    need=("T", "CRCL"),
    sens=1,
    unknown=DO_NOT_KNOW,
    pages=(6,),
    options=(
        Option("child", N_("A child"), ("child", "children", "niña", "niño", "menor")),
        Option("pregnant", N_("Someone pregnant")),
        Option("older", N_("An older person")),
        Option("sick", N_("Sick or with a disability")),
        Option("language", N_("Spoke no English or Spanish")),
        Option("none", N_("None of these"), ("none", "no"), alone=True),
    ),
)

child_alone = Choice(
    id="ppl.child_alone",
    title=N_("Child without an adult"),
    ask=(N_("Was a child left without an adult?"),),
    help=(),
    need=("T", "P"),
    sens=2,
    when=care.includes("child") | types.includes("child_harm"),
    unknown=DO_NOT_KNOW,
    declinable=True,
    options=(Option("yes", N_("Yes"), ("si",)), Option("no", N_("No"))),
)

PEOPLE = module(
    "people",
    N_("The people"),
    *(affected, care, child_alone),
    minutes=1,
    opening=(N_("These questions are about the people it happened to. Please send no names."),),
)
