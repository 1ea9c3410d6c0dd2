"""What was done already: complaints, numbers, a lawyer (dialogue 4.5 K)."""

from flows.intake.core_questions import DO_NOT_KNOW
from flows.intake.modules.agents import TAP_ALL
from flows.modules import module
from flows.questions import Choice, Choices, Option, Text
from flows.words import N_

ASK_FIRST = N_("Please ask the lawyer before you send this anywhere.")

filed = Choices(
    id="act.filed",
    title=N_("Who was told already"),
    ask=(N_("Did anyone already complain or tell someone?"), TAP_ALL),
    help=(N_("So nobody does the same work two times."),),
    need=("OPR", "OIG", "CRCL", "P"),
    sens=1,
    unknown=DO_NOT_KNOW,
    pages=(10,),
    options=(
        Option("opr", N_("OPR (inside ICE)"), ("opr",)),
        Option("oig", N_("OIG (watchdog office)"), ("oig",)),
        Option("crcl", N_("CRCL (civil rights office)"), ("crcl",)),
        Option("police", N_("Police")),
        Option("attorney_general", N_("State attorney general")),
        Option("lawyer", N_("A lawyer"), ("lawyer", "abogado", "abogada")),
        Option("group", N_("A group")),
        Option("congress", N_("Congress")),
        Option("news", N_("News")),
        Option("no", N_("No, nobody"), ("no", "nobody", "nadie"), alone=True),
    ),
)

number = Text(
    id="act.number",
    title=N_("Case number"),
    ask=(N_("Is there a case number for the complaint?"), N_("If it has one, you can write it.")),
    help=(),
    need=("OPR", "OIG", "CRCL", "P"),
    sens=2,
    when=filed.includes("opr", "oig", "crcl", "police", "attorney_general", "lawyer", "group", "congress"),
    unknown=DO_NOT_KNOW,
    declinable=True,
)

lawyer = Choice(
    id="act.lawyer",
    title=N_("A lawyer for this"),
    ask=(N_("Is there a lawyer for this?"),),
    help=(),
    need=("OPR", "OIG", "CRCL", "P"),
    sens=1,
    unknown=DO_NOT_KNOW,
    options=(
        Option("yes", N_("Yes"), ("si",), then=(ASK_FIRST,)),
        Option("no", N_("No")),
    ),
)

DONE_ALREADY = module("done_already", N_("What was done already"), filed, number, lawyer, minutes=1)
