"""Things broken or taken (dialogue 4.5 P)."""

from flows.conditions import Given
from flows.intake.core_questions import DO_NOT_KNOW, types
from flows.intake.modules.words_used import filming
from flows.modules import module
from flows.questions import Choice, Count, Items, Option
from flows.words import N_

what = Items(
    id="prp.what",
    title=N_("Broken or taken"),
    ask=(
        N_("What was broken or taken?"),
        N_(
            "Say what it was, if it was broken or taken, and whose it is: mine, my family's. "
            "Send one message for each thing."
        ),
    ),
    help=(),
    need=("F9", "OPR"),
    sens=2,
    unknown=DO_NOT_KNOW,
    declinable=True,
)

cost = Count(
    id="prp.cost",
    title=N_("Cost in dollars"),
    ask=(
        N_("About how much would it cost to fix or replace it?"),
        N_("Write it in dollars. This is not a claim. A lawyer can help you with a claim."),
    ),
    help=(),
    need=("F9",),
    sens=1,
    when=Given("prp.what"),
    unknown=DO_NOT_KNOW,
    most=1_000_000,
    taps=(),
)

receipt = Choice(
    id="prp.receipt",
    title=N_("Paper for what they took"),
    ask=(N_("Did they give a paper for what they took?"),),
    help=(),
    need=("OPR",),
    sens=1,
    when=Given("prp.what"),
    unknown=DO_NOT_KNOW,
    options=(
        Option("yes", N_("Yes"), ("si",)),
        Option("no", N_("No")),
        Option("nothing_taken", N_("They took nothing")),
    ),
)

PROPERTY = module(
    "property",
    N_("Things broken or taken"),
    *(what, cost, receipt),
    minutes=2,
    when=types.includes("property") | filming.includes("took_phone"),
)
