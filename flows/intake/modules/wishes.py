"""What would help (dialogue 4.5 G)."""

from flows.intake.modules.agents import TAP_ALL
from flows.modules import module
from flows.questions import Choices, Option
from flows.words import N_

goal = Choices(
    id="goal",
    title=N_("What would help"),
    ask=(N_("What would help you most?"), TAP_ALL),
    help=(N_("It tells a group what you hope for. Nobody can promise it."),),
    need=("P", "T", "X"),
    sens=1,
    pages=(9,),
    options=(
        Option("record", N_("Keep a record of it")),
        Option("complain", N_("Complain to the government")),
        Option("lawyer", N_("Talk to a lawyer"), ("lawyer", "abogado", "abogada")),
        Option("find_person", N_("Find a person")),
        Option("care", N_("Medical or emotional help")),
        Option("money", N_("Get things or money back")),
        Option("stop", N_("Stop it from happening again")),
        Option(
            "news",
            N_("Speak to news"),
            then=(N_("I give nothing to the news. A group may ask you about it."),),
        ),
        Option("unsure", N_("Not sure"), alone=True),
    ),
)

WISHES = module("wishes", N_("What you want"), goal, minutes=1)
